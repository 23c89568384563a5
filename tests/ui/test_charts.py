"""A click on a stop or route, what the chart beside the map then shows, and its way into files."""

import csv

import geopandas as gpd
import pandas as pd
import pytest
from charting import ready
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtGui import QImage
from shapely.geometry import LineString, Point

from sijeong.processing.placement import RESULT_PROPERTY
from sijeong.processing.results import Result
from sijeong.ui.charts.subject import Kind, Subject
from sijeong.ui.charts.views import View
from sijeong.ui.jobs import Job

STOPS = {"S1": (180_000, 530_000), "S2": (180_500, 530_000), "S3": (181_000, 530_000)}
NAMES = {"S1": "시청", "S2": "정왕역", "S3": "오이도"}
ROUTE, STOP = Subject(Kind.ROUTE, "R1", "시흥1"), Subject(Kind.STOP, "S2", "정왕역")


def add(frame, result, folder):
    file = folder / f"{result.key}.gpkg"
    if isinstance(frame, gpd.GeoDataFrame):
        frame.to_file(file, layer=result.key)
    else:
        gpd.GeoDataFrame(frame, geometry=[None] * len(frame)).to_file(file, layer=result.key)
    layer = QgsVectorLayer(str(file), result.key, "ogr")
    assert layer.isValid()
    layer.setCustomProperty(RESULT_PROPERTY, result.key)
    QgsProject.instance().addMapLayer(layer)
    return layer


def line(*stops):
    return LineString([STOPS[stop] for stop in stops])


@pytest.fixture
def profile(tmp_path, desk):
    rows = [
        (hour, seq, one, other, boardings, alightings, load)
        for hour, factor in ((7, 1), (8, 2))
        for seq, one, other, boardings, alightings, load in (
            (1, "S1", "S2", 10 * factor, 0, 10 * factor),
            (2, "S2", "S3", 5 * factor, 4 * factor, 11 * factor),
            (3, "S3", None, 0, 11 * factor, None),
        )
    ]
    columns = ["hour", "seq", "from_stop", "to_stop", "boardings", "alightings", "load"]
    frame = pd.DataFrame(rows, columns=columns).assign(route_id="R1", route_name="시흥1", pattern=1, direction=0)
    frame["from_name"], frame["to_name"] = frame["from_stop"].map(NAMES), frame["to_stop"].map(NAMES)
    ends = zip(frame["from_stop"], frame["to_stop"], strict=True)
    shapes = [line(one, other) if other else None for one, other in ends]
    return add(gpd.GeoDataFrame(frame, geometry=shapes, crs="EPSG:5186"), Result.ROUTE_PROFILE, tmp_path)


@pytest.fixture
def hours(tmp_path, desk):
    frame = pd.DataFrame(
        {"stop_id": "S2", "stop_name": "정왕역", "hour": [7, 8], "boardings": [5, 10], "alightings": [4, 8]}
    ).assign(transfers_in=[2, 3], transfers_out=[1, 1])
    frame = gpd.GeoDataFrame(frame, geometry=[Point(STOPS["S2"])] * 2, crs="EPSG:5186")
    return add(frame, Result.STOP_PROFILE, tmp_path)


@pytest.fixture
def flows(tmp_path, desk):
    frame = pd.DataFrame(
        [("R1", "R2", "S2", "S2", 30), ("R3", "R1", "S1", "S2", 12), ("R2", "R3", "S3", "S3", 99)],
        columns=["from_route", "to_route", "from_stop", "to_stop", "transfers"],
    )
    shapes = [line("S2", "S3"), line("S1", "S2"), line("S3", "S1")]
    return add(gpd.GeoDataFrame(frame, geometry=shapes, crs="EPSG:5186"), Result.TRANSFER_PAIRS, tmp_path)


@pytest.fixture
def charts(desktop):
    return desktop.charts


def choose(charts, view):
    charts.bar.views.setCurrentIndex(charts.bar.views.findData(view))
    charts.bar.views.activated.emit(charts.bar.views.currentIndex())


def test_a_route_shows_its_load_from_stop_to_stop(charts, profile):
    charts.show_subject(ROUTE)
    ready(charts)
    assert [(stop.name, stop.boardings, stop.alightings, stop.load) for stop in charts.rows] == [
        ("시청", 30, 0, 30),
        ("정왕역", 15, 12, 33),
        ("오이도", 0, 33, None),
    ]
    charts.bar.hours.setCurrentIndex(charts.bar.hours.findData(8))
    charts.bar.hours.activated.emit(charts.bar.hours.currentIndex())
    ready(charts)
    ready(charts)
    assert [stop.load for stop in charts.rows] == [20, 22, None]


def test_a_stop_shows_its_day(charts, hours):
    charts.show_subject(STOP)
    ready(charts)
    assert [(use.hour, use.boardings, use.alightings, use.transfers) for use in charts.rows] == [
        (7, 5, 4, 2),
        (8, 10, 8, 3),
    ]


def test_partners_are_those_that_are_changed_with_and_are_lit_up(charts, flows, desk):
    desk.window.show()
    before = len(desk.canvas.scene().items())
    charts.show_subject(ROUTE)
    ready(charts)
    choose(charts, View.ROUTE_PARTNERS)
    ready(charts)
    assert [(partner.name, partner.arriving, partner.leaving) for partner in charts.rows] == [
        ("R2", 0, 30),
        ("R3", 12, 0),
    ]
    assert len(desk.canvas.scene().items()) == before + 1  # one light for all of its flows
    charts.show_subject(STOP)
    ready(charts)
    choose(charts, View.STOP_PARTNERS)
    ready(charts)
    assert [(partner.name, partner.transfers) for partner in charts.rows] == [("R1", 30), ("R2", 30), ("R3", 12)]
    charts.hide()
    assert len(desk.canvas.scene().items()) == before


def test_partners_go_by_their_names_where_a_layer_knows_them(charts, flows, profile):
    charts.show_subject(STOP)
    ready(charts)
    choose(charts, View.STOP_PARTNERS)
    ready(charts)
    assert [partner.name for partner in charts.rows] == ["R2", "시흥1", "R3"]


def test_an_id_that_stands_for_a_missing_name_gives_way_to_a_layer_that_knows_it(charts, flows, tmp_path):
    """As results do where the table of routes they were given knows no railway."""
    for title, name in (("노선 표", "수인분당선"), ("노선별 지표", "R3")):  # the later lies on top
        layer = QgsVectorLayer("None?field=route_id:string&field=route_name:string", title, "memory")
        row = QgsFeature(layer.fields())
        row.setAttributes(["R3", name])
        layer.dataProvider().addFeature(row)
        QgsProject.instance().addMapLayer(layer)
    charts.show_subject(STOP)
    ready(charts)
    choose(charts, View.STOP_PARTNERS)
    ready(charts)
    assert [partner.name for partner in charts.rows] == ["R1", "R2", "수인분당선"]


def test_the_matrix_holds_every_pair_of_routes(charts, flows, tmp_path):
    charts.show_subject(ROUTE)
    choose(charts, View.MATRIX)
    ready(charts)
    assert {(cell.one, cell.other): cell.transfers for cell in charts.rows if cell.transfers} == {
        ("R2", "R3"): 99,
        ("R3", "R1"): 12,
        ("R1", "R2"): 30,
    }
    charts.exporter.save_table(tmp_path / "matrix.csv")
    lines = (tmp_path / "matrix.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[:2] == ["From route,R2,R3,R1", "R2,0,99,0"]


def test_what_is_missing_is_said_and_its_button_leads_to_the_step(desktop, charts, flows):
    charts.show_subject(ROUTE)
    choose(charts, View.PROFILE)
    ready(charts)
    assert Result.ROUTE_PROFILE.title in charts.notice.text.text()
    assert charts.notice.text.isVisibleTo(charts)
    charts.notice.button.click()
    assert desktop.dock.current_job is Job.BUS


def test_chart_and_numbers_become_files(charts, hours, tmp_path):
    charts.show_subject(STOP)
    ready(charts)
    charts.exporter.save_picture(tmp_path / "chart.png")
    ready(charts)
    charts.exporter.save_picture(tmp_path / "chart.svg")
    ready(charts)
    charts.exporter.save_table(tmp_path / "chart.csv")
    image = QImage(str(tmp_path / "chart.png"))
    assert len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}) > 3
    assert "<svg" in (tmp_path / "chart.svg").read_text(encoding="utf-8")
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig") as stream:
        assert [row["Boardings"] for row in csv.DictReader(stream)] == ["5.0", "10.0"]


def test_a_click_finds_the_stop_before_the_route_below_it(desktop, desk, profile, hours):
    canvas = desk.canvas
    canvas.resize(400, 300)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    canvas.setLayers([profile, hours])
    canvas.setExtent(QgsRectangle(179_900, 529_700, 181_100, 530_300))
    tool = desktop._pick_tool

    def pixel(x, y):
        point = canvas.getCoordinateTransform().transform(x, y)
        return round(point.x()), round(point.y())

    assert tool.found_at(*pixel(*STOPS["S2"]))[0][0] == STOP
    assert tool.found_at(*pixel(180_250, 530_000))[0][0] == ROUTE
    assert tool.found_at(*pixel(180_250, 530_200)) == []
