"""Roads that the border of the data cuts: carriageways that leave and come back are joined outside it."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .candidates import FIELDS
from .findings import FindingKind, Findings

OUTSIDE_M, OUTSIDE_KMH = 5_000.0, 20.0
"""The way from one carriageway to the other outside the data: a quarter of an hour, so that nobody drives out of town
to turn round."""

BORDER_ID = "border{number}"
OUTSIDE = -1
"""Row of the input of links that are in no row."""


def with_border(links: gpd.GeoDataFrame, reach_m: float) -> gpd.GeoDataFrame:
    """``links`` and a link from each node that only can be driven to, to the nearest one within ``reach_m`` that only
    can be left, of the same rank.

    Motorways are drawn as two one-way roads, and cut at the border each of them leads nowhere or comes from nowhere. In
    truth they hang together outside; without that link no motorway would be in the network, because nothing else leads
    back (:func:`~.connectivity.main_network`).
    """
    exits, entries = _ends(links, "to_node", "from_node", -1), _ends(links, "from_node", "to_node", 0)
    if not (len(exits) and len(entries) and reach_m > 0):
        return links
    onward = _nearest(exits, entries, reach_m).set_axis(["exit", "entry"], axis=1)
    backward = _nearest(entries, exits, reach_m).set_axis(["entry", "exit"], axis=1)
    pairs = pd.concat([onward, backward]).drop_duplicates(ignore_index=True)
    out, back = exits.iloc[pairs["exit"]], entries.iloc[pairs["entry"]]
    lines = np.stack([shapely.get_coordinates(end.geometry.to_numpy()) for end in (out, back)], axis=1)
    added = pd.DataFrame({name: out[name].to_numpy() for name in FIELDS}).assign(
        row=OUTSIDE, edge_id=[BORDER_ID.format(number=number) for number in range(1, len(pairs) + 1)], source_id="",
        from_node=out["to_node"].to_numpy(), to_node=back["from_node"].to_numpy(), road_type="", road_name="", pair=-1,
        speed_kmh=OUTSIDE_KMH, length_m=OUTSIDE_M, lanes=1.0,
    )  # fmt: skip
    border = gpd.GeoDataFrame(added, geometry=shapely.linestrings(lines), crs=links.crs)
    return gpd.GeoDataFrame(pd.concat([links, border], ignore_index=True), crs=links.crs)


def tell_border(links: gpd.GeoDataFrame, findings: Findings) -> None:
    """A finding for each link that stands for the world outside."""
    border = links[links["row"] == OUTSIDE]
    findings.add(
        FindingKind.BORDER, border.geometry.to_numpy(), edge_id=border["edge_id"], node_id=border["from_node"],
        other=border["to_node"],
    )  # fmt: skip


def _ends(links: gpd.GeoDataFrame, own: str, other: str, at: int) -> gpd.GeoDataFrame:
    """The links at whose node ``own`` no other goes on, a row a node, with the point of that node."""
    found = links[~links[own].isin(links[other])].drop_duplicates(own)
    return found.set_geometry(gpd.GeoSeries(shapely.get_point(found.geometry.to_numpy(), at), index=found.index))


def _nearest(these: gpd.GeoDataFrame, those: gpd.GeoDataFrame, reach_m: float) -> pd.DataFrame:
    """Places of each of ``these`` and of the nearest of ``those`` within ``reach_m`` that has the same rank."""
    tree = shapely.STRtree(those.geometry.to_numpy())
    one, other = tree.query(these.geometry.to_numpy(), predicate="dwithin", distance=reach_m)
    same = these["road_rank"].to_numpy()[one] == those["road_rank"].to_numpy()[other]
    pairs = pd.DataFrame({"one": one[same], "other": other[same]})
    pairs["metres"] = shapely.distance(
        these.geometry.to_numpy()[pairs["one"]], those.geometry.to_numpy()[pairs["other"]]
    )
    pairs = pairs[pairs["metres"] > 0].sort_values(["metres", "other"], kind="stable")
    return pairs.drop_duplicates("one")[["one", "other"]]
