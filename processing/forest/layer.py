"""``sijeong:forestlayer``: forest map, cadastre or both → the forest to measure against."""

from __future__ import annotations

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
from ...forest.stands.choice import ForestChoice, ForestSource
from ...forest.stands.making import ForestMade, make_forest
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..translation import tr
from .layer_remarks import layer_remarks
from .lengths import metres

DEFAULT = ForestChoice()

COUNTS = (
    ("STANDS", QT_TRANSLATE_NOOP("Stands"), lambda made: len(made.frame)),
    ("PATCHES", QT_TRANSLATE_NOOP("Patches of connected forest"), lambda made: made.patches),
    ("FOREST_M2", QT_TRANSLATE_NOOP("Forest (m²)"), lambda made: made.area_m2),
)
TALLIES = (
    ("LEFT_OUT", QT_TRANSLATE_NOOP("Stands left out by kind"), lambda made: made.left_out),
    ("OVERLAPS", QT_TRANSLATE_NOOP("Pairs of rows that overlapped"), lambda made: made.overlaps),
    ("FILLED", QT_TRANSLATE_NOOP("Holes filled"), lambda made: made.shaped.filled),
    ("NARROW", QT_TRANSLATE_NOOP("Narrow parts left out"), lambda made: made.shaped.narrow),
    ("MERGED", QT_TRANSLATE_NOOP("Slivers joined to a neighbour"), lambda made: made.shaped.merged),
    ("SMALL", QT_TRANSLATE_NOOP("Small patches left out"), lambda made: made.shaped.small),
)
"""Output, its title, what it tells; each tally has a second output ``…_M2`` with its area."""


class ForestLayerAlgorithm(SijeongAlgorithm):
    """Makes the forest that parcels and buildings are measured against, with what grows there."""

    NAME = "forestlayer"
    TITLE = QT_TRANSLATE_NOOP("Forest to measure against")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterEnum(
                "SOURCE",
                tr("What counts as forest"),
                [source.value for source in ForestSource],
                defaultValue=DEFAULT.source.value,
                usesStaticStrings=True,
            )
        )
        for name, title in (
            ("FOREST_MAP", tr("Forest map 1:5,000 (임상도)")),
            ("PARCELS", tr("Parcels with land category")),
        ):
            polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, polygons, optional=True))
        self._declare_choices()
        self.addParameter(
            QgsProcessingParameterVectorDestination(
                "OUTPUT", tr("Forest to measure against"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        for name, title, _ in COUNTS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
        for name, title, _ in TALLIES:
            self.addOutput(QgsProcessingOutputNumber(name, tr(title)))
            self.addOutput(QgsProcessingOutputNumber(f"{name}_M2", f"{tr(title)} (m²)"))

    def _declare_choices(self) -> None:
        for name, title, default in (
            ("INCLUDE_UNSTOCKED", tr("Unstocked forest land counts (무립목지)"), DEFAULT.unstocked),
            ("INCLUDE_BARE", tr("Other land inside forest counts (제지)"), DEFAULT.bare),
            ("INCLUDE_BAMBOO", tr("Bamboo counts (죽림)"), DEFAULT.bamboo),
        ):
            self.addParameter(QgsProcessingParameterBoolean(name, title, default))
        for name, title, default in (
            ("MIN_PATCH_AREA", tr("Leave out forest patches smaller than (m²)"), DEFAULT.min_patch_m2),
            ("MAX_HOLE", tr("Fill holes up to (m²)"), DEFAULT.max_hole_m2),
        ):
            area = QgsProcessingParameterNumber.Type.Double
            self.add_advanced(QgsProcessingParameterNumber(name, title, area, default, minValue=0))
        self.add_advanced(metres("MIN_WIDTH", tr("Leave out parts narrower than"), DEFAULT.min_width_m))
        self.add_advanced(metres("BRIDGE_GAP", tr("Patches are one up to a gap of"), DEFAULT.bridge_m))

    def take_in(self, parameters, context, feedback) -> bool:
        self._map, self._parcels = (capture(self, parameters, name, context) for name in ("FOREST_MAP", "PARCELS"))
        return True

    def compute(self, parameters, context, progress) -> dict:
        choice = self._choice(parameters, context)
        layers = {
            "forest_map": self._map if choice.source.needs_map else None,
            "parcels": self._parcels if choice.source.needs_parcels else None,
        }
        used = {name: layer for name, layer in layers.items() if layer is not None}
        frames = {name: layer.read_located(progress.part(0, 0.1)) for name, layer in used.items()}
        made = make_forest(choice, **frames, progress=progress.part(0.1, 0.95))
        provenance = Provenance(
            title=Result.FOREST_LAYER.title,
            algorithm=self.id(),
            parameters=self._told(choice),
            sources=tuple(layer.as_source() for layer in used.values()),
            remarks=layer_remarks(made, progress),
        )
        uri = write_result(
            Output(self, parameters, "OUTPUT", context), made.frame, Result.FOREST_LAYER, provenance, progress
        )
        return {"OUTPUT": uri, **_numbers(made)}

    def _choice(self, parameters: dict, context) -> ForestChoice:
        return ForestChoice(
            source=ForestSource(self.parameterAsEnumString(parameters, "SOURCE", context)),
            unstocked=self.parameterAsBool(parameters, "INCLUDE_UNSTOCKED", context),
            bare=self.parameterAsBool(parameters, "INCLUDE_BARE", context),
            bamboo=self.parameterAsBool(parameters, "INCLUDE_BAMBOO", context),
            min_patch_m2=self.parameterAsDouble(parameters, "MIN_PATCH_AREA", context),
            min_width_m=self.parameterAsDouble(parameters, "MIN_WIDTH", context),
            max_hole_m2=self.parameterAsDouble(parameters, "MAX_HOLE", context),
            bridge_m=self.parameterAsDouble(parameters, "BRIDGE_GAP", context),
        )

    @staticmethod
    def _told(choice: ForestChoice) -> dict[str, object]:
        return {
            "SOURCE": choice.source.value,
            "INCLUDE_UNSTOCKED": choice.unstocked,
            "INCLUDE_BARE": choice.bare,
            "INCLUDE_BAMBOO": choice.bamboo,
            "MIN_PATCH_AREA": choice.min_patch_m2,
            "MIN_WIDTH": choice.min_width_m,
            "MAX_HOLE": choice.max_hole_m2,
            "BRIDGE_GAP": choice.bridge_m,
        }


def _numbers(made: ForestMade) -> dict[str, float]:
    numbers = {name: count(made) for name, _, count in COUNTS}
    for name, _, tally in TALLIES:
        numbers[name], numbers[f"{name}_M2"] = tally(made).count, tally(made).area_m2
    return numbers
