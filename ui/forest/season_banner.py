"""The day's danger of forest fire: the season with the days left, and the city's index with its age."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...common.errors import SijeongError
from ...processing.translation import tr
from ..jobs import Step
from ..runner import Runner
from ..runs import Ending, How
from ..widgets import GAP, Framed, note, problem

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

LOOK_AGAIN_MS = 10 * 60 * 1000
"""The age of the index grows while nobody clicks."""
QUIET, CAUTION = QColor("#8a8f98"), QColor("#d9480f")
GRADES = {
    1: (QColor("#2b6cb0"), QT_TRANSLATE_NOOP("low")),
    2: (QColor("#b7791f"), QT_TRANSLATE_NOOP("rather high")),
    3: (QColor("#d9480f"), QT_TRANSLATE_NOOP("high")),
    4: (QColor("#b3261e"), QT_TRANSLATE_NOOP("very high")),
}
"""Grade of the index → its colour, from blue to red as on the forest service's page, and its name."""


class SeasonBanner(Framed):
    """Reads what was pulled when it is shown; asks the service only when its button is pressed."""

    key_wanted = pyqtSignal()
    """The key for the index has to be chosen: show its page."""

    def __init__(self, runner: Runner, can_fetch: bool = True) -> None:
        super().__init__()
        self._runner = runner
        self._failed = False
        self._bar = QWidget()
        self._bar.setFixedWidth(5)
        self.season = QLabel()
        self.season.setWordWrap(True)
        self.index = QLabel()
        self.index.setWordWrap(True)
        self.age = note()
        self.problem = problem()
        self.hint = note()
        self.hint.linkActivated.connect(lambda _address: self.key_wanted.emit())
        self.fetch = QPushButton(tr("Fetch fire index"))
        self.fetch.setToolTip(tr("Asks the Korea Forest Service; a new index comes every three hours."))
        self.fetch.clicked.connect(lambda _checked=False: self.ask())
        self._can_fetch = can_fetch
        self._lay_out()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._clock.timeout.connect(self.refresh)
        self._soon = QTimer(self)  # a child, so that it goes when the banner goes
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        runner.began.connect(self._follow_runner)
        runner.ended.connect(self._after_run)

    def ask(self) -> None:
        """Pull the index; without a key say where it is chosen."""
        from ...processing.data import fire_danger
        from ..catalogue.runs import fire_index_run  # late: they need packages that a QGIS may lack

        login = fire_danger.login()
        if not login:
            self.key_wanted.emit()
            return
        self._runner.start([fire_index_run(fire_danger.city().id, login, fire_danger.address())])

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._clock.start()
        self._soon.start(0)

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def refresh(self) -> None:
        """Show the season of today and the index that was pulled last."""
        from ...processing.data import fire_danger

        self._show_season(date.today())
        danger = fire_danger.danger()
        self._show_danger(danger, datetime.now(fire_danger.KST))
        has_key = bool(fire_danger.login())
        self.hint.setText(
            tr('The fire index needs a key for data.go.kr. <a href="key">Choose the key…</a>') if not has_key else ""
        )
        self.hint.setVisible(not has_key and self._can_fetch)
        self.fetch.setVisible(has_key and self._can_fetch)
        self._follow_runner()

    def _show_season(self, day: date) -> None:
        from ...processing.data import fire_danger

        try:
            state = fire_danger.season(day)
        except SijeongError as error:
            self.season.setText(error.sentence(tr))
            return
        self.season.setVisible(state is not None)
        if state is not None:
            self.season.setText(season_text(state))
        self._colour(CAUTION if state is not None and state.is_on else QUIET)

    def _show_danger(self, danger, now: datetime) -> None:
        self.index.setVisible(danger is not None)
        self.age.setVisible(danger is not None)
        if danger is None:
            return
        colour, _ = GRADES[danger.grade]
        self.index.setText(index_text(danger))
        self.index.setToolTip(tr("Mean of the area, from 0 to 100; in brackets the highest place of the area."))
        is_old = danger.is_old(now) or self._failed
        self.age.setText(age_text(danger.analysed, danger.age(now), is_old))
        self._colour(QUIET if is_old else colour)

    def _colour(self, colour: QColor) -> None:
        self._bar.setStyleSheet(f"background: {colour.name()}")  # QGIS's dark themes allow no ground by palette

    def _follow_runner(self) -> None:
        self.fetch.setEnabled(not self._runner.is_busy)

    def _after_run(self, ending: Ending) -> None:
        steps = {outcome.run.step for outcome in ending.outcomes} | ({ending.run.step} if ending.run else set())
        self._follow_runner()
        if Step.FIRE_INDEX not in steps:
            return
        self._failed = ending.how is How.FAILED
        self.problem.setText(ending.sentence if self._failed else "")
        self.problem.setVisible(self._failed)
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        font = self.season.font()
        font.setBold(True)
        self.season.setFont(font)
        lines = QVBoxLayout()
        lines.setContentsMargins(8, 6, 8, 6)
        lines.setSpacing(GAP // 2)
        for part in (self.season, self.index, self.age, self.problem, self.hint, self.fetch):
            lines.addWidget(part)
        for part in (self.index, self.age, self.hint, self.fetch):
            part.hide()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addLayout(lines, 1)


def season_text(state) -> str:
    """Whether the season of caution is on, and how many days are left until that changes."""
    if not state.is_on:
        template = tr("No season of caution against forest fire; the next begins on {day}, in {count} days.")
    elif state.days == 0:
        template = tr("Season of caution against forest fire: today is its last day.")
    else:
        template = tr("Season of caution against forest fire until {day}: {count} days left.")
    return template.format(day=day_text(state.turn), count=state.days)


def index_text(danger) -> str:
    """``시흥시 산불위험지수 <b>62 다소높음</b> (최고 88 매우높음)``, the grades in the user's language."""
    _, name = GRADES[danger.grade]
    text = tr("Fire danger index of {place}: <b>{index:.0f}, {grade}</b>").format(
        place=danger.place, index=danger.index, grade=tr(name)
    )
    if danger.highest is None:
        return text
    return text + " " + tr("(highest {index:.0f})").format(index=danger.highest)


def age_text(analysed: datetime, age: timedelta, is_old: bool) -> str:
    """When the index was computed and how long ago, marked where it is not the last one any more."""
    hours = int(age.total_seconds() // 3600)
    ago = tr("less than an hour ago") if hours == 0 else tr("{count} hours ago").format(count=hours)
    if hours >= 48:
        ago = tr("{days} days ago").format(days=f"{hours // 24:,}")
    day = day_text(analysed.date())
    text = tr("Computed on {day} at {hour}:00, {ago}.").format(day=day, hour=analysed.hour, ago=ago)
    return f"{text} {tr('This one is old.')}" if is_old else text


def day_text(day: date) -> str:
    """``5월 15일`` or ``15 May``, by the translation."""
    return tr("{month}/{day}").format(month=day.month, day=day.day)
