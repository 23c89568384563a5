"""What city to make: seed, size, how many taps and parcels, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from ..common.errors import SijeongError

ORIGIN = (152_000.0, 526_000.0)
"""South-west corner in EPSG:5186, metres: open sea west of Siheung, so that nobody takes the city for a real one."""
FRAME = (10_000.0, 8_000.0)
"""Width and height of the small city's frame, metres."""
SMALL_PARCELS = 3_400
SMALL_TAPS = 7_500
MEDIUM_PARCELS = 30_000
MEDIUM_TAPS = 300_000
FIRST_DAY = date(2026, 4, 16)
"""A Thursday: three days give two working days and a Saturday."""
SIGUNGU = "41999"
"""A well-formed sigungu code of Gyeonggi that no city has."""
DATA_MONTH = "202604"
TRUTH_LIMIT_TAPS = 1_000_000
"""Above this many taps no ground truth is written: it would be larger than the cards."""


class SampleError(SijeongError):
    """The sample city cannot be made as asked."""


@dataclass(frozen=True)
class CityPlan:
    """What to make; the same plan always makes the same bytes.

    ``taps`` counts card rows over all ``days`` (met within a few percent), ``parcels`` land parcels without roads
    (met within about a fifth). More parcels make a larger and denser city. ``cards_format`` is ``csv`` (the 18-column
    TS layout) or ``parquet`` (canonical columns, unsorted, needs the duckdb engine). ``only`` names the parts to
    write; empty means all.
    """

    seed: int = 1
    size: str = "small"
    taps: int | None = None
    parcels: int | None = None
    days: int = 3
    cards_format: str = "csv"
    only: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.size not in ("small", "medium"):
            raise SampleError("The size {size} is unknown. Use small or medium.", size=self.size)
        if self.cards_format not in ("csv", "parquet"):
            raise SampleError("The card format {format} is unknown. Use csv or parquet.", format=self.cards_format)
        if self.days < 1:
            raise SampleError("At least one day is needed, not {days}.", days=self.days)
        if self.target_taps < 500 * self.days:
            raise SampleError("At least 500 taps a day are needed, not {taps} in all.", taps=self.target_taps)
        if self.target_parcels < 2_000:
            raise SampleError("At least 2000 parcels are needed, not {parcels}.", parcels=self.target_parcels)
        unknown = sorted(set(self.only) - set(PARTS))
        if unknown:
            raise SampleError(
                "The part {part} is unknown. Parts are: {parts}.", part=unknown[0], parts=", ".join(PARTS)
            )

    @property
    def target_taps(self) -> int:
        return self.taps or (SMALL_TAPS if self.size == "small" else MEDIUM_TAPS)

    @property
    def target_parcels(self) -> int:
        return self.parcels or (SMALL_PARCELS if self.size == "small" else MEDIUM_PARCELS)

    @cached_property
    def stretch(self) -> float:
        """How many times longer than the small city each side of the frame is."""
        return max(1.0, (self.target_parcels / SMALL_PARCELS) ** 0.3)

    @cached_property
    def lot_factor(self) -> float:
        """How many times larger a parcel is than in the small city; the rest of the growth is density."""
        return min(1.0, self.stretch**2 * SMALL_PARCELS / self.target_parcels)

    @property
    def width(self) -> float:
        return FRAME[0] * self.stretch

    @property
    def height(self) -> float:
        return FRAME[1] * self.stretch

    @property
    def service_days(self) -> tuple[date, ...]:
        return tuple(FIRST_DAY + timedelta(days=day) for day in range(self.days))

    @property
    def writes_truth(self) -> bool:
        return self.cards_format == "csv" and self.target_taps <= TRUTH_LIMIT_TAPS

    def wants(self, part: str) -> bool:
        return not self.only or part in self.only

    def random(self, idea: str, *more: int) -> np.random.Generator:
        """The random numbers of one idea; adding an idea never changes the numbers of another."""
        return np.random.default_rng([self.seed, *idea.encode(), *more])

    def at(self, u: float, v: float) -> tuple[float, float]:
        """The map position of a place given in shares of the frame."""
        return ORIGIN[0] + u * self.width, ORIGIN[1] + v * self.height


PARTS = ("boundaries", "roads", "bus", "parcels", "buildings", "forest", "fires", "fire_service", "traffic", "taps")
