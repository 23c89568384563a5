"""The main figures of a result, as a line that a planner reads."""

from __future__ import annotations

from ..processing.translation import tr

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

LABELS = {
    "ROWS_KEPT": QT_TRANSLATE_NOOP("Rows kept"),
    "ROWS_REJECTED": QT_TRANSLATE_NOOP("Rows rejected"),
    "JOURNEYS": QT_TRANSLATE_NOOP("Journeys"),
    "TRANSFERS": QT_TRANSLATE_NOOP("Transfers"),
    "FEATURES": QT_TRANSLATE_NOOP("Features"),
    "WITHIN_LEGAL": QT_TRANSLATE_NOOP("Features within the legal distance"),
}
"""Number outputs worth showing, in the order of showing; their names are those of the algorithms."""


def figures_line(figures: dict[str, float]) -> str:
    """``Journeys 12,345 · Transfers 4,321``; empty when there is nothing worth showing."""
    return " · ".join(f"{tr(label)} {figures[name]:,.0f}" for name, label in LABELS.items() if name in figures)
