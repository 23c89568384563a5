"""The door: what QGIS starts and stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator

from .common.packages import bind_to_own_libraries, leave_imports_alone, missing_packages

if TYPE_CHECKING:
    from .ui.collector import Collector
    from .ui.desktop import Desktop
    from .ui.warm_up import WarmUp


class SijeongPlugin:
    """Declares its parts, builds them, and undoes them in reverse. ``iface`` is None under ``qgis_process``.

    QGIS waits for its plugins before its window can be used. So the algorithms are only announced to it, and the
    packages that they and the dock need are imported beside the main thread; then the dock is there.
    """

    def __init__(self, iface) -> None:
        self.iface = iface
        self.provider = None
        self.functions = None
        self.translator: QTranslator | None = None
        self._desktop: Desktop | None = None
        self._warm_up: WarmUp | None = None
        self._collector: Collector | None = None

    @property
    def desktop(self) -> Desktop | None:
        """The dock and all that belongs to it, built now if it is not there yet; None while the plugin is off."""
        if self._desktop is None and self._warm_up is not None:
            self._warm_up.finish()
            self._build()
        return self._desktop

    @property
    def is_ready(self) -> bool:
        """Whether the dock is there; to ask does not build it."""
        return self._desktop is not None

    def initProcessing(self) -> None:
        """Register the provider and the functions of expressions (all that ``qgis_process`` needs)."""
        self._register(is_announced=False)

    def initGui(self) -> None:
        """Announce the algorithms, and add the dock, its menu entry and its button when they can be."""
        from .ui.collector import Collector

        self._collector = Collector()  # before a thread of ours makes objects
        # QGIS 3.40 opens its store of logins for whoever asks first; where a task's thread did, it crashes when left.
        QgsApplication.authManager().isDisabled()
        self._register(is_announced=True)
        from .ui.warm_up import PAGES, WarmUp, modules_of_desktop

        self._warm_up = WarmUp(self.iface, modules_of_desktop(), PAGES, self._get_ready)

    def speak_again(self) -> None:
        """Build everything anew, because another language was chosen; what was open is open again."""
        page, shown = self.desktop.dock.current_job, [part.isVisible() for part in self.desktop.docks]
        self.unload()
        self.initGui()
        self.desktop.dock.open_page(page)
        for part, was_shown in zip(self.desktop.docks, shown, strict=True):
            part.setVisible(was_shown)

    def unload(self) -> None:
        if self._warm_up is not None:
            self._warm_up.stop()
            self._warm_up = None
        if self._desktop is not None:
            self._desktop.remove()
            self._desktop = None
        if self.functions is not None:
            self.functions.remove()
            self.functions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
        leave_imports_alone()
        if self._collector is not None:
            self._collector.stop()
            self._collector = None

    def _register(self, is_announced: bool) -> None:
        bind_to_own_libraries()
        from .processing.applied_settings import start_settings
        from .processing.provider import SijeongProvider
        from .processing.translation import install_translator

        self.translator = install_translator()
        start_settings()
        self.provider = SijeongProvider(is_announced)
        self.provider.register()
        if not missing_packages():  # else the toolbox says so, and the catalogue that knows the dongs cannot be read
            from .processing.expression_functions.functions import Functions

            self.functions = Functions()

    def _get_ready(self) -> None:
        """In two turns of the event loop, so that neither is long."""
        self.provider.complete()
        QTimer.singleShot(0, self._build)

    def _build(self) -> None:
        if self._desktop is None and self._warm_up is not None:
            from .ui.desktop import Desktop

            self._desktop = Desktop(self.iface, self.speak_again)
            self._collector.leave_alone_what_is_there()
