"""Roads that are no node-link: which rank their class has, and what they say of lanes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.streets.road_traits import KIND_FIELDS, KINDS, ONE_WAY_FIELDS, RoadKind
from .ranks import OTHER_RANK

RANK_OF_WORD = {
    "motorway": "101", "trunk": "103", "primary": "104", "secondary": "106", "tertiary": "107", "residential": "108",
    "unclassified": "108", "living_street": "108", "road": "108",
    "고속국도": "101", "고속도로": "101", "도시고속도로": "102", "자동차전용도로": "102", "일반국도": "103",
    "국도": "103",
    "특별시도": "104", "광역시도": "104", "국가지원지방도": "105", "국지도": "105", "지방도": "106", "시도": "107",
    "군도": "107", "구도": "107", "소로": "108", "면도": "108", "이도": "108",
}  # fmt: skip
"""OpenStreetMap's highway (as Korean mappers use it: trunk 국도, secondary 지방도) and Korean words → ROAD_RANK."""

RANK_OF_KIND = {
    RoadKind.MOTORWAY: "101", RoadKind.EXPRESSWAY: "102", RoadKind.NATIONAL: "103", RoadKind.ARTERIAL: "104",
    RoadKind.COLLECTOR: "107", RoadKind.STREET: OTHER_RANK,
}  # fmt: skip
"""What the words of :mod:`~...common.streets.road_traits` stand for that are not above; other kinds are no roads of a
city's traffic: footpaths, farm and forest roads, ways in car parks."""

RAMP = "_link"

LANE_FIELDS = ("lanes", "rdln", "차로수", "차선수", "lane_cnt")
FORWARD_FIELDS, BACKWARD_FIELDS = ("lanes:forward", "lanes_forward", "lanes_fwd"), ("lanes:backward", "lanes_backward")
BRIDGE_FIELDS, TUNNEL_FIELDS, LAYER_FIELDS = ("bridge", "교량"), ("tunnel", "터널"), ("layer", "level")
TAG_FIELDS = ("other_tags", "all_tags")
NOT_SO = ("", "no", "0", "n", "false", "아니요")
MOST_LANES = 16
"""Of both directions together; more stands for unknown."""


def classes(roads: pd.DataFrame, kind: np.ndarray) -> pd.DataFrame:
    """``word road_rank ramp`` of each row; the rank is empty where it is no road of the city's traffic.

    ``kind``: of :class:`~...common.streets.road_traits.RoadTraits`.
    """
    word = texts_of(roads, KIND_FIELDS).str.lower()
    plain = word.str.removesuffix(RAMP)
    of_kind = np.array([RANK_OF_KIND.get(each, "") for each in KINDS], object)[kind]
    rank = plain.map(RANK_OF_WORD)
    rank = rank.where(rank.notna(), np.where(plain.isin([f"10{last}" for last in range(1, 9)]), plain, of_kind))
    return pd.DataFrame({"word": word, "road_rank": rank, "ramp": word.str.endswith(RAMP)})


def with_tags(roads: pd.DataFrame) -> pd.DataFrame:
    """``roads`` with the fields that QGIS and GDAL put into one text (``"lanes"=>"4","maxspeed"=>"50"``)."""
    field = field_named(roads.columns, TAG_FIELDS)
    if field is None:
        return roads
    text, found = roads[field].astype(str), {}
    for name in ("lanes", "lanes:forward", "lanes:backward", "maxspeed", "oneway", "bridge", "tunnel", "junction"):
        if field_named(roads.columns, (name,)) is None:
            found[name] = text.str.extract(rf'"{name}"=>"([^"]*)"', expand=False)
    return roads.assign(**found)


def lanes_each_way(roads: pd.DataFrame, two_ways: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Lanes with the line and against it, NaN where not told: a road's lanes are those of both directions, of an odd
    number the one more is counted for both (a lane for turning left)."""
    whole = _numbers(roads, LANE_FIELDS)
    whole = np.where(whole <= MOST_LANES, whole, np.nan)
    each = np.where(two_ways, np.ceil(whole / 2), whole)
    told = (_numbers(roads, names) for names in (FORWARD_FIELDS, BACKWARD_FIELDS))
    return tuple(np.where(np.isfinite(lanes), lanes, each) for lanes in told)


def road_types(roads: pd.DataFrame) -> np.ndarray:
    """``bridge``, ``tunnel`` or empty."""
    bridge, tunnel = (~texts_of(roads, names).str.lower().isin(NOT_SO) for names in (BRIDGE_FIELDS, TUNNEL_FIELDS))
    return np.select([bridge, tunnel], ["bridge", "tunnel"], "").astype(object)


def levels(roads: pd.DataFrame) -> np.ndarray:
    """The level on which each lies (OSM's layer, 0 on the ground): those of different levels do not meet."""
    return pd.to_numeric(texts_of(roads, LAYER_FIELDS), errors="coerce").fillna(0).to_numpy(float)


def is_one_way_anyway(roads: pd.DataFrame, words: pd.Series) -> np.ndarray:
    """Motorways and roundabouts are one-way in the direction in which OpenStreetMap draws them, unless they say no."""
    round_about = texts_of(roads, ("junction",)).str.lower().isin(["roundabout", "circular"])
    told_both = texts_of(roads, ONE_WAY_FIELDS).str.lower().isin(["no", "n", "0", "false", "b"])
    return ((round_about | words.isin(["motorway", "motorway" + RAMP])) & ~told_both).to_numpy()


def _numbers(roads: pd.DataFrame, names: tuple[str, ...]) -> np.ndarray:
    """The first number above 0 in the texts of the first of ``names``."""
    digits = texts_of(roads, names).str.extract(r"^(\d+(?:\.\d+)?)", expand=False)
    numbers = pd.to_numeric(digits, errors="coerce").to_numpy(float)
    return np.where(numbers > 0, numbers, np.nan)
