"""Files of an office, told for what they are before anything is imported."""

import geopandas as gpd
import pytest
from shapely.geometry import Point, box

from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import read_catalogue
from sijeong.catalog.files.looking import dataset_like, files_below, look_into, recognisable

ENTRIES = recognisable(read_catalogue())
CITIES = read_cities()


@pytest.mark.parametrize(
    ("columns", "geometry", "expected"),
    [
        (("PNU", "JIBUN", "BCHK"), "polygon", "parcels_lsmd"),
        (("PNU", "USABILITY", "STRCT_CD", "GRND_FLR"), "polygon", "buildings_file"),
        (("STORUNST_CD", "FRTP_CD", "KOFTR_GROUP_CD"), "polygon", "forest_map"),
        (("행정동코드", "행정동명"), "polygon", "administrative_dong"),
        (("LINK_ID", "F_NODE", "T_NODE"), "line", "node_link"),
        (("NODE_ID", "NODE_TYPE"), "point", "node_link_nodes"),
        (("NODE_ID", "ST_LINK", "ED_LINK"), "none", "node_link_turns"),
        (("연번", "정류소ID", "정류소명", "경도", "위도"), "point", "bus_stops"),
        (("정류장 이름", "메모"), "point", None),
        (("PNU", "JIBUN"), "point", None),
        (("USABILITY", "HEIGHT"), "polygon", None),
    ],
)
def test_a_layer_is_the_entry_whose_fields_it_has(columns, geometry, expected):
    found = dataset_like(columns, geometry, ("자료.shp",), ENTRIES)
    assert (found.id if found is not None else None) == expected


def test_a_folder_is_seen_file_by_file_without_parts_and_locks(tmp_path):
    lots = gpd.GeoDataFrame(
        {"PNU": ["4139010100100010000"]}, geometry=[box(183_000, 530_000, 183_030, 530_030)], crs=5186
    )
    folder = tmp_path / "1. 지적"
    folder.mkdir()
    lots.to_file(folder / "필지.shp", encoding="cp949")
    for name in ("~$표.xlsx", ".숨김.csv", "공문.hwp"):
        (tmp_path / name).write_bytes(b"x")
    assert [file.name for file in files_below([tmp_path])] == ["필지.shp", "공문.hwp"]
    assert [file.name for file in files_below([folder / "필지.shp", folder])] == ["필지.shp"]


def test_a_feed_in_a_folder_is_one_file(tmp_path):
    for name in ("agency", "stops", "routes", "trips", "stop_times", "calendar"):
        (tmp_path / f"{name}.txt").write_text("id\n")
    assert files_below([tmp_path.parent]) == (tmp_path,) or tmp_path in files_below([tmp_path.parent])


def test_what_cannot_be_read_says_why(tmp_path):
    file = tmp_path / "작년 통계.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(100))
    (seen,) = look_into(file, CITIES, ENTRIES)
    assert "old Excel file" in str(seen.problem)


def test_a_file_of_another_city_is_told(tmp_path):
    file = tmp_path / "부산 정류장.geojson"
    frame = gpd.GeoDataFrame({"정류소ID": ["B1"], "정류소명": ["서면"]}, geometry=[Point(129.06, 35.16)], crs=4326)
    frame.to_file(file)
    (seen,) = look_into(file, CITIES, ENTRIES)
    assert seen.is_far and seen.dataset.id == "bus_stops"
    frame.set_geometry([Point(126.80, 37.38)], crs=4326).to_file(file)
    (seen,) = look_into(file, CITIES, ENTRIES)
    assert not seen.is_far
