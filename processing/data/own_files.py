"""What files of the city's own hold, told before they are imported: plain values for the dock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...catalog.cities import City
from ...catalog.entries import Dataset
from ...catalog.files.crs_guess import Candidate, find_crs
from ...catalog.files.delivery import GTFS_LAYERS
from ...catalog.files.looking import MOST_FILES, SeenLayer, files_below, look_into, recognisable
from ...common.josa import phrased
from ...common.packages import keep_projection_context
from ...common.progress import Progress
from ...transit.records.telling import holds_card_records, tables_in
from ..translation import tr, user_language
from . import shelf
from .expected_place import known_outline, own_city_first
from .places import catalogue_files
from .rasters import RasterKind, look_at_raster

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

AS_IS, CARDS, FEED, ELEVATION, NOTHING = "", "cards", "gtfs", "elevation", "nothing"
"""What a file may be taken for beside the datasets of the catalogue, which go by their ids."""
RASTERS = (".tif", ".tiff", ".img", ".asc", ".vrt", ".dem", ".hgt")
PICTURES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".jp2", ".ecw", ".sid")
RASTER_NOTES = {
    RasterKind.BROKEN: QT_TRANSLATE_NOOP("It cannot be read. Get the file again."),
    RasterKind.WITHOUT_PLACE: QT_TRANSLATE_NOOP(
        "It does not say where it lies. Get it with its world file (.tfw), or place it by Layer › Georeferencer."
    ),
    RasterKind.OTHER_VALUES: QT_TRANSLATE_NOOP(
        "Its values ({low} to {high}) are hardly heights in metres; it may be a picture. Tick it if they are."
    ),
}
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class OwnFile:
    """One layer, table or raster of the chosen files.

    ``layer``: its name inside, "" where the file holds nothing else. ``kind``: id of a dataset, or one of the above.
    ``other_systems``: each with how far away (m) the layer would lie in it. ``note``: what to know before it is taken,
    or why it cannot be read. ``is_wanted``: whether it should be taken unless somebody says otherwise.
    """

    path: str
    layer: str
    kind: str
    theme: str = ""
    has_shapes: bool = False
    features: int = -1
    system: str = ""
    other_systems: tuple[tuple[str, float], ...] = ()
    is_system_doubtful: bool = False
    encoding: str = ""
    note: str = ""
    is_readable: bool = True
    is_wanted: bool = True

    @property
    def name(self) -> str:
        """How the layer is called in the project: the name that the user gave the file, or that of the layer in it."""
        return self.layer or Path(self.path).stem

    @property
    def title(self) -> str:
        """The file, and the layer where it holds several."""
        file = Path(self.path).name
        return f"{file} › {self.layer}" if self.layer else file


def kinds() -> tuple[str, ...]:
    """The datasets that a file can be taken for."""
    return tuple(entry.id for entry in recognisable(shelf.datasets()) if entry.id != FEED)


def theme_of(kind: str) -> str:
    """The theme of a dataset; "" for other kinds."""
    card = shelf.known_card(kind)
    return card.theme if card is not None else ""


def own_files(places: Sequence[Path], progress: Progress) -> tuple[OwnFile, ...]:
    """What the files and folders ``places`` hold. Call it in a thread of its own: it unpacks and reads samples.

    Of several files of one kind only the latest (by the numbers in its name, then by its date) is wanted: a step takes
    one layer.
    """
    try:
        entries = tuple(entry for entry in recognisable(shelf.datasets()) if entry.id != FEED)
        cities = own_city_first(catalogue_files())
        found: list[OwnFile] = []
        paths = files_below(places)
        for number, path in enumerate(paths):
            progress.at(number / len(paths))
            found += _look(path, cities, entries, progress)
        if len(paths) >= MOST_FILES:
            found.append(_left_out(places[-1]))
        return _latest_wanted(_one_row_for_months(found))
    finally:
        keep_projection_context()


def _look(path: Path, cities: tuple[City, ...], entries: tuple[Dataset, ...], progress: Progress) -> list[OwnFile]:
    if path.suffix.lower() in PICTURES:
        return [_picture(path)]
    if path.suffix.lower() in RASTERS:
        return [_raster(path, cities)]
    if holds_card_records(path):
        return [OwnFile(str(path), "", CARDS)]
    layers = look_into(path, cities, entries, known_outline(cities[0]), progress)
    if {layer.layer for layer in layers} == set(GTFS_LAYERS):
        stops = next(layer for layer in layers if layer.layer == "stops")
        note = _far(cities[0]) if stops.is_far else ""
        return [OwnFile(str(path), "", FEED, "bus", True, stops.features, note=note, is_wanted=not stops.is_far)]
    return [_own(layer, len(layers) == 1, cities) for layer in layers]


def _left_out(place: Path) -> OwnFile:
    note = tr("Only the first {count} files were looked through. Choose smaller folders for the rest.")
    note = note.format(count=MOST_FILES)
    return OwnFile(str(place), "", NOTHING, note=note, is_readable=False, is_wanted=False)


def _raster(path: Path, cities: tuple[City, ...]) -> OwnFile:
    """One band of heights is taken for elevation; a picture is left to QGIS's own way of adding it."""
    found = look_at_raster(path)
    if found.kind is RasterKind.PICTURE:
        return _picture(path)
    if found.kind is RasterKind.WITHOUT_SYSTEM:
        guess = find_crs(None, found.places, cities, known_outline(cities[0]))
        others = tuple(map(_other, guess.candidates[1:]))
        return OwnFile(str(path), "", ELEVATION, system=guess.title, other_systems=others, is_system_doubtful=True)
    note = RASTER_NOTES.get(found.kind, "")
    note = tr(note).format(low=f"{found.low:,.0f}", high=f"{found.high:,.0f}") if note else ""
    is_readable = found.kind in (RasterKind.HEIGHTS, RasterKind.OTHER_VALUES)
    return OwnFile(str(path), "", ELEVATION, note=note, is_readable=is_readable, is_wanted=not note)


def _picture(path: Path) -> OwnFile:
    note = tr("A picture. QGIS adds it by Layer › Add Layer › Add Raster Layer.")
    return OwnFile(str(path), "", ELEVATION, note=note, is_readable=False, is_wanted=False)


def _own(seen: SeenLayer, is_alone: bool, cities: tuple[City, ...]) -> OwnFile:
    layer = "" if is_alone else seen.layer
    if seen.problem is not None:
        sentence = seen.problem.sentence(tr)
        return OwnFile(str(seen.path), layer, NOTHING, note=sentence, is_readable=False, is_wanted=False)
    has_shapes = seen.geometry != "none"
    is_text = seen.dataset is None and not has_shapes and len(seen.columns) == 1
    note = tr("A text and no table.") if is_text else _far(cities[0]) if has_shapes and seen.is_far else ""
    found = seen.crs
    return OwnFile(
        str(seen.path),
        layer,
        seen.dataset.id if seen.dataset is not None else AS_IS,
        seen.dataset.theme.value if seen.dataset is not None else "",
        has_shapes,
        seen.features,
        found.title if has_shapes else "",
        tuple(map(_other, found.candidates[1:])) if has_shapes else (),
        has_shapes and (found.doubtful or found.crs is None),
        seen.encoding.name if seen.encoding is not None else "",
        note,
        is_wanted=not note,
    )


def _other(candidate: Candidate) -> tuple[str, float]:
    return candidate.title, candidate.shift_m


def _far(city: City) -> str:
    return tr("It lies far from {city}.").format(city=city.name(user_language()))


def _one_row_for_months(found: list[OwnFile]) -> list[OwnFile]:
    """A folder of nothing but card records is one row: the import takes it as a whole."""
    rows: list[OwnFile] = []
    for file in found:
        folder = Path(file.path).parent
        months = [other for other in found if other.kind == CARDS and Path(other.path).parent == folder]
        if file.kind != CARDS or len(months) < 2 or len(months) < len(tables_in(folder)):
            rows.append(file)
        elif file is months[0]:
            rows.append(replace(file, path=str(folder), note=tr("{count} files").format(count=len(months))))
    return rows


def _latest_wanted(found: list[OwnFile]) -> tuple[OwnFile, ...]:
    """Of elevation there are many sheets."""
    latest: dict[str, OwnFile] = {}
    for file in found:
        if file.is_wanted and file.kind not in (AS_IS, ELEVATION):
            other = latest.get(file.kind)
            latest[file.kind] = file if other is None else max(other, file, key=_age)
    return tuple(
        file if not file.is_wanted or latest.get(file.kind, file) is file else _spare(file, latest[file.kind])
        for file in found
    )


def _age(file: OwnFile) -> tuple:
    return [int(number) for number in NUMBER.findall(Path(file.path).name)], Path(file.path).stat().st_mtime


def _spare(file: OwnFile, chosen: OwnFile) -> OwnFile:
    return replace(file, note=phrased(tr("{file} is of the same kind."), file=chosen.title), is_wanted=False)
