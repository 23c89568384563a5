"""GTFS in and out: the real feeds, feeds with the usual defects, and the sample city there and back."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from bus_city import bus_of_the_sample
from shared_data import SHARED, needs_shared

from sijeong.catalog import gtfs_files
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.gtfs import is_gtfs, read_gtfs
from sijeong.catalog.gtfs_export import write_gtfs
from sijeong.catalog.gtfs_feed import GtfsPlan
from sijeong.catalog.gtfs_patterns import clock_text, seconds_of
from sijeong.catalog.sources.gbis_base_file import read_base_file
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

FEEDS = SHARED / "gtfs"
SMALL = {
    "agency.txt": "agency_id, agency_name,agency_url,agency_timezone\n1,시내버스,http://a,Asia/Seoul\n",
    "stops.txt": "stop_id,stop_name,stop_lat,stop_lon,location_type\nA,가역,37.30,126.70,0\nB,나,37.31,126.71,\n"
    "C,다,37.32,126.72,\nS,역,37.3,126.7,1\n",
    "routes.txt": "route_id,agency_id,route_short_name,route_long_name,route_type\nR,1,30,긴 이름,3\nM,1,,도시철도,1\n",
    "trips.txt": "route_id,service_id,trip_id,direction_id\nR,d,t1,0\nR,d,t2,0\nR,d,t3,1\nM,d,t4,\n",
    "stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
    "t1,08:00:00,08:00:00,A,1\nt1,,,B,5\nt1,08:10:00,08:10:00,C,9\n"
    "t2,25:30:00,25:30:00,A,1\nt2,25:40:00,,B,5\nt2,,,C,9\n"
    "t3,7:05:00,7:05:00,C,1\nt3,07:15:00,07:15:00,A,2\n"
    "t4,06:00:00,06:00:00,B,1\nt4,06:05:00,06:05:00,C,2\n",
}


def feed(file: Path, folder: str = "", encoding: str = "utf-8", **changed: str | None) -> Path:
    """A zip with the small feed, some of its files replaced or (None) left out."""
    files = SMALL | {f"{name}.txt": text for name, text in changed.items()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in files.items():
            if text is not None:
                archive.writestr(folder + name, text.encode(encoding))
    return file


def rows_of(archive: str, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(FEEDS / archive) as opened:
        return list(csv.DictReader(io.StringIO(opened.read(name).decode("utf-8-sig")), skipinitialspace=True))


@needs_shared
class TestRealFeeds:
    @pytest.mark.parametrize(
        "name", ["busan_metro_gtfs.zip", "coquimbo_bus.zip", "poa_eptc_bus.zip", "poa_trensurb_rail.zip"]
    )
    def test_each_feed_as_a_plain_reading_of_its_files_says(self, name):
        found = read_gtfs(FEEDS / name)
        trips = {row["trip_id"]: row for row in rows_of(name, "trips.txt")}
        ways: dict[str, list] = {}
        for row in rows_of(name, "stop_times.txt"):
            ways.setdefault(row["trip_id"], []).append((int(row["stop_sequence"]), row["stop_id"]))
        patterns: dict[tuple, int] = {}
        for trip, calls in ways.items():
            key = (trips[trip]["route_id"], trips[trip].get("direction_id", ""), tuple(sorted(calls)))
            patterns[key] = patterns.get(key, 0) + 1
        stops = {tuple(stop for _, stop in key[2]): None for key in patterns}
        assert len(found.stops) == len(rows_of(name, "stops.txt"))
        assert len(found.routes) == len(rows_of(name, "routes.txt"))
        assert found.routes["trips"].sum() == len(ways)
        read = {
            tuple(group["stop_id"]): int(group["trips"].iloc[0])
            for _, group in found.route_stops.groupby(["route_id", "pattern"])
        }
        assert set(read) == set(stops)
        by_ways: dict[tuple, int] = {}
        for (route, direction, calls), count in patterns.items():
            key = (route, direction, tuple(stop for _, stop in calls))
            by_ways[key] = by_ways.get(key, 0) + count
        assert found.route_stops.groupby(["route_id", "pattern"])["trips"].first().sum() == sum(by_ways.values())
        assert len(read) <= len(found.lines) == len(by_ways)
        assert (found.lines["drawn"] == "shape").all()
        assert found.remarks == ()

    def test_the_metro_of_busan(self):
        found = read_gtfs(FEEDS / "busan_metro_gtfs.zip")
        assert set(found.stops["mode"]) == {"rail"}
        assert found.routes["long_name"].tolist() == ["Line 1", "Line 2", "Line 3", "Line 4"]
        assert found.routes["company"].iloc[0] == "Busan Transportation Corporation"
        first = min(row["departure_time"] for row in rows_of("busan_metro_gtfs.zip", "stop_times.txt"))
        assert found.routes["first_time"].min() == first[:5]

    def test_a_header_with_a_blank_and_times_that_lack(self):
        assert set(read_gtfs(FEEDS / "poa_trensurb_rail.zip").routes["company"]) == {"TRENSURB"}
        calls = read_gtfs(FEEDS / "poa_eptc_bus.zip").route_stops
        assert (
            calls["depart_s"].isna().any() and (calls.groupby(["route_id", "pattern"])["depart_s"].first() == 0).all()
        )


class TestSmallFeeds:
    @pytest.mark.parametrize(("folder", "encoding"), [("", "utf-8"), ("feed/가/", "utf-8-sig"), ("x/", "cp949")])
    def test_what_a_feed_becomes(self, tmp_path, folder, encoding):
        found = read_gtfs(feed(tmp_path / "a.zip", folder, encoding))
        assert found.stops["stop_id"].tolist() == ["A", "B", "C"]
        assert found.stops["stop_name"].tolist() == ["가역", "나", "다"]
        assert found.stops["mode"].tolist() == ["bus", "rail", "rail"]
        routes = found.routes.set_index("route_id")
        assert routes["route_name"].to_dict() == {"R": "30", "M": "도시철도"}
        assert routes.loc["R", ["first_time", "last_time", "company", "trips"]].tolist() == [
            "07:05",
            "01:30",
            "시내버스",
            3,
        ]
        out = found.route_stops[(found.route_stops["route_id"] == "R") & (found.route_stops["pattern"] == 1)]
        assert out[["seq", "stop_id", "direction", "trips"]].to_numpy().tolist() == [
            [1, "A", 0, 2], [5, "B", 0, 2], [9, "C", 0, 2],
        ]  # fmt: skip
        assert out["depart_s"].tolist()[0] == 0 and out["depart_s"].isna().tolist() == [False, True, False]
        assert set(found.lines["drawn"]) == {"stops"} and len(found.lines) == 3
        assert found.remarks == ()

    def test_pieces_cut_anywhere_give_the_same(self, tmp_path, monkeypatch):
        whole = read_gtfs(feed(tmp_path / "a.zip"))
        monkeypatch.setattr(gtfs_files, "PIECE_ROWS", 1)
        pd.testing.assert_frame_equal(read_gtfs(tmp_path / "a.zip").route_stops, whole.route_stops)

    def test_an_unpacked_folder(self, tmp_path):
        shutil.unpack_archive(feed(tmp_path / "a.zip"), tmp_path / "feed")
        assert len(read_gtfs(tmp_path / "feed").stops) == 3

    def test_optional_files_that_lack(self, tmp_path):
        found = read_gtfs(feed(tmp_path / "a.zip", agency=None))
        assert found.routes["company"].tolist() == ["", ""]

    def test_rows_that_do_not_fit_are_told(self, tmp_path):
        times = SMALL["stop_times.txt"] + "t9,08:00:00,08:00:00,A,1\nt1,08:00:00,08:00:00,X,2\nt1,,,A,?\n"
        trips = SMALL["trips.txt"] + "Z,d,t8,0\nR,d,t1,0\n"
        stops = SMALL["stops.txt"] + "D,라,999,126,0\nE,마,,,0\n"
        found = read_gtfs(feed(tmp_path / "a.zip", stop_times=times, trips=trips, stops=stops))
        assert [line.sentence() for line in found.remarks] == [
            "2 stops have no usable coordinates.",
            "trips.txt: 1 rows repeat a trip_id; the first counts.",
            "1 trips name a route that routes.txt does not hold.",
            "3 rows of stop_times.txt name an unknown trip or stop, or no order.",
        ]
        assert len(found.route_stops) == len(read_gtfs(feed(tmp_path / "b.zip")).route_stops)

    def test_frequencies_say_when_and_how_often(self, tmp_path):
        rows = "trip_id,start_time,end_time,headway_secs\nt1,05:00:00,09:00:00,600\nt1,09:00:00,24:40:00,1200\n"
        routes = read_gtfs(feed(tmp_path / "a.zip", frequencies=rows)).routes.set_index("route_id")
        assert routes.loc["R", ["first_time", "last_time", "peak_min", "offpeak_min"]].tolist() == [
            "05:00",
            "01:30",
            10,
            20,
        ]

    @pytest.mark.parametrize("name", ["stops", "routes", "trips", "stop_times"])
    def test_a_needed_file_that_lacks_is_named(self, tmp_path, name):
        with pytest.raises(CatalogError, match=rf"{name}\.txt"):
            read_gtfs(feed(tmp_path / "a.zip", **{name: None}))

    def test_a_column_that_lacks_is_named(self, tmp_path):
        with pytest.raises(CatalogError, match=r"stops\.txt has no column stop_lat"):
            read_gtfs(feed(tmp_path / "a.zip", stops="stop_id,stop_name,stop_lon\nA,가,126\n"))

    def test_rows_that_are_too_long_or_short(self, tmp_path):
        stops = SMALL["stops.txt"] + "D,라, 마,37.3,126.7,0\n\nE,바,37.4,126.8\n"
        found = read_gtfs(feed(tmp_path / "a.zip", stops=stops))
        assert found.stops["stop_id"].tolist() == ["A", "B", "C", "E"]
        assert [line.sentence() for line in found.remarks] == [
            "stops.txt: 1 rows have more fields than the header and were left out."
        ]

    def test_empty_files(self, tmp_path):
        with pytest.raises(CatalogError, match=r"stops\.txt has no column stop_id"):
            read_gtfs(feed(tmp_path / "b.zip", stops=""))
        empty = feed(tmp_path / "c.zip", stop_times="trip_id,stop_id,stop_sequence\n")
        assert read_gtfs(empty).route_stops.empty

    def test_a_quote_that_never_ends(self, tmp_path):
        with pytest.raises(CatalogError, match=r"stop_times\.txt cannot be read"):
            read_gtfs(feed(tmp_path / "a.zip", stop_times=SMALL["stop_times.txt"] + 't1,08:00,08:00,"A,1\n'))

    def test_neither_encoding(self, tmp_path):
        stops = "stop_id,stop_name,stop_lat,stop_lon\nA,\xff\xff,1,1\n"
        ascii_only = {"agency": None, "routes": "route_id,route_type\n", "trips": "route_id,trip_id\n"}
        with pytest.raises(CatalogError, match="neither UTF-8 nor cp949"):
            read_gtfs(feed(tmp_path / "a.zip", encoding="latin-1", stops=stops, **ascii_only))

    def test_what_is_no_feed(self, tmp_path):
        (tmp_path / "a.zip").write_text("not a zip")
        with pytest.raises(CatalogError, match="no zip and no folder"):
            read_gtfs(tmp_path / "a.zip")
        (tmp_path / "empty").mkdir()
        with pytest.raises(CatalogError, match=r"no stops\.txt"):
            read_gtfs(tmp_path / "empty")
        for name in ("one", "two"):
            shutil.unpack_archive(feed(tmp_path / "b.zip"), tmp_path / "both" / name)
        with pytest.raises(CatalogError, match="several GTFS feeds"):
            read_gtfs(tmp_path / "both")

    def test_a_cancel_is_heard(self, tmp_path):
        class Stopped(Progress):
            def is_cancelled(self):
                return True

        with pytest.raises(Cancelled):
            read_gtfs(feed(tmp_path / "a.zip"), Stopped())

    def test_a_feed_is_told_by_its_files(self):
        assert is_gtfs(["feed/Stops.txt", "feed/routes.txt", "feed\\trips.txt", "feed/stop_times.txt"])
        assert not is_gtfs(["stops.txt", "routes.txt", "trips.txt"])

    @pytest.mark.parametrize(
        ("text", "seconds"),
        [("25:10:00", 90600), ("7:05:00", 25500), ("05:00", 18000), ("", -1), ("x", -1), ("1:99:0", -1)],
    )
    def test_times(self, text, seconds):
        assert seconds_of(text) == seconds

    def test_clock(self):
        assert (clock_text(90600), clock_text(0)) == ("01:10", "00:00")


@pytest.fixture(scope="module")
def bus(tmp_path_factory):
    return bus_of_the_sample(tmp_path_factory.mktemp("gtfs") / "city")


@pytest.fixture(scope="module")
def tables(bus):
    """The four canonical tables of the sample city."""
    files = {"stops": "station", "routes": "route", "route_stops": "routestation", "route_lines": "routeline"}
    return {table: read_base_file(bus / f"{file}20260504.txt", table) for table, file in files.items()}


def write(file, tables, **changed):
    used = tables | changed
    return write_gtfs(file, used["stops"], used["routes"], used["route_stops"], used["route_lines"],
                      used.get("plan", GtfsPlan()), used.get("progress", Progress()))  # fmt: skip


class TestThereAndBack:
    def test_the_tables_come_back_as_they_went(self, tmp_path, tables):
        written = write(tmp_path / "haesol.zip", tables)
        found = read_gtfs(tmp_path / "haesol.zip")
        assert (written.stops, written.routes, written.trips) == (310, 32, 64)
        assert written.remarks == found.remarks == ()
        stops = found.stops.merge(tables["stops"], on="stop_id", suffixes=("", "_was"), validate="1:1")
        assert len(stops) == len(tables["stops"])
        for column in ("stop_name", "mode", "ars_no"):
            assert stops[column].tolist() == stops[f"{column}_was"].tolist()
        assert shapely.distance(stops.geometry.to_numpy(), stops["geometry_was"].to_numpy()).max() < 1e-7
        columns = ["route_id", "route_name", "route_type", "type_code", "first_time", "last_time", "peak_min",
                   "offpeak_min", "company", "region"]  # fmt: skip
        pd.testing.assert_frame_equal(
            found.routes[columns], tables["routes"][columns].sort_values("route_id"), check_dtype=False
        )
        columns = ["route_id", "seq", "stop_id", "direction", "route_name", "stop_name"]
        pd.testing.assert_frame_equal(
            found.route_stops.sort_values(["route_id", "seq"])[columns].reset_index(drop=True),
            tables["route_stops"].sort_values(["route_id", "seq"])[columns].reset_index(drop=True),
            check_dtype=False,
        )
        out = found.lines[found.lines["direction"] == 0].merge(
            tables["route_lines"], on="route_id", suffixes=("", "_was")
        )
        assert len(out) == 32
        assert shapely.distance(out.geometry.to_numpy(), out["geometry_was"].to_numpy()).max() < 1e-7
        assert max(a.hausdorff_distance(b) for a, b in zip(out.geometry, out["geometry_was"], strict=True)) < 1e-6

    def test_the_way_back_has_its_shape_turned_round(self, tmp_path, tables):
        write(tmp_path / "a.zip", tables)
        lines = read_gtfs(tmp_path / "a.zip").lines
        one = lines[lines["route_id"] == "299000001"].set_index("direction").geometry
        assert one[0].equals_exact(one[1].reverse(), 1e-9)

    def test_the_feed_keeps_the_rules_of_gtfs(self, tmp_path, tables):
        write(tmp_path / "a.zip", tables, plan=GtfsPlan(agency="시흥시", start=date(2026, 5, 4), days=31))
        with zipfile.ZipFile(tmp_path / "a.zip") as archive:
            files = {name: pd.read_csv(archive.open(name), dtype=str) for name in archive.namelist()}
        assert set(files) == {
            "agency.txt", "calendar.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "frequencies.txt",
            "shapes.txt", "feed_info.txt",
        }  # fmt: skip
        assert files["calendar.txt"].iloc[0][["start_date", "end_date"]].tolist() == ["20260504", "20260603"]
        for child, parent, key in [
            ("routes", "agency", "agency_id"), ("trips", "routes", "route_id"), ("trips", "calendar", "service_id"),
            ("stop_times", "trips", "trip_id"), ("stop_times", "stops", "stop_id"), ("trips", "shapes", "shape_id"),
            ("frequencies", "trips", "trip_id"),
        ]:  # fmt: skip
            assert set(files[f"{child}.txt"][key]) <= set(files[f"{parent}.txt"][key])
            assert not files[f"{child}.txt"][key].isna().any()
        for name, key in [("stops", "stop_id"), ("routes", "route_id"), ("trips", "trip_id")]:
            assert files[f"{name}.txt"][key].is_unique
        times = files["stop_times.txt"].assign(at=files["stop_times.txt"]["arrival_time"].map(seconds_of))
        times["seq"] = times["stop_sequence"].astype(int)
        assert (times.groupby("trip_id")["at"].diff().dropna() > 0).all()
        assert (times.groupby("trip_id")["seq"].diff().dropna() > 0).all()
        spans = files["frequencies.txt"].assign(
            begin=files["frequencies.txt"]["start_time"].map(seconds_of),
            end=files["frequencies.txt"]["end_time"].map(seconds_of),
        )
        assert (spans["begin"] < spans["end"]).all()

    def test_running_times_follow_the_speed(self, tmp_path, tables):
        write(tmp_path / "slow.zip", tables, plan=GtfsPlan(speed_kmh=10))
        write(tmp_path / "fast.zip", tables, plan=GtfsPlan(speed_kmh=20))
        slow, fast = (read_gtfs(tmp_path / f"{name}.zip").route_stops["depart_s"] for name in ("slow", "fast"))
        assert np.isclose(slow.max() / fast.max(), 2, atol=0.05)

    def test_peak_and_off_peak_headways(self, tmp_path, tables):
        routes = tables["routes"].assign(peak_min=6.0, offpeak_min=15.0, first_time="08:00", last_time="18:00")
        write(tmp_path / "a.zip", tables, routes=routes)
        with zipfile.ZipFile(tmp_path / "a.zip") as archive:
            rows = pd.read_csv(archive.open("frequencies.txt"), dtype=str)
        one = rows[rows["trip_id"] == "299000001-0"]
        assert one[["start_time", "end_time", "headway_secs"]].to_numpy().tolist() == [
            ["08:00:00", "09:00:00", "360"], ["09:00:00", "17:00:00", "900"], ["17:00:00", "18:00:00", "360"],
        ]  # fmt: skip
        assert read_gtfs(tmp_path / "a.zip").routes[["peak_min", "offpeak_min"]].iloc[0].tolist() == [6, 15]

    def test_the_samples_own_layers_without_hours_or_directions(self, tmp_path, bus, tables):
        """Its routes.gpkg has names and lines only; what is assumed is told."""
        stops, routes = gpd.read_file(bus / "stops.gpkg"), gpd.read_file(bus / "routes.gpkg")
        calls = tables["route_stops"][["route_id", "seq", "stop_id"]]
        written = write_gtfs(tmp_path / "a.zip", stops, routes, calls, routes)
        assert (written.routes, written.trips) == (32, 32)
        assert [line.sentence() for line in written.remarks] == [
            "32 routes lack headway or hours; 06:00–22:00 or every 30 minutes stand in."
        ]
        found = read_gtfs(tmp_path / "a.zip")
        assert found.route_stops["direction"].isna().all()
        assert found.routes["last_time"].unique().tolist() == ["22:00"]

    def test_what_does_not_fit_together_is_told(self, tmp_path, tables):
        calls = tables["route_stops"]
        odd = pd.DataFrame({"route_id": ["299000001", "nowhere", "alone"], "seq": [999, 1, 1],
                            "stop_id": ["unknown", "299100001", "299100001"], "direction": [0, 0, 0]})  # fmt: skip
        routes = pd.concat([tables["routes"], pd.DataFrame({"route_id": ["alone"]})])
        stops = pd.concat([tables["stops"], tables["stops"].head(2)])
        written = write(tmp_path / "a.zip", tables, stops=stops, routes=routes, route_stops=pd.concat([calls, odd]))
        assert [line.sentence() for line in written.remarks] == [
            "2 stops have no place, or an id that was there before.",
            "1 calls belong to routes that the route table lacks.",
            "1 calls have no order, or a stop that the stop layer lacks.",
            "1 trips have fewer than two stops.",
        ]
        assert written.routes == 32

    def test_a_single_departure_and_ids_that_became_numbers(self, tmp_path, tables):
        routes = tables["routes"].assign(route_id=tables["routes"]["route_id"].astype(float), last_time="05:00")
        calls = tables["route_stops"].assign(route_id=tables["route_stops"]["route_id"].astype(int))
        assert write(tmp_path / "a.zip", tables, routes=routes, route_stops=calls).routes == 32
        assert set(read_gtfs(tmp_path / "a.zip").routes["last_time"]) == {"05:01"}

    @pytest.mark.parametrize(
        ("table", "column"), [("stops", "stop_id"), ("routes", "route_id"), ("route_stops", "seq")]
    )
    def test_a_field_that_lacks_is_named(self, tmp_path, tables, table, column):
        with pytest.raises(CatalogError, match=f"no field {column}"):
            write(tmp_path / "a.zip", tables, **{table: tables[table].drop(columns=column)})
        assert not (tmp_path / "a.zip").exists()

    def test_an_order_in_words_is_named(self, tmp_path, tables):
        calls = tables["route_stops"].assign(seq="first")
        with pytest.raises(CatalogError, match=r"field seq .* holds no numbers"):
            write(tmp_path / "a.zip", tables, route_stops=calls)

    def test_nothing_to_export(self, tmp_path, tables):
        with pytest.raises(CatalogError, match="nothing to export"):
            write(tmp_path / "a.zip", tables, routes=tables["routes"].head(0))

    def test_no_crs(self, tmp_path, tables):
        for table in ("stops", "route_lines"):
            with pytest.raises(CatalogError, match="coordinate reference system"):
                write(tmp_path / "a.zip", tables, **{table: tables[table].set_crs(None, allow_override=True)})

    def test_a_cancel_leaves_the_old_file(self, tmp_path, tables):
        class Late(Progress):
            checks = 0

            def is_cancelled(self):
                self.checks += 1
                return self.checks > 2

        (tmp_path / "a.zip").write_text("old")
        with pytest.raises(Cancelled):
            write(tmp_path / "a.zip", tables, progress=Late())
        assert (tmp_path / "a.zip").read_text() == "old"
        assert list(tmp_path.iterdir()) == [tmp_path / "a.zip"]
