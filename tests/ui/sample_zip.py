"""A sample city of one dong, one hub, one parcel and one road: what the start and the tour need, in a small zip."""

from pathlib import Path

import geopandas as gpd
from city_zip import zipped
from shapely.geometry import LineString, Point, box

X, Y = 152_000.0, 526_000.0


def write_city(folder: Path) -> Path:
    """The zip at ``folder/build/sample_city.zip``, where a developer's checkout has it."""
    made = folder / "made"
    made.mkdir(parents=True)
    ground = box(X, Y, X + 900, Y + 900)
    _layer(made, "city.gpkg", "dongs", {"adm_nm": ["나루동"]}, ground)
    hub = {"hub_id": ["S1"], "name": ["시청"], "transfers": [40], "rank": [1]}
    _layer(made, "results.gpkg", "transfer_hubs", hub, Point(X + 450, Y + 450))
    register = {"pnu": ["4199910100100010000"], "dist_m": [12.5]}
    _layer(made, "results.gpkg", "forest_register", register, ground)
    link = {"edge_id": ["1"], "difference": [120.0]}
    _layer(made, "differences.gpkg", "link_differences", link, LineString([(X, Y), (X + 900, Y + 900)]))
    results = (
        ("bus", "results.gpkg", "transfer_hubs"),
        ("forest", "results.gpkg", "forest_register"),
        ("traffic", "differences.gpkg", "link_differences"),
    )
    layers = [
        {"part": part, "file": file, "layer": layer, "result": layer, "shown": part == "bus"}
        for part, file, layer in results
    ]
    layers.append({"part": "data", "file": "city.gpkg", "layer": "dongs", "titles": {"ko": "행정동", "en": "Dongs"}})
    steps = [
        {"key": "transfers", "files": ["results.gpkg"], "figures": {"TRANSFERS": 40}, "report": ""},
        {"key": "forest_register", "files": ["results.gpkg"], "figures": {}, "report": ""},
    ]
    return zipped(made, folder, layers, steps)


def _layer(folder: Path, file: str, layer: str, fields: dict, shape) -> None:
    frame = gpd.GeoDataFrame(fields, geometry=[shape], crs="EPSG:5186")
    frame.to_file(folder / file, layer=layer, driver="GPKG")
