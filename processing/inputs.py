"""Layers on their way into the domain: read in bulk, never feature by feature in Python."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import pandas as pd
from pyproj import CRS
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..catalog.vector_file import layer_batches, read_layer
from ..common.errors import SijeongError
from ..common.korean_crs import known_crs
from ..common.progress import Progress
from ..common.provenance import Source, provenance_in

FILE_PROVIDER = "ogr"
FAILED, MOST_REASON = "failed: ", 200
"""What OGR puts before a cause, and how many letters of it are told."""

UNDEFINED_CRS = "Undefined "
"""How the name of the CRS begins that a GeoPackage without one has: QGIS takes it for a valid one, PROJ does not."""


USER_CRS = "USER:"
"""How the id of a CRS begins that the user drew up himself."""


class InputError(SijeongError):
    """A layer that cannot be taken into an algorithm."""


@dataclass(frozen=True)
class LayerInput:
    """What was captured of an input layer on the main thread; :meth:`read` may then run in any thread."""

    name: str
    crs: str
    source: QgsProcessingFeatureSource
    file: Path | None
    layer_name: str | None
    subset: str | None
    encoding: str | None
    features: int = -1
    """How many there are, where that is known at once: of a plain file."""
    has_edits: bool = False
    """Whether there are changes that are only in QGIS yet: they are read as well."""
    looks_like_table: bool = False
    """Whether QGIS sees no shapes, as in an empty layer that says "any kind of shape": then it knows no CRS. Noted
    here, because a file can be read after its layer has gone with the project, and the source cannot be asked then."""
    role: str = ""
    """What the algorithm calls it (:func:`role_of`)."""

    def as_source(self) -> Source:
        """For the provenance; a database's address may hold a login, so only files are named.

        What says itself where it came from is called by that, with its date and licence: a file's name tells little.
        """
        known = provenance_in(self.file, self.layer_name) if self.file else None
        if known is None:
            return Source(self.name, str(self.file or ""), role=self.role)
        return Source(known.title, str(self.file), known.data_date, known.licences, self.role)

    def read(self, progress: Progress) -> gpd.GeoDataFrame:
        """The features as a GeoDataFrame in the layer's CRS (None where QGIS knows none)."""
        frame = self.read_table(progress)
        if not isinstance(frame, gpd.GeoDataFrame):
            raise self._without_shapes()
        return frame

    def read_located(self, progress: Progress) -> gpd.GeoDataFrame:
        """As :meth:`read`; raises :class:`InputError`, which names the layer, where nothing tells its CRS: LX delivers
        the cadastre without a ``.prj``, and which of five layers that was no domain function can say."""
        frame = self.read(progress)
        if frame.crs is None:
            raise self.without_crs()
        return frame

    def without_crs(self) -> InputError:
        return InputError(
            "The layer {layer} has no coordinate reference system (no .prj file). Set it in the layer's properties: "
            "the cadastre of LX is EPSG:5186, the forest map EPSG:5179, buildings are EPSG:5174 or 5186.",
            layer=self.name,
        )

    def read_table(self, progress: Progress) -> gpd.GeoDataFrame | pd.DataFrame:
        """As :meth:`read`; of a table without shapes just the fields."""
        progress.step("Reading {layer}", layer=self.name)
        if self.has_edits:
            progress.warn(
                "The layer {layer} has changes that are not saved yet. They are taken as well.", layer=self.name
            )
        frame = self._read_file() if self.file is not None else self._read_source()
        if isinstance(frame, gpd.GeoDataFrame) and not self.looks_like_table:
            frame = frame.set_crs(self._known_crs(), allow_override=True)
        progress.check()
        return frame

    def batches(self, progress: Progress) -> Iterator[gpd.GeoDataFrame]:
        """The features as :meth:`read` gives them, piece by piece where they lie in a plain file."""
        if self.file is None or self.subset:
            yield self.read(progress)
            return
        progress.step("Reading {layer}", layer=self.name)
        for frame in layer_batches(self.file, self.layer_name, self.encoding, progress):
            if not isinstance(frame, gpd.GeoDataFrame):
                raise self._without_shapes()
            yield frame.set_crs(self._known_crs(), allow_override=True)

    def _known_crs(self) -> CRS | None:
        return known_crs(self.crs) if self.crs else None

    def _without_shapes(self) -> InputError:
        return InputError("The layer {layer} is a table without shapes. Choose a layer with shapes.", layer=self.name)

    def _read_file(self) -> gpd.GeoDataFrame | pd.DataFrame:
        return read_layer(self.file, self.layer_name, self.subset, self.encoding)

    def _read_source(self) -> gpd.GeoDataFrame | pd.DataFrame:
        layer = self.source.materialize(QgsFeatureRequest())
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "input.gpkg"
            options = QgsVectorFileWriter.SaveVectorOptions()
            options.driverName = "GPKG"
            options.layerName = "input"
            options.layerOptions = ["FID=__fid", "GEOMETRY_NAME=__shape", "SPATIAL_INDEX=NO"]
            outcome = QgsVectorFileWriter.writeAsVectorFormatV3(
                layer, str(file), QgsCoordinateTransformContext(), options
            )
            if outcome[0] != QgsVectorFileWriter.WriterError.NoError:
                raise InputError(
                    "The layer {layer} could not be read: {reason}.", layer=self.name, reason=_cause(outcome[1])
                )
            return read_layer(file, "input")


def _cause(said: str) -> str:
    """What the writer complains of, without the commands that it quotes (2,000 fields are a page of them)."""
    first = next((line for line in said.splitlines() if FAILED in line), said)
    return first.rpartition(FAILED)[2].strip(" .)")[:MOST_REASON]


def capture(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> LayerInput | None:
    """Note where the layer of parameter ``name`` lies. Call it on the main thread (``take_in``)."""
    source = _source(lambda: algorithm.parameterAsSource(parameters, name, context), context)
    if source is None:
        return None
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    return replace(_captured(layer, source, _takes_part_of(parameters.get(name))), role=role_of(algorithm, name))


def role_of(algorithm: QgsProcessingAlgorithm, name: str) -> str:
    """What the input ``name`` is to ``algorithm``, in the user's words."""
    return without_hint(algorithm.parameterDefinition(name).description())


def without_hint(title: str) -> str:
    """The title of a parameter without what explains it: Stops (with stop_id) → Stops."""
    return re.split(r"[(:;]", title)[0].strip()


def capture_layer(layer: QgsVectorLayer, context: QgsProcessingContext, selected_only: bool = False) -> LayerInput:
    """As :func:`capture` for one of several layers of a parameter: all features that its filter lets through, or of
    these the selected ones."""
    wanted = QgsProcessingFeatureSourceDefinition(layer.id(), True) if selected_only else layer
    source = _source(lambda: QgsProcessingUtils.variantToSource(wanted, context), context)
    return _captured(layer, source, selected_only)


def _captured(layer: QgsVectorLayer | None, source: QgsProcessingFeatureSource, takes_part: bool) -> LayerInput:
    file, layer_name, subset, encoding = None, None, None, None
    if layer is not None and _is_plain_file(layer) and not takes_part:
        parts = QgsProviderRegistry.instance().decodeUri(FILE_PROVIDER, layer.source())
        file, layer_name, subset = Path(parts["path"]), parts.get("layerName") or None, parts.get("subset") or None
        encoding = _chosen_encoding(layer)
    return LayerInput(
        name=source.sourceName(),
        crs=text_of_crs(source.sourceCrs()),
        source=source,
        file=file if file is not None and file.is_file() else None,
        layer_name=layer_name,
        subset=subset,
        encoding=encoding,
        features=source.featureCount() if file is not None else -1,
        has_edits=layer is not None and layer.isEditable() and layer.isModified(),
        looks_like_table=source.wkbType() in (QgsWkbTypes.Type.NoGeometry, QgsWkbTypes.Type.Unknown),
    )


def _source(
    find: Callable[[], QgsProcessingFeatureSource | None], context: QgsProcessingContext
) -> QgsProcessingFeatureSource | None:
    """The source without QGIS's own check of shapes, which stops at the first invalid one: rooms repair and count."""
    chosen = context.invalidGeometryCheck()
    context.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
    try:
        return find()
    finally:
        context.setInvalidGeometryCheck(chosen)


def text_of_crs(crs: QgsCoordinateReferenceSystem) -> str:
    """The CRS as pyproj reads it, empty where there is none."""
    if not crs.isValid() or crs.description().startswith(UNDEFINED_CRS):
        return ""
    # A system of the user's own has a number that only his QGIS knows.
    return crs.toWkt() if crs.authid().startswith(USER_CRS) else crs.authid() or crs.toWkt()


def _is_plain_file(layer: QgsVectorLayer) -> bool:
    """Whether the file alone holds all that the user sees: no edits, joins or computed fields on top."""
    provider = layer.dataProvider()
    return (
        layer.providerType() == FILE_PROVIDER
        and not layer.isEditable()
        and layer.fields().count() == provider.fields().count()
        and layer.wkbType() == provider.wkbType()
    )


def _takes_part_of(value: object) -> bool:
    """Whether the user asked for the selected features, the first n, or a filter: QGIS itself must apply those."""
    return isinstance(value, QgsProcessingFeatureSourceDefinition) and (
        value.selectedFeaturesOnly or value.featureLimit >= 0 or bool(getattr(value, "filterExpression", ""))
    )


def _chosen_encoding(layer: QgsVectorLayer) -> str | None:
    """The encoding that the user set on the layer by hand, told by its difference from what QGIS assumes."""
    encoding = layer.dataProvider().encoding()
    return encoding if encoding.upper() in {"CP949", "EUC-KR", "MS949", "WINDOWS-949"} else None
