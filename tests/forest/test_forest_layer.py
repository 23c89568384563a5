"""The forest to measure against: no ground twice, none lost, and each threshold does what it is called after."""

import itertools

import geopandas as gpd
import numpy as np
import pytest
import shapely
from cancelling import CancelAfter
from hostile_shapes import hostile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from layouts import CRS, X0, Y0, layer, shapes, stars
from shapely.affinity import rotate, translate
from shared_data import SHARED

from sijeong.common.errors import Cancelled
from sijeong.forest.errors import ForestError
from sijeong.forest.measuring.proximity import forest_proximity
from sijeong.forest.stands.choice import ForestChoice, ForestSource
from sijeong.forest.stands.making import MADE_FIELDS, make_forest

SAN = SHARED / "forest" / "siheung_san_parcels.gpkg"

SQUARE_DECIMETRE = 0.01
BOTH, CADASTRE = ForestSource.BOTH, ForestSource.CADASTRE
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def stands(*geometries, **fields):
    return layer(list(geometries), **(fields or {"FRTP_CD": ["1"] * len(geometries)}))


def lots(*geometries, jimok=None):
    return layer(list(geometries), jimok=jimok or ["임"] * len(geometries))


def made(*geometries, **choice):
    return make_forest(ForestChoice(**choice), stands(*geometries))


def at(geometry):
    return translate(geometry, X0, Y0)


def check_sound(frame):
    """Valid, disjoint, numbered from 1, with the area it has."""
    assert frame.is_valid.all() and list(frame.columns) == [*MADE_FIELDS, "geometry"]
    assert frame["forest_id"].tolist() == list(range(1, len(frame) + 1))
    assert np.allclose(frame["area_m2"], frame.area)
    assert frame["area_m2"].sum() == pytest.approx(frame.union_all().area, abs=SQUARE_DECIMETRE)


# --- Sources ------------------------------------------------------------------------------------------------------


@slow
@given(st.lists(shapes(), min_size=1, max_size=6), st.lists(shapes(), min_size=1, max_size=6))
def test_both_sources_part_the_union_as_brute_force_does(grown, registered):
    forest_map, parcels = stands(*grown), lots(*registered)
    frame = make_forest(ForestChoice(BOTH), forest_map, parcels).frame
    check_sound(frame)
    on_map, in_register = forest_map.union_all(), parcels.union_all()
    expected = {
        "both": on_map & in_register,
        "map": on_map - in_register,
        "cadastre": in_register - on_map,
    }
    for source, land in expected.items():
        found = frame[frame["source"] == source].union_all()
        assert shapely.area(found ^ land) < SQUARE_DECIMETRE, source
    assert (frame.loc[frame["source"] != "cadastre", "fuel"] == "conifer").all()
    assert (frame.loc[frame["source"] == "cadastre", "fuel"] == "unknown").all()


@slow
@given(st.lists(st.one_of(shapes(), stars()), min_size=1, max_size=7))
def test_overlapping_and_wild_stands_cover_the_same_ground_once(grown):
    repaired = [shapely.make_valid(shape, method="structure") for shape in grown]
    if sum(shape.area for shape in repaired) < 1:
        return
    result = made(*grown)
    check_sound(result.frame)
    assert result.area_m2 == pytest.approx(shapely.union_all(repaired).area, abs=SQUARE_DECIMETRE)
    lost = sum(shape.area for shape in repaired) - result.area_m2
    assert result.overlaps.area_m2 == pytest.approx(lost, abs=SQUARE_DECIMETRE)


def test_ground_that_two_stands_claim_is_the_smaller_ones():
    frame = make_forest(
        ForestChoice(), stands(shapely.box(0, 0, 100, 100), shapely.box(40, 40, 60, 60), FRTP_CD=["2", "1"])
    ).frame
    assert dict(zip(frame["fuel"], frame["area_m2"], strict=True)) == {"broadleaf": 9600.0, "conifer": 400.0}


def test_a_stand_drawn_twice_is_there_once():
    result = made(shapely.box(0, 0, 10, 10), shapely.box(0, 0, 10, 10))
    assert len(result.frame) == 1 and (result.overlaps.count, result.overlaps.area_m2) == (1, 100.0)


def test_neighbours_that_share_an_edge_do_not_overlap():
    assert made(shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10)).overlaps.count == 0


def test_what_grows_there_is_carried_along_and_split_stands_are_one_row_each():
    parcel = lots(shapely.box(50, 0, 200, 100))
    grown = stands(shapely.box(0, 0, 100, 100), FRTP_CD=["3"], KOFTR_GROU=["77"], AGCLS_CD=["4"], DNST_CD=["B"])
    frame = make_forest(ForestChoice(BOTH), grown, parcel).frame.set_index("source")
    assert frame["area_m2"].to_dict() == {"both": 5000.0, "map": 5000.0, "cadastre": 10_000.0}
    for source in ("both", "map"):
        row = frame.loc[source]
        assert (row["fuel"], row["species_name"], row["age_class"], row["density"]) == ("mixed", "침활혼효림", 4, "B")
        assert row["conifer_share"] == 0.5
    assert frame.loc["cadastre", ["species", "species_name"]].isna().all()


@pytest.mark.parametrize(
    ("choice", "fuels"),
    [
        ({}, ["conifer", "broadleaf", "mixed", "bamboo", "unstocked"]),
        ({"unstocked": False}, ["conifer", "broadleaf", "mixed", "bamboo"]),
        ({"bare": True}, ["conifer", "broadleaf", "mixed", "bamboo", "unstocked", "bare", "bare"]),
        ({"bamboo": False, "unstocked": False}, ["conifer", "broadleaf", "mixed"]),
    ],
)
def test_kinds_that_count(choice, fuels):
    squares = [shapely.box(x, 0, x + 10, 10) for x in range(0, 70, 10)]
    grown = stands(
        *squares,
        FRTP_CD=["1", "2", "3", "4", "0", "0", "0"],
        STORUNST_C=["1", "1", "1", "1", "2", "0", None],
        KOFTR_GROU=["11", "30", "77", "78", "81", "82", "93"],
    )
    result = make_forest(ForestChoice(**choice), grown)
    assert result.frame["fuel"].tolist() == fuels
    assert (result.left_out.count, result.left_out.area_m2) == (7 - len(fuels), 100.0 * (7 - len(fuels)))


def test_a_layer_that_tells_no_kind_is_forest_throughout_and_counted():
    result = make_forest(ForestChoice(), layer([shapely.box(0, 0, 10, 10)], name=["산"]))
    assert result.stands.unknown == 1 and result.frame["fuel"].tolist() == ["unknown"]


def test_parcels_by_their_category():
    squares = [shapely.box(x, 0, x + 10, 10) for x in range(0, 40, 10)]
    for parcels in (
        lots(*squares, jimok=["임야", "전", "05", None]),
        layer(squares, JIBUN=["산1임", "2전", "산 3-1 임", "4"]),
    ):
        result = make_forest(ForestChoice(CADASTRE), parcels=parcels)
        assert result.area_m2 == 200.0 and result.parcels.unknown == 1
        assert result.frame["source"].eq("cadastre").all()


# --- Thresholds ---------------------------------------------------------------------------------------------------


def test_by_default_no_threshold_takes_or_adds_anything():
    sliver, dot = shapely.box(0, 0, 300, 0.1), shapely.box(500, 0, 500.1, 0.1)
    ring = shapely.box(0, 100, 50, 150) - shapely.box(20, 120, 21, 121)
    result = made(sliver, dot, ring)
    assert result.area_m2 == pytest.approx(30 + 0.01 + 2499)
    assert all(tally.count == 0 for tally in (result.shaped.filled, result.shaped.narrow, result.shaped.small))


def test_patches_are_numbered_by_size_and_a_corner_does_not_connect():
    frame = made(
        shapely.box(0, 0, 10, 10), shapely.box(10, 10, 40, 40), shapely.box(40, 15, 50, 20), shapely.box(200, 0, 205, 5)
    ).frame
    assert frame["patch_id"].tolist() == [1, 1, 2, 3]
    assert frame["patch_m2"].tolist() == [950.0, 950.0, 100.0, 25.0]


def test_an_edge_that_only_rounding_parts_connects():
    left = at(shapely.box(0, 0, 10, 10))
    # The neighbour has a vertex on the common edge, off by less than a hair.
    right = at(shapely.Polygon([(10, 0), (20, 0), (20, 10), (10, 10), (10 + 3e-10, 5)]))
    frame = make_forest(
        ForestChoice(), gpd.GeoDataFrame({"FRTP_CD": ["1", "1"]}, geometry=[left, right], crs=CRS)
    ).frame
    assert frame["patch_id"].tolist() == [1, 1]


@slow
@given(st.lists(shapes(), min_size=1, max_size=7), st.sampled_from([0.0, 15.0, 40.0]))
def test_patches_are_those_of_dissolving_and_of_bridging(grown, gap):
    frame = made(*grown, bridge_m=gap).frame
    dissolved = shapely.get_parts(shapely.union_all(grown))
    patch = list(range(len(dissolved)))
    for i, j in itertools.combinations(range(len(dissolved)), 2):
        # What dissolving left apart touches in a corner at most, which only a bridge crosses.
        if gap and dissolved[i].distance(dissolved[j]) <= gap:
            patch = [patch[i] if number == patch[j] else number for number in patch]
    areas = np.bincount(patch, shapely.area(dissolved))
    expected = sorted((area for area in areas if area), reverse=True)
    found = frame.drop_duplicates("patch_id").sort_values("patch_id")["patch_m2"]
    assert np.allclose(found, expected, atol=SQUARE_DECIMETRE)


def test_small_patches_are_left_out_and_counted():
    result = made(shapely.box(0, 0, 100, 50), shapely.box(200, 0, 249, 100), min_patch_m2=5000)
    assert result.area_m2 == 5000.0
    assert (result.shaped.small.count, result.shaped.small.area_m2) == (1, 4900.0)
    joined = made(shapely.box(0, 0, 100, 50), shapely.box(119, 0, 168, 100), min_patch_m2=5000, bridge_m=20)
    assert joined.area_m2 == 9900.0 and joined.patches == 1, "a bridge joins the patches and adds no land"


def test_holes_up_to_the_limit_are_filled_by_the_longest_neighbour():
    west, east = shapely.box(0, 0, 60, 100), shapely.box(60, 0, 100, 100)
    hole, large = shapely.box(30, 40, 70, 60), shapely.box(5, 5, 45, 35)
    grown = stands(west - hole - large, east - hole, FRTP_CD=["1", "2"])
    result = make_forest(ForestChoice(max_hole_m2=900), grown)
    assert (result.shaped.filled.count, result.shaped.filled.area_m2) == (1, pytest.approx(800, abs=SQUARE_DECIMETRE))
    assert result.area_m2 == pytest.approx(10_000 - 1200, abs=SQUARE_DECIMETRE)
    by_fuel = result.frame.set_index("fuel")["area_m2"]
    assert by_fuel["conifer"] == pytest.approx(6000 - 1200 + 200, abs=SQUARE_DECIMETRE)
    check_sound(result.frame)


def test_forest_in_a_filled_hole_stays_what_it_is():
    ring, island = shapely.box(0, 0, 100, 100) - shapely.box(40, 40, 60, 60), shapely.box(45, 45, 50, 50)
    result = make_forest(ForestChoice(max_hole_m2=500), stands(ring, island, FRTP_CD=["1", "2"]))
    assert result.shaped.filled.area_m2 == pytest.approx(375, abs=SQUARE_DECIMETRE) and result.patches == 1
    assert result.frame.set_index("fuel")["area_m2"]["broadleaf"] == 25.0


def test_a_bay_is_no_hole():
    bay = shapely.box(0, 0, 100, 100) - shapely.box(40, 40, 60, 100)
    assert made(bay, max_hole_m2=1e6).area_m2 == bay.area


def test_a_tail_goes_and_corners_stay():
    body, tail = shapely.box(0, 0, 100, 100), shapely.box(100, 40, 200, 50)
    result = made(shapely.union_all([body, tail]), min_width_m=20)
    # The tail's root stays as far as a disc of 20 m reaches into it.
    assert 1000 - 25 < result.shaped.narrow.area_m2 < 1000
    assert result.frame.geometry.iloc[0].contains(at(shapely.box(0, 0, 99.9, 100)))
    turned = rotate(body, 33)
    assert made(turned, min_width_m=60).area_m2 == pytest.approx(10_000, abs=SQUARE_DECIMETRE)


@slow
@given(st.lists(shapes(), min_size=1, max_size=6), st.sampled_from([5.0, 12.0, 20.0, 30.0]))
def test_wherever_a_disc_of_the_width_fits_the_forest_stays(grown, width):
    whole = at(shapely.union_all(grown))
    core = shapely.buffer(whole, -width / 2 - 0.05, quad_segs=32)
    if core.is_empty:
        with pytest.raises(ForestError, match="No forest is left"):
            made(*grown, min_width_m=width + 0.2)
        return
    result = made(*grown, min_width_m=width)
    check_sound(result.frame)
    wide = shapely.buffer(core, width / 2, quad_segs=32)
    assert shapely.area(wide - result.frame.union_all()) < 0.05
    assert result.area_m2 + result.shaped.narrow.area_m2 == pytest.approx(whole.area, abs=0.05)


def test_a_strip_that_stands_alone_goes():
    result = made(shapely.box(0, 0, 300, 8), shapely.box(0, 100, 50, 150), min_width_m=10)
    assert result.area_m2 == 2500.0 and result.shaped.narrow.count == 1


def test_a_sliver_within_forest_joins_the_neighbour_with_the_longest_border_and_no_forest_is_lost():
    west, sliver, east = shapely.box(0, 0, 50, 100), shapely.box(50, 0, 52, 100), shapely.box(52, 30, 100, 100)
    result = make_forest(ForestChoice(min_width_m=10), stands(west, sliver, east, FRTP_CD=["1", "2", "3"]))
    assert (result.shaped.merged.count, result.shaped.merged.area_m2) == (1, 200.0)
    assert result.frame["fuel"].tolist() == ["conifer", "mixed"]
    assert result.area_m2 == pytest.approx(5000 + 200 + 48 * 70, abs=SQUARE_DECIMETRE)


def test_a_line_between_two_sources_makes_no_sliver_of_a_wide_stand():
    grown = stands(shapely.box(0, 0, 60, 100), shapely.box(60, 0, 75, 100), FRTP_CD=["1", "2"])
    parcels = lots(shapely.box(67, 0, 90, 100))
    kept = make_forest(ForestChoice(BOTH, min_width_m=10), grown, parcels).frame
    assert kept.groupby("fuel")["area_m2"].sum().to_dict() == {"conifer": 6000, "broadleaf": 1500, "unknown": 1500}
    assert sorted(kept["source"]) == ["both", "cadastre", "map", "map"]


def test_slivers_beside_slivers_find_their_way():
    body = shapely.box(0, 0, 50, 100)
    strips = [shapely.box(50 + i, 0, 51 + i, 100) for i in range(5)]
    result = make_forest(ForestChoice(min_width_m=10), stands(body, *strips, FRTP_CD=["1", *"22222"]))
    assert result.shaped.merged.count == 5 and result.area_m2 == pytest.approx(5500.0, abs=SQUARE_DECIMETRE)


def test_a_small_round_stand_is_no_sliver():
    pond = shapely.box(40, 40, 60, 60)
    grown = stands(shapely.box(0, 0, 100, 100) - pond, pond, FRTP_CD=["1", "2"])
    assert len(make_forest(ForestChoice(min_width_m=10), grown).frame) == 2


@slow
@given(
    st.lists(st.one_of(hostile(), shapes()), min_size=1, max_size=6),
    st.lists(st.one_of(hostile(), shapes()), min_size=1, max_size=6),
    st.builds(
        ForestChoice,
        source=st.sampled_from(ForestSource),
        min_width_m=st.sampled_from([0.0, 3.0, 12.0, 30.0]),
        max_hole_m2=st.sampled_from([0.0, 200.0, 5000.0]),
        min_patch_m2=st.sampled_from([0.0, 500.0]),
        bridge_m=st.sampled_from([0.0, 20.0]),
    ),
)
def test_whatever_is_drawn_and_chosen_the_layer_is_sound(grown, registered, choice):
    try:
        result = make_forest(choice, stands(*grown), lots(*registered))
    except ForestError as nothing_left:
        assert any(word in str(nothing_left) for word in ("No forest is left", "counts as forest", "is forest land"))
        return
    check_sound(result.frame)
    assert (result.frame["patch_m2"] >= choice.min_patch_m2 - 1e-6).all()


# --- Size and sameness --------------------------------------------------------------------------------------------


def test_a_forest_of_100_000_vertices_against_many_parcels():
    angle = np.linspace(0, 2 * np.pi, 100_001)[:-1]
    radius = 2000 + 150 * np.sin(37 * angle) + 3 * np.sin(4001 * angle)
    forest = shapely.Polygon(np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1))
    squares = [shapely.box(x, y, x + 90, y + 90) for x in range(-2300, 2300, 100) for y in range(-2300, 2300, 100)]
    frame = make_forest(ForestChoice(BOTH), stands(forest), lots(*squares)).frame
    parcels = shapely.union_all(squares)
    areas = frame.groupby("source")["area_m2"].sum()
    assert areas["both"] == pytest.approx(shapely.intersection(forest, parcels).area, abs=SQUARE_DECIMETRE)
    assert areas["map"] == pytest.approx(shapely.difference(forest, parcels).area, abs=SQUARE_DECIMETRE)
    assert areas["cadastre"] == pytest.approx(shapely.difference(parcels, forest).area, abs=SQUARE_DECIMETRE)


@pytest.mark.parametrize("crs", [5179, 5181, 5174, 4326])
def test_the_same_forest_from_any_crs(crs):
    squares = [rotate(shapely.box(x, 0, x + 700, 500), 11, origin=(0, 0)) for x in range(0, 2100, 700)]
    parcels = lots(*[translate(square, 90, -70) for square in squares])
    straight = make_forest(ForestChoice(BOTH), stands(*squares), parcels)
    moved = make_forest(ForestChoice(BOTH), stands(*squares).to_crs(crs), parcels.to_crs(crs))
    assert moved.frame.crs == CRS
    assert np.allclose(moved.frame["area_m2"], straight.frame["area_m2"], atol=1.0)


def test_proximity_to_the_made_forest_is_proximity_to_the_rows_it_was_made_of():
    squares = [shapely.box(x, y, x + 60, y + 60) for x in range(0, 300, 50) for y in range(0, 300, 50)]
    forest = make_forest(ForestChoice(), stands(*squares)).frame
    parcels = layer([shapely.box(x, 380, x + 30, 420) for x in range(-200, 600, 37)])
    ours, theirs = forest_proximity(parcels, forest).frame, forest_proximity(parcels, stands(*squares)).frame
    for field in ("dist_m", "forest_m2", "adjacent_m2"):
        assert np.allclose(ours[field], theirs[field], atol=1e-3)


@pytest.mark.shared
@pytest.mark.skipif(not SAN.exists(), reason="the real parcels of Siheung are not here (set SIJEONG_SHARED)")
def test_the_real_mountain_parcels_of_siheung_cover_the_same_ground_once():
    parcels = gpd.read_file(SAN)
    result = make_forest(ForestChoice(bridge_m=20), parcels)
    check_sound(result.frame)
    repaired = shapely.make_valid(parcels.geometry.to_numpy(), method="structure")
    assert result.area_m2 == pytest.approx(shapely.union_all(repaired).area, abs=SQUARE_DECIMETRE)
    assert result.stands.repaired == (~parcels.is_valid).sum() > 0
    assert result.overlaps.count > 100 and result.overlaps.area_m2 < 0.0001 * result.area_m2
    plain = make_forest(ForestChoice(), parcels)
    assert 1 < result.patches < plain.patches < len(parcels)


# --- Bad input ----------------------------------------------------------------------------------------------------


def test_rows_that_are_no_polygons_are_left_out_and_counted():
    square = shapely.box(0, 0, 10, 10)
    grown = stands(
        square, None, shapely.Polygon(), shapely.Point(5, 5), shapely.LineString([(0, 0), (9, 9)]),
        shapely.Polygon([(30, 0), (40, 10), (40, 0), (30, 10)]), shapely.Polygon([(50, 0), (60, 0), (50, 0)]),
        shapely.force_3d(shapely.box(100, 0, 110, 10), 300),
    )  # fmt: skip
    result = make_forest(ForestChoice(), grown)
    assert (result.stands.empty, result.stands.not_polygons, result.stands.repaired) == (2, 3, 2)
    assert result.area_m2 == pytest.approx(250.0) and not result.frame.has_z.any()


@pytest.mark.parametrize(
    ("choice", "forest_map", "parcels", "words"),
    [
        ({}, None, None, "Choose the forest map"),
        ({"source": BOTH}, stands(shapely.box(0, 0, 1, 1)), None, "Choose the parcels"),
        ({}, stands(), None, "No stand of the forest map counts as forest (0 features"),
        ({}, stands(shapely.box(0, 0, 9, 9), FRTP_CD=["0"], KOFTR_GROU=["82"]), None, "1 of them left out by kind"),
        ({"source": CADASTRE}, None, lots(shapely.box(0, 0, 9, 9), jimok=["전"]), "None of the 1 parcels is forest"),
        ({"source": CADASTRE}, None, layer([shapely.box(0, 0, 9, 9)], pnu=["1"]), "no land category"),
        ({"min_patch_m2": 1e9}, stands(shapely.box(0, 0, 9, 9)), None, "No forest is left"),
        ({"min_width_m": 50}, stands(shapely.box(0, 0, 9, 9)), None, "No forest is left"),
        ({}, stands(shapely.box(0, 0, 9, 9)).set_crs(None, allow_override=True), None, "no coordinate reference"),
        (
            {"source": BOTH}, stands(shapely.box(0, 0, 9, 9)).to_crs(5181).set_crs(5186, allow_override=True),
            lots(shapely.box(0, 0, 9, 9)), "would fit as EPSG:5181",
        ),
    ],
)  # fmt: skip
def test_one_clear_sentence(choice, forest_map, parcels, words):
    with pytest.raises(ForestError) as raised:
        make_forest(ForestChoice(**choice), forest_map, parcels)
    assert words in str(raised.value) and str(raised.value).endswith(".")


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf")])
@pytest.mark.parametrize("name", ["min_patch_m2", "min_width_m", "max_hole_m2", "bridge_m"])
def test_thresholds_that_make_no_sense(name, value):
    with pytest.raises(ForestError, match=name):
        ForestChoice(**{name: value})


def test_a_stop_is_heard_wherever_it_comes():
    squares = [shapely.box(x, y, x + 51, y + 51) for x in range(0, 500, 50) for y in range(0, 500, 50)]
    choice = ForestChoice(BOTH, min_patch_m2=10, min_width_m=5, max_hole_m2=10, bridge_m=5)

    counting = CancelAfter(1e9)
    make_forest(choice, stands(*squares), lots(*squares), counting)
    asked = int(1e9 - counting.looks)
    assert asked > 50
    # How often a thread is waited for differs from run to run, so not up to the very last question.
    for questions in np.linspace(0, 0.7 * asked, 12).astype(int):
        with pytest.raises(Cancelled):
            make_forest(choice, stands(*squares), lots(*squares), CancelAfter(questions))
