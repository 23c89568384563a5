"""``sijeong:exportbundle``: pulled datasets → one zip that is carried to a closed network."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...catalog.bundles import export_bundle
from ...catalog.store import Store
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..translation import tr
from .remembered import data_folder


class ExportBundle(SijeongAlgorithm):
    """Packs pulled datasets with their checksums."""

    NAME = "exportbundle"
    TITLE = QT_TRANSLATE_NOOP("Export a data bundle")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "STORE", tr("Data folder"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "DATASETS", tr("Datasets (ids separated by commas; all where empty)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tr("Data bundle"), "ZIP (*.zip)"))
        self.addOutput(QgsProcessingOutputNumber("DATASETS_COUNT", tr("Datasets")))

    def compute(self, parameters, context, progress) -> dict:
        store = Store(self.parameterAsString(parameters, "STORE", context) or data_folder())
        names = self.parameterAsString(parameters, "DATASETS", context).split(",")
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        pieces = export_bundle(store, Path(output), [name.strip() for name in names if name.strip()], progress)
        for piece in pieces:
            progress.step(
                "{dataset} ({area}): {features} features of {date}",
                dataset=piece.dataset,
                area=piece.area,
                features=piece.features,
                date=piece.fetched[:10],
            )
        return {"OUTPUT": output, "DATASETS_COUNT": len(pieces)}
