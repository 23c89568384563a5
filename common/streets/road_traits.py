"""What a layer of roads says of each: what kind it is, how fast and how wide, and which way it may be driven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd

from ..errors import UnusableLayer
from ..fields import field_named
from ..texts import marked


class RoadKind(Enum):
    """Kind of road: its key, km/h where the layer tells none, whether one may stop on it, its English name.

    The speeds are legal limits and design speeds (도로교통법 시행규칙 §19: 100 on motorways, 80 on roads for cars only,
    60 and 50 on others, 30 in living streets; 임도 40–20 by 산림자원법 시행규칙), a proposal to be corrected by the
    city's own records. Nobody leaves a fenced road for cars only, so that nothing is reached from it.
    """

    MOTORWAY = ("motorway", 100.0, False, marked("motorway"))
    EXPRESSWAY = ("expressway", 80.0, False, marked("urban expressway"))
    NATIONAL = ("national", 60.0, True, marked("national road"))
    ARTERIAL = ("arterial", 60.0, True, marked("arterial road"))
    COLLECTOR = ("collector", 50.0, True, marked("city road"))
    STREET = ("street", 30.0, True, marked("street"))
    SERVICE = ("service", 20.0, True, marked("service road"))
    FOREST_ROAD = ("forest_road", 20.0, True, marked("forest or farm road"))
    FOOTPATH = ("footpath", None, False, marked("footpath"))

    def __init__(self, key: str, kmh: float | None, stops: bool, english: str) -> None:
        self.key, self.kmh, self.stops, self.english = key, kmh, stops, english


KINDS = tuple(RoadKind)

_WORDS = {
    RoadKind.MOTORWAY: ("101", "motorway", "motorway_link", "고속국도", "고속도로"),
    RoadKind.EXPRESSWAY: ("102", "expressway", "도시고속국도", "도시고속도로", "자동차전용도로"),
    RoadKind.NATIONAL: ("103", "trunk", "trunk_link", "national", "일반국도", "국도"),
    RoadKind.ARTERIAL: (
        "104", "105", "106", "primary", "primary_link", "secondary", "secondary_link", "arterial",
        "특별시도", "광역시도", "특별·광역시도", "국가지원지방도", "국지도", "지방도",
    ),
    RoadKind.COLLECTOR: ("107", "tertiary", "tertiary_link", "collector", "시도", "군도", "구도", "시·군도"),
    RoadKind.STREET: ("108", "residential", "unclassified", "living_street", "road", "street", "소로", "면도", "이도"),
    RoadKind.SERVICE: ("service", "services", "사도", "단지내도로"),
    RoadKind.FOREST_ROAD: (
        "track", "track_grade1", "track_grade2", "track_grade3", "track_grade4", "track_grade5", "forest_road", "임도",
        "간선임도", "지선임도", "작업임도", "산불진화임도", "농로", "농도",
    ),
    RoadKind.FOOTPATH: (
        "footway", "path", "steps", "pedestrian", "cycleway", "bridleway", "corridor", "footpath", "등산로", "보도",
        "자전거도로", "보행자전용도로", "construction", "proposed",
    ),
}  # fmt: skip
"""How layers write them: ROAD_RANK of the standard node-link (표준노드링크), OpenStreetMap's highway, Korean words."""

_KIND_OF = {word: kind for kind, words in _WORDS.items() for word in words}

KIND_FIELDS = ("road_rank", "highway", "hw", "fclass", "road_class", "도로등급", "도로구분", "임도종류", "종류", "구분")
SPEED_FIELDS = ("max_spd", "maxspeed", "max_speed", "speed", "제한속도", "최고제한속도", "최고속도")
WIDTH_FIELDS = ("rvwd", "road_bt", "width", "width_m", "도로폭", "유효너비", "노폭", "폭")
ONE_WAY_FIELDS = ("oneway", "one_way", "일방통행")
FROM_FIELD, TO_FIELD = "f_node", "t_node"
"""Of the standard node-link, whose rows are directed: a road that works both ways is two of them."""

_WITH_THE_LINE = ("yes", "y", "true", "1", "f", "ft", "일방통행", "예")
_AGAINST_IT = ("-1", "reverse", "t", "tf")
_NONE_AT_ALL = ("", "nan", "none", "<na>")

FASTEST_KMH = 130.0
"""A speed above this is no speed of a road (999 and the like stand for unknown)."""


@dataclass(frozen=True)
class RoadTraits:
    """Of each row of a layer: ``kind`` (place in :data:`KINDS`), ``kmh`` (NaN where nobody drives), ``width_m`` (NaN
    where not told), and whether it may be driven ``with_line`` and ``against_line``. ``from_node`` and ``to_node``:
    the ids of its ends (None where the layer has none). ``told``: which of kind, speed, width and direction the layer
    tells at all."""

    kind: np.ndarray
    kmh: np.ndarray
    width_m: np.ndarray
    with_line: np.ndarray
    against_line: np.ndarray
    from_node: np.ndarray | None
    to_node: np.ndarray | None
    told: frozenset[str]

    @classmethod
    def of(
        cls, roads: gpd.GeoDataFrame, otherwise: RoadKind = RoadKind.STREET, speeds: Mapping[str, float] | None = None
    ) -> RoadTraits:
        """The traits of ``roads`` by the usual names of their fields (any case).

        A row whose kind is not told or not known is ``otherwise``. Speeds: that of the row, else that of ``speeds`` by
        the key of its kind, else the kind's own.
        """
        words, kind_field = _texts(roads, KIND_FIELDS)
        kind = np.array([KINDS.index(_KIND_OF.get(word, otherwise)) for word in words], np.int64)
        speed, speed_field = _numbers(roads, SPEED_FIELDS)
        speed = np.where(speed <= FASTEST_KMH, speed, np.nan)
        usual = np.array([(speeds or {}).get(each.key, each.kmh or np.nan) for each in KINDS])[kind]
        kmh = np.where(np.isfinite(speed), speed, usual)
        kmh[kind == KINDS.index(RoadKind.FOOTPATH)] = np.nan
        width, width_field = _numbers(roads, WIDTH_FIELDS)
        ends = [field_named(roads.columns, (name,)) for name in (FROM_FIELD, TO_FIELD)]
        directed = None not in ends
        ways, way_field = _texts(roads, ONE_WAY_FIELDS)
        against = np.isin(ways, _AGAINST_IT)
        told = {"kind": kind_field, "speed": speed_field, "width": width_field, "direction": way_field or directed}
        return cls(
            kind, kmh, width,
            np.full(len(roads), True) if directed else ~against,
            np.full(len(roads), False) if directed else ~np.isin(ways, _WITH_THE_LINE),
            *(_ids(roads, field) if directed else None for field in ends),
            frozenset(name for name, field in told.items() if field),
        )  # fmt: skip

    def wide_enough(self, least_m: float) -> np.ndarray:
        """Whether each may be driven by a vehicle that needs ``least_m``: no footpath, and none told to be narrower."""
        return np.isfinite(self.kmh) & (self.kmh > 0) & ~(self.width_m < least_m)


def parsed_speeds(text: str) -> dict[str, float]:
    """``street=25, forest_road=15`` as km/h by the key of a kind.

    Raises :class:`UnusableLayer` for another form, an unknown kind, or a speed that is none.
    """
    speeds = {}
    for part in text.replace(";", ",").split(","):
        if not part.strip():
            continue
        key, _, value = (piece.strip() for piece in part.partition("="))
        try:
            speeds[key] = float(value)
        except ValueError:
            speeds[key] = np.nan
        if key not in {kind.key for kind in KINDS if kind.kmh} or not 0 < speeds[key] <= FASTEST_KMH:
            raise UnusableLayer(
                "The speed “{part}” cannot be read. Write kinds of road with km/h, such as street=25, forest_road=15; "
                "the kinds are {kinds}.",
                part=part.strip(), kinds=", ".join(kind.key for kind in KINDS if kind.kmh),
            )  # fmt: skip
    return speeds


def _texts(roads: pd.DataFrame, candidates: Sequence[str]) -> tuple[np.ndarray, object]:
    """The values of the first of ``candidates`` that there is, in lower case; the field, None where there is none."""
    field = field_named(roads.columns, candidates)
    if field is None:
        return np.full(len(roads), ""), None
    texts = roads[field].astype(object).map(_plain).to_numpy(object)
    return np.array([str(text).lower() for text in texts], object), field


def _plain(value: object) -> str:
    text = "" if value is None else str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    return "" if text.strip().lower() in _NONE_AT_ALL else text.strip()


def _numbers(roads: pd.DataFrame, candidates: Sequence[str]) -> tuple[np.ndarray, object]:
    """The first number in the values of the first of ``candidates``; NaN where there is none, or none above 0."""
    field = field_named(roads.columns, candidates)
    if field is None:
        return np.full(len(roads), np.nan), None
    digits = roads[field].astype(str).str.extract(r"^\s*(\d+(?:\.\d+)?)", expand=False)
    numbers = pd.to_numeric(digits, errors="coerce").to_numpy(float)
    return np.where(numbers > 0, numbers, np.nan), field


def _ids(roads: pd.DataFrame, field: object) -> np.ndarray:
    return roads[field].astype(object).map(_plain).to_numpy(object)
