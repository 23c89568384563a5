"""The data page: finding a dataset, looking at it, and choosing an area."""

import pytest

pytestmark = pytest.mark.qgis


def test_search_and_theme_narrow_the_list(data_page):
    everything = len(data_page.list.cards)
    data_page.list.search.setText("지적도")
    found = data_page.list.cards
    assert 0 < len(found) < everything
    data_page.list.search.clear()
    data_page.list.theme.setCurrentIndex(data_page.list.theme.findData("bus"))
    assert {card.theme for card in data_page.list.cards} == {"bus"}


def test_a_dataset_opens_and_back_leads_to_the_list_and_home(data_page, desktop):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    data_page.list.search.setText("LX맵")
    QTest.keyClick(data_page.list.search, Qt.Key.Key_Return)
    assert data_page.detail.card.id == "lx_map"
    assert data_page.detail.isVisible()
    assert data_page.detail.facts.fields.table.rowCount() == len(data_page.detail.card.fields)
    desktop.dock.go_back()
    assert data_page.tabs.isVisible()
    desktop.dock.go_back()
    assert desktop.dock.home.isVisible()


def test_the_arrow_leads_from_the_search_field_into_the_list(data_page):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    data_page.list.search.setText("지적도")
    QTest.keyClick(data_page.list.search, Qt.Key.Key_Down)
    QTest.keyClick(data_page.list.view, Qt.Key.Key_Return)
    assert data_page.detail.isVisible()
    assert data_page.detail.card == data_page.list.cards[0]


def test_nothing_is_read_before_the_page_is_opened(desk, provider, data_settings):
    from sijeong.processing.data import shelf
    from sijeong.ui.desktop import Desktop

    shelf._datasets.cache_clear()
    shelf._cities.cache_clear()
    desktop = Desktop(desk)
    assert shelf._datasets.cache_info().currsize == shelf._cities.cache_info().currsize == 0
    desktop.remove()


def test_no_dataset_makes_the_page_wider_than_a_narrow_dock(data_page):
    too_wide = {}
    for card in data_page.list.cards:
        data_page.open_dataset(card.id)
        width = data_page.detail._scroll.widget().minimumSizeHint().width()
        if width > 310:  # 320 less the scroll bar of a slim style
            too_wide[card.id] = width
    assert too_wide == {}


def test_a_dataset_with_a_key_waits_for_it(data_page):
    data_page.open_dataset("lx_map")
    assert not data_page.detail.pull.isEnabled()
    assert data_page.detail.state.text()
    assert data_page.detail.access._hint.isVisible()


def test_a_slot_wants_an_address_and_no_key(data_page):
    data_page.open_dataset("lx_city_parcels")
    assert not data_page.detail.pull.isEnabled()
    data_page.detail.access.url.setText("http://127.0.0.1:1/wfs")
    data_page.detail.access.layer.setText("lx:parcels")
    assert data_page.detail.pull.isEnabled()
    assert data_page.detail.wish().address == "http://127.0.0.1:1/wfs#lx:parcels"


def test_a_file_to_fetch_by_hand_says_where_from(data_page):
    data_page.open_dataset("forest_map")
    assert "map.forest.go.kr" in data_page.detail.card.file_hint
    assert data_page.detail.access.path.isVisible()
    assert not data_page.detail.access.url.isVisible()


def test_a_base_map_needs_no_area(data_page):
    data_page.open_dataset("vworld_base")
    assert not data_page.detail.area.isVisible()


def test_dongs_are_ticked_and_found(data_page):
    data_page.open_dataset("lx_map")
    area = data_page.detail.area
    area.kind.setCurrentIndex(area.kind.findData("dongs"))
    assert area.value().missing
    area.dongs.filter.setText("ㅈㅇ")
    shown = [item.text() for item in area.dongs._items() if not item.isHidden()]
    assert "정왕동" in shown and len(shown) < area.dongs.list.count()
    area.dongs.tick(["4139013200", "4139013100"])
    assert set(area.value().codes.split(",")) == {"4139013200", "4139013100"}
    assert "정왕동" in area.dongs._count.text()


def test_a_box_is_drawn_on_the_map_and_shown_in_degrees(data_page, desk):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    desk.canvas.setExtent(QgsRectangle(175_000, 525_000, 185_000, 535_000))
    data_page.open_dataset("lx_map")
    area = data_page.detail.area
    area.kind.setCurrentIndex(area.kind.findData("box"))
    area.box.draw.click()
    target = desk.canvas.viewport()
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseMove(target, QPoint(100, 120))
    QTest.mouseMove(target, QPoint(150, 160))
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(150, 160))
    west, south, east, north = area.value().box
    assert 126 < west < east < 128 and 37 < south < north < 38
    assert not area.box.draw.isChecked()
    assert area.box._band is not None
    data_page.go_back()
    assert area.box._band is None


def test_the_extent_of_a_layer_is_an_area(data_page, parcels):
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(parcels)
    data_page.open_dataset("lx_map")
    area = data_page.detail.area
    area.kind.setCurrentIndex(area.kind.findData("layer"))
    area.layer.setLayer(parcels)
    west, south, east, north = area.value().box
    assert west < east and south < north
    assert area.value().extent.endswith("[EPSG:4326]")


def test_a_catalogue_file_that_cannot_be_used_is_named(data_page, tmp_path):
    file = tmp_path / "우리시.toml"
    file.write_text("[[dataset]\n", encoding="utf-8")
    data_page.files.catalogue.show_value(str(file))
    assert "우리시.toml" in data_page.list._problem.text()
    data_page.open_dataset("parcels")  # leads nowhere, without a traceback
    assert not data_page.detail.isVisible()
    data_page.files.catalogue.show_value("")
    assert data_page.list.cards


def test_the_page_opens_with_a_catalogue_file_that_cannot_be_used(data_settings, desktop, tmp_path):
    from sijeong.processing.settings import CATALOGUE_FILE
    from sijeong.ui.jobs import Job

    file = tmp_path / "우리시.toml"
    file.write_text("[[city]]\nid = 3\n[[dataset]]\nid = 4\n", encoding="utf-8")
    CATALOGUE_FILE.set(str(file))
    page = desktop.dock.open_job(Job.DATA)
    assert "우리시.toml" in page.list._problem.text()
    assert page.detail.area.city.count() > 0


def test_a_city_of_the_own_file_is_offered(data_page, tmp_path):
    file = tmp_path / "우리시.toml"
    file.write_text(
        '[[city]]\nid = "41999"\nname = { ko = "가온시", en = "Gaon" }\nsigungu_codes = ["41999"]\n'
        'statistics_code = "31999"\nbounds = [127.0, 37.0, 127.1, 37.1]\nanalysis_crs = "EPSG:5186"\n'
        'dong = [{ code = "4199910100", name = "가온동" }]\n',
        encoding="utf-8",
    )
    data_page.files.catalogue.show_value(str(file))
    cities = data_page.detail.area.city
    assert cities.findData("41999") >= 0


def test_what_an_entry_leaves_open_is_asked_for(data_page):
    data_page.open_dataset("bus_positions")
    access = data_page.detail.access
    assert access.layer.isVisible() and not access.url.isVisible()
    assert data_page.detail.card.place_title in access.missing()
    access.layer.setText("224000010,224000019")
    assert not access.missing()
    assert data_page.detail.wish().address == "#224000010,224000019"


def test_a_map_service_that_does_not_answer_is_said_on_its_page(data_page):
    data_page.open_dataset("lx_city_imagery")
    data_page.detail.access.url.setText("http://127.0.0.1:9/wms")
    data_page.detail.pull.click()
    assert data_page.detail.problem.isVisible()
    assert "127.0.0.1" in data_page.detail.problem.text()
