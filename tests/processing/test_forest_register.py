"""The register as an office makes it: layers in, layers and a workbook out, and again a year later."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import openpyxl
import pytest
from osgeo import gdal
from pyproj import CRS
from qgis.core import QgsProcessingException
from shapely.geometry import Point, box

from sijeong.common.workbook.model import Column, Sheet
from sijeong.common.workbook.writing import write_workbook
from sijeong.forest.registers.columns import PARCEL_FIELDS

DAY = "2026-11-01"


@pytest.fixture
def register(run, parcels_file, forest_file, tmp_path):
    def register(name="register", **more):
        parameters = {"PARCELS": str(parcels_file), "FOREST": str(forest_file), "DAY": DAY} | more
        return run("forestregister", OUTPUT=str(tmp_path / f"{name}.gpkg"), **parameters)

    return register


@pytest.fixture
def buildings_file(tmp_path):
    x, y = 180000.0, 530000.0
    frame = gpd.GeoDataFrame(
        {"USABILITY": ["01000", "18000"], "STRCT_CD": ["51", "21"], "USEAPR_DAY": ["19980303", "20200101"]},
        geometry=[box(x + 104, y + 4, x + 110, y + 10), box(x + 205, y + 2, x + 210, y + 8)],
        crs="EPSG:5186",
    )
    frame.to_file(tmp_path / "buildings.gpkg", layer="buildings")
    return tmp_path / "buildings.gpkg"


def test_the_register_of_parcels(register):
    found = register()
    frame = gpd.read_file(found["OUTPUT"])
    assert [name for name in frame.columns if name in PARCEL_FIELDS] == list(PARCEL_FIELDS)
    assert frame["pnu"].tolist() == [f"41390101001000{number}0000" for number in range(4)]
    assert frame["address"].tolist() == ["시흥시 대야동"] * 4
    assert frame["dist_m"].round(3).tolist() == [0, 0, 40, 100]
    assert frame["fuel"].tolist() == ["conifer"] * 4
    assert frame["flag"].fillna("").tolist() == ["", "sliver", "", ""]
    assert (found["PARCEL_COUNT"], found["ADJACENT"]) == (4, 4)
    assert found["ADJACENT_M2"] == pytest.approx(frame["adjacent_m2"].sum())
    assert register("all", EVERYTHING=True)["PARCEL_COUNT"] == 6


def test_the_register_of_buildings(register, buildings_file, tmp_path):
    found = register(BUILDINGS=str(buildings_file), BUILDING_REGISTER=str(tmp_path / "buildings_near.gpkg"))
    near = gpd.read_file(found["BUILDING_REGISTER"])
    assert near["dist_m"].round(3).tolist() == [4]
    assert near.loc[0, ["use", "construction", "approved_year", "pnu"]].tolist() == [
        "house", "wood", 1998, "4139010100100010000",
    ]  # fmt: skip
    assert near.loc[0, ["within_5m", "within_25m", "review"]].astype(bool).all()
    assert 0 < near.loc[0, "e30"] < 1
    assert gpd.read_file(found["OUTPUT"])["buildings"].tolist() == [0, 1, 0, 1]
    assert (found["BUILDING_COUNT"], found["TO_REVIEW"]) == (1, 1)


def test_heights_fires_and_water_fill_their_columns(register, buildings_file, tmp_path):
    x, y = 180000.0, 530000.0
    dem = tmp_path / "dem.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(dem), 60, 60, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((x - 100, 10, 0, y + 400, 0, -10))
    raster.SetProjection(CRS.from_epsg(5186).to_wkt("WKT1_GDAL"))
    raster.GetRasterBand(1).WriteArray(np.tile(np.arange(60) * 10.0, (60, 1)))
    del raster
    places = gpd.GeoDataFrame(geometry=[Point(x + 107, y + 20)], crs="EPSG:5186")
    places.to_file(tmp_path / "places.gpkg")
    found = register(
        BUILDINGS=str(buildings_file), DEM=str(dem), FIRES=str(tmp_path / "places.gpkg"),
        WATER=str(tmp_path / "places.gpkg"), BUILDING_REGISTER=str(tmp_path / "buildings_near.gpkg"),
    )  # fmt: skip
    parcels, near = gpd.read_file(found["OUTPUT"]), gpd.read_file(found["BUILDING_REGISTER"])
    assert parcels["slope_deg"].round(3).tolist() == [45] * 4
    assert parcels["past_fires"].tolist() == [1, 1, 1, 1]
    assert near["water_m"].tolist() == [pytest.approx(10)]
    assert near["climb_deg"].notna().all()


def test_a_year_later_from_the_layer(register, parcels, tmp_path):
    first = register("first")
    layer = gpd.read_file(first["OUTPUT"])
    layer.loc[1, ["action", "officer", "checked_on"]] = ["계도", "산림과", "2026-12-01"]
    layer.to_file(tmp_path / "last_year.gpkg", layer="register")
    parcels.loc[2, "지목"] = "전"
    parcels.drop(index=3).to_file(tmp_path / "new.gpkg", layer="parcels")
    found = register(
        "second", PARCELS=str(tmp_path / "new.gpkg"), PREVIOUS=str(tmp_path / "last_year.gpkg"), DAY="2027-11-01",
        CHANGES=str(tmp_path / "changes.gpkg"),
    )  # fmt: skip
    frame = gpd.read_file(found["OUTPUT"])
    assert frame.loc[1, ["action", "officer", "checked_on"]].tolist() == ["계도", "산림과", "2026-12-01"]
    assert frame["changed_on"].tolist() == [DAY, DAY, "2027-11-01"]
    changes = gpd.read_file(found["CHANGES"])
    assert changes["became"].tolist() == ["gone", "changed"]
    assert changes["detail"].fillna("").tolist() == ["", "지목 대 → 전"]
    assert (found["NEW"], found["GONE"], found["CHANGED"]) == (0, 1, 1)


def test_a_year_later_from_the_workbook(register, tmp_path):
    book = tmp_path / "산림인접지 대장.xlsx"
    register("first", XLSX=str(book))
    edited = openpyxl.load_workbook(book)
    page = edited["필지 대장"]
    headings = [cell.value for cell in page[4]]
    page.cell(5, headings.index("조치") + 1, "벌채동의")
    edited.save(book)
    found = register("second", PREVIOUS=str(book), CHANGES=str(tmp_path / "changes.gpkg"))
    assert gpd.read_file(found["OUTPUT"])["action"].fillna("").tolist() == ["벌채동의", "", "", ""]
    assert (found["NEW"], found["GONE"], found["CHANGED"]) == (0, 0, 0)


def test_the_workbook_says_how_it_was_made(register, buildings_file, tmp_path):
    book = tmp_path / "대장.xlsx"
    register(BUILDINGS=str(buildings_file), XLSX=str(book))
    pages = openpyxl.load_workbook(book)
    assert pages.sheetnames == ["필지 대장", "건축물 대장", "산출 근거"]
    basis = "\n".join(f"{row[0].value} {row[1].value}" for row in pages["산출 근거"].iter_rows(min_row=3))
    assert "산림재난방지법" in basis
    assert "parcels" in basis
    assert DAY in pages["필지 대장"]["A2"].value


def test_the_law_of_the_day_counts(register, tmp_path):
    book = tmp_path / "대장.xlsx"
    register(DAY="2025-06-01", XLSX=str(book))
    assert "산림보호법" in openpyxl.load_workbook(book)["필지 대장"]["A2"].value


def test_the_workbook_that_is_read_is_not_written_over(register, tmp_path):
    book = tmp_path / "대장.xlsx"
    register("first", XLSX=str(book))
    before = book.read_bytes()
    with pytest.raises(QgsProcessingException):
        register("second", PREVIOUS=str(book), XLSX=str(book))
    assert book.read_bytes() == before


def test_a_layer_without_pnus_is_said(register, parcels, tmp_path):
    parcels.drop(columns="PNU").to_file(tmp_path / "nameless.gpkg")
    with pytest.raises(QgsProcessingException, match="PNU"):
        register(PARCELS=str(tmp_path / "nameless.gpkg"))


def test_a_table_that_is_no_register_is_said(register, tmp_path):
    write_workbook(tmp_path / "other.xlsx", [Sheet("표", "표", (Column("값"),), [("x",)])])
    with pytest.raises(QgsProcessingException, match="PNU"):
        register(PREVIOUS=str(tmp_path / "other.xlsx"))


@pytest.mark.parametrize("percent", [0, 30, 70, 90])
def test_cancel_leaves_nothing(run, stops_at, parcels_file, forest_file, tmp_path, percent):
    before = set(tmp_path.rglob("*"))
    with pytest.raises(QgsProcessingException):
        run(
            "forestregister", feedback=stops_at(percent), PARCELS=str(parcels_file), FOREST=str(forest_file),
            OUTPUT=str(tmp_path / "out.gpkg"), XLSX=str(tmp_path / "out.xlsx"),
        )  # fmt: skip
    assert set(tmp_path.rglob("*")) == before
