"""Publishing to phones beside qgis2web: how long it takes, how large it is, and how it opens on a slow phone.

    python -m sijeong.benchmarks.mobile [parcels …] [--alone]

Layers: real parcels of Siheung (copies of the city beside each other), 2,000 flows, 24 hours of 3,816 road links. Each
contender publishes in a process of its own (wall, CPU and peak memory) and is opened in a Chromium of its own at
390 × 844, processor slowed by 4, software WebGL. qgis2web's page carries all rows of the hours; it knows no slider for
them.
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
from pathlib import Path

from .mobile_browser import Page, measured
from .mobile_city import write_city
from .mobile_qgis2web import write_page

FOLDER = Path(__file__).resolve().parents[1] / "build" / "bench" / "mobile"
PARCELS = 100_000
LEAFLET = "leaflet@1.9.4"
RAMP = ("#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404")
LOOKS = {
    "parcels": ("forest_m", (25, 50, 100, 200, 1e9), RAMP),
    "flows": ("journeys", (50, 100, 200, 500, 1e9), RAMP),
    "link_hours": ("flow_vph", (200, 400, 800, 1600, 1e9), RAMP),
}
"""Layer → field, upper limits of its classes, their colours: the same for both."""
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
OURS = Page(
    "() => window.sijeong && window.sijeong.idle && window.sijeong.idle().then(() => true)",
    "() => window.sijeong.idle()",
)
THEIRS = Page(f"() => typeof layer_link_hours !== 'undefined' && {TWO_FRAMES}", f"() => {TWO_FRAMES}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("parcels", type=int, nargs="*", default=[PARCELS])
    options.add_argument("--alone", action="store_true", help="without qgis2web's page")
    options.add_argument("--quick", action="store_true", help="10,000 parcels")
    options.add_argument("--contender", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.contender:
        _publish(given.contender)
        return
    for parcels in [10_000] if given.quick else given.parcels:
        shutil.rmtree(FOLDER, ignore_errors=True)
        FOLDER.mkdir(parents=True)
        write_city(FOLDER / "city.gpkg", parcels)
        for name, page, data in (("ours", OURS, r"/data/"), ("qgis2web", THEIRS, r"/data/")):
            if name == "ours" or not given.alone:
                _row(parcels, name, page, data)


def _row(parcels: int, name: str, page: Page, data: str) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sijeong.benchmarks.mobile", "--contender", name],
        check=True,
        capture_output=True,
        text=True,
    )
    made = json.loads(done.stdout.split("RESULT ", 1)[1])
    seen = measured(FOLDER / name, page, data)
    size = sum(file.stat().st_size for file in (FOLDER / name).rglob("*") if file.is_file()) / 1e6
    print(
        f"{parcels:>9,} {name:<9} published in {made['wall']:6.1f} s ({made['cpu']:.1f} CPU s, {made['mb']:.0f} MB), "
        f"{size:.1f} MB; first map {seen.first_map_s:.1f} s with {seen.data_kb:,.0f} kB of data and "
        f"{seen.app_kb:,.0f} kB of app; a move {seen.move_s:.2f} s; heap {seen.heap_mb:.0f} MB, "
        f"process {seen.page_mb:.0f} MB, drawing {seen.gpu_mb:.0f} MB; {seen.renderer}",
        flush=True,
    )


def _publish(name: str) -> None:
    begun = time.perf_counter()
    if name == "ours":
        begun = _ours()
    else:
        write_page(FOLDER / name, FOLDER / "city.gpkg", LOOKS, _leaflet())
    used = resource.getrusage(resource.RUSAGE_SELF)
    result = {
        "wall": time.perf_counter() - begun,
        "cpu": used.ru_utime + used.ru_stime,
        "mb": used.ru_maxrss / 1024,
    }
    print("RESULT " + json.dumps(result), flush=True)
    os._exit(0)  # QGIS may crash while it shuts down


def _leaflet() -> Path:
    """Leaflet from the npm registry, once."""
    folder = FOLDER.parent / "leaflet"
    if not (folder / "package").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(["npm", "pack", LEAFLET], cwd=folder, check=True, capture_output=True, text=True)
        subprocess.run(["tar", "-xzf", packed.stdout.strip()], cwd=folder, check=True)
    return folder / "package"


def _ours() -> float:
    """Publish as a user does, without QGIS's own start in the time; returns when it began."""
    sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))
    from demo import run, start_qgis  # the demo's own start of QGIS

    application, plugin = start_qgis()
    layers = [_styled(name) for name in reversed(LOOKS)]
    begun = time.perf_counter()
    run("publishmobile", LAYERS=layers, TITLE="벤치마크", CITY="시흥시", OUTPUT=str(FOLDER / "ours"))
    del application, plugin
    return begun


def _styled(name: str):
    from qgis.core import QgsGraduatedSymbolRenderer, QgsProject, QgsRendererRange, QgsSymbol, QgsVectorLayer
    from qgis.PyQt.QtGui import QColor

    field, tops, colors = LOOKS[name]
    layer = QgsVectorLayer(f"{FOLDER / 'city.gpkg'}|layername={name}", name, "ogr")
    ranges, low = [], 0.0
    for top, color in zip(tops, colors, strict=True):
        symbol = QgsSymbol.defaultSymbol(layer.geometryType())
        symbol.setColor(QColor(color))
        ranges.append(QgsRendererRange(low, top, symbol, f"{low:g} – {top:g}"))
        low = top
    layer.setRenderer(QgsGraduatedSymbolRenderer(field, ranges))
    QgsProject.instance().addMapLayer(layer)
    return layer


if __name__ == "__main__":
    main()
