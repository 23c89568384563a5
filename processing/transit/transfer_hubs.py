"""``sijeong:transferhubs``: legs → places where people change."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
    QgsUnitTypes,
)

from ...common.provenance import Provenance
from ...transit.hubs.hub_catchment import hub_catchment
from ...transit.hubs.hub_pairs import worst_pairs
from ...transit.hubs.hubs import HUB_RADIUS_M, HubOptions, Hubs, RankBy, find_hubs
from ...transit.hubs.stop_profile import stop_profile
from ...transit.hubs.transfer_times import Walking
from ...transit.network.headways import Headways
from ..base import QT_TRANSLATE_NOOP
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .fewest_cards import fewest_cards
from .from_legs import FromLegs

WALKING = Walking()


class TransferHubs(FromLegs):
    """Clusters stops into hubs and counts who boards, alights and changes there, and what changing costs them."""

    NAME = "transferhubs"
    TITLE = QT_TRANSLATE_NOOP("Transfer hubs")

    def declare(self) -> None:
        self.declare_inputs()
        radius = QgsProcessingParameterDistance("RADIUS", tr("Radius of a hub"), HUB_RADIUS_M, minValue=0)
        radius.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        self.addParameter(radius)
        self.addParameter(
            QgsProcessingParameterEnum(
                "RANK_BY",
                tr("The first hub is the one with most"),
                [by.value for by in RankBy],
                defaultValue=RankBy.TRANSFERS.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "ROUTES", tr("Routes (table)"), [QgsProcessing.SourceType.TypeVector], optional=True
            )
        )
        self.add_advanced(self._number("DETOUR", tr("Metres walked for each metre of straight line"), WALKING.detour))
        self.add_advanced(self._number("WALK_SPEED", tr("Walking speed (m/s)"), WALKING.speed_m_s))
        self.add_advanced(
            self._number("SENIOR_WALK_SPEED", tr("Walking speed of senior citizens (m/s)"), WALKING.senior_speed_m_s)
        )
        self.add_advanced(fewest_cards())
        add_scheduler(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Transfer hubs"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        for name, title, kind in (
            ("PAIRS", tr("Worst pairs of routes at transfer hubs"), QgsProcessing.SourceType.TypeVector),
            ("CATCHMENT", tr("Catchment of transfer hubs"), QgsProcessing.SourceType.TypeVectorLine),
            ("PROFILE", tr("Stops by hour"), QgsProcessing.SourceType.TypeVectorPoint),
        ):
            self.addParameter(
                QgsProcessingParameterVectorDestination(name, title, kind, optional=True, createByDefault=False)
            )

    def take_in(self, parameters, context, feedback) -> bool:
        self._routes = capture(self, parameters, "ROUTES", context)
        return super().take_in(parameters, context, feedback)

    def compute(self, parameters, context, progress) -> dict:
        options = self._options(parameters, context)
        stops = self.stops.read(progress.part(0, 0.05))
        on = scheduler_of(self, parameters, context)
        hubs = find_hubs(self.legs(parameters, context), stops, options, progress.part(0.05, 0.4), on)
        min_cards = self.parameterAsInt(parameters, "MIN_CARDS", context)
        outputs = {"OUTPUT": (hubs.table, Result.TRANSFER_HUBS)}
        if parameters.get("PAIRS"):
            headways = self._headways(hubs, progress)
            pairs = worst_pairs(hubs, options.walking, headways, min_cards, progress.part(0.4, 0.6), on)
            outputs["PAIRS"] = (pairs, Result.HUB_PAIRS)
        if parameters.get("CATCHMENT"):
            catchment = hub_catchment(hubs, min_cards, progress.part(0.6, 0.8), on)
            outputs["CATCHMENT"] = (catchment, Result.HUB_CATCHMENT)
        if parameters.get("PROFILE"):
            outputs["PROFILE"] = (
                stop_profile(hubs.days, stops, progress.part(0.8, 0.9), on),
                Result.STOP_PROFILE,
            )
        return {
            name: write_result(
                Output(self, parameters, name, context),
                frame,
                result,
                self._provenance(parameters, context, result),
                progress,
            )
            for name, (frame, result) in outputs.items()
        }

    def _options(self, parameters, context) -> HubOptions:
        return HubOptions(
            radius_m=self.parameterAsDouble(parameters, "RADIUS", context),
            walking=Walking(
                detour=self.parameterAsDouble(parameters, "DETOUR", context),
                speed_m_s=self.parameterAsDouble(parameters, "WALK_SPEED", context),
                senior_speed_m_s=self.parameterAsDouble(parameters, "SENIOR_WALK_SPEED", context),
            ),
            rank_by=RankBy(self.parameterAsEnumString(parameters, "RANK_BY", context)),
        )

    def _headways(self, hubs: Hubs, progress) -> Headways | None:
        if self._routes is None:
            return None
        return Headways.of(self._routes.read_table(progress.part(0.4, 0.4)), hubs.days.vocabulary.routes)

    def _provenance(self, parameters, context, result: Result) -> Provenance:
        options = self._options(parameters, context)
        return Provenance(
            title=result.title,
            algorithm=self.id(),
            parameters={
                "RADIUS": options.radius_m,
                "RANK_BY": options.rank_by.value,
                "DETOUR": options.walking.detour,
                "WALK_SPEED": options.walking.speed_m_s,
                "SENIOR_WALK_SPEED": options.walking.senior_speed_m_s,
                "MIN_CARDS": self.parameterAsInt(parameters, "MIN_CARDS", context),
            },
            sources=self.sources(self.legs(parameters, context)),
        )

    @staticmethod
    def _number(name: str, title: str, default: float) -> QgsProcessingParameterNumber:
        return QgsProcessingParameterNumber(
            name, title, QgsProcessingParameterNumber.Type.Double, default, minValue=0.1, maxValue=10
        )
