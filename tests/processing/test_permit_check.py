"""The permit desk from QGIS: what is typed, clicked or listed becomes rows, lines and pages."""

from __future__ import annotations

import re
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer
from shapely.geometry import box
from shared_data import SHARED, needs_shared

from sijeong.forest.permits.lots import lots_of
from sijeong.processing.forest.addresses import AddressBook

X, Y = 180_000.0, 530_000.0
WOLGOT = "4139013100"


def lot(number: int, san: bool = False) -> str:
    return f"{WOLGOT}{2 if san else 1}{number:04d}0000"


@pytest.fixture
def village(tmp_path):
    """Lots of 월곶동 at 20, 50 and 90 m from the forest of the folder's fixture; no field says the dong's name."""
    places = {lot(3): 120, lot(4): 150, lot(138, san=True): 190}
    shapes = [box(X + west, Y, X + west + 20, Y + 20) for west in places.values()]
    file = tmp_path / "lots.gpkg"
    gpd.GeoDataFrame({"PNU": list(places)}, geometry=shapes, crs=5186).to_file(file)
    return file


@pytest.fixture
def check(run, village, forest_file, tmp_path):
    """Runs the check and returns its outputs, the rows and the PDF's bytes."""

    def check(**more):
        parameters = {
            "PARCELS": str(village), "FOREST": str(forest_file), "OUTPUT": str(tmp_path / "check.gpkg"),
            "LINES": str(tmp_path / "lines.gpkg"), "REPORT": str(tmp_path / "pages.pdf"), **more,
        }  # fmt: skip
        found = run("permitcheck", **parameters)
        return found, gpd.read_file(found["OUTPUT"]), Path(found["REPORT"]).read_bytes()

    return check


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_one_parcel_is_one_row_one_line_and_one_page(check):
    found, frame, pdf = check(PARCEL="월곶동 4", DATE="2026-11-26")
    assert (found["COUNT"], found["NEEDED"], found["UNPLACED"]) == (1, 1, 0)
    assert (found["ANSWER"], found["DISTANCE"]) == ("yes", 50.0)
    assert frame["address"].tolist() == ["월곶동 4"]
    assert frame["law"].tolist() == ["산림재난방지법 (법률 제20751호)"]
    lines = gpd.read_file(found["LINES"])
    assert lines.length.round(6).tolist() == [50]
    assert pdf.startswith(b"%PDF")
    assert pages(pdf) == 1


def test_several_parcels_are_typed_at_once_and_what_is_not_there_is_told(check):
    found, frame, pdf = check(PARCEL=f"월곶동 산138임; {lot(3)}; 월곶동 5; 월고동 3; 중앙로 17", NUMBER="7")
    assert frame["permit_status"].tolist() == ["checked", "checked", "unknown_lot", "unreadable", "unreadable"]
    assert frame["review_needed"].tolist()[:2] == ["no", "yes"]
    assert frame["dist_m"].tolist()[:2] == [90, 20]
    assert frame["hint"].iloc[2] == "월곶동 4, 월곶동 3"
    assert "월곶동" in frame["hint"].iloc[3]
    assert "lot number" in frame["hint"].iloc[4]
    assert found["UNPLACED"] == 3
    assert pages(pdf) == 5


def test_a_point_of_the_map_stands_for_its_lot(check):
    _, frame, _ = check(POINT=f"{X + 125},{Y + 5} [EPSG:5186]", NUMBER="2026-12")
    assert frame[["application", "pnu", "measured_from"]].to_numpy().tolist() == [["2026-12", lot(3), "lot"]]
    degrees = gpd.GeoSeries.from_xy([X + 125], [Y + 5], crs=5186).to_crs(4326).iloc[0]
    _, frame, _ = check(POINT=f"{degrees.x},{degrees.y} [EPSG:4326]")
    assert frame["pnu"].tolist() == [lot(3)]
    _, frame, _ = check(POINT=f"{degrees.x},{degrees.y}")
    assert frame["pnu"].tolist() == [lot(3)]


def test_a_table_of_applications_is_answered_row_by_row(check, tmp_path):
    table = tmp_path / "신청목록.csv"
    rows = {"접수번호": ["가-1", "가-2", "가-3"], "대지위치": ["시흥시 월곶동 4", "경기도 시흥시 월곶동 산 138", ""],
            "접수일": ["2026-01-10", "2026-03-02", ""]}  # fmt: skip
    pd.DataFrame(rows).to_csv(table, index=False, encoding="utf-8-sig")
    found, frame, pdf = check(APPLICATIONS=str(table), DATE="2026-11-01")
    assert frame["application"].tolist() == ["가-1", "가-2", "가-3"]
    assert frame["review_needed"].tolist() == ["no", "no", None]
    assert frame["permit_note"].tolist() == ["not_in_force", None, None]
    assert frame["applied_on"].tolist() == ["2026-01-10", "2026-03-02", "2026-11-01"]
    assert frame["permit_status"].iloc[2] == "nothing_given"
    assert (found["COUNT"], pages(pdf)) == (3, 3)


def test_footprints_in_degrees_are_measured_in_metres(check, tmp_path):
    house = gpd.GeoDataFrame(geometry=[box(X + 155, Y + 5, X + 160, Y + 10)], crs=5186).to_crs(4326)
    house.to_file(tmp_path / "house.gpkg")
    _, frame, _ = check(APPLICATIONS=str(tmp_path / "house.gpkg"))
    row = frame.iloc[0]
    assert (row["measured_from"], row["pnu"], row["permit_note"]) == ("footprint", lot(4), "lot_nearer")
    assert (row["dist_m"], row["lot_dist_m"], row["review_needed"]) == (55, 50, "no")


def test_buildings_and_heights_come_along(check, tmp_path, forest_file):
    import numpy as np
    from osgeo import gdal, osr

    dem = str(tmp_path / "dem.tif")
    raster = gdal.GetDriverByName("GTiff").Create(dem, 60, 60, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X - 200, 10, 0, Y + 300, 0, -10))
    system = osr.SpatialReference()
    system.ImportFromEPSG(5186)
    raster.SetProjection(system.ExportToWkt())
    raster.GetRasterBand(1).WriteArray(np.tile(np.arange(60) * -10.0, (60, 1)) + 600)
    raster = None
    _, frame, _ = check(PARCEL="월곶동 3", DEM=dem, BUILDINGS=str(forest_file))
    assert frame["slope_deg"].tolist() == [45]


def test_no_answer_leaves_no_half_report(check, stops_at, tmp_path):
    report = tmp_path / "pages.pdf"
    report.write_bytes(b"old")
    with pytest.raises(QgsProcessingException):
        check(PARCEL=";".join(["월곶동 3"] * 20), feedback=stops_at(60))
    assert report.read_bytes() == b"old"
    assert not list(tmp_path.glob(".*"))


def test_nothing_given_is_one_sentence(check):
    with pytest.raises(QgsProcessingException, match="Nothing to check"):
        check()


def test_the_pages_are_drawn_in_a_background_thread_while_the_window_lives(provider, village, forest_file, tmp_path):
    algorithm = QgsApplication.processingRegistry().algorithmById("sijeong:permitcheck").create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    parameters = {
        "PARCEL": ";".join(["월곶동 3"] * 30), "PARCELS": str(village), "FOREST": str(forest_file),
        "OUTPUT": str(tmp_path / "o.gpkg"), "LINES": str(tmp_path / "l.gpkg"), "REPORT": str(tmp_path / "p.pdf"),
    }  # fmt: skip
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    ended, loop, beats = [], QEventLoop(), []
    task.executed.connect(lambda well, results: (ended.append(well), loop.quit()))
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(1))
    heart.start(5)
    QTimer.singleShot(60_000, loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    assert ended == [True]
    assert len(beats) > 2
    assert pages((tmp_path / "p.pdf").read_bytes()) == 30


# --- Addresses ----------------------------------------------------------------------------------------------------


@pytest.fixture
def book(qgis_app):
    """Of a city that no catalogue knows: its dongs are those of its parcels."""
    numbers = ["4199910100100010000", "4199910200200120003"]
    parcels = gpd.GeoDataFrame(
        {"pnu": numbers, "dong": ["갯벌동", "솔밭동"]}, geometry=[box(X, Y, X + 1, Y + 1)] * 2, crs=5186
    )
    return AddressBook(lots_of(parcels, parcels.crs))


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("갯벌동 1", "4199910100" + "10001"),
        ("솔밭동 산12-3", "4199910200" + "200120003"),
        ("솔밭동 산 12-3임", "4199910200" + "200120003"),
        ("솔밭 산12-3번지", "4199910200" + "200120003"),
        ("4199910200200120003", "4199910200200120003"),
    ],
)
def test_addresses_of_a_city_that_only_its_parcels_know(book, text, prefix):
    assert book.read(text).prefixes == (prefix,)


def test_what_cannot_be_read_is_answered_with_what_is_spelt_alike(book):
    assert book.read("갯펄동 1").hint == "갯벌동"
    assert book.read("산12-3").hint
    assert book.read("산12-3").prefixes == ()


# --- Siheung itself -----------------------------------------------------------------------------------------------


@pytest.mark.shared
@needs_shared
def test_a_mountain_lot_of_siheung_is_found_by_its_address(run, tmp_path):
    found = run(
        "permitcheck", PARCEL="월곶동 산138; 정왕동 1800-3",
        PARCELS=f"{SHARED}/parcels/siheung_parcels_2026.gpkg|layername=parcels",
        FOREST=f"{SHARED}/forest/siheung_san_parcels.gpkg", OUTPUT=str(tmp_path / "o.gpkg"),
        LINES=str(tmp_path / "l.gpkg"), REPORT=str(tmp_path / "p.pdf"),
    )  # fmt: skip
    frame = gpd.read_file(found["OUTPUT"])
    assert frame["pnu"].tolist() == ["4139013100201380000", "4139013200118000003"]
    assert frame["review_needed"].tolist() == ["yes", "no"]
    assert frame["dist_m"].iloc[0] == 0
    assert frame["dist_m"].iloc[1] > 1000
