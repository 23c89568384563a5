"""Parameters of what is told beyond distance and adjacent area, for the algorithms that measure features."""

from __future__ import annotations

import geopandas as gpd
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)

from ...common.progress import Progress
from ...forest.buildings.residents import with_residents
from ...forest.jimok import jimok_of
from ...forest.measuring.detail import Detail, Subject, subject_of
from ...forest.measuring.edge import FACING_M
from ...forest.terrain.raster_file import DemFile
from ..base import SijeongAlgorithm
from ..inputs import LayerInput, capture
from ..raster_inputs import RasterInput, capture_raster
from ..translation import tr
from .lengths import metres

AUTO = "auto"
KINDS = (AUTO, *(subject.key for subject in Subject))
PEOPLE = ("POPULATION", "DONGS")


def declare_detail(algorithm: SijeongAlgorithm) -> None:
    """Add KIND and DEM, and among the advanced ones what few change."""
    algorithm.addParameter(
        QgsProcessingParameterEnum(
            "KIND", tr("What the input is"), list(KINDS), defaultValue=AUTO, usesStaticStrings=True
        )
    )
    algorithm.addParameter(QgsProcessingParameterRasterLayer("DEM", tr("Heights (DEM)"), optional=True))
    algorithm.add_advanced(QgsProcessingParameterBoolean("BAND_AREAS", tr("Area within each band"), True))
    algorithm.add_advanced(metres("FACING_DISTANCE", tr("A perimeter faces forest within"), FACING_M))
    any_geometry, polygons = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVectorPolygon
    for name, title, kind in (
        ("POPULATION", tr("People in buildings: cells or areas with their number"), any_geometry),
        ("DONGS", tr("People in buildings: dongs with their residents"), polygons),
    ):
        algorithm.add_advanced(QgsProcessingParameterFeatureSource(name, title, [kind], optional=True))


class DetailInputs:
    """The layers and choices of :func:`declare_detail`; build it on the main thread (``take_in``)."""

    def __init__(self, algorithm: SijeongAlgorithm, parameters: dict, context: QgsProcessingContext) -> None:
        self.dem: RasterInput | None = capture_raster(algorithm, parameters, "DEM", context)
        self.people: dict[str, LayerInput | None] = {
            name: capture(algorithm, parameters, name, context) for name in PEOPLE
        }
        self.kind = algorithm.parameterAsEnumString(parameters, "KIND", context)
        self.band_areas = algorithm.parameterAsBoolean(parameters, "BAND_AREAS", context)
        self.facing_m = algorithm.parameterAsDouble(parameters, "FACING_DISTANCE", context)

    @property
    def has_people(self) -> bool:
        """Whether a layer says who lives in the buildings."""
        return any(layer is not None for layer in self.people.values())

    def detail(self, features: gpd.GeoDataFrame) -> Detail:
        """What is told of ``features``."""
        subject = subject_of(features) if self.kind == AUTO else self._subject()
        burning = subject is Subject.PARCELS and jimok_of(features) is not None
        return Detail(subject, self.band_areas, self.facing_m, burning, self._dem_file())

    def with_people(self, features: gpd.GeoDataFrame, detail: Detail, progress: Progress) -> gpd.GeoDataFrame:
        """The features with their residents, where they are buildings and a layer says who lives there."""
        layers = {name: layer for name, layer in self.people.items() if layer is not None}
        if detail.subject is not Subject.BUILDINGS or not layers:
            if layers:
                progress.warn("Residents are told of buildings alone, and the input is none of those.")
            return features
        read = {name: layer.read_located(progress) for name, layer in layers.items()}
        return with_residents(features, read.get("POPULATION"), read.get("DONGS"), progress)

    def sources(self) -> tuple:
        """For the provenance."""
        return tuple(layer.as_source() for layer in (self.dem, *self.people.values()) if layer is not None)

    def noted(self, detail: Detail) -> dict[str, object]:
        """For the provenance: what was chosen, and what the kind was taken for."""
        return {"KIND": detail.subject.key, "BAND_AREAS": self.band_areas, "FACING_DISTANCE": self.facing_m}

    def _subject(self) -> Subject:
        return next(subject for subject in Subject if subject.key == self.kind)

    def _dem_file(self) -> DemFile | None:
        return DemFile(self.dem.path, self.dem.crs) if self.dem else None
