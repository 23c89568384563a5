"""A layer on its way: reduced, prepared for the map and styled."""

from __future__ import annotations

from dataclasses import dataclass

from ...common.progress import Progress
from ..model import SourceLayer
from ..preparing import Prepared, prepared
from ..reduction.reducing import Reduced, reduce_layer
from ..reduction.rules import ReductionRules
from ..standins import ConvertedStyle, convert
from ..style.model import Geometry


@dataclass(frozen=True)
class Ready:
    """``source``: as the user chose it; ``reduced``: what of it may leave; ``prepared``: that, for the map."""

    source: SourceLayer
    reduced: Reduced
    prepared: Prepared
    style: ConvertedStyle

    @property
    def key(self) -> str:
        return self.source.key

    @property
    def features(self) -> SourceLayer:
        """A row a feature."""
        return self.prepared.features

    @property
    def is_table(self) -> bool:
        return self.source.symbology.geometry is Geometry.NONE


def ready_layer(layer: SourceLayer, rules: ReductionRules, progress: Progress) -> Ready:
    """Reduce ``layer``, then repair, transform and number what is left, and convert how it looks."""
    reduced = reduce_layer(layer, rules, progress.part(0, 0.5))
    ready = prepared(reduced.layer, progress.part(0.5, 1))
    return Ready(layer, reduced, ready, convert(ready.layer.symbology, layer.key, ready.layer.fields))
