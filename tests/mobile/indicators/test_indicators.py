"""Cards of a publication: figures, dongs, what is held back, the tap, and what was before."""

import json
import zipfile
from dataclasses import asdict

import geopandas as gpd
import numpy as np
import pytest
from attack import computed
from hypothesis import given, settings
from hypothesis import strategies as st
from layers import layer_of
from shapely.geometry import LineString, box

from sijeong.mobile.bundle.publication import FORMAT
from sijeong.mobile.errors import MobileError
from sijeong.mobile.indicators.indicators import fitting_definitions, indicators_of
from sijeong.mobile.indicators.previous import read_previous
from sijeong.mobile.indicators.reading import definition_of, read_definitions
from sijeong.mobile.reduction.reducing import reduce_layer
from sijeong.mobile.reduction.rules import ReductionRules
from sijeong.mobile.style.model import Geometry, Rule, Symbology

DEFINITIONS = {one.key: one for one in read_definitions()}
FEWEST = 5


@pytest.fixture
def dongs():
    """Two squares side by side: the first holds the points 0 … 4, the second 5 … 9."""
    shapes = [box(-0.5, -1, 4.5, 1), box(4.5, -1, 9.5, 1)]
    return gpd.GeoDataFrame({"dong": ["11", "22"], "name": ["가동", "나동"]}, geometry=shapes, crs="EPSG:5186")


def card(key, layer, dongs=None, previous=None, rules=None, definition=None):
    reduced = reduce_layer(layer, rules or ReductionRules())
    (entry,) = indicators_of([reduced], [definition or DEFINITIONS[key]], dongs, previous)
    return entry


def buildings(distances):
    return layer_of({"dist_m": distances}, kind="building_register")


def test_a_count_with_dongs_by_place_and_a_tap(dongs):
    entry = card("buildings_25", buildings([10.0, 20, 30, 5, 99, 24, 25, 26, 500, np.nan]), dongs)
    assert (entry.value, entry.title, entry.unit, entry.better) == (5, "산림 25 m 이내 건물", "동", "lower")
    assert [(one.dong, one.name, one.value) for one in entry.by_dong] == [("11", "가동", 3), ("22", "나동", 2)]
    assert entry.layer == "sample"
    assert entry.filter == [
        "all", ["==", ["typeof", ["get", "dist_m"]], "number"], ["<=", ["number", ["get", "dist_m"]], 25],
    ]  # fmt: skip


def test_a_layer_without_the_fields_or_of_another_kind_has_no_card():
    reduced = reduce_layer(buildings([1.0]))
    assert {one.key for one in fitting_definitions([reduced], DEFINITIONS.values())} == {"buildings_25", "buildings_50"}
    other = reduce_layer(layer_of({"dist_m": [1.0]}, kind="forest_layer"))
    behind = reduce_layer(layer_of({"dist_m": [1.0]}, kind="building_register", background=True))
    assert indicators_of([other, behind], list(DEFINITIONS.values())) == ()


def test_a_time_that_is_hidden_alone_does_not_follow_from_its_dong(dongs):
    """Few alight at the first hub: its lost time is hidden though its transfers are not, and a dong's total told it."""
    hubs = layer_of(
        {
            "transfers": [30, 40, 50, 60, 70, 80, 90, 95, 61, 62],
            "alightings": [3, 41, 52, 63, 74, 85, 96, 97, 98, 99],
            "lost_person_min": [145.5, 400.0, 510, 630, 720, 810, 905, 960, 600, 650],
        },
        people=["transfers", "alightings"],
        kind="transfer_hubs",
    )
    shown = reduce_layer(hubs).layer.frame["lost_person_min"].to_numpy(float)
    entry = card("lost_time", hubs, dongs)
    sums, totals = [np.ones(10)], [entry.value * 60]
    for place, one in enumerate(entry.by_dong):
        if one.value is not None:
            sums.append((np.arange(10) // 5 == place).astype(float))
            totals.append(one.value * 60)
    assert np.isnan(shown)[0]
    assert computed(shown, np.array(sums), np.array(totals)) == []


def test_a_field_that_identifies_makes_no_indicator():
    table = {
        "key": "cards",
        "kind": "k",
        "title": {"ko": "카드", "en": "Cards"},
        "how": {"ko": "셉니다.", "en": "Counted."},
        "aggregation": "count",
        "where": [["card_id", "=", "x"]],
    }
    layer = layer_of({"card_id": ["x", "y"]}, kind="k")
    definition = definition_of(table, "city.toml")
    assert indicators_of([reduce_layer(layer)], [definition]) == ()
    allowed = ReductionRules(allowed=frozenset({"sample.card_id"}))
    assert card("", layer, rules=allowed, definition=definition).value == 1


def test_dongs_by_code_leave_out_the_row_of_the_whole_city(dongs):
    columns = {"dong_id": ["*", "11", "22"], "name": [None, "가동", "나동"], "gap_people": [150.0, 60, 90]}
    entry = card("unreached_people", layer_of(columns, ["gap_people"], kind="access_by_dong"), dongs)
    assert entry.value == 150
    assert [one.value for one in entry.by_dong] == [60, 90]
    assert [one.name for one in card("unreached_people", layer_of(columns, kind="access_by_dong")).by_dong] == [
        "가동", "나동",
    ]  # fmt: skip


def test_small_numbers_of_a_dong_are_held_back_with_one_more(dongs):
    columns = {"people": [3, 0, 0, 0, 0, 40, 50, 0, 0, 0]}
    entry = card("people_beyond_stops", layer_of(columns, ["people"], kind="service_gaps"), dongs)
    assert entry.value == 93
    assert [(one.value, one.held_back) for one in entry.by_dong] == [(None, True), (None, True)]


def test_a_total_of_few_people_is_held_back(dongs):
    entry = card("people_beyond_stops", layer_of({"people": [3, 0, 0]}, ["people"], kind="service_gaps"), dongs)
    assert (entry.value, entry.held_back) == (None, True)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.one_of(st.integers(0, 6), st.integers(0, 90))), min_size=2, max_size=10)
)
def test_no_number_follows_from_rows_dongs_and_total_together(rows):
    """The attacker reads the layer's table, the card and its list of dongs."""
    dong, people = (np.array(column) for column in zip(*rows, strict=True))
    columns = {"dong_id": [f"D{one}" for one in dong], "name": [f"{one}동" for one in dong], "gap_people": people * 1.0}
    layer = layer_of(columns, ["gap_people"], kind="access_by_dong")
    reduced = reduce_layer(layer)
    (entry,) = indicators_of([reduced], [DEFINITIONS["unreached_people"]])
    told = [] if entry.value is None else [(np.ones(len(people)), entry.value)]
    told += [
        (np.array([f"D{one}" == value.dong for one in dong], float), value.value)
        for value in entry.by_dong
        if value.value is not None
    ]
    for mask, value in told:
        assert value == people[mask.astype(bool)].sum()
        assert value == 0 or value >= FEWEST
    shown = reduced.layer.frame["gap_people"].to_numpy(float)
    equations = np.array([mask for mask, _ in told]).reshape(-1, len(people))
    found = computed(shown, equations, np.array([value for _, value in told]))
    assert [place for place in found if 0 < people[place] < FEWEST] == []


def test_means_are_weighted_and_a_scenario_has_a_card_of_its_own(dongs):
    columns = {
        "edge_id": ["a", "b", "a", "b"],
        "vehicles": [10.0, 30, 20, 0],
        "length_m": [500.0, 1000, 500, 1000],
        "travel_s": [50.0, 120, 60, 100],
        "delay_s": [10.0, 40, 20, 0],
        "time_begin": ["2026-04-16T08:00:00", "2026-04-16T08:00:00", "2026-04-16T09:00:00", "2026-04-16T09:00:00"],
        "time_end": [""] * 4,
        "co2_g": [1.0] * 4,
    }
    lines = [LineString([(0, 0), (1, 0)]), LineString([(5, 0), (7, 0)])] * 2
    layer = layer_of(
        columns, kind="link_intervals", time_fields=("time_begin", "time_end"), id_field="edge_id", shapes=lines,
        symbology=Symbology(Geometry.LINE, (Rule("", ()),)),
    )  # fmt: skip
    reduced = reduce_layer(layer)
    chosen = [DEFINITIONS[key] for key in ("mean_speed", "delay", "worst_time")]
    speed, again, delay, _, worst, _ = indicators_of([reduced, reduced], chosen, dongs)
    driven, took = 10 * 500 + 30 * 1000 + 20 * 500, 10 * 50 + 30 * 120 + 20 * 60
    assert speed.value == pytest.approx(3.6 * driven / took)
    assert (speed.key, again.key, again.title) == ("mean_speed", "mean_speed_2", "평균 속도 · 표본")
    assert delay.value == pytest.approx((100 + 1200 + 400) / 3600)
    assert [one.value for one in delay.by_dong] == pytest.approx([500 / 3600, 1200 / 3600])
    assert worst.value == pytest.approx(1300 / 3600)
    assert "08:00" in worst.how


def publication(entries, tmp_path, **bundle):
    (tmp_path / "data").mkdir(parents=True)
    contents = {"published": "2026-10-01T09:00:00+09:00", "data_date": "2026-09-30", "indicators": entries}
    (tmp_path / "data" / "publication.json").write_text(json.dumps(contents), encoding="utf-8")
    (tmp_path / "bundle.json").write_text(json.dumps({"encryption": None, **bundle}), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("as_zip", [False, True])
def test_the_change_since_the_publication_before(tmp_path, dongs, as_zip):
    before = card("buildings_25", buildings([10.0, 20, 30, 40, 99, 24]), dongs)
    place = publication([asdict(before)], tmp_path / "bundle")
    if as_zip:
        place = tmp_path / "before.zip"
        with zipfile.ZipFile(place, "w") as packed:
            for file in (tmp_path / "bundle").rglob("*.json"):
                packed.write(file, "city/" + file.relative_to(tmp_path / "bundle").as_posix())
    entry = card("buildings_25", buildings([10.0, 200, 30, 40, 99, 24]), dongs, read_previous(place))
    assert (entry.value, entry.previous.value, entry.previous.label) == (2, 3, "2026-09-30")
    assert [(one.value, one.previous) for one in entry.by_dong] == [(1, 2), (1, 1)]


def test_an_indicator_that_was_held_back_or_is_new_has_no_change(tmp_path, dongs):
    before = asdict(card("buildings_25", buildings([10.0]), dongs)) | {"value": None}
    assert (
        card("buildings_25", buildings([10.0]), dongs, read_previous(publication([before], tmp_path))).previous is None
    )


def told_format(place, number):
    contents = place / "data" / "publication.json"
    told = json.loads(contents.read_text(encoding="utf-8"))
    contents.write_text(json.dumps(told | {"format": number}), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda place: publication([], place, encryption={"iterations": 1}), "is encrypted"),
        (lambda place: place, "no publication of before"),
        (lambda place: (publication([], place) / "data" / "publication.json").unlink(), "has no data/publication.json"),
        (lambda place: (publication([], place) / "data" / "publication.json").write_text("{"), "cannot be read"),
        (lambda place: publication([{"key": "a"}], place), "cannot be read"),
        (lambda place: (publication([], place) / "bundle.json").write_text("[]"), "cannot be read"),
        (lambda place: told_format(publication([], place), FORMAT + 1), "newer Sijeong"),
        (lambda place: told_format(publication([], place), "1"), "cannot be read"),
    ],
)
def test_a_publication_that_cannot_be_compared_is_told(tmp_path, change, told):
    change(tmp_path)
    with pytest.raises(MobileError, match=told):
        read_previous(tmp_path)


def test_a_file_that_is_no_zip_is_told(tmp_path):
    (tmp_path / "one.html").write_text("<html>")
    with pytest.raises(MobileError, match="neither a folder nor a zip"):
        read_previous(tmp_path / "one.html")
