"""Workbooks as another program reads them."""

from __future__ import annotations

import math
import zipfile
from datetime import date, datetime

import numpy as np
import openpyxl
import pandas as pd
import pytest

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.common.workbook.model import CellFormat, Column, Sheet, frame_rows, text_sheet
from sijeong.common.workbook.writing import WorkbookError, write_workbook

COLUMNS = (
    Column("연번", CellFormat.WHOLE),
    Column("PNU", CellFormat.CODE),
    Column("소재지"),
    Column("산림거리\n(m)", CellFormat.ONE_DECIMAL),
    Column("비율", CellFormat.PERCENT),
    Column("점검일", CellFormat.DATE, editable=True),
    Column("조치", choices=("계도", "파쇄"), editable=True),
    Column("50 m", CellFormat.MARK),
)
ROWS = [
    (1, "4139010100100010000", "경기도 시흥시 대야동 1", 12.34, 0.5, date(2026, 3, 2), "계도", True),
    (2, "4139010100200120003", "=HYPERLINK(1)", None, math.nan, None, None, False),
]


def written(tmp_path, *sheets):
    file = tmp_path / "대장.xlsx"
    write_workbook(file, sheets)
    return openpyxl.load_workbook(file)


@pytest.fixture
def sheet():
    return Sheet("필지 대장", "산림인접 필지 대장", COLUMNS, ROWS, ("기준일 2026-03-02",), frozen_columns=3)


def test_values_keep_their_types(tmp_path, sheet):
    page = written(tmp_path, sheet)["필지 대장"]
    assert (page["A1"].value, page["A2"].value) == ("산림인접 필지 대장", "기준일 2026-03-02")
    assert [cell.value for cell in page[3]] == [column.heading for column in COLUMNS]
    assert [cell.value for cell in page[4]] == [
        1, "4139010100100010000", "경기도 시흥시 대야동 1", 12.34, 0.5, datetime(2026, 3, 2), "계도", "O",
    ]  # fmt: skip
    assert [cell.value for cell in page[5]] == [2, "4139010100200120003", "=HYPERLINK(1)", *[None] * 5]
    assert [page[f"{letter}4"].data_type for letter in "ABCDEF"] == ["n", "s", "s", "n", "n", "d"]
    # A text is never a formula, whoever typed it into the cadastre.
    assert page["C5"].data_type == "s"


def test_formats_are_those_of_the_columns(tmp_path, sheet):
    page = written(tmp_path, sheet).active
    assert [cell.number_format for cell in page[4]] == [
        "#,##0", "@", "@", "#,##0.0", "0.0%", "yyyy-mm-dd", "@", "@",
    ]  # fmt: skip
    assert page["F4"].fill.fgColor.rgb == page["F5"].fill.fgColor.rgb != page["E4"].fill.fgColor.rgb


def test_headings_stay_in_sight_and_on_each_page(tmp_path, sheet):
    page = written(tmp_path, sheet).active
    assert page.freeze_panes == "D4"
    assert page.auto_filter.ref == "A3:H5"
    assert page.print_title_rows == "$1:$3"
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage and page.page_setup.fitToHeight == 0
    assert page.oddFooter.right.text == "&P / &N"


def test_a_korean_letter_takes_two_digits(tmp_path, sheet):
    width = {letter: size.width for letter, size in written(tmp_path, sheet).active.column_dimensions.items()}
    assert width["C"] >= 22  # eight letters of two, six of one
    assert width["B"] >= 19
    assert width["A"] >= 8


def test_a_cell_offers_its_choices_and_takes_others(tmp_path, sheet):
    (offered,) = written(tmp_path, sheet).active.data_validations.dataValidation
    assert (offered.formula1, str(offered.sqref), offered.showErrorMessage) == ('"계도,파쇄"', "G4:G5", False)


def test_the_total_stands_below_and_outside_the_filter(tmp_path):
    columns = (Column("동"), Column("필지", CellFormat.WHOLE))
    page = written(tmp_path, Sheet("표", "통계", columns, [("가동", 3), ("나동", 4)], total=("계", 7))).active
    assert [cell.value for cell in page[5]] == ["계", 7]
    assert page["A5"].font.bold and not page["A4"].font.bold
    assert page.auto_filter.ref == "A2:B4"


def test_several_sheets_get_names_that_excel_takes(tmp_path):
    columns = (Column("값"),)
    sheets = [Sheet(name, "t", columns, [("x",)]) for name in ("가/나:다", "가 나 다", "긴" * 40, "긴" * 40, "")]
    names = written(tmp_path, *sheets).sheetnames
    assert names == ["가 나 다", "가 나 다 (2)", "긴" * 31, "긴" * 25 + " (2)", "Sheet"]


def test_rows_beyond_the_last_of_a_sheet_go_on_in_the_next(tmp_path):
    file = tmp_path / "many.xlsx"
    sheet = Sheet("대장", "대장", (Column("값", CellFormat.WHOLE),), ((n,) for n in range(25)), total=(300,))
    assert write_workbook(file, [sheet], most_rows=13) == 25
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["대장", "대장 (2)", "대장 (3)"]
    values = [[cell.value for (cell,) in page.iter_rows(min_row=3)] for page in book]
    assert values == [list(range(10)), list(range(10, 20)), [*range(20, 25), 300]]


def test_a_sheet_without_rows_has_its_headings(tmp_path, sheet):
    page = written(tmp_path, Sheet("빈", "빈 대장", COLUMNS, [])).active
    assert page["B2"].value == "PNU"
    assert page.max_row == 2


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("줄\n바꿈", "줄\n바꿈"),
        ("<b>&\"'", "<b>&\"'"),
        ("벨\x07과\ud800 짝", "벨과 짝"),
        ("_x000D_", "_x000D_"),
        ("가" * 40_000, "가" * 32_767),
        ("  앞뒤  ", "  앞뒤  "),
    ],
)
def test_any_text_comes_back(tmp_path, text, read):
    from openpyxl.utils.escape import unescape

    value = written(tmp_path, Sheet("표", "t", (Column("글"),), [(text,)])).active["A3"].value
    assert unescape(value) == read


def test_numpy_and_pandas_values(tmp_path):
    frame = pd.DataFrame(
        {
            "n": pd.array([1, None], dtype="Int64"),
            "x": np.array([1.5, np.inf]),
            "t": pd.to_datetime(["2026-01-02 12:00", None]),
            "b": pd.array([True, None], dtype="boolean"),
        }
    )
    columns = [
        Column(name, shown)
        for name, shown in zip(
            "nxtb", (CellFormat.WHOLE, CellFormat.TWO_DECIMALS, CellFormat.DATE, CellFormat.MARK), strict=True
        )
    ]
    page = written(tmp_path, Sheet("표", "t", columns, frame_rows(frame))).active
    assert [cell.value for cell in page[3]] == [1, 1.5, datetime(2026, 1, 2, 12), "O"]
    assert [cell.value for cell in page[4]] == [None] * 4


def test_words_about_the_table(tmp_path):
    page = written(
        tmp_path, text_sheet("근거", "산출 근거", ("항목", "내용"), [("자료", "임상도 " * 40), ("법", "한 줄")])
    ).active
    assert page["B3"].alignment.wrap_text
    assert page["B3"].value.startswith("임상도")
    # 280 digits wide in a column of 100: told in the file, since not every program works it out.
    assert page.row_dimensions[3].height == pytest.approx(3 * 15.5)
    assert page.row_dimensions[4].height is None


def test_a_row_of_another_length_is_said_and_the_old_file_stays(tmp_path, sheet):
    file = tmp_path / "old.xlsx"
    file.write_bytes(b"old")
    with pytest.raises(WorkbookError, match="row 3 has 1 values for 8 columns"):
        write_workbook(file, [Sheet("표", "t", COLUMNS, [("x",)])])
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_cancel_leaves_no_file(tmp_path):
    class Stops(Progress):
        asked = 0

        def is_cancelled(self):
            self.asked += 1
            return self.asked > 3

    endless = ((n,) for n in iter(int, 1))
    with pytest.raises(Cancelled):
        write_workbook(tmp_path / "x.xlsx", [Sheet("표", "t", (Column("값", CellFormat.WHOLE),), endless)], Stops())
    assert list(tmp_path.iterdir()) == []


def test_a_long_sheet_tells_how_far_it_is(tmp_path):
    told = []

    class Listening(Progress):
        def _say(self, template, values):
            told.append(template.format(**values))

    rows = ((n,) for n in range(45_000))
    write_workbook(tmp_path / "x.xlsx", [Sheet("필지", "t", (Column("값", CellFormat.WHOLE),), rows)], Listening())
    assert told == ["필지: 20,000 rows written", "필지: 40,000 rows written"]


def test_memory_does_not_grow_with_the_rows(tmp_path):
    import tracemalloc

    def peak(count: int) -> int:
        rows = ((n, f"41390101001{n:08d}", "경기도 시흥시 대야동", n * 0.5) for n in range(count))
        tracemalloc.start()
        write_workbook(tmp_path / f"{count}.xlsx", [Sheet("대장", "대장", COLUMNS[:4], rows)])
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    assert peak(30_000) < 1.5 * peak(5_000)


def test_the_parts_are_well_formed(tmp_path, sheet):
    import xml.etree.ElementTree as ET

    write_workbook(tmp_path / "x.xlsx", [sheet])
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ET.fromstring(archive.read(name))
