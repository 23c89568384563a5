"""``sijeong:forestproximity``: parcels, buildings or places × forest → distance, areas, what grows there, terrain."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...forest.blocks.proximity import BlockedProximity
from ...forest.law import Kind
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, make_result, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .detail_parameters import DetailInputs, declare_detail
from .large_layers import folder_for_all, measured
from .law_table import distance_given, law_parameter, law_table, legal_limit
from .proximity_parameters import (
    bands_parameter,
    legal_distance_parameter,
    min_forest_area_parameter,
    noted_rules,
    proximity_rules,
)
from .remarks import proximity_remarks


class ForestProximityAlgorithm(SijeongAlgorithm):
    """Gives each feature its exact distance to the nearest forest, its areas, and what a fire there would mean."""

    NAME = "forestproximity"
    TITLE = QT_TRANSLATE_NOOP("Distance to forest")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr("Parcels, buildings or places"), [QgsProcessing.SourceType.TypeVectorAnyGeometry]
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource("FOREST", tr("Forest"), [QgsProcessing.SourceType.TypeVectorPolygon])
        )
        declare_detail(self)
        self.addParameter(legal_distance_parameter())
        self.addParameter(bands_parameter())
        self.add_advanced(min_forest_area_parameter())
        self.add_advanced(law_parameter())
        add_scheduler(self)
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT", tr("Distance to forest")))
        self.addOutput(QgsProcessingOutputNumber("FEATURES", tr("Features")))
        self.addOutput(QgsProcessingOutputNumber("WITHIN_LEGAL", tr("Features within the legal distance")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._features = capture(self, parameters, "INPUT", context)
        self._forest = capture(self, parameters, "FOREST", context)
        self._detail = DetailInputs(self, parameters, context)
        return self._features is not None and self._forest is not None

    def compute(self, parameters, context, progress) -> dict:
        given = distance_given(self, parameters, "LEGAL_DISTANCE", context)
        limit = legal_limit(law_table(self, parameters, context), Kind.ADJACENT, given)
        rules = proximity_rules(self, parameters, context, limit.distance_m)
        scheduler = scheduler_of(self, parameters, context)
        folder = folder_for_all(self.parameterAsOutputLayer(parameters, "OUTPUT", context), scheduler)
        layers = self._features, self._forest
        with measured(*layers, rules, self._detail, scheduler, folder, progress) as (found, detail):
            provenance = Provenance(
                title=Result.FOREST_PROXIMITY.title,
                algorithm=self.id(),
                parameters=noted_rules(rules) | self._detail.noted(detail),
                sources=(*(layer.as_source() for layer in layers), *self._detail.sources()),
                remarks=proximity_remarks(found, limit),
            )
            where = Output(self, parameters, "OUTPUT", context)
            if isinstance(found, BlockedProximity):
                uri = make_result(where, found.write, Result.FOREST_PROXIMITY, provenance, progress)
            else:
                uri = write_result(where, found.frame, Result.FOREST_PROXIMITY, provenance, progress)
        return {"OUTPUT": uri, "FEATURES": found.features, "WITHIN_LEGAL": found.within_legal}
