"""Bus lines as the demand keeps them (``Demand.buses``), and how they lie on the road network."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

LINES, LINE_STOPS, DEPARTURES, RIDERS, DRAWN, RULES = "lines", "line_stops", "departures", "riders", "drawn", "rules"
"""Names of the tables in ``Demand.buses``; ``rules``: name and value of how buses stand at stops."""

LINE_FIELDS = ("line_id", "line_name", "line_type", "headway_s", "peak_s", "begin_s", "end_s", "capacity")
"""``headway_s`` off the peak and ``peak_s`` in it (seconds between two buses, NaN where nobody says); first and last
departure (seconds after midnight, beyond 86,400 after midnight); ``capacity``: passengers a bus."""

STOP_FIELDS = ("line_id", "direction", "order", "stop_id", "stop_name", "x", "y")
"""``direction``: ``0`` out, ``1`` back; the number of the pattern in lines from GTFS. ``x``, ``y``: metres in the CRS
of the network, NaN for a stop without a place."""

DEPARTURE_FIELDS = ("line_id", "direction", "depart_s")

RIDER_FIELDS = ("line_id", "direction", "stop_id", "hour", "boardings", "alightings")
"""Passengers of a usual day; ``hour`` is 4 to 27 (25 is 01:00 of the next day)."""

RUN = ["line_id", "direction"]
"""What one way of a line is known by."""

WAY_FIELDS = ("line_id", "direction", "place", "edge_id")
CALL_FIELDS = (
    "line_id", "direction", "order", "stop_id", "stop_name", "place", "edge_id", "position_m", "offset_m", "along_m",
)  # fmt: skip
MISSING_FIELDS = ("line_id", "direction", "order", "stop_id", "stop_name", "reason")


@dataclass(frozen=True)
class LineWays:
    """Bus lines on the network.

    ``ways``: the edges of each line and direction in order (:data:`WAY_FIELDS`, ``place`` from 0). ``calls``: its stops
    (:data:`CALL_FIELDS`): ``place`` of the edge in the way, ``position_m`` along the edge (in its ``length_m``),
    ``offset_m`` from the stop to the edge, ``along_m`` from the begin of the way. ``missing``: stops that no line
    reaches (:data:`MISSING_FIELDS`), ``reason`` a :class:`Reason`'s value.
    """

    ways: pd.DataFrame
    calls: pd.DataFrame
    missing: pd.DataFrame

    @property
    def runs(self) -> pd.MultiIndex:
        """Line and direction of all ways, sorted."""
        return pd.MultiIndex.from_frame(self.ways[RUN].drop_duplicates().sort_values(RUN))
