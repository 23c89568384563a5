"""Whether a static result may be believed: the checks that stand beside its map."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..network.model import RoadNetwork
from ..results.model import RunCheck, Verdict
from ..results.staying import staying_check
from .model import Equilibrium, Problem

WIDE_GAP = 1e-3
"""From here on single links are wrong by so much that differences mean nothing (reference/traffic.md §3.5)."""
FAR_OVER = 1.5
"""Flow by capacity beyond which the curve gives times that no road has seen: people would drive at another hour."""
MANY_LOST = 0.01
"""Share of vehicles without a way from which on the map is not that of this demand."""
BALANCED = 1e-6
"""What may be missing at a node, as a share of all vehicles: the rounding of sums."""
NAMED_PAIRS = 3


def checks_of(
    problem: Problem, found: Equilibrium, loaded: pd.DataFrame, network: RoadNetwork, gap: float, hours: float
) -> tuple[RunCheck, ...]:
    """Gap, ways for all, conservation, capacity and trips that use no road. ``loaded``: see ``loaded_edges``."""
    checks = (
        _gap(found, gap),
        _ways(problem, found),
        _conservation(problem, found),
        _capacity(loaded, network, hours),
        staying_check(problem.staying, found.served),
    )
    return tuple(check for check in checks if check is not None)


def _gap(found: Equilibrium, gap: float) -> RunCheck:
    values = {"gap": f"{found.gap:.1e}", "target": f"{gap:.0e}", "count": len(found.gaps)}
    if found.gap <= gap:
        return RunCheck(
            "gap", Verdict.GOOD, marked("Relative gap {gap} after {count} iterations (target {target})."), values
        )
    verdict = Verdict.DOUBTFUL if found.gap <= WIDE_GAP else Verdict.BAD
    return RunCheck(
        "gap",
        verdict,
        marked(
            "Relative gap {gap} after {count} iterations, not the target {target}: allow more iterations before you "
            "compare scenarios."
        ),
        values,
    )


def _ways(problem: Problem, found: Equilibrium) -> RunCheck:
    lost = sum(vehicles for *_, vehicles in found.unreachable)
    if not lost:
        return RunCheck("unserved", Verdict.GOOD, marked("Every pair of zones has a way."))
    pairs = pd.Series(
        [vehicles for *_, vehicles in found.unreachable],
        index=[f"{problem.origin_names[r]} → {problem.destination_names[c]}" for r, c, _ in found.unreachable],
    )
    worst = pairs.groupby(level=0).sum().sort_values(ascending=False, kind="stable")
    share = lost / (lost + found.served)
    return RunCheck(
        "unserved",
        Verdict.BAD if share > MANY_LOST else Verdict.DOUBTFUL,
        marked("{vehicles} vehicles ({percent} %) of {count} pairs of zones have no way and are left out: {pairs}."),
        {
            "vehicles": f"{lost:,.0f}",
            "percent": f"{100 * share:.1f}",
            "count": len(worst),
            "pairs": ", ".join(worst.index[:NAMED_PAIRS]) + (" …" if len(worst) > NAMED_PAIRS else ""),
        },
    )


def imbalance(problem: Problem, found: Equilibrium) -> np.ndarray:
    """At each node: vehicles that come or begin, less those that go or end there."""
    vehicles = problem.vehicles.copy()
    for row, column, _ in found.unreachable:
        vehicles[row, column] = 0.0
    into = np.bincount(problem.head, found.flows, problem.nodes)
    out = np.bincount(problem.tail, found.flows, problem.nodes)
    begun = np.bincount(problem.origins, vehicles.sum(axis=1), problem.nodes)
    ended = np.bincount(problem.destinations, vehicles.sum(axis=0), problem.nodes)
    return into + begun - out - ended


def _conservation(problem: Problem, found: Equilibrium) -> RunCheck:
    worst = float(np.abs(imbalance(problem, found)).max(initial=0.0))
    if worst <= BALANCED * max(found.served, 1.0):
        return RunCheck(
            "conservation",
            Verdict.GOOD,
            marked("All {vehicles} vehicles that set out arrive; in and out balance at every junction."),
            {"vehicles": f"{found.served:,.0f}"},
        )
    return RunCheck(
        "conservation",
        Verdict.BAD,
        marked("At one junction {vehicles} vehicles are lost or appear. Report this as a fault of the program."),
        {"vehicles": f"{worst:,.2f}"},
    )


def _capacity(loaded: pd.DataFrame, network: RoadNetwork, hours: float) -> RunCheck:
    capacity = network.edges.set_index("edge_id")["capacity_vph"].loc[loaded["edge_id"]].to_numpy(float) * hours
    ratio = loaded["entered"].to_numpy() / capacity
    over = int((ratio > 1).sum())
    if not over:
        return RunCheck("capacity", Verdict.GOOD, marked("No road carries more than its capacity."))
    worst = int(ratio.argmax())
    return RunCheck(
        "capacity",
        Verdict.BAD if ratio[worst] > FAR_OVER else Verdict.DOUBTFUL,
        marked(
            "{count} roads are asked to carry more than their capacity, {edge} most: {ratio} times. A static result "
            "shows where demand is too high, not how long the queue gets."
        ),
        {"count": over, "edge": loaded["edge_id"].iloc[worst], "ratio": f"{ratio[worst]:.2f}"},
    )
