"""``sijeong:wui``: buildings × forest → wildland-urban interface by a published definition."""

from __future__ import annotations

from datetime import date

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...forest.wui.rules import NOT_WUI, Method, WuiRules
from ...forest.wui.wui import WuiMap, wildland_urban_interface
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..translation import tr
from .law_table import law_lines, law_parameter, law_table
from .lengths import metres
from .remarks import BUILDINGS_COUNTED, counts_told

RULES = WuiRules()


class WuiAlgorithm(SijeongAlgorithm):
    """Maps where houses meet forest or stand in it."""

    NAME = "wui"
    TITLE = QT_TRANSLATE_NOOP("Wildland-urban interface")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        anything, polygons = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVectorPolygon
        for name, title, kind, optional in (
            ("BUILDINGS", tr("Buildings"), anything, False),
            ("FOREST", tr("Forest"), polygons, False),
            ("ZONES", tr("Zones (for the definition by zones)"), polygons, True),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional))
        self.addParameter(
            QgsProcessingParameterEnum(
                "METHOD", tr("Definition"), [method.key for method in Method],
                defaultValue=RULES.method.key, usesStaticStrings=True,
            )
        )  # fmt: skip
        self.addParameter(metres("INTERFACE_DISTANCE", tr("Interface reaches from a large patch"), RULES.interface_m))
        self.addParameter(metres("WINDOW", tr("Radius of the window"), RULES.window_m))
        self.addParameter(QgsProcessingParameterBoolean("HOMES_ONLY", tr("Count homes only"), True))
        for name, title, default, most in (
            ("HOUSES_KM2", tr("Houses per km², at least"), RULES.houses_km2, None),
            ("INTERMIX_SHARE", tr("Vegetation of the intermix, more than (0–1)"), RULES.intermix_vegetation, 1),
            ("PATCH_KM2", tr("Large patch, at least (km²)"), RULES.patch_m2 / 1e6, None),
            ("PATCH_SHARE", tr("Vegetation of a large patch, at least (0–1)"), RULES.patch_vegetation, 1),
        ):
            number = QgsProcessingParameterNumber(
                name, title, QgsProcessingParameterNumber.Type.Double, default, minValue=0
            )
            if most is not None:
                number.setMaximum(most)
            self.add_advanced(number)
        self.add_advanced(metres("CELL", tr("Cell"), RULES.cell_m))
        self.add_advanced(law_parameter())
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT", Result.WUI_AREAS.title, polygons))
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT_BUILDINGS", Result.WUI_BUILDINGS.title))
        self.addOutput(QgsProcessingOutputNumber("BUILDINGS_COUNT", tr("Buildings")))
        self.addOutput(QgsProcessingOutputNumber("IN_INTERFACE", tr("Buildings in the interface or intermix")))
        self.addOutput(QgsProcessingOutputNumber("AREA_M2", tr("Area of the interface and intermix (m²)")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._buildings = capture(self, parameters, "BUILDINGS", context)
        self._forest = capture(self, parameters, "FOREST", context)
        self._zones = capture(self, parameters, "ZONES", context)
        return self._buildings is not None and self._forest is not None

    def compute(self, parameters, context, progress) -> dict:
        rules = self._rules(parameters, context)
        homes_only = self.parameterAsBoolean(parameters, "HOMES_ONLY", context)
        found = wildland_urban_interface(
            self._buildings.read_located(progress.part(0, 0.04)),
            self._forest.read_located(progress.part(0.04, 0.08)),
            rules,
            self._zones.read_located(progress.part(0.08, 0.1)) if self._zones else None,
            homes_only,
            progress.part(0.1, 0.95),
        )
        remarks = self._remarks(parameters, context, rules, found)
        written = {
            name: write_result(Output(self, parameters, name, context), frame, result,
                self._provenance(result, rules, homes_only, remarks), progress,
            )
            for name, result, frame in (
                ("OUTPUT", Result.WUI_AREAS, found.areas), ("OUTPUT_BUILDINGS", Result.WUI_BUILDINGS, found.buildings),
            )
        }  # fmt: skip
        classes = found.buildings["wui"].dropna()
        return {
            **written,
            "BUILDINGS_COUNT": len(found.buildings),
            "IN_INTERFACE": int((classes != NOT_WUI).sum()),
            "AREA_M2": float(found.areas["area_m2"].sum()),
        }

    def _rules(self, parameters, context) -> WuiRules:
        def number(name: str) -> float:
            return self.parameterAsDouble(parameters, name, context)

        method = self.parameterAsEnumString(parameters, "METHOD", context)
        return WuiRules(
            method=next(one for one in Method if one.key == method),
            houses_km2=number("HOUSES_KM2"),
            intermix_vegetation=number("INTERMIX_SHARE"),
            patch_m2=number("PATCH_KM2") * 1e6,
            patch_vegetation=number("PATCH_SHARE"),
            interface_m=number("INTERFACE_DISTANCE"),
            window_m=number("WINDOW"),
            cell_m=number("CELL"),
        )

    def _remarks(self, parameters, context, rules: WuiRules, found: WuiMap) -> tuple[str, ...]:
        return (
            tr(rules.method.english),
            *counts_told(found, BUILDINGS_COUNTED),
            *law_lines(law_table(self, parameters, context), date.today()),
        )

    def _provenance(self, result: Result, rules: WuiRules, homes_only: bool, remarks: tuple[str, ...]) -> Provenance:
        return Provenance(
            title=result.title,
            algorithm=self.id(),
            parameters={
                "METHOD": rules.method.key, "INTERFACE_DISTANCE": rules.interface_m, "WINDOW": rules.window_m,
                "HOMES_ONLY": homes_only, "HOUSES_KM2": rules.houses_km2, "INTERMIX_SHARE": rules.intermix_vegetation,
                "PATCH_KM2": rules.patch_m2 / 1e6, "PATCH_SHARE": rules.patch_vegetation, "CELL": rules.cell_m,
            },
            sources=tuple(layer.as_source() for layer in (self._buildings, self._forest, self._zones) if layer),
            remarks=remarks,
        )  # fmt: skip
