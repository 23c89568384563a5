"""What a road can carry by its rank: the one cost specification that both engines read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from ..errors import TrafficError

OTHER_RANK = "108"
"""기타: what a link is whose rank is not told."""

NUMBERS = ("lanes", "speed_kmh", "saturation_vph", "alpha", "beta", "priority")


@dataclass(frozen=True)
class RankRule:
    """What holds for the roads of ROAD_RANK ``rank`` where the data tell nothing else.

    ``lanes``: in one direction; ``speed_kmh``: when the road is empty; ``saturation_vph``: vehicles an hour of green a
    lane; ``alpha``, ``beta``: of the BPR curve t = t₀·(1 + α·(v/c)^β); ``priority``: who gives way where no signal
    stands (SUMO: the higher goes first); ``source``: where the figures come from.
    """

    rank: str
    name: str
    lanes: int
    speed_kmh: float
    saturation_vph: float
    alpha: float = 0.15
    beta: float = 4.0
    priority: int = 3
    source: str = ""

    def __post_init__(self) -> None:
        for name in NUMBERS:
            if not getattr(self, name) > 0:
                raise TrafficError(
                    "Rank {rank}: {field} is {value}, and must be more than 0.",
                    rank=self.rank,
                    field=name,
                    value=getattr(self, name),
                )


STREET_ALPHA, STREET_BETA = 1.0, 2.0
"""Of streets with junctions: how the wait at them grows with the load.

BPR's 0.15 and 4 are of roads without junctions, and KTDB's curves are not yet made for interrupted flow (김주영 et al.
2010, JAKO201019547059588, name it as work to do). HCM 2010's delay at a signal (C = 120 s, g/C = 0.47, 2,660 vehicles
an hour, 370 m at 60 km/h, as in the sample city) beyond that of an empty road is 5.8 s at v/c = 0.5, 12.8 s at 0.8 and
32 s at 1: 0.26, 0.58 and 1.5 of the driving time. 1·(v/c)² tells that within 15 % from 0.5 to 0.9; 0.15·(v/c)⁴ gives
0.01, 0.06 and 0.15. With it the volumes come nearer to SUMO's (docs/traffic.md).
"""
_SPEED_AND_LANES = "lanes and speed: proposal of reference/traffic.md §3.1, legal limits 도로교통법 시행규칙 §19"
_FREE = f"{_SPEED_AND_LANES}; saturation: KHCM base capacity of motorways; BPR 1964: 0.15, 4"
_CURVE = "alpha, beta: HCM 2010 delay at signals (traffic/network/ranks.py)"
_STREET = (
    f"{_SPEED_AND_LANES}; saturation: 1,900–2,200 an hour and lane (traffic.md §3.2), less on narrow streets; {_CURVE}"
)

DEFAULT_RULES = (
    RankRule("101", "고속국도", 2, 100.0, 2200.0, priority=9, source=_FREE),
    RankRule("102", "도시고속국도", 3, 80.0, 2000.0, priority=7, source=_FREE),
    RankRule("103", "일반국도", 2, 60.0, 1900.0, STREET_ALPHA, STREET_BETA, priority=6, source=_STREET),
    RankRule("104", "특별·광역시도", 2, 50.0, 1900.0, STREET_ALPHA, STREET_BETA, priority=6, source=_STREET),
    RankRule("105", "국가지원지방도", 1, 60.0, 1900.0, STREET_ALPHA, STREET_BETA, priority=5, source=_STREET),
    RankRule("106", "지방도", 1, 60.0, 1900.0, STREET_ALPHA, STREET_BETA, priority=4, source=_STREET),
    RankRule("107", "시·군도", 1, 40.0, 1800.0, STREET_ALPHA, STREET_BETA, priority=3, source=_STREET),
    RankRule(OTHER_RANK, "기타", 1, 30.0, 1600.0, STREET_ALPHA, STREET_BETA, priority=2, source=_STREET),
)
"""Proposals, not measured in Korea: a city replaces them by its own (``RANK_TABLE``) or calibrates them."""


@dataclass(frozen=True)
class RankTable:
    """The rules by rank; there is always one of :data:`OTHER_RANK`, which stands for ranks that have none."""

    rules: tuple[RankRule, ...] = DEFAULT_RULES

    def __post_init__(self) -> None:
        ranks = [rule.rank for rule in self.rules]
        twice = sorted({rank for rank in ranks if ranks.count(rank) > 1})
        if twice:
            raise TrafficError("The table of ranks has rank {rank} twice. Leave one of the rows.", rank=twice[0])
        if OTHER_RANK not in ranks:
            raise TrafficError(
                "The table of ranks has no rank {rank}, which stands for all others. Add a row for it.",
                rank=OTHER_RANK,
            )

    def __contains__(self, rank: str) -> bool:
        return any(rule.rank == rank for rule in self.rules)

    def known(self, ranks: Iterable[str]) -> np.ndarray:
        """``ranks``, with :data:`OTHER_RANK` where the table has no rule."""
        ranks = pd.Series(ranks, dtype=object)
        return ranks.where(ranks.isin([rule.rank for rule in self.rules]), OTHER_RANK).to_numpy(object)

    def of(self, ranks: Iterable[str]) -> pd.DataFrame:
        """A row for each of ``ranks`` with the fields of its rule."""
        table = pd.DataFrame([{f.name: getattr(rule, f.name) for f in fields(rule)} for rule in self.rules])
        return table.set_index("rank", drop=False).loc[self.known(ranks)].reset_index(drop=True)
