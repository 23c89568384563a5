"""Base against scenario, bus line by bus line."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..results.model import Results
from .comparability import Common
from .paired import Noticed, Paired

MEASURES = ("run_min", "stopped_min", "boarded", "left_behind", "runs")
SIDES = ("base", "scenario", "diff")
BUS_DIFFERENCE_FIELDS = (
    "line_id",
    "line_name",
    "run_verdict",
    *(f"{name}_{side}" for name in MEASURES for side in SIDES),
    "run_min_noise",
)
"""A line: mean minutes of a run and of its stops, passengers that board or are left behind a run, runs a simulation."""
BUS_NOTICED = Noticed(least=0.1, share=0.005)
"""Minutes of a run."""


def bus_differences(base: Results, scenario: Results, common: Common) -> pd.DataFrame | None:
    """A row a line of either result with :data:`BUS_DIFFERENCE_FIELDS`; None where neither has bus runs."""
    tables = [_by_line(results, common) for results in (base, scenario)]
    if all(table.empty for table in tables):
        return None
    lines = tables[0].index.get_level_values("line_id").union(tables[1].index.get_level_values("line_id")).unique()
    names = _names(base, scenario).reindex(lines)
    columns: dict[str, object] = {"line_id": lines.to_numpy(), "line_name": names.fillna("").to_numpy()}
    for name in MEASURES:
        paired = Paired.of(*(_matrix(table, name, lines, common) for table in tables))
        columns |= {f"{name}_base": paired.base, f"{name}_scenario": paired.scenario, f"{name}_diff": paired.difference}
        if name == "run_min":
            columns["run_min_noise"] = paired.noise
            columns["run_verdict"] = paired.verdicts(BUS_NOTICED, of_chance=not common.is_static)
    return pd.DataFrame(columns)[list(BUS_DIFFERENCE_FIELDS)]


def _names(*results: Results) -> pd.Series:
    """What each line is called, by its id; lines of which nobody said it are not in it."""
    runs = [result.bus_runs for result in results if result.bus_runs is not None and "line_name" in result.bus_runs]
    if not runs:
        return pd.Series(dtype=object)
    return pd.concat(runs).drop_duplicates("line_id").set_index("line_id")["line_name"]


def _by_line(results: Results, common: Common) -> pd.DataFrame:
    runs = results.bus_runs
    if runs is None or runs.empty:
        return pd.DataFrame(
            index=pd.MultiIndex.from_arrays([[], []], names=["line_id", "seed"]), columns=list(MEASURES)
        )
    seeds = runs["seed"] if not common.is_static else common.seeds[0]
    runs = runs.assign(seed=seeds, run_min=runs["run_s"] / 60, stopped_min=runs["stopped_s"] / 60)
    grouped = runs[runs["seed"].isin(common.seeds)].groupby(["line_id", "seed"])
    return grouped[list(MEASURES[:-1])].mean().assign(runs=grouped.size().astype(float))


def _matrix(table: pd.DataFrame, name: str, lines: pd.Index, common: Common) -> np.ndarray:
    wide = table[name].astype(float).unstack("seed")
    return wide.reindex(index=lines, columns=list(common.seeds)).to_numpy(float)
