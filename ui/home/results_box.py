"""The results of the project, folded away: when each was made, which are out of date and why, and the way to anew."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from ...processing.translation import tr
from ..jobs import Job
from ..state.project_results import ProjectResult
from ..state.project_state import ProjectState
from ..widgets import column, icon, note, theme_icon

ROWS_IN_SIGHT = 8
RESULT_ROLE = Qt.ItemDataRole.UserRole


class ResultsBox(QgsCollapsibleGroupBoxBasic):
    """A list by jobs; below it what there is to say of the chosen result, and its buttons."""

    again_asked = pyqtSignal(object)
    changes_asked = pyqtSignal(object)
    """The :class:`ProjectResult` that is to be made again, just so or with changes."""

    def __init__(self, state: ProjectState) -> None:
        super().__init__(tr("Results"))
        self.setFlat(True)
        self._state = state
        self._busy = False
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Results of the project"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Result"), tr("Made on")])
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setFixedHeight((ROWS_IN_SIGHT + 1) * (self.tree.fontMetrics().height() + 6))
        self.tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self._said = note()
        self.again = QPushButton(tr("Run Again"))
        self.again.clicked.connect(lambda _checked=False: self.again_asked.emit(self.chosen()))
        self.changes = QPushButton(tr("With Changes…"))
        self.changes.setAccessibleName(tr("Run Again with Changes…"))
        self.changes.clicked.connect(lambda _checked=False: self.changes_asked.emit(self.chosen()))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for button in (self.again, self.changes):
            action = QAction(button.text(), self.tree)
            action.triggered.connect(button.click)
            self.tree.addAction(action)
        content = QWidget()  # unfolded, the box shows all its children, hidden ones too
        column(self, margin=4).addWidget(content)
        layout = column(content, margin=0)
        layout.addWidget(self.tree)
        layout.addWidget(self._said)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again, 1)
        buttons.addWidget(self.changes, 1)
        layout.addLayout(buttons)
        self._show_chosen()
        self.setCollapsed(True)

    def chosen(self) -> ProjectResult | None:
        item = self.tree.currentItem()
        return item.data(0, RESULT_ROLE) if item is not None else None

    def choose(self, title: str) -> None:
        """Choose the first result of this title."""
        found = self.tree.findItems(title, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
        self.tree.setCurrentItem(found[-1] if found else None)

    @property
    def said(self) -> str:
        """What is said of the chosen result."""
        return self._said.text()

    def show_results(self, results: list[ProjectResult], busy: bool) -> None:
        """List ``results``, the chosen one still chosen; ``busy``: something runs, so nothing else can."""
        kept = self.chosen().title if self.chosen() is not None else ""
        self._busy = busy
        old = {index for index, result in enumerate(results) if self._state.reasons(result)}
        self.tree.clear()
        for job in Job:
            ours = [(index, result) for index, result in enumerate(results) if result.job is job]
            if ours:
                self._add_job(job, [(result, index in old) for index, result in ours])
        self.tree.expandAll()
        self.choose(kept) if kept else None
        self.setTitle(
            tr("Results: {count}, {old} out of date").format(count=len(results), old=len(old))
            if old
            else tr("Results: {count}").format(count=len(results))
        )
        self.setVisible(bool(results))
        self._show_chosen()

    def _add_job(self, job: Job, results: list[tuple[ProjectResult, bool]]) -> None:
        top = QTreeWidgetItem(self.tree, [job.title])
        top.setIcon(0, icon(job.icon_file))
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        top.setFirstColumnSpanned(True)
        for result, is_old in results:
            item = QTreeWidgetItem(top, [result.title, result.made.day])
            item.setData(0, RESULT_ROLE, result)
            item.setToolTip(0, "\n".join((result.title, *result.made.files)))
            if is_old:
                item.setIcon(0, theme_icon("/mIconWarning.svg"))
                item.setData(
                    0, Qt.ItemDataRole.AccessibleTextRole, tr("{result}, out of date").format(result=result.title)
                )

    def _show_chosen(self) -> None:
        result = self.chosen()
        hindrance = self._state.why_not_again(result) if result is not None else ""
        reasons = self._state.reasons(result) if result is not None else ()
        self._said.setText("\n".join(filter(None, (*reasons, hindrance))))
        self._said.setVisible(bool(self._said.text()))
        self.again.setEnabled(result is not None and not hindrance and not self._busy)
        self.changes.setEnabled(result is not None and bool(result.made.runs))
        for action, button in zip(self.tree.actions(), (self.again, self.changes), strict=True):
            action.setEnabled(button.isEnabled())
