"""One step of a panel: its number and state, its fields, its own button, and what it made."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from ..processing.translation import tr
from .figures import figures_line
from .help_pages import STEP_PAGES, belongs_to
from .jobs import Step
from .narrow import grow_sideways
from .state.ledger import Made
from .step_badge import StepBadge
from .widgets import GAP, Framed, note, title

CHART, AGAIN = "sijeong:chart", "sijeong:again"
"""Addresses of the links to the chart, and to the same run once more."""

DOCUMENTS = (".pdf", ".html", ".xlsx")
"""How files end that the user opens in a program of their own."""


ROOM_BESIDE_BADGE = 196
"""Pixels for the name and the button of a section in a dock of 300: without badge, margins and scroll bar."""


class StepSection(Framed):
    """A framed part of a panel. ``asked`` is emitted when the user wants this step alone.

    Without a ``number`` it is no step of a chain: it can be run at any time, and is ticked when it has been.
    """

    asked = pyqtSignal()
    chart_asked = pyqtSignal()
    """The user wants to see the result as a chart."""
    again_asked = pyqtSignal()
    """The user wants the result made again, as it was made."""

    def __init__(self, number: int | None, step: Step, button_text: str, tip: str) -> None:
        super().__init__()
        self.step = step
        belongs_to(self, STEP_PAGES.get(step, ""))
        self._badge = StepBadge(number)
        self._button = QPushButton(button_text)
        self._button.setToolTip(tip)
        self._button.setAccessibleName(tr("{job}: {action}").format(job=step.title, action=button_text))
        self._button.clicked.connect(lambda _checked=False: self.asked.emit())
        self._tip = tip
        self._has_chart = False
        self._result = note()
        self._result.setTextFormat(Qt.TextFormat.RichText)
        self._result.linkActivated.connect(self._follow_link)
        self._result.hide()
        self._old = note()
        self._old.setTextFormat(Qt.TextFormat.RichText)
        self._old.linkActivated.connect(self._follow_link)
        self._old.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 6, 8)
        layout.setSpacing(GAP)
        layout.addLayout(self._header(step.title))
        layout.addLayout(self._body)
        layout.addWidget(self._old)
        layout.addWidget(self._result)

    def add(self, widget: QWidget) -> None:
        self._body.addWidget(widget)

    def take_focus(self) -> None:
        """Let the keyboard begin at the step's own button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_chart(self) -> None:
        """Put a way to the chart beside what was made; ``chart_asked`` is emitted when it is taken."""
        self._has_chart = True

    def show_old(self, reason: str) -> None:
        """Say why the result is out of date, with a way to make it again; nothing where ``reason`` is empty."""
        self._old.setText(f'{escape(reason)} <a href="{AGAIN}">{tr("Run again")}</a>' if reason else "")
        self._old.setVisible(bool(reason))

    @property
    def is_old(self) -> bool:
        return bool(self._old.text())

    def show_state(self, made: Made | None, is_next: bool, missing: str, busy: bool) -> None:
        """``missing``: what must be given before this step can run, as a sentence; empty when it can."""
        self._badge.set_state(made is not None, is_next, self.is_old)
        self._button.setEnabled(not missing and not busy)
        self._button.setToolTip(missing or self._tip)
        self._result.setVisible(made is not None)
        if made is not None:
            self._result.setText(_line_of(made, self._has_chart))
            self._result.setToolTip("\n".join(made.files))

    def _follow_link(self, address: str) -> None:
        if address == CHART:
            self.chart_asked.emit()
        elif address == AGAIN:
            self.again_asked.emit()
        else:
            QDesktopServices.openUrl(QUrl(address))

    def _header(self, text: str) -> QGridLayout:
        """Badge, name and button in one row; the button goes below the name where a narrow dock has no room for it."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        heading = grow_sideways(title(text))
        grid.addWidget(self._badge, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(heading, 0, 1)
        width = heading.minimumSizeHint().width() + self._button.sizeHint().width()
        if width <= ROOM_BESIDE_BADGE:
            grid.addWidget(self._button, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        else:
            grid.addWidget(self._button, 1, 1, Qt.AlignmentFlag.AlignLeft)
        return grid


def _line_of(made: Made, has_chart: bool) -> str:
    parts = [figures_line(made.figures)] if figures_line(made.figures) else [Path(made.main_file).name]
    if made.main_file.endswith(DOCUMENTS):
        parts.append(_link(made.main_file, tr("Open")))
    if made.report:
        parts.append(_link(made.report, tr("Report")))
    if made.workbook:
        parts.append(_link(made.workbook, tr("Workbook")))
    if has_chart:
        parts.append(f'<a href="{CHART}">{tr("Chart")}</a>')
    parts.append(_link(made.folder, tr("Open folder")))
    return " · ".join(parts)


def _link(path: str, text: str) -> str:
    return f'<a href="{QUrl.fromLocalFile(path).toString()}">{text}</a>'
