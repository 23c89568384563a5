"""Seoul's months by stop and hour with their real defects, and STCIS's flows: every row accounted for."""

import json
import zipfile

import duckdb
import geopandas as gpd
import pandas as pd
import pytest
from cancelling import CancelAfter

from sijeong.common.errors import Cancelled
from sijeong.transit.errors import TransitError
from sijeong.transit.records.aggregates import AggregateProfile, placed, read_aggregates

HOURS = [f"{hour}시{way}총승객수" for hour in range(24) for way in ("승차", "하차")]
HEADER = ",".join(["사용년월", "노선번호", "노선명", "버스정류장ARS번호", "역명", *HOURS])


def seoul_row(route="470", name="470번(상암~안골)", ars="01001", stop="종로2가", first=0, extra=()) -> str:
    counts = [str(first + place) for place in range(48)]
    return ",".join(["202205", route, name, *extra, ars, stop, *counts])


def deliver(path, lines, encoding="utf-8"):
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("header", [HEADER, f'"{HEADER}"', ",".join(f'"{name}"' for name in HEADER.split(","))])
def test_a_row_becomes_one_for_each_hour(tmp_path, encoding, header):
    found = read_aggregates(deliver(tmp_path / "m.csv", [header, seoul_row()], encoding))
    assert (found.profile, found.rows_read, found.rows_kept) == (AggregateProfile.SEOUL_STOP_HOURLY, 1, 1)
    assert list(found.table.columns) == [
        "route_id", "route_name", "stop_id", "ars_no", "stop_name", "visit", "hour", "boardings", "alightings", "month",
    ]  # fmt: skip
    row = found.table[found.table["hour"] == 7].iloc[0].to_dict()
    assert (row["boardings"], row["alightings"], row["month"], row["ars_no"]) == (14, 15, "2022-05", "01001")
    assert found.totals == {"boardings": sum(range(0, 48, 2)), "alightings": sum(range(1, 48, 2))}
    assert not found.headless


def test_commas_that_no_quotes_enclose_go_to_the_name_they_are_of(tmp_path):
    rows = [
        seoul_row("110B", "110번(B,국민대방향,정릉~정릉)", "01133", "세검정초등학교"),
        seoul_row("1155", "1155번(청학리~석계역)", "49497", "유승한내들2차,세종로묘원입구"),
        seoul_row("5522B", "5522번(B,난곡)", "~", "종점,가상"),
        seoul_row("741", '"741번(진관,헌인릉)"', "01002", "종로"),
    ]
    found = read_aggregates(deliver(tmp_path / "m.txt", [HEADER, *rows]))
    names = found.table.drop_duplicates("route_id").set_index("route_id")
    assert found.repaired == 3
    assert list(names["route_name"]) == [
        "110번(B,국민대방향,정릉~정릉)", "1155번(청학리~석계역)", "5522번(B,난곡)", "741번(진관,헌인릉)",
    ]  # fmt: skip
    assert list(names["stop_name"]) == ["세검정초등학교", "유승한내들2차,세종로묘원입구", "종점,가상", "종로"]
    assert list(names["ars_no"]) == ["01133", "49497", None, "01002"]
    assert set(found.table.groupby("route_id")["boardings"].sum()) == {552}


def test_a_month_without_a_header_is_read_by_the_order_of_the_columns(tmp_path):
    rows = [seoul_row(first=number) for number in range(3)]
    with_id = [seoul_row(first=number, extra=("100000001",)) + ",20240103,1,간선" for number in range(3)]
    plain = read_aggregates(deliver(tmp_path / "1.csv", rows))
    newer = read_aggregates(deliver(tmp_path / "2.csv", with_id))
    assert (plain.headless, newer.headless) == (("1.csv",), ("2.csv",))
    assert plain.totals == newer.totals
    assert set(newer.table["stop_id"]) == {"100000001"}
    assert list(plain.table["visit"][::24]) == [1, 2, 3]


def test_rows_that_cannot_be_used_are_listed_with_line_and_reason(tmp_path):
    rows = [
        seoul_row(),
        seoul_row().replace("202205", "2022년"),
        seoul_row().replace(",7,", ",-7,"),
        seoul_row(name="a,b,c", ars="지하", stop="x"),
        seoul_row().rpartition(",")[0],
    ]
    found = read_aggregates(deliver(tmp_path / "m.csv", [HEADER, *rows]))
    assert (found.rows_read, found.rows_kept) == (5, 1)
    assert found.rejected == (
        ("m.csv", 3, "no month"),
        ("m.csv", 4, "a count is not a number"),
        ("m.csv", 5, "number of fields differs"),
        ("m.csv", 6, "number of fields differs"),
    )


@pytest.mark.shared
def test_the_real_months_of_seoul_come_in_unchanged(tmp_path, bus_data):
    folder = bus_data / "seoul_stop_hourly"
    may = read_aggregates(folder / "2022_05_orig.txt.zip")
    assert (may.rows_read, may.rows_kept, may.repaired) == (40_328, 40_328, 705)
    assert may.totals == {"boardings": 140_195_213, "alightings": 136_992_215}
    assert (may.table["visit"] > 1).sum() == 24 * 2_453
    assert may.table["route_id"].nunique() == 628
    assert not may.table.duplicated(["route_id", "ars_no", "stop_name", "visit", "hour"]).any()
    trimmed = read_aggregates(folder / "202205.parquet")
    pd.testing.assert_frame_equal(may.table, trimmed.table)


@pytest.mark.shared
def test_the_real_january_without_its_header(tmp_path, bus_data):
    parquet = bus_data / "seoul_stop_hourly" / "202201.parquet"
    text = tmp_path / "2022_01.txt"
    duckdb.connect().execute(f"COPY (SELECT * FROM '{parquet}') TO '{text}' (FORMAT csv, HEADER false, QUOTE '')")
    found = read_aggregates(text)
    assert (found.rows_read, found.rows_kept, found.headless) == (39_159, 39_159, ("2022_01.txt",))
    assert found.repaired > 600
    pd.testing.assert_frame_equal(found.table, read_aggregates(parquet).table)


FLOW = {"opratDate": "20260401", "stgEmdCd": "4199910100", "stgEmdNm": "가동", "arrEmdCd": "4199910200",
        "arrEmdNm": "나동", "tzon": "08", "quater": "1", "useStf": 12, "useTm": 17.5}  # fmt: skip


def test_an_answer_of_stcis_and_the_data_folders_table_become_the_same(tmp_path):
    answer = {"count": 2, "status": "OK", "result": [FLOW, FLOW | {"quater": "2", "useStf": 9}]}
    as_json = tmp_path / "a.json"
    as_json.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    lines = ["day,from_cd,from_name,to_cd,to_name,hour,quarter,trips,time"]
    lines += ["2026-04-01,4199910100,가동,4199910200,나동,08,1,12,17.5"]
    lines += ["2026-04-01,4199910100,가동,4199910200,나동,08,2,9,17.5"]
    one, other = read_aggregates(as_json), read_aggregates(deliver(tmp_path / "b.csv", lines, "cp949"))
    assert (one.profile, one.totals) == (AggregateProfile.STCIS_OD, {"passengers": 21})
    pd.testing.assert_frame_equal(one.table, other.table)
    assert one.table.iloc[1].to_dict() == {
        "from_zone": "4199910100", "to_zone": "4199910200", "from_name": "가동", "to_name": "나동", "hour": 8,
        "quarter": 2, "passengers": 9, "time_min": 17.5, "date": "2026-04-01",
    }  # fmt: skip


def test_flows_without_a_zone_or_a_number_are_listed(tmp_path):
    lines = ["date,from_zone,to_zone,passengers", "2026-04-01,A,B,3", "2026-04-01,,B,3", "2026-04-01,A,B,many", "x,A"]
    found = read_aggregates(deliver(tmp_path / "f.csv", lines))
    assert [(line, reason) for _, line, reason in found.rejected] == [
        (3, "no zone"), (4, "a count is not a number"), (5, "number of fields differs"),
    ]  # fmt: skip
    assert list(found.table.columns) == ["from_zone", "to_zone", "passengers", "date"]


STOPS = gpd.GeoDataFrame(
    {"ars_no": ["01001", "1002", "1002", "1003", "1003"], "stop_name": ["다른 이름", "종로", "부산", "가", "나"]},
    geometry=gpd.points_from_xy([1, 2, 3, 4, 5], [0, 0, 0, 0, 0]),
    crs=5186,
)


def test_counts_are_placed_by_the_number_on_the_pole(tmp_path):
    rows = [seoul_row(), seoul_row(ars="01002", stop="종로"), seoul_row(ars="01003", stop="다"), seoul_row(ars="~")]
    table = read_aggregates(deliver(tmp_path / "m.csv", [HEADER, *rows])).table
    frame, unplaced = placed(table, STOPS)
    assert len(frame) == len(table) == 96
    assert unplaced == 2
    assert [None if place is None else place.x for place in frame.geometry[::24]] == [1, 2, None, None]
    assert frame.crs == STOPS.crs
    with pytest.raises(TransitError, match="has no field ars_no"):
        placed(table, STOPS.rename(columns={"ars_no": "number"}))


@pytest.mark.parametrize(
    ("name", "lines", "sentence"),
    [
        ("taps.csv", ["card_id,board_time", "1,2"], "not an aggregate that is known"),
        ("empty.csv", [], "not an aggregate that is known"),
        ("one.csv", [HEADER], "holds no usable rows: 0 were rejected"),
        ("bad.json", ["{"], "damaged or cut off"),
        ("bad.parquet", ["{"], r"bad\.parquet is damaged or cut off"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path, name, lines, sentence):
    with pytest.raises(TransitError, match=sentence) as caught:
        read_aggregates(deliver(tmp_path / name, lines))
    assert "\n" not in str(caught.value)


def test_two_kinds_are_not_mixed(tmp_path):
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        archive.writestr("a.csv", "\n".join([HEADER, seoul_row()]))
        archive.writestr("b.csv", "date,from_zone,to_zone,passengers\n2026-04-01,A,B,3")
    with pytest.raises(TransitError, match=r"b.csv holds stcis_od, the files before it seoul_stop_hourly"):
        read_aggregates(tmp_path / "both.zip")


def test_reading_stops_when_asked(tmp_path):
    delivered = deliver(tmp_path / "m.csv", [HEADER, *(seoul_row() for _ in range(20))])
    with pytest.raises(Cancelled):
        read_aggregates(delivered, progress=CancelAfter(1))
