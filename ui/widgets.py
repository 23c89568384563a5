"""Small parts that the pages share. Labels stand above their field, so nothing is cut in a narrow dock."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
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
from .mnemonics import keyed
from .narrow import WholeWords, Words

GAP = 6
ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The one of the letters and the one of the digits."""


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

    def focusInEvent(self, event) -> None:
        """Go to the first link at once: a label would be a stop by itself before."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            super().focusNextPrevChild(True)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Backwards Qt would find the same link again and again."""
        return super().focusNextPrevChild(True) if forward else QWidget.focusNextPrevChild(self, False)


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


BOLD = "font-weight: bold"
"""As a style sheet: where the user has chosen letters for QGIS, its own sheet would take a bold font away."""


def title(text: str, scale: float = 1.0) -> QLabel:
    """A bold line."""
    label = Words(text)
    label.setStyleSheet(BOLD)
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
    for button in widget.findChildren(QToolButton):
        if button.accessibleName():
            button.setAccessibleName(tr("{job}: {action}").format(job=text, action=button.accessibleName()))
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
    button.setStyleSheet(BOLD)
    button.setMinimumHeight(max(32, button.sizeHint().height()))
    return button


FRAME = QColor(128, 128, 128, 110)
"""Seen on light and on dark."""


class Framed(QFrame):
    """A part of a page with a thin line round it, drawn by itself.

    QGIS's dark themes take the frames of styles away, and a style sheet for each part would make pages slow to open.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        painter.setPen(FRAME)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.end()


def closing_box(dialog: QDialog) -> QDialogButtonBox:
    """The buttons at the foot of ``dialog``, of which the first closes it."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    close = box.button(QDialogButtonBox.StandardButton.Close)
    close.setText(keyed(tr("Close"), "C"))
    box.rejected.connect(dialog.reject)
    return box


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
    """Let a screen reader say what the arrow of each box of ``page`` folds and unfolds; the arrow alone takes Tab."""
    for box in page.findChildren(QgsCollapsibleGroupBoxBasic):
        if not box.isCheckable():
            box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in box.findChildren(QToolButton, "collapseButton"):
            button.setAccessibleName(box.title())


def column(parent: QWidget, margin: int = 10, spacing: int = GAP) -> QVBoxLayout:
    """A vertical layout with the dock's margins."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def tool(theme_name: str, tip: str, action: Callable[[], None]) -> QToolButton:
    """A small button with one of QGIS's icons."""
    button = QToolButton()
    button.setIcon(theme_icon(theme_name))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked=False: action())
    return button
