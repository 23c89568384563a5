"""``sijeong:odflows``: legs → journeys between zones."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
    QgsUnitTypes,
)

from ...common.errors import filled
from ...common.provenance import Provenance
from ...transit.flows.flow_counts import Breakdown
from ...transit.flows.flows import TOP_SHARE, od_flows
from ...transit.flows.zones import CELL_SIZE_M, ZoneLevel, Zones, make_zones
from ...transit.privacy.privacy import PrivacyRules
from ..base import QT_TRANSLATE_NOOP
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr
from .fewest_cards import fewest_cards
from .from_legs import FromLegs


class OdFlows(FromLegs):
    """Counts journeys between stops, groups, cells or dongs, and draws the largest flows as lines."""

    NAME = "odflows"
    TITLE = QT_TRANSLATE_NOOP("Journeys between zones")

    def declare(self) -> None:
        self.declare_inputs()
        self._declare_zones()
        self._declare_flows()
        self.add_advanced(fewest_cards())
        add_scheduler(self)
        self._declare_outputs()

    def _declare_zones(self) -> None:
        self.addParameter(_words("LEVEL", tr("Zones are"), ZoneLevel, ZoneLevel.DONG))
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "ZONES",
                tr("Dongs (polygons; for zones by dong)"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            )
        )
        size = QgsProcessingParameterDistance("CELL_SIZE", tr("Size of a cell"), CELL_SIZE_M, minValue=1)
        size.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
        self.addParameter(size)

    def _declare_flows(self) -> None:
        self.addParameter(_words("BREAKDOWN", tr("Break flows down by"), Breakdown, Breakdown.NONE))
        self.addParameter(
            QgsProcessingParameterNumber(
                "TOP_SHARE",
                tr("Draw the largest flows that make this share of the journeys (%)"),
                QgsProcessingParameterNumber.Type.Double,
                100 * TOP_SHARE,
                minValue=1,
                maxValue=100,
            )
        )
        self.addParameter(QgsProcessingParameterBoolean("INTRAZONAL", tr("Draw journeys within a zone"), False))

    def _declare_outputs(self) -> None:
        lines, polygons = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT", tr("Journeys between zones"), lines))
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "ZONES_OUTPUT", tr("Zones with beginnings and ends of journeys"), polygons, optional=True
            )
        )
        for name, title in (
            ("JOURNEYS", tr("Journeys")),
            ("LINKED_SHARE", tr("Share of journeys that begin and end in a zone (%)")),
            ("SHOWN_SHARE", tr("Share of them that is drawn (%)")),
            ("SUPPRESSED", tr("Journeys left out because of few cards")),
            ("OTHERS", tr("Journeys of smaller flows that are not drawn")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._dongs = capture(self, parameters, "ZONES", context)
        return super().take_in(parameters, context, feedback)

    def compute(self, parameters, context, progress) -> dict:
        legs = self.legs(parameters, context)
        breakdown = Breakdown(self.parameterAsEnumString(parameters, "BREAKDOWN", context))
        made = od_flows(
            legs,
            self._zones(parameters, context, progress.part(0, 0.1)),
            breakdown,
            PrivacyRules(self.parameterAsInt(parameters, "MIN_CARDS", context)),
            self.parameterAsDouble(parameters, "TOP_SHARE", context) / 100,
            self.parameterAsBoolean(parameters, "INTRAZONAL", context),
            progress.part(0.1, 0.9),
            scheduler_of(self, parameters, context),
        )
        for template, values in made.summary.remarks:
            progress.step(template, **values)
        remarks = tuple(filled(template, values, tr) for template, values in made.summary.remarks)
        outputs = {"OUTPUT": (made.flows, Result.OD_FLOWS), "ZONES_OUTPUT": (made.zones, Result.OD_ZONES)}
        return {
            name: write_result(
                Output(self, parameters, name, context),
                frame,
                result,
                self._provenance(parameters, context, result, remarks),
                progress,
            )
            for name, (frame, result) in outputs.items()
            if parameters.get(name)
        } | {
            "JOURNEYS": made.summary.journeys,
            "LINKED_SHARE": 100 * made.summary.placed_share,
            "SHOWN_SHARE": 100 * made.summary.shown_share,
            "SUPPRESSED": made.summary.suppressed,
            "OTHERS": made.summary.others,
        }

    def _zones(self, parameters, context, progress) -> Zones:
        level = ZoneLevel(self.parameterAsEnumString(parameters, "LEVEL", context))
        dongs = self._dongs.read(progress) if self._dongs and level is ZoneLevel.DONG else None
        size = self.parameterAsDouble(parameters, "CELL_SIZE", context)
        return make_zones(level, self.stops.read(progress), dongs, size, progress)

    def _provenance(self, parameters, context, result: Result, remarks: tuple[str, ...]) -> Provenance:
        sources = self.sources(self.legs(parameters, context))
        return Provenance(
            title=result.title,
            algorithm=self.id(),
            parameters={
                "LEVEL": self.parameterAsEnumString(parameters, "LEVEL", context),
                "CELL_SIZE": self.parameterAsDouble(parameters, "CELL_SIZE", context),
                "BREAKDOWN": self.parameterAsEnumString(parameters, "BREAKDOWN", context),
                "TOP_SHARE": self.parameterAsDouble(parameters, "TOP_SHARE", context),
                "INTRAZONAL": self.parameterAsBoolean(parameters, "INTRAZONAL", context),
                "MIN_CARDS": self.parameterAsInt(parameters, "MIN_CARDS", context),
            },
            sources=(*sources, self._dongs.as_source()) if self._dongs else sources,
            remarks=remarks,
        )


def _words(name: str, title: str, kind: type, default) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(
        name, title, [each.value for each in kind], defaultValue=default.value, usesStaticStrings=True
    )
