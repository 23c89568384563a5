"""What the plugin adds to QGIS's window, and how it takes all of it away again."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget

from ..common.errors import SijeongError
from ..processing.provider import missing_packages_sentence
from ..processing.translation import tr
from .announcer import announce
from .base_maps import BaseMaps
from .browser import Browser
from .chart_dock import ChartDock
from .dock import SijeongDock
from .first_run.first_run import FirstRun
from .layer_menu import LayerMenu
from .locator import ParcelLocator
from .mnemonics import keyed
from .pick_tool import PickTool
from .project_locator import ProjectLocator
from .round_trip import KEYS as ROUND_TRIP_KEYS
from .round_trip import RoundTrip
from .settings.entry import SettingsEntry
from .show_results import show_box
from .tips import complete_tips
from .widgets import icon

PICK_KEYS = "Ctrl+Alt+W"
"""Of "What is this"; the user may change it in QGIS's table of shortcuts."""
TILES = "xyz"
"""Source of base maps that the catalogue names for tiles; other pictures are WMS and WMTS."""


class Desktop:
    """The docks, their buttons, menu and help entries; the locator, the Browser entry and the base maps."""

    def __init__(self, iface, speak_again: Callable[[], None] = lambda: None) -> None:
        """``speak_again`` is called when all of this has to be built anew in another language."""
        self._iface = iface
        self._legend_scale: float | None = None
        self._menu = tr("Smart Sijeong")
        self.dock = SijeongDock(iface)
        self.dock.setWindowIcon(icon("sijeong.svg"))
        self.base_maps = BaseMaps(iface)
        self.layer_menu = LayerMenu(iface, QgsProject.instance())
        self.again = self.layer_menu.add(tr("Run Again"), self._run_again)
        self.again_with_changes = self.layer_menu.add(tr("Run Again with Changes…"), self._run_with_changes)
        self.table = self.layer_menu.add(tr("Table as Workbook…"), _export_table)
        self.locator = ParcelLocator(iface)
        iface.registerLocatorFilter(self.locator)
        self.browser = Browser(self.dock.open_dataset)
        self.dock.runner.ended.connect(self.browser.refresh)
        self.dock.picture_asked.connect(self.add_picture)
        self.toggle = QAction(icon("sijeong.svg"), keyed(tr("Smart Sijeong"), "M"), iface.mainWindow())
        self.toggle.setObjectName("SijeongToggle")
        self.toggle.setToolTip(tr("Show or hide the Sijeong panel"))
        self.charts = ChartDock(iface.mapCanvas(), QgsProject.instance())
        self.charts.setWindowIcon(icon("chart.svg"))
        complete_tips(self.charts)
        self.project_locator = ProjectLocator(iface, self.charts.show_subject)
        iface.registerLocatorFilter(self.project_locator)
        self.dock.chart_asked.connect(self.charts.show_view)
        self.charts.step_asked.connect(self.dock.open_step)
        self.charts.form_asked.connect(self._open_form)
        self.charts.told.connect(self._tell_of_file)
        self.pick = self._pick_action()
        self.go_on = self._round_trip_action()
        self.first_run = FirstRun(iface, self.dock, self.charts)
        self.first_steps = self._first_steps()
        self.help = QAction(icon("sijeong.svg"), tr("Smart Sijeong"), iface.mainWindow())
        self.help.triggered.connect(lambda _checked=False: self.dock.show_help())
        self._add_to_window(speak_again)

    @property
    def docks(self) -> tuple[QDockWidget, ...]:
        return (self.dock, self.charts)

    def _add_to_window(self, speak_again: Callable[[], None]) -> None:
        iface, window = self._iface, self._iface.mainWindow()
        places = window.saveState()
        # QGIS has restored its window before our docks were there.
        were_left_open = [window.restoreDockWidget(dock) for dock in self.docks]
        iface.addTabifiedDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock, [], True)
        self.dock.setToggleVisibilityAction(self.toggle)
        iface.mapCanvas().mapCanvasRefreshed.connect(self._lay_out_legend)
        self._legend = iface.layerTreeView().layerTreeModel()
        if self._legend is not None:
            self._legend.rowsInserted.connect(self._forget_legend)
        self.dock.hide()
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.charts)
        self.charts.hide()
        if any(were_left_open):  # and QGIS has now put them where they come first
            window.restoreState(places)
        for action in (self.toggle, self.pick):
            iface.addToolBarIcon(action)
        for action in (self.toggle, self.go_on, self.pick):
            iface.addPluginToMenu(self._menu, action)
        for action in self.first_steps:
            iface.addPluginToMenu(self._menu, action)
        self.settings = SettingsEntry(iface, self._menu, self.dock, speak_again)  # last in the menu
        for action in (self.help, *self.first_steps):
            iface.pluginHelpMenu().addAction(action)

    def _first_steps(self) -> tuple[QAction, ...]:
        """The ways to the start, the sample city and the tour: in the plugin's menu and in that of the help."""
        ways = (
            (keyed(tr("Sijeong: First Steps…"), "F"), self.first_run.open_start),
            (keyed(tr("Sijeong: Load Sample City"), "L"), self.first_run.load_sample),
            (keyed(tr("Sijeong: Guided Tour"), "T"), self.first_run.start_tour),
        )
        actions = []
        for text, way in ways:
            action = QAction(icon("sijeong.svg"), text, self._iface.mainWindow())
            action.triggered.connect(lambda _checked=False, way=way: way())
            action.setEnabled(not missing_packages_sentence())
            actions.append(action)
        return tuple(actions)

    def _pick_action(self) -> QAction:
        """The button of the map tool that shows what is known of what is clicked."""
        canvas = self._iface.mapCanvas()
        action = QAction(icon("pick.svg"), keyed(tr("What is this"), "W"), self._iface.mainWindow())
        action.setObjectName("SijeongPick")
        action.setToolTip(tr("Click a stop, a route, a parcel, a building, a road or a dong: its numbers and charts"))
        action.setCheckable(True)
        self._iface.registerMainWindowAction(action, PICK_KEYS)
        self._pick_tool = PickTool(canvas, QgsProject.instance())
        self._pick_tool.setAction(action)
        self._pick_tool.picked.connect(self.charts.show_subject)
        self._pick_tool.missed.connect(self._say_nothing_is_here)
        action.triggered.connect(lambda _checked=False: canvas.setMapTool(self._pick_tool))
        return action

    def _round_trip_action(self) -> QAction:
        """The key between map, panel, chart and message, for who works without a mouse."""
        action = QAction(icon("sijeong.svg"), keyed(tr("Go to Panel, Chart or Map"), "G"), self._iface.mainWindow())
        action.setObjectName("SijeongRoundTrip")
        action.setToolTip(tr("Leads the keyboard from the map into the panel, on to chart and message, and back"))
        self._iface.registerMainWindowAction(action, ROUND_TRIP_KEYS)
        self._round_trip = RoundTrip(self._iface, self.dock, self.charts)
        action.triggered.connect(lambda _checked=False: self._round_trip.go_on())
        return action

    def _say_nothing_is_here(self) -> None:
        text = tr(
            "Nothing is here that Sijeong knows. Click a stop, route, road, building, parcel or dong that is drawn."
        )
        announce(self._iface, Qgis.MessageLevel.Info, text)

    def _tell_of_file(self, is_well: bool, sentence: str) -> None:
        announce(self._iface, Qgis.MessageLevel.Success if is_well else Qgis.MessageLevel.Warning, sentence)

    def _lay_out_legend(self) -> None:
        """Rows of the layer tree keep the height from before QGIS knew how large symbols are, and clip them.

        It knows when the next map is drawn: of a new scale, or after a layer has come or got other classes.
        """
        scale = self._iface.mapCanvas().scale()
        if scale != self._legend_scale:
            self._legend_scale = scale
            self._iface.layerTreeView().scheduleDelayedItemsLayout()

    def _forget_legend(self, *_) -> None:
        self._legend_scale = None

    def _open_form(self, layer: str, feature: int) -> None:
        """The attribute form of what was clicked."""
        found = QgsProject.instance().mapLayer(layer)
        self._iface.openFeatureForm(found, found.getFeature(feature))

    def add_picture(self, dataset_id: str, login: str, address: str) -> None:
        """Put a base map or a map service of the catalogue on the map, or say why it cannot be."""
        from ..processing.data import placing, shelf  # late: they need packages that a QGIS may lack

        is_first = not QgsProject.instance().mapLayers()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # a map service is asked what it has
        try:
            if shelf.card_of(dataset_id).source == TILES:
                self.base_maps.add(dataset_id, login)
            else:
                placing.add_map_service(QgsProject.instance(), dataset_id, login, address)
            if is_first:
                QTimer.singleShot(0, self._show_city)  # after QGIS has shown all of the layer: half of the world
        except SijeongError as error:
            sentence = error.sentence(tr)
            self.dock.show_data_problem(sentence)
            announce(self._iface, Qgis.MessageLevel.Critical, sentence)
        finally:
            QApplication.restoreOverrideCursor()

    def _show_city(self) -> None:
        from ..processing.data import shelf
        from ..processing.settings import CITY

        cities = {city.id: city for city in shelf.cities()}
        city = cities.get(CITY.value()) or next(iter(cities.values()))
        show_box(self._iface.mapCanvas(), QgsRectangle(*city.bounds))

    def _run_again(self, layer: QgsVectorLayer) -> None:
        """Make the result of ``layer`` again, as it was made; where that cannot be, say why."""
        result = self.dock.state.result_of_layer(layer.id())
        sentence = self.dock.state.run_again(result) if result is not None else _unknown(layer)
        if sentence:
            announce(self._iface, Qgis.MessageLevel.Warning, sentence)

    def _run_with_changes(self, layer: QgsVectorLayer) -> None:
        result = self.dock.state.result_of_layer(layer.id())
        if result is None or not result.made.runs:
            announce(self._iface, Qgis.MessageLevel.Warning, _unknown(layer))
        else:
            self.dock.state.run_with_changes(result)

    def remove(self) -> None:
        """Undo the constructor, in reverse; what runs is stopped first."""
        self.first_run.let_go()
        self.settings.remove()
        self._iface.mapCanvas().mapCanvasRefreshed.disconnect(self._lay_out_legend)
        if self._legend is not None:
            self._legend.rowsInserted.disconnect(self._forget_legend)
        self.dock.shut_down()
        self.browser.remove()
        self.locator.stop()
        for locator in (self.project_locator, self.locator):
            self._iface.deregisterLocatorFilter(locator)
        self.layer_menu.remove()
        self.base_maps.remove()
        for action in (self.help, *self.first_steps):
            self._iface.pluginHelpMenu().removeAction(action)
        for action in self.first_steps:
            self._iface.removePluginMenu(self._menu, action)
        for action in (self.pick, self.go_on, self.toggle):
            self._iface.removePluginMenu(self._menu, action)
        for action in (self.pick, self.toggle):
            self._iface.removeToolBarIcon(action)
        for action in (self.pick, self.go_on):
            self._iface.unregisterMainWindowAction(action)
        self._iface.mapCanvas().unsetMapTool(self._pick_tool)
        self._pick_tool.let_go()
        self.charts.let_go()
        for dock in (self.charts, self.dock):
            self._iface.removeDockWidget(dock)
        for part in (
            self._pick_tool,
            self.charts,
            self.dock,
            self.pick,
            self.go_on,
            self.toggle,
            self.help,
            *self.first_steps,
        ):
            part.deleteLater()


def _unknown(layer: QgsVectorLayer) -> str:
    return tr("{layer} does not say how it was made. Make it on the page of its job.").format(layer=layer.name())


def _export_table(layer: QgsVectorLayer) -> None:
    """Ask how the table of ``layer`` is to be written; what is selected in it is offered alone."""
    import processing  # late: QGIS's own

    given = {"LAYERS": [layer.id()], "SELECTED": layer.selectedFeatureCount() > 0}
    processing.execAlgorithmDialog("sijeong:exporttables", given)
