"""The analyses of the forest panel, in the order in which a forest officer comes to them."""

from __future__ import annotations

from ...processing.results import Result
from ..analysis import Analysis
from ..jobs import Step
from ..layer_field import named
from ..options import layer, number, one_of, place, words, yes_no
from ..shared_needs import DONGS
from .fire_analyses import FIRE_ANALYSES
from .needs import BUILDINGS, DEM, FIRES, FOREST, PARCELS, POPULATION, WATER, Filters, looks_like_forest

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

REGISTER = Analysis(
    Step.FOREST_REGISTER,
    "sijeong:forestregister",
    QT_TRANSLATE_NOOP("Make"),
    QT_TRANSLATE_NOOP(
        "The registers of parcels and buildings, as layers and a workbook, and what changed since the last."
    ),
    needs=(PARCELS, FOREST),
    takes=(BUILDINGS, FIRES, WATER, DEM),
    options=(
        layer(
            "PREVIOUS",
            QT_TRANSLATE_NOOP("Register before"),
            Filters.VectorLayer,
            tip=QT_TRANSLATE_NOOP("The GeoPackage or workbook of last year: what is new, gone or changed is listed."),
            offered=(Result.FOREST_REGISTER,),
        ),
        words("DAY", QT_TRANSLATE_NOOP("Day of the register"), QT_TRANSLATE_NOOP("empty: today")),
        yes_no("EVERYTHING", QT_TRANSLATE_NOOP("Also beyond the legal distance"), False),
    ),
    settings=("LEGAL_DISTANCE", "BANDS", "MIN_FOREST_AREA"),
    outputs={
        "OUTPUT": ("forest_register.gpkg", Result.FOREST_REGISTER),
        "BUILDING_REGISTER": ("building_register.gpkg", Result.BUILDING_REGISTER),
        "CHANGES": ("register_changes.gpkg", Result.REGISTER_CHANGES),
        "XLSX": ("forest_register.xlsx", None),
    },
)

SUMMARY = Analysis(
    Step.FOREST_SUMMARY,
    "sijeong:forestsummary",
    QT_TRANSLATE_NOOP("Count"),
    QT_TRANSLATE_NOOP(
        "How many parcels, buildings and people lie near forest, by dong, village or cell; a workbook, too."
    ),
    needs=(PARCELS, FOREST),
    takes=(DONGS, BUILDINGS, POPULATION),
    options=(
        one_of(
            "LEVEL",
            QT_TRANSLATE_NOOP("Counted by"),
            (
                ("dong", QT_TRANSLATE_NOOP("dongs")),
                ("village", QT_TRANSLATE_NOOP("villages")),
                ("grid", QT_TRANSLATE_NOOP("grid cells")),
            ),
            QT_TRANSLATE_NOOP("The areas of the layer of dongs, chains of buildings, or squares of the national grid."),
        ),
    ),
    settings=("LEGAL_DISTANCE", "BANDS", "MIN_FOREST_AREA"),
    names={DONGS: "AREAS"},
    outputs={
        "OUTPUT": ("forest_summary.gpkg", Result.FOREST_SUMMARY),
        "TABLE": ("forest_summary_table.gpkg", Result.FOREST_SUMMARY_TABLE),
        "XLSX": ("forest_summary.xlsx", None),
    },
)

PERMIT_CHECK = Analysis(
    Step.PERMIT_CHECK,
    "sijeong:permitcheck",
    QT_TRANSLATE_NOOP("Look up"),
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

LAND_ANALYSES = (FOREST_LAYER, REGISTER, PERMIT_CHECK, SUMMARY)
ANALYSES = (*LAND_ANALYSES, *FIRE_ANALYSES)
