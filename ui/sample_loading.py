"""The sample city on the map: one layer a turn of the event loop, so that the desktop answers all the while."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.translation import tr, user_language
from .jobs import Step
from .ledger import Ledger, Made
from .results_folder import default_folder
from .runner import Outcome, Run
from .show_results import zoom_to

KOREA_CENTRAL = "EPSG:5186"
"""Korea 2000 / Central Belt 2010: what cadastre and digital maps of the region of Seoul come in."""


def sample_run(project: QgsProject) -> Run:
    """What loads the sample city into the folder for results."""
    folder = default_folder(project) / "sample_city"
    return Run(Step.SAMPLE_CITY, "sijeong:samplecity", {"FOLDER": str(folder)})


class SampleLoader(QObject):
    """Puts an unpacked sample city into the project and notes in the ledger which steps are done in it."""

    loaded = pyqtSignal()

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, ledger: Ledger, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._canvas, self._ledger = project, canvas, ledger
        self._turns: list = []

    @property
    def is_busy(self) -> bool:
        return bool(self._turns)

    def load(self, outcome: Outcome) -> None:
        """Load what the run of ``sijeong:samplecity`` has unpacked; ``loaded`` is emitted when all is there."""
        from ..processing.data.sample_placing import add_sample_layer, read_city  # late: they need packages

        city = read_city(Path(str(outcome.outputs["CITY"])))
        if not self._project.mapLayers():
            self._project.setCrs(QgsCoordinateReferenceSystem(KOREA_CENTRAL))
            self._project.setTitle(city.names.get(user_language(), city.names["en"]))
        self._turns = [partial(add_sample_layer, self._project, city, kind) for kind in city.layers]
        self._turns.append(partial(self._note_steps, city))
        self._canvas.freeze(True)
        QTimer.singleShot(0, self._take_turn)

    def let_go(self) -> None:
        """Load nothing more; called before the dock is deleted."""
        if self._turns:
            self._end()

    def _take_turn(self) -> None:
        if not self._turns:
            return
        made = self._turns.pop(0)()
        if self._turns:
            QTimer.singleShot(0, self._take_turn)
        else:
            self._end()
            self.loaded.emit()
        del made

    def _end(self) -> None:
        self._turns.clear()
        self._canvas.freeze(False)
        self._canvas.refresh()

    def _note_steps(self, city) -> None:
        steps = {step.key: step for step in Step}
        for done in city.steps:
            files = tuple(str(city.path(file)) for file in done.files)
            report = str(city.path(done.report)) if done.report else ""
            self._ledger.note(steps[done.key], Made(files, dict(done.figures), report))
