"""Charts in themes, sizes and languages, of odd data, and as files."""

import csv
import errno
import os
import re
import sys

import geopandas as gpd
import numpy as np
import pytest
from charting import ready
from qgis.core import Qgis, QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from shapely.geometry import box
from sight import contrast

from sijeong.processing.placement import RESULT_PROPERTY, add_result
from sijeong.processing.results import Result
from sijeong.processing.translation import install_translator
from sijeong.ui.charts import traffic_drawing
from sijeong.ui.charts.capture import LayerCopy
from sijeong.ui.charts.exporting import sentence_of
from sijeong.ui.charts.files import write_table
from sijeong.ui.charts.letters import USUAL_PX, Letters
from sijeong.ui.charts.look import BLUE, FACTOR_COLOURS, GREEN, NOTHING, ORANGE, PAPER, VIOLET
from sijeong.ui.charts.marks import AXIS_PX, THICKEST_BAR_PX, cut, name_bars
from sijeong.ui.charts.picture import picture_of
from sijeong.ui.charts.question import Choices, Question
from sijeong.ui.charts.subject import Kind, Subject
from sijeong.ui.charts.traffic_reading import Slice
from sijeong.ui.charts.views import View
from sijeong.ui.dock import SMALLEST_WIDTH

DARK = "#303030"
KOREAN = {"Parcels or buildings": "필지 또는 건물 수", "touches or in forest": "산림에 닿음"}


@pytest.fixture
def charts(desktop, desk):
    desk.window.resize(900, 700)
    desk.window.show()
    return desktop.charts


@pytest.fixture
def measured(tmp_path, desk):
    frame = gpd.GeoDataFrame({"pnu": list("123"), "dist_m": [0.0, 20.0, None], "band": [0.0, 25.0, None]})
    frame = frame.assign(area_m2=[100.0, None, 5.0]).set_geometry([box(0, 0, 1, 1)] * 2 + [None], crs="EPSG:5186")
    file = tmp_path / "measured.gpkg"
    frame.to_file(file, layer="forest_proximity")
    return add_result(QgsProject.instance(), f"{file}|layername=forest_proximity", Result.FOREST_PROXIMITY)


def tinted(charts, colour):
    """How many pixels of the chart have exactly this colour."""
    image = charts.view.grab().toImage()
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_a_chart_follows_a_theme_that_is_switched_while_it_is_open(charts, measured):
    """By a style sheet, as QGIS's own dark theme is one: axes and texts in the colour of its labels, on its ground."""
    charts.show_view(View.BANDS)
    ready(charts)
    assert tinted(charts, "#00ffee") == 0
    charts.setStyleSheet(f"QWidget {{background: {DARK}}} QLabel {{color: #00ffee}}")
    ready(charts)
    assert charts.view.look.is_dark and charts.view.look.ink == "#00ffee"
    assert tinted(charts, "#00ffee") > 50
    assert charts.view.grab().toImage().pixelColor(3, 3).name() == DARK


def test_a_chart_follows_letters_that_are_made_larger_while_it_is_open(charts, measured, tmp_path):
    """By a style sheet, as QGIS's option of the application's font is one; files keep their own letters."""

    def looked(px):
        charts.setStyleSheet(f'* {{font-size: {px}px; font-family: "DejaVu Serif"}}')
        ready(charts)
        charts.exporter.save_picture(tmp_path / f"{px}.svg")
        QTest.qWait(50)
        while charts.is_busy:
            QTest.qWait(10)
        return charts.view.spots[0].left, re.findall(r"font: [^\"]*", (tmp_path / f"{px}.svg").read_text("utf-8"))

    charts.show_view(View.BANDS)
    (usual, in_file), (large, in_other_file) = looked(USUAL_PX), looked(USUAL_PX * 3 // 2)
    assert charts.view.letters == Letters("DejaVu Serif", 1.5)
    assert large > 1.2 * usual  # the names beside the bars take more room
    assert in_file == in_other_file and "DejaVu Serif" not in str(in_file)


@pytest.mark.parametrize("ground", ["#ffffff", "#efefef", "#323232"], ids=["paper", "light theme", "Night Mapping"])
@pytest.mark.parametrize("colour", sorted({BLUE, ORANGE, VIOLET, GREEN, NOTHING, *FACTOR_COLOURS}))
def test_marks_stand_out_from_the_grounds_of_all_themes(colour, ground):
    """By WCAG 2.1's contrast for parts of pictures, 3:1."""
    assert contrast(colour, ground) >= 3.0


def test_a_file_is_white_in_a_dark_theme_too_and_as_fine_as_was_chosen(charts, measured, tmp_path):
    charts.setStyleSheet(f"QWidget {{background: {DARK}}} QLabel {{color: #ffffff}}")
    charts.show_view(View.BANDS)
    ready(charts)
    sizes = {}
    for action in charts.bar.fineness.actions():
        if action.text() in ("96 dpi", "300 dpi"):
            action.trigger()
            charts.exporter.save_picture(tmp_path / f"{action.text()}.png")
            ready(charts)
            image = QImage(str(tmp_path / f"{action.text()}.png"))
            assert image.pixelColor(1, 1) == QColor(PAPER.ground)
            sizes[action.text()] = image.width()
    assert sizes == {"96 dpi": 672, "300 dpi": 2100}


def test_texts_of_a_drawing_stay_texts(charts, measured, tmp_path):
    charts.show_view(View.BANDS)
    ready(charts)
    for ending in ("svg", "pdf"):
        charts.exporter.save_picture(tmp_path / f"chart.{ending}")
        ready(charts)
    drawing = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert ">By distance from forest<" in drawing and ">0–25 m<" in drawing
    assert (tmp_path / "chart.pdf").read_bytes().startswith(b"%PDF")


def test_picture_and_numbers_go_to_the_clipboard(charts, measured):
    charts.show_view(View.BANDS)
    ready(charts)
    charts.exporter.copy_table()
    assert QApplication.clipboard().text().splitlines() == [
        "Distance to forest\tParcels or buildings\tArea (m²)",
        "touches or in forest\t1\t100",
        "0–25 m\t1\t0",
    ]
    charts.exporter.copy_picture()
    ready(charts)
    assert QApplication.clipboard().image().width() > 500


def test_a_file_that_cannot_be_written_is_named_in_the_message_bar(charts, measured, desk, tmp_path):
    charts.show_view(View.BANDS)
    ready(charts)
    for save, name in ((charts.exporter.save_picture, "chart.png"), (charts.exporter.save_table, "chart.csv")):
        save(tmp_path / "no folder" / name)
        ready(charts)
        level, sentence = desk.said[-1]
        assert level == Qgis.MessageLevel.Warning and name in sentence
        save(tmp_path / name)
        ready(charts)
        assert desk.said[-1][0] == Qgis.MessageLevel.Success and (tmp_path / name).exists()
    assert len(charts.rows) == 2 and charts.view.isVisible()


def test_a_full_disk_is_told_and_leaves_the_file_of_before(tmp_path):
    def filling_up():
        yield ["거리", "필지"]
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "numbers.csv").write_text("last month", encoding="utf-8")
    with pytest.raises(OSError) as full:
        write_table(filling_up(), tmp_path / "numbers.csv")
    assert sentence_of(full.value).startswith("The disk is full")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("numbers.csv", "last month")]


def test_without_matplotlib_the_numbers_are_there_all_the_same(charts, measured, monkeypatch, tmp_path):
    """A module that is None in Python's list of modules cannot be imported."""
    monkeypatch.delitem(sys.modules, "sijeong.ui.charts.picture", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    charts.show_view(View.BANDS)
    ready(charts)
    assert "matplotlib" in charts.notice.text.text() and charts.notice.text.isVisible()
    charts.exporter.save_table(tmp_path / "numbers.csv")
    assert len((tmp_path / "numbers.csv").read_text(encoding="utf-8-sig").splitlines()) == 3


@pytest.mark.parametrize("size", [(SMALLEST_WIDTH, 500), (360, 600), (1200, 220)])
def test_every_part_fits_into_narrow_and_low_docks(charts, measured, size):
    charts.setFloating(True)
    charts.show_subject(Subject(Kind.PARCEL, "1", "1"))  # with its card
    for width, height in ((1200, 220), size):  # from wide to narrow: the parts must make room
        charts.resize(width, height)
        ready(charts)
    charts.bar.show_choices(Choices(hours=(7, 8), ways=(1, 2)), 1, None)  # as a route has them
    ready(charts)
    assert charts.width() == size[0]
    for part in (charts.bar.views, charts.bar.ways, charts.bar.hours, charts.bar.save, charts.view):
        right = part.mapTo(charts, part.rect().bottomRight()).x()
        assert right <= charts.width()
    assert all(0 <= spot.left < spot.right <= charts.view.width() + 1 for spot in charts.view.spots)


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("view", list(View), ids=lambda view: view.name)
def test_every_chart_bears_empty_layers_single_rows_and_missing_values(view, count, desk):
    """Drawn wherever there are rows; no value of any field is missing in none of them."""
    from sijeong.ui.charts.picture import picture_of

    fields = FIELDS[view.chart.result]
    layer = QgsVectorLayer("None?" + "&".join(f"field={name}" for name in fields), "표", "memory")
    layer.setCustomProperty(RESULT_PROPERTY, view.chart.result.key)
    for number in range(count):
        row = QgsFeature(layer.fields())
        # The first row has every value, each later one lacks every second.
        row.setAttributes(
            [
                _value(name, number) if number == 0 or (place + number) % 2 or ":" not in name or name in KEYS else None
                for place, name in enumerate(fields)
            ]
        )
        layer.dataProvider().addFeatures([row])
    asked = Question(Subject(view.chart.kinds[0], "1", "하나"), (LayerCopy(layer),))
    rows = view.chart.read(asked)
    assert bool(rows) == bool(count)
    if rows:
        for width, height in ((300, 200), (900, 400)):
            picture = picture_of(view.chart.draw, rows, PAPER, width, height, 2.0)
            assert (picture.width, picture.height) == (2 * width, 2 * height)
            assert len(picture.spots) == len(rows)
            assert np.frombuffer(picture.pixels, np.uint8).min() < 128  # something is drawn
        table = view.chart.table(rows)
        assert all(len(line) == len(table[0]) for line in table)


KEYS = ("seed:integer", "round:integer", "pattern:integer", "seq:integer", "village_id:integer", "vehicle_id:string")
_DONG = ("dong_id:string", "name:string")
FIELDS = {
    Result.ROUTE_PROFILE: (
        "route_id:string", "route_name:string", "pattern:integer", "direction:integer", "seq:integer",
        "from_stop:string", "to_stop:string", "from_name:string", "hour:integer", "boardings:double",
        "alightings:double", "load:double",
    ),
    Result.TRANSFER_PAIRS: (
        "from_route:string", "to_route:string", "from_stop:string", "to_stop:string", "transfers:double",
    ),
    Result.STOP_PROFILE: (
        "stop_id:string", "hour:integer", "day_type:string", "days:integer", "boardings:double", "alightings:double",
        "transfers_in:double",
    ),
    Result.TRANSFER_HUBS: ("hub_id:string", "name:string", "transfers:double", "time_median_s:double"),
    Result.SERVICE_BY_DONG: (*_DONG, "within_share:double"),
    Result.OD_ZONES: ("zone_id:string", "name:string", "origins:double"),
    Result.WHATIF_ZONES: ("zone_id:string", "name:string", "time_change_min:double"),
    Result.FOREST_PROXIMITY: ("pnu:string", "dist_m:double", "band:double", "area_m2:double"),
    Result.FOREST_SUMMARY: ("area_id:string", "area_name:string", "adjacent_share:double"),
    Result.REGISTER_CHANGES: ("pnu:string", "became:string"),
    Result.EXPOSED_VILLAGES: (
        "village_id:integer", "dong:string", "rank:integer", "village_class:string", "p_near:double",
        "p_conifer:double",
    ),
    Result.ACCESS_EDGES: ("edge_id:integer", "length_m:double", "response_min:double", "access:string"),
    Result.ACCESS_BY_DONG: (
        *_DONG, "in_time_m:double", "late_m:double", "too_late_m:double", "no_hose_m:double", "no_road_m:double",
    ),
    Result.LINK_INTERVALS: (
        "edge_id:string", "road_name:string", "time_begin:datetime", "flow_vph:double", "speed_kmh:double",
        "queue_veh:double",
    ),
    Result.LINK_DIFFERENCES: (
        "edge_id:string", "road_name:string", "flow_diff:double", "flow_noise:double", "flow_verdict:string",
    ),
    Result.RUN_ROUNDS: ("seed:integer", "round:integer", "mean_trip_s:double", "gap:double"),
    Result.RUN_VEHICLES: ("vehicle_id:string", "time_begin:datetime"),
    Result.RUN_DONGS: (*_DONG, "delay_h:double"),
    Result.DONG_DIFFERENCES: (*_DONG, "delay_h_diff:double", "delay_h_noise:double"),
}  # fmt: skip
WORDS = {"became": "new", "access": "in_time", "flow_verdict": "more", "village_class": "A", "day_type": "weekday"}


def _value(field, number):
    from qgis.PyQt.QtCore import QDateTime

    name, kind = field.split(":")
    if name in WORDS:
        return WORDS[name]
    if kind == "datetime":
        return QDateTime(2026, 11, 27, 8, 15 * number, 0)
    return "1" if kind == "string" and number == 0 else number + 1


def test_a_korean_reader_sees_korean(charts, measured):
    """By the compiled catalogue: a translator written in Python would wait for the chart's thread, and that for it."""
    translator = install_translator("ko")
    try:
        charts.show_view(View.BANDS)
        ready(charts)
        charts.exporter.copy_table()
    finally:
        QApplication.removeTranslator(translator)
    lines = list(csv.reader(QApplication.clipboard().text().splitlines(), delimiter="\t"))
    assert lines[0][1] == KOREAN["Parcels or buildings"] and lines[1][0] == KOREAN["touches or in forest"]


def test_stops_of_one_name_stay_apart_where_there_is_little_room():
    assert cut("한들역 (299100090)", 14) != cut("한들역 (299100089)", 14)
    assert cut("한들역 (299100090)", 14) == "한들역 (…0090)"
    assert cut("해솔테크노10단지 (상행)", 12).endswith("…")


def test_a_bar_that_stands_alone_is_no_slab():
    heights = []

    def draw(axes, _rows, _look):
        (bar,) = axes.barh([0], [9.0])
        name_bars(axes, ["new"])
        axes.figure.draw_without_rendering()
        heights.append(bar.get_window_extent().height)
        return []

    picture_of(draw, [], PAPER, 600, 400, 1.0)
    assert 0 < heights[0] < THICKEST_BAR_PX + AXIS_PX * THICKEST_BAR_PX / 400


def test_the_highest_line_is_not_cut_by_the_edge_of_its_chart():
    tops = []

    def draw(axes, rows, look):
        areas = traffic_drawing.draw_slices(axes, rows, look)
        tops.extend(part.get_ylim()[1] for part in axes.figure.axes)
        return areas

    slices = [Slice(run="base", hour=hour, flow_vph=1175.0, speed_kmh=37.0, queue_veh=0.0) for hour in (7.75, 8.0)]
    picture_of(draw, slices, PAPER, 600, 400, 1.0)
    assert tops[0] > 1175 * 1.03 and tops[1] > 37 * 1.03
