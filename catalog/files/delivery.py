"""What a delivery holds: a file, a zip or a folder, and the layers in it, each with the reader that it needs."""

from __future__ import annotations

import codecs
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

import geopandas as gpd
import pyogrio

from ...common import geopackages
from ...common.progress import SILENT, Progress
from ..entries import Dataset
from ..errors import CatalogError
from ..gtfs import is_gtfs, read_gtfs
from ..sources.gbis_base_file import base_table_of, read_base_file
from .archives import check_zip, is_zip, unpacked
from .encoding import EncodingFound, text_encoding
from .ngi import ngi_layers, open_ngi
from .node_link import LINKS, is_node_link
from .points import TableReader
from .readers import FrameReader
from .tables import open_sheet, open_table
from .vectors import VECTOR_SUFFIXES, LayerInfo, has_sister, layers_of, open_vector

TABLE_SUFFIXES = (".csv", ".tsv", ".txt")
SHEET_SUFFIXES = (".xlsx",)
NGI_SUFFIXES = (".ngi",)
ONE_LAYER = (".shp", ".dbf", *TABLE_SUFFIXES)
KNOWN = (*VECTOR_SUFFIXES, ".dbf", *TABLE_SUFFIXES, *SHEET_SUFFIXES, *NGI_SUFFIXES)
ZIPPED_BY_NATURE = (".xlsx", ".kmz", ".ods", ".docx", ".hwpx")
GTFS_LAYERS = {"stops": "Point", "lines": "MultiLineString", "routes": None, "route_stops": None}
"""The canonical tables of a GTFS feed (docs/formats.md) and their geometry."""
START_BYTES = 4096
WEB_PAGE = re.compile(rb"(<\?xml[^>]*>)?(\s|<!--.*?-->)*<(!doctype\s+html|html)\b", re.DOTALL)
SUPPORTED = "zip, shp, gpkg, gdb, geojson, gml, kml, dxf, ngi, csv, txt, xlsx, dbf"


@dataclass
class Delivery:
    """An opened delivery; what was unpacked of it is removed by :meth:`close`."""

    path: Path
    layers: tuple[LayerInfo, ...]
    _opened: ExitStack = field(default_factory=ExitStack)

    def close(self) -> None:
        self._opened.close()

    def choose(self, layer: str | None, dataset: Dataset | None) -> LayerInfo:
        """The layer that is meant. Raises :class:`CatalogError` with the names to choose from."""
        if layer:
            return self._called(layer)
        wanted = str(dataset.request.get("layer", "")) if dataset is not None else ""
        if wanted and any(wanted.lower() == found.name.lower() for found in self.layers):
            return self._called(wanted)
        candidates = self._fitting(dataset) or self.layers
        shapes = [found for found in candidates if found.geometry is not None]
        for choice in (candidates, shapes):
            if len(choice) == 1:
                return choice[0]
        if is_node_link(found.name for found in candidates):
            return self._called(LINKS)
        if {found.name for found in candidates} == set(GTFS_LAYERS):
            return self._called("stops")
        raise CatalogError(
            "{file} holds several layers: {layers}. Choose one of them (LAYER).", file=self.path.name, layers=self.names
        )

    @property
    def names(self) -> str:
        return ", ".join(layer.name for layer in self.layers)

    def _called(self, name: str) -> LayerInfo:
        for found in self.layers:
            if name.lower() in (found.name.lower(), (found.inner or "").lower(), found.file.name.lower()):
                return found
        raise CatalogError(
            "{file} has no layer {layer}. It holds: {layers}.", file=self.path.name, layer=name, layers=self.names
        )

    def _fitting(self, dataset: Dataset | None) -> tuple[LayerInfo, ...]:
        patterns = patterns_of(dataset) if dataset is not None else ()
        return tuple(layer for layer in self.layers if any(fits(layer.file.name, pattern) for pattern in patterns))


NAMES_IN_REQUESTS = ("data", "typename", "collection")
"""Keys of ``request`` that hold a platform's own name of a dataset; a file carried in often keeps it."""


def patterns_of(dataset: Dataset) -> tuple[str, ...]:
    """What the files of a dataset are called: ``request.files`` of the entry, else its id or its platform's name."""
    if patterns := dataset.request.get("files", ()):
        return tuple(str(pattern) for pattern in patterns)
    names = (dataset.id, *(str(dataset.request.get(key, "")).rpartition(":")[2] for key in NAMES_IN_REQUESTS))
    return tuple(f"*{name}*" for name in dict.fromkeys(names) if name)


def fits(name: str, pattern: str) -> bool:
    """Whether a file's name fits, whatever its case; a pattern without suffix fits any suffix."""
    return fnmatch(name.lower(), pattern.lower()) or fnmatch(Path(name).stem.lower(), pattern.lower())


def is_readable(path: Path) -> bool:
    """Whether a path looks like a file with layers in it; the sister files of a shapefile do not."""
    suffix = path.suffix.lower()
    if suffix == ".gdb":
        return path.is_dir()
    if any(parent.suffix.lower() == ".gdb" for parent in path.parents):
        return False
    return suffix in KNOWN and path.is_file() and not (suffix == ".dbf" and has_sister(path, ".shp"))


def open_delivery(path: Path, progress: Progress = SILENT) -> Delivery:
    """Unpack what is a zip and list the layers. Raises :class:`CatalogError` when there is none that can be read."""
    path = Path(path)
    if not path.exists():
        raise CatalogError("There is no {file}. Check the path.", file=path)
    opened = ExitStack()
    try:
        place = path
        if path.suffix.lower() not in ZIPPED_BY_NATURE and is_zip(path):
            progress.step("Unpacking {file}", file=path.name)
            place = opened.enter_context(unpacked(path, progress))
        elif path.suffix.lower() == ".zip":
            _refuse_pages(path)
            raise CatalogError(
                "{file} is cut off or damaged and cannot be unpacked. Get the file again.", file=path.name
            )
        layers = tuple(_layers(place, path, progress))
        return Delivery(path, _distinct(layers, place), opened)
    except BaseException:
        opened.close()
        raise


def list_layers(path: Path, progress: Progress = SILENT) -> tuple[LayerInfo, ...]:
    """The layers of a file, a zip or a folder (of a zip, ``file`` is gone when this returns)."""
    delivery = open_delivery(path, progress)
    delivery.close()
    return delivery.layers


def open_layer(
    layer: LayerInfo, encoding: EncodingFound | None = None, dataset: Dataset | None = None, progress: Progress = SILENT
):
    """The reader of a layer: it has columns, repairs, encoding, crs, geometry, features, lost, sample and batches."""
    if layer.file.is_dir() and layer.inner in GTFS_LAYERS and _holds_feed(layer.file):
        return _feed_layer(layer.file, layer.inner, progress)
    suffix = layer.file.suffix.lower()
    table = base_table_of(layer.file) if suffix == ".txt" else None
    if table is not None:
        return _bus_table(layer.file, table, progress)
    if suffix in TABLE_SUFFIXES:
        return TableReader(open_table(layer.file, encoding, progress))
    if suffix in SHEET_SUFFIXES:
        return TableReader(open_sheet(layer.file, str(layer.inner), progress))
    if suffix in NGI_SUFFIXES:
        return open_ngi(layer.file, str(layer.inner), encoding, progress)
    return open_vector(layer.file, layer.inner, encoding, dataset, progress=progress)


def _holds_feed(folder: Path) -> bool:
    return is_gtfs([entry.name for entry in folder.rglob("*.txt")])


def _feed_layer(folder: Path, name: str, progress: Progress) -> FrameReader:
    feed = read_gtfs(folder, progress)
    frame = getattr(feed, name)
    crs = frame.crs if isinstance(frame, gpd.GeoDataFrame) else None
    return FrameReader(folder, frame, GTFS_LAYERS[name], crs, remarks=feed.remarks)


def _bus_table(file: Path, table: str, progress: Progress) -> FrameReader:
    """A GBIS base file in the canonical columns of docs/formats.md."""
    frame = read_base_file(file, table, None, progress)
    shapes = "Unknown" if isinstance(frame, gpd.GeoDataFrame) else None
    crs = frame.crs if shapes is not None else None
    return FrameReader(file, frame, shapes, crs, text_encoding(file, progress))


def _geometry_of_base_table(file: Path) -> str | None:
    return "Unknown" if base_table_of(file) in ("stops", "route_lines") else None


def _layers(place: Path, path: Path, progress: Progress) -> list[LayerInfo]:
    if place.is_file() or place.suffix.lower() == ".gdb":
        return _layers_in(place)
    if is_gtfs([entry.name for entry in place.rglob("*.txt")]):
        return [LayerInfo(name, place, name, kind) for name, kind in GTFS_LAYERS.items()]
    files = sorted(_files(place))
    # A read-me beside map files is no table.
    maps = [file for file in files if file.suffix.lower() != ".txt"]
    found, problems = [], []
    for file in maps or files:
        progress.check()
        try:
            found += _layers_in(file)
        except CatalogError as problem:
            problems.append(problem)
    if not found and problems:
        raise problems[0]
    if not found:
        raise CatalogError(
            "{file} holds nothing that Sijeong can read. It reads: {kinds}.", file=path.name, kinds=SUPPORTED
        )
    return found


def _files(folder: Path) -> Iterator[Path]:
    """The files that can hold a layer: a .gdb folder counts as one, a .dbf only without its .shp."""
    for entry in folder.iterdir():
        if is_readable(entry):
            yield entry
        elif entry.is_dir() and not entry.name.startswith("."):
            yield from _files(entry)


def _refuse_pages(file: Path) -> None:
    """Refuse a web page that was saved under the name of data, and XML with definitions of its own."""
    if not file.is_file():
        return
    with file.open("rb") as stream:
        start = stream.read(START_BYTES).lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    if WEB_PAGE.match(start):
        raise CatalogError(
            "{file} is a web page and not data. The download may have wanted a login: open the file in a browser, and "
            "get the data again.",
            file=file.name,
        )
    if start.startswith(b"<") and b"<!entity" in start:
        raise CatalogError(
            "{file} brings XML definitions of its own (DTD), which data never does and attacks do. It was not read.",
            file=file.name,
        )


def _layers_in(file: Path) -> list[LayerInfo]:
    suffix = file.suffix.lower()
    if suffix == ".xls":  # often a web page under the name of Excel, which Excel opens all the same
        raise CatalogError("{file} is an old Excel file. Open it in Excel and save it as .xlsx.", file=file.name)
    _refuse_pages(file)
    if suffix in ZIPPED_BY_NATURE:
        check_zip(file)
    if suffix in NGI_SUFFIXES:
        return ngi_layers(file, text_encoding(file))
    if suffix in TABLE_SUFFIXES:
        return [LayerInfo(file.stem, file, None, _geometry_of_base_table(file))]
    if suffix in SHEET_SUFFIXES:
        return [LayerInfo(name, file, name) for name, _ in layers_of(file)]
    if suffix in ONE_LAYER:
        return [LayerInfo(file.stem, file, None, "Unknown" if suffix == ".shp" else None)]
    if file.is_file() and suffix not in KNOWN and not _gdal_knows(file):
        raise CatalogError(
            "{file} is of a kind that Sijeong cannot read. It reads: {kinds}.", file=file.name, kinds=SUPPORTED
        )
    return [LayerInfo(name, file, name, kind) for name, kind in layers_of(file)]


def _gdal_knows(file: Path) -> bool:
    try:
        return len(geopackages.list_layers(file)) > 0
    except (pyogrio.errors.DataSourceError, zipfile.BadZipFile):
        return False


def _distinct(layers: tuple[LayerInfo, ...], place: Path) -> tuple[LayerInfo, ...]:
    """Layers of the same name are told apart by their file."""
    counts = Counter(layer.name.lower() for layer in layers)
    return tuple(
        layer if counts[layer.name.lower()] == 1 else replace(layer, name=f"{_inside(layer.file, place)}|{layer.name}")
        for layer in layers
    )


def _inside(file: Path, place: Path) -> str:
    return file.relative_to(place).as_posix() if file.is_relative_to(place) else file.name
