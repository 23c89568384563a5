"""A layer is edited and saved again and again while two threads read its file: a program of its own, for it may crash.

edited_while_read.py FOLDER    FOLDER/sijeong is the checkout; prints what was saved and what went wrong as JSON
"""

import json
import os
import sys
import threading
from pathlib import Path

FOLDER = Path(sys.argv[1])
sys.path.insert(0, str(FOLDER))
EDITS = 60
"""Without the remedy QGIS is gone after 5 to 40 of them."""
ROWS = 2_000

from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402

APPLICATION = QgsApplication([], False)
APPLICATION.initQgis()

from sijeong.common.packages import bind_to_own_libraries  # noqa: E402

bind_to_own_libraries()

import geopandas as gpd  # noqa: E402
import pyogrio  # noqa: E402
from shapely.geometry import Point  # noqa: E402

from sijeong.common.geopackages import list_layers, read_layer  # noqa: E402


def make(file: Path) -> None:
    places = [Point(at, at) for at in range(ROWS)]
    lots = gpd.GeoDataFrame({"number": range(ROWS)}, geometry=places, crs="EPSG:5186")
    pyogrio.write_dataframe(lots, file, layer="lots", driver="GPKG")


def read_until(stopped: threading.Event, file: Path, seen: list[int], errors: list[str]) -> None:
    while not stopped.is_set():
        try:
            assert [name for name, _ in list_layers(file)] == ["lots"]
            seen.append(len(read_layer(file, layer="lots")))
        except Exception as error:
            errors.append(repr(error))


def edit(file: Path, number: int) -> bool:
    layer = QgsVectorLayer(f"{file}|layername=lots", "lots", "ogr")
    rows = list(layer.getFeatures())
    layer.startEditing()
    layer.changeAttributeValue(rows[0].id(), layer.fields().indexFromName("number"), number)
    return layer.commitChanges()


def main() -> None:
    file, stopped, seen, errors = FOLDER / "lots.gpkg", threading.Event(), [], []
    make(file)
    readers = [threading.Thread(target=read_until, args=(stopped, file, seen, errors)) for _ in range(2)]
    for reader in readers:
        reader.start()
    refused = [number for number in range(1, EDITS + 1) if not edit(file, number * 1_000_000)]
    stopped.set()
    for reader in readers:
        reader.join()
    (first, *_) = read_layer(file, layer="lots")["number"]
    wanted = {"wanted": EDITS * 1_000_000, "rows": ROWS}
    told = {"last": int(first), "refused": refused, "errors": errors, "reads": len(seen), "sizes": sorted(set(seen))}
    print(json.dumps(wanted | told), flush=True)
    os._exit(0)  # QGIS has no window here, and need not clear up


main()
