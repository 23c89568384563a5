"""The charts themselves: rows in, marks on matplotlib axes out."""

from __future__ import annotations

from collections.abc import Sequence

from ...processing.translation import tr
from .reading import HourUse, MatrixRow, Partner, ProfileStop

BOARDING = "#2f6cb3"
ALIGHTING = "#e07b39"
LOAD = "#3b4754"
TRANSFER = "#7a4fa3"
"""Told apart by people who see no red or green, and in print."""

MOST_NAMES = 45
"""Stops whose names fit below a profile; of more, every second or third is named."""
NAME_LENGTH = 12
DARK_FROM = 0.55
"""Share of the largest cell from which a number is white."""


def draw_profile(axes, stops: Sequence[ProfileStop]) -> None:
    """Boardings up, alightings down, and the load between the stops as steps above both."""
    places = range(len(stops))
    axes.bar(places, [stop.boardings for stop in stops], color=BOARDING, width=0.7, label=tr("Boardings"))
    axes.bar(places, [-stop.alightings for stop in stops], color=ALIGHTING, width=0.7, label=tr("Alightings"))
    loads = [stop.load for stop in stops if stop.load is not None]
    axes.step(range(len(loads) + 1), [*loads, 0.0], where="post", color=LOAD, linewidth=1.8, label=tr("Load"))
    axes.axhline(0, color=LOAD, linewidth=0.6)
    step = -(-len(stops) // MOST_NAMES)
    axes.set_xticks(list(places)[::step])
    axes.set_xticklabels([_short(stop.name) for stop in stops][::step], rotation=60, ha="right", fontsize=7)
    axes.set_ylabel(tr("Passengers a day"))
    axes.yaxis.set_major_formatter(lambda value, _place: f"{abs(value):,.0f}")
    axes.margins(x=0.01)
    axes.legend(loc="upper right", ncol=3, frameon=False, fontsize=8)


def draw_hours(axes, hours: Sequence[HourUse]) -> None:
    """Boardings and alightings side by side, the part that changes inside the boardings."""
    places = [use.hour for use in hours]
    axes.bar(
        [hour - 0.2 for hour in places], [use.boardings for use in hours], 0.38, color=BOARDING, label=tr("Boardings")
    )
    axes.bar(
        [hour - 0.2 for hour in places],
        [use.transfers for use in hours],
        0.38,
        color=TRANSFER,
        label=tr("of them transfers"),
    )
    axes.bar(
        [hour + 0.2 for hour in places],
        [use.alightings for use in hours],
        0.38,
        color=ALIGHTING,
        label=tr("Alightings"),
    )
    axes.set_xticks(places)
    axes.set_xticklabels([f"{hour % 24}" for hour in places], fontsize=8)
    axes.set_xlabel(tr("Hour"))
    axes.set_ylabel(tr("Passengers"))
    axes.yaxis.set_major_formatter(lambda value, _place: f"{value:,.0f}")
    axes.legend(loc="upper right", ncol=3, frameon=False, fontsize=8)


def draw_partners(axes, partners: Sequence[Partner]) -> None:
    """A bar for each partner, the largest on top: who comes from there and who goes there."""
    rows = list(reversed(partners))
    places = range(len(rows))
    arriving = [partner.arriving for partner in rows]
    axes.barh(places, arriving, color=BOARDING, label=tr("change from there"))
    axes.barh(
        places, [partner.leaving for partner in rows], left=arriving, color=ALIGHTING, label=tr("change to there")
    )
    axes.set_yticks(list(places))
    axes.set_yticklabels([_short(partner.name) for partner in rows], fontsize=8)
    axes.set_xlabel(tr("Transfers"))
    axes.xaxis.set_major_formatter(lambda value, _place: f"{value:,.0f}")
    axes.legend(loc="lower right", frameon=False, fontsize=8)


def draw_matrix(axes, rows: Sequence[MatrixRow]) -> None:
    """A cell for each pair of routes, from the rows to the columns; the darker, the more change."""
    names = [row.name for row in rows]
    values = [[row.to[name] for name in names] for row in rows]
    largest = max(map(max, values))
    axes.imshow(values, cmap="Blues", aspect="auto", vmin=0, vmax=largest)
    for down, row in enumerate(values):
        for along, value in enumerate(row):
            if value:
                ink = "white" if value > DARK_FROM * largest else LOAD
                axes.text(along, down, f"{value:,.0f}", ha="center", va="center", fontsize=7, color=ink)
    axes.set_xticks(range(len(names)), [_short(name) for name in names], rotation=45, ha="right", fontsize=8)
    axes.set_yticks(range(len(names)), [_short(name) for name in names], fontsize=8)
    axes.set_xlabel(tr("To route"))
    axes.set_ylabel(tr("From route"))


def _short(name: str) -> str:
    return name if len(name) <= NAME_LENGTH else f"{name[: NAME_LENGTH - 1]}…"
