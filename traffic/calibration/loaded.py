"""The network as the static engine loads it, in the units of counts: vehicles an hour and km/h by edge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..assignment.model import Equilibrium, Problem
from ..assignment.problem import problem_of
from ..assignment.solving import equilibrium
from ..demand.model import Demand
from ..demand.trips import share_between
from ..network.model import RoadNetwork
from ..units import HOUR_S
from .cost_fit import speeds_of

GAP = 1e-4
"""Link volumes within a few vehicles; counts are no better."""


@dataclass(frozen=True)
class Loaded:
    """``volume_vph``: vehicles an hour on each edge of ``network``, ``cars_vph``: the same in pcu; ``speed_kmh``."""

    network: RoadNetwork
    problem: Problem
    found: Equilibrium
    volume_vph: np.ndarray
    cars_vph: np.ndarray
    speed_kmh: np.ndarray

    @property
    def by_edge(self) -> pd.DataFrame:
        columns = {"volume_vph": self.volume_vph, "speed_kmh": self.speed_kmh}
        return pd.DataFrame(columns, index=self.network.edges["edge_id"])


def loaded(
    network: RoadNetwork, demand: Demand, begin_s: float, end_s: float, progress: Progress = SILENT, gap: float = GAP
) -> Loaded:
    """The equilibrium of ``demand`` on ``network`` in the period."""
    problem = problem_of(network, demand, begin_s, end_s)
    found = equilibrium(problem, gap, progress=progress)
    progress.check()
    cars = np.zeros(len(network.edges))
    on_edge = problem.edges >= 0
    cars[problem.edges[on_edge]] = found.flows[on_edge]
    cars_vph = cars / (end_s - begin_s) * HOUR_S
    volume = cars_vph / mean_pcu(demand, begin_s, end_s)
    return Loaded(network, problem, found, volume, cars_vph, speeds_of(network.edges, cars_vph))


def hourly_pairs(demand: Demand, begin_s: float, end_s: float) -> pd.Series:
    """Vehicles an hour of each pair (``origin``, ``destination``) that leave in the period, of all classes."""
    share = demand.od["vehicle_class"].map(share_between(demand.profile, begin_s, end_s)).fillna(0.0)
    leaving = demand.od["vehicles"] * share / (end_s - begin_s) * HOUR_S
    return leaving.groupby([demand.od["origin"], demand.od["destination"]]).sum()


def mean_pcu(demand: Demand, begin_s: float, end_s: float) -> float:
    """Cars that a vehicle of the period takes the place of; the same on all links, as the engine mixes classes."""
    share = demand.od["vehicle_class"].map(share_between(demand.profile, begin_s, end_s)).fillna(0.0)
    vehicles = demand.od["vehicles"] * share
    pcu = demand.od["vehicle_class"].map(demand.classes.set_index("vehicle_class")["pcu"])
    return float((vehicles * pcu).sum() / vehicles.sum()) if vehicles.sum() else 1.0
