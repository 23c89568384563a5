"""What stands above a chart: whose it is, which one, of which hour and way, and the ways into files."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QPoint, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QActionGroup, QBoxLayout, QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from ...processing.translation import tr
from ..mnemonics import keyed
from ..narrow import Words
from ..widgets import choice, shrinkable, theme_icon
from .chart_view import SMALLEST_WIDTH
from .question import Choices
from .views import View

WHOLE_DAY = -1
LETTERS, LETTERS_OF_VIEWS = 5, 12
"""What a choice shows at least."""
WIDEST_CHOICE = 320
WIDE_PX = 560
"""From this width on name and choices stand in one line."""
DPI, DPI_SETTING = (96, 150, 200, 300, 600), "sijeong/charts/dpi"
USUAL_DPI = 200


class ChartBar(QWidget):
    """Its choices are combo boxes; everything that is saved or copied is in one menu."""

    view_chosen = pyqtSignal()
    part_chosen = pyqtSignal()
    """Another hour or way of the same chart."""
    picture_asked = pyqtSignal()
    table_asked = pyqtSignal()
    picture_copied = pyqtSignal()
    table_copied = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.name = Words()
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.views = _named(choice([]), tr("Chart"), LETTERS_OF_VIEWS)
        self.ways = _named(choice([]), tr("Way of the route"), LETTERS)
        self.hours = _named(choice([]), tr("Hour"), LETTERS)
        self.views.activated.connect(lambda _place: self.view_chosen.emit())
        for box in (self.ways, self.hours):
            box.activated.connect(lambda _place: self.part_chosen.emit())
        self.save = QToolButton()
        self.save.setIcon(theme_icon("/mActionFileSaveAs.svg"))
        self.save.setToolTip(tr("Save or copy the chart"))
        self.save.setAccessibleName(tr("Save or copy the chart"))
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save.setMenu(self._menu())
        self._lay_out()
        self.show_choices(Choices(), 1, None)
        self.enable(False, False)

    def _lay_out(self) -> None:
        """Name, charts and parts: in one line where there is room, else below each other."""
        parts = QHBoxLayout()
        parts.setSpacing(4)
        parts.addWidget(self.ways)
        parts.addWidget(self.hours)
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lines.setSpacing(4)
        self._lines.addWidget(self.name, 2)
        self._lines.addWidget(self.views, 2)
        self._lines.addLayout(parts, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._lines, 1)
        whole.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def dpi(self) -> int:
        """How fine pictures of pixels are saved."""
        return QgsSettings().value(DPI_SETTING, USUAL_DPI, int)

    @property
    def pattern(self) -> int:
        pattern = self.ways.currentData()
        return 1 if pattern is None else pattern

    @property
    def hour(self) -> int | None:
        hour = self.hours.currentData()
        return None if hour == WHOLE_DAY else hour

    def show_views(self, views: Sequence[View], chosen: View | None) -> None:
        """Offer these charts."""
        self.views.clear()
        for view in views:
            self.views.addItem(view.title, view)
        self.views.setCurrentIndex(self.views.findData(chosen) if chosen is not None else -1)
        self.views.setVisible(bool(views))

    def show_choices(self, choices: Choices, pattern: int, hour: int | None) -> None:
        """Offer the hours and ways that a chart tells apart; with one of them there is nothing to choose."""
        _fill(self.ways, [(way, tr("Way {number}").format(number=way)) for way in choices.ways], pattern)
        hours = [(one, tr("{hour}:00").format(hour=one)) for one in choices.hours]
        _fill(self.hours, [(WHOLE_DAY, tr("Whole day")), *hours], WHOLE_DAY if hour is None else hour)
        self.ways.setVisible(self.ways.count() > 1)
        self.hours.setVisible(self.hours.count() > 2)

    def enable(self, has_chart: bool, has_table: bool) -> None:
        """What there is to save."""
        for action in self._of_picture:
            action.setEnabled(has_chart)
        for action in self._of_table:
            action.setEnabled(has_table)
        self.save.setEnabled(has_chart or has_table)

    def offer(self, place: QPoint) -> None:
        """Open the menu at ``place`` of the screen, where there is something to save."""
        if self.save.isEnabled():
            self.save.menu().popup(place)

    def minimumSizeHint(self) -> QSize:
        """As narrow as with its parts below each other, which they are as soon as they have to."""
        return QSize(SMALLEST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event) -> None:
        is_wide = self.width() >= WIDE_PX
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._lines.direction() != direction:
            self._lines.setDirection(direction)
        super().resizeEvent(event)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        picture = menu.addAction(keyed(tr("Save the chart as a picture…"), "S"), self.picture_asked.emit)
        self.fineness = menu.addMenu(keyed(tr("Fineness of pictures"), "F"))
        group = QActionGroup(self.fineness)
        for dpi in DPI:
            action = self.fineness.addAction(tr("{dpi} dpi").format(dpi=dpi))
            action.setCheckable(True)
            action.setChecked(dpi == self.dpi)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, dpi=dpi: QgsSettings().setValue(DPI_SETTING, dpi))
        copied = menu.addAction(keyed(tr("Copy the chart"), "C"), self.picture_copied.emit)
        menu.addSeparator()
        table = menu.addAction(keyed(tr("Save the numbers as CSV…"), "V"), self.table_asked.emit)
        table_copied = menu.addAction(keyed(tr("Copy the numbers"), "N"), self.table_copied.emit)
        self._of_picture, self._of_table = (picture, self.fineness.menuAction(), copied), (table, table_copied)
        return menu


def _fill(box: QComboBox, options: Sequence[tuple[object, str]], chosen: object) -> None:
    box.clear()
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0) if options else -1)


def _named(box: QComboBox, name: str, letters: int) -> QComboBox:
    shrinkable(box).setMaximumWidth(WIDEST_CHOICE)
    box.setMinimumContentsLength(letters)
    box.setAccessibleName(name)
    box.setToolTip(name)
    return box
