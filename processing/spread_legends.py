"""How evacuation zones and the buildings in them are named and coloured. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..forest.spread.evacuation import BUILDING_FIELDS, ZONE_FIELDS, Zone

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ZONE_HEADING = QT_TRANSLATE_NOOP("When the fire arrives")
BUILDING_HEADING = QT_TRANSLATE_NOOP("Buildings by the zone that they lie in")


@dataclass(frozen=True)
class ZoneClass:
    """A zone: its key, what the legend says of it and of the vulnerable buildings in it, its colour."""

    zone: Zone
    label: str
    vulnerable: str
    colour: str


ZONE_CLASSES = (
    ZoneClass(Zone.DANGER, QT_TRANSLATE_NOOP("danger zone"), QT_TRANSLATE_NOOP("danger zone: vulnerable"), "#a3162b"),
    ZoneClass(
        Zone.POTENTIAL,
        QT_TRANSLATE_NOOP("potential danger zone"),
        QT_TRANSLATE_NOOP("potential danger: vulnerable"),
        "#f08a24",
    ),
    ZoneClass(
        Zone.LATER, QT_TRANSLATE_NOOP("reached later"), QT_TRANSLATE_NOOP("reached later: vulnerable"), "#f3d98b"
    ),
)
"""The darker the sooner, told apart in grey and under the three kinds of colour blindness."""

ALIASES = {
    "evac_zone": QT_TRANSLATE_NOOP("Evacuation zone"),
    "from_h": QT_TRANSLATE_NOOP("From (hours)"),
    "to_h": QT_TRANSLATE_NOOP("To (hours)"),
    "first_h": QT_TRANSLATE_NOOP("First arrival (hours)"),
    "arrival_h": QT_TRANSLATE_NOOP("Arrival within (hours)"),
    "vulnerable": QT_TRANSLATE_NOOP("Care, medical or school"),
}
FIELDS = {"evacuation_zones": ZONE_FIELDS, "evacuation_buildings": BUILDING_FIELDS}
VALUES = {"evac_zone": {zone.key: zone.english for zone in Zone}}
ONE_DECIMAL = {"from_h", "to_h", "first_h", "arrival_h"}


def zone_condition(kind: ZoneClass) -> str:
    """Filter of a zone."""
    return f"\"evac_zone\" = '{kind.zone.key}'"


def building_condition(kind: ZoneClass, vulnerable: bool) -> str:
    """Filter of the buildings in a zone, those of the vulnerable or the others."""
    return f'{zone_condition(kind)} AND {"" if vulnerable else "NOT "}coalesce("vulnerable", FALSE)'
