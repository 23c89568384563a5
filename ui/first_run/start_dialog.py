"""The start in three steps: where is my city, which data, and what to look at first."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ...processing.data.area_cards import CityCard
from ...processing.translation import tr
from ..catalogue.runs import Wish
from ..help_pages import belongs_to
from ..mnemonics import keyed
from ..step_badge import StepBadge
from ..widgets import note, primary, title
from .city_page import CityPage
from .last_page import LastPage
from .source_page import SourcePage

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

STEPS = (
    QT_TRANSLATE_NOOP("Where is my city"),
    QT_TRANSLATE_NOOP("Which data"),
    QT_TRANSLATE_NOOP("What first"),
)
SIZE = (560, 600)
"""Pixels: fits a screen of 768 lines with the bars of two systems."""


@dataclass(frozen=True)
class Start:
    """What was chosen: the city, what to pull, base maps (dataset, login), and whether the sample city comes first."""

    city: CityCard | None
    sets_crs: bool
    wishes: tuple[Wish, ...]
    base_maps: tuple[tuple[str, str], ...]
    sample: bool
    tour: bool


class StartDialog(QDialog):
    """Nothing is asked of any server here; what is chosen is done when the last button is pressed."""

    city_chosen = pyqtSignal(object, bool)
    """The :class:`CityCard` to show on the map, and whether the map takes its CRS."""
    started = pyqtSignal(object)
    """The :class:`Start`."""
    skipped = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        belongs_to(self, "start")
        self.setWindowTitle(tr("First Steps with Sijeong"))
        self.setObjectName("SijeongStart")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.cities, self.sources, self.last = CityPage(), SourcePage(), LastPage()
        self._badges = [StepBadge(number + 1) for number in range(len(STEPS))]
        self._labels = [QLabel(tr(step)) for step in STEPS]
        self._pages = QStackedWidget()
        self._heading, self._hint = title("", 1.2), note()
        self.skip = QPushButton(keyed(tr("Skip"), "K"))
        self.skip.setToolTip(tr("Closes the start. You find it again on the home page and in the help menu."))
        self.back = QPushButton(keyed(tr("Back"), "B"))
        self.back.setToolTip(tr("To the step before; what you chose stays."))
        self.next = primary(QPushButton())
        self.next.setDefault(True)
        for button in (self.skip, self.back):
            button.setAutoDefault(False)
        self._lay_out()
        self.cities.changed.connect(self._refresh)
        self.sources.changed.connect(self._refresh)
        self.skip.clicked.connect(lambda _checked=False: self.reject())
        self.back.clicked.connect(lambda _checked=False: self.show_step(self.step - 1))
        self.next.clicked.connect(lambda _checked=False: self.go_on())
        self.show_step(0)

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._pages.currentIndex()

    def show_step(self, step: int) -> None:
        self._pages.setCurrentIndex(step)
        for place, (badge, label) in enumerate(zip(self._badges, self._labels, strict=True)):
            badge.set_state(place < step, place == step)
            font = label.font()
            font.setBold(place == step)
            label.setFont(font)
        self._heading.setText((tr("Where is my city?"), tr("Which data do you have?"), tr("What first?"))[step])
        self._refresh()
        self._pages.currentWidget().setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """To the next step, or to work."""
        if self.step == 0:
            self.city_chosen.emit(self.cities.city, self.cities.sets_crs.isChecked())
            self.sources.show_city(self.cities.city)
        if self.step == 1:
            self.sources.remember()
            city = self.cities.city
            self.last.show_plan(city.name if city else "", len(self.sources.ticked))
        if self.step < len(STEPS) - 1:
            self.show_step(self.step + 1)
            return
        self.started.emit(self._start())
        self.accept()

    def reject(self) -> None:
        """Esc, the cross of the window and “Skip” are one."""
        self.skipped.emit()
        super().reject()

    def done(self, result: int) -> None:
        self.sources.let_go()
        super().done(result)

    def _start(self) -> Start:
        sample = self.last.sample.isChecked()
        return Start(
            city=self.cities.city,
            sets_crs=self.cities.sets_crs.isChecked(),
            wishes=() if sample else self.sources.wishes,
            base_maps=() if sample else self.sources.base_maps,
            sample=sample,
            tour=sample and self.last.tour.isChecked(),
        )

    def _refresh(self, *_) -> None:
        is_last = self.step == len(STEPS) - 1
        missing = self.cities.missing if self.step == 0 else ""
        self.back.setVisible(self.step > 0)
        self.next.setText(keyed(tr("Start"), "S") if is_last else keyed(tr("Go On"), "G"))
        self.next.setEnabled(not missing)
        self.next.setToolTip(missing or (tr("Carries out what you chose.") if is_last else tr("To the next step.")))
        self._hint.setText(missing)
        self._hint.setVisible(bool(missing))

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        for badge, label in zip(self._badges, self._labels, strict=True):
            steps.addWidget(badge)
            steps.addWidget(label)
            steps.addStretch(1)
        for page in (self.cities, self.sources, self.last):
            self._pages.addWidget(page)
        buttons = QHBoxLayout()
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 14)
        whole.setSpacing(10)
        whole.addLayout(steps)
        whole.addWidget(self._heading)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self._hint)
        whole.addLayout(buttons)
