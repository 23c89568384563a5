"""``sijeong:importtaps``: raw card records → canonical taps."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from ...transit.records.importing import ColumnMapping, TapEncoding, TapProfile, import_taps
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..card_key import card_key
from ..parameters import existing_path
from ..translation import tr


class ImportTaps(SijeongAlgorithm):
    """Reads what agencies deliver and writes a Parquet dataset partitioned by service day."""

    NAME = "importtaps"
    TITLE = QT_TRANSLATE_NOOP("Import card taps")
    TOPIC = Topic.TRANSIT

    def declare(self) -> None:
        # QGIS 3.22 takes a folder only with this behaviour, and a file with either.
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                tr("Card records (file or folder: CSV, TXT, ZIP, Parquet)"),
                QgsProcessingParameterFile.Behavior.Folder,
            )
        )
        self.add_advanced(
            QgsProcessingParameterEnum(
                "PROFILE",
                tr("Layout of the records"),
                [profile.value for profile in TapProfile],
                defaultValue=TapProfile.AUTO.value,
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterEnum(
                "ENCODING",
                tr("Text encoding"),
                [encoding.value for encoding in TapEncoding],
                defaultValue=TapEncoding.AUTO.value,
                usesStaticStrings=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterFile(
                "MAPPING", tr("Saved mapping of columns (instead of the layout)"), optional=True, extension="json"
            )
        )
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(QgsProcessingParameterFolderDestination("OUTPUT", tr("Taps (folder of Parquet files)")))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Import report"), "HTML (*.html)", optional=True, createByDefault=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS_READ", tr("Rows read")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_KEPT", tr("Rows kept")))
        self.addOutput(QgsProcessingOutputNumber("ROWS_REJECTED", tr("Rows rejected")))

    def compute(self, parameters, context, progress) -> dict:
        output = self.parameterAsString(parameters, "OUTPUT", context)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        summary = import_taps(
            existing_path(self.parameterAsString(parameters, "INPUT", context), tr("Card records")),
            Path(output),
            card_key(),
            profile=TapProfile(self.parameterAsEnumString(parameters, "PROFILE", context)),
            encoding=TapEncoding(self.parameterAsEnumString(parameters, "ENCODING", context)),
            report=Path(report) if report else None,
            progress=progress,
            mapping=self._mapping(parameters, context),
        )
        return {
            "OUTPUT": output,
            "REPORT": report,
            "ROWS_READ": summary.rows_read,
            "ROWS_KEPT": summary.rows_kept,
            "ROWS_REJECTED": summary.rows_rejected,
        }

    def _mapping(self, parameters, context) -> ColumnMapping | None:
        file = self.parameterAsString(parameters, "MAPPING", context)
        return ColumnMapping.load(existing_path(file, tr("Saved mapping of columns"))) if file else None
