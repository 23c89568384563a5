"""The summary in QGIS: areas, table and workbook."""

from __future__ import annotations

import geopandas as gpd
import openpyxl
import pyogrio
import pytest
from qgis.core import QgsProcessingException
from shapely.geometry import box


@pytest.fixture
def dongs_file(tmp_path):
    x, y = 180000.0, 530000.0
    frame = gpd.GeoDataFrame(
        {"adm_cd": ["1", "2"], "adm_nm": ["대야동", "신천동"]},
        geometry=[box(x, y, x + 145, y + 100), box(x + 145, y, x + 1000, y + 100)],
        crs="EPSG:5186",
    )
    frame.to_file(tmp_path / "dongs.gpkg")
    return tmp_path / "dongs.gpkg"


@pytest.fixture
def summary(run, parcels_file, forest_file, tmp_path):
    def summary(**more):
        parameters = {"PARCELS": str(parcels_file), "FOREST": str(forest_file)} | more
        return run("forestsummary", OUTPUT=str(tmp_path / "summary.gpkg"), **parameters)

    return summary


def test_by_dong(summary, dongs_file, tmp_path):
    book = tmp_path / "통계.xlsx"
    found = summary(AREAS=str(dongs_file), TABLE=str(tmp_path / "table.gpkg"), XLSX=str(book))
    areas = gpd.read_file(found["OUTPUT"]).set_index("area_name")
    assert areas["parcels"].to_dict() == {"대야동": 2, "신천동": 4}
    assert areas["near_parcels"].to_dict() == {"대야동": 2, "신천동": 2}
    table = pyogrio.read_dataframe(found["TABLE"])
    assert table["parcels"].sum() == 6
    assert (found["AREA_COUNT"], found["PARCEL_COUNT"], found["NEAR_PARCELS"], found["OUTSIDE"]) == (2, 6, 4, 0)
    assert openpyxl.load_workbook(book).sheetnames == ["구역별", "거리대×지목", "거리대×임상", "산출 근거"]


def test_by_cell(summary):
    found = summary(LEVEL="grid", CELL_SIZE=100)
    assert gpd.read_file(found["OUTPUT"])["parcels"].sum() == 6


def test_a_level_without_its_layer_is_said(summary, tmp_path):
    with pytest.raises(QgsProcessingException, match="For dongs give a layer"):
        summary()
    assert not (tmp_path / "summary.gpkg").exists()


@pytest.mark.parametrize("percent", [0, 30, 70])
def test_cancel_leaves_nothing(run, stops_at, parcels_file, forest_file, dongs_file, tmp_path, percent):
    before = set(tmp_path.rglob("*"))
    with pytest.raises(QgsProcessingException):
        run(
            "forestsummary", feedback=stops_at(percent), PARCELS=str(parcels_file), FOREST=str(forest_file),
            AREAS=str(dongs_file), OUTPUT=str(tmp_path / "out.gpkg"),
        )  # fmt: skip
    assert set(tmp_path.rglob("*")) == before
