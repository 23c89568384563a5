"""The analyses of the reports panel: what turns results into paper, pages and tables."""

from __future__ import annotations

from .analysis import Analysis
from .forest_needs import DONGS
from .jobs import Step
from .options import file, one_of, words, yes_no

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

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

ANALYSES: tuple[Analysis, ...] = (CITY_INDICATORS, EXPORT_TABLES)
