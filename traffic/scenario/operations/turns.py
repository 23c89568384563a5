"""A turn that nobody may make."""

from __future__ import annotations

import pandas as pd

from ....common.texts import marked
from ...errors import TrafficError
from ..city import City, is_edge
from ..model import Change
from ..places import round_node
from .behaviour import Behaviour

SOURCE = "scenario"
"""``source`` of the turns that a scenario makes."""


class TurnBan(Behaviour):
    """``value``: ``from edge>to edge``; both meet at the node that is the target."""

    def apply(self, city: City, change: Change) -> City:
        first, _, second = (part.strip() for part in change.value.partition(">"))
        edges, node = city.edges, change.target
        into = edges[is_edge(edges["edge_id"], first) & (edges["to_node"] == node)]
        out = edges[is_edge(edges["edge_id"], second) & (edges["from_node"] == node)]
        if into.empty or out.empty:
            raise TrafficError(
                "Step {step}: “{value}” is no turn at node {target}. Write the road that comes in and the road that "
                "goes out there, with > between: 1001>1002.",
                step=change.step,
                target=node,
                value=change.value,
            )
        before, after = into["edge_id"].iloc[0], out["edge_id"].iloc[0]
        turns = city.network.turns
        turns = turns[~((turns["from_edge"] == before) & (turns["to_edge"] == after))]
        ban = pd.DataFrame([[node, before, after, "ban", SOURCE]], columns=list(turns.columns[:5]))
        return city.with_edges(edges, turns=pd.concat([turns, ban], ignore_index=True))

    def place(self, city: City, change: Change):
        return round_node(city, change.target)

    def words(self, change: Change) -> tuple[str, dict]:
        return marked("Turn {value} at junction {target} banned"), {"target": change.target, "value": change.value}
