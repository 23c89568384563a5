from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from sijeong.processing import legends
from sijeong.processing.placement import read_provenance
from sijeong.transit.linking.city_rules import CityRules
from sijeong.transit.linking.rules import TransferRules
from sijeong.transit.linking.rules_file import rules_of

LEG_COLUMNS = {
    "card_id", "mode", "route_id", "vehicle_id", "board_stop", "board_time", "alight_stop", "alight_time",
    "linked_trip_id", "leg_no", "user_type", "passengers", "journey_id", "leg", "legs", "transfer_time_s",
    "transfer_walk_m", "prev_route_id", "prev_alight_stop", "alight_inferred", "fare_transfer",
    "behaviour_transfer",
}  # fmt: skip


@pytest.fixture
def legs(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "legs"))
    return tmp_path / "legs"


def test_from_taps_to_flows_and_hubs(run, taps_file, stops_file, tmp_path):
    imported = run(
        "importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html")
    )
    assert (imported["ROWS_READ"], imported["ROWS_KEPT"], imported["ROWS_REJECTED"]) == (6, 6, 0)
    assert (tmp_path / "taps" / "service_date=2026-04-01").is_dir()
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "1111222233334444" not in report

    linked = run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "legs"))
    # Passengers count: 1 + 2 transferred; the third card waited 65 minutes, so its two rides are two journeys.
    assert linked["TRANSFERS"] == 3
    assert linked["JOURNEYS"] == 5

    pairs = run(
        "transferpairs",
        LEGS=str(tmp_path / "legs"),
        STOPS=str(stops_file),
        BY="route_stop",
        MIN_COUNT=1,
        MIN_CARDS=1,
        OUTPUT=str(tmp_path / "pairs.gpkg"),
    )
    flows = gpd.read_file(pairs["OUTPUT"])
    assert list(flows.columns) == [
        "from_route", "to_route", "from_stop", "to_stop", "transfers", "time_median_s", "time_p90_s", "walk_median_m",
        "fare_transfers", "behaviour_transfers", "geometry",
    ]  # fmt: skip
    assert len(flows) == 1
    flow = flows.iloc[0]
    assert (flow.from_route, flow.to_route, flow.from_stop, flow.to_stop) == ("R1", "R2", "S2", "S3")
    assert flow.transfers == 3
    assert flow.time_median_s == 120
    assert flow.walk_median_m == 54  # whole metres of √(50² + 20²)

    hubs = run("transferhubs", LEGS=str(tmp_path / "legs"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "hubs.gpkg"))
    places = gpd.read_file(hubs["OUTPUT"])
    top = places.sort_values("rank").iloc[0]
    assert (top["name"], top.stops, top.transfers) == ("정왕역", 2, 3) or top["name"] == "정왕역환승센터"
    assert top.transfers == 3


def test_hubs_tell_what_lies_behind_them(run, legs, stops_file, tmp_path):
    made = run(
        "transferhubs",
        LEGS=str(legs),
        STOPS=str(stops_file),
        RANK_BY="person_minutes",
        MIN_CARDS=1,
        OUTPUT=str(tmp_path / "hubs.gpkg"),
        PAIRS=str(tmp_path / "pairs.gpkg"),
        CATCHMENT=str(tmp_path / "catchment.gpkg"),
        PROFILE=str(tmp_path / "profile.gpkg"),
    )
    for name, result in (
        ("OUTPUT", "transfer_hubs"),
        ("PAIRS", "hub_pairs"),
        ("CATCHMENT", "hub_catchment"),
        ("PROFILE", "stop_profile"),
    ):
        frame = pyogrio.read_dataframe(made[name])
        assert [column for column in frame.columns if column != "geometry"] == list(legends.FIELDS[result])
        assert len(frame), name
    pairs = pyogrio.read_dataframe(made["PAIRS"])
    assert pairs[["from_route", "to_route", "transfers"]].to_numpy().tolist() == [["R1", "R2", 3]]
    assert not hasattr(pairs, "geometry")


def test_legs_hold_the_columns_of_the_contract(run, legs):
    from sijeong.common.engines import load_engine

    duckdb = load_engine("duckdb")
    with duckdb.connect() as connection:
        frame = connection.execute(f"SELECT * FROM read_parquet('{legs}/*/*.parquet')").df()
    assert set(frame.columns) >= LEG_COLUMNS
    assert len(frame) == 6
    assert pd.api.types.is_integer_dtype(frame["card_id"])
    assert frame["card_id"].between(0, 2**63 - 1).all()


def test_a_folder_of_records_is_read_as_a_file_is(run, taps_file, tmp_path):
    folder = tmp_path / "받은 자료"
    folder.mkdir()
    taps_file.rename(folder / taps_file.name)
    imported = run("importtaps", INPUT=str(folder), OUTPUT=str(tmp_path / "taps"))
    assert imported["ROWS_KEPT"] == 6


def test_a_stop_layer_without_stop_id_is_named(run, legs, stops_file, tmp_path):
    wrong = tmp_path / "정류장.gpkg"
    gpd.read_file(stops_file).rename(columns={"stop_id": "id"}).to_file(wrong)
    with pytest.raises(QgsProcessingException, match="stop_id"):
        run("transferpairs", LEGS=str(legs), STOPS=str(wrong), MIN_CARDS=1, OUTPUT=str(tmp_path / "pairs.gpkg"))
    assert not (tmp_path / "pairs.gpkg").exists()


def test_a_missing_file_is_named(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="nowhere"):
        run("importtaps", INPUT=str(tmp_path / "nowhere.csv"), OUTPUT=str(tmp_path / "taps"))
    assert not (tmp_path / "taps").exists()


@pytest.mark.parametrize("text", ["25:00", "nine", ""])
def test_a_time_that_is_none(run, legs, tmp_path, text):
    with pytest.raises(QgsProcessingException):
        run("linktaps", TAPS=str(tmp_path / "taps"), NIGHT_START=text, OUTPUT=str(tmp_path / "legs2"))
    assert not (tmp_path / "legs2").exists()


@pytest.mark.parametrize("percent", [0, 20, 60])
@pytest.mark.parametrize("name", ["importtaps", "linktaps", "transferpairs", "transferhubs"])
def test_cancel_leaves_no_half_written_output(run, stops_at, legs, taps_file, stops_file, tmp_path, name, percent):
    output = tmp_path / ("out.gpkg" if name.startswith("transfer") else "out")
    parameters = {
        "importtaps": {"INPUT": str(taps_file)},
        "linktaps": {"TAPS": str(tmp_path / "taps"), "STOPS": str(stops_file)},
        "transferpairs": {"LEGS": str(legs), "STOPS": str(stops_file), "MIN_CARDS": 1},
        "transferhubs": {"LEGS": str(legs), "STOPS": str(stops_file)},
    }[name]
    before = {path for path in tmp_path.rglob("*")}
    feedback = stops_at(percent)
    with pytest.raises(QgsProcessingException):
        run(name, feedback=feedback, OUTPUT=str(output), **parameters)
    assert feedback.isCanceled()
    assert {path for path in tmp_path.rglob("*")} == before


def test_the_report_on_transfers_is_a_page_with_its_numbers(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"))
    run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "legs"))
    outputs = run(
        "transferreport", LEGS=str(tmp_path / "legs"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "report.html")
    )
    assert (outputs["BOARDINGS"], outputs["FARE_TRANSFERS"]) == (8, 3)
    assert "정왕역환승센터" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_legs_keep_the_rules_of_their_city_and_later_results_name_them(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    run("linktaps", TAPS=str(tmp_path / "taps"), PRESET="busan", OUTPUT=str(tmp_path / "legs"))
    assert rules_of(tmp_path / "legs") == CityRules.BUSAN.rules
    uri = run("transferhubs", LEGS=str(tmp_path / "legs"), STOPS=str(stops_file), OUTPUT=str(tmp_path / "hubs.gpkg"))
    sources = read_provenance(QgsVectorLayer(uri["OUTPUT"])).sources
    assert sources[0].name.startswith("legs (Rules of: Busan; ")
    assert sources[0].told.startswith("Legs: legs (") and sources[1].told.startswith("Stops: ")


def test_single_rules_hold_with_custom_and_in_calls_older_than_presets(run, taps_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    taps, legs = str(tmp_path / "taps"), tmp_path / "legs"
    for named in ({"PRESET": "custom"}, {}):
        run("linktaps", TAPS=taps, WINDOW_MIN=20, MAX_TRANSFERS=-1, OUTPUT=str(legs), **named)
        assert rules_of(legs) == TransferRules(window_min=20, max_transfers=None)


def test_a_single_rule_that_a_preset_would_overrule_is_refused(run, taps_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    with pytest.raises(QgsProcessingException, match="WINDOW_MIN would not hold"):
        run("linktaps", TAPS=str(tmp_path / "taps"), PRESET="busan", WINDOW_MIN=20, OUTPUT=str(tmp_path / "legs"))


def test_behavioural_transfers_make_the_journeys_where_that_is_asked(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    linked = run(
        "linktaps",
        TAPS=str(tmp_path / "taps"),
        STOPS=str(stops_file),
        DEFINITION="behaviour",
        WAIT_CAP_MIN=70,
        OUTPUT=str(tmp_path / "legs"),
    )
    # The third card waited 65 minutes: no fare transfer, but within the cap that was given.
    assert (linked["FARE_TRANSFERS"], linked["BEHAVIOUR_TRANSFERS"], linked["TRANSFERS"]) == (3, 4, 4)


def test_validation_writes_a_page_a_table_and_what_a_panel_shows(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    outputs = run(
        "validatelinking",
        TAPS=str(tmp_path / "taps"),
        STOPS=str(stops_file),
        PRESET="busan",
        REPORT=str(tmp_path / "검증.html"),
        OUTPUT=str(tmp_path / "검증.gpkg"),
    )
    table = gpd.read_file(outputs["OUTPUT"].split("|")[0])
    assert list(table.columns[:6]) == ["test", "subject", "metric", "value", "passed", "note"]
    assert set(table["passed"].dropna()) <= {"yes", "no"}
    assert (table["passed"] == "no").sum() == outputs["FAILED"]
    residual = table[(table["test"] == "balance") & (table["metric"] == "residual_percent")]
    assert residual["value"].iloc[0] == outputs["RESIDUAL"]
    assert outputs["OD_R2"] is None
    page = (tmp_path / "검증.html").read_text(encoding="utf-8")
    assert "<td>Rules of</td><td>Busan</td>" in page
    provenance = read_provenance(QgsVectorLayer(outputs["OUTPUT"]))
    assert provenance.parameters["RULES"].startswith("Rules of: Busan; ")


def test_validation_wants_flows_and_their_zones_together(run, taps_file, stops_file, tmp_path):
    run("importtaps", INPUT=str(taps_file), OUTPUT=str(tmp_path / "taps"), REPORT=str(tmp_path / "report.html"))
    flows = tmp_path / "flows.csv"
    flows.write_text("from_zone,to_zone,passengers\n1,2,3\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="give both"):
        run(
            "validatelinking",
            TAPS=str(tmp_path / "taps"),
            STOPS=str(stops_file),
            FLOWS=str(flows),
            REPORT=str(tmp_path / "report2.html"),
            OUTPUT=str(tmp_path / "validation.gpkg"),
        )
