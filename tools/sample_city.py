"""Packs the sample city that users get: build/sample and the results of the demo → build/sample_city.zip.

Nothing of this machine goes along: paths in the provenance are cut to what lies inside the city's folder.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas as gpd
import numpy as np
import pyogrio
import shapely
from osgeo import gdal

ROOT = Path(__file__).resolve().parent.parent
SAMPLE, DEMO, ARCHIVE = ROOT / "build" / "sample", ROOT / "build" / "demo", ROOT / "build" / "sample_city.zip"
CONTENTS = "sample_city.json"
NAMES = {"ko": "해솔시 (가상 도시)", "en": "Haesol (made-up city)"}
AS_DELIVERED = ("cards", "traffic", "fire_service", "fires", "dem")
"""Folders of the sample city that go along as agencies deliver them, to try the imports with."""
PACKAGES = ("road_network", "traffic_demand", "scenario", "simulated", "simulated_closed", "simulated_differences")
TABLES = ("taps", "legs")
GRID_M = 1 / 64
"""Coordinates of smooth shapes lie on a grid of 1.6 cm: a power of two leaves zeros, which a zip makes small."""
SMOOTH = "forest_bands"


@dataclass(frozen=True)
class Data:
    """A layer of data: its name in ``city.gpkg``, where it comes from, and what ``catalog/sample_city.py`` keeps."""

    layer: str
    source: str
    korean: str
    english: str
    style: str = ""
    dataset: str = ""
    shown: bool = False

    @property
    def entry(self) -> dict:
        return {
            "part": "data",
            "file": "city.gpkg",
            "layer": self.layer,
            "style": self.style,
            "dataset": self.dataset,
            "titles": {"ko": self.korean, "en": self.english},
            "shown": self.shown,
        }


DATA = (
    Data("stops", "sample/bus/stops.gpkg", "정류장", "Stops", "base_stops", "bus_stops"),
    Data("route_lines", "demo/data/bus_route_lines/41999.gpkg", "버스 노선", "Bus routes", "", "bus_route_lines"),
    Data("roads", "sample/roads/MOCT_LINK.shp", "도로(표준노드링크)", "Roads", "base_roads", "node_link", True),
    Data("buildings", "sample/buildings/*.shp", "건물", "Buildings", "", "buildings_file"),
    Data("parcels", "demo/data/parcels_lsmd/41999.gpkg", "연속지적도", "Parcels", "base_parcels", "parcels_lsmd"),
    Data("forest", "demo/data/forest_map/41999.gpkg", "임상도", "Forest map", "", "forest_map"),
    Data(
        *("dongs", "demo/data/administrative_dong/41999.gpkg", "행정동", "Dongs"),
        *("base_dongs", "administrative_dong", True),
    ),
    Data("routes", "demo/routes.gpkg", "노선 표", "Table of routes", "", "bus_routes"),
    Data(
        *("route_stops", "demo/data/bus_route_stops/41999.gpkg", "노선별 정류장", "Stops of the routes"),
        *("", "bus_route_stops"),
    ),
)
RESULTS = {
    "bus": (
        *("transfer_hubs", "stop_profile", "od_flows", "transfer_pairs", "route_profile", "route_summary"),
        *("service_gaps", "service_by_dong", "od_zones"),
    ),
    "forest": (
        *("building_register", "forest_register", "exposed_villages", "exposed_buildings", "forest_summary"),
        *("forest_proximity", "forest_bands", "forest_layer"),
    ),
}
"""By part, the layers of ``results.gpkg``; those that the demo has not made are left out."""
TRAFFIC = (
    ("scenario", "changes", "scenario_changes"),
    ("simulated", "link_intervals", "link_intervals"),
    ("simulated_differences", "link_differences", "link_differences"),
    ("simulated_differences", "dong_differences", "dong_differences"),
    ("simulated_differences", "difference_totals", "difference_totals"),
    ("traffic_demand", "zones", "demand_zones"),
    ("road_network", "nodes", "network_nodes"),
    ("road_network", "edges", "network_edges"),
)
"""Package, layer in it, and kind of result."""
SHOWN = ("transfer_hubs", "transfer_pairs")
STEPS = {
    "taps": (("taps",), "import", "import_report.html"),
    "legs": (("legs",), "link", ""),
    "transfers": (("results.gpkg",), "", ""),
    "hub_details": (("results.gpkg",), "", ""),
    "od_flows": (("results.gpkg",), "", ""),
    "route_profile": (("results.gpkg",), "", ""),
    "route_summary": (("results.gpkg",), "", ""),
    "service_coverage": (("results.gpkg",), "", ""),
    "forest_proximity": (("results.gpkg",), "forest", ""),
    "forest_bands": (("results.gpkg",), "", ""),
    "forest_layer": (("results.gpkg",), "", ""),
    "forest_register": (("results.gpkg",), "register", ""),
    "forest_summary": (("results.gpkg",), "", ""),
    "fire_exposure": (("results.gpkg",), "exposure", "exposure_report.html"),
    "road_network": (("road_network.gpkg",), "network", ""),
    "traffic_demand": (("traffic_demand.gpkg",), "demand", ""),
    "simulate_traffic": (("simulated.gpkg",), "simulated", "simulated_report.html"),
    "edit_scenario": (("scenario.gpkg",), "", ""),
    "compare_scenarios": (
        *(("simulated_differences.gpkg",), "simulated_differences", "simulated_differences_report.html"),
    ),
}
"""Step of the dock → its files in the city, its figures in the demo, its report."""


def main() -> int:
    if not (DEMO / "figures.json").exists():
        print("The results of the sample city are not there: make demo", file=sys.stderr)
        return 1
    gdal.UseExceptions()
    gdal.SetConfigOption("CPL_LOG", os.devnull)  # GDAL 3.6 remarks on each newer GeoPackage
    with TemporaryDirectory() as folder:
        city = Path(folder)
        pack_data(city)
        pack_results(city)
        for package in PACKAGES:
            copy_package(DEMO / f"{package}.gpkg", city / f"{package}.gpkg")
        for table in TABLES:
            shutil.copytree(DEMO / table, city / table)
        for name in AS_DELIVERED:
            shutil.copytree(SAMPLE / name, city / "as_delivered" / name)
        for _, _, report in STEPS.values():
            if report:
                (city / report).write_text(without_paths((DEMO / report).read_text("utf-8")), encoding="utf-8")
        (city / CONTENTS).write_text(json.dumps(contents(city), ensure_ascii=False, indent=1), encoding="utf-8")
        zip_city(city)
    print(f"{ARCHIVE.relative_to(ROOT)} ({ARCHIVE.stat().st_size // 1024:,} kB)")
    return 0


def pack_data(city: Path) -> None:
    for data in DATA:
        source = next((ROOT / "build").glob(data.source))
        is_bare = source.suffix == ".shp"  # as agencies deliver it: no .cpg
        add_layer(source, None, city / "city.gpkg", data.layer, ["ENCODING=CP949"] if is_bare else [])
    clean(city / "city.gpkg")


def pack_results(city: Path) -> None:
    there = {name for name, _ in pyogrio.list_layers(DEMO / "results.gpkg")}
    for layers in RESULTS.values():
        for layer in layers:
            if layer in there:
                add_layer(DEMO / "results.gpkg", layer, city / "results.gpkg", layer, [])
    lay_on_grid(city / "results.gpkg", SMOOTH)
    clean(city / "results.gpkg")


def add_layer(source: Path, layer: str | None, target: Path, name: str, options: list[str]) -> None:
    opened = gdal.OpenEx(str(source), gdal.OF_VECTOR, open_options=options)
    is_new = not target.exists()
    gdal.VectorTranslate(
        str(target),
        opened,
        options=gdal.VectorTranslateOptions(
            format="GPKG",
            accessMode=None if is_new else "append",
            layers=[layer] if layer else None,
            layerName=name,
            dstSRS="EPSG:5186",
            layerCreationOptions=["GEOMETRY_NAME=geom"],
            datasetCreationOptions=["VERSION=1.2"] if is_new else [],
        ),
    )


def lay_on_grid(file: Path, layer: str) -> None:
    """Put the corners of ``layer`` on the grid; what it says of itself stays."""
    info = pyogrio.read_info(file, layer=layer)
    frame: gpd.GeoDataFrame = pyogrio.read_dataframe(file, layer=layer)
    frame.geometry = shapely.transform(frame.geometry.values, lambda points: np.round(points / GRID_M) * GRID_M)
    options = {"GEOMETRY_NAME": "geom", "OVERWRITE": "YES"}
    pyogrio.write_dataframe(
        frame, file, layer=layer, layer_options=options, layer_metadata=info["layer_metadata"], promote_to_multi=True
    )


def copy_package(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    clean(target)


def clean(file: Path) -> None:
    """Cut this machine's paths out of what the layers say of themselves, and leave no empty pages."""
    with closing(sqlite3.connect(file)) as package:
        has_metadata = package.execute("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_metadata'").fetchone()
        rows = package.execute("SELECT id, metadata FROM gpkg_metadata").fetchall() if has_metadata else []
        for key, text in rows:
            package.execute("UPDATE gpkg_metadata SET metadata = ? WHERE id = ?", (without_paths(text), key))
        package.commit()
        package.execute("VACUUM")


def without_paths(text: str) -> str:
    for folder in (DEMO, SAMPLE, ROOT):
        text = text.replace(f"{folder}/", "").replace(str(folder), "")
    return text


def contents(city: Path) -> dict:
    figures = json.loads((DEMO / "figures.json").read_text(encoding="utf-8"))
    return {
        "made": str(figures["made"]),
        "names": NAMES,
        "layers": [*result_entries(city), *(data.entry for data in DATA)],
        "steps": [
            {"key": key, "files": files, "figures": numbers(figures.get(counted, {})), "report": report}
            for key, (files, counted, report) in STEPS.items()
        ],
    }


def result_entries(city: Path) -> Iterator[dict]:
    there = {name for name, _ in pyogrio.list_layers(city / "results.gpkg")}
    for part, layers in RESULTS.items():
        for layer in layers:
            if layer in there:
                yield _entry(part, "results.gpkg", layer, layer)
    for package, layer, result in TRAFFIC:
        yield _entry("traffic", f"{package}.gpkg", layer, result)


def _entry(part: str, file: str, layer: str, result: str) -> dict:
    return {"part": part, "file": file, "layer": layer, "result": result, "shown": result in SHOWN}


def numbers(counted: dict) -> dict[str, float]:
    return {name: value for name, value in counted.items() if type(value) in (int, float)}


def zip_city(city: Path) -> None:
    fresh = ARCHIVE.with_suffix(".part")
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(city.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(city).as_posix())
    fresh.replace(ARCHIVE)


if __name__ == "__main__":
    sys.exit(main())
