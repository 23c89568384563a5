"""A WFS that does wrong what servers do wrong: every feature comes, where it belongs, or a sentence says why not."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely
from loopback import Loopback, Reply
from nasty_wfs import HTTP, SHORT, URN, Faults, NastyWfs
from real_servers import CITY_HALL, ask_to_the_end

from sijeong.catalog.areas import Area, area_of_codes, box_area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import Dataset, SourceKind, Theme
from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError, KeyProblem, TooMany, Transient
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.http.request import Answer
from sijeong.catalog.sources.base import FEATURE_ID
from sijeong.catalog.sources.ogc_answers import features_of
from sijeong.catalog.sources.ogc_axes import box_in, epsg_of, is_north_first
from sijeong.catalog.sources.wfs import Wfs

SIDE = 25
CITY = next(city for city in read_cities() if city.id == "41390")
WHOLE = Area(CITY)


@pytest.fixture(scope="module")
def parcels() -> gpd.GeoDataFrame:
    """625 squares around the city hall, EPSG:5186; one lies alone 4 km east."""
    x, y = CITY_HALL
    places = [(x + column * 30, y + row * 30) for row in range(SIDE) for column in range(SIDE)]
    places[-1] = (x + 4000, y)
    squares = [shapely.MultiPolygon([shapely.box(x, y, x + 20, y + 20)]) for x, y in places]
    number = range(SIDE * SIDE)
    return gpd.GeoDataFrame(
        {
            "pnu": [f"0{n:018d}" for n in number],
            "jibun": [None if n % 10 == 3 else f"{n}대" for n in number],
            "price": [n * 10 for n in number],
        },
        geometry=squares,
        crs="EPSG:5186",
    )


def dataset(crs: str = "EPSG:5186", **request) -> Dataset:
    texts = {"ko": "필지"}
    request = {"typename": "lx:parcels"} | request
    return Dataset("city_parcels", Theme.PARCELS, SourceKind.WFS, texts, texts, texts, texts, crs=crs, request=request)


def pulled(server: NastyWfs, area: Area = WHOLE, **request):
    return ask_to_the_end(Wfs(), dataset(**request), area, server.url)


def is_whole(frame: gpd.GeoDataFrame, parcels: gpd.GeoDataFrame) -> bool:
    """Each parcel at least once, in its place, with its values."""
    got = frame.drop_duplicates("pnu").set_index("pnu").sort_index()
    wanted = parcels.set_index("pnu")
    return (
        list(got.index) == list(wanted.index)
        and bool((got.to_crs("EPSG:5186").geometry.centroid.distance(wanted.geometry.centroid) < 0.01).all())
        and got["price"].tolist() == wanted["price"].tolist()
        and got["jibun"].where(got["jibun"].notna(), None).tolist() == wanted["jibun"].tolist()
    )


HARMLESS = {
    "gml 3.2": Faults(forms=("gml",)),
    "gml 3.1.1": Faults(version="1.1.0", forms=("gml",), gml="3.1.1"),
    "gml 2": Faults(version="1.1.0", forms=("gml",), gml="2.1.2", naming=SHORT),
    "geojson": Faults(crs_member=URN.format(5186), answer="xy"),
    "http names": Faults(naming=HTTP, forms=("gml",)),
    "short names": Faults(naming=SHORT, version="1.1.0", forms=("gml",), gml="3.1.1"),
    "no describe": Faults(no_describe=True, answer="xy"),
    "status 400": Faults(counts="refused", error_status=400, answer="xy"),
}


@pytest.mark.parametrize("faults", HARMLESS.values(), ids=HARMLESS)
def test_every_way_of_writing_gives_the_same_features(parcels, faults):
    with NastyWfs(parcels, faults) as server:
        got = pulled(server)
    assert is_whole(got.frame, parcels)
    assert got.frame.crs == "EPSG:5186" and len(got.frame) == len(parcels)
    assert got.remarks == []


AXES = {
    "gml east first under a urn": (Faults(forms=("gml",), answer="xy"), True),
    "gml north first under a short name": (Faults(forms=("gml",), naming=SHORT, answer="yx"), True),
    "geojson north first": (Faults(answer="yx"), True),
    "box east first under a urn": (Faults(box="xy", answer="xy"), False),
    "box north first under a short name": (Faults(box="yx", naming=SHORT, answer="xy"), False),
    "both wrong": (Faults(forms=("gml",), box="xy", answer="xy"), True),
}


@pytest.mark.parametrize(("faults", "told"), AXES.values(), ids=AXES)
def test_exchanged_axes_are_found_put_right_and_told(parcels, faults, told):
    with NastyWfs(parcels, faults) as server:
        got = pulled(server)
    assert is_whole(got.frame, parcels)
    assert any("axes exchanged" in sentence for sentence in got.remarks) == told


@pytest.mark.parametrize("member", ["", "EPSG:4326", URN.format(5179), "urn:ogc:def:crs:OGC:1.3:CRS84", "nonsense"])
def test_a_missing_or_wrong_crs_member_is_not_believed(parcels, member):
    with NastyWfs(parcels, Faults(crs_member=member, answer="xy")) as server:
        got = pulled(server)
    assert is_whole(got.frame, parcels) and got.frame.crs == "EPSG:5186"


def test_geojson_in_rounded_degrees_is_asked_for_again_as_gml(parcels):
    with NastyWfs(parcels, Faults(json_in_degrees=True)) as server:
        got = pulled(server)
        forms = [query["outputformat"] for query in server.got]
    assert is_whole(got.frame, parcels)
    assert forms.count("application/json") == 1
    assert got.frame.geometry.iloc[0].bounds == pytest.approx(parcels.geometry.iloc[0].bounds, abs=1e-6)


PAGING = {
    "silent cap": Faults(cap=250, counts="unknown", answer="xy"),
    "count cut at the cap": Faults(cap=250, counts="capped", matched_in_pages=False, answer="xy"),
    "count cut above the cap": Faults(cap=100, counts="round", matched_in_pages=False, answer="xy"),
    "no count, full pages": Faults(cap=125, counts="missing", answer="xy"),
    "count refused": Faults(cap=150, counts="refused", answer="xy"),
    "start ignored": Faults(cap=100, ignores_start=True, counts="unknown", answer="xy"),
    "start ignored, count known": Faults(cap=100, ignores_start=True, answer="xy"),
    "start refused after 200": Faults(cap=100, last_start=200, answer="xy"),
    "start refused after 200, status 400": Faults(cap=100, last_start=200, error_status=400, answer="xy"),
    "ids invented anew": Faults(cap=100, ignores_start=True, ids="invented", counts="unknown", answer="xy"),
    "no ids": Faults(cap=100, ignores_start=True, ids="none", counts="unknown", answer="xy"),
    "no natural order": Faults(cap=200, wants_sort=True, answer="xy"),
    "GeoJSON announced but refused": Faults(cap=200, refuses_json=True),
}


@pytest.mark.parametrize("faults", PAGING.values(), ids=PAGING)
def test_nothing_is_lost_to_pages_limits_and_counts(parcels, faults):
    with NastyWfs(parcels, faults) as server:
        got = pulled(server)
    assert is_whole(got.frame, parcels)


@pytest.mark.parametrize("counts", ["exact", "capped", "unknown"])
def test_pages_meet_each_feature_once_and_confirm_the_count(parcels, counts):
    with NastyWfs(parcels, Faults(cap=50, counts=counts, matched_in_pages=False, answer="xy")) as server:
        got = pulled(server)
    assert len(got.frame) == len(parcels) and is_whole(got.frame, parcels)
    assert sum(got.promised.values()) == (len(parcels) if counts == "exact" else 0)


def test_pages_are_sorted_by_the_key_where_the_server_lets_them(parcels):
    with NastyWfs(parcels, Faults(cap=200, wants_sort=True, answer="xy")) as server:
        assert is_whole(pulled(server, key="PNU").frame, parcels)
        assert [query.get("sortby") for query in server.got] == ["pnu"] * 4
    with NastyWfs(parcels, Faults(cap=200, refuses_sort=True, answer="xy")) as server:
        assert is_whole(pulled(server, key="pnu").frame, parcels)
        assert [query.get("sortby") for query in server.got] == ["pnu", None, None, None, None]


def test_a_server_that_ignores_the_box_is_told_of_and_its_features_cut(parcels):
    x, y = CITY_HALL
    corner = parcels[parcels.intersects(shapely.box(x, y, x + 300, y + 300))]
    west, south, east, north = corner.to_crs(4326).total_bounds
    area = box_area(CITY, west, south, east, north)
    with NastyWfs(parcels, Faults(box="ignored", cap=200, answer="xy")) as server:
        got = pulled(server, area)
    assert set(corner["pnu"]) <= set(got.frame["pnu"]) and len(got.frame) < len(parcels) / 2
    assert got.promised == {}
    assert any("does not look at the area" in sentence for sentence in got.remarks)


def test_a_server_with_neither_box_nor_pages_is_refused(parcels):
    area = box_area(CITY, 126.80, 37.38, 126.804, 37.383)
    with (
        NastyWfs(parcels, Faults(box="ignored", ignores_start=True, cap=200, answer="xy")) as server,
        pytest.raises(CatalogError, match="looks neither at the area nor at the page"),
    ):
        pulled(server, area)


def test_too_much_in_one_place_is_refused_without_asking_for_ever():
    shape = shapely.MultiPolygon([shapely.box(182543, 531204, 182544, 531205)])
    heap = gpd.GeoDataFrame(
        {"pnu": [str(n) for n in range(300)], "jibun": "1", "price": 1}, geometry=[shape] * 300, crs="EPSG:5186"
    )
    with NastyWfs(heap, Faults(cap=100, ignores_start=True, answer="xy")) as server:
        with pytest.raises(BadAnswer, match="more than that lie in one place"):
            pulled(server)
        assert len(server.got) < 200


def test_nothing_there_is_said_with_what_the_layer_covers(parcels):
    with NastyWfs(parcels, Faults()) as server:
        got = pulled(server, box_area(CITY, 126.62, 37.31, 126.63, 37.32))
    assert len(got.frame) == 0 and got.promised
    assert "covers longitude and latitude 126.8" in got.remarks[0]


def test_dongs_are_asked_for_by_code_and_values_by_filter(parcels):
    dong = area_of_codes(CITY.active_dongs[0].code, (CITY,))
    asked = dataset(code="pnu", filter={"jibun": "1대", "price": [1, 2]})
    with NastyWfs(parcels, Faults(answer="xy")) as server:
        ask_to_the_end(Wfs(), asked, dong, server.url)
        written = server.got[0]["filter"]
    assert "bbox" not in server.got[0]
    assert "<fes:ValueReference>pnu</fes:ValueReference>" in written
    assert f"<fes:Literal>{dong.legal_prefixes[0]}*</fes:Literal>" in written
    assert (
        written.count("PropertyIsEqualTo>") == 6
        and "<fes:Or>" in written
        and "<fes:Literal>1대</fes:Literal>" in written
    )
    assert written.count("BBOX") == 2


COMPLAINTS = {
    "no such layer": (Faults(exception="InvalidParameterValue:no such type"), BadRequest, "no such type"),
    "old report": (Faults(exception="x:layer is gone", old_exceptions=True), BadRequest, "layer is gone"),
    "status 400": (Faults(exception="x:layer is gone", error_status=400), BadRequest, "layer is gone"),
    "no right": (Faults(exception="NoApplicableCode:Access denied for lx:parcels"), KeyProblem, "Access denied"),
    "slow": (Faults(exception="NoApplicableCode:query timed out"), Transient, "did not finish in time"),
    "too large": (Faults(exception="MaximumResponseSizeExceeded:50 MB"), TooMany, "refuses to give so much"),
    "login page": (Faults(login_page=True), BadAnswer, "web page instead of data"),
    "entities": (Faults(forms=("gml",), entity_bomb=True), BadAnswer, "DTD"),
}


@pytest.mark.parametrize(("faults", "kind", "words"), COMPLAINTS.values(), ids=COMPLAINTS)
def test_what_goes_wrong_is_one_sentence(parcels, faults, kind, words):
    with NastyWfs(parcels, faults) as server, pytest.raises(kind, match=words) as raised:
        pulled(server)
    assert "<" not in str(raised.value) and "Traceback" not in str(raised.value)


def test_a_layer_that_is_not_there_is_answered_with_those_that_are(parcels):
    with NastyWfs(parcels, Faults()) as server, pytest.raises(CatalogError, match=r"lx:parcels \(필지\), lx:roads"):
        pulled(server, typename="parcel")


def test_the_prefix_and_case_of_a_layer_do_not_matter(parcels):
    with NastyWfs(parcels.head(5), Faults(answer="xy")) as server:
        assert len(pulled(server, typename="Parcels").frame) == 5


def test_coordinates_that_lie_nowhere_are_refused(parcels):
    far = parcels.head(20).set_crs("EPSG:32601", allow_override=True)
    far["geometry"] = far.geometry.scale(0.001, 0.001, origin=(0, 0))
    with (
        NastyWfs(far, Faults(box="ignored", answer="xy")) as server,
        pytest.raises(BadAnswer, match="lie neither in the area nor in Korea"),
    ):
        pulled(server)


def test_it_needs_an_address():
    with pytest.raises(CatalogError, match="your city's own server"):
        Wfs().plan(dataset(), WHOLE)


def test_a_whole_capabilities_url_will_do_and_its_own_parameters_stay(parcels):
    with NastyWfs(parcels.head(5), Faults(answer="xy")) as server:
        address = f"{server.url}/ows?map=/maps/시흥.map&SERVICE=WFS&Request=GetCapabilities&version=1.0.0"
        got = ask_to_the_end(Wfs(), dataset(), WHOLE, address)
        assert len(got.frame) == 5
        assert {asked.query["map"] for asked in server.asked} == {"/maps/시흥.map"}
        assert server.asked[0].query["version"] == "2.0.0"


def test_the_login_goes_along_in_the_header_only(parcels):
    with NastyWfs(parcels.head(5), Faults(answer="xy")) as server:
        got = ask_to_the_end(Wfs(), dataset(), WHOLE, server.url, Credential("marker-word", "staff"))
        assert all(asked.headers["authorization"].startswith("Basic ") for asked in server.asked)
    assert "marker-word" not in repr(got.requests)


def test_a_pull_can_go_on_from_any_request(parcels):
    """All that a source must remember travels in the requests: a fresh source reads each answer just so."""
    with NastyWfs(parcels, Faults(cap=100, ignores_start=True, answer="xy")) as server:

        class Forgetful(Wfs):
            def read(self, dataset, request, answer):
                return Wfs().read(dataset, request, answer)

        assert is_whole(ask_to_the_end(Forgetful(), dataset(), WHOLE, server.url).frame, parcels)


def test_codes_keep_their_zeros_and_numbers_are_numbers_in_gml(parcels):
    with NastyWfs(parcels.head(20), Faults(forms=("gml",))) as server:
        frame = pulled(server).frame
    assert frame["pnu"].tolist() == parcels["pnu"].head(20).tolist()
    assert frame["price"].tolist() == parcels["price"].head(20).tolist()
    assert frame[FEATURE_ID].iloc[3] == "parcels.3"


def test_features_without_shape_stay(parcels):
    some = parcels.head(6).copy()
    some.loc[[1, 4], "geometry"] = None
    for forms in (("gml",), ("json",)):
        with NastyWfs(some, Faults(forms=forms, answer="rule" if forms == ("gml",) else "xy", box="ignored")) as server:
            frame = pulled(server).frame
        assert frame.geometry.isna().tolist() == [False, True, False, False, True, False]


def gml(shape: str, encoding: str = "UTF-8") -> Answer:
    body = (
        f'<?xml version="1.0" encoding="{encoding}"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" '
        'xmlns:gml="http://www.opengis.net/gml" xmlns:lx="http://lx"><gml:featureMember><lx:road><lx:name>수인로</lx:name>'
        f"<lx:geom>{shape}</lx:geom></lx:road></gml:featureMember></wfs:FeatureCollection>"
    )
    python = "cp949" if encoding == "EUC-KR" else encoding
    return Answer("http://city/wfs", 200, {"content-type": "text/xml"}, body.encode(python))


POINT = '<gml:Point srsName="EPSG:5186"><gml:pos>182543 531204</gml:pos></gml:Point>'


@pytest.mark.parametrize("encoding", ["EUC-KR", "UTF-8", "UTF-16"])
def test_korean_gml_is_read_in_every_encoding(encoding):
    features = features_of(gml(POINT, encoding))
    assert features.frame["name"].tolist() == ["수인로"]
    assert features.frame.geometry.iloc[0].coords[0] == (182543.0, 531204.0)


def test_arcs_become_lines():
    arc = (
        '<gml:Curve srsName="EPSG:5186"><gml:segments><gml:Arc><gml:posList>0 0 50 50 100 0</gml:posList></gml:Arc>'
        "</gml:segments></gml:Curve>"
    )
    (line,) = features_of(gml(arc)).frame.geometry
    assert line.geom_type == "LineString" and line.length == pytest.approx(157.08, rel=0.001)


def test_a_shape_that_cannot_be_read_is_not_lost_silently():
    broken = '<gml:Point srsName="EPSG:5186"><gml:pos>182543 nonsense</gml:pos></gml:Point>'
    frame = features_of(gml(broken)).frame
    assert frame["name"].tolist() == ["수인로"]


def test_nothing_outside_the_answer_is_opened(tmp_path):
    """Neither the schema that an answer names nor what its links point to."""
    with Loopback(lambda asked: Reply(b"", 404)) as elsewhere:
        answer = gml(POINT)
        schema = f'xsi:schemaLocation="http://lx {elsewhere.url}/lx.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        linked = f'<gml:pos xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{elsewhere.url}/x">'
        body = answer.body.replace(b"xmlns:lx", schema.encode() + b" xmlns:lx", 1).replace(
            b"<gml:pos>", linked.encode()
        )
        features = features_of(Answer(answer.url, 200, answer.headers, body))
        assert features.frame.geometry.iloc[0].coords[0] == (182543.0, 531204.0)
        assert elsewhere.asked == []


@pytest.mark.parametrize(
    ("name", "code", "north_first"),
    [
        ("EPSG:5186", "EPSG:5186", False),
        ("urn:ogc:def:crs:EPSG::5186", "EPSG:5186", True),
        ("urn:x-ogc:def:crs:EPSG:6.9:5179", "EPSG:5179", True),
        ("http://www.opengis.net/def/crs/EPSG/0/5174", "EPSG:5174", True),
        ("http://www.opengis.net/gml/srs/epsg.xml#4326", "EPSG:4326", False),
        ("urn:ogc:def:crs:EPSG::4326", "EPSG:4326", True),
        ("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", False),
        ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", "EPSG:4326", False),
        ("urn:ogc:def:crs:EPSG::3857", "EPSG:3857", False),
        ("EPSG:900913", "EPSG:3857", False),
        ("EPSG:99999", "", False),
        ("nonsense", "", False),
    ],
)
def test_names_of_systems(name, code, north_first):
    assert epsg_of(name) == code
    assert is_north_first(name) is north_first


def test_a_box_in_a_projected_system_holds_the_whole_box():
    from pyproj import Transformer

    from sijeong.catalog.cells import Cell

    cell = Cell(126.7, 37.3, 126.9, 37.5)
    west, south, east, north = map(float, box_in(cell, "EPSG:5186", False).split(","))
    to_metres = Transformer.from_crs(4326, 5186, always_xy=True)
    for step in range(101):
        for corner in ((126.7 + step * 0.002, 37.3), (126.7 + step * 0.002, 37.5), (126.7, 37.3 + step * 0.002)):
            x, y = to_metres.transform(*corner)
            assert west - 1 <= x <= east + 1 and south - 1 <= y <= north + 1
