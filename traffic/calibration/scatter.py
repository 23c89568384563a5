"""Counted against modelled volumes as an inline drawing: what lies on the diagonal fits, the band is GEH 5."""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd

from .geh import GOOD_GEH

SIDE, LEFT, BOTTOM, TOP = 420, 58, 36, 30
FITTED_COLOUR, HELD_COLOUR, BEFORE_COLOUR = "#2f6cb3", "#e07b39", "#c3c8cf"
CURVE_POINTS = 40


def scatter(links: pd.DataFrame, axes: tuple[str, str], legend: tuple[str, str, str]) -> str:
    """``links``: ``counted_vph modelled_vph before_vph held_out``. ``axes``: what lies along x and y; ``legend``: of
    links fitted to, held out, and before. Texts are in the user's language already."""
    values = links[["counted_vph", "modelled_vph", "before_vph"]].to_numpy(float)
    full = _round_up(float(np.nanmax(values, initial=1.0)))
    place = _Place(full)
    held = links["held_out"].to_numpy(bool)
    marks = [_band(place), _axes(place, axes)]
    if links["before_vph"].notna().any():
        marks += [_dot(place, x, y, BEFORE_COLOUR, 2.2) for x, _, y in values]
    for is_held, colour in ((False, FITTED_COLOUR), (True, HELD_COLOUR)):
        marks += [_dot(place, x, y, colour, 3.0) for x, y, _ in values[held == is_held]]
    marks += [_key(number, *entry) for number, entry in enumerate(_entries(links, legend))]
    size = f"0 0 {LEFT + SIDE + 20} {TOP + SIDE + BOTTOM}"
    return f'<figure style="max-width:36em"><svg viewBox="{size}" role="img">{"".join(marks)}</svg></figure>'


def _entries(links: pd.DataFrame, legend: tuple[str, str, str]) -> list[tuple[str, str]]:
    there = (not links["held_out"].all(), links["held_out"].any(), links["before_vph"].notna().any())
    colours = (FITTED_COLOUR, HELD_COLOUR, BEFORE_COLOUR)
    return [(text, colour) for text, colour, shown in zip(legend, colours, there, strict=True) if shown]


class _Place:
    """Vehicles an hour → places on the drawing."""

    def __init__(self, full: float) -> None:
        self.full = full

    def x(self, value: float) -> float:
        return LEFT + SIDE * value / self.full

    def y(self, value: float) -> float:
        return TOP + SIDE * (1 - min(value, self.full) / self.full)


def _band(place: _Place) -> str:
    """Between the two volumes that have a GEH of 5 with each count: C + k ± √(k² + 4kC), k = 5²/4."""
    counts = np.linspace(0, place.full, CURVE_POINTS)
    part = GOOD_GEH**2 / 4
    reach = np.sqrt(part**2 + 4 * part * counts)
    high, low = counts + part + reach, np.maximum(counts + part - reach, 0.0)
    edge = [(count, value) for count, value in zip(counts, high, strict=True)]
    edge += [(count, value) for count, value in zip(counts[::-1], low[::-1], strict=True)]
    points = " ".join(f"{place.x(count):.1f},{place.y(value):.1f}" for count, value in edge)
    diagonal = (
        f'<line x1="{place.x(0):.1f}" y1="{place.y(0):.1f}" x2="{place.x(place.full):.1f}" '
        f'y2="{place.y(place.full):.1f}" stroke="#8a8f98"/>'
    )
    return f'<polygon points="{points}" fill="#e7f1e9"/>{diagonal}'


def _axes(place: _Place, names: tuple[str, str]) -> str:
    parts = [f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#d9dee3"/>']
    for share in (0, 0.25, 0.5, 0.75, 1):
        value = share * place.full
        parts.append(f'<text x="{place.x(value):.0f}" y="{TOP + SIDE + 14}" text-anchor="middle">{value:,.0f}</text>')
        parts.append(f'<text x="{LEFT - 6}" y="{place.y(value) + 4:.0f}" text-anchor="end">{value:,.0f}</text>')
    parts.append(f'<text x="{LEFT + SIDE}" y="{TOP + SIDE + 29}" text-anchor="end">{escape(names[0])}</text>')
    parts.append(f'<text x="{LEFT - 50}" y="{TOP - 8}">{escape(names[1])}</text>')
    return "".join(parts)


def _dot(place: _Place, x: float, y: float, colour: str, radius: float) -> str:
    return f'<circle cx="{place.x(x):.1f}" cy="{place.y(y):.1f}" r="{radius}" fill="{colour}" fill-opacity="0.75"/>'


def _key(number: int, text: str, colour: str) -> str:
    y = TOP + 16 + 17 * number
    words = f'<text x="{LEFT + 24}" y="{y + 4}">{escape(text)}</text>'
    return f'<circle cx="{LEFT + 14}" cy="{y}" r="4" fill="{colour}"/>{words}'


def _round_up(value: float) -> float:
    """The next 1, 2 or 4 with zeros, so that quarters are whole."""
    power = 10 ** np.floor(np.log10(max(value, 4.0)))
    return float(next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= value))
