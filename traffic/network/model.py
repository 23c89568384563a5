"""The road network that both engines read: edges, nodes and turns as plain frames."""

from __future__ import annotations

from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd

EDGE_FIELDS = {
    "edge_id": "str",
    "from_node": "str",
    "to_node": "str",
    "source_id": "str",
    "opposite": "str",
    "road_rank": "str",
    "road_type": "str",
    "road_name": "str",
    "lanes": "int64",
    "speed_kmh": "float64",
    "length_m": "float64",
    "saturation_vph": "float64",
    "green_share": "float64",
    "cycle_s": "float64",
    "signal_delay_s": "float64",
    "give_way_share": "float64",
    "capacity_vph": "float64",
    "alpha": "float64",
    "beta": "float64",
    "toll_s": "float64",
    "allow": "str",
    "filled": "str",
}
"""Field → type of ``RoadNetwork.edges``; every field is there, none is missing in any row.

``edge_id``: a directed edge; ``source_id``: the link of the input it comes from; ``opposite``: the edge of the other
direction of the same road, or empty. ``road_rank``: the standard node-link's ROAD_RANK (101 … 108). ``road_type``:
empty, ``bridge``, ``tunnel``, ``overpass`` or ``underpass``. ``speed_kmh``: speed when the road is empty.
``saturation_vph``: vehicles an hour of green a lane. ``green_share``: 1 without a signal at its end.
``signal_delay_s``: mean wait at that signal. ``give_way_share``: what gets through of the saturation where others have
the right of way, 1 elsewhere. ``capacity_vph``: vehicles an hour of the whole edge, signal and right of way counted.
``alpha`` and ``beta``: of the BPR curve. ``toll_s``: a toll as seconds. ``allow``: SUMO's vehicle classes with blanks
between, empty for all. ``filled``: names of the fields that were filled by road rank, with commas.
"""

NODE_FIELDS = {"node_id": "str", "node_type": "str", "node_name": "str", "signal": "str", "cycle_s": "float64"}
"""``node_type``: ``junction``, ``end`` or ``shape``; ``signal``: ``none``, ``given``, ``guessed``."""

TURN_FIELDS = {"node_id": "str", "from_edge": "str", "to_edge": "str", "kind": "str", "source": "str"}
"""``kind``: ``ban`` or ``uturn`` (a U-turn that is allowed); ``source``: the code of the input, or :data:`ZONE`."""

ZONE = "zone"
"""``source`` of the bans at a node where vehicles begin and end but nobody passes through: all pairs of its edges."""


@dataclass(frozen=True)
class RoadNetwork:
    """A directed road network in a projected CRS.

    ``edges``: LineStrings in the direction of travel with :data:`EDGE_FIELDS`; ``nodes``: points with
    :data:`NODE_FIELDS`; ``turns``: a table with :data:`TURN_FIELDS`. The ends of every edge lie in ``nodes``.
    ``findings``: what was wrong with the input, ``finding edge_id node_id source_id sentence`` with lines (a circle
    round a node); ``facts``: what else a reader of the file should know, by name; ``input_links``: what became of each
    link of the input (:data:`~.input_links.FIELDS`).
    """

    edges: gpd.GeoDataFrame
    nodes: gpd.GeoDataFrame
    turns: pd.DataFrame
    findings: gpd.GeoDataFrame | None = None
    facts: dict[str, str] = field(default_factory=dict)
    input_links: pd.DataFrame | None = None

    @property
    def crs(self) -> object:
        return self.edges.crs
