"""The standard node-link of ITS (표준노드링크): which files belong together, and a piece of it in one go.

The national release holds 1.5 million links, so it is clipped while it is read (datasources.md §6).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ..areas import Area
from ..errors import CatalogError
from .archives import is_zip, unpacked

LINKS = "MOCT_LINK"
NODES = "MOCT_NODE"
TURNS = "TURNINFO"
MULTIPLE = "MULTILINK"
PADDING_M = 5_000.0
"""Ends of links that cross the border lie outside it; the longest motorway links run some kilometres."""


@dataclass(frozen=True)
class NodeLink:
    """Links that meet the area, their nodes (also those just outside), and the turns and shared routes among them."""

    links: gpd.GeoDataFrame
    nodes: gpd.GeoDataFrame
    turns: pd.DataFrame
    multiple: pd.DataFrame


def is_node_link(names: Iterable[str]) -> bool:
    """Whether the layers are a node-link release."""
    return {LINKS, NODES} <= {name.upper() for name in names}


def read_node_link(path: Path, area: Area, progress: Progress = SILENT) -> NodeLink:
    """Read the piece of a release (zip, or a folder with its files) that meets ``area``.

    TURNINFO rows whose links are not there are left out: 69 of the national release refer to unknown ids. Raises
    :class:`CatalogError` when MOCT_LINK or MOCT_NODE is missing.
    """
    from .importing import import_file, list_layers

    if is_zip(path):
        with unpacked(path, progress) as folder:
            return read_node_link(folder, area, progress)
    there = {layer.name.upper() for layer in list_layers(path)}
    if not is_node_link(there):
        raise CatalogError(
            "{file} holds no MOCT_LINK and MOCT_NODE. Choose the zip of the standard node-link.", file=path.name
        )

    def part(name: str, start: float, end: float, padding_m: float = 0.0) -> pd.DataFrame:
        if name not in there:
            return pd.DataFrame()
        with import_file(path, layer=name, city=area.city, area=area, padding_m=padding_m) as opened:
            return opened.frame(progress.part(start, end))

    links = part(LINKS, 0.0, 0.6)
    nodes = part(NODES, 0.6, 0.9, PADDING_M)
    nodes = nodes[nodes["NODE_ID"].isin(set(links["F_NODE"]) | set(links["T_NODE"]))].reset_index(drop=True)
    known = set(links["LINK_ID"])
    turns, multiple = part(TURNS, 0.9, 0.95), part(MULTIPLE, 0.95, 1.0)
    if len(turns):
        turns = turns[turns["ST_LINK"].isin(known) & turns["ED_LINK"].isin(known)].reset_index(drop=True)
    if len(multiple):
        multiple = multiple[multiple["LINK_ID"].isin(known)].reset_index(drop=True)
    return NodeLink(links, nodes, turns, multiple)
