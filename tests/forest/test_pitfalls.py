"""The pitfalls of reference/forest.md §3, each by its number. Those of reading files are in tests/processing."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from brute_force import BruteForce
from layouts import CRS, X0, Y0, layer
from shapely.affinity import rotate, translate

from sijeong.forest.errors import ForestError
from sijeong.forest.geometry.cleaning import cleaned
from sijeong.forest.geometry.dissolving import dissolved
from sijeong.forest.geometry.model import forest_model
from sijeong.forest.geometry.outline import outline_of
from sijeong.forest.geometry.pieces import MAX_VERTICES, cut, too_long, too_many_vertices
from sijeong.forest.geometry.union import united
from sijeong.forest.measuring.bands import forest_bands
from sijeong.forest.measuring.data_edge import Side
from sijeong.forest.measuring.detail import Detail
from sijeong.forest.measuring.edge import Contact
from sijeong.forest.measuring.proximity import forest_proximity
from sijeong.forest.registers.cadastre import read_cadastre
from sijeong.forest.rules import ProximityRules
from sijeong.forest.stands.choice import ForestChoice
from sijeong.forest.stands.making import make_forest

MILLIMETRE, SQUARE_DECIMETRE = 1e-3, 0.01
SQUARE = shapely.box(0, 0, 200, 200)
FOREST = layer([SQUARE])


def distances(features, forest=FOREST):
    return forest_proximity(layer(features), forest).frame["dist_m"].tolist()


def measured(features, forest, **rules):
    return forest_proximity(features, forest, ProximityRules(**rules)).frame


def jagged(vertices, radius=2000.0):
    """A round forest with a ragged edge of so many vertices."""
    angle = np.linspace(0, 2 * np.pi, vertices + 1)[:-1]
    ragged = radius * (1 + 0.08 * np.sin(37 * angle) + 0.002 * np.sin(4001 * angle))
    return shapely.Polygon(np.stack([ragged * np.cos(angle), ragged * np.sin(angle)], axis=1))


def random_parcels(count, seed, spread=1200.0):
    random = np.random.default_rng(seed)
    west, south = random.uniform(-spread, spread, (2, count))
    width, height = random.uniform(10, 120, (2, count))
    turned = [
        rotate(shapely.box(x, y, x + w, y + h), a)
        for x, y, w, h, a in zip(west, south, width, height, random.uniform(0, 90, count), strict=True)
    ]
    return turned


def test_pitfall_01_distance_is_that_of_the_edge_and_never_of_the_middle():
    parcels = random_parcels(400, 1, 500)
    frame = measured(layer(parcels), FOREST)
    middles = shapely.distance(SQUARE, shapely.centroid(parcels))
    assert np.allclose(frame["dist_m"], shapely.distance(SQUARE, parcels), atol=MILLIMETRE)
    assert (middles <= 100).sum() < frame["within_legal"].sum(), "the middle misses parcels that are adjacent"


@pytest.mark.parametrize("quad_segs", [5, 8, 16, 32])
def test_pitfall_02_membership_is_decided_by_distance_because_every_buffer_lies_inside_the_circle(quad_segs):
    """Parcels whose nearest corner lies 99.999 m from a corner of the forest, all round the quarter circle."""
    angle = np.linspace(0.001, np.pi / 2 - 0.001, 181)
    corners = np.stack([200 + 99.999 * np.cos(angle), 200 + 99.999 * np.sin(angle)], axis=1)
    parcels = [shapely.box(x, y, x + 20, y + 20) for x, y in corners]
    zone = shapely.buffer(SQUARE, 100, quad_segs=quad_segs)
    assert not shapely.intersects(zone, parcels).all(), "the buffer misses some"
    assert measured(layer(parcels), FOREST)["within_legal"].all()


def test_pitfall_03_cutting_loses_no_area_where_a_notch_lies_on_the_edge_of_a_tile():
    random = np.random.default_rng(3)
    shapes = []
    for _ in range(60):
        x, y = random.uniform(0, 512, 2)
        # A notch of about 1 m² against the middle line, along which the first cut runs.
        notches = shapely.union_all([shapely.box(256, y, 257.2, y + 1.4), shapely.box(x, 256 - 1.1, x + 1.5, 256)])
        shapes.append(shapely.box(0, 0, 512, 512) - notches)
    shapes = np.array([translate(shape, X0, Y0) for shape in shapes])
    for too_large in (too_long, lambda some: (shapely.area(some) > 900) | too_many_vertices(some)):
        pieces = cut(shapes, too_large)
        assert shapely.is_valid(pieces.geometry).all() and (shapely.area(pieces.geometry) > 0).all()
        sums = np.bincount(pieces.parent, shapely.area(pieces.geometry))
        assert np.allclose(sums, shapely.area(shapes), atol=1e-4)


def test_pitfall_04_stands_that_are_no_coverage_are_united_all_the_same():
    left = shapely.box(0, 0, 100, 100)
    right = shapely.Polygon([(99.5, 20), (180, 0), (200, 100), (100, 100)])
    crossing = shapely.box(50, 50, 150, 160)
    stands = np.array([translate(shape, X0, Y0) for shape in (left, right, crossing)])
    expected = shapely.union_all(stands)
    with pytest.raises(shapely.errors.GEOSException, match="incorrectly noded"):
        shapely.coverage_union_all(stands)
    assert shapely.equals(united(stands), expected)
    parcels = [shapely.box(x, 120, x + 30, 150) for x in range(-200, 400, 45)]
    assert np.allclose(
        distances(parcels, layer([left, right, crossing])),
        shapely.distance(translate(expected, -X0, -Y0), parcels),
        atol=MILLIMETRE,
    )


def test_pitfall_05_a_forest_of_100_000_vertices_is_searched_in_small_pieces_and_exactly():
    forest = jagged(100_000)
    parcels = random_parcels(300, 5, 2600)
    model = forest_model(np.array([translate(forest, X0, Y0)]), np.array([0]))
    assert shapely.get_num_coordinates(model.pieces.geometry).max() <= MAX_VERTICES
    assert shapely.area(model.pieces.geometry).sum() == pytest.approx(forest.area, abs=SQUARE_DECIMETRE)
    frame = measured(layer(parcels), layer([forest]))
    shapely.prepare(forest)
    assert np.allclose(frame["dist_m"], shapely.distance(forest, parcels), atol=MILLIMETRE)
    overlap = shapely.area(shapely.intersection(forest, parcels))
    assert np.allclose(frame["forest_m2"], overlap, atol=SQUARE_DECIMETRE)


def test_pitfall_06_areas_are_those_of_the_giant_zone_which_is_never_built():
    forest, parcels = jagged(2_000, 600), random_parcels(60, 6, 800)
    frame = measured(layer(parcels), layer([forest]))
    reference = BruteForce([translate(forest, X0, Y0)], [0])
    for row, parcel in zip(frame.itertuples(), layer(parcels).geometry, strict=True):
        assert row.adjacent_m2 == pytest.approx(reference.answer(parcel).adjacent, abs=SQUARE_DECIMETRE)
    bands = forest_bands(layer([forest]), (0.0, 100.0))
    zone = shapely.union_all([reference.stands[0], *shapely.buffer(reference.lines, 100, quad_segs=32)])
    assert bands["area_m2"].sum() == pytest.approx(zone.area, rel=1e-9)


@pytest.mark.parametrize("crs", [5179, 5174, 5181, 2097, 4326, 3857])
def test_pitfall_07_the_register_is_the_same_from_every_system_within_a_square_metre(crs):
    forest, parcels = jagged(500, 600), random_parcels(150, 7, 800)
    plain = measured(layer(parcels), layer([forest]))
    moved = measured(layer(parcels).to_crs(crs), layer([forest]).to_crs(crs))
    assert moved.crs == plain.crs
    assert np.allclose(moved["dist_m"], plain["dist_m"], atol=0.02)
    for field in ("area_m2", "forest_m2", "adjacent_m2"):
        assert np.allclose(moved[field], plain[field], atol=1.0), field
    assert (moved["within_legal"] == plain["within_legal"]).all()


def test_pitfall_07_systems_that_are_mixed_up_are_told_and_none_is_measured_in_degrees():
    parcels, forest = layer(random_parcels(20, 7, 300)), FOREST
    for wrong, words in ((5181, "EPSG:5181"), (5174, "EPSG:5"), (5179, "EPSG:5179"), (4326, "EPSG:4326")):
        mistaken = forest.to_crs(wrong).set_crs(5186, allow_override=True)
        with pytest.raises(ForestError, match=words):
            forest_proximity(parcels, mistaken)
    hundred = layer([shapely.box(300, 0, 320, 20)])
    assert measured(hundred.to_crs(3857), forest.to_crs(4326))["dist_m"].iloc[0] == pytest.approx(100.0, abs=1e-3)


def test_pitfall_08_ties_and_gridded_forest_give_one_row_a_parcel():
    grid = [shapely.box(x, y, x + 50, y + 50) for x in range(0, 200, 50) for y in range(0, 200, 50)]
    parcels = [shapely.box(x, 200, x + 50, 240) for x in range(0, 200, 50)] * 2
    frame = measured(layer(parcels), layer([*grid, *grid]))
    assert len(frame) == len(parcels) and frame["dist_m"].eq(0).all()
    assert frame["forest_id"].tolist() == [4, 4, 8, 12] * 2, (
        "of equal overlaps (none) the smallest id that touches, with a corner"
    )


def test_pitfall_09_cut_edges_are_no_edge_of_the_forest():
    grid = np.array([shapely.box(x, y, x + 50, y + 50) for x in range(0, 400, 50) for y in range(0, 400, 50)])
    outline = outline_of(grid)
    assert np.hypot(*(outline.end - outline.start).T).sum() == pytest.approx(4 * 400)
    ours = forest_bands(layer(list(grid)), (0.0, 50.0))
    assert np.allclose(ours["area_m2"], forest_bands(layer([shapely.union_all(grid)]), (0.0, 50.0))["area_m2"])


def test_pitfall_10_a_parcel_that_crosses_many_tiles_is_measured_as_a_whole():
    road = shapely.LineString([(-3000, 150), (-900, 420), (800, 190), (3000, -700)]).buffer(5)
    wide = shapely.box(-2500, 150, 2500, 900)
    forest = jagged(3_000, 300)
    reference = BruteForce([translate(forest, X0, Y0)], [0])
    for parcel, row in zip((road, wide), measured(layer([road, wide]), layer([forest])).itertuples(), strict=True):
        expected = reference.answer(translate(parcel, X0, Y0))
        assert row.dist_m == pytest.approx(expected.dist_m, abs=MILLIMETRE)
        assert row.forest_m2 == pytest.approx(expected.forest, abs=SQUARE_DECIMETRE)
        assert row.adjacent_m2 == pytest.approx(expected.adjacent, abs=SQUARE_DECIMETRE)


def test_pitfall_10_forest_beyond_the_boundary_counts_for_the_parcels_within():
    inside, outside = shapely.box(0, 0, 50, 50), shapely.box(5000, 0, 5100, 100)
    parcel = layer([shapely.box(4900, 0, 4960, 50)])
    assert measured(parcel, layer([inside, outside]))["dist_m"].iloc[0] == 40.0


def test_pitfall_10_forest_that_ends_where_the_parcels_end_is_told_by_its_sides():
    """A forest map that was cut at the city's northern boundary; in the east it goes on, in the west there is none."""
    parcels = layer([shapely.box(x, y, x + 90, y + 90) for x in range(0, 3000, 100) for y in range(0, 3000, 100)])
    cut, beyond = shapely.box(2000, 1500, 4000, 3000), shapely.box(2000, 1500, 4000, 3400)
    assert forest_proximity(parcels, layer([cut])).cut_off == (Side.NORTH,)
    assert forest_proximity(parcels, layer([beyond])).cut_off == ()
    few = layer([shapely.box(2500, 2900, 2590, 2990)])
    assert forest_proximity(few, layer([cut])).cut_off == (), "a few lots are no city"


def test_pitfall_11_multi_part_parcels_are_one_row_and_repeated_numbers_are_put_together():
    parts = shapely.MultiPolygon([shapely.box(210, 0, 220, 10), shapely.box(400, 0, 410, 10)])
    frame = measured(layer([parts]), FOREST)
    assert (frame["dist_m"].iloc[0], frame["area_m2"].iloc[0]) == (10.0, 200.0)
    number = "4139010100100010000"
    parcels = layer([shapely.box(400, 0, 410, 10), shapely.box(210, 0, 220, 10)], pnu=[number, number])
    cadastre = read_cadastre(parcels, {})
    assert len(cadastre.frame) == 1 and cadastre.repeated == 1
    assert measured(cadastre.frame[["pnu", "geometry"]], FOREST)["dist_m"].tolist() == [10.0]


def test_pitfall_12_islands_and_holes():
    ring = shapely.box(0, 0, 600, 600) - shapely.box(100, 100, 500, 500)
    island = shapely.box(290, 290, 310, 310)
    clearing, around, donut = (
        shapely.box(200, 290, 210, 310),
        shapely.box(250, 250, 350, 350),
        shapely.box(20, 20, 30, 30),
    )
    assert distances([clearing, around, donut], layer([ring, island])) == [80.0, 0.0, 0.0]
    assert distances([clearing], layer([ring])) == [100.0]
    lake = shapely.box(-50, -50, 650, 650) - shapely.box(-10, -10, 610, 610)
    assert distances([lake], layer([ring])) == [10.0], "a parcel all round the forest"


def test_pitfall_13_invalid_input_is_repaired_and_counted_and_thin_parts_change_nothing():
    bow_tie = shapely.Polygon([(250, 0), (270, 20), (270, 0), (250, 20)])
    spike = shapely.Polygon([(300, 0), (320, 0), (320, 20), (400, 20), (320, 20), (300, 20)])
    doubled = shapely.Polygon([(0, 0), (200, 0), (200, 200), (0, 200)], [[(10, 10), (50, 10), (50, 50), (10, 50)]] * 2)
    result = forest_proximity(layer([bow_tie, spike, SQUARE]), layer([doubled]))
    assert (result.repaired_features, result.repaired_forest) == (2, 1)
    assert result.frame["area_m2"].tolist() == pytest.approx([200.0, 400.0, 40_000.0])
    assert result.frame["dist_m"].tolist()[:2] == [50.0, 100.0] and result.frame.is_valid.all()


def test_pitfall_14_heights_and_measures_are_dropped_and_rows_without_shape_stay():
    """Curves are straightened where layers are read: tests/processing/test_forest_bad_input.py."""
    raised = shapely.force_3d(shapely.box(250, 0, 260, 10), 320.0)
    frame = measured(layer([raised, None, shapely.Polygon(), shapely.GeometryCollection()]), FOREST)
    assert frame["dist_m"].isna().tolist() == [False, True, True, True] and frame["dist_m"].iloc[0] == 50.0
    assert not shapely.has_z(cleaned(np.array([raised])).geometries).any()


def test_pitfall_15_a_misfit_of_two_maps_is_told_from_land_in_forest():
    slivers = [shapely.box(199.4, 0, 230, 100), shapely.box(199, 20, 400, 100), shapely.box(200, 0, 230, 50)]
    real = [shapely.box(190, 0, 230, 50), shapely.box(10, 10, 50, 50), shapely.box(250, 0, 260, 10)]
    frame = forest_proximity(layer([*slivers, *real]), FOREST, detail=Detail()).frame
    assert frame["dist_m"].tolist() == [0, 0, 0, 0, 0, 50]
    told = [Contact.TOUCHES] * 3 + [Contact.OVERLAPS, Contact.INSIDE, Contact.APART]
    assert frame["contact"].tolist() == [contact.key for contact in told]


def test_pitfall_16_shares_lie_between_0_and_1_and_areas_add_up_whatever_the_rounding():
    forest = [rotate(shapely.box(x, 0, x + 70, 90), x / 7, origin=(x, 0)) for x in range(0, 700, 70)]
    parcels = random_parcels(500, 16, 700)
    frame = measured(layer(parcels), layer(forest))
    assert frame["adjacent_share"].between(0, 1).all()
    assert (frame["forest_m2"] + frame["adjacent_m2"] <= frame["area_m2"] * (1 + 1e-9) + 1e-6).all()
    inside = measured(layer(parcels), layer([shapely.box(-2000, -2000, 2000, 2000)]))
    assert np.allclose(inside["forest_m2"], inside["area_m2"], rtol=1e-6) and inside["adjacent_share"].eq(0).all()


def test_pitfall_17_bands_are_never_staged_or_simplified():
    """The land within 100 m is the same whether 10 m is drawn on the way or not, and detail below 1 m counts."""
    comb = shapely.union_all(
        [shapely.box(0, 0, 200, 50), *[shapely.box(x, 50, x + 0.4, 50.9) for x in range(5, 200, 5)]]
    )
    direct, staged = forest_bands(layer([comb]), (100.0,)), forest_bands(layer([comb]), (0.0, 10.0, 100.0))
    assert staged["area_m2"].sum() == pytest.approx(direct["area_m2"].sum(), abs=SQUARE_DECIMETRE)
    plain = forest_bands(layer([shapely.box(0, 0, 200, 50)]), (0.0,))
    assert staged["area_m2"].iloc[0] - plain["area_m2"].iloc[0] == pytest.approx(39 * 0.4 * 0.9, abs=1e-6)
    assert distances([shapely.box(5, 60.9, 5.4, 80)], layer([comb])) == [pytest.approx(10.0)]


def test_the_dissolved_forest_and_the_made_forest_answer_as_the_stands_do():
    """All ways to give the same forest: raw stands, dissolved, made by the algorithm (recipe of §4 on each)."""
    stands = [rotate(shapely.box(x, y, x + 62, y + 61), 0.5) for x in range(0, 480, 60) for y in range(0, 480, 60)]
    parcels = layer(random_parcels(200, 18, 700))
    raw = measured(parcels, layer(stands))
    whole = gpd.GeoDataFrame(geometry=dissolved(layer(stands).geometry.to_numpy()), crs=CRS)
    for other in (whole, make_forest(ForestChoice(), layer(stands)).frame):
        frame = measured(parcels, other)
        assert np.allclose(frame["dist_m"], raw["dist_m"], atol=MILLIMETRE)
        for field in ("forest_m2", "adjacent_m2"):
            assert np.allclose(frame[field], raw[field], atol=0.5), field
