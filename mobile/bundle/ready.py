"""A layer on its way: reduced, prepared for the map and styled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ...common.progress import Progress
from ..contents.changing_texts import with_numbered_texts
from ..contents.times import TimesWritten, write_times
from ..model import SourceLayer
from ..preparing import Prepared, prepared
from ..reduction.hidden_look import HIDDEN_LABEL, with_hidden_shown
from ..reduction.reducing import Reduced, reduce_layer
from ..reduction.rules import ReductionRules
from ..style.converting import ConvertedStyle, convert
from ..style.legends import classes_of
from ..style.model import Geometry
from ..tiles.map_data import MapLayer


@dataclass(frozen=True)
class Ready:
    """``source``: as the user chose it; ``reduced``: what of it may leave; ``prepared``: that, for the map; ``times``:
    its values by time, which are written already."""

    source: SourceLayer
    reduced: Reduced
    prepared: Prepared
    style: ConvertedStyle
    times: TimesWritten | None = None

    @property
    def key(self) -> str:
        return self.source.key

    @property
    def features(self) -> SourceLayer:
        """A row a feature; of values by time those of the interval that the app shows first."""
        return self.prepared.layer if self.times is None else self.times.features

    @property
    def is_table(self) -> bool:
        return self.source.symbology.geometry is Geometry.NONE

    def for_map(self) -> MapLayer:
        return MapLayer(self.features, classes_of(self.style.legend, self.features.frame))


def ready_layer(
    layer: SourceLayer, rules: ReductionRules, folder: Path, translate: Callable[[str], str], progress: Progress
) -> Ready:
    """Reduce ``layer``, then repair, transform and number what is left, write its values by time into the data folder
    ``folder`` and convert how it looks."""
    reduced = reduce_layer(layer, rules, progress.part(0, 0.4))
    shown = with_hidden_shown(reduced.layer, translate(HIDDEN_LABEL))
    ready = prepared(shown, progress.part(0.4, 0.6))
    times = None
    if ready.layer.time_fields is not None:
        ready = replace(ready, layer=with_numbered_texts(ready.layer))
        times = write_times(ready.layer, folder, None, progress.part(0.6, 0.9))
    changing = frozenset(times.data.fields) if times is not None else frozenset()
    style = convert(ready.layer.symbology, layer.key, ready.layer.fields, changing)
    return Ready(layer, reduced, ready, style, times)
