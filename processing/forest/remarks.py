"""What a reader of a forest result must know of its making, a sentence each."""

from __future__ import annotations

from datetime import date

from ...forest.law import rules_in_force
from ...forest.measuring.proximity import ProximityResult
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

COUNTED = (
    ("repaired_features", QT_TRANSLATE_NOOP("{count} invalid input geometries were repaired.")),
    ("repaired_forest", QT_TRANSLATE_NOOP("{count} invalid forest geometries were repaired.")),
    ("empty_features", QT_TRANSLATE_NOOP("{count} input rows without geometry stay without a result.")),
    ("small_patches", QT_TRANSLATE_NOOP("{count} forest polygons in too small patches were left out.")),
    ("forest_not_polygons", QT_TRANSLATE_NOOP("{count} forest features are not polygons and were left out.")),
)


def proximity_remarks(result: ProximityResult) -> tuple[str, ...]:
    """Repairs and omissions with their counts, then the legal distances in force."""
    counts = [(getattr(result, name), template) for name, template in COUNTED]
    repairs = [tr(template).format(count=count) for count, template in counts if count]
    return (*repairs, *law_lines(date.today()))


def law_lines(day: date) -> tuple[str, ...]:
    """The legal distances in force on ``day``; law names are Korean in every language."""
    return tuple(f"{rule.law} {rule.subject} {rule.distance_m:g} m" for rule in rules_in_force(day))
