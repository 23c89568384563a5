"""Journeys between zones: margins, top flows, categories, and what small counts hide."""

import pickle
from datetime import timedelta
from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from leg_tables import DAY, ride, write_legs
from shapely.geometry import Point, box

from sijeong.common.progress import Progress
from sijeong.transit.errors import TransitError
from sijeong.transit.flows.flow_counts import Breakdown
from sijeong.transit.flows.flows import flow_layers, flow_tallies, od_flows
from sijeong.transit.flows.zones import ZoneLevel, make_zones
from sijeong.transit.leg_days import LegDays
from sijeong.transit.passes import run_tallies
from sijeong.transit.privacy.privacy import PrivacyRules

OFF = PrivacyRules(1)
PLACES = {"A": (180100.0, 530100.0), "B": (181100.0, 530100.0), "C": (182100.0, 530100.0), "X": (189000.0, 530100.0)}
STOPS = gpd.GeoDataFrame({"stop_id": list(PLACES)}, geometry=[Point(place) for place in PLACES.values()], crs=5186)
DONGS = gpd.GeoDataFrame(
    {"adm_cd": ["1", "2", "3"], "adm_nm": ["가동", "나동", "다동"]},
    geometry=[box(180000 + 1000 * n, 530000, 181000 + 1000 * n, 531000) for n in range(3)],
    crs=5186,
)
NEXT = DAY + timedelta(days=1)
SATURDAY = DAY + timedelta(days=2)


@pytest.fixture(scope="module")
def zones():
    return make_zones(ZoneLevel.DONG, STOPS, DONGS)


@pytest.fixture
def legs(tmp_path):
    rides = []
    for card in range(6):
        rides += [ride(card, "R1", "08:00", "A", f"08:{20 + card}", "B")]
    rides += [
        ride(10, "R1", "08:00", "A", "08:10", "B", passengers=3),
        ride(10, "R2", "08:15", "B", "08:40", "C", leg=2, passengers=3),
        ride(10, "R1", "23:30", "C", "24:10", "A"),
        ride(11, "R1", "09:00", "A", "09:05", "A"),
        ride(12, "R1", "09:00", "A"),
        ride(13, "R1", "09:00", "X", "09:30", "A"),
        ride(14, "R1", "07:00", "B", "07:10", "A", day=SATURDAY, user_type="05"),
    ]
    return write_legs(tmp_path / "legs", rides)


def shown(flows):
    return {(row.from_zone, row.to_zone): row.journeys for row in flows.itertuples()}


def test_journeys_are_counted_from_the_first_boarding_to_the_last_alighting(legs, zones):
    found = od_flows(legs, zones, rules=OFF, top_share=1, intrazonal=True)
    assert shown(found.flows) == {("1", "2"): 6, ("1", "3"): 3, ("3", "1"): 1, ("1", "1"): 1, ("2", "1"): 1}
    changed = found.flows.set_index("to_zone").loc["3"]
    assert (changed["transfer_share"], changed["transfers_mean"], changed["cards"]) == (1.0, 1.0, 1)
    assert (changed["time_median_s"], changed["dist_m"], changed["share"]) == (2400, 2000.0, 3 / 12)
    assert changed.geometry.coords[:] == [PLACES["A"], PLACES["C"]]


def test_what_has_no_end_in_a_zone_is_counted_apart(legs, zones):
    summary = od_flows(legs, zones, rules=OFF, top_share=1).summary
    assert (summary.journeys, summary.placed, summary.unknown, summary.outside) == (14, 12, 1, 1)
    assert (summary.shown, summary.intrazonal, summary.others, summary.suppressed) == (11, 1, 0, 0)
    assert summary.days == 2


def test_times_are_quantiles_over_passengers(legs, zones):
    flow = od_flows(legs, zones, rules=OFF).flows.iloc[0]
    assert (flow["from_name"], flow["to_name"]) == ("가동", "나동")
    assert flow["time_median_s"] == 22 * 60
    assert flow["time_p90_s"] == 25 * 60


@pytest.mark.parametrize("level", list(ZoneLevel))
def test_margins_are_the_journeys_at_every_level(legs, level):
    found = od_flows(legs, make_zones(level, STOPS, DONGS), rules=OFF, top_share=1, intrazonal=True)
    placed = found.summary.placed
    assert placed == found.summary.journeys - found.summary.unknown - found.summary.outside
    assert found.zones["origins"].sum() == found.zones["destinations"].sum() == placed
    assert found.flows["journeys"].sum() == placed
    assert found.zones["balance"].sum() == 0
    by_origin = found.flows.groupby("from_zone")["journeys"].sum()
    assert by_origin.to_dict() == found.zones.set_index("zone_id")["origins"].loc[by_origin.index].to_dict()


@pytest.mark.parametrize("breakdown", list(Breakdown))
def test_categories_add_up_to_all(legs, zones, breakdown):
    found = od_flows(legs, zones, breakdown, OFF, top_share=1, intrazonal=True)
    assert found.flows["journeys"].sum() == found.summary.placed
    whole = od_flows(legs, zones, rules=OFF, top_share=1, intrazonal=True)
    assert found.flows.groupby(["from_zone", "to_zone"])["journeys"].sum().to_dict() == shown(whole.flows)
    if breakdown is not Breakdown.NONE:
        assert found.flows.groupby(breakdown.value)["share"].sum().round(9).eq(1).all()


def test_hours_move_the_map_on_the_first_day(legs, zones):
    flows = od_flows(legs, zones, Breakdown.HOUR, OFF, top_share=1).flows
    night = flows[flows["from_zone"] == "3"].iloc[0]
    assert night["hour"] == 23
    assert night["time_begin"] == pd.Timestamp(DAY) + timedelta(hours=23)
    assert night["time_end"] == pd.Timestamp(DAY) + timedelta(hours=24)


def test_day_and_user_types_are_told(legs, zones):
    by_day = od_flows(legs, zones, Breakdown.DAY_TYPE, OFF, top_share=1).flows
    assert by_day[by_day["from_zone"] == "2"]["day_type"].tolist() == ["saturday"]
    by_user = od_flows(legs, zones, Breakdown.USER_TYPE, OFF, top_share=1).flows
    assert by_user[by_user["from_zone"] == "2"]["user_type"].tolist() == ["05"]


def test_the_top_share_leaves_the_rest_as_others(legs, zones):
    found = od_flows(legs, zones, rules=OFF, top_share=0.6)
    assert shown(found.flows) == {("1", "2"): 6, ("1", "3"): 3}
    assert (found.summary.shown, found.summary.others, found.summary.other_flows) == (9, 2, 2)


def test_counts_of_few_cards_are_held_back_and_told(legs, zones):
    found = od_flows(legs, zones, rules=PrivacyRules(5), top_share=1, intrazonal=True)
    assert shown(found.flows) == {("1", "2"): 6}
    assert (found.summary.suppressed, found.summary.suppressed_flows) == (6, 4)
    zone = found.zones.set_index("zone_id")
    assert zone.loc["1", "origins"] == 10
    assert pd.isna(zone.loc["3", "origins"])
    assert pd.isna(zone.loc["1", "intrazonal"])
    assert zone.loc["2", "intrazonal"] == 0


def test_a_count_that_one_card_makes_is_held_back(tmp_path, zones):
    rides = [ride(1, "R1", "08:00", "A", "08:10", "B", passengers=20)]
    rides += [ride(card, "R1", "08:00", "A", "08:10", "B") for card in range(2, 9)]
    found = od_flows(write_legs(tmp_path / "legs", rides), zones)
    assert len(found.flows) == 0
    assert found.summary.suppressed == 27


def test_night_and_rare_types_are_shown_by_dong_only(tmp_path):
    rides = []
    for card in range(10):
        rides += [ride(card, "R1", "23:00", "A", "23:10", "B", user_type="05")]
        rides += [ride(card + 20, "R1", "08:00", "A", "08:10", "B")]
    legs = write_legs(tmp_path / "legs", rides)
    by_stop, by_dong = make_zones(ZoneLevel.STOP, STOPS), make_zones(ZoneLevel.DONG, STOPS, DONGS)
    for breakdown, all_values, coarse in ((Breakdown.HOUR, {8, 23}, 23), (Breakdown.USER_TYPE, {"01", "05"}, "05")):
        assert set(od_flows(legs, by_dong, breakdown).flows[breakdown.value]) == all_values
        assert set(od_flows(legs, by_stop, breakdown).flows[breakdown.value]) == all_values - {coarse}


def test_no_journeys_make_empty_layers(tmp_path, zones):
    legs = write_legs(tmp_path / "legs", [ride(1, "R1", "08:00", "A")])
    found = od_flows(legs, zones, Breakdown.HOUR)
    assert len(found.flows) == 0
    assert found.zones["origins"].tolist() == [0, 0, 0]
    assert found.summary.shown_share == found.summary.placed_share == 0


def test_shares_that_are_none_are_refused(legs, zones):
    with pytest.raises(TransitError, match="share of journeys to show is 0"):
        od_flows(legs, zones, top_share=0)
    with pytest.raises(TransitError, match="smallest number of cards is 0"):
        PrivacyRules(0)


def test_random_journeys_agree_with_pandas(tmp_path):
    rng = np.random.default_rng(4)
    rides = []
    for card in range(400):
        start, stops = int(rng.integers(6, 20)), rng.choice(list("ABC"), 2)
        arrives = f"{start}:{rng.integers(1, 60):02}"
        rides.append(ride(card, "R", f"{start}:00", stops[0], arrives, stops[1], passengers=int(rng.integers(1, 4))))
    zones = make_zones(ZoneLevel.DONG, STOPS, DONGS)
    found = od_flows(write_legs(tmp_path / "legs", rides), zones, rules=OFF, top_share=1, intrazonal=True).flows
    table = pd.DataFrame(rides)
    table["minutes"] = (table["alight_time"] - table["board_time"]).dt.total_seconds()
    for (board, alight), part in table.groupby(["board_stop", "alight_stop"]):
        codes = {"A": "1", "B": "2", "C": "3"}
        flow = found[(found["from_zone"] == codes[board]) & (found["to_zone"] == codes[alight])].iloc[0]
        times = np.sort(np.repeat(part["minutes"], part["passengers"]))
        assert flow["journeys"] == len(times)
        assert flow["time_median_s"] == times[int(np.ceil(0.5 * len(times))) - 1]
        assert flow["time_p90_s"] == times[int(np.ceil(0.9 * len(times))) - 1]
        assert flow["cards"] == min(part["card_id"].nunique(), 10)


@pytest.mark.parametrize("breakdown", list(Breakdown))
def test_days_counted_apart_and_merged_are_the_same(legs, zones, breakdown):
    """As on a cluster: a task a day, each with a tally of its own that travels."""
    days = LegDays.open(legs)
    rules = PrivacyRules(2)
    (whole,) = run_tallies(days, partial(flow_tallies, zones, breakdown, rules))
    parts = [
        pickle.loads(pickle.dumps(run_tallies(days.only(part), partial(flow_tallies, zones, breakdown, rules))))[0]
        for part in reversed(days.parts)
    ]
    parts[0].merge(parts[1])
    one, other = (flow_layers(tally, zones, rules, 1, True) for tally in (whole, parts[0]))
    assert one.summary == other.summary
    assert one.flows.equals(other.flows)
    assert one.zones.equals(other.zones)


def test_remarks_tell_what_is_not_drawn(legs, zones):
    summary = od_flows(legs, zones, rules=PrivacyRules(5), top_share=0.5).summary
    sentences = [template.format(**values) for template, values in summary.remarks]
    assert sentences[0] == "12 of 14 journeys (2 days) begin and end in a zone"
    assert "Left out because of few cards, in 4 flows: 6 journeys" in sentences
    assert "Last alighting not known: 1 journeys" in sentences


def test_stops_that_the_layer_lacks_are_told(legs):
    told = []

    class Told(Progress):
        def _warn(self, template, values):
            told.append(values)

    only_a = make_zones(ZoneLevel.STOP, STOPS[STOPS["stop_id"] == "A"])
    summary = od_flows(legs, only_a, rules=PrivacyRules(2), progress=Told()).summary
    assert (told[0]["count"], told[0]["stops"], told[0]["examples"]) == (3, 4, "B, C, X")
    assert summary.outside == 12
    assert summary.placed == 1


def test_what_makes_the_tallies_travels_to_a_cluster(legs, zones):
    make = pickle.loads(pickle.dumps(partial(flow_tallies, zones, Breakdown.HOUR, PrivacyRules(2))))
    (tally,) = run_tallies(legs, make)
    assert tally.placed == 12


def test_stops_and_dongs_in_degrees_give_the_same_flows(legs, zones):
    degrees = make_zones(ZoneLevel.DONG, STOPS.to_crs(4326), DONGS.to_crs(4326))
    one, other = (od_flows(legs, each, rules=OFF, top_share=1).flows for each in (zones, degrees))
    assert shown(one) == shown(other)
    assert np.allclose(one["dist_m"], other["dist_m"], atol=0.5)
