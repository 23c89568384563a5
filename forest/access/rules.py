"""What a fire engine is assumed to do, with unit and source; all of it may be changed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ...common.texts import marked
from ..errors import ForestError

TURNOUT_MIN = 2.0
"""Minutes from the call until the engine leaves: of the 7 minutes 2 are for the call and 5 for the way (소방청; Yonhap
2020-09-30, queen.co.kr 343413)."""

GOLDEN_MIN = 7.0
"""Minutes from the call until the engine stands at the fire, which 소방청 manages as its target (골든타임; hankyung
202109227637Y). Nationally 65–69 % of all fires are reached in it."""

FOREST_MIN = 30.0
"""Minutes within which a forest fire is to be reached: the 골든타임 of 산림청 and 경기도 for their helicopters (asiae
2015-04-28, kgnews 571759). Used for engines too: what takes longer is left to helicopters."""

HOSE_M = 100.0
"""Metres from the engine to the fire that its hoses bridge; 200 with a relay (reference/forest.md §2.4)."""

ROAD_WIDTH_M = 3.0
"""Metres that an engine needs (reference/forest.md §2.4; on 2 m and less none passes at all: kjmbc 1281178)."""

SPEED_FACTOR = 0.7
"""Speed of an engine by that of the road: it may drive faster than the limit (도로교통법 §30), but waits at junctions
and behind parked cars. A proposal, to be set from the station's own records; no source was found."""

EDGE_M = 100.0
"""Metres of forest edge that are judged as one."""

FAR_M = 1000.0
"""Metres beyond which a road is not the road of a place: hours on foot through a forest."""

STATION_M = 300.0
"""Metres from a station's point to its road; further away the point lies elsewhere or the road is missing."""

WATER_M = 140.0
"""Metres to the nearest water (소방기본법 시행규칙 별표 3: 소화전 within 140 m outside towns, 100 m inside; quoted from
memory)."""


class Access(Enum):
    """How a place is reached: its key in ``access`` fields and its English name, the best first."""

    IN_TIME = ("in_time", marked("an engine in time"))
    LATE = ("late", marked("an engine, but late"))
    TOO_LATE = ("too_late", marked("an engine only after the longest time"))
    NO_HOSE = ("no_hose", marked("a road, but beyond the hoses"))
    NO_ROAD = ("no_road", marked("no road from a station"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


UNTOLD = {
    "kind": marked("The roads do not tell their kind: all are taken for streets on which one may stop."),
    "speed": marked("The roads do not tell their speed: that of their kind was taken."),
    "width": marked("The roads do not tell their width: none was left out as too narrow."),
    "direction": marked("The roads do not tell their direction: all are driven both ways."),
}
"""What a result must say of a road layer that does not tell it (``told`` of its traits)."""


@dataclass(frozen=True)
class AccessRules:
    """``hose_m``: reach of the hoses. ``turnout_min``: call to departure. ``golden_min`` and ``most_min``: minutes from
    the call within which an engine is in time, and after which it is of no use. ``edge_m``: longest piece of forest
    edge. ``road_width_m``: narrowest road. ``speed_factor``: engine by speed of the road. ``speeds``: km/h by kind of
    road where the layer tells none. ``min_forest_area_m2``: smallest forest. ``water_m``: how near water must be.

    Raises :class:`ForestError` where a value cannot be used.
    """

    hose_m: float = HOSE_M
    turnout_min: float = TURNOUT_MIN
    golden_min: float = GOLDEN_MIN
    most_min: float = FOREST_MIN
    edge_m: float = EDGE_M
    road_width_m: float = ROAD_WIDTH_M
    speed_factor: float = SPEED_FACTOR
    speeds: Mapping[str, float] = field(default_factory=dict)
    min_forest_area_m2: float = 0.0
    water_m: float = WATER_M

    def __post_init__(self) -> None:
        for name in ("hose_m", "golden_min", "most_min", "edge_m", "speed_factor", "water_m"):
            if not (math.isfinite(getattr(self, name)) and getattr(self, name) > 0):
                raise ForestError("The value {value} for {name} must be above 0.", value=getattr(self, name), name=name)
        if not (math.isfinite(self.turnout_min) and self.turnout_min >= 0):
            raise ForestError("The time until an engine leaves cannot be {value} minutes.", value=self.turnout_min)
        if self.most_min < self.golden_min:
            raise ForestError(
                "The longest time of {most} minutes is shorter than the target of {golden} minutes. Give a longer one.",
                most=self.most_min, golden=self.golden_min,
            )  # fmt: skip
