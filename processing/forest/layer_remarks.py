"""What a reader of a forest layer must know of its making: what was taken, dropped, filled and joined, with counts."""

from __future__ import annotations

from ...common.progress import Progress
from ...forest.stands.making import ForestMade
from ...forest.stands.parts import Tally
from ..base import QT_TRANSLATE_NOOP
from ..translation import tr

TALLIES = (
    (
        QT_TRANSLATE_NOOP("{count} stands ({area:,.0f} m²) were left out by their kind."),
        lambda made: made.left_out,
    ),
    (
        QT_TRANSLATE_NOOP(
            "{count} pairs of rows overlapped: {area:,.1f} m² were drawn more than once and count for the smaller one."
        ),
        lambda made: made.overlaps,
    ),
    (QT_TRANSLATE_NOOP("{count} holes ({area:,.0f} m²) were filled."), lambda made: made.shaped.filled),
    (
        QT_TRANSLATE_NOOP("{count} parts that are too narrow ({area:,.0f} m²) were left out."),
        lambda made: made.shaped.narrow,
    ),
    (
        QT_TRANSLATE_NOOP("{count} slivers ({area:,.0f} m²) were joined to the neighbour with the longest border."),
        lambda made: made.shaped.merged,
    ),
    (QT_TRANSLATE_NOOP("{count} small patches ({area:,.0f} m²) were left out."), lambda made: made.shaped.small),
)
COUNTS = (
    (
        QT_TRANSLATE_NOOP("{count} stands do not tell what grows there; they count as forest."),
        lambda made: made.stands.unknown if made.stands else 0,
    ),
    (
        QT_TRANSLATE_NOOP("{count} parcels tell no land category and do not count as forest."),
        lambda made: made.parcels.unknown if made.parcels else 0,
    ),
    (
        QT_TRANSLATE_NOOP("{count} invalid forest geometries were repaired."),
        lambda made: sum(taken.repaired for taken in made.taken),
    ),
    (
        QT_TRANSLATE_NOOP("{count} rows of forest have no geometry and were left out."),
        lambda made: sum(taken.empty for taken in made.taken),
    ),
    (
        QT_TRANSLATE_NOOP("{count} forest features are not polygons and were left out."),
        lambda made: sum(taken.not_polygons for taken in made.taken),
    ),
)


def layer_remarks(made: ForestMade, progress: Progress) -> tuple[str, ...]:
    """A sentence for each thing that happened; the user is told of it while the job runs as well."""
    remarks = []
    for template, tally_of in TALLIES:
        tally: Tally = tally_of(made)
        if tally.count:
            progress.warn(template, count=tally.count, area=tally.area_m2)
            remarks.append(tr(template).format(count=tally.count, area=tally.area_m2))
    for template, count_of in COUNTS:
        if count := count_of(made):
            progress.warn(template, count=count)
            remarks.append(tr(template).format(count=count))
    return tuple(remarks)
