"""TAGO, GBIS and the GBIS base files against the replica, and the tables that all of them end in."""

from __future__ import annotations

import json

import datago_replica as replica
import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from bus_city import CITY, bus_of_the_sample, entry, pull
from shared_data import SHARED, needs_shared

from sijeong.catalog.areas import Area, box_area
from sijeong.catalog.entries import SourceKind
from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError, Transient
from sijeong.catalog.http.request import Answer, Request
from sijeong.catalog.sources import gbis_base_file
from sijeong.catalog.sources.bus_tables import ars_number, gbis_id, grid, lines_of, points_of, tago_id
from sijeong.catalog.sources.datago import GBIS_SERVICES
from sijeong.catalog.sources.gbis import Gbis
from sijeong.catalog.sources.gbis_base import GbisBase
from sijeong.catalog.sources.gbis_base_file import base_table_of, read_base_file
from sijeong.catalog.sources.tago import Tago
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress

METRE = 1e-5 * 1.12
"""About a metre, in degrees."""
TRIANGLE = shapely.Polygon([(126.4, 37.3), (126.56, 37.3), (126.4, 37.45)])


@pytest.fixture(scope="session")
def bus(tmp_path_factory):
    return bus_of_the_sample(tmp_path_factory.mktemp("bus") / "city")


@pytest.fixture
def server(bus):
    with replica.DataGoReplica(bus) as started:
        yield started


@pytest.fixture(scope="session")
def stops(bus):
    """The sample's own bus stops, in degrees, by id."""
    frame = gpd.read_file(bus / "stops.gpkg")
    return frame[frame["mode"] == "bus"].to_crs(4326).sort_values("stop_id").reset_index(drop=True)


@pytest.fixture(scope="session")
def routes(bus):
    """The sample's own bus routes in metres, by id."""
    frame = gpd.read_file(bus / "routes.gpkg")
    return frame[frame["route_type"] != "도시철도"].sort_values("route_id").reset_index(drop=True)


@pytest.fixture(scope="session")
def calls(bus):
    """The base file of stop sequences, read without our reader."""
    lines = (bus / "routestation20260504.txt").read_text(encoding="utf-8").split("^")
    return pd.DataFrame([line.split("|") for line in lines[1:]], columns=lines[0].split("|"))


def tago(server, table, area=None, **request):
    return pull(Tago(), entry(SourceKind.TAGO, table, **request), f"{server.url}/1613000", replica.KEY, area)


def base(server, table, area=None, **request):
    address = f"{server.url}/6410000/baseinfoservice/v2/getBaseInfoItemv2"
    return pull(GbisBase(), entry(SourceKind.GBIS_BASE, table, **request), address, replica.KEY, area)


def gbis(server, table, area=None, **request):
    return pull(Gbis(), entry(SourceKind.GBIS, table, **request), f"{server.url}/6410000", replica.KEY, area)


def same_stops(found: gpd.GeoDataFrame, wanted: gpd.GeoDataFrame) -> None:
    found = found.sort_values("stop_id").reset_index(drop=True)
    for column in ("stop_id", "stop_name", "mode", "ars_no"):
        assert found[column].tolist() == wanted[column].tolist()
    assert found.crs.to_epsg() == 4326
    assert shapely.distance(found.geometry.to_numpy(), wanted.geometry.to_numpy()).max() < METRE / 100


def same_routes(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    found = found.sort_values("route_id").reset_index(drop=True)
    for column in ("route_id", "route_name", "route_type"):
        assert found[column].tolist() == wanted[column].tolist()


def same_calls(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    wanted = wanted.assign(seq=wanted["STA_ORDER"].astype(int), back=(wanted["UPDOWN"] == "역").astype(int))
    wanted = wanted.sort_values(["ROUTE_ID", "seq"])
    found = found.sort_values(["route_id", "seq"])
    for ours, theirs in {"route_id": "ROUTE_ID", "seq": "seq", "stop_id": "STATION_ID", "direction": "back",
                         "stop_name": "STATION_NM"}.items():  # fmt: skip
        assert found[ours].tolist() == wanted[theirs].tolist()


class TestTago:
    @pytest.mark.parametrize(("numbers", "as_xml"), [(True, False), (False, False), (True, True)])
    def test_stops_of_the_city_are_the_samples_own(self, server, stops, numbers, as_xml):
        server.faults.numbers, server.faults.as_xml = numbers, as_xml
        found = tago(server, "stops")
        same_stops(found.frame, stops)
        assert found.promised == len(stops)
        assert set(found.frame["tago_id"]) == {"GGB" + stop for stop in stops["stop_id"]}

    def test_pages_are_followed(self, server, stops, monkeypatch):
        monkeypatch.setattr("sijeong.catalog.sources.tago.ROWS", 100)
        found = tago(server, "stops")
        same_stops(found.frame, stops)
        assert [asked.query["pageNo"] for asked in server.asked] == ["1", "2", "3", "4"]
        assert found.promised == len(stops)

    def test_a_server_that_gives_fewer_rows_than_asked_for(self, server, stops):
        server.faults.most_rows = 120
        found = tago(server, "stops")
        same_stops(found.frame, stops)
        assert [asked.query["pageNo"] for asked in server.asked] == ["1", "2", "3"]

    def test_what_the_server_loses_is_seen_in_the_promise(self, server, stops):
        server.faults.hits_lost = 3
        found = tago(server, "stops")
        assert (found.promised, len(found.frame)) == (len(stops), len(stops) - 3)

    def test_stops_of_dongs_whose_outline_is_known(self, server, stops):
        found = tago(server, "stops", Area(CITY, dongs=CITY.dongs[:1], outline=TRIANGLE))
        same_stops(found.frame, stops[shapely.intersects(TRIANGLE, stops.geometry)].reset_index(drop=True))
        assert 0 < len(found.frame) < len(stops)

    def test_routes_keep_their_numbers_as_texts(self, server, routes):
        found = tago(server, "routes")
        same_routes(found.frame, routes)
        assert {"1", "30", "01", "3300"} <= set(found.frame["route_name"])

    def test_the_stop_sequence_of_every_route(self, server, calls, routes):
        found = tago(server, "route_stops")
        same_calls(found.frame, calls)
        assert found.asked == 1 + len(routes)
        assert found.promised == len(calls)

    def test_chosen_routes_only(self, server, calls):
        found = tago(server, "route_stops", routes=["299000001", "GGB299000002"])
        same_calls(found.frame, calls[calls["ROUTE_ID"].isin(["299000001", "299000002"])])
        assert found.asked == 2

    def test_vehicles_and_arrivals(self, server):
        items = json.loads((SHARED / "api_fixtures/tago_gumi_items.json").read_text()) if SHARED.is_dir() else {}
        arrivals = items.get("busRealTime") or [
            {"nodeid": "GMB383", "routeid": "GMB18110", "routeno": 181, "arrtime": 1}
        ]
        server.live = {
            "getSttnAcctoArvlPrearngeInfoList": arrivals,
            "getRouteAcctoBusLcList": [{"gpslati": 37.38, "gpslong": 126.49, "nodeid": "GGB299100001",
                                        "nodenm": "앞", "nodeord": 3, "routenm": 30, "vehicleno": "경기70아1234"}],
        }  # fmt: skip
        found = tago(server, "arrivals", stops=["GMB383"]).frame
        assert found["route_name"].tolist()[0] == "181"
        assert {"route_id", "stop_id", "arrtime"} <= set(found.columns)
        vehicle = tago(server, "vehicles", routes=["299000001"]).frame.iloc[0]
        assert (vehicle["route_id"], vehicle["stop_id"], vehicle["seq"]) == ("299000001", "299100001", 3)
        assert (vehicle["route_name"], vehicle["vehicleno"]) == ("30", "경기70아1234")
        assert vehicle.geometry.equals(shapely.Point(126.49, 37.38))

    def test_the_other_operations(self, server, stops, calls, routes):
        stop = calls["STATION_ID"].iloc[0]
        serving = tago(server, "stop_routes", stops=[stop]).frame
        assert set(serving["route_id"]) == set(calls[calls["STATION_ID"] == stop]["ROUTE_ID"])
        assert set(serving["stop_id"]) == {stop}
        assert set(tago(server, "route_info").frame["route_id"]) == set(routes["route_id"])
        assert tago(server, "cities").frame.to_dict("records") == [{"citycode": "41999", "cityname": "해솔시"}]
        place = stops.geometry.iloc[0]
        box = (place.x - 0.006, place.y - 0.005, place.x + 0.006, place.y + 0.005)
        near = tago(server, "stops_around", box_area(CITY, *box)).frame
        assert set(stops[shapely.intersects(shapely.box(*box), stops.geometry)]["stop_id"]) <= set(near["stop_id"])

    @needs_shared
    def test_the_recorded_list_of_cities_knows_siheung(self):
        body = (SHARED / "api_fixtures/tago_getCtyCodeList_trimmed.xml").read_bytes()
        request = Request(GBIS_SERVICES, "https://x.kr/a", (("pageNo", "1"), ("numOfRows", "1000")))
        found = Tago().read(entry(SourceKind.TAGO, "cities"), request, Answer("https://x.kr/a", 200, {}, body)).frame
        assert found.set_index("citycode")["cityname"]["31150"] == "시흥시"

    def test_a_city_that_tago_does_not_know_gives_an_empty_layer(self, server):
        server.city_code = "1"
        found = tago(server, "stops")
        assert isinstance(found.frame, gpd.GeoDataFrame) and found.frame.empty and found.promised == 0

    def test_entries_that_cannot_be(self, server):
        with pytest.raises(BadRequest, match="rails"):
            tago(server, "rails")
        with pytest.raises(BadRequest, match=r"request\.stops"):
            tago(server, "arrivals")
        nowhere = Area(CITY.__class__("1", {"ko": "가"}, ("11111",), "", (126, 37, 127, 38), "EPSG:5186"))
        with pytest.raises(CatalogError, match="statistics_code"):
            tago(server, "stops", nowhere)

    @needs_shared
    def test_recorded_stops_of_another_city_keep_their_ids(self):
        rows = json.loads((SHARED / "api_fixtures/tago_gumi_items.json").read_text())["busStop"]
        body = json.dumps({"response": {"header": {"resultCode": "00"}, "body": {"items": {"item": rows},
                          "totalCount": 5}}}).encode()  # fmt: skip
        request = Request(GBIS_SERVICES, "https://x.kr/a", (("pageNo", "1"), ("numOfRows", "1000")))
        found = Tago().read(entry(SourceKind.TAGO, "stops"), request, Answer("https://x.kr/a", 200, {}, body)).frame
        assert found["stop_id"].tolist()[:2] == ["GMB383", "CGB704"]
        assert found.geometry.x.between(128, 129).all()


class TestGbisBase:
    def test_stops(self, server, stops):
        found = base(server, "stops")
        same_stops(found.frame, stops)
        assert found.promised == len(stops)

    def test_routes_in_another_encoding(self, server, routes):
        found = base(server, "routes")
        same_routes(found.frame, routes)
        assert found.frame["peak_min"].between(8, 20).all()
        assert set(found.frame["first_time"]) == {"05:00"}

    def test_stop_sequences(self, server, calls):
        found = base(server, "route_stops")
        same_calls(found.frame, calls)

    def test_lines_with_their_names_lie_on_the_samples_own(self, server, routes):
        found = base(server, "route_lines")
        same_routes(found.frame, routes)
        lines = found.frame.sort_values("route_id").to_crs(5186)
        away = shapely.hausdorff_distance(lines.geometry.to_numpy(), routes.geometry.to_numpy())
        # The sample thins its lines to 8 m and writes six decimals.
        assert away.max() < 8.2

    def test_a_box_brings_its_stops_and_the_whole_of_the_routes_that_serve_them(self, server, stops, calls):
        west = box_area(CITY, 126.4, 37.3, 126.488, 37.45)
        inside = set(base(server, "stops", west).frame["stop_id"])
        assert inside == set(stops[stops.geometry.x <= 126.488]["stop_id"]) and inside
        serving = set(calls[calls["STATION_ID"].isin(inside)]["ROUTE_ID"])
        assert 0 < len(serving) < calls["ROUTE_ID"].nunique()
        assert set(base(server, "routes", west).frame["route_id"]) == serving
        assert set(base(server, "route_lines", west).frame["route_id"]) == serving
        same_calls(base(server, "route_stops", west).frame, calls[calls["ROUTE_ID"].isin(serving)])

    def test_the_outline_counts_where_it_is_known(self, server, stops):
        found = base(server, "stops", Area(CITY, outline=TRIANGLE))
        same_stops(found.frame, stops[shapely.intersects(TRIANGLE, stops.geometry)].reset_index(drop=True))

    def test_an_area_without_stops(self, server):
        for table in ("stops", "routes", "route_stops", "route_lines"):
            found = base(server, table, box_area(CITY, 126.40, 37.30, 126.401, 37.301))
            assert found.frame.empty and found.asked == 2

    def test_only_the_region_that_is_asked_for(self, server, stops):
        assert len(base(server, "stops", region="해솔").frame) == len(stops)
        assert base(server, "stops", region="안산").frame.empty

    def test_the_key_is_not_sent_to_the_file_server(self, server):
        base(server, "route_lines")
        files = [asked for asked in server.asked if asked.path == "/ws/download"]
        assert len(files) == 4
        assert all(list(asked.query.values()) == [""] for asked in files)

    def test_a_page_of_html_instead_of_the_file(self, server):
        server.files.clear()
        with pytest.raises(Transient, match="base file of stops"):
            base(server, "stops")

    def test_base_information_without_addresses(self, server):
        server.faults.next = [replica._json({"response": {"msgHeader": {"resultCode": 4}}})]
        with pytest.raises(BadAnswer, match="where the base file of stops"):
            base(server, "stops")
        partly = {"stationDownloadUrl": "http://x.kr/s.txt", "routeLineDownloadUrl": "http://x.kr/l.txt"}
        body = {"response": {"msgHeader": {"resultCode": 0}, "msgBody": {"baseInfoItem": partly}}}
        server.faults.next = [replica._json(body)]
        with pytest.raises(BadAnswer, match="where the base file of route_stops, routes lies"):
            base(server, "route_lines")

    def test_a_route_that_is_listed_twice(self, server):
        name = "route20260504.txt"
        server.files[name] += b"^" + server.files[name].split(b"^")[1]
        assert base(server, "route_lines").frame["route_id"].is_unique

    def test_unknown_table(self, server):
        with pytest.raises(BadRequest, match="timetable"):
            base(server, "timetable")


class TestBaseFile:
    def test_each_file_is_recognised_by_its_header(self, bus):
        kinds = {path.name: base_table_of(path) for path in bus.glob("*.txt")}
        assert kinds == {
            "station20260504.txt": "stops",
            "route20260504.txt": "routes",
            "routestation20260504.txt": "route_stops",
            "routeline20260504.txt": "route_lines",
        }
        assert base_table_of(bus / "rail_stations.csv") is None
        assert base_table_of(b"") is None

    def test_a_file_from_a_disk_with_a_box(self, bus, stops):
        same_stops(read_base_file(bus / "station20260504.txt", "stops"), stops)
        west = read_base_file(bus / "station20260504.txt", "stops", (126.4, 37.3, 126.488, 37.45))
        assert len(west) == int((stops.geometry.x <= 126.488).sum())

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
    @pytest.mark.parametrize("piece", [1, 7, 4096, 1 << 20])
    def test_any_encoding_cut_anywhere(self, monkeypatch, encoding, piece):
        monkeypatch.setattr(gbis_base_file, "PIECE_BYTES", piece)
        text = "X|Y|STATION_NM|STATION_ID|MOBILE_NO^126.5|37.4|가나역|224000023| 25123^126.6|37.5|다라|224000024|^\r\n"
        found = read_base_file(text.encode(encoding), "stops")
        assert found["stop_name"].tolist() == ["가나역", "다라"]
        assert found["stop_id"].tolist() == ["224000023", "224000024"]
        assert found["ars_no"].tolist() == ["25123", ""]
        assert found.geometry.iloc[1].equals(shapely.Point(126.6, 37.5))

    def test_records_that_cannot_be_read_are_counted_and_told(self):
        told = []

        class Listener(Progress):
            def _warn(self, template, values):
                told.append(template.format(**values))

        text = "ROUTE_ID|LINE_SEQ|X|Y^1|2|126.5|37.4^1|1|126.4|37.4|9|9^1|1|126.4|37.4^cut^1|3|37.4|126.6"
        found = read_base_file(text.encode(), "route_lines", progress=Listener())
        assert told == ["routeLine: 2 of 5 records could not be read and were left out."]
        assert list(found.geometry.iloc[0].coords) == [(126.4, 37.4), (126.5, 37.4), (126.6, 37.4)]

    def test_neither_encoding(self):
        with pytest.raises(BadAnswer, match="neither UTF-8 nor cp949"):
            read_base_file(b"STATION_ID|STATION_NM|X|Y^1|\xff\xff\xff|1|1", "stops")

    @pytest.mark.parametrize("body", [b"", b"^", b" \r\n"])
    def test_an_empty_file(self, body):
        with pytest.raises(BadAnswer, match="is empty"):
            read_base_file(body, "stops")

    def test_a_missing_column_is_named(self):
        with pytest.raises(BadAnswer, match="no column STATION_NM"):
            read_base_file(b"STATION_ID|X|Y^1|1|1", "stops")

    def test_a_cancel_is_heard(self, bus):
        class Stopped(Progress):
            def is_cancelled(self):
                return True

        with pytest.raises(Cancelled):
            read_base_file(bus / "station20260504.txt", "stops", progress=Stopped())

    def test_names_of_types_where_the_file_has_codes_only(self):
        found = read_base_file(b"ROUTE_ID|ROUTE_NM|ROUTE_TP^1|30|13^2|01|30^3|9|77", "routes")
        assert found["route_type"].tolist() == ["일반", "마을", ""]


class TestGbis:
    def test_routes_by_number_one_and_many(self, server, routes):
        assert gbis(server, "routes_found", keywords=["3300"]).frame["route_name"].tolist() == ["3300"]
        many = gbis(server, "routes_found", keywords=["0"]).frame
        assert set(many["route_name"]) == {name for name in routes["route_name"] if "0" in name}
        assert gbis(server, "routes_found", keywords=["없는 노선"]).frame.empty

    def test_the_parts_of_a_route(self, server, calls, routes):
        own = calls[calls["ROUTE_ID"] == "299000001"]
        found = gbis(server, "route_stops", routes=["299000001"]).frame
        assert found["stop_id"].tolist() == own["STATION_ID"].tolist()
        assert found["seq"].tolist() == list(range(1, len(own) + 1))
        line = gbis(server, "route_lines", routes=["299000001", "299000002"]).frame
        assert line["route_id"].tolist() == ["299000001", "299000002"]
        away = line.to_crs(5186).geometry.iloc[0].hausdorff_distance(routes.geometry.iloc[0])
        assert away < 8.2
        assert gbis(server, "route_info", routes=["299000001"]).frame["peak_min"].iloc[0] > 0

    def test_stops_by_name_and_around(self, server, stops):
        name = stops["stop_name"].iloc[0]
        assert name in set(gbis(server, "stops_found", keywords=[name[:3]]).frame["stop_name"])
        west, south = stops.geometry.iloc[0].x - 0.004, stops.geometry.iloc[0].y - 0.004
        box = (west, south, west + 0.008, south + 0.008)
        found = gbis(server, "stops_around", box_area(CITY, *box)).frame
        wanted = set(stops[shapely.intersects(shapely.box(*box), stops.geometry)]["stop_id"])
        assert wanted and wanted <= set(found["stop_id"])

    def test_routes_of_a_stop(self, server, calls):
        stop = calls["STATION_ID"].iloc[0]
        found = gbis(server, "stop_routes", stops=[stop]).frame
        assert set(found["route_id"]) == set(calls[calls["STATION_ID"] == stop]["ROUTE_ID"])
        assert set(found["stop_id"]) == {stop}

    def test_live_lists_under_names_known_by_hearsay(self, server):
        server.live = {
            "getBusLocationListv2": [{"routeId": 224000034, "stationId": 224000023, "stationSeq": 7, "vehId": 1,
                                      "plateNo": "경기70아1234", "remainSeatCnt": -1}],
            "getBusArrivalListv2": [{"routeId": 224000034, "staOrder": 7, "predictTime1": 3, "flag": "RUN"}] * 2,
        }  # fmt: skip
        bus = gbis(server, "locations", routes=["224000034"]).frame.iloc[0]
        assert (bus["routeId"], bus["stationId"], bus["plateNo"]) == ("224000034", "224000023", "경기70아1234")
        arrivals = gbis(server, "arrivals", stops="224000023").frame
        assert arrivals["stationId"].tolist() == ["224000023"] * 2

    def test_entries_that_cannot_be(self, server):
        with pytest.raises(BadRequest, match=r"request\.routes"):
            gbis(server, "route_stops")
        with pytest.raises(BadRequest, match="boats"):
            gbis(server, "boats")

    @needs_shared
    def test_recorded_shapes(self):
        shapes = json.loads((SHARED / "api_fixtures/gbis_v2_payload_shapes.json").read_text())

        def read(shape, table, **query):
            request = Request(GBIS_SERVICES, "https://x.kr/a", tuple(query.items()))
            body = json.dumps(shapes[shape]).encode()
            answer = Answer("https://x.kr/a", 200, {}, body)
            GBIS_SERVICES.complain(answer)
            return Gbis().read(entry(SourceKind.GBIS, table), request, answer).frame

        assert read("busRouteList_ok", "routes_found")["route_name"].tolist() == ["1001"]
        stations = read("busRouteStationList_ok", "route_stops", routeId="222000107")
        assert stations["stop_id"].tolist() == ["222001626", "219000605"]
        assert stations["seq"].tolist() == [1, 14]
        assert read("busRouteStationList_ok", "stops_found")["ars_no"].tolist() == ["", "20576"]
        arrival = read("busArrivalItem_ok", "arrivals").iloc[0]
        assert (arrival["staOrder"], arrival["plateNo1"]) == ("5", "경기70아1234")
        assert read("no_result", "stops_found").empty


class TestTables:
    def test_ids(self):
        assert gbis_id("GGB224000023") == "224000023"
        assert gbis_id("GMB383") == "GMB383"
        assert tago_id("224000023") == "GGB224000023"
        assert tago_id("GGB224000023") == "GGB224000023"

    @pytest.mark.parametrize(
        ("text", "number"), [(" 20576", "20576"), ("1234", "01234"), ("", ""), ("0", ""), (" ", "")]
    )
    def test_ars_numbers(self, text, number):
        assert ars_number(text) == number

    def test_places_swapped_blank_and_impossible(self):
        points = points_of(["126.5", "37.4", "", "x", 126.5, None], ["37.4", "126.5", "37", "37", 376220.0, 37.1])
        assert [None if point is None else (point.x, point.y) for point in points] == [
            (126.5, 37.4), (126.5, 37.4), None, None, None, None,
        ]  # fmt: skip

    def test_lines_in_any_order(self):
        rows = [
            ("a", 2, 126.2, 37.0),
            ("b", 1, 126.0, 37.5),
            ("a", 1, 126.1, 37.0),
            ("c", 1, "", ""),
            ("a", 10, 126.3, 37),
        ]
        names, lines = lines_of(pd.DataFrame(rows, columns=["route_id", "seq", "x", "y"]))
        assert names.tolist() == ["a"]
        assert list(lines[0].coords) == [(126.1, 37.0), (126.2, 37.0), (126.3, 37.0)]
        assert len(lines_of(pd.DataFrame(columns=["route_id", "seq", "x", "y"]))[1]) == 0

    def test_a_grid_covers_its_box(self):
        bounds = (126.70, 37.33, 126.72, 37.35)
        points = gpd.GeoSeries(gpd.points_from_xy(*np.array(grid(bounds, 200), float).T), crs=4326).to_crs(5186)
        box = gpd.GeoSeries([shapely.box(*bounds)], crs=4326).to_crs(5186).iloc[0]
        assert box.difference(shapely.union_all(shapely.buffer(points.to_numpy(), 200, quad_segs=64))).area < 1
