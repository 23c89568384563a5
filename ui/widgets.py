"""Small parts that the pages share. Labels stand above their field, so nothing is cut in a narrow dock."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBoxBasic, QgsFilterLineEdit
from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing.base import ICONS
from ..processing.translation import tr
from .narrow import WholeWords, Words

GAP = 6
DONE_COLOUR, OLD_COLOUR = QColor("#2e8b57"), QColor("#b45f06")
"""White reads on both."""


def icon(file_name: str) -> QIcon:
    """One of the plugin's own icons."""
    return QIcon(str(ICONS / file_name))


def theme_icon(name: str) -> QIcon:
    """One of QGIS's icons, in the colours of the user's theme."""
    return QgsApplication.getThemeIcon(name)


def note(text: str = "") -> QLabel:
    """A wrapped line of explanation, quieter than a label."""
    label = _Note(text)
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.92)
    label.setFont(font)
    palette = label.palette()
    colour = palette.color(QPalette.ColorRole.WindowText)
    colour.setAlphaF(0.68)
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
    return label


class _Note(Words):
    """A stop of the Tab key only while there is a link to follow."""

    def setText(self, text: str) -> None:
        super().setText(text)
        by_mouse, by_key = (
            Qt.TextInteractionFlag.LinksAccessibleByMouse,
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard,
        )
        has_link = "<a " in text
        self.setTextInteractionFlags(by_mouse | by_key if has_link else by_mouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_link else Qt.FocusPolicy.NoFocus)


def problem() -> QLabel:
    """A wrapped line for what went wrong, hidden until there is something to say; its text can be copied."""
    label = Words()
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    palette = label.palette()
    is_dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ff8a80" if is_dark else "#b3261e"))
    label.setPalette(palette)
    label.hide()
    return label


def title(text: str, scale: float = 1.0) -> QLabel:
    """A bold line."""
    label = Words(text)
    font = label.font()
    font.setBold(True)
    font.setPointSizeF(font.pointSizeF() * scale)
    label.setFont(font)
    return label


def field(text: str, widget: QWidget, tip: str = "") -> QWidget:
    """``widget`` with its label above it; the tip is on both, and Alt+key or a click on the label goes to it."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setBuddy(widget)
    for part in (label, widget):
        part.setToolTip(tip)
    widget.setAccessibleName(text)
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(label)
    layout.addWidget(widget)
    return box


def choice(options: Sequence[tuple[str, str]]) -> QComboBox:
    """A combo box of (value, text in the user's language); ``currentData()`` is the value."""
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    shrinkable(box)
    return box


def shrinkable(box: QComboBox) -> QComboBox:
    """Let a combo box be narrower than its longest entry, so that it never widens the dock."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    WholeWords.watch(box)
    return box


def primary(button: QPushButton) -> QPushButton:
    """The button that most users want next: bold and a little taller."""
    font = button.font()
    font.setBold(True)
    button.setFont(font)
    button.setMinimumHeight(max(32, button.sizeHint().height()))
    return button


FRAMED = "sijeongFramed"
FRAME = f'QFrame[{FRAMED}="true"] {{ border: 1px solid rgba(128, 128, 128, 110); border-radius: 2px; }}'
"""Said in a style sheet, because those of QGIS's dark themes take the frames of styles away."""


def framed(frame: QFrame) -> None:
    """Draw a thin line round ``frame``, in every theme."""
    frame.setFrameShape(QFrame.Shape.StyledPanel)
    frame.setProperty(FRAMED, True)
    frame.setStyleSheet(FRAME)


def is_sure(parent: QWidget, question: str, answer: str) -> bool:
    """Ask before something is lost. The button says what it does: QGIS brings no Korean "Yes" on some systems."""
    box = QMessageBox(QMessageBox.Icon.Question, tr("Sijeong"), question, QMessageBox.StandardButton.NoButton, parent)
    does_it = box.addButton(answer, QMessageBox.ButtonRole.DestructiveRole)
    keeps = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keeps)
    box.setEscapeButton(keeps)
    box.exec()
    return box.clickedButton() is does_it


def scrolled(content: QWidget) -> QScrollArea:
    """``content`` in a frame that scrolls up and down only."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to whatever has the focus
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def name_folds(page: QWidget) -> None:
    """Let a screen reader say what the arrow of each box of ``page`` folds and unfolds."""
    for box in page.findChildren(QgsCollapsibleGroupBoxBasic):
        for button in box.findChildren(QToolButton, "collapseButton"):
            button.setAccessibleName(box.title())


def column(parent: QWidget, margin: int = 10, spacing: int = GAP) -> QVBoxLayout:
    """A vertical layout with the dock's margins."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def dropped_files(event) -> list[Path]:
    """The files and folders that a drag brings."""
    data = event.mimeData()
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


class PathField(QWidget):
    """A path to a file or a folder: typed, dropped, or chosen with one button each."""

    changed = pyqtSignal()

    def __init__(self, file_filter: str = "", files: bool = True, folders: bool = True) -> None:
        super().__init__()
        self._filter = file_filter
        self._line = _DropLine()
        self._line.textChanged.connect(self.changed)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._line, 1)
        if files:
            row.addWidget(_tool("/mActionFileOpen.svg", tr("Choose a file…"), self._choose_file))
        if folders:
            row.addWidget(_tool("/mIconFolder.svg", tr("Choose a folder…"), self._choose_folder))

    def path(self) -> str:
        return self._line.text().strip()

    def set_path(self, path: str) -> None:
        self._line.setText(path)

    def set_placeholder(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), self._start_folder(), self._filter)
        if path:
            self.set_path(path)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self._start_folder())
        if path:
            self.set_path(path)

    def _start_folder(self) -> str:
        path = Path(self.path())
        return str(path if path.is_dir() else path.parent) if self.path() else ""


class _DropLine(QgsFilterLineEdit):
    """A line that takes a dropped file or folder as its path."""

    def dragEnterEvent(self, event) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event) -> None:
        files = dropped_files(event)
        if files:
            self.setText(str(files[0]))
            event.acceptProposedAction()
        else:
            super().dropEvent(event)


def _tool(theme_name: str, tip: str, action) -> QToolButton:
    button = QToolButton()
    button.setIcon(theme_icon(theme_name))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked=False: action())
    return button


tool = _tool


class StepBadge(QWidget):
    """A small disc with the number of a step, or a tick when it is done; filled when it is done or next.

    Without a number there is a small dot until it is done. What is done and out of date has a "!" of another colour.
    """

    SIDE = 22

    def __init__(self, number: int | None) -> None:
        super().__init__()
        self._number = "•" if number is None else str(number)
        self._done = False
        self._next = False
        self._old = False
        self.setFixedSize(QSize(self.SIDE, self.SIDE))
        self.setAccessibleName(self._number)

    def set_state(self, done: bool, is_next: bool, is_old: bool = False) -> None:
        self._done, self._next, self._old = done, is_next, done and is_old
        said = tr("Out of date") if self._old else tr("Done") if done else tr("Next") if is_next else tr("Later")
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.update()

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(1, 1, self.SIDE - 2, self.SIDE - 2)
        done = OLD_COLOUR if self._old else DONE_COLOUR
        filled = done if self._done else self.palette().color(QPalette.ColorRole.Highlight)
        ink = QColor(Qt.GlobalColor.white)
        if self._done or self._next:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(filled)
        else:
            ink = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
            painter.setPen(QPen(ink, 1.2))
        painter.drawEllipse(disc)
        painter.setPen(QPen(ink, 2.0))
        if self._done and not self._old:
            self._draw_tick(painter)
        else:
            font = self.font()
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!" if self._old else self._number)
        painter.end()

    def _draw_tick(self, painter: QPainter) -> None:
        side = self.SIDE
        corners = ((0.28, 0.52), (0.44, 0.68), (0.73, 0.36))
        points = [(x * side, y * side) for x, y in corners]
        for (x1, y1), (x2, y2) in itertools.pairwise(points):
            painter.drawLine(round(x1), round(y1), round(x2), round(y2))
