"""The charts beside the map: a click on a stop, route, parcel … shows what is known of it; a step its whole result."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsDockWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ..processing.placement import RESULT_PROPERTY
from ..processing.translation import tr
from .charts.bar import ChartBar
from .charts.card import card_text
from .charts.exporting import Exporter, Sheet, sentence_of, title_of
from .charts.lane import Lane
from .charts.map_link import MapLink
from .charts.reading import Answer, Asked, Reading, reading_of, sources_of, why_empty
from .charts.rows import Row, tip_of
from .charts.stage import ChartStage
from .charts.subject import Subject
from .charts.views import View, views_of
from .help_pages import belongs_to
from .jobs import Step
from .widgets import column

OBJECT_NAME = "SijeongCharts"
PATIENCE_MS = 250
"""How long reading may take before it is said that it does."""
SETTLE_MS = 200
"""How long layers come and go before the chart is read again."""


class ChartDock(QgsDockWidget):
    """Shows one subject at a time; what it cannot show, it says, with the step that makes it.

    Nothing is read or drawn on the main thread: the map stays as quick as it is without the dock.
    """

    step_asked = pyqtSignal(object)
    """The :class:`~.jobs.Step` that makes what is missing."""
    form_asked = pyqtSignal(str, int)
    """The attribute form of a feature: the layer's id and the feature's."""
    told = pyqtSignal(bool, str)
    """What became of a file: whether it went well, and the sentence."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(tr("Sijeong charts"))
        belongs_to(self, "charts")
        self.setObjectName(OBJECT_NAME)
        self._project = project
        self._subject: Subject | None = None
        self._reading: Reading | None = None
        self._answer: Answer | None = None
        self._readers, self._drawers = Lane(self), Lane(self)
        self.bar = ChartBar()
        self.exporter = Exporter(self, self._sheet, lambda: self.bar.dpi)
        self.link = MapLink(canvas, project, self)
        self.stage = ChartStage()
        self.view, self.notice, self.card_box = self.stage.view, self.stage.notice, self.stage.card_box
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._changed = QTimer(self)
        self._changed.setSingleShot(True)
        self._changed.setInterval(SETTLE_MS)
        self._lay_out()
        self._connect()
        self.greet()

    @property
    def rows(self) -> list[Row]:
        """The rows of the chart that is shown."""
        return list(self._answer.rows) if self._answer is not None else []

    @property
    def card_lines(self) -> list:
        """The lines of the card that is shown."""
        return list(self._answer.card) if self._answer is not None else []

    @property
    def is_busy(self) -> bool:
        """Whether something is still read, drawn, written or looked for on the map."""
        is_waiting = self._changed.isActive() or self.view.is_waiting
        parts = (self._readers, self._drawers, self.exporter, self.link)
        return is_waiting or any(part.is_busy for part in parts)

    def greet(self) -> None:
        """Say how to begin; what is still read or drawn is of a project that has gone."""
        self._patience.stop()
        for lane in (self._readers, self._drawers):
            lane.drop()
        self.link.untie()
        self._subject = self._reading = self._answer = None
        self.bar.name.setText("")
        self.bar.show_views([], None)
        self.bar.enable(False, False)
        self.card_box.hide()
        self.stage.say(
            tr("Click a stop, a route, a parcel, a village or a road on the map with the tool “What is this”.")
        )

    def show_subject(self, subject: Subject) -> None:
        """Chart ``subject``, show its card, and light up on the map what belongs to it."""
        before = self.bar.views.currentData()
        views = views_of(subject.kind)
        there = {layer.customProperty(RESULT_PROPERTY) for layer in self._project.mapLayers().values()}
        makeable = [view for view in views if view.chart.result.key in there]
        is_kept = before in views and self._subject is not None and self._subject.kind is subject.kind
        self._show(subject, before if is_kept else next(iter([*makeable, *views]), None))

    def show_view(self, view: View) -> None:
        """Chart all there is; a chart that has one subject only begins with the busiest."""
        chart = view.chart
        self._show(Subject(chart.whole or chart.kinds[0], "", chart.result.group.title), view)

    def show_row(self, place: int) -> None:
        """Select on the map what a row of the chart stands for, and go there."""
        self.link.choose_row(place)

    def let_go(self) -> None:
        """Leave the map and the project as they were before."""
        for timer in (self._patience, self._changed):
            timer.stop()
        self.link.let_go()
        for lane in (self._readers, self._drawers):
            lane.shut_down()
        self.exporter.let_go()
        self._project.layersRemoved.disconnect(self._look_again)
        self._project.layersAdded.disconnect(self._look_again)
        self._project.cleared.disconnect(self.greet)

    def _show(self, subject: Subject, view: View | None) -> None:
        self._subject = subject
        self.bar.show_views(views_of(subject.kind), view)
        self.bar.name.setText(subject.title)
        self._read(1, None)
        self.setUserVisible(True)

    def _read(self, pattern: int, hour: int | None) -> None:
        """Capture and read what the choices ask for; the reading before is dropped."""
        view = self.bar.views.currentData()
        self.link.untie()
        self._drawers.drop()
        asked = Asked(self._subject, view.chart if view is not None else None, pattern, hour)
        self._reading = reading_of(self._project, asked)
        self._readers.ask(self._reading.read, self._take)
        self._patience.start()

    def _take(self, answer: Answer) -> None:
        """Show what was read."""
        self._patience.stop()
        self._answer, self._subject = answer, answer.subject
        asked = self._reading.asked
        self.bar.name.setText(answer.subject.title)
        self.bar.show_choices(answer.choices, asked.pattern, asked.hour)
        is_whole = answer.subject.kind.is_whole or not answer.subject.id
        self.card_box.setVisible(not is_whole)
        self.card_box.show_lines(list(answer.card), bool(answer.subject.layer))
        self.link.tie(answer.rows, self._reading.places)
        self.link.light_subject(answer.lit)
        self.view.begin_anew(answer.mine)
        self.bar.enable(bool(answer.rows), bool(answer.rows or answer.card))
        if answer.rows:
            self._draw()
            return
        if asked.chart is None:
            self.stage.show_card_alone()
        else:
            sentence, step = why_empty(asked.chart, self._reading.layers, answer.subject)
            self.stage.say(sentence, *(self._way_to(step) if step is not None else ()))

    def _way_to(self, step: Step) -> tuple[str, Callable[[], None]]:
        """The words of a button, and what it does."""
        return tr("Go to “{step}”").format(step=step.title), partial(self.step_asked.emit, step)

    def _draw(self) -> None:
        """Draw the rows for the size and theme of the widget."""
        if self._answer is None or not self._answer.rows:
            return
        chart, rows = self._reading.asked.chart, self._answer.rows
        least = chart.least_height(rows) if chart.least_height is not None else 0
        self.stage.show_chart(title_of(chart, self._subject.title), least)
        size, ratio, look, letters = self.view.size(), self.view.devicePixelRatioF(), self.view.look, self.view.letters

        def work(_check):
            from .charts.picture import picture_of  # late: matplotlib takes a second, and some QGIS come without it

            return picture_of(chart.draw, rows, look, size.width(), size.height(), ratio, letters)

        def tell(place: int) -> str:
            return tip_of(chart.columns, rows[place])

        self._drawers.ask(work, lambda picture: self.view.show_picture(picture, tell))

    def _light_marks(self, rows: set[int]) -> None:
        """Mark what the map means; where it means nothing, what the chart is about."""
        self.view.light_up(rows or (self._answer.mine if self._answer is not None else ()))

    def _sheet(self) -> Sheet:
        reading, subject = self._reading, self._subject
        source = sources_of(reading.layers or reading.of_card, reading.makers)
        chart = reading.asked.chart
        title = title_of(chart, subject.title)
        return Sheet(subject.name, title, source, chart, tuple(self.rows), tuple(self.card_lines))

    def _copy_card(self) -> None:
        QApplication.clipboard().setText(card_text(self._subject.title, self._answer.card))

    def _go_to_subject(self) -> None:
        if self._answer is not None:
            self.link.go_to(self._answer.own)

    def _open_form(self) -> None:
        layer = self._project.mapLayer(self._subject.layer) if self._subject is not None else None
        if isinstance(layer, QgsVectorLayer):
            self.form_asked.emit(self._subject.layer, self._subject.feature)

    def _say_reading(self) -> None:
        self.stage.say(tr("Reading…"), tr("Cancel"), self._cancel)

    def _cancel(self) -> None:
        self._readers.drop()
        self.stage.say(tr("Stopped. Choose a chart to read it again."))

    def _say_unread(self, error: Exception) -> None:
        """Nothing of what was asked for before may seem to belong to it."""
        self._patience.stop()
        self._answer = None
        self.card_box.hide()
        self.bar.enable(False, False)
        self.stage.say(sentence_of(error))

    def _say_undrawn(self, error: Exception) -> None:
        """The numbers are there all the same."""
        self.bar.enable(False, True)
        self.stage.say(sentence_of(error))

    def _look_again(self, *_) -> None:
        """Layers came or went; several at once count as one change. A hidden dock looks when it is shown."""
        if self._subject is not None and self.isVisible():
            self._changed.start()

    def _come_or_go(self, is_shown: bool) -> None:
        if not is_shown:
            self.link.untie()
        elif not self._readers.is_busy:
            self._look_again()

    def _read_again(self) -> None:
        if self._subject is not None:
            self._read(self.bar.pattern, self.bar.hour)

    def _lay_out(self) -> None:
        content = QWidget()
        whole = column(content, margin=6, spacing=4)
        whole.addWidget(self.bar)
        whole.addWidget(self.stage, 1)
        self.setWidget(content)

    def _connect(self) -> None:
        self.bar.view_chosen.connect(lambda: self._read(1, None))
        self.bar.part_chosen.connect(self._read_again)
        self.bar.picture_asked.connect(self.exporter.ask_for_picture)
        self.bar.table_asked.connect(self.exporter.ask_for_table)
        self.bar.picture_copied.connect(self.exporter.copy_picture)
        self.bar.table_copied.connect(self.exporter.copy_table)
        self.view.picture_wanted.connect(self._draw)
        self.view.row_pointed.connect(self.link.light_row)
        self.view.row_chosen.connect(self.show_row)
        self.view.menu_asked.connect(self.bar.offer)
        self.link.rows_meant.connect(self._light_marks)
        self.card_box.zoom_asked.connect(self._go_to_subject)
        self.card_box.copy_asked.connect(self._copy_card)
        self.card_box.form_asked.connect(self._open_form)
        self._patience.timeout.connect(self._say_reading)
        self._changed.timeout.connect(self._read_again)
        self._readers.failed.connect(self._say_unread)
        self._drawers.failed.connect(self._say_undrawn)
        self.exporter.told.connect(self.told)
        self._project.layersRemoved.connect(self._look_again)
        self._project.layersAdded.connect(self._look_again)
        self._project.cleared.connect(self.greet)
        self.visibilityChanged.connect(self._come_or_go)
