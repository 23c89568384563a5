"""``sijeong:compareperiods``: legs before and after a change → what differs for certain."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...transit.calendar import DayType
from ...transit.periods.period_counts import Measure, PeriodBy
from ...transit.periods.period_days import Period
from ...transit.periods.period_places import PeriodLayers
from ...transit.periods.period_report import write_period_report
from ...transit.periods.periods import LEAST_DAILY, PeriodComparison, PeriodOptions, Verdict, compare_periods
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import ParameterError, calendar_day, calendar_days, existing_path
from ..results import Result
from ..scheduler import add_scheduler, scheduler_of
from ..translation import tr, user_language
from .from_legs import source_of_legs

EACH = "each"
"""DAY_TYPE: a row for each kind of day."""

DATES = ("BEFORE_FROM", "BEFORE_TO", "AFTER_FROM", "AFTER_TO")


class ComparePeriods(SijeongAlgorithm):
    """Compares two periods thing by thing, with the service days as the sample."""

    NAME = "compareperiods"
    TITLE = QT_TRANSLATE_NOOP("Compare two periods")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        self._declare_periods()
        self._declare_choices()
        for name, title, kind in (
            ("STOPS", tr("Stops (with stop_id)"), QgsProcessing.SourceType.TypeVectorPoint),
            ("ROUTES", tr("Routes (with route_id; lines are drawn)"), QgsProcessing.SourceType.TypeVector),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=True))
        for name, title in (
            ("EXTRA_HOLIDAYS", tr("Further holidays (2026-06-03, 2026-10-02)")),
            ("WITHOUT", tr("Days to leave out: storms, strikes, festivals (2026-07-14, …)")),
        ):
            self.add_advanced(QgsProcessingParameterString(name, title, optional=True))
        add_scheduler(self)
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", Result.PERIOD_CHANGES.title, QgsProcessing.SourceType.TypeVector
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Comparison of two periods"), "HTML (*.html)", optional=True
            )
        )
        for name, title in (
            ("COMPARED", tr("Compared")),
            ("MORE", tr("With clearly more passengers")),
            ("FEWER", tr("With clearly fewer passengers")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def _declare_periods(self) -> None:
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile("LEGS_BEFORE", tr("Legs before the change"), folder))
        self.addParameter(
            QgsProcessingParameterFile(
                "LEGS_AFTER", tr("Legs after the change (empty: the same folder)"), folder, optional=True
            )
        )
        for name, title in zip(
            DATES,
            (
                tr("Before: first day (2026-03-02; empty: all)"),
                tr("Before: last day"),
                tr("After: first day"),
                tr("After: last day"),
            ),
            strict=True,
        ):
            self.addParameter(QgsProcessingParameterString(name, title, optional=True))

    def _declare_choices(self) -> None:
        for name, title, values, default in (
            ("BY", tr("Compare"), [by.value for by in PeriodBy], PeriodBy.ROUTE.value),
            ("MEASURE", tr("What is counted"), [measure.value for measure in Measure], Measure.BOARDINGS.value),
            (
                "DAY_TYPE",
                tr("Kind of day in the layer"),
                [*(kind.value for kind in DayType), EACH],
                DayType.WEEKDAY.value,
            ),
        ):
            self.addParameter(
                QgsProcessingParameterEnum(name, title, values, defaultValue=default, usesStaticStrings=True)
            )
        self.addParameter(
            QgsProcessingParameterNumber(
                "MIN_DAILY",
                tr("Leave out what has fewer passengers a day than"),
                QgsProcessingParameterNumber.Type.Double,
                LEAST_DAILY,
                minValue=0,
            )
        )

    def take_in(self, parameters, context, feedback) -> bool:
        self._stops, self._routes = (capture(self, parameters, name, context) for name in ("STOPS", "ROUTES"))
        return True

    def compute(self, parameters, context, progress) -> dict:
        before, after = self._periods(parameters, context)
        options = self._options(parameters, context)
        layers = PeriodLayers(
            self._stops.read(progress) if self._stops else None,
            self._routes.read_table(progress) if self._routes else None,
        )
        scheduler = scheduler_of(self, parameters, context)
        found = compare_periods(before, after, options, layers, progress.part(0, 0.9), scheduler)
        shown = self._shown(found, parameters, context)
        provenance = self._provenance(before, after, options, parameters, context)
        uri = write_result(
            Output(self, parameters, "OUTPUT", context), shown, Result.PERIOD_CHANGES, provenance, progress
        )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_period_report(found, options, Path(report), tr, user_language())
        verdicts = shown["verdict"].value_counts()
        return {
            "OUTPUT": uri,
            "REPORT": report,
            "COMPARED": len(shown),
            "MORE": int(verdicts.get(Verdict.MORE.value, 0)),
            "FEWER": int(verdicts.get(Verdict.FEWER.value, 0)),
        }

    def _periods(self, parameters, context) -> tuple[Period, Period]:
        def folder(name: str) -> Path:
            title = self.parameterDefinition(name).description()
            return existing_path(self.parameterAsString(parameters, name, context), title)

        before = folder("LEGS_BEFORE")
        after = folder("LEGS_AFTER") if self.parameterAsString(parameters, "LEGS_AFTER", context) else before
        days = [
            calendar_day(
                self.parameterAsString(parameters, name, context), self.parameterDefinition(name).description()
            )
            for name in DATES
        ]
        return Period(before, *days[:2]), Period(after, *days[2:])

    def _options(self, parameters, context) -> PeriodOptions:
        def days(name: str):
            title = self.parameterDefinition(name).description()
            return calendar_days(self.parameterAsString(parameters, name, context), title)

        return PeriodOptions(
            PeriodBy(self.parameterAsEnumString(parameters, "BY", context)),
            Measure(self.parameterAsEnumString(parameters, "MEASURE", context)),
            days("EXTRA_HOLIDAYS"),
            days("WITHOUT"),
            self.parameterAsDouble(parameters, "MIN_DAILY", context),
        )

    def _shown(self, found: PeriodComparison, parameters, context):
        """The rows of the chosen kind of day."""
        chosen = self.parameterAsEnumString(parameters, "DAY_TYPE", context)
        if chosen == EACH:
            return found.items
        kind = DayType(chosen)
        if kind not in found.days:
            raise ParameterError(
                "Days of the kind “{kind}” are too few to be compared. Choose another kind of day, or longer periods.",
                kind=kind.title,
            )
        return found.items[found.items["day_type"] == chosen].reset_index(drop=True)

    def _provenance(self, before: Period, after: Period, options: PeriodOptions, parameters, context) -> Provenance:
        names = ("DAY_TYPE", "EXTRA_HOLIDAYS", "WITHOUT")
        chosen = {name: self.parameterAsString(parameters, name, context) for name in names}
        dates = {name: self.parameterAsString(parameters, name, context) for name in DATES}
        layers = [layer.as_source() for layer in (self._stops, self._routes) if layer]
        return Provenance(
            title=Result.PERIOD_CHANGES.title,
            algorithm=self.id(),
            parameters={
                "BY": options.by.value,
                "MEASURE": options.measure.value,
                "MIN_DAILY": options.least_daily,
                **chosen,
                **dates,
            },
            sources=(*(source_of_legs(period.legs) for period in (before, after)), *layers),
        )
