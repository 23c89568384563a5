"""Which files of a folder are card records."""

import zipfile

from sijeong.transit.records.telling import holds_card_records, tables_in

HEADER = "운행일자,가상카드번호,교통수단코드,정산사노선ID,승차일시,정산사승차정류장ID,하차일시,정산사하차정류장ID"
ROW = "20260401,1111222233334444,115,R1,20260401080000,S1,20260401081000,S2"


def test_card_records_are_told_from_other_tables(tmp_path):
    cards, stops, read_me = tmp_path / "카드 4월.csv", tmp_path / "정류소.csv", tmp_path / "읽어보세요.txt"
    cards.write_bytes(f"{HEADER}\n{ROW}\n".encode("cp949"))
    stops.write_text("정류소ID,정류소명\nS1,시청\n")
    read_me.write_text("안내\n")
    packed = tmp_path / "카드 5월.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(cards, "카드.csv")
    assert [file.name for file in tables_in(tmp_path) if holds_card_records(file)] == ["카드 4월.csv", "카드 5월.zip"]


def test_what_cannot_be_read_is_none(tmp_path):
    cut = tmp_path / "받다만.zip"
    cut.write_bytes(b"PK\x03\x04 nothing more")
    empty = tmp_path / "빈.csv"
    empty.write_bytes(b"")
    assert not holds_card_records(cut) and not holds_card_records(empty)
    assert not holds_card_records(tmp_path / "그림.png")


def test_a_title_above_the_header_hides_no_card_records(tmp_path):
    cards = tmp_path / "카드.csv"
    cards.write_bytes(f"2026년 4월 교통카드 자료,,,,,,,\n\n(시흥시 대중교통과)\n{HEADER}\n{ROW}\n".encode("cp949"))
    assert holds_card_records(cards)
