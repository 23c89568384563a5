"""``sijeong:calibrate``: demand × counts × speeds → demand and costs as calibrated, or the judgement of a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.progress import Progress
from ...common.provenance import Provenance
from ...traffic.calibration.agreement import AFTER, FITTED, HELD, Agreement
from ...traffic.calibration.calibrating import Adjust, Calibration, CalibrationOptions, calibrate, validate
from ...traffic.calibration.counts import read_counts
from ...traffic.calibration.matrix_fit import Bounds
from ...traffic.calibration.report import write_report
from ...traffic.calibration.speeds import read_speeds
from ...traffic.demand.store import read_demand, write_demand
from ...traffic.network.store import read_network, write_network
from ...traffic.results.store import read_results
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import WRITING_FROM, Output, write_result
from ..package_inputs import Packages, package_parameter
from ..packages import write_package
from ..parameters import ParameterError
from ..results import Result
from ..traffic_layers import DEMAND_LAYERS, NETWORK_LAYERS
from ..translation import tr, user_language
from .period import NAMES as PERIOD
from .period import add_period, period_of

SHAPES = QgsProcessing.SourceType
BOUNDS = Bounds()
PACKAGES = (
    ("NETWORK", QT_TRANSLATE_NOOP("Road network"), SHAPES.TypeVectorLine, False),
    ("DEMAND", QT_TRANSLATE_NOOP("Traffic demand to calibrate"), SHAPES.TypeVectorAnyGeometry, True),
    ("RESULT", QT_TRANSLATE_NOOP("Or: results of a run, to be judged only"), SHAPES.TypeVectorLine, True),
)
TABLES = (
    ("COUNTS", QT_TRANSLATE_NOOP("Counts: link, hour, volume (table)"), False),
    ("SPEEDS", QT_TRANSLATE_NOOP("Observed speeds: link, time, speed (table)"), True),
)
NUMBERS = (
    ("HOLD_OUT", QT_TRANSLATE_NOOP("Counted links held out to judge (%)"), 20, 20, 50),
    ("SEED", QT_TRANSLATE_NOOP("Seed that draws them"), 1, 0, 2**31 - 1),
    ("MAX_ROUNDS", QT_TRANSLATE_NOOP("Most rounds"), 8, 1, 50),
)
"""Parameter, title, value, least, most; whole numbers."""
LIMITS = (
    (
        "MOST_CHANGE",
        QT_TRANSLATE_NOOP("A pair of zones may change by this factor at most"),
        BOUNDS.most_change,
        1.01,
        20,
    ),
    ("TOTAL_TOLERANCE", QT_TRANSLATE_NOOP("All vehicles may change by (%)"), 100 * BOUNDS.total, 0, 100),
)


@dataclass(frozen=True)
class _Asked:
    """What was observed and when: tables as read, seconds after midnight."""

    counts: pd.DataFrame
    speeds: pd.DataFrame | None
    begin_s: float
    end_s: float


class CalibrateAlgorithm(SijeongAlgorithm):
    """Fits demand and costs to what was counted and measured, holds links out, and says what it is worth."""

    NAME = "calibrate"
    TITLE = QT_TRANSLATE_NOOP("Calibrate against counts and speeds")
    TOPIC = Topic.TRAFFIC
    WRITES_PACKAGES = ("OUTPUT", "NETWORK_OUTPUT")

    def declare(self) -> None:
        for name, title, kind, optional in PACKAGES:
            self.addParameter(package_parameter(name, tr(title), kind, optional))
        for name, title, optional in TABLES:
            self.addParameter(
                QgsProcessingParameterFeatureSource(name, tr(title), [SHAPES.TypeVector], optional=optional)
            )
        add_period(self)
        self.addParameter(
            QgsProcessingParameterEnum(
                "ADJUST",
                tr("Calibrate: demand to counts, costs (delays, speeds by rank) to speeds, or both"),
                [adjust.value for adjust in Adjust],
                defaultValue=Adjust.DEMAND.value,
                usesStaticStrings=True,
            )
        )
        for name, title, value, least, most in NUMBERS:
            whole = QgsProcessingParameterNumber.Type.Integer
            self.addParameter(QgsProcessingParameterNumber(name, tr(title), whole, value, False, least, most))
        for name, title, value, least, most in LIMITS:
            broken = QgsProcessingParameterNumber.Type.Double
            self.add_advanced(QgsProcessingParameterNumber(name, tr(title), broken, value, False, least, most))
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        for name, title, kind in (
            ("COUNTS_OUTPUT", Result.CALIBRATION_LINKS.title, SHAPES.TypeVectorLine),
            ("OUTPUT", tr("Calibrated demand"), SHAPES.TypeVectorAnyGeometry),
            ("NETWORK_OUTPUT", tr("Network with calibrated delays and speeds"), SHAPES.TypeVectorLine),
        ):
            self.addParameter(
                QgsProcessingParameterVectorDestination(name, title, kind, None, True, name == "COUNTS_OUTPUT")
            )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report on the calibration"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Verdict")))
        for name, title in (
            ("COUNTED", tr("Counted links")),
            ("HELD_OUT_COUNT", tr("Links held out")),
            ("GEH5_HELD_OUT", tr("Share below GEH 5, links held out")),
            ("GEH5_HELD_OUT_BEFORE", tr("Share below GEH 5, links held out, before")),
            ("GEH5_FITTED", tr("Share below GEH 5, links fitted to")),
            ("SPEED_ERROR", tr("Mean absolute error of speeds (km/h)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._packages = Packages(self, parameters, (name for name, *_ in PACKAGES), context)
        self._tables = {name: capture(self, parameters, name, context) for name, *_ in TABLES}
        return self._tables["COUNTS"] is not None

    def compute(self, parameters, context, progress) -> dict:
        if self._packages.has("DEMAND") == self._packages.has("RESULT"):
            raise ParameterError("Choose either a demand to calibrate or the results of a run to judge.")
        network = self._packages.read("NETWORK", read_network, progress)
        asked = self._asked(parameters, context, progress.part(0, 0.05))
        counts = read_counts(asked.counts, network.edges, asked.begin_s, asked.end_s)
        speeds = None
        if asked.speeds is not None:
            speeds = read_speeds(asked.speeds, network.edges, asked.begin_s, asked.end_s)
        result = self._packages.read("RESULT", read_results, progress)
        if result is not None:
            agreement = validate(result, network.edges, counts, speeds, asked.begin_s, asked.end_s)
            return self._write(agreement, None, parameters, context, progress)
        options = self._options(parameters, context, asked)
        if options.adjust.fits_costs and speeds is None:
            raise ParameterError("Delays and speeds are fitted to observed speeds. Choose a table of them (SPEEDS).")
        demand = self._packages.read("DEMAND", read_demand, progress)
        found = calibrate(network, demand, counts, speeds, options, progress.part(0.05, 0.9))
        return self._write(found.agreement, found, parameters, context, progress)

    def _asked(self, parameters, context, progress) -> _Asked:
        speeds = self._tables["SPEEDS"]
        return _Asked(
            self._tables["COUNTS"].read_table(progress),
            speeds.read_table(progress) if speeds is not None else None,
            *period_of(self, parameters, context),
        )

    def _options(self, parameters, context, asked: _Asked) -> CalibrationOptions:
        whole = {name: self.parameterAsInt(parameters, name, context) for name, *_ in NUMBERS}
        limit = {name: self.parameterAsDouble(parameters, name, context) for name, *_ in LIMITS}
        return CalibrationOptions(
            begin_s=asked.begin_s,
            end_s=asked.end_s,
            adjust=Adjust(self.parameterAsEnumString(parameters, "ADJUST", context)),
            hold_out=whole["HOLD_OUT"] / 100,
            seed=whole["SEED"],
            max_rounds=whole["MAX_ROUNDS"],
            bounds=Bounds(limit["MOST_CHANGE"], limit["TOTAL_TOLERANCE"] / 100),
        )

    def _write(self, agreement: Agreement, found: Calibration | None, parameters, context, progress) -> dict:
        for remark in agreement.remarks:
            progress.warn(remark.sentence, **remark.values)
        tell = progress.step if agreement.verdict.is_good else progress.warn
        tell(agreement.sentence.sentence, **agreement.sentence.values)
        provenance = self._provenance(agreement, parameters, context)
        outputs = {}
        for name, write, layers in self._packages_to_write(found, progress):
            if self.parameterAsOutputLayer(parameters, name, context):
                outputs[name] = write_package(
                    Output(self, parameters, name, context), write, layers, provenance, progress
                )
        if self.parameterAsOutputLayer(parameters, "COUNTS_OUTPUT", context):
            outputs["COUNTS_OUTPUT"] = write_result(
                Output(self, parameters, "COUNTS_OUTPUT", context),
                agreement.links,
                Result.CALIBRATION_LINKS,
                provenance,
                progress,
            )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            factors, rounds = (found.factors, found.rounds) if found else (None, None)
            write_report(agreement, Path(report), factors, rounds, tr, user_language())
            outputs["REPORT"] = report
        return outputs | _numbers(agreement)

    def _packages_to_write(self, found: Calibration | None, progress: Progress) -> tuple:
        """Nothing of a run that is only judged."""
        if found is None:
            return ()

        def write_adjusted(file: Path, metadata: dict[str, str]) -> None:
            write_demand(found.demand, file, metadata, progress.part(WRITING_FROM, 1))

        def write_measured(file: Path, metadata: dict[str, str]) -> None:
            write_network(found.network, file, metadata, progress.part(WRITING_FROM, 1))

        return ("OUTPUT", write_adjusted, DEMAND_LAYERS), ("NETWORK_OUTPUT", write_measured, NETWORK_LAYERS)

    def _provenance(self, agreement: Agreement, parameters, context) -> Provenance:
        said = {name: self.parameterAsInt(parameters, name, context) for name, *_ in NUMBERS}
        said |= {name: self.parameterAsDouble(parameters, name, context) for name, *_ in LIMITS}
        said |= {name: self.parameterAsString(parameters, name, context) for name in PERIOD}
        tables = (table.as_source() for table in self._tables.values() if table is not None)
        said["ADJUST"] = self.parameterAsEnumString(parameters, "ADJUST", context)
        return Provenance(
            title=Result.CALIBRATION_LINKS.title,
            algorithm=self.id(),
            parameters=said,
            sources=(*self._packages.as_sources(), *tables),
            remarks=(agreement.sentence.told(tr), *(remark.told(tr) for remark in agreement.remarks)),
        )


def _numbers(agreement: Agreement) -> dict:
    fits = agreement.fits
    judging = fits[HELD]
    speeds = agreement.speeds
    return {
        "VERDICT": agreement.verdict.key,
        "COUNTED": len(agreement.links),
        "HELD_OUT_COUNT": judging[AFTER].links,
        "GEH5_HELD_OUT": judging[AFTER].geh5,
        "GEH5_HELD_OUT_BEFORE": _or_none(judging["before"].geh5) if "before" in judging else None,
        "GEH5_FITTED": _or_none(fits[FITTED][AFTER].geh5),
        "SPEED_ERROR": None if speeds.empty else _or_none(speeds["after_mae_kmh"].iloc[0]),
    }


def _or_none(number: float) -> float | None:
    return float(number) if number == number else None
