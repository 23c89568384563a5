"""What each run counted on each road in a period: the ground of all differences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..results.model import Results
from .city import whole_edge
from .comparability import Common

MEASURES = ("vehicles", "travel_s", "delay_s", "queue_veh", "co2_g")
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


def link_runs(results: Results, common: Common, begin_s: float | None = None, end_s: float | None = None) -> LinkRuns:
    """The runs of ``results`` with the seeds of ``common``, from ``begin_s`` to ``end_s`` (else the common period)."""
    first = common.begin_s if begin_s is None else begin_s
    last = common.end_s if end_s is None else end_s
    rows = slices_of(results, common)
    rows = rows[(rows["begin_s"] >= first) & (rows["begin_s"] < last)]
    frame = pd.DataFrame({"edge_id": rows["edge_id"].map(whole_edge), "seed": rows["seed"]})
    length = rows["edge_id"].map(_lengths(results)).to_numpy(float)
    vehicles = rows["vehicles"].to_numpy(float)
    frame["vehicle_m"] = vehicles * length
    frame["vehicle_s"] = vehicles * rows["travel_s"].to_numpy(float)
    frame["lost_s"] = vehicles * rows["delay_s"].to_numpy(float)
    frame["queue_veh"] = rows["queue_veh"] * (rows["end_s"] - rows["begin_s"]) / (last - first)
    frame["co2_g"] = rows["co2_g"]
    table = frame.groupby(KEY).sum(min_count=1)
    whole = pd.Series(_lengths(results)).groupby(whole_edge).sum()
    table["vehicles"] = table["vehicle_m"] / whole.reindex(table.index.get_level_values("edge_id")).to_numpy()
    return LinkRuns(table, last - first, common.seeds)


def slices_of(results: Results, common: Common) -> pd.DataFrame:
    """``seed edge_id begin_s end_s`` and :data:`MEASURES` of each run; a static result is one run with seed 0."""
    statistics = results.statistics
    if common.is_static or results.by_seed is None or results.by_seed.empty:
        rows = statistics.assign(seed=common.seeds[0])
    else:
        rows = results.by_seed[results.by_seed["seed"].isin(common.seeds)]
    if statistics.empty:
        return pd.DataFrame(columns=["seed", "edge_id", "begin_s", "end_s", *MEASURES])
    midnight = statistics["time_begin"].min().normalize()
    ends = statistics.drop_duplicates("time_begin").set_index("time_begin")["time_end"]
    rows = rows.assign(
        begin_s=(rows["time_begin"] - midnight).dt.total_seconds(),
        end_s=(rows["time_begin"].map(ends) - midnight).dt.total_seconds(),
    )
    return rows[["seed", "edge_id", "begin_s", "end_s", *MEASURES]]


def _lengths(results: Results) -> dict[str, float]:
    return dict(zip(results.links["edge_id"], results.links["length_m"].astype(float), strict=True))
