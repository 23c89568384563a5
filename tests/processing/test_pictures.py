"""WMS and WMTS in a real QGIS, drawn from MapServer and QGIS Server."""

from __future__ import annotations

import base64
from urllib.parse import urlsplit, urlunsplit

import pytest
from loopback import Asked, Loopback, Reply
from real_servers import CITY_HALL, mapserver, qgis_server, write_parcels

WORD = "marker-picture-word"


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return write_parcels(tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="module")
def map_server(file):
    with mapserver(file.parent, file) as server:
        yield server


@pytest.fixture(scope="module")
def qgis_url(file):
    with qgis_server(file.parent, file) as url:
        yield url


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    yield project
    project.clear()


@pytest.fixture
def authcfg(qgis_app):
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    # The word of all tests: one session has one login database.
    assert manager.masterPasswordIsSet() or manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("LX")
    config.setConfig("username", "staff")
    config.setConfig("password", WORD)
    kept = manager.storeAuthenticationConfig(config)
    identifier = kept[1].id() if isinstance(kept, tuple) else config.id()
    yield identifier
    manager.removeAuthenticationConfig(identifier)


def dataset(kind: str, **request):
    from sijeong.catalog.entries import Dataset, SourceKind, Theme

    texts = {"ko": "LX 영상", "en": "LX picture"}
    return Dataset("picture", Theme.BASE_MAP, SourceKind(kind), texts, texts, texts, texts, request=request)


def drawn(project, layer, x: float, y: float, side: float = 400):
    """The picture around a place of EPSG:5186: the share of pixels that are drawn."""
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(60, 60))
    settings.setExtent(QgsRectangle(x - side / 2, y - side / 2, x + side / 2, y + side / 2))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    pixels = [image.pixelColor(column, row) for column in range(60) for row in range(60)]
    return sum(pixel != QColor("white") for pixel in pixels) / len(pixels)


@pytest.mark.parametrize("srs", ["EPSG:5186", "EPSG:3857", "EPSG:4326"])
def test_a_wms_is_drawn_where_it_lies(project, map_server, srs):
    from sijeong.processing.data.pictures import add_picture

    layer = add_picture(project, dataset("wms", layers="parcels", srs=srs), map_server.address)
    assert layer.isValid() and layer.crs().authid() == srs
    assert drawn(project, layer, *CITY_HALL) > 0.7
    assert drawn(project, layer, CITY_HALL[0] + 3000, CITY_HALL[1]) == 0
    assert project.layerTreeRoot().children()[-1].layerId() == layer.id()


def test_the_project_s_system_is_taken_where_the_server_has_it(project, map_server):
    from sijeong.processing.data.pictures import add_picture

    layer = add_picture(project, dataset("wms", layers="parcels"), map_server.address)
    assert layer.crs().authid() == "EPSG:5186"
    assert layer.name() == "LX 영상: 필지" or layer.name() == "LX picture: 필지"
    assert "sijeong/provenance" in layer.customPropertyKeys()


@pytest.mark.parametrize("kind", ["wms", "wmts"])
def test_qgis_server_is_drawn(project, qgis_url, kind):
    from sijeong.processing.data.pictures import add_picture, shown_by

    entry = dataset(kind)
    names = [picture.name for picture in shown_by(entry, qgis_url, "")]
    layer = add_picture(project, entry, qgis_url, layers=[names[-1]])
    assert layer.isValid() and drawn(project, layer, *CITY_HALL) > 0.5


class Guarded(Loopback):
    """Lets only the login through to the MapServer behind it."""

    def __init__(self, behind) -> None:
        import urllib.error
        import urllib.request

        login = "Basic " + base64.b64encode(f"staff:{WORD}".encode()).decode()

        def answer(asked: Asked) -> Reply:
            if asked.headers.get("authorization") != login:
                return Reply(b"", 401, headers={"WWW-Authenticate": 'Basic realm="LX"'})
            from urllib.parse import urlencode

            with urllib.request.urlopen(f"{behind.url}/?{urlencode(asked.query)}") as reply:
                # Its own address, as a gateway in between would not write it.
                body = reply.read().replace(b"http://127.0.0.1/?", self.url.encode() + b"/?")
                return Reply(body, 200, reply.headers["Content-Type"])

        super().__init__(answer)


def test_the_login_reaches_the_server_and_stays_out_of_the_layer_and_project(project, map_server, authcfg, tmp_path):
    from sijeong.processing.data.pictures import add_picture

    with Guarded(map_server) as server:
        address = urlunsplit(("http", urlsplit(server.url).netloc, "/", urlsplit(map_server.address).query, ""))
        layer = add_picture(project, dataset("wms", layers="parcels"), address, authcfg)
        assert drawn(project, layer, *CITY_HALL) > 0.7
        assert any(asked.query.get("REQUEST") == "GetMap" for asked in server.asked)
        assert f"authcfg={authcfg}" in layer.source()
        assert project.write(str(tmp_path / "city.qgs"))
    for text in (layer.source(), (tmp_path / "city.qgs").read_text(encoding="utf-8")):
        assert WORD not in text and base64.b64encode(f"staff:{WORD}".encode()).decode() not in text


def test_an_entry_of_the_catalogue_is_named_by_its_id(project, map_server):
    from sijeong.processing.data.pictures import add_picture

    layer = add_picture(project, "lx_city_imagery", map_server.address, layers=["parcels"])
    assert layer.isValid() and layer.name().endswith(": 필지")


def test_without_the_login_it_is_a_sentence(project, map_server):
    from sijeong.catalog.errors import KeyProblem
    from sijeong.processing.data.pictures import add_picture

    with Guarded(map_server) as server, pytest.raises(KeyProblem, match="does not accept the login"):
        add_picture(project, dataset("wms", layers="parcels"), server.url)
    assert project.mapLayers() == {}


def test_what_cannot_be_shown_is_a_sentence(project, map_server):
    from sijeong.catalog.errors import CatalogError
    from sijeong.processing.data.pictures import add_picture

    with pytest.raises(CatalogError, match=r"has no roads\. It has: .*parcels \(필지\)"):
        add_picture(project, dataset("wms", layers="roads"), map_server.address)
    with pytest.raises(CatalogError, match="your city's own server"):
        add_picture(project, dataset("wms", layers="parcels"))
    with pytest.raises(CatalogError, match="is no map picture"):
        add_picture(project, dataset("wfs"), map_server.address)
    assert project.mapLayers() == {}
