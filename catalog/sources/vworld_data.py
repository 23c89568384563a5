"""V-World's 2D data API (``/req/data``): features in pages of 1,000, by code or by box.

The ``request`` table of a catalogue entry with ``source = "vworld_data"``:

``data``
    The layer's id in upper case, as V-World lists it: ``LP_PA_CBND_BUBUN``, ``LT_C_LANDINFOBASEMAP``, ``LT_C_UQ111``.
    Required.
``by``
    How the area is asked for. ``cells`` (the default) suits every layer: boxes of at most 3 km. The others need an
    attribute that V-World lets stand alone (marked ``*`` in reference/datasources.md §1.5), and are cheaper:
    ``pnu``: every legal dong's parcels, attribute ``pnu``;
    ``sigungu``: ``sig_cd`` equal to each sigungu code of the city;
    ``emd``: ``emd_cd`` beginning with the codes of the area; ``ri``: ``li_cd`` likewise.
    A box is always asked for in cells, whatever ``by`` says.
``attribute``
    The attribute's name where it is not the one above.
``cell_km``
    Longest side of a cell in km, at most 3; smaller where a layer is dense. Default 3.

``address`` of the entry is ``https://api.vworld.kr/req/data``; SOURCE replaces it. ``key_fields`` may stay empty: the
server's own feature id then identifies a feature.

Example::

    request = { data = "LP_PA_CBND_BUBUN", by = "pnu" }
    request = { data = "LT_C_ADEMD_INFO", by = "emd" }
    request = { data = "LT_C_UQ111", by = "cells" }
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from ..areas import Area
from ..cells import SIDE_KM, Cell, cells_of
from ..entries import Dataset
from ..errors import BadAnswer, CatalogError
from ..http.reading import json_of
from ..http.request import Answer, Request
from .base import Page
from .vworld_errors import INVALID_RANGE, complaint_of, error_of
from .vworld_platform import LONGITUDE_LATITUDE, ROWS, VWORLD, asked_crs, frame_of, whole_number

ADDRESS = "https://api.vworld.kr/req/data"
PAGES = 100
"""Most pages of one query; what has more is asked for in smaller pieces (reference/datasources.md §1.3)."""
PNU_DIGITS = 19


class By(Enum):
    """How an area is asked for: the attribute and the operator that V-World compares with."""

    PNU = ("pnu", "pnu", "like")
    SIGUNGU = ("sigungu", "sig_cd", "=")
    EMD = ("emd", "emd_cd", "like")
    RI = ("ri", "li_cd", "like")
    CELLS = ("cells", "", "")

    def __init__(self, word: str, attribute: str, operator: str) -> None:
        self.word, self.attribute, self.operator = word, attribute, operator

    def codes(self, area: Area) -> tuple[str, ...]:
        """What the attribute must be, or begin with, to lie in ``area``."""
        if self is By.SIGUNGU:
            return tuple(dict.fromkeys(code[:5] for code in area.legal_prefixes))
        if self is By.PNU:
            return area.dong_prefixes or area.legal_prefixes
        return area.legal_prefixes

    @classmethod
    def of(cls, dataset: Dataset) -> By:
        word = dataset.request.get("by", By.CELLS.word)
        for by in cls:
            if by.word == word:
                return by
        raise CatalogError(
            "The dataset {dataset} asks for its area by {word}; V-World's data API knows: {known}. Correct its entry.",
            dataset=dataset.id,
            word=word,
            known=", ".join(by.word for by in cls),
        )


class VWorldData:
    """Layers of V-World's 2D data API."""

    platform = VWORLD

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        by = By.of(dataset)
        if by is By.CELLS or area.box is not None:
            cells = cells_of(area, min(SIDE_KM, float(dataset.request.get("cell_km", SIDE_KM))))
            return tuple(_first_page(dataset, address, LONGITUDE_LATITUDE, _box(cell)) for cell in cells)
        attribute = dataset.request.get("attribute", by.attribute)
        return tuple(
            _first_page(dataset, address, asked_crs(dataset.crs), ("attrFilter", f"{attribute}:{by.operator}:{code}"))
            for code in by.codes(area)
        )

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        complaint = complaint_of(answer)
        crs = request.value("crs")
        if complaint is not None:
            smaller = _quarters(request) if complaint.code == INVALID_RANGE else ()
            if not smaller:
                raise error_of(complaint)
            return Page(frame_of([], crs), following=smaller, replaced=True)
        response = _response(json_of(answer))
        if response.get("status") == "NOT_FOUND":
            return Page(frame_of([], crs), promised=0)
        promised = whole_number((response.get("record") or {}).get("total"))
        pages = whole_number((response.get("page") or {}).get("total")) or 1
        if request.value("page") != "1":
            return Page(frame_of(_features(response), crs), promised)
        if pages > PAGES:
            return Page(frame_of([], crs), following=_smaller(request), replaced=True)
        following = tuple(request.with_query(page=page) for page in range(2, pages + 1))
        return Page(frame_of(_features(response), crs), promised, following)


def _first_page(dataset: Dataset, address: str, crs: str, condition: tuple[str, str]) -> Request:
    query = {
        "service": "data",
        "version": "2.0",
        "request": "GetFeature",
        "format": "json",
        "errorFormat": "json",
        "data": _layer(dataset),
        condition[0]: condition[1],
        "crs": crs,
        "size": ROWS,
        "page": 1,
    }
    return Request(
        VWORLD,
        address or dataset.address or ADDRESS,
        tuple((name, str(value)) for name, value in query.items()),
        group=_group(query["data"], condition[1]),
    )


def _layer(dataset: Dataset) -> str:
    try:
        return str(dataset.request["data"])
    except KeyError:
        raise CatalogError(
            "The dataset {dataset} does not say which layer of V-World it is. Add data to the request of its entry.",
            dataset=dataset.id,
        ) from None


def _group(layer: str, condition: str) -> str:
    return f"{layer} {condition}"


def _box(cell: Cell) -> tuple[str, str]:
    return "geomFilter", f"BOX({cell.xy})"


def _smaller(request: Request) -> tuple[Request, ...]:
    """The same in pieces: quarters of the box, or one digit more of the code."""
    pieces = _quarters(request) or _longer_codes(request)
    if not pieces:
        raise BadAnswer(
            "V-World says that {query} has more than {most} features, and it cannot be asked for in smaller pieces. "
            "Choose a smaller area.",
            query=request.group,
            most=PAGES * ROWS,
        )
    return pieces


def _quarters(request: Request) -> tuple[Request, ...]:
    box = request.value("geomFilter")
    return _with_conditions(request, [_box(quarter) for quarter in Cell.of_xy(box[4:-1]).quarters] if box else [])


def _longer_codes(request: Request) -> tuple[Request, ...]:
    if not request.value("attrFilter"):
        return ()
    attribute, operator, code = request.value("attrFilter").split(":", 2)
    digits = range(10) if operator == "like" and len(code) < PNU_DIGITS else ()
    return _with_conditions(request, [("attrFilter", f"{attribute}:{operator}:{code}{digit}") for digit in digits])


def _with_conditions(request: Request, conditions: list[tuple[str, str]]) -> tuple[Request, ...]:
    layer = request.value("data")
    return tuple(
        replace(request.with_query(**{name: value, "page": 1}), group=_group(layer, value))
        for name, value in conditions
    )


def _response(document: object) -> dict:
    response = document.get("response") if isinstance(document, dict) else None
    if not isinstance(response, dict):
        raise BadAnswer("V-World's answer is not in the form of its data API. Check the address of the dataset.")
    return response


def _features(response: dict) -> list[dict]:
    collection = (response.get("result") or {}).get("featureCollection") or {}
    features = collection.get("features") or []
    return features if isinstance(features, list) else [features]
