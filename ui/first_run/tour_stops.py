"""The stops of the tour, as data: what is said, what is pointed at, and what is shown for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QWidget

from ...processing.results import Result
from ...processing.themes import show_theme, theme_of
from ...processing.translation import tr
from ..charts.subject import result_layer, subject_of
from ..jobs import Job
from ..show_results import zoom_to

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class Room:
    """What the tour leads through."""

    iface: object
    dock: object
    charts: object

    @property
    def project(self) -> QgsProject:
        return QgsProject.instance()


@dataclass(frozen=True)
class Stop:
    """``prepare`` shows what is spoken of; ``target`` finds the widget that is pointed at."""

    english_title: str
    english_text: str
    prepare: Callable[[Room], None]
    target: Callable[[Room], QWidget]

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def text(self) -> str:
        return tr(self.english_text)


def _page(job: Job | None, result: Result | None = None) -> Callable[[Room], None]:
    def prepare(room: Room) -> None:
        # Styles that ask for the greatest value of a layer read it in the map's threads; 3.22 bears no second reader.
        room.iface.mapCanvas().stopRendering()
        room.charts.setUserVisible(False)
        room.dock.setUserVisible(True)
        room.dock.open_page(job)
        if result is not None:
            _show(room, result)

    return prepare


def _show(room: Room, result: Result) -> None:
    theme = theme_of(result)
    layer = result_layer(room.project, result)
    if theme is not None and layer is not None:
        show_theme(room.project, theme)
        zoom_to(room.iface.mapCanvas(), [layer])


def _chart_of_busiest_hub(room: Room) -> None:
    _page(Job.BUS, Result.TRANSFER_HUBS)(room)
    hubs = result_layer(room.project, Result.TRANSFER_HUBS)
    busiest = min(hubs.getFeatures(), key=lambda hub: hub["rank"], default=None) if hubs is not None else None
    subject = subject_of(hubs, busiest) if busiest is not None else None
    if subject is not None:
        room.charts.show_subject(subject)


def _button(job: Job | None) -> Callable[[Room], QWidget]:
    return lambda room: room.dock.navigation.buttons[job]


STOPS = (
    Stop(
        QT_TRANSLATE_NOOP("The home page"),
        QT_TRANSLATE_NOOP("What is done, what is missing and what is out of date. This strip leads to every job."),
        _page(None),
        _button(None),
    ),
    Stop(
        QT_TRANSLATE_NOOP("Where people change buses"),
        QT_TRANSLATE_NOOP("Circles are hubs, the larger the more transfers; lines are the walks from stop to stop."),
        _page(Job.BUS, Result.TRANSFER_HUBS),
        lambda room: room.iface.mapCanvas(),
    ),
    Stop(
        QT_TRANSLATE_NOOP("Click, and see the chart"),
        QT_TRANSLATE_NOOP(
            "The tool “What is this” of the toolbar does it: here is the busiest hub, hour by hour. A click on a bar "
            "leads back to the map."
        ),
        _chart_of_busiest_hub,
        lambda room: room.charts,
    ),
    Stop(
        QT_TRANSLATE_NOOP("Land beside the forest"),
        QT_TRANSLATE_NOOP("The register of parcels and buildings within 100 m of forest, with its workbook."),
        _page(Job.FOREST, Result.FOREST_REGISTER),
        _button(Job.FOREST),
    ),
    Stop(
        QT_TRANSLATE_NOOP("What if a bridge closes"),
        QT_TRANSLATE_NOOP("Red roads take the traffic of the closed bridge, blue ones lose it; grey is chance."),
        _page(Job.TRAFFIC, Result.LINK_DIFFERENCES),
        lambda room: room.iface.mapCanvas(),
    ),
    Stop(
        QT_TRANSLATE_NOOP("Maps and reports"),
        QT_TRANSLATE_NOOP("What is on the map becomes a sheet with title block and legend, and a report by dong."),
        _page(Job.REPORTS),
        _button(Job.REPORTS),
    ),
    Stop(
        QT_TRANSLATE_NOOP("On the phone"),
        QT_TRANSLATE_NOOP("The same results as an app for mayor and patrols; small counts are held back before."),
        _page(Job.MOBILE),
        _button(Job.MOBILE),
    ),
    Stop(
        QT_TRANSLATE_NOOP("Help is where you are"),
        QT_TRANSLATE_NOOP("F1 or this button opens the page of what you are at. This tour is there again, too."),
        _page(None),
        lambda room: room.dock.help_button,
    ),
)
