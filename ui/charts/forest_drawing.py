"""The charts of the forest: rows in, bars on matplotlib axes out. Bars lie, so that Korean names can be read."""

from __future__ import annotations

from collections.abc import Sequence

from ...processing import forest_legends, register_legends
from ...processing.translation import tr
from .forest_reading import Band, ChangeCount, RankedVillage, Response
from .look import FACTOR_COLOURS, NOTHING, Look
from .marks import (
    ROOM_FOR_NUMBERS,
    Area,
    height_of_bars,
    legend_above,
    lines_of_areas,
    lying_bars,
    name_bars,
    whole_numbers,
)

METRES_PER_KILOMETRE = 1000.0
SQUARE_METRES_PER_HECTARE = 10_000.0


def draw_bands(axes, bands: Sequence[Band], look: Look) -> list[Area]:
    """A bar for each distance band, nearest on top, in the colours of the map; behind it number and area."""
    colours = [forest_legends.distance_colour(band.high_m) if band.high_m is not None else NOTHING for band in bands]
    numbers = [
        tr("{count} ({area} ha)").format(
            count=f"{band.count:,}", area=f"{band.area_m2 / SQUARE_METRES_PER_HECTARE:,.1f}"
        )
        for band in bands
    ]
    areas = lying_bars(axes, [band.name for band in bands], [band.count for band in bands], colours, numbers, look)
    axes.set_xlabel(tr("Parcels or buildings"))
    return areas


def draw_changes(axes, changes: Sequence[ChangeCount], look: Look) -> list[Area]:
    """A bar for each kind of change, in the colours of the map."""
    of_map = {change.key: colour for change, colour in register_legends.CHANGE_COLOURS.items()}
    names, counts = [row.name for row in changes], [row.count for row in changes]
    colours = [of_map[row.change] for row in changes]
    areas = lying_bars(axes, names, counts, colours, [f"{count:,}" for count in counts], look)
    axes.set_xlabel(tr("Parcels"))
    return areas


def draw_villages(axes, villages: Sequence[RankedVillage], look: Look) -> list[Area]:
    """A bar for each village, the worst on top, in pieces: what each factor adds to its score."""
    places = range(len(villages))
    starts = [0.0] * len(villages)
    for number, factor in enumerate(villages[0].points):
        points = [village.points[factor] for village in villages]
        axes.barh(places, points, left=starts, color=FACTOR_COLOURS[number % len(FACTOR_COLOURS)], label=factor)
        starts = [start + more for start, more in zip(starts, points, strict=True)]
    for place, village in zip(places, villages, strict=True):
        axes.text(village.score + 1, place, f"{village.score:.0f} {village.village_class}", va="center")
    name_bars(axes, [village.name for village in villages])
    axes.set_xlim(0, max(max(starts), 1) * ROOM_FOR_NUMBERS)
    axes.set_xlabel(tr("Score (0–100)"))
    whole_numbers(axes.xaxis)
    legend_above(axes)
    return lines_of_areas(axes, len(villages))


def height_of_villages(villages: Sequence[RankedVillage]) -> int:
    """Pixels in which all bars can be told apart below the names of the factors, of which some take two lines."""
    return height_of_bars(villages, legend=3 * len(villages[0].points) // 2)


def draw_responses(axes, rows: Sequence[Response], look: Look) -> list[Area]:
    """A bar for each class of minutes, the soonest on top, in the colours of the map; behind it length and share."""
    kilometres = [row.length_m / METRES_PER_KILOMETRE for row in rows]
    numbers = [f"{length:,.1f} km ({row.share:.1%})" for length, row in zip(kilometres, rows, strict=True)]
    areas = lying_bars(axes, [row.name for row in rows], kilometres, [row.colour for row in rows], numbers, look)
    axes.set_xlabel(tr("Forest edge (km)"))
    return areas
