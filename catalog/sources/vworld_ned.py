"""V-World's land-data family (``/ned``): parcels, buildings and land attributes by legal dong.

The ``request`` table of a catalogue entry with ``source = "vworld_ned"``:

``operation``
    The exact name (``vworld_ned_catalog.tsv``): ``getCtnlgsSpceWFS``, ``getBldgisSpceWFS``,
    ``getLandCharacteristicsWFS`` for features; ``getLandCharacteristics``, ``getIndvdLandPriceAttr``, ``ladfrlList``
    for tables without geometry (then ``geometry = "none"``). Required. Names that end with ``WFS`` are features.
``by``
    ``pnu`` (the default): every legal dong; one that holds more than 1,000 features is asked for with one digit of the
    PNU more, until none does. ``cells``: boxes of at most 3 km, for features without a PNU (``getTrnsportSpceWFS``);
    a box that holds more than 1,000 is cut into quarters. ``sigungu``: each sigungu code of the city (code lists).
    A box area is asked for in cells; tables know no box and come for the area's whole dongs.
``parameter``
    Name of the query parameter that takes the code, where it is not ``pnu`` (``admCode`` of ``admDongList``).
``typename``
    Of features, where the operation has several (``dt_d002``); else the operation's own default.
``cell_km``
    Longest side of a cell in km to begin with. Default 3.
``query``
    Further constant parameters: ``{ stdrYear = "2026" }``.

``address`` of the entry is ``https://api.vworld.kr/ned``; SOURCE replaces it. ``key_fields`` of a table must be given.

Example::

    request = { operation = "getCtnlgsSpceWFS", typename = "dt_d002" }
    request = { operation = "getLandCharacteristics", query = { stdrYear = "2026" } }
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import pandas as pd

from ..areas import Area
from ..cells import SIDE_KM, cells_of
from ..entries import Dataset
from ..errors import BadAnswer, CatalogError
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import Page
from .vworld_errors import complaint_of, error_of
from .vworld_platform import LONGITUDE_LATITUDE, ROWS, VWORLD, asked_crs, frame_of, whole_number
from .vworld_wfs import features_and_total, quarters_of

ADDRESS = "https://api.vworld.kr/ned"
PNU_DIGITS = 19
_DONG_DIGITS = 8


class VWorldNed:
    """Features and tables of V-World's land-data family."""

    platform = VWORLD

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        operation = _operation(dataset)
        by = dataset.request.get("by", "pnu")
        if by not in ("pnu", "cells", "sigungu"):
            raise CatalogError(
                "The dataset {dataset} asks for its area by {word}; V-World's land data knows: {known}. Correct its "
                "entry.",
                dataset=dataset.id,
                word=by,
                known="pnu, cells, sigungu",
            )
        has_boxes = _is_features(operation)
        if has_boxes and (by == "cells" or area.box is not None):
            cells = cells_of(area, float(dataset.request.get("cell_km", SIDE_KM)))
            return tuple(
                _request(dataset, address, "bbox", f"{cell.yx},{LONGITUDE_LATITUDE}", cell.yx) for cell in cells
            )
        parameter = str(dataset.request.get("parameter", "pnu"))
        return tuple(_request(dataset, address, parameter, code, code) for code in _codes(area, by))

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        complaint = complaint_of(answer)
        if complaint is not None:
            raise error_of(complaint)
        document = json_of(answer)
        if not _is_features(_operation(dataset)):
            return _page_of_table(document, request)
        features, total = features_and_total(document)
        frame = frame_of(features, request.value("srsName"))
        total = len(features) if total is None and len(features) < ROWS else total
        link = _Link.of(request.note)
        if total is None or total > ROWS:
            return Page(frame, following=_smaller(request, total) + link.next_of(request, total), replaced=True)
        return Page(frame, total, link.next_of(request, total))


def _codes(area: Area, by: str) -> tuple[str, ...]:
    codes = area.city.sigungu_codes if by == "sigungu" else area.dong_prefixes
    if not codes:
        raise CatalogError(
            "{city} has no legal dongs in the list of cities, and V-World's land data is asked for by legal dong. Add "
            "them to your cities file (docs/catalog.md).",
            city=area.city.name("ko"),
        )
    return codes


@dataclass(frozen=True)
class _Link:
    """Where a request stands in the row of longer codes that replace ``code``: some digits in turn, until as many
    features as ``code`` promised have been found. Most digits hold nothing (a dong's PNUs go on with ``001`` or
    ``002``), and asking all ten every time would use the key's calls up. ``missing`` is None where nothing was
    promised; then every digit is asked for."""

    code: str = ""
    missing: int | None = None

    @classmethod
    def of(cls, note: str) -> _Link:
        code, _, missing = note.partition(" ")
        return cls(code, whole_number(missing))

    @property
    def note(self) -> str:
        return f"{self.code} {'' if self.missing is None else self.missing}"

    def next_of(self, request: Request, found: int | None) -> tuple[Request, ...]:
        """The request for the code after that of ``request``, while features are missing."""
        if not self.code:
            return ()
        missing = None if self.missing is None or found is None else self.missing - found
        codes = _longer(self.code)
        after = codes[codes.index(request.value("pnu")) + 1 :]
        all_found = missing is not None and missing <= 0
        return () if all_found or not after else (_linked(request, after[0], _Link(self.code, missing)),)


def _smaller(request: Request, total: int | None) -> tuple[Request, ...]:
    code = request.value("pnu")
    if not code:
        return quarters_of(request)
    codes = _longer(code)
    if not codes:
        raise BadAnswer(
            "V-World says that {code} has more than {most} features, and it cannot be asked for in smaller pieces.",
            code=code,
            most=ROWS,
        )
    return (_linked(request, codes[0], _Link(code, total)),)


def _longer(code: str) -> list[str]:
    """The codes that together are ``code``, those that hold parcels first: 00 (no ri), then land (1) and san (2)."""
    if len(code) == _DONG_DIGITS:
        no_ri = [f"{code}00{flag}" for flag in (1, 2, 0, 3, 4, 5, 6, 7, 8, 9)]
        return no_ri + [f"{code}0{digit}" for digit in range(1, 10)] + [f"{code}{digit}" for digit in range(1, 10)]
    return [f"{code}{digit}" for digit in range(10)] if len(code) < PNU_DIGITS else []


def _linked(request: Request, code: str, link: _Link) -> Request:
    operation = request.group.partition(" ")[0]
    return replace(request.with_query(pnu=code), group=f"{operation} {code}", note=link.note)


def _operation(dataset: Dataset) -> str:
    try:
        return str(dataset.request["operation"])
    except KeyError:
        raise CatalogError(
            "The dataset {dataset} does not say which operation of V-World's land data it is. Add operation to the "
            "request of its entry.",
            dataset=dataset.id,
        ) from None


def _is_features(operation: str) -> bool:
    return operation.endswith("WFS")


def _request(dataset: Dataset, address: str, parameter: str, value: str, title: str) -> Request:
    operation = _operation(dataset)
    query = {parameter: value}
    if _is_features(operation):
        if "typename" in dataset.request:
            query["typename"] = dataset.request["typename"]
        query |= {"maxFeatures": ROWS, "resultType": "results", "output": "application/json"}
        query["srsName"] = LONGITUDE_LATITUDE if parameter == "bbox" else asked_crs(dataset.crs)
    else:
        query |= {"format": "json", "numOfRows": ROWS, "pageNo": 1}
    query |= dict(dataset.request.get("query", {}))
    base = (address or dataset.address or ADDRESS).rstrip("/")
    return Request(
        VWORLD,
        f"{base}/{'wfs' if _is_features(operation) else 'data'}/{operation}",
        tuple((name, str(value)) for name, value in query.items()),
        group=f"{operation} {title}",
    )


def _page_of_table(document: object, request: Request) -> Page:
    tables = document.values() if isinstance(document, dict) else ()
    table = next((part for part in tables if isinstance(part, dict)), None)
    if table is None:
        raise BadAnswer("V-World's answer is not in the form of its land data. Check the address of the dataset.")
    rows = next((part for part in table.values() if isinstance(part, list | dict)), [])
    frame = pd.DataFrame([rows] if isinstance(rows, dict) else rows)
    total = whole_number(table.get("totalCount"))
    if request.value("pageNo") != "1" or total is None:
        return Page(frame, total)
    pages = range(2, math.ceil(total / ROWS) + 1)
    return Page(frame, total, tuple(request.with_query(pageNo=page) for page in pages))
