"""The contract of issue 2: ids, parameters and outputs are API."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm

SIZES = "SEATS_CITY PLACES_CITY SEATS_EXPRESS PLACES_EXPRESS SEATS_VILLAGE PLACES_VILLAGE"
CONTRACT = {
    "publishmobile": (
        "LAYERS BACKGROUND FIELDS ALLOW_IDENTIFYING TITLE CITY PUBLISHER VALID_UNTIL DATA_DATE DONGS INDICATORS "
        "INDICATOR_FILE PREVIOUS COMPARE_BASE COMPARE_SCENARIO FEWEST FORM ENCRYPT AUTHCFG PASSPHRASE_FILE "
        "OUTPUT REPORT",
        "PASSPHRASE_FILE OUTPUT REPORT INDEX FEATURES HELD_BACK FIELDS_LEFT_OUT",
    ),
    "publishdatabase": (
        "CONNECTION LAYERS TITLE SCHEMA PUBLISHER FIELDS ALLOW_IDENTIFYING VALID_UNTIL DATA_DATE INDICATORS AUDIENCE "
        "FEWEST DONGS INDICATOR_FILE SCRIPT",
        "SCRIPT PUBLICATION VERSION ROWS HELD_BACK FIELDS_LEFT_OUT",
    ),
    "exporttables": ("LAYERS SELECTED GEOMETRY FIELD_NAMES OUTPUT", "OUTPUT TABLES ROWS"),
    "cityindicators": (
        "LAYERS DONGS PREVIOUS TITLE PERIOD PUBLISHER WEIGHTS INDICATORS INDICATOR_FILE FEWEST OUTPUT XLSX JSON",
        "OUTPUT XLSX JSON DONG_COUNT INDICATOR_COUNT MISSING",
    ),
    "mapsheets": (
        "THEMES LAYERS PAPER ORIENTATION TITLE SUBTITLE PUBLISHER NOTES DONGS SCALE EXTENT TIME RESOLUTION OUTPUT",
        "OUTPUT PAGES",
    ),
    "servemobile": ("BUNDLE ADDRESS MINUTES PORT CERTIFICATE KEY HOST QR LOG", "QR LOG REQUESTS ORIGIN FINGERPRINT"),
    "roadnetwork": (
        "LINKS NODES TURNS SIGNALS NETWORK_FILE CYCLE GUESS_SIGNALS RANK_TABLE SIGNAL_DISTANCE SNAP "
        "BORDER_DISTANCE GIVE_WAY_SHARE JOIN_CROSSINGS SPEED_UNIT ROAD_TYPE_CODES TURN_CODES SUMO_FOLDER RANKS_OUTPUT "
        "OUTPUT",
        "SUMO_FOLDER RANKS_OUTPUT OUTPUT EDGE_COUNT NODE_COUNT SIGNAL_COUNT FILLED_COUNT LEFT_OUT_COUNT FINDING_COUNT",
    ),
    "assigntraffic": (
        "NETWORK DEMAND SCENARIO BEGIN END GAP MAX_ITERATIONS SELECT_LINKS LEVELS DONGS DAY OUTPUT REPORT",
        "OUTPUT REPORT REACHED_GAP ITERATIONS TRIPS UNSERVED MEAN_TRIP_S VEHICLE_H VEHICLE_KM OVER_CAPACITY",
    ),
    "simulatetraffic": (
        "NETWORK DEMAND SCENARIO MODE AREA BEGIN END INTERVAL_MIN WARM_UP_MIN SEEDS ROUNDS PROCESSES VEHICLE_SHARE "
        "LEVELS DONGS DAY OUTPUT REPORT TRIPS SUMO_FOLDER",
        "OUTPUT REPORT TRIPS SUMO_FOLDER TRIPS_COUNT MEAN_TRIP_S MEAN_TRIP_SD MEAN_DELAY_S TELEPORTS UNSERVED WAITING "
        "RUNNING GAP ROUNDS_DONE VEHICLE_KM VEHICLE_H CO2_KG",
    ),
    "trafficdemand": (
        "NETWORK ZONES OUTER OD POPULATION JOBS COUNTS PROFILE CLASSES BUILDINGS OD_UNIT OD_TIME DETERRENCE BEGIN END "
        "SKIP_UNKNOWN CAR_SHARE OCCUPANCY TRIPS_PER_RESIDENT TRIPS_PER_JOB COEFFICIENT_A COEFFICIENT_B ITERATIONS "
        "STOPS ROUTES ROUTE_STOPS ROUTE_LINES ROUTE_PROFILE STOP_TIMES DOOR_TIME BOARDING_TIME ALIGHTING_TIME "
        "DWELL_TIME OUTPUT FLOWS CHECKS LENGTHS",
        "OUTPUT FLOWS CHECKS LENGTHS VEHICLES PAIRS MEAN_KM MEAN_MIN UNREACHABLE BUS_LINES BUS_DEPARTURES",
    ),
    "calibrate": (
        "NETWORK DEMAND RESULT COUNTS SPEEDS BEGIN END ADJUST HOLD_OUT SEED MAX_ROUNDS MOST_CHANGE TOTAL_TOLERANCE "
        "COUNTS_OUTPUT OUTPUT NETWORK_OUTPUT REPORT",
        "COUNTS_OUTPUT OUTPUT NETWORK_OUTPUT REPORT VERDICT COUNTED HELD_OUT_COUNT GEH5_HELD_OUT GEH5_HELD_OUT_BEFORE "
        "GEH5_FITTED SPEED_ERROR",
    ),
    "editscenario": (
        "NETWORK SCENARIO DEMAND OPERATION EDGES TARGETS VALUE BEGIN END BOTH_WAYS DRAWN NOTE UNDO REDO NAME OUTPUT",
        "OUTPUT CHANGES UNDONE DESCRIPTION",
    ),
    "comparescenarios": (
        "BASE RESULT DONGS BEGIN END BY_INTERVAL OUTPUT REPORT",
        "OUTPUT REPORT COMPARED MORE LESS NO_CHANGE VEHICLE_HOURS VEHICLE_HOURS_NOISE",
    ),
    "importtaps": ("INPUT PROFILE ENCODING MAPPING OUTPUT REPORT", "OUTPUT REPORT ROWS_READ ROWS_KEPT ROWS_REJECTED"),
    "linktaps": (
        "TAPS STOPS PRESET METHOD DEFINITION INFER_ALIGHTING ANCHOR WINDOW_MIN NIGHT_WINDOW_MIN NIGHT_START NIGHT_END "
        "WINDOW_CLOCK MAX_TRANSFERS ALLOW_SAME_ROUTE ALLOW_ROUTE_BEFORE REENTRY_MIN INFER_BY INFER_HISTORY "
        "WAIT_CAP_MIN WALK_LIMIT RETURN_LIMIT MISSED_BUSES SCHEDULER OUTPUT",
        "OUTPUT JOURNEYS LEGS TRANSFERS FARE_TRANSFERS BEHAVIOUR_TRANSFERS",
    ),
    "validatelinking": (
        "TAPS STOPS ROUTE_STOPS FLOWS ZONES PRESET METHOD DEFINITION INFER_ALIGHTING ANCHOR WINDOW_MIN "
        "NIGHT_WINDOW_MIN NIGHT_START NIGHT_END WINDOW_CLOCK MAX_TRANSFERS ALLOW_SAME_ROUTE ALLOW_ROUTE_BEFORE "
        "REENTRY_MIN INFER_BY INFER_HISTORY WAIT_CAP_MIN WALK_LIMIT RETURN_LIMIT MISSED_BUSES REPORT OUTPUT",
        "REPORT OUTPUT F1 INFERRED NEAR RESIDUAL OD_R2 FAILED",
    ),
    "importaggregates": (
        "INPUT PROFILE STOPS OUTPUT REPORT",
        "OUTPUT REPORT ROWS_READ ROWS_KEPT ROWS_REJECTED ROWS_REPAIRED BOARDINGS ALIGHTINGS PASSENGERS UNPLACED",
    ),
    "transferpairs": ("LEGS STOPS BY MIN_COUNT MIN_CARDS SCHEDULER OUTPUT", "OUTPUT"),
    "transferreport": ("LEGS STOPS ROUTES SCHEDULER OUTPUT", "OUTPUT BOARDINGS FARE_TRANSFERS BEHAVIOUR_TRANSFERS"),
    "odflows": (
        "LEGS STOPS LEVEL ZONES CELL_SIZE BREAKDOWN TOP_SHARE INTRAZONAL MIN_CARDS SCHEDULER OUTPUT ZONES_OUTPUT",
        "OUTPUT ZONES_OUTPUT JOURNEYS LINKED_SHARE SHOWN_SHARE SUPPRESSED OTHERS",
    ),
    "publishflows": (
        "LEGS STOPS DONGS AUDIENCE START_LEVEL BREAKDOWN ROUND MIN_CARDS SCHEDULER OUTPUT ZONES_OUTPUT REPORT",
        "OUTPUT ZONES_OUTPUT REPORT FLOWS KEPT_SHARE HIDDEN_PAIRS",
    ),
    "purgetaps": ("FOLDER REASON CONFIRM", "DAYS ROWS LOG"),
    "transferhubs": (
        "LEGS STOPS RADIUS RANK_BY ROUTES DETOUR WALK_SPEED SENIOR_WALK_SPEED MIN_CARDS SCHEDULER OUTPUT PAIRS "
        "CATCHMENT PROFILE",
        "OUTPUT PAIRS CATCHMENT PROFILE",
    ),
    "directroutegaps": (
        "LEGS STOPS ROUTE_STOPS ROUTE_LINES ROADS ZONES CELL_SIZE WALK_TOLERANCE DAY_TYPE MIN_PASSENGERS MIN_CARDS "
        "HEADWAY SPEED REACH MAX_CORRIDORS WAIT_WEIGHT WALK_WEIGHT TRANSFER_PENALTY SCHEDULER OUTPUT CORRIDORS "
        "CORRIDOR_STOPS",
        "OUTPUT CORRIDORS CORRIDOR_STOPS GAPS GAP_PASSENGERS JOINED_PAIRS CORRIDOR_COUNT SAVED_PERSON_MIN",
    ),
    "servicecoverage": (
        "STOPS DONGS BUILDINGS POPULATION ROADS DISTANCES POPULATION_FIELD ELDERLY_FIELD MIN_BUSES ROUTE_STOPS ROUTES "
        "LEGS FIRST_HOUR LAST_HOUR DAY_TYPE SCHEDULER OUTPUT GAPS BY_DONG",
        "OUTPUT GAPS BY_DONG STOP_COUNT PEOPLE COVERED_PEOPLE COVERED_SHARE STRAIGHT_SHARE UNCOVERED_PEOPLE",
    ),
    "evaluateroutes": (
        "LEGS STOPS ROUTE_STOPS ROUTES ROUTE_LINES STOP_TIMES ZONES CUT HEADWAYS DRAWN NEW_ROUTE_STOPS NEW_HEADWAYS "
        "SNAP DAY_TYPE MODE CALIBRATE TRANSFER_MIN WAIT_WEIGHT WALK_WEIGHT LONGEST_WAIT NOTICED TRANSFER_WALK REACH "
        "MAX_TRANSFERS SCHEDULER OUTPUT LOADS ROUTE_TABLE GROUP_TABLE REPORT",
        "OUTPUT LOADS ROUTE_TABLE GROUP_TABLE REPORT PASSENGERS WINNERS LOSERS LOST_SERVICE NEW_SERVICE "
        "TRANSFERS_SAVED PASSENGER_HOURS_SAVED VEHICLE_KM_CHANGE BASE_TRANSFER_ERROR",
    ),
    "compareperiods": (
        "LEGS_BEFORE LEGS_AFTER BEFORE_FROM BEFORE_TO AFTER_FROM AFTER_TO BY MEASURE DAY_TYPE MIN_DAILY STOPS ROUTES "
        "EXTRA_HOLIDAYS WITHOUT SCHEDULER OUTPUT REPORT",
        "OUTPUT REPORT COMPARED MORE FEWER",
    ),
    "forestlayer": (
        "SOURCE FOREST_MAP PARCELS INCLUDE_UNSTOCKED INCLUDE_BARE INCLUDE_BAMBOO MIN_PATCH_AREA MAX_HOLE MIN_WIDTH "
        "BRIDGE_GAP OUTPUT",
        "OUTPUT STANDS PATCHES FOREST_M2 LEFT_OUT LEFT_OUT_M2 OVERLAPS OVERLAPS_M2 FILLED FILLED_M2 NARROW NARROW_M2 "
        "MERGED MERGED_M2 SMALL SMALL_M2",
    ),
    "forestproximity": (
        "INPUT FOREST KIND DEM BAND_AREAS FACING_DISTANCE POPULATION DONGS LEGAL_DISTANCE BANDS MIN_FOREST_AREA "
        "LAW_TABLE SCHEDULER OUTPUT",
        "OUTPUT FEATURES WITHIN_LEGAL",
    ),
    "permitcheck": (
        "PARCEL POINT APPLICATIONS PARCELS FOREST DEM BUILDINGS NUMBER DATE REVIEW_DISTANCE LAW_TABLE "
        "OUTPUT LINES REPORT",
        "OUTPUT LINES REPORT COUNT NEEDED UNPLACED ANSWER DISTANCE",
    ),
    "forestregister": (
        "PARCELS FOREST BUILDINGS PREVIOUS FIRES WATER DEM EVERYTHING DAY LEGAL_DISTANCE BANDS MIN_FOREST_AREA "
        "LAW_TABLE OUTPUT BUILDING_REGISTER CHANGES XLSX",
        "OUTPUT BUILDING_REGISTER CHANGES XLSX PARCEL_COUNT ADJACENT ADJACENT_M2 BUILDING_COUNT TO_REVIEW NEW GONE "
        "CHANGED",
    ),
    "importspread": (
        "SPREAD RASTER FIELD UNIT DANGER_HOURS POTENTIAL_HOURS BUILDINGS DONGS POPULATION SCAR_HOURS OUTPUT REACHED",
        "OUTPUT REACHED DANGER_BUILDINGS DANGER_PEOPLE POTENTIAL_BUILDINGS POTENTIAL_PEOPLE",
    ),
    "forestsummary": (
        "PARCELS FOREST AREAS BUILDINGS POPULATION LEVEL CELL_SIZE LEGAL_DISTANCE BANDS MIN_FOREST_AREA LAW_TABLE "
        "OUTPUT TABLE XLSX",
        "OUTPUT TABLE XLSX AREA_COUNT PARCEL_COUNT NEAR_PARCELS NEAR_BUILDINGS NEAR_PEOPLE OUTSIDE",
    ),
    "nightlyregister": (
        "PARCELS FOREST_MAP DONGS BUILDINGS PREVIOUS register:CHANGES register:OUTPUT register:XLSX summary:OUTPUT",
        "register:CHANGES register:OUTPUT register:XLSX summary:OUTPUT",
    ),
    "monthlytransfers": (
        "RECORDS STOPS DONGS ROUTES LEGS_BEFORE MIN_CARDS changes:OUTPUT changes:REPORT flows:OUTPUT "
        "flows:ZONES_OUTPUT hubs:OUTPUT hubs:PROFILE link:OUTPUT pairs:OUTPUT report:OUTPUT taps:REPORT",
        "changes:OUTPUT changes:REPORT flows:OUTPUT flows:ZONES_OUTPUT hubs:OUTPUT hubs:PROFILE link:OUTPUT "
        "pairs:OUTPUT report:OUTPUT taps:REPORT",
    ),
    "closurestudy": (
        "NETWORK DEMAND CLOSED TARGETS DONGS BEGIN END NAME SIMULATE SEEDS base:OUTPUT closed:OUTPUT closed:REPORT "
        "closure:OUTPUT compare:OUTPUT compare:REPORT sim_base:OUTPUT sim_closed:OUTPUT sim_closed:REPORT "
        "sim_compare:OUTPUT sim_compare:REPORT",
        "base:OUTPUT closed:OUTPUT closed:REPORT closure:OUTPUT compare:OUTPUT compare:REPORT sim_base:OUTPUT "
        "sim_closed:OUTPUT sim_closed:REPORT sim_compare:OUTPUT sim_compare:REPORT",
    ),
    "publishtophone": (
        "LAYERS BACKGROUND DONGS TITLE PUBLISHER PREVIOUS FEWEST ENCRYPT publish:OUTPUT publish:PASSPHRASE_FILE "
        "publish:REPORT",
        "publish:OUTPUT publish:PASSPHRASE_FILE publish:REPORT",
    ),
    "forestbands": ("FOREST BANDS CLIP LAW_TABLE OUTPUT", "OUTPUT"),
    "fireaccess": (
        "FOREST ROADS STATIONS FOREST_ROADS WATER BUILDINGS DONGS POPULATION SHELTERS HOSE_LENGTH TURNOUT_TIME "
        "GOLDEN_MINUTES MAX_MINUTES SPEED_FACTOR ROAD_WIDTH EDGE_LENGTH WATER_DISTANCE MIN_FOREST_AREA SPEEDS "
        "NEAR_FOREST LAW_TABLE OUTPUT GAPS BY_DONG",
        "OUTPUT GAPS BY_DONG EDGE_KM IN_TIME_SHARE HOSE_SHARE GAP_COUNT GAP_BUILDINGS GAP_PEOPLE GAP_ELDERLY "
        "CUT_OFF_KM",
    ),
    "wui": (
        "BUILDINGS FOREST ZONES METHOD INTERFACE_DISTANCE WINDOW HOMES_ONLY HOUSES_KM2 INTERMIX_SHARE PATCH_KM2 "
        "PATCH_SHARE CELL LAW_TABLE OUTPUT OUTPUT_BUILDINGS",
        "OUTPUT OUTPUT_BUILDINGS BUILDINGS_COUNT IN_INTERFACE AREA_M2",
    ),
    "fireexposure": (
        "BUILDINGS FOREST DEM FIRES POPULATION DONGS ACCESS HAZARD WEIGHTS CHAIN MIN_DWELLINGS CELL WIND_FROM "
        "FIRE_DISTANCE VALIDATE_FROM LAW_TABLE OUTPUT OUTPUT_BUILDINGS SENSITIVITY VALIDATION REPORT",
        "OUTPUT OUTPUT_BUILDINGS SENSITIVITY VALIDATION REPORT BUILDINGS_COUNT VILLAGES_COUNT CLASS_A",
    ),
    "importfile": (
        "INPUT LAYER DATASET CRS ENCODING AREA EXTENT FIX_GEOMETRIES OUTPUT REJECTED REPORT",
        "OUTPUT REJECTED REPORT FEATURES REJECTED_ROWS CRS_FOUND ENCODING_FOUND REMARKS",
    ),
    "pulldataset": (
        "DATASET AREA EXTENT AUTH SOURCE STORE CATALOGUE PLAN_ONLY REFRESH OUTPUT REPORT",
        "OUTPUT REPORT FEATURES PAGES REQUESTS ADDED CHANGED REMOVED KEPT AREA_KEY",
    ),
    "checkdata": (
        "INPUT DATASET CITY REFERENCE KEY REFERENCE_KEY TOLERANCE CATALOGUE OUTPUT REPORT",
        "OUTPUT REPORT FINDINGS ERRORS WARNINGS SCORE",
    ),
    "exportbundle": ("STORE DATASETS OUTPUT", "OUTPUT DATASETS_COUNT"),
    "importbundle": ("INPUT STORE", "DATASETS_COUNT"),
    "routeprofile": (
        f"LEGS STOPS ROUTE_STOPS ROUTES ROUTE_LINES DAY_TYPE BY_HOUR WORST_COUNT {SIZES} "
        "SCHEDULER OUTPUT WORST BALANCE",
        "OUTPUT WORST BALANCE DAYS PASSENGERS UNKNOWN_ALIGHTINGS UNPLACED",
    ),
    "routesummary": (
        f"LEGS STOPS ROUTE_STOPS ROUTES ROUTE_LINES DAY_TYPE {SIZES} SCHEDULER OUTPUT",
        "OUTPUT ROUTE_COUNT DAYS",
    ),
    "importgtfs": (
        "INPUT DATE SERVICES STOPS ROUTES ROUTE_STOPS ROUTE_LINES STOP_TIMES",
        "STOPS ROUTES ROUTE_STOPS ROUTE_LINES STOP_TIMES STOP_COUNT ROUTE_COUNT TRIP_COUNT DAY REMARKS",
    ),
    "exportgtfs": (
        "STOPS ROUTES ROUTE_STOPS LINES SPEED HEADWAY AGENCY START DAYS OUTPUT",
        "OUTPUT STOP_COUNT ROUTE_COUNT TRIP_COUNT REMARKS",
    ),
    "samplecity": ("FOLDER CITY_PARTS SHOW", "CITY LAYERS LAYER_COUNT"),
    "installengine": ("WHEEL ENGINE FOLDER INDEX", "ENGINE VERSION"),
    "removeengine": ("ENGINE", "ENGINE AT_NEXT_START"),
    "checkengines": ("VERIFY", "ENGINES DAMAGED"),
    "trycluster": ("SCHEDULER", "WORKERS THREADS"),
    "settings": ("OUTPUT", "OUTPUT SETTINGS PROBLEMS"),
    "trylogin": ("PLATFORM AUTH SOURCE", "SERVER FEATURES"),
}
DEFAULTS = {
    ("wui", "METHOD"): "window",
    ("wui", "INTERFACE_DISTANCE"): 2400,
    ("wui", "WINDOW"): 500,
    ("wui", "HOMES_ONLY"): True,
    ("wui", "HOUSES_KM2"): 6.17,
    ("wui", "INTERMIX_SHARE"): 0.5,
    ("wui", "PATCH_KM2"): 5,
    ("wui", "PATCH_SHARE"): 0.75,
    ("wui", "CELL"): 30,
    ("fireexposure", "HAZARD"): "forest",
    ("fireexposure", "CHAIN"): 50,
    ("fireexposure", "MIN_DWELLINGS"): 10,
    ("fireexposure", "CELL"): 5,
    ("fireexposure", "WIND_FROM"): 292.5,
    ("fireexposure", "FIRE_DISTANCE"): 1000,
    ("linktaps", "PRESET"): "seoul",
    ("linktaps", "DEFINITION"): "fare",
    ("linktaps", "ANCHOR"): "previous_alighting",
    ("linktaps", "ALLOW_ROUTE_BEFORE"): True,
    ("linktaps", "REENTRY_MIN"): 0,
    ("linktaps", "INFER_BY"): "distance",
    ("linktaps", "INFER_HISTORY"): False,
    ("linktaps", "WAIT_CAP_MIN"): 45,
    ("linktaps", "WALK_LIMIT"): 750,
    ("linktaps", "RETURN_LIMIT"): 400,
    ("linktaps", "MISSED_BUSES"): -1,
    ("linktaps", "WINDOW_MIN"): 30,
    ("linktaps", "NIGHT_WINDOW_MIN"): 60,
    ("linktaps", "NIGHT_START"): "21:00",
    ("linktaps", "NIGHT_END"): "07:00",
    ("linktaps", "WINDOW_CLOCK"): "alighting",
    ("linktaps", "METHOD"): "auto",
    ("linktaps", "MAX_TRANSFERS"): 4,
    ("linktaps", "ALLOW_SAME_ROUTE"): False,
    ("linktaps", "INFER_ALIGHTING"): True,
    ("importtaps", "PROFILE"): "auto",
    ("importtaps", "ENCODING"): "auto",
    ("transferhubs", "RADIUS"): 150,
    ("transferhubs", "RANK_BY"): "transfers",
    ("directroutegaps", "MIN_CARDS"): 5,
    ("directroutegaps", "HEADWAY"): 20,
    ("servicecoverage", "DISTANCES"): "300,400,500",
    ("forestlayer", "SOURCE"): "map",
    ("forestlayer", "INCLUDE_UNSTOCKED"): True,
    ("forestlayer", "INCLUDE_BARE"): False,
    ("forestlayer", "INCLUDE_BAMBOO"): True,
    ("forestlayer", "MIN_PATCH_AREA"): 0,
    ("forestlayer", "MIN_WIDTH"): 0,
    ("forestlayer", "MAX_HOLE"): 0,
    ("forestlayer", "BRIDGE_GAP"): 0,
    ("fireaccess", "HOSE_LENGTH"): 100,
    ("fireaccess", "TURNOUT_TIME"): 2,
    ("fireaccess", "GOLDEN_MINUTES"): 7,
    ("fireaccess", "MAX_MINUTES"): 30,
    ("fireaccess", "NEAR_FOREST"): None,
    ("forestproximity", "LEGAL_DISTANCE"): None,
    ("importspread", "DANGER_HOURS"): 5,
    ("importspread", "POTENTIAL_HOURS"): 8,
    ("forestproximity", "BANDS"): "0,25,50,100,200,300,500",
    ("forestproximity", "MIN_FOREST_AREA"): 0,
    ("forestregister", "EVERYTHING"): False,
    ("forestregister", "BANDS"): "0,25,50,100,200,300,500",
    ("forestproximity", "KIND"): "auto",
    ("forestproximity", "BAND_AREAS"): True,
    ("forestproximity", "FACING_DISTANCE"): 50,
    ("forestsummary", "LEVEL"): "dong",
    ("forestsummary", "CELL_SIZE"): 500,
    ("importfile", "FIX_GEOMETRIES"): True,
    ("pulldataset", "PLAN_ONLY"): False,
    ("pulldataset", "REFRESH"): True,
}
OPTIONS = {
    ("samplecity", "CITY_PARTS"): ["data", "bus", "forest", "traffic"],
    ("calibrate", "ADJUST"): ["demand", "costs", "both"],
    ("roadnetwork", "SPEED_UNIT"): ["auto", "km/h", "m/s", "mph"],
    ("trafficdemand", "OD_UNIT"): ["vehicles", "persons"],
    ("trafficdemand", "OD_TIME"): ["day", "period"],
    ("trafficdemand", "DETERRENCE"): ["exponential", "gamma", "power"],
    ("wui", "METHOD"): ["window", "zones", "france"],
    ("fireexposure", "HAZARD"): ["forest", "conifers", "fuel_index"],
    ("forestlayer", "SOURCE"): ["map", "cadastre", "both"],
    ("forestproximity", "KIND"): ["auto", "parcels", "buildings", "places"],
    ("importtaps", "PROFILE"): [
        "auto",
        "ts18",
        "settlement2018",
        "canonical",
        "jeju",
        "tripchain",
        "ts27",
    ],
    ("importtaps", "ENCODING"): ["auto", "utf-8", "cp949"],
    ("importaggregates", "PROFILE"): ["auto", "seoul_stop_hourly", "stcis_od"],
    ("linktaps", "PRESET"): ["seoul", "busan", "daegu", "daegu_before_2011", "custom"],
    ("linktaps", "DEFINITION"): ["fare", "behaviour"],
    ("linktaps", "ANCHOR"): ["previous_alighting", "first_alighting", "first_boarding"],
    ("linktaps", "INFER_BY"): ["distance", "generalised_time"],
    ("linktaps", "METHOD"): ["auto", "linked_trip_id", "rules"],
    ("linktaps", "WINDOW_CLOCK"): ["alighting", "boarding"],
    ("importspread", "UNIT"): ["hours", "minutes", "seconds"],
    ("forestsummary", "LEVEL"): ["dong", "village", "grid"],
    ("transferpairs", "BY"): ["route", "stop", "route_stop"],
}


def algorithm(name: str) -> QgsProcessingAlgorithm:
    return QgsApplication.processingRegistry().algorithmById(f"sijeong:{name}")


def test_the_provider_has_just_these_algorithms(provider):
    assert provider.id() == "sijeong"
    assert {found.name() for found in provider.algorithms()} == set(CONTRACT)


@pytest.mark.parametrize("name", CONTRACT)
def test_parameters_and_outputs(provider, name):
    parameters, outputs = CONTRACT[name]
    assert [found.name() for found in algorithm(name).parameterDefinitions()] == parameters.split()
    assert {found.name() for found in algorithm(name).outputDefinitions()} == set(outputs.split())


@pytest.mark.parametrize(("name", "parameter"), DEFAULTS)
def test_defaults(provider, name, parameter):
    definition = algorithm(name).parameterDefinition(parameter)
    assert definition.defaultValue() == DEFAULTS[name, parameter]


@pytest.mark.parametrize(("name", "parameter"), OPTIONS)
def test_choices_are_words_that_models_can_store(provider, name, parameter):
    definition = algorithm(name).parameterDefinition(parameter)
    assert definition.usesStaticStrings()
    assert definition.options() == OPTIONS[name, parameter]


@pytest.mark.parametrize("name", CONTRACT)
def test_help_in_both_languages_is_there(provider, name):
    from sijeong.processing.base import HELP

    for language in ("ko", "en"):
        text = (HELP / language / f"{name}.md").read_text(encoding="utf-8")
        for parameter in CONTRACT[name][0].split():
            assert parameter in text, f"{language}/{name}.md does not explain {parameter}"
    shown = algorithm(name).shortHelpString()
    assert shown.count("<li") == shown.count("</li>") > 0
    assert not any(part in shown for part in ("\n", "<style", "<h1"))
    assert algorithm(name).helpUrl() == f"sijeong-help:{name}"


def test_the_list_of_the_toolbox_says_what_the_classes_say():
    from sijeong.processing.algorithms import ALGORITHMS

    for listed in ALGORITHMS:
        found = listed.algorithm()
        assert (listed.name, listed.title, listed.topic) == (found.NAME, found.TITLE, found.TOPIC)
