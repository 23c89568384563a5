"""The banner of the forest page and of home: the season of today, and the fire index from a replica of data.go.kr."""

import socket
from datetime import date, datetime, timedelta

import datago_replica
import pytest

from sijeong.processing import settings
from sijeong.processing.data import fire_danger, remembered
from sijeong.ui.forest import season_banner
from sijeong.ui.jobs import Job
from sijeong.ui.runs import How

pytestmark = pytest.mark.qgis

PATH = "/1400377/forestPointV2/forestPointListSigunguSearchV2"


def fire(code, mean, highest, analysed="2026-04-01 09"):
    return {"analdate": analysed, "doname": "경기도", "sigun": "시흥시", "sigucode": code, "meanavg": mean,
            "maxi": highest, "mini": 1, "std": 2.5, "d1": 90, "d2": 10, "d3": 0, "d4": 0}  # fmt: skip


@pytest.fixture
def server():
    with datago_replica.DataGoReplica(fires=[fire(41390, 62, 88), fire(41110, 99, 99)]) as started:
        yield started


@pytest.fixture
def key(data_settings, server):
    """The replica's key as the one that was used last for data.go.kr."""
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        manager.setMasterPassword("for tests only", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("공공데이터포털")
    config.setConfig("password", datago_replica.KEY)
    manager.storeAuthenticationConfig(config)
    settings.login("data_go_kr").set(config.id())
    remembered.remember_address("fire_index", server.url + PATH)
    yield config.id()
    manager.removeAuthenticationConfig(config.id())


@pytest.fixture
def banner(data_settings, desktop, desk, soon):
    desk.window.resize(1200, 800)
    desk.window.show()
    desktop.dock.show()
    banner = desktop.dock.open_job(Job.FOREST).banner
    assert soon(lambda: banner.season.text())
    return banner


def at(moment, monkeypatch):
    """Let the banner believe that it is ``moment``, in Korean time."""

    class Clock(datetime):
        @classmethod
        def now(cls, _zone=None):
            return moment

    monkeypatch.setattr(season_banner, "datetime", Clock)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 2, 1), "until 5/15: 103 days left"),
        (date(2027, 5, 15), "last day"),
        (date(2026, 1, 20), "until 5/15: 115 days left"),
        (date(2027, 6, 1), "begins on 11/1, in 153 days"),
    ],
)
def test_the_season_says_how_many_days_are_left(data_settings, provider, day, said):
    assert said in season_banner.season_text(fire_danger.season(day))


def test_without_a_key_it_says_what_to_do_and_leads_there(banner, desktop):
    assert banner.hint.isVisible() and not banner.fetch.isVisible()
    assert "data.go.kr" in banner.hint.text()
    assert not banner.index.isVisible()
    banner.hint.linkActivated.emit("key")
    assert desktop.dock.current_job is Job.DATA
    assert desktop.dock.open_job(Job.DATA).detail.card.id == "fire_index"


def test_the_index_is_fetched_and_shown_with_its_age(key, banner, desktop, wait, soon, monkeypatch):
    at(datetime(2026, 4, 1, 11, tzinfo=fire_danger.KST), monkeypatch)
    assert soon(banner.fetch.isVisible)
    ending = wait(desktop.dock.runner, banner.fetch.click)
    assert ending.how is How.WELL, ending.sentence
    assert "62, rather high" in banner.index.text() and "highest 88" in banner.index.text()
    assert "4/1 at 9:00, 2 hours ago" in banner.age.text() and "old" not in banner.age.text()
    assert not banner.problem.isVisible()
    from qgis.core import QgsProject

    assert not QgsProject.instance().mapLayers()


def test_a_value_of_yesterday_is_marked_old(key, banner, desktop, wait, soon, monkeypatch):
    at(datetime(2026, 4, 2, 8, tzinfo=fire_danger.KST), monkeypatch)
    wait(desktop.dock.runner, banner.ask)
    assert "23 hours ago" in banner.age.text() and "old" in banner.age.text()


def test_a_refusal_is_one_sentence_and_the_old_value_stays(key, banner, desktop, server, wait, monkeypatch):
    at(datetime(2026, 4, 1, 10, tzinfo=fire_danger.KST), monkeypatch)
    wait(desktop.dock.runner, banner.ask)
    assert "old" not in banner.age.text()
    server.faults.always = lambda asked: datago_replica.FORBIDDEN
    ending = wait(desktop.dock.runner, banner.ask)
    assert ending.how is How.FAILED
    assert banner.problem.text() == ending.sentence and banner.problem.isVisible()
    assert "62" in banner.index.text() and "old" in banner.age.text()
    server.faults.always = None
    wait(desktop.dock.runner, banner.ask)
    assert not banner.problem.isVisible() and "old" not in banner.age.text()


def test_without_network_as_well(key, banner, desktop, server, wait, monkeypatch):
    at(datetime(2026, 4, 1, 10, tzinfo=fire_danger.KST), monkeypatch)
    wait(desktop.dock.runner, banner.ask)
    remembered.remember_address("fire_index", f"http://127.0.0.1:{closed_port()}{PATH}")
    ending = wait(desktop.dock.runner, banner.ask)
    assert ending.how is How.FAILED and "Traceback" not in ending.sentence
    assert banner.problem.text() == ending.sentence
    assert "62" in banner.index.text() and "old" in banner.age.text()


def closed_port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return unused.getsockname()[1]


def test_home_shows_the_season_and_what_was_fetched(key, banner, desktop, wait, soon):
    wait(desktop.dock.runner, banner.ask)
    desktop.dock.go_home()
    home = desktop.dock.home.banner
    assert soon(home.index.isVisible)
    assert home.season.text() and "62" in home.index.text()
    assert not home.fetch.isVisible() and not home.hint.isVisible()


@pytest.mark.parametrize("analysed", ["", "어제", "2026-13-01 09"])
def test_a_row_without_a_time_is_not_shown(key, banner, desktop, server, wait, analysed):
    server.fires = [fire(41390, 62, 88, analysed)]
    wait(desktop.dock.runner, banner.ask)
    assert fire_danger.danger() is None
    assert not banner.index.isVisible()


def test_old_begins_when_the_next_one_must_be_out():
    analysed = datetime(2026, 4, 1, 9, tzinfo=fire_danger.KST)
    danger = fire_danger.FireDanger("시흥시", 62, 2, "다소높음", 88, "매우높음", analysed)
    assert not danger.is_old(analysed + timedelta(hours=4))
    assert danger.is_old(analysed + timedelta(hours=4, minutes=1))
