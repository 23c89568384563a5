"""How people ride from one place to another: the cheapest ways with one to four rides on the network as it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .bus_network import Network

WALK_LIMIT = 150.0
"""Sites whose centres are this close can be changed between on foot; poles then lie within about 200 m."""
TRANSFER_COST = 240.0
"""What a change costs beside walking and waiting, seconds of riding."""
WAIT_WEIGHT = 0.5
"""Mean wait as a share of the headway."""
WALK_SPEED = 1.1
ALTERNATIVES = 3
"""So many routes are kept for one ride."""
SLOWER = (1.35, 180.0)
"""Another route is an alternative when it is at most so much slower than the best one (share, seconds)."""
MAX_RIDES = 4
TASTES = 3
"""People differ in the routes they know and like, so a pair of places is travelled in so many ways."""
TASTE_SPREAD = 0.30


@dataclass(frozen=True)
class Rides:
    """Direct rides between sites; alternatives of one pair lie together, the best first.

    ``first[o, d]`` is the number of the first alternative (-1: none), ``count[o, d]`` how many there are; ``run``,
    ``board`` and ``alight`` (row numbers in the network's calls), ``seconds`` and ``weight`` describe them.
    """

    first: np.ndarray
    count: np.ndarray
    run: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    seconds: np.ndarray
    weight: np.ndarray


@dataclass(frozen=True)
class Ways:
    """For each taste and pair of sites: number of rides (0: unreachable), where each boards and alights, and costs.

    ``rides``, ``seconds`` (mean time on board) and ``cost`` (with waits, walks and changes) have the shape (taste,
    origin, destination); ``board`` and ``alight`` have the shape (taste, ride, origin, destination), unused ones -1.
    """

    rides: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    seconds: np.ndarray
    cost: np.ndarray


def direct_rides(network: Network) -> Rides:
    """All rides without a change."""
    headway = network.routes["headway"].to_numpy()[network.runs["route"].to_numpy()] * 60.0
    tables = []
    for run, calls in network.calls.groupby("run"):
        i, j = np.triu_indices(len(calls), 1)
        row, site, seconds = calls.index.to_numpy(), calls["site"].to_numpy(), calls["seconds"].to_numpy()
        tables.append(pd.DataFrame({
            "origin": site[i], "destination": site[j], "run": run, "board": row[i], "alight": row[j],
            "seconds": seconds[j] - seconds[i], "wait": WAIT_WEIGHT * headway[run],
        }))  # fmt: skip
    table = pd.concat(tables, ignore_index=True)
    table = table[table["origin"] != table["destination"]]
    table["total"] = table["seconds"] + table["wait"]
    table = table.sort_values(["origin", "destination", "total", "run", "board"]).reset_index(drop=True)
    table = table.drop_duplicates(["origin", "destination", "run"])
    best = table.groupby(["origin", "destination"])["total"].transform("first")
    table = table[table["total"] <= best * SLOWER[0] + SLOWER[1]]
    table = table[table.groupby(["origin", "destination"]).cumcount() < ALTERNATIVES].reset_index(drop=True)
    number = len(network.sites)
    first, count = np.full((number, number), -1), np.zeros((number, number), dtype=int)
    pair = table["origin"].to_numpy() * number + table["destination"].to_numpy()
    starts = np.concatenate([[0], np.nonzero(np.diff(pair))[0] + 1])
    first.ravel()[pair[starts]] = starts
    count.ravel()[pair[starts]] = np.diff(np.append(starts, len(pair)))
    weight = 1.0 / table["wait"].to_numpy()
    return Rides(first, count, table["run"].to_numpy(), table["board"].to_numpy(), table["alight"].to_numpy(),
                 table["seconds"].to_numpy(), weight)  # fmt: skip


def best_ways(network: Network, rides: Rides, random: np.random.Generator) -> Ways:
    """The cheapest way between all pairs of sites with at most :data:`MAX_RIDES` rides, for each taste."""
    walks = _walks(network)
    found = []
    for _ in range(TASTES):
        liking = random.lognormal(0, TASTE_SPREAD, len(network.runs))
        found.append(_ways_of_taste(network, rides, walks, liking))
    return Ways(*(np.stack(part) for part in zip(*found, strict=True)))


def _ways_of_taste(network: Network, rides: Rides, walks, liking: np.ndarray):
    number = len(network.sites)
    headway = network.routes["headway"].to_numpy()[network.runs["route"].to_numpy()] * 60.0
    slots = np.arange(ALTERNATIVES)
    there = slots < rides.count[:, :, None]
    option = np.where(there, rides.first[:, :, None] + slots, 0)
    run = rides.run[option]
    cost_of = (rides.seconds[option] + WAIT_WEIGHT * headway[run]) * liking[run]
    direct = np.where(there, cost_of, np.inf).min(axis=2)
    weight = np.where(there, rides.weight[option], 0.0)
    ride = (rides.seconds[option] * weight).sum(axis=2) / np.maximum(weight.sum(axis=2), 1e-12)
    cost, via_alight, via_board = [direct], [], []
    for _ in range(MAX_RIDES - 1):
        total, at, to = _one_more(cost[-1], direct, walks)
        cost.append(total)
        via_alight.append(at)
        via_board.append(to)
    stacked = np.stack(cost)
    taken = np.where(np.isfinite(stacked.min(axis=0)), stacked.argmin(axis=0) + 1, 0)
    np.fill_diagonal(taken, 0)
    board, alight, seconds = _unrolled(number, taken, via_alight, via_board, ride)
    return taken, board, alight, seconds, np.where(taken > 0, stacked.min(axis=0), 0.0)


def _walks(network: Network) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs of sites (the same one too) that can be walked between, and the cost in seconds."""
    places = network.sites[["x", "y"]].to_numpy()
    away = np.linalg.norm(places[:, None] - places[None], axis=2)
    a, b = np.nonzero(away <= WALK_LIMIT)
    return a, b, away[a, b] / WALK_SPEED + TRANSFER_COST


def _one_more(so_far: np.ndarray, direct: np.ndarray, walks):
    number = len(direct)
    walked, left_at = np.full_like(direct, np.inf), np.full(direct.shape, -1)
    for a, b, cost in zip(*walks, strict=True):
        better = so_far[:, a] + cost < walked[:, b]
        walked[better, b] = so_far[better, a] + cost
        left_at[better, b] = a
    total, at, to = np.empty_like(direct), np.empty(direct.shape, int), np.empty(direct.shape, int)
    for origin in range(number):
        sums = walked[origin][:, None] + direct
        to[origin] = sums.argmin(axis=0)
        total[origin] = sums[to[origin], np.arange(number)]
        at[origin] = left_at[origin, to[origin]]
    return total, at, to


def _unrolled(number: int, rides_taken, via_alight, via_board, ride):
    board = np.full((MAX_RIDES, number, number), -1)
    alight = np.full((MAX_RIDES, number, number), -1)
    seconds = np.zeros((number, number))
    origin, destination = np.meshgrid(np.arange(number), np.arange(number), indexing="ij")
    for rides in range(1, MAX_RIDES + 1):
        o, d = origin[rides_taken == rides], destination[rides_taken == rides]
        end = d
        for leg in range(rides - 1, -1, -1):
            if leg == 0:
                start = o
                before = None
            else:
                start, before = via_board[leg - 1][o, end], via_alight[leg - 1][o, end]
            board[leg, o, d], alight[leg, o, d] = start, end
            seconds[o, d] += ride[start, end]
            end = before
    return board, alight, seconds
