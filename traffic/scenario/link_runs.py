"""What each run counted on each road in a period: the ground of all differences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..results.model import Results
from .city import whole_edge
from .comparability import Common

MEASURES = ("vehicles", "travel_s", "delay_s", "queue_veh", "co2_g")
FIELDS = ("seed", "edge_id", "road", "length_m", "begin_s", "end_s")
KEY = ["edge_id", "seed"]


@dataclass(frozen=True)
class LinkRuns:
    """A row a road and run (index ``edge_id seed``): ``vehicles``, ``vehicle_s``, ``lost_s`` (vehicle seconds), mean
    ``queue_veh`` and ``co2_g`` in the period; ``vehicle_m``. ``seconds``: length of the period.

    The parts of a road that a new one has split are one road again: its vehicles are the mean of its parts by length.
    """

    table: pd.DataFrame
    seconds: float
    seeds: tuple[int, ...]

    def matrix(self, name: str, edges: np.ndarray) -> np.ndarray:
        """(edges, runs) of a column; 0 where a run had nothing on the road."""
        wide = self.table[name].unstack("seed") if len(self.table) else pd.DataFrame()
        return wide.reindex(index=edges, columns=list(self.seeds)).fillna(0.0).to_numpy(float)


def link_runs(results: Results, common: Common) -> LinkRuns:
    """The runs of ``results`` with the seeds of ``common``, in the common period."""
    rows = slices_of(results, common)
    inside = (rows["begin_s"] >= common.begin_s) & (rows["begin_s"] < common.end_s)
    return added_up(rows[inside], results, common.begin_s, common.end_s, common.seeds)


def added_up(rows: pd.DataFrame, results: Results, begin_s: float, end_s: float, seeds: tuple[int, ...]) -> LinkRuns:
    """The runs of ``rows``, slices (:func:`slices_of`) of ``results`` that lie between ``begin_s`` and ``end_s``."""
    vehicles = rows["vehicles"].to_numpy(float)
    frame = pd.DataFrame({"edge_id": rows["road"], "seed": rows["seed"]})
    frame["vehicle_m"] = vehicles * rows["length_m"].to_numpy(float)
    frame["vehicle_s"] = vehicles * rows["travel_s"].to_numpy(float)
    frame["lost_s"] = vehicles * rows["delay_s"].to_numpy(float)
    frame["queue_veh"] = rows["queue_veh"] * (rows["end_s"] - rows["begin_s"]) / (end_s - begin_s)
    frame["co2_g"] = rows["co2_g"]
    table = frame.groupby(KEY).sum(min_count=1)
    whole = _lengths(results).groupby(whole_edge).sum()
    table["vehicles"] = table["vehicle_m"] / whole.reindex(table.index.get_level_values("edge_id")).to_numpy()
    return LinkRuns(table, end_s - begin_s, seeds)


def slices_of(results: Results, common: Common) -> pd.DataFrame:
    """``seed edge_id road length_m begin_s end_s`` and :data:`MEASURES` of each run; static: one run with seed 0.

    ``road``: the edge of the base of which ``edge_id`` is a part; ``length_m``: of the part.
    """
    statistics = results.statistics
    if common.is_static or results.by_seed is None or results.by_seed.empty:
        rows = statistics.assign(seed=common.seeds[0])
    else:
        rows = results.by_seed[results.by_seed["seed"].isin(common.seeds)]
    if statistics.empty:
        return pd.DataFrame(columns=[*FIELDS, *MEASURES])
    midnight = statistics["time_begin"].min().normalize()
    ends = statistics.drop_duplicates("time_begin").set_index("time_begin")["time_end"]
    roads = {edge: whole_edge(edge) for edge in rows["edge_id"].unique()}
    rows = rows.assign(
        road=rows["edge_id"].map(roads),
        length_m=rows["edge_id"].map(_lengths(results)),
        begin_s=(rows["time_begin"] - midnight).dt.total_seconds(),
        end_s=(rows["time_begin"].map(ends) - midnight).dt.total_seconds(),
    )
    return rows[[*FIELDS, *MEASURES]]


def _lengths(results: Results) -> pd.Series:
    return results.links.set_index("edge_id")["length_m"].astype(float)
