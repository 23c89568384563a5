"""The door: what QGIS starts and stops."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .common.packages import import_with_own_libraries, missing_packages


class SijeongPlugin:
    """Declares its parts, builds them, and undoes them in reverse. ``iface`` is None under ``qgis_process``."""

    def __init__(self, iface) -> None:
        self.iface = iface
        self.provider = None
        self.functions = None
        self.desktop = None
        self.translator: QTranslator | None = None

    def initProcessing(self) -> None:
        """Register the provider and the functions of expressions (all that ``qgis_process`` needs)."""
        import_with_own_libraries()
        from .processing.applied_settings import start_settings
        from .processing.provider import SijeongProvider
        from .processing.translation import install_translator

        self.translator = install_translator()
        start_settings()
        self.provider = SijeongProvider()
        self.provider.register()
        if not missing_packages():  # else the toolbox says so, and the catalogue that knows the dongs cannot be read
            from .processing.expression_functions.functions import Functions

            self.functions = Functions()

    def initGui(self) -> None:
        """Add the dock, its menu entry and its button."""
        self.initProcessing()
        # After the packages have been bound to their own libraries: the dock's modules import some of them.
        from .ui.desktop import Desktop

        self.desktop = Desktop(self.iface, self.speak_again)

    def speak_again(self) -> None:
        """Build everything anew, because another language was chosen; what was open is open again."""
        page, shown = self.desktop.dock.current_job, [part.isVisible() for part in self.desktop.docks]
        self.unload()
        self.initGui()
        self.desktop.dock.open_page(page)
        for part, was_shown in zip(self.desktop.docks, shown, strict=True):
            part.setVisible(was_shown)

    def unload(self) -> None:
        if self.desktop is not None:
            self.desktop.remove()
            self.desktop = None
        if self.functions is not None:
            self.functions.remove()
            self.functions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
