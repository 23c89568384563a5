"""Which engines are there, and the ways to bring one in, check it and take it away."""

from __future__ import annotations

import json

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QTextOption
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ...common.josa import phrased
from ...processing.applied_settings import engine_folder_of_settings
from ...processing.engines.closed_network import wheel_to_bring
from ...processing.engines.inventory import Place
from ...processing.engines.known import Engine
from ...processing.settings import ENGINE_FOLDER, ENGINE_INDEX, SUMO_HOME
from ...processing.translation import tr
from ..install_button import InstallButton
from ..jobs import Step
from ..progress_strip import ProgressStrip
from ..runner import Runner
from ..runs import Ending, How, Run
from ..widgets import column, is_sure, note, problem
from .asking import Question
from .fields import PlaceField, TextField
from .section import Section

MEGABYTE = 1_000_000
PLACES = {place.key: place for place in Place}


class Engines(Section):
    """A table with buttons below. ``questions`` looks, ``runner`` (the dock's) changes something."""

    def __init__(self, runner: Runner, questions: Runner) -> None:
        super().__init__()
        self._runner, self._questions = runner, questions
        self._looking = Question(questions, self._show_found, self)
        self._changing = Question(runner, self._tell_change, self)
        self._found: dict[str, dict] = {}
        self.table = _table()
        self.install = InstallButton(Engine.DUCKDB, tr("Install"))
        self.verify, self.remove = QPushButton(tr("Check Files")), QPushButton(tr("Remove…"))
        self.said, self.bad = note(), problem()
        self.said.hide()
        self.wheel = _lines_to_copy()
        self.copy = QPushButton(tr("Copy"))
        self._lay_out()
        self._fill()
        self.table.itemSelectionChanged.connect(self._look)
        self.install.wanted.connect(self._change)
        self.verify.clicked.connect(self._verify)
        self.remove.clicked.connect(self._ask_and_remove)
        self.copy.clicked.connect(self._copy_wheel)
        for one in (runner, questions):
            one.began.connect(self._look)
            one.ended.connect(self._look)
        self.table.selectRow(0)

    @property
    def engine(self) -> Engine:
        """The one that is selected."""
        return list(Engine)[max(self.table.currentRow(), 0)]

    def looked_at(self) -> None:
        """Have the engines looked for: SUMO has to be started to tell its version."""
        self._ask_for_state()

    def remove_selected(self) -> None:
        self._change(Run(Step.REMOVE_ENGINE, "sijeong:removeengine", {"ENGINE": self.engine.package}))

    def _lay_out(self) -> None:
        self.verify.setToolTip(tr("Compares every installed file with the SHA-256 that it came with."))
        buttons = QHBoxLayout()
        for button in (self.install, self.verify, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addWidget(self.table)
        self.column.addLayout(buttons)
        self.column.addWidget(self.said)
        self.column.addWidget(self.bad)
        self.column.addWidget(ProgressStrip(self._runner))
        self.column.addWidget(self._closed_network_box())
        self.column.addWidget(self._places_box())
        self.column.addStretch(1)

    def _closed_network_box(self) -> QWidget:
        box = QgsCollapsibleGroupBoxBasic(tr("On a closed network"))
        box.setFlat(True)
        self.copy.setToolTip(tr("Name and SHA-256 of the file, for who fetches it."))
        row = QHBoxLayout(box)
        row.addWidget(self.wheel, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _places_box(self) -> QWidget:
        box = QgsCollapsibleGroupBoxBasic(tr("Places"))
        box.setFlat(True)
        inside = QWidget()  # what a folded box shows or hides itself must not be a child of the box
        rows = column(inside, margin=0)
        column(box, margin=4).addWidget(inside)
        for field in (
            PlaceField(ENGINE_FOLDER, str(engine_folder_of_settings())),
            TextField(ENGINE_INDEX),
            PlaceField(SUMO_HOME),
        ):
            rows.addWidget(self.add_field(field, below=inside))
        box.setCollapsed(True)
        return box

    def _ask_for_state(self, verifies: bool = False) -> None:
        self._looking.ask(Run(Step.CHECK_ENGINES, "sijeong:checkengines", {"VERIFY": verifies}))

    def _verify(self, _checked: bool = False) -> None:
        self._quiet()
        self._say(tr("Comparing…"))
        self._ask_for_state(verifies=True)

    def _show_found(self, ending: Ending) -> None:
        if ending.how is not How.WELL:
            self._complain(ending.sentence)
            return
        outcome = ending.outcomes[-1]
        self._found = {row["engine"]: row for row in json.loads(outcome.outputs["ENGINES"])}
        self._fill()
        if outcome.run.parameters["VERIFY"]:
            self._quiet()
            damaged = int(outcome.outputs["DAMAGED"])
            if damaged:
                self._complain(" ".join(outcome.warnings))
            else:
                self._say(tr("All files are as they came."))

    def _change(self, run: Run) -> None:
        self._quiet()
        self._changing.ask(run)

    def _tell_change(self, ending: Ending) -> None:
        self._quiet()
        if ending.how is How.FAILED:
            self._complain(ending.sentence)
        elif ending.how is How.WELL:
            last = ending.outcomes[-1]
            self._say(" ".join(last.warnings) or last.run.step.done)
        self._ask_for_state()

    def _fill(self) -> None:
        for row, engine in enumerate(Engine):
            for column_, text in enumerate(_cells(engine, self._found.get(engine.package))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column_, item)
        self._look()

    def _look(self, *_) -> None:
        engine, busy = self.engine, self._runner.is_busy or self._questions.is_busy
        is_own = self._found.get(engine.package, {}).get("place") == Place.OWN.key
        self.install.engine = engine
        self.install.setEnabled(engine.has_wheel and not busy)
        self.remove.setEnabled(engine.has_wheel and is_own and not busy)
        self.verify.setEnabled(bool(self._found) and not busy)
        wheel = wheel_to_bring(engine)
        self.wheel.setPlainText(wheel)
        self.copy.setEnabled(bool(wheel))

    def _ask_and_remove(self, _checked: bool = False) -> None:
        question = tr("Remove {engine}? {use} will not work until it is installed again.")
        if is_sure(self, phrased(question, engine=self.engine.title, use=self.engine.use), tr("Remove")):
            self.remove_selected()

    def _copy_wheel(self, _checked: bool = False) -> None:
        QApplication.clipboard().setText(self.wheel.toPlainText())

    def _quiet(self) -> None:
        self.said.hide()
        self.bad.hide()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()

    def _complain(self, text: str) -> None:
        self.bad.setText(text)
        self.bad.setVisible(bool(text))


def _lines_to_copy() -> QPlainTextEdit:
    """Long names without a blank in them, broken anywhere."""
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
    text.setFixedHeight(3 * text.fontMetrics().lineSpacing() + 12)
    text.setAccessibleName(tr("On a closed network"))
    return text


def _table() -> QTableWidget:
    headings = (tr("Engine"), tr("Needed for"), tr("State"), tr("Version"), tr("Size"), tr("Folder"))
    table = QTableWidget(len(Engine), len(headings))
    table.setHorizontalHeaderLabels(headings)
    table.setAccessibleName(tr("Engines"))
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)  # the Tab key leads on to the buttons
    table.setWordWrap(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + rows + 24)
    return table


def _cells(engine: Engine, found: dict | None) -> tuple[str, ...]:
    if found is None:
        return (engine.title, engine.use, tr("Looking…"), "", "", "")
    size = tr("{megabytes:,.0f} MB").format(megabytes=found["bytes"] / MEGABYTE) if found["bytes"] else ""
    place = found["problem"] or found["folder"]
    return (engine.title, engine.use, PLACES[found["place"]].title, found["version"], size, place)
