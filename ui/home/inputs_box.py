"""The inputs of the project, folded away: which are there, and a way to each that is missing."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from ...processing.translation import tr
from ..state.project_inputs import INPUTS, ProjectInput, layer_for
from ..widgets import column, note, theme_icon

SIGN_SIDE = 14


class InputsBox(QgsCollapsibleGroupBoxBasic):
    """A row for each input: its sign, its name, the layer that it is, or the button that gets it."""

    dataset_wanted = pyqtSignal(str)
    file_wanted = pyqtSignal()
    """An input that comes as a file of the city's own."""
    records_wanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(tr("Inputs"))
        self.setFlat(True)
        rows = QWidget()  # unfolded, the box shows all its children, hidden ones too
        around = column(self, margin=4)
        around.setContentsMargins(0, 4, 0, 4)
        around.addWidget(rows)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        self.records = _Row(grid, tr("Card records"), tr("Choose…"))
        self.records.button.clicked.connect(lambda _checked=False: self.records_wanted.emit())
        self.rows = {entry: self._row(grid, entry) for entry in INPUTS}
        self.setCollapsed(True)

    def show_project(self, project: QgsProject, has_records: bool) -> None:
        """Look which inputs are layers of ``project``; ``has_records``: card records were imported or chosen."""
        there = {entry: layer_for(entry.need, project) for entry in INPUTS}
        for entry, row in self.rows.items():
            row.show_layer(there[entry].name() if there[entry] is not None else "")
        self.records.show_layer(tr("chosen") if has_records else "")
        count = has_records + sum(layer is not None for layer in there.values())
        self.setTitle(tr("Inputs: {count} of {total} are there").format(count=count, total=len(there) + 1))

    def _row(self, grid: QGridLayout, entry: ProjectInput) -> _Row:
        row = _Row(grid, entry.need.label, tr("Get…") if entry.dataset else tr("Add…"), entry.need.tip)
        row.button.setToolTip(
            tr("Opens its page in the catalogue.") if entry.dataset else tr("Adds a file of it to the project.")
        )
        row.button.clicked.connect(lambda _checked=False: self.get(entry))
        return row

    def get(self, entry: ProjectInput) -> None:
        """Lead to where the input comes from."""
        if entry.dataset:
            self.dataset_wanted.emit(entry.dataset)
        else:
            self.file_wanted.emit()


class _Row:
    """The widgets of one input in the grid."""

    def __init__(self, grid: QGridLayout, label: str, button_text: str, tip: str = "") -> None:
        row = grid.rowCount()
        self._sign = QLabel()
        self._name = QLabel(label)
        self._name.setWordWrap(True)
        self._name.setToolTip(tip)
        self._layer = note()
        self.button = QPushButton(button_text)
        self.button.setAccessibleName(f"{label}: {button_text}")
        grid.addWidget(self._sign, row, 0)
        grid.addWidget(self._name, row, 1)
        grid.addWidget(self._layer, row, 2)
        grid.addWidget(self.button, row, 2, Qt.AlignmentFlag.AlignRight)

    @property
    def is_there(self) -> bool:
        return self.button.isHidden()

    def show_layer(self, name: str) -> None:
        """``name``: the layer of the project; empty where the input is missing."""
        side = QSize(SIGN_SIDE, SIGN_SIDE)
        self._sign.setPixmap(theme_icon("/mIconSuccess.svg" if name else "/mIconDeselected.svg").pixmap(side))
        self._sign.setToolTip(tr("In the project") if name else tr("Missing"))
        self._layer.setText(name)
        self._layer.setVisible(bool(name))
        self.button.setVisible(not name)
