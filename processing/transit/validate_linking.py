"""``sijeong:validatelinking``: taps → how far their linking can be trusted."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...common.progress import Progress
from ...common.provenance import Provenance, Source
from ...transit.flows.zones import ZoneLevel, Zones, make_zones
from ...transit.linking.rule_words import rules_told
from ...transit.network.route_network import RouteNetwork
from ...transit.validation.checks import Metric, Probe, table_of
from ...transit.validation.report import write_validation
from ...transit.validation.validate import Validation, validate_linking
from ..base import QT_TRANSLATE_NOOP, Topic
from ..inputs import capture, role_of
from ..outputs import Output, write_result
from ..parameters import existing_path
from ..results import Result
from ..translation import tr, user_language
from .rule_parameters import WithTransferRules

FIGURES = {
    "F1": (QT_TRANSLATE_NOOP("F1 against the transaction id (%)"), Probe.TRANSACTION_ID, Metric.F1),
    "INFERRED": (QT_TRANSLATE_NOOP("Hidden alightings inferred (%)"), Probe.ALIGHTING, Metric.FOUND),
    "NEAR": (QT_TRANSLATE_NOOP("Inferred alightings within 400 m (%)"), Probe.ALIGHTING, Metric.NEAR),
    "RESIDUAL": (QT_TRANSLATE_NOOP("Boardings without alighting (%)"), Probe.BALANCE, Metric.RESIDUAL),
    "OD_R2": (QT_TRANSLATE_NOOP("R² against STCIS"), Probe.OD, Metric.R2),
}
"""Outputs: the numbers that a panel shows; a test that could not be made gives none."""


class ValidateLinking(WithTransferRules):
    """Puts the transfer rules and the inference of alightings to the test on the user's own records."""

    NAME = "validatelinking"
    TITLE = QT_TRANSLATE_NOOP("Validate the linking")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "TAPS", tr("Taps (folder of Parquet files)"), QgsProcessingParameterFile.Behavior.Folder
            )
        )
        self._layer("STOPS", tr("Stops (with stop_id)"), QgsProcessing.SourceType.TypeVectorPoint, optional=False)
        self._layer("ROUTE_STOPS", tr("Stops of the routes in order (table)"), QgsProcessing.SourceType.TypeVector)
        self._layer("FLOWS", tr("Published flows between zones (table, STCIS)"), QgsProcessing.SourceType.TypeVector)
        self._layer("ZONES", tr("Zones of the published flows"), QgsProcessing.SourceType.TypeVectorPolygon)
        self.declare_rules()
        self.addParameter(QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)"))
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Numbers of the validation"), QgsProcessing.SourceType.TypeVector
            )
        )
        for name, (title, _, _) in FIGURES.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        self.addOutput(QgsProcessingOutputNumber("FAILED", tr("Bounds that are not kept")))

    def take_in(self, parameters, context, feedback) -> bool:
        names = ("STOPS", "ROUTE_STOPS", "FLOWS", "ZONES")
        self._inputs = {name: capture(self, parameters, name, context) for name in names}
        return self._inputs["STOPS"] is not None

    def compute(self, parameters, context, progress) -> dict:
        taps = existing_path(self.parameterAsString(parameters, "TAPS", context), tr("Taps (folder of Parquet files)"))
        rules = self.rules(parameters, context)
        stops = self._inputs["STOPS"].read(progress.part(0, 0.02))
        validation = validate_linking(
            taps,
            stops,
            rules,
            self._network(stops, progress.part(0.02, 0.06)),
            self._table("FLOWS", progress.part(0.06, 0.08)),
            self._zones(stops, progress.part(0.08, 0.1)),
            progress.part(0.1, 0.95),
        )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        write_validation(validation, Path(report), rules, tr, user_language())
        provenance = Provenance(
            title=Result.LINKING_VALIDATION.title,
            algorithm=self.id(),
            parameters={"RULES": rules_told(rules, tr)},
            sources=(
                Source(taps.name, str(taps), role=role_of(self, "TAPS")),
                *(layer.as_source() for layer in self._inputs.values() if layer is not None),
            ),
        )
        table, result = table_of(validation.checks, tr), Result.LINKING_VALIDATION
        uri = write_result(
            Output(self, parameters, "OUTPUT", context), table, result, provenance, progress.part(0.95, 1)
        )
        return {"OUTPUT": uri, "REPORT": report, "FAILED": len(validation.failed), **_figures(validation)}

    def _layer(self, name: str, title: str, kind: QgsProcessing.SourceType, optional: bool = True) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))

    def _table(self, name: str, progress: Progress):
        layer = self._inputs[name]
        return layer.read_table(progress) if layer is not None else None

    def _network(self, stops, progress: Progress) -> RouteNetwork | None:
        sequences = self._table("ROUTE_STOPS", progress)
        return None if sequences is None else RouteNetwork.of(stops, sequences, progress=progress)

    def _zones(self, stops, progress: Progress) -> Zones | None:
        polygons = self._table("ZONES", progress)
        return None if polygons is None else make_zones(ZoneLevel.DONG, stops, polygons, progress=progress)


def _figures(validation: Validation) -> dict[str, float | None]:
    return {name: validation.value(test, metric) for name, (_, test, metric) in FIGURES.items()}
