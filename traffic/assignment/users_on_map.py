"""The pairs of zones behind the flow of chosen links, as lines on the map."""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .link_users import link_users
from .model import Equilibrium, Problem

USER_FIELDS = {
    "edge_id": "str", "from_zone": "str", "to_zone": "str", "from_name": "str", "to_name": "str",
    "vehicles": "float64", "share": "float64",
}  # fmt: skip
"""``vehicles``: of this pair that use the edge, in cars (pcu); ``share``: of all that use it."""


def parsed_edges(text: str) -> tuple[str, ...]:
    """Ids of edges with commas between."""
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def refuse_unknown(edge_ids: Sequence[str], *networks: RoadNetwork) -> None:
    """Raise :class:`TrafficError` for an edge that none of ``networks`` has."""
    known = {edge for network in networks for edge in network.edges["edge_id"]}
    for edge in edge_ids:
        if edge not in known:
            raise TrafficError(
                "There is no link {edge} in the network. Choose links by their edge_id, with commas between them.",
                edge=edge,
            )


def users_on_map(
    problem: Problem,
    found: Equilibrium,
    network: RoadNetwork,
    zones: gpd.GeoDataFrame,
    edge_ids: Sequence[str],
    progress: Progress = SILENT,
) -> gpd.GeoDataFrame:
    """A straight line from zone to zone with :data:`USER_FIELDS` for each pair that uses one of ``edge_ids``.

    ``found`` with its loads. Edges that the scenario closed have no users. Trips within a zone are lines of no length.
    """
    link_of_row = pd.Series(np.arange(len(problem.edges)), problem.edges)
    row_of_edge = pd.Series(np.arange(len(network.edges)), network.edges["edge_id"])
    there = [edge for edge in edge_ids if edge in row_of_edge and row_of_edge[edge] in link_of_row]
    links = link_of_row[row_of_edge[there]].to_numpy() if there else np.zeros(0, int)
    tables = [
        users.assign(edge_id=edge, share=users["vehicles"] / users["vehicles"].sum())
        for edge, users in zip(there, link_users(problem, found.loads, links, progress), strict=True)
    ]
    table = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=["origin", "destination"])
    table = table.rename(columns={"origin": "from_zone", "destination": "to_zone"})
    names = zones.set_index("zone_id")["zone_name"]
    middle = pd.DataFrame(
        shapely.get_coordinates(shapely.point_on_surface(zones.geometry.to_numpy())), index=zones["zone_id"]
    )
    ends = [middle.loc[table[name]].to_numpy() for name in ("from_zone", "to_zone")]
    lines = shapely.linestrings(np.stack(ends, axis=1)) if len(table) else []
    table = table.assign(from_name=table["from_zone"].map(names), to_name=table["to_zone"].map(names))
    return gpd.GeoDataFrame(table.reindex(columns=list(USER_FIELDS)), geometry=lines, crs=zones.crs)
