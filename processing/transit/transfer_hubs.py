"""``sijeong:transferhubs``: legs → places where people change."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDistance,
    QgsProcessingParameterVectorDestination,
    QgsUnitTypes,
)

from ...common.provenance import Provenance
from ...transit.hubs import HUB_RADIUS_M, transfer_hubs
from ..base import QT_TRANSLATE_NOOP
from ..outputs import write_result
from ..results import Result
from ..translation import tr
from .from_legs import FromLegs


class TransferHubs(FromLegs):
    """Clusters stops into hubs and counts who boards, alights and changes there."""

    NAME = "transferhubs"
    TITLE = QT_TRANSLATE_NOOP("Transfer hubs")

    def declare(self) -> None:
        self.declare_inputs()
        radius = QgsProcessingParameterDistance("RADIUS", tr("Radius of a hub"), HUB_RADIUS_M, minValue=0)
        radius.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        self.addParameter(radius)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Transfer hubs"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )

    def compute(self, parameters, context, progress) -> dict:
        legs = self.legs(parameters, context)
        radius = self.parameterAsDouble(parameters, "RADIUS", context)
        hubs = transfer_hubs(legs, self.stops.read(progress.part(0, 0.1)), radius, progress.part(0.1, 0.9))
        provenance = Provenance(
            title=Result.TRANSFER_HUBS.title,
            algorithm=self.id(),
            parameters={"RADIUS": radius},
            sources=self.sources(legs),
        )
        uri = write_result(self, parameters, "OUTPUT", context, hubs, Result.TRANSFER_HUBS, provenance, progress)
        return {"OUTPUT": uri}
