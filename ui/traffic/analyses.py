"""The steps and analyses of the traffic panel, in the order in which a planner comes to them."""

from __future__ import annotations

from ...processing.results import Result
from ...processing.settings import SEEDS
from ...processing.traffic_layers import DEMAND_LAYERS, DIFFERENCE_LAYERS, NETWORK_LAYERS, RUN_LAYERS
from ..analysis import Analysis
from ..bus.needs import ROUTE_LINES, ROUTE_STOPS, ROUTES, STOPS
from ..forest.needs import BUILDINGS
from ..jobs import Step
from ..layer_field import named
from ..options import layer, one_of, result_layer, whole, words, yes_no
from ..shared_needs import DONGS
from .needs import DEMAND, JOBS, LINKS, NETWORK, NODES, OD, SCENARIO, SIGNALS, TURNS, ZONES, Filters

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

PERIOD = ("BEGIN", "END")
"""Asked once for the demand, the runs and the calibration."""

ROAD_NETWORK = Analysis(
    Step.ROAD_NETWORK,
    "sijeong:roadnetwork",
    QT_TRANSLATE_NOOP("Build"),
    QT_TRANSLATE_NOOP("Checks the roads and makes one network of them: lanes, speeds, capacities, turns and signals."),
    needs=(LINKS,),
    takes=(NODES, TURNS, SIGNALS),
    outputs={"OUTPUT": ("road_network.gpkg", NETWORK_LAYERS)},
)

TRAFFIC_DEMAND = Analysis(
    Step.TRAFFIC_DEMAND,
    "sijeong:trafficdemand",
    QT_TRANSLATE_NOOP("Make"),
    QT_TRANSLATE_NOOP("Vehicles between the zones, from an OD table or from residents and jobs, with the buses."),
    needs=(NETWORK, ZONES),
    takes=(OD, JOBS, BUILDINGS, STOPS, ROUTES, ROUTE_STOPS, ROUTE_LINES),
    options=(
        yes_no(
            "SKIP_UNKNOWN",
            QT_TRANSLATE_NOOP("Leave out rows of unknown zones"),
            False,
            QT_TRANSLATE_NOOP("Rows of the OD table, such as its sum, whose zone is on no layer."),
        ),
    ),
    settings=PERIOD,
    outputs={
        "OUTPUT": ("traffic_demand.gpkg", DEMAND_LAYERS),
        "FLOWS": ("demand_flows.gpkg", Result.DEMAND_FLOWS),
    },
)

ASSIGN_TRAFFIC = Analysis(
    Step.ASSIGN_TRAFFIC,
    "sijeong:assigntraffic",
    QT_TRANSLATE_NOOP("Assign"),
    QT_TRANSLATE_NOOP("The load of each road when nobody gets there faster by another way: within seconds."),
    needs=(NETWORK, DEMAND),
    takes=(SCENARIO, DONGS),
    settings=PERIOD,
    outputs={"OUTPUT": ("assigned.gpkg", RUN_LAYERS), "REPORT": ("assigned.html", None)},
)

SIMULATE_TRAFFIC = Analysis(
    Step.SIMULATE_TRAFFIC,
    "sijeong:simulatetraffic",
    QT_TRANSLATE_NOOP("Simulate"),
    QT_TRANSLATE_NOOP("Vehicles through time with SUMO: queues, signals and buses, several runs with their spread."),
    needs=(NETWORK, DEMAND),
    takes=(SCENARIO, DONGS),
    settings=PERIOD,
    options=(
        one_of(
            "MODE",
            QT_TRANSLATE_NOOP("Vehicles move"),
            (
                ("meso", QT_TRANSLATE_NOOP("in groups (mesoscopic)")),
                ("micro", QT_TRANSLATE_NOOP("one by one (microscopic)")),
            ),
        ),
        one_of(
            "INTERVAL_MIN",
            QT_TRANSLATE_NOOP("Slices of"),
            ((15, QT_TRANSLATE_NOOP("15 minutes")), (5, QT_TRANSLATE_NOOP("5 minutes"))),
        ),
        whole("SEEDS", QT_TRANSLATE_NOOP("Runs (seeds)"), SEEDS, 1, 50),
        whole("WARM_UP_MIN", QT_TRANSLATE_NOOP("Warm-up"), 15, 0, 120, QT_TRANSLATE_NOOP(" min")),
        layer(
            "AREA",
            QT_TRANSLATE_NOOP("Only this area, microscopic"),
            Filters.PolygonLayer,
            tip=QT_TRANSLATE_NOOP("A drawn polygon; the rest of the city is computed in groups."),
        ),
    ),
    outputs={"OUTPUT": ("simulated.gpkg", RUN_LAYERS), "REPORT": ("simulated.html", None)},
)

EDIT_SCENARIO = Analysis(
    Step.EDIT_SCENARIO,
    "sijeong:editscenario",
    QT_TRANSLATE_NOOP("Add Change"),
    QT_TRANSLATE_NOOP(
        "Choose roads by name or on the map and say what changes. The network stays; each step can be taken back."
    ),
    needs=(NETWORK,),
    takes=(SCENARIO, DEMAND),
    options=(
        one_of(
            "OPERATION",
            QT_TRANSLATE_NOOP("Kind of change"),
            (
                ("close", QT_TRANSLATE_NOOP("close the road")),
                ("lanes", QT_TRANSLATE_NOOP("number of lanes")),
                ("speed", QT_TRANSLATE_NOOP("speed (km/h)")),
                ("capacity", QT_TRANSLATE_NOOP("capacity (vehicles/h)")),
                ("allow", QT_TRANSLATE_NOOP("who may drive there")),
                ("new_road", QT_TRANSLATE_NOOP("a new road")),
                ("signal", QT_TRANSLATE_NOOP("signal")),
                ("ban_turn", QT_TRANSLATE_NOOP("turn restriction")),
                ("bus_route", QT_TRANSLATE_NOOP("way of a bus route")),
                ("bus_headway", QT_TRANSLATE_NOOP("headway of a bus route (min)")),
                ("development", QT_TRANSLATE_NOOP("housing or other development")),
            ),
            is_wide=True,
        ),
        words("VALUE", QT_TRANSLATE_NOOP("New value"), ""),
        words("TARGETS", QT_TRANSLATE_NOOP("Ids instead of the selection"), ""),
        words("BEGIN", QT_TRANSLATE_NOOP("Only from"), "07:30", is_wide=False),
        words("END", QT_TRANSLATE_NOOP("Only until"), "09:00", is_wide=False),
        layer("DRAWN", QT_TRANSLATE_NOOP("Drawn road or place"), Filters.HasGeometry),
        words("NAME", QT_TRANSLATE_NOOP("Name of the scenario"), QT_TRANSLATE_NOOP("Bridge closed")),
        words("NOTE", QT_TRANSLATE_NOOP("Note"), ""),
    ),
    outputs={"OUTPUT": ("scenario.gpkg", Result.SCENARIO_CHANGES)},
)

COMPARE_SCENARIOS = Analysis(
    Step.COMPARE_SCENARIOS,
    "sijeong:comparescenarios",
    QT_TRANSLATE_NOOP("Compare Runs"),
    QT_TRANSLATE_NOOP("Where flow, speed and delay differ beyond chance; by dong, by bus line, and as a page of text."),
    takes=(DONGS,),
    options=(
        result_layer("BASE", QT_TRANSLATE_NOOP("Result of the base"), Filters.LineLayer, Result.LINK_INTERVALS),
        result_layer("RESULT", QT_TRANSLATE_NOOP("Result of the scenario"), Filters.LineLayer, Result.LINK_INTERVALS),
    ),
    outputs={
        "OUTPUT": ("scenario_differences.gpkg", DIFFERENCE_LAYERS),
        "REPORT": ("scenario_differences.html", None),
    },
)

CALIBRATE = Analysis(
    Step.CALIBRATE,
    "sijeong:calibrate",
    QT_TRANSLATE_NOOP("Calibrate"),
    QT_TRANSLATE_NOOP("Brings the demand nearer to counts, and says how well it does where it was not fitted."),
    needs=(NETWORK, DEMAND),
    settings=PERIOD,
    options=(
        layer(
            "COUNTS",
            QT_TRANSLATE_NOOP("Counts (table)"),
            Filters.VectorLayer,
            named("counts", "교통량"),
            required=True,
        ),
        layer("SPEEDS", QT_TRANSLATE_NOOP("Observed speeds (table)"), Filters.VectorLayer, named("speeds", "속도")),
        one_of(
            "ADJUST",
            QT_TRANSLATE_NOOP("Adjust"),
            (
                ("demand", QT_TRANSLATE_NOOP("the demand, to counts")),
                ("costs", QT_TRANSLATE_NOOP("delays and speeds, to observed speeds")),
                ("both", QT_TRANSLATE_NOOP("both")),
            ),
        ),
        whole("HOLD_OUT", QT_TRANSLATE_NOOP("Held out to judge"), 20, 20, 50, " %"),
    ),
    outputs={
        "OUTPUT": ("calibrated_demand.gpkg", DEMAND_LAYERS),
        "NETWORK_OUTPUT": ("calibrated_network.gpkg", NETWORK_LAYERS),
        "COUNTS_OUTPUT": ("calibration.gpkg", Result.CALIBRATION_LINKS),
        "REPORT": ("calibration.html", None),
    },
)

STEPS = (ROAD_NETWORK, TRAFFIC_DEMAND, ASSIGN_TRAFFIC)
ANALYSES = (SIMULATE_TRAFFIC, EDIT_SCENARIO, COMPARE_SCENARIOS, CALIBRATE)
