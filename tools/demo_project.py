"""The demo's project: grouped, styled layers, a map theme for each job, and a PNG map of each."""

from __future__ import annotations

from pathlib import Path

from demo_charts import draw_charts  # beside this file
from maps import render_map
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

STYLES = Path(__file__).resolve().parent.parent / "styles"
ANALYSIS_CRS = "EPSG:5186"
SIHEUNG_GROUP = "시흥시 실제 필지 (산 필지 기준)"
MAP_SIZE_PX = (1600, 1000)
A3_PX = (2480, 1754)
"""420 × 297 mm at 150 dots an inch."""
PRINTED_HOUR = 8
JOBS = {
    "버스 환승": ("TRANSFER_HUBS", "TRANSFER_PAIRS"),
    "통행 흐름": ("OD_FLOWS", "OD_ZONES"),
    "노선별 재차인원": ("ROUTE_PROFILE",),
    "노선별 지표": ("ROUTE_SUMMARY",),
    "직결 노선이 없는 구간": ("GAP_CORRIDORS", "DIRECT_GAPS"),
    "노선 개편 효과": ("WHATIF_LOADS", "WHATIF_ZONES"),
    "정류장 서비스": ("SERVICE_GAPS", "SERVICE_COVERAGE"),
    "산림인접지역": ("FOREST_PROXIMITY", "FOREST_BANDS"),
}
"""Map theme → the results that it shows, top first."""
HUB_MAP_RADIUS_M = 160
"""Half the side of the map of one hub: a little more than a hub of 150 m and the walks to it."""


def build_project(file: Path, results: Path, sample: Path, shared: Path, folder: Path) -> list[Path]:
    """Write the project to ``file`` and its maps beside it; returns the maps."""
    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem(ANALYSIS_CRS))
    project.setTitle("시정 데모")
    base = _base_layers(project, sample)
    jobs = {title: _results(project, results, kinds) for title, kinds in JOBS.items()}
    streets = [base["roads"], base["dongs"]]
    backgrounds = {title: streets for title in JOBS} | {"산림인접지역": [base["dongs"]]}
    above = {title: [] for title in JOBS} | {"산림인접지역": [base["forest"]]}
    city = _extent(base["dongs"])
    maps = []
    for title, made in jobs.items():
        layers = [*above[title], *made]
        _remember_theme(project, title, [*layers, *backgrounds[title]])
        maps.append(
            render_map(
                [*layers, *backgrounds[title]], city, MAP_SIZE_PX, folder / f"{_slug(title)}.png",
                f"{title} — 가상 도시(시범)",
            )
        )  # fmt: skip
    maps.insert(1, _map_of_the_busiest_hub(jobs["버스 환승"], [base["stops"], *streets], folder))
    maps.insert(4, draw_charts(jobs, folder / "charts.png"))
    _print_loads(results, streets, city, folder / "route_loads_A3.pdf")
    siheung = _siheung(project, results, shared)
    if siheung:
        _remember_theme(project, SIHEUNG_GROUP, siheung)
        maps.append(
            render_map(siheung, _extent(siheung[0]), MAP_SIZE_PX, folder / "siheung_forest.png", "시흥시 산림인접 필지")
        )
    _open_on(project, city)
    _show_theme(project, "버스 환승")
    if not project.write(str(file)):
        raise RuntimeError(project.error())
    return maps


def _print_loads(results: Path, background: list[QgsVectorLayer], city: QgsRectangle, file: Path) -> None:
    """The loads of the busiest hour on a sheet of A3 for the wall."""
    from sijeong.processing.placement import finish
    from sijeong.processing.results import Result

    uri = f'{results}|layername=route_profile|subset="hour" = {PRINTED_HOUR}'
    loads = QgsVectorLayer(uri, "재차인원", "ogr")
    finish(loads, Result.ROUTE_PROFILE, None, None)
    title = f"노선별 재차인원 — {PRINTED_HOUR}시대, 평일·주말 평균 (가상 도시)"
    source = "자료: 시정 가상 도시 교통카드 기록(생성). 굵기는 하루 평균 재차인원, 색은 좌석·정원 대비 혼잡도"
    render_map([loads, *background], city, A3_PX, file, title, source=source)


def _map_of_the_busiest_hub(results: list[QgsVectorLayer], background: list[QgsVectorLayer], folder: Path) -> Path:
    """People change within a short walk, so flows are read at the scale of a hub."""
    hubs, flows = results
    hub = min(hubs.getFeatures(), key=lambda feature: feature["rank"])
    around = hub.geometry().boundingBox()
    around.grow(HUB_MAP_RADIUS_M)
    return render_map(
        [flows, *background], around, MAP_SIZE_PX, folder / "bus_hub_flows.png", f"환승 흐름 — {hub['name']} 주변"
    )


def _results(project: QgsProject, results: Path, kinds: tuple[str, ...]) -> list[QgsVectorLayer]:
    from sijeong.processing.placement import add_result
    from sijeong.processing.results import Result

    return [add_result(project, f"{results}|layername={Result[kind].key}", Result[kind]) for kind in kinds]


def _siheung(project: QgsProject, results: Path, shared: Path) -> list[QgsVectorLayer]:
    from sijeong.processing.placement import finish
    from sijeong.processing.results import Result

    layer = QgsVectorLayer(f"{results}|layername=siheung_forest_proximity", "산림까지 거리", "ogr")
    if not layer.isValid():
        return []
    group = project.layerTreeRoot().insertGroup(2, SIHEUNG_GROUP)
    project.addMapLayer(layer, False)
    group.addLayer(layer)
    finish(layer, Result.FOREST_PROXIMITY, None, None)
    boundary = QgsVectorLayer(
        f"{shared / 'data' / 'boundaries' / 'siheung_boundaries.gpkg'}|layername=admin_dong_simplified", "행정동", "ogr"
    )
    _add(project, group, boundary, "base_dongs")
    return [layer, boundary]


def _base_layers(project: QgsProject, sample: Path) -> dict[str, QgsVectorLayer]:
    group = project.layerTreeRoot().addGroup("기초 자료")
    stands = next((sample / "forest").glob("TB_FGDI_FS_IM5000_*.shp"))
    sources = {
        "stops": (f"{sample / 'bus' / 'stops.gpkg'}|layername=stops", "정류장"),
        "roads": (str(sample / "roads" / "MOCT_LINK.shp"), "도로 (표준노드링크)"),
        "forest": (f"{stands}|subset=\"FRTP_CD\" IN ('1','2','3','4')", "산림 (임상도)"),
        "dongs": (str(next((sample / "boundaries").glob("*.shp"))), "행정동"),
    }
    layers = {}
    for key, (uri, title) in sources.items():
        layer = QgsVectorLayer(uri, title, "ogr")
        style = "forest_input" if key == "forest" else f"base_{key}"
        _add(project, group, layer, style)
        layers[key] = layer
    group.findLayer(layers["stops"].id()).setItemVisibilityChecked(False)
    return layers


def _add(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsVectorLayer, style: str) -> None:
    if not layer.isValid():
        raise RuntimeError(f"{layer.source()} does not open")
    if layer.providerType() == "ogr" and layer.source().split("|")[0].endswith(".shp"):
        layer.setProviderEncoding("CP949")
    layer.loadNamedStyle(str(STYLES / f"{style}.qml"))
    project.addMapLayer(layer, False)
    group.addLayer(layer)


def _extent(layer: QgsVectorLayer) -> QgsRectangle:
    """Where the layer lies, in the CRS of the analysis."""
    to_analysis = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem(ANALYSIS_CRS), QgsProject.instance().transformContext()
    )
    return to_analysis.transformBoundingBox(layer.extent())


def _remember_theme(project: QgsProject, title: str, layers: list[QgsVectorLayer]) -> None:
    theme = QgsMapThemeCollection.MapThemeRecord()
    for layer in layers:
        theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert(title, theme)


def _show_theme(project: QgsProject, title: str) -> None:
    visible = {layer.id() for layer in project.mapThemeCollection().mapThemeVisibleLayers(title)}
    for node in project.layerTreeRoot().findLayers():
        node.setItemVisibilityChecked(node.layerId() in visible)


def _open_on(project: QgsProject, extent: QgsRectangle) -> None:
    extent = QgsRectangle(extent)
    extent.scale(1.05)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))


def _slug(title: str) -> str:
    return {
        "버스 환승": "bus_transfers",
        "통행 흐름": "bus_flows",
        "노선별 재차인원": "bus_loads",
        "노선별 지표": "bus_routes",
        "직결 노선이 없는 구간": "bus_gaps",
        "노선 개편 효과": "bus_whatif",
        "정류장 서비스": "bus_coverage",
        "산림인접지역": "forest_adjacent",
    }[title]
