"""CSV, TXT and Excel as portals give them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyogrio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shared_data import SHARED, needs_shared

from sijeong.catalog.errors import CatalogError
from sijeong.catalog.files.archives import unpacked
from sijeong.catalog.files.records import RowDefect
from sijeong.catalog.files.tables import open_sheet, open_table


def table(tmp_path: Path, text: str, encoding: str = "utf-8"):
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    return open_table(tmp_path / "a.csv")


def frame_of(opened) -> pd.DataFrame:
    return pd.concat(list(opened.batches()), ignore_index=True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t", "|", ";"])
def test_encodings_and_delimiters(tmp_path, encoding, mark):
    opened = table(tmp_path, f"이름{mark}값\r\n정왕동{mark}1\r\n배곧동{mark}2\r\n", encoding)
    assert frame_of(opened).to_dict("list") == {"이름": ["정왕동", "배곧동"], "값": [1, 2]}


def test_codes_stay_text_and_numbers_become_numbers(tmp_path):
    opened = table(
        tmp_path,
        "PNU,법정동,날짜,가격,면적,건수,행정코드\n"
        "4139013200100010000,4139013200,20260401,1200,10.5,,01\n"
        "4139013200100020000,4139013300,20260402,-3,7,4,02\n",
    )
    frame = frame_of(opened)
    assert [frame[name].dtype.kind for name in frame] == ["O", "O", "O", "i", "f", "i", "O"]
    assert frame["PNU"][0] == "4139013200100010000" and frame["행정코드"][0] == "01"
    assert frame["건수"].isna().tolist() == [True, False]


def test_rows_of_another_width_are_set_aside_with_their_line(tmp_path):
    opened = table(tmp_path, "노선,정류장,수\n1,시청,5\n2,월곶역, 앞,6\n3,오이도\n4,정왕,7,\n\n5,능곡,8\n")
    assert frame_of(opened)["노선"].tolist() == [1, 4, 5]
    assert [(row.line, row.reason, row.text) for row in opened.rejected] == [
        (3, RowDefect.TOO_MANY, "2,월곶역, 앞,6"),
        (4, RowDefect.TOO_FEW, "3,오이도"),
    ]


def test_an_open_quote_does_not_swallow_the_file(tmp_path):
    rows = "".join(f"{number},이름{number}\n" for number in range(40))
    opened = table(tmp_path, f'번호,이름\n{rows}98,"열린 따옴표,x\n{rows}')
    assert len(frame_of(opened)) == 80
    assert [(row.line, row.reason) for row in opened.rejected] == [(42, RowDefect.OPEN_QUOTE)]


def test_quoted_texts_may_hold_delimiters_quotes_and_lines(tmp_path):
    opened = table(tmp_path, '이름,주소\n"가","정왕동 1, 2층"\n나,"첫 줄\n둘째 ""줄"""\n다,끝\n')
    assert frame_of(opened)["주소"].tolist() == ["정왕동 1, 2층", '첫 줄\n둘째 "줄"', "끝"]


@given(
    st.lists(
        st.tuples(*[st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\x85\u2028\u2029"),
                            min_size=1, max_size=12).map(str.strip).filter(bool)] * 2),
        min_size=1, max_size=12,
    )
)  # fmt: skip
def test_what_python_writes_is_read_back(tmp_path_factory, rows):
    """Any texts, quoted as RFC 4180 has it: no row is lost and none is changed."""
    import csv

    file = tmp_path_factory.mktemp("csv") / "a.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow(["이름", "주소"])
        writer.writerows(rows)
    opened = open_table(file)
    read = [cells for cells in opened.good_rows()]
    assert read == [list(row) for row in rows] and not opened.rejected


def test_a_title_above_the_header(tmp_path):
    opened = table(tmp_path, "시흥시 버스정류소 현황\n(2026-04-01 기준)\n번호,이름,경도,위도\n1,시청,126.8,37.38\n")
    assert opened.header_line == 3
    assert opened.columns == ("번호", "이름", "경도", "위도")


def test_no_header_at_all(tmp_path):
    opened = table(tmp_path, "202201,470,시청\n202201,N37,역\n")
    assert (opened.header_line, opened.columns) == (0, ("field_1", "field_2", "field_3"))
    assert len(frame_of(opened)) == 2


def test_repeated_and_empty_names(tmp_path):
    assert table(tmp_path, ",이름,이름\n1,가,나\n").columns == ("field_1", "이름", "이름_2")


@pytest.mark.parametrize(
    ("header", "row", "x", "y", "swapped"),
    [
        ("이름,경도,위도", "가,126.8,37.4", "경도", "위도", False),
        ("이름,위도,경도", "가,37.4,126.8", "경도", "위도", False),
        ("이름,경도,위도", "가,37.4,126.8", "위도", "경도", True),
        ("이름,X좌표,Y좌표", "가,182543.5,531204.0", "X좌표", "Y좌표", False),
        ("name,gpsX,gpsY", "가,126.8,37.4", "gpsX", "gpsY", False),
        ("name,posX,posY,gpsX,gpsY", "가,1,2,126.8,37.4", "gpsX", "gpsY", False),
        ("이름,경도(WGS84),lat,lon", "가,,37.4,126.8", "lon", "lat", False),
    ],
)
def test_coordinate_columns(tmp_path, header, row, x, y, swapped):
    found = table(tmp_path, f"{header}\n{row}\n").coordinates
    assert (found.x, found.y, found.swapped) == (x, y, swapped)


def test_columns_that_only_are_called_so(tmp_path):
    assert table(tmp_path, "x,y\n가,나\n다,라\n").coordinates is None


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_file(tmp_path, text):
    with pytest.raises(CatalogError, match=r"a\.csv is empty"):
        table(tmp_path, text)


def test_a_letter_is_no_table(tmp_path):
    with pytest.raises(CatalogError, match="is no table"):
        table(tmp_path, "안녕하십니까, 시민 여러분\n가나, 다라, 마바\n사아\n자차, 카타\n파하\n거너더러머버\n")


@pytest.mark.parametrize("rows_above", [0, 1, 2])
def test_excel_with_the_header_in_row_one_to_three(tmp_path, rows_above):
    rows = [["필지 목록", None, None]] * rows_above
    rows += [["PNU", "지번", "면적"], ["4139013200100010000", "001", "12.5"], ["4139013200100020000", "산2", "3"]]
    frame = pd.DataFrame(rows[1:], columns=[str(cell or " " * place) for place, cell in enumerate(rows[0])])
    pyogrio.write_dataframe(frame, tmp_path / "a.xlsx", layer="시트 1", driver="XLSX")
    opened = open_sheet(tmp_path / "a.xlsx", "시트 1")
    read = frame_of(opened)
    assert opened.columns == ("PNU", "지번", "면적")
    assert read["PNU"].tolist() == ["4139013200100010000", "4139013200100020000"]
    assert read["지번"].tolist() == ["001", "산2"] and read["면적"].tolist() == [12.5, 3.0]


def test_codes_that_a_spreadsheet_has_spoilt_are_counted(tmp_path):
    opened = table(tmp_path, "PNU,면적\n4.13901E+18,1\n4.13902E+18,2\n")
    assert opened.spoilt_codes == 2


@needs_shared
def test_the_real_stops_of_gimpo():
    opened = open_table(SHARED / "bus" / "gimpo_bus_stops.csv")
    frame = frame_of(opened)
    assert (len(frame), len(opened.rejected)) == (953, 0)
    assert opened.encoding.name == "utf-8-sig"
    assert (opened.coordinates.x, opened.coordinates.y) == ("lon", "lat")
    assert frame["stationId"].str.len().eq(9).all()


@needs_shared
def test_the_real_stops_of_gimpo_have_longitude_and_latitude_swapped(tmp_path):
    frame = pd.read_csv(SHARED / "bus" / "gimpo_bus_stops.csv", dtype=str).drop(columns=["lon", "lat"])
    frame.to_csv(tmp_path / "stops.csv", index=False, encoding="cp949")
    found = open_table(tmp_path / "stops.csv").coordinates
    assert (found.x, found.y, found.swapped) == ("latitude", "longitude", True)


@needs_shared
def test_the_real_hourly_counts_of_seoul_with_unquoted_commas():
    with unpacked(SHARED / "bus" / "seoul_stop_hourly" / "2022_05_orig.txt.zip") as folder:
        opened = open_table(next(folder.iterdir()))
        rows = sum(len(batch) for batch in opened.batches(size=10_000))
    assert (rows, len(opened.rejected), len(opened.columns)) == (39_623, 705, 53)
    assert {row.reason for row in opened.rejected} == {RowDefect.TOO_MANY}
    assert opened.rejected[0].file == "2022_05.txt" and opened.rejected[0].line == 250
    assert opened.rejected[0].text.startswith("202205,110B,110번(B,국민대방향")
    assert "버스정류장ARS번호" in opened.columns and "버스정류장ARS번호" not in opened.numbers
