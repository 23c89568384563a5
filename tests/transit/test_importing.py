import csv
import os
import resource
import subprocess
import sys
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from cancelling import CancelAfter
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_linking import Tap, total_order
from tap_tables import TS18_HEADER, read_rows, ts18_row

from sijeong.common.errors import Cancelled
from sijeong.transit import dictionaries
from sijeong.transit.errors import TransitError
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.linking.od import stop_od
from sijeong.transit.records import sources, staging
from sijeong.transit.records.cards import CardNumbers
from sijeong.transit.records.importing import TapEncoding, TapProfile, import_taps

KEY = bytes(range(32))
NOON = datetime(2026, 3, 2, 12)
TAP = Tap(1, NOON, "41000001", "0012345", NOON + timedelta(minutes=20), "0012399", "V1", "77", 0)


def deliver(path: Path, rows: list[str], header: str = TS18_HEADER, encoding: str = "cp949") -> Path:
    path.write_bytes(("\n".join([header, *rows]) + "\n").encode(encoding))
    return path


def rejected(dataset: Path) -> list[dict]:
    with (dataset / "rejected.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_row_of_the_18_columns_becomes_a_tap(tmp_path):
    delivered = deliver(tmp_path / "taps.csv", [ts18_row(TAP, card="9010000000000001", user_type="4")])
    summary = import_taps(delivered, tmp_path / "taps", KEY)
    assert (summary.rows_read, summary.rows_kept, summary.rows_rejected) == (1, 1, 0)
    (row,) = read_rows(tmp_path / "taps")
    service_date = row.pop("service_date")
    assert service_date.date() == TAP.service_day
    assert row == {
        "card_id": int(CardNumbers(KEY).of(["9010000000000001"])[0]),
        "mode": "105",
        "route_id": "41000001",
        "vehicle_id": "V1",
        "board_stop": "0012345",
        "board_time": TAP.board,
        "alight_stop": "0012399",
        "alight_time": TAP.alight,
        "linked_trip_id": "77",
        "leg_no": 0,
        "user_type": "04",
        "passengers": 1,
    }


def test_lines_above_the_header_are_left_out_and_counted(tmp_path):
    header = f"2026년 3월 교통카드 자료,,,\n\n(대중교통과)\n{TS18_HEADER}"
    wrong = ts18_row(TAP, card="9010000000000002").rsplit(",", 1)[0]
    delivered = deliver(tmp_path / "taps.csv", [ts18_row(TAP, card="9010000000000001"), wrong], header)
    summary = import_taps(delivered, tmp_path / "taps", KEY)
    assert (summary.rows_read, summary.rows_kept) == (2, 1)
    (row,) = rejected(tmp_path / "taps")
    assert int(row["line"]) == 6


def test_card_numbers_are_hmac_sha256_cut_to_63_bits():
    # RFC 4231, test case 1: key 20 × 0x0b, "Hi There" → b0344c61d8db3853…
    assert CardNumbers(b"\x0b" * 20).of(["Hi There"])[0] == 0xB0344C61D8DB3853 >> 1
    assert CardNumbers(KEY).of(["1"])[0] != CardNumbers(KEY[::-1]).of(["1"])[0]
    with pytest.raises(TransitError, match="needs 16 or more"):
        CardNumbers(b"short")


SETTLEMENT = (
    "VIRTL_CARD_NO,TKCAR_DT,GFF_DT,TRNSIT_CNTC,TFCMN_CD,ROUTE_ID,CAR_ID,"
    "TKCAR_STTN_ID,GFF_STTN_ID,USEA_PRSN_CNTC,TRNSC_ID"
)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (TS18_HEADER, ts18_row(TAP)),
        (TS18_HEADER.replace("정산사", "").replace("가상카드번호", "카드번호"), ts18_row(TAP)),
        (",".join(f'"{name}"' for name in TS18_HEADER.split(",")), ts18_row(TAP)),
        (TS18_HEADER, ",".join(f'"{field}"' for field in ts18_row(TAP).split(","))),
        (TS18_HEADER.replace(",", "|"), ts18_row(TAP).replace(",", "|")),
        (TS18_HEADER.replace(",", "\t"), ts18_row(TAP).replace(",", " \t ")),
        (SETTLEMENT, "9010000000001,20260302120000,20260302122000,0,105,41000001,V1,0012345,0012399,1,77"),
        (
            "board_time,card_id,route_id,board_stop,alight_time,alight_stop,vehicle_id",
            "2026-03-02 12:00:00,9010000000001,41000001,0012345,2026-03-02T12:20:00,0012399,V1",
        ),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_headers_are_matched_by_name_in_every_encoding(tmp_path, header, row, encoding):
    delivered = deliver(tmp_path / "taps.csv", [row], header, encoding)
    import_taps(delivered, tmp_path / "taps", KEY)
    (tap,) = read_rows(tmp_path / "taps")
    assert (tap["route_id"], tap["board_stop"], tap["alight_stop"], tap["vehicle_id"]) == (
        "41000001",
        "0012345",
        "0012399",
        "V1",
    )
    assert (tap["board_time"], tap["alight_time"], tap["passengers"]) == (TAP.board, TAP.alight, 1)


def test_a_tilde_is_a_missing_value_in_the_layout_of_2018(tmp_path):
    row = "9010000000001,20260302120000,~,~,105,41000001,~,0012345,~,1,~"
    import_taps(deliver(tmp_path / "taps.txt", [row], SETTLEMENT), tmp_path / "taps", KEY)
    (tap,) = read_rows(tmp_path / "taps")
    names = ("alight_time", "alight_stop", "vehicle_id", "leg_no", "linked_trip_id")
    assert [tap[name] for name in names] == [None] * 5


def test_a_comma_within_quotes_is_no_delimiter(tmp_path):
    row = ts18_row(TAP).replace("0012345", '"12,345"')
    import_taps(deliver(tmp_path / "taps.csv", [row]), tmp_path / "taps", KEY)
    assert read_rows(tmp_path / "taps")[0]["board_stop"] == "12,345"


def test_the_service_day_starts_at_four(tmp_path):
    taps = [Tap(1, datetime(2026, 3, 3, 3, 59, 59), "1", "A"), Tap(1, datetime(2026, 3, 3, 4), "1", "A")]
    import_taps(deliver(tmp_path / "t.csv", [ts18_row(tap) for tap in taps]), tmp_path / "taps", KEY)
    assert [row["service_date"].day for row in read_rows(tmp_path / "taps")] == [2, 3]


def test_a_file_of_many_service_days_is_divided(tmp_path):
    days = staging.FEW_DAYS + 3
    taps = [Tap(card, NOON + timedelta(days=day), str(day), "A") for card in (1, 2) for day in range(days)]
    summary = import_taps(deliver(tmp_path / "t.csv", [ts18_row(tap) for tap in taps]), tmp_path / "taps", KEY)
    assert list(summary.rows_by_day.values()) == [2] * days
    assert [row["route_id"] for row in read_rows(tmp_path / "taps")] == [str(n // 2) for n in range(2 * days)]


@pytest.mark.parametrize("most", [1, 2, 3])
def test_columns_of_many_values_are_sorted_as_those_of_few(tmp_path, monkeypatch, most):
    monkeypatch.setattr(dictionaries, "MAX_VALUES", most)
    taps = [Tap(1, NOON, route, stop, vehicle=None) for route in ("9", "10", "가") for stop in ("B", "A")]
    import_taps(deliver(tmp_path / "t.csv", [ts18_row(tap) for tap in taps]), tmp_path / "taps", KEY)
    found = [(row["route_id"], row["board_stop"]) for row in read_rows(tmp_path / "taps")]
    assert found == [("10", "A"), ("10", "B"), ("9", "A"), ("9", "B"), ("가", "A"), ("가", "B")]


BAD_ROWS = {
    "malformed_line": ts18_row(TAP) + ",more",
    "card_missing": ts18_row(TAP, card=""),
    "board_time_missing": ts18_row(TAP).replace("20260302120000", ""),
    "board_time_unreadable": ts18_row(TAP).replace("20260302120000", "20261399120000"),
    "route_missing": ts18_row(TAP).replace("41000001", ""),
    "board_stop_missing": ts18_row(TAP).replace("0012345", ""),
    "passengers_invalid": ts18_row(TAP).replace(",01,1,", ",01,0,"),
    "duplicate": ts18_row(TAP),
}


def test_rejected_rows_are_counted_by_reason_and_listed_with_their_line(tmp_path):
    rows = [ts18_row(TAP), "", *BAD_ROWS.values()]
    summary = import_taps(deliver(tmp_path / "taps.csv", rows), tmp_path / "taps", KEY)
    assert (summary.rows_read, summary.rows_kept) == (1 + len(BAD_ROWS), 1)
    assert summary.rejected_by_reason == dict.fromkeys(BAD_ROWS, 1)
    # Line 1 is the header, line 3 is blank.
    assert {row["reason"]: (row["file"], int(row["line"])) for row in rejected(tmp_path / "taps")} == {
        reason: ("taps.csv", line) for line, reason in enumerate(BAD_ROWS, start=4)
    }


def test_no_card_number_is_in_what_is_written(tmp_path):
    rows = [ts18_row(TAP), *BAD_ROWS.values()]
    import_taps(deliver(tmp_path / "taps.csv", rows), tmp_path / "taps", KEY, report=tmp_path / "report.html")
    card = ts18_row(TAP).split(",")[2].encode()
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "taps.csv"]
    assert len(written) == 3
    assert not any(card in path.read_bytes() for path in written)


def test_what_can_be_put_right_is_kept_and_counted(tmp_path):
    early = Tap(2, NOON, "1", "A", NOON - timedelta(minutes=1), "B")
    rows = [
        ts18_row(early),
        ts18_row(Tap(3, NOON, "1", "A"), user_type="77"),
        ts18_row(Tap(4, NOON, "1", "A")).replace(",01,1,", ",01,,"),
        ts18_row(Tap(5, NOON, "1", "A", NOON, "B")).replace("20260302120000,B", "soon,B"),
        ts18_row(Tap(6, NOON, "1", "A")).replace("20260302,08", "20260301,08"),
        ts18_row(Tap(7, NOON, "1", "A", leg_no=1)).replace(",1,01,", ",x,01,"),
    ]
    summary = import_taps(deliver(tmp_path / "taps.csv", rows), tmp_path / "taps", KEY)
    assert summary.rows_kept == len(rows)
    assert summary.repaired_by_kind == {
        "alight_not_after_board": 1,
        "alight_time_unreadable": 1,
        "user_type_unknown": 1,
        "passengers_missing": 1,
        "leg_no_unreadable": 1,
        "service_date_differs": 1,
    }
    taps = read_rows(tmp_path / "taps")
    assert not any(tap["alight_time"] for tap in taps)
    assert {tap["passengers"] for tap in taps} == {1}


TIED_TAPS = st.lists(
    st.builds(
        Tap,
        card=st.integers(1, 3),
        board=st.sampled_from([NOON, NOON + timedelta(seconds=1)]),
        route=st.sampled_from(["2", "10"]),
        board_stop=st.sampled_from(["A", "B"]),
        alight=st.sampled_from([None, NOON + timedelta(minutes=9)]),
        vehicle=st.sampled_from([None, "V1", "V2"]),
        trip=st.sampled_from([None, "t"]),
        leg_no=st.sampled_from([None, 0, 1]),
        passengers=st.sampled_from([1, 2]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=25, deadline=None)
@given(taps=TIED_TAPS)
def test_each_part_is_in_the_total_order_without_duplicates(tmp_path_factory, taps):
    folder = tmp_path_factory.mktemp("ties")
    import_taps(deliver(folder / "t.csv", [ts18_row(tap) for tap in taps]), folder / "taps", KEY)
    number = {card: CardNumbers(KEY).of([f"90100000{card:08d}"])[0] for card in (1, 2, 3)}
    ordered = sorted(taps, key=lambda tap: (number[tap.card], total_order(tap)[1:]))
    firsts = {(t.card, t.board, t.leg_no, t.route, t.vehicle, t.board_stop): t for t in reversed(ordered)}
    expected = [tap for tap in ordered if any(tap is first for first in firsts.values())]
    found = read_rows(folder / "taps")
    assert [(r["route_id"], r["vehicle_id"], r["leg_no"], r["linked_trip_id"], r["passengers"]) for r in found] == [
        (t.route, t.vehicle, t.leg_no, t.trip, t.passengers) for t in expected
    ]
    assert len(rejected(folder / "taps")) == len(taps) - len(expected)


def test_folders_zips_and_parquet_are_read_together(tmp_path):
    folder = tmp_path / "delivery"
    folder.mkdir()
    later = [Tap(number, NOON + timedelta(minutes=number), "1", "A") for number in range(4)]
    deliver(folder / "a.csv", [ts18_row(later[0])])
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("DATA/TB_KTS.csv", f"{TS18_HEADER}\r\n{ts18_row(later[1])}\r\n".encode("utf-8-sig"))
        archive.writestr("readme.md", "not card records")
    text = deliver(tmp_path / "c.csv", [ts18_row(later[2])], encoding="utf-8")
    duckdb.connect().execute(
        f"COPY (SELECT * FROM read_csv('{text}', all_varchar=true)) TO '{folder / 'c.parquet'}' (FORMAT parquet)"
    )
    summary = import_taps(folder, tmp_path / "taps", KEY)
    assert summary.rows_kept == 3
    assert [file.file for file in summary.files] == ["a.csv", "b.zip/DATA/TB_KTS.csv", "c.parquet"]
    assert sorted(row["board_time"].minute for row in read_rows(tmp_path / "taps")) == [0, 1, 2]


def test_rejected_rows_of_parquet_name_their_row(tmp_path):
    text = deliver(tmp_path / "c.csv", [ts18_row(TAP), BAD_ROWS["board_stop_missing"]], encoding="utf-8")
    duckdb.connect().execute(
        f"COPY (SELECT * FROM read_csv('{text}', all_varchar=true)) TO '{tmp_path / 'c.parquet'}' (FORMAT parquet)"
    )
    import_taps(tmp_path / "c.parquet", tmp_path / "taps", KEY)
    (row,) = rejected(tmp_path / "taps")
    assert (row["line"], row["reason"], "****" in row["row"]) == ("2", "board_stop_missing", True)


def test_lines_are_numbered_across_chunks(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "CHUNK_BYTES", 700)
    monkeypatch.setattr(sources, "SAMPLE_BYTES", 500)
    rows = [ts18_row(Tap(number, NOON, "1", "A"), card=None if number % 7 else "") for number in range(50)]
    summary = import_taps(deliver(tmp_path / "taps.csv", rows), tmp_path / "taps", KEY)
    assert summary.rows_read == 50
    assert [int(row["line"]) for row in rejected(tmp_path / "taps")] == [number + 2 for number in range(0, 50, 7)]


def test_importing_again_gives_the_same_bytes(tmp_path):
    rows = [ts18_row(Tap(number % 5, NOON + timedelta(minutes=number), "1", "A")) for number in range(100)]
    delivered = deliver(tmp_path / "taps.csv", rows)
    for name in ("one", "two"):
        import_taps(delivered, tmp_path / name, KEY)
    one, two = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("one", "two")
    )
    assert one == two


def test_the_report_says_in_korean_what_was_found(tmp_path):
    delivered = deliver(tmp_path / "<1월>.csv", [ts18_row(TAP), *BAD_ROWS.values()])
    import_taps(delivered, tmp_path / "taps", KEY, report=tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    for text in ("읽음", "중복 행", "필드 수가 머리글과 다름", "2026-03-02", "정산사노선ID", "&lt;1월&gt;.csv"):
        assert text in page
    assert "<script" not in page
    assert "http" not in page


def zip_with(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def truncated_zip(folder: Path) -> Path:
    path = zip_with(folder / "t.zip", "a.csv", os.urandom(5000))
    path.write_bytes(path.read_bytes()[:2000])
    return path


def damaged_zip(folder: Path) -> Path:
    rows = "\n".join([TS18_HEADER, *(ts18_row(Tap(n, NOON, "1", "A")) for n in range(500))]).encode("cp949")
    path = zip_with(folder / "d.zip", "a.csv", rows)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    return path


def wrong_bytes(folder: Path) -> Path:
    path = deliver(folder / "w.csv", [ts18_row(TAP)], encoding="utf-8")
    path.write_bytes(path.read_bytes() + b"\xff\xff\xff\n")
    return path


BAD_INPUT = {
    "no such file": (lambda folder: folder / "no.csv", "does not exist"),
    "empty folder": (lambda folder: folder, "holds no card records"),
    "empty file": (lambda folder: deliver(folder / "e.csv", [], header=""), "its files are empty"),
    "zero bytes": (lambda folder: [(folder / "z.csv").touch(), folder / "z.csv"][1], "its files are empty"),
    "only a header": (lambda folder: deliver(folder / "h.csv", []), "its files are empty"),
    "missing column": (
        lambda folder: deliver(folder / "m.csv", ["1"], TS18_HEADER.replace("승차일시", "")),
        "lacks the columns 승차일시",
    ),
    "no header": (lambda folder: deliver(folder / "n.csv", [ts18_row(TAP)], ts18_row(TAP)), "lacks the columns"),
    "unreadable dates": (
        lambda folder: deliver(folder / "d.csv", [BAD_ROWS["board_time_unreadable"]]),
        r"None of the 1 rows .*승차일시를 읽을 수 없음 \(unreadable boarding time\)",
    ),
    "zip bomb": (lambda folder: zip_with(folder / "b.zip", "a.csv", bytes(64 * 1024**2)), "zip bomb"),
    "zip that leaves its folder": (
        lambda folder: zip_with(folder / "p.zip", "../a.csv", b""),
        "outside its own folder",
    ),
    "truncated zip": (truncated_zip, "damaged or cut off"),
    "damaged zip": (damaged_zip, "damaged or cut off"),
    "neither encoding": (wrong_bytes, "neither UTF-8 nor cp949"),
    "utf-16": (lambda folder: deliver(folder / "u.csv", [ts18_row(TAP)], encoding="utf-16"), "UTF-16"),
    "no parquet": (lambda folder: deliver(folder / "n.parquet", [ts18_row(TAP)]), "n.parquet is damaged"),
}


@pytest.mark.parametrize("case", BAD_INPUT)
def test_bad_input_is_one_sentence_and_leaves_the_old_output(tmp_path, case):
    make, sentence = BAD_INPUT[case]
    (tmp_path / "in").mkdir()
    output = tmp_path / "out" / "taps"
    import_taps(deliver(tmp_path / "good.csv", [ts18_row(TAP)]), output, KEY)
    with pytest.raises(TransitError, match=sentence) as caught:
        import_taps(make(tmp_path / "in"), output, KEY)
    assert "\n" not in str(caught.value)
    assert [path.name for path in output.parent.iterdir()] == ["taps"]
    assert len(read_rows(output)) == 1


def test_a_wrong_encoding_is_named_with_its_line(tmp_path):
    delivered = deliver(tmp_path / "taps.csv", [ts18_row(TAP)])
    with pytest.raises(TransitError, match=r"taps.csv is not utf-8 text: line 1 cannot be read"):
        import_taps(delivered, tmp_path / "taps", KEY, encoding=TapEncoding.UTF_8)


def test_a_profile_that_does_not_fit_is_refused(tmp_path):
    delivered = deliver(tmp_path / "taps.csv", [ts18_row(TAP)])
    with pytest.raises(TransitError, match="lacks the columns card_id"):
        import_taps(delivered, tmp_path / "taps", KEY, profile=TapProfile.CANONICAL)


@pytest.mark.parametrize("looks", [0, 1, 2, 4, 6, 8])
def test_cancel_leaves_the_old_output_and_nothing_else(tmp_path, monkeypatch, looks):
    monkeypatch.setattr(sources, "CHUNK_BYTES", 700)
    monkeypatch.setattr(sources, "SAMPLE_BYTES", 500)
    output = tmp_path / "out" / "taps"
    import_taps(deliver(tmp_path / "good.csv", [ts18_row(TAP)]), output, KEY)
    rows = [ts18_row(Tap(number, NOON, "1", "A")) for number in range(50)]
    with pytest.raises(Cancelled):
        import_taps(deliver(tmp_path / "next.csv", rows), output, KEY, progress=CancelAfter(looks))
    assert [path.name for path in output.parent.iterdir()] == ["taps"]
    assert len(read_rows(output)) == 1


FULL_DISK = """
import resource, sys
from pathlib import Path
from sijeong.transit.errors import TransitError
from sijeong.transit.records.importing import import_taps
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    import_taps(Path(sys.argv[1]), Path(sys.argv[2]), bytes(32))
except TransitError as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs limits on file sizes")
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path):
    # The nearest thing to a full disk that needs no disk of its own: the system refuses to write longer files.
    rows = [ts18_row(Tap(number, NOON, f"{number * 7919}", f"S{number * 104729}")) for number in range(5000)]
    delivered = deliver(tmp_path / "taps.csv", rows)
    package = tmp_path / "plugins"
    package.mkdir()
    (package / "sijeong").symlink_to(Path(staging.__file__).parents[2])
    answer = subprocess.run(
        [sys.executable, "-P", "-c", FULL_DISK, str(delivered), str(tmp_path / "out" / "taps"), "20000"],
        env={**os.environ, "PYTHONPATH": str(package)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert answer.stdout.startswith("The disk is full.")
    assert list((tmp_path / "out").iterdir()) == []


def test_brackets_in_a_folder_are_no_pattern(tmp_path):
    folder = tmp_path / "[2026] 자료 'A'"
    folder.mkdir()
    text = deliver(tmp_path / "c.csv", [ts18_row(TAP)], encoding="utf-8")
    duckdb.connect().execute(f"COPY (SELECT * FROM read_csv('{text}', all_varchar=true)) TO '{tmp_path / 'c.parquet'}'")
    (tmp_path / "c.parquet").rename(folder / "c.parquet")
    import_taps(folder, folder / "taps", KEY)
    summary = link_taps(folder / "taps", folder / "legs")
    assert summary.legs == 1
    assert len(stop_od(folder / "legs")) == 1


def test_a_folder_with_other_files_is_never_replaced(tmp_path):
    delivered = deliver(tmp_path / "in.csv", [ts18_row(TAP)])
    home = tmp_path / "home"
    home.mkdir()
    (home / "letters.txt").write_text("keep", encoding="ascii")
    import_taps(delivered, tmp_path / "taps", KEY)
    for work in (
        lambda: import_taps(delivered, home, KEY),
        lambda: link_taps(tmp_path / "taps", home),
    ):
        with pytest.raises(TransitError, match=r"holds other files \(letters.txt\)"):
            work()
    with pytest.raises(TransitError, match="is a file"):
        import_taps(delivered, home / "letters.txt", KEY)
    assert (home / "letters.txt").read_text(encoding="ascii") == "keep"
