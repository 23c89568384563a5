"""Map files through GDAL, in batches, with the names and texts of agency shapefiles made readable."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
from pyproj import CRS

from ...common.files import telling_locks
from ...common.geopackages import list_layers, read_arrays, read_info, read_layer
from ...common.progress import SILENT, Progress
from ..entries import Dataset
from ..errors import CatalogError
from .encoding import EncodingFound, shapefile_encoding, text_encoding, whole_text
from .field_names import NameRepair, repaired_names
from .readers import BATCH_FEATURES, holds_text, middles

SAMPLE_WINDOWS = 8
SAMPLE_FEATURES = 150
TRANSPARENT = "ISO-8859-1"
"""GDAL maps each byte to the character of that number, so the bytes of a text come back whole."""
HEADER_BYTES = 100
"""Of a .shp: big-endian length in 16-bit words at byte 24 (ESRI Shapefile Technical Description, 1998)."""
DBF_HEADER_BYTES = 32
VECTOR_SUFFIXES = (
    ".shp", ".gpkg", ".geojson", ".json", ".gml", ".kml", ".kmz", ".dxf", ".fgb", ".sqlite", ".tab", ".mif", ".gdb",
)  # fmt: skip


@dataclass(frozen=True)
class LayerInfo:
    """A layer of a delivery: the name to ask for it, its file, its layer inside, and what it holds."""

    name: str
    file: Path
    inner: str | None = None
    geometry: str | None = None
    """Geometry type as GDAL calls it, None for a table."""
    features: int = -1


def layers_of(file: Path) -> list[tuple[str, str | None]]:
    """Names and geometry types of the layers in a GDAL file. Raises :class:`CatalogError` for one that is cut off."""
    with _reading(file):
        return [(name, kind) for name, kind in list_layers(file) if name not in ("layer_styles", "qgis_projects")]


@dataclass
class VectorReader:
    """One layer, surveyed; :meth:`batches` reads it in pieces that fit into memory."""

    file: Path
    inner: str | None
    columns: tuple[str, ...]
    repairs: tuple[NameRepair, ...]
    encoding: EncodingFound | None
    crs: CRS | None
    geometry: str | None
    features: int
    lost: tuple[str, ...] = ()
    """Parts of a shapefile that are missing: ``.dbf``, ``.shx``."""
    _texts_are_raw: bool = False
    _open_as: Path | None = None
    _capabilities: dict = field(default_factory=dict)
    _whole: pd.DataFrame | None = None
    _links: TemporaryDirectory | None = None

    def sample(self, progress: Progress = SILENT) -> np.ndarray:
        """Some hundred places spread over the layer (n × 2), in its own coordinates."""
        if self.geometry is None or self.features == 0:
            return np.empty((0, 2))
        frames = [self._all(progress)] if not self._is_seekable else list(self._windows(progress))
        shapes = np.concatenate([frame.geometry.to_numpy() for frame in frames])
        return middles(shapes)

    def read(self, where: str | None = None) -> pd.DataFrame:
        """All features, or those that the OGR filter ``where`` keeps (with the names as they stand in the file)."""
        if where and self._texts_are_raw and self.encoding is not None:
            where = where.encode(self.encoding.name, "replace").decode("latin1")
        return self._read(where=where)

    def batches(
        self, box: tuple[float, float, float, float] | None = None, progress: Progress = SILENT
    ) -> Iterator[pd.DataFrame]:
        """The features, or those that meet ``box`` (in the layer's coordinates), some ten thousand at a time."""
        cuts = box is not None and self.geometry is not None
        if not self._is_seekable or (cuts and not self._capabilities.get("random_read")):
            yield from self._slices(box, progress)
        elif cuts:
            found = np.sort(self._found(box))
            for start in range(0, len(found), BATCH_FEATURES):
                progress.at(start / len(found))
                yield self._read(fids=found[start : start + BATCH_FEATURES])
        else:
            for start in range(0, self.features, BATCH_FEATURES):
                progress.at(start / self.features)
                yield self._read(skip_features=start, max_features=BATCH_FEATURES)

    @property
    def _is_seekable(self) -> bool:
        return bool(self._capabilities.get("fast_set_next_by_index"))

    def _windows(self, progress: Progress) -> Iterator[gpd.GeoDataFrame]:
        for start in sorted({round(place) for place in np.linspace(0, self.features - 1, SAMPLE_WINDOWS)}):
            progress.check()
            yield self._read(skip_features=start, max_features=SAMPLE_FEATURES, columns=[])

    def _found(self, box: tuple[float, float, float, float]) -> np.ndarray:
        with _reading(self.file):
            found = read_arrays(
                self._path,
                layer=self.inner,
                bbox=box,
                columns=[],
                read_geometry=False,
                return_fids=True,
                encoding=self._asked_encoding,  # names of fields are decoded, even where none is asked for
            )
        return found[1]

    def _slices(self, box: tuple[float, float, float, float] | None, progress: Progress) -> Iterator[pd.DataFrame]:
        frame = self._all(progress)
        if box is not None and self.geometry is not None:
            bounds = frame.geometry.bounds
            frame = frame[
                (bounds["minx"] <= box[2]) & (bounds["maxx"] >= box[0])
                & (bounds["miny"] <= box[3]) & (bounds["maxy"] >= box[1])
            ]  # fmt: skip
        for start in range(0, len(frame), BATCH_FEATURES):
            progress.at(start / len(frame))
            yield frame.iloc[start : start + BATCH_FEATURES].reset_index(drop=True)

    def _all(self, progress: Progress) -> gpd.GeoDataFrame:
        if self._whole is None:
            progress.check()
            self._whole = self._read()
        return self._whole

    @property
    def _path(self) -> Path:
        return self._open_as or self.file

    @property
    def _encoding_name(self) -> str | None:
        return None if self.encoding is None else self.encoding.name

    @property
    def _asked_encoding(self) -> str | None:
        """What GDAL is told: texts that we decode ourselves are to be passed through."""
        return TRANSPARENT if self._texts_are_raw else self._encoding_name

    def _read(self, **what: object) -> pd.DataFrame:
        # The CRS is known from the survey; GDAL would look for it in its whole database at each opening.
        with _reading(self.file), _configured("USE_OSR_FIND_MATCHES", "NO"):
            frame = read_layer(
                self._path,
                layer=self.inner,
                read_geometry=self.geometry is not None,
                encoding=self._asked_encoding,
                **what,
            )
        if what.get("columns") == []:
            return frame
        # A field of this name is lost beside the shapes: pyogrio puts them in its place.
        taken = {"geometry"} if self.geometry is not None else set()
        names = [name for name in frame.columns if name not in taken]
        if self._texts_are_raw:
            encoding = self._encoding_name or "utf-8"
            for name in names:
                if holds_text(frame[name]):
                    frame[name] = [_decoded(text, encoding) for text in frame[name]]
        columns = [name for name in self.columns if name not in taken]
        return frame.rename(columns=dict(zip(names, columns, strict=True)))


def open_vector(
    file: Path,
    inner: str | None = None,
    encoding: EncodingFound | None = None,
    dataset: Dataset | None = None,
    completes_names: bool = True,
    progress: Progress = SILENT,
) -> VectorReader:
    """Survey a layer: encoding (of shapefiles and CSV), field names, CRS as stated, number of features.

    Without ``completes_names`` a name that was cut only loses its halved character.
    Raises :class:`CatalogError` for a file that is cut off, damaged, or of another kind.
    """
    is_shape = file.suffix.lower() in (".shp", ".dbf")
    lost, links, openable = (), None, file
    if is_shape:
        lost, links, openable = _completed(file)
        if encoding is None and ".dbf" not in lost:
            encoding = shapefile_encoding(_part(file, ".dbf"), progress)
    # GDAL takes a CSV for UTF-8, which Korean Excel and the open data portal do not write.
    is_text = file.suffix.lower() == ".csv"
    if is_text:
        encoding = encoding or text_encoding(file, progress)
        encoding = None if encoding.name.startswith("utf-8") else encoding
    progress.check()
    asked = TRANSPARENT if is_shape else encoding.name if is_text and encoding else None
    with _reading(file), _configured("SHAPE_RESTORE_SHX", "YES" if ".shx" in lost else None):
        info = read_info(openable, layer=inner, encoding=asked)
    names = [str(name) for name in info["fields"]]
    raw = is_shape and ".dbf" not in lost
    known = encoding.name if encoding is not None and is_shape else "utf-8"
    in_bytes = [name.encode("latin1" if raw else "utf-8", "replace") for name in names]
    columns, repairs = repaired_names(in_bytes, known, dataset, completes_names)
    kind = info["geometry_type"]
    return VectorReader(
        file=file,
        inner=inner,
        columns=tuple(columns),
        repairs=repairs,
        encoding=encoding if is_shape or is_text else None,
        crs=None if info["crs"] is None else CRS.from_user_input(info["crs"]),
        geometry=None if kind is None else str(kind),
        features=int(info["features"]),
        lost=lost,
        _texts_are_raw=raw and (encoding.doubtful or not all(_decodes(name, known) for name in in_bytes)),
        _open_as=openable,
        _capabilities=dict(info.get("capabilities") or {}),
        _links=links,
    )


def _decodes(name: bytes, encoding: str) -> bool:
    try:
        name.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(text: object, encoding: str) -> object:
    return whole_text(text.encode("latin1"), encoding) if isinstance(text, str) else text


def _part(file: Path, suffix: str) -> Path | None:
    """A sister file, whatever the case of its suffix."""
    for name in (file.with_suffix(suffix), file.with_suffix(suffix.upper())):
        if name.exists():
            return name
    return next(
        (other for other in file.parent.glob(f"{_escaped(file.stem)}.*") if other.suffix.lower() == suffix), None
    )


def has_sister(file: Path, suffix: str) -> bool:
    """Whether a file of the same name with another suffix lies beside ``file``."""
    return _part(file, suffix) is not None


def _escaped(text: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in text)


def _completed(file: Path) -> tuple[tuple[str, ...], TemporaryDirectory | None, Path]:
    """What a shapefile lacks, and where it can be opened: itself, or links to it where its index must be made anew."""
    if file.suffix.lower() == ".dbf":
        _check_dbf(file)
        return (), None, file
    _check_shp(file)
    table, index = _part(file, ".dbf"), _part(file, ".shx")
    if table is not None:
        _check_dbf(table)
    lost = tuple(suffix for suffix, part in ((".dbf", table), (".shx", index)) if part is None)
    if ".shx" not in lost:
        return lost, None, file
    # GDAL writes the missing index beside the file; the user's folder stays as it was.
    links = TemporaryDirectory(prefix="sijeong-", ignore_cleanup_errors=True)
    for part in file.parent.glob(f"{_escaped(file.stem)}.*"):
        _link(part, Path(links.name) / f"layer{part.suffix.lower()}")
    return lost, links, Path(links.name) / "layer.shp"


def _link(source: Path, target: Path) -> None:
    try:
        os.symlink(source.resolve(), target)
    except OSError:
        shutil.copyfile(source, target)


def _check_shp(file: Path) -> None:
    with file.open("rb") as stream:
        head = stream.read(HEADER_BYTES)
    if len(head) < HEADER_BYTES or int.from_bytes(head[:4], "big") != 9994:
        raise CatalogError("{file} is not a shapefile, or it is damaged. Get the file again.", file=file.name)
    if 2 * int.from_bytes(head[24:28], "big") > file.stat().st_size:
        raise _cut(file)


def _check_dbf(table: Path) -> None:
    with table.open("rb") as stream:
        head = stream.read(DBF_HEADER_BYTES)
    if len(head) < DBF_HEADER_BYTES:
        raise _cut(table)
    records, start, width = (
        int.from_bytes(head[at:end], "little") for at, end in ((4, 8), (8, 10), (10, 12))
    )  # fmt: skip
    if start + records * width > table.stat().st_size:
        raise _cut(table)


def _cut(file: Path) -> CatalogError:
    return CatalogError("{file} is cut off: it is shorter than it says. Get the file again.", file=file.name)


@contextmanager
def _configured(option: str, value: str | None) -> Iterator[None]:
    pyogrio.set_gdal_config_options({option: value})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({option: None})


@contextmanager
def _reading(file: Path) -> Iterator[None]:
    """GDAL's errors as one sentence; its remarks on cut values and the like go to the log only."""
    logger = logging.getLogger("pyogrio")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with telling_locks(file):
            yield
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError) as cause:
        raise CatalogError(
            "{file} cannot be opened as map data; it may be cut off or of another kind. Get the file again.",
            file=file.name,
        ) from cause
    except UnicodeDecodeError as cause:
        raise CatalogError(
            "{file}: a text is in another encoding than the file says. Choose the encoding by hand (ENCODING, or in "
            "the layer's properties), or save the file as UTF-8.",
            file=file.name,
        ) from cause
    finally:
        logger.setLevel(before)
