"""How the summary of forest-adjacent land is classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from ..forest.summaries.counted import BEYOND, NOT_MEASURED
from ..forest.summaries.land_classes import LandClass
from ..forest.summaries.summary import AREA_FIELDS, TABLE_FIELDS
from .legend_classes import Class

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

SHARE_HEADING = QT_TRANSLATE_NOOP("Share of forest-adjacent land")
NONE = QT_TRANSLATE_NOOP("none")
UP_TO = QT_TRANSLATE_NOOP("up to {high} %")
BETWEEN = QT_TRANSLATE_NOOP("{low}–{high} %")
OVER = QT_TRANSLATE_NOOP("over {low} %")

SHARE_CLASSES = (
    Class(None, 0, NONE, "#fbfaf7"),
    Class(0, 5, UP_TO, "#f7cf8f"),
    Class(5, 10, BETWEEN, "#f29a48"),
    Class(10, 20, BETWEEN, "#d95f2b"),
    Class(20, 30, BETWEEN, "#ab1f2b"),
    Class(30, None, OVER, "#5c0b24"),
)
"""In percent, the upper end included; fixed, so that two years and two cities can be compared."""


def share_condition(kind: Class) -> str:
    """Filter of a class of ``adjacent_share``, which is a share from 0 to 1."""
    percent = '100 * coalesce("adjacent_share", 0)'
    parts = [f"{percent} > {kind.low:g}"] if kind.low is not None else []
    parts += [f"{percent} <= {kind.high:g}"] if kind.high is not None else []
    return " AND ".join(parts)


ALIASES = {
    "area_id": QT_TRANSLATE_NOOP("Code of the area"),
    "area_name": QT_TRANSLATE_NOOP("Area"),
    "forest_share": QT_TRANSLATE_NOOP("Share of forest"),
    "parcels": QT_TRANSLATE_NOOP("Parcels"),
    "near_parcels": QT_TRANSLATE_NOOP("Forest-adjacent parcels"),
    "near_parcel_share": QT_TRANSLATE_NOOP("Share of forest-adjacent parcels"),
    "near_farmland": QT_TRANSLATE_NOOP("Forest-adjacent parcels of farmland"),
    "near_farmland_m2": QT_TRANSLATE_NOOP("Forest-adjacent farmland (m²)"),
    "near_buildings": QT_TRANSLATE_NOOP("Forest-adjacent buildings"),
    "near_people": QT_TRANSLATE_NOOP("People in forest-adjacent buildings"),
    "distance_class": QT_TRANSLATE_NOOP("Distance class (m)"),
    "land_class": QT_TRANSLATE_NOOP("Class of land categories"),
}
FIELDS = {"forest_summary": AREA_FIELDS, "forest_summary_table": TABLE_FIELDS}
VALUES = {
    "land_class": {kind.key: kind.english for kind in LandClass},
    "distance_class": {
        BEYOND: QT_TRANSLATE_NOOP("further than the last band"),
        NOT_MEASURED: QT_TRANSLATE_NOOP("no shape"),
    },
}
WHOLE_NUMBERS = {"parcels", "near_parcels", "near_farmland", "near_buildings", "near_people"}
