"""``sijeong:routeprofile`` and ``sijeong:routesummary`` in QGIS: layers, tables, sheets, and what may go wrong."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer
from shapely.geometry import LineString

from sijeong.processing.results import Result
from sijeong.processing.styling import apply_style

SUMMARY = ["route_id", "route_name", "passengers", "max_load", "curvature", "overlap_demand", "remark"]


@pytest.fixture
def city(run, delivered, stops_file, tmp_path):
    """Legs of two routes on a Wednesday, and the tables of these routes; route R9 is in no table."""
    taps = delivered(
        ("1111222233334444", "R1", "080000", "S1", "081000", "S2", 2),
        ("1111222233334444", "R2", "081500", "S3", "083000", "S4", 2),
        ("5555666677778888", "R1", "090000", "S1", "091500", "S4"),
        ("9999000011112222", "R1", "091000", "S1"),
        ("9999000011113333", "R9", "091000", "S1", "092000", "S2"),
        ("9999000011114444", "R1", "093000", "S4", "094000", "S1"),
    )
    run("importtaps", INPUT=str(taps), OUTPUT=str(tmp_path / "taps"))
    run("linktaps", TAPS=str(tmp_path / "taps"), STOPS=str(stops_file), INFER_ALIGHTING=False,
        OUTPUT=str(tmp_path / "legs"))  # fmt: skip
    calls = [("R1", seq, stop, 0) for seq, stop in enumerate(("S1", "S2", "S4"), 1)]
    calls += [("R2", seq, stop, 0) for seq, stop in enumerate(("S3", "S4"), 1)]
    calls = pd.DataFrame(calls, columns=["route_id", "seq", "stop_id", "direction"])
    routes = pd.DataFrame({"route_id": ["R1", "R2"], "route_name": ["11번", "22번"], "route_type": ["일반형", "마을"],
                           "peak_min": [10, 20], "offpeak_min": [20, 40]})  # fmt: skip
    line = LineString([(180000, 530000), (180500, 530100), (181000, 530000), (182000, 531000)])
    pyogrio.write_dataframe(calls, tmp_path / "calls.gpkg", layer="calls")
    pyogrio.write_dataframe(routes, tmp_path / "routes.gpkg", layer="routes")
    gpd.GeoDataFrame({"route_id": ["R1"]}, geometry=[line], crs="EPSG:5186").to_file(tmp_path / "lines.gpkg")
    return {
        "LEGS": str(tmp_path / "legs"),
        "STOPS": str(stops_file),
        "ROUTE_STOPS": str(tmp_path / "calls.gpkg"),
        "ROUTES": str(tmp_path / "routes.gpkg"),
        "ROUTE_LINES": str(tmp_path / "lines.gpkg"),
    }


def test_a_profile_by_hour_with_its_worst_segments_and_balance(run, city, tmp_path):
    names = ("OUTPUT", "WORST", "BALANCE")
    found = run("routeprofile", **city, **{name: str(tmp_path / f"{name}.gpkg") for name in names})
    assert (found["DAYS"], found["PASSENGERS"], found["UNKNOWN_ALIGHTINGS"], found["UNPLACED"]) == (1, 8, 1, 2)
    segments = gpd.read_file(found["OUTPUT"])
    first = segments[(segments["route_id"] == "R1") & (segments["seq"] == 1)].set_index("hour")
    assert first["load"].to_dict() == {8: 2, 9: 2}
    assert first["route_name"].unique().tolist() == ["11번"]
    assert first.loc[8, ["runs", "load_per_run", "crowding"]].tolist() == [1, 2, "free"]
    assert first.loc[8].geometry.length > 1000
    assert str(first.loc[8, "time_begin"])[:16] == "2026-04-01 08:00"
    worst = pyogrio.read_dataframe(found["WORST"])
    assert worst["rank"].tolist() == list(range(1, len(worst) + 1))
    balance = pyogrio.read_dataframe(found["BALANCE"]).set_index("route_id")
    assert balance.loc["R1", ["passengers", "placed", "spread", "left", "unplaced"]].tolist() == [5, 3, 1, 0, 1]
    assert balance.loc["R9", "unplaced"] == 1


def test_a_profile_is_styled_and_can_be_animated(run, city, tmp_path):
    found = run("routeprofile", **city, OUTPUT=str(tmp_path / "profile.gpkg"))
    layer = QgsVectorLayer(found["OUTPUT"], "profile", "ogr")
    apply_style(layer, Result.ROUTE_PROFILE)
    assert layer.temporalProperties().isActive()
    assert layer.temporalProperties().startField() == "time_begin"
    assert layer.fields().field("time_end").typeName() == "DateTime"
    assert layer.attributeAlias(layer.fields().lookupField("from_stop")) == "From stop (id)"


def test_the_whole_day_without_routes_or_lines(run, city, tmp_path):
    del city["ROUTES"], city["ROUTE_LINES"]
    found = run("routeprofile", **city, BY_HOUR=False, DAY_TYPE="all", OUTPUT=str(tmp_path / "profile.gpkg"))
    segments = gpd.read_file(found["OUTPUT"])
    assert set(segments["hour"]) == {-1}
    assert segments["route_name"].tolist() == segments["route_id"].tolist()


def test_a_summary_has_a_row_a_route(run, city, tmp_path):
    found = run("routesummary", **city, OUTPUT=str(tmp_path / "summary.gpkg"))
    assert (found["ROUTE_COUNT"], found["DAYS"]) == (3, 1)
    table = gpd.read_file(found["OUTPUT"]).set_index("route_id")
    assert table.index.tolist() == ["R1", "R2", "R9"]
    assert table.loc["R1", ["route_name", "passengers", "rank"]].tolist() == ["11번", 5, 1]
    assert table.loc["R2", "transfer_in_share_fare"] == 1
    assert table.loc["R9", "remark"].startswith("not in the stop sequences")
    assert table.loc["R9"].geometry is None


def test_a_summary_as_a_sheet(run, city, tmp_path):
    run("routesummary", **city, OUTPUT=str(tmp_path / "노선.xlsx"))
    sheet = pyogrio.read_dataframe(tmp_path / "노선.xlsx")
    assert set(SUMMARY) <= set(sheet.columns)
    assert sheet["route_name"].tolist()[:2] == ["11번", "22번"]


def test_a_loaded_summary_lies_in_its_group(run, city, tmp_path):
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    found = run("routesummary", context=context, **city, OUTPUT=str(tmp_path / "summary.gpkg"))
    assert QgsVectorLayer(found["OUTPUT"], "summary", "ogr").featureCount() == 3


@pytest.mark.parametrize("name", ["routeprofile", "routesummary"])
@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"DAY_TYPE": "holiday"}, "no service day of this type"),
        ({"SEATS_CITY": 60}, "60 seats and 55 places"),
        ({"ROUTE_STOPS": "ROUTES"}, "lack the fields seq, stop_id"),
        ({"STOPS": "ROUTE_LINES"}, "stop_id"),
    ],
)
def test_what_cannot_be_is_one_sentence(run, city, tmp_path, name, change, words):
    changed = city | {key: city.get(value, value) if isinstance(value, str) else value for key, value in change.items()}
    with pytest.raises(QgsProcessingException, match=words):
        run(name, **changed, OUTPUT=str(tmp_path / "out.gpkg"))
    assert not (tmp_path / "out.gpkg").exists()


def test_routes_of_another_number_system(run, city, tmp_path):
    calls = pyogrio.read_dataframe(city["ROUTE_STOPS"]).assign(route_id="Z")
    pyogrio.write_dataframe(calls, tmp_path / "other.gpkg", layer="calls")
    with pytest.raises(QgsProcessingException, match="No ride lies on a route"):
        run("routeprofile", **(city | {"ROUTE_STOPS": str(tmp_path / "other.gpkg")}), OUTPUT=str(tmp_path / "out.gpkg"))


@pytest.mark.parametrize("percent", [0, 30, 60])
@pytest.mark.parametrize("name", ["routeprofile", "routesummary"])
def test_cancel_leaves_no_half_written_output(run, stops_at, city, tmp_path, name, percent):
    before = set(tmp_path.rglob("*"))
    feedback = stops_at(percent)
    with pytest.raises(QgsProcessingException):
        run(name, feedback=feedback, **city, OUTPUT=str(tmp_path / "out.gpkg"))
    assert set(tmp_path.rglob("*")) == before
