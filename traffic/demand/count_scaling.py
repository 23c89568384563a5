"""The total of the demand by what was counted on the roads: one factor for all pairs, found by assigning them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..assignment.problem import problem_of
from ..assignment.solving import equilibrium
from ..calibration.counts import Counts
from ..errors import TrafficError
from ..network.model import RoadNetwork
from ..units import HOUR_S
from .model import Demand

GAP = 1e-3
"""Good enough for a sum over all counted links; a few iterations reach it."""
MOST_ITERATIONS = 40
TIMES = 3
"""Congestion sends vehicles other ways, so that the factor is found anew with the demand that it made."""
SETTLED = 0.005
"""The next factor is that near to 1: no need to go on."""


@dataclass(frozen=True)
class Scaled:
    """``demand`` times ``factor``; vehicles an hour on the counted ``links``: ``counted``, and assigned ``before``."""

    demand: Demand
    factor: float
    links: int
    counted: float
    before: float


def scaled_to_counts(demand: Demand, network: RoadNetwork, counts: Counts, progress: Progress = SILENT) -> Scaled:
    """``demand`` times a factor with which all counted links together carry what was counted in the time.

    Counts are vehicles, the assignment's flows cars (pcu): they are compared as vehicles by the mean pcu of the demand.
    One factor cannot mend which pairs there are; that is the work of calibration. Raises :class:`TrafficError` where
    the demand does not use any counted link, or nothing was counted.
    """
    counted = counts.table.set_index("edge_id")["counted"]
    wanted = float(counted.sum())
    if not wanted > 0:
        raise TrafficError(
            "The counts are 0 on all links in this period. Choose the period or the table that has some."
        )
    factor, first = 1.0, 0.0
    for turn in range(TIMES):
        part = progress.part(turn / TIMES, (turn + 1) / TIMES)
        carried = _carried(_times(demand, factor), network, counted.index, part)
        if not carried > 0:
            raise TrafficError(
                "No way of the demand leads over a counted link, so that the counts say nothing of it. Check that "
                "counts and network are of the same area."
            )
        first = first or carried
        factor *= wanted / carried
        if abs(wanted / carried - 1) < SETTLED:
            break
    return Scaled(_times(demand, factor), factor, len(counted), wanted, first)


def _times(demand: Demand, factor: float) -> Demand:
    od = demand.od.assign(vehicles=demand.od["vehicles"] * factor)
    ends = {name: demand.zones[name] * factor for name in ("productions", "attractions")}
    return replace(demand, od=od, zones=demand.zones.assign(**ends))


def _carried(demand: Demand, network: RoadNetwork, edge_ids: pd.Index, progress: Progress) -> float:
    """Vehicles an hour on all of ``edge_ids`` together."""
    problem = problem_of(network, demand, demand.begin_s, demand.end_s)
    found = equilibrium(problem, GAP, MOST_ITERATIONS, _Quiet(progress))
    is_edge = problem.edges >= 0
    flow = np.bincount(problem.edges[is_edge], found.flows[is_edge], len(network.edges))
    hours = (demand.end_s - demand.begin_s) / HOUR_S
    return float(flow[network.edges["edge_id"].isin(edge_ids).to_numpy()].sum()) / hours / _mean_pcu(demand)


def _mean_pcu(demand: Demand) -> float:
    pcu = demand.od["vehicle_class"].map(demand.classes.set_index("vehicle_class")["pcu"])
    return float(np.average(pcu, weights=demand.od["vehicles"]))


class _Quiet(Progress):
    """Lets the assignment stop and move the bar, but not tell each iteration."""

    def __init__(self, outer: Progress) -> None:
        self._outer = outer

    def is_cancelled(self) -> bool:
        return self._outer.is_cancelled()

    def _show(self, fraction: float) -> None:
        self._outer.at(fraction)
