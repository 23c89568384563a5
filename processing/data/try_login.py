"""``sijeong:trylogin``: one harmless request with a key, and a sentence on what the platform says to it."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterAuthConfig,
    QgsProcessingParameterString,
)

from ...catalog.areas import whole_city
from ...catalog.cities import read_cities
from ...catalog.entries import dataset_of, read_catalogue
from ...catalog.probing import probe
from .. import settings
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..credentials import credential_of
from ..network import office
from ..translation import tr
from .clients import client_for
from .places import catalogue_files

SMALLEST = {"vworld": "sigungu", "data_go_kr": "fire_index", "stcis": "stcis_stops"}
"""The dataset of a platform that one small request gets; a login of a single dataset is tried with that dataset."""


class TryLogin(SijeongAlgorithm):
    """Costs one call of the day's allowance; nothing is kept."""

    NAME = "trylogin"
    TITLE = QT_TRANSLATE_NOOP("Try a key")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterString("PLATFORM", tr("Platform (vworld, data_go_kr, stcis) or dataset"))
        )
        self.addParameter(
            QgsProcessingParameterAuthConfig(
                "AUTH", tr("Key (authentication configuration; empty: that of the settings)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterString("SOURCE", tr("Other address (URL)"), optional=True))
        self.addOutput(QgsProcessingOutputString("SERVER", tr("Server")))
        self.addOutput(QgsProcessingOutputNumber("FEATURES", tr("Features")))

    def take_in(self, parameters, context, feedback) -> bool:
        # The authentication database may ask for the master password, which only the main thread can do.
        platform = self.parameterAsString(parameters, "PLATFORM", context).strip()
        authcfg = self.parameterAsString(parameters, "AUTH", context) or settings.login(platform).value()
        office()
        self._credential = credential_of(authcfg)
        return True

    def compute(self, parameters, context, progress) -> dict:
        platform = self.parameterAsString(parameters, "PLATFORM", context).strip()
        files = catalogue_files()
        dataset = dataset_of(SMALLEST.get(platform, platform), read_catalogue(*files))
        cities = {city.id: city for city in read_cities(*files)}
        city = cities.get(settings.CITY.value()) or next(iter(cities.values()))
        address = self.parameterAsString(parameters, "SOURCE", context).strip() or settings.address(dataset.id).value()
        with client_for(self._credential, progress) as client:
            probed = probe(dataset, whole_city(city), client, address, progress)
        progress.step("{server} accepts the key.", server=probed.server)
        return {"SERVER": probed.server, "FEATURES": probed.features}
