"""WFS against MapServer and QGIS Server as Debian ships them: the same 3,600 parcels, whichever way they are asked."""

from __future__ import annotations

import pytest
import shapely
from real_servers import ask_to_the_end, parcels

from sijeong.catalog.areas import Area, box_area
from sijeong.catalog.cities import read_cities
from sijeong.catalog.entries import Dataset, SourceKind, Theme
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.sources.wfs import Wfs

CITY = next(city for city in read_cities() if city.id == "41390")
WHOLE = Area(CITY)
NEAR = box_area(CITY, 126.795, 37.372, 126.805, 37.38)


def dataset(**request) -> Dataset:
    texts = {"ko": "필지"}
    request = {"typename": "parcels"} | request
    return Dataset("city_parcels", Theme.PARCELS, SourceKind.WFS, texts, texts, texts, texts, request=request)


def pulled(address: str, area: Area = WHOLE, **request):
    return ask_to_the_end(Wfs(), dataset(**request), area, address)


WAYS = [
    ("mapserver_url", {}, [], 8),
    ("mapserver_url", {"format": "gml"}, [3600], 8),
    ("mapserver_url", {"format": "gml", "version": "1.1.0", "page": 900}, [], 8),
    ("qgis_url", {}, [3600], 9),
    ("qgis_url", {"key": "pnu", "page": 1700}, [3600], 8),
]
"""Server, what the entry asks for, what is promised, and the requests. MapServer's count is its own limit of 1,000: it
is not promised, and the page behind the last is asked for (whose GML 3.2 says how many there are). QGIS Server's
3,600 might be a limit as well, as it is round; and its first page is asked for twice, because its GeoJSON comes in
rounded degrees."""


@pytest.mark.parametrize(("server", "way", "promised", "requests"), WAYS, ids=str)
def test_a_whole_layer_comes_whole_and_once(server, way, promised, requests, request):
    got = pulled(request.getfixturevalue(server), **way)
    assert list(got.promised.values()) == promised and len(got.requests) == requests
    frame, wanted = got.frame.set_index("pnu").sort_index(), parcels().set_index("pnu").sort_index()
    assert list(frame.index) == list(wanted.index)
    assert got.frame.crs == "EPSG:5186"
    assert shapely.equals_exact(
        shapely.normalize(shapely.multipolygons(shapely.get_parts(frame.geometry.to_numpy())[:, None])),
        shapely.normalize(wanted.geometry.to_numpy()),
        1e-5,
    ).all()
    assert frame["owner"].tolist() == wanted["owner"].tolist()
    assert frame["jimok_cd"].tolist() == wanted["jimok_cd"].tolist()
    assert frame["price"].isna().sum() == 90 and frame["price"].sum() == wanted["price"].sum()
    assert frame["changed"].dropna().str[:10].tolist() == wanted["changed"].dropna().dt.strftime("%Y-%m-%d").tolist()


@pytest.mark.parametrize("srs", ["EPSG:5186", "EPSG:5179", "EPSG:4326", "EPSG:3857"])
@pytest.mark.parametrize("server", ["mapserver_url", "qgis_url"])
def test_a_box_is_understood_in_every_system(server, srs, request):
    got = pulled(request.getfixturevalue(server), NEAR, srs=srs).frame
    wanted = parcels().to_crs(4326)
    # QGIS Server loses some that only touch the box where it must convert it: those well inside must be there.
    inside = wanted.within(shapely.box(*NEAR.bounds).buffer(-0.0004))
    around = wanted.intersects(shapely.box(*NEAR.bounds).buffer(0.0005))
    assert set(wanted["pnu"][inside]) <= set(got["pnu"]) <= set(wanted["pnu"][around])
    assert got.crs == srs
    lying = got.to_crs(5186).set_index("pnu").geometry.centroid
    # QGIS Server rounds degrees to the precision set in the project, six decimals here: a decimetre.
    exact = 0.1 if srs == "EPSG:4326" else 0.01
    assert lying.distance(parcels().set_index("pnu").geometry.centroid.loc[lying.index]).max() < exact


@pytest.mark.parametrize("version", ["1.1.0", "2.0.0"])
@pytest.mark.parametrize("server", ["mapserver_url", "qgis_url"])
def test_filters_are_understood(server, version, request):
    got = pulled(request.getfixturevalue(server), NEAR, version=version, filter={"jimok_cd": ["01", "02"]}).frame
    assert len(got) > 30 and set(got["jimok_cd"]) == {"01", "02"}


@pytest.mark.parametrize("server", ["mapserver_url", "qgis_url"])
def test_a_wrong_layer_is_answered_with_those_there_are(server, request):
    with pytest.raises(CatalogError, match=r"has no layer roads\. It has: .*parcels"):
        pulled(request.getfixturevalue(server), typename="roads")


def test_a_wms_is_no_wfs(mapserver_url):
    with pytest.raises(CatalogError):
        pulled(mapserver_url + "&service=WMS&map=/nowhere.map")
