"""Forest results → the rows of a chart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from ...processing import access_legends, legends
from ...processing.forest.exposure_shares import Factor, factor_shares
from ...processing.translation import tr
from .question import Question
from .rows import Row
from .subject import Kind, Subject

MOST_VILLAGES = 15
"""As many as can be told apart in a dock."""


@dataclass(frozen=True)
class Band(Row):
    """The parcels or buildings whose distance from forest lies between ``low_m`` and ``high_m``, their number and area.

    ``low_m`` is None of the first band, which touches forest; ``high_m`` is None beyond the last.
    """

    low_m: float | None
    high_m: float | None
    count: int
    area_m2: float

    @property
    def name(self) -> str:
        if self.high_m is None:
            return tr("over {low} m").format(low=f"{self.low_m:g}") if self.low_m is not None else tr("all")
        if self.low_m is not None:
            return tr("{low}–{high} m").format(low=f"{self.low_m:g}", high=f"{self.high_m:g}")
        return tr("touches or in forest") if self.high_m == 0 else tr("up to {high} m").format(high=f"{self.high_m:g}")

    @property
    def where(self) -> str:
        """The expression that selects them."""
        return f'"band" = {self.high_m:g}' if self.high_m is not None else '"band" IS NULL AND "dist_m" IS NOT NULL'


@dataclass(frozen=True)
class RankedVillage(Row):
    """A village of the ranking: the points (0 to 100) that each factor adds to its score, by the factor's name."""

    id: int
    name: str
    village_class: str
    points: dict[str, float]

    @property
    def score(self) -> float:
        return sum(self.points.values())

    @property
    def worst(self) -> str:
        """The factor that adds most."""
        return max(self.points, key=self.points.get, default="")

    @property
    def where(self) -> str:
        return f'"village_id" = {self.id}'

    @property
    def subject(self) -> Subject:
        return Subject(Kind.VILLAGE, str(self.id), self.name)


def villages_of(asked: Question) -> list[RankedVillage]:
    """The :data:`MOST_VILLAGES` most exposed villages, the worst first."""
    fields = [factor.percentile_field for factor in Factor]
    columns = dict(zip(fields, asked.layer.columns(*fields, check=asked.check), strict=True))
    known = {field for field, values in columns.items() if any(value is not None for value in values)}
    factors = factor_shares(asked.layer.provenance, known)
    names = ("village_id", "dong", "village_class", "rank")
    cells = dict(zip(names, asked.layer.columns(*names, check=asked.check), strict=True))
    order = [row for row in range(len(cells["rank"])) if cells["rank"][row] is not None]
    order.sort(key=lambda row: cells["rank"][row])
    return [
        RankedVillage(
            id=int(cells["village_id"][row]),
            name=f"{cells['dong'][row] or ''} {cells['village_id'][row]}".strip(),
            village_class=str(cells["village_class"][row] or ""),
            points={tr(one.english): 100 * one.weight * (columns[one.field][row] or 0.0) for one in factors},
        )
        for row in order[:MOST_VILLAGES]
    ]


@dataclass(frozen=True)
class ChangeCount(Row):
    """How many parcels became this since the register before; ``change`` is its key."""

    change: str
    count: int

    @property
    def name(self) -> str:
        return tr(legends.VALUES["became"][self.change])

    @property
    def where(self) -> str:
        return f"\"became\" = '{self.change}'"


def changes_of(asked: Question) -> list[ChangeCount]:
    """How many parcels are new, gone, changed … in a list of changes, in the order of its legend."""
    counts = Counter(*asked.layer.columns("became", check=asked.check))
    return [ChangeCount(key, counts[key]) for key in legends.VALUES["became"] if counts[key]]


@dataclass(frozen=True)
class Response(Row):
    """The forest edge whose first engine comes within a class of minutes, or that none serves."""

    label: str
    low: float | None
    high: float | None
    length_m: float
    share: float
    colour: str
    where: str = ""

    @property
    def name(self) -> str:
        return tr(self.label).format(low=f"{self.low or 0:g}", high=f"{self.high or 0:g}")


def responses_of(asked: Question) -> list[Response]:
    """The length of forest edge by the minutes of the first engine, in the classes and colours of the map."""
    edges = list(zip(*asked.layer.columns("length_m", "response_min", "access", check=asked.check), strict=True))
    unserved = {kind.access.key for kind in access_legends.WITHOUT_ENGINE}

    def length(is_meant: Callable[[float | None, str | None], bool]) -> float:
        return sum(metres or 0.0 for metres, time, key in edges if is_meant(time, key))

    whole = sum(metres or 0.0 for metres, _, _ in edges) or 1.0
    rows = []
    for kind in access_legends.MINUTE_CLASSES:
        low, high = kind.low or -math.inf, kind.high or math.inf
        served = length(lambda time, key, low=low, high=high: key not in unserved and _within(time, low, high))
        where = access_legends.minutes_condition(kind)
        rows.append(Response(kind.label, kind.low, kind.high, served, served / whole, kind.colour, where))
    for kind in access_legends.WITHOUT_ENGINE:
        none = length(lambda _time, key, kind=kind: key == kind.access.key)
        where = access_legends.access_condition(kind)
        rows.append(Response(kind.label, None, None, none, none / whole, kind.colour, where))
    return rows if any(row.length_m for row in rows) else []


def _within(time: float | None, low: float, high: float) -> bool:
    return time is not None and low < time <= high


def bands_of(asked: Question) -> list[Band]:
    """How many features of a layer of distances lie in each band, nearest first; those without a shape do not count."""
    bands, areas, distances = asked.layer.columns("band", "area_m2", "dist_m", check=asked.check)
    counts: Counter = Counter()
    sums: dict[float | None, float] = defaultdict(float)
    for band, area, distance in zip(bands, areas, distances, strict=True):
        if distance is not None:
            counts[band] += 1
            sums[band] += area or 0.0
    limits = sorted(limit for limit in counts if limit is not None)
    starts = (None, *limits)
    rows = [Band(low, high, counts[high], sums[high]) for low, high in zip(starts, limits, strict=False)]
    beyond = [Band(limits[-1] if limits else None, None, counts[None], sums[None])] if counts[None] else []
    return rows + beyond
