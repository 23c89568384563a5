"""What TNTP files hold, as arrays in the order of the file and with the numbers of the file (from 1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class TntpNetwork:
    """Directed links with the curve ``free_flow_time · (1 + b · (flow / capacity) ^ power)``.

    Numbers of nodes count from 1; nodes up to ``zones`` are zones, and those below ``first_thru_node`` let nobody pass
    through. ``length``, ``free_flow_time``, ``speed`` and ``toll`` are in the units of the file, which says them in its
    header or not at all.
    """

    zones: int
    nodes: int
    first_thru_node: int
    tail: np.ndarray
    head: np.ndarray
    capacity: np.ndarray
    length: np.ndarray
    free_flow_time: np.ndarray
    b: np.ndarray
    power: np.ndarray
    speed: np.ndarray
    toll: np.ndarray
    link_type: np.ndarray


@dataclass(frozen=True)
class TntpTrips:
    """``vehicles[i, j]``: from zone i + 1 to zone j + 1."""

    vehicles: np.ndarray

    @property
    def zones(self) -> int:
        return len(self.vehicles)


@dataclass(frozen=True)
class TntpFlows:
    """Volume and cost of each link ``tail`` → ``head`` in the best known solution."""

    tail: np.ndarray
    head: np.ndarray
    volume: np.ndarray
    cost: np.ndarray


@dataclass(frozen=True)
class TntpNodes:
    """Coordinates of nodes, in the units of the file (degrees, feet or none)."""

    node: np.ndarray
    x: np.ndarray
    y: np.ndarray
