"""``sijeong:exportgtfs`` in QGIS, with files, tables and layers in memory."""

from __future__ import annotations

import os

import geopandas as gpd
import pyogrio
import pytest
from bus_city import bus_of_the_sample
from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from sijeong.catalog.gtfs import read_gtfs
from sijeong.catalog.sources.gbis_base_file import read_base_file


@pytest.fixture(scope="module")
def bus(tmp_path_factory):
    """The four canonical tables of the sample city, as GeoPackages."""
    folder = bus_of_the_sample(tmp_path_factory.mktemp("gtfs") / "city")
    files = {"stops": "station", "routes": "route", "route_stops": "routestation", "route_lines": "routeline"}
    for table, file in files.items():
        frame = read_base_file(folder / f"{file}20260504.txt", table)
        pyogrio.write_dataframe(frame, folder / f"bus_{table}.gpkg", layer=table)
    return folder


def tables(bus):
    names = {"STOPS": "stops", "ROUTES": "routes", "ROUTE_STOPS": "route_stops", "LINES": "route_lines"}
    return {name: str(bus / f"bus_{table}.gpkg") for name, table in names.items()}


def test_tables_and_lines_become_a_feed(run, bus, tmp_path):
    found = run("exportgtfs", **tables(bus), START="2026-05-04", OUTPUT=str(tmp_path / "버스.zip"))
    assert (found["STOP_COUNT"], found["ROUTE_COUNT"], found["TRIP_COUNT"], found["REMARKS"]) == (310, 32, 64, "")
    feed = read_gtfs(tmp_path / "버스.zip")
    assert feed.routes["company"].unique().tolist() == ["해솔교통"]
    assert (feed.lines["drawn"] == "shape").all()


def test_the_samples_route_layer_brings_its_own_lines(run, bus, tmp_path):
    found = run("exportgtfs", STOPS=str(bus / "stops.gpkg"), ROUTES=str(bus / "routes.gpkg"),
                ROUTE_STOPS=str(bus / "bus_route_stops.gpkg"), HEADWAY=20, OUTPUT=str(tmp_path / "a.zip"))  # fmt: skip
    assert "32" in found["REMARKS"] and "20" in found["REMARKS"]
    assert read_gtfs(tmp_path / "a.zip").routes["peak_min"].unique().tolist() == [20]


def test_a_table_in_memory_with_a_filter(run, bus, tmp_path):
    layer = QgsVectorLayer(str(bus / "bus_route_stops.gpkg"), "calls", "ogr")
    layer.setSubsetString("route_id = '299000001'")
    memory = layer.materialize(QgsFeatureRequest())
    for calls in (layer, memory):
        found = run("exportgtfs", **(tables(bus) | {"ROUTE_STOPS": calls}), OUTPUT=str(tmp_path / "a.zip"))
        assert (found["ROUTE_COUNT"], found["TRIP_COUNT"]) == (1, 2)


def test_a_table_where_a_layer_is_needed(run, bus, tmp_path):
    with pytest.raises(QgsProcessingException):
        run("exportgtfs", **(tables(bus) | {"STOPS": str(bus / "bus_routes.gpkg")}), OUTPUT=str(tmp_path / "a.zip"))
    assert not os.path.exists(tmp_path / "a.zip")


def test_a_day_that_is_none(run, bus, tmp_path):
    with pytest.raises(QgsProcessingException, match="2026-13-01"):
        run("exportgtfs", **tables(bus), START="2026-13-01", OUTPUT=str(tmp_path / "a.zip"))


def test_a_field_that_lacks(run, bus, tmp_path):
    gpd.read_file(bus / "stops.gpkg").rename(columns={"stop_id": "정류장"}).to_file(tmp_path / "s.gpkg")
    with pytest.raises(QgsProcessingException, match="stop_id"):
        run("exportgtfs", **(tables(bus) | {"STOPS": str(tmp_path / "s.gpkg")}), OUTPUT=str(tmp_path / "a.zip"))


def test_a_cancel_leaves_nothing(run, bus, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run("exportgtfs", feedback, **tables(bus), OUTPUT=str(tmp_path / "a.zip"))
    assert list(tmp_path.iterdir()) == []
