"""Layers of QGIS on their way to the phone: what the user sees of them, captured on the main thread."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import geopandas as gpd
from qgis.core import QgsLayerTreeLayer, QgsMapLayer, QgsProcessingContext, QgsProject, QgsVectorLayer

from ...common.progress import Progress
from ...common.provenance import Provenance, Source
from ...mobile.model import LayerField, SourceLayer
from ...mobile.style.model import Symbology
from ..inputs import LayerInput, capture_layer
from ..recognition import RESULT_PROPERTY, noted_provenance, read_provenance, recognise
from ..results import Result
from ..styling import TIME_FIELDS, apply_style
from ..told_sources import told_sources
from ..traffic.run_remarks import MARKS, Verdict
from .fields import layer_fields
from .intervals import with_times
from .symbology import geometry_of, read_symbology

NAMES = (
    "name", "title", "hub_name", "adm_nm", "emd_nm", "emd_kor_nm", "stop_name", "route_name", "line_name", "road_name",
    "dong", "address", "jibun", "label", "이름", "명칭", "지명", "정류장명", "정류소명", "노선명", "도로명", "시설명",
    "건물명", "행정동", "동명", "지번", "주소",
)  # fmt: skip
"""Fields that name a feature, the best first, where the layer itself does not say."""
QUOTED_FIELD = re.compile(r'"([^"]+)"')
WELL = MARKS[Verdict.GOOD]
DOUBTFUL = "".join(MARKS.values()) + " "


@dataclass(frozen=True)
class CapturedLayer:
    """A layer as it stands in QGIS; :meth:`read` may then run in any thread."""

    layer_id: str
    described: SourceLayer
    """All but the features: its frame is empty."""
    source: LayerInput
    told_sources: tuple[Source, ...] = ()
    """What it was made from, with date and licence, and without where that lies."""

    def read(self, progress: Progress) -> SourceLayer:
        """The layer with its features."""
        frame = self.source.read_table(progress)
        frame = frame if isinstance(frame, gpd.GeoDataFrame) else gpd.GeoDataFrame(frame)
        # The number of a row in its file is a field in QGIS and none in the file.
        # Nor is one that is called as the column of the shapes: it is lost behind them.
        shapes = frame.active_geometry_name
        fields = tuple(field for field in self.described.fields if field.name in frame.columns and field.name != shapes)
        layer = replace(self.described, frame=frame.reset_index(drop=True), fields=fields)
        return with_times(replace(layer, title_field=_telling(layer)))


def _telling(layer: SourceLayer) -> str:
    """The field that names the features, unless it is just the first one, which QGIS takes where it finds no name, and
    calls most of them the same."""
    field = layer.title_field
    if not layer.fields or field != layer.fields[0].name or field.casefold() in NAMES:
        return field
    return field if 2 * layer.frame[field].nunique() > len(layer.frame) else ""


def captured_layers(
    layers: Iterable[QgsMapLayer],
    context: QgsProcessingContext,
    background: Iterable[QgsMapLayer] = (),
    with_look: bool = True,
) -> list[CapturedLayer]:
    """``layers`` and then ``background``, each in the order of the project's layer tree, with keys of their own.

    Without their look they are captured sooner: for reports, which draw none of it.

    Call it on the main thread (``take_in``).
    """
    taken: set[str] = set()
    front = [_captured(layer, context, taken, with_look) for layer in _in_order(layers, context.project())]
    behind = [_captured(layer, context, taken, with_look) for layer in _in_order(background, context.project())]
    return front + [replace(one, described=replace(one.described, background=True)) for one in behind]


def _in_order(layers: Iterable[QgsMapLayer], project: QgsProject | None) -> list[QgsVectorLayer]:
    order = (
        {} if project is None else {one.id(): place for place, one in enumerate(project.layerTreeRoot().layerOrder())}
    )
    return sorted(layers, key=lambda layer: order.get(layer.id(), len(order)))


def _captured(layer: QgsVectorLayer, context: QgsProcessingContext, taken: set[str], with_look: bool) -> CapturedLayer:
    result = recognise(layer)
    project = context.project()
    node = None if project is None else project.layerTreeRoot().findLayer(layer.id())
    if with_look and node is None and result is not None and not layer.customProperty(RESULT_PROPERTY, ""):
        apply_style(layer, result)  # opened by its file: it looks as it would in a project
    fields = layer_fields(layer, result)
    times = _times(layer)
    provenance = _provenance(layer)
    described = SourceLayer(
        key=_key(result.key if result is not None else layer.name(), taken),
        title=layer.name() if node is not None or result is None else result.title,
        frame=gpd.GeoDataFrame(),
        fields=fields,
        symbology=read_symbology(layer) if with_look else Symbology(geometry_of(layer), ()),
        group=_group(node, result),
        title_field=_title_field(layer, fields),
        kind=result.key if result is not None else "",
        visible=node is None or node.isVisible(),
        time_fields=times,
        data_date=_data_date(provenance),
        sources=_sources(provenance),
        doubts=_doubts(provenance),
    )
    source = replace(capture_layer(layer, context), name=described.title)
    return CapturedLayer(layer.id(), described, source, told_sources(provenance))


def _group(node: QgsLayerTreeLayer | None, result: Result | None) -> str:
    if node is None or node.parent() is None:
        return result.group.title if result is not None else ""
    return node.parent().name()


def _key(name: str, taken: set[str]) -> str:
    """An ASCII key that no other layer has."""
    stem = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40] or "layer"
    key, number = stem, 2
    while key in taken:
        key, number = f"{stem}_{number}", number + 1
    taken.add(key)
    return key


def _title_field(layer: QgsVectorLayer, fields: tuple[LayerField, ...]) -> str:
    """The field by which the layer shows its features: the one that the user chose, else one that is called a name."""
    names = [field.name for field in fields]
    shown = [name for name in QUOTED_FIELD.findall(layer.displayExpression()) if name in names]
    chosen = len(shown) == 1 and layer.displayExpression() == f'"{shown[0]}"' and shown[0] != names[0]
    if chosen:
        return shown[0]
    ranks = {name.casefold(): place for place, name in enumerate(NAMES)}
    called_names = sorted((name for name in names if name.casefold() in ranks), key=lambda name: ranks[name.casefold()])
    in_both = [name for name in called_names if name in shown]
    return next(iter([*in_both, *called_names, *shown]), "")


def _times(layer: QgsVectorLayer) -> tuple[str, str] | None:
    """The fields with begin and end: ours, or those that the layer's own temporal settings name."""
    if all(layer.fields().lookupField(name) >= 0 for name in TIME_FIELDS):
        return TIME_FIELDS
    times = layer.temporalProperties()
    if times.isActive() and times.startField() and times.endField():
        return times.startField(), times.endField()
    return None


def _provenance(layer: QgsVectorLayer) -> Provenance | None:
    return noted_provenance(layer) or read_provenance(layer)


def _sources(provenance: Provenance | None) -> tuple[str, ...]:
    """Names of the sources that say something, each once."""
    return tuple(dict.fromkeys(source.name for source in told_sources(provenance)))


def _doubts(provenance: Provenance | None) -> tuple[str, ...]:
    """The remarks of the result, without those that say what is well."""
    remarks = provenance.remarks if provenance is not None else ()
    return tuple(remark.lstrip(DOUBTFUL) for remark in remarks if not remark.startswith(WELL))


def _data_date(provenance: Provenance | None) -> str:
    """The day of the newest source; "" where none tells one: the day of computing says nothing of the data's age."""
    days = (source.date[:10] for source in provenance.sources) if provenance is not None else ()
    return max(days, default="")
