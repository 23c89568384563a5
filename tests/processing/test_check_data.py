"""``sijeong:checkdata`` in QGIS: parameters, layer of findings, page, and what a pulled layer says of itself."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsVectorLayer, QgsWkbTypes
from shapely.geometry import Polygon, box

from sijeong.common.provenance import PROVENANCE_ITEM, Provenance, Source
from sijeong.processing.placement import RESULT_PROPERTY, add_result
from sijeong.processing.results import Result

X, Y = 182_500.0, 531_200.0


@pytest.fixture
def faulty(tmp_path) -> Path:
    """Ten parcels in a row: one invalid, one number twice, one number cut, one overlap."""
    frame = gpd.GeoDataFrame(
        {"pnu": [f"41390132001{number:04d}0000" for number in range(10)], "jibun": [f"{n}대" for n in range(10)]},
        geometry=[box(X + 10 * n, Y, X + 10 * n + 10, Y + 10) for n in range(10)],
        crs=5186,
    )
    frame.loc[2, "geometry"] = Polygon([(X, Y + 20), (X + 9, Y + 29), (X + 9, Y + 20), (X, Y + 29)])
    frame.loc[4, "pnu"] = frame.loc[3, "pnu"]
    frame.loc[6, "pnu"] = "4139013200"
    frame.loc[8, "geometry"] = box(X + 75, Y, X + 90, Y + 10)
    file = tmp_path / "필지 자료.gpkg"
    frame.to_file(file, layer="parcels")
    return file


def test_findings_numbers_and_page(run, faulty, tmp_path):
    found = run("checkdata", INPUT=str(faulty), OUTPUT=str(tmp_path / "out.gpkg"), REPORT=str(tmp_path / "r.html"))
    frame = gpd.read_file(found["OUTPUT"])
    assert found["FINDINGS"] == len(frame) == 4
    by_check = frame.set_index("check")
    assert by_check.loc["validity", "row"] == 3
    assert by_check.loc["ids", "severity"] == "warning"
    assert by_check.loc["codes", "value"] == "4139013200"
    assert by_check.loc["overlaps", "area_m2"] == pytest.approx(50)
    assert (found["ERRORS"], found["WARNINGS"]) == (3, 1)
    assert found["SCORE"] == pytest.approx(70.0)
    assert frame.crs.to_epsg() == 5186
    page = Path(found["REPORT"]).read_text(encoding="utf-8")
    assert "4139013200" in page
    assert "(41390)" in page  # the city was found by the codes


def test_a_layer_in_order_gives_an_empty_layer_of_points_and_no_page_if_none_is_wanted(run, faulty, tmp_path):
    good = gpd.read_file(faulty).iloc[[0, 1, 5]]
    good.to_file(tmp_path / "good.gpkg")
    found = run("checkdata", INPUT=str(tmp_path / "good.gpkg"), OUTPUT=str(tmp_path / "out.gpkg"), REPORT=None)
    assert (found["FINDINGS"], found["SCORE"]) == (0, 100.0)
    layer = QgsVectorLayer(found["OUTPUT"], "out", "ogr")
    assert layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry
    assert not list(tmp_path.glob("*.html"))


def test_the_result_is_styled_and_its_words_are_readable(run, faulty, tmp_path):
    found = run("checkdata", INPUT=str(faulty), OUTPUT=str(tmp_path / "out.gpkg"), REPORT=None)
    layer = add_result(QgsProject.instance(), found["OUTPUT"], Result.QUALITY_FINDINGS)
    assert layer.customProperty(RESULT_PROPERTY) == "quality_findings"
    shapes, colours = layer.renderer().rootRule().children()
    assert len(shapes.children()) == 4  # of six, those that occur
    assert len(colours.children()) == 3
    widget = layer.editorWidgetSetup(layer.fields().lookupField("severity"))
    assert widget.type() == "ValueMap"
    assert {value for pair in widget.config()["map"] for value in pair.values()} == {"error", "warning", "note"}
    QgsProject.instance().clear()


def test_a_pulled_layer_is_compared_with_its_own_entry(run, faulty, tmp_path):
    pulled = tmp_path / "pulled.gpkg"
    note = Provenance(
        "연속지적도",
        "sijeong:pulldataset",
        {"DATASET": "parcels", "AREA": "41390", "FETCHED": "2020-01-01T00:00:00+00:00"},
        (Source("V-World"),),
    )
    pyogrio.write_dataframe(gpd.read_file(faulty), pulled, layer="x", layer_metadata={PROVENANCE_ITEM: note.to_json()})
    frame = gpd.read_file(run("checkdata", INPUT=str(pulled), OUTPUT=str(tmp_path / "o.gpkg"), REPORT=None)["OUTPUT"])
    checks = frame.groupby("check")["severity"].agg(set).to_dict()
    assert checks["ids"] == {"error"}  # the entry says that pnu identifies a parcel
    assert checks["freshness"] == {"warning"}
    assert "bonbun" in set(frame.loc[frame["check"] == "schema", "field"])


def test_dataset_city_and_own_catalogue(run, faulty, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        """[[dataset]]
id = "mine"
theme = "parcels"
source = "file"
title = { ko = "내 필지", en = "Mine" }
summary = { ko = "필지.", en = "Parcels." }
provider = { ko = "시", en = "City" }
licence = { ko = "공개", en = "Open" }
field = [{ name = "owner", required = true, title = { ko = "소유", en = "Owner" } }]
""",
        encoding="utf-8",
    )
    arguments = {"INPUT": str(faulty), "OUTPUT": str(tmp_path / "o.gpkg"), "REPORT": None}
    frame = gpd.read_file(run("checkdata", DATASET="mine", CATALOGUE=str(own), **arguments)["OUTPUT"])
    assert frame.loc[frame["field"] == "owner", "severity"].tolist() == ["error"]
    frame = gpd.read_file(run("checkdata", CITY="41270", **arguments)["OUTPUT"])
    assert frame.loc[frame["check"] == "codes", "severity"].value_counts().to_dict() == {"warning": 9, "error": 1}


def test_join_with_a_table_and_of_a_table(run, faulty, tmp_path):
    table = tmp_path / "대장.csv"
    pd.DataFrame({"pnu": ["4139013200100000000", "x"], "n": [1, 2]}).to_csv(table, index=False)
    arguments = {"INPUT": str(faulty), "REFERENCE": str(table), "REPORT": None}
    found = run("checkdata", KEY="pnu", OUTPUT=str(tmp_path / "o.gpkg"), **arguments)
    frame = gpd.read_file(found["OUTPUT"])
    assert (frame["check"] == "join").sum() == 9
    turned = {"INPUT": str(table), "REFERENCE": str(faulty), "KEY": "pnu", "REPORT": None}
    frame = gpd.read_file(run("checkdata", OUTPUT=str(tmp_path / "t.gpkg"), **turned)["OUTPUT"])
    assert frame.loc[frame["check"] == "join", "value"].tolist() == ["x"]
    with pytest.raises(QgsProcessingException, match="choose the field to join by"):
        run("checkdata", OUTPUT=str(tmp_path / "p.gpkg"), **arguments)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"DATASET": "parcel"}, "There is no dataset parcel .*parcels"),
        ({"CITY": "99999"}, "No city has the code 99999"),
        ({"REFERENCE": "INPUT", "KEY": "pnu", "REFERENCE_KEY": "pnu2"}, "no field pnu2 to join by"),
    ],
)
def test_wrong_parameters_are_one_sentence_and_leave_no_file(run, faulty, tmp_path, changes, says):
    changes = {name: str(faulty) if value == "INPUT" else value for name, value in changes.items()}
    with pytest.raises(QgsProcessingException, match=says):
        run("checkdata", INPUT=str(faulty), OUTPUT=str(tmp_path / "o.gpkg"), REPORT=str(tmp_path / "r.html"), **changes)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["필지 자료.gpkg"]


def test_a_cancel_leaves_nothing(run, faulty, tmp_path):
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run("checkdata", feedback=feedback, INPUT=str(faulty), OUTPUT=str(tmp_path / "o.gpkg"), REPORT=None)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["필지 자료.gpkg"]
