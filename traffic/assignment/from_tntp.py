"""TNTP files → an assignment problem."""

from __future__ import annotations

import numpy as np

from ..errors import TrafficError
from ..tntp.model import TntpNetwork, TntpTrips
from .model import Problem


def problem_of_tntp(
    network: TntpNetwork, trips: TntpTrips, toll_factor: float = 0.0, distance_factor: float = 0.0
) -> Problem:
    """The published problem: times as in the file plus ``toll_factor`` · toll + ``distance_factor`` · length.

    Zones below the first through node are split in one node where vehicles begin and one where they end. (Chicago
    Sketch is published with a toll factor of 0.02 and a distance factor of 0.04.) Trips within a zone stay there.
    Raises :class:`TrafficError` where the numbers of zones differ.
    """
    if trips.zones != network.zones:
        raise TrafficError(
            "The trips are between {trips} zones, but the network has {network}. Choose files that belong together.",
            trips=trips.zones,
            network=network.zones,
        )
    zones = np.arange(network.zones)
    closed = zones < network.first_thru_node - 1
    head = network.head - 1
    into_closed = np.isin(head, zones[closed])
    vehicles = trips.vehicles.copy()
    staying = float(np.trace(vehicles))
    np.fill_diagonal(vehicles, 0.0)
    return Problem(
        nodes=network.nodes + network.zones,
        tail=network.tail - 1,
        head=np.where(into_closed, head + network.nodes, head),
        free=network.free_flow_time,
        fixed=toll_factor * network.toll + distance_factor * network.length,
        capacity=network.capacity,
        alpha=network.b,
        beta=network.power,
        origins=zones,
        destinations=np.where(closed, zones + network.nodes, zones),
        vehicles=vehicles,
        origin_names=zones + 1,
        destination_names=zones + 1,
        staying=staying,
    )
