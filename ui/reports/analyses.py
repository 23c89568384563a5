"""The analyses of the reports panel: what turns results into paper, pages and tables."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QSpinBox

from ...processing.translation import tr
from ..analysis import Analysis
from ..jobs import Step
from ..options import Option, file, one_of, words, yes_no
from ..shared_needs import DONGS
from ..workbench import Workbench
from .theme_list import theme_list

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


def _scale_box(_bench: Workbench) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, 1_000_000)
    box.setSingleStep(1_000)
    box.setGroupSeparatorShown(True)
    box.setSpecialValueText(tr("automatic"))
    box.setPrefix("1 : ")
    return box


MAP_SHEETS = Analysis(
    Step.MAP_SHEETS,
    "sijeong:mapsheets",
    QT_TRANSLATE_NOOP("Draw Sheets"),
    QT_TRANSLATE_NOOP("Each ticked map as a sheet with legend, scale, sources and title block, in one PDF."),
    takes=(DONGS,),
    options=(
        theme_list("THEMES", QT_TRANSLATE_NOOP("Map themes"), QT_TRANSLATE_NOOP("Each becomes a sheet of its own.")),
        one_of("PAPER", QT_TRANSLATE_NOOP("Paper"), (("A4", "A4"), ("A3", "A3"))),
        one_of(
            "ORIENTATION",
            QT_TRANSLATE_NOOP("Orientation"),
            (("landscape", QT_TRANSLATE_NOOP("Landscape")), ("portrait", QT_TRANSLATE_NOOP("Portrait"))),
        ),
        words("TITLE", QT_TRANSLATE_NOOP("Title"), QT_TRANSLATE_NOOP("empty: the name of the theme")),
        words("SUBTITLE", QT_TRANSLATE_NOOP("Subtitle"), ""),
        words("NOTES", QT_TRANSLATE_NOOP("Notes at the foot"), QT_TRANSLATE_NOOP("For the patrol; not for survey")),
        Option(
            "SCALE",
            QT_TRANSLATE_NOOP("Scale"),
            _scale_box,
            lambda box: box.value() or None,
            QT_TRANSLATE_NOOP("Automatic: the next round scale at which everything is on the sheet."),
        ),
    ),
    settings=("PUBLISHER",),
    outputs={"OUTPUT": ("map_sheets.pdf", None)},
)

CITY_INDICATORS = Analysis(
    Step.CITY_INDICATORS,
    "sijeong:cityindicators",
    QT_TRANSLATE_NOOP("Write the report"),
    QT_TRANSLATE_NOOP("Which dong first and why: the results of bus, forest and traffic on one page."),
    takes=(DONGS,),
    options=(
        words("TITLE", QT_TRANSLATE_NOOP("Title"), QT_TRANSLATE_NOOP("The city's indicators")),
        words("PERIOD", QT_TRANSLATE_NOOP("Period"), "2026-04"),
        file(
            "PREVIOUS",
            QT_TRANSLATE_NOOP("Report before"),
            "HTML, JSON (*.html *.json)",
            QT_TRANSLATE_NOOP("An earlier report of the same city: the new one then tells what has changed."),
        ),
        words(
            "WEIGHTS",
            QT_TRANSLATE_NOOP("Weights of the joint reading"),
            "transfer_time=1, exposed_people=2",
            QT_TRANSLATE_NOOP("Empty: two indicators of each topic, all alike. The report shows the weights it used."),
        ),
    ),
    outputs={
        "OUTPUT": ("city_indicators.html", None),
        "XLSX": ("city_indicators.xlsx", None),
        "JSON": ("city_indicators.json", None),
    },
)

EXPORT_TABLES = Analysis(
    Step.EXPORT_TABLES,
    "sijeong:exporttables",
    QT_TRANSLATE_NOOP("Write the workbook"),
    QT_TRANSLATE_NOOP("Every result of the project as a sheet, with headings and words in your language."),
    options=(
        one_of(
            "GEOMETRY",
            QT_TRANSLATE_NOOP("Place of each row"),
            (
                ("none", QT_TRANSLATE_NOOP("not told")),
                ("lonlat", QT_TRANSLATE_NOOP("longitude and latitude")),
                ("wkt", QT_TRANSLATE_NOOP("whole shape (WKT)")),
            ),
            is_wide=True,
        ),
        yes_no("SELECTED", QT_TRANSLATE_NOOP("Selected features only"), False),
        yes_no("FIELD_NAMES", QT_TRANSLATE_NOOP("Show field names"), False),
    ),
    outputs={"OUTPUT": ("tables.xlsx", None)},
)

ANALYSES: tuple[Analysis, ...] = (MAP_SHEETS, CITY_INDICATORS, EXPORT_TABLES)
