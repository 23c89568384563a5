"""``sijeong:transferpairs``: legs → flows between routes and stops."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...transit.flows.pair_tally import PairBy
from ...transit.flows.pairs import transfer_pairs
from ..base import QT_TRANSLATE_NOOP
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .fewest_cards import fewest_cards
from .from_legs import FromLegs


class TransferPairs(FromLegs):
    """Counts transfers from route to route, from stop to stop or both, and draws each as a line."""

    NAME = "transferpairs"
    TITLE = QT_TRANSLATE_NOOP("Transfer flows")

    def declare(self) -> None:
        self.declare_inputs()
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
        self.addParameter(fewest_cards())
        add_scheduler(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Transfer flows"), QgsProcessing.SourceType.TypeVectorLine
            )
        )

    def compute(self, parameters, context, progress) -> dict:
        legs = self.legs(parameters, context)
        by = PairBy(self.parameterAsEnumString(parameters, "BY", context))
        min_count = self.parameterAsInt(parameters, "MIN_COUNT", context)
        stops, scheduler = self.stops.read(progress.part(0, 0.1)), scheduler_of(self, parameters, context)
        min_cards = self.parameterAsInt(parameters, "MIN_CARDS", context)
        pairs = transfer_pairs(legs, stops, by, min_count, min_cards, progress.part(0.1, 0.9), scheduler)
        provenance = Provenance(
            title=Result.TRANSFER_PAIRS.title,
            algorithm=self.id(),
            parameters={"BY": by.value, "MIN_COUNT": min_count, "MIN_CARDS": min_cards},
            sources=self.sources(legs),
        )
        uri = write_result(
            Output(self, parameters, "OUTPUT", context), pairs, Result.TRANSFER_PAIRS, provenance, progress
        )
        return {"OUTPUT": uri}
