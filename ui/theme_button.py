"""The button of a job's panel that shows one of its maps: what belongs together on, all other results off."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMenu, QToolButton

from ..processing.results import ResultGroup
from ..processing.themes import show_theme, themes_in
from ..processing.translation import tr
from .jobs import Job
from .widgets import theme_icon

GROUPS = {
    Job.DATA: ResultGroup.DATA,
    Job.BUS: ResultGroup.TRANSIT,
    Job.FOREST: ResultGroup.FOREST,
    Job.TRAFFIC: ResultGroup.TRAFFIC,
}
"""Jobs whose results have maps of their own; of the others all maps are offered."""


class ThemeButton(QToolButton):
    """Opens a list of the maps that can be shown now; QGIS lists them too, in the layer panel's eye."""

    def __init__(self, job: Job, project: QgsProject) -> None:
        super().__init__()
        self._group = GROUPS.get(job)
        self._project = project
        self.setObjectName("SijeongThemes")
        self.setText(tr("Map Theme"))
        self.setToolTip(tr("Show a map of this job: the layers that belong together on, other results off."))
        self.setAccessibleName(tr("Map Theme"))
        self.setIcon(theme_icon("/mActionShowAllLayers.svg"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._list)
        self.setMenu(self._menu)

    def _list(self) -> None:
        self._menu.clear()
        for theme in themes_in(self._project, self._group):
            action = self._menu.addAction(tr(theme.title) if self._group else theme.name)
            action.triggered.connect(partial(self._show, theme))
        if self._menu.isEmpty():
            self._menu.addAction(tr("No result of this job is on the map yet")).setEnabled(False)

    def _show(self, theme, _checked: bool = False) -> None:
        show_theme(self._project, theme)
