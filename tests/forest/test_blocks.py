"""Proximity in blocks: the same as in one process, whatever the size of the blocks, and with the memory of a few."""

import sqlite3

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pyproj
import pytest
import shapely
from block_city import parcelled, saved, wooded
from cancelling import CancelAfter
from layouts import CRS, X0, Y0, layer
from osgeo import gdal

from sijeong.common.errors import Cancelled
from sijeong.forest.blocks.block import HALO_M
from sijeong.forest.blocks.indexed_table import indexed_table
from sijeong.forest.blocks.plan import planned
from sijeong.forest.blocks.proximity import proximity_in_blocks
from sijeong.forest.blocks.sql import listed, sql
from sijeong.forest.errors import ForestError
from sijeong.forest.measuring.detail import Detail, Subject
from sijeong.forest.measuring.proximity import forest_proximity
from sijeong.forest.rules import ProximityRules
from sijeong.forest.terrain.raster_file import DemFile

ROUNDED = ("_m2", "_share", "_deg", "3d_m")
"""Ends of the fields that are sums, or read off a place between two equal ones."""


def blocked(frame, forest, folder, rules=None, field=None, rows=60, crs=CRS, detail=None):
    """The result of blocks of ``rows`` rows, read back, and the counts; the forest comes in up to three pieces."""
    table = indexed_table(saved(frame, folder / "parcels.gpkg"), None, crs)
    some = -(-len(forest) // 3)
    pieces = [forest.iloc[start : start + some] for start in range(0, len(forest), some)]
    with proximity_in_blocks(table, pieces, rules, field, detail, folder=folder, rows_per_block=rows) as found:
        found.write(folder / "result.gpkg", "result")
    return pyogrio.read_dataframe(folder / "result.gpkg", fid_as_index=True), found


def slope_west_of(east, file):
    """A DEM that rises to the north and ends ``east`` metres from the corner."""
    driver = gdal.GetDriverByName("GTiff")
    raster = driver.Create(str(file), (east + 500) // 10, 600, 1, gdal.GDT_Float32)
    raster.SetGeoTransform((X0 - 500, 10, 0, Y0 + 5_000, 0, -10))
    raster.SetProjection(pyproj.CRS(CRS).to_wkt("WKT1_GDAL"))
    raster.GetRasterBand(1).WriteArray(np.add.outer(np.arange(600)[::-1] * 2.0, np.zeros((east + 500) // 10)))
    return DemFile(str(file))


def values_of(column):
    return column.astype(object).where(column.notna(), None).tolist()


def assert_same(there, here):
    assert there.columns.drop("geometry").tolist() == here.columns.drop("geometry").tolist()
    assert there.index.tolist() == list(range(1, len(here) + 1))
    here = here.set_axis(there.index)
    for name in there.columns.drop("geometry"):
        if name.endswith(ROUNDED):
            np.testing.assert_allclose(there[name].astype(float), here[name].astype(float), 0, 1e-6, err_msg=name)
        else:
            mine, theirs = (
                some[name].astype(object).where(some[name].notna(), None).tolist() for some in (there, here)
            )
            assert mine == theirs, name
    shapes = shapely.normalize(there.geometry.to_numpy()), shapely.normalize(here.geometry.to_numpy())
    there_is, here_is = (shapely.is_missing(some) | shapely.is_empty(some) for some in shapes)
    assert there_is.tolist() == here_is.tolist()
    assert shapely.equals_exact(shapes[0][~there_is], shapes[1][~there_is], 1e-6).all()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("rows", [25, 150])
def test_blocks_give_what_one_process_gives(tmp_path, seed, rows):
    random = np.random.default_rng(seed)
    parcels, forest = parcelled(random), wooded(random)
    field = [None, "code"][seed % 2]
    there, found = blocked(parcels, forest, tmp_path, field=field, rows=rows)
    here = forest_proximity(parcels, forest, None, field)
    assert_same(there, here.frame)
    for name in ("within_legal", "repaired_features", "repaired_forest", "empty_features", "forest_not_polygons",
                 "small_patches", "renamed_fields"):  # fmt: skip
        assert getattr(found, name) == getattr(here, name), name
    assert found.features == len(parcels)
    assert (there["dist_m"] > 4 * HALO_M).any()
    assert there["forest_id"].nunique() > 20


def test_small_patches_are_those_of_the_whole_layer(tmp_path):
    random = np.random.default_rng(8)
    parcels, forest = parcelled(random), wooded(random)
    rules = ProximityRules(legal_distance_m=70, bands_m=(70, 900), min_forest_area_m2=40_000)
    there, found = blocked(parcels, forest, tmp_path, rules)
    here = forest_proximity(parcels, forest, rules)
    assert_same(there, here.frame)
    assert found.small_patches == here.small_patches > 5


@pytest.mark.parametrize(("parcels_in", "forest_in"), [(5179, 5186), (5186, 5179), (4326, 5174)])
def test_other_reference_systems_are_measured_in_the_same_belt(tmp_path, parcels_in, forest_in):
    random = np.random.default_rng(9)
    parcels, forest = parcelled(random, 200).to_crs(parcels_in), wooded(random).to_crs(forest_in)
    there, _ = blocked(parcels, forest, tmp_path, crs=f"EPSG:{parcels_in}")
    assert_same(there, forest_proximity(parcels, forest).frame)
    assert there.crs == "EPSG:5186"


def with_land(parcels, forest, random):
    """Parcels with a land category and forest with the fields of the forest map."""
    stands = {"FRTP_CD": random.choice(list("123"), len(forest)), "DNST_CD": random.choice(list("ABC"), len(forest))}
    return parcels.assign(jimok=random.choice(["전", "답", "대", "임야"], len(parcels))), forest.assign(**stands)


@pytest.mark.parametrize("subject", list(Subject))
def test_all_that_is_told_is_the_same(tmp_path, subject):
    random = np.random.default_rng(4)
    parcels, forest = with_land(parcelled(random), wooded(random), random)
    detail = Detail(subject, facing_m=60, dem=slope_west_of(2_500, tmp_path / "dem.tif"))
    there, found = blocked(parcels, forest, tmp_path, detail=detail)
    here = forest_proximity(parcels, forest, detail=detail)
    assert_same(there, here.frame)
    assert len(there.columns) > 20
    assert found.without_height == here.without_height > 50


def test_each_row_has_one_owner(tmp_path):
    table = indexed_table(saved(parcelled(np.random.default_rng(1)), tmp_path / "p.gpkg"), None, CRS)
    blocks = planned(table, 40)
    owned = [key for block in blocks for key in table.read(block.rows(table)).index]
    assert sorted(owned) == list(range(1, table.count() + 1))
    assert len(blocks) > 15
    assert max(len(table.read(block.rows(table))) for block in blocks) < 80


def test_rows_on_one_spot_are_one_block(tmp_path):
    stacked = layer([shapely.box(0, 0, 10, 10)] * 30, n=range(30))
    there, _ = blocked(stacked, layer([shapely.box(110, 0, 200, 50)]), tmp_path, rows=4)
    assert there["dist_m"].tolist() == [100.0] * 30


def test_no_row_has_a_place(tmp_path):
    there, found = blocked(layer([None, shapely.Polygon()]), layer([shapely.box(0, 0, 9, 9)]), tmp_path)
    assert there["dist_m"].isna().all()
    assert found.empty_features == 2


def test_numbers_and_their_types_survive(tmp_path):
    parcels = layer(
        [shapely.box(0, 0, 10, 10), None, shapely.box(50, 0, 60, 10)],
        pnu=pd.array([4139010100100010001, None, 4139010100100010003], dtype="Int64"),
        DIST_M=[1.5, 2.5, None],
        day=pd.to_datetime(["2026-01-02", None, "2026-02-01"]),
    ).assign(geom=["a", "b", None])
    file = tmp_path / "in.gpkg"
    pyogrio.write_dataframe(parcels, file, layer="in", layer_options={"GEOMETRY_NAME": "shape", "FID": "ogc"})
    with proximity_in_blocks(indexed_table(file, "in", CRS), [layer([shapely.box(0, 0, 9, 9)])]) as found:
        found.write(tmp_path / "out.gpkg", "out", {"SOURCE": "test"})
    info = pyogrio.read_info(tmp_path / "out.gpkg")
    assert list(zip(info["fields"], info["ogr_types"], strict=True))[:4] == [
        ("pnu", "OFTInteger64"), ("DIST_M_input", "OFTReal"), ("day", "OFTDateTime"), ("geom_", "OFTString"),
    ]  # fmt: skip
    assert info["layer_metadata"]["SOURCE"] == "test"
    numbers = sqlite3.connect(tmp_path / "out.gpkg").execute("SELECT fid, pnu FROM out").fetchall()
    assert numbers == [(1, 4139010100100010001), (2, None), (3, 4139010100100010003)]


def test_the_result_can_be_searched_edited_and_counts_itself(tmp_path):
    parcels = layer([shapely.box(0, 0, 10, 10), shapely.box(500, 0, 510, 10)])
    blocked(parcels, layer([shapely.box(0, 0, 9, 9)]), tmp_path)
    file = tmp_path / "result.gpkg"
    more = pyogrio.read_dataframe(file).iloc[:1].translate(2_000, 0)
    pyogrio.write_dataframe(gpd.GeoDataFrame(geometry=more), file, layer="result", append=True)
    assert pyogrio.read_info(file)["features"] == 3
    found = pyogrio.read_bounds(file, bbox=tuple(more.total_bounds))[0]
    assert found.tolist() == [3]
    assert sqlite3.connect(file).execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert sqlite3.connect(file).execute("SELECT rtreecheck('rtree_result_geom')").fetchall() == [("ok",)]


@pytest.mark.parametrize("looks", [0, 3, 8, 20])
def test_cancel_leaves_nothing(tmp_path, looks):
    random = np.random.default_rng(3)
    file = saved(parcelled(random), tmp_path / "parcels.gpkg")
    with (
        pytest.raises(Cancelled),
        proximity_in_blocks(
            indexed_table(file, None, CRS), [wooded(random)], rows_per_block=10, folder=tmp_path,
            progress=CancelAfter(looks),
        ),
    ):  # fmt: skip
        pytest.fail("the cancel came too late")
    assert [path.name for path in tmp_path.iterdir()] == ["parcels.gpkg"]


def test_cancel_while_writing(tmp_path):
    parcels = layer([shapely.box(0, 0, 10, 10)] * 20_000)
    file = saved(parcels, tmp_path / "parcels.gpkg")
    with (
        proximity_in_blocks(indexed_table(file, None, CRS), [layer([shapely.box(0, 0, 9, 9)])]) as found,
        pytest.raises(Cancelled),
    ):
        found.write(tmp_path / "result.gpkg", "result", progress=CancelAfter(0))


def test_a_file_that_is_cut_is_one_sentence(tmp_path):
    file = saved(parcelled(np.random.default_rng(3)), tmp_path / "parcels.gpkg")
    whole = file.read_bytes()
    table = indexed_table(file, None, CRS)
    file.write_bytes(whole[: len(whole) // 3])
    with (
        pytest.raises(ForestError, match=r"parcels\.gpkg cannot be read; it may be cut off"),
        proximity_in_blocks(table, [layer([shapely.box(0, 0, 9, 9)])], rows_per_block=50),
    ):
        pytest.fail("a part of the rows was taken for all")
    file.write_bytes(whole[:2000])
    with pytest.raises(ForestError, match="may be cut off"):
        indexed_table(file, None, CRS)
    file.unlink()
    with pytest.raises(ForestError, match="is not there"):
        indexed_table(file, None, CRS)


def test_a_row_that_the_index_has_lost_is_measured(tmp_path):
    file = saved(layer([shapely.box(10, 0, 20, 10), shapely.box(50, 0, 60, 10)]), tmp_path / "parcels.gpkg")
    with sqlite3.connect(file) as connection:
        connection.execute("DELETE FROM rtree_parcels_geom WHERE id = 1")
    with proximity_in_blocks(indexed_table(file, None, CRS), [layer([shapely.box(0, 0, 9, 9)])]) as found:
        found.write(tmp_path / "result.gpkg", "result")
    assert pyogrio.read_dataframe(tmp_path / "result.gpkg")["dist_m"].tolist() == [1.0, 41.0]


def test_an_index_that_contradicts_itself_is_said(tmp_path):
    file = saved(layer([shapely.box(0, 0, 10, 10), shapely.box(50, 0, 60, 10)]), tmp_path / "parcels.gpkg")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE rtree_parcels_geom_rowid SET rowid = 77 WHERE rowid = 2")
    with (
        pytest.raises(ForestError, match=r"The spatial index of parcels\.gpkg does not fit its rows"),
        proximity_in_blocks(indexed_table(file, None, CRS), [layer([shapely.box(0, 0, 9, 9)])]),
    ):
        pytest.fail("a row was taken twice")


def test_names_that_an_address_must_escape(tmp_path):
    folder = tmp_path / "필지 100%? #2"
    folder.mkdir()
    there, _ = blocked(layer([shapely.box(10, 0, 20, 10)]), layer([shapely.box(0, 0, 9, 9)]), folder)
    assert there["dist_m"].tolist() == [1.0]


def test_a_name_cannot_end_its_quotes():
    assert sql("SELECT {n} FROM {t} LIMIT {k}", n='a"; DROP', t="b", k=3) == 'SELECT "a""; DROP" FROM "b" LIMIT 3'
    assert listed(["a", 1, sql("{x}", x="y")]) == '"a", 1, "y"'


@pytest.mark.parametrize("suffix", ["shp", "geojson", "fgb"])
def test_what_has_no_such_index_is_told_apart(tmp_path, suffix):
    layer([shapely.box(0, 0, 10, 10)], n=[1]).to_file(tmp_path / f"in.{suffix}")
    assert indexed_table(tmp_path / f"in.{suffix}", None, CRS) is None
    file = tmp_path / "plain.gpkg"
    pyogrio.write_dataframe(layer([shapely.box(0, 0, 1, 1)]), file, layer="a", layer_options={"SPATIAL_INDEX": "NO"})
    assert indexed_table(file, "a", CRS) is None
    assert indexed_table(file, "b", CRS) is None


def test_what_does_not_fit_is_said_as_in_one_process(tmp_path):
    file = saved(layer([shapely.box(0, 0, 10, 10)]), tmp_path / "parcels.gpkg")
    for crs, forest, said in (
        ("EPSG:5181", layer([shapely.box(0, 0, 9, 9)]), "km apart"),
        ("EPSG:4326", layer([shapely.box(0, 0, 9, 9)]), "do not lie in Korea"),
        (None, layer([shapely.box(0, 0, 9, 9)]), "no coordinate reference system"),
        (CRS, layer([shapely.Point(0, 0)]), "has no polygon"),
        (CRS, layer([shapely.box(0, 0, 9, 9)]).set_crs(None, allow_override=True), "no coordinate reference system"),
    ):
        with pytest.raises(ForestError, match=said), proximity_in_blocks(indexed_table(file, None, crs), [forest]):
            pytest.fail(said)
