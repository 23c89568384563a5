"""The data page: finding a dataset, looking at it, choosing an area, pulling, and what is kept, with real parts."""

import pytest

from sijeong.ui.jobs import Job

pytestmark = pytest.mark.qgis


@pytest.fixture
def settings(qgis_app, tmp_path):
    """Fresh settings of the data room, and a folder of its own for what is pulled."""
    from qgis.core import QgsSettings

    from sijeong.processing.data.remembered import remember_data_folder

    QgsSettings().remove("sijeong/data")
    remember_data_folder(str(tmp_path / "자료"))
    yield QgsSettings()
    QgsSettings().remove("sijeong/data")


@pytest.fixture
def page(settings, desktop, desk):
    desk.window.show()
    desktop.dock.show()
    return desktop.dock.open_job(Job.DATA)


def test_search_and_theme_narrow_the_list(page):
    everything = len(page.list.cards)
    page.list.search.setText("지적도")
    found = page.list.cards
    assert 0 < len(found) < everything
    page.list.search.clear()
    page.list.theme.setCurrentIndex(page.list.theme.findData("bus"))
    assert {card.theme for card in page.list.cards} == {"bus"}


def test_a_dataset_opens_and_back_leads_to_the_list_and_home(page, desktop):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    page.list.search.setText("LX맵")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert page.detail.card.id == "lx_map"
    assert page.detail.isVisible()
    assert page.detail.facts.fields.table.rowCount() == len(page.detail.card.fields)
    desktop.dock.go_back()
    assert page.tabs.isVisible()
    desktop.dock.go_back()
    assert desktop.dock.home.isVisible()
