"""``sijeong:roadnetwork`` in real QGIS: files in, one GeoPackage out, and what goes wrong in one sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from listening_in_qgis import Listening
from qgis.core import QgsProcessingException, QgsVectorLayer

from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style
from sijeong.traffic.network.store import read_network
from sijeong.traffic.sumo.programs import SETTING


@pytest.fixture
def crossing(tmp_path):
    """A cross of four two-way arterials, one arm without lanes, a link that nothing joins, and a banned left turn."""
    places = {"m": (0, 0), "n": (0, 500), "e": (500, 0), "s": (0, -500), "w": (-500, 0), "x": (5000, 0), "y": (5400, 0)}
    rows = []
    for start, end in [*(("m", arm) for arm in "nesw"), *((arm, "m") for arm in "nesw"), ("x", "y"), ("y", "x")]:
        line = f"LINESTRING ({' '.join(map(str, places[start]))}, {' '.join(map(str, places[end]))})"
        rows.append(
            {"LINK_ID": start + end, "F_NODE": start, "T_NODE": end, "LANES": 0 if "n" in start + end else 2,
             "MAX_SPD": 60, "ROAD_RANK": "103", "ROAD_NAME": "시청로", "wkt": line}
        )  # fmt: skip
    frame = gpd.GeoDataFrame(rows, geometry=gpd.GeoSeries.from_wkt([row.pop("wkt") for row in rows]), crs=5186)
    frame = frame.drop(columns="wkt", errors="ignore")
    frame["geometry"] = frame.translate(180_000, 530_000)
    links, turns = tmp_path / "MOCT_LINK.shp", tmp_path / "TURNINFO.dbf"
    frame.to_file(links, encoding="cp949")
    table = {"NODE_ID": ["m"], "TURN_ID": ["1"], "ST_LINK": ["em"], "ED_LINK": ["ms"], "TURN_TYPE": ["101"]}
    pyogrio.write_dataframe(pd.DataFrame(table), turns, driver="ESRI Shapefile")
    return {"LINKS": str(links), "TURNS": str(turns)}


def file_of(output: str) -> Path:
    return Path(output.split("|")[0])


def test_links_become_one_package_with_signals_of_sumo(run, crossing, tmp_path):
    found = run("roadnetwork", **crossing, OUTPUT=str(tmp_path / "network.gpkg"), SUMO_FOLDER=str(tmp_path / "sumo"))
    network = read_network(file_of(found["OUTPUT"]))
    assert (found["EDGE_COUNT"], found["NODE_COUNT"], found["SIGNAL_COUNT"]) == (8, 5, 1)
    assert (found["FILLED_COUNT"], found["LEFT_OUT_COUNT"]) == (2, 2)
    assert network.turns[["from_edge", "to_edge", "kind"]].to_numpy().tolist() == [["em", "ms", "ban"]]
    assert (tmp_path / "sumo" / "city.net.xml").is_file()
    edges = network.edges.set_index("edge_id")
    assert edges.at["em", "cycle_s"] == pytest.approx(120, abs=1)
    assert 0 < edges.at["em", "green_share"] < 1 and edges.at["me", "green_share"] == 1
    delay = 0.5 * edges.at["em", "cycle_s"] * (1 - edges.at["em", "green_share"]) ** 2
    assert edges.at["em", "signal_delay_s"] == pytest.approx(delay)
    assert edges["road_name"].unique().tolist() == ["시청로"]


def test_the_layers_have_their_looks_and_say_how_they_were_made(run, crossing, tmp_path):
    found = run("roadnetwork", **crossing, CYCLE=90, OUTPUT=str(tmp_path / "network.gpkg"))
    file = file_of(found["OUTPUT"])
    with sqlite3.connect(file) as database:
        notes = "".join(row[0] for row in database.execute("SELECT metadata FROM gpkg_metadata"))
    assert "MOCT_LINK" in notes and '"CYCLE": 90' in notes and '"SNAP": 0.5' in notes
    for name, result in (
        ("edges", Result.NETWORK_EDGES), ("nodes", Result.NETWORK_NODES), ("findings", Result.NETWORK_FINDINGS),
    ):  # fmt: skip
        layer = QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
        assert layer.isValid() and layer.featureCount()
        apply_style(layer, result)
        assert layer.renderer().type() == "RuleRenderer"
    table = QgsVectorLayer(f"{file}|layername=input_links", "input_links", "ogr")
    fates = [feature["fate"] for feature in table.getFeatures()]
    assert fates == ["kept"] * 8 + ["left_out"] * 2


def test_the_table_of_ranks_that_was_used_can_be_corrected_and_given_again(run, crossing, tmp_path):
    ranks, corrected = tmp_path / "ranks.csv", tmp_path / "corrected.csv"
    run("roadnetwork", **crossing, OUTPUT=str(tmp_path / "first.gpkg"), RANKS_OUTPUT=str(ranks))
    text = ranks.read_text(encoding="utf-8-sig")
    corrected.write_text(text.replace("103,일반국도,2,", "103,일반국도,4,"), encoding="utf-8-sig")
    found = run("roadnetwork", **crossing, OUTPUT=str(tmp_path / "second.gpkg"), RANK_TABLE=str(corrected))
    edges = read_network(file_of(found["OUTPUT"])).edges.set_index("edge_id")
    assert edges.loc[["mn", "nm"], "lanes"].tolist() == [4, 4] and edges.at["em", "lanes"] == 2


def test_a_net_of_sumo_goes_the_same_way(run, crossing, tmp_path):
    run("roadnetwork", **crossing, OUTPUT=str(tmp_path / "first.gpkg"), SUMO_FOLDER=str(tmp_path / "sumo"))
    net = tmp_path / "sumo" / "city.net.xml"
    found = run("roadnetwork", NETWORK_FILE=str(net), OUTPUT=str(tmp_path / "second.gpkg"))
    first, second = (read_network(tmp_path / f"{name}.gpkg") for name in ("first", "second"))
    assert set(second.edges["edge_id"]) == set(first.edges["edge_id"])
    assert found["SIGNAL_COUNT"] == 1 and second.nodes["signal"].tolist().count("given") == 1
    both = first.edges.set_index("edge_id").join(second.edges.set_index("edge_id"), rsuffix="_net")
    assert both["green_share"].tolist() == pytest.approx(both["green_share_net"].tolist(), abs=0.02)


def test_without_sumo_the_network_is_made_and_a_warning_says_so(run, crossing, tmp_path, monkeypatch):
    (tmp_path / "no_sumo" / "bin").mkdir(parents=True)
    monkeypatch.setattr("sijeong.traffic.sumo.programs._places", lambda: iter(()))
    monkeypatch.delenv(SETTING, raising=False)
    feedback = Listening()
    out = str(tmp_path / "network.gpkg")
    found = run("roadnetwork", feedback, **crossing, OUTPUT=out, SUMO_FOLDER=str(tmp_path / "sumo"))
    assert found["SIGNAL_COUNT"] == 1
    assert "2 links tell no lanes; they have those of their rank." in feedback.warnings
    assert any("SUMO is not installed" in text for text in feedback.warnings)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"LINKS": None}, "either a layer of links or a network file"),
        ({"NETWORK_FILE": "/nowhere/city.net.xml"}, "either a layer of links or a network file"),
        ({"LINKS": None, "NETWORK_FILE": "/nowhere/city.net.xml"}, "there is no /nowhere/city.net.xml"),
        ({"TURN_CODES": "003=forbidden"}, "cannot be read. Write codes with words"),
        ({"RANK_TABLE": "/nowhere/ranks.csv"}, "there is no /nowhere/ranks.csv"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_nothing_is_written(run, crossing, tmp_path, change, said):
    with pytest.raises(QgsProcessingException, match=said):
        run("roadnetwork", **(crossing | change), OUTPUT=str(tmp_path / "network.gpkg"))
    assert not (tmp_path / "network.gpkg").exists()
