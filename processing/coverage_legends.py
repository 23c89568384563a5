"""Fields, words and classes of service coverage. Knows no QGIS."""

from __future__ import annotations

from collections.abc import Sequence

from ..transit.coverage import service_coverage, uncovered
from .legend_classes import AND_MORE, RANGE, Class, in_persons

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

# --- Bands: how far to the nearest stop -----------------------------------------------------------------------------

WALK_HEADING = QT_TRANSLATE_NOOP("Way to the nearest stop")
WALK_UP_TO = QT_TRANSLATE_NOOP("up to {high} m")
WALK_RANGE = QT_TRANSLATE_NOOP("{low}–{high} m")
WALK_COLOURS = ("#1b5e94", "#4a9bcb", "#8cbf9f", "#c9a24a")
"""Nearest first; farther bands than colours share the last."""
DEFAULT_WALKS_M = (300.0, 400.0, 500.0, 800.0)


def walk_classes(limits_m: Sequence[float]) -> tuple[Class, ...]:
    """One class for each band that ends at ``limits_m`` (upper end included), nearest first."""
    limits = sorted(set(map(float, limits_m)))
    return tuple(
        Class(low, high, WALK_UP_TO if low is None else WALK_RANGE, WALK_COLOURS[min(place, len(WALK_COLOURS) - 1)])
        for place, (low, high) in enumerate(zip((None, *limits), limits, strict=False))
    )


# --- Villages without a stop ----------------------------------------------------------------------------------------

PEOPLE_HEADING = QT_TRANSLATE_NOOP("People without a stop in reach")
UNCOVERED_CLASSES = in_persons(
    (
        Class(0, 9, RANGE, "#f3bd62"),
        Class(10, 49, RANGE, "#e5862f"),
        Class(50, 199, RANGE, "#c4462a"),
        Class(200, None, AND_MORE, "#7a1030"),
    )
)
"""People of a village (upper end included), fixed so that maps can be compared; darker is more."""
VILLAGES_NAMED = 12
"""Villages with most people are named at every scale."""


VILLAGE_LARGEST_MM = 6.5
"""Diameter of the village with most people; smaller than a hub, as there are many."""


def village_size_expression(full: float) -> str:
    """QGIS expression: the diameter of a village's circle in mm, its area in proportion to its people."""
    return f'max(1.2, {VILLAGE_LARGEST_MM:g} * sqrt(coalesce("people", 0) / {full:.1f}))'


# --- Fields ---------------------------------------------------------------------------------------------------------

ALIASES = {
    "from_m": QT_TRANSLATE_NOOP("From (m)"),
    "to_m": QT_TRANSLATE_NOOP("To (m)"),
    "people": QT_TRANSLATE_NOOP("Residents"),
    "people_share": QT_TRANSLATE_NOOP("Share of residents"),
    "elderly": QT_TRANSLATE_NOOP("Residents over 65"),
    "buildings": QT_TRANSLATE_NOOP("Buildings"),
    "area_m2": QT_TRANSLATE_NOOP("Area (m²)"),
    "method": QT_TRANSLATE_NOOP("How residents were placed"),
    "village_id": QT_TRANSLATE_NOOP("Village"),
    "name": QT_TRANSLATE_NOOP("Name"),
    "nearest_m": QT_TRANSLATE_NOOP("Way to the nearest stop, mean (m)"),
    "distance_m": QT_TRANSLATE_NOOP("Distance (m)"),
    "dong_id": QT_TRANSLATE_NOOP("Dong number"),
    "within_people": QT_TRANSLATE_NOOP("Residents within"),
    "within_share": QT_TRANSLATE_NOOP("Share of residents within"),
    "straight_share": QT_TRANSLATE_NOOP("Share within by the straight line"),
    "within_elderly": QT_TRANSLATE_NOOP("Residents over 65 within"),
    "elderly_share": QT_TRANSLATE_NOOP("Share of those over 65 within"),
    "within_buildings": QT_TRANSLATE_NOOP("Buildings within"),
    "building_share": QT_TRANSLATE_NOOP("Share of buildings within"),
}

FIELDS = {
    "service_coverage": service_coverage.BAND_FIELDS,
    "service_gaps": uncovered.FIELDS,
    "service_by_dong": service_coverage.DONG_FIELDS,
}

VALUES = {
    "method": {
        "counts": QT_TRANSLATE_NOOP("counts of the layer"),
        "floor_area": QT_TRANSLATE_NOOP("residents of the dongs by the floor area of homes"),
        "area": QT_TRANSLATE_NOOP("residents of the dongs evenly over their area"),
    },
}

WHOLE_NUMBERS = {
    "people", "elderly", "buildings", "village_id", "within_people", "within_elderly", "within_buildings", "distance_m",
    "nearest_m",
}  # fmt: skip
