"""``sijeong:publishflows``: legs → flows that may leave the office."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import geopandas as gpd
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...transit.flows.flow_counts import Breakdown
from ...transit.flows.ladder import Ladder
from ...transit.flows.zones import LADDER, ZoneLevel
from ...transit.privacy.privacy import Audience, PrivacyRules
from ...transit.privacy.publication_report import write_publication_report
from ...transit.privacy.published_layers import published_flows, published_zones
from ...transit.privacy.publishing import Publication, publish
from ...transit.privacy.records import EXPORT_COLUMNS, EXPORTS_FILE, add_record, earlier_exports, require_writable
from ..base import QT_TRANSLATE_NOOP
from ..inputs import capture
from ..outputs import Output, write_result
from ..profile import profile_folder
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr, user_language
from .from_legs import FromLegs

BY_AUDIENCE = 0
"""MIN_CARDS that leaves the limit to the audience."""


class PublishFlows(FromLegs):
    """Makes a layer of flows in which no person is known, its report, and the record of handing it out."""

    NAME = "publishflows"
    TITLE = QT_TRANSLATE_NOOP("Flows for handing out")

    def declare(self) -> None:
        self.declare_inputs()
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "DONGS", tr("Dongs (polygons)"), [QgsProcessing.SourceType.TypeVectorPolygon]
            )
        )
        self.addParameter(_words("AUDIENCE", tr("Who will see the flows"), tuple(Audience), Audience.PUBLIC))
        self.addParameter(_words("START_LEVEL", tr("Finest level of the flows"), LADDER, ZoneLevel.GROUP))
        self.addParameter(_words("BREAKDOWN", tr("Break flows down by"), tuple(Breakdown), Breakdown.NONE))
        self.addParameter(QgsProcessingParameterBoolean("ROUND", tr("Round counts to 5"), True))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "MIN_CARDS",
                tr("Fewest different cards behind a count (0: by audience)"),
                QgsProcessingParameterNumber.Type.Integer,
                BY_AUDIENCE,
                minValue=0,
            )
        )
        add_scheduler(self)
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Flows for handing out"), QgsProcessing.SourceType.TypeVectorLine
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "ZONES_OUTPUT",
                tr("Dongs with beginnings and ends of journeys"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("FLOWS", tr("Flows")))
        self.addOutput(QgsProcessingOutputNumber("KEPT_SHARE", tr("Share of journeys that is told (%)")))
        self.addOutput(QgsProcessingOutputNumber("HIDDEN_PAIRS", tr("Pairs of dongs that are hidden")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._dongs = capture(self, parameters, "DONGS", context)
        return self._dongs is not None and super().take_in(parameters, context, feedback)

    def compute(self, parameters, context, progress) -> dict:
        log = profile_folder() / EXPORTS_FILE
        require_writable(log)
        audience, rules = self._rules(parameters, context)
        breakdown = Breakdown(self.parameterAsEnumString(parameters, "BREAKDOWN", context))
        round_counts = self.parameterAsBoolean(parameters, "ROUND", context)
        ladder = self._ladder(parameters, context, progress.part(0, 0.1))
        made = publish(
            self.legs(parameters, context),
            ladder,
            rules,
            breakdown,
            progress.part(0.1, 0.85),
            scheduler_of(self, parameters, context),
        )
        flows = published_flows(made, ladder, breakdown, rules.fewest_cards, round_counts)
        layers = {"OUTPUT": (flows, Result.PUBLISHED_FLOWS)}
        if parameters.get("ZONES_OUTPUT"):
            zones = published_zones(made, ladder, rules.fewest_cards, round_counts)
            layers["ZONES_OUTPUT"] = (zones, Result.OD_ZONES)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_publication_report(made, Path(report), audience, rules, round_counts, tr, user_language())
        written = self._write(parameters, context, layers, progress)
        record = self._record(parameters, context, made, flows, rules, written)
        for earlier in earlier_exports(log, record):
            progress.warn(
                "Some of these days were handed out on {time} at other settings ({levels}, {cards} cards). Whoever has "
                "both can subtract them",
                time=earlier["time"],
                levels=earlier["levels"],
                cards=earlier["fewest_cards"],
            )
        add_record(log, EXPORT_COLUMNS, record)
        return written | {
            "REPORT": report,
            "FLOWS": len(flows),
            "KEPT_SHARE": round(100 * made.kept_share, 1),
            "HIDDEN_PAIRS": made.hidden_pairs,
        }

    def _rules(self, parameters, context) -> tuple[Audience, PrivacyRules]:
        audience = Audience(self.parameterAsEnumString(parameters, "AUDIENCE", context))
        cards = self.parameterAsInt(parameters, "MIN_CARDS", context)
        return audience, PrivacyRules(audience.fewest_cards if cards == BY_AUDIENCE else cards)

    def _ladder(self, parameters, context, progress) -> Ladder:
        start = ZoneLevel(self.parameterAsEnumString(parameters, "START_LEVEL", context))
        return Ladder.over(self.stops.read(progress), self._dongs.read(progress), start, progress)

    def _write(self, parameters, context, layers: dict[str, tuple[gpd.GeoDataFrame, Result]], progress) -> dict:
        return {
            name: write_result(
                Output(self, parameters, name, context),
                frame,
                result,
                self._provenance(parameters, context, result),
                progress,
            )
            for name, (frame, result) in layers.items()
        }

    def _provenance(self, parameters, context, result: Result) -> Provenance:
        """Without the places of the inputs, which are the office's own."""
        audience, rules = self._rules(parameters, context)
        return Provenance(
            title=result.title,
            algorithm=self.id(),
            parameters={
                "AUDIENCE": audience.value,
                "MIN_CARDS": rules.fewest_cards,
                "START_LEVEL": self.parameterAsEnumString(parameters, "START_LEVEL", context),
                "BREAKDOWN": self.parameterAsEnumString(parameters, "BREAKDOWN", context),
                "ROUND": self.parameterAsBoolean(parameters, "ROUND", context),
            },
            sources=tuple(replace(one.as_source(), location="") for one in (self.stops, self._dongs)),
        )

    def _record(self, parameters, context, made: Publication, flows, rules: PrivacyRules, written: dict) -> dict:
        days = made.days
        return {
            "algorithm": self.id(),
            "audience": self.parameterAsEnumString(parameters, "AUDIENCE", context),
            "fewest_cards": rules.fewest_cards,
            "rounded": self.parameterAsBoolean(parameters, "ROUND", context),
            "breakdown": self.parameterAsEnumString(parameters, "BREAKDOWN", context),
            "levels": " ".join(sorted(set(flows["level"]))),
            "flows": len(flows),
            "kept_share": f"{made.kept_share:.3f}",
            "days": f"{days[0]}/{days[-1]}" if days else "",
            "input": self.legs(parameters, context),
            "output": " ".join(map(str, written.values())),
        }


def _words(name: str, title: str, choices: tuple, default) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(
        name, title, [each.value for each in choices], defaultValue=default.value, usesStaticStrings=True
    )
