"""STCIS's aggregates and the fire danger index against their replicas."""

from __future__ import annotations

import datago_replica
import pytest
import stcis_replica
from bus_city import CITY, entry, pull

from sijeong.catalog.areas import Area
from sijeong.catalog.entries import SourceKind
from sijeong.catalog.errors import BadAnswer, BadRequest, KeyProblem, NotApproved, QuotaUsedUp, Transient
from sijeong.catalog.http.request import Answer
from sijeong.catalog.sources.fire_index import FireIndex, grade_of
from sijeong.catalog.sources.stcis import Stcis
from sijeong.catalog.sources.stcis_errors import complain_stcis

DAY, HERE, THERE = "20260401", "4199910100", "4199910200"


def flow(origin, destination, hour, quarter, people):
    return {"opratDate": DAY, "stgEmdCd": origin, "arrEmdCd": destination, "stgEmdNm": "가동", "arrEmdNm": "나동",
            "tzon": hour, "quater": quarter, "useStf": people, "useTm": 17.5}  # fmt: skip


@pytest.fixture
def stcis():
    tables = stcis_replica.StcisTables(
        stops=[
            {"sttnId": 4100001, "bimsId": 224000023, "sttnNm": "정왕역", "sttnArsno": 25123, "emdCd": HERE},
            {"sttnId": 4100002, "bimsId": None, "sttnNm": "새 정류장", "sttnArsno": "", "emdCd": THERE},
        ],
        routes=[{"routeId": 41016902, "routeNo": 30, "stgSttnNma": "가", "arrSttnNma": "나"}],
        route_stops=[{"routeId": 41016902, "routeNo": 30, "sttnSeq": n, "sttnId": n, "sttnNm": "가"} for n in (1, 2)],
        areas=[{"sdCd": 41, "sggCd": 41999, "emdCd": HERE, "emdNm": "은빛동"}],
        flows={(DAY, HERE, THERE): [flow(HERE, THERE, "08", "1", 12), flow(HERE, THERE, "08", "2", 9)],
               (DAY, HERE, HERE): [flow(HERE, HERE, "08", "1", 3)]},
    )  # fmt: skip
    with stcis_replica.StcisReplica(tables) as server:
        yield server


def asked_of(server, operation, secret=stcis_replica.KEY, area=None, **request):
    return pull(Stcis(), entry(SourceKind.STCIS, operation=operation, **request), f"{server.url}/openapi", secret, area)


class TestStcis:
    def test_stops_carry_the_id_of_gbis(self, stcis):
        found = asked_of(stcis, "bussttn")
        assert found.frame["bimsId"].tolist()[0] == "224000023"
        assert found.frame["sttnId"].tolist() == ["4100001", "4100002"]
        assert found.promised == 2
        assert stcis.asked[0].query["sggCd"] == "41999"

    def test_routes_and_their_stops(self, stcis):
        found = asked_of(stcis, "busroute", route_nos=["30"])
        assert found.frame["routeId"].tolist() == ["41016902"]
        calls = asked_of(stcis, "busroutesttn", routes="41016902, 7")
        assert calls.frame["sttnSeq"].tolist() == ["1", "2"]
        assert asked_of(stcis, "areacode").frame["emdNm"].tolist() == ["은빛동"]

    def test_railways_with_the_fields_that_come(self, stcis):
        assert asked_of(stcis, "rlrdroute").frame.empty
        stcis.tables.railways = [{"routeNm": "서해선"}]
        assert asked_of(stcis, "rlrdroute").frame.to_dict("records") == [{"routeNm": "서해선"}]

    def test_each_pair_of_dongs_is_one_call_and_a_pair_without_trips_is_no_error(self, stcis):
        found = asked_of(stcis, "quarterod", date=DAY)
        assert found.asked == 4
        assert found.frame["useStf"].astype(int).sum() == 24
        assert found.promised == len(found.frame) == 3
        assert set(zip(found.frame["stgEmdCd"], found.frame["arrEmdCd"], strict=True)) == {
            (HERE, THERE), (HERE, HERE),
        }  # fmt: skip

    def test_the_plan_tells_the_number_of_calls_and_follows_the_choice(self, stcis):
        od = entry(SourceKind.STCIS, operation="quarterod", date=DAY)
        assert len(Stcis().plan(od, Area(CITY))) == 4
        assert len(Stcis().plan(od, Area(CITY, dongs=CITY.dongs[:1]))) == 1
        chosen = entry(SourceKind.STCIS, operation="quarterod", date=DAY, dongs=["1" * 10, "2" * 10, "3" * 10])
        assert len(Stcis().plan(chosen, Area(CITY))) == 9

    def test_a_wrong_key(self, stcis):
        with pytest.raises(KeyProblem, match="INVALID_KEY") as raised:
            asked_of(stcis, "bussttn", secret="wrongkey")
        assert "wrongkey" not in str(raised.value)

    @pytest.mark.parametrize(
        ("code", "text", "kind"),
        [
            ("OVER_REQUEST_LIMIT", "일일 요청 한도를 넘었습니다", QuotaUsedUp),
            ("E03", "인증키가 만료되었습니다", KeyProblem),
            ("SYSTEM_ERROR", "시스템 오류", Transient),
            ("PARAM_REQUIRED", "필수 항목 누락", BadRequest),
        ],
    )
    def test_errors(self, stcis, code, text, kind):
        stcis.fault = lambda asked: stcis_replica.error(code, text)
        with pytest.raises(kind, match=code) as raised:
            asked_of(stcis, "bussttn")
        assert type(raised.value) is kind
        assert text in str(raised.value)

    def test_an_error_in_broken_json(self):
        body = '{"status":"ERROR","error":{"level":"2","code":"INVALID_KEY","text":"키 "가" 오류"}}'.encode()
        with pytest.raises(KeyProblem):
            complain_stcis(Answer("https://stcis.go.kr/openapi/areacode.json", 200, {}, body))

    def test_another_kind_of_json(self, stcis):
        stcis.fault = lambda asked: datago_replica._json({"features": []})
        with pytest.raises(BadAnswer, match="form of STCIS"):
            asked_of(stcis, "bussttn")

    def test_entries_that_cannot_be(self, stcis):
        for operation, what in (("quarterod", "date"), ("busroute", "route_nos"), ("busroutesttn", "routes")):
            with pytest.raises(BadRequest, match=rf"request\.{what}"):
                asked_of(stcis, operation)
        with pytest.raises(BadRequest, match="moods"):
            asked_of(stcis, "moods")


def fire(code, mean, highest):
    return {"analdate": "2026-04-01 09", "doname": "경기도", "sigun": f"시{code}", "sigucode": code, "upplocalcd": 41,
            "meanavg": mean, "maxi": highest, "mini": 1, "std": 2.5, "d1": 90, "d2": 10, "d3": 0, "d4": 0}  # fmt: skip


class TestFireIndex:
    @pytest.fixture
    def server(self):
        with datago_replica.DataGoReplica(fires=[fire(41390, 20, 40), fire(41999, 51, 86.4)]) as started:
            yield started

    def index(self, server, **request):
        address = f"{server.url}/1400377/forestPointV2/forestPointListSigunguSearchV2"
        return pull(FireIndex(), entry(SourceKind.FIRE_INDEX, **request), address, datago_replica.KEY)

    @pytest.mark.parametrize("as_xml", [False, True])
    def test_the_citys_own_row_with_its_grades(self, server, as_xml):
        server.faults.as_xml = as_xml
        [row] = self.index(server).frame.to_dict("records")
        assert (row["sigucode"], row["analdate"], row["meanavg"]) == ("41999", "2026-04-01 09", "51")
        assert (row["grade"], row["grade_name"]) == (2, "다소높음")
        assert (row["highest_grade"], row["highest_grade_name"]) == (4, "매우높음")

    def test_the_whole_country(self, server):
        assert len(self.index(server, whole_country=True).frame) == 2

    def test_one_row_in_all(self, server):
        server.fires = server.fires[1:]
        assert len(self.index(server).frame) == 1

    def test_not_approved(self, server):
        server.faults.always = lambda asked: datago_replica.FORBIDDEN
        with pytest.raises(NotApproved, match="forestPointListSigunguSearchV2"):
            self.index(server)

    @pytest.mark.parametrize(
        ("index", "grade"),
        [(0, 1), (50, 1), (50.4, 1), (50.5, 2), (51, 2), (65, 2), (66, 3), (85, 3), (86, 4), (100, 4), (None, None)],
    )
    def test_grades(self, index, grade):
        assert grade_of(index)[0] == grade
