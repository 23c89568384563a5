"""The signals' programs as netconvert built them: read back for both engines, and timed to what the network wants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..network.costs import signal_delay
from ..network.model import RoadNetwork
from .ids import SumoIds
from .xml_files import element

GREEN, YELLOW = "Gg", "yYu"
LEAST_GREEN_S = 4.0
"""Shorter greens are none: a car needs two seconds to start."""
SAME_CYCLE_S = 0.5
SAME_SHARE = 0.02
"""A green share that differs by less from the program's is that of the program (rounded phases)."""
FROM_NET = "signals"
BUILT = "netconvert"
"""Fact of a network whose green shares were read back from a net."""


@dataclass(frozen=True)
class Program:
    """A fixed-time program: ``seconds`` of its phases, their ``states``; ``lanes``: (edge, lane) → its signal heads."""

    node_id: str
    sumo_id: str
    seconds: tuple[float, ...]
    states: tuple[str, ...]
    lanes: dict[tuple[str, int], tuple[int, ...]]

    @property
    def cycle_s(self) -> float:
        return sum(self.seconds)

    @property
    def is_green_phase(self) -> np.ndarray:
        """Phases that may be made longer or shorter: some head has green and none has yellow."""
        return np.array(
            [any(c in GREEN for c in state) and not any(c in YELLOW for c in state) for state in self.states]
        )

    def greens(self) -> dict[str, np.ndarray]:
        """Edge → the share of each phase in which it has green: the mean of its lanes."""
        by_edge: dict[str, list[np.ndarray]] = {}
        for (edge, _), heads in self.lanes.items():
            lane = np.array([[state[head] in GREEN for head in heads] for state in self.states], float)
            shortest = lane[:, (lane * np.array(self.seconds)[:, None]).sum(axis=0).argmin()]
            by_edge.setdefault(edge, []).append(shortest)
        return {edge: np.mean(lanes, axis=0) for edge, lanes in by_edge.items()}

    def green_shares(self) -> dict[str, float]:
        """Edge → g/C: of each lane the shortest green of its turns, which holds up the others; their mean."""
        return {edge: float(green @ self.seconds / self.cycle_s) for edge, green in self.greens().items()}

    def with_cycle(self, cycle_s: float) -> Program:
        """The same program with another cycle: greens longer or shorter in proportion, yellow and red as they are."""
        green, seconds = self.is_green_phase, np.array(self.seconds)
        fixed = seconds[~green].sum()
        wanted = max(cycle_s - fixed, LEAST_GREEN_S * green.sum())
        seconds[green] *= wanted / seconds[green].sum()
        return replace(self, seconds=_whole_seconds(seconds, green))

    def with_shares(self, shares: dict[str, float]) -> Program:
        """The program whose green shares come nearest to ``shares`` (least squares over its green phases)."""
        from scipy.optimize import lsq_linear

        green, seconds = self.is_green_phase, np.array(self.seconds)
        if green.sum() < 2:
            return self
        has_green = self.greens()
        edges = [edge for edge in has_green if edge in shares]
        rows = np.array([has_green[edge] for edge in edges])
        wanted = np.array([shares[edge] for edge in edges]) * self.cycle_s - rows[:, ~green] @ seconds[~green]
        total, stay = 10.0, 0.05  # the cycle is kept; what no approach asks for stays as it was
        left = np.vstack([rows[:, green], np.full((1, green.sum()), total), stay * np.eye(green.sum())])
        right = np.concatenate([wanted, [total * seconds[green].sum()], stay * seconds[green]])
        best = lsq_linear(left, right, (np.full(green.sum(), LEAST_GREEN_S), np.full(green.sum(), np.inf))).x
        seconds[green] = best * seconds[green].sum() / best.sum()
        return replace(self, seconds=_whole_seconds(seconds, green))


@dataclass(frozen=True)
class Programs:
    """The programs of a net by node."""

    by_node: dict[str, Program]

    @classmethod
    def of(cls, logics: dict[str, list[tuple[float, str]]], links: list[tuple], nodes: SumoIds) -> Programs:
        """From phases by SUMO's id, and (id, head, edge, lane) of each connection that a signal rules."""
        lanes: dict[str, dict[tuple[str, int], tuple[int, ...]]] = {}
        for sumo_id, head, edge, lane in links:
            heads = lanes.setdefault(sumo_id, {})
            heads[edge, lane] = (*heads.get((edge, lane), ()), head)
        found = {}
        for sumo_id, phases in logics.items():
            seconds, states = zip(*phases, strict=True)
            node = nodes.from_sumo.get(sumo_id, sumo_id)
            found[node] = Program(node, sumo_id, seconds, states, lanes.get(sumo_id, {}))
        return cls(found)

    def green_shares(self) -> dict[str, float]:
        return {edge: share for program in self.by_node.values() for edge, share in program.green_shares().items()}

    def elements(self) -> Iterator[str]:
        for program in self.by_node.values():
            phases = "".join(
                element("phase", duration=seconds, state=state)
                for seconds, state in zip(program.seconds, program.states, strict=True)
            )
            yield element("tlLogic", phases, id=program.sumo_id, type="static", programID="0", offset=0)


def retimed(programs: Programs, network: RoadNetwork) -> Programs:
    """The programs with the cycles of the network's nodes and, where they come from a net, its green shares.

    ``programs`` itself where nothing differs.
    """
    cycles = dict(zip(network.nodes["node_id"], network.nodes["cycle_s"], strict=True))
    wanted_shares = dict(zip(network.edges["edge_id"], network.edges["green_share"], strict=True))
    by_shares = network.facts.get(FROM_NET) == BUILT
    changed = {}
    for node, program in programs.by_node.items():
        cycle = float(cycles.get(node, 0.0))
        timed = program
        if cycle > 0 and abs(cycle - program.cycle_s) > SAME_CYCLE_S:
            timed = timed.with_cycle(cycle)
        if by_shares and _differ(timed.green_shares(), wanted_shares):
            timed = timed.with_shares(wanted_shares)
        changed[node] = timed
    if all(changed[node] is program for node, program in programs.by_node.items()):
        return programs
    return Programs(changed)


def with_programs(network: RoadNetwork, sumo_net) -> RoadNetwork:
    """``network`` with the signals that its SUMO net has, so that both engines have the same.

    ``green_share`` and ``cycle_s`` of each approach are read back from the programs; the wait d = 0.5·C·(1 − g/C)² and
    the capacity s·(g/C)·lanes follow (reference/traffic.md §3.2). A node without a program has no signal.
    """
    shares = sumo_net.programs.green_shares()
    edges, nodes = network.edges, network.nodes
    has_program = edges["edge_id"].isin(shares)
    green = edges["edge_id"].map(shares).where(has_program, 1.0).to_numpy(float)
    by_node = {node: program.cycle_s for node, program in sumo_net.programs.by_node.items()}
    cycle = edges["to_node"].map(by_node).where(has_program, 0.0).fillna(0.0).to_numpy(float)
    standing = nodes["node_id"].isin(by_node)
    nodes = nodes.assign(
        signal=nodes["signal"].where(standing, "none"),
        cycle_s=pd.to_numeric(nodes["node_id"].map(by_node)).fillna(0.0),
    )
    # by their ratio, because a scenario may have changed the capacity
    capacity = edges["capacity_vph"].to_numpy(float) * green / edges["green_share"].to_numpy(float)
    edges = edges.assign(
        green_share=green, cycle_s=cycle, signal_delay_s=signal_delay(cycle, green), capacity_vph=capacity
    )
    return replace(network, edges=edges, nodes=nodes, facts=network.facts | {FROM_NET: BUILT})


def _differ(shares: dict[str, float], wanted: dict[str, float]) -> bool:
    return any(abs(share - wanted.get(edge, share)) > SAME_SHARE for edge, share in shares.items())


def _whole_seconds(seconds: np.ndarray, green: np.ndarray) -> tuple[float, ...]:
    """Whole seconds with the same sum: what rounding adds or takes goes to the longest green."""
    rounded = np.where(green, np.maximum(np.round(seconds), LEAST_GREEN_S), seconds)
    longest = np.where(green, rounded, -np.inf).argmax()
    rounded[longest] += round(seconds.sum()) - rounded.sum()
    return tuple(float(value) for value in rounded)
