"""Journeys between zones, flows for handing out, and the destruction of records, in real QGIS."""

from __future__ import annotations

import csv
import sqlite3
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from qgis.core import Qgis, QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer
from shapely.geometry import Point, box

CARDS = [f"{9_876_500_000_000_000 + 7919 * number}" for number in range(60)]
PLACES = {"S1": (180100, 530100), "S2": (181100, 530100), "S3": (181160, 530120), "S4": (182100, 530100)}


@pytest.fixture
def stops_file(tmp_path):
    names = ["시청", "정왕역", "정왕역환승센터", "오이도"]
    places = [Point(place) for place in PLACES.values()]
    gpd.GeoDataFrame({"stop_id": list(PLACES), "stop_name": names}, geometry=places, crs=5186).to_file(
        tmp_path / "stops.gpkg"
    )
    return tmp_path / "stops.gpkg"


@pytest.fixture
def dongs_file(tmp_path):
    shapes = [box(180000 + 1000 * n, 530000, 181000 + 1000 * n, 531000) for n in range(3)]
    gpd.GeoDataFrame(
        {"adm_cd": ["1", "2", "3"], "adm_nm": ["가동", "나동", "다동"]}, geometry=shapes, crs=5186
    ).to_file(tmp_path / "dongs.gpkg")
    return tmp_path / "dongs.gpkg"


@pytest.fixture
def legs(run, deliver, stops_file, tmp_path):
    """Thirty cards from 가동 to 다동 with a change, twelve back without, three within 나동."""
    rides = []
    for number, card in enumerate(CARDS[:30]):
        rides.append((card, "R1", f"08{number:02}00", "S1", f"08{number + 20:02}00", "S2"))
        rides.append((card, "R2", f"08{number + 25:02}00", "S3", f"09{number:02}00", "S4"))
    rides += [(card, "R3", "180000", "S4", "183000", "S1") for card in CARDS[30:42]]
    rides += [(card, "R3", "120000", "S2", "121000", "S3") for card in CARDS[42:45]]
    run("importtaps", INPUT=str(deliver(rides)), OUTPUT=str(tmp_path / "taps"))
    run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "legs"))
    return tmp_path / "legs"


@pytest.fixture
def log(profile):
    from sijeong.processing.profile import profile_folder

    def lines(name):
        file = profile_folder() / name
        if not file.exists():
            return []
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))

    return lines


def shown(flows):
    return {(row.from_name, row.to_name): row.journeys for row in flows.itertuples()}


def test_flows_and_zones_of_dongs(run, legs, stops_file, dongs_file, tmp_path):
    made = run(
        "odflows",
        LEGS=str(legs),
        STOPS=str(stops_file),
        ZONES=str(dongs_file),
        TOP_SHARE=100,
        OUTPUT=str(tmp_path / "flows.gpkg"),
        ZONES_OUTPUT=str(tmp_path / "zones.gpkg"),
    )
    flows = gpd.read_file(made["OUTPUT"])
    assert list(flows.columns) == [
        "from_zone", "to_zone", "from_name", "to_name", "journeys", "cards", "transfer_share", "transfers_mean",
        "time_median_s", "time_p90_s", "dist_m", "share", "geometry",
    ]  # fmt: skip
    assert shown(flows) == {("가동", "다동"): 30, ("다동", "가동"): 12}
    assert flows["transfer_share"].tolist() == [1, 0]
    zones = gpd.read_file(made["ZONES_OUTPUT"]).set_index("name")
    assert zones["origins"].tolist()[::2] == [30, 12]
    assert pd.isna(zones.loc["나동", "origins"])
    assert (made["JOURNEYS"], made["SUPPRESSED"], made["OTHERS"]) == (45, 3, 0)
    assert made["SHOWN_SHARE"] == pytest.approx(100 * 42 / 45)


@pytest.mark.parametrize("level", ["stop", "group", "grid", "hexagon"])
def test_zones_that_need_no_dongs(run, legs, stops_file, tmp_path, level):
    made = run("odflows", LEGS=str(legs), STOPS=str(stops_file), LEVEL=level, OUTPUT=str(tmp_path / "flows.gpkg"))
    flows = gpd.read_file(made["OUTPUT"])
    assert flows["journeys"].sum() == 42
    assert "ZONES_OUTPUT" not in made


def test_zones_by_dong_without_dongs_are_refused_in_one_sentence(run, legs, stops_file, tmp_path):
    with pytest.raises(QgsProcessingException, match="need a layer of dongs"):
        run("odflows", LEGS=str(legs), STOPS=str(stops_file), OUTPUT=str(tmp_path / "flows.gpkg"))
    assert not (tmp_path / "flows.gpkg").exists()


def test_stops_without_a_crs_are_one_sentence(run, legs, stops_file, tmp_path):
    """QGIS takes what GDAL writes of a GeoPackage without one, "Undefined SRS", for a valid CRS."""
    gpd.read_file(stops_file).set_crs(None, allow_override=True).to_file(tmp_path / "bare.gpkg", engine="pyogrio")
    with pytest.raises(QgsProcessingException, match="stop layer has no coordinate reference system"):
        run("odflows", LEGS=str(legs), STOPS=str(tmp_path / "bare.gpkg"), LEVEL="grid", OUTPUT="memory:")


def test_a_file_of_no_known_kind_is_one_sentence(run, legs, stops_file, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"flows\.xyz: no layer is written to files that end in \.xyz"):
        run("odflows", LEGS=str(legs), STOPS=str(stops_file), LEVEL="grid", OUTPUT=str(tmp_path / "flows.xyz"))


def test_a_layer_of_hours_moves_in_the_temporal_controller(run, legs, stops_file, dongs_file, tmp_path):
    from sijeong.processing.placement import add_result
    from sijeong.processing.results import Result

    made = run(
        "odflows",
        LEGS=str(legs),
        STOPS=str(stops_file),
        ZONES=str(dongs_file),
        BREAKDOWN="hour",
        OUTPUT=str(tmp_path / "flows.gpkg"),
    )
    project = QgsProject()
    layer = add_result(project, made["OUTPUT"], Result.OD_FLOWS)
    times = layer.temporalProperties()
    assert times.isActive()
    assert times.mode() == Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
    begins = {feature["time_begin"].toString("yyyy-MM-dd HH:mm") for feature in layer.getFeatures()}
    assert begins == {"2026-04-01 08:00", "2026-04-01 18:00"}
    assert "others" not in " ".join(layer.metadata().history())
    assert "few cards" in " ".join(layer.metadata().history())


def test_flows_are_published_with_a_report_and_a_record(run, legs, stops_file, dongs_file, tmp_path, log):
    before = len(log("exports.csv"))
    made = run(
        "publishflows",
        LEGS=str(legs),
        STOPS=str(stops_file),
        DONGS=str(dongs_file),
        OUTPUT=str(tmp_path / "flows.gpkg"),
        ZONES_OUTPUT=str(tmp_path / "zones.gpkg"),
        REPORT=str(tmp_path / "report.html"),
    )
    flows = gpd.read_file(made["OUTPUT"])
    assert flows["journeys"].mod(5).eq(0).all()
    assert flows["journeys"].min() >= 10
    assert set(flows["level"]) <= {"group", "grid", "dong"}
    zones = gpd.read_file(made["ZONES_OUTPUT"]).set_index("name")
    # The three within 나동 are hidden, and no total may give them away.
    assert pd.isna(zones.loc["나동", "origins"])
    assert pd.isna(zones.loc["나동", "destinations"])
    assert made["HIDDEN_PAIRS"] >= 1
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Rules that hold" in report or "지킨 규칙" in report
    (line,) = log("exports.csv")[before:]
    assert (line["audience"], line["fewest_cards"], line["flows"]) == ("public", "10", str(len(flows)))
    assert line["input"] == str(legs)
    assert line["who"]


def test_publishing_single_cards_is_refused_and_leaves_no_record(run, legs, stops_file, dongs_file, tmp_path, log):
    before = log("exports.csv")
    with pytest.raises(QgsProcessingException, match="never published"):
        run(
            "publishflows",
            LEGS=str(legs),
            STOPS=str(stops_file),
            DONGS=str(dongs_file),
            MIN_CARDS=1,
            OUTPUT=str(tmp_path / "flows.gpkg"),
        )
    assert log("exports.csv") == before
    assert not (tmp_path / "flows.gpkg").exists()


def test_records_are_destroyed_only_with_the_confirmation(run, legs, log):
    before = len(log("destructions.csv"))
    with pytest.raises(QgsProcessingException, match="Nothing was deleted"):
        run("purgetaps", FOLDER=str(legs))
    assert legs.exists()
    made = run("purgetaps", FOLDER=str(legs), REASON="보유기간 만료", CONFIRM=True)
    assert not legs.exists()
    assert (made["DAYS"], made["ROWS"]) == (1, 75)
    (line,) = log("destructions.csv")[before:]
    assert (line["kind"], line["rows"], line["reason"]) == ("legs", "75", "보유기간 만료")
    assert Path(made["LOG"]).exists()


def test_a_folder_of_other_files_is_never_destroyed(run, tmp_path, stops_file):
    with pytest.raises(QgsProcessingException, match="something else than card records"):
        run("purgetaps", FOLDER=str(tmp_path), CONFIRM=True)
    assert stops_file.exists()


@pytest.mark.parametrize("percent", [0, 20, 60])
@pytest.mark.parametrize("name", ["odflows", "publishflows", "purgetaps"])
def test_cancel_leaves_everything_as_it_was(run, stops_at, legs, stops_file, dongs_file, tmp_path, name, percent):
    parameters = {
        "odflows": {"ZONES": str(dongs_file), "OUTPUT": str(tmp_path / "out.gpkg")},
        "publishflows": {"DONGS": str(dongs_file), "OUTPUT": str(tmp_path / "out.gpkg")},
        "purgetaps": {"FOLDER": str(legs), "CONFIRM": True},
    }[name]
    if name != "purgetaps":
        parameters |= {"LEGS": str(legs), "STOPS": str(stops_file)}
    before = set(tmp_path.rglob("*"))
    with pytest.raises(QgsProcessingException):
        run(name, feedback=stops_at(percent), **parameters)
    assert set(tmp_path.rglob("*")) == before


# --- No card leaves the records -----------------------------------------------------------------------------------


def numbers_of(legs):
    """The card numbers and what they were replaced by, each in every way that a file may hold it."""
    from sijeong.common.engines import load_engine

    with load_engine("duckdb").connect() as connection:
        rows = connection.execute(f"SELECT DISTINCT card_id FROM read_parquet('{legs}/*/*.parquet')").fetchall()
        journeys = connection.execute(f"SELECT DISTINCT journey_id FROM read_parquet('{legs}/*/*.parquet')").fetchall()
    assert len(rows) == 45
    hashes = [row[0] for row in rows]
    texts = [*CARDS, *map(str, hashes), *(str(row[0]) for row in journeys)]
    binary = [number.to_bytes(8, order) for number in hashes for order in ("big", "little")]
    return [text.encode() for text in texts] + binary


def test_no_output_holds_a_card(run, legs, stops_file, dongs_file, tmp_path, log):
    """Whatever is written beside the records: layers, their provenance, reports, records, the project."""
    from sijeong.processing.placement import add_result
    from sijeong.processing.results import Result

    out = tmp_path / "out"
    out.mkdir()
    project = QgsProject()
    both = {"LEGS": str(legs), "STOPS": str(stops_file)}
    for breakdown in ("none", "hour", "user_type"):
        file = str(out / f"od_{breakdown}.gpkg")
        made = run(
            "odflows", **both, LEVEL="stop", BREAKDOWN=breakdown, MIN_CARDS=1, TOP_SHARE=100, INTRAZONAL=True,
            OUTPUT=file, ZONES_OUTPUT=str(out / f"zones_{breakdown}.gpkg"),
        )  # fmt: skip
        add_result(project, made["OUTPUT"], Result.OD_FLOWS)
    made = run(
        "publishflows", **both, DONGS=str(dongs_file), START_LEVEL="stop", OUTPUT=str(out / "published.gpkg"),
        REPORT=str(out / "published.html"),
    )  # fmt: skip
    add_result(project, made["OUTPUT"], Result.PUBLISHED_FLOWS)
    made = run("transferpairs", **both, BY="route_stop", MIN_CARDS=1, OUTPUT=str(out / "pairs.gpkg"))
    add_result(project, made["OUTPUT"], Result.TRANSFER_PAIRS)
    made = run(
        "transferhubs", **both, MIN_CARDS=1, OUTPUT=str(out / "hubs.gpkg"), PAIRS=str(out / "hub_pairs.gpkg"),
        CATCHMENT=str(out / "catchment.gpkg"), PROFILE=str(out / "profile.gpkg"),
    )  # fmt: skip
    add_result(project, made["OUTPUT"], Result.TRANSFER_HUBS)
    run("transferreport", **both, OUTPUT=str(out / "transfers.html"))
    assert project.write(str(out / "project.qgs"))
    files = [file for file in out.rglob("*") if file.is_file()]
    assert len(files) > 12
    wanted = numbers_of(legs)
    for file in files:
        content = file.read_bytes()
        assert not [number for number in wanted if number in content], file
    assert not {column for file in out.glob("*.gpkg") for column in columns_of(file)} & {"card_id", "journey_id"}
    assert not any(card in str(line) for line in log("exports.csv") for card in CARDS)


def columns_of(file):
    with sqlite3.connect(file) as connection:
        tables = [row[0] for row in connection.execute("SELECT table_name FROM gpkg_contents")]
        return {row[1] for table in tables for row in connection.execute(f'PRAGMA table_info("{table}")')}


def test_the_scan_would_find_a_card(legs, tmp_path):
    """So that the test above can fail."""
    from sijeong.common.engines import load_engine

    with load_engine("duckdb").connect() as connection:
        card = connection.execute(f"SELECT min(card_id) FROM read_parquet('{legs}/*/*.parquet')").fetchone()[0]
    gpd.GeoDataFrame({"value": [card]}, geometry=[Point(0, 0)], crs=5186).to_file(tmp_path / "leak.gpkg")
    content = (tmp_path / "leak.gpkg").read_bytes()
    assert [number for number in numbers_of(legs) if number in content]


def test_results_open_in_qgis_as_what_they_are(run, legs, stops_file, dongs_file):
    context = QgsProcessingContext()
    made = run(
        "odflows",
        context=context,
        LEGS=str(legs),
        STOPS=str(stops_file),
        ZONES=str(dongs_file),
        OUTPUT="TEMPORARY_OUTPUT",
        ZONES_OUTPUT="TEMPORARY_OUTPUT",
    )
    for name in ("OUTPUT", "ZONES_OUTPUT"):
        layer = made[name] if isinstance(made[name], QgsVectorLayer) else QgsVectorLayer(made[name], name, "ogr")
        assert layer.isValid()
        assert layer.crs().authid() == "EPSG:5186"
