"""Parcels and addresses in QGIS's locator bar: ``정왕동 1800``, ``pnu 4139013200…``, a road-name address."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsProject,
    QgsRectangle,
    QgsTask,
)

from ..common.errors import SijeongError
from ..common.josa import phrased
from ..processing.data.lookup import Finder, Found, geocode
from ..processing.translation import tr
from .announcer import announce
from .widgets import icon

PREFIX = "pnu"
"""QGIS ignores a plugin's prefix of less than three letters."""
NARROWEST_M = 60.0
"""Width of the view around a place, so that a small lot is seen with its neighbours."""
MARGIN = 2.0


class ParcelLocator(QgsLocatorFilter):
    """Answers from pulled parcels. Where a V-World key is set, its last line offers to ask the geocoder.

    The geocoder is asked only when that line is chosen: each letter typed would cost one of the day's calls.
    """

    def __init__(self, iface, finder: Finder | None = None) -> None:
        super().__init__()
        self._iface = iface
        self._finder = finder
        self._task: GeocoderTask | None = None

    def clone(self) -> ParcelLocator:
        return ParcelLocator(self._iface, self._finder)

    def name(self) -> str:
        return "sijeong_parcels"

    def displayName(self) -> str:
        return tr("Parcels and addresses (Sijeong)")

    def prefix(self) -> str:
        return PREFIX

    def priority(self):
        return QgsLocatorFilter.Priority.High

    def prepare(self, _text, _context) -> list[str]:
        """In the main thread, on the clone that will search."""
        self._finder = self._finder or Finder.now()
        return []

    def fetchResults(self, text, context, feedback) -> None:
        """In a thread of its own."""
        asked = text.strip()
        if context.usingPrefix and asked.replace(" ", "").isdigit():
            asked = f"{PREFIX} {asked}"
        for rank, found in enumerate(self._finder.parcels(asked, feedback.isCanceled)):
            self.resultFetched.emit(self._line(found, rank))
        if self._finder.login and self._finder.looks_like_address(asked) and not feedback.isCanceled():
            self.resultFetched.emit(self._geocoder_line(asked))

    def triggerResult(self, result) -> None:
        """In the main thread."""
        chosen = chosen_in(result)
        if isinstance(chosen, Found):
            show(self._iface.mapCanvas(), chosen)
        else:
            self._ask_geocoder(str(chosen))

    def stop(self) -> None:
        """Walk away from a geocoder that has not answered yet."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _line(self, found: Found, rank: int) -> QgsLocatorResult:
        line = QgsLocatorResult(self, found.title, found)
        line.description = found.detail
        line.icon = icon("sijeong.svg")
        line.score = 1.0 - rank / 1000
        return line

    def _geocoder_line(self, text: str) -> QgsLocatorResult:
        line = QgsLocatorResult(self, tr("Find {address} with V-World").format(address=text), text)
        line.description = tr("One call of the geocoder")
        line.icon = icon("sijeong.svg")
        line.score = 0.0
        return line

    def _ask_geocoder(self, text: str) -> None:
        self.stop()
        try:
            credential = (self._finder or Finder.now()).credential()
        except SijeongError as error:
            announce(self._iface, Qgis.MessageLevel.Warning, error.sentence(tr))
            return
        self._task = GeocoderTask(text, credential)
        self._task.taskCompleted.connect(self._show_answer)
        self._task.taskTerminated.connect(self._tell_failure)
        QgsApplication.taskManager().addTask(self._task)

    def _show_answer(self) -> None:
        task, self._task = self._task, None
        if task is None:
            return
        if task.found is None:
            text = phrased(tr("V-World knows no place called {address}."), address=task.text)
            announce(self._iface, Qgis.MessageLevel.Info, text)
        else:
            show(self._iface.mapCanvas(), task.found)

    def _tell_failure(self) -> None:
        task, self._task = self._task, None
        if task is not None and task.error is not None:
            announce(self._iface, Qgis.MessageLevel.Warning, task.error.sentence(tr))


class GeocoderTask(QgsTask):
    """One address on its way to the geocoder."""

    def __init__(self, text: str, credential) -> None:
        super().__init__(tr("Find {address} with V-World").format(address=text), QgsTask.Flag.CanCancel)
        self.text = text
        self.found: Found | None = None
        self.error: SijeongError | None = None
        self._credential = credential

    def run(self) -> bool:
        try:
            self.found = geocode(self.text, self._credential, self.isCanceled)
        except SijeongError as error:
            self.error = error
        return self.error is None


def chosen_in(line: QgsLocatorResult) -> Found | str:
    """What a line stands for: a place, or the text for the geocoder. A method in QGIS 3.22, a property in 3.40."""
    return line.getUserData() if hasattr(line, "getUserData") else line.userData


def show(canvas, found: Found) -> None:
    """Zoom to what was found and let it flash; the map's CRS stays as it is."""
    project = QgsProject.instance()
    to_map = QgsCoordinateTransform(found.crs, canvas.mapSettings().destinationCrs(), project)
    try:
        view = to_map.transformBoundingBox(found.geometry.boundingBox())
    except QgsCsException:
        return  # the map's CRS does not reach so far
    canvas.setExtent(_with_neighbours(view, canvas.mapUnits()))
    canvas.refresh()
    canvas.flashGeometries([found.geometry], found.crs)


def _with_neighbours(view: QgsRectangle, units) -> QgsRectangle:
    from qgis.core import QgsUnitTypes

    metres = QgsUnitTypes.fromUnitToUnitFactor(QgsUnitTypes.DistanceUnit.DistanceMeters, units)
    narrowest = NARROWEST_M * metres
    view.scale(MARGIN)
    if view.width() < narrowest:
        centre = view.center()
        view = QgsRectangle.fromCenterAndSize(centre, narrowest, narrowest)
    return view
