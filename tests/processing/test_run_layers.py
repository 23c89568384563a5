"""The package of a traffic run in QGIS: one slice a frame, another picture at another hour, tables in colour."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QSize, Qt, QTime
from qgis.PyQt.QtGui import QColor

from sijeong.processing.animation import open_at, times_of
from sijeong.processing.package_layers import layers_in
from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style
from sijeong.processing.traffic_layers import RUN_LAYERS
from sijeong.traffic.results.store import write_results
from sijeong.traffic.results.vehicles import vehicle_frames

sys.path.append(str(Path(__file__).parents[1] / "traffic" / "results"))
import runs
from test_vehicles import positions

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.fixture(scope="module")
def run():
    made = runs.results(runs.edges(40))
    vehicles = vehicle_frames(positions(), 10.0, runs.DAY, runs.CRS)
    return type(made)(**{**vars(made), "vehicles": vehicles})


@pytest.fixture(scope="module")
def package(run, tmp_path_factory):
    file = tmp_path_factory.mktemp("run") / "결과.gpkg"
    write_results(run, file)
    return file


def layer_of(package: Path, name: str, result: Result) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{package}|layername={name}", name, "ogr")
    assert layer.isValid()
    apply_style(layer, result)
    return layer


def moment(hour: int, minute: int = 0) -> QDateTime:
    return QDateTime(QDate(2026, 5, 12), QTime(hour, minute), Qt.TimeSpec.UTC)


def frame(hour: int, minute: int = 0, minutes: int = 15) -> QgsDateTimeRange:
    begin = moment(hour, minute)
    return QgsDateTimeRange(begin, begin.addSecs(60 * minutes), True, False)


def shown(layer: QgsVectorLayer, times: QgsDateTimeRange) -> list:
    """The features that the temporal controller leaves in a frame."""
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    condition = layer.temporalProperties().createFilterString(context, times)
    return list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(condition)))


def picture(layer: QgsVectorLayer, times: QgsDateTimeRange) -> bytes:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(400, 200))
    settings.setBackgroundColor(QColor("#ffffff"))
    settings.setIsTemporal(True)
    settings.setTemporalRange(times)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return bytes(image.constBits().asarray(image.sizeInBytes()))


def test_a_frame_shows_each_road_once_and_its_own_slice(package, run):
    layer = layer_of(package, "link_intervals", Result.LINK_INTERVALS)
    for hour, minute in ((7, 0), (8, 0), (8, 45)):
        found = {feature["edge_id"]: feature["flow_vph"] for feature in shown(layer, frame(hour, minute))}
        statistics = run.statistics[run.statistics["time_begin"] == datetime(2026, 5, 12, hour, minute)]
        assert found == dict(zip(statistics["edge_id"], statistics["flow_vph"], strict=True))
    assert shown(layer, frame(5)) == shown(layer, frame(9)) == []


def test_the_map_of_eight_is_another_than_that_of_five(package):
    layer = layer_of(package, "link_intervals", Result.LINK_INTERVALS)
    at_five, at_seven, at_eight = (picture(layer, frame(hour)) for hour in (5, 7, 8))
    assert set(at_five) == {255}
    assert len({at_five, at_seven, at_eight}) == 3


def test_vehicles_are_where_they_are_for_a_frame(package):
    layer = layer_of(package, "vehicles", Result.RUN_VEHICLES)
    times = QgsDateTimeRange(moment(8).addSecs(10), moment(8).addSecs(20), True, False)
    assert sorted(feature["vehicle_id"] for feature in shown(layer, times)) == ["차0", "차1", "차2"]


def test_all_layers_of_the_package_open_with_their_fields(package):
    project = QgsProject()
    there = layers_in(str(package), RUN_LAYERS)
    assert {Result.LINK_INTERVALS, Result.RUN_VEHICLES, Result.RUN_CHECKS} <= {result for _, result in there}
    for uri, result in there:
        layer = add_result(project, uri, result)
        assert layer.featureCount() > 0, uri
        assert layer.name() == result.title
    animated = [layer for layer in project.mapLayers().values() if layer.temporalProperties().isActive()]
    assert sorted(layer.customProperty("sijeong/result") for layer in animated) == ["link_intervals", "run_vehicles"]
    visible = {
        node.layer().customProperty("sijeong/result")
        for node in project.layerTreeRoot().findLayers()
        if node.itemVisibilityChecked() and node.layer().isSpatial()
    }
    assert visible == {"link_intervals"}


def test_the_project_knows_the_hours_and_the_step(package):
    project = QgsProject()
    add_result(project, f"{package}|layername=link_intervals", Result.LINK_INTERVALS)
    settings = project.timeSettings()
    assert settings.temporalRange().begin() == moment(7)
    assert settings.temporalRange().end() == moment(9)
    assert settings.timeStep() == 15


def test_the_controller_opens_where_it_is_asked_and_is_left_alone_when_it_moves(package):
    times = times_of(layer_of(package, "link_intervals", Result.LINK_INTERVALS))
    controller = QgsTemporalNavigationObject()
    open_at(controller, times, 15, moment(8))
    assert controller.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
    assert controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber()).begin() == moment(8)
    assert controller.totalFrameCount() >= 8
    open_at(controller, frame(1), 60, moment(1))
    assert controller.temporalExtents().begin() == moment(7)


def test_checks_have_the_colour_of_their_verdict(package):
    layer = layer_of(package, "run_checks", Result.RUN_CHECKS)
    styles = layer.conditionalStyles().rowStyles()
    assert [style.rule() for style in styles] == [f"\"grade\" = '{grade}'" for grade in ("good", "doubtful", "bad")]
    assert len({style.backgroundColor().name() for style in styles}) == 3
    assert [feature["grade"] for feature in layer.getFeatures()] == ["good", "bad"]
    columns = layer.attributeTableConfig().columns()
    shown = {column.name for column in columns if not column.hidden and column.name}
    assert shown == {"topic", "grade", "sentence"}


def test_the_tip_tells_the_hour_and_the_speed(package):
    tip = layer_of(package, "link_intervals", Result.LINK_INTERVALS).mapTipTemplate()
    assert "format_date(\"time_begin\", 'yyyy-MM-dd HH:mm')" in tip
    assert 'format_number("speed_kmh", 1)' in tip
