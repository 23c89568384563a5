"""Fields, words and classes of the comparison of two periods. Knows no QGIS."""

from __future__ import annotations

from ..transit.periods.periods import Verdict
from .legend_classes import AND_MORE, RANGE, Class, nice_below
from .whatif_legends import FEWER_COLOUR, FEWER_HEADING, MORE_COLOUR, MORE_HEADING

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

CERTAIN = ((Verdict.MORE, MORE_HEADING, MORE_COLOUR), (Verdict.FEWER, FEWER_HEADING, FEWER_COLOUR))
"""As in the what-if: orange for more passengers, blue for fewer."""

OTHER_HEADING = QT_TRANSLATE_NOOP("Without a clear change")
UNCERTAIN = QT_TRANSLATE_NOOP("days differ as much without a change")
UNCERTAIN_COLOUR = "#b8c0c7"


TOP = (0.6, 0.3, 0.08)
"""Which differences each larger class begins with: the top share of those that are certain."""


def difference_classes(differences: list[float], colour: str) -> tuple[Class, ...]:
    """Classes of passengers a day gained or lost, by those that are certain: smallest first, the last is open."""
    sizes = sorted(map(abs, differences), reverse=True)
    limits = sorted({nice_below(sizes[int(share * len(sizes))]) for share in TOP}) if sizes else []
    lows = (0, *limits)
    closed = [Class(low, high, RANGE, colour) for low, high in zip(lows, limits, strict=False)]
    return (*closed, Class(lows[-1], None, AND_MORE, colour))


ALIASES = {
    "item_id": QT_TRANSLATE_NOOP("Number"),
    "before": QT_TRANSLATE_NOOP("Before, daily mean"),
    "after": QT_TRANSLATE_NOOP("After, daily mean"),
    "difference": QT_TRANSLATE_NOOP("Difference a day"),
    "difference_share": QT_TRANSLATE_NOOP("Difference, share of before"),
    "ci_low": QT_TRANSLATE_NOOP("Difference, lower end (95 %)"),
    "ci_high": QT_TRANSLATE_NOOP("Difference, upper end (95 %)"),
    "p_value": QT_TRANSLATE_NOOP("p (Welch)"),
    "p_rank": QT_TRANSLATE_NOOP("p (ranks)"),
    "q_value": QT_TRANSLATE_NOOP("q (corrected p)"),
    "verdict": QT_TRANSLATE_NOOP("What may be said"),
    "days_before": QT_TRANSLATE_NOOP("Days before"),
    "days_after": QT_TRANSLATE_NOOP("Days after"),
    "transfers_before": QT_TRANSLATE_NOOP("After a transfer, before (a day)"),
    "transfers_after": QT_TRANSLATE_NOOP("After a transfer, after (a day)"),
}
"""Field → English alias; those of other results (name, day_type, from_route, to_route) are theirs."""

FIELDS = {
    "period_changes": (
        "item_id",
        "name",
        "from_route",
        "to_route",
        "day_type",
        "before",
        "after",
        "difference",
        "difference_share",
        "ci_low",
        "ci_high",
        "p_value",
        "p_rank",
        "q_value",
        "verdict",
        "days_before",
        "days_after",
        "transfers_before",
        "transfers_after",
    ),
}
"""Result → its fields; the routes are those of pairs."""

VALUES = {"verdict": {verdict.value: verdict.title for verdict in Verdict}}
"""Field whose values are words of ours → value → what users read."""

WHOLE_NUMBERS = {"days_before", "days_after"}
"""Fields shown without decimals and with thousands separated."""

ROUNDED = {
    **dict.fromkeys(("before", "after", "difference", "ci_low", "ci_high", "transfers_before", "transfers_after"), 1),
    **dict.fromkeys(("p_value", "p_rank", "q_value"), 4),
}
"""Field → decimals that are shown."""
