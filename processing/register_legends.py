"""How the registers are coloured and named on a map. Knows no QGIS."""

from __future__ import annotations

from ..forest.buildings.construction import Construction
from ..forest.buildings.use import Use
from ..forest.registers.buildings import BUILDING_FIELDS
from ..forest.registers.cadastre import Note
from ..forest.registers.changes import CHANGE_FIELDS, Change
from ..forest.registers.columns import PARCEL_FIELDS
from ..forest.registers.owners import Owner
from ..forest.stands.fuel import Fuel

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

MOSTLY_FOREST = 'coalesce("forest_m2", 0) > 0.5 * coalesce("area_m2", 0)'
"""Filter of parcels that are forest themselves: drawn as that, so that the land beside it stands out."""
MOSTLY_FOREST_LABEL = QT_TRANSLATE_NOOP("more than half of it in forest")

CHANGE_HEADING = QT_TRANSLATE_NOOP("Since the register before")
CHANGE_COLOURS = {
    Change.NEW: "#b5262b",
    Change.SPLIT: "#ea6b2d",
    Change.MERGED: "#7a5195",
    Change.GONE: "#3c4650",
    Change.LEFT: "#9fb3c0",
    Change.CHANGED: "#e3b23c",
}
"""Warm what must be looked at, cool and grey what is settled."""

ALIASES = {
    "no": QT_TRANSLATE_NOOP("Number"),
    "jibun": QT_TRANSLATE_NOOP("Lot"),
    "jimok": QT_TRANSLATE_NOOP("Land category"),
    "registered_m2": QT_TRANSLATE_NOOP("Registered area (m²)"),
    "owner_class": QT_TRANSLATE_NOOP("Owner"),
    "past_fires": QT_TRANSLATE_NOOP("Past fires within 200 m"),
    "buildings": QT_TRANSLATE_NOOP("Buildings"),
    "action": QT_TRANSLATE_NOOP("What is done"),
    "officer": QT_TRANSLATE_NOOP("Officer"),
    "checked_on": QT_TRANSLATE_NOOP("Checked on"),
    "changed_on": QT_TRANSLATE_NOOP("Last changed on"),
    "flag": QT_TRANSLATE_NOOP("Remark on the row"),
    "building_id": QT_TRANSLATE_NOOP("Building"),
    "use": QT_TRANSLATE_NOOP("Use"),
    "construction": QT_TRANSLATE_NOOP("Construction"),
    "floors": QT_TRANSLATE_NOOP("Floors"),
    "approved_year": QT_TRANSLATE_NOOP("Year of approval"),
    "floor_area_m2": QT_TRANSLATE_NOOP("Floor area (m²)"),
    "within_5m": QT_TRANSLATE_NOOP("Within 5 m"),
    "within_25m": QT_TRANSLATE_NOOP("Within 25 m"),
    "within_50m": QT_TRANSLATE_NOOP("Within 50 m"),
    "within_100m": QT_TRANSLATE_NOOP("Within 100 m"),
    "review": QT_TRANSLATE_NOOP("Risk review when built anew"),
    "e30": QT_TRANSLATE_NOOP("Forest within 30 m (%)"),
    "e100": QT_TRANSLATE_NOOP("Forest within 100 m (%)"),
    "e500": QT_TRANSLATE_NOOP("Forest within 500 m (%)"),
    "climb_deg": QT_TRANSLATE_NOOP("Slope up which a fire comes (°)"),
    "became": QT_TRANSLATE_NOOP("Change"),
    "fields": QT_TRANSLATE_NOOP("What changed"),
    "detail": QT_TRANSLATE_NOOP("From what to what"),
    "related_pnu": QT_TRANSLATE_NOOP("Split off or merged into"),
    "jimok_before": QT_TRANSLATE_NOOP("Land category before"),
    "dist_before_m": QT_TRANSLATE_NOOP("Distance before (m)"),
    "area_before_m2": QT_TRANSLATE_NOOP("Area before (m²)"),
    "adjacent_before_m2": QT_TRANSLATE_NOOP("Forest-adjacent area before (m²)"),
}
_PLACE = {"address": QT_TRANSLATE_NOOP("Location (dong)")}
OWN_ALIASES = {
    "forest_register": _PLACE,
    "building_register": {**_PLACE, "area_m2": QT_TRANSLATE_NOOP("Footprint (m²)")},
    "register_changes": _PLACE,
}

FIELDS = {
    "forest_register": (*PARCEL_FIELDS, "within_legal", "species"),
    "building_register": BUILDING_FIELDS,
    "register_changes": CHANGE_FIELDS,
}
VALUES = {
    "owner_class": {owner.key: owner.english for owner in Owner},
    "fuel": {fuel.key: fuel.english for fuel in Fuel},
    "flag": {note.key: note.english for note in Note},
    "use": {use.key: use.english for use in Use},
    "construction": {kind.key: kind.english for kind in Construction},
    "became": {change.key: change.english for change in Change},
}

TIPS = {
    "forest_register": (
        "pnu", "address", "jibun", "jimok", "area_m2", "dist_m", "adjacent_m2", "forest_m2", "fuel", "buildings",
        "action", "officer", "checked_on", "flag",
    ),
    "building_register": (
        "building_id", "address", "jibun", "use", "construction", "dist_m", "review", "fuel", "e100", "climb_deg",
    ),
    "register_changes": ("became", "pnu", "address", "jibun", "detail", "related_pnu"),
}  # fmt: skip

WHOLE_NUMBERS = {"buildings", "past_fires", "floors"}
ONE_DECIMAL = {"slope_deg", "climb_deg"}
PERCENT = {"e30", "e100", "e500"}
MARKS = {"within_5m", "within_25m", "within_50m", "within_100m", "review"}
"""Fields that are shown as O or X."""
