"""Takes files of the city's own into the project: each imported by its algorithm, then placed; newer ones replace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...common.errors import SijeongError
from ...processing.data.own_files import AS_IS, CARDS, ELEVATION, FEED, theme_of
from ...processing.data.placing import OWN_FILE_PROPERTY, add_elevation, add_own_layer, own_layer, replace_own_layer
from ...processing.translation import tr
from ..catalogue.runs import import_run
from ..jobs import Step
from ..results_folder import default_folder, unused
from ..runs import Ending, How, Outcome, Run
from ..show_results import zoom_to
from ..workbench import Workbench
from .row import OwnFileWish

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

FEED_TABLES = {
    "ROUTE_LINES": ("bus_route_lines", QT_TRANSLATE_NOOP("Route lines")),
    "STOPS": ("bus_stops", QT_TRANSLATE_NOOP("Bus stops")),
    "ROUTES": ("bus_routes", QT_TRANSLATE_NOOP("Bus routes")),
    "ROUTE_STOPS": ("bus_route_stops", QT_TRANSLATE_NOOP("Stops of the routes in order")),
    "STOP_TIMES": ("bus_stop_times", QT_TRANSLATE_NOOP("Timetable of the day")),
}
"""What ``sijeong:importgtfs`` makes: output → kind of layer and its title."""

OUTLINES = ("administrative_dong",)
"""What shows where the city is: stops and links lie far beyond it as well."""


@dataclass
class Taken:
    """What has become of the wishes: those that are in the project, and why others are not."""

    done: list[OwnFileWish] = field(default_factory=list)
    replaced: list[OwnFileWish] = field(default_factory=list)
    """Of those that are done: the ones that took the place of earlier files."""
    failed: list[tuple[OwnFileWish, str]] = field(default_factory=list)
    is_stopped: bool = False


class Taking(QObject):
    """One file after the other: what fails does not keep the next from coming."""

    went = pyqtSignal(object, str)
    """A wish, and why it failed; "" where it is in the project."""
    ended = pyqtSignal(object)
    """The :class:`Taken` of all."""

    def __init__(self, bench: Workbench, take_records: Callable[[str], None], parent: QObject) -> None:
        """``take_records`` gives card records to the step that reads them."""
        super().__init__(parent)
        self._bench = bench
        self._take_records = take_records
        self._waiting: list[OwnFileWish] = []
        self._current: OwnFileWish | None = None
        self._taken = Taken()
        self._layers: list = []
        bench.runner.step_done.connect(self._place)
        bench.runner.ended.connect(self._after_run)

    @property
    def is_busy(self) -> bool:
        return self._current is not None or bool(self._waiting)

    def take(self, wishes: Sequence[OwnFileWish]) -> None:
        """Take ``wishes``; ignored while others are being taken or anything runs."""
        if self.is_busy or self._bench.runner.is_busy or not wishes:
            return
        self._taken, self._layers = Taken(), []
        self._waiting = list(wishes)
        self._go_on()

    def _go_on(self) -> None:
        if not self._waiting:
            self._end()
            return
        if self._bench.runner.is_busy:  # another run has slipped in; its end leads here again
            return
        self._current = self._waiting.pop(0)
        if self._current.kind == CARDS:
            self._take_records(self._current.file.path)
            self._note("")
            self._go_on_soon()
        elif self._current.kind == ELEVATION:
            wish = self._current
            system = wish.system or wish.file.system
            self._note(self._tried(lambda: add_elevation(self._bench.project, wish.file.path, system)))
            self._go_on_soon()
        else:
            self._bench.runner.start([self._run(self._current)])

    def _run(self, wish: OwnFileWish) -> Run:
        folder = default_folder(self._bench.project)
        if wish.kind == FEED:
            files = {name: str(unused(folder, f"gtfs_{name.lower()}.gpkg")) for name in FEED_TABLES}
            return Run(Step.ADD_FILES, "sijeong:importgtfs", {"INPUT": wish.file.path} | files)
        wishes = {
            "INPUT": wish.file.path,
            "LAYER": wish.file.layer,
            "DATASET": wish.kind,
            "CRS": wish.system,
            "ENCODING": wish.encoding,
        }
        return import_run(wishes, folder, Step.ADD_FILES)

    def _place(self, step: Step, outcomes: tuple[Outcome, ...]) -> None:
        if step is Step.ADD_FILES and self._current is not None:
            self._note(self._tried(lambda: self._show(self._current, outcomes[-1])))

    def _show(self, wish: OwnFileWish, outcome: Outcome) -> None:
        project = self._bench.project
        if wish.kind == FEED:
            for name, (kind, title) in FEED_TABLES.items():
                layer = add_own_layer(project, str(outcome.outputs[name]), tr(title), kind, "bus")
                self._layers.append(layer)
            return
        uri, name = str(outcome.outputs["OUTPUT"]), wish.file.name
        earlier = own_layer(project, wish.kind) if wish.kind != AS_IS else None
        if earlier is None:
            self._layers.append(add_own_layer(project, uri, name, wish.kind, theme_of(wish.kind)))
            return
        self._bench.ledger.take_place(replace_own_layer(project, earlier, uri, name))
        self._taken.replaced.append(wish)

    def _tried(self, work: Callable[[], object]) -> str:
        try:
            work()
        except SijeongError as error:
            return error.sentence(tr)
        return ""

    def _note(self, problem: str) -> None:
        wish, self._current = self._current, None
        if problem:
            self._taken.failed.append((wish, problem))
        else:
            self._taken.done.append(wish)
        self.went.emit(wish, problem)

    def _after_run(self, ending: Ending) -> None:
        if self._current is not None and ending.how is not How.WELL:
            self._note(ending.sentence)
        if ending.how in (How.STOPPED, How.PAUSED) and self._waiting:
            self._waiting.clear()
            self._taken.is_stopped = True
        if self._waiting or self._taken.done or self._taken.failed:
            self._go_on_soon()

    def _go_on_soon(self) -> None:
        QTimer.singleShot(0, self._go_on)

    def _end(self) -> None:
        if not (self._taken.done or self._taken.failed):
            return
        taken, self._taken = self._taken, Taken()
        shown = [layer for layer in self._layers if layer.isSpatial()]
        outlines = [layer for layer in shown if layer.customProperty(OWN_FILE_PROPERTY) in OUTLINES]
        if shown:
            zoom_to(self._bench.iface.mapCanvas(), outlines or shown)
        self._layers = []
        self.ended.emit(taken)
