"""The Processing provider ``sijeong``."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..common.packages import missing_packages
from .base import ICONS
from .translation import tr


class SijeongProvider(QgsProcessingProvider):
    """Smart Sijeong's algorithms, for the toolbox, models and ``qgis_process``."""

    def __init__(self) -> None:
        super().__init__()
        # Imported here and not in loadAlgorithms, which QGIS calls from C++: an error there would end QGIS itself.
        self._algorithms = _algorithms()
        self._models = _models()

    def id(self) -> str:
        return "sijeong"

    def name(self) -> str:
        return tr("Smart Sijeong")

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "sijeong.svg"))

    def loadAlgorithms(self) -> None:
        for algorithm in self._algorithms:
            self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for model in self._models:
                self.addAlgorithm(model())

    def register(self) -> None:
        """Add the provider to QGIS's registry, where its models then find the algorithms that they chain."""
        QgsApplication.processingRegistry().addProvider(self)
        self.refreshAlgorithms()

    def unload(self) -> None:
        """Called when QGIS quits, and when the plugin is switched off: no preview outlives it."""
        if not missing_packages():
            from .mobile.preview import stop_all

            stop_all()

    def warningMessage(self) -> str:
        return missing_packages_sentence()


def _algorithms() -> tuple[type[QgsProcessingAlgorithm], ...]:
    """All of them, or none where a package is missing: the toolbox shows :meth:`warningMessage` then."""
    if missing_packages():
        return ()
    from .algorithms import ALGORITHMS

    return ALGORITHMS


def _models() -> tuple[type[QgsProcessingAlgorithm], ...]:
    if missing_packages():
        return ()
    from .model import MODELS

    return MODELS


def missing_packages_sentence() -> str:
    """What to do about packages that this QGIS was installed without; empty when all are there."""
    missing = missing_packages()
    if not missing:
        return ""
    return tr(
        "Sijeong cannot run because this QGIS was installed without {packages}. Use the QGIS installer of qgis.org "
        "(it brings them), or ask your administrator to add these Python packages."
    ).format(packages=", ".join(missing))
