"""The layers of each package of traffic that QGIS shows, in the order of the layer tree; the first is loaded first.

Named here, where nothing of geopandas is imported: the panel names them too, in a QGIS that may lack it.
"""

from __future__ import annotations

from .package_layers import PackageLayer
from .results import Result

NETWORK_LAYERS = (
    PackageLayer("edges", Result.NETWORK_EDGES),
    PackageLayer("nodes", Result.NETWORK_NODES),
    PackageLayer("findings", Result.NETWORK_FINDINGS),
    PackageLayer("input_links", Result.NETWORK_INPUT_LINKS),
)

DEMAND_LAYERS = (PackageLayer("zones", Result.DEMAND_ZONES),)

SCENARIO_LAYERS = (PackageLayer("changes", Result.SCENARIO_CHANGES),)

RUN_LAYERS = (
    PackageLayer("link_intervals", Result.LINK_INTERVALS),
    PackageLayer("links", Result.LINK_PEAKS),
    PackageLayer("vehicles", Result.RUN_VEHICLES),
    PackageLayer("dongs", Result.RUN_DONGS),
    PackageLayer("bus_times", Result.BUS_TIMES),
    PackageLayer("link_users", Result.LINK_USERS),
    PackageLayer("bus_runs", Result.RUN_BUSES),
    PackageLayer("run_checks", Result.RUN_CHECKS),
    PackageLayer("seeds", Result.RUN_SEEDS),
    PackageLayer("rounds", Result.RUN_ROUNDS),
    PackageLayer("run", Result.RUN_RECORD),
)
"""Some are there only where their input was: followed vehicles, dongs, buses, chosen links."""

DIFFERENCE_LAYERS = (
    PackageLayer("link_differences", Result.LINK_DIFFERENCES),
    PackageLayer("interval_differences", Result.INTERVAL_DIFFERENCES),
    PackageLayer("dong_differences", Result.DONG_DIFFERENCES),
    PackageLayer("bus_differences", Result.BUS_DIFFERENCES),
    PackageLayer("difference_totals", Result.DIFFERENCE_TOTALS),
)
"""Slices, dongs and buses only where they were compared."""
