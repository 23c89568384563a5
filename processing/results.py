"""The result layers that Sijeong makes: their style, their place in the project and their name."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from .translation import tr

STYLE_FOLDER = Path(__file__).resolve().parent.parent / "styles"

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class ResultGroup(Enum):
    """A group of the layer tree; the value is its English title."""

    DATA = QT_TRANSLATE_NOOP("Data")
    TRANSIT = QT_TRANSLATE_NOOP("Bus transfers")
    FOREST = QT_TRANSLATE_NOOP("Forest-adjacent land")
    TRAFFIC = QT_TRANSLATE_NOOP("Traffic simulation")

    @property
    def title(self) -> str:
        return tr(self.value)

    @property
    def short_title(self) -> str:
        """One word, for lists that tell the jobs apart."""
        return tr(_SHORT_TITLES[self.name])


_SHORT_TITLES = {
    "DATA": QT_TRANSLATE_NOOP("Data"),
    "TRANSIT": QT_TRANSLATE_NOOP("Bus"),
    "FOREST": QT_TRANSLATE_NOOP("Forest"),
    "TRAFFIC": QT_TRANSLATE_NOOP("Traffic"),
}


class Result(Enum):
    """A kind of result layer: its id (also the style's file name), its group and its English title.

    The order of the members is the order in the layer tree, top first.
    """

    QUALITY_FINDINGS = ("quality_findings", ResultGroup.DATA, QT_TRANSLATE_NOOP("Findings of the quality check"))
    TRANSFER_HUBS = ("transfer_hubs", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Transfer hubs"))
    HUB_CATCHMENT = ("hub_catchment", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Catchment of transfer hubs"))
    HUB_PAIRS = ("hub_pairs", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Worst pairs of routes at transfer hubs"))
    SERVICE_GAPS = ("service_gaps", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Villages without a stop in reach"))
    SERVICE_BY_DONG = ("service_by_dong", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Service coverage by dong"))
    GAP_CORRIDORS = ("gap_corridors", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Corridors for a direct route"))
    CORRIDOR_STOPS = ("corridor_stops", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Stops of the corridors"))
    DIRECT_GAPS = ("direct_gaps", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Journeys without a direct route"))
    SERVICE_COVERAGE = ("service_coverage", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Service coverage of the stops"))
    STOP_PROFILE = ("stop_profile", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Stops by hour"))
    OD_FLOWS = ("od_flows", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Journeys between zones"))
    PUBLISHED_FLOWS = ("published_flows", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Flows for handing out"))
    TRANSFER_PAIRS = ("transfer_pairs", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Transfer flows"))
    ROUTE_PROFILE = ("route_profile", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Load profile of routes"))
    ROUTE_SUMMARY = ("route_summary", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Routes and their indicators"))
    ROUTE_WORST = ("route_worst", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Fullest segments"))
    ROUTE_BALANCE = (
        "route_balance",
        ResultGroup.TRANSIT,
        QT_TRANSLATE_NOOP("Passengers of the routes: placed and left out"),
    )
    WHATIF_LOADS = ("whatif_loads", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("What-if: change of loads"))
    WHATIF_ZONES = ("whatif_zones", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("What-if: winners and losers by zone"))
    OD_ZONES = ("od_zones", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Zones with beginnings and ends of journeys"))
    WHATIF_ROUTES = ("whatif_routes", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("What-if: routes before and after"))
    WHATIF_GROUPS = ("whatif_groups", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("What-if: by hour and user type"))
    LINKING_VALIDATION = ("linking_validation", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Validation of the linking"))
    PERIOD_CHANGES = ("period_changes", ResultGroup.TRANSIT, QT_TRANSLATE_NOOP("Change between two periods"))
    EVACUATION_BUILDINGS = (
        "evacuation_buildings",
        ResultGroup.FOREST,
        QT_TRANSLATE_NOOP("Buildings that the fire reaches"),
    )
    EVACUATION_ZONES = ("evacuation_zones", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Evacuation zones"))
    PERMIT_LINES = ("permit_lines", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Permit check: shortest lines"))
    PERMIT_CHECK = ("permit_check", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Permit check"))
    REGISTER_CHANGES = ("register_changes", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Changes of the register"))
    BUILDING_REGISTER = (
        "building_register",
        ResultGroup.FOREST,
        QT_TRANSLATE_NOOP("Buildings near forest"),
    )
    FOREST_REGISTER = ("forest_register", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Register of forest-adjacent parcels"))
    ACCESS_GAPS = ("access_gaps", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Places that no fire engine reaches in time"))
    ACCESS_EDGES = ("access_edges", ResultGroup.FOREST, QT_TRANSLATE_NOOP("First fire engine at the forest edge"))
    ACCESS_BY_DONG = ("access_by_dong", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Access of fire engines by dong"))
    EXPOSED_VILLAGES = (
        "exposed_villages",
        ResultGroup.FOREST,
        QT_TRANSLATE_NOOP("Villages by exposure to forest fire"),
    )
    EXPOSED_BUILDINGS = (
        "exposed_buildings",
        ResultGroup.FOREST,
        QT_TRANSLATE_NOOP("Buildings by exposure to forest fire"),
    )
    WUI_BUILDINGS = ("wui_buildings", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Buildings by wildland-urban interface"))
    WUI_AREAS = ("wui_areas", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Wildland-urban interface"))
    RANK_SENSITIVITY = ("rank_sensitivity", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Sensitivity of the ranking"))
    FIRE_VALIDATION = ("fire_validation", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Ranking against past fires"))
    FOREST_SUMMARY_TABLE = (
        "forest_summary_table",
        ResultGroup.FOREST,
        QT_TRANSLATE_NOOP("Forest-adjacent land by distance, land category and fuel"),
    )
    FOREST_SUMMARY = ("forest_summary", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Forest-adjacent land by area"))
    FOREST_PROXIMITY = ("forest_proximity", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Distance to forest"))
    FOREST_BANDS = ("forest_bands", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Distance bands round forest"))
    FOREST_LAYER = ("forest_layer", ResultGroup.FOREST, QT_TRANSLATE_NOOP("Forest to measure against"))
    RUN_VEHICLES = ("run_vehicles", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Vehicles on the way"))
    BUS_TIMES = ("bus_times", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Bus lines in traffic"))
    SCENARIO_CHANGES = ("scenario_changes", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Changes of the scenario"))
    LINK_INTERVALS = ("link_intervals", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Traffic through the day"))
    LINK_DIFFERENCES = ("link_differences", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Traffic: scenario against base"))
    INTERVAL_DIFFERENCES = (
        "interval_differences",
        ResultGroup.TRAFFIC,
        QT_TRANSLATE_NOOP("Traffic: scenario against base, by time"),
    )
    LINK_PEAKS = ("link_peaks", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Traffic at its worst"))
    RUN_DONGS = ("run_dongs", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Traffic by dong"))
    DONG_DIFFERENCES = (
        "dong_differences",
        ResultGroup.TRAFFIC,
        QT_TRANSLATE_NOOP("Dongs: scenario against base"),
    )
    BUS_DIFFERENCES = ("bus_differences", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Bus lines: scenario against base"))
    DIFFERENCE_TOTALS = ("difference_totals", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Totals: scenario against base"))
    RUN_CHECKS = ("run_checks", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Checks of the run"))
    RUN_SEEDS = ("run_seeds", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Runs and their spread"))
    RUN_ROUNDS = ("run_rounds", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Rounds to equilibrium"))
    RUN_BUSES = ("run_buses", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Bus runs in traffic"))
    RUN_RECORD = ("run_record", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Record of the run"))
    LINK_USERS = ("link_users", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Whose vehicles use the chosen links"))
    DEMAND_FLOWS = ("demand_flows", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Desire lines of the demand"))
    DEMAND_ZONES = ("demand_zones", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Traffic demand"))
    DEMAND_CHECKS = ("demand_checks", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Checks of the demand"))
    DEMAND_LENGTHS = ("demand_lengths", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Trips of the demand by length"))
    NETWORK_FINDINGS = ("network_findings", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Findings of the network check"))
    CALIBRATION_LINKS = (
        "calibration_links",
        ResultGroup.TRAFFIC,
        QT_TRANSLATE_NOOP("Counted links: observed and modelled"),
    )
    NETWORK_NODES = ("network_nodes", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Nodes and signals of the network"))
    NETWORK_EDGES = ("network_edges", ResultGroup.TRAFFIC, QT_TRANSLATE_NOOP("Road network"))
    NETWORK_INPUT_LINKS = (
        "network_input_links",
        ResultGroup.TRAFFIC,
        QT_TRANSLATE_NOOP("What became of each link of the input"),
    )

    def __init__(self, key: str, group: ResultGroup, english_title: str) -> None:
        self.key = key
        self.group = group
        self.english_title = english_title

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def style_file(self) -> Path:
        return STYLE_FOLDER / f"{self.key}.qml"

    @property
    def rank(self) -> int:
        """Place in the layer tree, 0 on top."""
        return list(Result).index(self)


@dataclass(frozen=True)
class DataLayer:
    """A layer of pulled or imported data: named in the user's language, its fields too, and styled by the user."""

    key: str
    title: str
    aliases: dict[str, str] = field(default_factory=dict)
    """Field name → title."""
    group: ResultGroup = ResultGroup.DATA

    @property
    def rank(self) -> int:
        """Place in the layer tree: below everything that is made from data."""
        return len(Result)
