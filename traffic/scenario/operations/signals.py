"""A signal put up, taken away or timed anew."""

from __future__ import annotations

import numpy as np

from ....common.texts import marked
from ...errors import TrafficError
from ...network.costs import signal_delay
from ...network.giving_way import share_of, with_right_of_way
from ..city import City, is_edge
from ..model import Change
from ..places import round_node
from ..values import checked_number, named_values
from .behaviour import Behaviour

NAMES = ("on", "off", "cycle", "green", "approach")
CYCLE_S = 120.0
"""Seconds; the usual cycle at arterials (reference/traffic.md §3.2: 120–180 s)."""
GREEN = 0.4
"""Green share of an approach of a new signal for which none is given."""


class Signals(Behaviour):
    """``off``; ``on cycle=120 green=0.4``; ``cycle=150``; ``approach=1001 green=0.5``: the share of one approach.

    What follows for the roads that end there: wait d = 0.5·C·(1−g/C)² and capacity s·(g/C)·lanes (§3.2), and who gives
    way where it is taken away.
    """

    def old(self, city: City, change: Change) -> str:
        node = self._node(city, change)
        return "off" if node["signal"] == "none" else f"cycle={node['cycle_s']:g}"

    def apply(self, city: City, change: Change) -> City:
        values = named_values(change, NAMES)
        off = "off" in values
        node = self._node(city, change)
        standing = node["signal"] != "none"
        if not (standing or "on" in values or off):
            raise TrafficError(
                "Step {step}: junction {target} has no signal that could be timed. Write “on cycle=120 green=0.4”.",
                step=change.step,
                target=change.target,
            )
        cycle = self._cycle(change, values, node["cycle_s"] if standing else CYCLE_S)
        green = self._green(change, values)
        edges, nodes = city.edges.copy(), city.network.nodes.copy()
        at = (nodes["node_id"] == change.target).to_numpy()
        nodes.loc[at, "signal"] = "none" if off else "given"
        nodes.loc[at, "cycle_s"] = 0.0 if off else cycle
        ends = (edges["to_node"] == change.target).to_numpy()
        shares = edges["green_share"].to_numpy(float).copy()
        if off:
            shares[ends] = 1.0
        elif green is not None:
            shares[ends & self._approach(city, change, values, ends)] = green
        elif not standing:
            shares[ends] = GREEN
        _time(edges, ends, shares, 0.0 if off else cycle)
        edges = with_right_of_way(edges, nodes, share_of(city.network.facts), at=[change.target])
        return city.with_edges(edges, nodes=nodes)

    def _node(self, city: City, change: Change):
        nodes = city.network.nodes
        found = nodes[nodes["node_id"] == change.target]
        if found.empty:
            raise TrafficError(
                "Step {step} of the scenario (signal): the junction {target} is not in this network. Take the step "
                "back, or use the network on which the scenario was made.",
                step=change.step,
                target=change.target,
            )
        return found.iloc[0]

    def _cycle(self, change: Change, values: dict[str, str], otherwise: float) -> float:
        return checked_number(change, values["cycle"]) if "cycle" in values else otherwise

    def _green(self, change: Change, values: dict[str, str]) -> float | None:
        if "green" not in values:
            return None
        green = checked_number(change, values["green"])
        if green > 1:
            raise TrafficError(
                "Step {step} ({target}): green={value} is no share of the cycle. Give a number between 0 and 1.",
                step=change.step,
                target=change.target,
                value=values["green"],
            )
        return green

    def _approach(self, city: City, change: Change, values: dict[str, str], ends: np.ndarray) -> np.ndarray:
        if "approach" not in values:
            return ends
        chosen = is_edge(city.edges["edge_id"], values["approach"]) & ends
        if not chosen.any():
            raise TrafficError(
                "Step {step}: the road {road} does not end at junction {target}. Name a road that comes in there.",
                step=change.step,
                target=change.target,
                road=values["approach"],
            )
        return chosen

    def place(self, city: City, change: Change):
        return round_node(city, change.target)

    def words(self, change: Change) -> tuple[str, dict]:
        return marked("Signal at junction {target}: {value}"), {"target": change.target, "value": change.value}


def _time(edges, ends: np.ndarray, shares: np.ndarray, cycle: float) -> None:
    """Give the roads that end at the signal their green shares, and what follows from them; a bus lane stays one."""
    before = edges["green_share"].to_numpy(float).copy()
    edges.loc[ends, "capacity_vph"] *= np.divide(shares, before, out=np.ones(len(edges)), where=before > 0)[ends]
    edges.loc[ends, "green_share"] = shares[ends]
    edges.loc[ends, "cycle_s"] = cycle
    edges.loc[ends, "signal_delay_s"] = signal_delay(cycle, shares[ends])
