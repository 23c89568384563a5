"""What a scenario does to observed journeys."""

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from cancelling import CancelAfter
from leg_tables import ride, write_legs
from listening import Listening
from small_city import (
    ALIKE,
    CROSSING,
    CROSSING_ROUTES,
    CRS,
    crossing,
    crossing_legs,
    headway_table,
    random_city,
    random_legs,
    sequences,
    stop_layer,
)

from sijeong.common.errors import Cancelled
from sijeong.transit.assignment.evaluating import BusTables, evaluate_routes
from sijeong.transit.assignment.headways import NewHeadway
from sijeong.transit.assignment.loads import Loads
from sijeong.transit.assignment.modes import Mode
from sijeong.transit.assignment.ridden import Ridden
from sijeong.transit.assignment.scenario import Change, Scenario
from sijeong.transit.assignment.supply import NO_PATTERN
from sijeong.transit.errors import TransitError


@pytest.fixture
def legs(tmp_path):
    return crossing_legs(tmp_path / "legs")


def drawn(*lines, **fields) -> gpd.GeoDataFrame:
    shapes = [shapely.LineString(np.add(line, (180000, 530000))) for line in lines]
    return gpd.GeoDataFrame(fields, geometry=shapes, crs=CRS)


def test_a_direct_route_saves_the_transfer_of_all_who_changed(legs):
    new = sequences({"R3": ["A", "D"]})
    made = evaluate_routes(
        legs, crossing(), Scenario(route_stops=new, headways={"R3": NewHeadway(10, 10)}), None, ALIKE
    )
    total = made.comparison.total
    assert (total["passengers"], total["winners"], total["losers"]) == (12, 6, 0)
    assert (total["transfers_base"], total["transfers_scenario"], total["transfers_saved"]) == (6, 0, 6)
    assert total["hours_saved"] > 0
    routes = made.routes.set_index("route_id")
    assert routes["change"].to_dict() == {"R3": "added", "R1": "kept", "R2": "kept"}
    assert routes.loc["R3", ["base_boardings", "scenario_boardings"]].tolist() == [0, 6]
    assert routes.loc["R2", "boardings_change"] == -6
    # A route of hypot(3, 3) km each way of its two stops, six an hour from 05:00 to 24:00.
    assert routes.loc["R3", "scenario_vehicle_km"] == pytest.approx(18**0.5 * 6 * 19, abs=0.01)
    assert made.vehicle_km[1] - made.vehicle_km[0] == pytest.approx(18**0.5 * 6 * 19, abs=0.01)


def test_summaries_by_zone_hour_and_user_type_add_up_to_the_total(legs):
    made = evaluate_routes(legs, crossing(), Scenario(cut=("R2",)), None, ALIKE)
    total = made.comparison.total
    assert (total["lost_service"], total["losers"]) == (6, 0)
    for table in (made.zones, made.groups[made.groups["kind"] == "hour"], made.groups[made.groups["kind"] != "hour"]):
        for name in ("passengers", "lost_service", "transfers_base", "hours_saved"):
            assert table[name].sum() == pytest.approx(total[name])
    groups = made.groups.set_index(["kind", "value"])
    assert groups.loc[("user_type", "04"), "lost_service"] == 6
    assert groups.loc[("hour", "12"), ["passengers", "lost_service"]].tolist() == [6, 0]


def test_numbers_of_too_few_passengers_are_held_back(tmp_path):
    rides = [ride(card, "R1", "08:00", "A", "08:10", "B", user_type="01") for card in range(6)]
    rides += [ride(10 + card, "R1", "09:00", "C", "09:10", "B", user_type="05") for card in range(4)]
    tables = crossing()
    tables = replace(tables, route_stops=sequences(CROSSING_ROUTES | {"R1": ["A", "B", "C", "B", "A"]}))
    made = evaluate_routes(write_legs(tmp_path / "legs", rides), tables, Scenario(cut=("R2",)), None, ALIKE)
    assert made.comparison.total["passengers"] == 10
    groups = made.groups.set_index(["kind", "value"])["passengers"]
    assert groups[("user_type", "01")] == groups[("hour", "08")] == 6
    assert groups[[("user_type", "05"), ("hour", "09")]].isna().all()
    assert sorted(made.zones["passengers"].fillna(-1)) == [-1, 0, 0, 0, 6]
    assert made.zones.loc[made.zones["passengers"].isna(), ["winners", "hours_saved"]].isna().all(axis=None)


def test_what_is_not_assigned_is_counted_and_told(legs):
    told = Listening()
    made = evaluate_routes(legs, crossing(), Scenario(cut=("R2",)), None, ALIKE, told)
    assert (made.comparison.demand.unknown_end, made.comparison.demand.unknown_stop) == (1, 1)
    assert any("1 passengers a day are not assigned: where they alighted" in text for text in told.warnings)
    assert any("a stop is not in the stop layer" in text for text in told.warnings)


def test_journeys_that_the_base_cannot_serve_may_get_a_way(tmp_path):
    tables = crossing()
    places = {**CROSSING, "Y": (9000, 0)}
    tables = BusTables(stop_layer(places), tables.route_stops, tables.routes)
    legs = write_legs(tmp_path / "legs", [ride(1, "R1", "08:00", "A", "08:20", "Y")])
    new = sequences({"R1": ["A", "B", "C", "Y"]})
    made = evaluate_routes(legs, tables, Scenario(route_stops=new), None, ALIKE)
    assert made.comparison.total[["new_service", "winners", "lost_service"]].tolist() == [1, 0, 0]
    assert made.error.unserved == made.error.passengers
    assert made.changed.changes["R1"] is Change.EDITED


def test_a_route_listed_as_it_is_changes_nothing(tmp_path):
    tables = random_city(3)
    legs = random_legs(tmp_path / "legs", tables, 3)
    same = tables.route_stops[tables.route_stops["route_id"].isin(["R0", "R1", "R2"])]
    made = evaluate_routes(legs, tables, Scenario(route_stops=same), None, ALIKE)
    total = made.comparison.total
    assert total["passengers"] > 100
    zero = ["winners", "losers", "lost_service", "new_service", "cost_change_min", "hours_saved", "transfers_saved"]
    assert total[zero].tolist() == [0] * len(zero)
    assert (made.loads["load_change"] == 0).all()
    assert (made.routes["boardings_change"] == 0).all() and (made.routes["vehicle_km_change"] == 0).all()


@pytest.mark.parametrize("seed", range(8))
def test_a_shorter_headway_makes_nobody_worse_off(tmp_path, seed):
    tables = random_city(seed)
    legs = random_legs(tmp_path / "legs", tables, seed)
    assumptions = type(ALIKE)(costs=type(ALIKE.costs)(taste_spread=0.4), calibrate=False)
    halved = {route: NewHeadway(3, 5) for route in ("R0", "R4")}
    made = evaluate_routes(legs, tables, Scenario(headways=halved), None, assumptions)
    change = made.comparison.cost_change_min
    assert (change <= 0).all()
    assert (change < 0).any()
    assert made.comparison.total["losers"] == 0


@pytest.mark.parametrize("seed", range(8))
def test_a_cut_makes_nobody_better_off(tmp_path, seed):
    tables = random_city(seed)
    legs = random_legs(tmp_path / "legs", tables, seed)
    assumptions = type(ALIKE)(costs=type(ALIKE.costs)(taste_spread=0.4), calibrate=False)
    made = evaluate_routes(legs, tables, Scenario(cut=("R1", "R5")), None, assumptions)
    assert (made.comparison.cost_change_min >= 0).all()
    assert made.comparison.total["winners"] == made.comparison.total["new_service"] == 0
    assert made.comparison.total["losers"] + made.comparison.total["lost_service"] > 0


@pytest.mark.parametrize("seed", range(8))
def test_passengers_are_conserved_on_every_route(tmp_path, seed):
    tables = random_city(seed)
    made = evaluate_routes(random_legs(tmp_path / "legs", tables, seed), tables, Scenario(cut=("R2",)), None, ALIKE)
    for assignment in (made.comparison.base, made.comparison.scenario):
        loads = Loads.of(Ridden.of(assignment, made.comparison.demand))
        first = assignment.supply.calls.first[:-1]
        assert np.add.reduceat(loads.boardings, first) == pytest.approx(np.add.reduceat(loads.alightings, first))
        assert (loads.load >= 0).all()
        last = assignment.supply.calls.first[1:] - 1
        assert loads.load[last] == pytest.approx(0, abs=1e-9)
        served = made.comparison.demand.passengers[assignment.served[made.comparison.demand.query]]
        rides = assignment.paths.rides[made.comparison.demand.query][assignment.served[made.comparison.demand.query]]
        assert loads.boardings.sum() == pytest.approx((served * rides).sum())


def test_a_line_drawn_on_the_map_becomes_a_route(legs):
    line = drawn([(0, 0), (3000, 0), (3000, 3000)], name=["직행"], peak_min=[5.0])
    made = evaluate_routes(legs, crossing(), Scenario(drawn=line), None, ALIKE)
    assert made.comparison.total["transfers_saved"] == 6
    new = [pattern for pattern in made.changed.supply.network.patterns if pattern.route_id == "직행"]
    ids = made.changed.supply.network.stops.id
    assert [list(ids[pattern.stops]) for pattern in new] == [["A", "B", "D", "B", "A"]]
    assert new[0].cum_m.tolist() == pytest.approx([0, 3000, 6000, 9000, 12000], abs=1)
    ridden = made.loads.set_index(["stop_id", "next_stop_id"]).loc[("B", "D")]
    assert (ridden["base_load"], ridden["scenario_load"], ridden["scenario_routes"]) == (6, 6, 2)


def test_rides_on_a_railway_stay_as_links(tmp_path):
    rides = [ride(card, "RAIL", "08:00", "C", "08:12", "D", mode="201") for card in range(3)]
    rides += [ride(card, "R1", "07:30", "A", "07:50", "C") for card in range(10, 13)]
    legs = write_legs(tmp_path / "legs", rides)
    told = Listening()
    made = evaluate_routes(legs, crossing(), Scenario(cut=("R2",)), None, ALIKE, told)
    assert made.comparison.total["lost_service"] == 0
    supply = made.comparison.base.supply
    assert supply.links.seconds.tolist() == [720]
    by_rail = made.comparison.base.queries["hour"].to_numpy() == 8
    assert made.comparison.base.seconds[by_rail].tolist() == [720] * 3
    assert (supply.calls.pattern[made.comparison.base.paths.board[by_rail, 0]] == NO_PATTERN).all()
    assert any("1 routes of the card records have no stop sequence" in text for text in told.warnings)
    with pytest.raises(TransitError, match="Route RAIL cannot be cut"):
        evaluate_routes(legs, crossing(), Scenario(cut=("RAIL",)), None, ALIKE)


def test_riding_times_and_headways_come_from_the_cards(tmp_path):
    rides = [
        ride(10 * hour + bus, "R1", f"{hour:02d}:{15 * bus:02d}", "A", f"{hour:02d}:{15 * bus + 12:02d}", "B",
             vehicle_id=f"V{bus}")
        for hour in range(9, 12) for bus in range(4)
    ]  # fmt: skip
    legs = write_legs(tmp_path / "legs", rides)
    tables = crossing()
    made = evaluate_routes(legs, BusTables(tables.stops, tables.route_stops), Scenario(cut=("R2",)), None, ALIKE)
    base = made.comparison.base
    assert base.supply.headways.row("R1")[[8, 9, 10, 11]].tolist() == [np.inf, 900, 900, 900]
    assert base.riding_s == pytest.approx(720, abs=1)
    assert base.waiting_s == pytest.approx(450)


def test_days_are_averaged_and_only_those_of_the_chosen_kind_count(tmp_path):
    from datetime import datetime

    days = [datetime(2026, 4, day) for day in (16, 17, 18)]
    rides = [ride(card, "R1", "08:00", "A", "08:10", "B", day=day) for day in days for card in range(3)]
    rides.append(ride(9, "R1", "08:00", "A", "08:10", "B", day=days[0]))
    legs = write_legs(tmp_path / "legs", rides)
    made = evaluate_routes(legs, crossing(), Scenario(headways={"R1": NewHeadway(5, 5)}), None, ALIKE)
    assert made.comparison.total["passengers"] == pytest.approx(3.5)
    assert made.comparison.demand.days == 2


def test_a_cancel_stops_the_work_at_any_look(legs):
    looks = 0
    while True:
        try:
            evaluate_routes(legs, crossing(), Scenario(cut=("R2",)), progress=CancelAfter(looks))
            break
        except Cancelled:
            looks += 3
    assert looks > 10


@pytest.mark.parametrize("routes", [CROSSING_ROUTES])
def test_stops_in_degrees_give_the_same(legs, routes):
    degrees = BusTables(stop_layer(CROSSING).to_crs("EPSG:4326"), sequences(routes), headway_table(routes, 10))
    one = evaluate_routes(legs, degrees, Scenario(cut=("R2",)), None, ALIKE).comparison.total
    two = evaluate_routes(legs, crossing(), Scenario(cut=("R2",)), None, ALIKE).comparison.total
    assert one.tolist() == pytest.approx(two.tolist())


BY_TIMETABLE = replace(ALIKE, mode=Mode.SCHEDULE)


def test_by_timetable_a_direct_route_saves_the_transfers_too(legs):
    scenario = Scenario(route_stops=sequences({"R3": ["A", "D"]}), headways={"R3": NewHeadway(10, 10)})
    total = evaluate_routes(legs, crossing(), scenario, None, BY_TIMETABLE).comparison.total
    assert (total["transfers_saved"], total["winners"], total["losers"]) == (6, 6, 0)


def test_by_timetable_nothing_changes_where_nothing_is_changed(tmp_path):
    tables = random_city(3)
    legs = random_legs(tmp_path / "legs", tables, 3)
    same = tables.route_stops[tables.route_stops["route_id"].isin(["R0", "R1", "R2"])]
    made = evaluate_routes(legs, tables, Scenario(route_stops=same), None, BY_TIMETABLE)
    assert made.comparison.total["passengers"] > 100
    assert not made.comparison.cost_change_min.any() and not made.loads["load_change"].any()
    for assignment in (made.comparison.base, made.comparison.scenario):
        arrival = assignment.depart / 10 + assignment.seconds
        last = np.take_along_axis(assignment.alighted_at, np.maximum(assignment.paths.rides - 1, 0)[:, None], 1)[:, 0]
        served = assignment.served
        assert arrival[served] == pytest.approx((last / 10 + assignment.walks_s[:, -1])[served])


def test_a_timetable_is_kept_to_where_there_is_one(legs):
    tables = crossing()
    calls = [("A", 0), ("B", 600), ("C", 1200)]
    rows = [
        (f"t{start}", "R1", 1, seq, stop, start + after, start + after)
        for start in (8 * 3600 + 700, 12 * 3600 + 3000)
        for seq, (stop, after) in enumerate(calls, start=1)
    ]
    names = ["trip_id", "route_id", "pattern", "seq", "stop_id", "arrive_s", "depart_s"]
    # All as text and in no order, as a CSV may have it.
    times = pd.DataFrame(rows, columns=names).astype(str).iloc[::-1]
    made = evaluate_routes(
        legs, replace(tables, stop_times=times), Scenario(headways={"R2": NewHeadway(6, 6)}), None, BY_TIMETABLE
    )
    base = made.comparison.base
    noon = base.queries["hour"].to_numpy() == 12
    # They come at 12:10, 12:30 and 12:50 and all take the trip of 12:50.
    assert base.boarded_at[noon, 0].tolist() == [(12 * 3600 + 3000) * 10] * 3
    assert base.first_wait_s[noon].tolist() == [2400, 1200, 0]
    assert base.ride_s[noon, 0].tolist() == [1200] * 3
    with pytest.raises(TransitError, match="stop times lacks the fields arrive_s, depart_s"):
        broken = replace(tables, stop_times=times.drop(columns=["arrive_s", "depart_s"]))
        evaluate_routes(legs, broken, Scenario(cut=("R2",)), None, BY_TIMETABLE)


def test_ids_that_a_table_keeps_as_numbers_are_the_same_ids(tmp_path):
    legs = write_legs(tmp_path / "legs", [ride(card, "30", "08:00", "1", "08:20", "3") for card in range(4)])
    places = {"1": (0, 0), "2": (3000, 0), "3": (6000, 0)}
    table = sequences({"30": ["1", "2", "3"], "5": ["3", "2"]}).astype({"route_id": float, "stop_id": float})
    routes = headway_table(["30", "5"], 12).assign(route_id=[30.0, 5.0], route_name=["서른", "다섯"])
    tables = BusTables(stop_layer(places), table, routes)
    scenario = Scenario(cut=("다섯",), headways={"30": NewHeadway(4, 4)})
    made = evaluate_routes(legs, tables, scenario, None, ALIKE)
    assert made.comparison.total["winners"] == 4
    assert dict(zip(made.routes["route_name"], made.routes["change"], strict=True)) == {
        "서른": "retimed",
        "다섯": "cut",
    }
    assert made.comparison.base.waiting_s.tolist() == [360] * 3
