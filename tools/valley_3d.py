"""Draws one valley of the sample city in QGIS's 3D view: houses by their distance to forest, trees by what grows.

    .venv/bin/python tools/valley_3d.py [FILE.png]        (build/demo/valley_3d.png)

Needs OpenGL; without a screen it starts a virtual one (xvfb-run) that draws in software, which takes half a minute on a
machine with nothing else to do.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

if not os.environ.get("DISPLAY"):
    os.environ |= {"QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", sys.executable, *sys.argv])

import headless
import numpy as np
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTranslator
from qgis.PyQt.QtGui import QColor, QMatrix4x4, QVector3D
from qgis.PyQt.QtXml import QDomDocument

SAMPLE = headless.ROOT / "build" / "sample"
CRS = "EPSG:5186"
CENTRE = (158_350.0, 528_900.0)
"""Of the houses of 은빛3동 at the foot of a wooded ridge; behind it lies the valley, and then the next ridge."""
SIZE = (1_600, 1_000)
EXAGGERATION = 1.4
"""Heights are drawn so much higher: hills of 150 m look as they do from a roof."""
CAMERA = {"distance": 760.0, "pitch": 66.0, "heading": 302.0}
TREES_M = 640.0
"""Metres round the middle within which trees are drawn; beyond, the ground is green."""
TREE_EVERY_M = 15.0
"""One tree stands for those around it: every stem of a wood would be a million."""
TREE_COLOURS = {"conifer": "#235a30", "mixed": "#4a7a3a", "broadleaf": "#6f9440", "bamboo": "#8faa58"}
LIGHTS = (((0.55, -0.75, 0.35), 0.42), ((-0.2, 0.9, -0.2), 0.36))
"""From where (east, up, south) and how strong: the sun in the north-west, and a lamp from below, because QGIS 3.22
takes roofs to face down."""
TITLE = "산자락 마을과 골짜기 — 건축물과 산림의 거리 (예제 도시)"
SOURCE = "예제 도시(가상) · 건축물: 산림과의 거리 · 나무: 임상도의 임상과 수고 · 지형: 수치표고모델 30 m, 높이 1.4배"


def main() -> int:
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else headless.ROOT / "build" / "demo" / "valley_3d.png"
    application = QgsApplication([], True)
    application.initQgis()
    file.parent.mkdir(parents=True, exist_ok=True)
    from sijeong.processing.standing import three_d

    if three_d() is None:
        print("This QGIS has no 3D view.", file=sys.stderr)
        return 1
    three_d().Qgs3D.initialize()  # QGIS's own window does so; without it materials crash
    run = started()
    with tempfile.TemporaryDirectory() as folder:
        draw(file, run, Path(folder))
    print(file)
    sys.stdout.flush()
    os._exit(0)  # Qt3D's threads do not end by themselves


def started():
    """Runs algorithms of the plugin, in Korean."""
    sys.path.append("/usr/share/qgis/python/plugins")
    from processing.core.Processing import Processing

    import processing
    from sijeong.plugin import SijeongPlugin

    Processing.initialize()
    translator = QTranslator()
    if translator.load(str(headless.ROOT / "i18n" / "sijeong_ko.qm")):
        QgsApplication.installTranslator(translator)
    plugin = SijeongPlugin(None)
    plugin.initProcessing()
    started.kept = (translator, plugin)
    return lambda name, **values: processing.run(f"sijeong:{name}", values, feedback=QgsProcessingFeedback(False))


def draw(file: Path, run, folder: Path) -> None:
    from maps import Page

    from sijeong.processing.results import STYLE_FOLDER, Result
    from sijeong.processing.styling import apply_style

    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    forest, buildings = str(SAMPLE / "forest" / "forest.gpkg"), str(next((SAMPLE / "buildings").glob("*.shp")))
    near = run("forestproximity", INPUT=buildings, FOREST=forest, OUTPUT=str(folder / "near.gpkg"))["OUTPUT"]
    rings = run("forestbands", FOREST=forest, BANDS="0,25,50,100", OUTPUT=str(folder / "rings.gpkg"))["OUTPUT"]
    houses, ground = QgsVectorLayer(near, "건축물", "ogr"), QgsVectorLayer(rings, "산림인접지역", "ogr")
    apply_style(houses, Result.FOREST_PROXIMITY)
    apply_style(ground, Result.FOREST_BANDS)
    roads = QgsVectorLayer(str(SAMPLE / "roads" / "MOCT_LINK.shp"), "도로", "ogr")
    roads.loadNamedStyle(str(STYLE_FOLDER / "base_roads.qml"))
    land = QgsVectorLayer(str(SAMPLE / "boundaries" / "dongs.gpkg"), "땅", "ogr")
    land.setRenderer(QgsSingleSymbolRenderer(plain_ground()))
    dem = QgsRasterLayer(str(SAMPLE / "dem" / "dem.tif"), "지형")
    woods = trees(forest)
    for layer in (houses, woods, roads, ground, land, dem):
        project.addMapLayer(layer, False)
    page = Page(project, SIZE)
    page.add_title(TITLE)
    page.add_scene(scene(project, [houses, woods, roads, ground, land], dem), camera())
    page.add_source(SOURCE)
    page.add_legend([houses, ground])
    page.write(file)


def plain_ground():
    from qgis.core import QgsFillSymbol

    return QgsFillSymbol.createSimple({"color": "#f1ece1", "outline_style": "no"})


def trees(forest: str) -> QgsVectorLayer:
    """A point for each tree that is drawn, with ``fuel`` and ``metres``, as cones and balls of their stand's height."""
    import geopandas as gpd
    import pandas as pd
    import shapely

    from sijeong.forest.stands.fuel import stand_attributes

    stands = gpd.read_file(forest).to_crs(CRS)
    stands["fuel"] = stand_attributes(stands)["fuel"]
    random = np.random.default_rng(1)
    places = scattered(random)
    place, stand = shapely.STRtree(stands.geometry.to_numpy()).query(shapely.points(places), predicate="within")
    layer = QgsVectorLayer(f"Point?crs={CRS}&field=fuel:string&field=metres:integer", "나무", "memory")
    told = pd.to_numeric(stands["heigt_cd"], errors="coerce")
    metres = told.fillna(0).to_numpy()[stand]
    features = []
    for number, (at, fuel) in enumerate(zip(places[place], stands["fuel"].to_numpy()[stand], strict=True)):
        if fuel not in TREE_COLOURS or not metres[number]:
            continue
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*at)))
        # Three heights of a stand's trees, so that a wood looks like one.
        feature.setAttributes([fuel, int(metres[number] * random.choice([0.8, 1.0, 1.2]) // 3 * 3)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    layer.setRenderer3D(tree_renderer(layer))
    return layer


def scattered(random: np.random.Generator) -> np.ndarray:
    """Places round the middle, :data:`TREE_EVERY_M` apart and a little out of line."""
    x, y = np.meshgrid(*[np.arange(-TREES_M, TREES_M, TREE_EVERY_M)] * 2)
    places = np.column_stack([x.ravel(), y.ravel()]) + random.uniform(-0.45, 0.45, (x.size, 2)) * TREE_EVERY_M
    return places[np.hypot(*places.T) < TREES_M] + np.array(CENTRE)


def tree_renderer(layer: QgsVectorLayer):
    from sijeong.processing.standing import three_d

    rules = three_d().QgsRuleBased3DRenderer.Rule(None)
    for fuel, colour in TREE_COLOURS.items():
        for metres in sorted(layer.uniqueValues(layer.fields().lookupField("metres"))):
            condition = f'"fuel" = \'{fuel}\' AND "metres" = {metres}'
            symbol = tree_symbol(fuel, max(metres, 3) * EXAGGERATION, colour)
            rules.appendChild(three_d().QgsRuleBased3DRenderer.Rule(symbol, condition))
    renderer = three_d().QgsRuleBased3DRenderer(rules)
    renderer.setLayer(layer)
    return renderer


def tree_symbol(fuel: str, metres: float, colour: str):
    """A cone for conifers, a ball for the others, standing on the ground."""
    from sijeong.processing.standing import paint, three_d

    symbol = three_d().QgsPoint3DSymbol()
    width = min(max(0.36 * metres, 3.2), 7.5)
    up = QMatrix4x4()
    if fuel == "conifer":
        symbol.setShape(three_d().QgsPoint3DSymbol.Shape.Cone)
        symbol.setShapeProperties({"length": metres, "topRadius": 0.2, "bottomRadius": width})
        up.translate(QVector3D(0, metres / 2, 0))
    else:
        symbol.setShape(three_d().QgsPoint3DSymbol.Shape.Sphere)
        symbol.setShapeProperties({"radius": width * 1.15})
        up.translate(QVector3D(0, metres * 0.6, 0))
    symbol.setTransform(up)
    paint(symbol, QColor(colour))
    return symbol


def scene(project: QgsProject, layers: list, dem: QgsRasterLayer):
    """The 3D map: what stands on the terrain of ``dem``, what lies painted on it."""
    from sijeong.processing.standing import three_d

    settings = three_d().Qgs3DMapSettings()
    described = QDomDocument()
    # Terrain can be chosen from Python through the settings' own XML only (3.22).
    described.setContent(
        f'<qgis3d><origin x="{CENTRE[0]}" y="{CENTRE[1]}" z="0"/><terrain terrain-rendering-enabled="1" '
        f'exaggeration="{EXAGGERATION}" texture-size="512" max-terrain-error="1" max-ground-error="1" '
        f'shading-enabled="0" map-theme="" show-labels="0"><generator type="dem" layer="{dem.id()}" resolution="16" '
        'skirt-height="10"/></terrain></qgis3d>'
    )
    settings.readXml(described.documentElement(), QgsReadWriteContext())
    settings.setCrs(project.crs())
    settings.setTransformContext(project.transformContext())
    settings.setPathResolver(project.pathResolver())
    settings.setMapThemeCollection(project.mapThemeCollection())
    settings.setLayers(layers)
    settings.resolveReferences(project)
    settings.setBackgroundColor(QColor("#dce8f1"))
    from qgis.core import QgsVector3D

    settings.setOrigin(QgsVector3D(*CENTRE, 0))
    settings.setDirectionalLights([lamp(direction, intensity) for direction, intensity in LIGHTS])
    return settings


def lamp(direction: tuple[float, float, float], intensity: float):
    from qgis.core import QgsVector3D

    from sijeong.processing.standing import three_d

    light = three_d().QgsDirectionalLightSettings()
    light.setDirection(QgsVector3D(*direction))
    light.setIntensity(intensity)
    return light


def camera():
    from qgis.core import QgsVector3D

    from sijeong.processing.standing import three_d

    pose = three_d().QgsCameraPose()
    pose.setCenterPoint(QgsVector3D(0, 60, 0))
    pose.setDistanceFromCenterPoint(CAMERA["distance"])
    pose.setPitchAngle(CAMERA["pitch"])
    pose.setHeadingAngle(CAMERA["heading"])
    return pose


if __name__ == "__main__":
    sys.exit(main())
