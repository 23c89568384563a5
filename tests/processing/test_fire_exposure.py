"""Exposure and the wildland-urban interface as a user runs them: layers in, layers, tables and a page out."""

from __future__ import annotations

import csv

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from qgis.core import QgsProcessingException
from shapely.geometry import box

from sijeong.processing.exposure_legends import VILLAGE_FIELDS

X, Y = 180_000.0, 530_000.0


@pytest.fixture
def town(tmp_path):
    """Twelve hamlets of twelve houses at growing distances from their woods; half of the houses have a use."""
    houses, woods = [], []
    for number in range(12):
        x, y = X + (number % 4) * 2500.0, Y + (number // 4) * 2500.0
        houses += [box(x + i % 4 * 30, y + i // 4 * 30, x + i % 4 * 30 + 10, y + i // 4 * 30 + 10) for i in range(12)]
        edge = x + 110 + number * 12
        woods.append(box(edge, y - 300, edge + 700, y + 600))
    buildings = gpd.GeoDataFrame({"USABILITY": ["01000"] * len(houses), "동": "가"}, geometry=houses, crs="EPSG:5186")
    forest = gpd.GeoDataFrame({"FRTP_CD": [str(1 + n % 3) for n in range(12)]}, geometry=woods, crs="EPSG:5186")
    buildings.to_file(tmp_path / "buildings.gpkg", layer="buildings")
    forest.to_crs(5179).to_file(tmp_path / "forest.gpkg", layer="forest")
    return tmp_path


@pytest.fixture
def fires_file(town):
    random = np.random.default_rng(1)
    places = gpd.GeoSeries(
        gpd.points_from_xy(X + 300 + random.uniform(0, 400, 30), Y + random.uniform(-200, 500, 30)), crs=5186
    ).to_crs(4326)
    with (town / "fires.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["frfr_lctn_xcrd", "frfr_lctn_ycrd", "frfr_frng_dtm"])
        writer.writerows([point.x, point.y, "2025-03-31 15:27"] for point in places)
    return town / "fires.csv"


def expose(run, town, **more):
    outputs = {
        name: str(town / f"{name.lower()}.gpkg") for name in ("OUTPUT", "OUTPUT_BUILDINGS", "SENSITIVITY", "VALIDATION")
    }
    values = {
        "BUILDINGS": str(town / "buildings.gpkg"), "FOREST": str(town / "forest.gpkg"),
        "REPORT": str(town / "report.html"), **outputs, **more,
    }  # fmt: skip
    return run("fireexposure", **values)


def test_villages_buildings_tables_and_a_page(run, town, fires_file):
    found = expose(run, town, FIRES=str(fires_file))
    villages, buildings = gpd.read_file(found["OUTPUT"]), gpd.read_file(found["OUTPUT_BUILDINGS"])
    assert (found["VILLAGES_COUNT"], found["CLASS_A"], found["BUILDINGS_COUNT"]) == (12, 2, 144)
    assert [name for name in villages.columns if name != "geometry"] == list(VILLAGE_FIELDS)
    assert villages.crs.to_epsg() == 5186 and (villages.geom_type == "Polygon").all()
    assert villages["village_class"].tolist()[:5] == ["A", "A", "B", "B", "C"]
    assert buildings["동"].eq("가").all() and buildings["e100"].between(0, 1).all()
    worst = villages.iloc[0]
    assert worst["fires"] == 30 and worst["rank"] == 1
    table = pd.DataFrame(gpd.read_file(found["VALIDATION"]))
    row = table[(table["checked"] == "villages") & table["primary_test"].astype(bool)].iloc[0]
    assert row["fires"] == row["fires_in_top"] == 30 and row["outcome"] == "found"
    assert len(gpd.read_file(found["SENSITIVITY"])) == 3 * 5
    page = (town / "report.html").read_text(encoding="utf-8")
    assert "fires" in page and "<table" in page and "{" not in page.split("</style>")[1]


def test_tables_and_page_are_made_only_when_asked_for(run, town):
    found = expose(run, town, SENSITIVITY=None, VALIDATION=None, REPORT=None)
    assert "SENSITIVITY" not in found and not (town / "report.html").exists()


def test_weights_change_the_order(run, town):
    near = gpd.read_file(expose(run, town, WEIGHTS="near=1, embers=0.01")["OUTPUT"])
    pines = gpd.read_file(expose(run, town, WEIGHTS="fuel=1")["OUTPUT"])
    assert near.iloc[0]["village_id"] != pines.iloc[-1]["village_id"]
    assert set(pines[pines["village_class"] == "A"]["fmi"]) == {10.0}


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (dict(WEIGHTS="houses=1"), "houses"),
        (dict(CELL=20), "third"),
        (dict(VALIDATE_FROM="spring"), "spring"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(run, town, wrong, says):
    with pytest.raises(QgsProcessingException, match=says):
        expose(run, town, **wrong)


def test_a_run_can_be_stopped(run, town, stops_at):
    with pytest.raises(QgsProcessingException, match="Stopped"):
        expose(run, town, feedback=stops_at(40))
    assert not (town / "output.gpkg").exists()


def interface(run, town, **more):
    values = {
        "BUILDINGS": str(town / "buildings.gpkg"), "FOREST": str(town / "forest.gpkg"),
        "OUTPUT": str(town / "areas.gpkg"), "OUTPUT_BUILDINGS": str(town / "classes.gpkg"), **more,
    }  # fmt: skip
    found = run("wui", **values)
    return found, gpd.read_file(found["OUTPUT"]), gpd.read_file(found["OUTPUT_BUILDINGS"])


def test_the_interface_by_each_definition(run, town):
    found, areas, buildings = interface(run, town, PATCH_KM2=0.5)
    assert found["IN_INTERFACE"] == 144 and set(areas["wui"]) == {"interface", "intermix"}
    assert set(buildings["wui"]) <= {"interface", "intermix"}
    assert found["AREA_M2"] == pytest.approx(areas.area.sum())
    none, areas, _ = interface(run, town)
    assert none["IN_INTERFACE"] == 0 and set(areas["wui"]) == {"intermix"}
    _, areas, buildings = interface(run, town, METHOD="france")
    assert buildings["wui"].str.startswith("scattered").any() and buildings["housing"].eq("scattered").all()
    zones = gpd.GeoDataFrame(geometry=[box(X - 500, Y - 500, X + 2000, Y + 2000)], crs="EPSG:5186")
    zones.to_file(town / "zones.gpkg")
    found, areas, _ = interface(run, town, METHOD="zones", ZONES=str(town / "zones.gpkg"), PATCH_KM2=0.5, HOUSES_KM2=1)
    assert found["IN_INTERFACE"] == 12 and areas["buildings"].tolist() == [12]


def test_zones_are_asked_for(run, town):
    with pytest.raises(QgsProcessingException, match="zones"):
        interface(run, town, METHOD="zones")
