"""How results about forest-adjacent land are classed, coloured and named: legal meaning first. Knows no QGIS."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from . import (
    access_legends,
    exposure_legends,
    permit_legends,
    proximity_legends,
    register_legends,
    spread_legends,
    stand_legends,
    summary_legends,
)
from .legend_classes import Class

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ADJACENT_M = 100.0
"""산림인접지역: land within 100 m of forest (산림보호법 §34, since 2026-02-01 산림재난방지법)."""

LEGAL_LABELS = {
    0.0: QT_TRANSLATE_NOOP("0 m (in forest or touching)"),
    25.0: QT_TRANSLATE_NOOP("up to {high} m (felling)"),
    50.0: QT_TRANSLATE_NOOP("up to {high} m (risk review)"),
    100.0: QT_TRANSLATE_NOOP("up to {high} m (by law)"),
}
"""Upper ends that the law gives a meaning to (forest/law.py): 산림자원법 시행령 25 m, 산림재난방지법 50 and 100 m."""
UP_TO = QT_TRANSLATE_NOOP("up to {high} m")
BEYOND = QT_TRANSLATE_NOOP("over {low} m")
RING = QT_TRANSLATE_NOOP("{low}–{high} m")
FOREST_ITSELF = QT_TRANSLATE_NOOP("forest")
LEGAL_RINGS = {
    25.0: QT_TRANSLATE_NOOP("{low}–{high} m (felling)"),
    50.0: QT_TRANSLATE_NOOP("{low}–{high} m (risk review)"),
    100.0: QT_TRANSLATE_NOOP("{low}–{high} m (by law)"),
}
DISTANCE_HEADING = QT_TRANSLATE_NOOP("Distance to the nearest forest")

RING_HEADING = QT_TRANSLATE_NOOP("Distance from forest")

DEFAULT_BANDS_M = (0.0, 25.0, 50.0, 100.0, 200.0, 300.0, 500.0)
DEFAULT_RINGS_M = tuple(zip((0.0, *DEFAULT_BANDS_M[:-1]), DEFAULT_BANDS_M, strict=True))

DISTANCE_COLOURS = {
    0.0: "#5e0b22",
    25.0: "#b5262b",
    50.0: "#ea6b2d",
    100.0: "#fbb95a",
    200.0: "#86a2c0",
    300.0: "#abc0d5",
    500.0: "#d4e0eb",
}
"""Warm and dark where the law applies, cool and pale beyond; between two of these distances the colour is mixed."""
NEAREST_COOL = "#6f8fb3"
FAR_COLOUR = "#f7f7f5"


def distance_colour(upper_m: float) -> str:
    """The colour of the band that ends at ``upper_m``; never warm beyond :data:`ADJACENT_M`, never cool within."""
    known = sorted(DISTANCE_COLOURS)
    if upper_m in DISTANCE_COLOURS:
        return DISTANCE_COLOURS[upper_m]
    if upper_m > known[-1]:
        return _mixed(DISTANCE_COLOURS[known[-1]], FAR_COLOUR, 1.0 - known[-1] / upper_m)
    above = next(limit for limit in known if limit > upper_m)
    below = known[known.index(above) - 1]
    if below == ADJACENT_M:
        return _mixed(NEAREST_COOL, DISTANCE_COLOURS[above], (upper_m - below) / (above - below))
    return _mixed(DISTANCE_COLOURS[below], DISTANCE_COLOURS[above], (upper_m - below) / (above - below))


def _mixed(one: str, other: str, share: float) -> str:
    channels = (
        round((1 - share) * int(one[place : place + 2], 16) + share * int(other[place : place + 2], 16))
        for place in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def distance_classes(limits_m: Iterable[float]) -> tuple[Class, ...]:
    """One class per band (upper end included) and one beyond the last."""
    limits = sorted(set(map(float, limits_m)))
    classes = [
        Class(low, high, LEGAL_LABELS.get(high, UP_TO), distance_colour(high))
        for low, high in zip((None, *limits), limits, strict=False)
    ]
    return (*classes, Class(limits[-1], None, BEYOND, FAR_COLOUR))


def default_place(kind: Class) -> int:
    """Which of the default classes ``kind`` resembles: that of the same or the next longer distance."""
    if kind.high is None:
        return len(DEFAULT_BANDS_M)
    return min(bisect_left(DEFAULT_BANDS_M, kind.high), len(DEFAULT_BANDS_M) - 1)


def ring_classes(rings_m: Iterable[tuple[float, float]]) -> tuple[Class, ...]:
    """One class per ring of ``from_m``–``to_m``, nearest first; a ring that ends at 0 m is the forest itself."""
    return tuple(
        Class(low, high, FOREST_ITSELF if high == 0 else LEGAL_RINGS.get(high, RING), distance_colour(high))
        for low, high in sorted(set(rings_m), key=lambda ring: ring[1])
    )


_PARTS = (
    exposure_legends,
    access_legends,
    permit_legends,
    proximity_legends,
    spread_legends,
    stand_legends,
    register_legends,
    summary_legends,
)
"""Files that name the fields of one job each; what two of them name is said by the later one."""


def _of_parts(name: str) -> dict:
    """The dictionaries ``name`` of all parts in one."""
    return {key: value for part in _PARTS for key, value in getattr(part, name, {}).items()}


def _names_of_parts(name: str) -> set[str]:
    """The sets ``name`` of all parts in one."""
    return {field for part in _PARTS for field in getattr(part, name, ())}


ALIASES = {
    "dist_m": QT_TRANSLATE_NOOP("Distance to forest (m)"),
    "band": QT_TRANSLATE_NOOP("Distance band"),
    "within_legal": QT_TRANSLATE_NOOP("Within the legal distance"),
    "forest_id": QT_TRANSLATE_NOOP("Nearest forest"),
    "area_m2": QT_TRANSLATE_NOOP("Area (m²)"),
    "forest_m2": QT_TRANSLATE_NOOP("Area in forest (m²)"),
    "adjacent_m2": QT_TRANSLATE_NOOP("Forest-adjacent area (m²)"),
    "adjacent_share": QT_TRANSLATE_NOOP("Share of forest-adjacent area"),
    "from_m": QT_TRANSLATE_NOOP("From (m)"),
    "to_m": QT_TRANSLATE_NOOP("To (m)"),
    **_of_parts("ALIASES"),
}
OWN_ALIASES: dict[str, dict[str, str]] = _of_parts("OWN_ALIASES")
"""Result → aliases of fields that mean something of their own there."""

FIELDS = {
    "forest_bands": ("band", "from_m", "to_m", "area_m2"),
    **_of_parts("FIELDS"),
}
VALUES: dict[str, dict[str, str]] = _of_parts("VALUES")
"""Field → value → what users read."""

TIPS: dict[str, tuple[str, ...]] = _of_parts("TIPS")
"""Result → the fields of its map tip, where not all are told."""

WHOLE_NUMBERS: set[str] = _names_of_parts("WHOLE_NUMBERS")
ONE_DECIMAL = {"band", *_names_of_parts("ONE_DECIMAL")}
HUNDREDTHS: set[str] = _names_of_parts("HUNDREDTHS")
PERCENT: set[str] = _names_of_parts("PERCENT")
MARKS = {"within_legal", *_names_of_parts("MARKS")}
"""How numbers are written; names that end in ``_m2``, ``_m`` or ``share`` are known by their ending."""
