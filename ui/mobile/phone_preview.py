"""The preview of the page: a phone that follows the choices, drawn a moment after the last of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ...processing.mobile.phone_view import legend_of, phone_map
from ...processing.translation import tr
from ..narrow import SideBySide, Tick
from ..widgets import column, note
from .phone_frame import MOST_ROWS, PhoneFrame, Screen
from .phone_map import PhoneMap

PAUSE_MS = 400
"""A user who ticks three layers in a row waits for one drawing."""


class PhonePreview(QWidget):
    """Nothing is drawn while it is out of sight."""

    def __init__(
        self, project: QgsProject, canvas: QgsMapCanvas, layers: Callable[[], tuple[Sequence, Sequence]]
    ) -> None:
        """``layers``: gives the layers to publish and those of the background, the uppermost first."""
        super().__init__()
        self._project, self._canvas, self._layers = project, canvas, layers
        self._is_stale = True
        self.frame = PhoneFrame()
        self._map = PhoneMap(self)
        self._map.drawn.connect(self._show)
        self.dark = Tick(tr("Dark"))
        self.redraw = QPushButton(tr("Draw again"))
        self.redraw.clicked.connect(lambda _checked=False: self.follow())
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._draw)
        layout = column(self, margin=0)
        layout.addWidget(
            note(tr("Drawn by QGIS. The app itself opens below after publishing: on this computer or on a phone."))
        )
        layout.addWidget(SideBySide(self.dark, self.redraw))
        layout.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignHCenter)
        self.dark.toggled.connect(self._follow_theme)

    @property
    def is_busy(self) -> bool:
        return self._soon.isActive() or self._map.is_busy

    def show_screen(self, screen: Screen) -> None:
        """Texts need no drawing of the map."""
        self.frame.show_screen(self._with_legend(screen))

    def follow(self, *_) -> None:
        """Draw anew, a little later."""
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def stop(self) -> None:
        """Drop what is being drawn, as its layers may be about to go."""
        self._soon.stop()
        self._map.stop()
        self._is_stale = True

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._soon.start()

    def hideEvent(self, event) -> None:
        super().hideEvent(event)
        if self.is_busy:
            self.stop()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.follow()

    def _draw(self) -> None:
        if self._canvas.isDrawing():
            self._soon.start()  # the user's own map comes first
            return
        self._is_stale = False
        published, background = self._layers()
        shown = _in_order(self._project, [*published, *background])
        frame = self.frame
        settings = phone_map(shown, published, frame.map_size(), frame.pixels_per_px, frame.is_dark, self._project)
        if settings is None:
            self._map.stop()
            frame.show_map(None, tr("Tick a layer, and it stands here."))
            return
        self._map.draw(settings)

    def _show(self, picture: QImage) -> None:
        self.frame.show_map(picture)

    def _follow_theme(self, is_dark: bool) -> None:
        self.frame.set_dark(is_dark)
        self.follow()

    def _with_legend(self, screen: Screen) -> Screen:
        published, _ = self._layers()
        top = next((layer for layer in published if layer.isSpatial()), None)
        if top is None:
            return screen
        rows = tuple(legend_of(top, MOST_ROWS))
        return Screen(screen.title, screen.line, top.name(), rows, screen.cards, screen.is_sealed)


def _in_order(project: QgsProject, layers: Sequence[QgsVectorLayer]) -> list[QgsVectorLayer]:
    wanted = {layer.id() for layer in layers}
    return [layer for layer in project.layerTreeRoot().layerOrder() if layer is not None and layer.id() in wanted]
