"""The data of a publication: every layer reduced, styled and written, and the page of contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ...common.progress import Progress
from ...common.remarks import Remark
from ..contents.files import write_json
from ..contents.search import write_search
from ..errors import MobileError
from ..indicators.indicators import fitting_definitions, indicators_of
from ..indicators.previous import read_previous
from ..published import PublishedLayer
from ..reduction.leaks import require_no_leak
from ..request import PublishRequest
from ..sealing.sealing import Binding
from ..tiles.map_data import MapData, write_map_data
from .forms import CONTENTS
from .images import write_images
from .layer_entry import entry_of, told_of
from .notice import notice_of
from .publication import Comparison, IndicatorEntry, LayerEntry, Publication
from .ready import Ready, ready_layer

READY_UNTIL, TILED_UNTIL, WRITTEN_UNTIL, INDICATED_UNTIL, SEARCHED_UNTIL = 0.2, 0.7, 0.85, 0.9, 0.95
"""How far the work is, 0 to 1."""


@dataclass(frozen=True)
class Contents:
    """What was written: the page of contents, and what became of each layer."""

    publication: Publication
    layers: tuple[PublishedLayer, ...]
    remarks: tuple[Remark, ...] = ()


def write_contents(request: PublishRequest, binding: Binding, folder: Path, progress: Progress) -> Contents:
    """Write all that lies below ``data/`` into the new ``folder``, check the tiles against the layers, and look through
    all of it for values of fields that are left out as identifying."""
    folder.mkdir(parents=True)
    layers = _ready(request, folder, progress.part(0, READY_UNTIL))
    on_map = [one.for_map() for one in layers if not one.is_table]
    data = write_map_data(on_map, folder, progress.part(READY_UNTIL, TILED_UNTIL), request.translate)
    entries = _entries(layers, data, request, folder, progress.part(TILED_UNTIL, WRITTEN_UNTIL))
    indicators, remarks = _indicators(layers, request, progress.part(WRITTEN_UNTIL, INDICATED_UNTIL))
    searched = write_search(
        [one.features for one in layers], folder, request.dongs, progress.part(INDICATED_UNTIL, SEARCHED_UNTIL)
    )
    publication = Publication(
        title=binding.title,
        city=request.city,
        publisher=request.publisher,
        published=binding.published,
        valid_until=binding.valid_until,
        data_date=request.data_date,
        language=request.language,
        bounds=_bounds(entries),
        layers=entries,
        indicators=indicators,
        comparison=_comparison(request, entries),
        search=searched.data,
        notice=_notice(layers, request),
        images=write_images((one.style.images for one in layers), folder),
    )
    write_publication(publication, folder)
    require_no_leak([one.reduced for one in layers], folder, progress.part(SEARCHED_UNTIL, 1))
    told = tuple(told_of(one, data.get(one.key)) for one in layers)
    return Contents(publication, told, (*remarks, *searched.remarks))


def _ready(request: PublishRequest, folder: Path, progress: Progress) -> tuple[Ready, ...]:
    count = len(request.layers)
    return tuple(
        ready_layer(layer, request.rules, folder, request.translate, progress.part(place / count, (place + 1) / count))
        for place, layer in enumerate(request.layers)
    )


def _entries(
    layers: Sequence[Ready], data: dict[str, MapData], request: PublishRequest, folder: Path, progress: Progress
) -> tuple[LayerEntry, ...]:
    return tuple(
        entry_of(one, data.get(one.key), request, folder, progress.part(place / len(layers), (place + 1) / len(layers)))
        for place, one in enumerate(layers)
    )


def _indicators(
    layers: Sequence[Ready], request: PublishRequest, progress: Progress
) -> tuple[tuple[IndicatorEntry, ...], list[Remark]]:
    reduced = [one.reduced for one in layers]
    previous = None if request.previous is None else read_previous(request.previous)
    entries = indicators_of(reduced, request.definitions, request.dongs, previous, progress, request.language)
    fitting = fitting_definitions(reduced, request.definitions) if request.all_must_fit else request.definitions
    unfit = [one.title[request.language] for one in request.definitions if one not in fitting]
    return entries, [Remark("The indicator {title} fits none of the layers.", {"title": title}) for title in unfit]


def _notice(layers: Sequence[Ready], request: PublishRequest) -> str:
    held_back = sum(one.reduced.held_back for one in layers)
    shown = [one.source for one in layers if not one.source.background]
    return notice_of(held_back, shown, request.rules, request.translate)


def _comparison(request: PublishRequest, entries: Sequence[LayerEntry]) -> Comparison | None:
    if request.comparison is None:
        return None
    titles = {one.key: one.title for one in entries}
    base, scenario = request.comparison
    return Comparison(f"{titles[base]} ↔ {titles[scenario]}", base, scenario)


def write_publication(publication: Publication, folder: Path) -> None:
    """Write the page of contents into the data folder ``folder``."""
    write_json(asdict(publication), folder, Path(CONTENTS).name)


def _bounds(entries: Sequence[LayerEntry]) -> tuple[float, float, float, float]:
    """Round what is in front; round everything where that is nothing."""
    on_map = [one for one in entries if one.bounds is not None]
    boxes = [one.bounds for one in on_map if not one.background] or [one.bounds for one in on_map]
    if not boxes:
        raise MobileError("All layers are tables without shapes. Choose at least one that a map can show.")
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
