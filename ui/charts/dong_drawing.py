"""The comparison of dongs: rows in, bars on matplotlib axes out."""

from __future__ import annotations

from collections.abc import Sequence

from ...processing.translation import tr
from .dong_reading import DongParts, DongValue
from .look import BLUE, GREEN, NOTHING, ORANGE, Look
from .marks import Area, legend_above, lines_of_areas, lying_bars, name_bars, signed_numbers, whole_numbers


def draw_values(axes, dongs: Sequence[DongValue], look: Look, unit: str, digits: int) -> list[Area]:
    """A bar for each dong, the largest on top; ``unit`` is what the axis says."""
    numbers = [f"{dong.value:,.{digits}f}" for dong in dongs]
    values = [dong.value for dong in dongs]
    areas = lying_bars(axes, [dong.name for dong in dongs], values, [BLUE] * len(dongs), numbers, look)
    axes.set_xlabel(unit)
    return areas


def draw_changes(axes, dongs: Sequence[DongValue], look: Look, unit: str) -> list[Area]:
    """More to the right, less to the left, with the error of chance."""
    values = [dong.value for dong in dongs]
    colours = [ORANGE if value > 0 else BLUE for value in values]
    error = {"ecolor": look.ink, "elinewidth": 1.0}
    axes.barh(range(len(dongs)), values, xerr=[dong.noise for dong in dongs], color=colours, error_kw=error)
    axes.axvline(0, color=look.ink, linewidth=0.6)
    name_bars(axes, [dong.name for dong in dongs])
    axes.set_xlabel(unit)
    signed_numbers(axes.xaxis)
    return lines_of_areas(axes, len(dongs))


def draw_reach(axes, dongs: Sequence[DongParts], look: Look) -> list[Area]:
    """The forest edge of each dong in pieces, by what fire engines reach."""
    starts = [0.0] * len(dongs)
    parts = (
        (tr("in time"), GREEN, [dong.in_time for dong in dongs]),
        (tr("late"), ORANGE, [dong.late for dong in dongs]),
        (tr("not reached"), NOTHING, [dong.not_reached for dong in dongs]),
    )
    for title, colour, lengths in parts:
        axes.barh(range(len(dongs)), lengths, left=starts, color=colour, label=title)
        starts = [start + more for start, more in zip(starts, lengths, strict=True)]
    name_bars(axes, [dong.name for dong in dongs])
    axes.set_xlabel(tr("Forest edge (km)"))
    whole_numbers(axes.xaxis)
    legend_above(axes)
    return lines_of_areas(axes, len(dongs))
