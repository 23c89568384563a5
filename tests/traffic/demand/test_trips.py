import numpy as np
import pandas as pd
import pytest

from sijeong.traffic.demand.model import Demand
from sijeong.traffic.demand.trips import STAYING, draw_trips
from sijeong.traffic.errors import TrafficError

HOUR_S = 3600.0
PEAK = [7 * HOUR_S, 9 * HOUR_S]


def demand_of(zones: int = 20, vehicles: float = 4000.0, nodes: int = 3) -> Demand:
    """Random pairs of cars and trucks over a day whose eighth hour has half of all cars."""
    names = [f"z{number}" for number in range(zones)]
    pairs = [(origin, destination, kind) for kind in ("car", "truck") for origin in names for destination in names]
    od = pd.DataFrame(pairs, columns=["origin", "destination", "vehicle_class"])
    weights = np.random.default_rng(5).gamma(0.4, size=len(od))
    od["vehicles"] = weights / weights.sum() * vehicles
    hours = np.arange(24) * HOUR_S
    car_share = np.where(hours == 8 * HOUR_S, 0.5, 0.5 / 23)
    profile = pd.concat(
        pd.DataFrame({"vehicle_class": kind, "begin_s": hours, "end_s": hours + HOUR_S, "share": share})
        for kind, share in (("car", car_share), ("truck", 1 / 24))
    )
    access = pd.DataFrame(
        [(zone, f"{zone}.{node}", node + 1.0, 1.0) for zone in names for node in range(nodes)],
        columns=["zone_id", "node_id", "out_share", "in_share"],
    )
    return Demand(None, od, profile, pd.DataFrame(), access, 0, 24 * HOUR_S)


def drawn_and_expected(demand: Demand, trips: pd.DataFrame, keys: list[str], expected: pd.Series) -> pd.DataFrame:
    zones = trips.assign(
        origin=trips["origin_node"].str.split(".").str[0], destination=trips["destination_node"].str.split(".").str[0]
    )
    frame = demand.od.assign(expected=expected).groupby(keys)["expected"].sum().to_frame()
    return frame.join(zones.groupby(keys).size().rename("drawn")).fillna(0)


def test_pairs_and_rows_are_rounded_up_or_down_and_the_total_is_kept():
    demand = demand_of()
    trips = draw_trips(demand, 1, 0, 24 * HOUR_S, scale=2)
    for keys in (["vehicle_class", "origin", "destination"], ["vehicle_class", "origin"]):
        counts = drawn_and_expected(demand, trips, keys, demand.od["vehicles"] * 2)
        assert (counts["drawn"] - counts["expected"]).abs().max() < 1
    assert len(trips) == pytest.approx(8000, abs=3)


def test_no_pair_is_favoured_over_many_seeds():
    demand = demand_of(zones=6, vehicles=60)
    keys = ["vehicle_class", "origin", "destination"]
    mean = sum(
        drawn_and_expected(demand, draw_trips(demand, seed, 0, 24 * HOUR_S), keys, demand.od["vehicles"])["drawn"]
        for seed in range(400)
    ).div(400)
    expected = demand.od.set_index(keys)["vehicles"].reindex(mean.index)
    assert (mean - expected).abs().max() < 0.09  # three and a half times the error of a mean of 400


def test_a_seed_gives_the_same_trips_and_another_seed_others():
    demand = demand_of()
    first = draw_trips(demand, 7, *PEAK)
    pd.testing.assert_frame_equal(first, draw_trips(demand, 7, *PEAK))
    assert not first["depart_s"].equals(draw_trips(demand, 8, *PEAK)["depart_s"])


def test_departures_follow_the_profile_within_the_time():
    demand = demand_of(vehicles=40_000)
    cars = demand.od.loc[demand.od["vehicle_class"] == "car", "vehicles"].sum()
    trips = draw_trips(demand, 3, *PEAK)
    cars_drawn = trips[trips["vehicle_class"] == "car"]
    assert trips["depart_s"].between(*PEAK).all() and trips["depart_s"].is_monotonic_increasing
    at_eight = (cars_drawn["depart_s"] >= 8 * HOUR_S).sum()
    assert at_eight == pytest.approx(cars * 0.5, rel=0.01)
    assert len(cars_drawn) - at_eight == pytest.approx(cars * 0.5 / 23, rel=0.1)


def test_ends_follow_the_access_shares():
    demand = demand_of(zones=8, vehicles=60_000)
    trips = draw_trips(demand, 3, 0, 24 * HOUR_S)
    shares = trips["origin_node"].str.split(".").str[1].value_counts(normalize=True).sort_index()
    assert shares.tolist() == pytest.approx([1 / 6, 2 / 6, 3 / 6], abs=0.02)


def test_trips_within_a_zone_drive_between_two_junctions_or_are_counted():
    trips = draw_trips(demand_of(zones=1, vehicles=500), 1, 0, 24 * HOUR_S)
    assert (trips["origin_node"] != trips["destination_node"]).all()
    assert trips.attrs[STAYING] < 250
    alone = draw_trips(demand_of(zones=1, vehicles=500, nodes=1), 1, 0, 24 * HOUR_S)
    assert len(alone) == 0 and alone.attrs[STAYING] == 500


def test_pairs_that_a_scenario_adds_leave_all_other_trips_as_they_are():
    demand = demand_of()
    more = pd.DataFrame({"origin": "z3", "destination": "z4", "vehicle_class": "car", "vehicles": [50.0]})
    wider = Demand(**{**vars(demand), "od": pd.concat([demand.od, more], ignore_index=True)})
    keys = ["depart_s", "origin_node", "destination_node", "vehicle_class"]
    base, grown = (draw_trips(one, 11, 0, 24 * HOUR_S)[keys] for one in (demand, wider))
    assert len(base.merge(grown, on=keys)) >= len(base) - 1
    assert len(grown) - len(base) == pytest.approx(50, abs=1)


def test_a_class_without_profile_and_a_zone_without_access_are_named():
    demand = demand_of()
    lost = Demand(**{**vars(demand), "access": demand.access[demand.access["zone_id"] != "z5"]})
    with pytest.raises(TrafficError, match="z5 has no way onto the roads"):
        draw_trips(lost, 1, *PEAK)
    timeless = Demand(**{**vars(demand), "profile": demand.profile[demand.profile["vehicle_class"] == "car"]})
    with pytest.raises(TrafficError, match="vehicle class truck"):
        draw_trips(timeless, 1, *PEAK)


def test_no_demand_is_no_trips():
    demand = demand_of()
    empty = Demand(**{**vars(demand), "od": demand.od.assign(vehicles=0.0)})
    assert draw_trips(empty, 1, *PEAK).empty
