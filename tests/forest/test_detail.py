"""What proximity tells beyond distance and adjacent area: each new quantity against brute force or a formula."""

from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from brute_force import BruteForce
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layouts import CRS, X0, Y0, layer, lines, points, shapes, stars
from listening import Listening
from osgeo import gdal
from pyproj import CRS as ProjCRS
from shared_data import SHARED

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.measuring.detail import Detail, Subject, subject_of
from sijeong.forest.measuring.proximity import forest_proximity, own_forest_id
from sijeong.forest.measuring.result import RESULT_FIELDS
from sijeong.forest.rules import ProximityRules
from sijeong.forest.terrain.raster_file import DemFile

slow = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PARCELS = SHARED / "parcels" / "siheung_parcels_2026.gpkg"
SAN = SHARED / "forest" / "siheung_san_parcels.gpkg"
FOREST = layer([shapely.box(0, 0, 200, 200)], stand=["a"], FRTP_CD=["1"], AGCLS_CD=["4"], KOFTR_GROU=["11"])
BANDS = (0.0, 24.5, 49.5, 99.5)
"""Not whole metres: on the lattice edges would run exactly along a limit, where rounding decides about their length."""


def near(features, forest=FOREST, rules=None, progress=None, **detail):
    return forest_proximity(
        features, forest, rules or ProximityRules(), progress=progress or Progress(), detail=Detail(**detail)
    )


def one(geometry, forest=FOREST, rules=None, **detail):
    return near(layer([geometry]), forest, rules, **detail).frame.iloc[0]


def within(reference: BruteForce, geometry) -> shapely.Geometry:
    """All that lies in forest or within the radius, near ``geometry``."""
    return shapely.union_all([*reference._buffers_near(geometry), *reference.stands])


@slow
@given(st.lists(shapes(), min_size=1, max_size=5), st.lists(shapes(), min_size=1, max_size=6))
def test_band_areas_facing_share_and_contact_as_brute_force_says(stands, parcels):
    features, forest = layer(parcels), layer(stands)
    stands = list(forest.geometry)
    found = near(features, forest, ProximityRules(99.5, BANDS), facing_m=49.5).frame
    by_band = {band: BruteForce(stands, list(range(len(stands))), band) for band in BANDS[1:]}
    union = shapely.union_all(stands)
    for geometry, row in zip(features.geometry, found.to_dict("records"), strict=True):
        for band, field in zip(BANDS[1:], ("area_24_5_m2", "area_49_5_m2", "area_99_5_m2"), strict=True):
            answer = by_band[band].answer(geometry)
            assert row[field] == pytest.approx(answer.forest + answer.adjacent, abs=0.01)
        outline = shapely.boundary(geometry)
        facing = shapely.intersection(outline, within(by_band[49.5], geometry)).length / outline.length
        assert row["facing_share"] == pytest.approx(facing, abs=1e-6)
        distances = shapely.distance(stands, geometry)
        assert row["n_touch"] == (distances <= 1e-6).sum()
        assert row["contact"] == contact(geometry, union, distances.min())


def contact(geometry, union, distance) -> str:
    overlap = shapely.intersection(geometry, union)
    if distance > 1e-6:
        return "apart"
    if overlap.area > 0.99 * geometry.area:
        return "inside"
    sliver = overlap.area < 0.01 * geometry.area or shapely.buffer(overlap, -0.5).is_empty
    return "touches" if sliver else "overlaps"


@pytest.mark.parametrize(
    ("reach", "expected"),
    [(0.0, "touches"), (0.5, "touches"), (0.99, "touches"), (1.01, "overlaps"), (30, "overlaps"), (39.9, "inside")],
)
def test_an_overlap_narrower_than_a_metre_touches(reach, expected):
    row = one(shapely.box(200 - reach, 50, 240 - reach, 150))
    assert (row["contact"], row["dist_m"], row["n_touch"]) == (expected, 0.0, 1)


def test_less_than_one_per_cent_touches_however_wide():
    assert one(shapely.box(190, 100, 2000, 102))["contact"] == "touches"
    assert one(shapely.box(150, 100, 2000, 102))["contact"] == "overlaps"


def test_lines_and_points_have_a_contact_too():
    assert one(shapely.LineString([(100, 100), (300, 100)]), subject=Subject.PLACES)["contact"] == "overlaps"
    assert one(shapely.LineString([(199.2, 100), (250, 100)]), subject=Subject.PLACES)["contact"] == "touches"
    assert one(shapely.Point(100, 100), subject=Subject.PLACES)["contact"] == "inside"
    row = one(shapely.Point(300, 100), subject=Subject.PLACES)
    assert row["contact"] == "apart" and row["n_touch"] == 0
    assert "area_25_m2" not in row and "facing_share" not in row


def test_stands_that_touch_are_counted_once_each_though_the_road_was_cut_into_parts():
    forest = layer([shapely.box(0, 0, 3000, 100), shapely.box(0, 110, 1500, 200), shapely.box(1500, 111, 3000, 200)])
    road = shapely.LineString([(-200, 105), (3200, 105)]).buffer(5.5, cap_style="flat")
    assert one(road, forest)["n_touch"] == 2, "the third is half a metre away"


def test_areas_of_a_straight_edge_are_what_geometry_says():
    row = one(shapely.box(190, 50, 350, 100))
    assert [row[f"area_{band}_m2"] for band in (25, 50, 100, 200)] == pytest.approx([1750, 3000, 5500, 8000])
    assert row["forest_m2"] == pytest.approx(500) and row["adjacent_m2"] == pytest.approx(5000)
    # The outline: 60 m across in forest and near it on both long sides, and the western end.
    assert row["facing_share"] == pytest.approx((2 * 60 + 50) / 420)


def test_the_adjacent_area_is_the_same_with_and_without_detail():
    parcels = layer([shapely.box(x, y, x + 33, y + 57) for x in range(-150, 350, 37) for y in range(-150, 350, 61)])
    plain, told = forest_proximity(parcels, FOREST).frame, near(parcels).frame
    for field in RESULT_FIELDS:
        assert plain[field].tolist() == told[field].tolist() or np.array_equal(
            plain[field], told[field], equal_nan=True
        )


def test_what_grows_in_the_nearest_stand():
    forest = layer(
        [shapely.box(0, 0, 100, 100), shapely.box(150, 0, 250, 100)], FRTP_CD=["1", "2"], AGCLS_CD=["4", "2"],
        DNST_CD=["C", "A"], KOFTR_GROU=["11", "31"], patch_m2=[10_000.0, 123_456.0],
    )  # fmt: skip
    found = near(layer([shapely.box(101, 0, 110, 10), shapely.box(140, 0, 149, 10), None]), forest).frame
    assert found["fuel"].tolist()[:2] == ["conifer", "broadleaf"] and found.iloc[2][["fuel", "patch_m2"]].isna().all()
    assert found["species"].tolist()[:2] == ["11", "31"] and found["density"].tolist()[:2] == ["C", "A"]
    assert found["age_class"].tolist()[:2] == [4, 2] and pd.isna(found["age_class"].iloc[2])
    assert found["conifer_share"].tolist()[:2] == [1.0, 0.0]
    assert found["patch_m2"].tolist()[:2] == [10_000.0, 123_456.0]
    assert "patch_m2" not in near(layer([shapely.Point(0, 0)])).frame


def test_a_forest_of_parcels_says_nothing_of_stands_rather_than_unknown_in_every_row():
    found = near(layer([shapely.box(210, 0, 260, 50)], 지목=["전"]), layer([shapely.box(0, 0, 200, 200)])).frame
    assert not {"fuel", "species", "age_class", "density", "conifer_share", "patch_m2"} & set(found)
    assert found["burning"].tolist() == ["high"]


def test_land_that_the_forest_map_says_is_no_forest_is_counted_and_said():
    forest = layer(
        [shapely.box(0, 0, 100, 100), shapely.box(150, 0, 250, 100)], FRTP_CD=["1", "0"], STORUNST_CD=["1", "0"]
    )
    told = Listening()
    assert near(layer([shapely.box(140, 0, 149, 10)]), forest, progress=told).bare_stands == 1
    assert any(text.startswith("1 forest polygons are land that the forest map says is none") for text in told.warnings)


def test_the_ids_of_a_layer_of_ours_are_taken():
    forest = layer([shapely.box(0, 0, 100, 100), shapely.box(150, 0, 250, 100)], forest_id=[71, 12])
    found = forest_proximity(layer([shapely.box(101, 0, 110, 10)]), forest, None, own_forest_id(forest)).frame
    assert found["forest_id"].tolist() == [71] and own_forest_id(FOREST) is None


def test_buildings_get_their_flags_and_what_the_layer_says():
    houses = layer(
        [shapely.box(x, 50, x + 10, 60) for x in (205, 205.001, 225, 250, 300, 301)] + [None],
        USABILITY=["01000"] * 7, STRCT_CD=["51"] * 7, GRND_FLR=[2] * 7, TOTALAREA=[90.5] * 7,
        USEAPR_DAY=["19990101"] * 7,
    )  # fmt: skip
    assert subject_of(houses) is Subject.BUILDINGS
    found = near(houses, subject=Subject.BUILDINGS).frame
    assert found["within_5m"].tolist() == [True, False, False, False, False, False, pd.NA]
    assert found["within_25m"].tolist() == [True, True, True, False, False, False, pd.NA]
    assert found["within_50m"].tolist() == [True, True, True, True, False, False, pd.NA]
    assert found["within_100m"].tolist() == [True, True, True, True, True, False, pd.NA]
    first = found.iloc[0]
    assert (first["use"], first["construction"], first["combustible"]) == ("house", "wood", True)
    assert (first["floors"], first["floor_area_m2"], first["approved_year"]) == (2, 90.5, 1999)
    assert "burning" not in found


@pytest.mark.parametrize(
    ("gap", "jimok", "fuel", "expected"),
    [
        (0, "전", "1", "high"), (25, "답", "2", "high"), (25.1, "과", "2", "medium"), (25.1, "과", "1", "high"),
        (50, "전", "3", "medium"), (50.1, "전", "2", "low"), (100, "묘", "1", "medium"), (100, "묘", "2", "low"),
        (100.1, "전", "1", "outside"), (10, "대", "1", None), (10, "임", "1", None), (10, None, "1", None),
    ],
)  # fmt: skip
def test_burning_by_distance_and_fuel(gap, jimok, fuel, expected):
    forest = layer([shapely.box(0, 0, 200, 200)], FRTP_CD=[fuel])
    field = layer([shapely.box(200 + gap, 0, 260 + gap, 50), shapely.box(900, 0, 910, 9)], 지목=[jimok, "전"])
    assert near(field, forest).frame["burning"].tolist() == [expected, "outside"]


def test_without_a_land_category_nothing_is_said_of_burning():
    assert "burning" not in near(layer([shapely.box(210, 0, 260, 50)])).frame
    untold = layer([shapely.box(210, 0, 260, 50)], jibun=["12-3"])
    assert near(untold).frame["burning"].tolist() == [None]


def test_fields_that_the_input_has_already_give_way():
    result = near(layer([shapely.box(210, 0, 260, 50)], fuel=["oil"], contact=["010-1234"]))
    assert result.frame["fuel_input"].tolist() == ["oil"] and result.frame["fuel"].tolist() == ["conifer"]
    assert set(result.renamed_fields) == {"fuel", "contact"}
    assert set(result.added_fields) >= {"fuel", "contact", "area_25_m2", *RESULT_FIELDS}


def test_what_a_layer_holds():
    assert subject_of(layer([shapely.box(0, 0, 1, 1)], PNU=["1"])) is Subject.PARCELS
    assert subject_of(layer([shapely.Point(0, 0), None])) is Subject.PLACES
    assert subject_of(layer([shapely.Point(0, 0)], gro_flo_co=[1])) is Subject.BUILDINGS


def test_a_facing_distance_that_makes_no_sense():
    with pytest.raises(ForestError, match="faces forest"):
        Detail(facing_m=0.0)


@pytest.mark.shared
@pytest.mark.skipif(not SAN.exists(), reason="the real parcels of Siheung are not here (set SIJEONG_SHARED)")
def test_real_parcels_face_real_forest_as_brute_force_says():
    parcels, forest = gpd.read_file(PARCELS, layer="parcels"), gpd.read_file(SAN)
    stands = shapely.make_valid(forest.geometry.to_numpy(), method="structure", keep_collapsed=True)
    close = np.unique(shapely.STRtree(stands).query(parcels.geometry, predicate="dwithin", distance=55)[0])
    near_ones = parcels.iloc[close]
    chosen = near_ones[near_ones.is_valid].sample(150, random_state=11)
    found = near(chosen, forest).frame
    reference = BruteForce(list(stands), list(range(len(stands))), 50.0)
    for geometry, row in zip(chosen.geometry, found.to_dict("records"), strict=True):
        answer = reference.answer(geometry)
        assert row["area_50_m2"] == pytest.approx(answer.forest + answer.adjacent, abs=0.01)
        touched = [stand for stand in stands if stand.distance(geometry) < 1e-6]
        zone = shapely.union_all([*reference._buffers_near(geometry), *touched])
        outline = shapely.boundary(geometry)
        assert row["facing_share"] == pytest.approx(
            shapely.intersection(outline, zone).length / outline.length, abs=1e-5
        )
        assert row["n_touch"] == len(touched)


# --- Terrain ------------------------------------------------------------------------------------------------------

EAST, NORTH = 0.3, -0.1
"""Metres that the ground rises per metre to the east and to the north."""


def height(x, y):
    return 200 + EAST * (x - X0) + NORTH * (y - Y0)


@pytest.fixture(scope="module")
def slope_dem(tmp_path_factory) -> DemFile:
    """A plane in cells of 10 m, far around the layouts; on a plane bilinear heights and Horn's slope are exact."""
    file = tmp_path_factory.mktemp("dem") / "plane.tif"
    write_dem(file, height)
    return DemFile(str(file))


def write_dem(file, height_of, holes=()):
    west, north, cell, size = X0 - 3000, Y0 + 4000, 10, 900
    x, y = west + (np.arange(size) + 0.5) * cell, north - (np.arange(size) + 0.5) * cell
    heights = height_of(x[None, :], y[:, None]) + np.zeros((size, size))
    for hole in holes:
        inside = (x[None, :] > X0 + hole[0]) & (x[None, :] < X0 + hole[2])
        heights[inside & (y[:, None] > Y0 + hole[1]) & (y[:, None] < Y0 + hole[3])] = -9999
    raster = gdal.GetDriverByName("GTiff").Create(str(file), size, size, 1, gdal.GDT_Float64)
    raster.SetGeoTransform((west, cell, 0, north, 0, -cell))
    raster.SetProjection(ProjCRS.from_epsg(5186).to_wkt())
    raster.GetRasterBand(1).WriteArray(heights)
    raster.FlushCache()


def test_a_line_that_leaves_the_forest_at_a_corner_is_looked_at_from_its_middle(slope_dem):
    """The point "on the surface" of a line of two corners is one of them: here the one in the forest's edge."""
    stand, street = shapely.box(0, 0, 40, 40), shapely.LineString([(40, 40), (240, 140)])
    along = shapely.LineString([(0, 40), (40, 40)])
    climbing, level = near(layer([street, along]), layer([stand]), dem=slope_dem).frame.itertuples()
    assert climbing.dist_m == level.dist_m == 0
    rise = EAST * 100 + NORTH * 50
    assert climbing.climb_deg == pytest.approx(np.degrees(np.arctan2(rise, np.hypot(100, 50))), abs=0.01)
    assert level.position in ("level", "inside")


@slow
@given(
    st.lists(shapes(), min_size=1, max_size=4), st.lists(st.one_of(shapes(), lines(), points()), min_size=1, max_size=6)
)
def test_fire_climbs_along_the_shortest_line_from_the_nearest_stand(slope_dem, stands, features):
    features, forest = layer(features), layer(stands)
    found = near(features, forest, dem=slope_dem).frame
    steep = np.degrees(np.arctan(np.hypot(EAST, NORTH)))
    for geometry, row in zip(features.geometry, found.itertuples(), strict=True):
        assert row.slope_deg == pytest.approx(steep, abs=1e-3) and row.aspect == "W"
        if row.dist_m == 0:
            assert row.dist_3d_m == 0 and row.position in ("inside", "uphill", "level", "downhill")
            assert (row.position == "inside") == bool(np.isnan(row.climb_deg))
            continue
        rise = shortest_rises(geometry, forest.geometry.iloc[row.forest_id - 1], row.dist_m)
        climbs = np.degrees(np.arctan2(rise, row.dist_m))
        assert climbs.min() - 1e-3 <= row.climb_deg <= climbs.max() + 1e-3
        assert row.dist_3d_m == pytest.approx(row.dist_m / np.cos(np.radians(row.climb_deg)), abs=1e-6)
        assert row.position == ("uphill" if row.climb_deg >= 5 else "downhill" if row.climb_deg <= -5 else "level")


def shortest_rises(feature, stand, distance) -> np.ndarray:
    """The rise along every shortest line there is (parallel edges have many; on a plane the ends are the extremes)."""
    rises = []
    for one_side, other, sign in ((stand, feature, 1), (feature, stand, -1)):
        corners = shapely.get_coordinates(one_side)
        for x, y in corners:
            line = shapely.shortest_line(shapely.Point(x, y), other)
            if line.length <= distance + 1e-6:
                (ax, ay), (bx, by) = line.coords
                rises.append(sign * (height(bx, by) - height(ax, ay)))
    line = shapely.shortest_line(stand, feature)
    (ax, ay), (bx, by) = line.coords
    return np.array([*rises, height(bx, by) - height(ax, ay)])


def test_a_touching_parcel_is_looked_at_from_inside(slope_dem):
    east, west = one(shapely.box(200, 50, 240, 150), dem=slope_dem), one(shapely.box(-40, 50, 0, 150), dem=slope_dem)
    assert east["climb_deg"] == pytest.approx(np.degrees(np.arctan(EAST)), abs=1e-3) and east["position"] == "uphill"
    assert west["climb_deg"] == pytest.approx(-np.degrees(np.arctan(EAST)), abs=1e-3) and west["position"] == "downhill"
    inside = one(shapely.box(50, 50, 90, 90), dem=slope_dem)
    assert inside["position"] == "inside" and np.isnan(inside["climb_deg"]) and inside["slope_deg"] > 10


def test_without_a_dem_there_is_no_field_of_terrain():
    assert not {"climb_deg", "slope_deg", "dist_3d_m", "position", "aspect"} & set(
        near(layer([shapely.box(210, 0, 260, 50)])).frame
    )


def test_places_without_height_are_null_and_counted(tmp_path):
    write_dem(tmp_path / "d.tif", height, holes=[(190, 0, 400, 90)])
    told = Listening()
    features = layer([shapely.box(210, 20, 230, 40), shapely.box(210, 140, 230, 160), None])
    result = near(features, progress=told, dem=DemFile(str(tmp_path / "d.tif")))
    assert result.without_height == 1 and any(
        "1 features lie where the DEM has no height" in text for text in told.warnings
    )
    assert np.isnan(result.frame["climb_deg"]).tolist() == [True, False, True]
    assert result.frame["position"].tolist() == [None, "uphill", None]
    assert result.frame["dist_m"].tolist()[:2] == [10.0, 10.0]


HOSTILE = {
    "nothing": None,
    "empty": shapely.Polygon(),
    "bow tie": shapely.Polygon([(210, 0), (250, 40), (250, 0), (210, 40)]),
    "no area": shapely.Polygon([(210, 0), (250, 0), (230, 0)]),
    "with heights": shapely.Polygon([(210, 0, 5), (250, 0, 5), (250, 40, 5)]),
    "two parts": shapely.MultiPolygon([shapely.box(190, 0, 210, 20), shapely.box(700, 0, 720, 20)]),
    "around a patch": shapely.box(-300, -300, 500, 500).difference(shapely.box(-20, -20, 220, 220)),
    "collection": shapely.GeometryCollection([shapely.Point(5, 5), shapely.box(210, 0, 220, 9)]),
    "several points": shapely.MultiPoint([(300, 0), (900, 0)]),
    "many corners": shapely.Point(320, 100).buffer(80, quad_segs=5_000),
}


@pytest.mark.parametrize("subject", list(Subject))
def test_hostile_shapes_keep_their_rows_and_measure_what_they_have(slope_dem, subject):
    features = layer(list(HOSTILE.values()), name=list(HOSTILE))
    found = near(features, subject=subject, dem=slope_dem).frame.set_index("name")
    there = found.drop(index=["nothing", "empty"])
    assert len(found) == len(HOSTILE) and found.loc[["nothing", "empty"], "contact"].isna().all()
    assert there["contact"].notna().all() and there["slope_deg"].notna().all() and there["n_touch"].notna().all()
    assert found.loc["two parts", "contact"] == "overlaps" and found.loc["around a patch", "contact"] == "apart"
    assert found.loc["around a patch", "dist_m"] == pytest.approx(20.0)
    if subject is Subject.PLACES:
        return
    assert found.loc[["no area", "several points"], ["area_25_m2", "facing_share"]].isna().all(axis=None)
    # Two triangles: 210–230 with its base in the west, of which all but the tip from 225 on lies within 25 m.
    assert found.loc["bow tie", "area_25_m2"] == pytest.approx(400 - 5 * 5)
    areal = there[there["area_m2"].notna()]
    assert (areal["area_25_m2"] <= areal["area_500_m2"]).all() and areal["facing_share"].between(0, 1).all()
    # Its inner ring lies 20 m from the patch, its outer one 300 m: facing is the inner ring alone.
    assert found.loc["around a patch", "facing_share"] == pytest.approx(960 / (960 + 3200))


@slow
@given(st.lists(stars(), min_size=1, max_size=3), st.lists(stars(), min_size=1, max_size=3))
def test_wild_rings_face_and_touch_as_brute_force_says(stands, parcels):
    stands = [shapely.make_valid(s, method="structure", keep_collapsed=True) for s in layer(stands).geometry]
    stands = [stand for stand in stands if stand.is_valid and stand.area > 1 and stand.geom_type.endswith("Polygon")]
    if not stands:
        return
    forest = gpd.GeoDataFrame(geometry=stands, crs=CRS)
    reference = BruteForce(stands, list(range(len(stands))), 49.5)
    found = near(layer(parcels), forest, facing_m=49.5).frame
    for row in found.itertuples():
        if not row.geometry.geom_type.endswith("Polygon"):
            continue
        outline = shapely.boundary(row.geometry)
        facing = shapely.intersection(outline, within(reference, row.geometry)).length / outline.length
        assert row.facing_share == pytest.approx(facing, abs=1e-5)
        assert row.n_touch == (shapely.distance(stands, row.geometry) <= 1e-6).sum()


class StopsAfter(Progress):
    """Asks to stop at the ``count``-th look after the step that begins with ``words``."""

    def __init__(self, words: str, count: int) -> None:
        self.words, self.left = words, count
        self.begun = False

    def _say(self, template, values):
        self.begun = self.begun or template.startswith(self.words)

    def is_cancelled(self):
        self.left -= self.begun
        return self.left < 0


@pytest.mark.parametrize("looks", [0, 1, 2, 4])
@pytest.mark.parametrize("words", ["Measuring", "Reading the heights"])
def test_a_request_to_stop_is_heard_in_each_stage(slope_dem, words, looks):
    parcels = layer([shapely.box(x, 150, x + 30, 230) for x in range(-60, 240, 23)])
    with pytest.raises(Cancelled):
        near(parcels, progress=StopsAfter(words, looks), dem=slope_dem)


def test_a_dem_of_another_place_is_said(tmp_path):
    write_dem(tmp_path / "d.tif", height)
    far = layer([shapely.box(20_210, 0, 20_260, 50)])
    with pytest.raises(ForestError, match="does not cover"):
        near(far, layer([shapely.box(20_000, 0, 20_200, 200)]), dem=DemFile(str(tmp_path / "d.tif")))


@pytest.mark.parametrize("chunks", [1, 3])
def test_a_part_of_the_layer_with_the_forest_around_gets_the_same_rows(slope_dem, chunks):
    """What blocks of a province rely on: nothing depends on what else is in the layer."""
    forest = layer([shapely.box(x, y, x + 60, y + 50) for x in range(0, 2000, 60) for y in (0, 50, 400)])
    parcels = layer(
        [shapely.box(x, y, x + 33, y + 27) for x in range(0, 2000, 41) for y in range(-90, 300, 31)], 지목=["전"] * 637
    )
    whole = near(parcels, forest, dem=slope_dem).frame
    for rows in np.array_split(np.arange(len(parcels)), chunks * 2):
        part = parcels.iloc[rows]
        around = forest[forest.distance(shapely.box(*part.total_bounds)) < 510]
        numbered = around.assign(number=around.index + 1)
        detail = Detail(dem=slope_dem)
        found = forest_proximity(part, numbered, forest_id_field="number", detail=detail).frame
        pd.testing.assert_frame_equal(
            pd.DataFrame(found.drop(columns="geometry")),
            pd.DataFrame(whole.loc[part.index].drop(columns="geometry")),
            check_exact=True,
        )


@pytest.mark.parametrize("subject", list(Subject))
def test_an_empty_layer_has_the_fields_of_a_full_one(slope_dem, subject):
    full = layer([shapely.box(210, 0, 260, 50)], 지목=["전"])
    fields = near(full, subject=subject, dem=slope_dem).frame.columns
    assert near(full.iloc[:0], subject=subject, dem=slope_dem).frame.columns.tolist() == fields.tolist()
    nothing = gpd.GeoDataFrame({"지목": ["전"]}, geometry=[None], crs=CRS)
    assert near(nothing, subject=subject, dem=slope_dem).frame.columns.tolist() == fields.tolist()


def test_the_shortest_lines_of_one_landscape_do_not_depend_on_how_rings_begin(slope_dem):
    stand = shapely.box(0, 0, 200, 200)
    corners = list(stand.exterior.coords)[:-1]
    parcels = layer([shapely.box(x, 220, x + 40, 260) for x in range(-60, 240, 23)])
    found = [
        near(parcels, layer([shapely.Polygon(corners[turn:] + corners[:turn])]), dem=slope_dem)
        .frame["climb_deg"]
        .tolist()
        for turn in range(4)
    ]
    assert all(one == other for one, other in pairwise(found))
