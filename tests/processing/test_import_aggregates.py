"""Aggregates as a user imports them: a table, points where stops are given, a report in the user's language."""

import geopandas as gpd
import pyogrio
import pytest
from qgis.core import QgsProcessingException

HOURS = [f"{hour}시{way}총승객수" for hour in range(24) for way in ("승차", "하차")]
HEADER = ",".join(["사용년월", "노선번호", "노선명", "버스정류장ARS번호", "역명", *HOURS])


@pytest.fixture
def month(tmp_path):
    counts = ",".join(["1", "2"] * 24)
    rows = [
        f"202205,470,470번(B,상암),01001,종로,{counts}",
        f"202205,470,470번(상암),09999,없는곳,{counts}",
        "broken,row",
    ]
    file = tmp_path / "2022_05.csv"
    file.write_bytes("\n".join([HEADER, *rows]).encode("cp949"))
    return file


@pytest.fixture
def poles(tmp_path):
    stops = gpd.GeoDataFrame(
        {"ars_no": ["01001"], "stop_name": ["종로"]}, geometry=gpd.points_from_xy([200000], [550000]), crs=5186
    )
    stops.to_file(tmp_path / "poles.gpkg")
    return tmp_path / "poles.gpkg"


def test_a_month_becomes_a_table_without_shapes(run, month, tmp_path):
    report = tmp_path / "report.html"
    done = run("importaggregates", INPUT=str(month), OUTPUT=str(tmp_path / "m.gpkg"), REPORT=str(report))
    assert (done["ROWS_READ"], done["ROWS_KEPT"], done["ROWS_REJECTED"], done["ROWS_REPAIRED"]) == (3, 2, 1, 1)
    assert (done["BOARDINGS"], done["ALIGHTINGS"]) == (48, 96)
    table = pyogrio.read_dataframe(done["OUTPUT"].partition("|")[0])
    assert len(table) == 48
    assert not isinstance(table, gpd.GeoDataFrame)
    assert set(table["month"]) == {"2022-05"}
    page = report.read_text(encoding="utf-8")
    assert "2022_05.csv" in page
    assert "<svg" in page


def test_with_stops_it_becomes_points(run, month, poles, tmp_path):
    done = run("importaggregates", INPUT=str(month), STOPS=str(poles), OUTPUT=str(tmp_path / "m.gpkg"))
    places = gpd.read_file(tmp_path / "m.gpkg")
    assert done["UNPLACED"] == 1
    assert places.crs.to_epsg() == 5186
    assert places.geometry.notna().sum() == 24
    assert len(places) == 48


def test_flows_have_the_fields_that_were_delivered(run, poles, tmp_path):
    file = tmp_path / "od.csv"
    file.write_text("date,from_zone,to_zone,hour,passengers\n20260401,A,B,8,3\n20260401,A,B,,4\n", encoding="utf-8")
    done = run("importaggregates", INPUT=str(file), STOPS=str(poles), OUTPUT=str(tmp_path / "od.gpkg"))
    table = pyogrio.read_dataframe(tmp_path / "od.gpkg")
    assert list(table.columns) == ["from_zone", "to_zone", "hour", "passengers", "date"]
    assert done["PASSENGERS"] == 7
    assert table["hour"].isna().sum() == 1


def test_a_file_of_single_rides_is_refused(run, taps_file, tmp_path):
    with pytest.raises(QgsProcessingException, match="not an aggregate that is known"):
        run("importaggregates", INPUT=str(taps_file), OUTPUT=str(tmp_path / "m.gpkg"))
    assert not (tmp_path / "m.gpkg").exists()
