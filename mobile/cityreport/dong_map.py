"""A small map of the dongs as inline SVG: a shape a dong, coloured by the class of the chosen indicator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

WIDTH = 560
"""Of the drawing, in its own units; it is shown as wide as the page allows."""
TALLEST = 560
MARGIN = 6
GRID = 1
"""Corners lie on this grid of drawing units. Neighbours' corners fall on the same places, so no gap opens between two
dongs, as it would if each were simplified by itself."""
SMALLEST = 1.5
"""Area in drawing units below which an island is not drawn; a dong's largest part always is."""


@dataclass(frozen=True)
class Shade:
    """How a dong is shown: its class of colour, and what is read when the pointer rests on it."""

    name: str
    colour: str
    hint: str


def dong_map(shapes: gpd.GeoSeries, shades: Mapping[str, Shade], label: str) -> str:
    """The SVG of ``shapes`` (by dong, in metres); each leads to the dong's profile and has ``data-d`` with its id."""
    west, south, east, north = shapes.total_bounds
    scale = min((WIDTH - 2 * MARGIN) / max(east - west, 1.0), (TALLEST - 2 * MARGIN) / max(north - south, 1.0))
    height = round((north - south) * scale + 2 * MARGIN)
    paths = []
    labels = []
    for dong, shape in shapes.items():
        drawn = shapely.transform(shape, lambda xy: np.column_stack([(xy[:, 0] - west), (north - xy[:, 1])]) * scale)
        shade, key = shades[dong], escape(str(dong), quote=True)
        paths.append(
            f'<a href="#dong-{key}"><path class="{shade.colour}" data-d="{key}" d="{_path(drawn)}">'
            f"<title>{escape(shade.hint)}</title></path></a>"
        )
        labels.append(_label(drawn, shade.name))
    return (
        f'<svg class="map" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(label, quote=True)}">'
        f'<g transform="translate({MARGIN} {MARGIN})" fill-rule="evenodd">{"".join(paths)}'
        f'<g class="names">{"".join(labels)}</g></g></svg>'
    )


def _path(shape: BaseGeometry) -> str:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    largest = max((part.area for part in parts), default=0.0)
    rings = []
    for part in parts:
        if part.area < min(SMALLEST, largest):
            continue
        for ring in (part.exterior, *part.interiors):
            rings.append(_ring(np.round(shapely.get_coordinates(ring) / GRID).astype(int)))
    return "".join(rings)


def _ring(places: np.ndarray) -> str:
    """A closed line through ``places`` (in steps of the grid), in steps from one corner to the next."""
    moved = np.r_[True, (np.diff(places, axis=0) != 0).any(axis=1)]
    corners = places[moved]
    if len(corners) < 4:
        return ""
    before, after = np.diff(corners[:-1], axis=0), np.diff(corners[1:], axis=0)
    turns = before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]
    corners = corners[np.r_[True, turns, True]]
    steps = np.diff(corners[:-1], axis=0) * GRID
    return f"M{corners[0][0] * GRID:g} {corners[0][1] * GRID:g}l" + " ".join(f"{x:g} {y:g}" for x, y in steps) + "z"


def _label(shape: BaseGeometry, name: str) -> str:
    """The name on its dong, left out where it would be wider than the dong."""
    place = shapely.point_on_surface(shape)
    left, _, right, _ = shape.bounds
    if right - left < 9 * len(name) or place.is_empty:
        return ""
    return f'<text x="{place.x:.0f}" y="{place.y:.0f}" text-anchor="middle">{escape(name)}</text>'
