"""How results are classed, coloured and named on a map. Knows no QGIS, so that every rule is tested in a second.

All texts are English constants, looked up by ``tr()`` when a style is put on a layer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..catalog.quality.model import FINDING_FIELDS, Check, Severity
from . import forest_legends, traffic_legends, transit_legends
from .legend_classes import (
    AND_MORE,
    EXACTLY,
    NEUTRAL,
    RANGE,
    Class,
    nice,
    nice_above,
    nice_below,
)

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


# --- Transfers: how many ------------------------------------------------------------------------------------------

FLOW_TOP = ((0.5, 400), (0.2, 150), (0.07, 50), (0.015, 12))
"""Which flows each wider class begins with: the top share of them, but not more than this many.

However many flows there are, a map shows some dozen wide arrows and some hundred thin ones over a faint mesh.
"""

FLOW_WIDTH_HEADING = QT_TRANSLATE_NOOP("Width: number of transfers")
HUB_SIZE_HEADING = QT_TRANSLATE_NOOP("Size: number of transfers")
TIME_HEADING = QT_TRANSLATE_NOOP("Colour: median transfer time")


def flow_limits(transfers: Sequence[float]) -> tuple[int, ...]:
    """Lower limits of the width classes after the first: ascending round numbers by :data:`FLOW_TOP`.

    Fewer than four where the counts do not differ enough; none where there is no flow.
    """
    counts = sorted(transfers, reverse=True)
    if not counts:
        return ()
    starts = (counts[max(min(int(share * len(counts)), most) - 1, 0)] for share, most in FLOW_TOP)
    limits = {nice(start) if nice(start) <= counts[0] else nice_below(start) for start in starts}
    return tuple(limit for limit in sorted(limits) if counts[-1] < limit <= counts[0])


def flow_classes(transfers: Sequence[float]) -> tuple[Class, ...]:
    """The width classes, thinnest first: ``low`` ≤ transfers < next class's ``low``; the last one is open."""
    limits = flow_limits(transfers)
    lows = (int(min(transfers, default=0)), *limits)
    classes = [
        Class(low, high - 1, EXACTLY if low == high - 1 else RANGE, NEUTRAL)
        for low, high in zip(lows, limits, strict=False)
    ]
    return (*classes, Class(lows[-1], None, AND_MORE, NEUTRAL))


# --- Transfers: how long ------------------------------------------------------------------------------------------

TIME_CLASSES = (
    Class(None, 180, QT_TRANSLATE_NOOP("up to 3 minutes"), "#20a590"),
    Class(180, 300, QT_TRANSLATE_NOOP("3–5 minutes"), "#2a80bf"),
    Class(300, 600, QT_TRANSLATE_NOOP("5–10 minutes"), "#5256b0"),
    Class(600, 900, QT_TRANSLATE_NOOP("10–15 minutes"), "#91267d"),
    Class(900, None, QT_TRANSLATE_NOOP("over 15 minutes"), "#7a0a1e"),
)
"""Fixed limits in seconds (upper end included), so that maps of two cities or two days can be compared.

Darker is longer; every colour stands out from white and grey base maps and from its neighbours under the three kinds
of colour blindness (tested).
"""

NO_TIME = QT_TRANSLATE_NOOP("no transfer time")


def time_expression(field: str = "time_median_s") -> str:
    """QGIS expression: the colour of a transfer time; no value where the time is missing."""
    cases = [f"WHEN \"{field}\" <= {kind.high:g} THEN '{kind.colour}'" for kind in TIME_CLASSES if kind.high]
    return f"CASE {' '.join(cases)} WHEN \"{field}\" IS NOT NULL THEN '{TIME_CLASSES[-1].colour}' END"


CLOSE_SCALE = 15_000
"""At 1:15,000 and larger the flows of one place can be told apart, so that even the weakest are drawn clearly."""
CLOSE_OPACITY = 0.7


def flow_colour_expression(opacity: float) -> str:
    """QGIS expression: the colour of a flow, as faint as ``opacity`` (0 to 1) at scales below :data:`CLOSE_SCALE`."""
    far, close = round(255 * opacity), round(255 * max(opacity, CLOSE_OPACITY))
    alpha = f"CASE WHEN coalesce(@map_scale, 0) > {CLOSE_SCALE} THEN {far} ELSE {close} END"
    return f"set_color_part({time_expression()}, 'alpha', {alpha})"


HUB_LARGEST_MM = 13.0
"""Diameter of the largest hub; a hub's area is in proportion to its transfers."""
HUB_SMALLEST_MM = 1.4
"""Diameter below which a hub would not be seen."""
HUB_LABELS_ALWAYS = 12
"""Hubs of this rank and better are named at every scale."""
HUB_NAME_INSIDE_MM = 10.0
"""From this diameter on a hub's name stands on its circle."""


def hub_sizes(transfers: Iterable[float]) -> tuple[int, ...]:
    """Round numbers of transfers for the size legend, largest first; the first one is drawn at the full diameter."""
    most = max(transfers, default=0)
    if most < 1:
        return (1,)
    top = nice_above(most)
    return tuple(dict.fromkeys(nice(top * part) for part in (1, 0.3, 0.05)))


def hub_size_expression(full: float, number: str = 'coalesce("transfers", 0)') -> str:
    """QGIS expression: the diameter in mm, its square in proportion to ``number``, ``full`` being the largest."""
    return f"max({HUB_SMALLEST_MM:g}, {HUB_LARGEST_MM:g} * sqrt(({number}) / {full:.1f}))"


def hub_diameter_mm(transfers: float, full: float) -> float:
    """The same in Python, for the legend."""
    return max(HUB_SMALLEST_MM, HUB_LARGEST_MM * math.sqrt(transfers / full))


def hub_transfers(diameter_mm: float, full: float) -> float:
    """The transfers of a hub of this diameter."""
    return full * (diameter_mm / HUB_LARGEST_MM) ** 2


# --- Findings of the quality check: shape tells what, colour how much it matters ----------------------------------


@dataclass(frozen=True)
class FindingClass:
    """Checks that share a symbol: their label, the marker's shape in QGIS's words, and their keys."""

    label: str
    shape: str
    checks: tuple[str, ...]


FINDING_HEADING = QT_TRANSLATE_NOOP("Shape: what was found")
INVALID_SHAPE = QT_TRANSLATE_NOOP("shape not valid or missing")
OVERLAP = QT_TRANSLATE_NOOP("overlap")
GAP = QT_TRANSLATE_NOOP("gap")
REPEATED = QT_TRANSLATE_NOOP("repeated identifier or shape")
WRONG_VALUE = QT_TRANSLATE_NOOP("wrong code or value")
LOST = QT_TRANSLATE_NOOP("wrong place, no partner or too old")
FINDING_CLASSES = (
    FindingClass(INVALID_SHAPE, "triangle", ("validity", "empty")),
    FindingClass(OVERLAP, "diamond", ("overlaps",)),
    FindingClass(GAP, "square", ("gaps",)),
    FindingClass(REPEATED, "pentagon", ("ids", "shapes")),
    FindingClass(WRONG_VALUE, "circle", ("codes", "schema")),
    FindingClass(LOST, "star", ("crs", "join", "freshness")),
)
SEVERITY_HEADING = QT_TRANSLATE_NOOP("Colour: how much it matters")
MUST_BE_MENDED = QT_TRANSLATE_NOOP("error: correct it")
MAY_BE_WRONG = QT_TRANSLATE_NOOP("warning: have a look")
WORTH_KNOWING = QT_TRANSLATE_NOOP("note")
SEVERITY_COLOURS = {
    "error": (MUST_BE_MENDED, "#b3261e"),
    "warning": (MAY_BE_WRONG, "#f0a43a"),
    "note": (WORTH_KNOWING, "#5b8fc7"),
}
"""Severity → label and colour, worst first."""


def severity_expression() -> str:
    """QGIS expression: the colour of a finding."""
    cases = " ".join(f"WHEN \"severity\" = '{key}' THEN '{colour}'" for key, (_, colour) in SEVERITY_COLOURS.items())
    return f"CASE {cases} END"


# --- Fields -------------------------------------------------------------------------------------------------------

ALIASES = {
    **transit_legends.ALIASES,
    **forest_legends.ALIASES,
    **traffic_legends.ALIASES,
    "check": QT_TRANSLATE_NOOP("Check"),
    "severity": QT_TRANSLATE_NOOP("Severity"),
    "sentence": QT_TRANSLATE_NOOP("What is wrong"),
    "row": QT_TRANSLATE_NOOP("Record"),
    "field": QT_TRANSLATE_NOOP("Field"),
    "value": QT_TRANSLATE_NOOP("Value"),
    "width_m": QT_TRANSLATE_NOOP("Width (m)"),
}
"""Field → English alias; Korean shows in attribute tables, forms and map tips."""


def alias(result: str, field: str) -> str:
    """The English alias of ``field`` in the result of the key ``result``, where it may mean something of its own."""
    own = transit_legends.OWN_ALIASES | forest_legends.OWN_ALIASES | traffic_legends.OWN_ALIASES
    return own.get(result, {}).get(field, ALIASES[field])


FIELDS = {
    **transit_legends.FIELDS,
    **forest_legends.FIELDS,
    **traffic_legends.FIELDS,
    "quality_findings": FINDING_FIELDS,
}
"""Result → the fields that Sijeong adds; an input's own fields keep their names as they are."""

VALUES = {
    **transit_legends.VALUES,
    **forest_legends.VALUES,
    **traffic_legends.VALUES,
    "check": {check.key: check.title for check in Check},
    "severity": {severity.key: severity.title for severity in Severity},
}
"""Field whose values are words of ours → value → what users read."""
