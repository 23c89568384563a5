"""Which layer of a delivery is meant: looked up in the background, asked only where there are several."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsTask
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...common.errors import Cancelled
from ...common.progress import Progress
from ...processing.data.deliveries import layers_in
from ...processing.translation import tr
from ..runner import log
from ..widgets import column, field, shrinkable

PAUSE_BEFORE_LOOK_MS = 300


class LayerChoice(QWidget):
    """A combo box of the layers in a file; it is out of sight where there is nothing to choose."""

    looked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.box = shrinkable(QComboBox())
        self._task: _Look | None = None
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
            self._task.found.disconnect(self._offer)
            self._task.cancel()
            self._task = None

    def _look(self) -> None:
        if not self._path or not Path(self._path).exists():
            return
        self._task = _Look(Path(self._path))
        self._task.found.connect(self._offer)
        QgsApplication.taskManager().addTask(self._task)

    def _offer(self, names: list[str]) -> None:
        self._task = None
        self.box.clear()
        self.box.addItems(names)
        self.setVisible(len(names) > 1)
        self.looked.emit()


class _Look(QgsTask):
    found = pyqtSignal(list)

    def __init__(self, path: Path) -> None:
        super().__init__(tr("Looking into {file}").format(file=path.name), QgsTask.Flag.CanCancel)
        self._path = path
        self._names: tuple[str, ...] = ()

    def run(self) -> bool:
        try:
            self._names = layers_in(self._path, _TaskProgress(self))
        except Cancelled:
            return False
        except Exception as error:  # one that left this method would end QGIS
            log(repr(error), Qgis.MessageLevel.Warning)
            return False
        return True

    def finished(self, succeeded: bool) -> None:
        if succeeded:
            self.found.emit(list(self._names))


class _TaskProgress(Progress):
    def __init__(self, task: QgsTask) -> None:
        self._task = task

    def is_cancelled(self) -> bool:
        return self._task.isCanceled()
