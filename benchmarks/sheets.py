"""An atlas by dong beside QGIS's own: the same sheet, once by ``sijeong:mapsheets``, once as the layout it can become.

    python -m sijeong.benchmarks.sheets [parcels …] [--quick]

A city of 20 dongs, parcels of 36 × 36 m in three distance bands in the style of the result, A4, 200 dpi. QGIS's
exporter draws the layout that Sijeong puts into the project (:func:`..processing.reports.layouts.add_layout`). Each
contender runs in a process of its own; "held" is the longest time for which the main thread answered nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

FOLDER = Path(__file__).resolve().parents[1] / "build" / "bench" / "sheets"
PARCELS = (10_000, 100_000)
PITCH_M, SIDE_M = 40.0, 36.0
COLUMNS, ROWS = 5, 4
"""Of dongs."""
ORIGIN = (180_000.0, 530_000.0)
CRS = 5186
BANDS = (0.0, 100.0, 500.0)
DPI = 200
TICK_MS = 5
THEME = "산림인접지"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("parcels", type=int, nargs="*", default=PARCELS)
    options.add_argument("--quick", action="store_true", help="10,000 parcels")
    options.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.contender:
        _draw(CONTENDERS[given.contender])
        return
    for parcels in PARCELS[:1] if given.quick else given.parcels:
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        _write_city(parcels)
        for name in CONTENDERS:
            _row(parcels, name)


def _write_city(parcels: int) -> None:
    side = round(parcels**0.5)
    x, y = (axis.ravel() * PITCH_M for axis in np.meshgrid(np.arange(side), np.arange(side)))
    random = np.random.default_rng(7)
    columns = {"dist_m": random.uniform(0, 900, len(x)), "band": random.choice(BANDS, len(x))}
    shapes = shapely.box(ORIGIN[0] + x, ORIGIN[1] + y, ORIGIN[0] + x + SIDE_M, ORIGIN[1] + y + SIDE_M)
    gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS).to_file(FOLDER / "parcels.gpkg", engine="pyogrio")
    width, height = side * PITCH_M / COLUMNS, side * PITCH_M / ROWS
    x, y = (axis.ravel() for axis in np.meshgrid(np.arange(COLUMNS) * width, np.arange(ROWS) * height))
    names = {"adm_cd": [str(dong) for dong in range(len(x))], "adm_nm": [f"{dong + 1}동" for dong in range(len(x))]}
    shapes = shapely.box(ORIGIN[0] + x, ORIGIN[1] + y, ORIGIN[0] + x + width, ORIGIN[1] + y + height)
    gpd.GeoDataFrame(names, geometry=shapes, crs=CRS).to_file(FOLDER / "dongs.gpkg", engine="pyogrio")


def _row(parcels: int, name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sijeong.benchmarks.sheets", "--contender", name],
        check=True,
        capture_output=True,
        text=True,
    )
    made = json.loads(done.stdout.split("RESULT ", 1)[1])
    size = (FOLDER / f"{name}.pdf").stat().st_size / 1e6
    print(
        f"{parcels:>9,} {name:<12} {made['pages']} pages in {made['wall']:6.1f} s ({made['cpu']:.1f} CPU s), "
        f"{made['mb']:.0f} MB, held {made['held']:.2f} s, {size:.1f} MB of PDF",
        flush=True,
    )


def _draw(contender: Callable[[Path], None]) -> None:
    """Draw as ``contender`` does, without QGIS's start in the time, and print what it took."""
    from qgis.PyQt.QtCore import QTimer

    sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))
    from demo import start_qgis  # the demo's own start of QGIS

    application, plugin = start_qgis()
    _open_project()
    ticks = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(TICK_MS)
    before = resource.getrusage(resource.RUSAGE_SELF)
    begun = time.perf_counter()
    output = FOLDER / f"{_name_of(contender)}.pdf"
    contender(output)
    wall = time.perf_counter() - begun
    application.processEvents()
    used = resource.getrusage(resource.RUSAGE_SELF)
    result = {
        "wall": wall,
        "cpu": used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime,
        "mb": used.ru_maxrss / 1024,
        "held": max(np.diff(ticks)),
        "pages": _pages_of(output),
    }
    print("RESULT " + json.dumps(result), flush=True)
    del plugin
    os._exit(0)  # QGIS may crash while it shuts down


def _open_project() -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsMapThemeCollection, QgsProject, QgsVectorLayer

    from sijeong.processing.placement import add_result
    from sijeong.processing.results import Result

    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(CRS))
    layer = add_result(project, str(FOLDER / "parcels.gpkg"), Result.FOREST_PROXIMITY)
    theme = QgsMapThemeCollection.MapThemeRecord()
    theme.addLayerRecord(QgsMapThemeCollection.MapThemeLayerRecord(layer))
    project.mapThemeCollection().insert(THEME, theme)
    project.addMapLayer(QgsVectorLayer(str(FOLDER / "dongs.gpkg"), "행정동", "ogr"))


def _ours(output: Path) -> None:
    """As the dock runs it: a task in a thread, while the main thread turns."""
    from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext, QgsProject
    from qgis.core import QgsProcessingFeedback as Feedback
    from qgis.PyQt.QtCore import QEventLoop

    from sijeong.processing.reports.papers import PORTRAIT

    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().algorithmById("sijeong:mapsheets")
    given = {"THEMES": THEME, "DONGS": str(FOLDER / "dongs.gpkg"), "OUTPUT": str(output)}
    given |= {"ORIENTATION": PORTRAIT, "RESOLUTION": DPI}  # as the layout
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    loop = QEventLoop()
    task.executed.connect(lambda *_: loop.quit())
    QgsApplication.taskManager().addTask(task)
    loop.exec()


def _qgis(output: Path) -> None:
    from qgis.core import QgsApplication, QgsLayoutExporter, QgsProject

    from sijeong.processing.paper import A4
    from sijeong.processing.reports.layouts import LayoutWish, add_layout

    project = QgsProject.instance()
    dongs = project.mapLayersByName("행정동")[0]
    layout = add_layout(project, LayoutWish(THEME, A4, dongs=dongs))
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    QgsLayoutExporter.exportToPdf(layout.atlas(), str(output), settings)
    QgsApplication.processEvents()


def _name_of(contender: Callable[[Path], None]) -> str:
    return next(name for name, known in CONTENDERS.items() if known is contender)


def _pages_of(pdf: Path) -> int:
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages"))


CONTENDERS: dict[str, Callable[[Path], None]] = {"ours": _ours, "qgis": _qgis}


if __name__ == "__main__":
    main()
