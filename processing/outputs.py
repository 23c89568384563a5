"""Results on their way out: written in bulk and atomically, styled and placed when QGIS loads them."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import ClassVar

import geopandas as gpd
import pandas as pd
import pyogrio
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerExporter,
)

from ..common.errors import SijeongError
from ..common.files import GEOPACKAGE_VERSION, is_disk_full, replacing
from ..common.progress import Progress
from ..common.provenance import PROVENANCE_ITEM, Provenance
from .given import told
from .overwriting import GEOPACKAGE_TABLE
from .placement import finish
from .results import DataLayer, Result

GEOMETRY_COLUMN = "geom"
SHEETS = (".xlsx", ".ods")
"""A cell of Excel holds 32,767 letters: too few for the shape of a large parcel as text."""
WRITING_FROM = 0.95
"""How far a job is when only the writing is left, 0 to 1."""


class OutputError(SijeongError):
    """A result that cannot be written where it should go."""


def write_result(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    frame: gpd.GeoDataFrame | pd.DataFrame,
    result: Result | DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Write ``frame`` to the destination of parameter ``name`` and return what QGIS loads it by.

    ``frame`` may be a table without geometry. Files and GeoPackage tables are written beside the old ones and renamed
    at the end, so a cancel or a full disk leaves what was there; a database table is filled by QGIS's own exporter in
    one transaction. A CSV holds points as X and Y and other shapes as WKT, and has its types and CRS in the files
    ``.csvt`` and ``.prj`` beside it, by which QGIS shows it as a layer again; Excel and ODS hold the fields only.
    """
    destination = algorithm.parameterAsOutputLayer(parameters, name, context)
    provenance = told(algorithm, name, provenance)
    progress.at(WRITING_FROM)
    progress.step("Writing {layer}", layer=result.title)
    uri = _write(_without_reserved_fields(frame), destination, result, provenance, progress)
    load_as(context, destination, uri, result, provenance)
    return uri


def copy_result(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    file: Path,
    layer: str,
    result: DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Like :func:`write_result` for what lies in the GeoPackage ``file`` already.

    Another GeoPackage becomes a copy of the file, whatever its size; for all other destinations it is read.
    """
    destination = algorithm.parameterAsOutputLayer(parameters, name, context)
    provenance = told(algorithm, name, provenance)
    if Path(destination).suffix.lower() != ".gpkg" or GEOPACKAGE_TABLE.match(destination):
        frame = pyogrio.read_dataframe(file, layer=layer)
        return write_result(algorithm, parameters, name, context, frame, result, provenance, progress)
    progress.step("Writing {layer}", layer=result.title)
    with replacing(destination) as fresh, told_of(Path(destination)):
        _copy_geopackage(file, fresh)
        progress.check()
    uri = f"{destination}|layername={layer}"
    load_as(context, destination, uri, result, provenance)
    return uri


def make_result(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict,
    name: str,
    context: QgsProcessingContext,
    make: Callable[[Path, str, dict[str, str], Progress], None],
    result: Result | DataLayer,
    provenance: Provenance,
    progress: Progress,
) -> str:
    """Like :func:`write_result` for what a room writes itself, because it is too large for memory.

    ``make(file, layer, metadata, progress)`` writes a new GeoPackage; for other destinations it is read again.
    """
    destination = algorithm.parameterAsOutputLayer(parameters, name, context)
    provenance = told(algorithm, name, provenance)
    metadata = {PROVENANCE_ITEM: provenance.to_json()}
    progress.at(WRITING_FROM)
    if Path(destination).suffix.lower() not in ("", ".gpkg") or _is_no_file(destination):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"{result.key}.gpkg"
            make(file, result.key, metadata, progress)
            frame = pyogrio.read_dataframe(file, layer=result.key)
        return write_result(algorithm, parameters, name, context, frame, result, provenance, progress)
    progress.step("Writing {layer}", layer=result.title)
    with replacing(destination) as fresh, told_of(Path(destination)):
        make(fresh, result.key, metadata, progress)
        progress.check()
    load_as(context, destination, destination, result, provenance)
    return destination


def _is_no_file(destination: str) -> bool:
    """Whether ``destination`` is a table of a GeoPackage or of a database."""
    provider, _, uri = destination.partition(":")
    in_database = provider in _database_providers() and "dbname" in uri
    return GEOPACKAGE_TABLE.match(destination) is not None or in_database


def _write(
    frame: gpd.GeoDataFrame, destination: str, result: Result | DataLayer, provenance: Provenance, progress: Progress
) -> str:
    table = GEOPACKAGE_TABLE.match(destination)
    if table is not None:
        return _write_table(frame, Path(table["file"]), table["table"], provenance, progress)
    provider, _, uri = destination.partition(":")
    if provider in _database_providers() and "dbname" in uri:
        return _write_to_database(frame, provider, uri, result, provenance)
    return _write_file(frame, Path(destination), result, provenance, progress)


def _write_file(
    frame: gpd.GeoDataFrame, file: Path, result: Result | DataLayer, provenance: Provenance, progress: Progress
) -> str:
    if file.suffix and not QgsVectorFileWriter.driverForExtension(file.suffix):
        raise OutputError(
            "{file}: no layer is written to files that end in {ending}. Choose .gpkg, .csv or .xlsx.",
            file=file.name,
            ending=file.suffix,
        )
    if file.suffix.lower() in SHEETS and isinstance(frame, gpd.GeoDataFrame):
        progress.warn(
            "{file} is a table without shapes: only the fields are written. Choose GeoPackage or CSV for the shapes.",
            file=file.name,
        )
        frame = pd.DataFrame(frame.drop(columns=frame.geometry.name))
    if file.suffix.lower() not in ("", ".gpkg"):
        return _write_with_side_files(frame, file, result, provenance, progress)
    with replacing(file) as fresh:
        _write_layer(frame, fresh, result.key, provenance, shown=file)
        progress.check()
    return str(file)


def _write_with_side_files(
    frame: gpd.GeoDataFrame, file: Path, result: Result | DataLayer, provenance: Provenance, progress: Progress
) -> str:
    """Most formats are several files: they are made in a folder beside the old ones and moved over one by one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".sijeong-") as folder:
        fresh = Path(folder) / file.name
        _write_layer(frame, fresh, result.key, provenance, shown=file)
        progress.check()
        _keep_shapefile(fresh, file)
        for part in sorted(fresh.parent.iterdir()):
            os.replace(part, file.with_name(part.name))
    return str(file)


def _keep_shapefile(fresh: Path, file: Path) -> None:
    """The reference system of ``name.csv`` would take the place of that of ``name.shp``."""
    shapefile = file.with_suffix(".shp")
    if file != shapefile and fresh.with_suffix(".prj").exists() and shapefile.exists():
        raise OutputError(
            "{file} lies beside the shapefile {other}, whose reference system would be lost. Choose another name.",
            file=file,
            other=shapefile.name,
        )


def _write_table(frame: gpd.GeoDataFrame, file: Path, table: str, provenance: Provenance, progress: Progress) -> str:
    with replacing(file) as fresh:
        if file.exists():
            with told_of(file):
                _copy_geopackage(file, fresh)
        _write_layer(frame, fresh, table, provenance, shown=file, append=file.exists())
        progress.check()
    return f"{file}|layername={table}"


def _copy_geopackage(file: Path, fresh: Path) -> None:
    """Copy with what a still open connection has only in its write-ahead log."""
    with closing(sqlite3.connect(file)) as old, closing(sqlite3.connect(fresh)) as new:
        old.backup(new)


def _write_layer(
    frame: gpd.GeoDataFrame, file: Path, name: str, provenance: Provenance, shown: Path, append: bool = False
) -> None:
    """Write to ``file``; an error names ``shown``, which the user chose."""
    is_geopackage = file.suffix.lower() == ".gpkg"
    options = {
        "layer_metadata": {PROVENANCE_ITEM: provenance.to_json()},
        "layer_options": {"GEOMETRY_NAME": GEOMETRY_COLUMN} | ({"OVERWRITE": "YES"} if append else {}),
        "dataset_options": {"VERSION": GEOPACKAGE_VERSION},
    }
    extra = options if is_geopackage else {}
    if file.suffix.lower() == ".shp":
        extra = {"encoding": "UTF-8"}
    if file.suffix.lower() == ".csv":
        frame, extra = _for_csv(frame)
    with told_of(shown):
        pyogrio.write_dataframe(
            frame,
            file,
            layer=name if is_geopackage else None,
            driver=(QgsVectorFileWriter.driverForExtension(file.suffix) or None) if file.suffix else "GPKG",
            geometry_type=_common_geometry_type(frame),
            promote_to_multi=_is_mixed(frame),
            **extra,
        )


@contextmanager
def told_of(file: Path) -> Iterator[None]:
    """Errors of GDAL and SQLite as sentences that name ``file``, which the user chose."""
    try:
        yield
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, RuntimeError, sqlite3.Error) as cause:
        if is_disk_full(cause, file.parent):
            raise OutputError(
                "The disk is full, so nothing was written. Free some space or choose another place. ({file})", file=file
            ) from cause
        if not os.access(file.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file)) from cause
        raise OutputError(
            "The result could not be written to {file}: {reason}. Check that the disk has space and that the file is "
            "not open elsewhere.",
            file=file,
            reason=cause,
        ) from cause


def _for_csv(frame: gpd.GeoDataFrame | pd.DataFrame) -> tuple[gpd.GeoDataFrame | pd.DataFrame, dict]:
    """``frame`` without fields that are called like the columns of the geometry, and GDAL's options for a CSV."""
    # Excel takes a file without the mark for CP949.
    options = {"WRITE_BOM": "YES", "CREATE_CSVT": "YES"}
    if isinstance(frame, gpd.GeoDataFrame):
        are_points = _common_geometry_type(frame) == "Point"
        frame = _without_fields(frame, ("x", "y") if are_points else ("wkt",))
        options["GEOMETRY"] = "AS_XY" if are_points else "AS_WKT"
    return frame, {"layer_options": options}


def _is_mixed(frame: gpd.GeoDataFrame | pd.DataFrame) -> bool:
    return isinstance(frame, gpd.GeoDataFrame) and any(
        kind.startswith("Multi") for kind in frame.geom_type.dropna().unique()
    )


def _common_geometry_type(frame: gpd.GeoDataFrame | pd.DataFrame) -> str | None:
    if not isinstance(frame, gpd.GeoDataFrame):
        return None
    kinds = {kind.removeprefix("Multi") for kind in frame.geom_type.dropna().unique()}
    if not kinds:
        return frame.attrs.get("geometry_type", "Unknown")
    if len(kinds) > 1:
        return None
    kind = kinds.pop()
    return f"Multi{kind}" if _is_mixed(frame) else kind


def _without_reserved_fields(frame: gpd.GeoDataFrame | pd.DataFrame) -> gpd.GeoDataFrame | pd.DataFrame:
    """GeoPackage keeps ``fid`` and ``geom`` for itself."""
    return _without_fields(frame, ("fid", GEOMETRY_COLUMN))


def _without_fields(
    frame: gpd.GeoDataFrame | pd.DataFrame, reserved: tuple[str, ...]
) -> gpd.GeoDataFrame | pd.DataFrame:
    """An input's own column of a name in ``reserved``, whatever its case, gets an underscore."""
    geometry = frame.geometry.name if isinstance(frame, gpd.GeoDataFrame) else None
    taken = {name: f"{name}_" for name in frame.columns if str(name).lower() in reserved and name != geometry}
    return frame.rename(columns=taken) if taken else frame


def _database_providers() -> set[str]:
    return set(QgsProviderRegistry.instance().providerList()) | {"postgis"}


def _write_to_database(
    frame: gpd.GeoDataFrame, provider: str, uri: str, result: Result | DataLayer, provenance: Provenance
) -> str:
    provider = "postgres" if provider == "postgis" else provider
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{result.key}.gpkg"
        _write_layer(frame, file, result.key, provenance, shown=file)
        layer = QgsVectorLayer(str(file), result.key, "ogr")
        code, reason = QgsVectorLayerExporter.exportLayer(layer, uri, provider, layer.crs(), False, {"overwrite": True})
        del layer
    if code != QgsVectorLayerExporter.ExportError.NoError:
        raise OutputError("The result could not be written to the database: {reason}", reason=reason)
    return uri


class _Finisher(QgsProcessingLayerPostProcessorInterface):
    """Styles and places a result when QGIS loads it."""

    # QGIS does not own the Python half of a post-processor: without this list the override is lost (plugins.md §2.3).
    alive: ClassVar[list[_Finisher]] = []

    def __init__(self, result: Result | DataLayer, provenance: Provenance) -> None:
        super().__init__()
        self._result = result
        self._provenance = provenance
        self.alive.append(self)

    def postProcessLayer(self, layer, context, feedback) -> None:
        if isinstance(layer, QgsVectorLayer):
            finish(layer, self._result, self._provenance, context.project())


def load_as(
    context: QgsProcessingContext, destination: str, uri: str, result: Result | DataLayer, provenance: Provenance
) -> None:
    """Hand the post-processor to QGIS, if it is to load the result; tables are loaded by another text than chosen."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    if uri != destination:
        # Before the post-processor is set: QGIS deletes it with the list that is replaced here.
        layers = context.layersToLoadOnCompletion()
        layers[uri] = layers.pop(destination)
        context.setLayersToLoadOnCompletion(layers)
    _finish_with(context.layerToLoadOnCompletionDetails(uri), result, provenance)


def load_also(context: QgsProcessingContext, uri: str, result: Result, provenance: Provenance) -> None:
    """Load ``uri`` too when the algorithm ends: another layer of the file of a result that is loaded."""
    context.addLayerToLoadOnCompletion(uri, QgsProcessingContext.LayerDetails(result.title, context.project(), uri))
    _finish_with(context.layerToLoadOnCompletionDetails(uri), result, provenance)


def _finish_with(
    details: QgsProcessingContext.LayerDetails, result: Result | DataLayer, provenance: Provenance
) -> None:
    details.name = result.title
    details.setPostProcessor(_Finisher(result, provenance))
    if hasattr(details, "groupName"):
        details.groupName = result.group.title
        details.layerSortKey = -result.rank
