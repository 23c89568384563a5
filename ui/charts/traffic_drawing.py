"""The charts of traffic: rows in, marks on matplotlib axes out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ...processing.translation import tr
from .look import BLUE, ORANGE, Look
from .marks import (
    Area,
    columns_of_areas,
    from_zero,
    guide_lines,
    is_narrow,
    legend_above,
    lines_of_areas,
    name_bars,
    signed_numbers,
    whole_numbers,
)
from .traffic_reading import Difference, Round, Slice, Traffic, clock

DASHES = ("solid", (0, (4, 2)), (0, (1, 1.5)))
"""The base is drawn through, scenarios are dashed: told apart without colours."""
TIME_STEPS, FEW_TIMES, MANY_TIMES = (5, 10, 15, 30, 60, 120, 180, 240), 4, 10
"""Minutes between times that are named, and how many of them fit."""
SMALLEST_GAP = 1e-12


def draw_slices(axes, slices: Sequence[Slice], look: Look) -> list[Area]:
    """Flow above, speed below on the same time; halting vehicles are in the tooltip and the table only."""
    runs = list(dict.fromkeys(one.run for one in slices))
    speeds = _below(axes)
    for run, dashes in zip(runs, DASHES, strict=False):
        own = [one for one in slices if one.run == run]
        hours = [one.hour for one in own]
        ends = [*hours, hours[-1] + _step(hours)]
        style = {"linestyle": dashes, "linewidth": 1.8, "where": "post"}
        axes.step(ends, _held([one.flow_vph for one in own]), color=BLUE, label=run, **style)
        speeds.step(ends, _held([one.speed_kmh for one in own]), color=ORANGE, **style)
    axes.set_ylabel(tr("Flow (veh/h)"), color=BLUE)
    speeds.set_ylabel(tr("Speed (km/h)"), color=ORANGE)
    for part in (axes, speeds):
        from_zero(part)
        whole_numbers(part.yaxis)
    _tell_time(speeds)
    legend_above(axes)
    step = _step([one.hour for one in slices if one.run == runs[0]])
    return columns_of_areas(axes, [one.hour + step / 2 for one in slices], step)


def _below(axes):
    """A second pair of axes under ``axes`` with the same time."""
    grid = axes.get_subplotspec().subgridspec(2, 1, height_ratios=(1.3, 1))
    axes.set_subplotspec(grid[0])
    other = axes.figure.add_subplot(grid[1], sharex=axes)
    axes.tick_params(labelbottom=False)
    return other


def _step(hours: Sequence[float]) -> float:
    return hours[1] - hours[0] if len(hours) > 1 else 1.0


def _held(values: Sequence[float]) -> list[float]:
    """To the end of the last slice."""
    return [*values, values[-1]]


def _tell_time(axes) -> None:
    """Round times of the day below the chart."""
    begin, end = (hour * 60 for hour in axes.get_xlim())
    most = FEW_TIMES if is_narrow(axes) else MANY_TIMES
    step = next((step for step in TIME_STEPS if (end - begin) / step <= most), TIME_STEPS[-1])
    first = math.ceil(begin / step) * step
    minutes = range(int(first), int(end) + 1, step)
    axes.set_xticks([minute / 60 for minute in minutes], [clock(minute / 60) for minute in minutes])
    axes.set_xlabel(tr("Time"))


def draw_rounds(axes, rounds: Sequence[Round], look: Look) -> list[Area]:
    """The mean trip time by round; where only the gap is known (static equilibrium) the gap, on a log axis."""
    numbers = [one.number for one in rounds]
    axes.set_xlabel(tr("Round"))
    axes.xaxis.get_major_locator().set_params(integer=True)
    guide_lines(axes, look)
    if any(one.mean_trip_min > 0 for one in rounds):
        axes.plot(numbers, [one.mean_trip_min for one in rounds], color=BLUE, marker="o", markersize=4)
        axes.set_ylabel(tr("Mean trip time (min)"))
        from_zero(axes)
    else:
        axes.semilogy(numbers, [max(one.gap, SMALLEST_GAP) for one in rounds], color=BLUE)
        axes.set_ylabel(tr("Gap to equilibrium"))
        axes.yaxis.set_major_formatter(lambda gap, _place: f"{gap:g}")
    return columns_of_areas(axes, numbers)


def draw_differences(axes, differences: Sequence[Difference], look: Look) -> list[Area]:
    """A bar for each road, the largest change on top: more to the right, less to the left, with its error."""
    values = [row.flow_vph for row in differences]
    colours = [ORANGE if value > 0 else BLUE for value in values]
    error = {"ecolor": look.ink, "elinewidth": 1.0}
    axes.barh(range(len(values)), values, xerr=[row.noise_vph for row in differences], color=colours, error_kw=error)
    axes.axvline(0, color=look.ink, linewidth=0.6)
    name_bars(axes, [row.name for row in differences])
    axes.set_xlabel(tr("Change of flow (veh/h)"))
    signed_numbers(axes.xaxis)
    return lines_of_areas(axes, len(differences))


def draw_traffic(axes, moments: Sequence[Traffic], look: Look) -> list[Area]:
    """Who enters upwards, who leaves downwards, and as a line who is on the way."""
    hours = [one.hour for one in moments]
    step = _step(hours)
    axes.bar(hours, [one.entered for one in moments], step, align="edge", color=BLUE, label=tr("enter"))
    axes.bar(hours, [-one.left for one in moments], step, align="edge", color=ORANGE, label=tr("leave"))
    axes.step(hours, [one.driving for one in moments], where="post", color=look.ink, label=tr("on the way"))
    axes.axhline(0, color=look.ink, linewidth=0.6)
    axes.set_ylabel(tr("Followed vehicles"))
    whole_numbers(axes.yaxis)
    _tell_time(axes)
    legend_above(axes)
    return columns_of_areas(axes, [hour + step / 2 for hour in hours], step)
