"""Road links of any source → the network that both engines read."""

from __future__ import annotations

from collections.abc import Callable

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import TrafficError
from .border import tell_border, with_border
from .candidates import source_ids
from .cleaning import cleaned
from .connectivity import main_network, node_frame, tell_dead_ends
from .crs import in_metres
from .filling import filled, opposites
from .findings import Findings
from .giving_way import FACT
from .input_links import input_links
from .model import EDGE_FIELDS, NODE_FIELDS, RoadNetwork
from .node_link import is_node_link, node_link_candidates
from .nodes import given_nodes, with_nodes
from .road_lines import road_line_candidates
from .rules import NetworkRules, SpeedUnit
from .signals import signal_nodes, with_green
from .turns import turn_frame

DEFAULTS = NetworkRules()
LINKS = marked("The layer of links")


def build_network(
    links: gpd.GeoDataFrame,
    nodes: gpd.GeoDataFrame | None = None,
    turns: pd.DataFrame | None = None,
    signals: gpd.GeoDataFrame | None = None,
    rules: NetworkRules = DEFAULTS,
    progress: Progress = SILENT,
    translate: Callable[[str], str] = str,
) -> RoadNetwork:
    """The network of ``links``: rows of the standard node-link (with F_NODE and T_NODE), or any lines.

    ``nodes``: MOCT_NODE; ``turns``: TURNINFO; ``signals``: points of the city's own signals. All may be None. The CRS
    of the network is that of ``links`` where it is in metres, else the belt of Korea 2000 at their place. What was
    wrong is in its ``findings``, in the language of ``translate``; what became of each row in its ``input_links``.

    Raises :class:`TrafficError` for layers without a CRS, without lines or points, or without a field that they need,
    and where no road is left that can be driven both ways.
    """
    progress.step("Checking the links")
    links = in_metres(_lines_only(links), LINKS)
    findings = Findings(translate)
    candidates_of = node_link_candidates if is_node_link(links) else road_line_candidates
    found = candidates_of(links, rules, findings)
    progress.at(0.3)
    found, places = with_nodes(found, given_nodes(nodes, links.crs), rules.snap_m, findings)
    progress.at(0.5)
    _warn_of_units(findings, progress)
    edges = checked_edges(found, rules, findings, progress.part(0.5, 0.7))
    progress.step("Joining nodes, turns and signals")
    node_table = node_frame(edges, places)
    node_table = signal_nodes(edges, node_table, signals, rules, findings)
    edges = with_green(edges, node_table, rules)
    ids = source_ids(links).to_numpy(object)
    turn_table = turn_frame(turns, edges, ids, rules.codes.turn_kinds, findings)
    progress.at(0.9)
    network = finished(edges, node_table, turn_table, ids, findings)
    network.facts[FACT] = f"{rules.give_way_share:g}"
    return network


def checked_edges(
    found: gpd.GeoDataFrame, rules: NetworkRules, findings: Findings, progress: Progress = SILENT
) -> gpd.GeoDataFrame:
    """The candidates ``found`` without what no engine can use, with what they lack and their opposite."""
    edges = cleaned(found, rules.length_share, findings)
    progress.at(0.5)
    edges = main_network(with_border(edges, rules.border_m), findings)
    tell_border(edges, findings)
    edges = filled(edges, rules.ranks)
    progress.at(1.0)
    return edges.assign(opposite=opposites(edges))


def finished(
    edges: gpd.GeoDataFrame, nodes: gpd.GeoDataFrame, turns: pd.DataFrame, ids: np.ndarray, findings: Findings
) -> RoadNetwork:
    """The network of these parts; ``ids``: of all rows of the input."""
    tell_dead_ends(nodes, findings)
    return RoadNetwork(
        edges=_with_fields(edges, EDGE_FIELDS),
        nodes=_with_fields(nodes, NODE_FIELDS),
        turns=turns,
        findings=findings.frame(edges.crs),
        facts=_facts(ids, edges, nodes, findings),
        input_links=input_links(ids, edges, findings),
    )


def _lines_only(links: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    if not len(links):
        raise TrafficError("The layer of links is empty. Choose the links of the city.")
    if not links.geometry.geom_type.isin(["LineString", "MultiLineString"]).any():
        raise TrafficError("The layer of links has no lines. Choose MOCT_LINK or another layer of roads as lines.")
    return links.reset_index(drop=True)


def _warn_of_units(findings: Findings, progress: Progress) -> None:
    if findings.unit is not SpeedUnit.KMH:
        progress.warn(
            "The speeds were read as {unit} and turned into km/h. Set the unit of speeds if this is wrong.",
            unit=findings.unit.key,
        )


def _with_fields(frame: gpd.GeoDataFrame, fields: dict[str, str]) -> gpd.GeoDataFrame:
    """Just ``fields`` in their order and types, and the geometry."""
    types = {name: object if kind == "str" else kind for name, kind in fields.items()}
    return frame[[*fields, "geometry"]].astype(types).reset_index(drop=True)


def _facts(ids: np.ndarray, edges: pd.DataFrame, nodes: pd.DataFrame, findings: Findings) -> dict[str, str]:
    """Counts that a reader should know, as text by name."""
    missing = edges["filled"].str.split(",")
    counts = {
        "input_links": len(ids),
        "edges": len(edges),
        "nodes": len(nodes),
        "lanes_filled": int(missing.map(lambda names: "lanes" in names).sum()),
        "speed_filled": int(missing.map(lambda names: "speed_kmh" in names).sum()),
        "signals_given": int((nodes["signal"] == "given").sum()),
        "signals_guessed": int((nodes["signal"] == "guessed").sum()),
        **{f"found_{kind.key}": count for kind, count in findings.counts.items()},
    }
    return {name: str(count) for name, count in counts.items()} | {
        "speed_unit": findings.unit.key,
        "directions": "told" if findings.directions_told else "untold",
    }
