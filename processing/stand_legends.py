"""How what grows in the forest is named and coloured. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..forest.stands.fuel import Fuel

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

FUEL_HEADING = QT_TRANSLATE_NOOP("Fuel: what grows there")


@dataclass(frozen=True)
class FuelClass:
    """A kind of fuel and its colour on the map."""

    fuel: Fuel
    colour: str


FUEL_CLASSES = (
    FuelClass(Fuel.CONIFER, "#1b4b3a"),
    FuelClass(Fuel.MIXED, "#4f9d78"),
    FuelClass(Fuel.BROADLEAF, "#a9cc55"),
    FuelClass(Fuel.BAMBOO, "#d7a9d6"),
    FuelClass(Fuel.UNSTOCKED, "#c98a4a"),
    FuelClass(Fuel.BARE, "#efe6d2"),
    FuelClass(Fuel.UNKNOWN, "#8a93a0"),
)
"""The darker the green, the better it burns (FMI: conifers 10, mixed 3, broadleaved 2), so that who cannot tell greens
apart reads it by lightness. What every two differ by is measured in tests/processing/test_colours.py."""

ALIASES = {
    "patch_id": QT_TRANSLATE_NOOP("Patch of connected forest"),
    "patch_m2": QT_TRANSLATE_NOOP("Area of the patch (m²)"),
    "source": QT_TRANSLATE_NOOP("Forest by"),
    "girth": QT_TRANSLATE_NOOP("Girth class"),
    "density": QT_TRANSLATE_NOOP("Crown density"),
    "conifer_share": QT_TRANSLATE_NOOP("Share of conifers"),
}
OWN_ALIASES = {"forest_layer": {"forest_id": QT_TRANSLATE_NOOP("Number of the stand")}}
FIELDS = {
    "forest_layer": (
        "forest_id", "fuel", "species_name", "age_class", "density", "conifer_share", "area_m2", "patch_id", "patch_m2",
        "source", "species", "girth",
    ),
}  # fmt: skip
VALUES = {
    "source": {
        "map": QT_TRANSLATE_NOOP("the forest map alone"),
        "cadastre": QT_TRANSLATE_NOOP("land category 임야 alone"),
        "both": QT_TRANSLATE_NOOP("forest map and land category"),
    },
}
TIPS = {
    "forest_layer": ("forest_id", "fuel", "species_name", "age_class", "density", "area_m2", "patch_m2", "source"),
}


def fuel_condition(kind: FuelClass) -> str:
    """Filter of a kind of fuel; what is no known kind is drawn as not known."""
    if kind.fuel is not Fuel.UNKNOWN:
        return f"\"fuel\" = '{kind.fuel.key}'"
    known = ", ".join(f"'{fuel.key}'" for fuel in Fuel if fuel is not Fuel.UNKNOWN)
    return f'"fuel" IS NULL OR "fuel" NOT IN ({known})'
