"""Draws traffic in QGIS's 3D view: roads by level of service, vehicles by speed, buildings by their floors, terrain.

    .venv/bin/python tools/traffic_3d.py RUN.gpkg [08:00 [FILE.png [X,Y]]]        (build/demo/traffic_3d.png)

``RUN.gpkg``: results of the sample city's traffic. Needs OpenGL; without a screen it starts a virtual one (xvfb-run)
that draws in software, which takes half a minute on a machine with nothing else to do. The 3D view of QGIS 3.22 does
not heed the temporal controller in pictures, so the layers are filtered to the slice.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if not os.environ.get("DISPLAY"):
    os.environ |= {"QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", sys.executable, *sys.argv])

import headless
import numpy as np
import valley_3d
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTime

SAMPLE = headless.ROOT / "build" / "sample"
SIZE = (1_600, 1_000)
CAMERA = {"distance": 620.0, "pitch": 57.0, "heading": 330.0}
ASIDE_M = 6.0
"""How far each direction of a road is drawn to its right."""
NEAR_M = 350.0
"""Vehicles within this distance of each other are one crowd."""
TITLE = "{time} 교통 — 건축물·지형과 함께 (예제 도시)"
SOURCE = "예제 도시(가상) · 도로: 서비스수준 · 건축물: 높이와 층수 · 지형: 수치표고모델 30 m, 높이 1.4배"


def main() -> int:
    run = Path(sys.argv[1]).resolve()
    time = sys.argv[2] if len(sys.argv) > 2 else "08:00"
    file = Path(sys.argv[3]) if len(sys.argv) > 3 else headless.ROOT / "build" / "demo" / "traffic_3d.png"
    application = QgsApplication([], True)
    application.initQgis()
    file.parent.mkdir(parents=True, exist_ok=True)
    from sijeong.processing.standing import three_d

    if three_d() is None:
        print("This QGIS has no 3D view.", file=sys.stderr)
        return 1
    three_d().Qgs3D.initialize()  # QGIS's own window does so; without it materials crash
    valley_3d.started()
    draw(run, time, file)
    print(file)
    sys.stdout.flush()
    os._exit(0)  # Qt3D's threads do not end by themselves


def draw(run: Path, time: str, file: Path) -> None:
    from maps import Page

    from sijeong.processing.results import Result
    from sijeong.processing.standing import stand_as_houses
    from sijeong.processing.styling import apply_style

    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(valley_3d.CRS))
    roads = on_the_right(QgsVectorLayer(f"{run}|layername=link_intervals", "", "ogr"), slice_at(time))
    apply_style(roads, Result.LINK_INTERVALS)
    roads.setName(Result.LINK_INTERVALS.title)
    vehicles = QgsVectorLayer(f"{run}|layername=vehicles", Result.RUN_VEHICLES.title, "ogr")
    if vehicles.isValid():
        apply_style(vehicles, Result.RUN_VEHICLES)
        vehicles.setSubsetString(slice_at(time))
    houses = QgsVectorLayer(str(next((SAMPLE / "buildings").glob("*.shp"))), "건축물", "ogr")
    stand_as_houses(houses)
    houses.setRenderer(QgsSingleSymbolRenderer(valley_3d.plain_ground()))
    land = QgsVectorLayer(str(SAMPLE / "boundaries" / "dongs.gpkg"), "땅", "ogr")
    land.setRenderer(QgsSingleSymbolRenderer(valley_3d.plain_ground()))
    dem = QgsRasterLayer(str(SAMPLE / "dem" / "dem.tif"), "지형")
    shown = [layer for layer in (vehicles, roads, houses, land) if layer.isValid()]
    for layer in (*shown, dem):
        project.addMapLayer(layer, False)
    valley_3d.CENTRE = centre_of(roads, vehicles)
    valley_3d.CAMERA = CAMERA
    page = Page(project, SIZE)
    page.add_title(TITLE.format(time=time))
    page.add_scene(valley_3d.scene(project, shown, dem), valley_3d.camera())
    page.add_source(SOURCE)
    page.add_legend([layer for layer in (roads, vehicles) if layer.isValid()])
    page.write(file)


def on_the_right(view: QgsVectorLayer, condition: str) -> QgsVectorLayer:
    """The features of ``view`` that fit ``condition``, each direction on its right: lines in 3D know no offset."""
    view.setSubsetString(condition)
    moved = view.materialize(QgsFeatureRequest())
    shapes = {
        feature.id(): feature.geometry().offsetCurve(-ASIDE_M, 8, Qgis.JoinStyle.Round, 5.0)
        for feature in moved.getFeatures()
    }
    moved.dataProvider().changeGeometryValues(
        {number: shape for number, shape in shapes.items() if not shape.isEmpty()}
    )
    return moved


def slice_at(time: str) -> str:
    """Filter of the slice or frame in which ``time`` lies, as the package stores its times."""
    hour, minute = map(int, time.split(":"))
    clock = QTime(hour, minute).toString("HH:mm:ss.zzz")
    return f"substr(\"time_begin\", 12, 12) <= '{clock}' AND substr(\"time_end\", 12, 12) >= '{clock}'"


def centre_of(roads: QgsVectorLayer, vehicles: QgsVectorLayer) -> tuple[float, float]:
    """Where the camera looks: given as X,Y, else where most vehicles are, else on the road that loses most time."""
    if len(sys.argv) > 4:
        x, y = map(float, sys.argv[4].split(","))
        return x, y
    if vehicles.isValid() and vehicles.featureCount():
        places = np.array([feature.geometry().asPoint() for feature in vehicles.getFeatures()])
        near = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) < NEAR_M
        return tuple(places[near[near.sum(axis=1).argmax()]].mean(axis=0))
    worst = max(roads.getFeatures(), key=lambda feature: (feature["delay_s"] or 0.0) * (feature["vehicles"] or 0.0))
    point = worst.geometry().interpolate(worst.geometry().length() / 2).asPoint()
    return point.x(), point.y()


if __name__ == "__main__":
    sys.exit(main())
