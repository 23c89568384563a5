"""``sijeong:fireaccess`` in real QGIS: files in, three results out, and what goes wrong in one sentence."""

from __future__ import annotations

import sqlite3

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer

from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style
from sijeong.sample import CityPlan, generate_city

X, Y = 180_000.0, 530_000.0


def write(folder, title: str, shapes: list, **columns):
    moved = [shapely.transform(shape, lambda xy: xy + np.array([X, Y])) for shape in shapes]
    file = folder / f"{title}.gpkg"
    gpd.GeoDataFrame(columns, geometry=moved, crs=5186).to_file(file, layer=title)
    return str(file)


@pytest.fixture
def valley(tmp_path):
    """A road of 6 km, a station at its west end, a wood and a hamlet at its east end."""
    houses = [shapely.box(5000 + 25 * i, 60, 5010 + 25 * i, 70) for i in range(4)]
    return {
        "FOREST": write(tmp_path, "forest", [shapely.box(4900, 100, 5200, 300)], frtp_cd=["1"]),
        "ROADS": write(
            tmp_path, "roads", [shapely.LineString([(0, 0), (6000, 0)])], highway=["tertiary"], maxspeed=["50"]
        ),
        "STATIONS": write(tmp_path, "stations", [shapely.Point(0, 10)], name=["본서"]),
        "BUILDINGS": write(tmp_path, "buildings", houses, USABILITY=["01000"] * 4),
        "DONGS": write(
            tmp_path, "dongs", [shapely.box(-10, -500, 6000, 500)], adm_cd=["1"], adm_nm=["동"], 인구수=[20]
        ),
    }


def test_a_valley_is_reached_late(run, valley, tmp_path):
    out = {name: str(tmp_path / f"{name.lower()}_result.gpkg") for name in ("OUTPUT", "GAPS", "BY_DONG")}
    found = run("fireaccess", **valley, **out)
    edges, gaps = gpd.read_file(found["OUTPUT"]), gpd.read_file(found["GAPS"])
    table = gpd.read_file(found["BY_DONG"])
    by_hand = 2 + 4900 / (50 / 3.6 * 0.7) / 60
    assert edges["response_min"].min() == pytest.approx(by_hand, abs=0.1)
    assert set(edges["access"]) == {"late", "no_hose"}
    assert set(edges["fuel"]) == {"conifer"}
    assert gaps[["buildings", "people"]].to_numpy().tolist() == [[4, 20]]
    assert gaps["dong"].tolist() == ["동"]
    assert table["dong_id"].tolist() == ["*", "1"]
    assert (found["GAP_COUNT"], found["GAP_BUILDINGS"], found["GAP_PEOPLE"]) == (1, 4, 20)
    assert found["EDGE_KM"] == pytest.approx(1.0)
    assert found["IN_TIME_SHARE"] == 0
    assert 0 < found["HOSE_SHARE"] < 1


def test_the_layers_say_how_they_were_made(run, valley, tmp_path):
    found = run("fireaccess", **valley, HOSE_LENGTH=200, OUTPUT=str(tmp_path / "edges.gpkg"))
    with sqlite3.connect(found["OUTPUT"]) as database:
        notes = "".join(row[0] for row in database.execute("SELECT metadata FROM gpkg_metadata"))
    assert "HOSE_LENGTH" in notes and "비상소화장치" in notes
    layer = QgsVectorLayer(found["OUTPUT"], "edges", "ogr")
    apply_style(layer, Result.ACCESS_EDGES)
    labels = [rule.label() for rule in layer.renderer().rootRule().descendants()]
    assert any("10–15" in label for label in labels)
    assert not any("30" in label for label in labels)


def test_speeds_widths_and_limits_are_taken(run, valley, tmp_path):
    slow = run("fireaccess", **valley, SPEED_FACTOR=0.35, OUTPUT=str(tmp_path / "slow.gpkg"))
    fast = run("fireaccess", **valley, SPEED_FACTOR=1.4, TURNOUT_TIME=0, OUTPUT=str(tmp_path / "fast.gpkg"))
    assert fast["IN_TIME_SHARE"] > slow["IN_TIME_SHARE"] == 0
    with pytest.raises(QgsProcessingException, match="cannot be read"):
        run("fireaccess", **valley, SPEEDS="quickly", OUTPUT=str(tmp_path / "out.gpkg"))
    with pytest.raises(QgsProcessingException, match="shorter than the target"):
        run("fireaccess", **valley, MAX_MINUTES=5, OUTPUT=str(tmp_path / "out.gpkg"))
    with pytest.raises(QgsProcessingException, match="must be above 0"):
        run("fireaccess", **valley, HOSE_LENGTH=0, OUTPUT=str(tmp_path / "out.gpkg"))


def test_without_gaps_the_layer_is_empty_and_styled(run, valley, tmp_path):
    found = run(
        "fireaccess", **valley, GOLDEN_MINUTES=25, HOSE_LENGTH=400, OUTPUT=str(tmp_path / "edges.gpkg"),
        GAPS=str(tmp_path / "gaps.gpkg"),
    )  # fmt: skip
    layer = QgsVectorLayer(found["GAPS"], "gaps", "ogr")
    assert layer.isValid() and layer.featureCount() == 0
    apply_style(layer, Result.ACCESS_GAPS)
    assert found["GAP_PEOPLE"] == 0


def test_a_layer_of_the_wrong_kind_is_told(run, valley, tmp_path):
    nothing = write(tmp_path, "nothing", [shapely.Point(9e4, 0)], name=["멀리"])
    with pytest.raises(QgsProcessingException, match="None of the 1 stations has a road"):
        run("fireaccess", **valley | {"STATIONS": nothing}, OUTPUT=str(tmp_path / "out.gpkg"))
    assert not (tmp_path / "out.gpkg").exists()


def test_a_stopped_run_leaves_nothing(run, valley, stops_at, tmp_path):
    with pytest.raises(QgsProcessingException, match="Stopped by the user"):
        run("fireaccess", feedback=stops_at(40), **valley, OUTPUT=str(tmp_path / "out.gpkg"))
    assert not (tmp_path / "out.gpkg").exists()


def test_the_sample_city_has_valleys_that_are_reached_late(run, tmp_path):
    parts = ("boundaries", "roads", "buildings", "forest", "fire_service")
    city = generate_city(tmp_path / "city", CityPlan(seed=1, only=parts))
    warned = []

    class Listening(QgsProcessingFeedback):
        def pushWarning(self, text):
            warned.append(text)

    found = run(
        "fireaccess", Listening(False), FOREST=str(city.clean_forest), ROADS=str(city.links),
        STATIONS=str(city.stations), FOREST_ROADS=str(city.forest_roads), WATER=str(city.water),
        BUILDINGS=str(city.buildings), DONGS=str(city.boundaries.with_name("dongs.gpkg")), SHELTERS=str(city.shelters),
        OUTPUT=str(tmp_path / "edges.gpkg"), GAPS=str(tmp_path / "gaps.gpkg"), BY_DONG=str(tmp_path / "dongs.gpkg"),
    )  # fmt: skip
    edges, gaps, table = (gpd.read_file(found[name]) for name in ("OUTPUT", "GAPS", "BY_DONG"))
    assert edges["length_m"].between(0, 100.001).all()
    assert edges["water_m"].notna().all() and edges["dong"].notna().mean() > 0.8
    assert edges["station"].nunique() >= 2
    assert found["GAP_PEOPLE"] == pytest.approx(gaps["people"].sum()) and found["GAP_PEOPLE"] > 100
    assert gaps["shelter"].notna().any() and gaps["shelter_min"].dropna().between(0.1, 240).all()
    assert table.loc[table["dong_id"] != "*", "edge_m"].sum() <= table.loc[0, "edge_m"] + 0.01
    assert any("shelters lie within" in text for text in warned)
    without = run(
        "fireaccess", FOREST=str(city.clean_forest), ROADS=str(city.links), STATIONS=str(city.stations),
        OUTPUT=str(tmp_path / "without.gpkg"),
    )  # fmt: skip
    assert found["HOSE_SHARE"] > without["HOSE_SHARE"]  # the roads into the woods help
    assert found["CUT_OFF_KM"] == 0 and found["GAP_ELDERLY"] is None
    assert pd.isna(table.loc[0, "elderly"])
