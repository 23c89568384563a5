"""The map themes of the demo's project: which results each shows, on what, and how its picture is called."""

from __future__ import annotations

from dataclasses import dataclass

STREETS, WOODS, GROUND = ("roads", "dongs"), ("roads", "forest", "dongs"), ("dongs",)


@dataclass(frozen=True)
class Theme:
    """``results``: members of ``Result``, top first; ``above`` and ``below``: base layers; ``caption`` of its picture.

    ``file``: stem of the picture; empty where the theme is for the screen alone. ``moment``: time of day (08:00) of the
    slice that the picture shows.
    """

    title: str
    results: tuple[str, ...]
    file: str = ""
    caption: str = ""
    moment: str = ""
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = STREETS


FIRST = "버스 환승"
THEMES = (
    Theme(FIRST, ("TRANSFER_HUBS", "TRANSFER_PAIRS"), "bus_transfers", "버스 환승 흐름과 거점"),
    Theme("통행 흐름", ("OD_FLOWS", "OD_ZONES"), "bus_flows", "행정동 사이 통행"),
    Theme("노선별 재차인원", ("ROUTE_PROFILE",), "bus_loads", "노선별 재차인원"),
    Theme("노선별 지표", ("ROUTE_SUMMARY",), "bus_routes", "노선별 지표"),
    Theme("직결 노선이 없는 구간", ("GAP_CORRIDORS", "DIRECT_GAPS"), "bus_gaps", "직결 노선이 없는 구간과 노선축"),
    Theme("노선 개편 효과", ("WHATIF_LOADS", "WHATIF_ZONES"), "bus_whatif", "첫 노선축에 노선을 놓으면"),
    Theme("정류장 서비스", ("SERVICE_GAPS", "SERVICE_COVERAGE"), "bus_coverage", "정류장이 먼 마을"),
    Theme(
        "산림인접지역",
        ("FOREST_PROXIMITY", "FOREST_BANDS"),
        "forest_adjacent",
        "산림인접 필지",
        above=("forest",),
        below=GROUND,
    ),
    Theme("기준 산림", ("FOREST_LAYER",), "forest_fuel", "기준 산림의 임상", below=GROUND),
    Theme("산림인접지 대장", ("REGISTER_CHANGES", "BUILDING_REGISTER", "FOREST_REGISTER"), below=GROUND),
    Theme("건축허가 위험성 검토", ("PERMIT_LINES", "PERMIT_CHECK", "FOREST_LAYER"), below=GROUND),
    Theme(
        "산불 노출", ("EXPOSED_VILLAGES", "EXPOSED_BUILDINGS"), "fire_exposure", "마을과 건물의 산불 노출", below=WOODS
    ),
    Theme("산림·주거 접촉지역", ("WUI_BUILDINGS", "WUI_AREAS"), "wui", "산림·주거 접촉지역", below=WOODS),
    Theme(
        "소방 접근성", ("ACCESS_GAPS", "ACCESS_EDGES"), "fire_access", "산림 가장자리까지 소방차 도착 시간", below=WOODS
    ),
    Theme("읍면동별 산림인접", ("FOREST_SUMMARY",), "forest_summary", "읍면동별 산림인접 면적", below=GROUND),
    Theme("도로망", ("NETWORK_NODES", "NETWORK_EDGES"), "road_network", "점검한 도로망과 신호", below=GROUND),
    Theme("통행수요", ("DEMAND_FLOWS", "DEMAND_ZONES"), "traffic_demand", "존 사이 통행수요", below=GROUND),
    Theme("교통 시뮬레이션", ("LINK_INTERVALS",), "traffic_0800", "오전 8시의 도로 교통", moment="08:00", below=GROUND),
    Theme("시뮬레이션 속 버스", ("BUS_TIMES",), "traffic_buses", "도로 교통 속의 버스 노선", below=GROUND),
    Theme(
        "다리 통제의 영향",
        ("SCENARIO_CHANGES", "LINK_DIFFERENCES"),
        "traffic_closure",
        "다리 하나를 통제하면 달라지는 교통량",
        below=GROUND,
    ),
)
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
CAPTIONS = {theme.file: theme.caption for theme in THEMES if theme.file} | {
    "bus_hub_flows": "가장 붐비는 환승 거점의 흐름",
    "charts": "가장 붐비는 노선과 정류장",
    "valley": "한 골짜기를 3차원으로",
    "traffic_3d": "오전 8시의 교통을 3차원으로",
    "siheung_forest": "시흥시 산림인접 필지",
}
"""Stem of a picture → what the summary page calls it."""
