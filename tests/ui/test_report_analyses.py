"""The reports panel: what it asks of the algorithms, and real runs on results of a project."""

import json
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from shapely.geometry import box

from sijeong.ui.jobs import Job, Step
from sijeong.ui.reports.analyses import ANALYSES
from sijeong.ui.runs import How


@pytest.fixture
def panel(desktop, tmp_path):
    panel = desktop.dock.open_job(Job.REPORTS)
    panel.set_folder(str(tmp_path / "결과"))
    return panel


@pytest.fixture
def villages(tmp_path):
    """Villages of two dongs as a result in the project."""
    frame = gpd.GeoDataFrame(
        {"village_class": ["A", "B"], "people": [400, 90], "dong": ["가동", "나동"]},
        geometry=[box(x, 0, x + 10, 10) for x in (0, 100)],
        crs="EPSG:5186",
    )
    frame.to_file(tmp_path / "villages.gpkg")
    opened = QgsVectorLayer(str(tmp_path / "villages.gpkg"), "마을별 산불 노출도", "ogr")
    opened.setCustomProperty("sijeong/result", "exposed_villages")
    QgsProject.instance().addMapLayer(opened)
    return opened


@pytest.mark.parametrize("analysis", ANALYSES, ids=lambda analysis: analysis.step.key)
def test_everything_that_is_asked_is_a_parameter_of_the_algorithm(panel, analysis):
    algorithm = QgsApplication.processingRegistry().algorithmById(analysis.algorithm)
    known = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    asked = {option.parameter for option in analysis.options} | set(analysis.outputs)
    assert asked | {analysis.parameter_of(need) for need in (*analysis.needs, *analysis.takes)} <= set(known)
    section = panel.analyses[analysis.step]
    for option in analysis.options:
        value = option.read(section.options[option.parameter])
        assert value in (None, "") or known[option.parameter].checkValueIsAcceptable(value), option.parameter


def test_the_report_is_written_from_the_project(desktop, panel, villages, wait):
    ending = wait(desktop.dock.runner, panel.analyses[Step.CITY_INDICATORS].asked.emit)
    assert ending.how is How.WELL, ending.sentence
    made = desktop.dock.ledger.made(Step.CITY_INDICATORS)
    page = Path(made.report)
    assert page.name == "city_indicators.html" and page.stat().st_size > 10_000
    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert [one["key"] for one in told["indicators"]] == ["exposed_people"]
    assert len(pyogrio.list_layers(page.with_suffix(".xlsx"))) >= 3


def test_the_workbook_is_written_from_the_project(desktop, panel, villages, wait):
    ending = wait(desktop.dock.runner, panel.analyses[Step.EXPORT_TABLES].asked.emit)
    assert ending.how is How.WELL, ending.sentence
    made = desktop.dock.ledger.made(Step.EXPORT_TABLES)
    assert made.figures["TABLES"] == 1
    assert [name for name, _ in pyogrio.list_layers(made.workbook)][1:] == [villages.name()]


def test_a_project_without_results_is_told_so(desktop, panel, wait):
    QgsProject.instance().clear()
    ending = wait(desktop.dock.runner, panel.analyses[Step.EXPORT_TABLES].asked.emit)
    assert ending.how is How.FAILED
    assert "LAYERS" in ending.sentence
