"""The gateway of data.go.kr: its errors, its two forms of key, and what it does to values."""

from __future__ import annotations

from urllib.parse import quote

import datago_replica as replica
import pytest
from bus_city import IMPATIENT

from sijeong.catalog.errors import (
    BadAnswer,
    BadRequest,
    KeyProblem,
    NotApproved,
    QuotaUsedUp,
    Transient,
)
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.request import Answer, Request
from sijeong.catalog.sources.datago import DATA_GO_KR, GBIS_SERVICES, items_of, message_rows, text_of
from sijeong.catalog.sources.datago_errors import GATEWAY, complain_datago, complain_gbis

KINDS = {
    "1": Transient, "2": Transient, "4": Transient, "5": Transient, "99": Transient, "10": BadRequest, "11": BadRequest,
    "12": BadRequest, "20": NotApproved, "21": KeyProblem, "22": QuotaUsedUp, "30": KeyProblem, "31": KeyProblem,
    "32": KeyProblem, "33": KeyProblem,
}  # fmt: skip
STOPS = "/1613000/BusSttnInfoInqireService/getSttnNoList"
QUERY = (("cityCode", "41999"), ("pageNo", "1"), ("numOfRows", "10"), ("_type", "json"))


@pytest.fixture
def gateway():
    with replica.DataGoReplica() as server:
        server.stations = []
        yield server


def send(server, secret=replica.KEY, platform=DATA_GO_KR):
    with HttpClient(Credential(secret=secret), limits=IMPATIENT) as client:
        return client.send(Request(platform, server.url + STOPS, QUERY))


def as_answer(reply, url="https://apis.data.go.kr/1613000/Service/getSttnNoList"):
    return Answer(url, reply.status, {"content-type": reply.content_type}, reply.body)


def test_every_listed_code_has_its_kind():
    assert {code: kind for code, (kind, _, _) in GATEWAY.items()} == KINDS


@pytest.mark.parametrize("form", [replica.gateway_error, replica.gateway_error_in_json, replica.result_error])
@pytest.mark.parametrize("code", KINDS)
def test_an_error_in_any_form_is_raised_in_its_kind(form, code):
    with pytest.raises(KINDS[code]) as raised:
        complain_datago(as_answer(form(code)))
    assert type(raised.value) is KINDS[code]
    sentence = str(raised.value)
    assert sentence.endswith((".", "…")) and "{" not in sentence


@pytest.mark.parametrize("code", KINDS)
def test_an_error_over_the_wire_costs_tries_only_where_a_repeat_may_help(gateway, code):
    gateway.faults.always = lambda asked: replica.gateway_error(code, 403)
    with pytest.raises(KINDS[code]):
        send(gateway)
    assert len(gateway.asked) == (IMPATIENT.tries if KINDS[code] is Transient else 1)


@pytest.mark.parametrize("code", ["03", "3"])
def test_nothing_found_is_no_error(gateway, code):
    for reply in (replica.gateway_error(code), replica.gateway_error_in_json(code), replica.result_error(code)):
        gateway.faults.next = [reply]
        assert items_of(send(gateway)).rows == ()


def test_the_bare_words(gateway):
    gateway.faults.next = [replica.FORBIDDEN]
    with pytest.raises(NotApproved, match="getSttnNoList"):
        send(gateway)
    gateway.faults.next = [replica.UNEXPECTED, replica.GATEWAY_TIMEOUT]
    assert items_of(send(gateway)).rows == ()
    assert len(gateway.asked) == 4


def test_an_unknown_code_is_told_with_the_servers_words():
    with pytest.raises(BadAnswer, match="77: NEW_ERROR"):
        complain_datago(as_answer(replica.gateway_error("77")))


def test_the_key_in_both_forms_and_encoded_twice(gateway):
    assert items_of(send(gateway, replica.KEY)).rows == ()
    assert items_of(send(gateway, quote(replica.KEY, safe=""))).rows == ()
    with pytest.raises(KeyProblem) as raised:
        send(gateway, quote(quote(replica.KEY, safe=""), safe=""))
    assert "replica" not in str(raised.value)


@pytest.mark.parametrize(
    ("code", "kind"),
    [("1", Transient), ("2", BadRequest), ("3", BadRequest), ("5", KeyProblem), ("6", KeyProblem), ("7", NotApproved),
     ("8", QuotaUsedUp), ("23", BadAnswer)],
)  # fmt: skip
def test_the_codes_of_gbis(code, kind):
    body = f'{{"response":{{"msgHeader":{{"resultCode":{code},"resultMessage":"오류"}}}}}}'.encode()
    with pytest.raises(kind) as raised:
        complain_gbis(Answer("https://apis.data.go.kr/6410000/s/v2/getX", 200, {}, body))
    assert type(raised.value) is kind


def test_gbis_finds_nothing_in_its_own_way_and_fails_in_the_gateways(gateway):
    body = '{"response":{"msgHeader":{"resultCode":4,"resultMessage":"결과가 존재하지 않습니다."}}}'.encode()
    answer = Answer("https://apis.data.go.kr/6410000/s/v2/getX", 200, {}, body)
    complain_gbis(answer)
    assert message_rows(answer, ("busRouteList",)) == ()
    gateway.faults.next = [replica.gateway_error("22")]
    with pytest.raises(QuotaUsedUp):
        send(gateway, platform=GBIS_SERVICES)


@pytest.mark.parametrize(
    ("value", "text"),
    [(30, "30"), ("30", "30"), (127.5, "127.5"), (30.0, "30"), (" 20576", "20576"), (None, ""), ({}, ""), (0, "0")],
)
def test_values_become_texts(value, text):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("items", "rows"),
    [
        ('""', 0),
        ("null", 0),
        ('{"item":""}', 0),
        ('{"item":{"routeno":30}}', 1),
        ('{"item":[{"routeno":30},{"routeno":"30-1"}]}', 2),
        ('[{"routeno":30}]', 1),
    ],
)
def test_items_in_every_shape(items, rows):
    body = f'{{"response":{{"header":{{"resultCode":"00"}},"body":{{"items":{items},"totalCount":"{rows}"}}}}}}'
    found = items_of(Answer("https://x.kr/a", 200, {}, body.encode()))
    assert len(found.rows) == found.total == rows
    assert all(row["routeno"].startswith("30") for row in found.rows)


def test_what_is_another_kind_of_json():
    with pytest.raises(BadAnswer, match=r"form of data\.go\.kr"):
        items_of(Answer("https://x.kr/a", 200, {}, b'{"features":[]}'))
    with pytest.raises(BadAnswer, match=r"form of data\.go\.kr"):
        items_of(Answer("https://x.kr/a", 200, {}, b"[1]"))
