"""How the fields of proximity beyond distance and area are named. Knows no QGIS.

Those of the building register (use, floors, flags …) are named by :mod:`.register_legends`.
"""

from __future__ import annotations

from ..forest.measuring.burning import Burning
from ..forest.measuring.climb import TERRAIN_FIELDS, Position
from ..forest.measuring.edge import Contact
from ..forest.measuring.result import RESULT_FIELDS
from ..forest.terrain.aspect import Aspect

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ALIASES = {
    "n_touch": QT_TRANSLATE_NOOP("Stands that touch"),
    "contact": QT_TRANSLATE_NOOP("Contact with forest"),
    "area_25_m2": QT_TRANSLATE_NOOP("Area within 25 m of forest (m²)"),
    "area_50_m2": QT_TRANSLATE_NOOP("Area within 50 m of forest (m²)"),
    "area_100_m2": QT_TRANSLATE_NOOP("Area within 100 m of forest (m²)"),
    "area_200_m2": QT_TRANSLATE_NOOP("Area within 200 m of forest (m²)"),
    "area_300_m2": QT_TRANSLATE_NOOP("Area within 300 m of forest (m²)"),
    "area_500_m2": QT_TRANSLATE_NOOP("Area within 500 m of forest (m²)"),
    "facing_share": QT_TRANSLATE_NOOP("Share of perimeter that faces forest"),
    "combustible": QT_TRANSLATE_NOOP("Combustible construction"),
    "burning": QT_TRANSLATE_NOOP("Risk of field burning"),
    "position": QT_TRANSLATE_NOOP("Position towards the forest"),
    "aspect_deg": QT_TRANSLATE_NOOP("Aspect at the forest edge (°)"),
    "aspect": QT_TRANSLATE_NOOP("Aspect at the forest edge"),
    "dist_3d_m": QT_TRANSLATE_NOOP("Distance along the slope (m)"),
}
OWN_ALIASES = {"forest_proximity": {"slope_deg": QT_TRANSLATE_NOOP("Slope at the forest edge (°)")}}

TOLD = (
    "fuel", "species", "age_class", "density", "conifer_share", "patch_m2", "n_touch", "contact",
    "area_25_m2", "area_50_m2", "area_100_m2", "area_200_m2", "area_300_m2", "area_500_m2", "facing_share",
    "within_5m", "within_25m", "within_50m", "within_100m",
    "use", "construction", "combustible", "floors", "floor_area_m2", "approved_year", "people", "elderly", "burning",
    *TERRAIN_FIELDS,
)  # fmt: skip
"""What follows distance and area; which of them are there depends on the input."""

FIELDS = {"forest_proximity": (*RESULT_FIELDS, *TOLD)}
VALUES = {
    "contact": {contact.key: contact.english for contact in Contact},
    "burning": {burning.key: burning.english for burning in Burning},
    "position": {position.key: position.english for position in Position},
    "aspect": {aspect.key: aspect.english for aspect in Aspect},
}
TIPS = {
    "forest_proximity": (
        "dist_m", "band", "within_legal", "contact", "fuel", "age_class", "forest_m2", "adjacent_m2", "adjacent_share",
        "facing_share", "use", "construction", "floors", "people", "burning", "position", "climb_deg", "slope_deg",
        "aspect",
    ),
}  # fmt: skip
"""What the map tip tells; codes and the many areas are for the table."""

ONE_DECIMAL = {"climb_deg", "slope_deg", "aspect_deg"}
WHOLE_NUMBERS = {"n_touch", "floors", "age_class"}
MARKS = {"combustible"}
