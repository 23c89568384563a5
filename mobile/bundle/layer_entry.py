"""A layer in the page of contents, with its table, times and legend."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...common.progress import Progress
from ...common.remarks import Remark
from ..contents.rows import write_rows
from ..model import LayerField
from ..published import PublishedLayer
from ..request import PublishRequest
from ..style.expression import fields_of
from ..style.legends import counted
from ..tiles.map_data import MapData
from ..tiles.overview import overview_style
from .publication import FieldEntry, LayerEntry, LegendEntry
from .ready import Ready


def entry_of(
    one: Ready, on_map: MapData | None, request: PublishRequest, folder: Path, progress: Progress
) -> LayerEntry:
    """Write the table of a layer whose shapes lie where ``on_map`` says, and describe it."""
    layer = one.features
    legend = _legend(one)
    return LayerEntry(
        key=one.key,
        title=layer.title,
        geometry=layer.symbology.geometry.value,
        count=len(layer.frame),
        data=on_map.data if on_map is not None else None,
        style=_style(one, on_map, legend),
        legend=legend,
        fields=tuple(_field(field) for field in layer.fields),
        group=layer.group,
        title_field=layer.title_field if layer.title_field in layer.field_names else "",
        visible=layer.visible,
        background=layer.background,
        overview=on_map.overview if on_map is not None else None,
        rows=None if layer.background else write_rows(layer, folder, progress),
        time=one.times.data if one.times is not None else None,
        bounds=None if one.is_table else tuple(float(edge) for edge in layer.frame.total_bounds),
        data_date=layer.data_date or request.data_date,
        sources=layer.sources,
        held_back=one.reduced.held_back,
    )


def told_of(one: Ready, on_map: MapData | None) -> PublishedLayer:
    """What the report says of a layer."""
    return PublishedLayer(
        source=one.source,
        features=len(one.features.frame),
        on_map=on_map.on_map if on_map is not None else 0,
        fields=tuple(field.title for field in one.features.fields if not field.name.startswith("_")),
        left_out=one.reduced.left_out,
        held_back=one.reduced.held_back,
        remarks=(*one.reduced.remarks, *one.prepared.remarks),
        restyled=tuple(Remark(template, values) for template, values in one.style.remarks),
    )


def _legend(one: Ready) -> tuple[LegendEntry, ...]:
    """The classes with their counts; without count and filter where features change class with time: both would be
    those of one interval alone, and MapLibre filters by no feature-state."""
    entries = counted(one.style.legend, one.features.frame)
    changing = frozenset(one.times.data.fields) if one.times is not None else frozenset()
    return tuple(
        replace(entry, count=None, filter=None) if fields_of(known.condition) & changing else entry
        for entry, known in zip(entries, one.style.legend, strict=True)
    )


def _style(one: Ready, on_map: MapData | None, legend: tuple[LegendEntry, ...]) -> list[dict]:
    style = list(one.style.layers)
    if on_map is None or on_map.overview is None:
        return style
    return overview_style(one.features, style, legend, on_map.data.min_zoom) + style


def _field(field: LayerField) -> FieldEntry:
    return FieldEntry(field.name, field.title, field.kind.value, field.unit, field.decimals, field.values, field.factor)
