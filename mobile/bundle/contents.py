"""The data of a publication: every layer reduced, written and styled, and the page of contents."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ...common.progress import Progress
from ..errors import MobileError
from ..model import SourceLayer
from ..preparing import prepared
from ..published import PublishedLayer
from ..remark import Remark
from ..request import PublishRequest
from ..sealing.sealing import Binding
from ..standins import convert, reduce_layer, write_geojson, write_rows
from ..style.model import Geometry
from .publication import FieldEntry, LayerEntry, Publication

PUBLICATION = "publication.json"


@dataclass(frozen=True)
class Contents:
    """What was written: the page of contents, and what became of each layer."""

    publication: Publication
    layers: tuple[PublishedLayer, ...]
    remarks: tuple[Remark, ...] = ()


def write_contents(request: PublishRequest, binding: Binding, folder: Path, progress: Progress) -> Contents:
    """Write all that lies below ``data/`` into the new ``folder``."""
    folder.mkdir(parents=True)
    entries, told = [], []
    for place, layer in enumerate(request.layers):
        part = progress.part(place / len(request.layers), (place + 1) / len(request.layers))
        entry, published = _layer(layer, request, folder, part)
        entries.append(entry)
        told.append(published)
    publication = Publication(
        title=binding.title,
        city=request.city,
        publisher=request.publisher,
        published=binding.published,
        valid_until=binding.valid_until,
        data_date=request.data_date,
        language=request.language,
        bounds=_bounds(entries),
        layers=tuple(entries),
    )
    write_publication(publication, folder)
    return Contents(publication, tuple(told))


def write_publication(publication: Publication, folder: Path) -> None:
    text = json.dumps(asdict(publication), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    (folder / PUBLICATION).write_text(text, encoding="utf-8")


def _layer(
    source: SourceLayer, request: PublishRequest, folder: Path, progress: Progress
) -> tuple[LayerEntry, PublishedLayer]:
    reduced = reduce_layer(source, request.rules, progress.part(0, 0.2))
    ready = prepared(reduced.layer, progress.part(0.2, 0.4))
    style = convert(ready.layer.symbology, source.key, ready.layer.fields)
    layer = ready.features
    entry = LayerEntry(
        key=source.key,
        title=source.title,
        geometry=layer.symbology.geometry.value,
        count=len(layer.frame),
        data=None if layer.symbology.geometry is Geometry.NONE else write_geojson(layer, folder),
        style=list(style.layers),
        legend=tuple(style.legend),
        fields=tuple(_field_entry(one) for one in layer.fields),
        group=source.group,
        title_field=source.title_field if source.title_field in layer.field_names else "",
        visible=source.visible,
        background=source.background,
        rows=None if source.background else write_rows(layer, folder),
        bounds=_bounds_of(layer),
        data_date=source.data_date or request.data_date,
        sources=source.sources,
        held_back=reduced.held_back,
    )
    told = PublishedLayer(
        source=source, features=len(layer.frame), on_map=len(layer.frame), rows=len(ready.layer.frame),
        fields=tuple(one.title for one in layer.fields), left_out=tuple(reduced.left_out), held_back=reduced.held_back,
        remarks=(*reduced.remarks, *ready.remarks), restyled=tuple(style.remarks),
    )  # fmt: skip
    return entry, told


def _field_entry(one) -> FieldEntry:
    return FieldEntry(one.name, one.title, one.kind.value, one.unit, one.decimals, one.values, one.factor)


def _bounds_of(layer: SourceLayer) -> tuple[float, float, float, float] | None:
    if layer.symbology.geometry is Geometry.NONE:
        return None
    return tuple(float(edge) for edge in layer.frame.total_bounds)


def _bounds(entries: list[LayerEntry]) -> tuple[float, float, float, float]:
    """Round what is in front; round everything where that is nothing."""
    boxes = [one.bounds for one in entries if one.bounds and not one.background] or [
        one.bounds for one in entries if one.bounds
    ]
    if not boxes:
        raise MobileError("All layers are tables without shapes. Choose at least one that a map can show.")
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
