"""The page for the officials' phones on the real dock: choose, white list, warn, preview, publish, cancel, look."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMessageBox
from shapely.geometry import Point, box
from sight import contrast

from sijeong.processing.placement import add_result
from sijeong.processing.results import Result
from sijeong.ui.jobs import Job, Step
from sijeong.ui.mobile import phone_dialog
from sijeong.ui.mobile.history import History
from sijeong.ui.mobile.layer_tree import BACKGROUND, LAYER_ID, NAME
from sijeong.ui.mobile.phone_dialog import PhoneDialog
from sijeong.ui.runs import How

pytestmark = pytest.mark.qgis
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
X, Y = 180000.0, 530000.0


def write(file, name, frame, title):
    frame.to_file(file, layer=name)
    layer = QgsVectorLayer(f"{file}|layername={name}", title, "ogr")
    assert layer.isValid()
    return layer


@pytest.fixture
def shelters(tmp_path):
    """Eight places with the telephone of whoever keeps the key."""
    columns = {
        "label": [f"대피소 {place}" for place in range(8)],
        "capacity": [10 * place for place in range(8)],
        "keeper": [f"010-1234-567{place}" for place in range(8)],
    }
    shapes = [Point(X + 100 * place, Y + 50 * place) for place in range(8)]
    frame = gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:5186")
    return write(tmp_path / "shelters.gpkg", "shelters", frame, "대피소")


@pytest.fixture
def dongs(tmp_path):
    frame = gpd.GeoDataFrame(
        {"adm_cd": ["4139051000"], "adm_nm": ["정왕동"]}, geometry=[box(X - 50, Y - 50, X + 900, Y + 500)], crs=5186
    )
    return write(tmp_path / "dongs.gpkg", "dongs", frame, "행정동")


@pytest.fixture
def panel(desktop, desk, shelters, dongs, tmp_path, soon):
    """The open page, with shelters to publish over dongs as background."""
    QgsProject.instance().addMapLayers([dongs, shelters])
    desk.window.resize(1200, 900)
    desk.window.show()
    desktop.dock.show()
    panel = desktop.dock.open_job(Job.MOBILE)
    panel.opened = []
    panel.publications.open_file = panel.opened.append
    panel.browser.open_address = panel.opened.append
    panel.set_folder(str(tmp_path / "게시"))
    panel.about.title.setText("대피소 안내")
    tick(panel, shelters.id())
    tick(panel, dongs.id(), BACKGROUND)
    assert soon(lambda: panel.fields.choices.is_checked(shelters.id()))
    return panel


def tick(panel, layer_id, column=NAME, state=ON):
    """As a click into the box of a layer does."""
    items = panel.layers.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive, NAME)
    next(item for item in items if item.data(NAME, LAYER_ID) == layer_id).setCheckState(column, state)


def field_row(panel, name):
    rows = panel.fields.rows
    return next(row for row in map(rows.item, range(rows.count())) if row.data(Qt.ItemDataRole.UserRole) == name)


def answer(button_text):
    """Press the button of the question that comes next."""

    def press():
        question = QApplication.activeModalWidget()
        assert isinstance(question, QMessageBox)
        next(button for button in question.buttons() if button.text() == button_text).click()

    QTimer.singleShot(0, press)


def test_visible_results_are_ticked_and_other_layers_are_not(desktop, shelters, tmp_path, soon):
    frame = gpd.GeoDataFrame({"dong": ["정왕동"]}, geometry=[Point(X, Y)], crs=5186)
    made = {}
    for kind in (Result.TRANSFER_HUBS, Result.SERVICE_GAPS, Result.QUALITY_FINDINGS):
        layer = write(tmp_path / f"{kind.key}.gpkg", kind.key, frame, kind.key)
        made[kind] = add_result(QgsProject.instance(), layer.source(), kind)
    tree = QgsProject.instance().layerTreeRoot()
    tree.findLayer(made[Result.SERVICE_GAPS].id()).setItemVisibilityChecked(False)
    QgsProject.instance().addMapLayer(shelters)
    panel = desktop.dock.open_job(Job.MOBILE)
    assert panel.layers.published() == [made[Result.TRANSFER_HUBS]]


def test_without_a_layer_or_a_title_the_page_says_what_is_missing(panel, shelters):
    assert panel.missing_for_all() == ""
    panel.about.title.clear()
    assert "title" in panel.missing_for_all()
    tick(panel, shelters.id(), state=OFF)
    assert "layer" in panel.missing_for_all()


def test_two_layers_of_one_name_are_refused(panel, shelters, dongs):
    dongs.setName(shelters.name())
    assert "대피소" in panel.missing_for_all()


def test_a_telephone_number_is_off_until_the_user_insists(panel, shelters):
    panel.fields.open_layer(shelters.id())
    row = field_row(panel, "keeper")
    assert row.checkState() == OFF
    assert "telephone" in row.text()
    assert json.loads(panel.parameters()["FIELDS"]) == {"대피소": ["label", "capacity"]}
    answer("Cancel")
    row.setCheckState(ON)
    assert row.checkState() == OFF
    assert "ALLOW_IDENTIFYING" not in panel.parameters()
    answer("Publish it")
    row.setCheckState(ON)
    assert json.loads(panel.parameters()["FIELDS"]) == {"대피소": ["label", "capacity", "keeper"]}
    assert panel.parameters()["ALLOW_IDENTIFYING"] == "대피소.keeper"
    panel.fields.harmless.click()
    assert field_row(panel, "keeper").checkState() == OFF
    panel.fields.none.click()
    assert json.loads(panel.parameters()["FIELDS"]) == {"대피소": []}


def test_fields_are_found_by_name_and_title(panel, shelters):
    shelters.setFieldAlias(shelters.fields().indexOf("capacity"), "수용인원")
    panel.fields.show_layers([shelters])
    panel.fields.search.setText("수용")
    rows = panel.fields.rows
    assert [row.text() for row in map(rows.item, range(rows.count())) if not row.isHidden()] == ["수용인원  [capacity]"]


def test_a_background_has_no_fields_and_is_told_apart(panel, shelters, dongs):
    parameters = panel.parameters()
    assert parameters["LAYERS"] == [shelters.id()]
    assert parameters["BACKGROUND"] == [dongs.id()]
    assert [panel.fields.layer.itemText(place) for place in range(panel.fields.layer.count())] == ["대피소"]


def test_layers_are_ticked_by_the_keyboard_alone(panel, shelters):
    tree = panel.layers.tree
    items = tree.findItems("대피소", Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive, NAME)
    tree.setFocus()
    tree.setCurrentItem(items[0], NAME)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert panel.layers.published() == []
    QTest.keyClick(tree, Qt.Key.Key_Right)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert shelters in panel.layers.background()


def test_dates_and_protection_become_parameters(panel, tmp_path):
    panel.about.valid_until.setDate(QDate(2099, 1, 2))
    assert panel.about._warning.isVisibleTo(panel.about)
    panel.about.data_date.setDate(QDate(2026, 10, 1))
    panel.protection.fewest.setValue(7)
    panel.protection.form.setCurrentIndex(panel.protection.form.findData("zip"))
    panel.protection.encrypt.setChecked(True)
    run = panel.runs_for_all(tmp_path)[0]
    wanted = {"VALID_UNTIL": "2099-01-02", "DATA_DATE": "2026-10-01", "FEWEST": 7, "FORM": "zip", "ENCRYPT": True}
    assert {name: run.parameters[name] for name in wanted} == wanted
    output, passphrase = Path(run.parameters["OUTPUT"]), Path(run.parameters["PASSPHRASE_FILE"])
    assert output not in passphrase.parents
    panel.protection.origin.setCurrentIndex(1)
    assert "passphrase" in panel.missing_for_all()


def test_the_project_remembers_the_page_and_no_passphrase(panel, desktop, shelters, tmp_path):
    panel.about.publisher.setText("안전총괄과")
    panel.protection.encrypt.setChecked(True)
    panel.fields.choices.set_on(shelters.id(), "capacity", False)
    panel.memory.write()
    project, file = QgsProject.instance(), str(tmp_path / "시정.qgz")
    assert project.write(file)
    project.clear()
    assert panel.layers.published() == []
    assert panel.about.title.text() == ""
    assert project.read(file)
    assert [layer.name() for layer in panel.layers.published()] == ["대피소"]
    assert [layer.name() for layer in panel.layers.background()] == ["행정동"]
    assert (panel.about.title.text(), panel.about.publisher.text()) == ("대피소 안내", "안전총괄과")
    assert panel.protection.encrypt.isChecked()
    assert not panel.fields.choices.is_on(panel.layers.published()[0].id(), "capacity")


def test_opening_the_page_does_not_change_the_project(desktop, shelters, qgis_app):
    project = QgsProject.instance()
    project.addMapLayer(shelters)
    project.setDirty(False)
    desktop.dock.open_job(Job.MOBILE)
    qgis_app.processEvents()
    assert not project.isDirty()


def test_a_layer_that_is_removed_leaves_every_part_of_the_page(panel, shelters, soon):
    panel.preview.follow()
    QgsProject.instance().removeMapLayer(shelters.id())
    assert soon(lambda: not panel.layers.published())
    assert panel.fields.layer.count() == 0
    assert "layer" in panel.missing_for_all()


def test_the_preview_draws_the_chosen_layers_and_turns_dark(panel, shelters, dongs, soon):
    panel._preview_box.setCollapsed(False)
    assert soon(lambda: panel.preview.frame.picture is not None and not panel.preview.is_busy)
    frame = panel.preview.frame
    assert frame.screen.title == "대피소 안내"
    assert frame.screen.layer == "대피소"
    light = frame.picture.pixelColor(2, 2)
    panel.preview.dark.setChecked(True)
    assert soon(lambda: not panel.preview.is_busy)
    assert light.lightness() > 200 > 60 > frame.picture.pixelColor(2, 2).lightness()
    tick(panel, shelters.id(), state=OFF)
    tick(panel, dongs.id(), state=OFF)
    assert soon(lambda: frame.picture is None)


def test_two_runs_of_one_kind_can_be_compared(desktop, tmp_path):
    frame = gpd.GeoDataFrame({"dong": ["정왕동"]}, geometry=[Point(X, Y)], crs=5186)
    layers = []
    for name in ("base", "closed"):
        layer = write(tmp_path / f"{name}.gpkg", "run_dongs", frame, name)
        layers.append(add_result(QgsProject.instance(), layer.source(), Result.RUN_DONGS))
        layers[-1].setName(name)
    panel = desktop.dock.open_job(Job.MOBILE)
    panel.layers.tick(layers[0].id())
    assert not panel.compare.isVisibleTo(panel)
    panel.layers.tick(layers[1].id())
    panel.compare.wanted.setChecked(True)
    pair = {panel.parameters()["COMPARE_BASE"], panel.parameters()["COMPARE_SCENARIO"]}
    assert pair == {layer.id() for layer in layers}
    panel.compare.scenario.setCurrentIndex(panel.compare.base.currentIndex())
    assert "two results" in panel.compare.missing()


def publish(desktop, panel, wait):
    ending = wait(desktop.dock.runner, panel.run_all)
    assert ending.how is How.WELL, ending.detail
    return panel.publications.current()


def test_publishing_writes_a_bundle_without_what_was_left_out(desktop, desk, panel, wait):
    made = publish(desktop, panel, wait)
    assert (made.title, made.form, made.sealed) == ("대피소 안내", "folder", False)
    assert made.figures["FEATURES"] >= 8
    contents = json.loads(Path(made.output, "data/publication.json").read_text(encoding="utf-8"))
    shown = next(layer for layer in contents["layers"] if layer["title"] == "대피소")
    assert {field["name"] for field in shown["fields"]} == {"label", "capacity"}
    assert not any(b"010-1234" in file.read_bytes() for file in Path(made.output).rglob("*") if file.is_file())
    assert panel.opened == [made.report]
    assert any("대피소" in text or "done" in text for _, text in desk.said)
    panel.publications.previous.click()
    assert panel.parameters()["PREVIOUS"] == made.output


def test_the_preview_shows_the_indicators_of_the_last_publication(desktop, panel, tmp_path, wait):
    frame = gpd.GeoDataFrame(
        {"hub_name": ["역", "시청"], "transfers": [1200, 80], "boardings": [2000, 100], "time_median_s": [300, 240]},
        geometry=[Point(X, Y), Point(X + 500, Y)],
        crs=5186,
    )
    layer = write(tmp_path / "hubs.gpkg", "transfer_hubs", frame, "거점")
    panel.layers.tick(add_result(QgsProject.instance(), layer.source(), Result.TRANSFER_HUBS).id())
    cards = {card.title: card.value for card in panel.preview.frame.screen.cards}
    assert cards["Transfers"] == ""
    publish(desktop, panel, wait)
    cards = {card.title: card.value for card in panel.preview.frame.screen.cards}
    assert cards["Transfers"].startswith("1,280")


def test_a_sealed_zip_comes_with_a_passphrase_outside_of_it(desktop, panel, wait):
    panel.protection.form.setCurrentIndex(panel.protection.form.findData("zip"))
    panel.protection.encrypt.setChecked(True)
    made = publish(desktop, panel, wait)
    assert made.sealed
    assert Path(made.bundle).suffix == ".zip"
    passphrase = Path(made.passphrase_file).read_text(encoding="utf-8").strip()
    assert len(passphrase.split()) >= 5
    entries = (
        json.dumps(QgsProject.instance().entryList("sijeong", ""))
        + QgsProject.instance().readEntry("sijeong", "publications")[0]
        + QgsProject.instance().readEntry("sijeong", "mobile")[0]
    )
    assert passphrase not in entries
    assert panel.publications.passphrase.isVisibleTo(panel.publications)


def test_a_publication_is_shown_on_a_phone_and_stops_with_the_dialog(desktop, panel, wait, soon):
    made = publish(desktop, panel, wait)
    panel.publications.browser.click()
    assert panel.opened[-1].startswith("https://127.0.0.1:")
    dialog = panel.show_on_phone(made)
    dialog.address.setCurrentIndex(dialog.address.findData("127.0.0.1"))
    dialog.start()
    preview = dialog.preview
    assert preview.is_running
    assert dialog.code.pixmap().width() >= 250
    assert "SHA-256" in dialog.fingerprint.text()
    dialog.close()
    assert not preview.is_running
    panel.let_go()
    assert not panel.browser.is_open


@pytest.mark.parametrize(
    ("networks", "address"), [(["127.0.0.2"], "127.0.0.2"), (["127.0.0.2", "127.0.0.3"], None), ([], None)]
)
def test_a_phone_is_served_at_once_unless_there_is_a_network_to_choose(
    desktop, panel, wait, monkeypatch, networks, address
):
    publish(desktop, panel, wait)
    monkeypatch.setattr(phone_dialog, "addresses", lambda: ("127.0.0.1", *networks))
    panel.publications.phone.click()
    (dialog,) = panel.findChildren(PhoneDialog)
    assert dialog.isVisible()
    assert (dialog.preview is not None) == (address is not None)
    if address:
        assert dialog.preview.origin.startswith(f"https://{address}:")
        assert dialog.code.pixmap().width() >= 250
    assert dialog.start_button.isVisible() == (address is None)
    dialog.close()


def test_the_title_begins_with_what_the_project_is_called(desktop, panel, tmp_path):
    project = QgsProject.instance()
    for title, expected in (("", "버스 개편"), ("2026년 노선 개편", "2026년 노선 개편")):
        project.setTitle(title)
        assert project.write(str(tmp_path / "버스 개편.qgz"))
        panel.about.title.clear()
        desktop.dock.go_home()
        desktop.dock.open_job(Job.MOBILE)
        assert panel.about.title.text() == expected
        assert panel.missing_for_all() == ""
    panel.about.title.setText("내 제목")
    desktop.dock.go_home()
    desktop.dock.open_job(Job.MOBILE)
    assert panel.about.title.text() == "내 제목"


def test_a_port_that_cannot_be_opened_is_said_in_the_dialog(desktop, panel, wait):
    made = publish(desktop, panel, wait)
    dialog = PhoneDialog(made, panel)
    dialog.address.addItem("192.0.2.1", "192.0.2.1")  # a documentation address, which no computer has
    dialog.address.setCurrentIndex(dialog.address.count() - 1)
    dialog.start()
    assert dialog.preview is None
    assert "192.0.2.1" in dialog._problem.text()
    dialog.close()


def test_cancelling_leaves_nothing_behind(desktop, panel, wait):
    runner = desktop.dock.runner

    def start_and_cancel():
        panel.run_all()
        runner.cancel()

    assert wait(runner, start_and_cancel).how is How.STOPPED
    assert panel.publications.current() is None
    assert not panel.folder.exists() or not list(panel.folder.glob("*"))


def test_a_project_that_is_closed_while_publishing_does_no_harm(desktop, panel, wait, qgis_app):
    runner = desktop.dock.runner

    def start_and_close():
        panel.run_all()
        QTimer.singleShot(0, QgsProject.instance().clear)

    ending = wait(runner, start_and_close)
    assert ending.how in (How.WELL, How.FAILED)
    qgis_app.processEvents()
    assert panel.layers.published() == []


def test_publications_whose_files_are_gone_are_not_shown(desktop, panel, wait):
    made = publish(desktop, panel, wait)
    assert len(History(QgsProject.instance()).publications()) == 1
    Path(made.index).unlink()
    panel.publications.refresh()
    assert panel.publications.current() is None


def test_warnings_can_be_read_on_both_grounds():
    from sijeong.ui.mobile.field_list import AMBER_ON_DARK, AMBER_ON_LIGHT

    assert contrast(AMBER_ON_LIGHT.name(), "#ffffff") >= 4.5
    assert contrast(AMBER_ON_DARK.name(), "#2b2b2b") >= 4.5


@pytest.fixture
def city_database():
    """A real PostGIS that QGIS knows by a connection of its own."""
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry
    from real_servers import postgis

    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    with postgis() as cluster:
        uri = QgsDataSourceUri()
        uri.setConnection("127.0.0.1", str(cluster.port), "city", "staff", cluster.OWNER_WORD)
        cluster.admin("CREATE SCHEMA sijeong AUTHORIZATION staff")
        made = metadata.createConnection(uri.uri(), {"saveUsername": True, "savePassword": True})
        metadata.saveConnection(made, "시청 DB")
        yield cluster
        metadata.deleteConnection("시청 DB")


def test_without_a_connection_the_database_is_explained(panel):
    assert "Browser" in panel.missing_for(Step.PUBLISH_DATABASE)
    assert panel.database._said.isVisibleTo(panel.database)


def test_the_same_choices_go_into_the_citys_database(desktop, panel, wait, city_database):
    panel.database.connection.setConnection("시청 DB")
    assert panel.missing_for(Step.PUBLISH_DATABASE) == ""
    ending = wait(desktop.dock.runner, panel.database.asked.emit)
    assert ending.how is How.WELL, ending.detail
    assert ending.outcomes[0].outputs["ROWS"] == 8
    assert "8 rows" in panel.database._said.text()
    assert panel.publications.current() is None
