"""What the drawings share: where marks lie, bars from top to bottom, and names that fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from .look import Look

SCREEN_DPI = 96
NAME_ROOM = 0.3
"""Share of a chart's width that names beside it may take."""
FEWEST_LETTERS = 12
"""Latin letters of such a name that have room in the narrowest chart, too: without its end “100–200 m” says nothing."""
LETTER_PX = 6.5
"""Width of a Latin letter of the smallest font; a Korean one is nearly twice as wide."""
SMALL = 8
"""Points of the texts at the axes."""
ROOM_FOR_NUMBERS = 1.32
"""How much longer the axis is than the longest bar, whose numbers stand behind it."""
HANDLE_PX = 48
"""Width of the sign before a legend's word."""
BAR_PX, AXIS_PX, LEGEND_PX = 16, 60, 16
"""Height of a bar with a name beside it, of what stands below and above the bars, and of a line of the legend."""
TWO_LINES_PX = 27
"""Room of a bar beside which a long name may take two lines."""
THICKEST_BAR_PX = 46
"""Room of a bar that stands alone: its length speaks, and a slab over the whole chart would shout."""
HEADROOM = 1.06
"""How much higher an axis from zero is than its line, which would else lie on the edge and be cut."""
GUIDE_OPACITY = 0.22
"""Of lines behind the marks. matplotlib takes no opacity of a grid from its colour."""
NUMBERED = re.compile(r"(.+) \((\d{5,})\)")
"""A name that others have as well, with the number that tells it from them."""
NUMBER_KEPT = 4
"""Last digits of such a number, in which stops of one name differ."""
NARROW_PX = 430
"""Below this width numbers and legends take less room."""


@dataclass(frozen=True)
class Area:
    """Where the mark of a row lies on ``axes``, in the numbers of the data; None reaches across the axes."""

    axes: object
    left: float | None = None
    right: float | None = None
    low: float | None = None
    high: float | None = None


def width_of(axes) -> float:
    """Width of the whole chart in pixels of a usual screen."""
    return axes.figure.get_figwidth() * SCREEN_DPI


def height_of(axes) -> float:
    """Height of the whole chart in pixels of a usual screen."""
    return axes.figure.get_figheight() * SCREEN_DPI


def is_narrow(axes) -> bool:
    return width_of(axes) < NARROW_PX


def columns_of_areas(axes, centres: Sequence[float], width: float = 1.0) -> list[Area]:
    """A mark for each place along the x axis, from bottom to top."""
    return [Area(axes, centre - width / 2, centre + width / 2) for centre in centres]


def lines_of_areas(axes, count: int) -> list[Area]:
    """A mark for each bar that lies, from left to right."""
    return [Area(axes, low=place - 0.5, high=place + 0.5) for place in range(count)]


def shortened(name: str, axes) -> str:
    """As much of a name as may stand beside a chart of this width."""
    return cut(name, _room_for_name(axes))


def _room_for_name(axes) -> float:
    """In Latin letters."""
    return max(NAME_ROOM * width_of(axes) / LETTER_PX, FEWEST_LETTERS)


def cut(name: str, room: float) -> str:
    """As much of ``name`` as takes ``room`` Latin letters; of a number behind it the end stays."""
    if letters_of(name) <= room:
        return name
    numbered = NUMBERED.fullmatch(name)
    if numbered:
        end = f" (…{numbered[2][-NUMBER_KEPT:]})"
        return f"{cut(numbered[1], room - letters_of(end))}{end}"
    kept = name
    while kept and letters_of(kept) > room - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def wrapped(words: str, room: float) -> str:
    """``words`` in lines of ``room`` Latin letters; a word that is longer is cut."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if letters_of(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(cut(line, room) for line in lines)


def letters_of(name: str) -> float:
    """How many Latin letters are as wide as ``name``."""
    return sum(1.75 if east_asian_width(letter) in "WF" else 1 for letter in name)


def lying_bars(
    axes, names: Sequence[str], values: Sequence[float], colours: Sequence[str], numbers: Sequence[str], look: Look
) -> list[Area]:
    """Bars from top to bottom; where there is little room the numbers behind them are left to the tooltip's."""
    places = range(len(names))
    bars = axes.barh(places, values, color=colours, edgecolor=look.ink, linewidth=0.3)
    axes.bar_label(bars, [number.split(" (")[0] for number in numbers] if is_narrow(axes) else numbers, padding=4)
    name_bars(axes, names)
    axes.set_xlim(0, max(max(values, default=0) * ROOM_FOR_NUMBERS, 1e-9))
    whole_numbers(axes.xaxis)
    return lines_of_areas(axes, len(names))


def name_bars(axes, names: Sequence[str]) -> None:
    """Names beside bars that lie, the first on top."""
    room_below = (height_of(axes) - AXIS_PX) / max(len(names), 1)
    fit = _in_two_lines if room_below >= TWO_LINES_PX else shortened
    axes.set_yticks(range(len(names)), [fit(name, axes) for name in names])
    slots = max(len(names), (height_of(axes) - AXIS_PX) / THICKEST_BAR_PX)
    axes.set_ylim(slots - 0.4, -0.6)
    few_ticks(axes.xaxis, axes)


def _in_two_lines(name: str, axes) -> str:
    lines = wrapped(name, _room_for_name(axes))
    return lines if lines.count("\n") < 2 else shortened(name, axes)


def from_zero(axes) -> None:
    """The y axis from zero to a little above what is drawn already."""
    axes.set_ylim(0, axes.get_ylim()[1] * HEADROOM)


def guide_lines(axes, look: Look) -> None:
    """Faint lines across the chart at the numbers of the y axis."""
    axes.grid(axis="y", color=look.ink, alpha=GUIDE_OPACITY, linewidth=0.6)


def few_ticks(axis, axes) -> None:
    """No more numbers at an axis than its width can hold."""
    axis.get_major_locator().set_params(nbins=3 if is_narrow(axes) else 6)


def whole_numbers(axis) -> None:
    """Numbers with commas; as many decimals as they need."""
    axis.set_major_formatter(lambda value, _place: f"{abs(value):,.6g}")


def signed_numbers(axis) -> None:
    """Changes with their sign; the minus is as wide as the plus, as on the maps."""
    axis.set_major_formatter(lambda value, _place: f"{value:+,.6g}".replace("-", "−") if value else "0")


def legend_above(axes) -> None:
    """The legend over the chart, where it hides nothing, in as many columns as there is room for."""
    handles, titles = axes.get_legend_handles_labels()
    room = (1 - NAME_ROOM) * width_of(axes)
    titles = [wrapped(title, (room - HANDLE_PX) / LETTER_PX) for title in titles]
    lines = [line for title in titles for line in title.split("\n")]
    widest = max(map(letters_of, lines), default=0) * LETTER_PX + HANDLE_PX
    axes.legend(
        handles, titles, loc="lower left", bbox_to_anchor=(0.0, 1.0), ncol=max(1, int(room // widest)),
        frameon=False, columnspacing=1.2, handlelength=2.0, borderaxespad=0.2, fontsize=SMALL,
    )  # fmt: skip


def height_of_bars(rows: Sequence[object], legend: int = 0) -> int:
    """Pixels in which bars that lie can be told apart, and their names read, below a legend of so many entries."""
    return BAR_PX * len(rows) + AXIS_PX + LEGEND_PX * legend
