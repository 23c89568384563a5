"""Classes, labels and colours of the results: no QGIS needed."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sight import SIGHT, difference, lab, linear

from sijeong.processing import (
    coverage_legends,
    forest_legends,
    gap_legends,
    legends,
    period_legends,
    register_legends,
    route_legends,
    run_legends,
    stand_legends,
    summary_legends,
    transit_legends,
    whatif_legends,
)
from sijeong.processing.legend_classes import in_minutes, in_persons
from sijeong.traffic.results.los import LEVELS

COUNTS = st.lists(st.integers(1, 5_000_000), min_size=1, max_size=300)
NICE_STEPS = {1, 1.5, 2, 3, 5, 7}

TELL_APART = 10.0
"""CIE 1976 colour difference that is seen at a glance (2.3 is just noticeable)."""


def is_nice(number: int) -> bool:
    return any(float(number) == step * 10**power for step in NICE_STEPS for power in range(8))


@given(st.floats(0, 9e6))
def test_nice_numbers_are_round_and_near(value):
    assert is_nice(legends.nice(value))
    if value >= 1:
        assert 0.7 <= legends.nice(value) / value <= 1.5


@given(st.floats(1, 9e6))
def test_a_number_lies_between_two_neighbouring_round_numbers(value):
    below, above = legends.nice_below(value), legends.nice_above(value)
    assert is_nice(below)
    assert is_nice(above)
    assert below <= value <= above <= 2 * below


@given(COUNTS)
def test_every_flow_is_in_one_width_class(counts):
    classes = legends.flow_classes(counts)
    assert 1 <= len(classes) <= len(legends.FLOW_TOP) + 1
    for count in counts:
        assert sum(kind.low <= count and (kind.high is None or count <= kind.high) for kind in classes) == 1
    assert all(is_nice(kind.low) for kind in classes[1:])
    assert classes[-1].low <= max(counts)


def test_a_map_of_many_flows_has_few_wide_arrows():
    counts = [round(100_000 / rank) for rank in range(1, 5001)]
    widest, second = legends.flow_classes(counts)[-1], legends.flow_classes(counts)[-2]
    assert 5 <= sum(count >= widest.low for count in counts) <= 20
    assert sum(count >= second.low for count in counts) <= 75


def test_flows_that_are_all_equal_make_one_class():
    (only,) = legends.flow_classes([7, 7, 7])
    assert only.text() == "7 and more"


def test_labels_have_thousands_separated_and_one_number_stands_alone():
    assert legends.Class(1000, 14999, legends.RANGE, "").text() == "1,000–14,999"
    assert [kind.text() for kind in legends.flow_classes([1] * 5 + [2] * 4 + [3])] == ["1", "2", "3 and more"]


def test_labels_are_looked_up_before_the_numbers_are_put_in():
    korean = {legends.RANGE: "{low}~{high}건"}
    assert legends.Class(10, 29, legends.RANGE, "").text(korean.__getitem__) == "10~29건"


@given(COUNTS)
def test_the_size_legend_begins_above_the_largest_hub(counts):
    sizes = legends.hub_sizes(counts)
    assert sizes[0] >= max(counts)
    assert list(sizes) == sorted(set(sizes), reverse=True)
    assert legends.hub_diameter_mm(sizes[0], sizes[0]) == legends.HUB_LARGEST_MM


def test_a_hubs_area_is_in_proportion_to_its_transfers():
    four, one = legends.hub_diameter_mm(4000, 5000), legends.hub_diameter_mm(1000, 5000)
    assert four**2 / one**2 == pytest.approx(4)
    assert legends.hub_transfers(four, 5000) == pytest.approx(4000)


@pytest.mark.parametrize("sight", SIGHT)
def test_time_colours_differ_from_each_other_and_from_base_maps(sight):
    colours = [kind.colour for kind in legends.TIME_CLASSES]
    for one, other in itertools.combinations(colours, 2):
        assert difference(one, other, sight) > TELL_APART
    for colour, ground in itertools.product(colours, ("#ffffff", "#f7f6f2", "#e6edf1", "#d4d4d4")):
        assert difference(colour, ground, sight) > 2 * TELL_APART


@pytest.mark.parametrize("sight", SIGHT)
def test_longer_times_are_darker(sight):
    lightness = [lab(kind.colour, sight)[0] for kind in legends.TIME_CLASSES]
    assert lightness == sorted(lightness, reverse=True)


@pytest.mark.parametrize("sight", SIGHT)
def test_legal_distances_differ_and_the_legal_limit_is_plain(sight):
    legal = [forest_legends.DISTANCE_COLOURS[limit] for limit in (0.0, 25.0, 50.0, 100.0)]
    beyond = [forest_legends.DISTANCE_COLOURS[limit] for limit in (200.0, 300.0, 500.0)]
    for one, other in itertools.combinations(legal, 2):
        assert difference(one, other, sight) > TELL_APART
    for one, other in itertools.product(legal, beyond):
        assert difference(one, other, sight) > 2 * TELL_APART


@pytest.mark.parametrize("sight", SIGHT)
def test_fuels_can_be_told_apart_and_burn_the_better_the_darker_the_green(sight):
    colours = {kind.fuel.key: kind.colour for kind in stand_legends.FUEL_CLASSES}
    for one, other in itertools.combinations(colours.values(), 2):
        assert difference(one, other, sight) > TELL_APART
    lightness = [lab(colours[key], sight)[0] for key in ("conifer", "mixed", "broadleaf")]
    assert lightness[0] + 20 < lightness[1] < lightness[2] - 15


@given(st.floats(0, 5000))
def test_colours_are_warm_within_the_legal_distance_and_cool_beyond(limit):
    red, _, blue = linear(forest_legends.distance_colour(limit))
    assert red > 1.5 * blue if limit <= forest_legends.ADJACENT_M else red <= blue * 1.02


@given(st.integers(0, 480), st.integers(20, 3000))
def test_the_users_own_bands_have_colours_of_their_own(limit, step):
    assert forest_legends.distance_colour(limit) != forest_legends.distance_colour(limit + step)


def test_distances_are_called_by_their_legal_meaning():
    labels = [kind.text() for kind in forest_legends.distance_classes(forest_legends.DEFAULT_BANDS_M)]
    assert labels == [
        "0 m (in forest or touching)",
        "up to 25 m (felling)",
        "up to 50 m (risk review)",
        "up to 100 m (by law)",
        "up to 200 m",
        "up to 300 m",
        "up to 500 m",
        "over 500 m",
    ]


def test_rings_are_called_from_to():
    labels = [kind.text() for kind in forest_legends.ring_classes([(30, 80), (0, 30), (80, 100)])]
    assert labels == ["0–30 m", "30–80 m", "80–100 m (by law)"]


def test_a_first_band_that_begins_at_zero_is_the_forest():
    assert forest_legends.ring_classes([(0, 0)])[0].text() == "forest"


def test_every_field_has_an_alias():
    assert {name for fields in legends.FIELDS.values() for name in fields} == legends.ALIASES.keys()


def test_no_job_of_the_forest_renames_the_fields_of_another():
    """Two jobs may use one name for different things; then at least one of them says so for its own results."""
    parts = (*forest_legends._PARTS, period_legends)
    for part in parts:
        for result, fields in part.FIELDS.items():
            own = getattr(part, "OWN_ALIASES", {}).get(result, {})
            for name in fields:
                meant = own.get(name, part.ALIASES.get(name))
                assert meant in (None, legends.alias(result, name)), (result, name)


@pytest.mark.parametrize("sight", SIGHT)
def test_more_forest_adjacent_land_is_darker(sight):
    light = [lab(kind.colour, sight)[0] for kind in summary_legends.SHARE_CLASSES]
    assert all(one - other > 5 for one, other in itertools.pairwise(light))


@pytest.mark.parametrize("sight", SIGHT)
def test_changes_of_a_register_can_be_told_apart(sight):
    colours = register_legends.CHANGE_COLOURS.values()
    assert min(difference(one, other, sight) for one, other in itertools.combinations(colours, 2)) > TELL_APART


@pytest.mark.parametrize("sight", SIGHT)
def test_severities_can_be_told_apart(sight):
    colours = [colour for _, colour in legends.SEVERITY_COLOURS.values()]
    for one, other in itertools.combinations(colours, 2):
        assert difference(one, other, sight) > 2 * TELL_APART


def test_every_check_has_one_symbol():
    checks = [check for kind in legends.FINDING_CLASSES for check in kind.checks]
    assert sorted(checks) == sorted(legends.VALUES["check"])
    assert len({kind.shape for kind in legends.FINDING_CLASSES}) == len(legends.FINDING_CLASSES)


@pytest.mark.parametrize("sight", SIGHT)
def test_better_and_worse_of_a_scenario_are_told_apart_by_all(sight):
    better, worse = whatif_legends.CHANGE_CLASSES[:3], whatif_legends.CHANGE_CLASSES[4:]
    for one, other in itertools.product(better, worse):
        assert difference(one.colour, other.colour, sight) > TELL_APART
    assert difference(whatif_legends.FEWER_COLOUR, whatif_legends.MORE_COLOUR, sight) > TELL_APART
    for neighbours in itertools.pairwise(whatif_legends.CHANGE_CLASSES):
        assert difference(*(kind.colour for kind in neighbours), sight) > TELL_APART


def test_classes_of_change_leave_no_gap():
    classes = whatif_legends.CHANGE_CLASSES
    assert classes[0].low is None and classes[-1].high is None
    assert all(one.high == other.low for one, other in itertools.pairwise(classes))


@given(st.lists(st.floats(-1e5, 1e5), max_size=200))
def test_widths_of_changed_loads_rise_in_round_numbers(changes):
    limits = whatif_legends.load_limits(changes)
    assert list(limits) == sorted(set(limits)) and len(limits) <= 3
    assert all(is_nice(limit) and limit <= max(map(abs, changes)) for limit in limits)


CROWDING_COLOURS = [*(colour for _, colour, _ in route_legends.CROWDING_CLASSES), route_legends.NO_BUSES_COLOUR]
OVERLAP_COLOURS = [kind.colour for kind in route_legends.OVERLAP_CLASSES]


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("colours", [CROWDING_COLOURS, OVERLAP_COLOURS], ids=["crowding", "overlap"])
def test_colours_of_routes_differ_from_each_other_and_from_base_maps(colours, sight):
    for one, other in itertools.combinations(colours, 2):
        assert difference(one, other, sight) > TELL_APART, (one, other)
    for colour in colours:
        assert difference(colour, "#f7f6f2", sight) > 1.5 * TELL_APART, colour


@pytest.mark.parametrize("sight", SIGHT)
def test_fuller_buses_and_more_doubled_routes_are_darker(sight):
    for colours in (CROWDING_COLOURS[:2], CROWDING_COLOURS[2:4], OVERLAP_COLOURS):
        lightness = [lab(colour, sight)[0] for colour in colours]
        assert lightness == sorted(lightness, reverse=True)


@given(st.lists(st.floats(0, 1e6), max_size=50))
def test_widths_of_routes_begin_above_the_most_passengers(loads):
    sizes = route_legends.load_sizes(loads)
    assert list(sizes) == sorted(set(sizes), reverse=True)
    assert sizes[0] >= max(loads, default=0) or sizes == (1,)
    assert route_legends.width_mm(sizes[0], sizes[0]) == route_legends.WIDEST_MM
    assert all(
        route_legends.NARROWEST_MM <= route_legends.width_mm(load, sizes[0]) <= route_legends.WIDEST_MM
        for load in loads
    )


def test_every_share_of_overlap_is_in_one_class():
    for share in (0, 0.2, 0.21, 0.4, 0.6, 0.61, 0.8, 1):
        classes = [
            kind for kind in route_legends.OVERLAP_CLASSES
            if (kind.low is None or share > kind.low) and (kind.high is None or share <= kind.high)
        ]  # fmt: skip
        assert len(classes) == 1


PALETTES = {
    "savings": [*(kind.colour for kind in gap_legends.SAVING_CLASSES), gap_legends.JOINED_COLOUR],
    "remedies": list(gap_legends.REMEDY_COLOURS.values()),
    "ways from and to a hub": list(transit_legends.ROLE_COLOURS.values()),
    "shares that change": [kind.colour for kind in transit_legends.CHANGING_CLASSES],
    "villages": [kind.colour for kind in coverage_legends.UNCOVERED_CLASSES],
    "walks": list(coverage_legends.WALK_COLOURS),
}


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("palette", PALETTES)
def test_colours_of_hubs_gaps_and_coverage_can_be_told_apart(palette, sight):
    for one, other in itertools.combinations(PALETTES[palette], 2):
        assert difference(one, other, sight) > TELL_APART, (one, other)


def test_widths_from_nought_are_called_by_their_end():
    classes = in_persons(legends.flow_classes([0.4] * 5 + [2] * 4 + [30]))
    assert classes[0].text().startswith("under ")
    assert classes[-1].text().endswith("persons and more")
    assert in_minutes([legends.Class(5, 9, legends.RANGE, "")])[0].text() == "5–9 min"


def test_corridors_are_of_one_width_where_little_is_saved():
    assert len(gap_legends.corridor_classes([5.0, 3.0])) == 1
    assert [kind.text() for kind in gap_legends.corridor_classes([1000.0])] == [
        "under 100 min",
        "100–499 min",
        "500 min and more",
    ]


def test_walks_are_called_from_to_and_share_the_last_colour():
    classes = coverage_legends.walk_classes([100, 200, 300, 400, 500])
    assert [kind.text() for kind in classes[:2]] == ["up to 100 m", "100–200 m"]
    assert classes[-1].colour == classes[-2].colour


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("classes", [run_legends.LEVEL_CLASSES, run_legends.SPEED_CLASSES], ids=["levels", "speeds"])
def test_levels_of_service_and_speeds_are_told_apart_on_light_and_grey_maps(classes, sight):
    for one, other in itertools.combinations([kind.colour for kind in classes], 2):
        assert difference(one, other, sight) > TELL_APART, (one, other)
    for kind in classes:
        assert min(difference(kind.colour, ground, sight) for ground in ("#f7f6f2", "#d5d8db")) > TELL_APART


def test_every_level_of_service_has_a_colour():
    assert tuple(kind.los for kind in run_legends.LEVEL_CLASSES) == LEVELS


@given(st.floats(0, 20_000))
def test_widths_of_roads_begin_above_the_largest_flow(most):
    sizes = run_legends.flow_sizes(most)
    assert sizes[0] >= most
    assert list(sizes) == sorted(set(sizes), reverse=True)
    assert run_legends.width_mm(sizes[0], sizes[0]) == run_legends.WIDEST_MM


def test_no_run_of_traffic_renames_the_fields_of_another_job():
    others = transit_legends.ALIASES | forest_legends.ALIASES
    assert not others.keys() & run_legends.ALIASES.keys()
    assert legends.alias("gap_corridors", "vehicles") != legends.alias("link_intervals", "vehicles")
