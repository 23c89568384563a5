"""A layer in the page of contents, with its table, times and legend."""

from __future__ import annotations

from pathlib import Path

from ...common.progress import Progress
from ..contents.rows import write_rows
from ..model import LayerField
from ..published import PublishedLayer
from ..request import PublishRequest
from .publication import FieldEntry, LayerData, LayerEntry
from .ready import Ready


def entry_of(
    one: Ready, data: LayerData | None, request: PublishRequest, folder: Path, progress: Progress
) -> LayerEntry:
    """Write the table of a layer whose shapes lie in ``data``, and describe it."""
    layer = one.features
    return LayerEntry(
        key=one.key,
        title=layer.title,
        geometry=layer.symbology.geometry.value,
        count=len(layer.frame),
        data=data,
        style=list(one.style.layers),
        legend=tuple(one.style.legend),
        fields=tuple(_field(field) for field in layer.fields),
        group=layer.group,
        title_field=layer.title_field if layer.title_field in layer.field_names else "",
        visible=layer.visible,
        background=layer.background,
        rows=None if layer.background else write_rows(layer, folder, progress),
        bounds=None if one.is_table else tuple(float(edge) for edge in layer.frame.total_bounds),
        data_date=layer.data_date or request.data_date,
        sources=layer.sources,
        held_back=one.reduced.held_back,
    )


def told_of(one: Ready) -> PublishedLayer:
    """What the report says of a layer."""
    count = len(one.features.frame)
    return PublishedLayer(
        source=one.source,
        features=count,
        on_map=0 if one.is_table else count,
        fields=tuple(field.title for field in one.features.fields),
        left_out=one.reduced.left_out,
        held_back=one.reduced.held_back,
        remarks=(*one.reduced.remarks, *one.prepared.remarks),
        restyled=tuple(one.style.remarks),
    )


def _field(field: LayerField) -> FieldEntry:
    return FieldEntry(field.name, field.title, field.kind.value, field.unit, field.decimals, field.values, field.factor)
