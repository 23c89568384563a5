"""The analyses of the forest panel, in the order in which a forest officer comes to them."""

from __future__ import annotations

from ..processing.results import Result
from .analysis import Analysis
from .forest_needs import BUILDINGS, DEM, FOREST, PARCELS, Filters, looks_like_forest, named
from .jobs import Step
from .options import layer, number, one_of, place, words, yes_no

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

FOREST_LAYER = Analysis(
    Step.FOREST_LAYER,
    "sijeong:forestlayer",
    QT_TRANSLATE_NOOP("Make"),
    QT_TRANSLATE_NOOP(
        "What counts as forest: the forest map, land of category 임, or either. The other steps then go by it."
    ),
    takes=(PARCELS,),
    options=(
        layer(
            "FOREST_MAP",
            QT_TRANSLATE_NOOP("Forest map (임상도)"),
            Filters.PolygonLayer,
            looks_like_forest,
        ),
        one_of(
            "SOURCE",
            QT_TRANSLATE_NOOP("Counts as forest"),
            (
                ("map", QT_TRANSLATE_NOOP("what grows there (map)")),
                ("cadastre", QT_TRANSLATE_NOOP("land category 임")),
                ("both", QT_TRANSLATE_NOOP("either of them")),
            ),
        ),
        number("MIN_WIDTH", QT_TRANSLATE_NOOP("Narrowest forest"), 0, 0, 500, " m"),
        yes_no("INCLUDE_UNSTOCKED", QT_TRANSLATE_NOOP("With unstocked land (무립목지)"), True),
        yes_no("INCLUDE_BARE", QT_TRANSLATE_NOOP("With other land (제지)"), False),
    ),
    outputs={"OUTPUT": ("forest_layer.gpkg", Result.FOREST_LAYER)},
)

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

ANALYSES = (FOREST_LAYER, PERMIT_CHECK)
