"""What lies in a file, told before anything of it is imported: its layers, and how each would be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from ...common.progress import SILENT, Progress
from ..cities import City
from ..entries import Dataset, SourceKind
from ..errors import CatalogError
from ..gtfs import is_gtfs
from .crs_guess import CrsFound, Fit, reaches
from .delivery import LayerInfo, fits, is_readable, open_delivery, open_layer, patterns_of
from .encoding import EncodingFound
from .field_names import named_after
from .importing import crs_of
from .vectors import has_sister

FEWEST_FIELDS = 3
"""An entry that requires no field is recognised by so many of its fields."""
MOST_FILES = 500
"""Files of a folder that are looked at; a whole drive is chosen by mistake."""
SISTERS = (".shx", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".fix", ".idx", ".ind", ".mshp")
"""Parts of a shapefile that are read with its .shp."""
LOCKS = ("~$", ".")
"""How the names of files begin that programs keep beside their own."""
GEOMETRIES = {"Point": "point", "MultiPoint": "point", "LineString": "line", "MultiLineString": "line",
              "Polygon": "polygon", "MultiPolygon": "polygon"}  # fmt: skip


@dataclass(frozen=True)
class SeenLayer:
    """One layer of ``path``: its columns as they will be called, and how it would be read.

    ``dataset``: the entry of the catalogue that it is, as far as its fields tell. ``problem``: why it cannot be read.
    """

    path: Path
    layer: str
    file: str = ""
    """Name of the file that holds it, inside a zip or folder."""
    columns: tuple[str, ...] = ()
    geometry: str = "none"
    """point, line, polygon, any, or none for a table."""
    features: int = -1
    encoding: EncodingFound | None = None
    crs: CrsFound | None = None
    dataset: Dataset | None = None
    problem: CatalogError | None = None
    is_far: bool = False
    """Whether none of its coordinates, whatever the system, lie in the city or around it."""


def files_below(places: Iterable[Path]) -> tuple[Path, ...]:
    """The files that are looked at when ``places`` (files and folders) are chosen, in order of their names.

    A geodatabase and a folder with a GTFS feed count as one file. What belongs to another file is left out.
    """
    found: dict[Path, None] = {}
    for place in places:
        for file in _below(Path(place)):
            found.setdefault(file)
            if len(found) >= MOST_FILES:
                return tuple(found)
    return tuple(found)


def look_into(
    path: Path,
    cities: City | Sequence[City],
    entries: Sequence[Dataset],
    boundary: BaseGeometry | None = None,
    progress: Progress = SILENT,
) -> tuple[SeenLayer, ...]:
    """The layers of ``path``, each with the one of ``entries`` that it is; one with a problem where none can be read.

    Only beginnings and samples are read. ``cities`` and ``boundary`` as in :func:`.importing.import_file`.
    """
    try:
        delivery = open_delivery(path, progress)
    except CatalogError as problem:
        return (SeenLayer(path, "", path.name, problem=problem),)
    try:
        return tuple(_look(path, layer, cities, entries, boundary, progress) for layer in delivery.layers)
    finally:
        delivery.close()


def dataset_like(
    columns: Iterable[str], geometry: str, names: Iterable[str], entries: Sequence[Dataset]
) -> Dataset | None:
    """The entry that a layer with ``columns`` is: all that it requires is there, and most of its fields.

    ``names`` of the file and the layer decide between entries that fit equally well. None where no entry fits.
    """
    columns, names = tuple(columns), tuple(names)
    likely = (entry for entry in entries if _may_be(entry, columns, geometry, names))
    fitting = [(entry, len(named_after(columns, entry, names))) for entry in likely]
    best = max((count for _, count in fitting), default=0)
    equal = [entry for entry, count in fitting if count == best]
    named = [entry for entry in equal if any(fits(name, pattern) for name in names for pattern in patterns_of(entry))]
    return next(iter(named or equal), None)


def recognisable(entries: Iterable[Dataset]) -> tuple[Dataset, ...]:
    """Those of ``entries`` that come as files and whose fields are known."""
    kinds = (SourceKind.FILE, SourceKind.GBIS_BASE)
    return tuple(entry for entry in entries if entry.source in kinds and entry.fields)


def _may_be(entry: Dataset, columns: tuple[str, ...], geometry: str, names: tuple[str, ...]) -> bool:
    if not _has_kind(entry.geometry, geometry):
        return False
    if {name.lower() for name in entry.unlike} & {column.lower() for column in columns}:
        return False
    there = set(named_after(columns, entry, names).values())
    required = {field.name for field in entry.fields if field.required}
    return required <= there if required else len(there) >= FEWEST_FIELDS


def _has_kind(wanted: str, geometry: str) -> bool:
    """Whether a layer may be of the geometry that an entry gives: a plain table often names places as well."""
    return "any" in (wanted, geometry) or wanted == geometry or (wanted, geometry) == ("none", "point")


def _look(
    path: Path,
    layer: LayerInfo,
    cities: City | Sequence[City],
    entries: Sequence[Dataset],
    boundary: BaseGeometry | None,
    progress: Progress,
) -> SeenLayer:
    progress.check()
    try:
        reader = open_layer(layer, None, None, progress)
        found = crs_of(reader, cities, boundary, progress)
        is_far = _is_far(found, reader, cities, progress)
    except CatalogError as problem:
        return SeenLayer(path, layer.name, layer.file.name, problem=problem)
    plain = (reader.geometry or "none").removeprefix("2.5D ").partition(" ")[0]
    geometry = "none" if reader.geometry is None else GEOMETRIES.get(plain, "any")
    return SeenLayer(
        path,
        layer.name,
        layer.file.name,
        tuple(reader.columns),
        geometry,
        reader.features,
        reader.encoding,
        found,
        dataset_like(reader.columns, geometry, (path.name, layer.file.name, layer.name), entries),
        is_far=is_far,
    )


def _is_far(found: CrsFound, reader, cities: City | Sequence[City], progress: Progress) -> bool:
    """A file of the whole country mostly lies elsewhere and yet reaches the city."""
    if not found.candidates or found.candidates[0].fit is not Fit.KOREA:
        return False
    city = cities if isinstance(cities, City) else cities[0]
    return found.crs is None or not reaches(found.crs, reader.sample(progress), city)


def _below(place: Path) -> Iterator[Path]:
    if place.is_file():
        if not _belongs_to_another(place):
            yield place
        return
    if not place.is_dir():
        return
    entries = sorted(place.iterdir())
    if place.suffix.lower() == ".gdb" or is_gtfs([entry.name for entry in entries]):
        yield place
        return
    for entry in entries:
        if not entry.name.startswith(LOCKS):
            yield from _below(entry)


def _belongs_to_another(file: Path) -> bool:
    if file.name.startswith(LOCKS):
        return True
    suffix = file.suffix.lower()
    if suffix == ".dbf":
        return not is_readable(file)
    return (suffix in SISTERS or file.name.lower().endswith((".shp.xml", ".aux.xml"))) and (
        suffix == ".xml" or has_sister(file, ".shp")
    )
