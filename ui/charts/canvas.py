"""A matplotlib figure in the colours of the user's theme, and its way into a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from matplotlib import rcParams
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QWidget

from .fonts import FONTS

SMALLEST_HEIGHT = 190


class ChartCanvas(FigureCanvasQTAgg):
    """One pair of axes that is drawn anew for each subject."""

    row_clicked = pyqtSignal(int)
    """The place of the bar that was clicked, from the top, in charts whose bars lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Figure(layout="constrained"))
        self.setParent(parent)
        self.setMinimumHeight(SMALLEST_HEIGHT)
        self.mpl_connect("button_press_event", self._tell_row)

    def show_chart(self, title: str, draw: Callable) -> None:
        """Let ``draw`` put its marks on fresh axes under ``title``."""
        ink, ground = (
            self.palette().color(role).name() for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Base)
        )
        family = [font for font in FONTS if font in fontManager.get_font_names()]
        self.figure.clear()
        self.figure.set_facecolor(ground)
        settings = {
            "font.family": [*family, "sans-serif"],
            "axes.unicode_minus": False,
            "text.color": ink,
            "axes.labelcolor": ink,
            "axes.edgecolor": ink,
            "xtick.color": ink,
            "ytick.color": ink,
            "axes.facecolor": ground,
        }
        before = {name: rcParams[name] for name in settings}
        rcParams.update(settings)
        try:
            axes = self.figure.add_subplot()
            axes.spines[["top", "right"]].set_visible(False)
            draw(axes)
            axes.set_title(title, fontsize=10, loc="left", fontweight="bold")
            self.draw()
        finally:
            rcParams.update(before)

    def _tell_row(self, event) -> None:
        if event.inaxes is not None and event.ydata is not None:
            self.row_clicked.emit(round(event.ydata))

    def save(self, file: Path) -> None:
        """Write the figure; the ending of ``file`` says how (png, svg, pdf)."""
        self.figure.savefig(file, dpi=200)
