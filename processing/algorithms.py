"""The algorithms of the provider, in the order of the work; a test compares this list with the classes."""

from __future__ import annotations

from .base import QT_TRANSLATE_NOOP, Topic
from .listed import Listed

ALGORITHMS = (
    Listed("importtaps", QT_TRANSLATE_NOOP("Import card taps"), Topic.TRANSIT, "transit.import_taps.ImportTaps"),
    Listed(
        "importaggregates",
        QT_TRANSLATE_NOOP("Import card aggregates"),
        Topic.TRANSIT,
        "transit.import_aggregates.ImportAggregates",
    ),
    Listed("linktaps", QT_TRANSLATE_NOOP("Link taps into journeys"), Topic.TRANSIT, "transit.link_taps.LinkTaps"),
    Listed("transferpairs", QT_TRANSLATE_NOOP("Transfer flows"), Topic.TRANSIT, "transit.transfer_pairs.TransferPairs"),
    Listed("transferhubs", QT_TRANSLATE_NOOP("Transfer hubs"), Topic.TRANSIT, "transit.transfer_hubs.TransferHubs"),
    Listed("odflows", QT_TRANSLATE_NOOP("Journeys between zones"), Topic.TRANSIT, "transit.od_flows.OdFlows"),
    Listed(
        "directroutegaps",
        QT_TRANSLATE_NOOP("Gaps without a direct route"),
        Topic.TRANSIT,
        "transit.direct_route_gaps.DirectRouteGaps",
    ),
    Listed(
        "servicecoverage",
        QT_TRANSLATE_NOOP("Service coverage of the stops"),
        Topic.TRANSIT,
        "transit.service_coverage.ServiceCoverageAlgorithm",
    ),
    Listed(
        "transferreport",
        QT_TRANSLATE_NOOP("Report on transfers"),
        Topic.TRANSIT,
        "transit.transfer_report.TransferReportAlgorithm",
    ),
    Listed(
        "validatelinking",
        QT_TRANSLATE_NOOP("Validate the linking"),
        Topic.TRANSIT,
        "transit.validate_linking.ValidateLinking",
    ),
    Listed(
        "routeprofile",
        QT_TRANSLATE_NOOP("Load profile of routes"),
        Topic.TRANSIT,
        "transit.route_profile.RouteProfileAlgorithm",
    ),
    Listed(
        "routesummary",
        QT_TRANSLATE_NOOP("Indicators of routes"),
        Topic.TRANSIT,
        "transit.route_summary.RouteSummaryAlgorithm",
    ),
    Listed(
        "evaluateroutes",
        QT_TRANSLATE_NOOP("Evaluate changed bus routes"),
        Topic.TRANSIT,
        "transit.evaluate_routes.EvaluateRoutes",
    ),
    Listed(
        "publishflows", QT_TRANSLATE_NOOP("Flows for handing out"), Topic.TRANSIT, "transit.publish_flows.PublishFlows"
    ),
    Listed("purgetaps", QT_TRANSLATE_NOOP("Destroy card records"), Topic.TRANSIT, "transit.purge_taps.PurgeTaps"),
    Listed(
        "compareperiods",
        QT_TRANSLATE_NOOP("Compare two periods"),
        Topic.TRANSIT,
        "transit.compare_periods.ComparePeriods",
    ),
    Listed(
        "forestlayer", QT_TRANSLATE_NOOP("Forest to measure against"), Topic.FOREST, "forest.layer.ForestLayerAlgorithm"
    ),
    Listed(
        "forestproximity",
        QT_TRANSLATE_NOOP("Distance to forest"),
        Topic.FOREST,
        "forest.proximity.ForestProximityAlgorithm",
    ),
    Listed(
        "forestregister",
        QT_TRANSLATE_NOOP("Register of forest-adjacent land"),
        Topic.FOREST,
        "forest.register.ForestRegisterAlgorithm",
    ),
    Listed(
        "forestsummary",
        QT_TRANSLATE_NOOP("Summary of forest-adjacent land"),
        Topic.FOREST,
        "forest.summary.ForestSummaryAlgorithm",
    ),
    Listed(
        "forestbands",
        QT_TRANSLATE_NOOP("Distance bands round forest"),
        Topic.FOREST,
        "forest.bands.ForestBandsAlgorithm",
    ),
    Listed(
        "fireaccess",
        QT_TRANSLATE_NOOP("Access of fire engines to the forest"),
        Topic.FOREST,
        "forest.fire_access.FireAccessAlgorithm",
    ),
    Listed("wui", QT_TRANSLATE_NOOP("Wildland-urban interface"), Topic.FOREST, "forest.wui.WuiAlgorithm"),
    Listed(
        "fireexposure",
        QT_TRANSLATE_NOOP("Exposure to forest fire"),
        Topic.FOREST,
        "forest.fire_exposure.FireExposureAlgorithm",
    ),
    Listed(
        "permitcheck",
        QT_TRANSLATE_NOOP("Permit check: risk review near forest"),
        Topic.FOREST,
        "forest.permit_check.PermitCheck",
    ),
    Listed(
        "importspread",
        QT_TRANSLATE_NOOP("Evacuation zones from a fire-spread forecast"),
        Topic.FOREST,
        "forest.import_spread.ImportSpread",
    ),
    Listed(
        "roadnetwork",
        QT_TRANSLATE_NOOP("Build road network"),
        Topic.TRAFFIC,
        "traffic.road_network.RoadNetworkAlgorithm",
    ),
    Listed(
        "assigntraffic",
        QT_TRANSLATE_NOOP("Assign traffic (static equilibrium)"),
        Topic.TRAFFIC,
        "traffic.assign_traffic.AssignTrafficAlgorithm",
    ),
    Listed(
        "simulatetraffic",
        QT_TRANSLATE_NOOP("Simulate traffic (SUMO)"),
        Topic.TRAFFIC,
        "traffic.simulate_traffic.SimulateTrafficAlgorithm",
    ),
    Listed(
        "trafficdemand",
        QT_TRANSLATE_NOOP("Make traffic demand"),
        Topic.TRAFFIC,
        "traffic.traffic_demand.TrafficDemandAlgorithm",
    ),
    Listed(
        "calibrate",
        QT_TRANSLATE_NOOP("Calibrate against counts and speeds"),
        Topic.TRAFFIC,
        "traffic.calibrate.CalibrateAlgorithm",
    ),
    Listed("editscenario", QT_TRANSLATE_NOOP("Edit scenario"), Topic.TRAFFIC, "traffic.edit_scenario.EditScenario"),
    Listed(
        "comparescenarios",
        QT_TRANSLATE_NOOP("Compare scenarios"),
        Topic.TRAFFIC,
        "traffic.compare_scenarios.CompareScenarios",
    ),
    Listed(
        "publishmobile", QT_TRANSLATE_NOOP("Publish to phones"), Topic.MOBILE, "mobile.publish_mobile.PublishMobile"
    ),
    Listed("servemobile", QT_TRANSLATE_NOOP("Preview on a phone"), Topic.MOBILE, "mobile.serve_mobile.ServeMobile"),
    Listed(
        "publishdatabase",
        QT_TRANSLATE_NOOP("Publish to the city's database"),
        Topic.MOBILE,
        "mobile.publish_database.PublishDatabase",
    ),
    Listed(
        "cityindicators",
        QT_TRANSLATE_NOOP("The city's indicators by dong (report)"),
        Topic.REPORTS,
        "reports.city_indicators.CityIndicators",
    ),
    Listed(
        "exporttables",
        QT_TRANSLATE_NOOP("All tables as a workbook"),
        Topic.REPORTS,
        "reports.export_tables.ExportTables",
    ),
    Listed(
        "mapsheets", QT_TRANSLATE_NOOP("Map sheets for printing (PDF)"), Topic.REPORTS, "reports.map_sheets.MapSheets"
    ),
    Listed("pulldataset", QT_TRANSLATE_NOOP("Pull a dataset"), Topic.DATA, "data.pull_dataset.PullDataset"),
    Listed("exportbundle", QT_TRANSLATE_NOOP("Export a data bundle"), Topic.DATA, "data.export_bundle.ExportBundle"),
    Listed("importbundle", QT_TRANSLATE_NOOP("Import a data bundle"), Topic.DATA, "data.import_bundle.ImportBundle"),
    Listed("importfile", QT_TRANSLATE_NOOP("Import a file"), Topic.DATA, "data.import_file.ImportFile"),
    Listed("checkdata", QT_TRANSLATE_NOOP("Check the quality of a layer"), Topic.DATA, "data.check_data.CheckData"),
    Listed("samplecity", QT_TRANSLATE_NOOP("Load the sample city"), Topic.DATA, "data.sample_city.SampleCityAlgorithm"),
    Listed("importgtfs", QT_TRANSLATE_NOOP("Import a GTFS feed"), Topic.DATA, "data.import_gtfs.ImportGtfs"),
    Listed("exportgtfs", QT_TRANSLATE_NOOP("Export bus data as GTFS"), Topic.DATA, "data.export_gtfs.ExportGtfs"),
    Listed("trylogin", QT_TRANSLATE_NOOP("Try a key"), Topic.DATA, "data.try_login.TryLogin"),
    Listed("installengine", QT_TRANSLATE_NOOP("Install engine"), Topic.ENGINES, "engines.install_engine.InstallEngine"),
    Listed("removeengine", QT_TRANSLATE_NOOP("Remove engine"), Topic.ENGINES, "engines.remove_engine.RemoveEngine"),
    Listed("checkengines", QT_TRANSLATE_NOOP("Check engines"), Topic.ENGINES, "engines.check_engines.CheckEngines"),
    Listed("trycluster", QT_TRANSLATE_NOOP("Try the cluster"), Topic.ENGINES, "engines.try_cluster.TryCluster"),
    Listed("settings", QT_TRANSLATE_NOOP("List the settings"), Topic.ENGINES, "engines.list_settings.ListSettings"),
)
"""None of their modules is imported here."""
