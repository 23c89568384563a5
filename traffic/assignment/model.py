"""An assignment problem and its solution, as arrays."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Problem:
    """Links with a curve of time by flow, and vehicles between nodes.

    Link i goes from node ``tail[i]`` to node ``head[i]`` (numbers from 0 below ``nodes``) and costs

        fixed + free · (1 + alpha · (flow / capacity) ^ beta)

    in any unit of time (seconds for a road network, the file's for TNTP). ``flow`` and ``capacity`` are cars (pcu) in
    the whole period. Only links that may be used are here. ``vehicles[r, c]`` go from node ``origins[r]`` to
    node ``destinations[c]``; nobody may pass *through* a node without links on both sides, which is how zones are kept
    from being short cuts. ``edges``: for each link the row of the road network's edge, -1 for a turn at a junction.
    ``origin_names``, ``destination_names``: what to call the rows and columns.
    """

    nodes: int
    tail: np.ndarray
    head: np.ndarray
    free: np.ndarray
    fixed: np.ndarray
    capacity: np.ndarray
    alpha: np.ndarray
    beta: np.ndarray
    origins: np.ndarray
    destinations: np.ndarray
    vehicles: np.ndarray
    edges: np.ndarray | None = None
    origin_names: np.ndarray | None = None
    destination_names: np.ndarray | None = None
    staying: float = 0.0
    """Vehicles that begin and end at the same node, so that they use no link."""


@dataclass(frozen=True)
class Loads:
    """What an equilibrium is a mix of: ``costs`` of all links at each all-or-nothing loading, and its part in it."""

    costs: list[np.ndarray]
    parts: np.ndarray


@dataclass(frozen=True)
class Equilibrium:
    """Flows of which no driver can find a faster way, up to the last of ``gaps``.

    ``flows`` and ``costs``: of each link of the problem. After each iteration: ``gaps``, the relative gap (see
    :mod:`solving`), ``totals``, flow × cost of all links, ``steps``, how far it went towards its target.
    ``objective``: of Beckmann et al. (1956), the sum of the integrals of the costs. ``served``: vehicles that have a
    way; ``unreachable``: (row of the problem, column, vehicles) of those that have none. ``is_partial``: the user
    stopped before the gap or the last iteration was reached. ``loads``: where they were asked for.
    """

    flows: np.ndarray
    costs: np.ndarray
    gaps: np.ndarray
    totals: np.ndarray
    steps: np.ndarray
    objective: float
    served: float
    unreachable: list[tuple[int, int, float]] = field(default_factory=list)
    is_partial: bool = False
    loads: Loads | None = None

    @property
    def gap(self) -> float:
        """The relative gap of ``flows``."""
        return float(self.gaps[-1])
