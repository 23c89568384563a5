"""The charts of the forest: rows in, bars on matplotlib axes out. Bars lie, so that Korean names can be read."""

from __future__ import annotations

from collections.abc import Sequence

from ...processing import forest_legends, legends, register_legends
from ...processing.translation import tr
from .forest_reading import Band, ChangeCount, RankedVillage, Response

INK = "#3b4754"
FACTOR_COLOURS = ("#8c1c3a", "#2e6f57", "#7a5ba8", "#2f6cb3", "#e07b39", "#b08d2e", "#6b7a86", "#c9769b")
"""Told apart by people who see no red or green, the heaviest factor first."""
METRES_PER_KILOMETRE = 1000.0
SQUARE_METRES_PER_HECTARE = 10_000.0
ROOM_FOR_NUMBERS = 1.28
"""How much longer the axis is than the longest bar, whose numbers stand behind it."""


def draw_bands(axes, bands: Sequence[Band]) -> None:
    """A bar for each distance band, nearest on top, in the colours of the map; behind it number and area."""
    colours = [forest_legends.distance_colour(band.high_m) if band.high_m is not None else "#b9bec4" for band in bands]
    numbers = [
        tr("{count} ({area} ha)").format(
            count=f"{band.count:,}", area=f"{band.area_m2 / SQUARE_METRES_PER_HECTARE:,.1f}"
        )
        for band in bands
    ]
    _lying_bars(axes, [_name(band) for band in bands], [band.count for band in bands], colours, numbers)
    axes.set_xlabel(tr("Parcels or buildings"))


def draw_changes(axes, changes: Sequence[ChangeCount]) -> None:
    """A bar for each kind of change, in the colours of the map."""
    colours = {change.key: colour for change, colour in register_legends.CHANGE_COLOURS.items()}
    names = [tr(legends.VALUES["became"][row.change]) for row in changes]
    numbers = [f"{row.count:,}" for row in changes]
    _lying_bars(axes, names, [row.count for row in changes], [colours[row.change] for row in changes], numbers)
    axes.set_xlabel(tr("Parcels"))


def draw_villages(axes, villages: Sequence[RankedVillage]) -> None:
    """A bar for each village, the worst on top, in pieces: what each factor adds to its score."""
    places = range(len(villages))
    starts = [0.0] * len(villages)
    for number, factor in enumerate(villages[0].points):
        points = [village.points[factor] for village in villages]
        axes.barh(places, points, left=starts, color=FACTOR_COLOURS[number % len(FACTOR_COLOURS)], label=factor)
        starts = [start + more for start, more in zip(starts, points, strict=True)]
    for place, village in zip(places, villages, strict=True):
        axes.text(village.score + 1, place, f"{village.score:.0f} {village.village_class}", va="center", fontsize=8)
    axes.set_yticks(list(places), [village.name for village in villages], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, max(max(starts), 1) * ROOM_FOR_NUMBERS)
    axes.set_xlabel(tr("Score (0–100)"))
    axes.legend(loc="lower right", frameon=False, fontsize=7)


def draw_responses(axes, rows: Sequence[Response]) -> None:
    """A bar for each class of minutes, the soonest on top, in the colours of the map; behind it length and share."""
    total = sum(row.length_m for row in rows)
    names = [tr(row.label).format(low=f"{row.low or 0:g}", high=f"{row.high or 0:g}") for row in rows]
    kilometres = [row.length_m / METRES_PER_KILOMETRE for row in rows]
    numbers = [f"{length:,.1f} km ({row.length_m / total:.1%})" for length, row in zip(kilometres, rows, strict=True)]
    _lying_bars(axes, names, kilometres, [row.colour for row in rows], numbers)
    axes.set_xlabel(tr("Forest edge (km)"))


def _name(band: Band) -> str:
    if band.high_m is None:
        return tr("over {low} m").format(low=f"{band.low_m:g}") if band.low_m is not None else tr("all")
    if band.low_m is None:
        return tr("touches or in forest") if band.high_m == 0 else tr("up to {high} m").format(high=f"{band.high_m:g}")
    return tr("{low}–{high} m").format(low=f"{band.low_m:g}", high=f"{band.high_m:g}")


def _lying_bars(
    axes, names: Sequence[str], values: Sequence[float], colours: Sequence[str], numbers: Sequence[str]
) -> None:
    """Bars from top to bottom, so that the place of a row is its height on the axis."""
    places = range(len(names))
    bars = axes.barh(places, values, color=colours, edgecolor=INK, linewidth=0.4)
    axes.bar_label(bars, numbers, padding=4, fontsize=8)
    axes.set_yticks(list(places), names, fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, max(max(values, default=0), 1) * ROOM_FOR_NUMBERS)
    axes.xaxis.set_major_formatter(lambda value, _place: f"{value:,.0f}")
