"""How the road network is classed, coloured and named. Knows no QGIS."""

from __future__ import annotations

from dataclasses import dataclass

from ..traffic.network.findings import COLUMNS, FindingKind
from ..traffic.network.input_links import FATES
from ..traffic.network.input_links import FIELDS as INPUT_FIELDS
from ..traffic.network.model import EDGE_FIELDS, NODE_FIELDS

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class RankClass:
    """Roads of some ranks: what the legend says, their colour."""

    ranks: tuple[str, ...]
    label: str
    colour: str


RANK_HEADING = QT_TRANSLATE_NOOP("Road rank (width: lanes)")
RANK_CLASSES = (
    RankClass(("101", "102"), QT_TRANSLATE_NOOP("motorway, urban expressway"), "#3b3f8f"),
    RankClass(("103", "104"), QT_TRANSLATE_NOOP("national road, metropolitan road"), "#b3402a"),
    RankClass(("105", "106"), QT_TRANSLATE_NOOP("provincial road"), "#d98324"),
    RankClass(("107",), QT_TRANSLATE_NOOP("city or county road"), "#4f7f6d"),
    RankClass(("108",), QT_TRANSLATE_NOOP("other road"), "#8a8f98"),
)
LANE_MM, CLOSE_LANE_MM, CLOSE_SCALE = 0.22, 0.55, 12_000
"""Width of a lane on the map, and at 1:12,000 and larger."""


def rank_condition(kind: RankClass) -> str:
    return f'"road_rank" IN ({", ".join(repr(rank) for rank in kind.ranks)})'


def width_expression() -> str:
    """QGIS expression: width in mm by lanes."""
    lane = f"CASE WHEN coalesce(@map_scale, 0) > {CLOSE_SCALE} THEN {LANE_MM} ELSE {CLOSE_LANE_MM} END"
    return f'coalesce("lanes", 1) * ({lane})'


def offset_expression() -> str:
    """QGIS expression: how far (mm) an edge lies to the right, so that both directions of a road are seen."""
    return f"CASE WHEN \"opposite\" = '' THEN 0 ELSE 0.5 * {width_expression()} + 0.1 END"


@dataclass(frozen=True)
class SignalClass:
    """Nodes by signal: what the legend says, fill and rim, diameter and width of the rim in mm."""

    signal: str
    label: str
    fill: str
    rim: str
    diameter_mm: float
    rim_mm: float = 0.3


SIGNAL_HEADING = QT_TRANSLATE_NOOP("Junctions")
SIGNAL_CLASSES = (
    SignalClass("given", QT_TRANSLATE_NOOP("signal of the city's layer"), "#1f8a4c", "#ffffff", 2.6),
    SignalClass("guessed", QT_TRANSLATE_NOOP("signal, guessed: check it"), "#ffd23f", "#7a5200", 2.4),
    SignalClass("none", QT_TRANSLATE_NOOP("no signal"), "#c3c8cf", "#c3c8cf", 0.7, 0.05),
)


def signal_condition(kind: SignalClass) -> str:
    return f"\"signal\" = '{kind.signal}'"


@dataclass(frozen=True)
class FindingClass:
    """Findings of some kinds: what the legend says, their colour, the diameter of their mark and its shape.

    The shape tells what became of them, also to those who do not see the colours: left out a cross, mended a square.
    """

    kinds: tuple[FindingKind, ...]
    label: str
    colour: str
    diameter_mm: float = 1.8
    shape: str = "circle"


FINDING_HEADING = QT_TRANSLATE_NOOP("What was found")
FINDING_CLASSES = (
    FindingClass(
        (FindingKind.DISCONNECTED, FindingKind.ONE_WAY_ISLAND),
        QT_TRANSLATE_NOOP("left out: not joined both ways"),
        "#c22f28",
        2.2,
        "cross_fill",
    ),
    FindingClass(
        (FindingKind.DUPLICATE_SHAPE, FindingKind.SELF_LOOP, FindingKind.SHORT, FindingKind.NO_SHAPE),
        QT_TRANSLATE_NOOP("left out: drawn twice, a loop, or without a line"),
        "#7a1f5c",
        2.2,
        "triangle",
    ),
    FindingClass((FindingKind.NO_ROAD,), QT_TRANSLATE_NOOP("left out: no road for cars"), "#8a8f98", 2.0, "diamond"),
    FindingClass(
        (FindingKind.NO_NODE, FindingKind.UNKNOWN_NODE, FindingKind.FAR_NODE, FindingKind.REVERSED),
        QT_TRANSLATE_NOOP("mended: nodes and direction"),
        "#d97a1d",
        shape="square",
    ),
    FindingClass(
        (FindingKind.DUPLICATE_ID, FindingKind.SEVERAL_PARTS, FindingKind.LENGTH),
        QT_TRANSLATE_NOOP("mended: ids, parts, lengths"),
        "#5c7a12",
        2.2,
        "pentagon",
    ),
    FindingClass(
        (
            FindingKind.UNKNOWN_TURN,
            FindingKind.BROKEN_TURN,
            FindingKind.UNUSED_TURN,
            FindingKind.TRAPPED,
            FindingKind.FAR_SIGNAL,
        ),
        QT_TRANSLATE_NOOP("turns and signals to be checked"),
        "#5256b0",
        2.4,
        "star",
    ),
    FindingClass((FindingKind.BORDER,), QT_TRANSLATE_NOOP("joined outside the border of the data"), "#1f8a8a"),
    FindingClass((FindingKind.DEAD_END,), QT_TRANSLATE_NOOP("dead end"), "#86b4d6", 1.0),
)
FINDING_WORDS = {
    FindingKind.NO_SHAPE: QT_TRANSLATE_NOOP("link without a line"),
    FindingKind.NO_ROAD: QT_TRANSLATE_NOOP("no road for cars"),
    FindingKind.SHORT: QT_TRANSLATE_NOOP("link without length"),
    FindingKind.SEVERAL_PARTS: QT_TRANSLATE_NOOP("link in several parts"),
    FindingKind.SELF_LOOP: QT_TRANSLATE_NOOP("loop at one node"),
    FindingKind.DUPLICATE_ID: QT_TRANSLATE_NOOP("id used twice"),
    FindingKind.DUPLICATE_SHAPE: QT_TRANSLATE_NOOP("link drawn twice"),
    FindingKind.NO_NODE: QT_TRANSLATE_NOOP("link without a node"),
    FindingKind.UNKNOWN_NODE: QT_TRANSLATE_NOOP("node not in the layer"),
    FindingKind.FAR_NODE: QT_TRANSLATE_NOOP("node far from the link"),
    FindingKind.REVERSED: QT_TRANSLATE_NOOP("link drawn backwards"),
    FindingKind.LENGTH: QT_TRANSLATE_NOOP("length does not fit the line"),
    FindingKind.DEAD_END: QT_TRANSLATE_NOOP("dead end"),
    FindingKind.BORDER: QT_TRANSLATE_NOOP("carriageways joined outside the border"),
    FindingKind.ONE_WAY_ISLAND: QT_TRANSLATE_NOOP("one-way island"),
    FindingKind.DISCONNECTED: QT_TRANSLATE_NOOP("not joined to the network"),
    FindingKind.UNKNOWN_TURN: QT_TRANSLATE_NOOP("turn of an unknown link"),
    FindingKind.BROKEN_TURN: QT_TRANSLATE_NOOP("turn between links that do not meet"),
    FindingKind.UNUSED_TURN: QT_TRANSLATE_NOOP("turn of a link left out"),
    FindingKind.TRAPPED: QT_TRANSLATE_NOOP("bans that leave no way out"),
    FindingKind.FAR_SIGNAL: QT_TRANSLATE_NOOP("signal far from any junction"),
}


def finding_condition(kind: FindingClass) -> str:
    return f'"finding" IN ({", ".join(repr(each.key) for each in kind.kinds)})'


ALIASES = {
    "from_node": QT_TRANSLATE_NOOP("From node"),
    "to_node": QT_TRANSLATE_NOOP("To node"),
    "source_id": QT_TRANSLATE_NOOP("Link of the input"),
    "opposite": QT_TRANSLATE_NOOP("Link of the other direction"),
    "road_rank": QT_TRANSLATE_NOOP("Road rank"),
    "road_type": QT_TRANSLATE_NOOP("Structure"),
    "road_name": QT_TRANSLATE_NOOP("Road name"),
    "lanes": QT_TRANSLATE_NOOP("Lanes"),
    "saturation_vph": QT_TRANSLATE_NOOP("Saturation flow (vehicles/h of green and lane)"),
    "green_share": QT_TRANSLATE_NOOP("Share of green"),
    "cycle_s": QT_TRANSLATE_NOOP("Cycle (s)"),
    "signal_delay_s": QT_TRANSLATE_NOOP("Wait at the signal (s)"),
    "give_way_share": QT_TRANSLATE_NOOP("Share left by giving way"),
    "capacity_vph": QT_TRANSLATE_NOOP("Capacity (vehicles/h)"),
    "alpha": QT_TRANSLATE_NOOP("BPR alpha"),
    "beta": QT_TRANSLATE_NOOP("BPR beta"),
    "toll_s": QT_TRANSLATE_NOOP("Toll as time (s)"),
    "allow": QT_TRANSLATE_NOOP("Only for"),
    "filled": QT_TRANSLATE_NOOP("Filled by rank"),
    "node_id": QT_TRANSLATE_NOOP("Node"),
    "node_type": QT_TRANSLATE_NOOP("Kind of node"),
    "node_name": QT_TRANSLATE_NOOP("Name of the node"),
    "signal": QT_TRANSLATE_NOOP("Signal"),
    "finding": QT_TRANSLATE_NOOP("Finding"),
    "edges": QT_TRANSLATE_NOOP("Links in the network"),
    "edge_ids": QT_TRANSLATE_NOOP("Which links"),
    "fate": QT_TRANSLATE_NOOP("What became of it"),
}
LINK = QT_TRANSLATE_NOOP("Link number")
OWN_ALIASES = {
    "network_edges": {"edge_id": LINK, "speed_kmh": QT_TRANSLATE_NOOP("Speed when empty (km/h)")},
    "network_findings": {"edge_id": LINK},
}
FIELDS = {
    "network_findings": COLUMNS,
    "network_nodes": tuple(NODE_FIELDS),
    "network_edges": tuple(EDGE_FIELDS),
    "network_input_links": INPUT_FIELDS,
}
VALUES = {
    "road_rank": {
        "101": QT_TRANSLATE_NOOP("101 motorway"),
        "102": QT_TRANSLATE_NOOP("102 urban expressway"),
        "103": QT_TRANSLATE_NOOP("103 national road"),
        "104": QT_TRANSLATE_NOOP("104 metropolitan road"),
        "105": QT_TRANSLATE_NOOP("105 state-aided provincial road"),
        "106": QT_TRANSLATE_NOOP("106 provincial road"),
        "107": QT_TRANSLATE_NOOP("107 city or county road"),
        "108": QT_TRANSLATE_NOOP("108 other road"),
    },
    "road_type": {
        "bridge": QT_TRANSLATE_NOOP("bridge"),
        "tunnel": QT_TRANSLATE_NOOP("tunnel"),
        "overpass": QT_TRANSLATE_NOOP("overpass"),
        "underpass": QT_TRANSLATE_NOOP("underpass"),
    },
    "node_type": {
        "junction": QT_TRANSLATE_NOOP("junction"),
        "end": QT_TRANSLATE_NOOP("end of a road"),
        "shape": QT_TRANSLATE_NOOP("between two links"),
    },
    "signal": {kind.signal: kind.label for kind in SIGNAL_CLASSES},
    "finding": {kind.key: word for kind, word in FINDING_WORDS.items()},
    "fate": FATES,
}
TIPS = {
    "network_edges": (
        "edge_id", "road_name", "road_rank", "lanes", "speed_kmh", "length_m", "capacity_vph", "green_share",
        "signal_delay_s", "give_way_share", "filled",
    ),
    "network_findings": ("sentence",),
}  # fmt: skip
WHOLE_NUMBERS = {"lanes", "edges", "capacity_vph", "saturation_vph"}
HUNDREDTHS = {"alpha", "beta"}
