"""The pictures of the demo: which map theme each shows, on what, and how it is called."""

from __future__ import annotations

from dataclasses import dataclass

STREETS, WOODS, GROUND = ("roads", "dongs"), ("roads", "forest", "dongs"), ("dongs",)


@dataclass(frozen=True)
class Picture:
    """The map of the theme whose English title is ``theme`` (``processing/themes.py``).

    ``file``: stem of the picture; empty where the theme is for the screen alone. ``moment``: time of day (08:00) of the
    slice that the picture shows. ``above`` and ``below``: base layers.
    """

    theme: str
    file: str = ""
    caption: str = ""
    moment: str = ""
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = STREETS


PICTURES = (
    Picture("Transfer flows and hubs", "bus_transfers", "버스 환승 흐름과 거점"),
    Picture("Journeys between zones", "bus_flows", "행정동 사이 통행"),
    Picture("Load profile of routes", "bus_loads", "노선별 재차인원"),
    Picture("Routes and their indicators", "bus_routes", "노선별 지표"),
    Picture("Missing direct routes", "bus_gaps", "직결 노선이 없는 구간과 노선축"),
    Picture("What if a route changes", "bus_whatif", "첫 노선축에 노선을 놓으면"),
    Picture("Service coverage of the stops", "bus_coverage", "정류장이 먼 마을"),
    Picture("Distance to forest", "forest_adjacent", "산림인접 필지", above=("forest",), below=GROUND),
    Picture("Forest to measure against", "forest_fuel", "기준 산림의 임상", below=GROUND),
    Picture("Register of forest-adjacent land", below=GROUND),
    Picture("Permit check", below=GROUND),
    Picture("Villages by exposure to forest fire", "fire_exposure", "마을과 건물의 산불 노출", below=WOODS),
    Picture("Wildland-urban interface", "wui", "산림·주거 접촉지역", below=WOODS),
    Picture("Ways of fire engines", "fire_access", "산림 가장자리까지 소방차 도착 시간", below=WOODS),
    Picture("Forest-adjacent land by area", "forest_summary", "읍면동별 산림인접 면적", below=GROUND),
    Picture("Road network", "road_network", "점검한 도로망과 신호", below=GROUND),
    Picture("Traffic demand", "traffic_demand", "존 사이 통행수요", below=GROUND),
    Picture("Traffic through the day", "traffic_0800", "오전 8시의 도로 교통", moment="08:00", below=GROUND),
    Picture("Bus lines in traffic", "traffic_buses", "도로 교통 속의 버스 노선", below=GROUND),
    Picture("What the scenario does", "traffic_closure", "다리 하나를 통제하면 달라지는 교통량", below=GROUND),
)
FIRST = PICTURES[0]
PACKAGES = {
    "NETWORK_NODES": "road_network.gpkg|layername=nodes",
    "NETWORK_EDGES": "road_network.gpkg|layername=edges",
    "DEMAND_ZONES": "traffic_demand.gpkg|layername=zones",
    "LINK_INTERVALS": "simulated.gpkg|layername=link_intervals",
    "BUS_TIMES": "simulated.gpkg|layername=bus_times",
    "SCENARIO_CHANGES": "scenario.gpkg|layername=changes",
    "LINK_DIFFERENCES": "simulated_differences.gpkg|layername=link_differences",
}
"""Results that lie in a package of their own, beside the GeoPackage of all others."""
LEFT_OUT = {"NETWORK_FINDINGS"}
"""Results of the themes that the demo does not make: its road network is in order."""
CAPTIONS = {picture.file: picture.caption for picture in PICTURES if picture.file} | {
    "bus_hub_flows": "가장 붐비는 환승 거점의 흐름",
    "charts": "가장 붐비는 노선과 정류장",
    "valley": "한 골짜기를 3차원으로",
    "traffic_3d": "오전 8시의 교통을 3차원으로",
    "siheung_forest": "시흥시 산림인접 필지",
}
"""Stem of a picture → what the summary page calls it."""
