"""What the columns of a table hold: numbers, codes that a spreadsheet has spoilt, and the places."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

NUMBER = re.compile(r"[+-]?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
"""A plain number: no leading zero (that is a code), no more digits than a double holds."""
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
"""A number with separators of thousands, as population tables write it."""
CODE_NAME = re.compile(r"pnu|code|코드|번호|(^|_)(cd|no)$|id\d*$|아이디|ars|구분|년월", re.IGNORECASE)
SPOILT_CODE = re.compile(r"\d(?:\.\d+)?[eE]\+\d{2}")
"""What a spreadsheet makes of a 19-digit PNU."""
KOREA_LONGITUDE = (124.0, 132.5)
KOREA_LATITUDE = (32.5, 39.0)
MANY = 0.8
CODE_DIGITS = 8
"""Whole numbers that all have the same eight or more digits are codes or dates."""


@dataclass(frozen=True)
class CoordinateColumns:
    """Which columns hold x (east) and y (north), and whether the file has them the wrong way round."""

    x: str
    y: str
    swapped: bool = False


COORDINATE_NAMES = (
    ("경도", "위도"), ("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"),
    ("gpsx", "gpsy"), ("gps_x", "gps_y"), ("gpslong", "gpslati"), ("wgs84경도", "wgs84위도"),
    ("wgs84_경도", "wgs84_위도"), ("정류소경도", "정류소위도"), ("x좌표", "y좌표"), ("좌표x", "좌표y"),
    ("x좌표값", "y좌표값"), ("경도x", "위도y"), ("x경도", "y위도"), ("좌표정보x", "좌표정보y"),
    ("frfr_lctn_xcrd", "frfr_lctn_ycrd"), ("x", "y"), ("xcrd", "ycrd"), ("posx", "posy"), ("point_x", "point_y"),
    ("x_coord", "y_coord"), ("xcoord", "ycoord"), ("stop_lon", "stop_lat"), ("shape_pt_lon", "shape_pt_lat"),
)  # fmt: skip
"""Names of coordinate columns in Korean open data, in lower case without blanks, best first."""


class ColumnSurvey:
    """One pass over the rows: which columns are numbers, and which pair of columns holds the places."""

    SAMPLE = 20_000

    def __init__(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._may_be_number = [not CODE_NAME.search(name) for name in columns]
        self._lengths: list[set[int]] = [set() for _ in columns]
        self._has_fraction = [False] * len(columns)
        self._has_gap = [False] * len(columns)
        self._has_groups = [False] * len(columns)
        self._pairs = _coordinate_pairs(columns)
        self._places: dict[tuple[int, int], list[tuple[str, str]]] = {pair: [] for pair in self._pairs}
        self._every = 1
        self.spoilt_codes = 0

    def see(self, rows: list[list[str]]) -> None:
        """Look at the next rows of the table, each as long as its header."""
        for index, cells in enumerate(zip(*rows, strict=True)):
            different = set(cells)
            if "" in different:
                self._has_gap[index] = True
                different.discard("")
            if self._may_be_number[index]:
                self._look_for_numbers(index, different)
            elif CODE_NAME.search(self._columns[index]):
                self.spoilt_codes += sum(SPOILT_CODE.fullmatch(cell) is not None for cell in different)
        for (x, y), places in self._places.items():
            places.extend((cells[x], cells[y]) for cells in rows[:: self._every] if cells[x] and cells[y])
        if any(len(places) > self.SAMPLE for places in self._places.values()):
            # A file of the whole country goes city by city: its beginning says nothing of the rest.
            self._every *= 2
            for places in self._places.values():
                del places[::2]

    def _look_for_numbers(self, index: int, cells: set[str]) -> None:
        if not all(NUMBER.fullmatch(cell) or GROUPED.fullmatch(cell) for cell in cells):
            self._may_be_number[index] = False
            return
        self._has_groups[index] |= any("," in cell for cell in cells)
        self._lengths[index].update(map(len, cells))
        self._has_fraction[index] |= any("." in cell for cell in cells)

    def _is_number(self, index: int) -> bool:
        lengths = self._lengths[index]
        is_whole = not self._has_fraction[index] and not self._has_groups[index]
        is_code = len(lengths) == 1 and min(lengths) >= CODE_DIGITS and is_whole
        return self._may_be_number[index] and bool(lengths) and not is_code

    @property
    def numbers(self) -> dict[str, str]:
        """Column of numbers → its pandas type."""
        found = {}
        for index, name in enumerate(self._columns):
            if self._is_number(index):
                whole = "Int64" if self._has_gap[index] else "int64"
                found[name] = "float64" if self._has_fraction[index] else whole
        return found

    @property
    def grouped(self) -> frozenset[str]:
        """Columns that write thousands apart: ``12,345``."""
        return frozenset(self._columns[index] for index, has_groups in enumerate(self._has_groups) if has_groups)

    @property
    def coordinates(self) -> CoordinateColumns | None:
        """The best named pair of columns that holds places."""
        for pair in self._pairs:
            found = self._judged(pair)
            if found is not None:
                return found
        return None

    def places_of(self, columns: CoordinateColumns) -> np.ndarray:
        """The sampled places of ``columns`` (n × 2, x and y); NaN where a cell is no number."""
        names = list(self._columns)
        x, y = names.index(columns.x), names.index(columns.y)
        return self._numbers_of((x, y)) if (x, y) in self._places else self._numbers_of((y, x))[:, ::-1]

    def _numbers_of(self, pair: tuple[int, int]) -> np.ndarray:
        places = pd.DataFrame(self._places[pair], columns=["x", "y"], dtype=object)
        plain = (places[side].str.replace(",", "", regex=False) for side in ("x", "y"))
        return np.column_stack([pd.to_numeric(side, errors="coerce").to_numpy(float) for side in plain])

    def _judged(self, pair: tuple[int, int]) -> CoordinateColumns | None:
        x, y = self._numbers_of(pair).T
        if not len(x) or np.isfinite(x).mean() < MANY or np.isfinite(y).mean() < MANY:
            return None
        names = self._columns[pair[0]], self._columns[pair[1]]
        if _share(y, KOREA_LONGITUDE) >= MANY and _share(x, KOREA_LATITUDE) >= MANY:
            return CoordinateColumns(names[1], names[0], swapped=True)
        return CoordinateColumns(*names)


def _share(values: np.ndarray, limits: tuple[float, float]) -> float:
    return float(((values >= limits[0]) & (values <= limits[1])).mean())


def _coordinate_pairs(columns: tuple[str, ...]) -> list[tuple[int, int]]:
    plain = [re.sub(r"[\s()\[\]\-]", "", name).lower() for name in columns]
    return [(plain.index(x), plain.index(y)) for x, y in COORDINATE_NAMES if x in plain and y in plain]
