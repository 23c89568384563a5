"""The first minutes: three steps, the sample city, and the tour, on the real dock and window."""

import pytest
from sample_zip import write_city


@pytest.fixture
def new_user(data_settings, monkeypatch):
    """Somebody who has never seen Sijeong."""
    from sijeong.processing.settings import CITY, FIRST_RUN_DONE

    monkeypatch.delenv("SIJEONG_CITY", raising=False)
    FIRST_RUN_DONE.reset()
    CITY.reset()
    yield
    FIRST_RUN_DONE.reset()
    CITY.reset()


@pytest.fixture
def city(tmp_path, monkeypatch, qgis_app):
    from sijeong.processing.data import sample_city
    from sijeong.processing.settings import RESULTS_FOLDER

    monkeypatch.setattr(sample_city, "ROOT", tmp_path)
    RESULTS_FOLDER.set(str(tmp_path / "결과"))
    yield write_city(tmp_path)
    RESULTS_FOLDER.reset()


@pytest.fixture
def first_run(new_user, city, desktop, desk):
    desk.window.resize(1200, 800)
    desk.window.show()
    desktop.dock.show()
    return desktop.first_run


@pytest.fixture
def start(first_run):
    return first_run.open_start()


def _load(first_run, soon, **wishes):
    loaded = []
    first_run.loader.loaded.connect(lambda: loaded.append(True))
    assert first_run.load_sample(**wishes)
    assert soon(lambda: loaded), "the sample city did not come"


def test_the_start_is_offered_and_opens_nothing_by_itself(first_run, desk):
    from qgis.PyQt.QtWidgets import QDialog

    assert first_run.notice.isVisible()
    assert not [one for one in desk.window.findChildren(QDialog) if one.isVisible()]


def test_skipping_is_remembered(start, first_run):
    from sijeong.processing.settings import FIRST_RUN_DONE

    start.skip.click()
    assert FIRST_RUN_DONE.value()
    assert not first_run.notice.isVisible()


def test_who_has_done_it_is_not_asked_again(new_user, desk):
    from sijeong.processing.settings import FIRST_RUN_DONE
    from sijeong.ui.desktop import Desktop

    FIRST_RUN_DONE.set(True)
    desktop = Desktop(desk)
    assert desktop.first_run.notice is None
    desktop.remove()


@pytest.mark.parametrize(("typed", "found"), [("ㅅㅎ", "41390"), ("안산", "41270"), ("41390", "41390")])
def test_a_city_is_found_by_name_consonants_and_code(start, typed, found):
    start.cities.filter.setText(typed)
    assert start.cities.city.id == found


def test_siheung_comes_first_and_says_what_works(start):
    assert start.cities.list.item(0).data(0x0100).id == "41390"
    assert "31" in start.cities.support.text()


def test_without_a_city_there_is_no_next_step_but_a_reason(start):
    start.cities.filter.setText("없는도시")
    assert not start.next.isEnabled()
    assert start.next.toolTip() == start.cities.missing != ""


def test_the_map_goes_to_the_city_in_its_crs(start, desk):
    from qgis.core import QgsProject

    from sijeong.processing.settings import CITY

    start.next.click()
    assert QgsProject.instance().crs().authid() == "EPSG:5186"
    centre = desk.canvas.extent().center()
    assert 126.6 < centre.x() < 126.9  # the desk's canvas keeps to degrees
    assert 37.3 < centre.y() < 37.5
    assert CITY.value() == "41390"


def test_the_crs_is_left_alone_where_the_user_says_so(start):
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    start.cities.sets_crs.setChecked(False)
    start.next.click()
    assert QgsProject.instance().crs().authid() == "EPSG:5179"


def test_a_folder_offers_what_lies_in_it(start, tmp_path, soon):
    from sijeong.processing.data.first_data import Way

    files = tmp_path / "기관 자료"
    files.mkdir()
    for ending in ("shp", "shx", "dbf"):
        (files / f"LSMD_CONT_LDREG_41390_202607.{ending}").write_bytes(b"")
    start.next.click()
    start.sources.ways[Way.FOLDER].setChecked(True)
    start.sources.folder.set_path(str(files))
    assert soon(lambda: start.sources.ticked)
    assert [offer.card.id for offer in start.sources.ticked] == ["parcels_lsmd"]
    (wish,) = start.sources.wishes
    assert wish.parameters() == {"DATASET": "parcels_lsmd", "AREA": "41390", "SOURCE": str(files)}
    rows = [start.sources.list.item(row) for row in range(start.sources.list.count())]
    others = [row for row in rows if row.data(0x0100).card.id != "parcels_lsmd"]
    assert others
    assert all(row.data(0x0100).missing for row in others)


def test_a_way_without_its_key_says_so_and_fetches_nothing(start):
    from sijeong.processing.data.first_data import Way

    start.next.click()
    start.sources.ways[Way.VWORLD].setChecked(True)
    assert start.sources.list.count() > 0
    assert start.sources.wishes == ()
    assert "vworld.kr" in Way.VWORLD.source


def test_going_back_keeps_what_was_chosen(start):
    from sijeong.processing.data.first_data import Way

    start.next.click()
    start.sources.ways[Way.VWORLD].setChecked(True)
    start.back.click()
    start.next.click()
    assert start.sources.ways[Way.VWORLD].isChecked()


def test_the_sample_city_comes_with_its_results_and_steps(first_run, soon, desktop):
    from qgis.core import QgsProject

    from sijeong.ui.jobs import Step

    _load(first_run, soon)
    project = QgsProject.instance()
    assert len(project.mapLayers()) == 4
    assert project.crs().authid() == "EPSG:5186"
    assert any(word in project.title() for word in ("made-up", "가상"))
    assert desktop.dock.ledger.made(Step.MAP_TRANSFERS).figures == {"TRANSFERS": 40}
    assert desktop.dock.ledger.made(Step.FOREST_REGISTER) is not None


def test_the_last_step_loads_it(start, first_run, soon):
    start.last.tour.setChecked(False)
    loaded = []
    first_run.loader.loaded.connect(lambda: loaded.append(True))
    for _ in range(3):
        start.next.click()
    assert soon(lambda: loaded)
    assert first_run.tour is None


def test_the_tour_points_at_what_can_be_seen(first_run, soon, desk):

    _load(first_run, soon, with_tour=True)
    assert soon(lambda: first_run.tour is not None)
    tour = first_run.tour
    callout = tour.callout
    for place in range(8):
        assert tour.place == place
        assert soon(lambda: tour.target.isVisible() and callout.isVisible()), place
        assert soon(lambda: callout.window().rect().contains(callout.geometry())), place
        tour.callout.next.click()
    assert first_run.tour is None


def test_the_tour_shows_the_chart_of_the_busiest_hub(first_run, soon, desktop):
    _load(first_run, soon)
    first_run.start_tour()
    first_run.tour.go(1)
    first_run.tour.go(1)
    assert desktop.charts.isVisible()
    assert "시청" in desktop.charts.bar.name.text()
    first_run.tour.end()


def test_arrow_keys_lead_and_escape_ends(first_run, soon):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    _load(first_run, soon)
    first_run.start_tour()
    tour = first_run.tour
    QTest.keyClick(tour.callout.next, Qt.Key.Key_Right)
    assert tour.place == 1
    QTest.keyClick(tour.callout.next, Qt.Key.Key_Left)
    assert tour.place == 0
    QTest.keyClick(tour.callout.next, Qt.Key.Key_Escape)
    assert first_run.tour is None


@pytest.mark.parametrize("receiver", ["map", "title of the dock", "window"])
def test_escape_ends_the_tour_wherever_the_focus_is(first_run, soon, desk, desktop, receiver):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    _load(first_run, soon)
    first_run.start_tour()
    tour = first_run.tour
    focus = {"map": desk.canvas, "title of the dock": desktop.dock, "window": desk.window}[receiver]
    focus.setFocus(Qt.FocusReason.MouseFocusReason)
    tour.callout.next.clearFocus()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Escape)
    assert first_run.tour is None


def test_the_callout_follows_a_dock_that_floats(first_run, soon, desktop):

    _load(first_run, soon)
    first_run.start_tour()
    desktop.dock.setFloating(True)
    first_run.tour.go(3)
    callout = first_run.tour.callout
    assert soon(lambda: callout.window() is desktop.dock and callout.isVisible())
    first_run.tour.end()


def test_everything_goes_with_the_plugin(new_user, city, desk, soon):
    from sijeong.ui.desktop import Desktop
    from sijeong.ui.first_run.tour import Callout, Ring

    desktop = Desktop(desk)
    desk.window.show()
    desktop.dock.show()
    _load(desktop.first_run, soon)
    desktop.first_run.start_tour()
    desktop.first_run.open_start()
    desktop.remove()
    assert soon(lambda: not desk.window.findChildren(Callout) + desk.window.findChildren(Ring))
    assert desk.parts_of_plugin() == (0, 0)


def test_own_layers_are_not_mixed_with_the_sample_city(first_run, parcels, monkeypatch):
    from qgis.core import QgsProject

    from sijeong.ui.first_run import first_run as module

    QgsProject.instance().addMapLayer(parcels)
    monkeypatch.setattr(module, "is_sure", lambda *_: False)
    assert not first_run.load_sample()
    assert len(QgsProject.instance().mapLayers()) == 1


def test_who_has_results_is_not_asked_whether_he_is_new(first_run, desktop, tmp_path):
    from sijeong.ui.jobs import Step
    from sijeong.ui.state.made import Made

    assert first_run.notice.isVisibleTo(desktop.dock.home)
    file = tmp_path / "taps.parquet"
    file.touch()
    desktop.dock.ledger.note(Step.IMPORT_TAPS, Made((str(file),)))
    assert not first_run.notice.isVisibleTo(desktop.dock.home)
