"""Whole riders from expected ones: when each comes to the stop, and where it leaves the bus."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .model import RUN

FIRST_WAIT_S = 600.0
"""Riders of the first bus come within so many seconds before it."""

PERSON_FIELDS = ("line_id", "direction", "depart_s", "from_stop", "from_edge", "from_m", "to_stop", "to_edge")


def persons_of(calls: pd.DataFrame, begin_s: float = 0.0) -> pd.DataFrame:
    """The riders (:data:`PERSON_FIELDS`) of the departures in ``calls`` (:data:`~.loading.LOAD_FIELDS`).

    Whole riders of each stop add up to the expected ones: what is left of a bus goes over to the next. They come evenly
    in the time since the bus before, and leave the bus where its passengers do: the shares of the stops ahead are dealt
    out in turn, so that no chance is in it. Nobody comes before ``begin_s``, when the run begins: SUMO drops them.
    """
    frames = [
        persons
        for _, part in calls.groupby(RUN, sort=True)
        for persons in _of_line(part.sort_values(["departure_s", "along_m"]))
    ]
    if not frames:
        return pd.DataFrame(columns=list(PERSON_FIELDS))
    persons = pd.concat(frames, ignore_index=True)
    persons["depart_s"] = persons["depart_s"].clip(lower=begin_s)
    return persons.sort_values("depart_s", kind="stable", ignore_index=True)


def _of_line(part: pd.DataFrame) -> list[pd.DataFrame]:
    count = part.groupby("departure_s").size().iloc[0]
    grid = {name: part[name].to_numpy().reshape(-1, count) for name in ("came", "passage_s", "alighted", "load")}
    stops = part.iloc[:count]
    so_far = np.floor(np.cumsum(grid["came"], axis=0) + 0.5)
    whole = np.diff(so_far, axis=0, prepend=0).astype(int)
    leaving = _leaving(grid["alighted"], grid["load"])
    frames = []
    for call in range(count - 1):
        number = whole[:, call]
        total = int(number.sum())
        if not total:
            continue
        passage = grid["passage_s"][:, call].astype(float)
        since = np.diff(passage, prepend=passage[0] - FIRST_WAIT_S)
        bus = np.repeat(np.arange(len(number)), number)
        turn = np.arange(total) - np.repeat(np.cumsum(number) - number, number)
        depart = passage[bus] - since[bus] * (1 - (turn + 0.5) / number[bus])
        to = call + 1 + _dealt(_ends(leaving, call), total)
        frames.append(
            pd.DataFrame({
                "line_id": stops["line_id"].iloc[0], "direction": stops["direction"].iloc[0],
                "depart_s": depart, "from_stop": stops["stop_id"].iloc[call],
                "from_edge": stops["edge_id"].iloc[call], "from_m": stops["position_m"].iloc[call],
                "to_stop": stops["stop_id"].to_numpy()[to], "to_edge": stops["edge_id"].to_numpy()[to],
            })
        )  # fmt: skip
    return frames


def _leaving(alighted: np.ndarray, load: np.ndarray) -> np.ndarray:
    """Share of those on board that leaves at each stop, over all buses; all at the last."""
    arriving = np.append(0.0, load.sum(axis=0)[:-1])
    shares = np.divide(alighted.sum(axis=0), arriving, out=np.zeros(len(arriving)), where=arriving > 0)
    shares[-1] = 1.0
    return np.clip(shares, 0.0, 1.0)


def _ends(leaving: np.ndarray, call: int) -> np.ndarray:
    """Where passengers that board at ``call`` leave: shares of the stops behind it, adding up to 1."""
    ahead = leaving[call + 1 :]
    stayed = np.append(1.0, np.cumprod(1 - ahead)[:-1])
    return stayed * ahead


def _dealt(shares: np.ndarray, total: int) -> np.ndarray:
    """Numbers of places, ``total`` of them, as ``shares`` say, in an order that mixes them (golden section)."""
    at = (0.5 + np.arange(total) * 0.6180339887498949) % 1.0
    return np.minimum(np.searchsorted(np.cumsum(shares), at * shares.sum(), side="right"), len(shares) - 1)
