"""The network GeoPackage: layers ``edges``, ``nodes``, ``findings``, tables ``turns``, ``facts``, ``input_links``."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ...common.files import replacing
from ...common.geopackages import read_layer
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..edited_tables import Edited
from ..errors import TrafficError
from ..package_file import FACTS, facts_table, layers_of, read_facts, write_layer
from .model import EDGE_FIELDS, NODE_FIELDS, TURN_FIELDS, RoadNetwork

UNREADABLE = marked("{file} cannot be read as a network. Choose the GeoPackage that “Build road network” wrote.")
OPTIONAL = ("findings", "input_links")
TABLES = {"edges": EDGE_FIELDS, "nodes": NODE_FIELDS, "turns": TURN_FIELDS}
LEAST = {"lanes": 1}
"""Smallest values of fields of edges; that of the others is 0. A road is closed by capacity or speed 0."""


def write_network(
    network: RoadNetwork, file: Path, metadata: dict[str, str] | None = None, progress: Progress = SILENT
) -> None:
    """Write ``network`` to ``file``, which is replaced as a whole when all of it is written."""
    layers = {"edges": network.edges, "nodes": network.nodes, "turns": network.turns, FACTS: facts_table(network.facts)}
    layers |= {name: getattr(network, name) for name in OPTIONAL if getattr(network, name) is not None}
    with replacing(file) as fresh:
        for place, (name, frame) in enumerate(layers.items()):
            progress.at(place / len(layers))
            write_layer(frame, fresh, name, metadata if name == "edges" else None)


def read_network(file: Path) -> RoadNetwork:
    """The network in ``file``.

    Raises :class:`TrafficError` where the file is none that ``sijeong:roadnetwork`` wrote, or lacks a field.
    """
    there = layers_of(file, UNREADABLE)
    if not set(TABLES) <= there:
        raise TrafficError(
            "{file} is no network: it has no layer {missing}. Choose the GeoPackage that “Build road network” wrote.",
            file=Path(file).name,
            missing=", ".join(sorted(set(TABLES) - there)),
        )
    frames = _as_edited(file)
    findings, inputs = (read_layer(file, layer=name) if name in there else None for name in OPTIONAL)
    facts = read_facts(file) if FACTS in there else {}
    return RoadNetwork(frames["edges"], frames["nodes"], frames["turns"], findings, facts, inputs)


def _as_edited(file: Path) -> dict[str, pd.DataFrame]:
    """Edges, nodes and turns; users may have edited any row, so :class:`TrafficError` as of :class:`Edited`."""
    edges, nodes, turns = (Edited.read(file, name, fields) for name, fields in TABLES.items())
    edges.must_have_rows()
    edges.must_be_filled("edge_id", "from_node", "to_node")
    edges.must_be_unique("edge_id")
    nodes.must_be_unique("node_id")
    for field in ("from_node", "to_node"):
        edges.must_be_known(field, nodes.rows["node_id"], "nodes")
    edges.must_be_at_least(dict.fromkeys((name for name, kind in EDGE_FIELDS.items() if kind != "str"), 0) | LEAST)
    edges.must_have_lines()
    return {each.name: each.frame(TABLES[each.name]) for each in (edges, nodes, turns)}
