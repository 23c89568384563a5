"""The geocoder against the recorded answers and the replica."""

from __future__ import annotations

import json

import pytest
import shapely
from shared_data import SHARED
from vworld_replica import KEY, VWorldReplica, parcels

from sijeong.catalog.errors import BadAnswer, BadRequest, KeyProblem
from sijeong.catalog.geocoder import AddressKind, find_place, place_of, place_request
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.request import Answer

SAMPLES = SHARED / "api_fixtures" / "vworld_samples.json"
recorded = pytest.mark.skipif(not SAMPLES.exists(), reason="the recorded answers are not here (set SIJEONG_SHARED)")


def answer_of(document: object) -> Answer:
    return Answer("x", 200, {}, json.dumps(document, ensure_ascii=False).encode())


def sample(name: str) -> Answer:
    return answer_of(json.loads(SAMPLES.read_text(encoding="utf-8"))[name])


@pytest.fixture(scope="module")
def lots():
    return parcels(500)


@pytest.fixture(scope="module")
def replica(lots):
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}) as running:
        yield running


@pytest.fixture
def client():
    with HttpClient(Credential(KEY)) as client:
        yield client


@recorded
def test_a_parcel_address_gives_its_number():
    place = place_of(sample("address_getCoord_parcel_ok"), "인천광역시 부평구 십정동 630")
    assert (place.pnu, place.x, place.y) == ("2823710200106300000", 126.6982780317143, 37.47637893315455)
    assert not place.is_other_lot


@recorded
def test_a_road_name_address_has_no_parcel():
    place = place_of(sample("address_getCoord_road_ok"), "인천광역시 부평구 열우물로 90")
    assert (place.pnu, place.is_other_lot) == ("", False)
    assert place.address == "인천광역시 부평구 열우물로 90 (십정동)"


@recorded
def test_a_forest_lot_that_was_changed_silently_is_noticed():
    asked = "경기도 가평군 가평읍 두밀리 산 1"
    place = place_of(sample("address_getCoord_mountain_ok"), asked)
    assert place.is_other_lot
    assert not place_of(sample("address_getCoord_mountain_ok"), f"{asked}-1").is_other_lot


@recorded
def test_a_recorded_refusal():
    with pytest.raises(KeyProblem):
        place_of(sample("error_INCORRECT_KEY"), "x")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("시흥시 정왕동 1800", AddressKind.PARCEL),
        ("시흥시 공단1대로 204", AddressKind.ROAD),
        ("경기도 시흥시 시청로 20 (장현동)", AddressKind.ROAD),
        ("오이도로 12-3", AddressKind.ROAD),
        ("신천동 로데오길", AddressKind.PARCEL),
        ("거모동 산 12-3", AddressKind.PARCEL),
    ],
)
def test_what_an_address_looks_like(address, kind):
    assert AddressKind.likely(address) is kind


def test_an_address_is_found_as_either_kind_and_the_second_call_is_made_only_if_needed(replica, lots, client):
    before = len(replica.asked)
    place = find_place(lots["addr"][33], client, f"{replica.url}/req/address")
    assert place.pnu == lots["pnu"][33]
    assert len(replica.asked) == before + 1
    assert lots.to_crs(4326).geometry[33].contains(shapely.Point(place.x, place.y))
    by_road = find_place(lots["road_addr"][35], client, f"{replica.url}/req/address")
    assert lots.to_crs(4326).geometry[35].contains(shapely.Point(by_road.x, by_road.y))
    assert by_road.pnu == ""
    before = len(replica.asked)
    assert find_place("시흥시 없는동 1", client, f"{replica.url}/req/address") is None
    assert len(replica.asked) == before + 2


def test_the_wrong_kind_is_an_empty_answer_and_no_error(replica, lots, client):
    request = place_request(lots["addr"][33], AddressKind.ROAD, f"{replica.url}/req/address")
    assert place_of(client.send(request), "x") is None


@pytest.mark.parametrize(
    "document",
    [[], {"other": 1}, {"response": {"status": "OK", "result": {"point": {"x": "east", "y": "37"}}}}],
)
def test_an_answer_of_another_form_is_told(document):
    with pytest.raises(BadAnswer):
        place_of(answer_of(document), "시흥시 정왕동 1")


def test_an_error_in_the_body_is_raised_without_the_client_too():
    body = {"response": {"status": "ERROR", "error": {"code": "INVALID_RANGE", "text": "type"}}}
    with pytest.raises(BadRequest, match="type"):
        place_of(answer_of(body), "x")
