"""The map themes of the project, to be ticked: each becomes a sheet."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem

from ...processing.reports.sheet_maps import themes_with_results
from ..options import Option
from ..workbench import Workbench

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

ROWS_SHOWN = 6


class ThemeList(QListWidget):
    """Ticks the first map that shows a result; later the user's ticks stay with their themes."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject) -> None:
        super().__init__()
        self._project = project
        self.setFixedHeight(ROWS_SHOWN * self.fontMetrics().lineSpacing() + 2 * self.frameWidth() + 8)
        project.mapThemeCollectionChanged.connect(self._follow_new_project)
        self.itemChanged.connect(lambda _item: self.changed.emit())
        self._follow_new_project()

    def ticked(self) -> list[str]:
        """The names of the themes that are ticked, in their order."""
        items = (self.item(row) for row in range(self.count()))
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]

    def follow(self, *_) -> None:
        """Show the themes that there are now."""
        kept = set(self.ticked())
        names = self._project.mapThemeCollection().mapThemes()
        if not kept & set(names):
            kept = set(themes_with_results(self._project)[:1])
        self.blockSignals(True)
        self.clear()
        for name in names:
            item = QListWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if name in kept else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        self.changed.emit()

    def _follow_new_project(self) -> None:
        """A project that is cleared gets another collection of themes; the old one took its signals along."""
        self._project.mapThemeCollection().mapThemesChanged.connect(self.follow)
        self.follow()

    def let_go(self) -> None:
        """Follow the project no more; called before the dock is deleted."""
        self._project.mapThemeCollectionChanged.disconnect(self._follow_new_project)
        self._project.mapThemeCollection().mapThemesChanged.disconnect(self.follow)


def theme_list(parameter: str, english_label: str, tip: str = "") -> Option:
    """The themes to draw, one name a line; at least one must be ticked."""

    def make(bench: Workbench) -> ThemeList:
        return ThemeList(bench.project)

    return Option(parameter, english_label, make, lambda box: "\n".join(box.ticked()), tip, required=True, is_wide=True)
