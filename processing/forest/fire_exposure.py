"""``sijeong:fireexposure``: buildings × forest → exposed buildings, ranked villages, how firm the ranking is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...forest.exposure.factors import Weights
from ...forest.exposure.fire_exposure import fire_exposure
from ...forest.exposure.hazard import Hazard
from ...forest.exposure.measures import ExposureRules
from ...forest.exposure.model import ExposureLayers, FireExposure, RankingRules
from ...forest.exposure.report import write_report
from ...forest.terrain.raster_file import DemFile
from ...forest.villages.villages import VillageRules
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import calendar_day
from ..raster_inputs import capture_raster
from ..results import Result
from ..translation import tr, user_language
from .law_table import law_lines, law_parameter, law_table
from .lengths import metres
from .remarks import BUILDINGS_COUNTED, counts_told

RULES, VILLAGES, RANKING = ExposureRules(), VillageRules(), RankingRules()

OPTIONAL_LAYERS = ("FIRES", "POPULATION", "DONGS", "ACCESS")

LEFT_OUT = QT_TRANSLATE_NOOP("Nothing is known of {factor}, so it takes no part in the ranking.")


class FireExposureAlgorithm(SijeongAlgorithm):
    """Measures how exposed buildings are, ranks villages, and holds the ranking against past fires."""

    NAME = "fireexposure"
    TITLE = QT_TRANSLATE_NOOP("Exposure to forest fire")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        anything, polygons = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVectorPolygon
        table = QgsProcessing.SourceType.TypeVector
        self._add_layer("BUILDINGS", tr("Buildings"), anything)
        self._add_layer("FOREST", tr("Forest"), polygons)
        self.addParameter(QgsProcessingParameterRasterLayer("DEM", tr("Heights (DEM)"), optional=True))
        self._add_layer("FIRES", tr("Past fires"), table, optional=True)
        self._add_layer("POPULATION", tr("People (cells, areas or points with counts)"), anything, optional=True)
        self._add_layer("DONGS", tr("Dongs"), polygons, optional=True)
        self._add_layer("ACCESS", tr("Access of fire engines (minutes)"), anything, optional=True)
        self.addParameter(
            QgsProcessingParameterEnum(
                "HAZARD", tr("What counts as hazardous fuel"), [kind.key for kind in Hazard],
                defaultValue=RULES.hazard.key, usesStaticStrings=True,
            )
        )  # fmt: skip
        self.addParameter(
            QgsProcessingParameterString("WEIGHTS", tr("Weights of the factors"), RANKING.weights.text, optional=True)
        )
        self._declare_rules()
        for name, result in (("OUTPUT", Result.EXPOSED_VILLAGES), ("OUTPUT_BUILDINGS", Result.EXPOSED_BUILDINGS)):
            self.addParameter(QgsProcessingParameterVectorDestination(name, result.title))
        for name, result in (("SENSITIVITY", Result.RANK_SENSITIVITY), ("VALIDATION", Result.FIRE_VALIDATION)):
            self.addParameter(
                QgsProcessingParameterVectorDestination(
                    name, result.title, QgsProcessing.SourceType.TypeVector, optional=True, createByDefault=False
                )
            )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report on exposure"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("BUILDINGS_COUNT", tr("Buildings")))
        self.addOutput(QgsProcessingOutputNumber("VILLAGES_COUNT", tr("Villages")))
        self.addOutput(QgsProcessingOutputNumber("CLASS_A", tr("Villages of class A")))

    def _add_layer(self, name: str, title: str, kind: QgsProcessing.SourceType, optional: bool = False) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))

    def _declare_rules(self) -> None:
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        self.add_advanced(metres("CHAIN", tr("Widest gap between buildings of a village"), VILLAGES.link_m))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "MIN_DWELLINGS", tr("Homes of a village, at least"), whole, VILLAGES.min_dwellings, minValue=1
            )
        )
        self.add_advanced(metres("CELL", tr("Cell"), RULES.cell_m))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "WIND_FROM", tr("Wind of the season comes from (degrees)"), real, RULES.wind_from_deg,
                minValue=0, maxValue=360,
            )
        )  # fmt: skip
        self.add_advanced(metres("FIRE_DISTANCE", tr("Past fires count within"), RANKING.fire_reach_m))
        self.add_advanced(
            QgsProcessingParameterString(
                "VALIDATE_FROM", tr("Fires from this day on only validate (2025-01-01)"), optional=True
            )
        )
        self.add_advanced(law_parameter())

    def take_in(self, parameters, context, feedback) -> bool:
        self._buildings = capture(self, parameters, "BUILDINGS", context)
        self._forest = capture(self, parameters, "FOREST", context)
        self._more = {name: capture(self, parameters, name, context) for name in OPTIONAL_LAYERS}
        self._dem = capture_raster(self, parameters, "DEM", context)
        return self._buildings is not None and self._forest is not None

    def compute(self, parameters, context, progress) -> dict:
        rules, ranking = self._rules(parameters, context)
        result = fire_exposure(self._read(progress.part(0, 0.1)), rules, ranking, progress.part(0.1, 0.95))
        provenance = self._provenance(parameters, context, rules, ranking, result)
        written = {}
        for name, kind, frame in (
            ("OUTPUT_BUILDINGS", Result.EXPOSED_BUILDINGS, result.buildings),
            ("OUTPUT", Result.EXPOSED_VILLAGES, result.villages),
            ("SENSITIVITY", Result.RANK_SENSITIVITY, result.sensitivity),
            ("VALIDATION", Result.FIRE_VALIDATION, result.validation.table),
        ):
            if parameters.get(name):
                written[name] = write_result(
                    Output(self, parameters, name, context), frame, kind, provenance(kind), progress
                )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            villages = ranking.villages
            write_report(result, Path(report), villages.link_m, villages.min_dwellings, tr, user_language())
            written["REPORT"] = report
        return {
            **written,
            "BUILDINGS_COUNT": len(result.buildings),
            "VILLAGES_COUNT": len(result.villages),
            "CLASS_A": int((result.villages["village_class"] == "A").sum()),
        }

    def _rules(self, parameters, context) -> tuple[ExposureRules, RankingRules]:
        rules = ExposureRules(
            cell_m=self.parameterAsDouble(parameters, "CELL", context),
            hazard=next(
                kind for kind in Hazard if kind.key == self.parameterAsEnumString(parameters, "HAZARD", context)
            ),
            wind_from_deg=self.parameterAsDouble(parameters, "WIND_FROM", context),
        )
        ranking = RankingRules(
            weights=Weights.read(self.parameterAsString(parameters, "WEIGHTS", context)),
            villages=VillageRules(
                self.parameterAsDouble(parameters, "CHAIN", context),
                self.parameterAsInt(parameters, "MIN_DWELLINGS", context),
            ),
            fire_reach_m=self.parameterAsDouble(parameters, "FIRE_DISTANCE", context),
            validate_from=calendar_day(
                self.parameterAsString(parameters, "VALIDATE_FROM", context),
                tr("Fires from this day on only validate (2025-01-01)"),
            ),
        )
        return rules, ranking

    def _read(self, progress) -> ExposureLayers:
        more = {
            name.lower(): (layer.read_table if name == "FIRES" else layer.read)(progress)
            for name, layer in self._more.items()
            if layer is not None
        }
        dem = DemFile(self._dem.path, self._dem.crs) if self._dem is not None else None
        return ExposureLayers(self._buildings.read_located(progress), self._forest.read_located(progress), dem, **more)

    def _provenance(self, parameters, context, rules: ExposureRules, ranking: RankingRules, result: FireExposure):
        """Gives each of the outputs its own title and the same origin."""
        values = {
            "HAZARD": rules.hazard.key, "WEIGHTS": ranking.weights.text, "CHAIN": ranking.villages.link_m,
            "MIN_DWELLINGS": ranking.villages.min_dwellings, "CELL": rules.cell_m, "WIND_FROM": rules.wind_from_deg,
            "FIRE_DISTANCE": ranking.fire_reach_m, "VALIDATE_FROM": str(ranking.validate_from or ""),
        }  # fmt: skip
        sources = (self._buildings, self._forest, self._dem, *self._more.values())
        remarks = (
            *counts_told(result, BUILDINGS_COUNTED),
            *(tr(LEFT_OUT).format(factor=tr(factor.english)) for factor in result.left_out),
            *law_lines(law_table(self, parameters, context), date.today()),
        )
        return lambda kind: Provenance(
            title=kind.title, algorithm=self.id(), parameters=values,
            sources=tuple(layer.as_source() for layer in sources if layer is not None), remarks=remarks,
        )  # fmt: skip
