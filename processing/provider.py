"""The Processing provider ``sijeong``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..common.packages import missing_packages
from .base import ICONS
from .translation import tr


class SijeongProvider(QgsProcessingProvider):
    """Smart Sijeong's algorithms, for the toolbox, models and ``qgis_process``."""

    def id(self) -> str:
        return "sijeong"

    def name(self) -> str:
        return tr("Smart Sijeong")

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "sijeong.svg"))

    def loadAlgorithms(self) -> None:
        if missing_packages():
            return  # without them no algorithm can be imported; the toolbox shows warningMessage() instead
        from .algorithms import ALGORITHMS

        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

    def warningMessage(self) -> str:
        return missing_packages_sentence()


def missing_packages_sentence() -> str:
    """What to do about packages that this QGIS was installed without; empty when all are there."""
    missing = missing_packages()
    if not missing:
        return ""
    return tr(
        "Sijeong cannot run because this QGIS was installed without {packages}. Use the QGIS installer of qgis.org "
        "(it brings them), or ask your administrator to add these Python packages."
    ).format(packages=", ".join(missing))
