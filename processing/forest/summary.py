"""``sijeong:forestsummary``: parcels, buildings and people near forest, by dong, village or cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...common.workbook.writing import write_workbook
from ...forest.law import Kind
from ...forest.registers.sheets import basis_sheet
from ...forest.summaries.areas import CELL_M, AreaLevel
from ...forest.summaries.sheets import area_sheet, fuel_sheet, land_sheet
from ...forest.summaries.summary import Summary, SummaryLayers, SummaryRules, forest_summary
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..translation import tr
from .law_table import LegalLimit, distance_given, law_parameter, law_table, legal_limit
from .lengths import metres
from .proximity_parameters import (
    bands_parameter,
    legal_distance_parameter,
    min_forest_area_parameter,
    noted_rules,
    proximity_rules,
)
from .register_output import basis_lines
from .remarks import proximity_remarks

LAYERS = ("PARCELS", "FOREST", "AREAS", "BUILDINGS", "POPULATION")
OUTSIDE = QT_TRANSLATE_NOOP("{count} parcels lie in none of the areas; the table has them as *.")


class ForestSummaryAlgorithm(SijeongAlgorithm):
    """Counts what lies near forest by area, distance, land category and fuel."""

    NAME = "forestsummary"
    TITLE = QT_TRANSLATE_NOOP("Summary of forest-adjacent land")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        polygons, anything = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorAnyGeometry
        for name, title, kind, optional in (
            ("PARCELS", tr("Parcels"), polygons, False),
            ("FOREST", tr("Forest"), polygons, False),
            ("AREAS", tr("Dongs, villages or other areas"), polygons, True),
            ("BUILDINGS", tr("Buildings"), anything, True),
            ("POPULATION", tr("Population (cells or areas with counts)"), polygons, True),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))
        self.addParameter(
            QgsProcessingParameterEnum(
                "LEVEL",
                tr("Counted by"),
                [level.value for level in AreaLevel],
                defaultValue=AreaLevel.DONG.value,
                usesStaticStrings=True,
            )
        )
        self.addParameter(metres("CELL_SIZE", tr("Size of a cell"), CELL_M))
        self.addParameter(legal_distance_parameter())
        self.addParameter(bands_parameter())
        self.add_advanced(min_forest_area_parameter())
        self.add_advanced(law_parameter())
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", Result.FOREST_SUMMARY.title, QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "TABLE", Result.FOREST_SUMMARY_TABLE.title, optional=True, createByDefault=False
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "XLSX", tr("Summary as a workbook"), "Excel (*.xlsx)", optional=True, createByDefault=False
            )
        )
        for name, title in (
            ("AREA_COUNT", tr("Areas")),
            ("PARCEL_COUNT", tr("Parcels")),
            ("NEAR_PARCELS", tr("Forest-adjacent parcels")),
            ("NEAR_BUILDINGS", tr("Forest-adjacent buildings")),
            ("NEAR_PEOPLE", tr("People in forest-adjacent buildings")),
            ("OUTSIDE", tr("Parcels in none of the areas")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in LAYERS}
        return self._layers["PARCELS"] is not None and self._layers["FOREST"] is not None

    def compute(self, parameters, context, progress) -> dict:
        limit, rules = self._rules(parameters, context)
        reading = progress.part(0, 0.1)
        layers = {name.lower(): layer and layer.read(reading) for name, layer in self._layers.items()}
        made = forest_summary(SummaryLayers(**layers), rules, progress.part(0.1, 0.9))
        provenance = self._provenance(made, limit, rules)
        outputs = {
            name: write_result(Output(self, parameters, name, context), frame, result, provenance, progress)
            for name, frame, result in (
                ("OUTPUT", made.areas, Result.FOREST_SUMMARY),
                ("TABLE", made.table, Result.FOREST_SUMMARY_TABLE),
            )
            if parameters.get(name)
        }
        if parameters.get("XLSX"):
            outputs["XLSX"] = self.parameterAsFileOutput(parameters, "XLSX", context)
            self._write_workbook(Path(outputs["XLSX"]), made, limit, provenance, progress)
        return outputs | _numbers(made)

    def _rules(self, parameters, context) -> tuple[LegalLimit, SummaryRules]:
        given = distance_given(self, parameters, "LEGAL_DISTANCE", context)
        limit = legal_limit(law_table(self, parameters, context), Kind.ADJACENT, given)
        proximity = proximity_rules(self, parameters, context, limit.distance_m)
        level = AreaLevel(self.parameterAsEnumString(parameters, "LEVEL", context))
        return limit, SummaryRules(level, self.parameterAsDouble(parameters, "CELL_SIZE", context), proximity)

    def _write_workbook(self, file: Path, made: Summary, limit: LegalLimit, provenance: Provenance, progress) -> None:
        progress.step("Writing the workbook {file}", file=file.name)
        law, day = limit.lines(), date.today()
        sheets = [
            area_sheet(made.areas, day, law),
            land_sheet(made.table, day, law),
            fuel_sheet(made.table, day, law),
            basis_sheet(basis_lines(self, provenance, day)),
        ]
        write_workbook(file, sheets, progress)

    def _provenance(self, made: Summary, limit: LegalLimit, rules: SummaryRules) -> Provenance:
        outside = (tr(OUTSIDE).format(count=made.outside),) if made.outside else ()
        return Provenance(
            title=Result.FOREST_SUMMARY.title,
            algorithm=self.id(),
            parameters={
                "LEVEL": rules.level.value,
                "CELL_SIZE": rules.cell_m,
                **noted_rules(rules.proximity),
            },
            sources=tuple(layer.as_source() for layer in self._layers.values() if layer),
            remarks=(*proximity_remarks(made.parcels.measured, limit), *outside),
        )


def _numbers(made: Summary) -> dict[str, float]:
    near = made.parcels.frame["within_legal"].sum()
    buildings = made.buildings.frame if made.buildings is not None else None
    beside = buildings[buildings["within_legal"].fillna(False).astype(bool)] if buildings is not None else None
    return {
        "AREA_COUNT": len(made.areas),
        "PARCEL_COUNT": len(made.parcels.frame),
        "NEAR_PARCELS": int(near),
        "NEAR_BUILDINGS": len(beside) if beside is not None else 0,
        "NEAR_PEOPLE": float(beside["people"].sum()) if beside is not None else 0.0,
        "OUTSIDE": made.outside,
    }
