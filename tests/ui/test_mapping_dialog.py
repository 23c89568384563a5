"""The editor of columns on real files: what it proposes, what it says, and that what it saves is what is imported."""

import pytest

from sijeong.processing.transit import tap_mapping
from sijeong.ui.bus.mapping_dialog import MappingDialog
from sijeong.ui.jobs import Job, Step
from sijeong.ui.runs import How

HEADER = "카드,장소,나온날,나온때,노선번호,다음"


@pytest.fixture
def mappings(tmp_path, monkeypatch):
    """The profile's folder of saved mappings, for this test alone."""
    folder = tmp_path / "profile" / tap_mapping.FOLDER
    monkeypatch.setattr(tap_mapping, "mappings_folder", lambda: folder)
    return folder


@pytest.fixture
def unknown(tmp_path):
    rows = [f"90100000{n:04d},S{n % 3},20240501,{60000 + 100 * n},R{n % 2},S{(n + 1) % 3}" for n in range(12)]
    file = tmp_path / "처음 보는 양식.csv"
    file.write_bytes("\n".join([HEADER, *rows, ""]).encode("cp949"))
    return file


@pytest.fixture
def dialog(provider, mappings, unknown):
    dialog = MappingDialog(str(unknown))
    yield dialog
    dialog.deleteLater()


def choose_all(dialog):
    for source, column in {"장소": "board_stop", "나온날": "board_time", "나온때": "board_time"}.items():
        dialog.choose(source, column)


def test_what_is_missing_is_a_sentence_and_nothing_can_be_saved(dialog):
    assert dialog.chosen["카드"] == "card_id"
    assert dialog.chosen["노선번호"] == "route_id"
    assert dialog.problem.text() == "Still to be chosen: Boarding stop, Boarding time."
    assert not dialog.use_button.isEnabled()
    assert dialog.understood.rowCount() == 0


def test_the_first_rows_are_shown_as_they_are_understood(dialog):
    choose_all(dialog)
    assert dialog.problem.text() == ""
    assert dialog.use_button.isEnabled()
    assert dialog.count.text() == "12 of the first 12 rows can be used."
    titles = [dialog.understood.horizontalHeaderItem(place).text() for place in range(4)]
    first = [dialog.understood.item(0, place).text() for place in range(4)]
    assert dict(zip(titles, first, strict=True)) == {
        "Card number": "****",
        "Route": "R0",
        "Boarding stop": "S0",
        "Boarding time": "2024-05-01 06:00:00",
    }


def test_card_numbers_are_not_shown_whole(dialog):
    texts = {dialog.rows.item(row, 0).text() for row in range(1, 4)}
    assert texts == {"901****"}


def test_too_many_columns_for_one_are_a_sentence(dialog):
    choose_all(dialog)
    dialog.choose("다음", "board_stop")
    assert dialog.problem.text().startswith("2 columns are chosen as Boarding stop.")
    assert not dialog.use_button.isEnabled()


def test_another_view_of_the_file_proposes_anew(dialog):
    dialog.header.setChecked(False)
    assert dialog.rows.horizontalHeaderItem(1).text() == "Column 2"
    assert set(dialog.chosen) <= {"1", "2", "3", "4", "5", "6"}
    dialog.header.setChecked(True)
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findData("|"))
    assert dialog.rows.columnCount() == 1
    assert dialog.problem.text()
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-8"))
    assert "is not utf-8 text" in dialog.problem.text()
    assert dialog.rows.columnCount() == 0
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("cp949"))
    assert dialog.rows.columnCount() == 6


def test_a_file_that_is_gone_is_a_sentence(provider, mappings, tmp_path):
    dialog = MappingDialog(str(tmp_path / "none.csv"))
    assert "does not exist" in dialog.problem.text()
    assert not dialog.save_button.isEnabled()


def test_what_is_saved_is_among_the_layouts_and_imports_the_file(desktop, mappings, unknown, tmp_path, wait):
    dialog = MappingDialog(str(unknown))
    choose_all(dialog)
    dialog.name.setText("우리 시 2024")
    dialog.accept()
    assert tap_mapping.saved() == [(dialog.saved_file, "우리 시 2024")]
    panel = desktop.dock.open_job(Job.BUS)
    panel.set_folder(str(tmp_path / "결과"))
    assert not panel.match.isEnabled()
    panel.records.set_path(str(unknown))
    assert panel.match.isEnabled()
    panel.show_layouts(dialog.saved_file)
    assert panel.profile.currentText() == "우리 시 2024"
    ending = wait(desktop.dock.runner, panel.sections[0].asked.emit)
    assert ending.how is How.WELL, ending.detail
    assert desktop.dock.ledger.made(Step.IMPORT_TAPS).figures["ROWS_KEPT"] == 12


def test_saving_again_keeps_what_was_written_by_hand(dialog, mappings):
    from sijeong.transit.records.mapping import ColumnMapping

    choose_all(dialog)
    dialog.save()
    file = mappings / "처음_보는_양식.json"
    text = file.read_text(encoding="utf-8").replace('"user_types": {}', '"user_types": {"A": "04"}')
    file.write_text(text, encoding="utf-8")
    dialog.save()
    assert ColumnMapping.load(file).user_types == {"A": "04"}


def test_a_broken_saved_mapping_is_left_out_of_the_list(mappings):
    mappings.mkdir(parents=True)
    (mappings / "broken.json").write_text("{", encoding="utf-8")
    assert tap_mapping.saved() == []


def test_the_rows_of_the_file_can_be_read_in_the_dark_theme(provider, mappings, unknown, qgis_app):
    """It is a style sheet of the whole program: a window that is only being made has the colours of before."""
    before = qgis_app.styleSheet()
    qgis_app.setStyleSheet("QWidget {background: #222222; color: #eeeeee}")
    dialog = MappingDialog(str(unknown))
    try:
        cells = [dialog.rows.item(1, place).foreground().color() for place in range(dialog.rows.columnCount())]
        assert {colour.name() for colour in cells} == {"#eeeeee"}
        assert {round(colour.alphaF(), 2) for colour in cells} == {1.0, 0.45}, "a column that is not used is fainter"
    finally:
        qgis_app.setStyleSheet(before)
        dialog.deleteLater()
