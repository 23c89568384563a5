"""Whatever can be pressed or filled in says in the user's words what it does; no tooltip only repeats the label."""

import pytest


def _controls(page):
    from qgis.gui import QgsCollapsibleGroupBoxBasic
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QTableWidget

    for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit):
        for control in page.findChildren(kind):
            inner = (QAbstractSpinBox, QComboBox, QLineEdit)
            around = control.parentWidget()
            # The corner of a table, the list of QGIS's own key chooser: not ours to name.
            is_part = isinstance(around, (*inner, QTableWidget)) or control.objectName().startswith(
                ("qt_", "ScrollLeft", "ScrollRight")
            )
            is_fold = isinstance(around, QgsCollapsibleGroupBoxBasic) and not getattr(control, "text", str)()
            if not is_part and not is_fold:
                yield control


def _tip(control, page) -> str:
    """The tooltip that the pointer shows over ``control``: its own, else that of what it lies in."""
    while control is not None:
        if control.toolTip():
            return control.toolTip()
        if control is page:
            break
        control = control.parentWidget()
    return ""


def _label(control) -> str:
    text = control.text() if hasattr(control, "text") else ""
    return (text or control.accessibleName()).replace("&", "").rstrip("…").strip()


def _name(control) -> str:
    return f"{type(control).__name__} “{_label(control)}” in {type(control.parentWidget()).__name__}"


def _bad(page) -> list[str]:
    from qgis.PyQt.QtWidgets import QToolButton

    controls = list(_controls(page))
    bare = [f"without: {_name(one)}" for one in controls if not _tip(one, page)]
    # A button that shows only a picture has its name as a tooltip: there is no label that it could repeat.
    labelled = [one for one in controls if not isinstance(one, QToolButton)]
    same = [f"repeats: {_name(one)}" for one in labelled if _tip(one, page) and _tip(one, page) == _label(one)]
    return sorted({*bare, *same})


@pytest.mark.parametrize("page", ["HOME", "DATA", "BUS", "FOREST", "TRAFFIC", "MOBILE", "REPORTS"])
def test_every_control_of_the_dock_has_its_tooltip(desktop, data_settings, page):
    from sijeong.ui.jobs import Job

    widget = desktop.dock.home if page == "HOME" else desktop.dock.open_job(Job[page])
    assert _bad(widget) == []


def test_the_start_the_help_and_the_charts_have_theirs(desktop, data_settings):
    start = desktop.first_run.open_start()
    desktop.dock.show_help()
    assert _bad(start) + _bad(desktop.charts) == []
    start.close()


def test_a_button_that_cannot_be_pressed_says_what_to_do(desktop, data_settings):
    from qgis.PyQt.QtWidgets import QPushButton

    from sijeong.ui.jobs import Job

    for job in (Job.BUS, Job.FOREST, Job.TRAFFIC):
        for section in desktop.dock.open_job(job).sections:
            button = section.findChild(QPushButton)
            if not button.isEnabled():
                assert button.toolTip().endswith("."), f"{job}: {button.text()}"
