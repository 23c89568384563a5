"""One row a link of a whole run: its busiest and its worst slice."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from .los import LEVELS
from .model import Results

SUMMARY = ("vehicles", "peak_flow_vph", "peak_begin", "peak_v_c", "low_kmh", "delay_h", "worst_los", "worst_begin")
"""``vehicles``: of the whole run; ``peak_flow_vph`` with the clock time ``peak_begin``; ``peak_v_c``: of that slice;
``low_kmh``: lowest mean speed of a slice; ``delay_h``: vehicle hours lost; ``worst_los`` with ``worst_begin``.
"""


def link_summary(results: Results) -> gpd.GeoDataFrame:
    """The links with :data:`SUMMARY`; one without a vehicle has 0 vehicles and nothing else."""
    statistics = results.statistics.reset_index(drop=True)
    links = results.links.drop(columns=[name for name in SUMMARY if name in results.links])
    if statistics.empty:
        return links.assign(vehicles=0.0).reindex(columns=[*_without_geometry(links), *SUMMARY, links.geometry.name])
    clock = statistics["time_begin"].dt.strftime("%H:%M")
    rank = pd.Series(pd.Categorical(statistics["los"], LEVELS, ordered=True).codes).astype(float)
    # Among slices of the same level the one that loses most time speaks for the link.
    worst = (rank + statistics["delay_s"].fillna(0.0).clip(0.0, 1e5) / 1e6).groupby(statistics["edge_id"]).idxmax()
    peak = statistics["flow_vph"].groupby(statistics["edge_id"]).idxmax()
    grouped = statistics.groupby("edge_id")
    told = pd.DataFrame(
        {
            "vehicles": grouped["vehicles"].sum(),
            "peak_flow_vph": statistics.loc[peak, "flow_vph"].to_numpy(),
            "peak_begin": clock[peak].to_numpy(),
            "peak_v_c": statistics.loc[peak, "v_c"].to_numpy(),
            "low_kmh": grouped["speed_kmh"].min(),
            "delay_h": (statistics["vehicles"] * statistics["delay_s"]).groupby(statistics["edge_id"]).sum() / 3600.0,
            "worst_los": statistics.loc[worst, "los"].to_numpy(),
            "worst_begin": clock[worst].to_numpy(),
        }
    )
    joined = links.merge(told, how="left", left_on="edge_id", right_index=True)
    joined["vehicles"] = joined["vehicles"].fillna(0.0)
    joined[["peak_begin", "worst_los", "worst_begin"]] = joined[["peak_begin", "worst_los", "worst_begin"]].replace(
        {np.nan: None}
    )
    return joined[[*_without_geometry(links), *SUMMARY, links.geometry.name]]


def _without_geometry(links: gpd.GeoDataFrame) -> list[str]:
    return [name for name in links.columns if name != links.geometry.name]
