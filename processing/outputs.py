"""Results on their way out: written in bulk and atomically, wherever the user wants them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerExporter,
)

from ..common.files import replacing
from ..common.geopackages import read_layer
from ..common.progress import Progress
from ..common.provenance import PROVENANCE_ITEM, Provenance
from ..common.sqlite_files import copy_database
from .given import told
from .layer_files import OutputError, told_of, write_file, write_layer, write_table
from .layer_frames import without_reserved_fields
from .loading import load_as
from .overwriting import GEOPACKAGE_TABLE
from .results import DataLayer, Result

WRITING_FROM = 0.95
"""How far a job is when only the writing is left, 0 to 1."""


@dataclass(frozen=True)
class Output:
    """An output of a running algorithm: its ``name``, and the parameters and context that the algorithm runs with."""

    algorithm: QgsProcessingAlgorithm
    parameters: dict
    name: str
    context: QgsProcessingContext

    @property
    def destination(self) -> str:
        """Where it should go, as the user has chosen it."""
        return self.algorithm.parameterAsOutputLayer(self.parameters, self.name, self.context)

    def told(self, provenance: Provenance) -> Provenance:
        """``provenance`` with what is needed to make this output again."""
        return told(self.algorithm, self.name, provenance)


def write_result(
    output: Output,
    frame: gpd.GeoDataFrame | pd.DataFrame,
    result: Result | DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Write ``frame`` to where ``output`` should go and return what QGIS loads it by.

    ``frame`` may be a table without geometry. Files and GeoPackage tables are written beside the old ones and renamed
    at the end, so a cancel or a full disk leaves what was there; a database table is filled by QGIS's own exporter in
    one transaction. A CSV holds points as X and Y and other shapes as WKT, and has its types and CRS in the files
    ``.csvt`` and ``.prj`` beside it, by which QGIS shows it as a layer again; Excel and ODS hold the fields only.
    """
    destination, provenance = output.destination, output.told(provenance)
    progress.at(WRITING_FROM)
    progress.step("Writing {layer}", layer=result.title)
    uri = _write(without_reserved_fields(frame), destination, result, provenance, progress)
    load_as(output.context, destination, uri, result, provenance)
    return uri


def copy_result(
    output: Output,
    file: Path,
    layer: str,
    result: DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Like :func:`write_result` for what lies in the GeoPackage ``file`` already.

    Another GeoPackage becomes a copy of the file, whatever its size; for all other destinations it is read.
    """
    destination, provenance = output.destination, output.told(provenance)
    if Path(destination).suffix.lower() != ".gpkg" or GEOPACKAGE_TABLE.match(destination):
        frame = read_layer(file, layer=layer)
        return write_result(output, frame, result, provenance, progress)
    progress.step("Writing {layer}", layer=result.title)
    with replacing(destination) as fresh, told_of(Path(destination)):
        copy_database(file, fresh, progress)
        progress.check()
    uri = f"{destination}|layername={layer}"
    load_as(output.context, destination, uri, result, provenance)
    return uri


def make_result(
    output: Output,
    make: Callable[[Path, str, dict[str, str], Progress], None],
    result: Result | DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Like :func:`write_result` for what a room writes itself, because it is too large for memory.

    ``make(file, layer, metadata, progress)`` writes a new GeoPackage; for other destinations it is read again.
    """
    destination, provenance = output.destination, output.told(provenance)
    metadata = {PROVENANCE_ITEM: provenance.to_json()}
    progress.at(WRITING_FROM)
    if not _is_geopackage_of_its_own(destination):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"{result.key}.gpkg"
            make(file, result.key, metadata, progress)
            frame = read_layer(file, layer=result.key)
        return write_result(output, frame, result, provenance, progress)
    progress.step("Writing {layer}", layer=result.title)
    with replacing(destination) as fresh, told_of(Path(destination)):
        make(fresh, result.key, metadata, progress)
        progress.check()
    load_as(output.context, destination, destination, result, provenance)
    return destination


def _write(
    frame: gpd.GeoDataFrame | pd.DataFrame,
    destination: str,
    result: Result | DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    table = GEOPACKAGE_TABLE.match(destination)
    if table is not None:
        return write_table(frame, Path(table["file"]), table["table"], provenance, progress)
    database = _database_of(destination)
    if database is not None:
        return _write_to_database(frame, *database, result.key, provenance)
    return write_file(frame, Path(destination), result.key, provenance, progress)


def _is_geopackage_of_its_own(destination: str) -> bool:
    """Whether ``destination`` is a GeoPackage, or a file without an ending, and no table in something else."""
    is_table = GEOPACKAGE_TABLE.match(destination) is not None or _database_of(destination) is not None
    return not is_table and Path(destination).suffix.lower() in ("", ".gpkg")


def _database_of(destination: str) -> tuple[str, str] | None:
    """QGIS's provider and the address of a database's table; none where ``destination`` is no such table."""
    provider, _, uri = destination.partition(":")
    if provider == "postgis":  # as Processing's own menu calls it
        provider = "postgres"
    is_table = provider in QgsProviderRegistry.instance().providerList() and "dbname" in uri
    return (provider, uri) if is_table else None


def _write_to_database(
    frame: gpd.GeoDataFrame | pd.DataFrame, provider: str, uri: str, name: str, provenance: Provenance
) -> str:
    """QGIS's own exporter fills the table, in one transaction; it returns ``uri``."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.gpkg"
        write_layer(frame, file, name, provenance, shown=file)
        layer = QgsVectorLayer(str(file), name, "ogr")
        code, reason = QgsVectorLayerExporter.exportLayer(layer, uri, provider, layer.crs(), False, {"overwrite": True})
        del layer  # it holds the file open, and Windows removes no open file
    if code != QgsVectorLayerExporter.ExportError.NoError:
        raise OutputError("The result could not be written to the database: {reason}", reason=reason)
    return uri
