"""Which counted links are held out: never seen by the fit, so that they tell what it is worth elsewhere."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import TrafficError

LEAST_LINKS = 10
"""Fewer counted links cannot be parted into a set to fit and a set to judge by."""
LEAST_SHARE, LARGEST_SHARE = 0.2, 0.5


def held_out(counted: pd.DataFrame, share: float, seed: int) -> np.ndarray:
    """True for the links that are held out: at least ``share`` of ``counted``, and at least :data:`LEAST_SHARE`.

    ``counted``: ``edge_id road_rank opposite counted``. Both directions of a road stay together, as one tells nearly
    all of the other. Roads are put in order of rank and volume and one of every 1/share is drawn by ``seed``, so that
    both sets have all ranks and volumes. Raises :class:`TrafficError` for fewer than :data:`LEAST_LINKS` links.
    """
    if len(counted) < LEAST_LINKS:
        raise TrafficError(
            "Only {count} observed links are usable; at least {least} are needed, because some of them are held out to "
            "judge the result.",
            count=len(counted),
            least=LEAST_LINKS,
        )
    share = min(max(share, LEAST_SHARE), LARGEST_SHARE)
    road_of_link = counted["edge_id"].where(
        counted["opposite"] == "", _first_of(counted["edge_id"], counted["opposite"])
    )
    roads = counted.groupby(road_of_link).agg(
        rank=("road_rank", "min"), volume=("counted", "mean"), links=("edge_id", "size")
    )
    roads = roads.sort_values(["rank", "volume"], kind="stable")
    return road_of_link.isin(_drawn(roads, share, seed)).to_numpy()


def _first_of(one: pd.Series, other: pd.Series) -> pd.Series:
    return one.where(one <= other, other)


def _drawn(roads: pd.DataFrame, share: float, seed: int) -> pd.Index:
    """One road of each 1/``share`` roads, at random, then others, until ``share`` of the links are drawn."""
    drawing = np.random.default_rng(seed)
    order = pd.Series(drawing.permutation(len(roads)), index=roads.index)
    first = order.groupby(np.floor(np.arange(len(roads)) * share)).idxmin()
    chosen = [*order[first].sort_values().index, *order.drop(first).sort_values().index]
    reached = roads.loc[chosen, "links"].cumsum() >= share * roads["links"].sum()
    return pd.Index(chosen[: int(np.argmax(reached.to_numpy())) + 1])
