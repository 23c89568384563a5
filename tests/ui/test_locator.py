"""The locator in a real QGIS: it finds what the engine has pulled, and asks the geocoder only when told to."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely
from vworld_replica import KEY, VWorldReplica, parcels


@pytest.fixture(scope="module")
def lots():
    return parcels(3_000)


@pytest.fixture(scope="module")
def replica(lots):
    with VWorldReplica({"LP_PA_CBND_BUBUN": lots}) as running:
        yield running


@pytest.fixture(scope="module")
def folder(replica, tmp_path_factory):
    from sijeong.catalog.areas import area_of_codes
    from sijeong.catalog.cities import read_cities
    from sijeong.catalog.entries import dataset_of, read_catalogue
    from sijeong.catalog.http.client import HttpClient
    from sijeong.catalog.http.credential import Credential
    from sijeong.catalog.pulling import pull
    from sijeong.catalog.store import Store

    folder = tmp_path_factory.mktemp("kept")
    with HttpClient(Credential(KEY)) as client:
        area = area_of_codes("4139013200", read_cities())
        dataset = dataset_of("parcels", read_catalogue())
        pull(dataset, area, Store(folder), client, address=f"{replica.url}/req/data")
    return folder


@pytest.fixture
def finder(folder, provider):
    from sijeong.processing.data.lookup import Finder

    return replace(Finder.now(folder), login="")  # whatever other tests have remembered


@pytest.fixture
def typed(desk):
    """What the locator shows for a text: QGIS's own locator, with threads, clones and prefixes."""
    from qgis.core import QgsLocator, QgsLocatorContext, QgsLocatorResult
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    locators = []

    def type_in(locator_filter, text):
        locator = QgsLocator()
        locators.append((locator, locator_filter))
        locator.registerFilter(locator_filter)
        lines, loop = [], QEventLoop()
        # Qt deletes the line that it hands over, so a copy is kept.
        locator.foundResult.connect(lambda line: lines.append(QgsLocatorResult(line)))
        locator.finished.connect(loop.quit)
        QTimer.singleShot(10_000, loop.quit)
        locator.fetchResults(text, QgsLocatorContext())
        loop.exec()
        return lines

    return type_in


def locator_of(desk, finder):
    from sijeong.ui.locator import ParcelLocator

    return ParcelLocator(desk, finder)


@pytest.mark.parametrize("text", ["정왕동 3-1", "pnu 4139013200100030001", "시흥시 정왕동 3-1", "4139013200100030001"])
def test_a_parcel_is_found_and_shown(desk, finder, typed, lots, text):
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    locator = locator_of(desk, finder)
    (line,) = typed(locator, text)
    assert line.displayString == "정왕동 3-1"
    assert line.description.endswith("4139013200100030001")
    locator.triggerResult(line)
    lot = lots.set_index("pnu").geometry["4139013200100030001"]
    extent = desk.canvas.extent()
    assert QgsGeometry.fromRect(extent).contains(QgsPointXY(lot.centroid.x, lot.centroid.y))
    assert 60 <= extent.height() < 1500


def test_a_small_place_is_seen_with_its_neighbours_also_in_degrees(desk, finder):
    from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY

    from sijeong.processing.data.lookup import Found
    from sijeong.ui.locator import show

    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    point = QgsGeometry.fromPointXY(QgsPointXY(126.8, 37.38))
    show(desk.canvas, Found("x", "", point, QgsCoordinateReferenceSystem("EPSG:4326")))
    assert 0.0003 < desk.canvas.extent().width() < 0.01
    assert desk.canvas.extent().contains(QgsPointXY(126.8, 37.38))


def test_all_lots_of_a_number_come_in_order(desk, finder, typed, lots):
    lines = typed(locator_of(desk, finder), "정왕동 3")
    titles = [line.displayString for line in sorted(lines, key=lambda line: -line.score)]
    assert titles == ["정왕동 3", *(f"정왕동 3-{number}" for number in range(1, len(titles)))]
    assert len(titles) == lots["pnu"].str.startswith("413901320010003").sum()


@pytest.mark.parametrize("text", ["정", "road", "안산시 정왕동 3", "정왕동 3999", "레이어 이름"])
def test_what_is_no_parcel_stays_silent(desk, finder, typed, text):
    assert typed(locator_of(desk, finder), text) == []


def test_a_folder_that_is_not_there_is_no_fault(desk, typed, tmp_path):
    from sijeong.processing.data.lookup import Finder

    assert typed(locator_of(desk, replace(Finder.now(tmp_path / "none"), login="")), "정왕동 3") == []


def test_a_new_pull_is_found_without_a_restart(desk, provider, typed, folder, tmp_path):
    import shutil

    from sijeong.processing.data.lookup import Finder

    locator = locator_of(desk, replace(Finder.now(tmp_path), login=""))
    assert typed(locator, "정왕동 3-1") == []
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    assert len(typed(locator_of(desk, replace(Finder.now(tmp_path), login="")), "정왕동 3-1")) == 1


def test_the_geocoder_is_offered_with_a_key_and_asked_only_when_chosen(desk, finder, typed, replica):
    from sijeong.ui.locator import chosen_in

    before = len(replica.asked)
    locator = locator_of(desk, replace(finder, login="abc1234"))
    lines = typed(locator, "시흥시 없는동 12")
    assert [chosen_in(line) for line in lines] == ["시흥시 없는동 12"]
    assert len(replica.asked) == before
    locator.triggerResult(lines[0])
    assert "abc1234" in desk.said[-1][1], "there is no such configuration, and that is said"


def test_the_geocoders_answer_is_a_place(replica, lots, qgis_app):
    from qgis.PyQt.QtCore import QEventLoop, QThread, QTimer

    from sijeong.catalog.http.credential import Credential
    from sijeong.processing.data.lookup import geocode

    class Asking(QThread):
        def run(self):
            url = f"{replica.url}/req/address"
            self.found = geocode(lots["addr"][12], Credential(KEY), lambda: False, url)
            self.nothing = geocode("시흥시 없는동 1", Credential(KEY), lambda: False, url)

    asking, loop = Asking(), QEventLoop()
    asking.finished.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    asking.start()
    loop.exec()
    assert asking.nothing is None
    place = asking.found.geometry.asPoint()
    assert lots.to_crs(4326).geometry[12].contains(shapely.Point(place.x(), place.y()))
    assert asking.found.detail == lots["pnu"][12]
