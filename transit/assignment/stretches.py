"""The way between two neighbouring stops, along the line of a route that runs there."""

from __future__ import annotations

import shapely

from ..network.along_line import pieces_between
from ..network.route_network import RouteNetwork

Pair = tuple[int, int]


def stretches(network: RouteNetwork) -> dict[Pair, shapely.LineString]:
    """By (stop, next stop), rows of the network's stops: the piece of a route's line from one to the other.

    Of several routes the first one with a line counts; where none has one, the pair is not there.
    """
    found: dict[Pair, shapely.LineString] = {}
    for pattern in network.patterns:
        pairs = list(zip(pattern.stops[:-1].tolist(), pattern.stops[1:].tolist(), strict=True))
        if pattern.line is not None and not all(pair in found for pair in pairs):
            pieces = pieces_between(pattern.line, pattern.begin_m + pattern.cum_m)
            for pair, piece in zip(pairs, pieces, strict=True):
                if piece is not None:
                    found.setdefault(pair, piece)
    return found
