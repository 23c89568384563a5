"""A road network and its demand → an assignment problem."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..demand.model import Demand
from ..errors import TrafficError
from ..network.model import RoadNetwork
from ..units import HOUR_S, KMH_PER_MS
from .from_tntp import problem_of_tntp
from .joining import ORIGINS_AT_MOST, node_demand
from .model import Problem
from .turn_graph import TURN, turn_graph

__all__ = ["Problem", "is_open", "problem_of", "problem_of_tntp"]

CARS = frozenset({"passenger", "private", "all"})
"""SUMO's vehicle classes in ``allow`` that let cars in; an edge for buses or bicycles only is closed to the demand."""


def problem_of(
    network: RoadNetwork, demand: Demand, begin_s: float, end_s: float, max_origins: int = ORIGINS_AT_MOST
) -> Problem:
    """The equilibrium of those who leave from ``begin_s`` until ``end_s``, all of one kind, measured in cars (pcu).

    Cost in seconds: length by speed on the BPR curve, and the signal's delay and the toll, which flow does not change.
    Capacity of an edge: its cars an hour × the hours of the period. Edges with no capacity, speed or permission for
    cars are left out; turn bans hold (see :mod:`turn_graph`). Vehicles begin and end at the junctions of their zones by
    the access shares, as in the simulation, so that both engines spread the same demand.

    Raises :class:`TrafficError` for demand that does not fit the network (see :func:`joining.node_demand`), for an
    edge of a length, speed, alpha or beta that is no number or below 0, and for a period that ends before it begins.
    """
    if not end_s > begin_s:
        raise TrafficError("The period ends before it begins. Choose an end that is later than the beginning.")
    _refuse_nonsense(network.edges)
    joined = node_demand(network, demand, begin_s, end_s, max_origins)
    graph = turn_graph(network, is_open(network.edges))
    edges = network.edges
    capacity = edges["capacity_vph"].to_numpy(float) * (end_s - begin_s) / HOUR_S
    with np.errstate(divide="ignore"):
        driving = edges["length_m"].to_numpy(float) / (edges["speed_kmh"].to_numpy(float) / KMH_PER_MS)
    waiting = edges["signal_delay_s"].to_numpy(float) + edges["toll_s"].to_numpy(float)

    def of_links(values: np.ndarray, of_turns: float) -> np.ndarray:
        return np.where(graph.edges == TURN, of_turns, values[graph.edges])

    return Problem(
        nodes=graph.nodes,
        tail=graph.tail,
        head=graph.head,
        free=of_links(driving, 0.0),
        fixed=of_links(waiting, 0.0),
        capacity=of_links(capacity, 1.0),
        alpha=of_links(edges["alpha"].to_numpy(float), 0.0),
        beta=of_links(edges["beta"].to_numpy(float), 0.0),
        origins=graph.leave[joined.origins["node_id"]].to_numpy(),
        destinations=graph.arrive[joined.destinations["node_id"]].to_numpy(),
        vehicles=joined.vehicles,
        edges=graph.edges,
        origin_names=joined.origins["zone_id"].to_numpy(),
        destination_names=joined.destinations["zone_id"].to_numpy(),
        staying=joined.staying,
    )


def is_open(edges: pd.DataFrame) -> np.ndarray:
    """Whether cars may use each edge at all."""
    permitted = np.array([not allow or bool(CARS & set(allow.split())) for allow in edges["allow"]], dtype=bool)
    return permitted & (edges["capacity_vph"].to_numpy(float) > 0) & (edges["speed_kmh"].to_numpy(float) > 0)


def _refuse_nonsense(edges: pd.DataFrame) -> None:
    for name in ("length_m", "speed_kmh", "capacity_vph", "signal_delay_s", "toll_s", "alpha", "beta"):
        wrong = ~(edges[name].to_numpy(float) >= 0)
        if wrong.any():
            raise TrafficError(
                "{field} of the edge {edge} is {value}. Correct it in the layer of edges: it is a number from 0.",
                field=name,
                edge=edges["edge_id"].to_numpy()[wrong][0],
                value=edges[name].to_numpy()[wrong][0],
            )
