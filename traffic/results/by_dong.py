"""A run by dong (행정동): how much is driven in it, how fast, and what is lost."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.dongs import named_dongs
from ...common.progress import SILENT, Progress
from .los import OVERLOADED
from .model import Results
from .summary import link_summary

DONG_FIELDS = (
    "dong_id",
    "name",
    "link_km",
    "vehicle_km",
    "vehicle_h",
    "mean_kmh",
    "delay_h",
    "co2_kg",
    "overloaded_share",
)
"""``link_km``: lengths of the edges, both directions; ``vehicle_km``, ``vehicle_h``: driven in the dong, of the mean of
all runs; ``mean_kmh``: one by the other; ``delay_h``: vehicle hours beyond the time on empty roads; ``co2_kg``: empty
where the run counted none; ``overloaded_share``: of ``link_km``, with a slice of level E or worse.
"""
ADDED = ("vehicle_km", "vehicle_h", "delay_h", "co2_kg")


def by_dong(results: Results, dongs: gpd.GeoDataFrame, progress: Progress = SILENT) -> gpd.GeoDataFrame:
    """A row a dong with :data:`DONG_FIELDS`, in the CRS of the links.

    ``dongs``: as agencies deliver them, in any CRS. An edge that lies in several is shared out by its length in each;
    what lies outside all of them is in no row.
    """
    links = link_totals(results)
    areas = named_dongs(dongs.to_crs(links.crs))
    lines, shapes = links.geometry.to_numpy(), areas.geometry.to_numpy()
    dong, link = shapely.STRtree(lines).query(shapes, predicate="intersects")
    progress.check()
    inside_m = shapely.length(shapely.intersection(lines[link], shapes[dong]))
    share = inside_m / np.maximum(shapely.length(lines[link]), 1e-9)
    progress.check()
    parts = {name: share * links[name].to_numpy(float)[link] for name in ("link_km", "overloaded_km", *ADDED)}
    sums = pd.DataFrame(parts).groupby(dong).sum(min_count=1).reindex(range(len(areas)))
    table = areas.rename(columns={"id": "dong_id"}).join(sums)
    known = [name for name in sums if name != "co2_kg"]
    table[known] = table[known].fillna(0.0)
    table["mean_kmh"] = table["vehicle_km"] / table["vehicle_h"].where(table["vehicle_h"] > 0)
    table["overloaded_share"] = table["overloaded_km"] / table["link_km"].where(table["link_km"] > 0)
    return table[[*DONG_FIELDS, "geometry"]]


def link_totals(results: Results) -> gpd.GeoDataFrame:
    """The links with what was driven on each in the whole run: ``link_km overloaded_km`` and :data:`ADDED`."""
    links = link_summary(results)
    road = results.links.set_index("edge_id")
    statistics = results.statistics
    lanes, length_km = (road[name].reindex(statistics["edge_id"]).to_numpy(float) for name in ("lanes", "length_m"))
    length_km = length_km / 1000.0
    hours = (statistics["time_end"] - statistics["time_begin"]).dt.total_seconds().to_numpy() / 3600.0
    driven = pd.DataFrame(
        {
            "vehicle_km": statistics["vehicles"].to_numpy(float) * length_km,
            "vehicle_h": statistics["density_vpkm"].to_numpy(float) * lanes * length_km * hours,
            "delay_h": (statistics["vehicles"] * statistics["delay_s"]).to_numpy(float) / 3600.0,
            "co2_kg": statistics["co2_g"].to_numpy(float) / 1000.0,
        }
    )
    sums = driven.groupby(statistics["edge_id"].to_numpy()).sum(min_count=1).reindex(links["edge_id"])
    links = links.drop(columns=["delay_h"]).reset_index(drop=True).join(sums.reset_index(drop=True))
    links["link_km"] = links["length_m"] / 1000.0
    links["overloaded_km"] = links["link_km"].where(links["worst_los"].isin(OVERLOADED), 0.0)
    if results.statistics["co2_g"].notna().any():
        links["co2_kg"] = links["co2_kg"].fillna(0.0)
    return links.fillna({name: 0.0 for name in ("vehicle_km", "vehicle_h", "delay_h")})
