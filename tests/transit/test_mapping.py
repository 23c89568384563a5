"""Unknown files: what is proposed, what a saved mapping reads, and what the preview promises."""

import json
from datetime import datetime, timedelta

import duckdb
import pytest
from tap_tables import TS18_HEADER, read_rows

from sijeong.transit.errors import TransitError
from sijeong.transit.records.file_sample import look
from sijeong.transit.records.importing import TapEncoding, import_taps
from sijeong.transit.records.layouts import CANONICAL_COLUMNS, REQUIRED
from sijeong.transit.records.mapping import ColumnMapping
from sijeong.transit.records.mapping_preview import understand
from sijeong.transit.records.proposals import BY_PLACE, mapping_for, propose
from sijeong.transit.records.synonyms import opinion
from sijeong.transit.records.time_formats import format_of

KEY = bytes(range(32))


def deliver(path, lines, encoding="utf-8"):
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding))
    return path


def proposed(path) -> ColumnMapping:
    sample = look(path)
    return mapping_for(sample, "한 번", {column: found.sources for column, found in propose(sample).items()})


# A layout seen in public code, that is none of the known ones.
STANDARD_HEADER = (
    "번호,일련번호,카드번호,승차일시,트랜잭션ID,교통수단코드,환승횟수,표준노선ID,교통사업자ID,표준차량ID,사용자구분코드,"
    "운행출발일시,표준승차정류장ID,하차일시,표준하차정류장ID,이용객수_다인승,승차금액,하차금액"
)


def standard_row(number: int) -> str:
    board = datetime(2018, 7, 2, 6) + timedelta(minutes=number)
    fields = [
        number, number, f"90100000{number % 7:04d}", f"{board:%Y%m%d%H%M%S}", number // 2, 105, number % 2,
        f"4103102{number % 4}", 41, f"1417014{number % 10:02d}", f"0{1 + number % 4}", "20180702050000",
        f"41168{number % 9:02d}", f"{board + timedelta(minutes=9):%Y%m%d%H%M%S}", f"41167{number % 9:02d}", 1, 1250, 0,
    ]  # fmt: skip
    return ",".join(map(str, fields))


def test_columns_are_proposed_by_name_and_values(tmp_path):
    sample = look(deliver(tmp_path / "s.csv", [STANDARD_HEADER, *map(standard_row, range(80))], "cp949"))
    found = propose(sample)
    assert {column: one.sources for column, one in found.items()} == {
        "card_id": ("카드번호",),
        "mode": ("교통수단코드",),
        "route_id": ("표준노선ID",),
        "vehicle_id": ("표준차량ID",),
        "board_stop": ("표준승차정류장ID",),
        "board_time": ("승차일시",),
        "alight_stop": ("표준하차정류장ID",),
        "alight_time": ("하차일시",),
        "linked_trip_id": ("트랜잭션ID",),
        "leg_no": ("환승횟수",),
        "user_type": ("사용자구분코드",),
        "passengers": ("이용객수_다인승",),
    }
    assert all(0.3 <= one.confidence <= 1 for one in found.values())
    assert found["board_time"].confidence > found["board_stop"].confidence


def test_a_name_that_the_values_contradict_is_not_proposed(tmp_path):
    lines = ["card_no,board_time,route_id,board_stop", *(f"90100000{n},{n} minutes,R1,S{n}" for n in range(9))]
    assert "board_time" not in propose(look(deliver(tmp_path / "x.csv", lines)))


def split_row(number: int) -> str:
    on, off = f"6{number:02d}{number:02d}", f"7{number:02d}{number:02d}"
    stop = "~" if number % 4 == 0 else f"S{number % 5}"
    return f"20240501|{on}|ABC{number % 8:09d}|R{number % 3}|B1|S{number % 6}|{stop}|20240501|{off}|1"


SPLIT_HEADER = "tap_date|tap_on_time|card|line_no|bus_no|on_stop|off_stop|off_date|off_time|pax_cnt"


def test_date_and_bare_time_in_two_columns_with_lost_zeros(tmp_path):
    delivered = deliver(tmp_path / "s.txt", [SPLIT_HEADER, *map(split_row, range(40))])
    mapping = proposed(delivered)
    assert (mapping.delimiter, mapping.missing, mapping.time_format) == ("|", ("~",), "%Y%m%d %H%M%S")
    assert mapping.columns["board_time"] == ("tap_date", "tap_on_time")
    mapping.save(tmp_path / "saved" / "split.json")
    again = ColumnMapping.load(tmp_path / "saved" / "split.json")
    assert again == mapping
    summary = import_taps(delivered, tmp_path / "taps", KEY, mapping=again)
    assert (summary.rows_kept, summary.files[0].layout) == (40, "한 번")
    taps = sorted(read_rows(tmp_path / "taps"), key=lambda tap: tap["board_time"])
    assert taps[7]["board_time"] == datetime(2024, 5, 1, 6, 7, 7)
    assert taps[7]["alight_time"] == datetime(2024, 5, 1, 7, 7, 7)
    assert [tap["alight_stop"] for tap in taps[:5]] == [None, "S1", "S2", "S3", None]


def test_a_file_without_header_is_told_by_its_values(tmp_path):
    rows = [
        f"8{n % 8:011d},R{n % 3},2024-05-01 06:{n:02d}:00,S{n % 6},2024-05-01 07:{n:02d}:00,S{(n + 1) % 6},1"
        for n in range(50)
    ]
    delivered = deliver(tmp_path / "h.csv", rows)
    sample = look(delivered)
    assert (sample.header, sample.names) == (False, tuple("1234567"))
    found = propose(sample)
    assert {column: found[column].sources for column in (*REQUIRED, "alight_time", "alight_stop")} == {
        "card_id": ("1",), "route_id": ("2",), "board_stop": ("4",), "board_time": ("3",), "alight_time": ("5",),
        "alight_stop": ("6",),
    }  # fmt: skip
    assert found["board_stop"].reason == BY_PLACE
    summary = import_taps(delivered, tmp_path / "t", KEY, mapping=proposed(delivered), report=tmp_path / "r.html")
    assert summary.rows_kept == 50
    assert "저장한 열 맞추기를 따름" in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.shared
def test_jeju_could_be_proposed_if_it_were_unknown(bus_data):
    mapping = proposed(bus_data / "jeju_bus_bts_5rows.csv")
    assert mapping.columns["board_time"] == ("geton_date", "geton_time")
    assert mapping.columns["alight_stop"] == ("getoff_station_code",)
    assert mapping.decimals
    assert not mapping.lacking


def test_every_known_name_is_that_of_one_column():
    for name in TS18_HEADER.split(","):
        sure = [column for column in CANONICAL_COLUMNS if opinion(column, name) == 1]
        assert len(sure) <= 1
        if sure:
            assert not any(opinion(column, name) for column in CANONICAL_COLUMNS if column not in sure)
    for name in ("정류장명", "geton_station_name", "승차금액", "GFF_DT_BF", "카드발행사", "환승할인금액"):
        assert not any(opinion(column, name) > 0.5 for column in ("board_stop", "alight_stop", "card_id", "leg_no"))


@pytest.mark.parametrize(
    ("texts", "pattern"),
    [
        (["20240501063000"], ""),
        (["2024-05-01 06:30:00"], ""),
        (["20240501 63000", "20240501 123000"], "%Y%m%d %H%M%S"),
        (["2024-05-01 630", "2024-05-01 1230"], "%Y-%m-%d %H%M"),
        (["20240501 06:30:00"], "%Y%m%d %H:%M:%S"),
        (["31/05/2024 06:30"], "%d/%m/%Y %H:%M"),
        (["yesterday"], ""),
        ([], ""),
    ],
)
def test_formats_of_times_are_told_from_examples(texts, pattern):
    assert format_of(texts) == pattern


def test_the_preview_says_what_the_import_does(tmp_path):
    rows = [split_row(number) for number in range(8)]
    rows[2] = rows[2].replace("|R2|", "||")
    rows[5] += "|more"
    delivered = deliver(tmp_path / "s.txt", [SPLIT_HEADER, *rows])
    mapping = proposed(delivered)
    shown = understand(look(delivered), mapping)
    summary = import_taps(delivered, tmp_path / "taps", KEY, mapping=mapping)
    found = {row.rejection.code for row in shown if row.rejection}
    assert found == set(summary.rejected_by_reason) == {"route_missing", "malformed_line"}
    assert [row.values["board_time"] for row in shown[:2]] == ["2024-05-01 06:00:00", "2024-05-01 06:01:01"]
    assert {row.values["card_id"] for row in shown} == {"****"}
    assert len(understand(look(delivered), mapping, 3)) == 3


def test_parquet_is_mapped_by_its_names(tmp_path):
    text = deliver(tmp_path / "s.csv", [STANDARD_HEADER, *map(standard_row, range(30))])
    file = tmp_path / "s.parquet"
    duckdb.connect().execute(f"COPY (SELECT * FROM read_csv('{text}', all_varchar=true)) TO '{file}' (FORMAT parquet)")
    mapping = proposed(file)
    assert import_taps(file, tmp_path / "taps", KEY, mapping=mapping).rows_kept == 30
    assert all(row.rejection is None for row in understand(look(file), mapping))


def test_the_encoding_of_the_mapping_counts(tmp_path):
    lines = ["카드,노선,승차정류장,승차시각", *(f"90100000{n},가,나,2024-05-01 06:0{n}:00" for n in range(5))]
    delivered = deliver(tmp_path / "k.csv", lines, "cp949")
    columns = {"card_id": ("카드",), "route_id": ("노선",), "board_stop": ("승차정류장",), "board_time": ("승차시각",)}
    wrong = ColumnMapping("k", columns, TapEncoding.UTF_8)
    with pytest.raises(TransitError, match="is not utf-8 text"):
        import_taps(delivered, tmp_path / "taps", KEY, mapping=wrong)
    assert import_taps(delivered, tmp_path / "taps", KEY, mapping=ColumnMapping("k", columns)).rows_kept == 5


def test_codes_of_users_are_translated_and_unknown_ones_are_not_taken_for_others(tmp_path):
    lines = ["c,r,s,t,u", *(f"90100000{n},R,S,2024-05-01 06:00:0{n},{code}" for n, code in enumerate("AB1"))]
    columns = {"card_id": ("c",), "route_id": ("r",), "board_stop": ("s",), "board_time": ("t",), "user_type": ("u",)}
    mapping = ColumnMapping("u", columns, user_types={"A": "01", "B": "04"})
    summary = import_taps(deliver(tmp_path / "u.csv", lines), tmp_path / "taps", KEY, mapping=mapping)
    assert {tap["user_type"] for tap in read_rows(tmp_path / "taps")} == {"01", "04", None}
    assert summary.repaired_by_kind == {"user_type_unknown": 1}


def test_a_mapping_that_lacks_columns_or_names_others_is_refused(tmp_path):
    delivered = deliver(tmp_path / "s.csv", [STANDARD_HEADER, standard_row(1)])
    mapping = proposed(delivered)
    columns = dict(mapping.columns)
    del columns["route_id"]
    with pytest.raises(TransitError, match="does not say which column is route_id"):
        import_taps(delivered, tmp_path / "t", KEY, mapping=ColumnMapping("m", columns))
    with pytest.raises(TransitError, match="has no column 다른열, which the mapping m reads"):
        import_taps(delivered, tmp_path / "t", KEY, mapping=ColumnMapping("m", columns | {"route_id": ("다른열",)}))


BAD_FILES = {
    "no json": "columns:",
    "a list": "[1, 2]",
    "no columns": json.dumps({"name": "x"}),
    "unknown column": json.dumps({"name": "x", "columns": {"fare": "요금"}}),
    "unknown key": json.dumps({"name": "x", "columns": {}, "more": 1}),
    "joined ids": json.dumps({"name": "x", "columns": {"card_id": ["a", "b"]}}),
    "unknown user type": json.dumps({"name": "x", "columns": {}, "user_types": {"1": "99"}}),
    "unknown encoding": json.dumps({"name": "x", "columns": {}, "encoding": "utf-7"}),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_file_that_is_no_mapping_is_one_sentence(tmp_path, case):
    file = tmp_path / "m.json"
    file.write_text(BAD_FILES[case], encoding="utf-8")
    with pytest.raises(TransitError, match="is not a saved mapping of columns") as caught:
        ColumnMapping.load(file)
    assert "\n" not in str(caught.value)
    with pytest.raises(TransitError, match="is not a saved mapping"):
        ColumnMapping.load(tmp_path / "none.json")


def test_a_mapping_may_be_written_by_hand(tmp_path):
    file = tmp_path / "m.json"
    file.write_text(
        json.dumps({"name": "손으로", "columns": {"card_id": "a", "board_time": ["b", "c"]}}), encoding="utf-8"
    )
    assert ColumnMapping.load(file).columns == {"card_id": ("a",), "board_time": ("b", "c")}


@pytest.mark.parametrize(("name", "lines"), [("e.csv", []), ("b.csv", ["", " "])])
def test_an_empty_file_has_nothing_to_match(tmp_path, name, lines):
    with pytest.raises(TransitError, match="is empty"):
        look(deliver(tmp_path / name, lines))
