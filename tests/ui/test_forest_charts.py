"""A click on a parcel and its card, the charts of the forest results, and the way from a bar to the map."""

import csv

import geopandas as gpd
import pytest
from charting import ready
from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from shapely.geometry import LineString, Point, box

from sijeong.common.provenance import Provenance
from sijeong.processing.placement import add_result, note_provenance
from sijeong.processing.results import Result
from sijeong.ui.charts.capture import LayerCopy
from sijeong.ui.charts.card import card_of
from sijeong.ui.charts.question import Question
from sijeong.ui.charts.subject import Kind, Subject
from sijeong.ui.charts.views import View
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How

X, Y = 180_000.0, 530_000.0
PNU = "4139013200100010000"


def add(frame, result, folder):
    file = folder / f"{result.key}.gpkg"
    frame.to_file(file, layer=result.key)
    return add_result(QgsProject.instance(), f"{file}|layername={result.key}", result)


@pytest.fixture
def measured(tmp_path, desk):
    """Parcels that touch forest (1), up to 25 m (2), up to 100 m (1), beyond (1), and one without a shape."""
    rows = [
        (PNU, 0.0, 0.0, 1_000.0), ("2", 10.0, 25.0, 500.0), ("3", 20.0, 25.0, 700.0), ("4", 90.0, 100.0, 900.0),
        ("5", 700.0, None, 10_000.0), ("6", None, None, None),
    ]  # fmt: skip
    frame = gpd.GeoDataFrame(rows, columns=["PNU", "dist_m", "band", "area_m2"])
    shapes = [box(X + 50 * place, Y, X + 50 * place + 40, Y + 40) for place in range(5)]
    frame = frame.set_geometry([*shapes, None], crs="EPSG:5186")
    frame["adjacent_share"] = [1.0, 0.5, 0.5, 0.1, 0.0, None]
    return add(frame, Result.FOREST_PROXIMITY, tmp_path)


@pytest.fixture
def charts(desktop):
    return desktop.charts


def choose(charts, view):
    charts.bar.views.setCurrentIndex(charts.bar.views.findData(view))
    charts.bar.views.activated.emit(charts.bar.views.currentIndex())


def test_a_click_on_a_parcel_shows_its_card_and_lights_it_up(charts, measured, desk):
    before = len(desk.canvas.scene().items())
    charts.show_subject(Subject(Kind.PARCEL, PNU, PNU))
    ready(charts)
    told = {line.name: line.value for line in charts.card_lines}
    assert told["Distance to forest (m)"] == "0.0"
    assert told["Area (m²)"] == "1,000"
    assert told["Share of forest-adjacent area"] == "100.0 %"
    assert "1,000" in charts.card_box.text.text() and measured.name() in charts.card_box.text.text()
    assert charts.card_box.text.isVisibleTo(charts)
    assert len(desk.canvas.scene().items()) == before + 1


def test_the_card_goes_into_a_table(charts, measured, tmp_path):
    charts.show_subject(Subject(Kind.PARCEL, PNU, PNU))
    ready(charts)
    charts.bar.views.setCurrentIndex(-1)  # the card alone
    charts.bar.view_chosen.emit()
    ready(charts)
    charts.exporter.save_table(tmp_path / "card.csv")
    with (tmp_path / "card.csv").open(encoding="utf-8-sig") as stream:
        assert {row["Layer"] for row in csv.DictReader(stream)} == {measured.name()}


def test_a_parcel_that_nothing_knows_is_said(charts, measured):
    charts.show_subject(Subject(Kind.PARCEL, "9999", "9999"))
    ready(charts)
    assert "No result knows this place" in charts.card_box.text.text() and charts.card_box.text.isVisibleTo(charts)


def test_a_parcel_number_kept_as_a_number_is_found(tmp_path, desk):
    frame = gpd.GeoDataFrame({"pnu": [4139013200100010000], "dist_m": [12.5]}, geometry=[Point(X, Y)], crs="EPSG:5186")
    layer = add(frame, Result.FOREST_PROXIMITY, tmp_path)
    lines = card_of([LayerCopy(layer)], Subject(Kind.PARCEL, PNU, PNU), {})
    assert layer.fields().field("pnu").isNumeric()
    assert [line.value for line in lines] == ["12.5"]


def test_the_bands_count_what_has_a_distance(charts, measured):
    charts.show_view(View.BANDS)
    ready(charts)
    assert [(band.low_m, band.high_m, band.count, band.area_m2) for band in charts.rows] == [
        (None, 0, 1, 1_000),
        (0, 25, 2, 1_200),
        (25, 100, 1, 900),
        (100, None, 1, 10_000),
    ]


@pytest.mark.parametrize(("bar", "found"), [(0, {PNU}), (1, {"2", "3"}), (3, {"5"}), (4, set())])
def test_a_bar_selects_its_parcels_on_the_map(charts, measured, bar, found):
    charts.show_view(View.BANDS)
    ready(charts)
    charts.show_row(bar)
    ready(charts)
    assert {feature["PNU"] for feature in measured.selectedFeatures()} == found


def test_a_bar_is_where_it_is_drawn(charts, measured, desk):
    """A click in the middle of a bar's spot selects what the bar stands for."""
    charts.show_view(View.BANDS)
    ready(charts)
    assert [charts.view.row_at(*_middle(spot)) for spot in charts.view.spots] == [0, 1, 2, 3]
    QTest.mouseClick(charts.view, Qt.MouseButton.LeftButton, pos=QPoint(*_middle(charts.view.spots[1])))
    ready(charts)
    assert {feature["PNU"] for feature in measured.selectedFeatures()} == {"2", "3"}


def _middle(spot):
    return round((spot.left + spot.right) / 2), round((spot.top + spot.bottom) / 2)


@pytest.fixture
def edges(tmp_path, desk):
    """Pieces of forest edge: reached in 4, 7 and 8 minutes, beyond the hoses, without a road."""
    rows = [
        (1, 100.0, 4.0, "in_time"), (2, 300.0, 7.0, "in_time"), (3, 200.0, 8.0, "late"), (4, 50.0, 3.0, "no_hose"),
        (5, 350.0, None, "no_road"),
    ]  # fmt: skip
    frame = gpd.GeoDataFrame(rows, columns=["edge_id", "length_m", "response_min", "access"])
    shapes = [LineString([(X, Y + row), (X + row, Y + row)]) for row in range(1, 6)]
    return add(frame.set_geometry(shapes, crs="EPSG:5186"), Result.ACCESS_EDGES, tmp_path)


def test_every_metre_of_forest_edge_is_in_one_bar(charts, edges):
    charts.show_view(View.RESPONSE)
    ready(charts)
    assert [row.length_m for row in charts.rows] == [100, 300, 200, 0, 0, 0, 50, 350]
    for place, found in enumerate([{1}, {2}, {3}, set(), set(), set(), {4}, {5}]):
        charts.show_row(place)
        ready(charts)
        assert {feature["edge_id"] for feature in edges.selectedFeatures()} == found


@pytest.fixture
def villages(tmp_path, desk):
    rows = [(7, "정왕동", 2, "B", 0.5, 0.0), (3, "월곶동", 1, "A", 1.0, 0.5), (9, None, 3, "D", 0.0, None)]
    frame = gpd.GeoDataFrame(rows, columns=["village_id", "dong", "rank", "village_class", "p_near", "p_conifer"])
    frame = frame.set_geometry([box(X + 200 * row, Y, X + 200 * row + 100, Y + 100) for row in range(3)], crs=5186)
    return add(frame, Result.EXPOSED_VILLAGES, tmp_path)


def test_the_pieces_of_a_bar_are_what_each_factor_adds(charts, villages, monkeypatch):
    """By the default weights of the two factors that are known: 0.25 and 0.20."""
    charts.show_view(View.EXPOSURE)
    ready(charts)
    assert [(row.name, row.village_class) for row in charts.rows] == [("월곶동 3", "A"), ("정왕동 7", "B"), ("9", "D")]
    near, conifer = charts.rows[0].points.values()
    assert (near, conifer) == pytest.approx((100 * 0.25 / 0.45, 100 * 0.5 * 0.20 / 0.45))
    assert charts.rows[1].score == pytest.approx(100 * 0.5 * 0.25 / 0.45)
    charts.show_row(1)
    ready(charts)
    assert {feature["village_id"] for feature in villages.selectedFeatures()} == {7}


def test_the_weights_are_those_of_the_run(charts, villages):
    note_provenance(villages, Provenance("마을", "sijeong:fireexposure", {"WEIGHTS": "near=1, conifer=3"}))
    charts.show_view(View.EXPOSURE)
    ready(charts)
    assert list(charts.rows[0].points.values()) == pytest.approx([37.5, 25.0])  # the heavier first


def test_a_village_has_a_card_and_its_place_in_the_ranking(charts, villages, tmp_path):
    charts.show_subject(Subject(Kind.VILLAGE, "3", "월곶동"))
    ready(charts)
    assert "A" in {line.value for line in charts.card_lines}
    choose(charts, View.EXPOSURE)
    ready(charts)
    charts.exporter.save_table(tmp_path / "villages.csv")
    lines = (tmp_path / "villages.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Village,Class,Score (0–100),buildings within 50 m of forest")
    assert len(lines) == 4


def test_without_the_layer_the_panel_is_named(charts, desk):
    charts.show_view(View.BANDS)
    ready(charts)
    assert Result.FOREST_PROXIMITY.title in charts.notice.text.text()
    assert "Forest-adjacent land" in charts.notice.text.text()


def test_a_click_on_the_map_finds_the_parcel(desktop, desk, measured):
    canvas = desk.canvas
    canvas.resize(400, 300)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    canvas.setLayers([measured])
    canvas.setExtent(QgsRectangle(X - 100, Y - 100, X + 300, Y + 200))
    point = canvas.getCoordinateTransform().transform(X + 20, Y + 20)
    found = desktop._pick_tool.found_at(round(point.x()), round(point.y()))[0][0]
    assert found == Subject(Kind.PARCEL, PNU, PNU)


def test_the_panel_leads_from_what_it_made_to_the_chart(desktop, parcels, forest, tmp_path, wait):
    QgsProject.instance().addMapLayers([parcels, forest])
    panel = desktop.dock.open_job(Job.FOREST)
    panel.set_folder(str(tmp_path / "결과"))
    section = next(section for section in panel.sections if section.step is Step.MEASURE_FOREST)
    assert wait(desktop.dock.runner, section.asked.emit).how is How.WELL
    assert "Chart" in section._result.text()
    section._result.linkActivated.emit("sijeong:chart")
    ready(desktop.charts)
    assert desktop.charts.bar.views.currentData() is View.BANDS
    assert sum(band.count for band in desktop.charts.rows) == 4


@pytest.mark.parametrize("subset", ["", '"band" = 25'])
def test_columns_are_the_same_as_a_table_and_feature_by_feature(measured, subset):
    """A filter of the user is kept to, which the quick way does not know."""
    measured.setSubsetString(subset)
    by_feature = [
        [None if value == NULL else value for value in (row["PNU"], row["band"])] for row in measured.getFeatures()
    ]
    names, bands, nothing = LayerCopy(measured).columns("PNU", "band", "no such field")
    assert [list(pair) for pair in zip(names, bands, strict=True)] == by_feature
    assert nothing == [None] * len(by_feature)


def test_a_table_without_shapes_can_be_charted(tmp_path, desk):
    layer = QgsVectorLayer("None?field=band:double&field=dist_m:double", "표", "memory")
    assert View.BANDS.chart.read(Question(Subject(Kind.FOREST, "", ""), (LayerCopy(layer),))) == []
