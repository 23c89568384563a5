"""The Processing provider ``sijeong``."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..common.packages import missing_packages
from .algorithms import ALGORITHMS
from .base import ICONS
from .listed import Announced, Listed
from .model import MODELS, SijeongModel, listed_model
from .translation import tr


class SijeongProvider(QgsProcessingProvider):
    """Smart Sijeong's algorithms, for the toolbox, models and ``qgis_process``."""

    def __init__(self, is_announced: bool = False) -> None:
        """``is_announced``: the algorithms are shown, and imported by :meth:`complete` or for whoever asks for one."""
        super().__init__()
        self._is_announced = is_announced
        # Imported here and not in loadAlgorithms, which QGIS calls from C++: an error there would end QGIS itself.
        self._classes = () if is_announced else _classes()

    def id(self) -> str:
        return "sijeong"

    def name(self) -> str:
        return tr("Smart Sijeong")

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "sijeong.svg"))

    def loadAlgorithms(self) -> None:
        if self._is_announced:
            for listed in _listed():
                self.addAlgorithm(Announced(listed))
            return
        is_registered = QgsApplication.processingRegistry().providerById(self.id()) is not None
        for algorithm in self._classes:
            if is_registered or not issubclass(algorithm, SijeongModel):  # whose steps are asked for in the registry
                self.addAlgorithm(algorithm())

    def register(self) -> None:
        """Add the provider to QGIS's registry, where its models then find the algorithms that they chain."""
        QgsApplication.processingRegistry().addProvider(self)
        self.refreshAlgorithms()

    def complete(self) -> None:
        """Put the algorithms themselves where they were only announced; quick once their modules are imported."""
        if self._is_announced:
            self._classes = _classes()
            self._is_announced = False
            self.refreshAlgorithms()

    def unload(self) -> None:
        """Called when QGIS quits, and when the plugin is switched off: no preview outlives it."""
        if not missing_packages():
            from .mobile.preview import stop_all

            stop_all()

    def warningMessage(self) -> str:
        return missing_packages_sentence()


def _listed() -> tuple[Listed, ...]:
    """All of them, or none where a package is missing: the toolbox shows :meth:`warningMessage` then."""
    return () if missing_packages() else (*ALGORITHMS, *(listed_model(model) for model in MODELS))


def _classes() -> tuple[type[QgsProcessingAlgorithm], ...]:
    return tuple(listed.algorithm() for listed in _listed())


def missing_packages_sentence() -> str:
    """What to do about packages that this QGIS was installed without; empty when all are there."""
    missing = missing_packages()
    if not missing:
        return ""
    return tr(
        "Sijeong cannot run because this QGIS was installed without {packages}. Use the QGIS installer of qgis.org "
        "(it brings them), or ask your administrator to add these Python packages."
    ).format(packages=", ".join(missing))
