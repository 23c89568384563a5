"""Every forest algorithm on layers as they come: other systems, wild rings, holes in the table, cut files."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from shapely import LineString, Point, Polygon, box, force_3d

X, Y = 180_000.0, 530_000.0
HOMES = [(X + 130 + 30 * column, Y + 20 + 30 * row) for column in range(5) for row in range(4)]

ALGORITHMS = {
    "forestlayer": ({"FOREST_MAP": "forest"}, {}),
    "forestproximity": ({"INPUT": "parcels", "FOREST": "forest"}, {}),
    "forestbands": ({"FOREST": "forest"}, {"BANDS": "0,50"}),
    "forestregister": ({"PARCELS": "parcels", "FOREST": "forest", "BUILDINGS": "buildings"}, {}),
    "forestsummary": (
        {"PARCELS": "parcels", "FOREST": "forest", "AREAS": "dongs", "BUILDINGS": "buildings"},
        {"LEVEL": "dong"},
    ),
    "permitcheck": ({"PARCELS": "parcels", "FOREST": "forest"}, {"PARCEL": "4139010100100010000"}),
    "wui": ({"BUILDINGS": "buildings", "FOREST": "forest"}, {"CELL": 30, "PATCH_KM2": 0.1}),
    "fireexposure": ({"BUILDINGS": "buildings", "FOREST": "forest"}, {"CELL": 10}),
    "fireaccess": ({"FOREST": "forest", "ROADS": "roads", "STATIONS": "stations", "BUILDINGS": "buildings"}, {}),
}
"""Algorithm → its layers, and what else it needs."""

SECOND_OUTPUTS = {
    "permitcheck": ("lines.gpkg", "report.pdf"),
    "wui": ("output_buildings.gpkg",),
    "fireexposure": ("output_buildings.gpkg",),
}

ANSWERS = {
    "forestlayer": "FOREST_M2",
    "forestproximity": "WITHIN_LEGAL",
    "forestregister": "ADJACENT_M2",
    "forestsummary": "NEAR_PARCELS",
    "permitcheck": "DISTANCE",
    "wui": "IN_INTERFACE",
    "fireexposure": "VILLAGES_COUNT",
    "fireaccess": "EDGE_KM",
}
"""Algorithm → an output that must not depend on how the layers come."""


@pytest.fixture
def city():
    """A forest of two stands, 20 homes and lots beside it, a road, a station and two dongs."""
    stands = [box(X - 300, Y - 300, X + 100, Y + 100), box(X - 300, Y + 100, X + 100, Y + 500)]
    lots = [box(x - 12, y - 12, x + 12, y + 12) for x, y in HOMES]
    homes = [box(x - 5, y - 4, x + 5, y + 4) for x, y in HOMES]
    street = LineString([(X + 115, Y - 300), (X + 115, Y + 500)])
    highway = LineString([(X + 115, Y), (X + 900, Y)])
    pnu = [f"41390101001{number:04d}0000" for number in range(1, 21)]
    frames = {
        "forest": {"FRTP_CD": ["1", "2"], "geometry": stands},
        "parcels": {"PNU": pnu, "지목": ["대"] * 20, "geometry": lots},
        "buildings": {
            "USABILITY": ["01000"] * 20, "STRCT_CD": ["11"] * 20, "GRND_FLR": [1] * 20, "geometry": homes,
        },
        "roads": {
            "ROAD_BT": [6.0, 6.0],
"geometry": [street, highway],
        },
        "stations": {"name": ["119안전센터"], "geometry": [Point(X + 900, Y)]},
        "dongs": {
            "adm_cd": ["4139051000", "4139052000"], "adm_nm": ["대야동", "신천동"],
            "geometry": [box(X - 400, Y - 400, X + 190, Y + 600), box(X + 190, Y - 400, X + 1000, Y + 600)],
        },
    }  # fmt: skip
    return {name: gpd.GeoDataFrame(fields, crs="EPSG:5186") for name, fields in frames.items()}


@pytest.fixture
def start(run, tmp_path):
    """Runs an algorithm on the layers of a city, which may be frames or files."""

    def start(name, layers, feedback=None):
        wanted, more = ALGORITHMS[name]
        parameters = {}
        for parameter, layer in wanted.items():
            source = layers[layer]
            if isinstance(source, gpd.GeoDataFrame):
                file = tmp_path / f"{name}_{layer}_{len(list(tmp_path.iterdir()))}.gpkg"
                source.to_file(file, **({"geometry_type": "Polygon"} if source.empty else {}))
                source = file
            parameters[parameter] = str(source)
        files = {file.split(".")[0].upper(): str(tmp_path / f"{name}_{file}") for file in SECOND_OUTPUTS.get(name, ())}
        return run(name, feedback=feedback, OUTPUT=str(tmp_path / f"{name}.gpkg"), **parameters, **files, **more)

    return start


def rows_added(frame, shapes):
    """``frame`` with rows of these shapes, else like its first."""
    more = pd.concat([frame.iloc[:1]] * len(shapes)).set_geometry(shapes, crs=frame.crs)
    return gpd.GeoDataFrame(pd.concat([frame, more], ignore_index=True), crs=frame.crs)


@pytest.mark.parametrize("name", ALGORITHMS)
@pytest.mark.parametrize("crs", [5179, 4326, 5174])
def test_other_systems_give_the_same_answer(start, city, name, crs):
    plain = start(name, city)
    other = start(name, {layer: frame.to_crs(crs) for layer, frame in city.items()})
    if name in ANSWERS:
        assert other[ANSWERS[name]] == pytest.approx(plain[ANSWERS[name]], rel=1e-4) and plain[ANSWERS[name]] > 0
    assert len(gpd.read_file(other["OUTPUT"])) == len(gpd.read_file(plain["OUTPUT"])) > 0


@pytest.mark.parametrize("name", ALGORITHMS)
def test_rows_without_shape_wild_rings_and_heights_do_not_stop_the_rest(start, city, name):
    plain = start(name, city)
    bow_tie = Polygon([(X + 500, Y + 300), (X + 505, Y + 305), (X + 505, Y + 300), (X + 500, Y + 305)])
    flat = Polygon([(X + 600, Y), (X + 610, Y), (X + 600, Y)])
    for layer in ("forest", "parcels", "buildings", "dongs"):
        city[layer] = rows_added(city[layer], [None, Polygon(), bow_tie, flat])
    city["parcels"].loc[20:, "PNU"] = [f"41390101001{number:04d}0000" for number in range(21, 25)]
    city["roads"], city["stations"] = rows_added(city["roads"], [None]), rows_added(city["stations"], [None])
    city["forest"].geometry = force_3d(city["forest"].geometry.to_numpy(), 50.0)
    hostile = start(name, city)
    assert Path(hostile["OUTPUT"]).exists()
    if name in ANSWERS and name not in ("forestlayer", "fireaccess"):
        # The bow tie of forest stands 200 m off: it may add to what is near forest, and takes nothing away.
        assert hostile[ANSWERS[name]] >= plain[ANSWERS[name]] * (1 - 1e-9)


@pytest.mark.parametrize("name", ALGORITHMS)
def test_overlapping_forest_counts_once(start, city, name):
    plain = start(name, city)
    city["forest"] = rows_added(city["forest"], [*city["forest"].geometry, box(X - 100, Y, X, Y + 200)])
    doubled = start(name, city)
    if name in ANSWERS:
        assert doubled[ANSWERS[name]] == pytest.approx(plain[ANSWERS[name]], rel=1e-6)


@pytest.mark.parametrize("name", ALGORITHMS)
@pytest.mark.parametrize("defect", ["empty", "no system", "cut off", "points only"])
def test_a_forest_that_cannot_be_used_is_one_sentence_and_nothing_is_written(start, city, tmp_path, name, defect):
    forest = city["forest"]
    if defect == "empty":
        city["forest"] = forest.iloc[:0]
    elif defect == "no system":
        city["forest"] = forest.set_crs(None, allow_override=True)
    elif defect == "points only":
        city["forest"] = forest.set_geometry(forest.geometry.representative_point())
    else:
        many = rows_added(forest, [box(X + 9 * i, Y, X + 9 * i + 5, Y + 5) for i in range(2000)])
        city["forest"] = tmp_path / "cut.gpkg"
        many.to_file(city["forest"])
        with city["forest"].open("r+b") as stream:
            stream.truncate(city["forest"].stat().st_size // 3)
    with pytest.raises(QgsProcessingException) as error:
        start(name, city)
    assert "Traceback" not in str(error.value) and str(error.value).strip()
    if defect != "cut off":  # what GDAL cannot even open QGIS refuses in its own words
        assert "forest layer" in str(error.value) or "forest map" in str(error.value)
    assert not (tmp_path / f"{name}.gpkg").exists()


@pytest.mark.parametrize("name", [name for name, (layers, _) in ALGORITHMS.items() if "PARCELS" in layers])
@pytest.mark.parametrize("kind", ["int64", "float", "exponent"])
def test_a_number_that_lost_its_digits_is_told_and_a_whole_number_is_read(start, city, name, kind):
    plain = start(name, city)
    numbers = city["parcels"]["PNU"].astype("int64")
    lost = numbers.astype(float) if kind == "float" else numbers.map(lambda number: f"{number:.5e}".upper())
    city["parcels"]["PNU"] = numbers if kind == "int64" else lost
    heard = QgsProcessingFeedback(False)
    found = start(name, city, heard)
    if kind == "int64":
        assert found[ANSWERS[name]] == pytest.approx(plain[ANSWERS[name]])
        return
    told = heard.textLog()
    if name == "forestregister":
        frame = gpd.read_file(found["OUTPUT"])
        assert frame["flag"].eq("digits_lost").all() and found["ADJACENT"] == plain["ADJACENT"] and "20" in told
    elif name == "permitcheck":
        assert "20" in told and np.isnan(float(found["DISTANCE"] or "nan"))
    else:
        assert found["NEAR_PARCELS"] == plain["NEAR_PARCELS"]


@pytest.mark.parametrize("name", ALGORITHMS)
@pytest.mark.parametrize("percent", [0, 30, 70])
def test_a_stop_leaves_nothing_behind(start, stops_at, city, tmp_path, name, percent):
    with pytest.raises(QgsProcessingException):
        start(name, city, stops_at(percent))
    assert not (tmp_path / f"{name}.gpkg").exists() and not list(tmp_path.glob(".*"))
