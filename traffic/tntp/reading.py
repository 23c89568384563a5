"""TNTP files → :mod:`model`. Format: README of ``bstabler/TransportationNetworks``, “TNTP Data format”."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from ..errors import TrafficError
from .lines import Line, TntpText, table, without_titles
from .model import TntpFlows, TntpNetwork, TntpNodes, TntpTrips

LINK = ("tail", "head", "capacity", "length", "free_flow_time", "b", "power", "speed", "toll", "link_type")
FLOW = ("tail", "head", "volume", "cost")
NODE = ("node", "x", "y")
ORIGIN = re.compile(r"origin\s+(\d+)$", re.IGNORECASE)
WHOLE = frozenset({"tail", "head", "link_type", "node"})


def read_tntp_network(file: Path) -> TntpNetwork:
    """The links of a ``_net.tntp`` file, in its order, numbers and units.

    Raises :class:`TrafficError` that names the line: too few or no numbers, nodes that the header does not count,
    capacities or times below zero, fewer or more links than the header says.
    """
    text = TntpText.of(file)
    zones, nodes, first_thru, links = (
        text.count(name) for name in ("NUMBER OF ZONES", "NUMBER OF NODES", "FIRST THRU NODE", "NUMBER OF LINKS")
    )
    if len(text.lines) != links:
        raise TrafficError(
            "{file} says {said} links, but has {found}: it is not complete. Get the file again.",
            file=Path(file).name,
            said=links,
            found=len(text.lines),
        )
    columns = _columns(text.lines, LINK)
    for name in ("tail", "head"):
        outside = (columns[name] < 1) | (columns[name] > nodes)
        _refuse(text.lines, outside, "node {value} is not one of the {nodes} nodes", columns[name], nodes=nodes)
    for name in ("capacity", "free_flow_time", "b", "power"):
        _refuse(text.lines, ~(columns[name] >= 0), "{name} {value} is below 0", columns[name], name=name)
    congested = (columns["b"] > 0) & (columns["capacity"] == 0)
    _refuse(text.lines, congested, "capacity {value} cannot be with b above 0", columns["capacity"])
    return TntpNetwork(zones, nodes, first_thru, **columns)


def read_tntp_trips(file: Path) -> TntpTrips:
    """The trip table of a ``_trips.tntp`` file; pairs that the file leaves out have none.

    Raises :class:`TrafficError` that names the line: a zone that the header does not count, trips below zero, pairs
    before the first ``Origin``, text that is no pair.
    """
    text = TntpText.of(file)
    vehicles = np.zeros((text.count("NUMBER OF ZONES"),) * 2)
    origin = None
    for line in text.lines:
        named = ORIGIN.match(line.text)
        if named is not None:
            origin = _zone(float(named[1]), len(vehicles), line)
        elif origin is None:
            raise line.error("trips stand before the first Origin")
        else:
            for destination, amount in _pairs(line):
                vehicles[origin, _zone(destination, len(vehicles), line)] += amount
    return TntpTrips(vehicles)


def read_tntp_flows(file: Path) -> TntpFlows:
    """The best known volumes and costs of a ``_flow.tntp`` file. Raises :class:`TrafficError` that names the line."""
    return TntpFlows(**_columns(without_titles(TntpText.of(file).lines), FLOW))


def read_tntp_nodes(file: Path) -> TntpNodes:
    """The coordinates of a ``_node.tntp`` file. Raises :class:`TrafficError` that names the line."""
    return TntpNodes(**_columns(without_titles(TntpText.of(file).lines), NODE))


def _columns(lines: tuple[Line, ...], fields: tuple[str, ...]) -> dict[str, np.ndarray]:
    rows = table(lines, fields)
    return {name: rows[:, at].astype(np.int64) if name in WHOLE else rows[:, at] for at, name in enumerate(fields)}


def _refuse(lines: tuple[Line, ...], wrong: np.ndarray, what: str, values: np.ndarray, **said: object) -> None:
    if wrong.any():
        first = int(wrong.argmax())
        raise lines[first].error(what, value=f"{values[first]:g}", **said)


def _pairs(line: Line) -> list[tuple[float, float]]:
    found = []
    for piece in filter(str.strip, line.text.split(";")):
        destination, amount = Line(line.file, line.number, piece).numbers(("destination", "trips"))
        if not amount >= 0:
            raise line.error("{amount} trips are below 0", amount=f"{amount:g}")
        found.append((destination, amount))
    return found


def _zone(number: float, zones: int, line: Line) -> int:
    if not 1 <= number <= zones or number != int(number):
        raise line.error("zone {zone} is not one of the {zones} zones", zone=f"{number:g}", zones=zones)
    return int(number) - 1
