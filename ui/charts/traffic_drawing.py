"""The charts of traffic: rows in, marks on matplotlib axes out."""

from __future__ import annotations

from collections.abc import Sequence

from ...processing.translation import tr
from .traffic_reading import Difference, Round, Slice

FLOW, SPEED, QUEUE, INK = "#2f6cb3", "#e07b39", "#7a4fa3", "#3b4754"
"""Told apart by people who see no red or green, and in print."""


def draw_slices(axes, slices: Sequence[Slice]) -> None:
    """Flow as steps, speed as a line on an axis of its own, halting vehicles as an area below."""
    hours = [one.hour for one in slices]
    axes.step(
        hours, [one.flow_vph for one in slices], where="post", color=FLOW, linewidth=1.8, label=tr("Flow (veh/h)")
    )
    axes.set_xlabel(tr("Hour"))
    axes.set_ylabel(tr("Flow (veh/h)"), color=FLOW)
    axes.set_ylim(bottom=0)
    axes.xaxis.set_major_formatter(lambda hour, _place: f"{int(hour):02d}:{round(hour % 1 * 60):02d}")
    speeds = axes.twinx()
    speeds.plot(
        hours, [one.speed_kmh for one in slices], color=SPEED, marker="o", markersize=3, label=tr("Speed (km/h)")
    )
    speeds.set_ylabel(tr("Speed (km/h)"), color=SPEED)
    speeds.set_ylim(bottom=0)
    if any(one.queue_veh > 0 for one in slices):
        axes.fill_between(
            hours, [one.queue_veh for one in slices], step="post", color=QUEUE, alpha=0.35, label=tr("Halting vehicles")
        )
        axes.legend(loc="upper right", frameon=False, fontsize=8)


def draw_rounds(axes, rounds: Sequence[Round]) -> None:
    """The mean trip time by round; where only the gap is known (static equilibrium) the gap, on a log axis."""
    numbers = [one.number for one in rounds]
    axes.set_xlabel(tr("Round"))
    if any(one.mean_trip_min > 0 for one in rounds):
        axes.plot(numbers, [one.mean_trip_min for one in rounds], color=FLOW, marker="o", markersize=4)
        axes.set_ylabel(tr("Mean trip time (min)"))
        axes.set_ylim(bottom=0)
        return
    axes.semilogy(numbers, [max(one.gap, 1e-12) for one in rounds], color=FLOW)
    axes.set_ylabel(tr("Gap to equilibrium"))
    axes.grid(axis="y", color="#d8dde2", linewidth=0.6)


def draw_differences(axes, differences: Sequence[Difference]) -> None:
    """A bar for each road, the largest change on top: more to the right, less to the left, with its error."""
    rows = list(reversed(differences))
    places = range(len(rows))
    axes.barh(
        places,
        [row.flow_vph for row in rows],
        xerr=[row.noise_vph for row in rows],
        color=[SPEED if row.flow_vph > 0 else FLOW for row in rows],
        error_kw={"ecolor": INK, "elinewidth": 1.0},
    )
    axes.axvline(0, color=INK, linewidth=0.6)
    axes.set_yticks(list(places))
    axes.set_yticklabels([row.name for row in rows], fontsize=8)
    axes.set_xlabel(tr("Change of flow (veh/h)"))
