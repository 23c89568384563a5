"""Forest results → the rows of a chart."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from qgis.core import NULL, QgsVectorLayer, QgsVectorLayerUtils

from ...processing import legends


@dataclass(frozen=True)
class Band:
    """The parcels or buildings whose distance from forest lies between ``low_m`` and ``high_m``, their number and area.

    ``low_m`` is None of the first band, which touches forest; ``high_m`` is None beyond the last.
    """

    low_m: float | None
    high_m: float | None
    count: int
    area_m2: float

    @property
    def where(self) -> str:
        """The expression that selects them."""
        return f'"band" = {self.high_m:g}' if self.high_m is not None else '"band" IS NULL AND "dist_m" IS NOT NULL'


@dataclass(frozen=True)
class ChangeCount:
    """How many parcels became this since the register before; ``change`` is its key."""

    change: str
    count: int

    @property
    def where(self) -> str:
        return f"\"became\" = '{self.change}'"


def changes_of(layer: QgsVectorLayer) -> list[ChangeCount]:
    """How many parcels are new, gone, changed … in a list of changes, in the order of its legend."""
    counts = Counter(values_of(layer, "became"))
    return [ChangeCount(key, counts[key]) for key in legends.VALUES["became"] if counts[key]]


def bands_of(layer: QgsVectorLayer) -> list[Band]:
    """How many features of a layer of distances lie in each band, nearest first; those without a shape do not count."""
    bands = values_of(layer, "band")
    areas, distances = values_of(layer, "area_m2"), values_of(layer, "dist_m")
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


def values_of(layer: QgsVectorLayer, field: str) -> list:
    """The values of a field in the order of the features, None where there is none or no such field."""
    if layer.fields().lookupField(field) < 0:
        return [None] * layer.featureCount()
    values, _ = QgsVectorLayerUtils.getValues(layer, field)
    return [None if value == NULL else value for value in values]
