"""The analyses of the forest panel, in the order in which a forest officer comes to them."""

from __future__ import annotations

from ..processing.results import Result
from .analysis import Analysis
from .forest_needs import BUILDINGS, DEM, FOREST, PARCELS, Filters, named
from .jobs import Step
from .options import layer, place, words

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

PERMIT_CHECK = Analysis(
    Step.PERMIT_CHECK,
    "sijeong:permitcheck",
    QT_TRANSLATE_NOOP("Check"),
    QT_TRANSLATE_NOOP("Whether a building permit needs the risk review near forest, with a page of A4 for the file."),
    needs=(FOREST,),
    takes=(PARCELS, DEM, BUILDINGS),
    options=(
        words(
            "PARCEL",
            QT_TRANSLATE_NOOP("Parcel (address or number)"),
            QT_TRANSLATE_NOOP("such as 월곶동 산138"),
            QT_TRANSLATE_NOOP("Several are separated by semicolons."),
        ),
        place("POINT", QT_TRANSLATE_NOOP("or a place on the map")),
        layer(
            "APPLICATIONS",
            QT_TRANSLATE_NOOP("or a list of applications"),
            Filters.VectorLayer,
            named("허가", "신청", "application"),
            QT_TRANSLATE_NOOP("A table or layer with a parcel number, an address or a shape in each row."),
        ),
        words("NUMBER", QT_TRANSLATE_NOOP("Number of the application"), ""),
    ),
    any_of=("PARCEL", "POINT", "APPLICATIONS"),
    outputs={
        "OUTPUT": ("permit_check.gpkg", Result.PERMIT_CHECK),
        "LINES": ("permit_lines.gpkg", Result.PERMIT_LINES),
        "REPORT": ("permit_check.pdf", None),
    },
)

ANALYSES = (PERMIT_CHECK,)
