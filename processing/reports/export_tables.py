"""``sijeong:exporttables``: result tables → one workbook with headings and words in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from ...common.errors import SijeongError
from ...common.workbook.model import Sheet
from ...common.workbook.writing import free_name, write_workbook
from ..base import QT_TRANSLATE_NOOP, SijeongAlgorithm, Topic
from ..translation import tr
from .chosen_results import chosen_results, results_parameter
from .result_tables import Shapes, captured_table, contents_sheet

SHAPES = tuple(shapes.value for shapes in Shapes)


class TablesError(SijeongError):
    """Tables that cannot become a workbook."""


class ExportTables(SijeongAlgorithm):
    """Writes result tables into one workbook, a sheet each."""

    NAME = "exporttables"
    TITLE = QT_TRANSLATE_NOOP("All tables as a workbook")
    TOPIC = Topic.REPORTS

    def declare(self) -> None:
        self.addParameter(results_parameter())
        self.addParameter(
            QgsProcessingParameterBoolean(
                "SELECTED", tr("Selected features only (layers without a selection are left out)"), False
            )
        )
        geometry = QgsProcessingParameterEnum("GEOMETRY", tr("Place of each row"), SHAPES, defaultValue=SHAPES[0])
        geometry.setUsesStaticStrings(True)
        self.addParameter(geometry)
        self.addParameter(
            QgsProcessingParameterBoolean("FIELD_NAMES", tr("Show the names of the fields above the headings"), False)
        )
        self.addParameter(QgsProcessingParameterFileDestination("OUTPUT", tr("Workbook"), "Excel (*.xlsx)"))
        for name, title in (("TABLES", tr("Tables")), ("ROWS", tr("Rows"))):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def take_in(self, parameters, context, feedback) -> bool:
        selected = self.parameterAsBoolean(parameters, "SELECTED", context)
        self._tables = [
            captured_table(layer, result, context, selected)
            for layer, result in chosen_results(self, parameters, context, feedback).results
            if not selected or layer.selectedFeatureCount()
        ]
        return True

    def compute(self, parameters, context, progress) -> dict:
        if not self._tables:
            raise TablesError(
                "There is no table to write. Put results of Sijeong on the map or choose layers (LAYERS); with "
                "SELECTED, select features first."
            )
        file = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        shapes = Shapes(self.parameterAsEnumString(parameters, "GEOMETRY", context))
        shows_names = self.parameterAsBoolean(parameters, "FIELD_NAMES", context)
        write_workbook(Path(file), self._sheets(shapes, shows_names, progress), progress)
        return {"OUTPUT": file, "TABLES": len(self._tables), "ROWS": sum(table.rows for table in self._tables)}

    def _sheets(self, shapes: Shapes, shows_names: bool, progress) -> Iterator[Sheet]:
        """The contents and then each table, read when it is its turn."""
        names = [tr("Contents")]
        for table in self._tables:
            names.append(free_name(table.title, names))
        named = list(zip(names[1:], self._tables, strict=True))
        yield contents_sheet(named)
        for place, (name, table) in enumerate(named):
            progress.at(place / len(named))
            yield table.sheet(name, shapes, shows_names, progress)
