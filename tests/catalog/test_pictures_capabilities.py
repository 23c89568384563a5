"""Capabilities of WMS 1.1.1, 1.3.0 and WMTS, of real servers and by hand, and the source that QGIS is given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from nasty_wfs import LOGIN_PAGE

from sijeong.catalog.entries import Dataset, SourceKind, Theme
from sijeong.catalog.errors import BadAnswer, BadRequest, CatalogError
from sijeong.catalog.http.client import HttpClient
from sijeong.catalog.http.request import Answer
from sijeong.catalog.pictures import capabilities_request, chosen_pictures, pictures_of, source_of

WMTS = """<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0"
 xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0"><Contents>
<Layer><ows:Title>항공사진</ows:Title><ows:Identifier>ortho</ows:Identifier>
 <Style><ows:Identifier>plain</ows:Identifier></Style>
 <Style isDefault="true"><ows:Identifier>sharp</ows:Identifier></Style>
 <Format>image/jpeg</Format><Format>image/png</Format>
 <TileMatrixSetLink><TileMatrixSet>korea</TileMatrixSet></TileMatrixSetLink>
 <TileMatrixSetLink><TileMatrixSet>GoogleMapsCompatible</TileMatrixSet></TileMatrixSetLink></Layer>
<TileMatrixSet><ows:Identifier>korea</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::5186</ows:SupportedCRS>
 <TileMatrix><ows:Identifier>0</ows:Identifier></TileMatrix></TileMatrixSet>
<TileMatrixSet><ows:Identifier>GoogleMapsCompatible</ows:Identifier>
 <ows:SupportedCRS>urn:ogc:def:crs:EPSG:6.18:3:3857</ows:SupportedCRS></TileMatrixSet>
</Contents></Capabilities>"""

WMS_111 = """<?xml version="1.0"?><WMT_MS_Capabilities version="1.1.1"><Capability><Request><GetMap>
<Format>image/tiff</Format><Format>image/jpeg</Format></GetMap></Request>
<Layer><Title>all</Title><SRS>EPSG:4326 EPSG:5174</SRS><Style><Name>base</Name></Style>
 <Layer><Name>lx:ortho</Name><Title>정사영상</Title><SRS>EPSG:3857</SRS></Layer>
 <Layer><Name>lx:group</Name><Title>묶음</Title><Layer><Name>lx:inside</Name><Title>안</Title></Layer></Layer>
</Layer></Capability></WMT_MS_Capabilities>"""


def dataset(kind: SourceKind, **request) -> Dataset:
    texts = {"ko": "영상"}
    return Dataset("picture", Theme.BASE_MAP, kind, texts, texts, texts, texts, request=request)


def answered(text: str | bytes) -> Answer:
    body = text if isinstance(text, bytes) else text.encode()
    return Answer("http://lx.city/ows", 200, {"content-type": "text/xml"}, body)


def pictures_at(kind: SourceKind, address: str):
    with HttpClient() as client:
        return client.ask(capabilities_request(kind, address), lambda answer: pictures_of(kind, answer))


def test_the_layers_of_mapserver(mapserver_url):
    group, parcels = pictures_at(SourceKind.WMS, mapserver_url)
    assert (group.title, parcels.name, parcels.title) == ("시험 서버", "parcels", "필지")
    assert {"EPSG:5186", "EPSG:3857"} <= set(parcels.systems) and "image/png" in parcels.formats


def test_the_layers_of_qgis_server(qgis_url):
    shown = {picture.name: picture for picture in pictures_at(SourceKind.WMS, qgis_url)}
    (tiled,) = pictures_at(SourceKind.WMTS, qgis_url)
    assert shown["parcels"].systems["EPSG:5186"] == "EPSG:5186" and shown["parcels"].styles
    assert "EPSG:3857" in tiled.systems.values() and tiled.formats == ("image/png",)


def test_layers_hand_down_what_they_have():
    ortho, group, inside = pictures_of(SourceKind.WMS, answered(WMS_111))
    assert list(ortho.systems) == ["EPSG:4326", "EPSG:5174", "EPSG:3857"] and ortho.styles == ("base",)
    assert list(inside.systems) == list(group.systems) == ["EPSG:4326", "EPSG:5174"]


def source(entry: Dataset, address="http://lx.city/ows?map=/시흥.map&service=WMS", text=WMS_111, **more) -> dict:
    pictures = chosen_pictures(entry, pictures_of(entry.source, answered(text)))
    return dict(source_of(entry, address, pictures, **more))


def test_a_wms_source_names_the_best_system_and_format():
    wms = dataset(SourceKind.WMS, layers="lx:ortho")
    told = source(wms)
    assert (told["layers"], told["styles"], told["crs"], told["format"]) == ("lx:ortho", "", "EPSG:3857", "image/jpeg")
    assert told["url"] == "http://lx.city/ows?map=%2F%EC%8B%9C%ED%9D%A5.map"
    assert source(wms, project_crs="EPSG:5174")["crs"] == "EPSG:5174"
    asked = replace(wms, request=wms.request | {"srs": "EPSG:4326", "style": "base", "axes": "invert"})
    told = source(asked, project_crs="EPSG:5174")
    assert (told["crs"], told["styles"], told["InvertAxisOrientation"]) == ("EPSG:4326", "base", "1")


def test_several_layers_make_one_picture():
    wms = dataset(SourceKind.WMS, layers="lx:ortho, lx:inside")
    pictures = chosen_pictures(wms, pictures_of(SourceKind.WMS, answered(WMS_111)))
    told = source_of(wms, "http://lx.city/ows", pictures)
    assert [value for name, value in told if name == "layers"] == ["lx:ortho", "lx:inside"]
    assert [value for name, value in told if name == "styles"] == ["", ""]


def test_a_wmts_source_names_matrix_set_and_default_style():
    wmts = dataset(SourceKind.WMTS, layer="ortho")
    told = source(wmts, text=WMTS)
    assert (told["tileMatrixSet"], told["crs"], told["styles"]) == ("korea", "EPSG:5186", "sharp")
    assert told["format"] == "image/png"
    assert told["url"].endswith("&SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0")
    told = source(
        dataset(SourceKind.WMTS, matrix_set="GoogleMapsCompatible"), "http://lx/1.0.0/WMTSCapabilities.xml", WMTS
    )
    assert told["crs"] == "EPSG:3857" and told["url"] == "http://lx/1.0.0/WMTSCapabilities.xml"


def test_the_only_layer_needs_no_name_and_several_need_one():
    assert source(dataset(SourceKind.WMTS), text=WMTS)["layers"] == "ortho"
    with pytest.raises(CatalogError, match=r"lx:ortho \(정사영상\), lx:group \(묶음\)"):
        source(dataset(SourceKind.WMS, layers=""))
    with pytest.raises(CatalogError, match=r"has no roads"):
        source(dataset(SourceKind.WMS, layers="lx:ortho,roads"))


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (WMTS, BadAnswer, "capabilities of a WMS"),
        (LOGIN_PAGE, BadAnswer, "web page"),
        ('<ServiceExceptionReport><ServiceException code="x">no map</ServiceException></ServiceExceptionReport>',
         BadRequest, "no map"),
        ('<!DOCTYPE a [<!ENTITY b "b">]><WMS_Capabilities/>', BadAnswer, "DTD"),
    ],
)  # fmt: skip
def test_other_answers_are_sentences(text, kind, words):
    with pytest.raises(kind, match=words):
        pictures_of(SourceKind.WMS, answered(text))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://staff:marker-word@lx.city/ows", "holds a user name"),
        ("lx.city/ows", "no web address"),
        ("file:///etc/passwd", "no web address"),
    ],
)
def test_addresses_that_will_not_do(address, words):
    with pytest.raises(CatalogError, match=words) as raised:
        capabilities_request(SourceKind.WMS, address)
    assert "marker-word" not in str(raised.value)
