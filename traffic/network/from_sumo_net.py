"""A SUMO net as road network: edges, lanes, speeds, signals and turns as they are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from ...common.progress import SILENT, Progress
from ..sumo.ids import SumoIds
from ..sumo.signals import Programs
from ..units import KMH_PER_MS
from .building import DEFAULTS, checked_edges, finished
from .candidates import candidates
from .connectivity import node_frame
from .costs import with_signals
from .findings import FindingKind, Findings
from .model import RoadNetwork
from .ranks import OTHER_RANK
from .road_classes import RAMP, RANK_OF_WORD
from .rules import NetworkRules
from .sumo_net_file import SumoNetFile, read_sumo_net
from .turns import turn_frame

NO_PROJECTION = "!"
UNPLACED = "EPSG:5186"
"""CRS of a net that tells none: its metres are right, its place is not."""

MOST_ALIKE = 20
"""Confidence of PROJ from which a CRS of the register is compared in its figures."""

CARS, BUSES = "passenger", "bus"


def network_of_sumo_net(
    file: Path,
    rules: NetworkRules = DEFAULTS,
    progress: Progress = SILENT,
    translate: Callable[[str], str] = str,
) -> RoadNetwork:
    """The net in ``file`` as network, in the CRS that it tells, else in metres of :data:`UNPLACED`.

    What ``rules`` fill is left as the net has it; signals are its own, with the cycle and green of their programs.
    Turns that no connection makes are bans. Raises :class:`TrafficError` as :func:`read_sumo_net`.
    """
    progress.step("Reading {layer}", layer=Path(file).name)
    net, findings = read_sumo_net(file, progress), Findings(translate)
    found, places = sumo_candidates(net, findings)
    progress.at(0.5)
    edges = checked_edges(found, replace(rules, length_share=np.inf), findings, progress.part(0.5, 0.8))
    nodes = node_frame(edges, places)
    programs = net_programs(net)
    shares, cycles = programs.green_shares(), _cycles(net, programs)
    green = edges["edge_id"].map(shares).fillna(1.0).to_numpy(float)
    cycle = np.where(green < 1, edges["to_node"].map(cycles).fillna(0.0).to_numpy(float), 0.0)
    edges = with_signals(edges, np.where(cycle > 0, green, 1.0), cycle)
    own = nodes["node_id"].map(cycles)
    nodes = nodes.assign(signal=np.where(own.notna(), "given", "none"), cycle_s=own.fillna(0.0))
    ids = np.array([edge["id"] for edge in net.edges], object)
    turns = turn_frame(net_turns(net, edges), edges, ids, rules.codes.turn_kinds, findings)
    return finished(edges, nodes, turns, ids, findings)


def _cycles(net: SumoNetFile, programs: Programs) -> dict[str, float]:
    """Seconds of the cycle by junction: of the program that rules a connection into it."""
    end = {edge["id"]: edge["to"] for edge in net.edges}
    ruled = {end[c["from"]]: c["tl"] for c in net.connections if c.get("tl") in programs.by_node and c["from"] in end}
    return {node: programs.by_node[name].cycle_s for node, name in ruled.items()}


def sumo_candidates(net: SumoNetFile, findings: Findings) -> tuple[gpd.GeoDataFrame, pd.DataFrame]:
    """The edges of ``net`` that cars or buses may use as candidates, and its junctions (``x y node_name`` by id)."""
    crs, shift = net_crs(net.location)
    places = pd.DataFrame(
        {"x": [float(j["x"]) for j in net.junctions], "y": [float(j["y"]) for j in net.junctions], "node_name": ""},
        index=[j["id"] for j in net.junctions],
    )
    places[["x", "y"]] -= shift
    table = pd.DataFrame([_edge_row(row, edge) for row, edge in enumerate(net.edges)])
    lines = _lines(net.edges, places, shift)
    out = (table["lanes"] == 0).to_numpy()
    findings.add(FindingKind.NO_ROAD, lines[out], source_id=table["edge_id"][out], word=table["word"][out])
    findings.lose(FindingKind.NO_ROAD, np.flatnonzero(out))
    kept = table[~out].assign(road_type="", pair=-1).reset_index(drop=True)
    return candidates(kept.to_dict("series"), lines[~out], crs), places


def net_crs(location: dict[str, str]) -> tuple[CRS, np.ndarray]:
    """The CRS of a net, and what its coordinates are shifted by; :data:`UNPLACED` where it tells none."""
    told = location.get("projParameter", NO_PROJECTION)
    shift = np.array([float(part) for part in location.get("netOffset", "0,0").split(",")])
    try:
        crs = _registered(CRS.from_user_input(told))
    except CRSError:
        crs = None
    return (crs, shift) if crs is not None and crs.is_projected else (CRS.from_user_input(UNPLACED), np.zeros(2))


def _registered(crs: CRS) -> CRS:
    """The CRS of the register with the same projection, so that QGIS shows its name."""
    code = crs.to_epsg(min_confidence=MOST_ALIKE)
    known = CRS.from_epsg(code) if code else None
    same = known is not None and crs.coordinate_operation is not None and known.is_projected
    return known if same and _figures(known) == _figures(crs) else crs


def _figures(crs: CRS) -> list[tuple[str, float]]:
    return sorted((part.name, round(part.value, 9)) for part in crs.coordinate_operation.params)


def _edge_row(row: int, edge: dict) -> dict[str, object]:
    lanes = edge["lanes"]
    for_cars = [lane for lane in lanes if _may(lane, CARS)]
    for_buses = [lane for lane in lanes if _may(lane, BUSES)]
    used = for_cars or for_buses
    word = edge.get("type", "").split(".")[-1].split("|")[0]
    return {
        "row": row,
        "edge_id": edge["id"],
        "source_id": edge["id"],
        "from_node": edge["from"],
        "to_node": edge["to"],
        "word": word,
        "road_rank": RANK_OF_WORD.get(word.removesuffix(RAMP), OTHER_RANK),
        "road_name": edge.get("name", ""),
        # A bus lane beside lanes for all is a lane of the edge, as it is in the net.
        "lanes": len({lane["index"] for lane in [*for_cars, *for_buses]}),
        "speed_kmh": round(max((float(lane["speed"]) for lane in used), default=np.nan) * KMH_PER_MS, 1),
        # A lane's length ends at the stop line; from junction to junction it is the drawn one, unless told.
        "length_m": float(edge.get("length", np.nan)),
        "allow": "" if for_cars else BUSES,
        "ramp": word.endswith(RAMP),
    }


def _may(lane: dict[str, str], vehicle: str) -> bool:
    allowed, banned = lane.get("allow", "").split(), lane.get("disallow", "").split()
    return vehicle in allowed or "all" in allowed if allowed else vehicle not in banned and "all" not in banned


def _lines(edges: list[dict], places: pd.DataFrame, shift: np.ndarray) -> np.ndarray:
    """The line of each edge: its shape, else straight from junction to junction."""
    xy, owner = [], []
    ends = places[["x", "y"]]
    for number, edge in enumerate(edges):
        shape = [tuple(map(float, point.split(",")[:2])) for point in edge.get("shape", "").split()]
        course = np.array(shape) - shift if len(shape) > 1 else ends.loc[[edge["from"], edge["to"]]].to_numpy()
        xy.append(course)
        owner.append(np.full(len(course), number))
    return shapely.linestrings(np.concatenate(xy), indices=np.concatenate(owner))


def net_turns(net: SumoNetFile, edges: pd.DataFrame) -> pd.DataFrame:
    """TURNINFO of the net: what its connections leave out (003), and U-turns that they allow but at dead ends (011)."""
    ways = edges[["edge_id", "to_node", "opposite"]].merge(
        edges[["edge_id", "from_node"]].set_axis(["next", "to_node"], axis=1), on="to_node"
    )
    joined = pd.DataFrame(
        {"edge_id": [c["from"] for c in net.connections], "next": [c["to"] for c in net.connections], "there": True}
    ).drop_duplicates()
    ways = ways.merge(joined, on=["edge_id", "next"], how="left")
    there, back = ways["there"].notna(), ways["next"] == ways["opposite"]
    only = ways.groupby("edge_id")["next"].transform("size") == 1
    ways["TURN_TYPE"] = np.select([~there & ~back, there & back & ~only], ["003", "011"], "")
    ways = ways[ways["TURN_TYPE"] != ""]
    return ways.rename(columns={"to_node": "NODE_ID", "edge_id": "ST_LINK", "next": "ED_LINK"})


def net_programs(net: SumoNetFile) -> Programs:
    """The signals' programs of the net, by the id that the net gives them."""
    same = SumoIds.of([], "")
    links = [
        (c["tl"], int(c["linkIndex"]), c["from"], int(c["fromLane"]))
        for c in net.connections
        if c.get("tl") and c["tl"] in net.phases
    ]
    return Programs.of({name: phases for name, phases in net.phases.items() if phases}, links, same)
