"""Heights, slope and aspect from a grid, against formulas, against gdaldem, and from files as agencies give them."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from listening import Listening
from osgeo import gdal, osr
from pyproj import CRS, Transformer
from shared_data import SHARED

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.terrain.aspect import Aspect, aspect_keys
from sijeong.forest.terrain.dem import Dem
from sijeong.forest.terrain.ground import ground_at
from sijeong.forest.terrain.raster_file import DemFile, open_dem, read_dem
from sijeong.forest.terrain.raster_window import MAX_CELLS

KOREA = CRS.from_epsg(5186)
SAMPLE = Path(__file__).resolve().parents[2] / "build" / "sample" / "dem" / "dem.tif"
ALEGRE = SHARED / "dem" / "poa_elevation.tif"
WEST, NORTH = 180_000.0, 530_000.0


def dem(heights, cell=10.0) -> Dem:
    return Dem(np.asarray(heights, dtype=float), WEST, NORTH, cell, cell)


def plane(east, north, rows=6, columns=7, cell=10.0) -> Dem:
    """Ground that rises ``east`` and ``north`` metres per metre."""
    x = (np.arange(columns) + 0.5) * cell
    y = -(np.arange(rows) + 0.5) * cell
    return dem(100 + east * x[None, :] + north * y[:, None], cell)


def places(*pairs):
    return np.array(pairs, dtype=float) + np.array([WEST, NORTH])


def write(file, heights, epsg=5186, origin=(WEST, NORTH), cell=(10.0, 10.0), nodata=None, kind=gdal.GDT_Float32):
    heights = np.asarray(heights)
    bands = heights if heights.ndim == 3 else heights[None]
    raster = gdal.GetDriverByName("GTiff").Create(str(file), bands.shape[2], bands.shape[1], len(bands), kind)
    raster.SetGeoTransform((origin[0], cell[0], 0, origin[1], 0, -cell[1]))
    if epsg:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
        raster.SetProjection(system.ExportToWkt())
    for number, band in enumerate(bands, 1):
        if nodata is not None:
            raster.GetRasterBand(number).SetNoDataValue(nodata)
        raster.GetRasterBand(number).WriteArray(band)
    raster.FlushCache()
    return file


def area(columns=20, rows=20, cell=10.0):
    return WEST, NORTH - rows * cell, WEST + columns * cell, NORTH


@given(st.floats(-2, 2), st.floats(-2, 2), st.floats(10, 50), st.floats(-49, -10))
def test_on_a_plane_every_height_and_slope_is_that_of_the_plane(east, north, x, y):
    ground = plane(east, north)
    assert ground.heights_at(places((x, y)))[0] == pytest.approx(100 + east * x + north * y, abs=1e-9)
    slope, aspect = ground.slope_aspect_at(places((x, y)))
    assert slope[0] == pytest.approx(np.degrees(np.arctan(np.hypot(east, north))), abs=1e-6)
    if np.hypot(east, north) > 1e-6:
        downhill = np.array([-east, -north]) / np.hypot(east, north)
        assert np.sin(np.radians(aspect[0])) == pytest.approx(downhill[0], abs=1e-6)
        assert np.cos(np.radians(aspect[0])) == pytest.approx(downhill[1], abs=1e-6)


@pytest.mark.parametrize(
    ("east", "north", "faces"),
    [(0, -1, "N"), (0, 1, "S"), (1, 0, "W"), (-1, 0, "E"), (1, 1, "SW"), (1, -1, "NW"), (-1, 1, "SE"), (-1, -1, "NE")],
)
def test_a_slope_faces_where_water_runs(east, north, faces):
    slope, aspect = plane(east, north).slope_aspect_at(places((35, -25)))
    assert aspect_keys(slope, aspect).tolist() == [faces]


def test_level_ground_has_a_slope_and_no_aspect():
    slope, aspect = plane(0, 0).slope_aspect_at(places((35, -25)))
    assert slope[0] == 0 and np.isnan(aspect[0]) and aspect_keys(slope, aspect).tolist() == [Aspect.LEVEL.key]


@given(arrays(np.float64, (5, 6), elements=st.floats(0, 500)), st.floats(0, 60), st.floats(-50, 0))
def test_height_is_the_bilinear_mean_of_the_four_centres_around(heights, x, y):
    column, row = np.clip(x / 10 - 0.5, 0, 5), np.clip(-y / 10 - 0.5, 0, 4)
    expected = sum(
        max(0.0, 1 - abs(column - c)) * max(0.0, 1 - abs(row - r)) * heights[r, c] for r in range(5) for c in range(6)
    )
    assert dem(heights).heights_at(places((x, y)))[0] == pytest.approx(expected, abs=1e-6)


def test_a_missing_cell_takes_only_the_places_that_need_it():
    ground = plane(0.5, 0)
    ground.heights[2, 3] = np.nan
    at_left_centre, beside, far, outside = ground.heights_at(places((25, -25), (31, -25), (15, -15), (500, -25)))
    assert at_left_centre == pytest.approx(112.5) and far == pytest.approx(107.5)
    assert np.isnan(beside) and np.isnan(outside)
    slope, _ = ground.slope_aspect_at(places((25, -25), (35, -25), (15, -25), (45, -35), (5, -5)))
    assert np.isnan(slope[[0, 1, 3]]).all(), "a neighbour, or the cell itself, is missing"
    assert slope[2] == pytest.approx(np.degrees(np.arctan(0.5)))
    assert np.isnan(slope[4]), "a border cell has no nine"
    assert ground.missing_cells == 1


def test_the_sample_city_is_read_cell_by_cell_as_gdaldem_sees_it(tmp_path):
    bounds = (153_000.0, 527_000.0, 160_000.0, 533_000.0)
    told = Listening()
    ground = open_dem(SAMPLE, KOREA, bounds, progress=told)
    assert (ground.cell_x, ground.cell_y, told.warnings) == (30.0, 30.0, [])
    west, south, east, north = ground.bounds
    assert west <= bounds[0] and south <= bounds[1] and east >= bounds[2] and north >= bounds[3]
    assert east - west < 7_300, "only the wanted part is read"
    xy = np.random.default_rng(5).uniform(bounds[:2], bounds[2:], (500, 2))
    slope, aspect = ground.slope_aspect_at(xy)
    for kind, ours in (("slope", slope), ("aspect", aspect)):
        raster = gdal.DEMProcessing(str(tmp_path / f"{kind}.tif"), str(SAMPLE), kind)
        geo, values = raster.GetGeoTransform(), raster.ReadAsArray()
        column = ((xy[:, 0] - geo[0]) // geo[1]).astype(int)
        row = ((xy[:, 1] - geo[3]) // geo[5]).astype(int)
        theirs = np.where(values[row, column] == -9999, np.nan, values[row, column])
        known = slope > 0.01  # on nearly level ground gdaldem's 32-bit sums decide whether there is an aspect
        apart = np.abs(np.remainder(ours - theirs + 180, 360) - 180)[known]
        assert known.sum() > 300 and np.isfinite(apart).all() and apart.max() < 1e-3


@pytest.mark.shared
@pytest.mark.skipif(not ALEGRE.exists(), reason="the DEM in degrees is not here (set SIJEONG_SHARED)")
def test_a_dem_in_degrees_is_warped_and_that_is_said():
    metres = CRS.from_epsg(32722)
    told = Listening()
    ground = open_dem(ALEGRE, metres, (476_000.0, 6_672_000.0, 484_000.0, 6_680_000.0), progress=told)
    assert told.warnings == ["The DEM poa_elevation.tif is in degrees; its heights were warped to metres."]
    assert 25 < ground.cell_x < 32 and ground.cell_x == ground.cell_y
    xy = np.random.default_rng(1).uniform((476_200, 6_672_200), (483_800, 6_679_800), (400, 2))
    source = gdal.Open(str(ALEGRE))
    geo, values = source.GetGeoTransform(), source.ReadAsArray().astype(float)
    lon, lat = Transformer.from_crs(metres, 4326, always_xy=True).transform(*xy.T)
    original = Dem(values, geo[0], geo[3], geo[1], -geo[5]).heights_at(np.stack([lon, lat], axis=1))
    # Interpolated twice: the same ground, a little smoother.
    assert np.abs(ground.heights_at(xy) - original).mean() < 1.0
    assert np.corrcoef(ground.heights_at(xy), original)[0, 1] > 0.995


@pytest.mark.parametrize(
    ("mark", "declared"), [(-9999, -9999), (-9999, None), (-32768, None), (0, 0), (-3.4028234663852886e38, None)]
)
def test_missing_cells_are_known_whether_the_file_declares_them_or_not(tmp_path, mark, declared):
    heights = np.full((20, 20), 50.0)
    heights[5:8, 5:8] = mark
    ground = open_dem(write(tmp_path / "d.tif", heights, nodata=declared), KOREA, area())
    assert ground.missing_cells == 9
    assert np.isnan(ground.heights_at(places((65, -65)))[0]) and ground.heights_at(places((150, -150)))[0] == 50.0


def test_missing_cells_do_not_bleed_into_a_warped_dem(tmp_path):
    moved = Transformer.from_crs(5186, 5179, always_xy=True)
    x, y = moved.transform(WEST, NORTH)
    heights = np.full((60, 60), 50.0)
    heights[30:33, 20:40] = -9999
    file = write(tmp_path / "d.tif", heights, 5179, (round(x) - 150, round(y) + 150))
    ground = open_dem(file, KOREA, area())
    assert ground.missing_cells > 20
    assert np.nanmin(ground.heights) == pytest.approx(50.0, abs=1e-3)


@pytest.fixture
def hills(tmp_path):
    """Smooth ground in another CRS, so that it has to be warped."""
    x, y = Transformer.from_crs(5186, 5179, always_xy=True).transform(WEST, NORTH)
    column, row = np.arange(300)[None, :], np.arange(300)[:, None]
    heights = 150 + 80 * np.sin(column / 17) + 60 * np.cos(row / 13)
    return write(tmp_path / "d.tif", heights, 5179, (round(x) - 500, round(y) + 500))


def test_a_place_has_the_same_height_whatever_part_of_the_file_is_opened(hills):
    whole = open_dem(hills, KOREA, area(200, 200))
    for west in (400.0, 433.3, 711.7):
        bounds = (WEST + west, NORTH - 900, WEST + west + 317, NORTH - 500)
        part = open_dem(hills, KOREA, bounds)
        xy = np.random.default_rng(4).uniform(bounds[:2], bounds[2:], (200, 2))
        # A hundredth of a cell on ground that rises by less than 10 m a cell.
        assert np.abs(part.heights_at(xy) - whole.heights_at(xy)).max() < 0.2


def test_warped_heights_are_those_of_the_file_there(hills):
    xy = np.random.default_rng(6).uniform((WEST + 50, NORTH - 1950), (WEST + 1950, NORTH - 50), (500, 2))
    moved = np.stack(Transformer.from_crs(5186, 5179, always_xy=True).transform(*xy.T), axis=1)
    source = gdal.Open(str(hills))
    geo = source.GetGeoTransform()
    theirs = Dem(source.ReadAsArray().astype(float), geo[0], geo[3], geo[1], -geo[5]).heights_at(moved)
    ours = open_dem(hills, KOREA, area(200, 200)).heights_at(xy)
    assert np.abs(ours - theirs).max() < 0.5 and np.abs(ours - theirs).mean() < 0.1


def test_the_ground_at_a_place_does_not_depend_on_which_others_are_asked_for(hills, monkeypatch):
    monkeypatch.setattr("sijeong.forest.terrain.ground.TILE_M", 700.0)
    xy = np.random.default_rng(8).uniform((WEST + 50, NORTH - 1950), (WEST + 1950, NORTH - 50), (400, 2))
    xy[7] = np.nan
    whole, dem = ground_at(DemFile(str(hills)), KOREA, xy), open_dem(hills, KOREA, area(200, 200))
    assert np.nanmax(np.abs(whole.height - dem.heights_at(xy))) < 0.2 and np.isnan(whole.height[7])
    assert np.isfinite(whole.slope).sum() == 399, "tiles have no gaps between them"
    for rows in np.array_split(np.random.default_rng(9).permutation(400), 7):
        part = ground_at(DemFile(str(hills)), KOREA, xy[rows])
        for name in ("height", "slope", "aspect"):
            assert np.array_equal(getattr(part, name), getattr(whole, name)[rows], equal_nan=True)


def test_a_raster_that_is_turned_or_upside_down_is_put_right(tmp_path):
    ground = plane(0.2, 0.1, 40, 40)
    upside = write(tmp_path / "up.tif", ground.heights[::-1])
    raster = gdal.Open(str(upside), gdal.GA_Update)
    raster.SetGeoTransform((WEST, 10, 0, NORTH - 400, 0, 10))
    raster = None
    turned = write(tmp_path / "turned.tif", ground.heights.T)
    raster = gdal.Open(str(turned), gdal.GA_Update)
    raster.SetGeoTransform((WEST, 0, 10, NORTH, -10, 0))
    raster = None
    for file in (upside, turned):
        found = open_dem(file, KOREA, area(40, 40))
        xy = places((120, -130), (205, -333), (351.5, -77))
        assert found.heights_at(xy) == pytest.approx(ground.heights_at(xy), abs=0.01)


def test_a_request_to_stop_ends_the_warping(hills):
    class Stops(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        read_dem(hills, KOREA, area(200, 200), progress=Stops())


def test_scale_and_offset_of_the_band_are_applied(tmp_path):
    file = write(tmp_path / "d.tif", np.full((20, 20), 123), kind=gdal.GDT_Int16)
    raster = gdal.Open(str(file), gdal.GA_Update)
    raster.GetRasterBand(1).SetScale(0.1)
    raster.GetRasterBand(1).SetOffset(7.0)
    raster = None
    assert open_dem(file, KOREA, area()).heights_at(places((100, -100)))[0] == pytest.approx(19.3)


def test_the_crs_that_the_user_has_set_counts_more_than_that_of_the_file(tmp_path):
    file = write(tmp_path / "d.tif", np.full((20, 20), 5.0), epsg=None)
    with pytest.raises(ForestError, match="no coordinate reference system"):
        open_dem(file, KOREA, area())
    assert open_dem(file, KOREA, area(), "EPSG:5186").heights_at(places((100, -100)))[0] == 5.0


def test_what_is_no_dem_of_the_place_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(ForestError, match=r"nowhere\.tif cannot be read"):
        open_dem(tmp_path / "nowhere.tif", KOREA, area())
    (tmp_path / "text.tif").write_text("no raster")
    with pytest.raises(ForestError, match=r"text\.tif cannot be read"):
        open_dem(tmp_path / "text.tif", KOREA, area())
    photo = write(tmp_path / "photo.tif", np.full((3, 20, 20), 9), kind=gdal.GDT_Byte)
    with pytest.raises(ForestError, match="3 colour bands"):
        open_dem(photo, KOREA, area())
    elsewhere = write(tmp_path / "far.tif", np.full((20, 20), 9.0), origin=(WEST + 50_000, NORTH))
    with pytest.raises(ForestError, match="does not cover"):
        open_dem(elsewhere, KOREA, area())
    empty = write(tmp_path / "empty.tif", np.full((20, 20), -9999.0))
    with pytest.raises(ForestError, match="does not cover"):
        open_dem(empty, KOREA, area())


def test_a_dem_of_a_whole_country_is_read_coarser_and_that_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("sijeong.forest.terrain.raster_window.MAX_CELLS", 400)
    ground = plane(0.2, 0.1, 100, 100)
    told = Listening()
    coarse = open_dem(write(tmp_path / "d.tif", ground.heights), KOREA, area(100, 100), progress=told)
    assert coarse.heights.size <= 400 < MAX_CELLS and "every 5th cell" in told.warnings[0]
    assert coarse.bounds == ground.bounds
