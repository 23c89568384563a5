"""The third tab: files that were fetched by hand, bundles on a disk, and where things lie."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..processing.data import remembered
from ..processing.settings import CATALOGUE_FILE, DATA_FOLDER
from ..processing.translation import tr
from .catalogue_bundles import Bundles
from .catalogue_import import ImportForm
from .widgets import PathField, column, field, scrolled, title
from .workbench import Workbench


class FilesTab(QWidget):
    """Import, bundles and settings, one below the other."""

    changed = pyqtSignal()
    """The data folder or the city's own catalogue is another one now."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.importing = ImportForm(bench)
        self.bundles = Bundles(bench)
        self.folder = PathField(files=False)
        self.folder.set_placeholder(str(remembered.usual_data_folder()))
        self.folder.set_path(DATA_FOLDER.value())
        self.catalogue = PathField(tr("Catalogue files (*.toml)"), folders=False)
        self.catalogue.set_path(CATALOGUE_FILE.value())
        page = QWidget()
        layout = column(page, spacing=8)
        layout.addWidget(self.importing)
        layout.addWidget(self.bundles)
        layout.addWidget(title(tr("Places")))
        layout.addWidget(field(tr("Data folder"), self.folder, tr("Pulled data lies here, for all projects.")))
        layout.addWidget(
            field(tr("Catalogue file of your city"), self.catalogue, tr("Adds datasets of your own to the catalogue."))
        )
        layout.addStretch(1)
        whole = column(self, margin=0, spacing=0)
        whole.addWidget(scrolled(page))
        self.folder.changed.connect(self._remember)
        self.catalogue.changed.connect(self._remember)

    def _remember(self) -> None:
        DATA_FOLDER.set(self.folder.path())
        CATALOGUE_FILE.set(self.catalogue.path())
        self.changed.emit()
