"""``sijeong:fireaccess``: forest × roads × stations → the first engine at every edge, and whom none reaches."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...common.provenance import Provenance
from ...common.streets.road_traits import parsed_speeds
from ...forest.access.fire_access import AccessLayers, FireAccess, fire_access
from ...forest.access.rules import UNTOLD, AccessRules
from ...forest.law import Kind
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..outputs import Output, write_result
from ..results import Result
from ..translation import tr
from .law_table import LegalLimit, distance_given, law_parameter, law_table, legal_limit
from .lengths import metres
from .remarks import counts_told

RULES = AccessRules()
SHAPES = QgsProcessing.SourceType
LAYERS = (
    ("FOREST", QT_TRANSLATE_NOOP("Forest"), SHAPES.TypeVectorPolygon, True),
    ("ROADS", QT_TRANSLATE_NOOP("Roads (lines)"), SHAPES.TypeVectorLine, True),
    ("STATIONS", QT_TRANSLATE_NOOP("Fire stations"), SHAPES.TypeVectorAnyGeometry, True),
    ("FOREST_ROADS", QT_TRANSLATE_NOOP("Forest roads of another map"), SHAPES.TypeVectorLine, False),
    ("WATER", QT_TRANSLATE_NOOP("Water: hydrants, hose cabinets, ponds"), SHAPES.TypeVectorAnyGeometry, False),
    ("BUILDINGS", QT_TRANSLATE_NOOP("Buildings"), SHAPES.TypeVectorPolygon, False),
    ("DONGS", QT_TRANSLATE_NOOP("Dongs with their residents"), SHAPES.TypeVectorPolygon, False),
    (
        "POPULATION",
        QT_TRANSLATE_NOOP("Counts of people in cells or areas, instead of the dongs' residents"),
        SHAPES.TypeVectorPolygon,
        False,
    ),
    ("SHELTERS", QT_TRANSLATE_NOOP("Shelters"), SHAPES.TypeVectorAnyGeometry, False),
)
NUMBERS = (
    ("TURNOUT_TIME", QT_TRANSLATE_NOOP("Minutes from the call until the engine leaves"), "turnout_min", False),
    ("GOLDEN_MINUTES", QT_TRANSLATE_NOOP("Target: minutes from the call until it stands there"), "golden_min", False),
    ("MAX_MINUTES", QT_TRANSLATE_NOOP("Longest time (minutes)"), "most_min", False),
    ("SPEED_FACTOR", QT_TRANSLATE_NOOP("Speed of an engine by that of the road"), "speed_factor", True),
    ("ROAD_WIDTH", QT_TRANSLATE_NOOP("Narrowest road for an engine (m)"), "road_width_m", True),
    ("EDGE_LENGTH", QT_TRANSLATE_NOOP("Longest piece of forest edge (m)"), "edge_m", True),
    ("WATER_DISTANCE", QT_TRANSLATE_NOOP("Water is near within (m)"), "water_m", True),
    ("MIN_FOREST_AREA", QT_TRANSLATE_NOOP("Leave out forest patches smaller than (m²)"), "min_forest_area_m2", True),
)
"""Parameter, title, field of :class:`AccessRules`, whether it is advanced."""
OUTPUTS = (
    ("OUTPUT", Result.ACCESS_EDGES, SHAPES.TypeVectorLine),
    ("GAPS", Result.ACCESS_GAPS, SHAPES.TypeVectorPolygon),
    ("BY_DONG", Result.ACCESS_BY_DONG, SHAPES.TypeVector),
)
COUNTED = (
    ("narrow_roads", QT_TRANSLATE_NOOP("{count} roads are too narrow for an engine or footpaths and were left out.")),
    ("far_stations", QT_TRANSLATE_NOOP("{count} stations have no road near and send no engine.")),
    ("repaired_forest", QT_TRANSLATE_NOOP("{count} invalid forest geometries were repaired.")),
    ("repaired_buildings", QT_TRANSLATE_NOOP("{count} invalid building geometries were repaired.")),
)
CUT_OFF = QT_TRANSLATE_NOOP("{length} km of road cannot be reached from any station.")


class FireAccessAlgorithm(SijeongAlgorithm):
    """Times the first fire engine at every piece of forest edge, and shows where people live whom none reaches."""

    NAME = "fireaccess"
    TITLE = QT_TRANSLATE_NOOP("Access of fire engines to the forest")
    TOPIC = Topic.FOREST

    def declare(self) -> None:
        for name, title, kind, needed in LAYERS:
            self.addParameter(QgsProcessingParameterFeatureSource(name, tr(title), [kind], optional=not needed))
        self.addParameter(metres("HOSE_LENGTH", tr("Reach of the hoses (m): 100, with a relay 200"), RULES.hose_m))
        for name, title, field, advanced in NUMBERS:
            number = QgsProcessingParameterNumber(
                name, tr(title), QgsProcessingParameterNumber.Type.Double, getattr(RULES, field), minValue=0
            )
            (self.add_advanced if advanced else self.addParameter)(number)
        self.add_advanced(
            QgsProcessingParameterString(
                "SPEEDS",
                tr("Speeds (km/h) where the roads tell none: street=25, forest_road=15"),
                optional=True,
            )
        )
        self.add_advanced(metres("NEAR_FOREST", tr("Houses within (m) of forest (empty: by the table)"), None))
        self.add_advanced(law_parameter())
        for name, result, kind in OUTPUTS:
            self.addParameter(
                QgsProcessingParameterVectorDestination(name, result.title, kind, optional=name != "OUTPUT")
            )
        for name, title in (
            ("EDGE_KM", tr("Forest edge (km)")),
            ("IN_TIME_SHARE", tr("Share of forest edge reached in time")),
            ("HOSE_SHARE", tr("Share with a road in reach of the hoses")),
            ("GAP_COUNT", tr("Places that no engine reaches in time")),
            ("GAP_BUILDINGS", tr("Buildings not reached in time")),
            ("GAP_PEOPLE", tr("Residents not reached in time")),
            ("GAP_ELDERLY", tr("Residents over 65 not reached in time")),
            ("CUT_OFF_KM", tr("Roads that no engine gets to (km)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layers = {name: capture(self, parameters, name, context) for name, *_ in LAYERS}
        return all(self._layers[name] is not None for name, *_, needed in LAYERS if needed)

    def compute(self, parameters, context, progress) -> dict:
        rules = self._rules(parameters, context)
        given = distance_given(self, parameters, "NEAR_FOREST", context)
        limit = legal_limit(law_table(self, parameters, context), Kind.HYDRANT, given)
        read = {
            name.lower(): layer.read_located(progress.part(0, 0.1))
            for name, layer in self._layers.items()
            if layer is not None
        }
        found = fire_access(AccessLayers(**read), limit.distance_m, rules, progress.part(0.1, 0.9))
        outputs = self._write(found, limit, parameters, context, progress)
        numbers = _numbers(found)
        progress.step(
            "{percent} % of {length} km of forest edge are reached in time",
            percent=f"{100 * numbers['IN_TIME_SHARE']:.1f}",
            length=f"{numbers['EDGE_KM']:,.1f}",
        )
        return outputs | numbers

    def _rules(self, parameters, context) -> AccessRules:
        values = {field: self.parameterAsDouble(parameters, name, context) for name, _, field, _ in NUMBERS}
        return AccessRules(
            hose_m=self.parameterAsDouble(parameters, "HOSE_LENGTH", context),
            speeds=parsed_speeds(self.parameterAsString(parameters, "SPEEDS", context)),
            **values,
        )

    def _write(self, found: FireAccess, limit: LegalLimit, parameters, context, progress) -> dict:
        frames = {"OUTPUT": found.edges, "GAPS": found.gaps, "BY_DONG": found.by_dong}
        said = {name: self.parameterAsDouble(parameters, name, context) for name, *_ in NUMBERS}
        said["HOSE_LENGTH"] = self.parameterAsDouble(parameters, "HOSE_LENGTH", context)
        said["SPEEDS"] = self.parameterAsString(parameters, "SPEEDS", context)
        said["NEAR_FOREST"] = limit.distance_m
        outputs = {}
        for name, result, _ in OUTPUTS:
            if self.parameterAsOutputLayer(parameters, name, context):
                provenance = Provenance(
                    title=result.title,
                    algorithm=self.id(),
                    parameters=said,
                    sources=tuple(layer.as_source() for layer in self._layers.values() if layer is not None),
                    remarks=_remarks(found, limit),
                )
                outputs[name] = write_result(
                    Output(self, parameters, name, context), frames[name], result, provenance, progress
                )
        return outputs


def _remarks(found: FireAccess, limit: LegalLimit) -> tuple[str, ...]:
    told = [*counts_told(found, COUNTED)]
    told += [tr(UNTOLD[name]) for name in found.untold]
    if found.cut_off_m:
        told.append(tr(CUT_OFF).format(length=f"{found.cut_off_m / 1000:.1f}"))
    return (*told, *limit.lines())


def _numbers(found: FireAccess) -> dict:
    whole = found.whole
    return {
        "EDGE_KM": float(whole["edge_m"]) / 1000,
        "IN_TIME_SHARE": float(whole["in_time_share"]),
        "HOSE_SHARE": float(whole["hose_share"]),
        "GAP_COUNT": len(found.gaps),
        "GAP_BUILDINGS": int(found.gaps["buildings"].sum()),
        "GAP_PEOPLE": _or_none(whole["gap_people"]),
        "GAP_ELDERLY": _or_none(whole["gap_elderly"]),
        "CUT_OFF_KM": found.cut_off_m / 1000,
    }


def _or_none(number: float) -> float | None:
    """What nobody counted is no number."""
    return float(number) if number == number else None
