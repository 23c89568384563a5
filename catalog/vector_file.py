"""Vector files as agencies deliver them: unknown encoding, cut field names, no .prj."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import geopandas as gpd
import pyogrio

from ..common.errors import SijeongError

DBF_HEADER_BYTES = 32
DBF_FIELD_BYTES = 32
DBF_FIELD_NAME_BYTES = 11
DBF_HEADER_END = 0x0D
ENCODING_SAMPLE_BYTES = 4_000_000
"""Enough of a DBF to meet Korean text; reading all of a national file would take minutes."""


class VectorFileError(SijeongError):
    """A vector file that cannot be read as it is."""


def read_features(
    path: Path, layer: str | None = None, where: str | None = None, encoding: str | None = None
) -> gpd.GeoDataFrame:
    """The features of a file, with Korean text decoded and damaged field names repaired.

    ``where`` is an OGR attribute filter. Without ``encoding`` a shapefile that has no .cpg is read as UTF-8 if all of
    its text is valid UTF-8, else as CP949 (the order of reference §7.5). Raises :class:`VectorFileError`.
    """
    if not path.exists():
        raise VectorFileError("There is no {file}. Check the path.", file=path)
    try:
        return _read(path, layer, where, encoding or _shapefile_encoding(path))
    except UnicodeDecodeError:
        return _read_with_repaired_names(path, where, encoding)
    except pyogrio.errors.DataSourceError as cause:
        raise VectorFileError(
            "{file} cannot be opened as map data; it may be cut off or of another kind. Get the file again. ({reason})",
            file=path,
            reason=cause,
        ) from cause


def _read(path: Path, layer: str | None, where: str | None, encoding: str | None) -> gpd.GeoDataFrame:
    frame = pyogrio.read_dataframe(path, layer=layer, where=where, encoding=encoding)
    if not isinstance(frame, gpd.GeoDataFrame):
        raise VectorFileError("{file} is a table without geometry. Choose a layer with shapes.", file=path)
    return frame


def _shapefile_encoding(path: Path) -> str | None:
    """CP949 or UTF-8 for a shapefile that does not say; None where the file (or another format) does."""
    table = path.with_suffix(".dbf")
    if path.suffix.lower() != ".shp" or path.with_suffix(".cpg").exists() or not table.exists():
        return None
    records = _records_of(table)
    try:
        # A sample may end inside a character: that is not a wrong encoding.
        records[: len(records) - 4].decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return "cp949"


def _records_of(table: Path) -> bytes:
    with table.open("rb") as file:
        header_length = int.from_bytes(file.read(DBF_HEADER_BYTES)[8:10], "little")
        file.seek(header_length)
        return file.read(ENCODING_SAMPLE_BYTES)


def _read_with_repaired_names(path: Path, where: str | None, encoding: str | None) -> gpd.GeoDataFrame:
    """Read a copy whose field names have lost their last, halved character (a DBF name ends after ten bytes)."""
    source = _inner_shapefile_folder(path)
    with tempfile.TemporaryDirectory() as folder:
        for part in source:
            shutil.copy(part, folder)
        shapes = next(Path(folder).glob("*.shp"))
        _repair_field_names(shapes.with_suffix(".dbf"))
        return _read(shapes, None, where, encoding or _shapefile_encoding(shapes))


def _inner_shapefile_folder(path: Path) -> list[Path]:
    if path.suffix.lower() != ".shp":
        raise VectorFileError(
            "The field names of {file} are damaged. Unpack it and choose the .shp file inside.", file=path
        )
    return [part for part in path.parent.glob(f"{path.stem}.*") if part.is_file()]


def _repair_field_names(table: Path) -> None:
    content = bytearray(table.read_bytes())
    offset = DBF_HEADER_BYTES
    while content[offset] != DBF_HEADER_END:
        name = bytes(content[offset : offset + DBF_FIELD_NAME_BYTES]).rstrip(b"\0")
        content[offset : offset + DBF_FIELD_NAME_BYTES] = _whole_characters(name).ljust(DBF_FIELD_NAME_BYTES, b"\0")
        offset += DBF_FIELD_BYTES
    table.write_bytes(content)


def _whole_characters(name: bytes) -> bytes:
    for encoding in ("utf-8", "cp949"):
        for end in range(len(name), max(len(name) - 3, 0), -1):
            try:
                name[:end].decode(encoding)
                return name[:end]
            except UnicodeDecodeError:
                continue
    return name
