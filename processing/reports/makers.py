"""Which algorithm makes a kind of result, and to which topic of the city's report it belongs."""

from __future__ import annotations

from qgis.core import QgsApplication

from ...mobile.cityreport.model import Maker, Topic
from ..results import Result, ResultGroup

ALGORITHMS = {
    Result.TRANSFER_HUBS: "transferhubs",
    Result.OD_ZONES: "odflows",
    Result.DIRECT_GAPS: "directroutegaps",
    Result.ROUTE_SUMMARY: "routesummary",
    Result.ROUTE_PROFILE: "routeprofile",
    Result.SERVICE_GAPS: "servicecoverage",
    Result.SERVICE_BY_DONG: "servicecoverage",
    Result.WHATIF_ZONES: "evaluateroutes",
    Result.FOREST_REGISTER: "forestregister",
    Result.BUILDING_REGISTER: "forestregister",
    Result.FOREST_SUMMARY: "forestsummary",
    Result.EXPOSED_VILLAGES: "fireexposure",
    Result.EXPOSED_BUILDINGS: "fireexposure",
    Result.ACCESS_BY_DONG: "fireaccess",
    Result.ACCESS_GAPS: "fireaccess",
    Result.LINK_INTERVALS: "simulatetraffic",
    Result.LINK_PEAKS: "simulatetraffic",
    Result.RUN_DONGS: "simulatetraffic",
    Result.DONG_DIFFERENCES: "comparescenarios",
    Result.LINK_DIFFERENCES: "comparescenarios",
}
"""Result of which indicators are computed → name of the algorithm that makes it."""
TOPICS = {
    ResultGroup.TRANSIT: Topic.BUS,
    ResultGroup.FOREST: Topic.FOREST,
    ResultGroup.TRAFFIC: Topic.TRAFFIC,
    ResultGroup.DATA: Topic.OTHER,
}


def makers() -> dict[str, Maker]:
    """By kind of result, with titles in the user's language."""
    registry = QgsApplication.processingRegistry()
    found = {}
    for result, name in ALGORITHMS.items():
        algorithm = registry.algorithmById(f"sijeong:{name}")
        title = algorithm.displayName() if algorithm is not None else name
        found[result.key] = Maker(TOPICS[result.group], result.title, title)
    return found
