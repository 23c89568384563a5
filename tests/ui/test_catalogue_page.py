"""The data page: finding a dataset, looking at it, choosing an area, pulling, and what is kept, with real parts."""

import json

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


KEY_USER, MASTER = "localhost", "for tests only"


@pytest.fixture
def login(settings, qgis_app):
    """An authentication configuration with the replica's key, in the test profile's encrypted database."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig
    from vworld_replica import KEY

    manager = QgsApplication.authManager()
    manager.setMasterPassword(MASTER, True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("브이월드")
    config.setConfig("username", KEY_USER)
    config.setConfig("password", KEY)
    manager.storeAuthenticationConfig(config)
    assert config.id()
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.fixture
def vworld():
    """V-World with 3,000 parcels of Siheung."""
    from vworld_replica import VWorldReplica, parcels

    with VWorldReplica({"LT_C_LANDINFOBASEMAP": parcels(3000)}) as replica:
        yield replica


@pytest.fixture
def ready(page, login, vworld):
    """The page of the LX map, with key and address given, for one dong."""
    page.open_dataset("lx_map")
    page.detail.access.login.setConfigId(login)
    page.detail.access.other.setChecked(True)
    page.detail.access.url.setText(f"{vworld.url}/req/data")
    page.detail.area.choose("4139013200")
    return page


def wait_until(condition, patience_ms=20_000):
    from qgis.PyQt.QtTest import QTest

    for _ in range(patience_ms // 20):
        if condition():
            return True
        QTest.qWait(20)
    return False


def test_a_plan_comes_by_itself_and_asks_nothing(ready, vworld):
    assert wait_until(lambda: ready.detail.plan.isVisible())
    assert "V-World" in ready.detail.plan.text()
    assert vworld.asked == []


def test_a_pull_puts_a_named_layer_on_the_map_and_into_the_kept_list(ready, desktop, vworld, wait):
    from qgis.core import QgsProject

    from sijeong.ui.runner import How

    ending = wait(desktop.dock.runner, ready.detail.pull.click)
    assert ending.how is How.WELL, ending.sentence
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == ending.outcomes[0].figures["FEATURES"] > 0
    assert layer.attributeAlias(layer.fields().indexOf("pnu")) == ready.detail.card.aliases["pnu"]
    assert [entry.dataset_id for entry in ready.kept.entries] == ["lx_map"]
    assert ready.detail.preview.isVisible()
    assert vworld.asked
