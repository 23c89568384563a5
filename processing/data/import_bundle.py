"""``sijeong:importbundle``: a zip from another computer → the data folder of this one."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFile

from ...catalog.bundles import import_bundle
from ...catalog.store import Store
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..parameters import existing_path
from ..translation import tr
from .remembered import data_folder


class ImportBundle(SijeongAlgorithm):
    """Checks a bundle to the last byte and takes its datasets in."""

    NAME = "importbundle"
    TITLE = QT_TRANSLATE_NOOP("Import a data bundle")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT", tr("Data bundle"), QgsProcessingParameterFile.Behavior.File, fileFilter="ZIP (*.zip)"
            )
        )
        self.addParameter(
            QgsProcessingParameterFile(
                "STORE", tr("Data folder"), QgsProcessingParameterFile.Behavior.Folder, optional=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("DATASETS_COUNT", tr("Datasets")))

    def compute(self, parameters, context, progress) -> dict:
        file = existing_path(self.parameterAsString(parameters, "INPUT", context), tr("Data bundle"))
        store = Store(self.parameterAsString(parameters, "STORE", context) or data_folder())
        imported = import_bundle(file, store, progress)
        for piece in imported.taken:
            progress.step(
                "{dataset} ({area}): {features} features of {date}",
                dataset=piece.dataset,
                area=piece.area,
                features=piece.features,
                date=piece.fetched[:10],
            )
        for one in imported.remarks:
            progress.warn(one.template, **one.values)
        return {"DATASETS_COUNT": len(imported.taken)}
