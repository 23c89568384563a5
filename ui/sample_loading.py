"""The sample city on the map: one layer a turn of the event loop, so that the desktop answers all the while."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.translation import user_language
from .jobs import Step
from .results_folder import default_folder
from .runs import Outcome, Run
from .show_results import zoom_to
from .state.ledger import Ledger, Made

KOREA_CENTRAL = "EPSG:5186"
"""Korea 2000 / Central Belt 2010: what cadastre and digital maps of the region of Seoul come in."""


def sample_run(project: QgsProject) -> Run:
    """What loads the sample city into the folder for results."""
    folder = default_folder(project) / "sample_city"
    return Run(Step.SAMPLE_CITY, "sijeong:samplecity", {"FOLDER": str(folder), "SHOW": False})


class SampleLoader(QObject):
    """Puts an unpacked sample city into the project and notes in the ledger which steps are done in it."""

    loaded = pyqtSignal()

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, ledger: Ledger, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._canvas, self._ledger = project, canvas, ledger
        self._turns: list = []
        self._shown: list[QgsVectorLayer] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._turns)

    def load(self, outcome: Outcome) -> None:
        """Load what the run of ``sijeong:samplecity`` has unpacked; ``loaded`` is emitted when all is there."""
        from ..processing.data.sample_placing import add_sample_layer, city_in  # late: they need packages

        city = city_in(str(outcome.outputs["CITY"]))
        if not self._project.mapLayers():
            self._project.setCrs(QgsCoordinateReferenceSystem(KOREA_CENTRAL))
            self._project.setTitle(city.names.get(user_language(), city.names["en"]))
        self._turns = [partial(add_sample_layer, self._project, city, kind) for kind in city.layers]
        self._turns += [partial(self._note, city, done) for done in city.steps]
        self._canvas.stopRendering()  # its threads read the layers that are about to move
        self._canvas.freeze(True)
        QTimer.singleShot(0, self._take_turn)

    def let_go(self) -> None:
        """Load nothing more; called before the dock is deleted."""
        if self._turns:
            self._end()

    def _take_turn(self) -> None:
        if not self._turns:
            return
        layer = self._turns.pop(0)()
        if layer is not None and self._project.layerTreeRoot().findLayer(layer.id()).isVisible():
            self._shown.append(layer)
        if self._turns:
            QTimer.singleShot(0, self._take_turn)
        else:
            zoom_to(self._canvas, self._shown)
            self._end()
            self.loaded.emit()

    def _end(self) -> None:
        self._turns.clear()
        self._shown.clear()
        self._canvas.freeze(False)
        self._canvas.refresh()

    def _note(self, city, done) -> None:
        files = tuple(str(city.path(file)) for file in done.files)
        report = str(city.path(done.report)) if done.report else ""
        step = next(step for step in Step if step.key == done.key)
        self._ledger.note(step, Made(files, dict(done.figures), report))
