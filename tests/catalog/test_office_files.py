"""Files as Korean offices have them, rebuilt small: each is told for what it is, and nothing of it is lost."""

import io
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from shapely.geometry import Point, box

from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import read_catalogue
from sijeong.catalog.files.importing import import_file
from sijeong.catalog.files.looking import look_into, recognisable
from sijeong.catalog.files.tables import open_sheet, open_table

ENTRIES = tuple(entry for entry in recognisable(read_catalogue()) if entry.id != "gtfs")
CITIES = read_cities()
LOTS = [box(183_000 + 30 * n, 530_000, 183_025 + 30 * n, 530_025) for n in range(12)]
PNUS = [f"41390101001{n:04d}0000" for n in range(12)]


def _shapes(file: Path, columns: dict, crs: int, *, says_system: bool = False) -> Path:
    frame = gpd.GeoDataFrame(columns, geometry=LOTS, crs=5186).to_crs(crs)
    frame.to_file(file, encoding="cp949")
    for suffix in () if says_system else (".prj", ".cpg"):
        file.with_suffix(suffix).unlink(missing_ok=True)
    return file


def _table(file: Path, *lines: str, encoding: str = "cp949") -> Path:
    file.write_bytes("\n".join(lines).encode(encoding))
    return file


def _book(file: Path, **sheets: list[list[str]]) -> Path:
    """A workbook whose cells are all texts, as GDAL writes it; the first row of each sheet is an ordinary one."""
    for number, (name, rows) in enumerate(sheets.items()):
        width = max(map(len, rows))
        cells = [row + [None] * (width - len(row)) for row in rows]
        frame = pd.DataFrame(cells[1:], columns=[cell or f" {place}" for place, cell in enumerate(cells[0])])
        pyogrio.write_dataframe(frame, file, layer=name, driver="XLSX", append=number > 0)
    return file


def _seen(file: Path):
    (seen,) = look_into(file, CITIES, ENTRIES)
    assert seen.problem is None
    return seen


def _taken(file: Path, seen) -> pd.DataFrame:
    with import_file(file, layer=seen.layer, dataset=seen.dataset, city=CITIES) as imported:
        return imported.frame()


def test_stops_of_the_whole_country_are_stops_and_not_far_away(tmp_path):
    rows = [f'"GGB{n:09d}","정류장{n}","{33.2 + n / 1000:.5f}","126.8","2025-10-20","{n:05d}"' for n in range(5_000)]
    head = '"정류장번호","정류장명","위도","경도","정보수집일","모바일단축번호","도시코드","도시명","관리도시명"'
    rows = [f'{row},"31150","경기도 시흥시","경기"' for row in rows]
    file = _table(tmp_path / "국토교통부_전국 버스정류장 위치정보_20251020.csv", head, *rows)
    seen = _seen(file)
    assert seen.dataset.id == "bus_stops" and not seen.is_far
    with import_file(file, dataset=seen.dataset, city=CITIES) as imported:
        stops = imported.frame()
        assert imported.findings.renamed_stops == 5_000
        assert any("ids of stops" in told.template for told in imported.remarks())
    assert len(stops) == 5_000
    assert list(stops.loc[1, ["stop_id", "stop_name", "ars_no", "region"]]) == [
        "000000001", "정류장1", "00001", "경기도 시흥시"
    ]  # fmt: skip


def test_a_number_stands_in_for_the_id_only_where_there_is_none(tmp_path):
    places = [f"정류소{n},25{n:03d},22400010{n},126.79{n},37.38{n}" for n in range(9)]
    both = _table(tmp_path / "정류소 현황.csv", "정류소명,정류소번호,정류소 ID,경도,위도", *places)
    assert list(_taken(both, _seen(both)).loc[0, ["stop_id", "ars_no"]]) == ["224000100", "25000"]
    alone = _table(tmp_path / "버스정류소.csv", "정류소명,정류소번호,관리번호,WGS84경도,WGS84위도", *places)
    stops = _taken(alone, _seen(alone))
    assert stops.loc[0, "stop_id"] == "25000" and "ars_no" not in stops


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        (
            "연번,노선ID,노선번호,노선유형,기점정류소명,종점정류소명,첫차시간,막차시간",
            "{n},22400000{n},{n}-1,시내,가,나,05:00,23:00",
            "bus_routes",
        ),
        (
            "노선ID,노선번호,정류소순번,정류소ID,정류소명",
            "224000001,1-1,{n},22400010{n},정류소{n}",
            "bus_route_stops",
        ),
        (
            "노선ID,노선명,순번,정류소ID,정류소명,X좌표,Y좌표",
            "224000001,1-1,{n},22400010{n},가{n},126.79{n},37.38{n}",
            "bus_route_stops",
        ),
    ],
)
def test_tables_of_a_bus_information_system_are_known_by_their_korean_columns(tmp_path, head, row, expected):
    file = _table(tmp_path / "자료.csv", head, *(row.format(n=n) for n in range(9)))
    seen = _seen(file)
    assert seen.dataset.id == expected
    assert len(_taken(file, seen)) == 9


@pytest.mark.parametrize(
    ("name", "columns", "expected", "fields"),
    [
        (
            "AL_D010_41390_20260809.shp",
            {"A2": PNUS, "A8": ["02000"] * 12, "A16": [12.5] * 12, "A26": [5] * 12, "A27": [1] * 12},
            "buildings_file",
            {"pnu": PNUS[0], "usability": "02000", "height_m": 12.5, "floors_above": 5, "floors_below": 1},
        ),
        (
            "AL_D002_41390_20260809.shp",
            {"A1": PNUS, "A4": ["1"] * 12, "A5": ["1 대"] * 12, "A7": ["41390"] * 12},
            "parcels_lsmd",
            {"pnu": PNUS[0], "jibun": "1 대", "col_adm_se": "41390"},
        ),
    ],
)
def test_numbered_columns_are_known_by_the_name_of_the_file(tmp_path, name, columns, expected, fields):
    file = _shapes(tmp_path / name, columns, 5174)
    seen = _seen(file)
    assert (seen.dataset.id, seen.crs.title) == (expected, "EPSG:5174")
    assert _taken(file, seen).iloc[0][list(fields)].to_dict() == fields
    assert _seen(_shapes(tmp_path / "다른 이름.shp", columns, 5174)).dataset is None


def test_output_areas_are_no_dongs(tmp_path):
    codes = {"BASE_DATE": ["20250630"] * 12, "ADM_CD": [f"31150{n:03d}" for n in range(12)]}
    dongs = _shapes(tmp_path / "bnd_dong.shp", codes | {"ADM_NM": ["동"] * 12}, 5179, says_system=True)
    assert _seen(dongs).dataset.id == "administrative_dong"
    areas = _shapes(tmp_path / "bnd_oa.shp", codes | {"TOT_OA_CD": PNUS}, 5179, says_system=True)
    assert _seen(areas).dataset is None


def test_a_zip_in_a_zip_is_looked_into(tmp_path):
    file = _shapes(tmp_path / "LSMD_CONT_LDREG_41390_202607.shp", {"PNU": PNUS, "JIBUN": ["1 대"] * 12}, 5174)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        for part in tmp_path.glob("LSMD*"):
            packed.write(part, part.name)
    with zipfile.ZipFile(tmp_path / "경기도.zip", "w") as packed:
        packed.writestr(f"{file.stem}.zip", inner.getvalue())
    seen = _seen(tmp_path / "경기도.zip")
    assert (seen.dataset.id, seen.crs.title, seen.features) == ("parcels_lsmd", "EPSG:5174", 12)


@pytest.mark.parametrize("encoding", ["cp949", "utf-16", "utf-8-sig"])
def test_a_title_above_and_a_total_below_do_not_hide_a_table(tmp_path, encoding):
    rows = [f"S{n},정류소{n},126.79{n},37.38{n}" for n in range(9)]
    above = ("시흥시 버스정류소 현황,,,", "(2026. 9. 30. 기준),,,단위: 개소", "정류소ID,정류소명,경도,위도")
    file = _table(tmp_path / "현황.csv", *above, *rows, "합계,9,,", encoding=encoding)
    seen = _seen(file)
    assert seen.dataset.id == "bus_stops"
    stops = _taken(file, seen)
    assert len(stops) == 10 and stops.geometry.notna().sum() == 9


def test_thousands_are_numbers(tmp_path):
    rows = [f'"경기도 시흥시 가{n}동 (41390510{n}0)","1{n},345","9{n}9","-1,0{n}0","2.4{n}"' for n in range(9)]
    head = '"행정구역","2026년09월_총인구수","2026년09월_세대수","증감","세대당 인구"'
    table = open_table(_table(tmp_path / "주민등록인구.csv", head, *rows))
    frame = next(table.batches())
    assert list(frame.iloc[3, 1:]) == [13_345, 939, -1_030, 2.43]
    assert frame.iloc[3, 0] == "경기도 시흥시 가3동 (4139051030)"


def test_lists_of_numbers_and_codes_stay_texts(tmp_path):
    table = open_table(_table(tmp_path / "a.csv", "노선들,코드", '"1,23","1,234"', '"12,345","5,678"'))
    assert table.numbers == {}


def test_a_header_of_two_merged_rows_is_one(tmp_path):
    file = _book(
        tmp_path / "교통량 조사.xlsx",
        교통량=[
            ["2026년 교통량 조사 결과"],
            ["", "", "", "", "", "", "(단위: 대)"],
            ["지점번호", "지점명", "방향", "07~08시", "", "08~09시", ""],
            ["", "", "", "승용차", "버스", "승용차", "버스"],
            *([f"{n}", f"지점{n}", "상행", "1,100", "10", "200", "20"] for n in range(1, 9)),
            ["합계", "", "", "8,800", "80", "1,600", "160"],
        ],
    )
    table = open_sheet(file, "교통량")
    assert table.columns == (
        "지점번호", "지점명", "방향", "07~08시 승용차", "07~08시 버스", "08~09시 승용차", "08~09시 버스"
    )  # fmt: skip
    frame = next(table.batches())
    assert len(frame) == 9 and frame["07~08시 승용차"].sum() == 17_600


@pytest.mark.parametrize(
    "rows",
    [
        ["이름,,비고", "홍길동,서울,없음", "김길동,부산,있음"],
        ["제목,,", "가,나,다", "라,마,바"],
    ],
)
def test_rows_of_data_are_no_second_row_of_a_header(tmp_path, rows):
    table = open_table(_table(tmp_path / "a.csv", *rows))
    assert not any(" " in name for name in table.columns)


def test_the_last_of_two_sheets_keeps_its_header(tmp_path):
    stops = [["정류소 ID", "정류소명", "X좌표", "Y좌표"]] + [
        [f"{n}", f"정류소{n}", f"126.79{n}", "37.38"] for n in range(5)
    ]
    routes = [["노선ID", "노선명", "대수"]] + [[f"{n}", f"{n}번", n] for n in range(5)]
    seen = look_into(_book(tmp_path / "버스.xlsx", 정류소=stops, 노선=routes), CITIES, ENTRIES)
    assert [layer.dataset.id for layer in seen] == ["bus_stops", "bus_routes"]


def test_a_web_page_called_excel_is_to_be_opened_in_excel(tmp_path):
    file = tmp_path / "노선현황.xls"
    file.write_text("<html><body><table><tr><td>노선ID</td></tr></table></body></html>", encoding="utf-8")
    (seen,) = look_into(file, CITIES, ENTRIES)
    assert "save it as .xlsx" in str(seen.problem)


def test_a_file_that_never_comes_near_the_city_is_far(tmp_path):
    busan = gpd.GeoSeries([Point(129.05 + n / 1000, 35.16) for n in range(9)])
    rows = [f"B{n},정류장{n},{point.y},{point.x}" for n, point in enumerate(busan)]
    seen = _seen(_table(tmp_path / "부산.csv", "정류장번호,정류장명,위도,경도", *rows))
    assert seen.dataset.id == "bus_stops" and seen.is_far


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("정류소ID,정류소명,경도(X),위도(Y)", "S{n},역{n},126.79{n},37.38{n}"),
        ("정류소ID,정류소명,X,Y", 'S{n},역{n},"183,{n}00","530,0{n}0"'),
        ("표준버스정류장ID,버스정류장ARS번호,역명,X좌표,Y좌표", "10000000{n},0100{n},역{n},126.79{n},37.38{n}"),
        ("citycode,gpslati,gpslong,nodeid,nodenm,nodeno", "31150,37.38{n},126.79{n},GGB22400000{n},역{n},2500{n}"),
    ],
)
def test_stops_lie_where_their_coordinates_are_however_these_are_called(tmp_path, head, row):
    file = _table(tmp_path / "목록.csv", head, *(row.format(n=n) for n in range(9)))
    seen = _seen(file)
    assert seen.dataset.id == "bus_stops" and not seen.is_far
    assert _taken(file, seen).geometry.notna().all()


def test_codes_that_were_kept_from_excel_are_bare(tmp_path):
    rows = [f'="0224{n:03d}","역 ""{n}""",126.79{n},37.38{n}' for n in range(9)]
    table = open_table(_table(tmp_path / "a.csv", '"정류소ID","정류소명","경도","위도"', *rows))
    assert list(next(table.batches()).iloc[3, :2]) == ["0224003", '역 "3"']
