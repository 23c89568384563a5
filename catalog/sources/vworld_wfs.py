"""V-World's WFS 1.1 (``/req/wfs``): layers that its data API does not have, by box.

The ``request`` table of a catalogue entry with ``source = "vworld_wfs"``:

``typename``
    The layer in lower case, as V-World's capabilities list it: ``lt_c_uq111``, ``lp_pa_cbnd_bubun``. Required.
``cell_km``
    Longest side of a box in km to begin with. Default 3.

The area is always asked for in boxes. V-World gives 1,000 features per page and no page that begins after the 1,000th,
so at most 2,000 per box: a box that holds more is cut into quarters. ``address`` of the entry is
``https://api.vworld.kr/req/wfs``; SOURCE replaces it. ``key_fields`` may stay empty.

Example::

    request = { typename = "lt_c_uq111" }
"""

from __future__ import annotations

from dataclasses import replace

from ..areas import Area
from ..cells import SIDE_KM, Cell, cells_of
from ..entries import Dataset
from ..errors import BadAnswer, CatalogError
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import Page
from .vworld_errors import complaint_of, error_of
from .vworld_platform import LONGITUDE_LATITUDE, ROWS, VWORLD, frame_of, whole_number

ADDRESS = "https://api.vworld.kr/req/wfs"
LAST_START = 1000
"""Highest startindex that V-World answers (reference/datasources.md §1.4)."""
MOST_PER_BOX = LAST_START + ROWS


class VWorldWfs:
    """Layers of V-World's WFS."""

    platform = VWORLD

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        if "typename" not in dataset.request:
            raise CatalogError(
                "The dataset {dataset} does not say which layer of V-World's WFS it is. Add typename to the request of "
                "its entry.",
                dataset=dataset.id,
            )
        cells = cells_of(area, float(dataset.request.get("cell_km", SIDE_KM)))
        return tuple(_first_page(dataset, address, cell) for cell in cells)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        complaint = complaint_of(answer)
        if complaint is not None:
            raise error_of(complaint)
        features, total = features_and_total(json_of(answer))
        frame = frame_of(features, LONGITUDE_LATITUDE)
        is_first, is_full = request.value("startindex") == "0", len(features) >= ROWS
        if total is None:
            return _page_without_total(request, frame, is_first, is_full)
        if total > MOST_PER_BOX:
            return Page(frame, following=quarters_of(request, startindex=0), replaced=True)
        more = is_first and total > ROWS
        return Page(frame, total, (request.with_query(startindex=LAST_START),) if more else ())


def _page_without_total(request: Request, frame, is_first: bool, is_full: bool) -> Page:
    if not is_full:
        return Page(frame)
    if is_first:
        return Page(frame, following=(request.with_query(startindex=LAST_START),))
    return Page(frame, following=quarters_of(request, startindex=0), replaced=True)


def features_and_total(document: object) -> tuple[list[dict], int | None]:
    """The features of a GeoJSON answer and how many the server says there are (None where it does not)."""
    if not isinstance(document, dict) or "features" not in document:
        raise BadAnswer("V-World's answer is not a list of features. Check the address of the dataset.")
    total = document.get("totalFeatures", document.get("numberMatched"))
    return document["features"] or [], whole_number(total)


def quarters_of(request: Request, **reset: object) -> tuple[Request, ...]:
    """The request for each quarter of its box (south, west, north, east), with ``reset`` put back to the first page.

    Raises :class:`BadAnswer` when the box is too small to be cut.
    """
    quarters = Cell.of_yx(request.value("bbox")).quarters
    if not quarters:
        raise BadAnswer(
            "V-World says that the box {box} has more features than it gives. Choose a dataset that is asked for by "
            "code.",
            box=request.value("bbox"),
        )
    suffix = "".join(f",{part}" for part in request.value("bbox").split(",")[4:])
    layer = request.group.partition(" ")[0]
    return tuple(
        replace(request.with_query(bbox=quarter.yx + suffix, **reset), group=f"{layer} {quarter.yx}")
        for quarter in quarters
    )


def _first_page(dataset: Dataset, address: str, cell: Cell) -> Request:
    query = {
        "service": "WFS",
        "version": "1.1.0",
        "request": "GetFeature",
        "typename": str(dataset.request["typename"]),
        "bbox": cell.yx,
        "srsname": LONGITUDE_LATITUDE,
        "output": "application/json",
        "maxfeatures": ROWS,
        "startindex": 0,
    }
    return Request(
        VWORLD,
        address or dataset.address or ADDRESS,
        tuple((name, str(value)) for name, value in query.items()),
        group=f"{query['typename']} {cell.yx}",
    )
