import zipfile

import geopandas as gpd
import pytest
from shapely.geometry import Point
from shared_data import SHARED, needs_shared

from sijeong.catalog.errors import CatalogError
from sijeong.catalog.files.vectors import open_vector
from sijeong.catalog.vector_file import read_features, read_layer


@pytest.fixture
def points():
    return gpd.GeoDataFrame({"지목": ["대", "임야"]}, geometry=[Point(1, 2), Point(3, 4)], crs="EPSG:5186")


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_a_shapefile_that_does_not_say_its_encoding(tmp_path, points, encoding):
    file = tmp_path / "필지.shp"
    points.to_file(file, encoding=encoding)
    file.with_suffix(".cpg").unlink(missing_ok=True)
    assert list(read_features(file)["지목"]) == ["대", "임야"]


def test_a_chosen_encoding_wins(tmp_path, points):
    file = tmp_path / "a.shp"
    points.to_file(file, encoding="cp949")
    file.with_suffix(".cpg").write_text("UTF-8")
    assert list(read_features(file, encoding="cp949")["지목"]) == ["대", "임야"]


def test_a_filter_is_applied(tmp_path, points):
    file = tmp_path / "a.gpkg"
    points.to_file(file, layer="p")
    assert len(read_features(file, "p", "\"지목\" = '임야'")) == 1


def test_a_missing_file(tmp_path):
    with pytest.raises(CatalogError, match="There is no"):
        read_features(tmp_path / "nothing.shp")


def test_a_cut_file(tmp_path, points):
    file = tmp_path / "a.gpkg"
    points.to_file(file)
    file.write_bytes(file.read_bytes()[:5000])
    with pytest.raises(CatalogError, match=r"a\.gpkg"):
        read_features(file)


def test_a_table_without_shapes(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("a,b\n1,2\n")
    with pytest.raises(CatalogError, match="without geometry"):
        read_features(file)


def test_a_field_name_that_is_cut_in_mid_character_keeps_nobody_from_reading_a_part_of_the_map(tmp_path, points):
    """As in the ministry's boundaries of dongs, whose names have room for ten bytes."""
    file, table = tmp_path / "행정동.shp", tmp_path / "행정동.dbf"
    points.rename(columns={"지목": "NAME_9_9_9"}).to_file(file, encoding="utf-8")
    table.write_bytes(table.read_bytes().replace(b"NAME_9_9_9", "대지목".encode() + "명".encode()[:1]))
    (batch,) = open_vector(file).batches(box=(2, 3, 4, 5))
    assert [list(batch[name]) for name in batch.columns if name != "geometry"] == [["임야"]]


@needs_shared
def test_the_real_boundary_file_whose_field_name_is_cut_in_mid_character(tmp_path):
    with zipfile.ZipFile(SHARED / "boundaries" / "siheung_hjd_20250610_orig.zip") as archive:
        archive.extractall(tmp_path)
    file = next(tmp_path.rglob("*.shp"))
    frame = read_features(file)
    names = next(frame[column] for column in frame.columns if column.startswith("행정동"))
    assert len(frame) == 20
    assert "정왕본동" in set(names)


@pytest.mark.parametrize("encoding", ["cp949", "utf-8", "utf-8-sig"])
def test_a_csv_of_an_agency_is_read_in_its_own_encoding(tmp_path, encoding):
    file = tmp_path / "산불.csv"
    file.write_text(
        "주소,frfr_lctn_xcrd\n경기도 시흥시 월곶동 산138,126.75\n경기도 시흥시 능곡동,126.8\n", encoding=encoding
    )
    table = read_layer(file)
    assert [str(name) for name in table.columns] == ["주소", "frfr_lctn_xcrd"]
    assert table["주소"].tolist() == ["경기도 시흥시 월곶동 산138", "경기도 시흥시 능곡동"]
