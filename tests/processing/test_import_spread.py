"""Forecasts of others from QGIS: polygons, rasters, what is counted, and what is refused."""

from __future__ import annotations

import geopandas as gpd
import pytest
from qgis.core import QgsProcessingException
from shapely.geometry import box

X, Y = 180_000.0, 530_000.0


@pytest.fixture
def forecast(tmp_path):
    shapes = [box(X + 100 * hour, Y, X + 100 * hour + 100, Y + 100) for hour in range(4)]
    file = tmp_path / "산불확산예측.gpkg"
    times = ["1시간", "5시간", "8시간", "12시간"]
    gpd.GeoDataFrame({"도달시간": times}, geometry=shapes, crs=5186).to_file(file)
    return file


@pytest.fixture
def houses(tmp_path):
    file = tmp_path / "houses.gpkg"
    shapes = [box(X + west, Y + 10, X + west + 10, Y + 20) for west in (10, 210, 220, 900)]
    gpd.GeoDataFrame({"USABILITY": ["01000", "01000", "11000", "02000"]}, geometry=shapes, crs=5186).to_file(file)
    return file


def test_polygons_become_zones_with_their_buildings(run, forecast, houses, tmp_path):
    found = run(
        "importspread", SPREAD=str(forecast), BUILDINGS=str(houses), OUTPUT=str(tmp_path / "zones.gpkg"),
        REACHED=str(tmp_path / "reached.gpkg"),
    )  # fmt: skip
    zones, reached = gpd.read_file(found["OUTPUT"]), gpd.read_file(found["REACHED"])
    assert zones["evac_zone"].tolist() == ["danger", "potential", "later"]
    assert zones["buildings"].tolist() == [1, 2, 0]
    assert zones["vulnerable"].tolist() == [0, 1, 0]
    assert zones["people"].isna().all()
    assert reached["use"].tolist() == ["house", "care", "house"]
    assert set(reached.geom_type) == {"Point"}
    assert (found["DANGER_BUILDINGS"], found["POTENTIAL_BUILDINGS"], found["DANGER_PEOPLE"]) == (1, 2, None)


def test_an_asc_grid_takes_the_reference_system_that_the_user_set(run, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

    file = tmp_path / "arrival.asc"
    file.write_text(f"ncols 3\nnrows 1\nxllcorner {X}\nyllcorner {Y}\ncellsize 10\nNODATA_value -9999\n60 300 -9999\n")
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(str(file), "도달시간"))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    found = run("importspread", RASTER=layer, UNIT="minutes", OUTPUT=str(tmp_path / "zones.gpkg"))
    QgsProject.instance().removeMapLayer(layer.id())
    assert gpd.read_file(found["OUTPUT"])["area_m2"].tolist() == [200]


def test_a_scar_needs_the_hours_and_nothing_needs_a_forecast(run, forecast, tmp_path):
    scar = tmp_path / "scar.gpkg"
    gpd.read_file(forecast)[["geometry"]].to_file(scar)
    with pytest.raises(QgsProcessingException, match="where it burns, not when"):
        run("importspread", SPREAD=str(scar), OUTPUT=str(tmp_path / "zones.gpkg"))
    found = run("importspread", SPREAD=str(scar), SCAR_HOURS=6, OUTPUT=str(tmp_path / "zones.gpkg"))
    assert gpd.read_file(found["OUTPUT"])["evac_zone"].tolist() == ["potential"]
    with pytest.raises(QgsProcessingException, match="No forecast"):
        run("importspread", OUTPUT=str(tmp_path / "zones.gpkg"))


def test_a_stop_leaves_what_was_there(run, stops_at, forecast, tmp_path):
    output = tmp_path / "zones.gpkg"
    output.write_bytes(b"old")
    with pytest.raises(QgsProcessingException):
        run("importspread", feedback=stops_at(30), SPREAD=str(forecast), OUTPUT=str(output))
    assert output.read_bytes() == b"old"
