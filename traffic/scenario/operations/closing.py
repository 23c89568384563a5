"""A road that nobody may drive on, for good or for some hours."""

from __future__ import annotations

from ....common.texts import marked
from ...clock import clock_of
from ..city import City
from ..model import Change
from ..places import along_edges
from .behaviour import Behaviour

CLOSED_FROM = 0.5
"""A static run knows no times of day: a road that is closed for at least this share of its period is closed in all of
it, else its capacity is what is left of it (reference/traffic.md §3.5; the half is our choice)."""


class Closing(Behaviour):
    """The edge is taken out of the network (§3.5: nothing drives on it in either engine).

    With times an engine that knows them keeps the edge and closes it for those hours
    (:func:`~..closures.timed_closures`); a static run does as :data:`CLOSED_FROM` says.
    """

    may_be_timed = True
    needs_value = False

    def old(self, city: City, change: Change) -> str:
        edges = city.edges[city.rows_of(change)]
        return f"{edges['from_node'].iloc[0]}>{edges['to_node'].iloc[-1]}"

    def apply(self, city: City, change: Change) -> City:
        rows = city.rows_of(change)
        if change.is_timed and city.period is None:
            return city
        share = city.share_of_period(change)
        if share < CLOSED_FROM:
            edges = city.edges.copy()
            edges.loc[rows, "capacity_vph"] *= 1 - share
            return city.with_edges(edges)
        gone = set(city.edges["edge_id"][rows])
        edges = city.edges[~rows].reset_index(drop=True)
        edges["opposite"] = edges["opposite"].where(~edges["opposite"].isin(gone), "")
        turns = city.network.turns
        turns = turns[~(turns["from_edge"].isin(gone) | turns["to_edge"].isin(gone))].reset_index(drop=True)
        return city.with_edges(edges, turns=turns)

    def place(self, city: City, change: Change):
        return along_edges(city, change)

    def words(self, change: Change) -> tuple[str, dict]:
        if not change.is_timed:
            return marked("Road {target} closed"), {"target": change.target}
        times = ["" if time is None else clock_of(time) for time in (change.begin_s, change.end_s)]
        return marked("Road {target} closed from {begin} to {end}"), {
            "target": change.target,
            "begin": times[0] or "…",
            "end": times[1] or "…",
        }
