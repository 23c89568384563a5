"""Where the map shows a change, always as lines: one layer has one kind of geometry."""

from __future__ import annotations

import shapely

from .city import City
from .model import Change

CIRCLE_M = 25.0
"""Radius of the circle that stands for a junction or a place."""


def along_edges(city: City, change: Change) -> shapely.Geometry:
    """The road that ``change`` names."""
    return shapely.line_merge(shapely.union_all(city.edges.geometry.to_numpy()[city.rows_of(change)]))


def round_node(city: City, node_id: str) -> shapely.Geometry | None:
    """A circle round the junction."""
    nodes = city.network.nodes
    found = nodes.geometry[nodes["node_id"] == node_id]
    return None if found.empty else round_place(found.iloc[0])


def round_place(place: shapely.Point) -> shapely.Geometry:
    return place.buffer(CIRCLE_M).exterior


def round_zone(city: City, zone_id: str) -> shapely.Geometry | None:
    """The border of the zone; a circle where the zones are points."""
    if city.demand is None:
        return None
    zones = city.demand.zones
    found = zones.geometry[zones["zone_id"] == zone_id]
    if found.empty:
        return None
    shape = found.iloc[0]
    return round_place(shape) if shape.geom_type == "Point" else shape.boundary
