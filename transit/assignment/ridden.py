"""The rides of an assignment one by one, those on bundles parted among their lines."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .assigning import Assignment
from .demand import Demand


@dataclass(frozen=True)
class Ridden:
    """Passengers a day on each ride: its ``line`` (of those that run), the calls ``board`` and ``alight``, and
    ``seconds`` on board."""

    assignment: Assignment
    line: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    passengers: np.ndarray
    seconds: np.ndarray

    @classmethod
    def of(cls, assignment: Assignment, demand: Demand) -> Ridden:
        """The rides of the passengers of ``demand``; who takes whichever line comes first is counted on each of them
        by how often it comes in that hour."""
        weight = np.bincount(demand.query, demand.passengers, len(demand.queries))
        query, ride = np.nonzero(assignment.paths.board >= 0)
        whole = pd.DataFrame(
            {
                "line": assignment.line[query, ride],
                "board": assignment.paths.board[query, ride],
                "alight": assignment.paths.alight[query, ride],
                "hour": assignment.queries["hour"].to_numpy(int)[query],
                "passengers": weight[query],
                "seconds": assignment.ride_s[query, ride],
            }
        )
        supply = assignment.supply
        own = whole["line"] < supply.own_lines
        parts = whole[~own].merge(_parts(assignment), on=["line", "hour"])
        parts = parts.assign(
            board=parts["board"] + parts["shift"],
            alight=parts["alight"] + parts["shift"],
            passengers=parts["passengers"] * parts["share"],
            line=parts["member"],
        )
        rides = pd.concat([whole[own], parts[whole.columns]], ignore_index=True)
        names = ("line", "board", "alight", "passengers", "seconds")
        return cls(assignment, *(rides[name].to_numpy() for name in names))

    def by_route(self, values: np.ndarray) -> pd.Series:
        """The sum of ``values`` (of each ride) by route id, of all routes."""
        routes = self.assignment.supply.line_routes[: self.assignment.supply.own_lines]
        return pd.Series(np.bincount(self.line, values, len(routes)), index=routes).groupby(level=0).sum()


def _parts(assignment: Assignment) -> pd.DataFrame:
    """Of each bundle and hour its members: their ``share`` of the vehicles and how far their calls are ``shift``ed."""
    supply = assignment.supply
    if not supply.bundles:
        return pd.DataFrame(columns=["line", "hour", "member", "share", "shift"], dtype=np.int64)
    member, position = np.concatenate([bundle.members for bundle in supply.bundles]).T
    sizes = [len(bundle.members) for bundle in supply.bundles]
    line = np.repeat(supply.own_lines + np.arange(len(sizes)), sizes)
    with np.errstate(invalid="ignore"):
        # A line that does not run at that hour has no share; where none runs, there is none to have.
        share = np.nan_to_num(supply.headway_s[line] / supply.headway_s[member])
    place, hour = np.nonzero(share)
    shift = supply.calls.first[member] + position - supply.calls.first[line]
    return pd.DataFrame(
        {
            "line": line[place],
            "hour": hour,
            "member": member[place],
            "share": share[place, hour],
            "shift": shift[place],
        }
    )
