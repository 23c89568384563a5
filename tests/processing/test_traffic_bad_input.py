"""What users break in the packages of traffic, and where they let results go: one sentence, nothing lost."""

from __future__ import annotations

import shutil
import sys
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException
from shapely.geometry import LineString

from sijeong.traffic.demand.store import write_demand
from sijeong.traffic.network.store import read_network, write_network
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.scenario.store import read_scenario, write_scenario

sys.path.append(str(Path(__file__).parents[1] / "traffic"))

from grid_city import grid_network, peak_demand


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("도시 교통")
    network = grid_network(4, 4)
    write_network(network, folder / "도로망.gpkg")
    write_demand(peak_demand(network, 300.0), folder / "수요.gpkg")
    return folder


@pytest.fixture
def city(packages, tmp_path):
    for file in packages.glob("*.gpkg"):
        shutil.copy(file, tmp_path)
    return {"NETWORK": str(tmp_path / "도로망.gpkg"), "DEMAND": str(tmp_path / "수요.gpkg")}


def edited(file: str | Path, statement: str) -> None:
    """As a user's edit in QGIS leaves it."""
    gdal.UseExceptions()
    source = gdal.OpenEx(str(file), gdal.OF_VECTOR | gdal.OF_UPDATE)
    source.ExecuteSQL(statement)
    source = None


@pytest.mark.parametrize(
    ("which", "statement", "said"),
    [
        (
            "NETWORK",
            "ALTER TABLE edges DROP COLUMN capacity_vph",
            "layer edges of 도로망.gpkg has no field capacity_vph",
        ),
        ("NETWORK", "UPDATE edges SET lanes = NULL WHERE fid = 3", "Row 3 of the layer edges .* lanes is NULL"),
        ("NETWORK", "UPDATE edges SET lanes = -1 WHERE fid = 3", "lanes is -1. Correct it: a number from 1"),
        ("NETWORK", "UPDATE edges SET edge_id = NULL WHERE fid = 3", "Row 3 .* edge_id is empty"),
        ("NETWORK", "UPDATE edges SET edge_id = 'a' WHERE fid < 3", "Row 2 .* edge_id a is there twice"),
        ("NETWORK", "UPDATE edges SET to_node = '없음' WHERE fid = 3", "to_node is 없음, which the layer nodes"),
        ("NETWORK", "DELETE FROM nodes WHERE fid = 1", "which the layer nodes does not have"),
        ("NETWORK", "DELETE FROM edges", "layer edges of 도로망.gpkg is empty"),
        ("NETWORK", "UPDATE edges SET geom = NULL WHERE fid = 3", "Row 3 .* is not one line"),
        ("DEMAND", "UPDATE od SET vehicles = -5 WHERE fid = 2", "Row 2 of the layer od in 수요.gpkg: vehicles is -5"),
        (
            "DEMAND",
            "UPDATE od SET origin = '없음' WHERE fid = 2",
            "origin is 없음, which the layer zones does not have",
        ),
        ("DEMAND", "DELETE FROM zones WHERE fid = 1", "which the layer zones does not have"),
        ("DEMAND", "UPDATE od SET vehicle_class = 'tank'", "tank, which the layer classes does not have"),
        ("DEMAND", "ALTER TABLE access DROP COLUMN out_share", "layer access of 수요.gpkg has no field out_share"),
        ("DEMAND", "UPDATE profile SET share = -share WHERE fid = 1", "Row 1 of the layer profile .* a number from 0"),
        ("DEMAND", "DELETE FROM facts", "does not tell the time of the demand"),
    ],
)
def test_an_edit_that_breaks_a_package_is_told_by_its_row(run, city, tmp_path, which, statement, said):
    edited(city[which], statement)
    with pytest.raises(QgsProcessingException, match=said):
        run("assigntraffic", **city, OUTPUT=str(tmp_path / "never.gpkg"))
    assert not (tmp_path / "never.gpkg").exists()


@pytest.mark.parametrize("algorithm", ["assigntraffic", "simulatetraffic"])
def test_a_layer_that_is_no_package_is_told_before_anything_runs(run, city, tmp_path, algorithm):
    (tmp_path / "표.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="표 does not lie in a GeoPackage"):
        run(algorithm, **(city | {"NETWORK": str(tmp_path / "표.csv")}), OUTPUT=str(tmp_path / "never.gpkg"))


def test_a_package_that_was_cut_off_is_told_by_its_file(run, city, tmp_path):
    whole = Path(city["NETWORK"]).read_bytes()
    Path(city["NETWORK"]).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(QgsProcessingException, match=r"“Road network”: .*도로망.gpkg cannot be opened as a layer"):
        run("assigntraffic", **city, OUTPUT=str(tmp_path / "never.gpkg"))
    with pytest.raises(QgsProcessingException, match=r"“Road network”: there is no layer .*nowhere.gpkg"):
        run("assigntraffic", **(city | {"NETWORK": str(tmp_path / "nowhere.gpkg")}), OUTPUT=str(tmp_path / "x.gpkg"))


def test_places_of_results_are_looked_at_before_the_work(run, city, tmp_path):
    folder = tmp_path / "내 문서"
    folder.mkdir()
    (folder / "중요.txt").write_text("중요")
    with pytest.raises(QgsProcessingException, match=r"is a folder\. Choose the name of a file"):
        run("assigntraffic", **city, OUTPUT=str(tmp_path / "x.gpkg"), REPORT=str(folder))
    with pytest.raises(QgsProcessingException, match=r"is a file\. Choose a folder"):
        run("simulatetraffic", **city, OUTPUT=str(tmp_path / "x.gpkg"), SUMO_FOLDER=str(folder / "중요.txt"))
    for wrong in ("x.shp", "x"):
        with pytest.raises(QgsProcessingException, match="several layers in one file"):
            run("simulatetraffic", **city, OUTPUT=str(tmp_path / wrong))
    assert (folder / "중요.txt").read_text() == "중요" and not list(tmp_path.glob("x*"))


def test_the_files_of_sumo_come_beside_what_lies_in_the_folder(run, tmp_path):
    folder = tmp_path / "내 폴더"
    folder.mkdir()
    (folder / "중요.txt").write_text("중요")
    ends = [(180000, 530000), (180500, 530000), (180500, 530500), (180000, 530000)]
    pairs = [*pairwise(ends), *pairwise(ends[::-1])]
    roads = gpd.GeoDataFrame({"MAX_SPD": ["6.0E+01"] * 6}, geometry=[LineString(pair) for pair in pairs], crs=5186)
    roads.to_file(tmp_path / "roads.gpkg")
    found = run(
        "roadnetwork",
        LINKS=str(tmp_path / "roads.gpkg"),
        OUTPUT=str(tmp_path / "network.gpkg"),
        SUMO_FOLDER=str(folder),
    )
    assert (folder / "중요.txt").read_text() == "중요" and (folder / "city.net.xml").is_file()
    assert set(read_network(Path(found["OUTPUT"].split("|")[0])).edges["speed_kmh"]) == {60.0}


@pytest.mark.parametrize(("operation", "value"), [("lanes", "9"), ("speed", "1000"), ("capacity", "1e9")])
def test_a_value_beyond_all_roads_is_refused(run, city, tmp_path, operation, value):
    with pytest.raises(QgsProcessingException, match=f"{value} is too much for “{operation}”"):
        run(
            "editscenario", NETWORK=city["NETWORK"], OPERATION=operation, TARGETS="0000_0100", VALUE=value,
            OUTPUT=str(tmp_path / "never.gpkg"),
        )  # fmt: skip
    assert not (tmp_path / "never.gpkg").exists()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE run_checks SET grade = '?'",
        "UPDATE run_checks SET gaps = '{'",
        "UPDATE link_stats SET time_begin = 'x'",
        "UPDATE link_stats SET vehicles = NULL",
        "UPDATE links SET edge_id = NULL",
    ],
)
def test_a_result_whose_tables_were_changed_is_told(run, city, tmp_path, statement):
    base = Path(run("assigntraffic", **city, OUTPUT=str(tmp_path / "base.gpkg"))["OUTPUT"].split("|")[0])
    edited(base, statement)
    with pytest.raises(QgsProcessingException, match=r"tables of base.gpkg were changed"):
        run("comparescenarios", BASE=str(base), RESULT=str(base), OUTPUT=str(tmp_path / "never.gpkg"))


def test_zones_elsewhere_or_without_a_shape_are_refused(run, city, tmp_path):
    zones = gpd.read_file(city["DEMAND"], layer="zones").assign(population=100, jobs=50)
    elsewhere = zones.set_geometry(zones.translate(50_000, 0))
    elsewhere.to_file(tmp_path / "elsewhere.gpkg")
    zones.loc[1, "geometry"] = None
    zones.to_file(tmp_path / "shapeless.gpkg")
    for name, said in (("elsewhere", "zones lie .* km from the roads"), ("shapeless", "Row 2 .* zones has no shape")):
        with pytest.raises(QgsProcessingException, match=said):
            run(
                "trafficdemand", NETWORK=city["NETWORK"], ZONES=str(tmp_path / f"{name}.gpkg"),
                OUTPUT=str(tmp_path / "never.gpkg"),
            )  # fmt: skip
        assert not (tmp_path / "never.gpkg").exists()


def test_metres_that_are_called_degrees_are_one_sentence(run, tmp_path):
    roads = gpd.GeoDataFrame(geometry=[LineString([(180000, 530000), (180500, 530000)])], crs=4326)
    roads.to_file(tmp_path / "roads.gpkg")
    with pytest.raises(QgsProcessingException, match="do not fit its coordinate reference system"):
        run("roadnetwork", LINKS=str(tmp_path / "roads.gpkg"), OUTPUT=str(tmp_path / "network.gpkg"))


def test_a_change_counts_unless_it_is_marked_as_undone(tmp_path):
    changes = tuple(Change(step, Operation.CLOSE, f"e{step}") for step in (1, 2))
    write_scenario(Scenario("통제", changes), tmp_path / "통제.gpkg")
    edited(tmp_path / "통제.gpkg", "UPDATE changes SET undone = NULL WHERE step = 1")
    assert [change.step for change in read_scenario(tmp_path / "통제.gpkg").changes] == [1, 2]
