"""The layers that the steps and analyses of the traffic panel share."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel

from ...processing.results import Result
from ..analysis import Need
from ..bus.needs import ROUTE_LINES, ROUTE_STOPS, ROUTES, STOPS
from ..forest.needs import BUILDINGS
from ..layer_field import has_all, has_field, named
from ..options import is_result
from ..shared_needs import DONG_FIELDS, DONGS

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()
Filters = QgsMapLayerProxyModel.Filter

LINKS = Need(
    "LINKS",
    QT_TRANSLATE_NOOP("Road links"),
    Filters.LineLayer,
    lambda layer: has_field("link_id", "road_rank", "hw", "highway")(layer) and not has_field("edge_id")(layer),
    QT_TRANSLATE_NOOP("Choose the layer of road links."),
    QT_TRANSLATE_NOOP("Lines: MOCT_LINK of the standard node-link (표준노드링크), roads of OSM, or any road lines."),
)
NODES = Need(
    "NODES",
    QT_TRANSLATE_NOOP("Nodes"),
    Filters.PointLayer,
    has_field("node_id", "node_type"),
    QT_TRANSLATE_NOOP("Choose the layer of nodes."),
    QT_TRANSLATE_NOOP("MOCT_NODE. Without it, nodes are where links end."),
)
TURNS = Need(
    "TURNS",
    QT_TRANSLATE_NOOP("Turn restrictions (table)"),
    Filters.NoGeometry,
    has_all("st_link", "ed_link"),
    QT_TRANSLATE_NOOP("Choose the table of turn restrictions."),
    QT_TRANSLATE_NOOP("TURNINFO: which turns are forbidden."),
)
SIGNALS = Need(
    "SIGNALS",
    QT_TRANSLATE_NOOP("Traffic signals"),
    Filters.PointLayer,
    named("신호", "signal"),
    QT_TRANSLATE_NOOP("Choose the layer of traffic signals."),
    QT_TRANSLATE_NOOP("Points. Without them, signals are guessed at large junctions, and marked as guessed."),
)
ZONES = Need(
    "ZONES",
    QT_TRANSLATE_NOOP("Traffic zones"),
    Filters.PolygonLayer,
    has_field("zone_id", *DONG_FIELDS),
    QT_TRANSLATE_NOOP("Choose the layer of zones, such as the dongs."),
    QT_TRANSLATE_NOOP("Polygons between which traffic goes: dongs, or zones of the national database (KTDB)."),
)
OD = Need(
    "OD",
    QT_TRANSLATE_NOOP("OD table"),
    Filters.NoGeometry,
    lambda layer: named("od", "기종점")(layer) or has_field("출발존", "origin")(layer),
    QT_TRANSLATE_NOOP("Choose the OD table."),
    QT_TRANSLATE_NOOP("Vehicles from zone to zone. Without it, traffic follows from residents and jobs."),
)
JOBS = Need(
    "JOBS",
    QT_TRANSLATE_NOOP("Jobs (table)"),
    Filters.VectorLayer,
    lambda layer: named("종사자", "jobs")(layer) or has_field("종사자수", "jobs", "workers")(layer),
    QT_TRANSLATE_NOOP("Choose the table of jobs."),
    QT_TRANSLATE_NOOP("Workers by dong or zone: where people drive to when no OD table is given."),
)
NETWORK = Need(
    "NETWORK",
    QT_TRANSLATE_NOOP("Road network"),
    Filters.LineLayer,
    is_result(Result.NETWORK_EDGES),
    QT_TRANSLATE_NOOP("Build the road network first."),
    offered=(Result.NETWORK_EDGES,),
)
DEMAND = Need(
    "DEMAND",
    QT_TRANSLATE_NOOP("Traffic demand"),
    Filters.HasGeometry,
    is_result(Result.DEMAND_ZONES),
    QT_TRANSLATE_NOOP("Make the traffic demand first."),
    offered=(Result.DEMAND_ZONES,),
)
SCENARIO = Need(
    "SCENARIO",
    QT_TRANSLATE_NOOP("Scenario"),
    Filters.VectorLayer,
    lambda _layer: False,
    QT_TRANSLATE_NOOP("Choose the scenario."),
    QT_TRANSLATE_NOOP("The changes that hold; left empty, the base is computed."),
    offered=(Result.SCENARIO_CHANGES,),
)

FIRST = (LINKS, ZONES)
"""Asked in plain sight: nothing works without them."""
MORE = (NODES, TURNS, SIGNALS, OD, JOBS, BUILDINGS, DONGS)
BUS = (STOPS, ROUTES, ROUTE_STOPS, ROUTE_LINES)
BUS_LINES = (STOPS, ROUTES, ROUTE_STOPS)
"""All of them, or no buses."""
MADE = (NETWORK, DEMAND, SCENARIO)
"""What the steps make and the analyses read."""
