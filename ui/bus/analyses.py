"""The analyses of the bus panel, in the order in which a planner comes to them."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel

from ...processing.results import Result
from ...processing.settings import FEWEST_CARDS, HUB_RADIUS_M
from ..analysis import Analysis
from ..jobs import Step
from ..options import drawn_layer, folder, one_of, result_layer, whole, words, yes_no
from ..shared_needs import ROADS
from .needs import BUILDINGS, LEGS, LEGS_AFTER, ROUTE_LINES, ROUTE_STOPS, ROUTES, STOPS, TAPS, ZONES
from .route_drawing import draw_button

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()
LINES = QgsMapLayerProxyModel.Filter.LineLayer
TABLES = QgsMapLayerProxyModel.Filter.NoGeometry

DAY_TYPES = (
    ("weekday", QT_TRANSLATE_NOOP("weekday")),
    ("saturday", QT_TRANSLATE_NOOP("Saturday")),
    ("holiday", QT_TRANSLATE_NOOP("Sunday or holiday")),
    ("all", QT_TRANSLATE_NOOP("all days")),
)
BREAKDOWNS = (
    ("none", QT_TRANSLATE_NOOP("not at all")),
    ("hour", QT_TRANSLATE_NOOP("by hour")),
    ("day_type", QT_TRANSLATE_NOOP("by kind of day")),
    ("user_type", QT_TRANSLATE_NOOP("by user type")),
)
LEVELS = (
    ("dong", QT_TRANSLATE_NOOP("dongs")),
    ("grid", QT_TRANSLATE_NOOP("grid cells")),
    ("hexagon", QT_TRANSLATE_NOOP("hexagons")),
    ("group", QT_TRANSLATE_NOOP("groups of stops")),
    ("stop", QT_TRANSLATE_NOOP("stops")),
)

LINKING_RULES = (
    "PRESET",
    "DEFINITION",
    "METHOD",
    "INFER_ALIGHTING",
    "ANCHOR",
    "WINDOW_MIN",
    "NIGHT_WINDOW_MIN",
    "NIGHT_START",
    "NIGHT_END",
    "WINDOW_CLOCK",
    "MAX_TRANSFERS",
    "ALLOW_SAME_ROUTE",
    "ALLOW_ROUTE_BEFORE",
    "REENTRY_MIN",
)
"""What the panel asks for the linking, by the names of the parameters."""

HUB_DETAILS = Analysis(
    Step.HUB_DETAILS,
    "sijeong:transferhubs",
    QT_TRANSLATE_NOOP("Analyse"),
    QT_TRANSLATE_NOOP("Walking and waiting at each hub, its worst pairs of routes, where its people come from, hours."),
    basis=LEGS,
    needs=(STOPS,),
    takes=(ROUTES,),
    options=(
        one_of(
            "RANK_BY",
            QT_TRANSLATE_NOOP("Rank by"),
            (
                ("person_minutes", QT_TRANSLATE_NOOP("minutes lost by all")),
                ("transfers", QT_TRANSLATE_NOOP("transfers")),
            ),
        ),
        whole("RADIUS", QT_TRANSLATE_NOOP("Hub radius"), HUB_RADIUS_M, 0, 5_000, " m"),
    ),
    outputs={
        "OUTPUT": ("transfer_hubs.gpkg", Result.TRANSFER_HUBS),
        "PAIRS": ("hub_pairs.gpkg", Result.HUB_PAIRS),
        "CATCHMENT": ("hub_catchment.gpkg", Result.HUB_CATCHMENT),
        "PROFILE": ("stop_profile.gpkg", Result.STOP_PROFILE),
    },
)

OD_FLOWS = Analysis(
    Step.OD_FLOWS,
    "sijeong:odflows",
    QT_TRANSLATE_NOOP("Draw"),
    QT_TRANSLATE_NOOP("Journeys from first boarding to last alighting: how many, how long, how many change."),
    basis=LEGS,
    needs=(STOPS,),
    takes=(ZONES,),
    options=(
        one_of("LEVEL", QT_TRANSLATE_NOOP("Between"), LEVELS),
        one_of("BREAKDOWN", QT_TRANSLATE_NOOP("Divided"), BREAKDOWNS),
        whole("TOP_SHARE", QT_TRANSLATE_NOOP("Strongest flows, share of journeys"), 80, 1, 100, " %"),
        whole("MIN_CARDS", QT_TRANSLATE_NOOP("Fewest cards shown"), FEWEST_CARDS, 1, 1000),
    ),
    outputs={
        "OUTPUT": ("od_flows.gpkg", Result.OD_FLOWS),
        "ZONES_OUTPUT": ("od_zones.gpkg", Result.OD_ZONES),
    },
)

ROUTE_PROFILE = Analysis(
    Step.ROUTE_PROFILE,
    "sijeong:routeprofile",
    QT_TRANSLATE_NOOP("Draw"),
    QT_TRANSLATE_NOOP("Boardings, alightings and load on each stretch of each route, by hour; the worst stretches."),
    basis=LEGS,
    needs=(STOPS, ROUTE_STOPS),
    takes=(ROUTES, ROUTE_LINES),
    options=(
        one_of("DAY_TYPE", QT_TRANSLATE_NOOP("Kind of days"), DAY_TYPES),
        yes_no("BY_HOUR", QT_TRANSLATE_NOOP("By hour (can be played)"), True),
    ),
    outputs={
        "OUTPUT": ("route_profile.gpkg", Result.ROUTE_PROFILE),
        "WORST": ("route_worst.gpkg", Result.ROUTE_WORST),
    },
)

ROUTE_SUMMARY = Analysis(
    Step.ROUTE_SUMMARY,
    "sijeong:routesummary",
    QT_TRANSLATE_NOOP("Compute"),
    QT_TRANSLATE_NOOP("A row a route: use, transfers, turnover, curvature, overlap, headway kept, passengers per km."),
    basis=LEGS,
    needs=(STOPS, ROUTE_STOPS),
    takes=(ROUTES, ROUTE_LINES),
    options=(one_of("DAY_TYPE", QT_TRANSLATE_NOOP("Kind of days"), DAY_TYPES),),
    outputs={"OUTPUT": ("route_summary.gpkg", Result.ROUTE_SUMMARY)},
)

DIRECT_GAPS = Analysis(
    Step.DIRECT_GAPS,
    "sijeong:directroutegaps",
    QT_TRANSLATE_NOOP("Find"),
    QT_TRANSLATE_NOOP("Where many must change because no route goes there, as corridors for a new route."),
    basis=LEGS,
    needs=(STOPS, ROUTE_STOPS),
    takes=(ROUTE_LINES, ROADS),
    options=(whole("MIN_CARDS", QT_TRANSLATE_NOOP("Fewest cards shown"), FEWEST_CARDS, 1, 1000),),
    outputs={
        "CORRIDORS": ("gap_corridors.gpkg", Result.GAP_CORRIDORS),
        "OUTPUT": ("direct_gaps.gpkg", Result.DIRECT_GAPS),
        "CORRIDOR_STOPS": ("corridor_stops.gpkg", Result.CORRIDOR_STOPS),
    },
)

EVALUATE_ROUTES = Analysis(
    Step.EVALUATE_ROUTES,
    "sijeong:evaluateroutes",
    QT_TRANSLATE_NOOP("Evaluate"),
    QT_TRANSLATE_NOOP("Cut, draw or re-time routes and see who gains and who loses; with the error of the model."),
    basis=LEGS,
    needs=(STOPS, ROUTE_STOPS),
    takes=(ROUTES, ROUTE_LINES, ZONES),
    options=(
        words("CUT", QT_TRANSLATE_NOOP("Routes to cut"), QT_TRANSLATE_NOOP("such as 30, 5")),
        words(
            "HEADWAYS",
            QT_TRANSLATE_NOOP("New headways (min)"),
            QT_TRANSLATE_NOOP("such as 30=10, 5=8/15 (peak/off-peak)"),
        ),
        drawn_layer("DRAWN", QT_TRANSLATE_NOOP("Drawn routes"), LINES, "route_id", "peak_min", "one_way"),
        result_layer(
            "NEW_ROUTE_STOPS",
            QT_TRANSLATE_NOOP("Stops of corridors or of changed routes"),
            TABLES,
            Result.CORRIDOR_STOPS,
        ),
        one_of("DAY_TYPE", QT_TRANSLATE_NOOP("Kind of days"), DAY_TYPES),
    ),
    outputs={
        "OUTPUT": ("whatif_zones.gpkg", Result.WHATIF_ZONES),
        "LOADS": ("whatif_loads.gpkg", Result.WHATIF_LOADS),
        "ROUTE_TABLE": ("whatif_routes.gpkg", Result.WHATIF_ROUTES),
        "GROUP_TABLE": ("whatif_groups.gpkg", Result.WHATIF_GROUPS),
        "REPORT": ("whatif_report.html", None),
    },
    addition=draw_button,
)

SERVICE_COVERAGE = Analysis(
    Step.SERVICE_COVERAGE,
    "sijeong:servicecoverage",
    QT_TRANSLATE_NOOP("Measure"),
    QT_TRANSLATE_NOOP(
        "How many people live within 300, 400 and 500 m of a stop on foot, and where those live who do not."
    ),
    basis=LEGS,
    needs=(STOPS,),
    takes=(ZONES, BUILDINGS, ROADS),
    outputs={
        "OUTPUT": ("service_coverage.gpkg", Result.SERVICE_COVERAGE),
        "GAPS": ("service_gaps.gpkg", Result.SERVICE_GAPS),
        "BY_DONG": ("service_by_dong.gpkg", Result.SERVICE_BY_DONG),
    },
    names={ZONES: "DONGS"},
)

COMPARE_PERIODS = Analysis(
    Step.COMPARE_PERIODS,
    "sijeong:compareperiods",
    QT_TRANSLATE_NOOP("Compare periods"),
    QT_TRANSLATE_NOOP(
        "Compares these legs with those of an earlier period: weekdays and holidays apart, with their significance."
    ),
    basis=LEGS_AFTER,
    needs=(STOPS,),
    options=(folder("LEGS_BEFORE", QT_TRANSLATE_NOOP("Legs of the period before (folder)")),),
    outputs={
        "OUTPUT": ("period_changes.gpkg", Result.PERIOD_CHANGES),
        "REPORT": ("period_changes.html", None),
    },
)

VALIDATE = Analysis(
    Step.VALIDATE,
    "sijeong:validatelinking",
    QT_TRANSLATE_NOOP("Validate"),
    QT_TRANSLATE_NOOP("How far linking and inferred alightings can be believed: tests, figures, a report."),
    basis=TAPS,
    needs=(STOPS,),
    takes=(ROUTE_STOPS,),
    outputs={"OUTPUT": ("linking_validation.gpkg", Result.LINKING_VALIDATION), "REPORT": ("validation.html", None)},
    settings=LINKING_RULES,
)

PUBLISH_FLOWS = Analysis(
    Step.PUBLISH_FLOWS,
    "sijeong:publishflows",
    QT_TRANSLATE_NOOP("Prepare"),
    QT_TRANSLATE_NOOP("Flows that may leave the office: small counts hidden so that nobody can work them out."),
    basis=LEGS,
    needs=(STOPS, ZONES),
    options=(
        one_of(
            "AUDIENCE",
            QT_TRANSLATE_NOOP("Readers"),
            (
                ("public", QT_TRANSLATE_NOOP("the public (10 cards)")),
                ("inside", QT_TRANSLATE_NOOP("the city hall (5 cards)")),
            ),
        ),
        one_of("BREAKDOWN", QT_TRANSLATE_NOOP("Divided"), BREAKDOWNS),
    ),
    outputs={
        "OUTPUT": ("published_flows.gpkg", Result.PUBLISHED_FLOWS),
        "REPORT": ("published_flows.html", None),
    },
    names={ZONES: "DONGS"},
)

ANALYSES = (
    HUB_DETAILS,
    OD_FLOWS,
    ROUTE_PROFILE,
    ROUTE_SUMMARY,
    DIRECT_GAPS,
    EVALUATE_ROUTES,
    SERVICE_COVERAGE,
    COMPARE_PERIODS,
    VALIDATE,
    PUBLISH_FLOWS,
)
