"""Runs the main job on the sample city, and on the real Siheung parcels where they lie beside the checkout.

Leaves in build/demo/ a project, one GeoPackage of results, maps and a one-page summary, and says where to look.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DEMO = BUILD / "demo"
SAMPLE = BUILD / "sample"
SHARED = Path(os.environ.get("SIJEONG_SHARED", ROOT.parent / "shared"))
RESULTS = DEMO / "results.gpkg"
PROJECT = DEMO / "sijeong_demo.qgz"
FIGURES = DEMO / "figures.json"
SAMPLE_CITY = "41999"
RAILWAY = "도시철도"
"""``route_type`` of the sample city's railway."""
CATALOGUE = ROOT / "sample" / "haesol.toml"
SYSTEM_PLUGINS = "/usr/share/qgis/python/plugins"

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", str(BUILD / "profile-demo"))
os.environ.setdefault("CPL_LOG", str(BUILD / "gdal.log"))  # GDAL 3.6 remarks on each newer GeoPackage
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() not in (ROOT, ROOT / "tools")]
sys.path += [str(BUILD / "plugins"), SYSTEM_PLUGINS]


@dataclass
class Step:
    """One line of the demo's log."""

    title: str
    seconds: float = 0.0
    outcome: str = ""


@dataclass
class Demo:
    """What was done, for the terminal and the summary page."""

    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, title: str):
        step = Step(title)
        print(f"  {title} …", flush=True)
        started = time.perf_counter()
        yield step
        step.seconds = time.perf_counter() - started
        self.steps.append(step)
        print(f"    {step.seconds:6.1f} s  {step.outcome}", flush=True)


def start_qgis():
    """QGIS without a window, in Korean, with the plugin's provider; the caller keeps what is returned alive."""
    from qgis.core import QgsApplication, QgsSettings

    application = QgsApplication([], False)
    application.initQgis()
    QgsSettings().setValue("locale/userLocale", "ko")
    QgsSettings().setValue("locale/overrideFlag", True)
    from processing.core.Processing import Processing

    Processing.initialize()
    from sijeong.plugin import SijeongPlugin
    from sijeong.processing.settings import CATALOGUE_FILE

    CATALOGUE_FILE.set(str(CATALOGUE))  # the sample city's dongs, as a city would set its own
    plugin = SijeongPlugin(None)
    plugin.initProcessing()
    return application, plugin


def run(algorithm: str, **parameters) -> dict:
    from qgis.core import QgsProcessingFeedback

    import processing

    return processing.run(f"sijeong:{algorithm}", parameters, feedback=QgsProcessingFeedback(False))


def table(name: str) -> str:
    return f"ogr:dbname='{RESULTS}' table=\"{name}\" (geom)"


def rows(name: str) -> int:
    import pyogrio

    return pyogrio.read_info(RESULTS, layer=name)["features"]


def main() -> int:
    shutil.rmtree(DEMO, ignore_errors=True)
    DEMO.mkdir(parents=True)
    from demo_project import build_project  # beside this file
    from demo_summary import write_summary

    _application, plugin = start_qgis()
    demo = Demo()
    print("Sijeong demo / 시정 데모")
    pulled = data(demo)
    figures = pulled | bus(demo, pulled["layers"]) | forest(demo, pulled["layers"]) | traffic(demo, pulled["layers"])
    if (SHARED / "data" / "parcels").is_dir():
        figures |= siheung(demo)
    with demo.step("프로젝트와 지도 만들기") as step:
        maps = build_project(PROJECT, RESULTS, SAMPLE, SHARED, DEMO)
        step.outcome = f"{PROJECT.name}, {len(maps)} PNG"
    figures |= mobile(demo, pulled["layers"]) | paper(demo, pulled["layers"])
    page = write_summary(DEMO / "summary.html", demo.steps, figures, maps)
    made = {"made": datetime.now(UTC).isoformat(timespec="seconds")}
    FIGURES.write_text(json.dumps(figures | made, ensure_ascii=False, default=str), encoding="utf-8")
    plugin.unload()
    print("\n결과를 볼 곳 (where to look):")
    reports = sorted(DEMO.glob("*_report.html"))
    made_files = (PROJECT, RESULTS, *maps, *DEMO.glob("*.pdf"), *reports, page)
    for path in made_files:
        print(f"  {path.relative_to(ROOT)}")
    print("  make desktop   # 이 프로젝트를 QGIS에서 엽니다")
    sys.stdout.flush()
    os._exit(
        0 if all(path.stat().st_size for path in made_files) else 1
    )  # QGIS 3.22 may crash while Python tears its objects down in no particular order


def data(demo: Demo) -> dict:
    """The way of a closed network: agencies' files in a folder become clean layers with their provenance."""
    wanted = {
        "administrative_dong": "행정동",
        "parcels_lsmd": "필지",
        "forest_map": "임상도",
        "fire_records": "산불",
        "bus_stops": "정류장",
        "bus_routes": "노선",
        "bus_route_stops": "노선별 정류장",
        "bus_route_lines": "노선 선형",
    }
    city, layers = {"AREA": SAMPLE_CITY, "CATALOGUE": str(CATALOGUE)}, {}
    with demo.step("기관 파일에서 자료 받기 (sijeong:pulldataset)") as step:
        counts = []
        for dataset, title in wanted.items():
            outcome = run("pulldataset", DATASET=dataset, SOURCE=str(SAMPLE), STORE=str(DEMO / "data"), **city)
            layers[dataset] = outcome["KEPT"]
            counts.append(f"{title} {outcome['FEATURES']:,.0f}")
        step.outcome = " · ".join(counts)
    layers["bus_routes"] = with_railway(layers["bus_routes"])
    with demo.step("필지 자료 점검 (sijeong:checkdata)") as step:
        checked = run(
            "checkdata",
            INPUT=layers["parcels_lsmd"],
            DATASET="parcels_lsmd",
            CITY=SAMPLE_CITY,
            CATALOGUE=city["CATALOGUE"],
            OUTPUT=table("quality_findings"),
            REPORT=str(DEMO / "check_report.html"),
        )
        step.outcome = "지적 사항 {FINDINGS:,.0f} · 오류 {ERRORS:,.0f} · 주의 {WARNINGS:,.0f}".format(**checked)
    return {"layers": layers, "check": checked}


def with_railway(routes: str) -> str:
    """The table of routes with the railway's row, which GBIS leaves out and card records name by its id alone."""
    from osgeo import gdal

    kept, known = str(DEMO / "routes.gpkg"), str(SAMPLE / "bus" / "routes.gpkg")
    gdal.VectorTranslate(kept, routes.split("|")[0], format="GPKG", layerName="bus_routes")
    railway = f"SELECT route_id, route_name, route_type FROM routes WHERE route_type = '{RAILWAY}'"
    gdal.VectorTranslate(kept, known, accessMode="append", layerName="bus_routes", SQLStatement=railway)
    return f"{kept}|layername=bus_routes"


def bus(demo: Demo, layers: dict[str, str]) -> dict:
    """From card records to a decision about a route."""
    from demo_bus import BusDemo  # beside this file

    stops = f"{SAMPLE / 'bus' / 'stops.gpkg'}|layername=stops"  # with the railway stations, which GBIS leaves out
    buildings, roads = next((SAMPLE / "buildings").glob("*.shp")), SAMPLE / "roads" / "MOCT_LINK.shp"
    return BusDemo(run, demo.step, table, DEMO, layers, stops, str(buildings), str(roads)).all(SAMPLE / "cards")


def forest(demo: Demo, layers: dict[str, str]) -> dict:
    """From the forest map to the register, the permit desk and what to do first."""
    from demo_forest import ForestDemo  # beside this file

    return ForestDemo(run, demo.step, table, DEMO, SAMPLE, layers).all()


def traffic(demo: Demo, layers: dict[str, str]) -> dict:
    """From the standard node-link to what it means to close a bridge."""
    from demo_traffic import TrafficDemo  # beside this file

    return TrafficDemo(run, demo.step, table, DEMO, SAMPLE, layers).all()


def mobile(demo: Demo, layers: dict[str, str]) -> dict:
    """From the project, as it is open now, to the officials' phones."""
    from demo_mobile import MobileDemo  # beside this file

    return MobileDemo(run, demo.step, DEMO, layers).all()


def paper(demo: Demo, layers: dict[str, str]) -> dict:
    """From all results to what a deputy mayor decides by, and to the tables that an office works on."""
    from demo_reports import ReportsDemo  # beside this file

    return ReportsDemo(run, demo.step, DEMO, layers).all()


def siheung(demo: Demo) -> dict:
    parcels = f"{SHARED / 'data' / 'parcels' / 'siheung_parcels_2026.gpkg'}|layername=parcels"
    mountain = next((SHARED / "data" / "forest").glob("siheung_san_parcels.gpkg"))
    with demo.step("시흥시 실제 필지 × 산 필지 (sijeong:forestproximity)") as step:
        near = run("forestproximity", INPUT=parcels, FOREST=str(mountain), OUTPUT=table("siheung_forest_proximity"))
        step.outcome = "필지 {FEATURES:,.0f} · 100 m 이내 {WITHIN_LEGAL:,.0f}".format(**near)
    return {"siheung": near}


if __name__ == "__main__":
    sys.path.append(str(Path(__file__).resolve().parent))
    sys.exit(main())
