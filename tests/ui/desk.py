"""QGIS's interface as far as the dock needs it, made of real windows: a main window, a map, menus, a message bar."""

from qgis.core import QgsLayerTreeModel, QgsLocator, QgsProject
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMainWindow, QMenu, QToolBar


class Desk(QObject):
    """Behaves as ``iface`` does; ``said`` keeps the texts of the message bar."""

    initializationCompleted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bridge = QgsLayerTreeMapCanvasBridge(QgsProject.instance().layerTreeRoot(), self.canvas, self.canvas)
        self.tree = QgsLayerTreeView()
        self.bar = QgsMessageBar(self.window)
        self.bar.resize(900, 40)  # as above the map of a laptop
        self.toolbar = QToolBar(self.window)
        self.plugin_menu = QMenu(self.window)
        self.help_menu = QMenu(self.window)
        self.add_layer, self.select = QAction(self.window), QAction(self.window)
        self.locator = QgsLocator()
        self.option_factories, self.shown_options = [], []
        self.said = []
        self.active_layer, self.layer_actions = None, {}
        self.bar.widgetAdded.connect(lambda item: self.said.append((item.level(), item.text())))

    def add_layer_tree(self):
        """The layers beside the map, as QGIS shows them: legends cost time, too."""
        model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), self.window)
        model.setFlag(QgsLayerTreeModel.Flag.ShowLegend)
        self.tree.setModel(model)
        dock = QDockWidget(self.window)
        dock.setWidget(self.tree)
        self.window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def layerTreeView(self):
        return self.tree

    def messageBar(self):
        return self.bar

    def messageTimeout(self):
        return 5

    def pluginHelpMenu(self):
        return self.help_menu

    def setActiveLayer(self, layer):
        self.active_layer = layer

    def activeLayer(self):
        return self.active_layer

    def addCustomActionForLayerType(self, action, menu, kind, all_layers):
        self.layer_actions[action] = []

    def addCustomActionForLayer(self, action, layer):
        self.layer_actions[action].append(layer.id())

    def removeCustomActionForLayerType(self, action):
        return self.layer_actions.pop(action, None) is not None

    def menu_of(self, layer):
        """What plugins have added to the context menu of ``layer``, by its texts."""
        return {action.text(): action for action, layers in self.layer_actions.items() if layer.id() in layers}

    def actionAddFeature(self):
        return self.add_layer

    def actionSelect(self):
        return self.select

    def actionAddOgrLayer(self):
        return self.add_layer

    def addTabifiedDockWidget(self, area, dock, tabify_with, raise_tab):
        self.window.addDockWidget(area, dock)

    def addDockWidget(self, area, dock):
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def addToolBarIcon(self, action):
        self.toolbar.addAction(action)

    def removeToolBarIcon(self, action):
        self.toolbar.removeAction(action)

    def addPluginToMenu(self, name, action):
        self.plugin_menu.addAction(action)

    def removePluginMenu(self, name, action):
        self.plugin_menu.removeAction(action)

    def registerMainWindowAction(self, action, keys):
        action.setShortcut(keys)
        self.window.addAction(action)
        return True

    def unregisterMainWindowAction(self, action):
        self.window.removeAction(action)
        return True

    def openFeatureForm(self, layer, feature):
        self.opened_form = (layer, feature)
        return True

    def registerLocatorFilter(self, locator_filter):
        self.locator.registerFilter(locator_filter)

    def deregisterLocatorFilter(self, locator_filter):
        self.locator.deregisterFilter(locator_filter)

    def registerOptionsWidgetFactory(self, factory):
        self.option_factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory):
        self.option_factories.remove(factory)

    def showOptionsDialog(self, parent, page):
        self.shown_options.append(page)

    def parts_of_plugin(self):
        """How many docks and actions a plugin has left here."""
        from qgis.PyQt.QtWidgets import QDockWidget

        actions = [*self.toolbar.actions(), *self.plugin_menu.actions(), *self.help_menu.actions()]
        return len(self.window.findChildren(QDockWidget)), len(actions) + len(self.layer_actions)
