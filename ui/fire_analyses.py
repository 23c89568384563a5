"""The analyses of the forest panel about fire: who is exposed, how soon an engine comes, who must leave."""

from __future__ import annotations

from ..processing.results import Result
from .analysis import Analysis
from .forest_needs import BUILDINGS, DONGS, FOREST, POPULATION, ROADS, STATIONS, WATER, Filters, named
from .jobs import Step
from .options import layer, number, one_of

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

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
        number("GOLDEN_MINUTES", QT_TRANSLATE_NOOP("Target"), 7, 1, 120, QT_TRANSLATE_NOOP(" min")),
        number("HOSE_LENGTH", QT_TRANSLATE_NOOP("Reach of the hoses"), 100, 0, 1000, " m"),
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

FIRE_ANALYSES = (FIRE_ACCESS, IMPORT_SPREAD)
