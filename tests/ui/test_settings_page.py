"""The page in QGIS's options: fields, locks, sentences under a field, engines, keys, and the change of language."""

import pytest
from qgis.core import QgsProcessingContext, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget
from small_wheel import pin_small_wheel

from sijeong.common import engines
from sijeong.processing import fleet
from sijeong.processing import settings as known
from sijeong.processing.engines.known import Engine
from sijeong.processing.settings import CITY, DATA_FOLDER, FEWEST_CARDS, HUB_RADIUS_M, LANGUAGE, PUBLISHER, SCHEDULER
from sijeong.ui.jobs import Job
from sijeong.ui.settings.cluster import ClusterSection
from sijeong.ui.settings.engines import Engines
from sijeong.ui.settings.general import General
from sijeong.ui.settings.keys import Keys
from sijeong.ui.settings.options_page import PAGE_NAME
from sijeong.ui.settings.privacy import Privacy
from sijeong.ui.settings.thresholds import Thresholds

pytestmark = pytest.mark.qgis


@pytest.fixture
def nothing_set(qgis_app, monkeypatch):
    for setting in known.SETTINGS:
        monkeypatch.delenv(setting.variable, raising=False)
    monkeypatch.delenv(fleet.FILE_VARIABLE, raising=False)
    fleet.fleet_file.cache_clear()
    QgsSettings().remove("sijeong")
    QgsSettings().setValue("sijeong/general/first_run_done", True)
    yield
    QgsSettings().remove("sijeong")
    fleet.fleet_file.cache_clear()


@pytest.fixture
def open_page(nothing_set, desktop, desk):
    """Makes the page as QGIS does when its options are opened."""
    made = []

    def open_page():
        [factory] = desk.option_factories
        made.append(factory.createWidget(desk.window))
        made[-1].apply()  # as QGIS does when nobody has looked at the page
        desk.window.show()
        made[-1].show()
        return made[-1]

    yield open_page
    for page in made:
        if not sip.isdeleted(page):
            page.deleteLater()


@pytest.fixture
def options(open_page):
    return open_page()


def section(options, kind):
    options.page.show_section(kind)
    return next(one for one in options.page.sections.values() if isinstance(one, kind))


def field(options, setting):
    return next(field for field in options.page.fields if field.setting == setting)


def test_three_ways_lead_to_the_page(desktop, desk, nothing_set):
    desktop.settings.action.trigger()
    desktop.dock.settings_asked.emit()
    assert desk.shown_options == [PAGE_NAME] * 2
    assert [factory.title() for factory in desk.option_factories] == ["Smart Sijeong"]


def test_what_is_added_goes_away_with_the_plugin(nothing_set, desk, provider):
    from sijeong.ui.desktop import Desktop

    Desktop(desk).remove()
    assert desk.option_factories == []
    assert desk.parts_of_plugin()[1] == 0


def test_nothing_is_kept_before_ok(options):
    field(options, PUBLISHER).show_value("시흥시 교통정책과")
    field(options, FEWEST_CARDS).show_value(9)
    assert (PUBLISHER.value(), FEWEST_CARDS.value()) == ("", 5)
    options.apply()
    assert (PUBLISHER.value(), FEWEST_CARDS.value()) == ("시흥시 교통정책과", 9)
    assert not QgsSettings().contains("sijeong/transit/hub_radius_m")


def test_the_defaults_come_back_with_ok(open_page):
    HUB_RADIUS_M.set(300)
    options = open_page()
    options.page.defaults.click()
    assert (field(options, HUB_RADIUS_M).value(), HUB_RADIUS_M.value()) == (150, 300)
    options.apply()
    assert HUB_RADIUS_M.value() == 150
    assert not QgsSettings().contains("sijeong/transit/hub_radius_m")


def test_what_the_office_has_set_is_locked_and_says_where(open_page, monkeypatch, tmp_path):
    file = tmp_path / "시정.ini"
    file.write_text("[transit]\nfewest_cards = 10\n[general]\nlanguage = kr\n", encoding="cp949")
    monkeypatch.setenv(fleet.FILE_VARIABLE, str(file))
    monkeypatch.setenv("SIJEONG_PUBLISHER", "시흥시")
    fleet.fleet_file.cache_clear()
    options = open_page()
    cards, publisher = field(options, FEWEST_CARDS), field(options, PUBLISHER)
    section(options, Thresholds)
    assert (cards.value(), cards.editor.isEnabled()) == (10, False)
    assert cards.lock.isVisibleTo(options) and f"{file}, line 2" in cards.lock.text.text()
    assert "SIJEONG_PUBLISHER" in publisher.lock.text.text()
    assert not field(options, HUB_RADIUS_M).lock.isVisibleTo(options)
    assert str(file) in options.page.office.text() and "“kr”" in options.page.office.text()
    options.page.defaults.click()
    options.apply()
    assert (cards.value(), FEWEST_CARDS.value()) == (10, 10)


@pytest.mark.parametrize(
    ("setting", "wrong", "right", "said"),
    [
        (SCHEDULER, "10.0.0.5", "tcp://10.0.0.5:8786", "tcp://10.0.0.5:8786"),
        (DATA_FOLDER, "자료", "/자료", "whole path"),
        (known.ENGINE_INDEX, "https://me:word@pypi.example/simple", "https://pypi.example/simple", "password"),
    ],
)
def test_what_cannot_be_used_is_said_under_its_field_and_not_kept(options, setting, wrong, right, said):
    one = field(options, setting)
    one.show_value(wrong)
    assert said in one.problem and options.page.problem.text() == one.problem
    assert not options.isValid()
    field(options, PUBLISHER).show_value("시흥시")
    options.apply()
    assert (setting.value(), PUBLISHER.value()) == (setting.default, "시흥시")
    one.show_value(right)
    assert one.problem == "" and options.isValid()
    options.apply()
    assert setting.value() == right


def test_the_city_is_chosen_from_those_of_the_catalogue(options):
    box = field(options, CITY).editor
    box.setCurrentIndex(box.findText("Siheung"))
    options.apply()
    assert CITY.value() == "41390"


def test_forms_begin_with_the_thresholds_and_follow_until_someone_types(desktop, options):
    panel = desktop.dock.open_job(Job.BUS)
    assert (panel.min_cards.value(), panel.radius.value()) == (5, 150)
    panel.radius.setValue(250)
    field(options, FEWEST_CARDS).show_value(9)
    field(options, HUB_RADIUS_M).show_value(200)
    options.apply()
    assert (panel.min_cards.value(), panel.radius.value()) == (9, 250)


def test_the_algorithms_keep_their_defaults(provider, nothing_set):
    FEWEST_CARDS.set(9)
    algorithm = provider.algorithm("odflows").create()
    assert algorithm.parameterDefinition("MIN_CARDS").defaultValue() == 5


def test_the_page_of_files_shows_the_same_places(data_page, options):
    field(options, DATA_FOLDER).show_value("/다른/자료")
    options.apply()
    assert data_page.files.folder.value() == "/다른/자료"
    data_page.files.folder.show_value("/또/다른/자료")
    assert DATA_FOLDER.value() == "/또/다른/자료"


def test_it_fits_a_small_laptop(options):
    for tab in range(options.page.tabs.count()):
        options.page.tabs.setCurrentIndex(tab)
        assert options.page.tabs.currentWidget().widget().minimumSizeHint().width() <= 560
    assert options.page.minimumSizeHint().height() <= 560


def test_every_field_can_be_reached_by_tab_and_is_named(options):
    for one in options.page.fields:
        parts = [one.editor, *one.editor.findChildren(QWidget)]
        assert one.editor.accessibleName()
        assert any(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in parts), one.setting.key


# Engines


@pytest.fixture
def wheel(tmp_path, monkeypatch):
    monkeypatch.setenv(engines.ENGINE_FOLDER_VARIABLE, str(tmp_path / "엔진"))
    return pin_small_wheel(tmp_path, monkeypatch)


def cells(engines, engine):
    row = list(Engine).index(engine)
    return [engines.table.item(row, column).text() for column in range(engines.table.columnCount())]


def test_an_engine_is_installed_from_a_folder_checked_and_removed(options, wheel, soon, tmp_path):
    here = section(options, Engines)
    assert soon(lambda: cells(here, Engine.DUCKDB)[2] != "Looking…")
    here.table.selectRow(0)
    assert wheel.name in here.wheel.toPlainText() and "SHA-256" in here.wheel.toPlainText()
    here.install.want(FOLDER=str(wheel.parent))
    assert soon(lambda: cells(here, Engine.DUCKDB)[2] == "Installed"), here.bad.text()
    assert cells(here, Engine.DUCKDB)[3] == "9.0.0"
    assert here.remove.isEnabled()
    (tmp_path / "엔진/duckdb/__init__.py").write_text("ANSWER = 41\n")
    here.verify.click()
    assert soon(lambda: "damaged" in here.bad.text())
    here.remove_selected()
    assert soon(lambda: not (tmp_path / "엔진/duckdb").exists() and here.said.text() == "The engine is removed.")
    assert soon(lambda: not here.remove.isEnabled())


def test_a_wheel_that_is_not_the_published_one_is_said_on_the_page(options, wheel, soon, tmp_path):
    wheel.write_bytes(wheel.read_bytes() + b"x")
    here = section(options, Engines)
    assert soon(lambda: here.install.isEnabled())
    here.install.want(FOLDER=str(wheel.parent))
    assert soon(lambda: "SHA-256" in here.bad.text() and here.bad.isVisibleTo(here))


def test_what_to_bring_into_a_closed_network_is_copied(options, wheel, qgis_app):
    here = section(options, Engines)
    here.table.selectRow(0)
    here.copy.click()
    assert wheel.name in qgis_app.clipboard().text()
    here.table.selectRow(2)
    assert "pip install --target" in here.wheel.toPlainText() and not here.install.isEnabled()


def test_the_page_may_be_closed_while_engines_are_looked_for(open_page, soon, desktop):
    options = open_page()
    section(options, Engines)
    sip.delete(options)
    assert soon(lambda: not desktop.settings._questions.is_busy)


# Keys, cluster, privacy


def test_a_key_is_tried_with_what_is_chosen_and_not_yet_kept(options, vworld_login, soon, monkeypatch):
    from vworld_replica import VWorldReplica, parcels

    row = section(options, Keys).rows["vworld"]
    assert not row.test.isEnabled()
    with VWorldReplica(
        {"LT_C_ADSIGG_INFO": parcels(2).rename(columns={"pnu": "sig_cd"})}, domain="localhost"
    ) as replica:
        known.address("sigungu").set(f"{replica.url}/req/data")
        row.field.show_value(vworld_login)
        row.test.click()
        assert soon(lambda: "accepts the key" in row.good.text()), row.bad.text()
    assert known.login("vworld").value() == ""
    options.apply()
    assert known.login("vworld").value() == vworld_login


def test_a_cluster_that_does_not_answer_is_said(options, soon):
    from loopback import nobody_listens

    here = section(options, ClusterSection)
    assert not here.test.isEnabled()
    with nobody_listens() as port:
        here.address.show_value(f"tcp://127.0.0.1:{port}")
        here.test.click()
        assert soon(lambda: str(port) in here.bad.text())
    assert SCHEDULER.value() == ""


def test_the_card_key_is_shown_and_copied_for_the_safe(open_page, monkeypatch, tmp_path):
    from sijeong.processing.card_key import card_key

    monkeypatch.setenv("SIJEONG_CARD_KEY_FILE", str(tmp_path / "card.key"))
    here = section(open_page(), Privacy)
    assert not here.copy.isEnabled() and "no key yet" in here.state.text()
    made = card_key()
    here = section(open_page(), Privacy)
    assert str(tmp_path / "card.key") in here.state.text()
    here.save_copy(str(tmp_path / "금고" / "card.key"))
    assert (tmp_path / "금고/card.key").read_bytes() == made
    assert (tmp_path / "금고/card.key").stat().st_mode & 0o777 == 0o600


# Language


def test_another_language_builds_everything_anew_when_nothing_runs(nothing_set, desk, provider, soon):
    from sijeong.ui.desktop import Desktop

    spoken = []
    desktop = Desktop(desk, lambda: spoken.append(LANGUAGE.value()))
    LANGUAGE.set("ko")
    assert soon(lambda: spoken == ["ko"])
    PUBLISHER.set("x")
    desktop.remove()
    LANGUAGE.set("en")
    assert spoken == ["ko"]


def test_the_general_section_offers_each_language_in_its_own_name(options):
    box = section(options, General).language.editor
    assert [box.itemText(index) for index in range(box.count())] == ["As QGIS", "한국어", "English"]


def test_the_button_of_a_panel_offers_three_ways(provider, tmp_path):
    from sijeong.ui.install_button import InstallButton

    button, wanted = InstallButton(Engine.SUMO), []
    button.wanted.connect(wanted.append)
    assert len(button.menu().actions()) == 3
    button.menu().actions()[0].trigger()
    assert [run.parameters for run in wanted] == [{"ENGINE": "sumo"}]
    algorithm = provider.algorithm("installengine")
    assert algorithm.checkParameterValues(wanted[0].parameters, QgsProcessingContext())[0]
