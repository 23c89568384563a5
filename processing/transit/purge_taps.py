"""``sijeong:purgetaps``: card records → nothing but the record of their destruction."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...transit.privacy.purging import purge_dataset
from ...transit.privacy.records import DESTRUCTIONS_FILE
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..parameters import ParameterError, existing_path
from ..profile import profile_folder
from ..translation import tr


class PurgeTaps(SijeongAlgorithm):
    """Deletes a dataset of taps or legs for good and writes down what, when, by whom and why."""

    NAME = "purgetaps"
    TITLE = QT_TRANSLATE_NOOP("Destroy card records")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                "FOLDER", tr("Taps or legs (folder of Parquet files)"), QgsProcessingParameterFile.Behavior.Folder
            )
        )
        self.addParameter(QgsProcessingParameterString("REASON", tr("Reason (for the record)"), "", optional=True))
        self.addParameter(
            QgsProcessingParameterBoolean(
                "CONFIRM", tr("Yes, destroy these records; they cannot be brought back"), False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("DAYS", tr("Days")))
        self.addOutput(QgsProcessingOutputNumber("ROWS", tr("Records destroyed")))
        self.addOutput(QgsProcessingOutputFile("LOG", tr("Record of destructions")))

    def compute(self, parameters, context, progress) -> dict:
        title = tr("Taps or legs (folder of Parquet files)")
        folder = existing_path(self.parameterAsString(parameters, "FOLDER", context), title)
        if not self.parameterAsBoolean(parameters, "CONFIRM", context):
            raise ParameterError(
                "Nothing was deleted. To destroy the records in {folder} for good, tick the confirmation.",
                folder=folder,
            )
        log = profile_folder() / DESTRUCTIONS_FILE
        reason = self.parameterAsString(parameters, "REASON", context)
        destroyed = purge_dataset(Path(folder), log, reason, progress)
        return {"DAYS": len(destroyed.days), "ROWS": destroyed.rows, "LOG": str(log)}
