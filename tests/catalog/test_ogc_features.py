"""OGC API – Features: pygeoapi and QGIS Server as they are, and a replica for what other servers do."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import shapely
from loopback import Asked, Loopback, Reply
from nasty_wfs import LOGIN_PAGE
from real_servers import ask_to_the_end, parcels

from sijeong.catalog.areas import Area, box_area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import Dataset, Field, SourceKind, Theme
from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError
from sijeong.catalog.http.credential import Credential
from sijeong.catalog.sources.base import FEATURE_ID
from sijeong.catalog.sources.ogc_features import OgcFeatures

CITY = next(city for city in read_cities() if city.id == "41390")
WHOLE = Area(CITY)
NEAR = box_area(CITY, 126.795, 37.372, 126.805, 37.38)
CRS = "http://www.opengis.net/def/crs/EPSG/0/"


def dataset(**request) -> Dataset:
    texts = {"ko": "필지"}
    return Dataset(
        "city_parcels", Theme.PARCELS, SourceKind.OGC_FEATURES, texts, texts, texts, texts,
        request={"collection": "parcels"} | request, key_fields=("pnu",), fields=(Field("pnu", ("pnu", "PNU")),),
    )  # fmt: skip


def pulled(address: str, area: Area = WHOLE, credential: Credential | None = None, **request):
    return ask_to_the_end(OgcFeatures(), dataset(**request), area, address, credential or Credential())


@pytest.fixture
def qgis_api(qgis_url):
    return f"{qgis_url}wfs3"


def is_whole(frame) -> bool:
    got, wanted = frame.set_index("pnu").sort_index(), parcels().set_index("pnu").sort_index()
    return (
        list(got.index) == list(wanted.index)
        and frame.crs == "EPSG:5186"
        and bool(shapely.equals_exact(got.normalize().to_numpy(), wanted.normalize().to_numpy(), 1e-6).all())
        and got["owner"].tolist() == wanted["owner"].tolist()
        and got["jibun"].isna().sum() == wanted["jibun"].isna().sum() > 0
    )


@pytest.mark.parametrize("server", ["pygeoapi_url", "qgis_api"])
def test_a_whole_layer_comes_page_by_page(server, request):
    got = pulled(request.getfixturevalue(server))
    assert is_whole(got.frame) and len(got.requests) > 4


@pytest.mark.parametrize("server", ["pygeoapi_url", "qgis_api"])
def test_a_box_holds_what_touches_it(server, request):
    got = pulled(request.getfixturevalue(server), NEAR)
    inside = parcels().to_crs(4326).intersects(shapely.box(*NEAR.bounds))
    assert set(parcels()["pnu"][inside]) <= set(got.frame["pnu"])
    assert inside.sum() <= len(got.frame) < inside.sum() * 1.05


def test_degrees_filters_and_addresses_of_collections(pygeoapi_url):
    assert pulled(pygeoapi_url, collection="small").promised == {f"small {_cell(WHOLE)}": 40}
    assert len(pulled(f"{pygeoapi_url}/collections/small/items?f=html&limit=3", collection="").frame) == 40
    chosen = pulled(pygeoapi_url, NEAR, filter={"jimok_cd": "01"}).frame
    assert 0 < len(chosen) < 40 and set(chosen["jimok_cd"]) == {"01"}


def _cell(area: Area) -> str:
    return ",".join(f"{side:.7f}" for side in area.bounds)


@pytest.mark.parametrize("server", ["pygeoapi_url", "qgis_api"])
def test_a_wrong_collection_is_answered_with_those_there_are(server, request):
    with pytest.raises(CatalogError, match=r"has no collection nothing. It has: parcels"):
        pulled(request.getfixturevalue(server), collection="nothing")


# ── a replica ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Api(Loopback):
    """250 points in pages of 100 at most. ``link``: makes the href of a next link out of its query; None: no link."""

    def __init__(self, link=lambda query: f"?{query}", matched=True, axes="yx", largest=None, pages=True, page=None):
        self.link, self.matched, self.axes, self.largest, self.pages, self.page = (
            link,
            matched,
            axes,
            largest,
            pages,
            page,
        )
        super().__init__(self._answer)

    def _answer(self, asked: Asked) -> Reply:
        if self.page is not None:
            return Reply(self.page, content_type="text/html")
        if asked.path.endswith("/collections/parcels"):
            return self._json({"id": "parcels", "crs": [f"{CRS}5186"], "storageCrs": f"{CRS}5186"})
        if not asked.path.endswith("/items"):
            return self._json({"code": "NotFound", "description": "no such thing"}, 404)
        limit = int(asked.query["limit"])
        if self.largest and limit > self.largest:
            return self._json({"title": "Bad", "detail": f"limit must be at most {self.largest}"}, 400)
        limit = min(limit, 100)
        start = int(asked.query.get("cursor", asked.query.get("offset", 0))) if self.pages else 0
        features = [self._feature(number) for number in range(start, min(start + limit, 250))]
        document = {"type": "FeatureCollection", "features": features}
        document |= {"numberMatched": 250} if self.matched else {}
        if self.link and start + limit < 250:
            query = f"limit={limit}&cursor={start + limit}&bbox={asked.query['bbox']}&crs=twice%252Fencoded"
            document["links"] = [{"rel": "next", "href": self.link(query)}]
        return self._json(document, headers={"Content-Crs": f"<{CRS}5186>"})

    def _feature(self, number: int) -> dict:
        east, north = 182000 + number, 531000 + number
        place = [north, east] if self.axes == "yx" else [east, north]
        return {
            "type": "Feature", "id": number, "geometry": {"type": "Point", "coordinates": place},
            "properties": {"PNU": f"{number:019d}"},
        }  # fmt: skip

    @staticmethod
    def _json(document: dict, status: int = 200, headers=None) -> Reply:
        return Reply(json.dumps(document).encode(), status, "application/geo+json", headers or {})


LINKS = {
    "relative": lambda query: f"?{query}",
    "by path": lambda query: f"/api/collections/parcels/items?{query}",
    "by a name that only the gateway knows": lambda query: f"http://inside.invalid:8080/x/items?{query}",
    "none": None,
}


@pytest.mark.parametrize("axes", ["xy", "yx"])
@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS)
def test_next_pages_are_found_whatever_the_link_looks_like(link, axes):
    with Api(link, axes=axes) as server:
        got = pulled(f"{server.url}/api")
        assert [asked.query.get("crs") for asked in server.asked[1:]] == [f"{CRS}5186"] * 3
    assert sorted(got.frame["PNU"]) == [f"{number:019d}" for number in range(250)]
    assert got.frame.geometry.x.between(182000, 182250).all() and got.frame.crs == "EPSG:5186"
    assert got.frame[FEATURE_ID].iloc[5] == "5"
    assert set(got.promised.values()) == {250}


def test_the_login_stays_with_the_host_that_was_named():
    with Api() as other:
        with Api(lambda query: f"{other.url}/api/collections/parcels/items?{query}") as server:
            got = pulled(f"{server.url}/api", credential=Credential("marker-word", "staff"))
            assert all(asked.headers["authorization"].startswith("Basic ") for asked in server.asked)
        assert len(got.frame) == 250 and other.asked == []


def test_a_server_that_refuses_the_page_size_is_asked_for_less():
    with Api(largest=100) as server:
        assert len(pulled(server.url).frame) == 250
        assert [asked.query["limit"] for asked in server.asked[1:]] == ["1000", "100", "100", "100"]


def test_a_server_that_repeats_its_first_page_is_refused():
    with Api(pages=False) as server, pytest.raises(BadAnswer, match="every page of parcels with the same features"):
        pulled(server.url)


def test_a_page_that_is_its_own_next_page_is_refused():
    with Api(lambda query: "?limit=1000") as server, pytest.raises(BadAnswer, match="as its own next page"):
        pulled(server.url)


def test_refusals_and_web_pages_are_sentences():
    with Api(largest=10) as server, pytest.raises(BadRequest, match="limit must be at most 10"):
        pulled(server.url)
    with Api(page=LOGIN_PAGE) as server, pytest.raises(BadAnswer, match="web page"):
        pulled(server.url)
    with Api() as server, pytest.raises(BadRequest, match="no such thing"):
        pulled(server.url, collection="roads")


def test_it_needs_an_address():
    with pytest.raises(CatalogError, match="your city's own server"):
        OgcFeatures().plan(dataset(), WHOLE)


def test_the_id_stands_in_for_a_key_that_the_server_takes_out_of_the_fields(pygeoapi_url):
    named = replace(dataset(), fields=(Field("pnu", ("PNU",)),))
    frame = ask_to_the_end(OgcFeatures(), named, NEAR, pygeoapi_url).frame
    assert frame["PNU"].str.fullmatch(r"\d{19}").all()
