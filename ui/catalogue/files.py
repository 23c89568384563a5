"""The third tab: files that were fetched by hand, bundles on a disk, and where things lie."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...processing.data import remembered
from ...processing.setting import CHANGES
from ...processing.settings import CATALOGUE_FILE, DATA_FOLDER
from ...processing.translation import tr
from ..settings.fields import PlaceField
from ..widgets import column, scrolled, title
from ..workbench import Workbench
from .bundles import Bundles
from .import_box import ImportForm


class FilesTab(QWidget):
    """Import, bundles and settings, one below the other."""

    changed = pyqtSignal()
    """The data folder or the city's own catalogue is another one now."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.importing = ImportForm(bench)
        self.bundles = Bundles(bench)
        self.folder = PlaceField(DATA_FOLDER, str(remembered.usual_data_folder()))
        self.catalogue = PlaceField(CATALOGUE_FILE, pattern=tr("Catalogue files (*.toml)"))
        page = QWidget()
        layout = column(page, spacing=8)
        layout.addWidget(self.importing)
        layout.addWidget(self.bundles)
        layout.addWidget(title(tr("Places")))
        layout.addWidget(self.folder)
        layout.addWidget(self.catalogue)
        layout.addStretch(1)
        whole = column(self, margin=0, spacing=0)
        whole.addWidget(scrolled(page))
        for place in (self.folder, self.catalogue):
            place.changed.connect(place.keep)
        CHANGES.changed.connect(self._follow_settings)

    def _follow_settings(self, key: str) -> None:
        """The same two settings are on the page of QGIS's options."""
        for place in (self.folder, self.catalogue):
            if place.setting.key == key:
                if place.is_changed:
                    place.show_value(place.setting.value())
                self.changed.emit()
