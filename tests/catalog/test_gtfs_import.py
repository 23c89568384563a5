"""Timetables of GTFS feeds: calendars, exceptions, frequencies, blank times, several feeds; and the real feeds."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest
from bus_city import bus_of_the_sample
from shared_data import SHARED, needs_shared

from sijeong.catalog.errors import CatalogError
from sijeong.catalog.gtfs_export import write_gtfs
from sijeong.catalog.gtfs_feed import GtfsPlan
from sijeong.catalog.gtfs_import import feeds_at, import_gtfs
from sijeong.catalog.gtfs_patterns import seconds_of
from sijeong.catalog.sources.gbis_base_file import read_base_file
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

FEEDS = SHARED / "gtfs"

WEEK = "monday,tuesday,wednesday,thursday,friday,saturday,sunday"
SMALL = {
    "stops": "stop_id,stop_name,stop_lat,stop_lon\nA,가,37.30,126.70\nB,나,37.31,126.70\nC,다,37.34,126.70\n",
    "routes": "route_id,route_short_name,route_type\nR,30,3\n",
    "trips": "route_id,service_id,trip_id\nR,week,t1\nR,week,t2\nR,sat,t3\n",
    "stop_times": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
    "t1,08:00:00,08:00:00,A,1\nt1,,,B,5\nt1,08:20:00,08:21:00,C,9\n"
    "t2,25:30:00,25:30:00,A,10\nt2,25:40:00,,B,20\nt2,25:50:00,25:50:00,C,30\n"
    "t3,07:00:00,07:01:00,C,1\nt3,,07:10:00,A,2\n",
    "calendar": f"service_id,{WEEK},start_date,end_date\n"
    "week,1,1,1,1,1,0,0,20260504,20260529\nsat,0,0,0,0,0,1,0,20260504,20260529\n",
    "calendar_dates": "service_id,date,exception_type\nweek,20260505,2\nsat,20260505,1\n",
}
MONDAY, HOLIDAY, SATURDAY, SUNDAY = (date(2026, 5, day) for day in (4, 5, 9, 10))


def feed(file: Path, **changed: str | None) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in (SMALL | changed).items():
            if text is not None:
                archive.writestr(f"{name}.txt", text)
    return file


def trips_of(tables) -> list[str]:
    return tables.stop_times["trip_id"].drop_duplicates().tolist()


def rows(table: pd.DataFrame, *columns: str) -> list[list]:
    return table[list(columns)].astype(object).where(table[list(columns)].notna(), None).to_numpy().tolist()


@pytest.mark.parametrize(
    ("day", "trips"), [(MONDAY, ["t1", "t2"]), (HOLIDAY, ["t3"]), (SATURDAY, ["t3"])], ids=["week", "added", "saturday"]
)
def test_the_calendar_and_its_exceptions_say_what_runs(tmp_path, day, trips):
    assert trips_of(import_gtfs(feed(tmp_path / "a.zip"), day)) == trips


def test_without_a_day_the_first_of_the_busiest_is_taken(tmp_path):
    assert import_gtfs(feed(tmp_path / "a.zip")).day == MONDAY


def test_a_day_without_a_trip_names_the_period(tmp_path):
    for day in (SUNDAY, date(2030, 1, 1)):
        with pytest.raises(CatalogError, match=rf"No trip runs on {day}\..*2026-05-04 to 2026-05-29"):
            import_gtfs(feed(tmp_path / "a.zip"), day)


def test_only_exceptions_or_no_calendar_at_all(tmp_path):
    assert trips_of(import_gtfs(feed(tmp_path / "a.zip", calendar=None), HOLIDAY)) == ["t3"]
    tables = import_gtfs(feed(tmp_path / "b.zip", calendar=None, calendar_dates=None), SUNDAY)
    assert trips_of(tables) == ["t1", "t2", "t3"]
    assert [line.sentence() for line in tables.remarks] == ["b.zip has no calendar, so every trip is taken to run."]


def test_services_instead_of_a_day(tmp_path):
    tables = import_gtfs(feed(tmp_path / "a.zip"), services=["sat", "week"])
    assert (tables.day, trips_of(tables)) == (None, ["t1", "t2", "t3"])
    with pytest.raises(CatalogError, match=r"no service sunday\. Its services are: sat, week"):
        import_gtfs(tmp_path / "a.zip", services=["sunday"])


def test_blank_times_are_filled_by_the_way_between_stops(tmp_path):
    times = import_gtfs(feed(tmp_path / "a.zip"), MONDAY).stop_times
    eight = 8 * 3600
    assert rows(times[times["trip_id"] == "t1"], "seq", "stop_id", "arrive_s", "depart_s") == [
        [1, "A", eight, eight], [5, "B", eight + 300, eight + 300], [9, "C", eight + 1200, eight + 1260],
    ]  # fmt: skip


def test_one_time_stands_for_both_and_days_are_longer_than_24_hours(tmp_path):
    times = import_gtfs(feed(tmp_path / "a.zip"), MONDAY).stop_times
    late = times[times["trip_id"] == "t2"]
    assert late["arrive_s"].tolist() == late["depart_s"].tolist() == [91_800, 92_400, 93_000]
    saturday = import_gtfs(tmp_path / "a.zip", SATURDAY).stop_times
    assert rows(saturday, "arrive_s", "depart_s") == [[25_200, 25_260], [25_800, 25_800]]


def test_the_order_is_that_of_the_stop_sequences(tmp_path):
    """Trips of one pattern that number their calls in different ways all join the one sequence of their pattern."""
    tables = import_gtfs(feed(tmp_path / "a.zip"), MONDAY)
    joined = tables.stop_times.merge(tables.route_stops, on=["route_id", "pattern", "seq"], suffixes=("", "_there"))
    assert len(joined) == len(tables.stop_times) == 6
    assert (joined["stop_id"] == joined["stop_id_there"]).all()


def test_times_beyond_the_known_ones_stay_missing_and_are_told(tmp_path):
    times = SMALL["stop_times"].replace("t1,08:20:00,08:21:00,C,9", "t1,,,C,9")
    tables = import_gtfs(feed(tmp_path / "a.zip", stop_times=times), MONDAY)
    assert tables.stop_times.loc[tables.stop_times["trip_id"] == "t1", "depart_s"].isna().tolist() == [
        False,
        True,
        True,
    ]
    assert [line.sentence() for line in tables.remarks] == ["a.zip: 2 calls have no time."]


def test_frequencies_are_laid_out(tmp_path):
    frequencies = (
        "trip_id,start_time,end_time,headway_secs,exact_times\n"
        "t1,06:00:00,06:30:00,600,0\nt1,06:30:00,07:10:00,1200,1\nt1,x,07:00:00,600,0\nt3,06:00:00,07:00:00,600,0\n"
    )
    tables = import_gtfs(feed(tmp_path / "a.zip", frequencies=frequencies), MONDAY)
    first = tables.stop_times.drop_duplicates("trip_id")
    assert first["trip_id"].tolist() == ["t1#1", "t1#2", "t1#3", "t1#4", "t1#5", "t2"]
    assert first["depart_s"].tolist() == [21_600, 22_200, 22_800, 23_400, 24_600, 91_800]
    assert rows(tables.stop_times[3:6], "seq", "arrive_s", "depart_s") == [
        [1, 22_200, 22_200], [5, 22_500, 22_500], [9, 23_400, 23_460],
    ]  # fmt: skip
    assert [line.sentence() for line in tables.remarks] == ["1 rows of frequencies.txt hold no departure."]


def test_feeds_side_by_side_are_joined_and_shared_ids_told_apart(tmp_path):
    changed = {name: SMALL[name].replace("A,", "D,") for name in ("stops", "stop_times")}
    feed(tmp_path / "feeds" / "bus.zip")
    shutil.unpack_archive(feed(tmp_path / "rail.zip", **changed), tmp_path / "feeds" / "rail")
    assert [path.name for path in feeds_at(tmp_path / "feeds")] == ["bus.zip", "rail"]
    tables = import_gtfs(tmp_path / "feeds", MONDAY)
    assert tables.stops["stop_id"].tolist() == ["A", "B", "C", "rail:D", "rail:B", "rail:C"]
    assert tables.routes["route_id"].tolist() == tables.lines["route_id"].drop_duplicates().tolist() == ["R", "rail:R"]
    assert trips_of(tables) == ["t1", "t2", "rail:t1", "rail:t2"]
    assert set(tables.stop_times["stop_id"]) == set(tables.stops["stop_id"])
    assert [line.sentence() for line in tables.remarks] == [
        "rail shares ids with another feed (stop_id, route_id, trip_id); those of rail have its name in front."
    ]


def test_ids_that_differ_stay_as_they_are(tmp_path):
    feed(tmp_path / "feeds" / "a.zip")
    other = {name: text.replace("t1", "u1").replace("t2", "u2").replace("t3", "u3") for name, text in SMALL.items()}
    other = {name: text.replace("R,", "Q,").replace("A,", "X,").replace("B,", "Y,").replace("C,", "Z,")
             for name, text in other.items()}  # fmt: skip
    feed(tmp_path / "feeds" / "b.zip", **other)
    tables = import_gtfs(tmp_path / "feeds", MONDAY)
    assert trips_of(tables) == ["t1", "t2", "u1", "u2"]
    assert tables.remarks == ()


def test_the_crs_is_that_of_korea_or_of_the_place(tmp_path):
    assert import_gtfs(feed(tmp_path / "a.zip")).stops.crs.to_epsg() == 5186
    abroad = import_gtfs(
        feed(tmp_path / "b.zip", stops=SMALL["stops"].replace("126.70", "-51.2").replace("37.", "-30."))
    )
    assert abroad.stops.crs.to_epsg() == abroad.lines.crs.to_epsg() == 32722


def test_no_trip_at_all(tmp_path):
    with pytest.raises(CatalogError, match="No trip runs on 2026-05-04"):
        import_gtfs(feed(tmp_path / "a.zip", stop_times="trip_id,stop_id,stop_sequence\n"))
    with pytest.raises(CatalogError, match="No trip belongs"):
        import_gtfs(feed(tmp_path / "b.zip", trips="route_id,service_id,trip_id\nR,week,t1\n"), services=["sat"])


def test_a_cancel_is_heard(tmp_path):
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        import_gtfs(feed(tmp_path / "a.zip"), progress=Stopped())


def test_what_was_exported_comes_back_with_every_departure(tmp_path):
    folder = bus_of_the_sample(tmp_path / "city")
    files = {"stops": "station", "routes": "route", "route_stops": "routestation", "route_lines": "routeline"}
    was = {table: read_base_file(folder / f"{file}20260504.txt", table) for table, file in files.items()}
    write_gtfs(tmp_path / "a.zip", *was.values(), GtfsPlan(start=date(2026, 5, 4), days=7))
    tables = import_gtfs(tmp_path / "a.zip", date(2026, 5, 6))
    calls = tables.route_stops.sort_values(["route_id", "seq"])[["route_id", "seq", "stop_id", "direction"]]
    pd.testing.assert_frame_equal(
        calls.reset_index(drop=True),
        was["route_stops"].sort_values(["route_id", "seq"])[calls.columns].reset_index(drop=True),
        check_dtype=False,
    )
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        pieces = pd.read_csv(archive.open("frequencies.txt"), dtype=str)
    departures = sum(
        len(range(seconds_of(row.start_time), seconds_of(row.end_time), int(row.headway_secs)))
        for row in pieces.itertuples()
    )
    assert tables.stop_times["trip_id"].nunique() == departures
    assert (tables.stop_times.groupby("trip_id")["arrive_s"].diff().dropna() > 0).all()
    with pytest.raises(CatalogError, match="2026-05-04 to 2026-05-10"):
        import_gtfs(tmp_path / "a.zip", date(2026, 5, 11))


# --- The real feeds: every number as a plain reading of the files says ------------------------------------------------


def table_of(archive: Path, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(archive) as opened:
        if name not in opened.namelist():
            return []
        text = io.StringIO(opened.read(name).decode("utf-8-sig"))
        reader = csv.DictReader(text, skipinitialspace=True)
        reader.fieldnames = [column.strip() for column in reader.fieldnames]
        return list(reader)


def runs_on(archive: Path, day: date) -> set[str]:
    """The trips that run on ``day``."""
    name, stamp = day.strftime("%A").lower(), f"{day:%Y%m%d}"
    running = {
        row["service_id"]
        for row in table_of(archive, "calendar.txt")
        if row[name] == "1" and row["start_date"] <= stamp <= row["end_date"]
    }
    for row in table_of(archive, "calendar_dates.txt"):
        if row["date"] == stamp:
            (running.add if row["exception_type"] == "1" else running.discard)(row["service_id"])
    called = {row["trip_id"] for row in table_of(archive, "stop_times.txt")}
    return {row["trip_id"] for row in table_of(archive, "trips.txt") if row["service_id"] in running} & called


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("busan_metro_gtfs", date(2026, 5, 4)),
        ("coquimbo_bus", date(2016, 6, 27)),
        ("poa_eptc_bus", date(2019, 4, 15)),
        ("poa_trensurb_rail", date(2019, 4, 15)),
    ],
)
def test_real_feeds_day_by_day(name, start):
    archive = FEEDS / f"{name}.zip"
    timed = [row for row in table_of(archive, "stop_times.txt") if row["departure_time"]]
    for day in (start + timedelta(days) for days in (0, 4, 5, 6)):
        expected = runs_on(archive, day)
        if not expected:
            with pytest.raises(CatalogError, match=f"No trip runs on {day}"):
                import_gtfs(archive, day)
            continue
        times = import_gtfs(archive, day).stop_times
        assert set(times["trip_id"]) == expected
        assert times["depart_s"].notna().all()
        found = set(times[["trip_id", "stop_id", "arrive_s", "depart_s"]].itertuples(index=False, name=None))
        assert found >= {
            (row["trip_id"], row["stop_id"], seconds_of(row["arrival_time"]), seconds_of(row["departure_time"]))
            for row in timed
            if row["trip_id"] in expected
        }


@pytest.mark.shared
@needs_shared
def test_the_bus_and_rail_of_porto_alegre_are_one_network(tmp_path):
    for name in ("poa_eptc_bus", "poa_trensurb_rail"):
        (tmp_path / f"{name}.zip").symlink_to(FEEDS / f"{name}.zip")
    day = date(2019, 5, 15)
    tables = import_gtfs(tmp_path, day)
    bus, rail = (FEEDS / f"{name}.zip" for name in ("poa_eptc_bus", "poa_trensurb_rail"))
    assert len(tables.stops) == sum(len(table_of(one, "stops.txt")) for one in (bus, rail))
    assert len(tables.routes) == sum(len(table_of(one, "routes.txt")) for one in (bus, rail))
    assert tables.stop_times["trip_id"].nunique() == len(runs_on(bus, day)) + len(runs_on(rail, day))
    assert set(tables.stops["mode"]) == {"bus", "rail"}
    assert set(tables.stop_times["stop_id"]) <= set(tables.stops["stop_id"])
