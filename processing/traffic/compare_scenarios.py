"""``sijeong:comparescenarios``: base × scenario → what differs beyond chance."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...common.josa import phrased
from ...common.provenance import Provenance
from ...traffic.results.store import read_results
from ...traffic.scenario.comparing import Comparison, compare
from ...traffic.scenario.comparison_report import write_comparison_report
from ...traffic.scenario.comparison_store import write_comparison
from ...traffic.scenario.paired import Change
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..outputs import WRITING_FROM, Output
from ..package_inputs import Packages, package_parameter
from ..packages import write_package
from ..results import Result
from ..traffic_layers import DIFFERENCE_LAYERS
from ..translation import tr, user_language
from .period import WHOLE_TIME, add_optional_period, optional_period_of
from .run_inputs import add_dongs, captured_dongs
from .run_remarks import NOT_CALIBRATED

SHAPES = QgsProcessing.SourceType
RESULTS = (
    ("BASE", QT_TRANSLATE_NOOP("Result of the base")),
    ("RESULT", QT_TRANSLATE_NOOP("Result of the scenario")),
)


class CompareScenarios(SijeongAlgorithm):
    """Compares two runs of the same engine by link, dong and bus line, with the spread of the runs as the error."""

    NAME = "comparescenarios"
    TITLE = QT_TRANSLATE_NOOP("Compare scenarios")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT",)

    def declare(self) -> None:
        for name, title in RESULTS:
            self.addParameter(package_parameter(name, tr(title), SHAPES.TypeVectorLine))
        add_dongs(self)
        add_optional_period(self, WHOLE_TIME)
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

    def take_in(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, (name for name, _ in RESULTS), context)
        self._dongs = captured_dongs(self, parameters, context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        progress.step("Reading the results")
        base, result = (self._packages.read(name, read_results, progress) for name, _ in RESULTS)
        progress.at(0.3)
        found = compare(
            base,
            result,
            self._dongs.read_located(progress) if self._dongs else None,
            optional_period_of(self, parameters, context),
            self.parameterAsBoolean(parameters, "BY_INTERVAL", context),
            progress.part(0.3, 0.9),
        )
        output = write_package(
            Output(self, parameters, "OUTPUT", context),
            lambda file, metadata: write_comparison(found, file, metadata, progress.part(WRITING_FROM, 1)),
            DIFFERENCE_LAYERS,
            self._provenance(found),
            progress,
        )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_comparison_report(found, Path(report), tr, user_language())
        return {"OUTPUT": output, "REPORT": report, **_numbers(found)}

    def _provenance(self, found: Comparison) -> Provenance:
        remarks = [] if found.is_calibrated else [tr(NOT_CALIBRATED)]
        remarks += [phrased(tr(template), **values) for template, values in found.common.warnings]
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
