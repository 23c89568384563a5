"""One layer of a file as an agency delivers it, whole: unknown encoding, cut field names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ..common.progress import SILENT, Progress
from .errors import CatalogError
from .files.encoding import chosen_encoding
from .files.vectors import open_vector


def read_layer(
    path: Path, layer: str | None = None, where: str | None = None, encoding: str | None = None
) -> gpd.GeoDataFrame | pd.DataFrame:
    """The rows of a layer or table, with Korean text decoded and halved characters at the end of field names left out.

    ``where`` is an OGR attribute filter. Without ``encoding`` a shapefile is read as its .cpg says if its text agrees,
    else as UTF-8 if all of its text is valid UTF-8, else as CP949 (reference §7.5). Field names stay as QGIS shows
    them: cut ones are not completed. Raises :class:`CatalogError`.
    """
    if not path.exists():
        raise CatalogError("There is no {file}. Check the path.", file=path)
    chosen = chosen_encoding(encoding) if encoding else None
    return open_vector(path, layer, chosen, completes_names=False).read(where)


def layer_batches(
    path: Path, layer: str | None = None, encoding: str | None = None, progress: Progress = SILENT
) -> Iterator[gpd.GeoDataFrame | pd.DataFrame]:
    """As :func:`read_layer`, some ten thousand rows at a time where the format can be read in pieces."""
    if not path.exists():
        raise CatalogError("There is no {file}. Check the path.", file=path)
    chosen = chosen_encoding(encoding) if encoding else None
    yield from open_vector(path, layer, chosen, completes_names=False, progress=progress).batches(progress=progress)


def read_features(
    path: Path, layer: str | None = None, where: str | None = None, encoding: str | None = None
) -> gpd.GeoDataFrame:
    """As :func:`read_layer`; raises :class:`CatalogError` for a table without geometry as well."""
    frame = read_layer(path, layer, where, encoding)
    if not isinstance(frame, gpd.GeoDataFrame):
        raise CatalogError("{file} is a table without geometry. Choose a layer with shapes.", file=path)
    return frame
