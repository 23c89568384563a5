"""V-World's tiles in a real QGIS: drawn, and the key nowhere but in the request."""

from __future__ import annotations

import uuid
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from vworld_replica import VWorldReplica, parcels

MARKER = f"MARKER-{uuid.uuid4()}".upper()
"""A key that no earlier run has left in a cache."""
DOMAIN = "http://gis.siheung.example"
EXTENT = (14_100_000, 4_484_000, 14_104_000, 4_488_000)
CREAM = "#f2efe9"


@pytest.fixture
def replica():
    with VWorldReplica({"LP_PA_CBND_BUBUN": parcels(50)}, key=MARKER) as running:
        yield running


@pytest.fixture
def authcfg(qgis_app):
    """An authentication configuration that holds the marker as its key, in the test's own profile."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("V-World")
    config.setConfig("username", DOMAIN)
    config.setConfig("password", MARKER)
    stored = manager.storeAuthenticationConfig(config)
    config = stored[1] if isinstance(stored, tuple) else config
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.fixture
def logged(qgis_app):
    from qgis.core import QgsApplication

    lines = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda text, tag, level: lines.append(text))
    return lines


@pytest.fixture
def base_maps(desk, replica):
    from sijeong.processing.data.base_maps import BaseMapTiles
    from sijeong.ui.base_maps import BaseMaps

    host = replica.url.removeprefix("http://")
    maps = BaseMaps(desk, BaseMapTiles(lambda authcfg, error: maps.tell(authcfg, error), frozenset({host})))
    yield maps
    maps.remove()


def layer_on(replica, authcfg: str, name: str = "Base"):
    from qgis.core import QgsRasterLayer

    from sijeong.processing.data.base_maps import source_of

    address = f"{replica.url}/req/wmts/1.0.0/{{key}}/{name}/{{z}}/{{y}}/{{x}}.png"
    layer = QgsRasterLayer(source_of(address, authcfg), name, "wms")
    assert layer.isValid()
    return layer


def settings_of(layer):
    from qgis.core import QgsCoordinateReferenceSystem, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(*EXTENT))
    settings.setOutputSize(QSize(300, 300))
    settings.setBackgroundColor(QColor("#ffffff"))
    return settings


def drawn(layer):
    """The colour in the middle of the map when all tiles have come, drawn as QGIS draws: in a thread."""
    from qgis.core import QgsMapRendererParallelJob
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    job, loop = QgsMapRendererParallelJob(settings_of(layer)), QEventLoop()
    job.finished.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    job.start()
    loop.exec()
    return job.renderedImage().pixelColor(150, 150).name()


def files_with_marker(folder: Path) -> list[Path]:
    found = []
    for file in folder.rglob("*"):
        with suppress(OSError):  # another QGIS cleans its cache meanwhile
            if file.is_file() and MARKER.encode() in file.read_bytes():
                found.append(file)
    return found


def test_tiles_are_drawn_and_the_key_is_nowhere(base_maps, replica, authcfg, tmp_path):
    from qgis.core import QgsProject

    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    assert drawn(layer) == CREAM
    asked = [request.path for request in replica.asked]
    assert asked
    assert all(f"/{MARKER}/Base/" in path for path in asked)
    assert MARKER not in layer.source() + layer.publicSource() + layer.htmlMetadata()
    assert authcfg in layer.source()

    assert QgsProject.instance().write(str(tmp_path / "project.qgz"))
    with zipfile.ZipFile(tmp_path / "project.qgz") as project:
        inside = b"".join(project.read(name) for name in project.namelist())
    assert authcfg.encode() in inside
    assert MARKER.encode() not in inside


def test_no_key_comes_into_the_disk_cache_or_the_profile(base_maps, replica, authcfg):
    from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
    from qgis.PyQt.QtCore import QStandardPaths

    cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
    profile = Path(QgsApplication.qgisSettingsDirPath())
    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    assert drawn(layer) == CREAM
    assert files_with_marker(profile) + files_with_marker(cache) == []
    # A layer with the key in its address shows that QGIS does cache tiles here.
    drawn(QgsRasterLayer(layer.source().replace(f"sijeong.authcfg.{authcfg}", MARKER), "open", "wms"))
    leaked = files_with_marker(cache)
    assert leaked
    for file in leaked:
        file.unlink()


def test_tiles_that_fail_put_no_key_into_qgis_message_log(base_maps, replica, authcfg, logged):
    from qgis.core import QgsProject, QgsRasterLayer
    from qgis.PyQt.QtCore import QCoreApplication

    # V-World answers like this outside its coverage. A layer with the key in its address shows what QGIS does then.
    address = f"{replica.url}/req/wmts/1.0.0/{{key}}/Satellite/{{z}}/{{y}}/{{x}}.png"
    drawn(QgsRasterLayer(f"type=xyz&zmin=6&zmax=19&url={address.replace('{key}', MARKER)}", "open", "wms"))
    QCoreApplication.processEvents()
    assert MARKER in "\n".join(logged)
    logged.clear()
    layer = layer_on(replica, authcfg, "Satellite")
    QgsProject.instance().addMapLayer(layer)
    before = len(replica.asked)
    drawn(layer)
    QCoreApplication.processEvents()
    assert len(replica.asked) > before
    assert MARKER not in "\n".join(logged)


def test_the_domain_of_the_key_goes_with_each_tile(base_maps, replica, authcfg):
    from qgis.core import QgsProject

    replica.domain = DOMAIN
    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    assert drawn(layer) == CREAM
    assert {request.headers.get("referer") for request in replica.asked} == {DOMAIN}


def test_a_tile_is_asked_for_once(base_maps, replica, authcfg):
    from qgis.core import QgsProject

    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    drawn(layer)
    before = len(replica.asked)
    assert drawn(layer_on(replica, authcfg)) == CREAM
    assert len(replica.asked) == before


def test_the_way_to_the_relay_goes_around_the_offices_proxy(base_maps, replica, authcfg):
    from qgis.core import QgsMapRendererCustomPainterJob, QgsNetworkAccessManager, QgsProject, QgsSettings
    from qgis.PyQt.QtGui import QImage, QPainter

    manager = QgsNetworkAccessManager.instance()
    addresses = list(manager.noProxyList())
    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)  # only now: the replica is on this computer too
    nobody = {"proxyEnabled": True, "proxyType": "HttpProxy", "proxyHost": "127.0.0.1", "proxyPort": 9}
    for name, value in nobody.items():
        QgsSettings().setValue(f"proxy/{name}", value)
    manager.setupDefaultProxyAndCache()
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    QgsMapRendererCustomPainterJob(settings_of(layer), painter).renderSynchronously()  # with this thread's manager
    painter.end()
    led_around = len(manager.noProxyList()) - len(addresses)
    QgsSettings().remove("proxy")
    manager.setupDefaultProxyAndCache()
    assert picture.pixelColor(150, 150).name() == CREAM
    assert led_around == 1


def test_a_key_is_given_to_no_other_server(desk, replica, authcfg):
    from qgis.core import QgsProject

    from sijeong.ui.base_maps import BaseMaps

    maps = BaseMaps(desk)
    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    assert drawn(layer) != CREAM
    assert replica.asked, "the address goes out as it is written"
    assert all(MARKER not in request.path for request in replica.asked)
    maps.remove()


def test_a_refused_key_is_told_once_and_not_tried_again(desk, base_maps, replica, authcfg):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QCoreApplication

    replica.key = "another"
    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    drawn(layer)
    first = len(replica.asked)
    assert 1 <= first <= 3
    drawn(layer_on(replica, authcfg, "white"))
    QCoreApplication.processEvents()
    assert len(replica.asked) == first
    assert [text for _, text in desk.said if "key" in text or "인증키" in text] != []
    assert len(desk.said) == 1


def test_an_unknown_configuration_is_told_once(desk, base_maps, replica):
    from qgis.core import QgsProject

    for name in ("Base", "white"):
        QgsProject.instance().addMapLayer(layer_on(replica, "zzzzzzz", name))
    assert len(desk.said) == 1
    assert "zzzzzzz" in desk.said[0][1]


def test_a_base_map_of_the_catalogue_comes_below_the_data_and_above_other_pictures(desk, authcfg):
    from qgis.core import QgsProject, QgsVectorLayer

    from sijeong.catalog.errors import CatalogError
    from sijeong.ui.base_maps import BaseMaps

    maps = BaseMaps(desk)
    QgsProject.instance().addMapLayer(QgsVectorLayer("Point", "above", "memory"))
    layer = maps.add("vworld_base", authcfg)
    assert layer.isValid()
    assert layer.source().startswith(
        "type=xyz&zmin=6&zmax=19&url=https://api.vworld.kr/req/wmts/1.0.0/sijeong.authcfg."
    )
    assert [node.name() for node in QgsProject.instance().layerTreeRoot().children()][-1] == layer.name()
    layer_name = layer.name()  # the layer goes when its map is added again
    maps.add("vworld_satellite", authcfg)
    maps.add("vworld_base", authcfg)
    names = [node.name() for node in QgsProject.instance().layerTreeRoot().children()]
    assert names[0] == "above"
    assert names[1] == layer_name and len(names) == 3
    with pytest.raises(CatalogError, match="key"):
        maps.add("vworld_base", "")
    with pytest.raises(CatalogError, match="no base map"):
        maps.add("parcels", authcfg)
    maps.remove()


def test_after_unloading_requests_go_as_they_are(desk, replica, authcfg):
    from qgis.core import QgsProject

    from sijeong.processing.data.base_maps import BaseMapTiles
    from sijeong.ui.base_maps import BaseMaps

    host = replica.url.removeprefix("http://")
    maps = BaseMaps(desk, BaseMapTiles(lambda *_: None, frozenset({host})))
    layer = layer_on(replica, authcfg)
    QgsProject.instance().addMapLayer(layer)
    assert drawn(layer) == CREAM
    maps.remove()
    before = len(replica.asked)
    drawn(layer_on(replica, authcfg, "midnight"))
    later = replica.asked[before:]
    assert later
    assert all(MARKER not in request.path for request in later)
