"""A run by dong: shared out by length, nothing lost, nothing twice."""

from __future__ import annotations

import itertools
from dataclasses import replace

import geopandas as gpd
import pyogrio
import pytest
import runs
import shapely

from sijeong.traffic.results.by_dong import DONG_FIELDS, by_dong, link_totals
from sijeong.traffic.results.store import read_results, write_results


def dongs(*edges_x: float, top: float = 560_000.0) -> gpd.GeoDataFrame:
    boxes = [shapely.box(a, 540_000.0, b, top) for a, b in itertools.pairwise(edges_x)]
    names = [f"경기도 해솔시 {n}동" for n in range(1, len(boxes) + 1)]
    return gpd.GeoDataFrame(
        {"adm_cd": [f"4199{n}" for n in range(len(boxes))], "adm_nm": names}, geometry=boxes, crs=runs.CRS
    )


def test_dongs_add_up_to_the_city_though_borders_cut_roads():
    run = runs.results()
    table = by_dong(run, dongs(190_000.0, 200_250.0, 201_100.0, 230_000.0))
    links = link_totals(run)
    for name in ("link_km", "vehicle_km", "vehicle_h", "delay_h", "co2_kg"):
        assert table[name].sum() == pytest.approx(links[name].sum()), name
    assert list(table["name"]) == ["1동", "2동", "3동"]
    assert (table["mean_kmh"] == table["vehicle_km"] / table["vehicle_h"]).all()


def test_an_edge_on_a_border_is_halved():
    table = by_dong(runs.results(runs.edges(2)), dongs(190_000.0, 200_250.0, 230_000.0))
    assert table["link_km"].tolist() == pytest.approx([0.5, 0.5])
    assert table["vehicle_km"].iloc[0] == pytest.approx(table["vehicle_km"].iloc[1])


def test_a_dong_without_roads_has_nothing_and_no_speed():
    table = by_dong(runs.results(), dongs(190_000.0, 195_000.0, 230_000.0))
    empty = table.iloc[0]
    assert (empty["link_km"], empty["vehicle_km"], empty["delay_h"]) == (0, 0, 0)
    assert empty[["mean_kmh", "overloaded_share"]].isna().all()


def test_speed_is_that_of_the_counts():
    """All vehicles of one edge: kilometres by hours is the mean speed over their time."""
    run = runs.results(runs.edges(1), seeds=1)
    counts = runs.counted(runs.edges(1), seeds=1)
    hours = counts["sampled_s"].sum() / 3600
    kilometres = (counts["entered"] + counts["departed"]).sum() * 0.5
    row = by_dong(run, dongs(190_000.0, 230_000.0)).iloc[0]
    assert row["mean_kmh"] == pytest.approx(kilometres / hours)
    assert row["co2_kg"] == pytest.approx(counts["co2_g"].sum() / 1000)


def test_dongs_of_another_system_and_in_the_package(tmp_path):
    run = runs.results()
    table = by_dong(run, dongs(190_000.0, 230_000.0).to_crs("EPSG:4326"))
    assert table.crs == runs.CRS
    write_results(replace(run, dongs=table), tmp_path / "r.gpkg")
    assert list(read_results(tmp_path / "r.gpkg").dongs["name"]) == ["1동"]
    assert set(DONG_FIELDS) <= set(pyogrio.read_info(tmp_path / "r.gpkg", layer="dongs")["fields"])


def test_co2_stays_empty_where_none_was_counted():
    counts = runs.counted(runs.edges()).drop(columns=["co2_g", "nox_g", "pm_g"])
    statistics, _ = runs.statistics_of(counts, runs.edges(), 3, runs.DAY)
    table = by_dong(replace(runs.results(), statistics=statistics), dongs(190_000.0, 230_000.0))
    assert table["co2_kg"].isna().all()
