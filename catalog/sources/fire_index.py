"""The forest service's fire danger index of each sigungu, renewed every three hours (reference/datasources.md §5.3).

``address``: ``https://apis.data.go.kr/1400377/forestPointV2/forestPointListSigunguSearchV2``. Keys of ``request``:

``whole_country``
    ``true`` keeps every sigungu; else those of the city.

No geometry. Columns: the service's own (``sigucode sigun doname analdate meanavg maxi mini std d1 d2 d3 d4`` …) and
``grade`` (1–4, by the mean) ``grade_name highest_grade highest_grade_name`` (by the greatest). What d1 to d4 mean is
disputed: show them, do not compute with them. ``key_fields``: ``sigucode, analdate``.
"""

from __future__ import annotations

import json

import pandas as pd

from ..areas import Area
from ..entries import Dataset
from ..http.request import Answer, Request
from .base import Page
from .bus_tables import table
from .datago import DATA_GO_KR, HOST, Row, further_pages, items_of

ADDRESS = f"{HOST}/1400377/forestPointV2/forestPointListSigunguSearchV2"
ROWS = 300
"""More than there are sigungu."""
GRADES = ((50.0, 1, "낮음"), (65.0, 2, "다소높음"), (85.0, 3, "높음"), (float("inf"), 4, "매우높음"))
"""Highest whole index of a grade, its number and name (§5.3)."""

COLUMNS = (
    "sigucode", "sigun", "doname", "analdate", "meanavg", "maxi", "mini", "std", "d1", "d2", "d3", "d4", "grade",
    "grade_name", "highest_grade", "highest_grade_name",
)  # fmt: skip


class FireIndex:
    """The fire danger of the city's sigungu."""

    platform = DATA_GO_KR

    def plan(self, dataset: Dataset, area: Area, address: str = "") -> tuple[Request, ...]:
        """One request for the country: what its filters take is not known for certain, so the city is picked here."""
        codes = () if dataset.request.get("whole_country") else area.city.sigungu_codes
        query = (("pageNo", "1"), ("numOfRows", str(ROWS)), ("_type", "json"))
        return (Request(self.platform, address or dataset.address or ADDRESS, query, note=json.dumps(codes)),)

    def read(self, dataset: Dataset, request: Request, answer: Answer) -> Page:
        """The rows of the wanted sigungu."""
        items = items_of(answer)
        codes = json.loads(request.note)
        rows = [_index(row) for row in items.rows if not codes or row.get("sigucode") in codes]
        return Page(table(rows, COLUMNS), following=further_pages(request, items))


def grade_of(index: float | None) -> tuple[int | None, str]:
    """The grade of an index, rounded to a whole one first because the grades leave no room between them."""
    if index is None:
        return None, ""
    return next((grade, name) for limit, grade, name in GRADES if int(index + 0.5) <= limit)


def _index(row: Row) -> dict:
    grade, grade_name = grade_of(_number(row.get("meanavg", "")))
    highest_grade, highest_name = grade_of(_number(row.get("maxi", "")))
    grades = {
        "grade": grade,
        "grade_name": grade_name,
        "highest_grade": highest_grade,
        "highest_grade_name": highest_name,
    }
    return row | grades


def _number(text: str) -> float | None:
    number = pd.to_numeric(text.replace(",", ""), errors="coerce") if text else None
    return None if number is None or pd.isna(number) else float(number)
