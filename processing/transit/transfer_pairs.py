"""``sijeong:transferpairs``: legs → flows between routes and stops."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance, Source
from ...transit.pairs import PairBy, transfer_pairs
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import write_result
from ..parameters import existing_path
from ..results import Result
from ..translation import tr


class TransferPairs(SijeongAlgorithm):
    """Counts transfers from route to route, from stop to stop or both, and draws each as a line."""

    NAME = "transferpairs"
    TITLE = QT_TRANSLATE_NOOP("Transfer flows")
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
        self.addParameter(
            QgsProcessingParameterEnum(
                "BY",
                tr("One flow for each pair of"),
                [by.value for by in PairBy],
                defaultValue=PairBy.ROUTE_STOP.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "MIN_COUNT",
                tr("Leave out flows with fewer transfers than"),
                QgsProcessingParameterNumber.Type.Integer,
                1,
                minValue=1,
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Transfer flows"), QgsProcessing.SourceType.TypeVectorLine
            )
        )

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        self._stops = capture(self, parameters, "STOPS", context)
        return self._stops is not None

    def compute(self, parameters, context, progress) -> dict:
        legs = existing_path(self.parameterAsString(parameters, "LEGS", context), tr("Legs (folder of Parquet files)"))
        by = PairBy(self.parameterAsEnumString(parameters, "BY", context))
        min_count = self.parameterAsInt(parameters, "MIN_COUNT", context)
        pairs = transfer_pairs(legs, self._stops.read(progress.part(0, 0.1)), by, min_count, progress.part(0.1, 0.9))
        provenance = Provenance(
            title=Result.TRANSFER_PAIRS.title,
            algorithm=self.id(),
            parameters={"BY": by.value, "MIN_COUNT": min_count},
            sources=(Source(legs.name, str(legs)), Source(self._stops.name)),
        )
        uri = write_result(self, parameters, "OUTPUT", context, pairs, Result.TRANSFER_PAIRS, provenance, progress)
        return {"OUTPUT": uri}
