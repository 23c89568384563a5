"""Between which nodes each link lies: as it says, where that is right, else where it is drawn."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import texts_of
from ...common.streets.drive_pieces import NODE_SPREAD_M
from ...common.texts import marked
from ..errors import TrafficError
from .candidates import fit_ids
from .findings import FindingKind, Findings

NODE_ID_FIELDS = ("node_id", "nodeid", "node")
NODE_NAME_FIELDS = ("node_name", "name", "교차로명", "명칭")

MADE = "x{number}"
"""Id of a node that was made from the drawing."""

ENDS = (marked("beginning"), marked("end"))


def given_nodes(nodes: gpd.GeoDataFrame | None, crs: object) -> pd.DataFrame:
    """The node layer as ``x y node_name`` by id, in ``crs``; the first of each id. Empty without a layer.

    Raises :class:`TrafficError` for a layer that is not of points, or has no NODE_ID.
    """
    if nodes is None:
        return pd.DataFrame({"x": [], "y": [], "node_name": []}, index=pd.Index([], dtype=object))
    ids = fit_ids(texts_of(nodes, NODE_ID_FIELDS))
    if not (ids != "").any():
        raise TrafficError("The node layer has no field NODE_ID. Choose MOCT_NODE, or leave the nodes out.")
    if nodes.crs is None:
        raise TrafficError("The node layer has no coordinate reference system. Set the one it was made in.")
    points = nodes.to_crs(crs).geometry
    if not points.geom_type.isin(["Point", "MultiPoint"]).any():
        raise TrafficError("The node layer has no points. Choose MOCT_NODE, or leave the nodes out.")
    places = points.centroid
    table = pd.DataFrame({"x": places.x, "y": places.y, "node_name": texts_of(nodes, NODE_NAME_FIELDS)})
    table.index = ids
    table["node_name"] = table["node_name"].replace("-", "")
    return table[(ids != "").to_numpy() & table["x"].notna().to_numpy()].loc[lambda kept: ~kept.index.duplicated()]


def with_nodes(
    links: gpd.GeoDataFrame, known: pd.DataFrame, snap_m: float, findings: Findings
) -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    """``links`` with a node at both ends, and all nodes they use (``x y node_name`` by id).

    ``known``: of :func:`given_nodes`; where a link names another node, that lies in the middle of the links that name
    it. Who ends more than :data:`NODE_SPREAD_M` from the node that it names, or names none, gets the node that lies
    within ``snap_m`` of where it is drawn, else a new one.
    """
    places = pd.concat([known, _named_only(links, known, findings)])
    links = _turned(links, places, findings)
    ends = _ends(links)
    _leave_far(links, ends, places, findings)
    made = _made_nodes(ends, places, snap_m)
    places = pd.concat([places, made])
    links = links.assign(from_node=ends["id"].to_numpy()[: len(links)], to_node=ends["id"].to_numpy()[len(links) :])
    return links, places


def _ends(links: gpd.GeoDataFrame) -> pd.DataFrame:
    """``id x y link`` of all beginnings, then all ends."""
    lines = links.geometry.to_numpy()
    xy = np.concatenate([shapely.get_coordinates(shapely.get_point(lines, at)) for at in (0, -1)])
    ids = np.concatenate([links["from_node"].to_numpy(object), links["to_node"].to_numpy(object)])
    return pd.DataFrame({"id": ids, "x": xy[:, 0], "y": xy[:, 1], "link": np.tile(np.arange(len(links)), 2)})


def _named_only(links: gpd.GeoDataFrame, known: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """Nodes that links name and no layer has, in the middle (median, so that one wrong name moves nothing)."""
    ends = _ends(links)
    ends = ends[(ends["id"] != "") & ~ends["id"].isin(known.index)]
    places = ends.groupby("id")[["x", "y"]].median().assign(node_name="")
    places.index.name = known.index.name
    if len(known):
        findings.add(FindingKind.UNKNOWN_NODE, shapely.points(places["x"], places["y"]), node_id=places.index)
    return places


def _metres_off(ends: pd.DataFrame, ids: np.ndarray, places: pd.DataFrame) -> np.ndarray:
    """Metres from each end to node ``ids``; 0 where none is named."""
    there = places[["x", "y"]].reindex(ids).to_numpy(float)
    return np.nan_to_num(np.hypot(there[:, 0] - ends["x"].to_numpy(), there[:, 1] - ends["y"].to_numpy()))


def _turned(links: gpd.GeoDataFrame, places: pd.DataFrame, findings: Findings) -> gpd.GeoDataFrame:
    """``links`` drawn from T_NODE to F_NODE the other way round."""
    ends, count = _ends(links), len(links)
    named = ends["id"].to_numpy(object)
    swapped = np.concatenate([named[count:], named[:count]])
    off = _metres_off(ends, named, places).reshape(2, count)
    other = _metres_off(ends, swapped, places).reshape(2, count)
    told = (named != "").reshape(2, count).all(axis=0)
    wrong = told & (off > NODE_SPREAD_M).all(axis=0) & (other <= NODE_SPREAD_M).all(axis=0)
    lines = links.geometry.to_numpy().copy()
    lines[wrong] = shapely.reverse(lines[wrong])
    findings.add(FindingKind.REVERSED, lines[wrong], source_id=links["source_id"][wrong])
    return links.set_geometry(gpd.GeoSeries(lines, index=links.index, crs=links.crs))


def _leave_far(links: gpd.GeoDataFrame, ends: pd.DataFrame, places: pd.DataFrame, findings: Findings) -> None:
    """Clear the ids of nodes that lie far from the end that names them; tell of those that name none among others."""
    off = _metres_off(ends, ends["id"].to_numpy(object), places)
    far = off > NODE_SPREAD_M
    source = links["source_id"].to_numpy(object)[ends["link"]]
    points = shapely.points(ends["x"], ends["y"])
    findings.add(
        FindingKind.FAR_NODE, points[far], source_id=source[far], metres=np.round(off[far]).astype(int),
        old=ends["id"][far], node_id=ends["id"][far],
    )  # fmt: skip
    empty = (ends["id"] == "").to_numpy()
    if not empty.all():
        which = np.repeat([findings.translate(end) for end in ENDS], len(links))
        findings.add(FindingKind.NO_NODE, points[empty], source_id=source[empty], end=which[empty])
    ends.loc[far, "id"] = ""


def _made_nodes(ends: pd.DataFrame, places: pd.DataFrame, snap_m: float) -> pd.DataFrame:
    """Give ends without an id the node within ``snap_m``, else one of the new nodes that are returned."""
    open_ends = np.flatnonzero(ends["id"] == "")
    points = shapely.points(ends["x"].to_numpy()[open_ends], ends["y"].to_numpy()[open_ends])
    if len(places) and len(open_ends):
        tree = shapely.STRtree(shapely.points(places["x"], places["y"]))
        near, node = tree.query_nearest(points, max_distance=snap_m, all_matches=False)
        ends.iloc[open_ends[near], ends.columns.get_loc("id")] = places.index.to_numpy(object)[node]
        left = np.setdiff1d(np.arange(len(open_ends)), near)
        open_ends, points = open_ends[left], points[left]
    cluster = clusters(points, snap_m)
    taken = set(places.index)
    first = 1
    while MADE.format(number=first) in taken:
        first += 10_000_000
    ids = np.array([MADE.format(number=first + number) for number in range(cluster.max(initial=-1) + 1)], object)
    ends.iloc[open_ends, ends.columns.get_loc("id")] = ids[cluster]
    made = ends.iloc[open_ends].groupby("id", sort=False)[["x", "y"]].mean().assign(node_name="")
    made.index.name = places.index.name
    return made


def clusters(points: np.ndarray, reach_m: float) -> np.ndarray:
    """A number for each of ``points``, the same for those that are joined by steps of at most ``reach_m``."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    if not len(points):
        return np.empty(0, np.int64)
    unique, number = np.unique(shapely.get_coordinates(points), axis=0, return_inverse=True)
    places = shapely.points(unique)
    one, other = shapely.STRtree(places).query(places, predicate="dwithin", distance=reach_m)
    graph = coo_matrix((np.ones(len(one), np.int8), (one, other)), shape=(len(places), len(places)))
    return connected_components(graph, directed=False)[1][number.reshape(-1)]
