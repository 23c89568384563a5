"""Which layer of a delivery is meant: looked up in the background, asked only where there are several."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...processing.data.deliveries import layers_in
from ...processing.translation import tr
from ..errand import Errand
from ..widgets import column, field, shrinkable

PAUSE_BEFORE_LOOK_MS = 300


class LayerChoice(QWidget):
    """A combo box of the layers in a file; it is out of sight where there is nothing to choose."""

    looked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.box = shrinkable(QComboBox())
        self._task: Errand | None = None
        self._path = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_BEFORE_LOOK_MS)
        self._soon.timeout.connect(self._look)
        column(self, margin=0).addWidget(field(tr("Layer in the file"), self.box))
        self.hide()

    def show_file(self, path: str) -> None:
        """Look what is in ``path``, a little later: it may be being typed."""
        self.stop()
        self._path = path
        self.box.clear()
        self.hide()
        self._soon.start()

    def layer(self) -> str:
        """The chosen layer; empty where there is only one."""
        return self.box.currentText() if self.box.count() > 1 else ""

    def stop(self) -> None:
        """Stop looking."""
        self._soon.stop()
        if self._task is not None:
            self._task.done.disconnect(self._offer)
            self._task.cancel()
            self._task = None

    def _look(self) -> None:
        path = Path(self._path)
        if not self._path or not path.exists():
            return
        title = tr("Looking into {file}").format(file=path.name)
        self._task = Errand(title, lambda progress: layers_in(path, progress))
        self._task.done.connect(self._offer)
        self._task.start()

    def _offer(self, names: tuple[str, ...]) -> None:
        self._task = None
        self.box.clear()
        self.box.addItems(names)
        self.setVisible(len(names) > 1)
        self.looked.emit()
