"""``sijeong:forestregister``: parcels and buildings × forest → the registers of forest-adjacent land."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...forest.law import Kind
from ...forest.registers.changes import Change
from ...forest.registers.model import RegisterLayers, RegisterRules
from ...forest.registers.registers import Registers, forest_registers
from ...forest.terrain.raster_file import DemFile
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import calendar_day
from ..raster_inputs import capture_raster
from ..results import Result
from ..translation import tr
from .dong_names import legal_dong_names
from .law_table import LegalLimit, distance_given, law_parameter, law_table, legal_limit
from .proximity_parameters import (
    bands_parameter,
    legal_distance_parameter,
    min_forest_area_parameter,
    noted_rules,
    proximity_rules,
)
from .register_output import register_remarks, write_registers
from .remarks import proximity_remarks

LAYERS = ("PARCELS", "FOREST", "BUILDINGS", "FIRES", "WATER", "PREVIOUS")
"""Parameters that are layers."""
TABLES = ("FIRES", "PREVIOUS")
"""Those that may be tables without shapes."""


class ForestRegisterAlgorithm(SijeongAlgorithm):
    """Makes the registers of forest-adjacent parcels and buildings, and says what changed since the last one."""

    NAME = "forestregister"
    TITLE = QT_TRANSLATE_NOOP("Register of forest-adjacent land")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        polygons, anything = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorAnyGeometry
        for name, title, kind, optional in (
            ("PARCELS", tr("Parcels (with PNU)"), polygons, False),
            ("FOREST", tr("Forest"), polygons, False),
            ("BUILDINGS", tr("Buildings"), anything, True),
            ("PREVIOUS", tr("Register before (layer or workbook)"), QgsProcessing.SourceType.TypeVector, True),
            ("FIRES", tr("Past forest fires"), QgsProcessing.SourceType.TypeVector, True),
            ("WATER", tr("Hydrants and other water"), anything, True),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))
        self.addParameter(QgsProcessingParameterRasterLayer("DEM", tr("Heights (DEM)"), optional=True))
        self.addParameter(QgsProcessingParameterBoolean("EVERYTHING", tr("Also beyond the legal distance"), False))
        self.addParameter(QgsProcessingParameterString("DAY", tr("Day of the register (empty: today)"), optional=True))
        self.addParameter(legal_distance_parameter())
        self.add_advanced(bands_parameter())
        self.add_advanced(min_forest_area_parameter())
        self.add_advanced(law_parameter())
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        for name, result, optional in (
            ("OUTPUT", Result.FOREST_REGISTER, False),
            ("BUILDING_REGISTER", Result.BUILDING_REGISTER, True),
            ("CHANGES", Result.REGISTER_CHANGES, True),
        ):
            self.addParameter(
                QgsProcessingParameterVectorDestination(
                    name, result.title, optional=optional, createByDefault=not optional
                )
            )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "XLSX", tr("Register as a workbook"), "Excel (*.xlsx)", optional=True, createByDefault=False
            )
        )
        for name, title in (
            ("PARCEL_COUNT", tr("Parcels in the register")),
            ("ADJACENT", tr("Forest-adjacent parcels")),
            ("ADJACENT_M2", tr("Forest-adjacent area (m²)")),
            ("BUILDING_COUNT", tr("Buildings in the register")),
            ("TO_REVIEW", tr("Buildings within the distance of the permit review")),
            ("NEW", tr("New parcels since the register before")),
            ("GONE", tr("Parcels that are gone or no longer adjacent")),
            ("CHANGED", tr("Parcels that changed")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in LAYERS}
        self._dem = capture_raster(self, parameters, "DEM", context)
        return self._layers["PARCELS"] is not None and self._layers["FOREST"] is not None

    def compute(self, parameters, context, progress) -> dict:
        day = calendar_day(self.parameterAsString(parameters, "DAY", context), tr("Day of the register"))
        limit, rules = self._rules(parameters, context, day or date.today())
        made = forest_registers(self._read(progress.part(0, 0.1)), rules, progress.part(0.1, 0.9))
        law = limit.lines()
        provenance = self._provenance(made, limit, rules)
        outputs = {
            name: write_result(Output(self, parameters, name, context), frame, result, provenance, progress)
            for name, frame, result in (
                ("OUTPUT", made.frame, Result.FOREST_REGISTER),
                ("BUILDING_REGISTER", made.buildings and made.buildings.frame, Result.BUILDING_REGISTER),
                ("CHANGES", made.changes and made.changes.frame, Result.REGISTER_CHANGES),
            )
            if frame is not None and parameters.get(name)
        }
        if parameters.get("XLSX"):
            outputs["XLSX"] = self.parameterAsFileOutput(parameters, "XLSX", context)
            write_registers(self, Path(outputs["XLSX"]), made, rules, provenance, law, progress)
        return outputs | _numbers(made)

    def _rules(self, parameters, context, day: date) -> tuple[LegalLimit, RegisterRules]:
        table = law_table(self, parameters, context)
        given = distance_given(self, parameters, "LEGAL_DISTANCE", context)
        limit = legal_limit(table, Kind.ADJACENT, given, day)
        review = next((rule for rule in table.in_force(day) if rule.kind is Kind.PERMIT_REVIEW), None)
        proximity = proximity_rules(self, parameters, context, limit.distance_m)
        everything = self.parameterAsBoolean(parameters, "EVERYTHING", context)
        return limit, RegisterRules(
            day, proximity, review.distance_m if review else None, everything, legal_dong_names()
        )

    def _read(self, progress) -> RegisterLayers:
        read = {
            name: layer and (layer.read_table(progress) if name in TABLES else layer.read_located(progress))
            for name, layer in self._layers.items()
        }
        dem = DemFile(self._dem.path, self._dem.crs) if self._dem else None
        return RegisterLayers(**{name.lower(): frame for name, frame in read.items()}, dem=dem)

    def _provenance(self, made: Registers, limit: LegalLimit, rules: RegisterRules) -> Provenance:
        layers = (*self._layers.values(), self._dem)
        return Provenance(
            title=Result.FOREST_REGISTER.title,
            algorithm=self.id(),
            parameters={
                "DAY": rules.day.isoformat(),
                **noted_rules(rules.proximity),
                "EVERYTHING": rules.everything,
            },
            sources=tuple(layer.as_source() for layer in layers if layer),
            remarks=(*proximity_remarks(made.parcels.measured, limit), *register_remarks(made)),
        )


def _numbers(made: Registers) -> dict[str, float]:
    changes, buildings = made.changes, made.buildings
    return {
        "PARCEL_COUNT": len(made.frame),
        "ADJACENT": made.parcels.adjacent,
        "ADJACENT_M2": float(made.frame["adjacent_m2"].sum()),
        "BUILDING_COUNT": len(buildings.frame) if buildings else 0,
        "TO_REVIEW": buildings.to_review if buildings else 0,
        "NEW": changes.count(Change.NEW) + changes.count(Change.SPLIT) if changes else 0,
        "GONE": sum(changes.count(kind) for kind in (Change.GONE, Change.LEFT, Change.MERGED)) if changes else 0,
        "CHANGED": changes.count(Change.CHANGED) if changes else 0,
    }
