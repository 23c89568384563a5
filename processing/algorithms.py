"""The algorithms of the provider, in the order of the work."""

from __future__ import annotations

from .data.check_data import CheckData
from .data.export_bundle import ExportBundle
from .data.export_gtfs import ExportGtfs
from .data.import_bundle import ImportBundle
from .data.import_file import ImportFile
from .data.import_gtfs import ImportGtfs
from .data.pull_dataset import PullDataset
from .data.sample_city import SampleCityAlgorithm
from .data.try_login import TryLogin
from .engines.check_engines import CheckEngines
from .engines.install_engine import InstallEngine
from .engines.list_settings import ListSettings
from .engines.remove_engine import RemoveEngine
from .engines.try_cluster import TryCluster
from .forest.bands import ForestBandsAlgorithm
from .forest.fire_access import FireAccessAlgorithm
from .forest.fire_exposure import FireExposureAlgorithm
from .forest.import_spread import ImportSpread
from .forest.layer import ForestLayerAlgorithm
from .forest.permit_check import PermitCheck
from .forest.proximity import ForestProximityAlgorithm
from .forest.register import ForestRegisterAlgorithm
from .forest.summary import ForestSummaryAlgorithm
from .forest.wui import WuiAlgorithm
from .mobile.publish_database import PublishDatabase
from .mobile.publish_mobile import PublishMobile
from .mobile.serve_mobile import ServeMobile
from .reports.city_indicators import CityIndicators
from .reports.export_tables import ExportTables
from .reports.map_sheets import MapSheets
from .traffic.assign_traffic import AssignTrafficAlgorithm
from .traffic.calibrate import CalibrateAlgorithm
from .traffic.compare_scenarios import CompareScenarios
from .traffic.edit_scenario import EditScenario
from .traffic.road_network import RoadNetworkAlgorithm
from .traffic.simulate_traffic import SimulateTrafficAlgorithm
from .traffic.traffic_demand import TrafficDemandAlgorithm
from .transit.compare_periods import ComparePeriods
from .transit.direct_route_gaps import DirectRouteGaps
from .transit.evaluate_routes import EvaluateRoutes
from .transit.import_aggregates import ImportAggregates
from .transit.import_taps import ImportTaps
from .transit.link_taps import LinkTaps
from .transit.od_flows import OdFlows
from .transit.publish_flows import PublishFlows
from .transit.purge_taps import PurgeTaps
from .transit.route_profile import RouteProfileAlgorithm
from .transit.route_summary import RouteSummaryAlgorithm
from .transit.service_coverage import ServiceCoverageAlgorithm
from .transit.transfer_hubs import TransferHubs
from .transit.transfer_pairs import TransferPairs
from .transit.transfer_report import TransferReportAlgorithm
from .transit.validate_linking import ValidateLinking

ALGORITHMS = (
    ImportTaps,
    ImportAggregates,
    LinkTaps,
    TransferPairs,
    TransferHubs,
    OdFlows,
    DirectRouteGaps,
    ServiceCoverageAlgorithm,
    TransferReportAlgorithm,
    ValidateLinking,
    RouteProfileAlgorithm,
    RouteSummaryAlgorithm,
    EvaluateRoutes,
    PublishFlows,
    PurgeTaps,
    ComparePeriods,
    ForestLayerAlgorithm,
    ForestProximityAlgorithm,
    ForestRegisterAlgorithm,
    ForestSummaryAlgorithm,
    ForestBandsAlgorithm,
    FireAccessAlgorithm,
    WuiAlgorithm,
    FireExposureAlgorithm,
    PermitCheck,
    ImportSpread,
    RoadNetworkAlgorithm,
    AssignTrafficAlgorithm,
    SimulateTrafficAlgorithm,
    TrafficDemandAlgorithm,
    CalibrateAlgorithm,
    EditScenario,
    CompareScenarios,
    PublishMobile,
    ServeMobile,
    PublishDatabase,
    CityIndicators,
    ExportTables,
    MapSheets,
    PullDataset,
    ExportBundle,
    ImportBundle,
    ImportFile,
    CheckData,
    SampleCityAlgorithm,
    ImportGtfs,
    ExportGtfs,
    TryLogin,
    InstallEngine,
    RemoveEngine,
    CheckEngines,
    TryCluster,
    ListSettings,
)
