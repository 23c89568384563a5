"""The law table: what holds on which day, and the CSV that a user corrects."""

from datetime import date

import pytest

from sijeong.forest.errors import ForestError
from sijeong.forest.law import SHIPPED, Kind, LawTable, LegalDistance, Standing, rules_in_force
from sijeong.forest.law_file import HEADINGS, read_law_table, write_law_table

BEFORE, SINCE = date(2026, 1, 31), date(2026, 2, 1)
HEADING = ",".join(HEADINGS.values())


def table(folder, *rows, heading=HEADING, encoding="utf-8-sig"):
    file = folder / "법정거리.csv"
    file.write_text("\n".join([heading, *rows]), encoding=encoding)
    return file


def test_the_act_of_february_2026_took_over_the_adjacent_land_and_brought_the_review():
    assert SHIPPED.rule(Kind.ADJACENT, BEFORE).law == "산림보호법 제34조"
    assert SHIPPED.rule(Kind.ADJACENT, SINCE).law == "산림재난방지법 (법률 제20751호)"
    assert SHIPPED.rule(Kind.PERMIT_REVIEW, SINCE).distance_m == 50.0
    with pytest.raises(ForestError, match=r"no rule “permit_review” .* in force on 2026-01-31"):
        SHIPPED.rule(Kind.PERMIT_REVIEW, BEFORE)


def test_guidelines_are_in_the_table_and_are_no_law():
    guidelines = {rule.kind for rule in SHIPPED.rules if rule.standing is Standing.GUIDELINE}
    assert guidelines == {Kind.HYDRANT, Kind.SITING_FUEL, Kind.SITING_PUBLIC}
    assert not guidelines & {rule.kind for rule in rules_in_force(SINCE)}
    assert {rule.distance_m for rule in rules_in_force(SINCE)} == {100.0, 50.0, 25.0}


def test_the_shipped_table_goes_round_as_csv(tmp_path):
    file = tmp_path / "legal_distances.csv"
    write_law_table(SHIPPED, file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbf")
    assert file.read_text("utf-8-sig").startswith("구분,법령,대상,거리(m),시행일,종료일")
    again = read_law_table(file)
    assert again.rules == SHIPPED.rules and again.name == "legal_distances.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("day", ["2026-02-01", "2026.2.1", "2026. 2. 1.", "2026/02/01"])
def test_what_korean_excel_saves_is_read(tmp_path, encoding, day):
    file = table(tmp_path, f"산림인접지역,새 법,산림인접지역,150 m,{day},,,,", "", encoding=encoding)
    assert read_law_table(file).rules == (LegalDistance(Kind.ADJACENT, "새 법", "산림인접지역", 150.0, SINCE),)


def test_columns_in_any_order_by_their_ascii_names_and_only_those_that_matter(tmp_path):
    file = table(tmp_path, "120,조례,adjacent,인접지", heading="distance_m,law,kind,subject")
    rule = read_law_table(file).rule(Kind.ADJACENT, SINCE)
    assert (rule.law, rule.distance_m, rule.standing) == ("조례", 120.0, Standing.LAW)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("adjacnt,법,대상,100,,,,,", "row 2, column “구분”: “adjacnt”"),
        ("adjacent,,대상,100,,,,,", "row 2, column “법령”"),
        ("adjacent,법,,100,,,,,", "row 2, column “대상”"),
        ("adjacent,법,대상,백,,,,,", "row 2, column “거리(m)”: “백”"),
        ("adjacent,법,대상,-5,,,,,", "row 2, column “거리(m)”: “-5”"),
        ("adjacent,법,대상,nan,,,,,", "row 2, column “거리(m)”: “nan”"),
        ("adjacent,법,대상,100,작년,,,,", "row 2, column “시행일”: “작년”"),
        ("adjacent,법,대상,100,2026-02-30,,,,", "row 2, column “시행일”: “2026-02-30”"),
        ("adjacent,법,대상,100,2026-02-01,2025-01-01,,,", "row 2, column “종료일”: “2025-01-01”"),
        ("adjacent,법,대상,100,,,조례,,", "row 2, column “성격”: “조례”"),
        ("adjacent,법,대상,100,,,,글쎄,", "row 2, column “의결일만 확인”: “글쎄”"),
        ("adjacent", "row 2, column “법령”"),
    ],
)
def test_a_bad_row_is_one_sentence_with_row_and_column(tmp_path, row, words):
    with pytest.raises(ForestError) as raised:
        read_law_table(table(tmp_path, row))
    assert words in str(raised.value) and str(raised.value).endswith(".")


@pytest.mark.parametrize(
    ("heading", "rows", "words"),
    [
        ("구분,법령,대상", ["adjacent,법,대상"], "no column “거리(m)/distance_m”"),
        (HEADING, [], "holds no rule"),
        ("", [], "no column"),
        (HEADING, ["adjacent,가,땅,100,,,,,", "adjacent,나,땅,50,2026-02-01,,,,"], "“가” and “나” (adjacent) hold"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path, heading, rows, words):
    with pytest.raises(ForestError) as raised:
        read_law_table(table(tmp_path, *rows, heading=heading))
    assert words in str(raised.value) and "법정거리.csv" in str(raised.value)


def test_a_file_that_is_no_text_is_said(tmp_path):
    file = tmp_path / "law.csv"
    file.write_bytes(b"PK\x03\x04\xff\xff\x81")
    with pytest.raises(ForestError, match="neither UTF-8 nor CP949"):
        read_law_table(file)


def test_rules_of_a_citys_own_may_be_many_on_one_day():
    own = LegalDistance(Kind.OTHER, "시 조례", "소각 금지", 200.0)
    assert len(LawTable((own, own)).in_force(SINCE)) == 2
