"""The charts of the buses: rows in, marks on matplotlib axes out."""

from __future__ import annotations

from collections.abc import Sequence

from ...processing import legends
from ...processing.translation import tr
from .look import BLUE, NOTHING, ORANGE, VIOLET, Look
from .marks import (
    LETTER_PX,
    SMALL,
    Area,
    columns_of_areas,
    cut,
    height_of,
    legend_above,
    letters_of,
    lines_of_areas,
    lying_bars,
    name_bars,
    shortened,
    whole_numbers,
    width_of,
)
from .transit_reading import HourUse, Hub, MatrixCell, Partner, ProfileStop

NAME_PX = 13
"""Width that the slanted name of a stop takes; where there are more stops, every second or third is named."""
NAME_LETTERS, PX_PER_NAME_LETTER = 17, 18
"""Letters of a slanted name at most, and how high a chart has to be for each: names must leave room for the bars."""
MATRIX_LETTERS = 11
DIGIT_PX = 5.2
"""Width of a digit in a cell; a pixel stays free on both of its sides."""
EDGE_PX = 16
"""Width of what stands beside a matrix and the names of its rows."""
COLUMN_NAME_PX = 12
"""As :data:`NAME_PX`, where the columns have the order of the rows, which are all named."""
ROW_PX, NAMES_PX = 15, 90
"""Height of a row of the matrix, and of the names above it."""
COLOUR_STEPS = 7
"""Quantiles of the matrix: a few pairs of routes have most of the transfers, and would leave the others white."""
DARK_FROM = 4
"""Step of the colours from which a number is white."""
MATRIX_COLOURS = ("#dbe7f2", "#bcd4ea", "#93badd", "#669bcb", "#3d7ab5", "#205a96", "#0c3a6b")
"""Of one hue, light to dark; on a dark ground the other way round, so that more always stands out more."""


def draw_profile(axes, stops: Sequence[ProfileStop], look: Look) -> list[Area]:
    """Boardings up, alightings down, and the load between the stops as steps above both."""
    places = range(len(stops))
    axes.bar(places, [stop.boardings for stop in stops], color=BLUE, width=0.7, label=tr("Boardings"))
    axes.bar(places, [-stop.alightings for stop in stops], color=ORANGE, width=0.7, label=tr("Alightings"))
    loads = [stop.load for stop in stops if stop.load is not None]
    axes.step(range(len(loads) + 1), [*loads, 0.0], where="post", color=look.ink, linewidth=1.6, label=tr("Load"))
    axes.axhline(0, color=look.ink, linewidth=0.6)
    step = max(1, -int(-len(stops) * NAME_PX // (width_of(axes) - 60)))
    names = [cut(stop.name, min(NAME_LETTERS, height_of(axes) / PX_PER_NAME_LETTER)) for stop in stops]
    axes.set_xticks(list(places)[::step], names[::step], rotation=60, ha="right", rotation_mode="anchor")
    axes.set_ylabel(tr("Passengers a day"))
    whole_numbers(axes.yaxis)
    axes.margins(x=0.01)
    legend_above(axes)
    return columns_of_areas(axes, places)


def draw_hours(axes, hours: Sequence[HourUse], look: Look) -> list[Area]:
    """Boardings and alightings side by side, the part that changes inside the boardings."""
    places = [use.hour for use in hours]
    left, right = [hour - 0.2 for hour in places], [hour + 0.2 for hour in places]
    axes.bar(left, [use.boardings for use in hours], 0.38, color=BLUE, label=tr("Boardings"))
    transfers = [use.transfers for use in hours if use.transfers is not None]
    if any(transfers):
        axes.bar(left, transfers, 0.38, color=VIOLET, label=tr("of them transfers"))
    axes.bar(right, [use.alightings for use in hours], 0.38, color=ORANGE, label=tr("Alightings"))
    step = 1 if len(places) * NAME_PX * 1.4 < width_of(axes) - 60 else 2
    axes.set_xticks(places[::step], [f"{hour % 24}" for hour in places][::step])
    axes.set_xlabel(tr("Hour"))
    axes.set_ylabel(tr("Passengers a day"))
    whole_numbers(axes.yaxis)
    legend_above(axes)
    return columns_of_areas(axes, places)


def draw_partners(axes, partners: Sequence[Partner], look: Look) -> list[Area]:
    """A bar for each partner, the largest on top: who comes from there and who goes there."""
    places = range(len(partners))
    arriving = [partner.arriving for partner in partners]
    leaving = [partner.leaving for partner in partners]
    axes.barh(places, arriving, color=BLUE, label=tr("change from there"))
    axes.barh(places, leaving, left=arriving, color=ORANGE, label=tr("change to there"))
    name_bars(axes, [partner.name for partner in partners])
    axes.set_xlabel(tr("Transfers"))
    whole_numbers(axes.xaxis)
    legend_above(axes)
    return lines_of_areas(axes, len(partners))


def draw_hubs(axes, hubs: Sequence[Hub], look: Look) -> list[Area]:
    """A bar for each hub, the largest on top, in the colours that the map gives to transfer times."""
    numbers = [
        f"{hub.transfers:,.0f}"
        if hub.minutes is None
        else tr("{count} ({minutes} min)").format(count=f"{hub.transfers:,.0f}", minutes=f"{hub.minutes:.1f}")
        for hub in hubs
    ]
    colours = [_time_colour(hub.minutes) for hub in hubs]
    areas = lying_bars(axes, [hub.name for hub in hubs], [hub.transfers for hub in hubs], colours, numbers, look)
    axes.set_xlabel(tr("Transfers (colour: median transfer time)"))
    return areas


def _time_colour(minutes: float | None) -> str:
    if minutes is None:
        return NOTHING
    return next(kind.colour for kind in legends.TIME_CLASSES if kind.high is None or minutes * 60 <= kind.high)


def draw_matrix(axes, cells: Sequence[MatrixCell], look: Look) -> list[Area]:
    """A cell for each pair of routes, from the rows to the columns; the darker, the more change there."""
    names = list(dict.fromkeys(cell.one for cell in cells))
    limits = quantiles([cell.transfers for cell in cells if cell.transfers])
    places = {name: place for place, name in enumerate(names)}
    short = [cut(name, MATRIX_LETTERS) for name in names]
    beside = [shortened(name, axes) for name in short]
    width = (width_of(axes) - max(map(letters_of, beside)) * LETTER_PX - EDGE_PX) / len(names)
    height = height_of(axes) / len(names)
    steps = [sum(cell.transfers >= limit for limit in limits) for cell in cells]
    steps = [COLOUR_STEPS - 1 - step if look.is_dark else step for step in steps]
    corners = [(places[cell.other] - 0.5, places[cell.one] - 0.5) for cell in cells]
    lefts, tops = zip(*corners, strict=True)
    colours = [MATRIX_COLOURS[step] if cell.transfers else "none" for cell, step in zip(cells, steps, strict=True)]
    axes.bar(lefts, 1, 1, tops, align="edge", color=colours, edgecolor=look.quiet, linewidth=0.4)
    for cell, step, (left, top) in zip(cells, steps, corners, strict=True):
        number = f"{cell.transfers:,.0f}"
        if cell.transfers and len(number) * DIGIT_PX + 2 < width and height > 2 * DIGIT_PX:
            ink = "#ffffff" if step >= DARK_FROM else "#22282e"
            axes.text(left + 0.5, top + 0.5, number, ha="center", va="center", fontsize=SMALL - 1, color=ink)
    axes.set_xlim(-0.5, len(names) - 0.5)
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.xaxis.tick_top()  # a long matrix scrolls: what stood below would be seen last
    axes.xaxis.set_label_position("top")
    step = max(1, -int(-COLUMN_NAME_PX // max(width, 1)))
    axes.set_xticks(range(len(names))[::step], short[::step], rotation=60, ha="left", rotation_mode="anchor")
    axes.set_yticks(range(len(names)), beside)
    axes.tick_params(length=0)
    axes.set_xlabel(tr("To route"))
    axes.set_ylabel(tr("From route"))
    return [Area(axes, left, left + 1, top, top + 1) for left, top in corners]


def quantiles(values: Sequence[float]) -> list[float]:
    """The limits that part ``values`` into :data:`COLOUR_STEPS` classes of the same number of them."""
    ordered = sorted(values)
    places = (len(ordered) * step // COLOUR_STEPS for step in range(1, COLOUR_STEPS))
    return sorted({ordered[place] for place in places if 0 < place < len(ordered)}) if ordered else []


def height_of_matrix(cells: Sequence[MatrixCell]) -> int:
    """Pixels in which the names beside the rows can be read."""
    return ROW_PX * len({cell.one for cell in cells}) + NAMES_PX
