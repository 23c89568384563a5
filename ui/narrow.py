"""What keeps words whole in a narrow dock and with large letters: rows that become columns, ticks whose words wrap."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QEvent, QObject, QRect, QSize, Qt
from qgis.PyQt.QtGui import QHelpEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from ..processing.translation import tr

GAP = 6
BREAK = "\u200b"
"""Of no width: a line may end there."""
_TAG, _LONG_WORD, _JOINT = re.compile(r"(<[^>]*>)"), re.compile(r"[^\s<>]{12,}"), re.compile(r"([_/\\.:])(?=\w)|(?=\()")
EDGE_OF_LINE = 12
"""Pixels of a line of text that hold none: its frame and the margins inside it."""


class SideBySide(QWidget):
    """Short fields in one row, of equal width, aligned at the bottom where a label wraps.

    They stand below each other where one of them could not show all of its words.
    """

    def __init__(self, *fields: QWidget) -> None:
        super().__init__()
        self._fields = fields
        self._is_row = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """That of the widest field: as a column it needs no more."""
        widest = max((field.minimumSizeHint().width() for field in self._fields), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event) -> bool:
        """Fields come and go, and their words change: the layout is told, and so is this."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Stand side by side where there is room for the words of each."""
        shown = [field for field in self._fields if not field.isHidden()]
        room = (self.width() + GAP) // max(len(shown), 1) - GAP
        is_row = all(_need(field) <= room for field in shown)
        if is_row != self._is_row:
            self._is_row = is_row
            self._arrange()

    def _arrange(self) -> None:
        for place, field in enumerate(self._fields):
            row, column = (0, place) if self._is_row else (place, 0)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.setColumnStretch(place, 1 if self._is_row or place == 0 else 0)


def _need(field: QWidget) -> int:
    """The width with which ``field`` shows all of its words. Labels wrap, and paths scroll."""
    parts = [field, *field.findChildren(QWidget)]
    combos = [whole_width(part) for part in parts if isinstance(part, QComboBox)]
    spins = [part.minimumSizeHint().width() for part in parts if isinstance(part, QAbstractSpinBox)]
    return max((*combos, *spins, field.minimumSizeHint().width()))


def whole_width(box: QComboBox) -> int:
    """The width of a combo box that cuts none of its entries."""
    option = _option_of(box)
    has_icon = any(not box.itemIcon(row).isNull() for row in range(box.count()))
    letters = max((box.fontMetrics().horizontalAdvance(box.itemText(row)) for row in range(box.count())), default=0)
    words = QSize(letters + (box.iconSize().width() + 4 if has_icon else 0), box.fontMetrics().height())
    return box.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, option, words, box).width()


def _option_of(box: QComboBox) -> QStyleOptionComboBox:
    """What the style has to know; QGIS's own boxes do not let Python ask them for it."""
    option = QStyleOptionComboBox()
    option.initFrom(box)
    option.editable, option.frame, option.iconSize = box.isEditable(), box.hasFrame(), box.iconSize()
    return option


class Tick(QCheckBox):
    """A check box whose words wrap."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        # A check box is never narrower than all of its words, nor higher than one line.
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words_in(QRect(0, 0, width, 10_000))
        return max(super().sizeHint().height(), words.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word."""
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(self._indent() + longest + 2, super().minimumSizeHint().height())

    def paintEvent(self, _event) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self._words_in(self.rect())
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        role = self.foregroundRole()
        painter.drawItemText(place, _wrapped(self), self.palette(), self.isEnabled(), self.text(), role)
        if self.hasFocus():
            self._frame_focus(painter, place)

    def _frame_focus(self, painter: QStylePainter, place: QRect) -> None:
        """Draw the focus round the words, in the colour of what is chosen, so that it is seen in every theme."""
        painter.setPen(self.palette().color(self.palette().ColorRole.Highlight))
        painter.drawRect(place.adjusted(-2, 0, 1, -1))

    def _words_in(self, around: QRect) -> QRect:
        room = around.adjusted(self._indent(), 0, -2, 0)
        return self.style().itemTextRect(self.fontMetrics(), room, _wrapped(self), True, self.text())

    def _indent(self) -> int:
        style = self.style()
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        return side + style.pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, None, self)


def _wrapped(box: QCheckBox) -> int:
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
    return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(flags)


class WholeWords(QObject):
    """Lets the tooltip of a combo box or a line begin with its words where they are cut, and an opened list be wide."""

    def __init__(self, control: QComboBox | QLineEdit) -> None:
        super().__init__(control)
        control.installEventFilter(self)
        if isinstance(control, QComboBox):
            control.view().installEventFilter(self)

    @classmethod
    def watch(cls, control: QComboBox | QLineEdit) -> None:
        """Do so for ``control``, once."""
        if control.findChild(cls) is None:
            cls(control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        control = self.parent()
        if event.type() == QEvent.Type.ToolTip and watched is control and isinstance(event, QHelpEvent):
            words = cut_words(control)
            if words:
                QToolTip.showText(event.globalPos(), "\n".join(filter(None, (words, control.toolTip()))), control)
            return bool(words)
        if event.type() == QEvent.Type.Show and watched is not control:
            self._widen_list(control)
        return False

    @staticmethod
    def _widen_list(box: QComboBox) -> None:
        """Let the opened list be as wide as its entries, as far as the screen goes."""
        frame, screen = box.view().window(), box.screen().availableGeometry()
        need = min(whole_width(box), screen.width())
        if need > frame.width():
            left = min(frame.x(), screen.right() - need)
            frame.setGeometry(left, frame.y(), need, frame.height())


class Words(QLabel):
    """A label that wraps, also inside paths and names of files, which are wider than the dock."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setText(text)

    def text(self) -> str:
        """The text as it was given."""
        return whole(super().text())

    def setText(self, text: str) -> None:
        super().setText(breakable(text))

    def keyPressEvent(self, event) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event) -> None:
        if not self.hasSelectedText():
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        menu.addAction(tr("Copy"), self._copy)
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        QApplication.clipboard().setText(whole(self.selectedText()))


def breakable(text: str) -> str:
    """``text`` with places in its longest words where a line may end, which are not seen."""
    parts = _TAG.split(text) if Qt.mightBeRichText(text) else [text]
    return "".join(part if part.startswith("<") else _LONG_WORD.sub(_with_breaks, part) for part in parts)


def whole(text: str) -> str:
    """``text`` without the places of :func:`breakable`."""
    return text.replace(BREAK, "")


def _with_breaks(word: re.Match) -> str:
    return _JOINT.sub(rf"\1{BREAK}", word.group())


def grow_sideways(label: QLabel) -> QLabel:
    """Take the room that there is. A new size policy would make Qt forget that the height of wrapped words varies."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)
    return label


def cut_words(control: QComboBox | QLineEdit) -> str:
    """The words of ``control`` where it has no room for all of them; empty where it has."""
    if isinstance(control, QLineEdit):
        words, room = control.text() or control.placeholderText(), control.width() - EDGE_OF_LINE
    else:
        option = _option_of(control)
        part = QStyle.SubControl.SC_ComboBoxEditField
        place = control.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, control)
        icon = 0 if control.itemIcon(control.currentIndex()).isNull() else control.iconSize().width() + 4
        words, room = control.currentText(), place.width() - icon
    return words if control.fontMetrics().horizontalAdvance(words) > room else ""
