"""One dataset: what it is, how to reach it, which area, what the pull would take, and the button that pulls."""

from __future__ import annotations

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QPushButton, QWidget

from ...processing.data import shelf
from ...processing.settings import CITY
from ...processing.translation import tr
from ..jobs import Step
from ..runner import Runner
from ..runs import Ending, How, Outcome
from ..widgets import column, note, primary, problem, scrolled, title
from ..workbench import Workbench
from .access import Access
from .area_field import AreaField
from .facts import Facts
from .preview import Preview
from .runs import Wish, plan_run, pull_run

PAUSE_BEFORE_PLAN_MS = 400
"""So that ticking five dongs makes one plan."""


class DatasetDetail(QWidget):
    """Shows one dataset at a time; the area stays chosen from one dataset to the next."""

    picture_asked = pyqtSignal(str, str, str)
    """A base map or map service that should be put on the map: its id, the login's id, the address that was given."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.card: shelf.Card | None = None
        self._copies: tuple[shelf.KeptCard, ...] = ()
        self._pulls: tuple[shelf.UnfinishedCard, ...] = ()
        self._kept: shelf.KeptCard | None = None
        self._unfinished: shelf.UnfinishedCard | None = None
        self.planner = Runner(bench.project, self)
        self._plan_again = False
        self._told = ""
        self._plan_soon = QTimer(self)
        self._plan_soon.setSingleShot(True)
        self._plan_soon.setInterval(PAUSE_BEFORE_PLAN_MS)
        self.facts = Facts()
        self.preview = Preview()
        self.access = Access()
        self.area = AreaField(bench)
        self.state = note()
        self.plan = note()
        self.problem = problem()
        self.pull = primary(QPushButton())
        self.pull.setToolTip(tr("Fetches this dataset for the chosen area, or brings it up to date."))
        self._lay_out()
        self.pull.clicked.connect(lambda _checked=False: self.start())
        self._plan_soon.timeout.connect(self._make_plan)
        self.area.changed.connect(self._follow_choice)
        self.access.changed.connect(self._follow_choice)
        self.planner.ended.connect(self._show_plan)
        bench.runner.began.connect(self.refresh)
        bench.runner.ended.connect(self._after_run)

    def show_card(self, card: shelf.Card, area_key: str = "") -> None:
        """Show ``card``, and the area of a kept or unfinished copy where ``area_key`` is given."""
        self.card = card
        self.show_problem("")
        self.facts.show_card(card)
        self.access.show_card(card)
        if area_key:
            self.area.choose(area_key)
        for part in (self._area_title, self.area):
            part.setVisible(not card.is_picture)
        self._scroll.verticalScrollBar().setValue(0)
        self.look_again()
        self._follow_choice()

    def look_again(self) -> None:
        """Look at what lies on the disk of this dataset."""
        self._copies = tuple(copy for copy in shelf.kept() if copy.dataset_id == self.card.id)
        self._pulls = tuple(pull for pull in shelf.unfinished() if pull.dataset_id == self.card.id)
        self.refresh()

    def start(self) -> None:
        """Pull what is chosen, go on with it, or put a picture on the map."""
        self.access.remember()
        if self.card.is_picture:
            self.picture_asked.emit(self.card.id, self.access.login_id(), self.access.address())
            return
        CITY.set(self.area.city.currentData() or "")
        self._bench.runner.start([pull_run(self.wish())])

    def tell(self, sentence: str) -> None:
        """What the last pull has brought; it stays until something else is chosen."""
        self._told = sentence
        self.refresh()

    def show_problem(self, sentence: str) -> None:
        """What went wrong, above the button."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def wish(self) -> Wish:
        return Wish(self.card.id, self.area.value(), self.access.login_id(), self.access.address())

    def refresh(self, *_) -> None:
        """Say what is there of this dataset and area, what is missing, and what the button does."""
        if self.card is None:
            return
        self._match_area()
        missing = self._missing()
        busy = self._bench.runner.is_busy
        self.pull.setText(self._button_text())
        self.pull.setEnabled(not missing and not busy)
        self.pull.setToolTip(missing)
        self.state.setText(missing or self._state_text())
        self.state.setVisible(bool(self.state.text()))
        self._footer.setVisible(not busy)

    def let_go(self) -> None:
        """Stop what runs here and take everything off the canvas."""
        self._plan_soon.stop()
        self.planner.shut_down()
        self.preview.stop()
        self.area.let_go()

    def _lay_out(self) -> None:
        page = QWidget()
        self._area_title = title(tr("Area to pull"))
        body = column(page, spacing=8)
        for part in (self.facts, self.preview, self.access, self._area_title, self.area):
            body.addWidget(part)
        body.addStretch(1)
        self._footer = QFrame()
        below = column(self._footer)
        for part in (self.problem, self.plan, self.state, self.pull):
            below.addWidget(part)
        self._scroll = scrolled(page)
        whole = column(self, margin=0, spacing=0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._footer)

    def _match_area(self) -> None:
        area = self.area.value()
        key = "" if area.missing else shelf.area_key(area.codes, area.box)
        self._kept = next((copy for copy in self._copies if copy.area_key == key), None)
        self._unfinished = next((pull for pull in self._pulls if pull.area_key == key), None)
        self.preview.show_kept(self._kept or next(iter(self._copies), None))

    def _missing(self) -> str:
        if self.card.is_picture:
            return self.access.missing() or self.access.missing_login()
        return self.access.missing() or self.area.value().missing or self.access.missing_login()

    def _button_text(self) -> str:
        if self.card.is_picture:
            return tr("Add to Map")
        if self._unfinished is not None:
            return tr("Resume")
        return tr("Update") if self._kept is not None else tr("Pull")

    def _state_text(self) -> str:
        if self._unfinished is not None:
            return tr("Paused after {requests} requests with {features} features.").format(
                requests=f"{self._unfinished.requests:,}", features=f"{self._unfinished.features:,}"
            )
        if self._told:
            return self._told
        if self._kept is not None:
            return tr("Pulled on {date}: {features} features.").format(
                date=self._kept.fetched, features=f"{self._kept.features:,}"
            )
        return ""

    def _follow_choice(self, *_) -> None:
        if self.card is None:
            return
        self._told = ""
        self.plan.hide()
        self.refresh()
        self._plan_soon.start()

    def _make_plan(self) -> None:
        """A plan needs neither key nor network, so it is made by itself; only the newest choice counts."""
        if self.card is None or self.card.is_picture or self.access.missing() or self.area.value().missing:
            return
        if self.planner.is_busy:
            self._plan_again = True
            self.planner.cancel()
            return
        self.planner.start([plan_run(self.wish())])

    def _show_plan(self, ending: Ending) -> None:
        if self._plan_again:
            self._plan_again = False
            self._plan_soon.start()
            return
        if ending.how is How.WELL:
            self.plan.setText(plan_sentence(ending.outcomes[-1]))
        elif ending.how is How.FAILED:
            self.plan.setText(ending.sentence)
        self.plan.setVisible(ending.how in (How.WELL, How.FAILED) and bool(self.plan.text()))

    def _after_run(self, ending: Ending) -> None:
        if self.card is None:
            return
        self.look_again()
        self.plan.hide()
        self._plan_soon.start()
        run = ending.run
        failed = ending.how is How.FAILED and run is not None and run.step is Step.PULL
        self.show_problem(ending.sentence if failed else "")


def plan_sentence(outcome: Outcome) -> str:
    """What a pull would take, in one or two sentences."""
    return " ".join(outcome.said[-1:])
