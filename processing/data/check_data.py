"""``sijeong:checkdata``: a layer → what is wrong with it, as a page and as a layer of findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...catalog.areas import area_of_codes
from ...catalog.cities import City, read_cities
from ...catalog.entries import Dataset, dataset_of, read_catalogue
from ...catalog.quality.checking import check_layer, likely_city
from ...catalog.quality.coverage import TOLERANCE_M2
from ...catalog.quality.joining import Reference
from ...catalog.quality.model import Quality, Severity
from ...catalog.quality.report import write_report
from ...common.provenance import Provenance, provenance_in
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import LayerInput, capture
from ..outputs import Output, write_result
from ..parameters import ParameterError
from ..results import Result
from ..translation import tr, user_language
from .places import catalogue_files


class CheckData(SijeongAlgorithm):
    """Checks a layer against the catalogue, its city and itself; changes nothing in it."""

    NAME = "checkdata"
    TITLE = QT_TRANSLATE_NOOP("Check the quality of a layer")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        any_kind = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", tr("Layer"), any_kind))
        self.addParameter(QgsProcessingParameterString("DATASET", tr("Dataset (id in the catalogue)"), optional=True))
        self.addParameter(
            QgsProcessingParameterString("CITY", tr("City (code; empty: by the codes in the layer)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource("REFERENCE", tr("Layer to join with"), any_kind, optional=True)
        )
        self.addParameter(_field("KEY", tr("Field of the layer to join by"), "INPUT"))
        self.addParameter(_field("REFERENCE_KEY", tr("Field of the other layer to join by"), "REFERENCE"))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "TOLERANCE",
                tr("Leave out overlaps and gaps smaller than (m²)"),
                QgsProcessingParameterNumber.Type.Double,
                TOLERANCE_M2,
                minValue=0,
            )
        )
        # QGIS 3.22 takes a folder only with this behaviour, and a file with either.
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.add_advanced(
            QgsProcessingParameterFile(
                "CATALOGUE", tr("The city's own catalogue (TOML file or folder)"), folder, optional=True
            )
        )
        self._declare_outputs()

    def _declare_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", tr("Findings"), QgsProcessing.SourceType.TypeVectorPoint)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Quality report"), "HTML (*.html)", optional=True, createByDefault=True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("FINDINGS", tr("Findings")))
        self.addOutput(QgsProcessingOutputNumber("ERRORS", tr("Errors")))
        self.addOutput(QgsProcessingOutputNumber("WARNINGS", tr("Warnings")))
        self.addOutput(QgsProcessingOutputNumber("SCORE", tr("Records without errors (%)")))

    def take_in(self, parameters, context, feedback) -> bool:
        self._layer = capture(self, parameters, "INPUT", context)
        self._reference = capture(self, parameters, "REFERENCE", context) if parameters.get("REFERENCE") else None
        return self._layer is not None

    def compute(self, parameters, context, progress) -> dict:
        files = catalogue_files(self.parameterAsString(parameters, "CATALOGUE", context))
        origin = origin_of(self._layer)
        dataset = self._dataset(parameters, context, read_catalogue(*files), origin)
        frame = self._layer.read_table(progress.part(0, 0.05))
        quality = check_layer(
            frame,
            dataset,
            self._city(parameters, context, read_cities(*files), frame),
            name=origin.title or self._layer.name,
            reference=self._read_reference(parameters, context, progress.part(0.05, 0.1)),
            fetched=origin.fetched,
            tolerance_m2=self.parameterAsDouble(parameters, "TOLERANCE", context),
            progress=progress.part(0.1, 0.9),
        )
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        uri = self._write(parameters, context, quality, progress)
        if report:
            write_report(quality, Path(report), tr, user_language())
        errors, warnings = quality.count(Severity.ERROR), quality.count(Severity.WARNING)
        progress.step(
            "{errors} errors and {warnings} warnings in {rows} records.",
            errors=f"{errors:,}",
            warnings=f"{warnings:,}",
            rows=f"{quality.rows:,}",
        )
        return {
            "OUTPUT": uri,
            "REPORT": report,
            "FINDINGS": len(quality.findings),
            "ERRORS": errors,
            "WARNINGS": warnings,
            "SCORE": quality.score,
        }

    def _dataset(self, parameters, context, datasets: tuple[Dataset, ...], origin: Origin) -> Dataset | None:
        """The entry that the user names, else the one that the layer was pulled by."""
        chosen = self.parameterAsString(parameters, "DATASET", context).strip()
        if chosen:
            return dataset_of(chosen, datasets)
        return next((dataset for dataset in datasets if dataset.id == origin.dataset), None)

    def _city(self, parameters, context, cities: tuple[City, ...], frame) -> City | None:
        chosen = self.parameterAsString(parameters, "CITY", context).strip()
        return area_of_codes(chosen, cities).city if chosen else likely_city(frame, cities)

    def _read_reference(self, parameters, context, progress) -> Reference | None:
        if self._reference is None:
            return None
        key = self.parameterAsString(parameters, "KEY", context)
        other = self.parameterAsString(parameters, "REFERENCE_KEY", context)
        if not key:
            raise ParameterError("To join with {layer}, choose the field to join by.", layer=self._reference.name)
        return Reference(self._reference.name, self._reference.read_table(progress), key, other or key)

    def _write(self, parameters, context, quality: Quality, progress) -> str:
        provenance = Provenance(
            title=Result.QUALITY_FINDINGS.title,
            algorithm=self.id(),
            parameters={
                "DATASET": quality.dataset.id if quality.dataset else "",
                "CITY": quality.city.id if quality.city else "",
                "TOLERANCE": self.parameterAsDouble(parameters, "TOLERANCE", context),
            },
            sources=(self._layer.as_source(), *((self._reference.as_source(),) if self._reference else ())),
        )
        findings = quality.to_frame(tr)
        return write_result(
            Output(self, parameters, "OUTPUT", context), findings, Result.QUALITY_FINDINGS, provenance, progress
        )


def _field(name: str, title: str, parent: str) -> QgsProcessingParameterField:
    return QgsProcessingParameterField(name, title, parentLayerParameterName=parent, optional=True)


@dataclass(frozen=True)
class Origin:
    """What the file of a layer says of itself: the catalogue's id, when it was fetched, and its title and area."""

    dataset: str = ""
    fetched: date | None = None
    title: str = ""


def origin_of(layer: LayerInput) -> Origin:
    """Read from the note that a pull leaves in its GeoPackage; empty for other files."""
    if layer.file is None or layer.file.suffix.lower() != ".gpkg":
        return Origin()
    provenance = provenance_in(layer.file, layer.layer_name)
    if provenance is None:
        return Origin()
    fetched = str(provenance.parameters.get("FETCHED", ""))
    area = str(provenance.parameters.get("AREA_TITLE", ""))
    return Origin(
        str(provenance.parameters.get("DATASET", "")),
        datetime.fromisoformat(fetched).date() if fetched else None,
        f"{provenance.title} · {area}" if area else "",
    )
