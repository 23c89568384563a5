"""The network GeoPackage: layers ``edges``, ``nodes``, ``findings``, tables ``turns``, ``facts``, ``input_links``."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio

from ...common.files import replacing
from ..edited_tables import Edited
from ..errors import TrafficError
from .model import EDGE_FIELDS, NODE_FIELDS, TURN_FIELDS, RoadNetwork

GEOPACKAGE_VERSION = "1.2"
"""The newest that the GDAL 3.6 beside QGIS 3.22 reads without a warning."""

OPTIONAL = ("findings", "input_links")
TABLES = {"edges": EDGE_FIELDS, "nodes": NODE_FIELDS, "turns": TURN_FIELDS}
LEAST = {"lanes": 1}
"""Smallest values of fields of edges; that of the others is 0. A road is closed by capacity or speed 0."""


def write_network(network: RoadNetwork, file: Path, metadata: dict[str, str] | None = None) -> None:
    """Write ``network`` to ``file``, which is replaced as a whole when all of it is written."""
    facts = pd.DataFrame({"name": list(network.facts), "value": list(map(str, network.facts.values()))}, dtype=str)
    layers = {"edges": network.edges, "nodes": network.nodes, "turns": network.turns, "facts": facts}
    layers |= {name: getattr(network, name) for name in OPTIONAL if getattr(network, name) is not None}
    with replacing(file) as fresh:
        for name, frame in layers.items():
            write_layer(frame, fresh, name, metadata if name == "edges" else None)


def read_network(file: Path) -> RoadNetwork:
    """The network in ``file``.

    Raises :class:`TrafficError` where the file is none that ``sijeong:roadnetwork`` wrote, or lacks a field.
    """
    try:
        there = {name for name, _ in pyogrio.list_layers(file)}
    except pyogrio.errors.DataSourceError as cause:
        raise TrafficError(
            "{file} cannot be read as a network. Choose the GeoPackage that “Build road network” wrote.",
            file=Path(file).name,
        ) from cause
    if not set(TABLES) <= there:
        raise TrafficError(
            "{file} is no network: it has no layer {missing}. Choose the GeoPackage that “Build road network” wrote.",
            file=Path(file).name,
            missing=", ".join(sorted(set(TABLES) - there)),
        )
    frames = _as_edited(file)
    findings, inputs = (pyogrio.read_dataframe(file, layer=name) if name in there else None for name in OPTIONAL)
    facts = pyogrio.read_dataframe(file, layer="facts") if "facts" in there else pd.DataFrame(columns=["name", "value"])
    named = dict(zip(facts["name"], facts["value"], strict=True))
    return RoadNetwork(frames["edges"], frames["nodes"], frames["turns"], findings, named, inputs)


def write_layer(
    frame: gpd.GeoDataFrame | pd.DataFrame,
    file: Path,
    name: str,
    metadata: dict[str, str] | None = None,
    geometry_type: str | None = None,
) -> None:
    """Add ``frame`` as layer or table ``name`` to the GeoPackage ``file``; ``geometry_type``: found where not given."""
    pyogrio.write_dataframe(
        frame,
        file,
        layer=name,
        driver="GPKG",
        append=Path(file).exists(),
        layer_metadata=metadata,
        layer_options={"GEOMETRY_NAME": "geom"},
        dataset_options={} if Path(file).exists() else {"VERSION": GEOPACKAGE_VERSION},
        **({"geometry_type": geometry_type} if geometry_type else _empty_kind(frame)),
    )


def _empty_kind(frame: gpd.GeoDataFrame | pd.DataFrame) -> dict:
    return {"geometry_type": "Unknown"} if isinstance(frame, gpd.GeoDataFrame) and frame.empty else {}


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
