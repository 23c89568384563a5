"""By what rules a road network is built: each is a parameter of ``sijeong:roadnetwork``."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from ..errors import TrafficError
from .codes import RoadCodes
from .giving_way import GIVE_WAY_SHARE
from .ranks import RankTable


class SpeedUnit(Enum):
    """In what the layer's speeds are; ``factor`` makes km/h of them."""

    AUTO = ("auto", 1.0)
    KMH = ("km/h", 1.0)
    MS = ("m/s", 3.6)
    MPH = ("mph", 1.609344)

    def __init__(self, key: str, factor: float) -> None:
        self.key, self.factor = key, factor


@dataclass(frozen=True)
class NetworkRules:
    """``snap_m``: ends so near to each other are one node; ``signal_snap_m``: a signal point stands at a junction so
    near; ``cycle_s``: of signals whose cycle nobody gave; ``guess_signals``: whether signals are guessed where none are
    given; ``join_crossings``: whether lines that merely cross are joined (never at bridges and tunnels);
    ``length_share``: by how much a told length may differ from the drawn one;
    ``border_m``: carriageways that the border of the data cuts are joined outside it within so many metres;
    ``give_way_share``: of the saturation, what an approach carries that has to give way, more than 0 (1: no rule)."""

    ranks: RankTable = field(default_factory=RankTable)
    codes: RoadCodes = field(default_factory=RoadCodes)
    snap_m: float = 0.5
    signal_snap_m: float = 30.0
    cycle_s: float = 120.0
    guess_signals: bool = True
    join_crossings: bool = False
    speed_unit: SpeedUnit = SpeedUnit.AUTO
    length_share: float = 0.05
    border_m: float = 300.0
    give_way_share: float = GIVE_WAY_SHARE

    def __post_init__(self) -> None:
        if not 0 < self.give_way_share <= 1:
            raise TrafficError(
                "The share of capacity for who gives way is {value}. Choose a number above 0 and up to 1.",
                value=self.give_way_share,
            )
