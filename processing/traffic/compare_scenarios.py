"""``sijeong:comparescenarios``: base × scenario → what differs beyond chance."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...traffic.results.store import read_results
from ...traffic.scenario.comparing import Comparison, compare
from ...traffic.scenario.comparison_report import write_comparison_report
from ...traffic.scenario.comparison_store import layers_of, write_comparison
from ...traffic.scenario.paired import Change
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..packages import PackageLayer, write_package
from ..results import Result
from ..translation import tr, user_language
from .scenario_parameters import Packages, clock, clock_parameter, package_parameter

SHAPES = QgsProcessing.SourceType
SHOWN = {
    "link_differences": Result.LINK_DIFFERENCES,
    "interval_differences": Result.INTERVAL_DIFFERENCES,
    "dong_differences": Result.DONG_DIFFERENCES,
    "bus_differences": Result.BUS_DIFFERENCES,
    "difference_totals": Result.DIFFERENCE_TOTALS,
}
NOT_CALIBRATED = QT_TRANSLATE_NOOP("For relative comparison only (before calibration)")


class CompareScenarios(SijeongAlgorithm):
    """Compares two runs of the same engine by link, dong and bus line, with the spread of the runs as the error."""

    NAME = "comparescenarios"
    TITLE = QT_TRANSLATE_NOOP("Compare scenarios")
    TOPIC = Topic.TRAFFIC

    def declare(self) -> None:
        self.addParameter(package_parameter("BASE", tr("Result of the base")))
        self.addParameter(package_parameter("RESULT", tr("Result of the scenario")))
        self.addParameter(
            QgsProcessingParameterFeatureSource("DONGS", tr("Dongs"), [SHAPES.TypeVectorPolygon], optional=True)
        )
        self.addParameter(clock_parameter("BEGIN", tr("From (07:30; empty: the whole time)")))
        self.addParameter(clock_parameter("END", tr("To (09:00)")))
        self.addParameter(
            QgsProcessingParameterBoolean("BY_INTERVAL", tr("Differences of each slice too (animated)"), False)
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", Result.LINK_DIFFERENCES.title, SHAPES.TypeVectorLine)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Comparison of scenarios"), "HTML (*.html)", optional=True
            )
        )
        for name, title in (
            ("COMPARED", tr("Compared")),
            ("MORE", tr("Roads with more traffic")),
            ("LESS", tr("Roads with less traffic")),
            ("NO_CHANGE", tr("Roads without a change beyond chance")),
            ("VEHICLE_HOURS", tr("Change of vehicle hours")),
            ("VEHICLE_HOURS_NOISE", tr("Half of the 95 % interval of that change")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def prepareAlgorithm(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, ("BASE", "RESULT"), context)
        self._dongs = capture(self, parameters, "DONGS", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        progress.step("Reading the results")
        base, result = (read_results(self._packages[name].file) for name in ("BASE", "RESULT"))
        progress.at(0.3)
        found = compare(
            base,
            result,
            self._dongs.read_located(progress) if self._dongs else None,
            (clock(self, parameters, "BEGIN", context), clock(self, parameters, "END", context)),
            self.parameterAsBoolean(parameters, "BY_INTERVAL", context),
            progress.part(0.3, 0.9),
        )
        output = write_package(
            self,
            parameters,
            "OUTPUT",
            context,
            lambda file, metadata: write_comparison(found, file, metadata),
            [PackageLayer(name, SHOWN[name]) for name in layers_of(found)],
            self._provenance(found),
            progress,
        )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_comparison_report(found, Path(report), tr, user_language())
        return {"OUTPUT": output, "REPORT": report, **_numbers(found)}

    def _provenance(self, found: Comparison) -> Provenance:
        remarks = [tr(template).format(**values) for template, values in found.common.warnings]
        if not found.is_calibrated:
            remarks.append(tr(NOT_CALIBRATED))
        return Provenance(
            title=Result.LINK_DIFFERENCES.title,
            algorithm=self.id(),
            parameters={
                "engine": found.common.engine,
                "seeds": " ".join(map(str, found.common.seeds)),
                "begin_s": found.common.begin_s,
                "end_s": found.common.end_s,
                "scenario": found.scenario_name,
            },
            sources=self._packages.as_sources() + ((self._dongs.as_source(),) if self._dongs else ()),
            remarks=tuple(remarks),
        )


def _numbers(found: Comparison) -> dict:
    verdicts = found.links["flow_verdict"].value_counts()
    hours = found.totals.set_index("total").loc["vehicle_h"]
    noise = (hours["high"] - hours["low"]) / 2
    return {
        "COMPARED": len(found.links),
        "MORE": int(verdicts.get(Change.MORE.value, 0)),
        "LESS": int(verdicts.get(Change.LESS.value, 0)),
        "NO_CHANGE": int(verdicts.get(Change.NO_CHANGE.value, 0)),
        "VEHICLE_HOURS": float(hours["difference"]),
        "VEHICLE_HOURS_NOISE": float(noise) if noise == noise else None,
    }
