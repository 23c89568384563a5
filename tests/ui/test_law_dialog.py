"""The window of the legal distances: what is in use, what is wrong at which cell, correcting and going back."""

import pytest

from sijeong.forest.law import Kind
from sijeong.forest.law_file import read_law_table
from sijeong.processing.forest import law_editing, law_table
from sijeong.ui.forest import law_dialog
from sijeong.ui.forest.law_dialog import LawDialog
from sijeong.ui.jobs import Job

KIND, LAW, DISTANCE, SINCE = (law_editing.COLUMNS.index(name) for name in ("구분", "법령", "거리(m)", "시행일"))


@pytest.fixture
def own(monkeypatch, tmp_path):
    """Where the corrected table would lie; not in the profile that all tests share."""
    file = tmp_path / "legal_distances.csv"
    for module in (law_editing, law_table):
        monkeypatch.setattr(module, "table_in_profile", lambda: file)
    monkeypatch.delenv("SIJEONG_LAW_TABLE", raising=False)
    return file


@pytest.fixture
def dialog(provider, own):
    return LawDialog()


def cell(dialog, row, column):
    return dialog.table.item(row, column)


def row_of(dialog, kind):
    rows = dialog.rows()
    return max(row for row in range(len(rows)) if rows[row][KIND] == kind.korean)


def test_the_shipped_table_is_shown_and_there_is_nothing_to_go_back_to(dialog, own):
    assert dialog.rows() == [list(cells) for cells in law_editing.shipped_cells()]
    assert str(own) in dialog.origin.text()
    assert dialog.save_button.isEnabled() and not dialog.reset.isEnabled()


def test_a_correction_is_what_the_algorithms_go_by_from_then_on(dialog, own):
    cell(dialog, row_of(dialog, Kind.PERMIT_REVIEW), DISTANCE).setText("70")
    dialog.save()
    [rule] = [rule for rule in law_table.office_table().rules if rule.kind is Kind.PERMIT_REVIEW]
    assert rule.distance_m == 70
    assert "corrected" in LawDialog().origin.text()


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [(DISTANCE, "백", "백"), (SINCE, "어제", "2026-02-01"), (LAW, "", "법령"), (KIND, "x", "x")],
)
def test_what_cannot_be_used_is_said_at_its_cell_and_not_saved(dialog, own, column, text, said):
    cell(dialog, 1, column).setText(text)
    assert said in dialog.problem.text() and dialog.problem.isVisibleTo(dialog)
    assert cell(dialog, 1, column).toolTip() == dialog.problem.text()
    assert cell(dialog, 1, column).background().color() == law_dialog.FAULT
    assert not dialog.save_button.isEnabled()
    cell(dialog, 1, column).setText(law_editing.shipped_cells()[1][column])
    assert dialog.save_button.isEnabled() and not dialog.problem.isVisibleTo(dialog)
    assert cell(dialog, 1, column).background().color() != law_dialog.FAULT


def test_two_rules_for_one_day_are_told(dialog):
    dialog.add_row()
    for column, text in enumerate(law_editing.shipped_cells()[row_of(dialog, Kind.ADJACENT)]):
        cell(dialog, dialog.table.rowCount() - 1, column).setText(text)
    assert "same day" in dialog.problem.text()
    assert not dialog.save_button.isEnabled()
    dialog.table.setCurrentCell(dialog.table.rowCount() - 1, 0)
    dialog.remove_row()
    assert dialog.save_button.isEnabled()


def test_an_empty_row_does_not_count(dialog, own):
    dialog.add_row()
    assert dialog.save_button.isEnabled()
    dialog.save()
    assert len(read_law_table(own).rules) == len(law_editing.shipped_cells())


def test_back_to_the_shipped_table_only_when_the_user_is_sure(dialog, own, monkeypatch):
    cell(dialog, 0, DISTANCE).setText("120")
    dialog.save()
    dialog = LawDialog()
    monkeypatch.setattr(law_dialog, "is_sure", lambda *_: False)
    dialog.reset.click()
    assert own.exists()
    monkeypatch.setattr(law_dialog, "is_sure", lambda *_: True)
    dialog.reset.click()
    assert not own.exists()
    assert dialog.rows() == [list(cells) for cells in law_editing.shipped_cells()]


def test_the_offices_table_can_only_be_looked_at(own, provider, monkeypatch, tmp_path):
    office = tmp_path / "시흥시.csv"
    office.write_text("법령,구분,대상,거리(m)\n조례,adjacent,산림인접지역,120\n", encoding="utf-8-sig")
    monkeypatch.setenv("SIJEONG_LAW_TABLE", str(office))
    dialog = LawDialog()
    assert (dialog.rows()[0][KIND], dialog.rows()[0][DISTANCE]) == ("산림인접지역", "120")
    assert str(office) in dialog.origin.text()
    assert not any(part.isEnabled() for part in (dialog.save_button, dialog.add, dialog.remove, dialog.reset))


def test_a_table_that_cannot_be_read_is_said_in_the_panel(own, desktop):
    own.write_bytes("구분,법령,대상,거리(m)\nadjacent,법,산림인접지역,멀리\n".encode("cp949"))
    box = desktop.dock.open_job(Job.FOREST).law
    assert "멀리" in box.problem.text() and box.problem.isVisibleTo(box)
    dialog = LawDialog()
    assert "멀리" in dialog.problem.text()
    cell(dialog, 0, DISTANCE).setText("100")
    dialog.save()
    box.refresh()
    assert not box.problem.isVisibleTo(box)
