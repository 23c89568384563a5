"""Cases of forest proximity worth a name of their own: the traps of reference/forest.md §3."""

import time

import numpy as np
import pandas as pd
import pytest
import shapely
from layouts import CRS, layer

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.measuring.proximity import forest_proximity
from sijeong.forest.measuring.result import RESULT_FIELDS
from sijeong.forest.rules import ProximityRules

FOREST = layer([shapely.box(0, 0, 200, 200)], stand=["a"])


def one(geometry, forest=FOREST, **rules):
    field = "stand" if "stand" in forest.columns else None
    return forest_proximity(layer([geometry]), forest, ProximityRules(**rules), field).frame.iloc[0]


def test_exactly_100_m_is_within_and_in_the_closed_band():
    row = one(shapely.box(300, 0, 320, 50))
    assert row["dist_m"] == 100.0 and row["band"] == 100.0 and row["within_legal"]
    assert row["adjacent_m2"] == pytest.approx(0.0, abs=1e-6)


def test_just_beyond_100_m_is_not():
    row = one(shapely.box(300.001, 0, 320, 50))
    assert row["band"] == 200.0 and not row["within_legal"] and row["adjacent_m2"] == 0.0


def test_beyond_the_last_band_there_is_none():
    row = one(shapely.box(701, 0, 720, 50))
    assert row["dist_m"] == 501.0 and np.isnan(row["band"])


def test_a_straight_edge_gives_the_share_that_geometry_says():
    row = one(shapely.box(250, 50, 350, 100))
    assert row["dist_m"] == 50.0 and row["adjacent_m2"] == pytest.approx(2500.0) and row["forest_m2"] == 0.0
    assert row["adjacent_share"] == pytest.approx(0.5)


def test_parcel_in_a_clearing():
    forest = layer([shapely.box(0, 0, 600, 600).difference(shapely.box(100, 100, 500, 500))])
    row = one(shapely.box(290, 290, 310, 310), forest)
    assert row["dist_m"] == 190.0 and row["forest_m2"] == 0.0 and row["adjacent_m2"] == 0.0


def test_parcel_deep_inside_forest():
    row = one(shapely.box(90, 90, 110, 110), layer([shapely.box(-500, -500, 500, 500)]))
    assert row["dist_m"] == 0.0 and row["forest_m2"] == pytest.approx(400.0) and row["adjacent_m2"] == 0.0
    assert row["forest_id"] == 1


def test_parcel_around_a_whole_patch():
    row = one(shapely.box(-400, -400, 600, 600))
    assert row["dist_m"] == 0.0 and row["forest_m2"] == pytest.approx(40_000.0)
    circle_polygon = 4 * 32 / 2 * np.sin(2 * np.pi / 128) * 100**2
    assert row["adjacent_m2"] == pytest.approx(4 * 200 * 100 + circle_polygon, abs=0.01)


def test_one_component_inside_forest_and_another_near_it():
    both = shapely.MultiPolygon([shapely.box(210, 0, 220, 10), shapely.box(100, 100, 110, 110)])
    row = one(both)
    assert row["dist_m"] == 0.0 and row["forest_m2"] == pytest.approx(100.0)


def test_largest_overlap_wins_then_the_smaller_id():
    forest = layer([shapely.box(0, 0, 100, 100), shapely.box(100, 0, 200, 100)], stand=["b", "a"])
    assert one(shapely.box(80, 0, 110, 10), forest)["forest_id"] == "b"
    assert one(shapely.box(90, 0, 110, 10), forest)["forest_id"] == "a"


def test_the_smaller_id_of_those_equally_far():
    forest = layer([shapely.box(0, 0, 100, 100), shapely.box(140, 0, 200, 100)], stand=[7, 3])
    assert one(shapely.box(110, 0, 130, 10), forest)["forest_id"] == 3


def test_a_stand_that_reaches_the_outline_with_a_corner_only_ties():
    left = shapely.Polygon([(0, 0), (100, 100), (0, 100)])
    middle = shapely.Polygon([(0, 0), (100, 0), (100, 100)])
    right = shapely.Polygon([(100, 0), (200, 0), (200, 100), (100, 100)])
    forest = layer([left, middle, right], stand=[5, 1, 9])
    row = one(shapely.Point(100, 130), forest)
    assert row["dist_m"] == 30.0 and row["forest_id"] == 1


def test_overlapping_stands_count_once():
    forest = layer([shapely.box(0, 0, 100, 100), shapely.box(50, 0, 150, 100), shapely.box(0, 0, 100, 100)])
    row = one(shapely.box(40, 0, 160, 10), forest)
    assert row["forest_m2"] == pytest.approx(1100.0) and row["adjacent_m2"] == pytest.approx(100.0)


def test_many_small_stands_give_what_the_dissolved_forest_gives():
    squares = [shapely.box(x, y, x + 50, y + 50) for x in range(0, 400, 50) for y in range(0, 400, 50)]
    parcels = layer([shapely.box(x, y, x + 33, y + 57) for x in range(-150, 550, 37) for y in range(-150, 550, 61)])
    many = forest_proximity(parcels, layer(squares)).frame
    dissolved = forest_proximity(parcels, layer([shapely.union_all(squares)])).frame
    for field in ("dist_m", "forest_m2", "adjacent_m2"):
        assert np.allclose(many[field], dissolved[field], atol=1e-6)


def test_a_long_road_is_one_row():
    road = shapely.LineString([(-3000, 150), (3000, 160)]).buffer(4, cap_style="flat")
    row = one(road)
    expected = road.intersection(shapely.box(0, 0, 200, 200)).area
    assert row["forest_m2"] == pytest.approx(expected, abs=0.01) and row["area_m2"] == pytest.approx(road.area)
    assert row["adjacent_m2"] == pytest.approx(2 * 100 * 8, rel=0.01)


def test_lines_have_a_share_and_points_have_none():
    line, point = one(shapely.LineString([(250, 50), (350, 50)])), one(shapely.Point(250, 50))
    assert line["adjacent_share"] == pytest.approx(0.5) and np.isnan(line["area_m2"])
    assert point["dist_m"] == 50.0 and point["within_legal"] and np.isnan(point["adjacent_share"])


def test_rows_without_geometry_stay_with_null():
    features = layer([None, shapely.Polygon(), shapely.box(250, 0, 260, 10)], name=["x", "y", "z"])
    result = forest_proximity(features, FOREST)
    assert result.empty_features == 2 and result.frame["name"].tolist() == ["x", "y", "z"]
    for field in RESULT_FIELDS:
        assert result.frame[field].isna().tolist()[:2] == [True, True]
    assert result.frame["dist_m"].iloc[2] == 50.0


def test_an_empty_layer_gives_an_empty_result():
    result = forest_proximity(layer([]), FOREST)
    assert len(result.frame) == 0 and set(RESULT_FIELDS) <= set(result.frame.columns)


def test_invalid_polygons_are_repaired_and_counted():
    bow_tie = shapely.Polygon([(250, 0), (270, 20), (270, 0), (250, 20)])
    broken = layer([shapely.Polygon([(0, 0), (200, 200), (200, 0), (0, 200)])])
    result = forest_proximity(layer([bow_tie]), broken)
    assert (result.repaired_features, result.repaired_forest) == (1, 1)
    assert result.frame.is_valid.all() and result.frame["area_m2"].iloc[0] == pytest.approx(200.0)


def test_a_polygon_without_area_is_kept():
    result = forest_proximity(layer([shapely.Polygon([(250, 0), (260, 0), (250, 0)])]), FOREST)
    assert result.frame["dist_m"].iloc[0] == 50.0 and result.repaired_features == 1


def test_heights_do_not_matter():
    raised = shapely.force_3d(shapely.box(250, 0, 260, 10), 500.0)
    assert one(raised)["dist_m"] == 50.0


def test_small_patches_do_not_count():
    stands = [shapely.box(0, 0, 10, 10), shapely.box(10, 0, 20, 10), shapely.box(100, 0, 200, 100)]
    result = forest_proximity(
        layer([shapely.box(30, 0, 40, 10)]), layer(stands), ProximityRules(min_forest_area_m2=250.0)
    )
    assert result.small_patches == 2 and result.frame["dist_m"].iloc[0] == 60.0
    connected = ProximityRules(min_forest_area_m2=200.0)
    assert forest_proximity(layer([shapely.box(30, 0, 40, 10)]), layer(stands), connected).small_patches == 0


def test_fields_that_bear_a_result_name_are_kept():
    features = layer([shapely.box(250, 0, 260, 10)], area_m2=[-1.0], pnu=["4139010100100010000"])
    result = forest_proximity(features, FOREST)
    assert result.renamed_fields == ("area_m2",)
    assert result.frame["area_m2_input"].tolist() == [-1.0] and result.frame["area_m2"].iloc[0] == 100.0
    assert result.frame["pnu"].tolist() == ["4139010100100010000"]


def test_types_of_the_added_fields():
    frame = forest_proximity(layer([shapely.box(250, 0, 260, 10)]), FOREST).frame
    assert frame["within_legal"].dtype == "boolean" and frame["forest_id"].dtype == "Int64"
    assert pd.api.types.is_float_dtype(frame["band"].dtype)


def test_degrees_are_transformed_and_never_measured():
    features, forest = layer([shapely.box(300, 0, 320, 50)]).to_crs(4326), FOREST.to_crs(5179)
    result = forest_proximity(features, forest).frame
    assert result.crs == CRS and result["dist_m"].iloc[0] == pytest.approx(100.0, abs=1e-4)


@pytest.mark.parametrize("crs", [3857, 5179, 5181, 5174, 2097, 4737, 32652])
def test_whatever_crs_the_parcels_come_in_the_local_belt_is_measured(crs):
    row = forest_proximity(layer([shapely.box(300, 0, 320, 50)]).to_crs(crs), FOREST).frame
    assert row.crs == CRS and row["area_m2"].iloc[0] == pytest.approx(1000.0, abs=0.01)
    assert row["dist_m"].iloc[0] == pytest.approx(100.0, abs=0.01)


@pytest.mark.parametrize(
    ("features", "forest", "words"),
    [
        (layer([shapely.Point(0, 0)]).set_crs(None, allow_override=True), FOREST, "input layer has no coordinate"),
        (layer([shapely.Point(0, 0)]), FOREST.set_crs(None, allow_override=True), "forest layer has no coordinate"),
        (layer([shapely.Point(0, 0)]), layer([]), "no polygon"),
        (layer([shapely.Point(0, 0)]), layer([shapely.Point(0, 0)]), "no polygon (1 features)"),
        (layer([shapely.Point(0, 0)]).set_crs(4326, allow_override=True), FOREST, "look like EPSG:5186"),
        (layer([shapely.Point(0, 0)]).to_crs(5181).set_crs(5186, allow_override=True), FOREST, "fit as EPSG:5181"),
        (layer([shapely.Point(0, 0)]), FOREST.to_crs(5179).set_crs(5186, allow_override=True), "look like EPSG:5179"),
        (layer([shapely.Point(0, 0)]), FOREST.to_crs(4326).set_crs(5186, allow_override=True), "look like EPSG:4326"),
        (layer([shapely.Point(0, 0)]), FOREST.to_crs(5181).set_crs(5186, allow_override=True), "fit as EPSG:5181"),
    ],
)
def test_one_clear_sentence(features, forest, words):
    with pytest.raises(ForestError) as raised:
        forest_proximity(features, forest)
    assert words in str(raised.value) and str(raised.value).endswith(".")


def test_unknown_id_field_is_named_with_the_choices():
    with pytest.raises(ForestError, match=r"no field id\. Choose one of: stand\."):
        forest_proximity(layer([shapely.Point(0, 0)]), FOREST, None, "id")


@pytest.mark.parametrize(
    "rules", [{"legal_distance_m": 0}, {"bands_m": ()}, {"bands_m": (50, 25)}, {"min_forest_area_m2": float("nan")}]
)
def test_rules_that_make_no_sense(rules):
    with pytest.raises(ForestError):
        ProximityRules(**rules)


class StopAfter(Progress):
    """Asks to stop from the n-th question on, and notes the longest silence between questions."""

    def __init__(self, questions: float) -> None:
        self.left, self.last, self.silence = questions, time.monotonic(), 0.0

    def is_cancelled(self) -> bool:
        now = time.monotonic()
        self.silence, self.last = max(self.silence, now - self.last), now
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("questions", [0, 3, 10, 15])
def test_a_stop_is_heard_wherever_it_comes(questions):
    parcels = layer([shapely.box(x, y, x + 8, y + 8) for x in range(-300, 500, 10) for y in range(-300, 500, 10)])
    with pytest.raises(Cancelled):
        forest_proximity(parcels, FOREST, progress=StopAfter(questions))
