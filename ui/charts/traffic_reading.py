"""Traffic results → the rows of a chart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime

from .columns import columns_of

SECONDS_PER_MINUTE = 60.0
MOST_ROADS = 15
"""As many as can be told apart in a dock."""
CHANGED = ("more", "less")
"""Verdicts of a comparison that chance does not explain."""


@dataclass(frozen=True)
class Slice:
    """A link in one slice of time: ``hour`` is when it begins, as a fraction of the day's hours."""

    hour: float
    flow_vph: float
    speed_kmh: float
    queue_veh: float


@dataclass(frozen=True)
class Round:
    """A round of the equilibrium: the mean of what the seeds came to, and how far from equilibrium it is."""

    number: int
    mean_trip_min: float
    gap: float


@dataclass(frozen=True)
class Difference:
    """A road whose flow changes beyond chance: vehicles an hour more (or fewer), and half of the interval's width."""

    edge_id: str
    name: str
    flow_vph: float
    noise_vph: float

    @property
    def where(self) -> str:
        return f'"edge_id" = {QgsExpression.quotedValue(self.edge_id)}'


def differences_of(layer: QgsVectorLayer) -> list[Difference]:
    """The :data:`MOST_ROADS` roads whose flow changes most, the largest change first.

    Of a road's links the one that changes most stands for it, once for more and once for less.
    """
    columns = ("edge_id", "road_name", "flow_diff", "flow_noise", "flow_verdict")
    rows = zip(*columns_of(layer, *columns), strict=True)
    changed = [
        Difference(str(edge), str(name or edge), float(change or 0.0), float(noise or 0.0))
        for edge, name, change, noise, verdict in rows
        if verdict in CHANGED
    ]
    largest: dict[tuple[str, bool], Difference] = {}
    for link in sorted(changed, key=lambda one: -abs(one.flow_vph)):
        largest.setdefault((link.name, link.flow_vph > 0), link)
    return list(largest.values())[:MOST_ROADS]


def slices_of(layer: QgsVectorLayer, edge_id: str) -> list[Slice]:
    """A link through the time of a run, in order."""
    request = QgsFeatureRequest()
    request.setFilterExpression(f'"edge_id" = {QgsExpression.quotedValue(edge_id)}')
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    slices = [
        Slice(_hour(row["time_begin"]), *(float(row[name] or 0.0) for name in ("flow_vph", "speed_kmh", "queue_veh")))
        for row in layer.getFeatures(request)
    ]
    return sorted(slices, key=lambda one: one.hour)


def rounds_of(layer: QgsVectorLayer) -> list[Round]:
    """The rounds that led the first seed to its equilibrium, in order."""
    columns = ("seed", "round", "mean_trip_s", "gap")
    by_seed: dict[int, list[Round]] = defaultdict(list)
    for seed, number, seconds, gap in zip(*columns_of(layer, *columns), strict=True):
        by_seed[int(seed)].append(Round(int(number), float(seconds or 0) / SECONDS_PER_MINUTE, float(gap or 0)))
    return sorted(by_seed[min(by_seed)], key=lambda one: one.number) if by_seed else []


def _hour(moment: object) -> float:
    if isinstance(moment, QDateTime):
        time = moment.time()
        return time.hour() + time.minute() / 60.0
    return 0.0
