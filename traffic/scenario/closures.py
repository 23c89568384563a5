"""Closures that hold for some hours only, for an engine that knows times."""

from __future__ import annotations

from dataclasses import dataclass

from ..network.model import RoadNetwork
from .city import is_edge
from .model import Operation, Scenario


@dataclass(frozen=True)
class TimedClosure:
    """``edge_id`` is closed from ``begin_s`` to ``end_s``; None: from the beginning, to the end of the run."""

    edge_id: str
    begin_s: float | None
    end_s: float | None


def timed_closures(network: RoadNetwork, scenario: Scenario | None) -> tuple[TimedClosure, ...]:
    """The closures of ``scenario`` that :func:`~.applying.applied` has left open in ``network``, its result.

    SUMO closes such edges by a rerouter with ``closingReroute`` (reference/traffic.md §3.5, measured). A road that a
    new one has split is closed in all its parts.
    """
    changes = scenario.changes if scenario else ()
    return tuple(
        TimedClosure(edge, change.begin_s, change.end_s)
        for change in changes
        if change.operation is Operation.CLOSE and change.is_timed
        for edge in network.edges["edge_id"][is_edge(network.edges["edge_id"], change.target)]
    )
