"""Taps as the tests write them: canonical datasets, and files as agencies deliver them."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import duckdb
import geopandas as gpd
from reference_linking import Tap, total_order

TS18_HEADER = (
    "운행일자,정산사ID,가상카드번호,정산지역코드,카드구분코드,정산사차량ID,교통수단코드,정산사노선ID,승차일시,"
    "정산사승차정류장ID,하차일시,정산사하차정류장ID,트랜잭션ID,환승건수,이용자유형코드(시스템),이용자수,이용거리(m),탑승시간(s)"
)

CREATE = """
CREATE OR REPLACE TABLE taps (
    card_id BIGINT, mode VARCHAR, route_id VARCHAR, vehicle_id VARCHAR, board_stop VARCHAR, board_time TIMESTAMP,
    alight_stop VARCHAR, alight_time TIMESTAMP, linked_trip_id VARCHAR, leg_no TINYINT, user_type VARCHAR,
    passengers SMALLINT)
"""


def write_dataset(folder: Path, taps: list[Tap]) -> Path:
    """A canonical dataset of ``taps``, in the total order."""
    connection = duckdb.connect()
    ordered = sorted(taps, key=lambda tap: (tap.service_day, total_order(tap)))
    for day, of_day in groupby(ordered, key=lambda tap: tap.service_day):
        target = folder / f"service_date={day.isoformat()}"
        target.mkdir(parents=True)
        connection.execute(CREATE)
        rows = [
            (t.card, t.mode, t.route, t.vehicle, t.board_stop, t.board, t.alight_stop, t.alight, t.trip, t.leg_no, "01",
             t.passengers)
            for t in of_day
        ]  # fmt: skip
        connection.executemany(f"INSERT INTO taps VALUES ({', '.join('?' * 12)})", rows)
        connection.execute(f"COPY taps TO '{target / 'taps.parquet'}' (FORMAT parquet)")
    return folder


def read_rows(folder: Path, columns: str = "*") -> list[dict]:
    """The rows of a dataset, in its order."""
    query = f"SELECT {columns} FROM read_parquet('{folder}/service_date=*/*.parquet', hive_partitioning=true)"
    return (
        duckdb.connect().execute(query).df().astype(object).where(lambda table: table.notna(), None).to_dict("records")
    )


def stop_layer(places: dict[str, tuple[float, float]], crs: object = 5186) -> gpd.GeoDataFrame:
    points = gpd.points_from_xy([x for x, _ in places.values()], [y for _, y in places.values()])
    names = [f"{stop}역" for stop in places]
    return gpd.GeoDataFrame({"stop_id": list(places), "stop_name": names}, geometry=points, crs=crs)


def ts18_row(tap: Tap, card: str | None = None, user_type: str = "01") -> str:
    """A row of the 18-column layout."""

    def stamp(moment) -> str:
        return moment.strftime("%Y%m%d%H%M%S") if moment else ""

    fields = [
        tap.service_day.strftime("%Y%m%d"), "08", card if card is not None else f"90100000{tap.card:08d}", "MM", "01",
        tap.vehicle or "", tap.mode, tap.route, stamp(tap.board), tap.board_stop, stamp(tap.alight),
        tap.alight_stop or "", tap.trip or "", "" if tap.leg_no is None else str(tap.leg_no), user_type,
        str(tap.passengers), "5400", "1200",
    ]  # fmt: skip
    return ",".join(fields)
