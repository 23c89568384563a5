"""The charts beside the map: a click on a stop, route, parcel or village shows what is known of it."""

from __future__ import annotations

import csv
from dataclasses import asdict
from pathlib import Path

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget, QgsHighlight, QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from ..processing.results import Result
from ..processing.translation import tr
from .charts.card import KINDS as CARD_KINDS
from .charts.card import CardLine, card_html, card_of
from .charts.lights import lit_features
from .charts.reading import directions_of, hours_of
from .charts.subject import WHOLE, Kind, Subject, names_in, result_layer
from .charts.views import Question, View
from .help_pages import belongs_to
from .widgets import choice, column, note, scrolled, shrinkable, tool

OBJECT_NAME = "SijeongCharts"
HIGHLIGHT = QColor(214, 39, 120, 210)
CARD = "card"
"""Stands among the views of a parcel or village for its numbers, which are no chart."""
WHOLE_DAY = -1
WIDEST_CHOICE = 240
LETTERS, LETTERS_OF_VIEWS = 9, 16
"""What a choice shows at least."""
PLOTTED = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


class ChartDock(QgsDockWidget):
    """Shows one subject at a time; what it cannot show, it says, with the step that makes it."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(tr("Sijeong charts"))
        belongs_to(self, "charts")
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
        self.card = QLabel()
        self._card_area = scrolled(self.card)
        self._chart = None
        self._lay_out()
        for box in (self.views, self.hours, self.ways):
            box.activated.connect(self._draw)
        project.layersRemoved.connect(self._forget_lights)
        self.visibilityChanged.connect(lambda shown: shown or self._forget_lights())
        self._say(tr("Click a stop, a route, a parcel, a village or a road on the map with the tool “What is this”."))

    @property
    def rows(self) -> list:
        """The rows of the chart that is shown."""
        return list(self._rows)

    def show_subject(self, subject: Subject) -> None:
        """Chart ``subject`` and light up on the map what belongs to it."""
        is_other_kind = self._subject is None or self._subject.kind is not subject.kind
        self._subject = subject
        self._names = {kind: names_in(self._project, kind) for kind in Kind}
        is_named = subject.id not in ("", subject.name)
        self._name.setText(f"{subject.name} ({subject.id})" if is_named else subject.name)
        card = [(CARD, tr("What is known"))] if subject.kind in CARD_KINDS else []
        _fill(self.views, [*card, *((view, view.title) for view in View if subject.kind in view.kinds)])
        if is_other_kind:
            self.views.setCurrentIndex(0)
        self._fill_choices()
        self._draw()
        self._light_up()
        self.setUserVisible(True)

    def show_view(self, view: View) -> None:
        """Chart all there is, not one subject: ``view`` must be one of a whole job."""
        whole = next(kind for kind in view.kinds if kind in WHOLE)
        self.show_subject(Subject(whole, "", view.result.group.title))
        self.views.setCurrentIndex(self.views.findData(view))
        self._draw()

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
        is_profile = view is View.PROFILE
        self.hours.setVisible(is_profile and self.hours.count() > 2)
        self.ways.setVisible(is_profile and self.ways.count() > 1)
        if view == CARD:
            self._show_card(card_of(self._project, self._subject))
        elif view is not None:
            self._show_view(view, result_layer(self._project, view.result))

    def _show_view(self, view: View, layer: QgsVectorLayer | None) -> None:
        self._rows = view.rows(layer, self._question()) if layer is not None else []
        if layer is None:
            self._say(
                tr("There is no layer “{layer}” in the project. Make it in the panel “{panel}”.").format(
                    layer=view.result.title, panel=view.result.group.title
                )
            )
        elif not self._rows:
            self._say(
                tr("The layer “{layer}” holds nothing of {name}.").format(layer=layer.name(), name=self._subject.name)
            )
        else:
            self._plot(view)

    def _question(self) -> Question:
        hour, pattern = self.hours.currentData(), self.ways.currentData()
        return Question(
            self._subject, self._names, 1 if pattern is None else pattern, None if hour == WHOLE_DAY else hour
        )

    def _show_card(self, lines: list[CardLine]) -> None:
        self._rows = lines
        if not lines:
            self._say(tr("No result knows this place yet. Run an analysis of it first."))
            return
        self._show_only(self._card_area)
        self.card.setText(card_html(lines))
        self._table.setEnabled(True)

    def _plot(self, view: View) -> None:
        from .charts.canvas import ChartCanvas  # late: QGIS on some Linux systems comes without matplotlib

        if self._chart is None:
            self._chart = ChartCanvas()
            self._chart.row_clicked.connect(self.show_row)
            self._whole.addWidget(self._chart, 1)
        self._show_only(self._chart)
        title = view.title if view.is_of_all else f"{self._subject.name} — {view.title}"
        self._chart.show_chart(title, lambda axes: view.draw(axes, self._rows))
        self._save.setEnabled(True)
        self._table.setEnabled(True)

    def show_row(self, place: int) -> None:
        """Select on the map what a row of the chart stands for, and go there."""
        view = self.views.currentData()
        layer = result_layer(self._project, view.result) if isinstance(view, View) and view.where else None
        if layer is None or not 0 <= place < len(self._rows):
            return
        layer.selectByExpression(view.where(self._rows[place]))
        if layer.isSpatial() and layer.selectedFeatureCount():
            self._canvas.zoomToSelected(layer)

    def _show_only(self, part: QWidget) -> None:
        for one in (self.message, self._card_area, self._chart):
            if one is not None:
                one.setVisible(one is part)
        self._save.setEnabled(False)
        self._table.setEnabled(False)

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self._show_only(self.message)

    def _light_up(self) -> None:
        self._forget_lights()
        for layer, geometry in lit_features(self._project, self._subject):
            light = QgsHighlight(self._canvas, geometry, layer)
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
            row.addWidget(_narrow(box, LETTERS_OF_VIEWS if box is self.views else LETTERS))
        row.addWidget(self._save)
        row.addWidget(self._table)
        self._whole.addLayout(row)
        self._whole.addWidget(self.message)
        self._whole.addWidget(self._card_area, 1)
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.card.setAlignment(Qt.AlignmentFlag.AlignTop)
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
    """A row with a cell for each of several things as one of a table: a column for each of them."""
    nested = {name: value for name, value in row.items() if isinstance(value, dict)}
    flat = {name: value for name, value in row.items() if name not in nested}
    return flat | {name: value for cells in nested.values() for name, value in cells.items()}


def _fill(box: QComboBox, options: list[tuple[object, str]]) -> None:
    """Other options; what was chosen before stays chosen where it is still there."""
    chosen = box.currentText()
    box.clear()
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findText(chosen), 0) if options else -1)


def _narrow(box: QComboBox, letters: int) -> QComboBox:
    shrinkable(box).setMaximumWidth(WIDEST_CHOICE)
    box.setMinimumContentsLength(letters)
    return box
