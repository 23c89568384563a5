"""The real dock on a real window, the real provider, and small real files."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import geopandas as gpd
import pytest
from card_delivery import tap, write_taps
from shapely.geometry import Point, box

HERE = Path(__file__).resolve().parent
for folder in ("/usr/share/qgis/python/plugins", str(HERE)):
    if folder not in sys.path:
        sys.path.append(folder)

PATIENCE_MS = 60_000
"""After so long without an ending a test fails instead of hanging."""


@pytest.fixture(scope="session", autouse=True)
def last_layers(request, qgis_app):
    """Lets go of what the last test was given while QGIS is there: pytest does it after, and GDAL is closed by then."""
    yield
    for test in request.session.items:
        test.funcargs = {}
    sys.last_traceback = sys.last_value = None  # of a test that failed
    gc.collect()


@pytest.fixture(scope="package")
def provider(tmp_path_factory, qgis_app, qgis_processing):
    """The registered provider; QGIS takes one of its name, so the one that other tests have registered is used."""
    from sijeong.plugin import SijeongPlugin

    registered = qgis_app.processingRegistry().providerById("sijeong")
    if registered is not None:
        yield registered
        return
    os.environ["SIJEONG_CARD_KEY_FILE"] = str(tmp_path_factory.mktemp("profile") / "card.key")
    plugin = SijeongPlugin(None)
    plugin.initProcessing()
    yield plugin.provider
    plugin.unload()


@pytest.fixture
def desk(provider):
    from desk import Desk
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    desk = Desk()
    yield desk
    desk.canvas.stopRendering()  # its threads would read layers that go with the project
    QgsProject.instance().clear()


@pytest.fixture
def desktop(desk):
    from sijeong.ui.desktop import Desktop

    desktop = Desktop(desk)
    yield desktop
    if desktop.dock.runner.is_busy:
        ending_of(desktop.dock.runner, desktop.dock.runner.cancel)
    desktop.remove()


def ending_of(runner, start):
    """Call ``start`` and wait, with events running, until the chain has ended."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    endings, loop = [], QEventLoop()

    def note(ending):
        endings.append(ending)
        loop.quit()

    runner.ended.connect(note)
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    start()
    if not endings:
        loop.exec()
    runner.ended.disconnect(note)
    assert endings, "the chain did not end"
    return endings[0]


@pytest.fixture
def wait():
    return ending_of


@pytest.fixture
def records(tmp_path) -> Path:
    """Three cards that change from R1 to R2 at S2/S3, and one that does not change."""
    rows = []
    for card in ("1111222233334444", "2222333344445555", "3333444455556666"):
        rows.append(tap(card, "R1", "080000", "S1", "081000", "S2"))
        rows.append(tap(card, "R2", "081500", "S3", "083000", "S4"))
    rows.append(tap("4444555566667777", "R1", "090000", "S1", "091000", "S2"))
    return write_taps(tmp_path / "cards.csv", rows)


@pytest.fixture
def many_records(tmp_path) -> Path:
    """Enough to be still reading when a cancel comes."""
    rows = (
        tap(f"{number:016d}", "R1", f"{8 + number % 12:02d}0000", "S1", f"{8 + number % 12:02d}3000", "S2")
        for number in range(150_000)
    )
    return write_taps(tmp_path / "many.csv", rows)


@pytest.fixture
def stops(tmp_path):
    places = {"S1": (180000, 530000), "S2": (181000, 530000), "S3": (181050, 530020), "S4": (182000, 531000)}
    frame = gpd.GeoDataFrame(
        {"stop_id": list(places), "stop_name": ["시청", "정왕역", "정왕역환승센터", "오이도"]},
        geometry=[Point(place) for place in places.values()],
        crs="EPSG:5186",
    )
    return _layer(frame, tmp_path / "stops.gpkg", "정류장")


@pytest.fixture
def parcels(tmp_path):
    """Inside, 40 m, 100 m exactly and 300 m away from the forest."""
    x, y = 180000.0, 530000.0
    shapes = [box(x + start, y, x + start + 20, y + 20) for start in (10, 140, 200, 400)]
    frame = gpd.GeoDataFrame({"PNU": list("1234")}, geometry=shapes, crs="EPSG:5186")
    return _layer(frame, tmp_path / "parcels.gpkg", "필지")


@pytest.fixture
def forest(tmp_path):
    x, y = 180000.0, 530000.0
    frame = gpd.GeoDataFrame({"FRTP_CD": ["1"]}, geometry=[box(x, y, x + 100, y + 100)], crs="EPSG:5186")
    return _layer(frame, tmp_path / "forest.gpkg", "임상도")


def _layer(frame, file: Path, name: str):
    from qgis.core import QgsVectorLayer

    frame.to_file(file, layer=file.stem)
    layer = QgsVectorLayer(str(file), name, "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def data_settings(qgis_app, tmp_path):
    """Fresh settings of the data room, and a folder of its own for what is pulled."""
    from qgis.core import QgsSettings

    from sijeong.processing.settings import DATA_FOLDER

    QgsSettings().remove("sijeong/data")
    DATA_FOLDER.set(str(tmp_path / "자료"))
    yield QgsSettings()
    QgsSettings().remove("sijeong/data")


@pytest.fixture
def data_page(data_settings, desktop, desk):
    from sijeong.ui.jobs import Job

    desk.window.resize(1200, 800)
    desk.window.show()
    desktop.dock.show()
    return desktop.dock.open_job(Job.DATA)


@pytest.fixture
def vworld_login(data_settings):
    """An authentication configuration with the replica's key, in the test profile's encrypted database."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig
    from vworld_replica import KEY

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("브이월드")
    config.setConfig("username", "localhost")
    config.setConfig("password", KEY)
    manager.storeAuthenticationConfig(config)
    assert config.id()
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.fixture
def soon():
    """Wait, with events running, until a condition holds; False where it never does."""
    from qgis.PyQt.QtTest import QTest

    def wait_for(condition) -> bool:
        for _ in range(PATIENCE_MS // 20):
            if condition():
                return True
            QTest.qWait(20)
        return False

    return wait_for
