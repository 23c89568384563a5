"""``sijeong:importfile``: a file that was fetched by hand → a clean layer."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...catalog.areas import Area, area_of_codes, box_area
from ...catalog.cities import City
from ...catalog.entries import Dataset, dataset_of, read_catalogue
from ...catalog.files.importing import Imported, import_file
from ...catalog.files.staging import stage, write_rejected
from ...catalog.outline import with_outline
from ...catalog.remarks import Remark
from ...catalog.store import Store
from ...common.provenance import Provenance, Source, renew_provenance
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..outputs import Output, copy_result
from ..parameters import ParameterError, existing_path
from ..results import DataLayer
from ..translation import tr, user_language
from .expected_place import known_outline, own_city_first
from .import_report import write_report
from .places import catalogue_files
from .pull_dataset import city_at
from .remembered import data_folder

DEGREES = "EPSG:4326"
KATEC = "KATEC"


class ImportFile(SijeongAlgorithm):
    """Opens what agencies deliver, repairs what is known to be wrong with it, and tells the rest."""

    NAME = "importfile"
    TITLE = QT_TRANSLATE_NOOP("Import a file")
    TOPIC = Topic.DATA

    def declare(self) -> None:
        # QGIS 3.22 takes a folder only with this behaviour, and a file with either.
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                tr("File or folder (ZIP, SHP, GPKG, GDB, GeoJSON, NGI, CSV, XLSX …)"),
                QgsProcessingParameterFile.Behavior.Folder,
            )
        )
        self.addParameter(QgsProcessingParameterString("LAYER", tr("Layer, where there are several"), optional=True))
        self.addParameter(
            QgsProcessingParameterString("DATASET", tr("Dataset after which the fields are named (id)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterCrs("CRS", tr("Coordinate reference system (empty: find it out)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterString("ENCODING", tr("Text encoding (empty: find it out)"), optional=True)
        )
        self.addParameter(
            QgsProcessingParameterString(
                "AREA", tr("Area (codes of a city or of legal dongs, separated by commas)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterExtent("EXTENT", tr("Only within this box"), optional=True))
        self.addParameter(
            QgsProcessingParameterBoolean("FIX_GEOMETRIES", tr("Repair invalid shapes"), defaultValue=True)
        )
        self.addParameter(
            QgsProcessingParameterVectorDestination("OUTPUT", tr("Imported layer"), QgsProcessing.SourceType.TypeVector)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REJECTED", tr("Rows that were set aside"), "CSV (*.csv)", optional=True, createByDefault=False
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), "HTML (*.html)", optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("FEATURES", tr("Features")))
        self.addOutput(QgsProcessingOutputNumber("REJECTED_ROWS", tr("Rows set aside")))
        self.addOutput(QgsProcessingOutputString("CRS_FOUND", tr("Coordinate reference system found")))
        self.addOutput(QgsProcessingOutputString("ENCODING_FOUND", tr("Text encoding found")))
        self.addOutput(QgsProcessingOutputString("REMARKS", tr("Remarks")))

    def compute(self, parameters, context, progress) -> dict:
        path = existing_path(self.parameterAsString(parameters, "INPUT", context), tr("File or folder"))
        files = catalogue_files()
        cities = own_city_first(files)
        dataset = self._dataset(parameters, context, files)
        area = self._area(parameters, context, cities)
        with import_file(
            path,
            layer=self.parameterAsString(parameters, "LAYER", context).strip() or None,
            dataset=dataset,
            crs=self._crs(parameters, context),
            encoding=self.parameterAsString(parameters, "ENCODING", context).strip() or None,
            city=cities if area is None else area.city,
            area=area,
            boundary=known_outline(cities[0] if area is None else area.city),
            fix_geometries=self.parameterAsBoolean(parameters, "FIX_GEOMETRIES", context),
            progress=progress.part(0, 0.1),
        ) as imported:
            uri, remarks = self._written(parameters, context, imported, dataset, progress.part(0.1, 1))
            for one in remarks:
                progress.warn(one.template, **one.values)
            return {"OUTPUT": uri} | self._told(parameters, context, imported, remarks)

    def _dataset(self, parameters, context, files: tuple[Path, ...]) -> Dataset | None:
        identifier = self.parameterAsString(parameters, "DATASET", context).strip()
        return dataset_of(identifier, read_catalogue(*files)) if identifier else None

    def _crs(self, parameters, context) -> str | None:
        chosen = parameters.get("CRS")
        if not chosen:
            return None
        # KATEC has no EPSG code, so QGIS does not know it by name.
        if isinstance(chosen, str) and chosen.strip().upper() == KATEC:
            return KATEC
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid():
            raise ParameterError("There is no coordinate reference system {crs}. Write it as EPSG:5186.", crs=chosen)
        return crs.authid() or crs.toWkt()

    def _area(self, parameters, context, cities: tuple[City, ...]) -> Area | None:
        codes = self.parameterAsString(parameters, "AREA", context).strip()
        chosen = area_of_codes(codes, cities) if codes else None
        if parameters.get("EXTENT"):
            box = self.parameterAsExtent(parameters, "EXTENT", context, QgsCoordinateReferenceSystem(DEGREES))
            sides = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
            return box_area(chosen.city if chosen is not None else city_at(sides, cities), *sides)
        return with_outline(chosen, Store(data_folder())) if chosen is not None else None

    def _written(
        self, parameters, context, imported: Imported, dataset: Dataset | None, progress
    ) -> tuple[str, tuple[Remark, ...]]:
        key = dataset.id if dataset is not None else "imported"
        provenance = self._provenance(imported, dataset, ())
        with tempfile.TemporaryDirectory(prefix="sijeong-", ignore_cleanup_errors=True) as folder:
            staged = Path(folder) / "imported.gpkg"
            stage(imported, staged, key, provenance, progress.part(0, 0.9))
            remarks = imported.remarks()
            provenance = self._provenance(imported, dataset, remarks)
            renew_provenance(staged, key, provenance)
            layer = DataLayer(key, _title(imported, dataset), _titles(dataset))
            uri = copy_result(
                Output(self, parameters, "OUTPUT", context), staged, key, layer, provenance, progress.part(0.9, 1)
            )
        return uri, remarks

    def _provenance(self, imported: Imported, dataset: Dataset | None, remarks: tuple[Remark, ...]) -> Provenance:
        licence = dataset.licence(user_language()) if dataset is not None else ""
        return Provenance(
            title=_title(imported, dataset),
            algorithm=self.id(),
            parameters={
                "LAYER": imported.layer.name,
                "DATASET": dataset.id if dataset is not None else "",
                "CRS": imported.crs.title,
                "ENCODING": imported.encoding.name if imported.encoding is not None else "",
            },
            sources=(Source(imported.path.name, str(imported.path), licence=licence),),
            remarks=tuple(one.sentence(tr) for one in remarks),
        )

    def _told(self, parameters, context, imported: Imported, remarks: tuple[Remark, ...]) -> dict:
        rejected = self.parameterAsFileOutput(parameters, "REJECTED", context)
        if rejected:
            write_rejected(imported.rejected, Path(rejected), tr)
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        if report:
            write_report(Path(report), imported, remarks)
        return {
            "FEATURES": imported.findings.features,
            "REJECTED_ROWS": len(imported.rejected),
            "CRS_FOUND": imported.crs.title,
            "ENCODING_FOUND": imported.encoding.name if imported.encoding is not None else "",
            "REMARKS": "\n".join(one.sentence(tr) for one in remarks),
            **({"REJECTED": rejected} if rejected else {}),
            **({"REPORT": report} if report else {}),
        }


def _title(imported: Imported, dataset: Dataset | None) -> str:
    return dataset.title(user_language()) if dataset is not None else imported.layer.name


def _titles(dataset: Dataset | None) -> dict[str, str]:
    language = user_language()
    fields = dataset.fields if dataset is not None else ()
    return {field.name: field.titles[language] for field in fields if language in field.titles}
