"""The bus entries of the catalogue through the engine, from the replica into the store, with faults on."""

from __future__ import annotations

import random
import re
from pathlib import Path

import datago_replica as replica
import geopandas as gpd
import pyogrio
import pytest
import shapely
import stcis_replica
from bus_city import CITY, IMPATIENT, bus_of_the_sample

from sijeong.catalog.areas import Area, box_area
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.errors import KeyProblem, QuotaUsedUp
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.pull_plan import plan_pull
from sijeong.catalog.pulling import pull
from sijeong.catalog.store import Store
from sijeong.transit.stops import Stops

ENTRIES = {entry.id: entry for entry in read_catalogue()}
BASE = "/6410000/baseinfoservice/v2/getBaseInfoItemv2"
PASSING = [replica.gateway_error("1"), replica.gateway_error("99", 403), replica.UNEXPECTED, replica.GATEWAY_TIMEOUT]


@pytest.fixture(scope="module")
def bus(tmp_path_factory):
    return bus_of_the_sample(tmp_path_factory.mktemp("bus") / "city")


@pytest.fixture
def server(bus):
    with replica.DataGoReplica(bus) as started:
        yield started


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "data")


def fetch(name, address, store, area=None, secret=replica.KEY, **more):
    """The layer that a pull of the entry ``name`` leaves in the store, and the pull itself."""
    with HttpClient(Credential(secret), limits=IMPATIENT) as client:
        pulled = pull(
            dataset_of(name, tuple(ENTRIES.values())), area or Area(CITY), store, client, address=address, **more
        )
    return pyogrio.read_dataframe(pulled.file, layer=pulled.layer), pulled


def sample(bus, name):
    frame = gpd.read_file(bus / f"{name}.gpkg")
    kept = frame["mode"] == "bus" if name == "stops" else frame["route_type"] != "도시철도"
    return frame[kept].sort_values(frame.columns[0]).reset_index(drop=True)


@pytest.mark.parametrize(("name", "path"), [("bus_stops", BASE), ("tago_stops", "/1613000")])
def test_stops_are_the_samples_own_and_what_the_transfer_analysis_takes(server, store, bus, name, path):
    found, pulled = fetch(name, server.url + path, store)
    wanted = sample(bus, "stops")
    found = found.sort_values("stop_id").reset_index(drop=True)
    for column in ("stop_id", "stop_name", "mode", "ars_no"):
        assert found[column].tolist() == wanted[column].tolist()
    assert found.crs.to_epsg() == 5186
    assert shapely.distance(found.geometry.to_numpy(), wanted.geometry.to_numpy()).max() < 0.02
    assert pulled.promised == pulled.arrived == pulled.features == len(wanted)
    assert pulled.remarks == ()
    stops = Stops.of(found)
    assert (stops.rows_of(wanted["stop_id"]) >= 0).all()


@pytest.mark.parametrize("name", ["bus_routes", "bus_route_lines"])
def test_routes_and_lines_are_the_samples_own(server, store, bus, name):
    found, pulled = fetch(name, server.url + BASE, store)
    wanted = sample(bus, "routes")
    found = found.sort_values("route_id").reset_index(drop=True)
    for column in ("route_id", "route_name", "route_type"):
        assert found[column].tolist() == wanted[column].tolist()
    assert pulled.promised == pulled.features == 32
    if name == "bus_route_lines":
        assert shapely.hausdorff_distance(found.geometry.to_numpy(), wanted.geometry.to_numpy()).max() < 8.2
    else:
        assert found["peak_min"].between(8, 20).all()


def test_the_two_sources_agree_on_the_stop_sequences(server, store):
    ours, _ = fetch("bus_route_stops", server.url + BASE, store)
    theirs, pulled = fetch("tago_route_stops", server.url + "/1613000", store)
    columns = ["route_id", "seq", "stop_id", "direction", "stop_name"]
    ours, theirs = (frame.sort_values(["route_id", "seq"])[columns].reset_index(drop=True) for frame in (ours, theirs))
    assert ours.equals(theirs) and len(ours) == 995
    assert pulled.promised == 995


def test_faults_in_passing_cost_nothing(server, store):
    calm, _ = fetch("tago_route_stops", server.url + "/1613000", store)
    dice = random.Random(5)
    server.faults.always = lambda asked: dice.choice(PASSING) if dice.random() < 0.15 else None
    asked_before = len(server.asked)
    store_of_a_bad_day = Store(store.folder.with_name("bad"))
    bad, pulled = fetch("tago_route_stops", server.url + "/1613000", store_of_a_bad_day)
    key = ["route_id", "seq"]
    assert bad.sort_values(key, ignore_index=True).equals(calm.sort_values(key, ignore_index=True))
    assert pulled.promised == pulled.features == 995
    assert len(server.asked) - asked_before > 33


def test_a_quota_that_ends_in_the_middle_is_resumed_without_asking_twice(server, store):
    server.faults.always = lambda asked: replica.gateway_error("22") if len(server.asked) > 15 else None
    with pytest.raises(QuotaUsedUp, match="Resume tomorrow"):
        fetch("tago_route_stops", server.url + "/1613000", store)
    server.faults.always = None
    begun = [asked.query.get("routeId") for asked in server.asked[:15]]
    first = len(server.asked)
    found, pulled = fetch("tago_route_stops", server.url + "/1613000", store)
    again = [asked.query.get("routeId") for asked in server.asked[first:]]
    assert not set(begun) & set(again)
    assert len(found) == pulled.features == 995


def test_pages_of_one_query_keep_one_promise(server, store):
    server.faults.most_rows = 100
    found, pulled = fetch("tago_stops", server.url + "/1613000", store)
    assert len(found) == pulled.promised == pulled.arrived == 310


def test_a_box_brings_its_part(server, store, bus):
    box = (126.4, 37.3, 126.5, 37.45)
    found, _ = fetch("bus_stops", server.url + BASE, store, box_area(CITY, *box))
    wanted = sample(bus, "stops").to_crs(4326)
    assert set(found["stop_id"]) == set(wanted[wanted.geometry.x <= 126.5]["stop_id"])


def test_records_that_cannot_be_read_are_told(server, store):
    server.files["station20260504.txt"] += b"^broken^also|broken"
    _, pulled = fetch("bus_stops", server.url + BASE, store)
    assert any("2 of 312 records" in remark.sentence() for remark in pulled.remarks)
    assert pulled.features == 310


def test_ids_from_behind_the_address(server, store):
    server.live["getBusArrivalListv2"] = [{"routeId": 299000001, "staOrder": 1, "predictTime1": 3, "flag": "RUN"}]
    found, _ = fetch("bus_arrivals", f"{server.url}/6410000#299100001,299100002", store)
    assert sorted(found["stop_id"]) == ["299100001", "299100002"]
    assert found["predict_min_1"].tolist() == [3, 3]


def test_the_fire_index(server, store):
    server.fires = [{"analdate": "2026-04-01 09", "sigucode": code, "doname": "경기도", "sigun": "시", "meanavg": 70,
                     "maxi": 90} for code in (41999, 41390)]  # fmt: skip
    found, _ = fetch("fire_index", server.url + "/1400377/forestPointV2/forestPointListSigunguSearchV2", store)
    assert found[["sigucode", "grade_name", "highest_grade_name"]].to_numpy().tolist() == [
        ["41999", "높음", "매우높음"]
    ]


def test_flows_between_dongs_on_a_day_that_the_user_gives(store):
    here, there = (dong.code for dong in CITY.dongs)
    row = {"opratDate": "20260401", "stgEmdCd": here, "arrEmdCd": there, "tzon": "08", "quater": "1", "useStf": 12}
    tables = stcis_replica.StcisTables(flows={("20260401", here, there): [row]})
    with stcis_replica.StcisReplica(tables) as stcis:
        address = f"{stcis.url}/openapi/quarterod.json#20260401"
        entry = ENTRIES["stcis_od"]
        assert plan_pull(entry, Area(CITY), store, address=address).requests == 4
        found, _ = fetch("stcis_od", address, store, secret=stcis_replica.KEY)
        assert found[["from_cd", "to_cd", "hour", "trips"]].to_numpy().tolist() == [[here, there, "08", 12]]
        assert len(stcis.asked) == 4


def test_the_key_is_in_no_file_and_no_sentence(server, store):
    secret = "MARKER" + "x7Qz9"
    with pytest.raises(KeyProblem) as raised:
        fetch("tago_stops", server.url + "/1613000", store, secret=secret)
    assert secret not in str(raised.value)
    fetch("bus_stops", server.url + BASE, store)
    written = b"".join(path.read_bytes() for path in Path(store.folder).rglob("*") if path.is_file())
    assert not re.search(rb"serviceKey|replica\+key|replica%2Bkey|MARKER", written)
