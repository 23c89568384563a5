"""How much of the bus lines lies on the network: what a user is told after matching."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from .model import LINE_STOPS, LINES, LineWays

LEAST_SHARE = 0.5
"""A line of which fewer stops are on the network is told of by name."""


@dataclass(frozen=True)
class MatchSummary:
    """``stops`` of the stop sequences and those ``matched``; ``lines`` and those ``running``; ``missing``: ids of stops
    that no line reaches; ``poor``: names of lines of which less than :data:`LEAST_SHARE` is on the network."""

    stops: int
    matched: int
    lines: int
    running: int
    missing: tuple[str, ...]
    poor: tuple[str, ...]

    @classmethod
    def of(cls, buses: dict[str, pd.DataFrame], ways: LineWays) -> MatchSummary:
        wanted = buses[LINE_STOPS].groupby("line_id").size()
        found = ways.calls.groupby("line_id").size().reindex(wanted.index).fillna(0)
        names = buses[LINES].set_index("line_id")["line_name"]
        poor = found.index[found / wanted < LEAST_SHARE]
        return cls(
            int(wanted.sum()), len(ways.calls), len(wanted), int((found > 0).sum()),
            tuple(ways.missing["stop_id"].drop_duplicates()), tuple(names.reindex(poor).fillna("")),
        )  # fmt: skip
