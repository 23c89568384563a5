"""``sijeong:importgtfs`` in QGIS: a feed that we exported, and what may go wrong."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from bus_city import bus_of_the_sample
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from shared_data import SHARED

from sijeong.catalog.gtfs_export import write_gtfs
from sijeong.catalog.gtfs_feed import GtfsPlan
from sijeong.catalog.sources.gbis_base_file import read_base_file

FEEDS = SHARED / "gtfs"
OUTPUTS = ("STOPS", "ROUTES", "ROUTE_STOPS", "ROUTE_LINES", "STOP_TIMES")


@pytest.fixture(scope="module")
def feed(tmp_path_factory):
    """The sample city as a feed, valid for one week of May 2026."""
    from datetime import date

    folder = bus_of_the_sample(tmp_path_factory.mktemp("gtfs") / "city")
    files = {"stops": "station", "routes": "route", "route_stops": "routestation", "route_lines": "routeline"}
    tables = (read_base_file(folder / f"{file}20260504.txt", table) for table, file in files.items())
    write_gtfs(folder / "버스.zip", *tables, GtfsPlan(start=date(2026, 5, 4), days=7))
    return folder / "버스.zip"


def outputs(folder: Path) -> dict[str, str]:
    return {name: str(folder / f"{name.lower()}.gpkg") for name in OUTPUTS}


def test_a_feed_becomes_layers_and_tables(run, feed, tmp_path):
    found = run("importgtfs", INPUT=str(feed), DATE="2026-05-06", **outputs(tmp_path))
    assert (found["STOP_COUNT"], found["ROUTE_COUNT"], found["DAY"], found["REMARKS"]) == (310, 32, "2026-05-06", "")
    stops = gpd.read_file(found["STOPS"])
    assert stops.crs.to_epsg() == 5186
    times = pyogrio.read_dataframe(found["STOP_TIMES"])
    assert list(times.columns) == ["trip_id", "route_id", "pattern", "seq", "stop_id", "arrive_s", "depart_s"]
    assert times["trip_id"].nunique() == found["TRIP_COUNT"]
    assert set(times["stop_id"]) == set(stops["stop_id"])
    assert len(gpd.read_file(found["ROUTE_LINES"])) == 64


def test_the_tables_feed_the_export_again(run, feed, tmp_path):
    found = run("importgtfs", INPUT=str(feed), **outputs(tmp_path))
    again = run("exportgtfs", STOPS=found["STOPS"], ROUTES=found["ROUTES"], ROUTE_STOPS=found["ROUTE_STOPS"],
                LINES=found["ROUTE_LINES"], OUTPUT=str(tmp_path / "again.zip"))  # fmt: skip
    assert (again["STOP_COUNT"], again["ROUTE_COUNT"], again["TRIP_COUNT"]) == (310, 32, 64)


def test_all_tables_in_one_geopackage(run, feed, tmp_path):
    names = {"STOPS": "stops", "ROUTES": "routes", "ROUTE_STOPS": "route_stops", "ROUTE_LINES": "route_lines",
             "STOP_TIMES": "stop_times"}  # fmt: skip
    file = tmp_path / "gtfs.gpkg"
    targets = {name: f"ogr:dbname='{file}' table=\"{table}\" (geom)" for name, table in names.items()}
    run("importgtfs", INPUT=str(feed), **targets)
    assert {name for name, _ in pyogrio.list_layers(file)} == set(names.values())


@pytest.mark.parametrize(
    ("parameters", "words"),
    [({"DATE": "2027-01-01"}, "2026-05-10"), ({"DATE": "5월"}, "2026-05-04"), ({"SERVICES": "nights"}, "daily")],
)
def test_a_day_or_service_that_is_none(run, feed, tmp_path, parameters, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("importgtfs", INPUT=str(feed), **parameters, **outputs(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_feed(run, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(QgsProcessingException, match=r"stops\.txt"):
        run("importgtfs", INPUT=str(tmp_path / "empty"), **outputs(tmp_path))


def test_a_cancel_leaves_nothing(run, feed, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run("importgtfs", feedback, INPUT=str(feed), **outputs(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not FEEDS.is_dir(), reason="no ../shared/data on this machine")
def test_the_metro_of_busan(run, tmp_path):
    found = run("importgtfs", INPUT=str(FEEDS / "busan_metro_gtfs.zip"), DATE="2026-05-09", **outputs(tmp_path))
    assert (found["STOP_COUNT"], found["ROUTE_COUNT"], found["REMARKS"]) == (114, 4, "")
    assert set(gpd.read_file(found["STOPS"])["mode"]) == {"rail"}
