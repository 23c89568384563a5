"""The Processing provider ``sijeong``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .base import ICONS
from .engines.install_engine import InstallEngine
from .forest.bands import ForestBandsAlgorithm
from .forest.proximity import ForestProximityAlgorithm
from .transit.import_taps import ImportTaps
from .transit.link_taps import LinkTaps
from .transit.transfer_hubs import TransferHubs
from .transit.transfer_pairs import TransferPairs
from .translation import tr

ALGORITHMS = (
    ImportTaps,
    LinkTaps,
    TransferPairs,
    TransferHubs,
    ForestProximityAlgorithm,
    ForestBandsAlgorithm,
    InstallEngine,
)


class SijeongProvider(QgsProcessingProvider):
    """Smart Sijeong's algorithms, for the toolbox, models and ``qgis_process``."""

    def id(self) -> str:
        return "sijeong"

    def name(self) -> str:
        return tr("Smart Sijeong")

    def icon(self) -> QIcon:
        return QIcon(str(ICONS / "sijeong.svg"))

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
