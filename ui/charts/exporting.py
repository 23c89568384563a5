"""A chart's way into files and onto the clipboard."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QWidget

from ...common.file_names import dated_name
from ...processing.translation import tr
from .card import CardLine
from .chart import Chart
from .files import in_place_of, tabbed, write_table
from .lane import Lane
from .rows import Row

PLOTTED = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


@dataclass(frozen=True)
class Sheet:
    """What there is to take along: the rows of a chart, or the card alone; where both have their numbers from."""

    name: str
    title: str
    source: str
    chart: Chart | None
    rows: tuple[Row, ...]
    card: tuple[CardLine, ...]

    @property
    def file_name(self) -> str:
        """Without its ending."""
        return dated_name(self.name, self.chart.title if self.chart is not None else tr("What is known"))

    def table(self) -> list[list[object]]:
        """The numbers of the chart; without one those of the card."""
        if self.rows and self.chart is not None:
            return self.chart.table(self.rows)
        headings = [tr("Layer"), tr("Name"), tr("Value"), tr("Origin")]
        return [headings, *([line.layer, line.name, line.value, line.origin] for line in self.card)]


class Exporter(QObject):
    """Takes along the sheet that is shown; pictures are drawn beside the main thread."""

    told = pyqtSignal(bool, str)
    """What became of a file: whether it went well, and the sentence."""

    def __init__(self, window: QWidget, sheet: Callable[[], Sheet], dpi: Callable[[], int]) -> None:
        super().__init__(window)
        self._window, self._sheet, self._dpi = window, sheet, dpi
        self._lane = Lane(self)
        self._lane.failed.connect(self._tell_failure)

    @property
    def is_busy(self) -> bool:
        return self._lane.is_busy

    def ask_for_picture(self) -> None:
        """Let the user choose a file, and write the chart."""
        file = self._asked(tr("Save the chart as a picture…"), f"{self._sheet().file_name}.png", PLOTTED)
        if file is not None:
            self.save_picture(file)

    def ask_for_table(self) -> None:
        """Let the user choose a file, and write the numbers."""
        file = self._asked(tr("Save the numbers as CSV…"), f"{self._sheet().file_name}.csv", "CSV (*.csv)")
        if file is not None:
            self.save_table(file)

    def save_picture(self, file: Path) -> None:
        """Write the chart on white; the ending of ``file`` says how. ``told`` tells when it is there."""
        sheet = self._sheet()
        if sheet.rows:
            self._lane.ask(partial(_write, sheet, file, self._dpi()), lambda _done: self._tell_saved(file))

    def copy_picture(self) -> None:
        """Put the chart on the clipboard, as it is printed."""
        sheet = self._sheet()
        if sheet.rows:
            self._lane.ask(partial(_drawn, sheet, self._dpi()), QApplication.clipboard().setImage)

    def save_table(self, file: Path) -> None:
        """Write the numbers behind the chart, or those of the card where there is none, for a spreadsheet."""
        try:
            write_table(self._sheet().table(), file)
        except OSError as error:
            self._tell_failure(error)
        else:
            self._tell_saved(file)

    def copy_table(self) -> None:
        """Put the numbers on the clipboard."""
        QApplication.clipboard().setText(tabbed(self._sheet().table()))

    def let_go(self) -> None:
        """Write to the end what was begun."""
        self._lane.shut_down()

    def _asked(self, title: str, name: str, kinds: str) -> Path | None:
        file, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        return Path(file) if file else None

    def _tell_saved(self, file: Path) -> None:
        self.told.emit(True, tr("Saved in {file}").format(file=file))

    def _tell_failure(self, error: Exception) -> None:
        self.told.emit(False, sentence_of(error))


def sentence_of(error: Exception) -> str:
    """What went wrong with a chart, and what to do."""
    if isinstance(error, ImportError):
        return tr(
            "This QGIS has no matplotlib, which draws the charts. Their numbers can be saved as CSV all the same."
        )
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return tr("The disk is full, so nothing was written. Free some space or choose another place.")
    if isinstance(error, OSError) and error.filename:
        return tr("The file {file} cannot be written. Close it where it is open, or choose another place.").format(
            file=error.filename
        )
    return tr("The layer cannot be read or drawn. The log “Sijeong” says why.")


def _write(sheet: Sheet, file: Path, dpi: int, _check: object = None) -> None:
    from .picture import Paper, write_chart  # late: matplotlib takes a second, and some QGIS come without it

    with in_place_of(file) as fresh:
        write_chart(sheet.chart.draw, sheet.rows, Paper(sheet.title, sheet.source, dpi), fresh)


def _drawn(sheet: Sheet, dpi: int, _check: object = None) -> QImage:
    with TemporaryDirectory(prefix="sijeong_") as folder:
        file = Path(folder) / "chart.png"
        _write(sheet, file, dpi)
        return QImage(str(file))


def title_of(chart: Chart | None, subject_title: str) -> str:
    """The title over a chart: whose it is, unless it is of all."""
    if chart is None:
        return subject_title
    return chart.title if chart.is_of_all else f"{subject_title} — {chart.title}"
