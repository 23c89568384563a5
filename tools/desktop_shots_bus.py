"""The moments of the bus analyses for ``desktop_shots.py``; needs what ``make demo`` has pulled."""

from pathlib import Path

from qgis.core import QgsDateTimeRange, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, QTime
from qgis.PyQt.QtWidgets import QScrollArea
from qgis.utils import iface

TABLES = ("bus_routes", "bus_route_stops", "bus_route_lines", "administrative_dong")
FEWEST_CARDS = 2


class AnalysisMoments:
    """Needs the story that it is part of, its panel of bus transfers with linked journeys, ``shoot`` and ``settle``."""

    def __init__(self, story, root: Path, shoot, settle) -> None:
        self._story, self._store = story, root / "build" / "demo" / "data"
        self._shoot, self._settle = shoot, settle

    def __iter__(self):
        from sijeong.ui.jobs import Step

        yield self.load_tables
        yield lambda: self.scroll_to(Step.HUB_DETAILS)
        yield lambda: self._shoot("b1-analyses")
        yield lambda: self.scroll_to(Step.EVALUATE_ROUTES)
        yield lambda: self._shoot("b2-whatif")
        for number, step in enumerate(
            (Step.HUB_DETAILS, Step.OD_FLOWS, Step.ROUTE_PROFILE, Step.DIRECT_GAPS, Step.EVALUATE_ROUTES), 3
        ):
            yield lambda step=step: self.run(step)
            yield self._settle
            yield lambda step=step, number=number: self._shoot(f"b{number}-{step.key}")
        yield lambda: self.play(8)
        yield self._settle
        yield lambda: self._shoot("b7b-eight-o-clock")
        yield self.stop_playing
        yield self.pick_route
        yield lambda: self._shoot("b8-chart-route")
        yield self.choose_matrix
        yield lambda: self._shoot("b8b-matrix")
        yield self.pick_stop
        yield lambda: self._shoot("b9-chart-stop")

    def load_tables(self) -> None:
        for name in TABLES:
            file = next((self._store / name).glob("*.gpkg"))
            layer = QgsVectorLayer(str(file), name, "ogr")
            QgsProject.instance().addMapLayer(layer)

    def scroll_to(self, step) -> None:
        section = self._story.panel.analyses[step]
        self._story.panel.findChild(QScrollArea).verticalScrollBar().setValue(section.y() - 8)

    def run(self, step) -> None:
        iface.messageBar().clearWidgets()
        self._hide_results()
        section = self._story.panel.analyses[step]
        if "MIN_CARDS" in section.options:
            section.options["MIN_CARDS"].setValue(FEWEST_CARDS)
        if "CUT" in section.options:
            section.options["CUT"].setText("5")
            section.options["HEADWAYS"].setText("33=6")
        self.scroll_to(step)
        section.asked.emit()

    @staticmethod
    def _hide_results() -> None:
        for node in QgsProject.instance().layerTreeRoot().findLayers():
            if node.layer().customProperty("sijeong/result"):
                node.setItemVisibilityChecked(False)

    def play(self, hour: int) -> None:
        """Show one hour of the loads, as the temporal controller does."""
        from sijeong.processing.results import Result
        from sijeong.ui.charts.subject import result_layer

        self._hide_results()
        project = QgsProject.instance()
        loads = result_layer(project, Result.ROUTE_PROFILE)
        project.layerTreeRoot().findLayer(loads.id()).setItemVisibilityChecked(True)
        begin = next(iter(loads.getFeatures()))["time_begin"]
        begin = QDateTime(begin.date(), QTime(hour, 0))
        iface.mapCanvas().setTemporalRange(QgsDateTimeRange(begin, begin.addSecs(3599)))
        iface.mapCanvas().refresh()

    @staticmethod
    def stop_playing() -> None:
        iface.mapCanvas().setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))

    def pick_route(self) -> None:
        from demo_charts import busiest

        from sijeong.processing.results import Result
        from sijeong.ui.charts.subject import Kind, Subject, result_layer

        profile = result_layer(QgsProject.instance(), Result.ROUTE_PROFILE)
        route, name = busiest(profile, "route_id", "route_name", "load")
        self._story.desktop.charts.show_subject(Subject(Kind.ROUTE, route, name))

    def choose_matrix(self) -> None:
        from sijeong.ui.charts.views import View

        views = self._story.desktop.charts.views
        views.setCurrentIndex(views.findData(View.MATRIX))
        views.activated.emit(views.currentIndex())

    def pick_stop(self) -> None:
        from sijeong.processing.results import Result
        from sijeong.ui.charts.subject import result_layer, subject_of

        hubs = result_layer(QgsProject.instance(), Result.TRANSFER_HUBS)
        busiest = min(hubs.getFeatures(), key=lambda hub: hub["rank"])
        self._story.desktop.charts.show_subject(subject_of(hubs, busiest))
