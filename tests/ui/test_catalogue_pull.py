"""Pulling from the dock: plan, pull, pause, resume, cancel, update, and what is kept; against a replica of V-World."""

import json

import pytest

pytestmark = pytest.mark.qgis

DONG, LAYER = "4139013200", "LP_PA_CBND_BUBUN"


@pytest.fixture(scope="module")
def frame():
    from vworld_replica import parcels

    return parcels(20_000)


@pytest.fixture
def vworld(frame):
    from vworld_replica import VWorldReplica

    with VWorldReplica({LAYER: frame}) as replica:
        yield replica


@pytest.fixture
def detail(data_page, vworld_login, vworld):
    """The page of the parcels, with key and address given, for one dong."""
    data_page.open_dataset("parcels")
    point_at(data_page.detail, vworld, vworld_login)
    data_page.detail.area.choose(DONG)
    return data_page.detail


def point_at(detail, replica, login):
    detail.access.login.setConfigId(login)
    detail.access.other.setChecked(True)
    detail.access.url.setText(f"{replica.url}/req/data")


def pages_asked(replica):
    return [json.dumps(asked.query, sort_keys=True) for asked in replica.asked]


def answer_yes():
    """Click the button that does it in the question that comes up."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QMessageBox

    def click():
        box = QApplication.activeModalWidget()
        next(one for one in box.buttons() if box.buttonRole(one) == QMessageBox.ButtonRole.DestructiveRole).click()

    QTimer.singleShot(100, click)


def test_a_plan_comes_by_itself_and_asks_nothing(detail, vworld, soon):
    assert soon(detail.plan.isVisible)
    assert detail.plan.text()
    assert vworld.asked == []


def test_a_pull_puts_a_named_layer_on_the_map_and_into_the_list(detail, data_page, desk, desktop, frame, wait):
    from qgis.core import QgsProject

    from sijeong.ui.runs import How

    ending = wait(desktop.dock.runner, detail.pull.click)
    assert ending.how is How.WELL, ending.sentence
    expected = int(frame["pnu"].str.startswith(DONG[:8]).sum())
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == expected
    assert layer.attributeAlias(layer.fields().indexOf("pnu")) == detail.card.aliases["pnu"]
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert [node.layerId() for node in group.findLayers()] == [layer.id()]
    assert [(entry.dataset_id, entry.area_key) for entry in data_page.kept.entries] == [("parcels", DONG)]
    assert f"{expected:,}" in desk.said[-1][1]
    assert detail.preview.isVisible()


def test_a_preview_draws_the_kept_data_and_its_first_rows(detail, desktop, wait, soon):
    wait(desktop.dock.runner, detail.pull.click)
    detail.preview.setCollapsed(False)
    assert soon(lambda: detail.preview.picture.pixmap() is not None and not detail.preview.picture.pixmap().isNull())
    assert detail.preview.rows.rowCount() == 5
    titles = [
        detail.preview.rows.horizontalHeaderItem(place).text() for place in range(detail.preview.rows.columnCount())
    ]
    assert detail.card.aliases["pnu"] in titles


def test_pause_keeps_what_came_and_resume_asks_for_nothing_twice(detail, data_page, desktop, vworld, frame, wait):
    from sijeong.ui.runs import How

    vworld.limits.latency_s = 0.15
    detail.area.choose("41390")
    runner = desktop.dock.runner
    runner.stage_changed.connect(lambda _text: runner.pause() if len(vworld.asked) > 6 else None)
    runner.progressed.connect(lambda _percent: runner.pause() if len(vworld.asked) > 6 else None)
    paused = wait(runner, detail.pull.click)
    runner.stage_changed.disconnect()
    runner.progressed.disconnect()
    assert paused.how is How.PAUSED
    entry = data_page.kept.entries[0]
    assert entry.dataset_id == "parcels" and entry.requests > 0
    plan = wait(detail.planner, lambda: None)  # it is made again by itself
    assert plan.outcomes[0].figures["REQUESTS"] == entry.known - entry.requests
    before = pages_asked(vworld)
    vworld.limits.latency_s = 0
    data_page.kept.refresh()
    data_page.kept.choose("parcels", "41390")
    assert data_page.kept.resume.isVisibleTo(data_page.kept)
    resumed = wait(runner, data_page.kept.resume.click)
    assert resumed.how is How.WELL, resumed.sentence
    assert resumed.outcomes[0].figures["FEATURES"] == len(frame)
    asked = pages_asked(vworld)
    repeated = len(asked) - len(set(asked))
    assert repeated <= len(before) - entry.requests  # only what was under way when the pause came


def test_discarding_asks_throws_away_what_came_and_keeps_what_was_there(detail, data_page, desktop, vworld, wait, soon):
    from sijeong.ui.progress_strip import ProgressStrip
    from sijeong.ui.runs import How

    wait(desktop.dock.runner, detail.pull.click)
    vworld.limits.latency_s = 0.15
    detail.area.choose("41390")
    before = len(vworld.asked)
    strip = desktop.dock.findChild(ProgressStrip)
    endings = []
    desktop.dock.runner.ended.connect(endings.append)
    detail.pull.click()
    assert soon(lambda: len(vworld.asked) > before + 6)
    assert strip.pause.isVisible()
    answer_yes()
    strip.cancel.click()
    assert soon(lambda: endings)
    assert endings[0].how is How.STOPPED
    assert [entry.area_key for entry in data_page.kept.entries] == [DONG]
    assert detail.pull.isEnabled()


def test_an_update_says_what_has_changed(detail, desk, desktop, data_page, frame, vworld_login, wait):
    from vworld_replica import VWorldReplica

    wait(desktop.dock.runner, detail.pull.click)
    changed = frame.copy()
    mine = changed.index[changed["pnu"].str.startswith(DONG[:8])]
    changed.loc[mine[1], "jiga"] = "77"
    changed.loc[mine[2], "jiga"] = "88"
    changed = changed.drop(mine[0])
    with VWorldReplica({LAYER: changed}) as renewed:
        point_at(detail, renewed, vworld_login)
        ending = wait(desktop.dock.runner, detail.pull.click)
    figures = ending.outcomes[0].figures
    assert (figures["ADDED"], figures["CHANGED"], figures["REMOVED"]) == (0, 2, 1)
    assert all(count in desk.said[-1][1] for count in ("0", "2", "1", f"{len(mine) - 1:,}"))
    assert detail.state.text() == desk.said[-1][1]


def test_no_key_in_settings_project_messages_and_files(detail, desk, desktop, data_settings, tmp_path, wait):
    from qgis.core import QgsApplication, QgsProject
    from vworld_replica import KEY

    said = []
    QgsApplication.messageLog().messageReceived.connect(lambda *parts: said.append(str(parts)))
    wait(desktop.dock.runner, detail.pull.click)
    desk.bar.clearWidgets()
    detail.access.url.setText(f"{detail.access.url.text()}?key={KEY}")
    wait(desktop.dock.runner, detail.pull.click)
    QgsProject.instance().write(str(tmp_path / "시흥.qgs"))
    QgsApplication.messageLog().messageReceived.disconnect()
    stored = {name: str(data_settings.value(name)) for name in data_settings.allKeys() if "auth" not in name.lower()}
    assert KEY not in json.dumps(stored)
    assert KEY not in repr(said) + repr(desk.said)
    with_key = [file for file in tmp_path.rglob("*") if file.is_file() and KEY.encode() in file.read_bytes()]
    assert with_key == []


def test_a_wrong_key_is_said_and_nothing_is_kept(detail, data_page, desktop, vworld, wait):
    from sijeong.ui.runs import How

    vworld.key = "another"
    ending = wait(desktop.dock.runner, detail.pull.click)
    assert ending.how is How.FAILED
    assert detail.problem.isVisible() and detail.problem.text() == ending.sentence
    assert not any(hasattr(entry, "file") for entry in data_page.kept.entries)


def test_a_login_that_is_gone_fails_with_a_sentence(detail, desktop, wait):
    from sijeong.ui.catalogue.runs import Wish, pull_run
    from sijeong.ui.runs import How

    wish = Wish("parcels", detail.area.value(), "gone123")
    ending = wait(desktop.dock.runner, lambda: desktop.dock.runner.start([pull_run(wish)]))
    assert ending.how is How.FAILED
    assert "gone123" in ending.sentence


def test_kept_data_is_checked_put_on_the_map_and_removed(detail, data_page, desk, desktop, wait):
    from pathlib import Path

    from qgis.core import QgsProject

    from sijeong.ui.runs import How

    wait(desktop.dock.runner, detail.pull.click)
    data_page.go_back()
    data_page.tabs.setCurrentWidget(data_page.kept)
    QgsProject.instance().clear()
    data_page.kept.add.click()
    assert len(QgsProject.instance().mapLayers()) == 1
    ending = wait(desktop.dock.runner, data_page.kept.check.click)
    assert ending.how is How.WELL, ending.sentence
    assert Path(ending.outcomes[0].outputs["REPORT"]).exists()
    file = Path(data_page.kept.current().file)
    answer_yes()
    data_page.kept.remove.click()
    assert not file.exists()
    assert data_page.kept.entries == ()
    assert not [layer for layer in QgsProject.instance().mapLayers().values() if str(file) in layer.source()]


def test_findings_of_a_check_come_onto_the_map_with_a_way_to_the_report(
    data_page, vworld_login, desk, desktop, frame, wait
):
    from qgis.core import QgsProject
    from vworld_replica import VWorldReplica

    lots = frame[frame["pnu"].str.startswith(DONG[:8])].head(50).copy()
    lots.loc[lots.index[1], "geometry"] = lots.geometry.iloc[0]  # one lot twice, under two numbers
    with VWorldReplica({LAYER: lots}) as vworld:
        data_page.open_dataset("parcels")
        point_at(data_page.detail, vworld, vworld_login)
        data_page.detail.area.choose(DONG)
        wait(desktop.dock.runner, data_page.detail.pull.click)
    data_page.go_back()
    data_page.tabs.setCurrentWidget(data_page.kept)
    ending = wait(desktop.dock.runner, data_page.kept.check.click)
    found = ending.outcomes[0].figures["FINDINGS"]
    layers = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert found > 0 and len(layers) == 2
    assert found in [layer.featureCount() for layer in layers.values()]
    assert any(text.startswith("Check:") for _, text in desk.said)


def test_what_is_old_is_marked_and_updated_together(detail, data_page, desktop, vworld, wait):
    from dataclasses import replace
    from datetime import UTC, datetime, timedelta

    from sijeong.catalog.store import Store
    from sijeong.common.provenance import renew_provenance
    from sijeong.processing.data.remembered import data_folder
    from sijeong.ui.catalogue.rows import ROW, Mark
    from sijeong.ui.runs import How

    wait(desktop.dock.runner, detail.pull.click)
    (kept,) = Store(data_folder()).kept()
    long_ago = (datetime.now(UTC) - timedelta(days=2000)).isoformat()
    old = replace(kept.provenance, parameters=kept.provenance.parameters | {"FETCHED": long_ago})
    renew_provenance(kept.file, kept.layer, old)
    data_page.go_back()
    data_page.tabs.setCurrentWidget(data_page.kept)
    assert data_page.kept.entries[0].is_old and data_page.kept.entries[0].age_days >= 2000
    row = data_page.kept.view.model().index(0).data(ROW)
    assert row.marks == (Mark.OLD,)
    ending = wait(desktop.dock.runner, data_page.kept.update_old.click)
    assert ending.how is How.WELL
    assert not data_page.kept.entries[0].is_old
    assert not data_page.kept.update_old.isVisibleTo(data_page.kept)


def test_a_slot_lists_the_layers_of_the_citys_server_and_then_pulls_one(data_page, desktop, frame, wait):
    from nasty_wfs import Faults, NastyWfs

    from sijeong.processing.settings import address
    from sijeong.ui.runs import How

    lots = frame[frame["pnu"].str.startswith(DONG[:8])].head(300).assign(price=1000)
    with NastyWfs(lots, Faults()) as server:
        data_page.open_dataset("lx_city_parcels")
        detail = data_page.detail
        detail.access.url.setText(f"{server.url}/wfs")
        detail.area.choose("41390")
        refused = wait(desktop.dock.runner, detail.pull.click)
        assert refused.how is How.FAILED
        assert detail.problem.isVisible() and "lx:parcels" in detail.problem.text()
        detail.access.layer.setText("lx:parcels")
        ending = wait(desktop.dock.runner, detail.pull.click)
        assert ending.how is How.WELL, ending.sentence
        assert ending.outcomes[0].figures["FEATURES"] == len(lots)
        assert address("lx_city_parcels").value() == f"{server.url}/wfs#lx:parcels"
