"""The analyses of the forest panel about fire: who is exposed, how soon an engine comes, who must leave."""

from __future__ import annotations

from ...processing.forest.exposure_shares import DEFAULT_WEIGHTS
from ...processing.results import Result
from ...processing.settings import GOLDEN_MINUTES, HOSE_LENGTH_M
from ..analysis import Analysis
from ..jobs import Step
from ..layer_field import named
from ..options import is_result, layer, number, one_of, words
from ..shared_needs import DONGS, ROADS
from .needs import BUILDINGS, DEM, FIRES, FOREST, POPULATION, STATIONS, WATER, Filters

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

WUI = Analysis(
    Step.WUI,
    "sijeong:wui",
    QT_TRANSLATE_NOOP("Map"),
    QT_TRANSLATE_NOOP("Where houses meet forest or stand in it, by published definitions."),
    needs=(BUILDINGS, FOREST),
    options=(
        one_of(
            "METHOD",
            QT_TRANSLATE_NOOP("Definition"),
            (
                ("window", QT_TRANSLATE_NOOP("US, circular window")),
                ("zones", QT_TRANSLATE_NOOP("US, by zones (SILVIS)")),
                ("france", QT_TRANSLATE_NOOP("French, 12 types")),
            ),
        ),
        number(
            "INTERFACE_DISTANCE",
            QT_TRANSLATE_NOOP("Interface reaches"),
            2400,
            1,
            10_000,
            " m",
            QT_TRANSLATE_NOOP("From a large patch of forest. The US says 2,400 m, which is all of a Korean city."),
        ),
    ),
    takes=(DONGS,),
    names={DONGS: "ZONES"},
    outputs={
        "OUTPUT": ("wui_areas.gpkg", Result.WUI_AREAS),
        "OUTPUT_BUILDINGS": ("wui_buildings.gpkg", Result.WUI_BUILDINGS),
    },
)

FIRE_EXPOSURE = Analysis(
    Step.FIRE_EXPOSURE,
    "sijeong:fireexposure",
    QT_TRANSLATE_NOOP("Rank the villages"),
    QT_TRANSLATE_NOOP("How exposed buildings and villages are: classes A to D, every factor, held against past fires."),
    needs=(BUILDINGS, FOREST),
    takes=(DEM, FIRES, DONGS, POPULATION),
    options=(
        layer(
            "ACCESS",
            QT_TRANSLATE_NOOP("Minutes of fire engines"),
            Filters.HasGeometry,
            is_result(Result.ACCESS_EDGES),
            tip=QT_TRANSLATE_NOOP("What “Ways of fire engines” has made; without it, access takes no part."),
            offered=(Result.ACCESS_EDGES,),
        ),
        words(
            "WEIGHTS",
            QT_TRANSLATE_NOOP("Weights of the factors"),
            "",
            QT_TRANSLATE_NOOP("Only their proportions count; a table says how far the ranking hangs on them."),
            DEFAULT_WEIGHTS,
        ),
        one_of(
            "HAZARD",
            QT_TRANSLATE_NOOP("Hazardous is"),
            (
                ("forest", QT_TRANSLATE_NOOP("all forest")),
                ("conifers", QT_TRANSLATE_NOOP("conifers")),
                ("fuel_index", QT_TRANSLATE_NOOP("forest by its fuel index")),
            ),
        ),
    ),
    outputs={
        "OUTPUT": ("exposed_villages.gpkg", Result.EXPOSED_VILLAGES),
        "OUTPUT_BUILDINGS": ("exposed_buildings.gpkg", Result.EXPOSED_BUILDINGS),
        "SENSITIVITY": ("rank_sensitivity.gpkg", Result.RANK_SENSITIVITY),
        "VALIDATION": ("fire_validation.gpkg", Result.FIRE_VALIDATION),
        "REPORT": ("fire_exposure.html", None),
    },
)

FIRE_ACCESS = Analysis(
    Step.FIRE_ACCESS,
    "sijeong:fireaccess",
    QT_TRANSLATE_NOOP("Compute"),
    QT_TRANSLATE_NOOP("How soon an engine stands at each piece of forest edge, and who lives where none does in time."),
    needs=(FOREST, ROADS, STATIONS),
    takes=(WATER, BUILDINGS, DONGS, POPULATION),
    options=(
        layer(
            "FOREST_ROADS",
            QT_TRANSLATE_NOOP("Forest roads of another map"),
            Filters.LineLayer,
            named("임도", "forest road"),
        ),
        layer("SHELTERS", QT_TRANSLATE_NOOP("Shelters"), Filters.HasGeometry, named("대피", "shelter")),
        number("GOLDEN_MINUTES", QT_TRANSLATE_NOOP("Target"), GOLDEN_MINUTES, 1, 120, QT_TRANSLATE_NOOP(" min")),
        number("HOSE_LENGTH", QT_TRANSLATE_NOOP("Reach of the hoses"), HOSE_LENGTH_M, 0, 1000, " m"),
    ),
    outputs={
        "OUTPUT": ("access_edges.gpkg", Result.ACCESS_EDGES),
        "GAPS": ("access_gaps.gpkg", Result.ACCESS_GAPS),
        "BY_DONG": ("access_by_dong.gpkg", Result.ACCESS_BY_DONG),
    },
)

IMPORT_SPREAD = Analysis(
    Step.IMPORT_SPREAD,
    "sijeong:importspread",
    QT_TRANSLATE_NOOP("Draw zones"),
    QT_TRANSLATE_NOOP("Who must leave within 5 and 8 hours, from a forecast of the spread that others have made."),
    takes=(BUILDINGS, DONGS, POPULATION),
    options=(
        layer(
            "SPREAD",
            QT_TRANSLATE_NOOP("Fire spread (polygons)"),
            Filters.PolygonLayer,
            named("확산", "등시선", "spread", "isochron"),
            QT_TRANSLATE_NOOP("A forecast of the NIFoS or of fire2a, with the time of arrival of each polygon."),
        ),
        layer(
            "RASTER",
            QT_TRANSLATE_NOOP("or fire spread (raster)"),
            Filters.RasterLayer,
            named("확산", "spread", "arrival"),
        ),
        one_of(
            "UNIT",
            QT_TRANSLATE_NOOP("Unit of the times"),
            (("hours", QT_TRANSLATE_NOOP("hours")), ("minutes", QT_TRANSLATE_NOOP("minutes"))),
        ),
    ),
    any_of=("SPREAD", "RASTER"),
    outputs={
        "OUTPUT": ("evacuation_zones.gpkg", Result.EVACUATION_ZONES),
        "REACHED": ("evacuation_buildings.gpkg", Result.EVACUATION_BUILDINGS),
    },
)

FIRE_ANALYSES = (WUI, FIRE_ACCESS, FIRE_EXPOSURE, IMPORT_SPREAD)
