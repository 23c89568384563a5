"""The demo's project: grouped, styled layers, a map theme for each job, and a PNG map of each."""

from __future__ import annotations

from pathlib import Path

from demo_charts import draw_charts  # beside this file
from demo_themes import FIRST, LEFT_OUT, PACKAGES, PICTURES, STREETS
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
BASE_GROUP = "기초 자료"
SIHEUNG_GROUP = "시흥시 실제 필지 (산 필지 기준)"
MAP_SIZE_PX = (1600, 1000)
HUB_MAP_RADIUS_M = 160
"""Half the side of the map of one hub: a little more than a hub of 150 m and the walks to it."""


def build_project(file: Path, results: Path, sample: Path, shared: Path, folder: Path) -> list[Path]:
    """Write the project to ``file`` and its maps beside it; returns the maps."""
    from sijeong.processing.recognition import result_of
    from sijeong.processing.themes import THEMES, layers_of
    from sijeong.processing.translation import tr

    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem(ANALYSIS_CRS))
    project.setTitle("시정 데모")
    base = _base_layers(project, sample)
    themes = {theme.title: theme for theme in THEMES}
    shown = dict.fromkeys(result.name for picture in PICTURES for result in themes[picture.theme].results)
    made = {name: _result(project, results, name) for name in shown if name not in LEFT_OUT}
    city = _extent(base["dongs"])
    maps = []
    for picture in PICTURES:
        theme = themes[picture.theme]
        above, below = ([base[key] for key in keys] for keys in (picture.above, picture.below))
        results_shown = sorted(layers_of(project, theme), key=lambda layer: result_of(layer).rank)
        layers = [*above, *results_shown, *below]
        _remember_theme(project, theme.name, layers)
        if picture.file:
            moved = [_at(layer, picture.moment) for layer in layers] if picture.moment else layers
            drawn = folder / f"{picture.file}.png"
            maps.append(render_map(moved, city, MAP_SIZE_PX, drawn, f"{tr(theme.title)} — 가상 도시(시범)"))
    streets = [base[key] for key in STREETS]
    hubs = [made["TRANSFER_HUBS"], made["TRANSFER_PAIRS"]]
    maps.insert(1, _map_of_the_busiest_hub(hubs, [base["stops"], *streets], folder))
    maps.insert(4, draw_charts(made, folder / "charts.png"))
    siheung = _siheung(project, results, shared)
    if siheung:
        _remember_theme(project, SIHEUNG_GROUP, siheung)
        maps.append(
            render_map(siheung, _extent(siheung[0]), MAP_SIZE_PX, folder / "siheung_forest.png", "시흥시 산림인접 필지")
        )
    _open_on(project, city)
    _show_theme(project, themes[FIRST.theme].name)
    if not project.write(str(file)):
        raise RuntimeError(project.error())
    return maps


def _map_of_the_busiest_hub(results: list[QgsVectorLayer], background: list[QgsVectorLayer], folder: Path) -> Path:
    """People change within a short walk, so flows are read at the scale of a hub."""
    hubs, flows = results
    hub = min(hubs.getFeatures(), key=lambda feature: feature["rank"])
    around = hub.geometry().boundingBox()
    around.grow(HUB_MAP_RADIUS_M)
    return render_map(
        [flows, *background], around, MAP_SIZE_PX, folder / "bus_hub_flows.png", f"환승 흐름 — {hub['name']} 주변"
    )


def _result(project: QgsProject, results: Path, name: str) -> QgsVectorLayer:
    from sijeong.processing.placement import add_result
    from sijeong.processing.results import Result

    beside = results.with_name(PACKAGES[name]) if name in PACKAGES else None
    return add_result(project, str(beside or f"{results}|layername={Result[name].key}"), Result[name])


def _at(layer: QgsVectorLayer, moment: str) -> QgsVectorLayer:
    """``layer`` with the slice that begins at ``moment`` alone, for a picture; others stay as they are."""
    if layer.fields().lookupField("time_begin") < 0:
        return layer
    slice_ = layer.clone()
    slice_.setSubsetString(f"strftime('%H:%M', time_begin) = '{moment}'")
    return slice_


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
    group = project.layerTreeRoot().addGroup(BASE_GROUP)
    stands = next((sample / "forest").glob("TB_FGDI_FS_IM5000_*.shp"))
    sources = {
        "stops": (f"{sample / 'bus' / 'stops.gpkg'}|layername=stops", "정류장"),
        # With the railway, which GBIS leaves out and card records name by its id alone.
        "routes": (f"{sample / 'bus' / 'routes.gpkg'}|layername=routes", "노선"),
        "roads": (str(sample / "roads" / "MOCT_LINK.shp"), "도로 (표준노드링크)"),
        # As distances are measured: unstocked land (2) is forest, what lies bare inside it (0) is not.
        "forest": (f"{stands}|subset=\"STORUNST_C\" IN ('1','2')", "산림 (임상도)"),
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
    file = Path(layer.source().split("|")[0])
    if file.suffix == ".shp" and not file.with_suffix(".cpg").exists():  # as agencies hand them out
        layer.setProviderEncoding("CP949")
    if layer.isSpatial():
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
