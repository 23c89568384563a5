"""Base against scenario in sums: of the whole network and of each dong."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.dongs import NO_DONG, dongs_at, named_dongs
from ...common.texts import marked
from .link_runs import LinkRuns
from .paired import Noticed, Paired

WHOLE = "*"
"""``dong_id`` of the row for the whole network."""

SUMS = {
    "vehicle_km": ("vehicle_m", 1 / 1000.0),
    "vehicle_h": ("vehicle_s", 1 / 3600.0),
    "delay_h": ("lost_s", 1 / 3600.0),
    "co2_kg": ("co2_g", 1 / 1000.0),
}
"""What is added up: the column of the runs and what makes its unit of it."""
SUM_TITLES = {
    "vehicle_km": marked("Vehicle-km"),
    "vehicle_h": marked("Vehicle hours"),
    "delay_h": marked("Vehicle hours lost"),
    "co2_kg": marked("CO₂ (kg)"),
}
SUM_NOTICED = Noticed(least=0.05, share=0.0005)
"""Of a sum, and of a mean of all trips; finer than of single roads, because what the solver leaves open cancels out."""

SUM_FIELDS = tuple(f"{name}_{side}" for name in SUMS for side in ("base", "scenario", "diff", "noise"))
DONG_FIELDS = ("dong_id", "name", "delay_verdict", *SUM_FIELDS)
"""``delay_verdict``: of the vehicle hours lost."""
TOTAL_FIELDS = ("total", "base", "scenario", "difference", "low", "high", "relative", "total_verdict")
"""``low`` and ``high``: 95 % interval of the difference over common seeds, empty in static results."""


def totals(base: LinkRuns, scenario: LinkRuns, static: bool) -> pd.DataFrame:
    """A row a sum (:data:`SUMS`) of the whole network with :data:`TOTAL_FIELDS`."""
    rows = []
    edges = _edges(base, scenario)
    everywhere = np.zeros(len(edges), np.int64)
    for name in SUMS:
        paired = _paired(name, base, scenario, edges, everywhere, 1)
        rows.append(total_row(name, paired, static))
    return pd.DataFrame(rows, columns=list(TOTAL_FIELDS))


def total_row(name: str, paired: Paired, static: bool) -> tuple:
    """The row (:data:`TOTAL_FIELDS`) of the sum ``name``, the one thing that ``paired`` holds."""
    middle, noise = paired.difference[0], paired.noise[0]
    verdict = paired.verdicts(SUM_NOTICED, of_chance=not static)[0]
    sides = (paired.base[0], paired.scenario[0])
    return (name, *sides, middle, middle - noise, middle + noise, paired.relative[0], verdict)


def dong_differences(
    roads: gpd.GeoDataFrame, base: LinkRuns, scenario: LinkRuns, dongs: gpd.GeoDataFrame, static: bool
) -> gpd.GeoDataFrame:
    """A row a dong with :data:`DONG_FIELDS`; a road counts where its middle lies, those outside all dongs nowhere."""
    named = named_dongs(dongs.to_crs(roads.crs))
    middles = shapely.line_interpolate_point(_one_line(roads), 0.5, normalized=True)
    place = dongs_at(shapely.STRtree(named.geometry.to_numpy()), middles)
    edges = roads["edge_id"].to_numpy()[place != NO_DONG]
    place = place[place != NO_DONG]
    columns: dict[str, object] = {"dong_id": named["id"].to_numpy(), "name": named["name"].to_numpy()}
    for name in SUMS:
        paired = _paired(name, base, scenario, edges, place, len(named))
        columns |= {f"{name}_base": paired.base, f"{name}_scenario": paired.scenario}
        columns |= {f"{name}_diff": paired.difference, f"{name}_noise": paired.noise}
        if name == "delay_h":
            columns["delay_verdict"] = paired.verdicts(SUM_NOTICED, of_chance=not static)
    table = pd.DataFrame(columns)[list(DONG_FIELDS)]
    return gpd.GeoDataFrame(table, geometry=named.geometry.to_numpy(), crs=roads.crs)


def _paired(name: str, base: LinkRuns, scenario: LinkRuns, edges: np.ndarray, place: np.ndarray, places: int) -> Paired:
    column, unit = SUMS[name]
    sides = []
    for runs in (base, scenario):
        summed = np.zeros((places, len(runs.seeds)))
        np.add.at(summed, place, runs.matrix(column, edges) * unit)
        sides.append(summed if runs.table[column].notna().any() else np.full_like(summed, np.nan))
    return Paired.of(*sides)


def _edges(base: LinkRuns, scenario: LinkRuns) -> np.ndarray:
    ids = [runs.table.index.get_level_values("edge_id") for runs in (base, scenario)]
    return ids[0].union(ids[1]).unique().to_numpy()


def _one_line(roads: gpd.GeoDataFrame) -> np.ndarray:
    """The line of each road; of one whose parts do not meet the longest part."""
    return np.array(
        [
            shape if shape.geom_type == "LineString" else max(shape.geoms, key=lambda part: part.length)
            for shape in roads.geometry
        ],
        object,
    )
