"""City data hubs: what is asked, what is read, and what goes wrong, against a replica of the real broker."""

import json
from dataclasses import replace
from datetime import date

import geopandas as gpd
import pytest
from bad_proxy import BadProxy, Fault
from ngsi_replica import NgsiReplica, recorded, spread
from shapely.geometry import Point
from shared_data import SHARED

from sijeong.catalog.areas import box_area, whole_city
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import dataset_of, read_catalogue
from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError, KeyProblem, NotApproved, Transient
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import NO_CREDENTIAL, Credential
from sijeong.catalog.http.exchange import Limits
from sijeong.catalog.http.request import Answer
from sijeong.catalog.pulling import pull
from sijeong.catalog.sources.base import FEATURE_ID
from sijeong.catalog.sources.ngsi_errors import complain
from sijeong.catalog.sources.ngsi_ld import GEO_JSON, NGSI_LD, NgsiLd
from sijeong.catalog.sources.ngsi_values import rows_of, time_of
from sijeong.catalog.store import Store

FIXTURES = SHARED / "api_fixtures"
pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason="needs the recorded answers in ../shared/data")

SIHEUNG = read_cities()[0]
AREA = box_area(SIHEUNG, 126.70, 37.32, 126.78, 37.40)
ELSEWHERE = (127.10, 37.32, 127.20, 37.40)
TODAY = date(2026, 11, 23)
QUICK = Limits(back_off_s=0.01, pause_s=0.05)


def dataset(**request):
    parking = dataset_of("hub_parking", read_catalogue())
    return replace(parking, request={"type": "OffStreetParking"} | request)


def car_parks(count, bounds=AREA.bounds):
    return spread(recorded(FIXTURES, "OffStreetParking"), count, bounds)


def pulled(entry, url, credential=NO_CREDENTIAL, area=AREA):
    """All pages as the engine gets them: rows, promised counts, requests."""
    source, rows, promised = NgsiLd(lambda: TODAY), [], []
    with HttpClient(credential, limits=QUICK) as client:
        waiting, asked = list(source.plan(entry, area, url)), 0
        while waiting:
            request = waiting.pop(0)
            page = client.ask(request, lambda answer, request=request: source.read(entry, request, answer))
            asked += 1
            assert asked < 200
            assert page.frame.crs == "EPSG:4326" and not page.replaced
            rows += page.frame.to_dict("records")
            promised += [page.promised] if page.promised is not None else []
            waiting += page.following
    return rows, promised, asked


def test_the_recorded_car_park_becomes_a_flat_row():
    entity = recorded(FIXTURES, "OffStreetParking")
    with NgsiReplica([entity]) as hub:
        (row,), promised, _ = pulled(dataset(georel="none"), hub.url)
    assert promised == [1]
    assert row["geometry"] == Point(127.1293735, 37.4114423)
    wanted = {
        "id": "urn:datahub:OffStreetParking:test_01",
        FEATURE_ID: "urn:datahub:OffStreetParking:test_01",
        "type": "OffStreetParking",
        "name": "iot_01",
        "address": "Gyeonggi-do Seongnam-si Yatap-dong 8th Seungin-ro",
        "category": "public, feeCharged",
        "priceRate": "최초 30분 무료 free, 이후 10분당 500원",
        "totalSpotNumber": 110,
        "availableSpotNumber": 40,
        "availableSpotNumber_at": "2018-11-15T20:09:55Z",
        "maximumAllowedHeight": 2.2,
        "contactPoint.telephone": "031-000-0000",
    }
    assert {name: row[name] for name in wanted} == wanted
    assert json.loads(row["congestionIndexPrediction"])[0]["index"] == 2
    assert not any("@context" in name for name in row)


@pytest.mark.parametrize("kind", ["ParkingSpot", "AirQualityObserved", "WeatherObserved"])
def test_each_recorded_type_fills_the_fields_of_its_catalogue_entry(kind):
    entry = next(one for one in read_catalogue() if one.request.get("type") == kind)
    entry = replace(entry, request=entry.request | {"georel": "none"})
    with NgsiReplica([recorded(FIXTURES, kind)]) as hub:
        (row,), _, _ = pulled(entry, hub.url)
    assert row["geometry"] is not None
    for field in entry.fields:
        assert any(row.get(source) not in (None, "") for source in field.sources), field.name


@pytest.mark.parametrize("file", sorted(FIXTURES.glob("ngsild_models/*.json")), ids=lambda file: file.stem)
def test_the_published_models_are_read_with_their_times(file):
    entity = json.loads(file.read_text(encoding="utf-8-sig"))
    (row,) = rows_of([entity], "location")
    assert row["geometry"] == Point(entity["location"]["value"]["coordinates"])
    assert row["createdAt"] == "2018-11-15T20:10:00+09:00"
    assert not [value for value in row.values() if isinstance(value, dict | list)]


def test_geojson_normalized_and_key_values_tell_the_same():
    entities = car_parks(7)
    tables = []
    for entry, has_geojson in ((dataset(), True), (dataset(), False), (dataset(options="keyValues"), False)):
        with NgsiReplica(entities, has_geojson=has_geojson) as hub:
            rows, promised, _ = pulled(entry, hub.url)
        assert promised == [7]
        tables.append([{k: v for k, v in row.items() if not k.endswith("_at")} for row in rows])
    assert tables[0] == tables[1] == tables[2]


def test_geojson_is_asked_first_and_json_where_the_hub_has_none():
    with NgsiReplica(car_parks(3)) as hub:
        pulled(dataset(), hub.url)
        assert [asked.headers["accept"] for asked in hub.asked] == ["application/json", GEO_JSON]
    with NgsiReplica(car_parks(3), prefix="/gateway/v1") as hub:
        rows, promised, _ = pulled(dataset(), hub.url)
        accepts = [(asked.path, asked.headers["accept"]) for asked in hub.asked if "count" not in asked.path]
        assert accepts == [("/gateway/v1/entities", GEO_JSON), ("/gateway/v1/entities", "application/json")]
    assert len(rows) == 3 and promised == [3]


@pytest.mark.parametrize("count", [0, 1, 99, 100, 101, 250, 300])
@pytest.mark.parametrize("has_geojson", [True, False])
def test_every_entity_comes_once_over_all_pages(count, has_geojson):
    with NgsiReplica(car_parks(count), limit=100, has_geojson=has_geojson) as hub:
        rows, promised, _ = pulled(dataset(page=100, q='availableSpotNumber>0;name=="iot_01"'), hub.url)
    assert len({row["id"] for row in rows}) == len(rows) == count
    assert promised == [count]


def test_a_hub_with_smaller_pages_than_asked_for_is_followed():
    with NgsiReplica(car_parks(2350), limit=400) as hub:
        rows, _, _ = pulled(dataset(), hub.url)
        offsets = [asked.query["offset"] for asked in hub.asked if asked.path == "/entities"]
    assert len({row["id"] for row in rows}) == 2350
    assert offsets == ["0", "400", "800", "1200", "1600", "2000"]


def test_a_hub_that_ignores_the_offset_does_not_trap_us():
    with NgsiReplica(car_parks(50), limit=50, ignores_offset=True) as hub:
        rows, _, asked = pulled(dataset(page=50), hub.url)
    assert len(rows) == 50 and asked <= 4


@pytest.mark.parametrize("georel", ["within", "intersects", "near"])
def test_only_the_area_is_asked_for(georel):
    with NgsiReplica(car_parks(20) + car_parks(30, ELSEWHERE)) as hub:
        rows, promised, _ = pulled(dataset(georel=georel), hub.url)
    assert len(rows) == 20 and promised == [20]


def test_filters_and_attributes_reach_the_hub():
    with NgsiReplica(car_parks(5)) as hub:
        entry = dataset(attrs=["name", "location"], q='address[addressLocality]=="Seongnam-si"|availableSpotNumber>90')
        rows, _, _ = pulled(entry, hub.url)
        nothing, _, _ = pulled(dataset(q="availableSpotNumber>90"), hub.url)
        asked = hub.asked[1].query
    assert {name for row in rows for name in row} == {"id", "type", "name", "geometry", FEATURE_ID}
    assert len(rows) == 5 and nothing == []
    assert asked["q"] == 'address[addressLocality]=="Seongnam-si"|availableSpotNumber>90'


def test_a_context_is_sent_as_a_link():
    with NgsiReplica(car_parks(1)) as hub:
        pulled(dataset(context="http://datahub.kr/parking.jsonld"), hub.url)
    assert all(asked.headers["link"].startswith("<http://datahub.kr/parking.jsonld>; rel=") for asked in hub.asked)


def test_forecasts_become_rows():
    entry = dataset(type="WeatherForecast", rows="weatherPrediction", georel="none")
    with NgsiReplica([recorded(FIXTURES, "WeatherForecast")]) as hub:
        rows, promised, _ = pulled(entry, hub.url)
    predicted = recorded(FIXTURES, "WeatherForecast")["weatherPrediction"]["value"]
    assert len(rows) == len(predicted) > 1 and promised == []
    assert [row["weatherPrediction.temperature"] for row in rows] == [one["temperature"] for one in predicted]
    assert len({row[FEATURE_ID] for row in rows}) == len(rows)
    assert all("," not in row["weatherPrediction.predictedAt"] for row in rows)


def history(entity, hours=48):
    """Hourly values up to the evening of TODAY, with the hub's comma."""
    moments = [f"2026-11-{22 + hour // 24:02d}T{hour % 24:02d}:00:00,000+09:00" for hour in range(hours)]
    values = [{"type": "Property", "value": n, "observedAt": moment} for n, moment in enumerate(moments)]
    return {entity["id"]: {"availableSpotNumber": values}}


@pytest.mark.parametrize(
    ("request_table", "first", "last", "count"),
    [
        ({"temporal": "last", "last": 5}, "2026-11-23T19:00:00+09:00", "2026-11-23T23:00:00+09:00", 5),
        ({"temporal": "days", "days": 0}, "2026-11-23T01:00:00+09:00", "2026-11-23T23:00:00+09:00", 23),
        (
            {"temporal": "between", "from": "2026-11-22T05:30:00", "until": "2026-11-22T09:30:00,000+09:00"},
            "2026-11-22T06:00:00+09:00",
            "2026-11-22T09:00:00+09:00",
            4,
        ),
        (
            {"temporal": "after", "from": "2026-11-23T20:00:00"},
            "2026-11-23T21:00:00+09:00",
            "2026-11-23T23:00:00+09:00",
            3,
        ),
        (
            {"temporal": "before", "until": "2026-11-22T02:00:00"},
            "2026-11-22T00:00:00+09:00",
            "2026-11-22T01:00:00+09:00",
            2,
        ),
    ],
)
def test_a_history_comes_as_one_row_per_time(request_table, first, last, count):
    (entity,) = car_parks(1)
    with NgsiReplica([entity], history(entity)) as hub:
        rows, promised, _ = pulled(dataset(**request_table), hub.url)
        assert {asked.path for asked in hub.asked} == {"/temporal/entities"}
    assert promised == []
    assert [rows[0]["observedAt"], rows[-1]["observedAt"], len(rows)] == [first, last, count]
    assert [row["availableSpotNumber"] for row in rows] == sorted(row["availableSpotNumber"] for row in rows)
    assert {row["name"] for row in rows} == {"iot_01"}
    assert {row["geometry"] for row in rows} == {Point(entity["location"]["value"]["coordinates"])}
    assert len({row[FEATURE_ID] for row in rows}) == count


def test_histories_are_paged_although_the_hub_gives_no_link():
    entities = car_parks(25)
    with NgsiReplica(entities, {k: v for e in entities for k, v in history(e, 3).items()}, limit=10) as hub:
        rows, _, _ = pulled(dataset(temporal="last", page=10), hub.url)
    assert len({row[FEATURE_ID] for row in rows}) == 75


def test_temporal_values_are_read_as_well():
    entity = {
        "id": "urn:a",
        "type": "T",
        "pm10": {"type": "Property", "values": [[13, "2026-11-23T01:00:00,000+09:00"], [15, "2026-11-23T02:00:00Z"]]},
        "location": {
            "type": "GeoProperty",
            "values": [[{"type": "Point", "coordinates": [126.7, 37.3]}, "2026-11-23T01:00:00,000+09:00"]],
        },
    }
    rows = list(rows_of([entity], "location"))
    assert [(row["observedAt"], row["pm10"]) for row in rows] == [
        ("2026-11-23T01:00:00+09:00", 13),
        ("2026-11-23T02:00:00Z", 15),
    ]
    assert all(row["geometry"] == Point(126.7, 37.3) for row in rows)


@pytest.mark.parametrize(
    ("attribute", "columns"),
    [
        ({"type": "Relationship", "object": "urn:b"}, {"a": "urn:b"}),
        ({"type": "Property", "value": None}, {"a": None}),
        ({"type": "Property", "value": {"x": {"y": 1}}}, {"a.x": '{"y": 1}'}),
        ({"type": "Property", "value": 3, "accuracy": {"type": "Property", "value": 0.1}}, {"a": 3, "a.accuracy": 0.1}),
        ([{"type": "Property", "value": 1, "datasetId": "urn:x"}, {"type": "Property", "value": 2}], {"a": 2}),
        ({"type": "LanguageProperty", "languageMap": {"ko": "시흥"}}, {"a.ko": "시흥"}),
        ({"type": "GeoProperty", "value": {"type": "Point", "coordinates": [1, 2]}}, {"a": "POINT (1 2)"}),
        (True, {"a": True}),
    ],
)
def test_each_kind_of_attribute(attribute, columns):
    (row,) = rows_of([{"id": "urn:1", "a": attribute}], "location")
    assert row == {"id": "urn:1"} | columns


@pytest.mark.parametrize(
    "place", [{"type": "Point"}, {"type": "Point", "coordinates": []}, {"type": "Polygon", "coordinates": [1]}]
)
def test_a_broken_place_costs_only_the_geometry(place):
    good = {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [126.7, 37.3]}}
    rows = list(
        rows_of(
            [{"id": "1", "location": {"type": "GeoProperty", "value": place}}, {"id": "2", "location": good}],
            "location",
        )
    )
    assert [bool(row["geometry"]) for row in rows] == [False, True]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2018-11-16T05:09:55,000+09:00", "2018-11-16T05:09:55+09:00"),
        ("2018-11-16T05:09:55,120Z", "2018-11-16T05:09:55.12Z"),
        ("2018-11-16T05:09:55.5+0900", "2018-11-16T05:09:55.5+0900"),
        ("2018-11-16", "2018-11-16"),
        ("5,000", "5,000"),
    ],
)
def test_times_lose_their_comma(written, read):
    assert time_of(written) == read


def test_a_bearer_token_and_a_basic_login():
    with NgsiReplica(car_parks(2), login="Bearer abc.def.ghi") as hub:
        assert len(pulled(dataset(), hub.url, Credential("abc.def.ghi\n"))[0]) == 2
        with pytest.raises(KeyProblem, match="does not accept the login: Unauthorized"):
            pulled(dataset(), hub.url, Credential("old.token"))
        with pytest.raises(KeyProblem):
            pulled(dataset(), hub.url)
    with NgsiReplica(car_parks(2), login="Basic dTpw") as hub:
        assert len(pulled(dataset(), hub.url, Credential("p", "u"))[0]) == 2


def test_a_pull_through_a_bad_network_loses_and_doubles_nothing(tmp_path):
    faults = {fault: 0.07 for fault in Fault if fault is not Fault.DELAY}
    store = Store(tmp_path)
    with (
        NgsiReplica(car_parks(900), limit=50, login="Bearer token-1234") as hub,
        BadProxy(hub.loopback.port, faults, seed=5, spares_after=2) as proxy,
        HttpClient(Credential("token-1234"), limits=QUICK) as client,
    ):
        done = pull(dataset(page=50), AREA, store, client, address=proxy.url)
    assert (done.features, done.promised, done.arrived) == (900, 900, 900)
    assert sum(proxy.done.values()) > 3
    layer = gpd.read_file(done.file, layer=done.layer)
    assert layer.crs == "EPSG:5186" and layer["id"].is_unique
    assert set(layer["spots"]) == {110} and set(layer["spots_free"]) == {40}
    assert set(layer["category"]) == {"public, feeCharged"}


def test_an_unknown_type_is_empty():
    with NgsiReplica(car_parks(2)) as hub:
        assert pulled(dataset(type="Unicorn"), hub.url)[:2] == ([], [0])


def test_a_hub_that_does_not_count():
    with NgsiReplica(car_parks(2), counts=False) as hub:
        rows, promised, _ = pulled(dataset(), hub.url)
    assert len(rows) == 2 and promised == []


def test_a_filter_that_the_hub_does_not_understand_is_told_once():
    with NgsiReplica(car_parks(1)) as hub:
        with pytest.raises(BadRequest, match="Bad request data, invalid params"):
            pulled(dataset(q="???", rows="x"), hub.url)
        assert len(hub.asked) == 1


def test_an_address_that_is_no_hub():
    with NgsiReplica([]) as hub, pytest.raises(BadRequest, match="No handler found"):
        pulled(dataset(), hub.url + "/nothing/here")


def error(status, **body):
    return Answer("http://hub/entities?type=A", status, {"content-type": "application/json"}, json.dumps(body).encode())


@pytest.mark.parametrize(
    ("status", "kind"), [(200, BadRequest), (400, BadRequest), (401, KeyProblem), (403, NotApproved), (404, BadRequest),
                         (405, BadRequest), (422, BadRequest), (500, Transient), (503, Transient)],
)  # fmt: skip
def test_errors_say_what_the_hub_said(status, kind):
    with pytest.raises(kind, match="Some title, some detail"):
        complain(error(status, type="https://uri.etsi.org/ngsi-ld/errors/X", title="Some title", detail="some detail"))


def test_what_is_no_error_passes():
    for answer in (
        error(200, id="urn:1", type="T", title={"type": "Property", "value": "x"}, detail={"type": "Property"}),
        error(429, title="Too many", detail="later"),
        error(404, type="https://uri.etsi.org/ngsi-ld/errors/ResourceNotFound", title="Resource Not Found", detail=""),
        error(406, title="Not Acceptable", detail=""),
        Answer("http://hub/entities", 200, {}, b"[]"),
    ):
        complain(answer)
    assert NGSI_LD.complain is complain


@pytest.mark.parametrize("body", [b'"text"', b'{"a": 1}', b"[1, 2]"])
def test_json_that_holds_no_entities(body):
    source, entry = NgsiLd(), dataset(rows="x")
    (request,) = source.plan(entry, AREA, "http://hub")
    with pytest.raises(BadAnswer, match="NGSI-LD entities"):
        source.read(entry, request, Answer("http://hub/entities", 200, {}, body))


@pytest.mark.parametrize(
    "request_table",
    [
        {"type": ""},
        {"temporal": "sometimes"},
        {"temporal": "between", "from": "2026-11-01"},
        {"temporal": "after", "from": "soon"},
    ],
)
def test_entries_that_cannot_be_asked(request_table):
    with pytest.raises(CatalogError, match="hub_parking"):
        NgsiLd().plan(dataset(**request_table), AREA, "http://hub")
    with pytest.raises(CatalogError, match="Enter the hub's address"):
        NgsiLd().plan(dataset(), AREA)


@pytest.mark.parametrize("address", ["http://hub/v1", "http://hub/v1/", " http://hub/v1/entities "])
def test_the_address_with_and_without_its_end(address):
    requests = NgsiLd().plan(dataset(), whole_city(SIHEUNG), address)
    assert [request.url for request in requests] == ["http://hub/v1/entitycount", "http://hub/v1/entities"]
    assert json.loads(requests[1].value("coordinates"))[0][0] == [round(side, 7) for side in SIHEUNG.bounds[:2]]


def test_a_plan_asks_the_same_all_day():
    plans = [NgsiLd(lambda: TODAY).plan(dataset(temporal="last"), AREA, "http://hub") for _ in range(2)]
    assert plans[0][0].fingerprint == plans[1][0].fingerprint
    assert plans[0][0].value("timeAt") == "2026-11-24T00:00:00,000+09:00"
