"""``sijeong:transferhubs``: legs → places where people change."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterVectorDestination,
    QgsUnitTypes,
)

from ...common.provenance import Provenance, Source
from ...transit.hubs import HUB_RADIUS_M, transfer_hubs
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import write_result
from ..parameters import existing_path
from ..results import Result
from ..translation import tr


class TransferHubs(SijeongAlgorithm):
    """Clusters stops into hubs and counts who boards, alights and changes there."""

    NAME = "transferhubs"
    TITLE = QT_TRANSLATE_NOOP("Transfer hubs")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "LEGS", tr("Legs (folder of Parquet files)"), QgsProcessingParameterFile.Behavior.Folder
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "STOPS", tr("Stops (with stop_id)"), [QgsProcessing.SourceType.TypeVectorPoint]
            )
        )
        radius = QgsProcessingParameterDistance("RADIUS", tr("Radius of a hub"), HUB_RADIUS_M, minValue=0)
        radius.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        self.addParameter(radius)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Transfer hubs"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        self._stops = capture(self, parameters, "STOPS", context)
        return self._stops is not None

    def compute(self, parameters, context, progress) -> dict:
        legs = existing_path(self.parameterAsString(parameters, "LEGS", context), tr("Legs (folder of Parquet files)"))
        radius = self.parameterAsDouble(parameters, "RADIUS", context)
        hubs = transfer_hubs(legs, self._stops.read(progress.part(0, 0.1)), radius, progress.part(0.1, 0.9))
        provenance = Provenance(
            title=Result.TRANSFER_HUBS.title,
            algorithm=self.id(),
            parameters={"RADIUS": radius},
            sources=(Source(legs.name, str(legs)), Source(self._stops.name)),
        )
        uri = write_result(self, parameters, "OUTPUT", context, hubs, Result.TRANSFER_HUBS, provenance, progress)
        return {"OUTPUT": uri}
