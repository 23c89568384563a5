"""Links that no engine can use, or that stand twice: told and left out."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .findings import FindingKind, Findings

SAME_M = 0.1
"""Vertices so near are the same: less than the accuracy of any map."""


def cleaned(links: gpd.GeoDataFrame, length_share: float, findings: Findings) -> gpd.GeoDataFrame:
    """``links`` without loops and repetitions, each with an id of its own and a length that fits its drawing."""
    links = _with_own_ids(_without_repeated(_without_loops(links, findings), findings), findings)
    return _with_lengths(links, length_share, findings)


def without(
    links: gpd.GeoDataFrame, out: np.ndarray, kind: FindingKind, findings: Findings, **gaps
) -> gpd.GeoDataFrame:
    """``links`` without ``out``, which a finding of ``kind`` tells."""
    gone = links[out & (links["row"] >= 0).to_numpy()]
    findings.add(
        kind, gone.geometry.to_numpy(), source_id=gone["source_id"], edge_id=gone["edge_id"],
        **{name: pd.Series(np.asarray(values), links.index)[gone.index] for name, values in gaps.items()},
    )  # fmt: skip
    findings.lose(kind, gone["row"])
    return links[~out].reset_index(drop=True)


def _without_loops(links: gpd.GeoDataFrame, findings: Findings) -> gpd.GeoDataFrame:
    loops = (links["from_node"] == links["to_node"]).to_numpy()
    return without(links, loops, FindingKind.SELF_LOOP, findings, node_id=links["from_node"])


def _without_repeated(links: gpd.GeoDataFrame, findings: Findings) -> gpd.GeoDataFrame:
    """Of links on one course between the same nodes the first."""
    course = shapely.to_wkb(shapely.transform(links.geometry.to_numpy(), lambda xy: np.round(xy / SAME_M)))
    key = pd.DataFrame({"from": links["from_node"], "to": links["to_node"], "course": course})
    key["place"] = np.arange(len(links))
    first = key.groupby(["from", "to", "course"])["place"].transform("first").to_numpy()
    other = links["source_id"].to_numpy(object)[first]
    return without(links, first != np.arange(len(links)), FindingKind.DUPLICATE_SHAPE, findings, other=other)


def _with_own_ids(links: gpd.GeoDataFrame, findings: Findings) -> gpd.GeoDataFrame:
    """The second, third … of an id gets ``_2``, ``_3`` …"""
    turn = links.groupby("edge_id").cumcount().to_numpy() + 1
    ids = links["edge_id"].to_numpy(object).copy()
    again = np.flatnonzero(turn > 1)
    taken = set(ids)
    for number in again:
        copy = turn[number]
        while f"{ids[number]}_{copy}" in taken:
            copy += 1
        ids[number] = f"{ids[number]}_{copy}"
        taken.add(ids[number])
    own_row = links.groupby("source_id")["row"].transform("first").to_numpy() != links["row"].to_numpy()
    told = again[own_row[again]]
    findings.add(
        FindingKind.DUPLICATE_ID, links.geometry.to_numpy()[told], source_id=links["source_id"].iloc[told],
        edge_id=ids[told],
    )  # fmt: skip
    return links.assign(edge_id=ids)


def _with_lengths(links: gpd.GeoDataFrame, share: float, findings: Findings) -> gpd.GeoDataFrame:
    """The told length where it is within ``share`` of the drawn one, else the drawn one."""
    drawn = shapely.length(links.geometry.to_numpy())
    told = links["length_m"].to_numpy()
    off = np.abs(told - drawn) > share * drawn
    findings.add(
        FindingKind.LENGTH, links.geometry.to_numpy()[off], source_id=links["source_id"][off],
        edge_id=links["edge_id"][off], told=np.round(told[off], 1), metres=np.round(drawn[off], 1),
    )  # fmt: skip
    return links.assign(length_m=np.where(np.isfinite(told) & ~off, told, drawn))
