"""``sijeong:importspread``: a fire-spread forecast of others → evacuation zones, with who is in them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
)

from ...common.population.people import PopulationSources
from ...common.progress import Progress
from ...common.provenance import Provenance
from ...forest.spread.arrival_raster import isochrones_of_raster
from ...forest.spread.evacuation import DANGER_H, POTENTIAL_H, Evacuation, EvacuationRules, Zone, evacuation
from ...forest.spread.hours import TimeUnit
from ...forest.spread.isochrones import Isochrones, isochrones_of_layer
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..parameters import ParameterError
from ..raster_inputs import capture_raster
from ..results import Result
from ..translation import tr

LAYERS = ("SPREAD", "BUILDINGS", "DONGS", "POPULATION")
UNITS = [unit.key for unit in TimeUnit]
SOURCE = QT_TRANSLATE_NOOP(
    "Zones: up to {danger:g} h leave now, up to {potential:g} h the vulnerable first (evacuation system of "
    "2025-04-16); the forecast itself is that of {name}."
)
COUNTED = (("BUILDINGS", "buildings"), ("PEOPLE", "people"))
"""Ending of an output → the field that it tells of a zone."""


class ImportSpread(SijeongAlgorithm):
    """Draws who must leave now and who is to be led out first, from a forecast that others made."""

    NAME = "importspread"
    TITLE = QT_TRANSLATE_NOOP("Evacuation zones from a fire-spread forecast")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        kinds = QgsProcessing.SourceType
        self._add_layer("SPREAD", tr("Fire spread (polygons)"), kinds.TypeVectorPolygon)
        self.addParameter(QgsProcessingParameterRasterLayer("RASTER", tr("or fire spread (raster)"), optional=True))
        self.addParameter(
            QgsProcessingParameterField(
                "FIELD", tr("Field of the time of arrival (empty: by its name)"),
                parentLayerParameterName="SPREAD", optional=True,
            )
        )  # fmt: skip
        self.addParameter(
            QgsProcessingParameterEnum(
                "UNIT", tr("Unit of the times"), UNITS, defaultValue=TimeUnit.HOURS.key, usesStaticStrings=True
            )
        )
        self._add_hours("DANGER_HOURS", tr("Danger zone: fire within (hours)"), DANGER_H)
        self._add_hours("POTENTIAL_HOURS", tr("Potential danger zone: fire within (hours)"), POTENTIAL_H)
        self._add_layer("BUILDINGS", tr("Buildings"), kinds.TypeVectorAnyGeometry)
        self._add_layer("DONGS", tr("Dongs with residents"), kinds.TypeVectorPolygon)
        self._add_layer("POPULATION", tr("Counts of people"), kinds.TypeVectorAnyGeometry)
        self._add_hours("SCAR_HOURS", tr("Hours simulated, where only the burnt area is told"), None)
        self._declare_outputs()

    def _add_layer(self, name: str, title: str, kind: QgsProcessing.SourceType) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, title, [kind], optional=True))

    def _add_hours(self, name: str, title: str, default: float | None) -> None:
        self.addParameter(
            QgsProcessingParameterNumber(
                name, title, QgsProcessingParameterNumber.Type.Double, default, optional=default is None, minValue=0
            )
        )

    def _declare_outputs(self) -> None:
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterVectorDestination("OUTPUT", tr("Evacuation zones"), polygons))
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "REACHED",
                tr("Buildings that the fire reaches"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
                createByDefault=False,
            )
        )
        for zone in (Zone.DANGER, Zone.POTENTIAL):
            for ending, _ in COUNTED:
                name = f"{zone.key.upper()}_{ending}"
                self.addOutput(QgsProcessingOutputNumber(name, f"{tr(zone.english)}: {ending.lower()}"))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name in LAYERS}
        self._raster = capture_raster(self, parameters, "RASTER", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        rules = EvacuationRules(
            self.parameterAsDouble(parameters, "DANGER_HOURS", context),
            self.parameterAsDouble(parameters, "POTENTIAL_HOURS", context),
        )
        isochrones = self._isochrones(parameters, context, rules, progress.part(0, 0.4))
        sources = PopulationSources(**{name.lower(): self._read(name, progress) for name in LAYERS[1:]})
        made = evacuation(isochrones, rules, sources, progress.part(0.4, 0.95))
        return self._written(parameters, context, made, rules, progress)

    def _isochrones(self, parameters, context, rules: EvacuationRules, progress: Progress) -> Isochrones:
        unit = TimeUnit.of_key(self.parameterAsString(parameters, "UNIT", context))
        told = parameters.get("SCAR_HOURS") not in (None, "")
        scar_hours = self.parameterAsDouble(parameters, "SCAR_HOURS", context) if told else None
        if self._layers["SPREAD"] is not None:
            field = self.parameterAsString(parameters, "FIELD", context) or None
            return isochrones_of_layer(self._read("SPREAD", progress), field, unit, scar_hours, progress)
        if self._raster is None:
            raise ParameterError("No forecast is given. Choose the polygons or the raster of a fire spread.")
        raster = self._raster
        return isochrones_of_raster(raster.path, rules.edges_h, unit, scar_hours, raster.crs, progress)

    def _read(self, name: str, progress: Progress):
        return self._layers[name].read_located(progress) if self._layers[name] else None

    def _written(self, parameters, context, made: Evacuation, rules: EvacuationRules, progress: Progress) -> dict:
        layers = [layer for layer in (self._layers["SPREAD"] or self._raster, *self._given()) if layer is not None]
        remark = tr(SOURCE).format(danger=rules.danger_h, potential=rules.potential_h, name=layers[0].name)
        provenance = Provenance(
            title=Result.EVACUATION_ZONES.title,
            algorithm=self.id(),
            parameters={"DANGER_HOURS": rules.danger_h, "POTENTIAL_HOURS": rules.potential_h},
            sources=tuple(layer.as_source() for layer in layers),
            remarks=(remark,),
        )
        outputs = {"OUTPUT": (made.zones, Result.EVACUATION_ZONES)}
        if parameters.get("REACHED") and made.buildings is not None:
            outputs["REACHED"] = (made.buildings, Result.EVACUATION_BUILDINGS)
        written = {
            name: write_result(Output(self, parameters, name, context), frame, result, provenance, progress)
            for name, (frame, result) in outputs.items()
        }
        return written | _counts(made)

    def _given(self):
        return (self._layers[name] for name in LAYERS[1:])


def _counts(made: Evacuation) -> dict[str, float | None]:
    """Buildings and people of the two zones; None where nobody says, 0 where a zone is empty."""
    zones = made.zones.set_index("evac_zone")
    found = {}
    for zone in (Zone.DANGER, Zone.POTENTIAL):
        for ending, field in COUNTED:
            value = zones[field].get(zone.key, 0.0)
            found[f"{zone.key.upper()}_{ending}"] = None if value is None or value != value else float(value)
    return found
