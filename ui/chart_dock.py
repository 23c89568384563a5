"""The charts beside the map: a click on a stop or route shows its load, its hours and its partners."""

from __future__ import annotations

import csv
from dataclasses import asdict
from enum import Enum
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgsDockWidget, QgsHighlight, QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from ..processing.results import Result
from ..processing.translation import tr
from .charts.reading import directions_of, flows_at, hours_at, hours_of, matrix_of, partners_of, profile_of
from .charts.subject import Kind, Subject, names_in, result_layer
from .widgets import choice, column, note, shrinkable, tool

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

OBJECT_NAME = "SijeongCharts"
HIGHLIGHT = QColor(214, 39, 120, 210)
MOST_HIGHLIGHTS = 60
"""Flows that are lit up on the map; a hub may have thousands, which would hide it."""
WHOLE_DAY = -1
WIDEST_CHOICE = 240
PLOTTED = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


class View(Enum):
    """What a chart shows: its kind of subject, its title and the result that it reads."""

    PROFILE = (Kind.ROUTE, QT_TRANSLATE_NOOP("Load along the route"), Result.ROUTE_PROFILE)
    ROUTE_PARTNERS = (Kind.ROUTE, QT_TRANSLATE_NOOP("Partners of its transfers"), Result.TRANSFER_PAIRS)
    MATRIX = (Kind.ROUTE, QT_TRANSLATE_NOOP("Transfers between all routes"), Result.TRANSFER_PAIRS)
    HOURS = (Kind.STOP, QT_TRANSLATE_NOOP("Through the day"), Result.STOP_PROFILE)
    STOP_PARTNERS = (Kind.STOP, QT_TRANSLATE_NOOP("Partners of its transfers"), Result.TRANSFER_PAIRS)

    def __init__(self, kind: Kind, english_title: str, result: Result) -> None:
        self.kind, self.english_title, self.result = kind, english_title, result

    @property
    def title(self) -> str:
        return tr(self.english_title)


class ChartDock(QgsDockWidget):
    """Shows one subject at a time; what it cannot show, it says, with the step that makes it."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(tr("Sijeong charts"))
        self.setObjectName(OBJECT_NAME)
        self._canvas, self._project = canvas, project
        self._subject: Subject | None = None
        self._names: dict[Kind, dict[str, str]] = {}
        self._rows: list = []
        self._lights: list[QgsHighlight] = []
        self._name = QLabel()
        self.views = choice([])
        self.hours = choice([])
        self.ways = choice([])
        self.message = note()
        self._chart = None
        self._lay_out()
        for box in (self.views, self.hours, self.ways):
            box.activated.connect(self._draw)
        project.layersRemoved.connect(self._forget_lights)
        self.visibilityChanged.connect(lambda shown: shown or self._forget_lights())
        self._say(tr("Click a stop or a route on the map with the tool “Stop or route”."))

    @property
    def rows(self) -> list:
        """The rows of the chart that is shown."""
        return list(self._rows)

    def show_subject(self, subject: Subject) -> None:
        """Chart ``subject`` and light up its flows on the map."""
        self._subject = subject
        self._names = {kind: names_in(self._project, kind) for kind in Kind}
        self._name.setText(subject.name if subject.name == subject.id else f"{subject.name} ({subject.id})")
        _fill(self.views, [(view, view.title) for view in View if view.kind is subject.kind])
        self._fill_choices()
        self._draw()
        self._light_up()
        self.setUserVisible(True)

    def save_picture(self, file: Path) -> None:
        self._chart.save(file)

    def save_table(self, file: Path) -> None:
        """The numbers behind the chart, for a spreadsheet."""
        with file.open("w", encoding="utf-8-sig", newline="") as stream:
            table = [_flat(asdict(row)) for row in self._rows]
            writer = csv.DictWriter(stream, list(table[0]))
            writer.writeheader()
            writer.writerows(table)

    def let_go(self) -> None:
        """Leave the map and the project as they were before."""
        self._forget_lights()
        self._project.layersRemoved.disconnect(self._forget_lights)

    def _fill_choices(self) -> None:
        profile = result_layer(self._project, Result.ROUTE_PROFILE)
        hours = hours_of(profile) if profile is not None else []
        _fill(
            self.hours, [(WHOLE_DAY, tr("Whole day")), *((hour, tr("{hour}:00").format(hour=hour)) for hour in hours)]
        )
        ways = directions_of(profile, self._subject.id) if profile is not None else []
        patterns = sorted({pattern for pattern, _ in ways})
        _fill(self.ways, [(pattern, tr("Way {number}").format(number=pattern)) for pattern in patterns])

    def _draw(self, *_) -> None:
        view = self.views.currentData()
        if view is None:
            return
        is_profile = view is View.PROFILE
        self.hours.setVisible(is_profile and self.hours.count() > 2)
        self.ways.setVisible(is_profile and self.ways.count() > 1)
        layer = result_layer(self._project, view.result)
        self._rows = self._rows_of(view, layer) if layer is not None else []
        if layer is None:
            self._say(
                tr("There is no layer “{layer}” in the project. Make it in the panel of bus transfers.").format(
                    layer=view.result.title
                )
            )
        elif not self._rows:
            self._say(
                tr("The layer “{layer}” holds nothing of {name}.").format(layer=layer.name(), name=self._subject.name)
            )
        else:
            self._plot(view)

    def _rows_of(self, view: View, layer) -> list:
        if view is View.PROFILE:
            hour = self.hours.currentData()
            pattern = self.ways.currentData()
            return profile_of(
                layer, self._subject.id, pattern if pattern is not None else 1, None if hour == WHOLE_DAY else hour
            )
        if view is View.MATRIX:
            return matrix_of(layer, self._names)
        if view is View.HOURS:
            return hours_at(layer, self._subject.id)
        return partners_of(layer, self._subject, self._names)

    def _plot(self, view: View) -> None:
        from .charts import drawing  # late: QGIS on some Linux systems comes without matplotlib
        from .charts.canvas import ChartCanvas

        draw = {
            View.PROFILE: drawing.draw_profile,
            View.HOURS: drawing.draw_hours,
            View.MATRIX: drawing.draw_matrix,
        }.get(view, drawing.draw_partners)
        if self._chart is None:
            self._chart = ChartCanvas()
            self._whole.addWidget(self._chart, 1)
        self.message.hide()
        self._chart.show()
        title = view.title if view is View.MATRIX else f"{self._subject.name} — {view.title}"
        self._chart.show_chart(title, lambda axes: draw(axes, self._rows))
        self._save.setEnabled(True)
        self._table.setEnabled(True)

    def _say(self, sentence: str) -> None:
        if self._chart is not None:
            self._chart.hide()
        self.message.setText(sentence)
        self.message.show()
        self._save.setEnabled(False)
        self._table.setEnabled(False)

    def _light_up(self) -> None:
        self._forget_lights()
        flows = result_layer(self._project, Result.TRANSFER_PAIRS)
        if flows is None:
            return
        strongest = sorted(flows_at(flows, self._subject), key=lambda flow: -flow["transfers"])
        for flow in strongest[:MOST_HIGHLIGHTS]:
            if flow.hasGeometry():
                light = QgsHighlight(self._canvas, flow.geometry(), flows)
                light.setColor(HIGHLIGHT)
                light.setWidth(2)
                light.show()
                self._lights.append(light)

    def _forget_lights(self, *_) -> None:
        for light in self._lights:
            self._canvas.scene().removeItem(light)
        self._lights.clear()

    def _lay_out(self) -> None:
        content = QWidget()
        self._whole = column(content, margin=8)
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._save = tool("/mActionSaveMapAsImage.svg", tr("Save the chart as a picture…"), self._ask_for_picture)
        self._table = tool("/mActionFileSaveAs.svg", tr("Save the numbers as CSV…"), self._ask_for_table)
        row = QHBoxLayout()
        row.addWidget(self._name, 1)
        for box in (self.views, self.ways, self.hours):
            row.addWidget(_narrow(box))
        row.addWidget(self._save)
        row.addWidget(self._table)
        self._whole.addLayout(row)
        self._whole.addWidget(self.message)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(content)

    def _ask_for_picture(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self, tr("Save the chart as a picture…"), f"{self._subject.name}.png", PLOTTED
        )
        if file:
            self.save_picture(Path(file))

    def _ask_for_table(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self, tr("Save the numbers as CSV…"), f"{self._subject.name}.csv", "CSV (*.csv)"
        )
        if file:
            self.save_table(Path(file))


def _flat(row: dict[str, object]) -> dict[str, object]:
    """A row of the matrix as one of a table: a column for each route that is changed to."""
    return {"name": row["name"], **row["to"]} if isinstance(row.get("to"), dict) else row


def _fill(box: QComboBox, options: list[tuple[object, str]]) -> None:
    """Other options; what was chosen before stays chosen where it is still there."""
    chosen = box.currentText()
    box.clear()
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findText(chosen), 0) if options else -1)


def _narrow(box: QComboBox) -> QComboBox:
    shrinkable(box).setMaximumWidth(WIDEST_CHOICE)
    box.setMinimumContentsLength(9)
    return box
