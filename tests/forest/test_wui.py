"""Wildland-urban interface: each step against plain counting, each definition on landscapes whose answer is known."""

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from layouts import X0, Y0, layer

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.errors import ForestError
from sijeong.forest.geometry.coverage import Grid, segments_of
from sijeong.forest.wui.aggregation import aggregation_index, most_joins
from sijeong.forest.wui.cells import patches_as_polygons, runs_of
from sijeong.forest.wui.counts import houses_within
from sijeong.forest.wui.french import housing_of
from sijeong.forest.wui.rules import FRENCH_TYPES, Housing, Method, WuiRules
from sijeong.forest.wui.wui import AREA_FIELDS, HOUSE_FIELDS, wildland_urban_interface

GRIDS = st.integers(1, 9).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 2), min_size=columns, max_size=columns), min_size=1, max_size=9)
)


def points(*places):
    return layer([shapely.Point(x, y) for x, y in places])


def rows_of_points(x, y, columns, rows, step):
    return [(x + i * step, y + j * step) for i in range(columns) for j in range(rows)]


def class_of(result, row=0):
    return result.buildings["wui"][row]


# -------------------------------------------------------------------------------------------------------- the pieces


@settings(max_examples=150, deadline=None)
@given(GRIDS)
def test_patches_of_cells_are_those_that_touch_along_a_side(values):
    values = np.array(values)
    grid = Grid(100.0, 50.0, 10.0, values.shape[1], values.shape[0])
    shapes, value = patches_as_polygons(runs_of(values), grid)
    assert all(shapely.get_type_id(shape) == shapely.GeometryType.POLYGON for shape in shapes)
    for number in (1, 2):
        row, column = np.nonzero(values == number)
        boxes = shapely.box(100 + column * 10, 50 + row * 10, 110 + column * 10, 60 + row * 10)
        plain = shapely.get_parts(shapely.union_all(boxes)) if len(boxes) else []
        ours = [shape for shape, kind in zip(shapes, value, strict=True) if kind == number]
        assert sum(shape.area for shape in ours) == pytest.approx(len(boxes) * 100)
        assert len(ours) == len(plain)
        assert all(any(one.equals(other) for other in plain) for one in ours)


def test_cells_of_a_patch_are_counted_over_all_its_rows():
    runs = runs_of(np.array([[1, 1, 0, 1], [0, 1, 0, 1], [0, 1, 1, 1], [0, 0, 0, 0], [1, 0, 0, 0]]))
    assert sorted(runs.cells_of_patch().tolist()) == [1, *[8] * 5]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(-60, 300), st.floats(-60, 300)), max_size=25),
    st.sampled_from([25.0, 100.0, 140.5]),
    st.sampled_from([10.0, 30.0]),
)
def test_houses_within_a_distance_of_each_cell_are_counted_exactly(houses, radius, cell):
    houses = np.array(houses).reshape(-1, 2)
    grid = Grid(0.0, -30.0, cell, 8, 9)
    ours = houses_within(houses, radius, grid)
    for row in range(9):
        for column in range(8):
            middle = np.array([(column + 0.5) * cell, -30 + (row + 0.5) * cell])
            apart = np.hypot(*(houses - middle).T) if len(houses) else np.empty(0)
            clear = np.abs(apart - radius) > 1e-6
            assert (apart[clear] < radius).sum() <= ours[row, column] <= (apart[clear] < radius).sum() + (~clear).sum()


@given(st.integers(0, 60))
def test_most_joins_is_what_growing_a_square_spirally_gives(cells):
    placed = set()
    for number in range(cells):
        best = max(
            ((sum((x + dx, y + dy) in placed for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))), x, y)
             for x, y in _ring(placed, number)),
            default=(0, 0, 0),
            key=lambda found: (found[0], -max(abs(found[1]), abs(found[2]))),
        )  # fmt: skip
        placed.add(best[1:])
    joins = sum(((x + 1, y) in placed) + ((x, y + 1) in placed) for x, y in placed)
    assert most_joins(np.array([cells]))[0] >= joins


def _ring(placed, number):
    if not placed:
        return [(0, 0)]
    return {(x + dx, y + dy) for x, y in placed for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))} - placed


def test_most_joins_of_whole_squares():
    assert most_joins(np.array([0, 1, 2, 3, 4, 5, 6, 9, 16])).tolist() == [0, 0, 1, 2, 4, 5, 7, 12, 24]


def test_aggregation_index_by_plain_counting():
    random = np.random.default_rng(8)
    green = random.random((40, 40)) < 0.6
    row, column = np.nonzero(green)
    squares = shapely.box(column * 10.0, row * 10.0, column * 10.0 + 10, row * 10.0 + 10)
    place = np.array([[203.0, 196.0], [120.0, 250.0], [2000.0, 2000.0]])
    ours = aggregation_index(segments_of(squares, np.ones(len(squares))), place, 100.0, 10.0)
    for (x, y), index in zip(place[:2], ours[:2], strict=True):
        own = int(x // 10), int(y // 10)
        inside = {(c, r) for r, c in zip(row, column, strict=True) if (c - own[0]) ** 2 + (r - own[1]) ** 2 <= 100}
        joins = sum(((c + 1, r) in inside) + ((c, r + 1) in inside) for c, r in inside)
        assert index == pytest.approx(100 * joins / most_joins(np.array([len(inside)]))[0])
    assert ours[2] == 0


# --------------------------------------------------------------------------------------------- the US definition

WOOD = layer([shapely.box(0, 0, 3000, 3000)])  # 9 km²


def test_houses_in_a_wood_are_intermix_and_beside_it_interface():
    houses = points(*rows_of_points(1500, 1500, 3, 3, 60), *rows_of_points(3700, 1500, 3, 3, 60))
    result = wildland_urban_interface(houses, WOOD)
    assert result.buildings["wui"].tolist() == ["intermix"] * 9 + ["interface"] * 9
    assert result.buildings["vegetation"][0] == pytest.approx(1)
    assert result.buildings["houses_km2"][4] == pytest.approx(9 / (np.pi * 0.25), rel=1e-9)
    assert result.buildings["patch_m"][9] == pytest.approx(700, abs=15)
    areas = result.areas.set_index("wui")
    assert set(areas.index) == {"intermix", "interface"}
    assert areas.loc["intermix", "geometry"].contains(houses.geometry[4])
    assert list(result.areas.columns) == [*AREA_FIELDS, "geometry"] and set(HOUSE_FIELDS) <= set(result.buildings)


def test_few_houses_are_no_interface():
    # 4 within 500 m are 5.1 per km², 5 are 6.4: the definition asks for 6.17.
    assert class_of(wildland_urban_interface(points(*rows_of_points(1500, 1500, 2, 2, 30)), WOOD)) == "none"
    five = [*rows_of_points(1500, 1500, 2, 2, 30), (1515, 1515)]
    assert class_of(wildland_urban_interface(points(*five), WOOD)) == "intermix"


def test_interface_ends_where_the_distance_ends():
    houses = points(*rows_of_points(5000, 1500, 3, 3, 60))
    assert class_of(wildland_urban_interface(houses, WOOD)) == "interface"
    near = wildland_urban_interface(houses, WOOD, WuiRules(interface_m=300))
    assert class_of(near) == "none" and np.isnan(near.buildings["patch_m"][0])


def test_a_small_wood_makes_intermix_but_no_interface():
    small = layer([shapely.box(0, 0, 2000, 2000)])  # 4 km²
    houses = points(*rows_of_points(1000, 1000, 3, 3, 60), *rows_of_points(2700, 1000, 3, 3, 60))
    result = wildland_urban_interface(houses, small)
    assert result.buildings["wui"].tolist() == ["intermix"] * 9 + ["none"] * 9
    assert class_of(wildland_urban_interface(houses, small, WuiRules(patch_m2=3.9e6)), 9) == "interface"


def test_only_homes_are_houses_but_every_building_gets_a_class():
    places = rows_of_points(1500, 1500, 3, 3, 60)
    mixed = points(*places).assign(USABILITY=["01000"] * 4 + ["17000"] * 5)
    assert set(wildland_urban_interface(mixed, WOOD).buildings["wui"]) == {"none"}
    assert set(wildland_urban_interface(mixed, WOOD, homes_only=False).buildings["wui"]) == {"intermix"}


def test_zones_are_classed_as_a_whole():
    zones = layer(
        [shapely.box(1000, 1000, 2000, 2000), shapely.box(3000, 1000, 5000, 2000), shapely.box(9e3, 0, 9.9e3, 900)]
    )
    houses = points(
        *rows_of_points(1500, 1500, 4, 2, 60), *rows_of_points(4500, 1500, 4, 4, 60),
        *rows_of_points(9500, 500, 3, 3, 60), (20_000, 0),
    )  # fmt: skip
    result = wildland_urban_interface(houses, WOOD, WuiRules(Method.ZONES), zones)
    assert result.buildings["wui"].tolist() == ["intermix"] * 8 + ["interface"] * 16 + ["none"] * 10
    assert result.buildings["houses_km2"][0] == pytest.approx(8) and np.isnan(result.buildings["houses_km2"][33])
    assert result.areas["area_m2"].tolist() == [1e6, 2e6] and result.areas["buildings"].tolist() == [8, 16]
    with pytest.raises(ForestError, match="zones"):
        wildland_urban_interface(houses, WOOD, WuiRules(Method.ZONES))


def test_overlapping_stands_count_once_in_a_zone():
    twice = layer([shapely.box(0, 0, 3000, 3000), shapely.box(0, 0, 2000, 3000)])
    zones = layer([shapely.box(1000, 1000, 5000, 2000)])
    houses = points(*rows_of_points(3500, 1100, 6, 6, 60))
    result = wildland_urban_interface(houses, twice, WuiRules(Method.ZONES), zones)
    assert result.buildings["vegetation"][0] == pytest.approx(0.5) and class_of(result) == "interface"


def test_cleared_land_is_no_vegetation():
    bare = WOOD.assign(KOFTR_GROUP_CD=["82"])
    both = pd.concat([bare, layer([shapely.box(9000, 9000, 9100, 9100)]).assign(KOFTR_GROUP_CD=["11"])])
    assert class_of(wildland_urban_interface(points(*rows_of_points(1500, 1500, 3, 3, 60)), both)) == "none"


# --------------------------------------------------------------------------------------------- the French definition


def test_how_houses_stand():
    places = [
        *rows_of_points(0, 0, 3, 1, 90), *rows_of_points(2000, 0, 10, 1, 90), *rows_of_points(0, 2000, 8, 8, 80),
        *rows_of_points(3000, 2000, 8, 8, 25),
    ]  # fmt: skip
    kinds = np.array(list(Housing))[housing_of(points(*places).geometry.to_numpy())]
    assert set(kinds[:3]) == {Housing.ISOLATED} and set(kinds[3:13]) == {Housing.SCATTERED}
    assert set(kinds[13:77]) == {Housing.DENSE} and set(kinds[77:]) == {Housing.VERY_DENSE}


def test_the_types_join_houses_and_vegetation():
    patchwork = [shapely.box(5000 + i * 40, j * 40, 5020 + i * 40, j * 40 + 20) for i in range(9) for j in range(9)]
    woods = layer([shapely.box(0, 0, 600, 600), *patchwork])
    houses = points((300, 300), (5170, 170), (750, 300), (1000, 300))
    result = wildland_urban_interface(houses, woods, WuiRules(Method.FRANCE))
    assert result.buildings["wui"].tolist() == ["isolated_high", "isolated_low", "isolated_none", "none"]
    assert set(result.buildings["housing"]) == {"isolated"}
    assert result.buildings["aggregation"][0] > 98 and result.buildings["aggregation"][2] == 0
    assert set(result.areas["wui"]) <= set(FRENCH_TYPES) and len(result.areas) == 3
    # A disc of 100 m on cells of 30 m.
    assert result.areas["area_m2"].to_numpy() == pytest.approx(np.pi * 100**2, rel=0.1)


def test_land_belongs_to_the_type_of_its_nearest_house():
    woods = layer([shapely.box(0, 0, 600, 600)])
    houses = points(*rows_of_points(300, 300, 3, 2, 20), *rows_of_points(620, 300, 4, 2, 20))
    result = wildland_urban_interface(houses, woods, WuiRules(Method.FRANCE, cell_m=10))
    shapes = result.areas.geometry.to_numpy()
    assert len(shapes) > 1 and result.areas["buildings"].sum() == 14
    assert shapely.union_all(shapes).area == pytest.approx(shapely.area(shapes).sum())
    disc = shapely.buffer(houses.geometry.to_numpy(), 100)
    assert result.areas["area_m2"].sum() == pytest.approx(shapely.union_all(disc).area, rel=0.03)


# ------------------------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    "rules",
    [
        dict(cell_m=0),
        dict(window_m=60),
        dict(houses_km2=-1),
        dict(intermix_vegetation=1.5),
        dict(patch_m2=float("nan")),
    ],
)
def test_rules_that_cannot_be_used_are_refused(rules):
    with pytest.raises(ForestError):
        WuiRules(**rules)


@pytest.mark.parametrize("method", [Method.WINDOW, Method.FRANCE])
def test_bad_rows_stay_and_the_crs_changes_nothing(method):
    bow = shapely.Polygon([(1500, 1500), (1510, 1510), (1510, 1500), (1500, 1510)])
    houses = pd.concat([layer([None, bow]), points(*rows_of_points(1500, 1500, 3, 3, 60))], ignore_index=True)
    ours = wildland_urban_interface(houses.assign(wui="x"), WOOD, WuiRules(method))
    assert (ours.unplaced, ours.repaired) == (1, 1) and len(ours.buildings) == 11
    assert ours.buildings["wui"].isna().tolist() == [True] + [False] * 10
    assert set(ours.buildings["wui_input"]) == {"x"}
    theirs = wildland_urban_interface(houses.to_crs(4326), WOOD.to_crs(5179), WuiRules(method))
    assert theirs.buildings["wui"].fillna("").tolist() == ours.buildings["wui"].fillna("").tolist()


def test_nothing_to_map_is_said():
    with pytest.raises(ForestError, match="no building"):
        wildland_urban_interface(points(), WOOD)
    with pytest.raises(ForestError, match="no polygon"):
        wildland_urban_interface(points((0, 0)), WOOD.iloc[:0])
    with pytest.raises(ForestError, match="cells"):
        wildland_urban_interface(points((0, 0), (60_000, 60_000)), WOOD, WuiRules(window_m=100, cell_m=10))
    far = wildland_urban_interface(points((30_000, 0)), WOOD, WuiRules(Method.FRANCE))
    assert far.areas.empty and class_of(far) == "none"


def test_it_stops_when_asked():
    class Stopping(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        wildland_urban_interface(points((X0 - X0, Y0 - Y0)), WOOD, progress=Stopping())
