"""Forecasts of others as evacuation zones: polygons side by side or one on another, rasters, texts of time."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from osgeo import gdal
from pyproj import CRS
from shapely.geometry import Point, Polygon, box

from sijeong.common.population.people import PopulationSources
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.spread.arrival_raster import isochrones_of_raster
from sijeong.forest.spread.evacuation import EvacuationRules, evacuation
from sijeong.forest.spread.hours import TimeUnit, hours_of
from sijeong.forest.spread.isochrones import isochrones_of_layer

X, Y = 180_000.0, 530_000.0


def strip(west: float, east: float) -> Polygon:
    return box(X + west, Y, X + east, Y + 100)


def rings(**fields) -> gpd.GeoDataFrame:
    """Side by side: 0–100 m until the first time, and so on."""
    count = len(next(iter(fields.values())))
    shapes = [strip(100 * number, 100 * number + 100) for number in range(count)]
    return gpd.GeoDataFrame(fields, geometry=shapes, crs=5186)


@pytest.fixture
def houses():
    """In the first hour, across the line of 5 hours, at 7 hours, at 10 hours, and where the fire does not come."""
    places = (10, 195, 250, 310, 900)
    return gpd.GeoDataFrame(
        {"USABILITY": ["01000", "11000", "01000", "02000", "01000"], "GRND_FLR": [1, 1, 2, 10, 1]},
        geometry=[box(X + west, Y + 10, X + west + 10, Y + 20) for west in places], crs=5186,
    )  # fmt: skip


@pytest.fixture
def dongs():
    whole = box(X - 1000, Y - 1000, X + 2000, Y + 1000)
    return gpd.GeoDataFrame({"adm_cd": ["1"], "adm_nm": ["갯벌동"], "population": [130]}, geometry=[whole], crs=5186)


def test_zones_are_closed_at_their_hours_and_do_not_overlap():
    zones = evacuation(isochrones_of_layer(rings(hours=[1, 5, 8, 8.01]))).zones
    assert zones["evac_zone"].tolist() == ["danger", "potential", "later"]
    assert zones["area_m2"].tolist() == [20_000, 10_000, 10_000]
    assert zones["to_h"].tolist() == [5, 8, 8.01]
    assert zones["first_h"].tolist() == [1, 8, 8.01]
    assert zones.geometry.iloc[0].equals(strip(0, 200))


def test_polygons_that_hold_all_that_burnt_before_make_the_same_zones():
    cumulative = gpd.GeoDataFrame({"time": [8, 5, 1]}, geometry=[strip(0, 300), strip(0, 200), strip(0, 100)], crs=5186)
    zones = evacuation(isochrones_of_layer(cumulative)).zones
    assert zones["area_m2"].tolist() == [20_000, 10_000]
    assert zones["evac_zone"].tolist() == ["danger", "potential"]


def test_a_zone_in_which_nothing_burns_is_left_out():
    zones = evacuation(isochrones_of_layer(rings(hours=[7.0])), EvacuationRules(2, 8)).zones
    assert zones["evac_zone"].tolist() == ["potential"]


def test_buildings_are_counted_once_in_their_earliest_zone(houses, dongs):
    forecast = isochrones_of_layer(rings(hours=[1, 5, 7, 10]))
    done = evacuation(forecast, sources=PopulationSources(buildings=houses, dongs=dongs))
    assert done.zones["buildings"].tolist() == [2, 1, 1]
    assert done.zones["vulnerable"].tolist() == [1, 0, 0]
    assert done.buildings["arrival_h"].tolist() == [1, 5, 7, 10]
    assert done.buildings["use"].tolist() == ["house", "care", "house", "flats"]
    assert done.zones["people"].sum() == pytest.approx(130 * (1 + 2 + 10) / (1 + 2 + 10 + 1), abs=1)
    assert done.zones["elderly"].isna().all()


def test_without_residents_people_are_not_known(houses):
    done = evacuation(isochrones_of_layer(rings(hours=[1])), sources=PopulationSources(buildings=houses))
    assert done.zones["buildings"].tolist() == [1]
    assert done.zones["people"].isna().all()


def test_of_buildings_reached_at_one_hour_the_vulnerable_come_first(houses):
    done = evacuation(isochrones_of_layer(rings(hours=[5, 5])), sources=PopulationSources(buildings=houses))
    assert done.buildings["use"].tolist() == ["care", "house"]


@pytest.mark.parametrize(
    ("values", "unit", "hours"),
    [
        ([1.5, 2], TimeUnit.HOURS, [1.5, 2]),
        ([90, 300], TimeUnit.MINUTES, [1.5, 5]),
        ([3600], TimeUnit.SECONDS, [1]),
        (["5시간", "30분 후", "1.5 h", "8"], TimeUnit.HOURS, [5, 0.5, 1.5, 8]),
        (["90", "2시간"], TimeUnit.MINUTES, [1.5, 2]),
        (["5시간 30분", "1일", "1일 2시간 후", "T+5h", "-3", "3~5"], TimeUnit.HOURS, [5.5, 24, 26, 5, -3, 3]),
        (["", None, "모름"], TimeUnit.HOURS, [np.nan] * 3),
    ],
)
def test_times_as_forecasts_write_them(values, unit, hours):
    assert hours_of(pd.Series(values), unit).tolist() == pytest.approx(hours, nan_ok=True)


def test_minutes_in_the_name_of_a_field_count():
    assert isochrones_of_layer(rings(arrival_min=[30, 300])).hours.tolist() == [0.5, 5]


def test_a_scar_takes_the_hours_that_were_simulated_and_says_so():
    said = []

    class Listening(Progress):
        def _warn(self, template, values):
            said.append(template)

    scar = rings(simulation=[1])
    with pytest.raises(ForestError, match="where it burns, not when"):
        isochrones_of_layer(scar)
    forecast = isochrones_of_layer(scar, scar_hours=6, progress=Listening())
    assert evacuation(forecast).zones["evac_zone"].tolist() == ["potential"]
    assert "not when" in said[0]


def test_bad_rows_are_counted_and_the_rest_done():
    layer = rings(hours=[1, None, 3, -1])
    layer.loc[len(layer)] = [2, Point(X, Y)]
    layer.loc[len(layer)] = [2, None]
    bow = Polygon([(X, Y), (X + 10, Y + 10), (X + 10, Y), (X, Y + 10)])
    layer.loc[len(layer)] = [4, bow]
    forecast = isochrones_of_layer(layer.set_crs(5186))
    assert sorted(forecast.hours) == [1, 3, 4]
    assert (forecast.left_out, forecast.repaired) == (4, 1)


@pytest.mark.parametrize(
    ("layer", "said"),
    [
        (rings(hours=[1]).set_crs(None, allow_override=True), "no coordinate reference system"),
        (rings(hours=[1]).iloc[:0], "no polygon"),
        (rings(hours=["모름"]), "no polygon"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(layer, said):
    with pytest.raises(ForestError, match=said):
        isochrones_of_layer(layer)


def test_an_unknown_field_and_zones_that_do_not_rise_are_refused():
    with pytest.raises(ForestError, match="no field dauer"):
        isochrones_of_layer(rings(hours=[1]), "dauer")
    for times in ((5, 5), (0, 8), (8, 5)):
        with pytest.raises(ForestError, match="ascending"):
            EvacuationRules(*times)


def test_degrees_are_measured_in_metres():
    zones = evacuation(isochrones_of_layer(rings(hours=[1]).to_crs(4326))).zones
    assert zones["area_m2"].iloc[0] == pytest.approx(10_000, abs=1)


# --- Rasters ------------------------------------------------------------------------------------------------------


def raster(file: Path, values, missing=None, crs: int | None = 5186, cell: float = 10.0) -> str:
    values = np.array(values, dtype=np.float32)
    made = gdal.GetDriverByName("GTiff").Create(str(file), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    made.SetGeoTransform((X, cell, 0, Y, 0, -cell))
    if crs:
        made.SetProjection(CRS.from_epsg(crs).to_wkt())
    if missing is not None:
        made.GetRasterBand(1).SetNoDataValue(missing)
    made.GetRasterBand(1).WriteArray(values)
    del made
    return str(file)


def of_raster(*arguments, **more):
    return isochrones_of_raster(arguments[0], EvacuationRules().edges_h, *arguments[1:], **more)


def test_a_raster_of_arrivals_becomes_zones_cell_by_cell(tmp_path):
    file = raster(tmp_path / "t.tif", [[0, 2, 5, 5.1], [-9999, 8, 8.5, 30]], missing=-9999)
    zones = evacuation(of_raster(file)).zones
    assert zones["area_m2"].tolist() == [300, 200, 200]
    assert zones["to_h"].tolist() == [5, 8, 30]
    assert zones.crs.to_epsg() == 5186
    assert zones.geometry.iloc[0].equals(box(X, Y - 10, X + 30, Y))


def test_minutes_and_zeros_of_a_grid_without_missing_cells(tmp_path):
    file = raster(tmp_path / "t.tif", [[0, 0, 300, 480]])
    assert evacuation(of_raster(file, TimeUnit.MINUTES)).zones["area_m2"].tolist() == [100, 100]


def test_a_scar_grid_as_text_and_without_a_reference_system(tmp_path):
    file = tmp_path / "scar.asc"
    file.write_text(f"ncols 3\nnrows 1\nxllcorner {X}\nyllcorner {Y}\ncellsize 10\nNODATA_value -9999\n0 1 1\n")
    with pytest.raises(ForestError, match="no coordinate reference system"):
        of_raster(str(file), scar_hours=4)
    with pytest.raises(ForestError, match="not when"):
        of_raster(str(file), said_crs="EPSG:5186")
    forecast = of_raster(str(file), scar_hours=4, said_crs="EPSG:5186")
    assert forecast.timeless
    assert evacuation(forecast).zones["area_m2"].tolist() == [200]


@pytest.mark.parametrize(
    ("values", "said"), [([[0.1, 0.9]], "probability"), ([[0, 0]], "Nothing burns"), ([[-1, -1]], "Nothing burns")]
)
def test_rasters_of_something_else_are_refused(tmp_path, values, said):
    with pytest.raises(ForestError, match=said):
        of_raster(raster(tmp_path / "t.tif", values), scar_hours=4)


def test_no_raster_is_said(tmp_path):
    (tmp_path / "t.tif").write_text("no")
    with pytest.raises(ForestError, match="cannot be read"):
        of_raster(str(tmp_path / "t.tif"))


def test_a_raster_in_degrees_is_measured_in_metres(tmp_path):
    file = tmp_path / "t.tif"
    made = gdal.GetDriverByName("GTiff").Create(str(file), 10, 10, 1, gdal.GDT_Float32)
    made.SetGeoTransform((126.8, 0.001, 0, 37.4, 0, -0.001))
    made.SetProjection(CRS.from_epsg(4326).to_wkt())
    made.GetRasterBand(1).WriteArray(np.full((10, 10), 3.0, dtype=np.float32))
    del made
    zones = evacuation(of_raster(str(file))).zones
    assert zones["area_m2"].iloc[0] == pytest.approx(885 * 1110, rel=0.01)
