"""What the start, the sample city and the tour do with the dock; everything of it ends with the plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...processing.provider import missing_packages_sentence
from ...processing.settings import CITY, FIRST_RUN_DONE
from ...processing.translation import tr
from ..jobs import Job, Step
from ..runs import Ending, How, Run
from ..sample_loading import SampleLoader, sample_run
from ..show_results import show_box
from ..widgets import is_sure
from .tour import Tour

if TYPE_CHECKING:
    from .start_dialog import Start, StartDialog


class FirstRun(QObject):
    """Offers the start on the home page until it was done once; never opens anything by itself."""

    tour_ended = pyqtSignal()

    def __init__(self, iface, dock, charts) -> None:
        super().__init__()
        self._iface, self._dock, self._charts = iface, dock, charts
        self._project = QgsProject.instance()
        self._dialog: StartDialog | None = None
        self._tour: Tour | None = None
        self._waiting: list[Run] = []
        self._wants_tour = False
        self.loader = SampleLoader(self._project, iface.mapCanvas(), dock.ledger, self)
        self.loader.loaded.connect(self._after_loading)
        dock.runner.step_done.connect(self._load_sample)
        dock.runner.ended.connect(self._after_run)
        self.notice: QWidget | None = None
        if not FIRST_RUN_DONE.value() and not missing_packages_sentence():
            self.notice = dock.home.add_notice(
                tr("New here? Three steps lead to your city, your data and a first map."),
                tr("First Steps…"),
                self.open_start,
            )
            dock.ledger.changed.connect(self._hide_notice)

    def open_start(self) -> StartDialog:
        """Show the three steps; one that is open comes to the front."""
        from .start_dialog import StartDialog  # late: it needs packages that a QGIS may lack

        if self._dialog is None:
            self._dialog = StartDialog(self._iface.mainWindow())
            self._dialog.city_chosen.connect(self._show_city)
            self._dialog.started.connect(self._begin)
            self._dialog.skipped.connect(self._remember)
            self._dialog.finished.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def load_sample(self, with_tour: bool = False) -> bool:
        """Load the sample city, into a new project where the open one holds layers; False where the user says no."""
        if self._dock.runner.is_busy or self.loader.is_busy:
            return False
        if self._project.mapLayers() and not self._may_clear():
            return False
        self._wants_tour = with_tour
        self._dock.setUserVisible(True)
        self._dock.runner.start([sample_run(self._project)])
        return True

    def start_tour(self) -> None:
        """Show the tour on what is open; without results the sample city is loaded first."""
        if self._dock.ledger.made(Step.MAP_TRANSFERS) is None:
            self.load_sample(with_tour=True)
            return
        self._end_tour()
        self._tour = Tour(self._iface, self._dock, self._charts)
        self._tour.ended.connect(self._forget_tour)
        self._tour.begin()

    @property
    def tour(self) -> Tour | None:
        """The tour that is shown now."""
        return self._tour

    def let_go(self) -> None:
        """End what is open; called before the dock is deleted."""
        if self.notice is not None:
            self._dock.ledger.changed.disconnect(self._hide_notice)
        self._end_tour()
        self.loader.let_go()
        self._waiting.clear()
        if self._dialog is not None:
            self._dialog.blockSignals(True)
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def _may_clear(self) -> bool:
        question = tr(
            "The open project holds layers. The sample city must not be mixed with them. Begin a new project?"
        )
        if not is_sure(self._iface.mainWindow(), question, tr("New Project")):
            return False
        return self._iface.newProject(True)

    def _show_city(self, city, sets_crs: bool) -> None:
        if city is None:
            return
        CITY.set(city.id)
        if sets_crs:
            self._project.setCrs(QgsCoordinateReferenceSystem(city.crs))
        show_box(self._iface.mapCanvas(), QgsRectangle(*city.bounds))

    def _begin(self, start: Start) -> None:
        self._remember()
        self._dock.setUserVisible(True)
        if start.sample:
            self.load_sample(with_tour=start.tour)
            return
        from ..catalogue.runs import pull_run  # late, as above

        self._dock.open_job(Job.DATA)
        for dataset, login in start.base_maps:
            self._dock.picture_asked.emit(dataset, login, "")
        self._waiting = [pull_run(wish) for wish in start.wishes]
        self._go_on()

    def _after_run(self, ending: Ending) -> None:
        if ending.how in (How.STOPPED, How.PAUSED):
            self._waiting.clear()
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        """Pull what is still wanted, one at a time: what fails does not keep the next from coming."""
        if self._waiting and not self._dock.runner.is_busy:
            self._dock.runner.start([self._waiting.pop(0)])

    def _load_sample(self, step: Step, outcomes: tuple) -> None:
        if step is Step.SAMPLE_CITY:
            self._dock.go_home()  # now, and not when all is on the map: meanwhile the user may have gone on
            self.loader.load(outcomes[-1])

    def _after_loading(self) -> None:
        if self._wants_tour:
            self._wants_tour = False
            QTimer.singleShot(0, self.start_tour)

    def _remember(self) -> None:
        FIRST_RUN_DONE.set(True)
        if self.notice is not None:
            self.notice.hide()

    def _hide_notice(self) -> None:
        """Who has data or a result is not new here."""
        is_new = not self._project.mapLayers() and all(self._dock.ledger.remembered(step) is None for step in Step)
        self.notice.setVisible(is_new and not FIRST_RUN_DONE.value())

    def _end_tour(self) -> None:
        if self._tour is not None:
            self._tour.end()

    def _forget_tour(self) -> None:
        self._tour = None
        self.tour_ended.emit()

    def _forget_dialog(self, *_) -> None:
        self._dialog = None
