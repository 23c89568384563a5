"""Walking and waiting, worst pairs, catchments and profiles of hubs, on legs written by hand."""

from collections import Counter

import numpy as np
import pandas as pd
import pytest
from cancelling import CancelAfter
from hypothesis import given, settings
from hypothesis import strategies as st
from leg_tables import DAY, ride, write_legs
from tap_tables import stop_layer

from sijeong.common.errors import Cancelled
from sijeong.transit.errors import TransitError
from sijeong.transit.hubs.hub_catchment import hub_catchment
from sijeong.transit.hubs.hub_pairs import PAIRS_PER_HUB, worst_pairs
from sijeong.transit.hubs.hub_tally import HubTally
from sijeong.transit.hubs.hubs import HubOptions, RankBy, find_hubs
from sijeong.transit.hubs.stop_profile import stop_profile
from sijeong.transit.hubs.transfer_times import Walking
from sijeong.transit.leg_days import LegDays
from sijeong.transit.network.headways import Headways

# H and K are 120 m apart: one hub. N lies alone.
PLACES = {
    "A": (180000.0, 530000.0),
    "B": (182000.0, 530000.0),
    "H": (185000.0, 530000.0),
    "K": (185120.0, 530000.0),
    "N": (187000.0, 530000.0),
    "Z": (189000.0, 530000.0),
}
WALK_S, SENIOR_S = 130, 173
"""120 m × 1.3 at 1.2 m/s and at 0.9 m/s."""


def change(card, *, origin="A", wait="08:10", on="K", goal="Z", routes=("R1", "R2"), **more):
    """Off at H at 08:00, on again at ``wait``."""
    return [
        ride(card, routes[0], "07:50", origin, "08:00", "H", **more),
        ride(card, routes[1], wait, on, "08:40", goal, leg=2, **more),
    ]


def hubs_of(folder, rides, options=None):
    return find_hubs(write_legs(folder / "legs", rides), stop_layer(PLACES), options)


def test_the_time_of_a_transfer_is_walking_and_waiting(tmp_path):
    rides = change(1) + change(2, user_type="04") + change(3, wait="08:02", passengers=2)
    (hub,) = hubs_of(tmp_path, rides).table.itertuples()
    assert (hub.transfers, hub.time_median_s, hub.time_p85_s, hub.time_p90_s) == (4, 120, 600, 600)
    assert (hub.walk_median_m, hub.walk_p85_m, hub.walk_median_s) == (120, 120, WALK_S)
    # Waits: twice none (the walk takes longer than the 120 s), then 600 - 173 and 600 - 130.
    assert (hub.wait_median_s, hub.wait_p85_s) == (0, 600 - WALK_S)
    assert hub.early_share == 0.5
    assert hub.lost_person_min == pytest.approx((600 + 600 + 2 * 120) / 60)


def test_a_walk_on_the_leg_is_believed_before_the_layer(tmp_path):
    rides = change(1)
    rides[1]["transfer_walk_m"] = 60.0
    assert hubs_of(tmp_path, rides).table["walk_median_m"].tolist() == [60]


def test_how_people_walk_is_the_users_choice(tmp_path):
    options = HubOptions(walking=Walking(detour=1.0, speed_m_s=2.0))
    assert hubs_of(tmp_path, change(1), options).table["walk_median_s"].tolist() == [60]
    with pytest.raises(TransitError, match=r"0\.5 times the straight line"):
        Walking(detour=0.5)
    with pytest.raises(TransitError, match="speed of 0 m/s"):
        Walking(speed_m_s=0)


def test_what_is_not_known_of_a_transfer_is_left_out(tmp_path):
    unknown_place = [ride(1, "R1", "07:50", "A", "08:00", "X"), ride(1, "R2", "08:10", "K", "08:40", "Z", leg=2)]
    no_alighting = [ride(2, "R1", "07:50", "A"), ride(2, "R2", "08:10", "K", "08:40", "Z", leg=2)]
    (hub,) = hubs_of(tmp_path, unknown_place + no_alighting).table.itertuples()
    assert (hub.transfers, hub.time_median_s, hub.lost_person_min) == (2, 600, 10)
    assert np.isnan(hub.walk_median_m) and np.isnan(hub.wait_median_s) and np.isnan(hub.early_share)


def test_fare_and_behavioural_transfers_are_counted_apart(tmp_path):
    rides = change(1) + change(2, passengers=3)
    rides[1] |= {"fare_transfer": True, "behaviour_transfer": False}
    rides[3] |= {"fare_transfer": False, "behaviour_transfer": True}
    # A ride that opens a journey can be a transfer by the other meaning.
    rides.append(ride(3, "R9", "09:00", "K", "09:10", "Z", fare_transfer=False, behaviour_transfer=True))
    (hub,) = hubs_of(tmp_path, rides).table.itertuples()
    assert (hub.transfers, hub.fare_transfers, hub.behaviour_transfers) == (4, 1, 4)


def test_a_mix_of_routes_has_more_entropy(tmp_path):
    even = change(1) + change(2, routes=("R3", "R2")) + change(3, on="N", passengers=9)
    table = hubs_of(tmp_path, even).table.set_index("hub_id")
    assert table.loc["K", ["route_pairs", "route_entropy"]].tolist() == [2, pytest.approx(np.log(2))]
    assert table.loc["N", ["route_pairs", "route_entropy"]].tolist() == [1, 0]


def test_hubs_can_be_ranked_by_the_minutes_lost(tmp_path):
    rides = change(1, wait="08:02", passengers=3) + change(2, wait="08:30", on="N")
    by_transfers = hubs_of(tmp_path / "one", rides).table
    by_minutes = hubs_of(tmp_path / "two", rides, HubOptions(rank_by=RankBy.PERSON_MINUTES)).table
    assert list(by_transfers["hub_id"]) == ["K", "N"]
    assert list(by_minutes["hub_id"]) == ["N", "K"]
    assert list(by_minutes["rank"]) == [1, 2]


def test_the_worst_pair_costs_the_passengers_most(tmp_path):
    rides = change(1, wait="08:02", passengers=4) + change(2, wait="08:20", routes=("R3", "R2"))
    pairs = worst_pairs(hubs_of(tmp_path, rides), min_cards=1)
    assert list(pairs.columns) == [
        "hub_id", "hub_name", "rank", "from_route", "to_route", "transfers", "time_median_s", "wait_median_s",
        "wait_p85_s", "lost_person_min", "missed_share",
    ]  # fmt: skip
    assert pairs[["hub_id", "rank", "from_route", "transfers", "lost_person_min"]].to_numpy().tolist() == [
        ["K", 1, "R3", 1, 20],
        ["K", 2, "R1", 4, 8],
    ]
    assert pairs["wait_median_s"].tolist() == [1200 - WALK_S, 0]
    assert pairs["missed_share"].isna().all()


def test_who_waits_longer_than_the_headway_has_missed_a_bus(tmp_path):
    routes = pd.DataFrame({"route_id": ["R2"], "peak_min": [10], "offpeak_min": [60]})
    rides = change(1, wait="08:10", passengers=3) + change(2, wait="08:20")
    late = [
        ride(3, "R1", "11:50", "A", "12:00", "H"),
        ride(3, "R2", "12:20", "K", "12:40", "Z", leg=2),
        *change(4, wait="08:20", routes=("R1", "R8")),
    ]
    hubs = hubs_of(tmp_path, rides + late)
    pairs = worst_pairs(hubs, headways=Headways.of(routes, hubs.days.vocabulary.routes), min_cards=1)
    shares = dict(zip(pairs["to_route"], pairs["missed_share"], strict=True))
    # 470 s, three times, is no longer than ten minutes; 1,070 s is at 8 o'clock but not at noon.
    assert shares["R2"] == pytest.approx(1 / 5)
    assert np.isnan(shares["R8"])


def test_only_pairs_of_enough_cards_are_shown_and_no_more_than_a_meeting_can_discuss(tmp_path):
    rides = [leg for card in range(5) for leg in change(card)]
    rides += change(7, routes=("R5", "R2"), passengers=50)
    pairs = worst_pairs(hubs_of(tmp_path / "one", rides))
    assert pairs[["from_route", "transfers"]].to_numpy().tolist() == [["R1", 5]]
    many = [leg for n in range(PAIRS_PER_HUB + 3) for leg in change(n, routes=(f"F{n:02d}", "R2"), passengers=n + 1)]
    pairs = worst_pairs(hubs_of(tmp_path / "two", many), min_cards=1)
    assert len(pairs) == PAIRS_PER_HUB
    assert pairs["from_route"].iloc[0] == f"F{PAIRS_PER_HUB + 2:02d}"


def test_the_catchment_leads_from_the_origins_and_to_the_destinations(tmp_path):
    rides = change(1) + change(2, origin="B") + change(3, origin="B", passengers=2)
    rides += [ride(4, "R1", "07:50", "A", "08:00", "H"), ride(4, "R2", "08:10", "K", leg=2)]
    lines = hub_catchment(hubs_of(tmp_path, rides), min_cards=1)
    assert [tuple(line)[1:-1] for line in lines.itertuples()] == [
        ("K", "K역", 1, "from", "B", "B역", 3, 0.6),
        ("K", "K역", 1, "from", "A", "A역", 2, 0.4),
        ("K", "K역", 1, "to", "Z", "Z역", 4, 1.0),
    ]
    assert [list(line.coords) for line in lines.geometry] == [
        [PLACES["B"], PLACES["K"]],
        [PLACES["A"], PLACES["K"]],
        [PLACES["K"], PLACES["Z"]],
    ]


def test_a_journey_through_two_hubs_is_in_the_catchment_of_both(tmp_path):
    rides = [
        ride(1, "R1", "07:50", "A", "08:00", "H"),
        ride(1, "R2", "08:10", "K", "08:20", "N", leg=2),
        ride(1, "R3", "08:30", "N", "08:40", "Z", leg=3),
    ]
    lines = hub_catchment(hubs_of(tmp_path, rides), min_cards=1)
    assert lines[["hub_id", "role", "place_id"]].to_numpy().tolist() == [
        ["K", "from", "A"],
        ["K", "to", "Z"],
        ["N", "from", "A"],
        ["N", "to", "Z"],
    ]


def test_places_of_few_cards_are_hidden_but_stay_in_the_share(tmp_path):
    one_card_often = [leg for day in range(3) for leg in change(9, origin="B", day=DAY + pd.Timedelta(days=day))]
    rides = [leg for card in range(5) for leg in change(card)] + one_card_often
    lines = hub_catchment(hubs_of(tmp_path, rides))
    assert lines[["role", "place_id", "passengers", "passenger_share"]].to_numpy().tolist() == [
        ["from", "A", 5, 5 / 8],
        ["to", "Z", 8, 1.0],
    ]


def test_a_stop_has_a_profile_of_its_own(tmp_path):
    next_day = DAY + pd.Timedelta(days=1)
    rides = [
        *change(1, passengers=2),
        ride(2, "R1", "08:05", "H", "28:10", "Z"),
        ride(2, "R1", "08:59", "H", "09:00", "Z", day=next_day),
        ride(3, "R1", "10:00", "H", day=next_day),
        ride(3, "R1", "10:00", "H", day=next_day + pd.Timedelta(days=1)),
    ]
    profile = stop_profile(write_legs(tmp_path / "legs", rides), stop_layer(PLACES))
    assert list(profile.columns) == [
        "stop_id", "stop_name", "day_type", "hour", "days", "boardings", "alightings", "transfers_in",
        "transfers_out", "time_begin", "time_end", "geometry",
    ]  # fmt: skip
    at_h = profile[profile["stop_id"] == "H"]
    assert at_h[
        ["day_type", "hour", "days", "boardings", "alightings", "transfers_in", "transfers_out"]
    ].to_numpy().tolist() == [
        ["weekday", 8, 2, 2, 2, 0, 2],
        ["weekday", 10, 2, 1, 0, 0, 0],
        ["saturday", 10, 1, 1, 0, 0, 0],
    ]
    at_k = profile[profile["stop_id"] == "K"]
    assert at_k[["boardings", "transfers_in", "transfers_out"]].to_numpy().tolist() == [[2, 2, 0]]
    # After 04:00 of the next morning still counts in the last hour of the service day.
    assert profile.loc[profile["stop_id"] == "Z", "hour"].tolist() == [8, 9, 27]
    assert at_h["time_begin"].iloc[0] == pd.Timestamp(DAY) + pd.Timedelta(hours=8)
    assert (at_h["time_end"] - at_h["time_begin"] == pd.Timedelta(hours=1)).all()
    assert profile["boardings"].sum() == sum(leg.get("passengers", 1) for leg in rides)


def test_days_one_by_one_merged_are_all_days_together(tmp_path):
    days = [DAY + pd.Timedelta(days=day) for day in range(3)]
    rides = [
        leg for n, day in enumerate(days) for card in range(4) for leg in change(card + n, day=day, passengers=n + 1)
    ]

    hubs = hubs_of(tmp_path, rides)
    tallies = []
    for part in hubs.days.parts:
        tally = HubTally(hubs.days.vocabulary, hubs.places, Walking())
        for day in hubs.days.only(part).days():
            tally.add(day)
        tallies.append(tally)
    one, *others = tallies
    for other in others:
        one.merge(other)
    whole = HubTally(hubs.days.vocabulary, hubs.places, Walking())
    for day in hubs.days.days():
        whole.add(day)
    for name in ("boardings", "alightings", "transfers", "marked", "times", "waits", "walks_m"):
        for merged, together in zip(getattr(one, name).cells(), getattr(whole, name).cells(), strict=True):
            assert np.array_equal(merged, together), name
    for merged, together in zip(one.route_pairs_by_stop(), whole.route_pairs_by_stop(), strict=True):
        assert np.array_equal(merged, together)


def test_cancel_stops_each_reading(tmp_path):
    hubs = hubs_of(tmp_path, change(1))
    for work in (hub_catchment, worst_pairs):
        with pytest.raises(Cancelled):
            work(hubs, progress=CancelAfter(1))
    with pytest.raises(Cancelled):
        stop_profile(LegDays.open(tmp_path / "legs"), stop_layer(PLACES), CancelAfter(1))


def test_headways_that_are_not_there_are_named():
    with pytest.raises(TransitError, match="peak_min and offpeak_min"):
        Headways.of(pd.DataFrame({"route_id": ["R1"]}), np.array(["R1"], object))
    found = Headways.of(
        pd.DataFrame({"route_id": ["R1", "R2"], "offpeak_min": ["20", 0]}), np.array(["R1", "R2", "R3"], object)
    )
    assert found.at(np.array([0, 1, 2]), np.array([8, 8, 8])).tolist() == pytest.approx(
        [1200, np.nan, np.nan], nan_ok=True
    )


CHANGES = st.lists(
    st.tuples(
        st.sampled_from("HKN"), st.sampled_from("HKN"), st.integers(-1, 40), st.sampled_from(["01", "04"]),
        st.integers(1, 3), st.sampled_from(["R1", "R3"]),
    ),
    min_size=1,
    max_size=10,
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(CHANGES)
def test_what_changing_costs_is_that_of_the_passengers_one_by_one(tmp_path_factory, changes):
    rides, each = [], []
    for card, (off, on, minutes, user_type, people, route) in enumerate(changes):
        clock = 12 * 60 + minutes
        more = {"user_type": user_type, "passengers": people}
        rides.append(ride(card, route, "11:50", "A", "12:00", off, **more))
        rides.append(ride(card, "R2", f"{clock // 60:02d}:{clock % 60:02d}", on, "13:00", "Z", leg=2, **more))
        metres = round(np.hypot(*(a - b for a, b in zip(PLACES[off], PLACES[on], strict=True))))
        walk = round(metres * 1.3 / (0.9 if user_type == "04" else 1.2))
        each += [(on, 60 * minutes, metres, walk, 60 * minutes - walk, route)] * people
    table = hubs_of(tmp_path_factory.mktemp("hubs"), rides, HubOptions(radius_m=0)).table.set_index("hub_id")
    assert set(table.index) == {change[0] for change in each}
    for hub, row in table.iterrows():
        here = [change for change in each if change[0] == hub]
        times, metres, walks, waits = (sorted(change[part] for change in here) for part in (1, 2, 3, 4))
        assert row["transfers"] == len(here)
        assert row["time_median_s"] == _quantile(times, 0.5)
        assert (row["time_p85_s"], row["time_p90_s"]) == (_quantile(times, 0.85), _quantile(times, 0.9))
        assert (row["walk_median_m"], row["walk_p85_m"]) == (_quantile(metres, 0.5), _quantile(metres, 0.85))
        assert row["walk_median_s"] == _quantile(walks, 0.5)
        assert row["wait_median_s"] == max(0, _quantile(waits, 0.5))
        assert row["early_share"] == pytest.approx(sum(wait <= 0 for wait in waits) / len(waits))
        assert row["lost_person_min"] == pytest.approx(sum(max(0, time) for time in times) / 60)
        shares = [count / len(here) for count in Counter(change[5] for change in here).values()]
        assert row["route_pairs"] == len(shares)
        assert row["route_entropy"] == pytest.approx(-sum(share * np.log(share) for share in shares))


def _quantile(values: list[int], share: float) -> int:
    return next(value for place, value in enumerate(values, start=1) if place >= share * len(values))
