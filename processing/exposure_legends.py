"""How exposure, villages and the wildland-urban interface are classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..forest.exposure.factors import Factor
from ..forest.exposure.italian import ITALIAN_FIELDS
from ..forest.exposure.model import BUILDING_FIELDS
from ..forest.exposure.sensitivity import SENSITIVITY_FIELDS
from ..forest.exposure.validation import VALIDATION_FIELDS, Outcome
from ..forest.wui.rules import NOT_WUI, Aggregation, Housing, Wui
from ..forest.wui.wui import AREA_FIELDS, HOUSE_FIELDS
from .legend_classes import Class

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class Kind:
    """A class that a field names: its value, what users read, its colour."""

    value: str
    label: str
    colour: str


VILLAGE_HEADING = QT_TRANSLATE_NOOP("Exposure of the village, within the city")
VILLAGE_CLASSES = (
    Kind("A", QT_TRANSLATE_NOOP("A: the first 10 % of the villages"), "#7a0a1e"),
    Kind("B", QT_TRANSLATE_NOOP("B: up to 30 %"), "#dd5a2b"),
    Kind("C", QT_TRANSLATE_NOOP("C: up to 60 %"), "#f6c36a"),
    Kind("D", QT_TRANSLATE_NOOP("D: the rest"), "#b9c9d3"),
)

BUILDING_HEADING = QT_TRANSLATE_NOOP("Hazardous fuel within 100 m")
_UP_TO = QT_TRANSLATE_NOOP("up to {high} %")
_RANGE = QT_TRANSLATE_NOOP("{low}–{high} %")
EXPOSURE_CLASSES = (
    Class(None, 0, QT_TRANSLATE_NOOP("none"), "#d3dbe1"),
    Class(0, 20, _UP_TO, "#fbd98f"),
    Class(20, 40, _RANGE, "#f6a350"),
    Class(40, 60, _RANGE, "#e2622f"),
    Class(60, 80, _RANGE, "#ae2433"),
    Class(80, 100, _RANGE, "#5e0b22"),
)
"""Per cent, upper end included: the fifths of Beverly et al. 2021, and none."""

WUI_HEADING = QT_TRANSLATE_NOOP("Wildland-urban interface")
FRENCH_HEADING = QT_TRANSLATE_NOOP("Interface types: houses and vegetation")
WUI_CLASSES = (
    Kind(Wui.INTERMIX.key, QT_TRANSLATE_NOOP("intermix: in the woods"), "#8c1c3a"),
    Kind(Wui.INTERFACE.key, QT_TRANSLATE_NOOP("interface: near the woods"), "#f2a541"),
)
_FRENCH_LABELS = {
    (Housing.ISOLATED, Aggregation.NONE): QT_TRANSLATE_NOOP("isolated houses, no vegetation"),
    (Housing.ISOLATED, Aggregation.LOW): QT_TRANSLATE_NOOP("isolated houses, scattered vegetation"),
    (Housing.ISOLATED, Aggregation.HIGH): QT_TRANSLATE_NOOP("isolated houses, closed vegetation"),
    (Housing.SCATTERED, Aggregation.NONE): QT_TRANSLATE_NOOP("scattered houses, no vegetation"),
    (Housing.SCATTERED, Aggregation.LOW): QT_TRANSLATE_NOOP("scattered houses, scattered vegetation"),
    (Housing.SCATTERED, Aggregation.HIGH): QT_TRANSLATE_NOOP("scattered houses, closed vegetation"),
    (Housing.DENSE, Aggregation.NONE): QT_TRANSLATE_NOOP("dense cluster, no vegetation"),
    (Housing.DENSE, Aggregation.LOW): QT_TRANSLATE_NOOP("dense cluster, scattered vegetation"),
    (Housing.DENSE, Aggregation.HIGH): QT_TRANSLATE_NOOP("dense cluster, closed vegetation"),
    (Housing.VERY_DENSE, Aggregation.NONE): QT_TRANSLATE_NOOP("very dense cluster, no vegetation"),
    (Housing.VERY_DENSE, Aggregation.LOW): QT_TRANSLATE_NOOP("very dense cluster, scattered vegetation"),
    (Housing.VERY_DENSE, Aggregation.HIGH): QT_TRANSLATE_NOOP("very dense cluster, closed vegetation"),
}
_FRENCH_COLOURS = {
    Housing.ISOLATED: ("#f3a9b1", "#dd4f50", "#8c1420"),
    Housing.SCATTERED: ("#f5d27f", "#e8981f", "#8a5006"),
    Housing.DENSE: ("#c9b3f0", "#8d72c8", "#3f2a7c"),
    Housing.VERY_DENSE: ("#86b8c4", "#3f8a9a", "#0f4a55"),
}
"""A colour for how houses stand, the darker the more closed the vegetation; isolated houses burn most often."""
FRENCH_CLASSES = tuple(
    Kind(f"{housing.key}_{kind.key}", label, _FRENCH_COLOURS[housing][list(Aggregation).index(kind)])
    for (housing, kind), label in _FRENCH_LABELS.items()
)
OUTSIDE = Kind(NOT_WUI, QT_TRANSLATE_NOOP("outside"), "#e9ebec")


def kind_condition(field: str, kind: Kind) -> str:
    """Filter of a class that ``field`` names."""
    return f"\"{field}\" = '{kind.value}'"


def exposure_condition(kind: Class) -> str:
    """Filter of a class of the share within 100 m; shares above 100 % there are none."""
    if kind.low is None:
        return '"e100" <= 0'
    return f'"e100" > {kind.low / 100:g} AND "e100" <= {kind.high / 100:g}'


_VILLAGE_MEASURES = (
    "dist_m", "near_50", "near_share", "conifer_100", "e30", "e100", "e500", "fmi", "tmi", "climb_deg", "wind_term",
    "access_min", "fires", "fire_m",
)  # fmt: skip
VILLAGE_FIELDS = (
    "village_id", "dong", "rank", "village_class", "score", "stability", "buildings", "dwellings", "people", "elderly",
    "area_m2", *_VILLAGE_MEASURES, *ITALIAN_FIELDS, "class_checked", *(factor.percentile_field for factor in Factor),
)  # fmt: skip

_PERCENTILES = {
    Factor.NEAR: QT_TRANSLATE_NOOP("Percentile: buildings within 50 m"),
    Factor.CONIFER: QT_TRANSLATE_NOOP("Percentile: conifers within 100 m"),
    Factor.ELDERLY: QT_TRANSLATE_NOOP("Percentile: residents over 65"),
    Factor.ACCESS: QT_TRANSLATE_NOOP("Percentile: minutes of engines"),
    Factor.FIRES: QT_TRANSLATE_NOOP("Percentile: past fires"),
    Factor.TERRAIN: QT_TRANSLATE_NOOP("Percentile: terrain index"),
    Factor.FUEL: QT_TRANSLATE_NOOP("Percentile: fuel index"),
    Factor.EMBERS: QT_TRANSLATE_NOOP("Percentile: fuel within 500 m"),
    Factor.CLIMB: QT_TRANSLATE_NOOP("Percentile: climb of a fire"),
    Factor.WIND: QT_TRANSLATE_NOOP("Percentile: wind from the forest"),
}
ALIASES = {
    **{factor.percentile_field: title for factor, title in _PERCENTILES.items()},
    "village_id": QT_TRANSLATE_NOOP("Village"),
    "village_class": QT_TRANSLATE_NOOP("Class of the village"),
    "dong": QT_TRANSLATE_NOOP("Dong"),
    "score": QT_TRANSLATE_NOOP("Score (0–100)"),
    "low": QT_TRANSLATE_NOOP("95 % interval from"),
    "high": QT_TRANSLATE_NOOP("95 % interval to"),
    "ratio": QT_TRANSLATE_NOOP("Times chance"),
    "chain_size": QT_TRANSLATE_NOOP("Buildings in the chain"),
    "stability": QT_TRANSLATE_NOOP("Keeps its class (other weights)"),
    "dwellings": QT_TRANSLATE_NOOP("Homes"),
    "near_50": QT_TRANSLATE_NOOP("Buildings within 50 m of forest"),
    "near_share": QT_TRANSLATE_NOOP("Share of buildings within 50 m"),
    "conifer_100": QT_TRANSLATE_NOOP("Conifers within 100 m (%)"),
    "fmi": QT_TRANSLATE_NOOP("Fuel index FMI (10)"),
    "tmi": QT_TRANSLATE_NOOP("Terrain index TMI (10)"),
    "wind_term": QT_TRANSLATE_NOOP("Wind from the forest (0–1)"),
    "access_min": QT_TRANSLATE_NOOP("Fire engine arrives after (min)"),
    "fires": QT_TRANSLATE_NOOP("Past fires nearby"),
    "fire_m": QT_TRANSLATE_NOOP("Distance to a past fire (m)"),
    "it_vegetation": QT_TRANSLATE_NOOP("Second opinion: vegetation"),
    "it_density": QT_TRANSLATE_NOOP("Second opinion: density"),
    "it_fires": QT_TRANSLATE_NOOP("Second opinion: past fires"),
    "it_contact": QT_TRANSLATE_NOOP("Second opinion: contact with forest"),
    "it_slope": QT_TRANSLATE_NOOP("Second opinion: slope"),
    "it_score": QT_TRANSLATE_NOOP("Second opinion: points"),
    "it_class": QT_TRANSLATE_NOOP("Second opinion: class"),
    "class_checked": QT_TRANSLATE_NOOP("Class held against fires"),
    "factor": QT_TRANSLATE_NOOP("Factor"),
    "multiplier": QT_TRANSLATE_NOOP("Weight times"),
    "weight": QT_TRANSLATE_NOOP("Weight then"),
    "rank_corr": QT_TRANSLATE_NOOP("Rank correlation"),
    "changed": QT_TRANSLATE_NOOP("Villages that change class"),
    "changed_share": QT_TRANSLATE_NOOP("Share of them"),
    "left_a": QT_TRANSLATE_NOOP("Villages that leave class A"),
    "entered_a": QT_TRANSLATE_NOOP("Villages that enter class A"),
    "villages": QT_TRANSLATE_NOOP("Villages"),
    "checked": QT_TRANSLATE_NOOP("What is checked"),
    "top_part": QT_TRANSLATE_NOOP("Part"),
    "primary_test": QT_TRANSLATE_NOOP("The test chosen before"),
    "area_share": QT_TRANSLATE_NOOP("Share of the burnable land (chance)"),
    "fires_in_top": QT_TRANSLATE_NOOP("Fires in it"),
    "fire_share": QT_TRANSLATE_NOOP("Share of the fires"),
    "power": QT_TRANSLATE_NOOP("Power against twice the chance"),
    "outcome": QT_TRANSLATE_NOOP("Outcome"),
    "wui": QT_TRANSLATE_NOOP("Wildland-urban interface"),
    "houses_km2": QT_TRANSLATE_NOOP("Houses per km²"),
    "vegetation": QT_TRANSLATE_NOOP("Vegetation around (%)"),
    "patch_m": QT_TRANSLATE_NOOP("Distance to a large patch (m)"),
    "housing": QT_TRANSLATE_NOOP("How houses stand"),
    "aggregation": QT_TRANSLATE_NOOP("Aggregation index (%)"),
}
_FUEL_SHARES = {
    "e30": QT_TRANSLATE_NOOP("Hazardous fuel within 30 m (%)"),
    "e100": QT_TRANSLATE_NOOP("Hazardous fuel within 100 m (%)"),
    "e500": QT_TRANSLATE_NOOP("Hazardous fuel within 500 m (%)"),
}
OWN_ALIASES = {
    "exposed_villages": {**_FUEL_SHARES, "rank": QT_TRANSLATE_NOOP("Rank of the village")},
    "exposed_buildings": {**_FUEL_SHARES, "bearing_deg": QT_TRANSLATE_NOOP("Bearing from the forest (°)")},
    "fire_validation": {
        "fires": QT_TRANSLATE_NOOP("Fires that take part"),
        "p_value": QT_TRANSLATE_NOOP("Probability by chance (p)"),
    },
}
FIELDS = {
    "exposed_villages": VILLAGE_FIELDS,
    "exposed_buildings": BUILDING_FIELDS,
    "wui_areas": AREA_FIELDS,
    "wui_buildings": HOUSE_FIELDS,
    "rank_sensitivity": SENSITIVITY_FIELDS,
    "fire_validation": VALIDATION_FIELDS,
}
VALUES = {
    "factor": {factor.key: factor.english for factor in Factor},
    "outcome": {outcome.key: outcome.english for outcome in Outcome},
    "checked": {
        "villages": QT_TRANSLATE_NOOP("villages of class"),
        "exposure": QT_TRANSLATE_NOOP("land with the highest exposure, %"),
    },
    "it_class": {
        "low": QT_TRANSLATE_NOOP("low"), "medium": QT_TRANSLATE_NOOP("medium"), "high": QT_TRANSLATE_NOOP("high"),
    },
    "wui": {kind.value: kind.label for kind in (*WUI_CLASSES, *FRENCH_CLASSES, OUTSIDE)},
    "housing": {housing.key: housing.english for housing in Housing},
}  # fmt: skip
TIPS = {
    "exposed_villages": (
        "village_class", "village_id", "dong", "rank", "score", "stability", "buildings", "people", "elderly",
        "near_50", "conifer_100", "fires", "tmi", "access_min", "it_class",
    ),
    "exposed_buildings": (
        "village_id", "village_class", "dist_m", "fuel", "e30", "e100", "e500", "conifer_100", "climb_deg", "wind_term",
        "tmi", "fire_m",
    ),
}  # fmt: skip
WHOLE_NUMBERS = {
    "village_id", "chain_size", "dwellings", "near_50", "fires", "fires_in_top", "changed", "left_a", "entered_a",
    "villages", "it_score", "people", "elderly",
}  # fmt: skip
ONE_DECIMAL = {"score", "fmi", "tmi", "bearing_deg", "houses_km2", "aggregation"}
HUNDREDTHS = {"wind_term", "multiplier", "rank_corr", "ratio", "p_value", *(one.percentile_field for one in Factor)}
PERCENT = {"conifer_100", "stability", "weight", "low", "high", "power", "vegetation"}
