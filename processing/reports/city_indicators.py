"""``sijeong:cityindicators``: results of bus, forest and traffic → one report by dong, for decisions."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...common.files import replacing
from ...common.provenance import Source
from ...mobile.cityreport.contents import contents_of
from ...mobile.cityreport.making import city_report
from ...mobile.cityreport.model import CityReport, CityRequest
from ...mobile.cityreport.page import write_city_page
from ...mobile.cityreport.previous import previous_report
from ...mobile.cityreport.workbook import write_city_workbook
from ...mobile.reduction.rules import ReductionRules
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..inputs import capture
from ..mobile.publication_parameters import (
    INDICATORS,
    PUBLISHER,
    TITLE,
    chosen_indicators,
    fewest_parameter,
    indicator_file_parameter,
)
from ..mobile.source_layers import captured_layers
from ..parameters import existing_path
from ..translation import tr, user_language
from .chosen_results import chosen_results, on_top, results_parameter
from .makers import makers

USUAL_TITLE = QT_TRANSLATE_NOOP("The city's indicators")
TEXTS = (
    TITLE,
    ("PERIOD", QT_TRANSLATE_NOOP("Period (as it shall read)")),
    PUBLISHER,
    ("WEIGHTS", QT_TRANSLATE_NOOP("Weights of the joint reading (key=weight, separated by commas; empty: the usual)")),
    INDICATORS,
)
"""Text parameters: name and title; all may be empty."""


class CityIndicators(SijeongAlgorithm):
    """Joins the indicators of all topics by dong, and says where to look first and why."""

    NAME = "cityindicators"
    TITLE = QT_TRANSLATE_NOOP("The city's indicators by dong (report)")
    TOPIC = Topic.REPORTS

    def declare(self) -> None:
        self.addParameter(results_parameter())
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterVectorLayer("DONGS", tr("Administrative dongs"), polygons, optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFile(
                "PREVIOUS", tr("Report before (HTML or JSON)"), fileFilter="* (*)", optional=True
            )
        )
        for name, title in TEXTS:
            self.addParameter(QgsProcessingParameterString(name, tr(title), optional=True))
        self.addParameter(indicator_file_parameter())
        self.addParameter(fewest_parameter())
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tr("Report"), "HTML (*.html)"))
        for name, title, kind in (
            ("XLSX", tr("Report as a workbook"), "Excel (*.xlsx)"),
            ("JSON", tr("Report for other programs"), "JSON (*.json)"),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(name, title, kind, optional=True, createByDefault=False)
            )
        for name, title in (
            ("DONG_COUNT", tr("Dongs")),
            ("INDICATOR_COUNT", tr("Indicators")),
            ("MISSING", tr("Indicators without a result")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        self._definitions = chosen_indicators(self, parameters, context).definitions
        self._makers = makers()
        kinds = {one.kind for one in self._definitions}
        chosen = chosen_results(self, parameters, context, feedback)
        wanted = [layer for layer, result in chosen.results if result is not None and result.key in kinds]
        layers = wanted if chosen.were_named else on_top(wanted)
        self._layers = captured_layers(layers, context, with_look=False)
        self._dongs = capture(self, parameters, "DONGS", context)
        return True

    def compute(self, parameters, context, progress) -> dict:
        report = city_report(self._request(parameters, context, progress.part(0, 0.4)), progress.part(0.4, 0.9))
        progress.step("Writing the report")
        outputs = {
            name: self.parameterAsFileOutput(parameters, name, context)
            for name in ("OUTPUT", "XLSX", "JSON")
            if parameters.get(name)
        }
        write_city_page(Path(outputs["OUTPUT"]), report, tr)
        if "XLSX" in outputs:
            write_city_workbook(Path(outputs["XLSX"]), report, tr, progress)
        if "JSON" in outputs:
            _write_json(Path(outputs["JSON"]), report)
        return outputs | {
            "DONG_COUNT": len(report.table),
            "INDICATOR_COUNT": len(report.figures),
            "MISSING": len(report.absent),
        }

    def _request(self, parameters, context, progress) -> CityRequest:
        text = {name: self.parameterAsString(parameters, name, context).strip() for name, _ in TEXTS}
        language = user_language()
        before = self.parameterAsString(parameters, "PREVIOUS", context).strip()
        previous = previous_report(existing_path(before, "PREVIOUS"), language) if before else None
        dongs = self._dongs.read_located(progress) if self._dongs is not None else None
        read = []
        for place, layer in enumerate(self._layers):
            read.append(layer.read(progress.part(place / len(self._layers), (place + 1) / len(self._layers))))
        return CityRequest(
            title=text["TITLE"] or tr(USUAL_TITLE),
            layers=read,
            definitions=self._definitions,
            makers=self._makers,
            dongs=dongs,
            period=text["PERIOD"],
            publisher=text["PUBLISHER"],
            weights=text["WEIGHTS"],
            rules=ReductionRules(self.parameterAsInt(parameters, "FEWEST", context)),
            previous=previous,
            sources=self._sources(),
            language=language,
        )

    def _sources(self) -> tuple[Source, ...]:
        """What the layers were made from, each once; where it lies stays in the office."""
        told = [source for layer in self._layers for source in layer.told_sources]
        return tuple({(one.name, one.date): one for one in told}.values())


def _write_json(file: Path, report: CityReport) -> None:
    made = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    with replacing(file) as fresh:
        fresh.write_text(json.dumps(contents_of(report, made), ensure_ascii=False, indent=1), encoding="utf-8")
