"""The V-World sources against the replica that keeps V-World's limits and faults."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field, replace

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from shared_data import SHARED
from vworld_replica import KEY, SIHEUNG, Fault, Limits, VWorldReplica, parcels

from sijeong.catalog.areas import Area, area_of_codes, box_area, whole_city
from sijeong.catalog.cells import Cell, cells_of
from sijeong.catalog.cities import City, Dong, read_cities
from sijeong.catalog.entries import Dataset, SourceKind, Theme
from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError, KeyProblem, QuotaUsedUp, TooMany, Transient
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.exchange import Limits as ClientLimits
from sijeong.catalog.http.request import Answer
from sijeong.catalog.sources.base import FEATURE_ID
from sijeong.catalog.sources.vworld_data import VWorldData
from sijeong.catalog.sources.vworld_errors import complain, complaint_of, error_of
from sijeong.catalog.sources.vworld_ned import VWorldNed
from sijeong.catalog.sources.vworld_platform import VWORLD, asked_crs, frame_of
from sijeong.catalog.sources.vworld_wfs import VWorldWfs

PARCELS = 12_000
OURS = Credential(KEY)
QUICK = ClientLimits(tries=6, back_off_s=0.01, pause_s=0.05)
SAMPLES = SHARED / "api_fixtures" / "vworld_samples.json"


@pytest.fixture(scope="module")
def lots() -> gpd.GeoDataFrame:
    return parcels(PARCELS)


@pytest.fixture(scope="module")
def replica(lots):
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots, "LT_C_UQ111": lots.drop(columns="pnu")}) as running:
        yield running


@pytest.fixture(scope="module")
def city() -> City:
    """Siheung with the legal dongs of the replica's parcels, whatever else cities.toml may hold."""
    siheung = next(city for city in read_cities() if city.id == "41390")
    return replace(siheung, dongs=tuple(Dong(code, name) for code, name in SIHEUNG.items()))


def entry(source: SourceKind, **request) -> Dataset:
    words = {"en": "x"}
    return Dataset("x", Theme.PARCELS, source, words, words, words, words, request=request)


DATA = entry(SourceKind.VWORLD_DATA, data="LP_PA_CBND_BUBUN", by="pnu")
DATA_BY_CELLS = entry(SourceKind.VWORLD_DATA, data="LT_C_UQ111")
WFS = entry(SourceKind.VWORLD_WFS, typename="lp_pa_cbnd_bubun")
NED = entry(SourceKind.VWORLD_NED, operation="getCtnlgsSpceWFS", typename="dt_d002")
TABLE = entry(SourceKind.VWORLD_NED, operation="getLandCharacteristics", query={"stdrYear": "2026"})


@dataclass
class Walked:
    """What a source found when every request that it wanted was sent."""

    frames: list[pd.DataFrame] = field(default_factory=list)
    promised: dict[str, int | None] = field(default_factory=dict)
    arrived: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    calls: int = 0

    @property
    def frame(self) -> pd.DataFrame:
        return pd.concat(self.frames, ignore_index=True)


def walk(source, dataset: Dataset, area: Area, address: str, credential=OURS) -> Walked:
    walked = Walked()
    with HttpClient(credential, limits=QUICK) as client:
        waiting = list(source.plan(dataset, area, address))
        while waiting:
            request = waiting.pop()
            page = source.read(dataset, request, client.send(request))
            walked.calls += 1
            waiting += page.following
            if page.replaced:
                continue
            walked.frames.append(page.frame)
            walked.promised[request.group] = page.promised
            walked.arrived[request.group] += len(page.frame)
    return walked


def test_every_parcel_arrives_once_by_code_in_the_crs_of_the_entry(replica, lots, city):
    walked = walk(VWorldData(), DATA, whole_city(city), f"{replica.url}/req/data")
    frame = walked.frame
    assert sorted(frame["pnu"]) == sorted(lots["pnu"])
    assert walked.promised == dict(walked.arrived)
    assert {page.crs.to_epsg() for page in walked.frames} == {5186}
    ours = gpd.GeoDataFrame(frame).set_index("pnu").geometry
    theirs = lots.set_index("pnu").geometry
    assert shapely.equals_exact(ours.loc[theirs.index].normalize(), theirs.normalize(), tolerance=1e-6).all()


def test_the_calls_of_a_pull_by_code_are_the_pages_that_there_are(replica, lots, city):
    walked = walk(VWorldData(), DATA, whole_city(city), f"{replica.url}/req/data")
    pages = sum(-(-count // 1000) for count in lots["pnu"].str[:8].value_counts())
    assert walked.calls == pages


def test_a_box_is_asked_for_in_cells_and_edges_come_twice(replica, lots, city):
    box = box_area(city, 126.72, 37.34, 126.79, 37.39)
    walked = walk(VWorldData(), DATA, box, f"{replica.url}/req/data")
    inside = lots.to_crs(4326).intersects(shapely.box(*box.box))
    assert set(walked.frame["pnu"]) == set(lots["pnu"][inside])
    assert len(walked.frame) > inside.sum()
    assert walked.promised == dict(walked.arrived)


def test_features_without_code_come_by_cells_with_the_servers_own_id(replica, lots, city):
    walked = walk(VWorldData(), DATA_BY_CELLS, whole_city(city), f"{replica.url}/req/data")
    assert walked.frame[FEATURE_ID].nunique() == PARCELS
    assert set(walked.frame[FEATURE_ID].str.partition(".")[0]) == {"LT_C_UQ111"}


@pytest.mark.parametrize("sends_totals", [True, False])
def test_wfs_cuts_boxes_that_hold_more_than_it_gives(city, sends_totals):
    dense = parcels(7_000, extent=(175_000, 527_000, 180_000, 531_000))
    box = box_area(city, *dense.to_crs(4326).total_bounds)
    dataset = entry(SourceKind.VWORLD_WFS, typename="lp_pa_cbnd_bubun", cell_km=6)
    with VWorldReplica({"LP_PA_CBND_BUBUN": dense}, sends_totals=sends_totals) as replica:
        walked = walk(VWorldWfs(), dataset, box, f"{replica.url}/req/wfs")
        boxes = {asked.query["bbox"] for asked in replica.asked}
        starts = {asked.query["startindex"] for asked in replica.asked}
    assert set(walked.frame["pnu"]) == set(dense["pnu"])
    assert len(boxes) == 1 + 4
    assert starts == {"0", "1000"}
    assert "bbox" not in walked.frame.columns


def test_land_data_is_asked_for_with_longer_codes_until_a_thousand_fit(replica, lots, city):
    walked = walk(VWorldNed(), NED, whole_city(city), f"{replica.url}/ned")
    assert sorted(walked.frame["pnu"]) == sorted(lots["pnu"])
    assert walked.promised == dict(walked.arrived)
    # A digit that holds nothing is asked for only before the last that does.
    assert walked.calls < 4 * PARCELS / 1000


def test_land_data_in_a_box(replica, lots, city):
    box = box_area(city, 126.74, 37.35, 126.77, 37.37)
    walked = walk(VWorldNed(), NED, box, f"{replica.url}/ned")
    inside = lots.to_crs(4326).intersects(shapely.box(*box.box))
    assert set(walked.frame["pnu"]) == set(lots["pnu"][inside])


def test_a_table_comes_in_pages_and_a_single_row_as_an_object(replica, lots, city):
    area = area_of_codes("4139013200", (city,))
    walked = walk(VWorldNed(), TABLE, area, f"{replica.url}/ned")
    expected = lots["pnu"][lots["pnu"].str.startswith("4139013200")]
    assert sorted(walked.frame["pnu"]) == sorted(expected)
    assert all(asked.query["stdrYear"] == "2026" for asked in replica.asked if "/ned/data/" in asked.path)
    lonely = whole_city(replace(city, dongs=(Dong(lots["pnu"][0], "한 필지"),)))
    single = VWorldNed().plan(TABLE, lonely)[0].with_query(pnu=lots["pnu"][0])
    with HttpClient(Credential(KEY), limits=QUICK) as client:
        answer = client.send(replace(single, url=f"{replica.url}/ned/data/getLandCharacteristics"))
    assert isinstance(json.loads(answer.body)["landCharacteristicss"]["field"], dict)
    assert VWorldNed().read(TABLE, single, answer).frame["pnu"].tolist() == [lots["pnu"][0]]


def test_a_second_city_with_several_sigungu_codes():
    lots = pd.concat(
        [
            parcels(1500, 2, {"4812110100": "가동"}, (270_000, 280_000, 275_000, 284_000), "경상남도 창원시 의창구"),
            parcels(1500, 3, {"4812310100": "나동"}, (275_000, 280_000, 280_000, 284_000), "경상남도 창원시 성산구"),
        ]
    )
    bounds = tuple(lots.to_crs(4326).total_bounds)
    city = City("48120", {"ko": "창원시"}, ("48121", "48123"), "38110", bounds, "EPSG:5187")
    dongs = (Dong("4812110100", "가동"), Dong("4812310100", "나동"))
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}) as replica:
        for known in (city, replace(city, dongs=dongs)):
            walked = walk(VWorldData(), DATA, whole_city(known), f"{replica.url}/req/data")
            assert sorted(walked.frame["pnu"]) == sorted(lots["pnu"])
        eastern = replace(DATA, crs="EPSG:5187")
        walked = walk(VWorldData(), eastern, area_of_codes("4812310100", (replace(city, dongs=dongs),)),
                      f"{replica.url}/req/data")  # fmt: skip
        assert walked.frames[0].crs.to_epsg() == 5187
        with pytest.raises(CatalogError, match="no legal dongs"):
            VWorldNed().plan(NED, whole_city(city))
    by_sigungu = entry(SourceKind.VWORLD_DATA, data="LT_C_ADSIGG_INFO", by="sigungu")
    asked = [request.value("attrFilter") for request in VWorldData().plan(by_sigungu, whole_city(city))]
    assert asked == ["sig_cd:=:48121", "sig_cd:=:48123"]


def test_an_area_without_features_is_no_error(replica, city):
    nowhere = whole_city(replace(city, dongs=(Dong("4139099900", "없는동"),)))
    walked = walk(VWorldData(), DATA, nowhere, f"{replica.url}/req/data")
    assert walked.promised == {"LP_PA_CBND_BUBUN pnu:like:41390999": 0}
    assert walked.frame.empty
    walked = walk(VWorldNed(), NED, nowhere, f"{replica.url}/ned")
    assert walked.frame.empty


def test_a_box_that_the_server_finds_too_large_is_cut(replica, lots, city):
    box = box_area(city, 126.72, 37.34, 126.79, 37.39)
    whole = VWorldData().plan(DATA, box, f"{replica.url}/req/data")[0]
    too_large = replace(whole.with_query(geomFilter=f"BOX({Cell(*box.box).xy})"), group="x")
    source, waiting, found = VWorldData(), [too_large], set()
    with HttpClient(Credential(KEY), limits=QUICK) as client:
        while waiting:
            request = waiting.pop()
            page = source.read(DATA, request, client.send(request))
            waiting += page.following
            found |= set() if page.replaced else set(page.frame["pnu"])
    assert found == set(lots["pnu"][lots.to_crs(4326).intersects(shapely.box(*box.box))])


def test_a_query_of_more_than_a_hundred_pages_is_asked_for_in_pieces(city):
    request = VWorldData().plan(DATA, area_of_codes("4139013200", (city,)))[0]
    body = {"response": {"status": "OK", "record": {"total": "150000"}, "page": {"total": "150", "current": "1"},
                         "result": {"featureCollection": {"features": []}}}}  # fmt: skip
    page = VWorldData().read(DATA, request, answer_of(body))
    assert page.replaced
    assert [piece.value("attrFilter") for piece in page.following] == [f"pnu:like:41390132{d}" for d in range(10)]
    last = request.with_query(attrFilter="pnu:like:4139013200100010001")
    with pytest.raises(BadAnswer, match="more than 100000"):
        VWorldData().read(DATA, last, answer_of(body))


def test_passing_faults_lose_nothing(lots, city):
    faults = {fault: 0.06 for fault in (Fault.TOO_MANY_REQUESTS, Fault.BAD_GATEWAY, Fault.SYSTEM_ERROR)}
    faults[Fault.BROKEN_ERROR] = 0.06
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}, faults=faults, seed=5) as replica:
        walked = walk(VWorldData(), DATA, whole_city(city), f"{replica.url}/req/data")
        assert sum(replica.refused.values()) > 5
    assert sorted(walked.frame["pnu"]) == sorted(lots["pnu"])


@pytest.mark.parametrize(
    ("given", "credential", "kind", "words"),
    [
        ({}, Credential("wrong"), KeyProblem, "does not know this key"),
        ({"domain": "http://a.kr"}, Credential(KEY, "http://b.kr"), KeyProblem, "another domain"),
        ({"domain": "http://a.kr", "domain_complaint": "INVALID_DOMAIN"}, Credential(KEY), KeyProblem, "this domain"),
        ({"blocked": True}, Credential(KEY), KeyProblem, "blocked"),
        ({"limits": Limits(daily_calls=2)}, Credential(KEY), QuotaUsedUp, "today are used up"),
        ({"planned": [Fault.HTML]}, Credential(KEY), BadAnswer, "."),
    ],
)
@pytest.mark.parametrize(
    ("source", "dataset", "path"),
    [(VWorldData(), DATA, "/req/data"), (VWorldWfs(), WFS, "/req/wfs"), (VWorldNed(), NED, "/ned")],
)
def test_each_refusal_is_a_sentence_and_is_not_repeated(
    lots, city, given, credential, kind, words, source, dataset, path
):
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots[:3000]}, **given) as replica:
        with pytest.raises(kind, match=words):
            walk(source, dataset, whole_city(city), replica.url + path, credential)
        assert len(replica.asked) == (3 if kind is QuotaUsedUp else 1)


def test_a_key_with_the_right_domain_is_let_in(lots, city):
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots[:3000]}, domain="http://a.kr") as replica:
        area = area_of_codes("4139010100", (city,))
        walked = walk(VWorldData(), DATA, area, f"{replica.url}/req/data", Credential(KEY, "http://a.kr"))
    assert len(walked.frame) == lots["pnu"][:3000].str.startswith("4139010100").sum()


def wrong(code: str, text: str = "") -> str:
    return json.dumps({"response": {"status": "ERROR", "error": {"code": code, "text": text}}}, ensure_ascii=False)


@pytest.mark.parametrize(
    ("body", "code", "kind"),
    [
        (wrong("INVALID_RANGE", "data 값"), "INVALID_RANGE", BadRequest),
        (wrong("INVALID_RANGE", "10㎢"), "INVALID_RANGE", TooMany),
        (wrong("NEW_THING"), "NEW_THING", BadRequest),
        ('{"response":{"status":"ERROR"}}', "UNKNOWN_ERROR", Transient),
        ("<response><status>ERROR</status><error><code>SYSTEM_ERROR</code></error>", "SYSTEM_ERROR", Transient),
        ('{"landUses":{"field":[],"resultCode":"INCORRECT_KEY","resultMsg":"x"}}', "INCORRECT_KEY", KeyProblem),
        ("<ServiceExceptionReport><ServiceException>?</ServiceException>", "ServiceException", BadRequest),
        ('<ExceptionReport><Exception exceptionCode="INCORRECT_KEY">x</Exception>', "INCORRECT_KEY", KeyProblem),
    ],
)  # fmt: skip
def test_errors_in_every_form_that_was_seen(body, code, kind):
    complaint = complaint_of(Answer("x", 200, {}, body.encode()))
    assert complaint.code == code
    assert type(error_of(complaint)) is kind


@pytest.mark.skipif(not SAMPLES.exists(), reason="the recorded answers are not here (set SIJEONG_SHARED)")
def test_the_recorded_errors_and_answers():
    samples = json.loads(SAMPLES.read_text(encoding="utf-8"))
    for name, kind in (("error_INCORRECT_KEY", KeyProblem), ("error_INVALID_DOMAIN", KeyProblem)):
        with pytest.raises(kind):
            complain(answer_of(samples[name]))
    request = VWorldData().plan(DATA, whole_city(read_cities()[0]))[0]
    page = VWorldData().read(DATA, request, answer_of(samples["data_LP_PA_CBND_BUBUN_ok_nogeom"]))
    assert page.promised == 1
    assert page.frame.loc[0, "pnu"] == "2823710200106300000"
    assert page.frame.geometry.isna().all()
    wfs = VWorldWfs().plan(WFS, whole_city(read_cities()[0]))[0]
    page = VWorldWfs().read(WFS, wfs, answer_of(samples["wfs_lp_pa_cbnd_bubun_feature"]))
    assert page.replaced, "40,566 features are promised for the box"
    assert 126 < page.frame.geometry.iloc[0].centroid.x < 127


def test_the_names_of_our_parameters_are_told_but_nothing_else_of_the_servers_text():
    body = '{"response":{"status":"ERROR","error":{"code":"INVALID_TYPE","text":"attrFilter ... key=MARKER-KEY"}}}'
    with pytest.raises(BadRequest, match="attrFilter") as caught:
        complain(Answer("x", 200, {}, body.encode()))
    assert "MARKER" not in str(caught.value)


@pytest.mark.parametrize(
    "shape",
    [
        shapely.MultiPolygon([shapely.box(0, 0, 2, 2), shapely.box(5, 5, 6, 6)]),
        shapely.MultiPolygon([shapely.box(0, 0, 9, 9).difference(shapely.box(1, 1, 2, 2))]),
        shapely.box(0, 0, 1, 1),
        shapely.MultiLineString([[(0, 0), (1, 1)]]),
        shapely.Point(1, 2),
        None,
    ],
)
def test_every_kind_of_shape_arrives_as_it_is(shape):
    def feature(shape):
        return {"id": "a.1", "geometry": None if shape is None else json.loads(shapely.to_geojson(shape))}

    other = shapely.MultiPolygon([shapely.box(3, 3, 4, 4)])
    frame = frame_of([feature(shape), feature(other)], "EPSG:5186")
    assert frame.geometry[1].equals(other)
    assert frame.geometry[0] is None if shape is None else shapely.equals_exact(frame.geometry[0], shape, 0)


def test_a_ring_that_is_none_does_not_hide_its_feature_nor_the_others():
    good = json.loads(shapely.to_geojson(shapely.MultiPolygon([shapely.box(0, 0, 1, 1)])))
    bad = {"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 1]]]]}
    frame = frame_of([{"geometry": bad, "properties": {"pnu": "1"}}, {"geometry": good}], "EPSG:5186")
    assert list(frame.geometry.isna()) == [True, False]
    assert frame["pnu"][0] == "1"


def test_entries_that_say_too_little_are_told(city):
    area = whole_city(city)
    for source, dataset, words in (
        (VWorldData(), entry(SourceKind.VWORLD_DATA), "Add data"),
        (VWorldData(), entry(SourceKind.VWORLD_DATA, data="X", by="magic"), "magic"),
        (VWorldWfs(), entry(SourceKind.VWORLD_WFS), "Add typename"),
        (VWorldNed(), entry(SourceKind.VWORLD_NED), "Add operation"),
        (VWorldNed(), entry(SourceKind.VWORLD_NED, operation="x", by="magic"), "magic"),
    ):
        with pytest.raises(CatalogError, match=words):
            source.plan(dataset, area)


def test_cells_cover_the_area_and_stay_small_enough(city):
    cells = cells_of(whole_city(city))
    together = shapely.union_all([shapely.box(c.west, c.south, c.east, c.north) for c in cells])
    assert together.symmetric_difference(whole_city(city).geometry).area < 1e-9
    km2 = (
        gpd.GeoSeries([shapely.box(c.west, c.south, c.east, c.north) for c in cells], crs=4326).to_crs(5186).area / 1e6
    )
    assert km2.max() <= 9.05
    assert len(cells) <= 72


def test_cells_keep_to_the_outline(city):
    outline = shapely.Polygon([(126.65, 37.32), (126.85, 37.33), (126.75, 37.46)])
    cells = cells_of(Area(city, outline=outline))
    boxes = [shapely.box(c.west, c.south, c.east, c.north) for c in cells]
    assert shapely.union_all(boxes).buffer(1e-9).covers(outline)
    assert all(box.intersection(outline).area > 0 for box in boxes)
    assert sum(box.area for box in boxes) < 0.8 * shapely.box(*outline.bounds).area


def test_quarters_are_the_whole_and_end():
    cell, levels = Cell(126.7, 37.3, 126.73, 37.33), 0
    quarters = cell.quarters
    assert shapely.union_all([shapely.box(*map(float, q.xy.split(","))) for q in quarters]).area == pytest.approx(9e-4)
    while quarters:
        quarters, levels = quarters[0].quarters, levels + 1
    assert 5 < levels < 10
    assert Cell.of_yx(cell.yx) == Cell.of_xy(cell.xy) == cell


def test_crs_that_the_platform_lacks_are_asked_for_in_degrees():
    assert [asked_crs(crs) for crs in ("EPSG:5186", "EPSG:5179", "EPSG:32652")] == [
        "EPSG:5186", "EPSG:5179", "EPSG:4326",
    ]  # fmt: skip
    assert VWORLD.in_flight == 3


def answer_of(document: dict) -> Answer:
    return Answer("x", 200, {"content-type": "application/json"}, json.dumps(document, ensure_ascii=False).encode())
