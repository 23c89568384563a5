"""The layouts beside TS's 18 columns: recognised by themselves, read whole, and honest about what they are."""

import csv
import random
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from tap_tables import read_rows

from sijeong.transit.errors import TransitError
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.records.cards import CardNumbers
from sijeong.transit.records.importing import TapProfile, import_taps

KEY = bytes(range(32))


def deliver(path: Path, lines: list[str], encoding: str = "utf-8") -> Path:
    path.write_bytes(("\n".join(lines) + "\n").encode(encoding))
    return path


def rejected(dataset: Path) -> list[tuple[int, str]]:
    with (dataset / "rejected.csv").open(encoding="utf-8-sig", newline="") as stream:
        return [(int(row["line"]), row["reason"]) for row in csv.DictReader(stream)]


# ---- Jeju -----------------------------------------------------------------------------------------------------------

JEJU_HEADER = (
    "user_card_id,bus_route_id,vhc_id,geton_date,geton_time,geton_station_code,geton_station_name,getoff_date,"
    "getoff_time,getoff_station_code,getoff_station_name,user_category,user_count"
)
JEJU_ROWS = [
    "1010010127894129.0,23000000,149793674,2019-09-10,06:34:45,360,노형오거리,2019-09-10,07:10:31,592.0,화북초등학교,1,1",
    "1010010127894129.0,21420000,149793535,2019-09-10,07:19:07,592,화북초등학교,,,,,4,2",
    "1010010068259333.0,21420000,149793512,2019-09-10,09:14:47,431,정존마을,2019-09-10,09:02:46,360.0,노형,28,1",
    "1010010068259334.0,21420000,149793512,2019-09-10,09:14:47,431,정존마을,,,,,99,1",
]  # fmt: skip


def test_jeju_has_date_and_time_apart_and_whole_numbers_with_a_point(tmp_path):
    summary = import_taps(deliver(tmp_path / "bus_bts.csv", [JEJU_HEADER, *JEJU_ROWS]), tmp_path / "taps", KEY)
    assert summary.files[0].layout == "jeju"
    assert summary.files[0].names["board_time"] == "geton_date + geton_time"
    taps = {tap["board_time"]: tap for tap in read_rows(tmp_path / "taps")}
    first, second = taps[datetime(2019, 9, 10, 6, 34, 45)], taps[datetime(2019, 9, 10, 7, 19, 7)]
    assert first["card_id"] == second["card_id"] == CardNumbers(KEY).of(["1010010127894129"])[0]
    assert (first["alight_time"], first["alight_stop"]) == (datetime(2019, 9, 10, 7, 10, 31), "592")
    assert (second["board_stop"], second["alight_stop"], second["alight_time"]) == ("592", None, None)
    assert (second["user_type"], second["passengers"]) == ("03", 2)
    assert summary.repaired_by_kind == {"alight_not_after_board": 1, "user_type_unknown": 1}


@pytest.mark.shared
def test_the_five_rows_of_jeju_that_are_public(tmp_path, bus_data):
    summary = import_taps(bus_data / "jeju_bus_bts_5rows.csv", tmp_path / "taps", KEY)
    assert (summary.lines_read, summary.rows_kept, summary.files[0].layout) == (5, 5, "jeju")
    taps = read_rows(tmp_path / "taps")
    assert {tap["board_stop"] for tap in taps} == {"360", "2495", "3282", "2820"}
    assert {tap["alight_stop"] for tap in taps} == {"592", "3273", "431", "2972"}
    assert sorted(tap["user_type"] for tap in taps) == ["01", "01", "01", "03", "03"]
    assert {tap["service_date"].day for tap in taps} == {9, 10}


# ---- TripChain ------------------------------------------------------------------------------------------------------

NAMES = [
    "암호화카드번호", "트랜잭션ID", "환승횟수", "교통카드발행사ID", "총이용객수", "사용자구분",
    *(f"{name}{ride}" for name in ("교통수단CD", "버스노선ID", "차량ID") for ride in range(1, 6)),
    "총통행거리", "총탑승시간", "총소요시간",
    *(f"{name}{ride}" for name in ("승차일시", "하차일시") for ride in range(1, 6)),
    "최초승차일시", "최종하차일시",
    *(f"{name}{ride}" for name in ("승차역ID", "하차역ID") for ride in range(1, 6)),
    "최초승차역ID", "최종하차역ID", "총이용금액", "수집건수", "트립체인완료코드",
]  # fmt: skip
GLUED = "||'  '||".join(NAMES)


def journey(card: str, trip: str, rides: list[dict], delimiter: str = ",", missing: str = "", **more: str) -> str:
    """A row of TripChain as the release of 2018 has it: no stops of alighting but the last, no first stop."""
    values = dict.fromkeys(NAMES, missing) | {
        "암호화카드번호": card, "트랜잭션ID": trip, "환승횟수": str(len(rides)), "교통카드발행사ID": "9000923",
        "총이용객수": "1", "사용자구분": "1", "수집건수": str(len(rides)), "트립체인완료코드": ";",
        "최초승차일시": rides[0]["승차일시"], "최종하차일시": rides[-1].get("하차일시", "_"),
    }  # fmt: skip
    for number, ride in enumerate(rides, start=1):
        values |= {f"{name}{number}": value for name, value in ride.items()}
    return delimiter.join((values | more).values())


def ride(route: str, board: str, stop: str, alight: str = "_", mode: str = "500", vehicle: str = "141701473") -> dict:
    return {
        "교통수단CD": mode, "버스노선ID": route, "차량ID": vehicle, "승차일시": f"20180701{board}", "승차역ID": stop,
        "하차일시": f"20180701{alight}" if alight != "_" else "_",
    }  # fmt: skip


CHAINS = [
    journey("card_61977", "56", [ride("41031024", "052543", "4116828", "055000"),
                                 ride("41036111", "060012", "4116811", "064826")], 최종하차역ID="4116708"),
    journey("card_28455", "5", [ride("41031024", "072156", "4117280", "072520")], 최종하차역ID="4117269"),
    journey("card_28455", "6", [ride("41031024", "073000", "4117269")], 차량ID1="999999999"),
]  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", "\t", "|", "  "])
def test_a_row_of_tripchain_is_unfolded_into_its_rides(tmp_path, delimiter):
    rows = [row.replace(",", delimiter) for row in CHAINS]
    delivered = deliver(tmp_path / "TripChain.csv", [GLUED, *rows])
    summary = import_taps(delivered, tmp_path / "taps", KEY, report=tmp_path / "report.html")
    assert (summary.lines_read, summary.rows_read, summary.rows_kept) == (3, 4, 4)
    assert summary.files[0].layout == "tripchain"
    one, two, three, four = sorted(read_rows(tmp_path / "taps"), key=lambda tap: tap["board_time"])
    assert one["card_id"] == two["card_id"] != three["card_id"] == four["card_id"]
    assert [tap["linked_trip_id"] for tap in (one, two, three, four)] == ["56", "56", "5", "6"]
    assert [tap["leg_no"] for tap in (one, two, three, four)] == [0, 1, 0, 0]
    assert (one["alight_time"], one["alight_stop"]) == (datetime(2018, 7, 1, 5, 50), None)
    assert (two["board_stop"], two["alight_stop"]) == ("4116811", "4116708")
    assert two["alight_time"] == datetime(2018, 7, 1, 6, 48, 26)
    assert (three["vehicle_id"], four["vehicle_id"]) == ("141701473", None)
    assert (four["alight_time"], four["user_type"]) == (None, "01")
    assert "한 행이 통행 하나여서" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "header",
    [
        ",".join(NAMES),
        "||','||".join(NAMES),
        ",".join(f'"X...{name}..."' if place else f'"{name}..."' for place, name in enumerate(NAMES)),
    ],
)
def test_tripchain_is_known_however_its_header_is_glued(tmp_path, header):
    summary = import_taps(deliver(tmp_path / "t.csv", [header, *CHAINS], "cp949"), tmp_path / "taps", KEY)
    assert (summary.files[0].layout, summary.rows_kept) == ("tripchain", 4)


def chains_of_a_day(journeys: int, seed: int = 4) -> tuple[list[str], int]:
    """Rows of journeys close upon each other, so that the rules alone would join many of them; and their rides."""
    chance = random.Random(seed)
    rows, rides = [], 0
    for card in range(journeys // 10):
        clock = datetime(2018, 7, 2, 5)
        for trip in range(10):
            chain = []
            for _ in range(chance.choice([1, 1, 1, 2, 2, 3, 5])):
                board, alight = clock, clock + timedelta(minutes=chance.randint(2, 9))
                clock = alight + timedelta(minutes=chance.randint(1, 4))
                chain.append(
                    ride(f"410{chance.randint(10000, 10009)}", "", f"41{chance.randint(10000, 10099)}")
                    | {"승차일시": f"{board:%Y%m%d%H%M%S}", "하차일시": f"{alight:%Y%m%d%H%M%S}"}
                )
            rows.append(journey(f"card_{card:05d}", "" if trip == 7 else str(trip), chain, 최종하차역ID="4110001"))
            rides += len(chain)
    return rows, rides


def test_linking_makes_the_journeys_of_tripchain_again(tmp_path):
    rows, rides = chains_of_a_day(400)
    import_taps(deliver(tmp_path / "t.csv", [GLUED, *rows]), tmp_path / "taps", KEY)
    linked = link_taps(tmp_path / "taps", tmp_path / "legs")
    assert (linked.legs, linked.journeys, linked.transfers) == (rides, len(rows), rides - len(rows))


def test_a_rail_ride_has_no_route_of_its_own_and_a_bus_ride_must(tmp_path):
    rows = [
        journey("card_1", "1", [ride("41031024", "060000", "4116828", "061000"),
                                ride("", "061500", "4001", "064000", mode="201", vehicle="999999999")]),
        journey("card_2", "1", [ride("", "060000", "4116828", "061000")]),
    ]  # fmt: skip
    summary = import_taps(deliver(tmp_path / "t.csv", [GLUED, *rows]), tmp_path / "taps", KEY)
    assert [tap["route_id"] for tap in read_rows(tmp_path / "taps")] == ["41031024", "rail"]
    assert summary.repaired_by_kind == {"rail_without_route": 1}
    assert rejected(tmp_path / "taps") == [(3, "route_missing")]


def test_the_filled_one_of_two_columns_is_read(tmp_path):
    empty_first = journey("card_1", "1", [ride("41031024", "", "", "061000")], 최초승차일시="20180701060000",
                          최초승차역ID="4116828", 승차일시1="", 승차역ID1="")  # fmt: skip
    import_taps(deliver(tmp_path / "t.csv", [GLUED, empty_first]), tmp_path / "taps", KEY)
    (tap,) = read_rows(tmp_path / "taps")
    assert (tap["board_time"], tap["board_stop"]) == (datetime(2018, 7, 1, 6), "4116828")


def test_rides_that_cannot_be_used_are_listed_with_the_line_of_their_journey(tmp_path):
    no_stop = journey("card_61977", "9", [ride("41031024", "060000", "1", "061000"), ride("2", "061500", "", "062000"),
                                          ride("3", "soon", "3", "064000")])  # fmt: skip
    short = CHAINS[1].rpartition(",")[0]
    delivered = deliver(tmp_path / "t.csv", [GLUED, no_stop, short, CHAINS[1]])
    summary = import_taps(delivered, tmp_path / "taps", KEY)
    assert rejected(tmp_path / "taps") == [
        (2, "board_stop_missing"),
        (2, "board_time_unreadable"),
        (3, "malformed_line"),
    ]
    assert (summary.lines_read, summary.rows_kept) == (3, 2)
    assert "card_" not in (tmp_path / "taps" / "rejected.csv").read_text(encoding="utf-8-sig")


def test_tripchain_in_parquet_and_in_a_zip(tmp_path):
    text = deliver(tmp_path / "t.csv", [",".join(NAMES), *CHAINS, CHAINS[1].replace("4117280", "")])
    folder = tmp_path / "delivery"
    folder.mkdir()
    query = f"COPY (SELECT * FROM read_csv('{text}', all_varchar=true, header=true)) TO '{folder / 'a.parquet'}'"
    duckdb.connect().execute(query)
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("TripChain.csv", "\r\n".join([GLUED, CHAINS[0].replace("card_61977", "card_2")]))
    summary = import_taps(folder, tmp_path / "taps", KEY)
    assert (summary.lines_read, summary.rows_kept) == (5, 6)
    assert rejected(tmp_path / "taps") == [(4, "board_stop_missing")]


@pytest.mark.shared
def test_the_five_visible_rows_of_tripchain(tmp_path, bus_data):
    """The public rows show seven columns; what is hidden is filled as the release's own profile describes it."""
    header = (bus_data / "tripchain_header_as_distributed.txt").read_text(encoding="utf-8").strip()
    with (bus_data / "tripchain_5rows_visible.csv").open(encoding="utf-8-sig", newline="") as stream:
        visible = list(csv.DictReader(stream))
    rows = []
    for number, seen in enumerate(visible):
        chain = [
            {"교통수단CD": "500", "버스노선ID": "41031024", "차량ID": "141701473", "승차일시": seen["최초승차일시"]}
        ]
        if seen["수집건수"] == "2":
            chain.append(chain[0] | {"버스노선ID": "41036111", "승차일시": "20180701060000", "승차역ID": "4116811"})
        rows.append(journey(f"card_{number}", str(number), chain, missing="_", **seen))
    summary = import_taps(deliver(tmp_path / "TripChain.csv", [header, *rows]), tmp_path / "taps", KEY)
    assert (summary.lines_read, summary.rows_read, summary.rows_kept) == (5, 6, 6)
    taps = read_rows(tmp_path / "taps")
    assert {tap["board_stop"] for tap in taps} == {seen["승차역ID1"] for seen in visible} | {"4116811"}
    assert {tap["alight_stop"] for tap in taps} == {seen["최종하차역ID"] for seen in visible} | {None}
    assert link_taps(tmp_path / "taps", tmp_path / "legs").journeys == 5


def test_parquet_has_names_and_so_is_never_the_27_columns(tmp_path):
    text = deliver(tmp_path / "t.csv", [",".join(NAMES), *CHAINS])
    file = tmp_path / "t.parquet"
    duckdb.connect().execute(f"COPY (SELECT * FROM read_csv('{text}', all_varchar=true)) TO '{file}' (FORMAT parquet)")
    with pytest.raises(TransitError, match="is not the layout of 27 columns without a header"):
        import_taps(file, tmp_path / "taps", KEY, TapProfile.TS27)


@pytest.mark.parametrize("text", ['"' + "x" * 200_000, "x," * 200_000, '"a\0b",1', '"'])
def test_a_text_that_is_no_table_is_one_sentence(tmp_path, text):
    with pytest.raises(TransitError, match="lacks the columns") as caught:
        import_taps(deliver(tmp_path / "t.csv", [text, text]), tmp_path / "taps", KEY)
    assert len(str(caught.value)) < 1000


def test_a_file_that_is_not_tripchain_is_refused_as_such(tmp_path):
    with pytest.raises(TransitError, match="lacks the columns 암호화카드번호"):
        import_taps(deliver(tmp_path / "j.csv", [JEJU_HEADER, *JEJU_ROWS]), tmp_path / "t", KEY, TapProfile.TRIPCHAIN)


# ---- 27 columns without a header ------------------------------------------------------------------------------------


def row27(number: int, **more: object) -> str:
    """A row with the known places filled as TS does, and the others in the order of its 18 columns."""
    board = datetime(2024, 4, 1, 6) + timedelta(minutes=3 * number)
    fields = [""] * 27
    fields[:13] = ["20240401", "08", f"90100{number % 9:07d}", "MM", "1100", "01", "A", "10", "1", "V1", "141701473",
                   "115", "100100112"]  # fmt: skip
    fields[13:21] = ["R-112", "X", f"{board:%Y%m%d%H%M%S}", f"1000000{number % 7:02d}", f"00{number % 7:05d}",
                     f"{board + timedelta(minutes=9):%Y%m%d%H%M%S}", f"1000001{number % 7:02d}", "0001234"]  # fmt: skip
    fields[21:] = [f"{number + 1:03d}", str(number % 3), f"0{1 + number % 4}", "1", "4200", "540"]
    for place, value in more.items():
        fields[int(place.removeprefix("f")) - 1] = str(value)
    return ",".join(fields)


def test_the_27_columns_are_told_by_their_number_and_content(tmp_path):
    rows = [row27(number) for number in range(60)]
    rows[4] = row27(4, f17="", f20="", f21="", f19="")
    summary = import_taps(deliver(tmp_path / "TB_KTS_DWTCD_20240401_01.csv", rows), tmp_path / "taps", KEY,
                          report=tmp_path / "report.html")  # fmt: skip
    assert (summary.files[0].layout, summary.lines_read, summary.rows_kept) == ("ts27", 60, 60)
    first, *_, fifth = sorted(read_rows(tmp_path / "taps"), key=lambda tap: tap["board_time"])[:5]
    assert (first["route_id"], first["board_stop"], first["alight_stop"]) == ("100100112", "100000000", "100000100")
    assert (first["board_time"], first["alight_time"]) == (datetime(2024, 4, 1, 6), datetime(2024, 4, 1, 6, 9))
    assert first["card_id"] == CardNumbers(KEY).of(["901000000000"])[0]
    assert (first["mode"], first["linked_trip_id"], first["leg_no"], first["user_type"]) == ("115", "001", 0, "01")
    assert (fifth["board_stop"], fifth["alight_stop"], fifth["alight_time"]) == ("0000004", None, None)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "머리글이 없어 필드 수와 값으로" in report
    assert "board_stop ← 17 → 18" in report


def test_the_first_row_of_a_file_without_header_is_a_row(tmp_path):
    rows = [row27(number, f3="" if number in (0, 7) else f"9010{number:08d}") for number in range(40)]
    import_taps(deliver(tmp_path / "t.csv", rows), tmp_path / "taps", KEY)
    assert rejected(tmp_path / "taps") == [(1, "card_missing"), (8, "card_missing")]


@pytest.mark.parametrize(
    "spoil",
    [
        {"f1": "2024-04"},
        {"f16": "0630"},
        {"f16": "20240501063000"},
        {"f3": "12"},
        {"f13": "", "f14": ""},
        {"f17": "20240401063000"},
    ],
    ids=["no day", "no boarding time", "time of another day", "no card", "no route", "a time for a stop"],
)
def test_27_fields_alone_prove_nothing(tmp_path, spoil):
    delivered = deliver(tmp_path / "t.csv", [row27(number, **spoil) for number in range(40)])
    with pytest.raises(TransitError, match="lacks the columns"):
        import_taps(delivered, tmp_path / "taps", KEY)
    with pytest.raises(TransitError, match="is not the layout of 27 columns without a header"):
        import_taps(delivered, tmp_path / "taps", KEY, TapProfile.TS27)


def test_a_column_that_no_content_proves_is_left_out(tmp_path):
    import_taps(deliver(tmp_path / "t.csv", [row27(n, f24="x", f12="B") for n in range(40)]), tmp_path / "taps", KEY)
    taps = read_rows(tmp_path / "taps")
    assert {(tap["mode"], tap["linked_trip_id"], tap["user_type"], tap["passengers"]) for tap in taps} == {
        (None, None, None, 1)
    }
