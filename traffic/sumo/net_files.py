"""A road network → SUMO's plain files → netconvert → a net, and what was lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..errors import TrafficError
from ..network.model import ZONE, RoadNetwork
from ..units import KMH_PER_MS
from .ids import SumoIds
from .programs import SumoInstallation, find_sumo
from .running import run_program
from .saturation import road_types, type_elements
from .signals import Programs, retimed
from .xml_files import element, read_elements, write_elements

NET, ROUTING_NET = "city.net.xml", "routing.net.xml"
NODES, EDGES, CONNECTIONS, SIGNALS = "city.nod.xml", "city.edg.xml", "city.con.xml", "city.tll.xml"

MOST_LANES = 8
PRIORITIES = {"101": 9, "102": 7, "103": 6, "104": 6, "105": 5, "106": 4, "107": 3, "108": 3}
"""ROAD_RANK → who goes first at a junction without signal (reference/traffic.md §3.1)."""
LOWEST_PRIORITY = 3
USUAL_CYCLE_S = 120.0
TYPES = "city.types.add.xml"
"""Headways of the roads, which a simulation of queues reads beside the net."""
BUS_LANES = "bus_lanes"
"""Field of the edges that a scenario may add: how many lanes, from the right, are for buses alone."""

OPTIONS = (
    "--offset.disable-normalization", "true",  # metres of the network's CRS stay as they are; SUMO never projects
    "--no-turnarounds.except-deadend", "true",
    "--tls.default-type", "static",  # meso knows no other (reference/traffic.md §3.2)
    "--junctions.corner-detail", "0",
    "--output.street-names", "true",
)  # fmt: skip


@dataclass(frozen=True)
class SumoNet:
    """The net in ``folder``/``file``. ``edges``, ``nodes``: ids both ways. ``programs``: the signals as built.

    ``lost``: edges of the network that the net does not have. ``dead_ends``: edges from which nothing goes on although
    roads leave their end (turns are banned). ``warnings``: kinds of netconvert's warnings and how often each came.
    """

    folder: Path
    file: str
    edges: SumoIds
    nodes: SumoIds
    programs: Programs
    lost: tuple[str, ...] = ()
    dead_ends: tuple[str, ...] = ()
    warnings: dict[str, int] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        return self.folder / self.file


def make_sumo_net(
    network: RoadNetwork, folder: Path, progress: Progress = SILENT, sumo: SumoInstallation | None = None
) -> SumoNet:
    """Write ``network`` as nodes, edges, connections and signals, and let netconvert build the net in ``folder``.

    Lengths are the network's, not those of the shapes; U-turns are only where the network allows them and at dead
    ends; signals are fixed-time with the cycle of their node. Where the network's green shares come from an earlier net
    (:func:`~.signals.with_programs`) and were changed since, the programs are timed to them.

    Raises :class:`MissingEngine` without SUMO and :class:`TrafficError` where netconvert fails.
    """
    sumo = sumo or find_sumo()
    progress.step("Building the SUMO net of {count} edges", count=len(network.edges))
    folder.mkdir(parents=True, exist_ok=True)
    edges = SumoIds.of(network.edges["edge_id"], "e")
    nodes = SumoIds.of(network.nodes["node_id"], "n")
    _check_values(network.edges)
    write_elements(folder / NODES, "nodes", _node_elements(network, nodes))
    write_elements(folder / EDGES, "edges", _edge_elements(network, edges, nodes))
    write_elements(folder / CONNECTIONS, "connections", _connection_elements(network, edges))
    write_elements(folder / TYPES, "additional", type_elements(network.edges))
    plain = ["-n", NODES, "-e", EDGES, "-x", CONNECTIONS, *OPTIONS]
    cycle = _usual_cycle(network)
    built = run_program(
        sumo, "netconvert", [*plain, "--tls.cycle.time", f"{cycle:.0f}", "-o", NET], folder, progress.part(0, 0.6)
    )
    there, onward, programs = _read_net(folder / NET, edges, nodes)
    wanted = retimed(programs, network)
    if wanted is not programs:
        write_elements(folder / SIGNALS, "tlLogics", wanted.elements())
        run_program(sumo, "netconvert", ["-s", NET, "-i", SIGNALS, *OPTIONS, "-o", NET], folder, progress.part(0.6, 1))
        there, onward, programs = _read_net(folder / NET, edges, nodes)
    ids = network.edges["edge_id"]
    leaving = set(network.edges["from_node"])
    stuck = ids.isin(there) & ~ids.isin(onward) & network.edges["to_node"].isin(leaving)
    stuck &= ~ids.isin(network.turns.loc[network.turns["source"] == ZONE, "from_edge"])  # they end at a zone
    return SumoNet(
        folder,
        NET,
        edges,
        nodes,
        programs,
        tuple(ids[~ids.isin(there)]),
        tuple(ids[stuck]),
        dict(built.warnings),
    )


def make_routing_net(net: SumoNet, sumo: SumoInstallation, progress: Progress = SILENT) -> None:
    """Write :data:`ROUTING_NET` beside the net: the same without ways across junctions.

    Edges reach to the junctions' middles, and no measured time of an edge has those ways in it; duarouter would count
    them on top. (SUMO drives them on top, meso as well: 3.9 % of the metres in the sample city, see docs/traffic.md.)
    """
    run_program(
        sumo, "netconvert", ["-s", net.file, *OPTIONS, "--no-internal-links", "true", "-o", ROUTING_NET], net.folder,
        progress,
    )  # fmt: skip


def _check_values(edges: pd.DataFrame) -> None:
    for name, is_wrong in (
        ("lanes", ~edges["lanes"].between(1, MOST_LANES)),
        ("speed_kmh", ~(edges["speed_kmh"] > 0)),
        ("length_m", ~(edges["length_m"] > 0)),
    ):
        if is_wrong.any():
            row = edges[is_wrong].iloc[0]
            raise TrafficError(
                "Link {link}: {field} is {value}, which SUMO cannot use. Correct it in the network and run this again.",
                link=row["edge_id"],
                field=name,
                value=row[name],
            )


def _usual_cycle(network: RoadNetwork) -> float:
    cycles = network.nodes["cycle_s"][(network.nodes["signal"] != "none") & (network.nodes["cycle_s"] > 0)]
    return float(cycles.round().mode().iloc[0]) if len(cycles) else USUAL_CYCLE_S


def _node_elements(network: RoadNetwork, ids: SumoIds) -> Iterator[str]:
    places = shapely.get_coordinates(network.nodes.geometry.to_numpy())
    table = zip(network.nodes["node_id"], places, network.nodes["signal"], strict=True)
    for node, (x, y), signal in table:
        kind = "priority" if signal in ("none", "") else "traffic_light"
        yield element("node", id=ids.to_sumo[node], x=float(x), y=float(y), type=kind)


def _edge_elements(network: RoadNetwork, ids: SumoIds, nodes: SumoIds) -> Iterator[str]:
    frame = network.edges
    shapes = _shapes(frame.geometry.to_numpy())
    bus_lanes = frame[BUS_LANES] if BUS_LANES in frame else np.zeros(len(frame), int)
    columns = zip(
        frame["edge_id"], frame["from_node"], frame["to_node"], frame["lanes"], frame["speed_kmh"], frame["length_m"],
        frame["road_rank"], frame["road_name"], frame["allow"], bus_lanes, road_types(frame), shapes,
        strict=True,
    )  # fmt: skip
    for edge, start, end, lanes, speed, length, rank, name, allow, for_buses, kind, shape in columns:
        inside = "".join(element("lane", index=lane, allow="bus") for lane in range(int(for_buses)))
        yield element(
            "edge", inside, id=ids.to_sumo[edge], from_=nodes.to_sumo[start], to=nodes.to_sumo[end],
            numLanes=int(lanes), speed=float(speed) / KMH_PER_MS, length=float(length),
            priority=PRIORITIES.get(rank, LOWEST_PRIORITY), type=kind, name=name or None, allow=allow or None,
            shape=shape,
        )  # fmt: skip


def _shapes(lines: np.ndarray) -> Iterator[str]:
    """The points of each line as SUMO writes them, all lines in one go."""
    points, line = shapely.get_coordinates(lines, return_index=True)
    texts = [f"{x:.2f},{y:.2f}" for x, y in points]
    ends = np.searchsorted(line, np.arange(len(lines) + 1))
    return (" ".join(texts[first:last]) for first, last in pairwise(ends))


def _connection_elements(network: RoadNetwork, ids: SumoIds) -> Iterator[str]:
    """Bans as deleted connections. An edge with an allowed U-turn lists all its turns: netconvert adds none to them."""
    turns = network.turns
    known = turns[turns["from_edge"].isin(ids.to_sumo) & turns["to_edge"].isin(ids.to_sumo)]
    bans = known[known["kind"] == "ban"]
    banned = set(zip(bans["from_edge"], bans["to_edge"], strict=True))
    for start, end in sorted(banned):
        yield element("delete", from_=ids.to_sumo[start], to=ids.to_sumo[end])
    uturns = known[(known["kind"] == "uturn")]
    frame = network.edges
    leaving = frame.groupby("from_node")["edge_id"].agg(list)
    ends = dict(zip(frame["edge_id"], frame["to_node"], strict=True))
    opposite = dict(zip(frame["edge_id"], frame["opposite"], strict=True))
    for start, back in uturns.groupby("from_edge")["to_edge"].agg(set).items():
        for end in leaving.get(ends[start], []):
            if (start, end) not in banned and (end != opposite[start] or end in back):
                yield element("connection", from_=ids.to_sumo[start], to=ids.to_sumo[end])


def _read_net(file: Path, edges: SumoIds, nodes: SumoIds) -> tuple[set[str], set[str], Programs]:
    """The edges that are there, those from which something goes on, and the signals' programs."""
    there, onward, logics, links = set(), set(), {}, []
    for found in read_elements(file, "edge", "tlLogic", "connection"):
        if found.tag == "edge" and found.get("function") is None:
            there.add(edges.from_sumo.get(found.get("id"), found.get("id")))
        elif found.tag == "tlLogic":
            logics[found.get("id")] = [(float(p.get("duration")), p.get("state")) for p in found.iter("phase")]
        elif found.tag == "connection" and not found.get("from").startswith(":"):
            start = edges.from_sumo.get(found.get("from"), found.get("from"))
            onward.add(start)
            if found.get("tl") is not None:
                links.append((found.get("tl"), int(found.get("linkIndex")), start, int(found.get("fromLane"))))
    return there, onward, Programs.of(logics, links, nodes)
