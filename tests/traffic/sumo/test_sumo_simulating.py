"""Whole simulations of a small city with real SUMO: what goes in comes out, and the same again."""

import os
import signal
import threading
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from grid_city import BEGIN_S, grid_network, peak_demand
from real_roads import ROADS, needs

from sijeong.common.errors import Cancelled
from sijeong.common.progress import SILENT, Progress
from sijeong.traffic.assignment.static_run import assign_traffic
from sijeong.traffic.demand.trips import draw_trips
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.from_sumo_net import network_of_sumo_net
from sijeong.traffic.results.model import Verdict
from sijeong.traffic.scenario.closures import TimedClosure
from sijeong.traffic.scenario.model import Change, Operation, Scenario
from sijeong.traffic.sumo import estimate, watchdog
from sijeong.traffic.sumo.city import SumoCity
from sijeong.traffic.sumo.draws import draws
from sijeong.traffic.sumo.edge_times import CLOSED_S, EdgeTimes
from sijeong.traffic.sumo.net_files import make_sumo_net
from sijeong.traffic.sumo.options import Mode, SimulationOptions
from sijeong.traffic.sumo.programs import find_sumo
from sijeong.traffic.sumo.rounds import History, equilibrate, first_ways
from sijeong.traffic.sumo.run_outputs import read_outputs
from sijeong.traffic.sumo.running import run_program
from sijeong.traffic.sumo.signals import with_programs
from sijeong.traffic.sumo.simulating import simulate
from sijeong.traffic.sumo.simulation_files import RunFiles
from sijeong.traffic.sumo.trip_files import Routes

SEOUL = ROADS / "seoul_sumo" / "cauH.net.xml.gz"
VEHICLES = 1500
END_S = BEGIN_S + 7200.0


def options(**changes):
    usual = SimulationOptions(BEGIN_S, END_S, rounds=3, seeds=(1, 2), vehicle_share=0.1, day=date(2026, 5, 12))
    return replace(usual, **changes)


@pytest.fixture(scope="module")
def city():
    network = grid_network(7, 7)
    return network, peak_demand(network, VEHICLES)


@pytest.fixture(scope="module")
def base(city, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sumo")
    return simulate(*city, None, options(sumo_folder=folder)), folder


class StopsAt(Progress):
    """A user who stops when the text of a step contains some words."""

    def __init__(self, words):
        self.words, self.is_pressed = words, False

    def _say(self, template, values):
        self.is_pressed = self.is_pressed or self.words in template.format(**values)

    def is_cancelled(self):
        return self.is_pressed


def volumes(results, ids):
    return results.statistics.groupby("edge_id")["vehicles"].sum().reindex(ids).fillna(0.0).to_numpy()


def verdicts(results):
    return {check.check: check.verdict for check in results.checks}


def test_every_trip_is_accounted_for(base):
    seeds = base[0].seeds
    assert list(seeds["seed"]) == [1, 2]
    assert (seeds["trips"] - VEHICLES).abs().max() <= 5
    assert (seeds["trips"] == seeds["departed"] + seeds["waiting"] + seeds["unserved"]).all()
    assert (seeds["departed"] == seeds["arrived"] + seeds["running"]).all()
    assert (seeds["arrived"] == seeds["trips"]).all()
    found = verdicts(base[0])
    assert all(found[name] is Verdict.GOOD for name in ("inserted", "arrived", "unserved", "conservation", "roads"))


def test_trip_and_delay_are_means_of_the_same_vehicles(base):
    results, folder = base
    trips = pd.read_csv(folder / "seed1.trips.csv", sep=";").rename(columns=lambda name: name.removeprefix("tripinfo_"))
    wait, first = trips["departDelay"], pd.Timestamp(results.statistics["time_begin"].min())
    counted = trips[trips["depart"] - wait >= first.hour * 3600 + first.minute * 60]
    assert 0 < len(counted) < len(trips)
    row = results.seeds.iloc[0]
    assert row["mean_trip_s"] == pytest.approx((counted["duration"] + counted["departDelay"]).mean())
    assert row["mean_delay_s"] == pytest.approx((counted["timeLoss"] + counted["departDelay"]).mean())


def test_vehicles_into_a_road_are_vehicles_out_of_it(base):
    edges = pd.read_csv(base[1] / "seed1.edges.csv", sep=";").groupby("edge_id").sum(numeric_only=True)
    into = edges["edge_entered"] + edges["edge_departed"]
    out = edges["edge_left"] + edges["edge_arrived"]
    assert into.sum() > 3 * VEHICLES
    assert np.array_equal(into, out)


def test_statistics_leave_out_the_warm_up_and_the_time_after(base):
    times = base[0].statistics["time_begin"]
    assert times.min() == pd.Timestamp("2026-05-12 07:15") and times.max() == pd.Timestamp("2026-05-12 08:45")
    assert (base[0].statistics["time_end"] - times == pd.Timedelta(minutes=15)).all()


def test_numbers_are_those_of_driving_cars(base):
    results = base[0]
    run = results.seeds.iloc[0]
    assert 20 < run["vehicle_km"] / run["vehicle_h"] < 60
    assert 100 < run["co2_kg"] * 1000 / run["vehicle_km"] < 500  # g/km of one car
    assert results.statistics["speed_kmh"].dropna().between(1, 80).all()
    assert results.vehicles.crs == results.links.crs and len(results.vehicles) > 100
    near = shapely.distance(shapely.union_all(results.links.geometry.to_numpy()), results.vehicles.geometry.to_numpy())
    assert np.percentile(near, 95) < 30
    assert results.record["engine"] == "meso" and results.record["version"].startswith("SUMO 1.")


def test_the_same_seed_gives_the_same_and_another_one_differs(city, base):
    again = simulate(*city, None, options())
    pd.testing.assert_frame_equal(again.statistics, base[0].statistics)
    pd.testing.assert_frame_equal(again.seeds, base[0].seeds)
    assert base[0].seeds["mean_trip_s"].nunique() == 2


def test_sumo_s_files_stay_and_open_again(base):
    done = run_program(find_sumo(), "sumo", ["-c", "seed1.sumocfg", "--duration-log.statistics"], base[1])
    assert done.is_complete and any(f"Inserted: {base[0].seeds['departed'][0]}" in line for line in done.lines)


@pytest.fixture(scope="module")
def busiest(base):
    return base[0].statistics.groupby("edge_id")["vehicles"].sum().idxmax()


def test_a_closed_road_is_gone(city, busiest):
    closed = Scenario("폐쇄", (Change(1, Operation.CLOSE, busiest),))
    results = simulate(*city, closed, options(seeds=(1,), rounds=2))
    assert busiest not in set(results.statistics["edge_id"]) and results.seeds["unserved"].sum() == 0
    assert results.record["scenario"] == "폐쇄"


def test_a_road_closed_for_half_an_hour_carries_nothing_then_and_something_before_and_after(city, busiest):
    closed = Scenario("공사", (Change(1, Operation.CLOSE, busiest, begin_s=8 * 3600.0, end_s=8.5 * 3600.0),))
    results = simulate(*city, closed, options(seeds=(1,), interval_s=300.0))
    edges = results.by_seed[results.by_seed["edge_id"] == busiest]
    minutes = edges["time_begin"].dt.hour * 60 + edges["time_begin"].dt.minute
    # the last of those who were there at eight leave within the first slice
    assert edges["vehicles"][minutes.between(485, 505)].sum() == 0
    assert edges["vehicles"][minutes < 480].sum() > 10 and edges["vehicles"][minutes >= 510].sum() > 10
    assert verdicts(results)["closures"] is Verdict.GOOD


def test_more_demand_takes_more_time(city):
    network, demand = city
    hours = [
        simulate(network, demand, None, options(seeds=(1,), rounds=2, scale=scale)).seeds["vehicle_h"][0]
        for scale in (0.5, 1.0, 1.5)
    ]
    assert hours[0] < hours[1] < hours[2]


def test_a_stop_keeps_the_runs_that_were_finished(city):
    results = simulate(*city, None, options(), StopsAt("seed 2, round 2"))
    assert results.is_partial and list(results.seeds["seed"]) == [1]
    assert len(results.statistics) > 100 and results.statistics["flow_sd"].isna().all()
    assert set(results.rounds["seed"]) == {1, 2}


def test_a_stop_in_the_first_loop_keeps_its_last_round(city):
    results = simulate(*city, None, options(), StopsAt("seed 1, round 3"))
    assert results.is_partial and len(results.rounds) == 2 and len(results.statistics) > 100


class KillsSumo(Progress):
    """Kills the program that drives the first round of a seed, as the system does when the memory runs out."""

    def __init__(self, seed):
        self.seed, self.told = seed, []

    def _say(self, template, values):
        if template.endswith("simulating") and (values["seed"], values["number"]) == (self.seed, 1):
            threading.Thread(target=self._kill, daemon=True).start()

    def _warn(self, template, values):
        self.told.append(template.format(**values))

    def _kill(self):
        config = f"seed{self.seed}.sumocfg".encode()
        for _ in range(10_000):
            for task in Path("/proc/self/task").iterdir():
                for child in (task / "children").read_text().split():
                    if config in Path(f"/proc/{child}/cmdline").read_bytes():
                        os.kill(int(child), signal.SIGKILL)
                        return
            time.sleep(0.001)


def test_a_program_that_is_killed_leaves_the_runs_that_were_finished(city):
    progress = KillsSumo(2)
    results = simulate(*city, None, options(rounds=1), progress)
    assert results.is_partial and list(results.seeds["seed"]) == [1]
    assert any("sumo was ended from outside" in text and "memory" in text for text in progress.told)


def test_a_program_that_is_killed_in_the_first_run_is_told(city):
    with pytest.raises(TrafficError, match=r"ended from outside .*run this again\."):
        simulate(*city, None, options(rounds=1), KillsSumo(1))


def test_what_a_run_left_that_was_killed_at_once_is_read_as_nothing(tmp_path, city):
    net = make_sumo_net(city[0], tmp_path)
    files = RunFiles("seed1")
    (tmp_path / files.trips).write_text("")
    (tmp_path / files.edges).write_text("interval_begin;interval_end;edge_id\n")
    left = read_outputs(tmp_path, files, net, Counter(), 0.0, BEGIN_S, True)
    assert left.trips.empty and left.edges.empty and left.counts == {} and np.isnan(left.mean_trip_s(BEGIN_S))


def test_a_stop_before_anything_is_there_leaves_nothing(city, tmp_path):
    with pytest.raises(Cancelled):
        simulate(*city, None, options(), StopsAt("first routes"))


def test_meso_and_micro_agree_on_the_same_routes(city, base):
    micro = simulate(*city, None, options(mode=Mode.MICRO, seeds=(1,)))
    meso = simulate(*city, None, options(seeds=(1,)))
    ids = city[0].edges["edge_id"]
    one, other = volumes(meso, ids), volumes(micro, ids)
    assert np.corrcoef(one, other)[0, 1] ** 2 > 0.97
    hours = 1.75
    geh = np.sqrt(2 * (one - other) ** 2 / hours / np.maximum(one + other, 1e-9))
    assert (geh < 5).mean() >= 0.95
    assert micro.record["engine"] == "micro"


def test_in_an_area_vehicles_drive_by_themselves_and_outside_nothing_changes(city):
    network, _ = city
    area = shapely.box(200_300, 550_300, 200_900, 550_900)
    meso = simulate(*city, None, options(seeds=(1,)))
    mixed = simulate(*city, None, options(seeds=(1,), mode=Mode.MICRO, area=area))
    inside = network.edges["edge_id"][network.edges.intersects(area)]
    key = ["edge_id", "time_begin"]
    both = meso.statistics.set_index(key).join(mixed.statistics.set_index(key), rsuffix="_mixed", how="outer")
    is_inside = both.index.get_level_values("edge_id").isin(inside)
    assert (both["delay_s"] == both["delay_s_mixed"])[~is_inside & both["delay_s"].notna()].all()
    assert (both["delay_s"] != both["delay_s_mixed"])[is_inside].mean() > 0.5
    assert volumes(mixed, inside).sum() == pytest.approx(volumes(meso, inside).sum(), rel=0.02)
    assert mixed.seeds["mean_trip_s"][0] == meso.seeds["mean_trip_s"][0]
    with pytest.raises(TrafficError, match="touches no road"):
        simulate(*city, None, options(seeds=(1,), mode=Mode.MICRO, area=shapely.box(0, 0, 1, 1)))


def test_at_low_demand_the_static_map_and_sumo_s_routes_agree(city, tmp_path):
    network, demand = city
    net = make_sumo_net(network, tmp_path)
    network = with_programs(network, net)
    sumo_city = SumoCity(find_sumo(), network, net, tmp_path, options())
    sumo_city.write_common(demand.classes)
    trips = draw_trips(demand, 1, BEGIN_S, END_S, scale=10.0)
    routes = sumo_city.routes("static", trips, sumo_city.empty_roads, SILENT)
    driven = np.bincount(routes.edges, minlength=len(network.edges)) / 10.0
    static = volumes(assign_traffic(network, demand, None, BEGIN_S, END_S), network.edges["edge_id"])
    assert np.corrcoef(driven, static)[0, 1] ** 2 > 0.99
    assert driven.sum() == pytest.approx(static.sum(), rel=0.01)


@needs(SEOUL)
def test_the_real_seoul_net_is_driven():
    network = network_of_sumo_net(SEOUL)
    results = simulate(network, peak_demand(network, 800), None, options(seeds=(1,), rounds=2))
    found = verdicts(results)
    assert all(found[name] is Verdict.GOOD for name in ("inserted", "arrived", "conservation", "roads", "teleports"))
    assert results.seeds["unserved"][0] <= 0.01 * results.seeds["trips"][0]


def test_a_run_that_the_watchdog_stops_counts_until_then_and_is_told(city, monkeypatch):
    monkeypatch.setattr(watchdog, "GRIDLOCK_KMH", 100.0)  # so that a peak that grows is enough: cities jam gracefully
    results = simulate(*city, None, options(seeds=(1,), rounds=1, interval_s=300.0, warm_up_s=0.0))
    assert results.is_partial and verdicts(results)["gridlock"] is Verdict.BAD
    until = results.statistics["time_end"].max()
    assert pd.Timestamp("2026-05-12 07:10") <= until < pd.Timestamp("2026-05-12 08:30")
    run = results.seeds.iloc[0]
    assert run["trips"] == run["departed"] + run["waiting"] + run["unserved"] and run["waiting"] > 100


def test_demand_of_another_network_is_refused(city):
    network, _ = city
    other = peak_demand(grid_network(8, 8), 100)
    with pytest.raises(TrafficError, match=r"joins the roads at node 0007, which the network does not have"):
        simulate(network, other, None, options())


def test_vehicles_that_stay_at_their_junction_are_told(city):
    network, demand = city
    one = demand.access["zone_id"].iloc[0]
    access = demand.access[(demand.access["zone_id"] != one) | ~demand.access["zone_id"].duplicated()].copy()
    access.loc[access["zone_id"] == one, ["out_share", "in_share"]] = 1.0
    stay = pd.DataFrame([(one, one, "car", 300.0)], columns=demand.od.columns)
    staying = replace(demand, access=access, od=pd.concat([demand.od, stay], ignore_index=True))
    found = simulate(network, staying, None, options(rounds=1, seeds=(1,), vehicle_share=0.0))
    [said] = [check for check in found.checks if check.check == "staying"]
    assert said.verdict is Verdict.DOUBTFUL and said.values["vehicles"] == "300"
    assert abs(found.seeds["trips"].iloc[0] - VEHICLES) <= 5


def test_an_hour_without_trips_is_refused(city):
    with pytest.raises(TrafficError, match="Nobody leaves in this time"):
        simulate(*city, None, options(begin_s=0.0, end_s=3600.0))


def test_a_network_too_large_for_the_memory_is_refused_before_it_starts(city, monkeypatch):
    monkeypatch.setattr(estimate, "free_memory_mb", lambda: 100.0)
    with pytest.raises(
        TrafficError, match=r"165 links and 1500 trips need about 15\d MB of memory, and 100 MB are free"
    ):
        simulate(*city, None, options())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"end_s": BEGIN_S}, "ends before it begins"),
        ({"warm_up_s": 7200.0}, "warm-up of 120 minutes"),
        ({"interval_s": 600.0}, "every 5 or 15 minutes, not every 10"),
        ({"seeds": (1, 1)}, "a seed of its own"),
        ({"rounds": 0}, "One round"),
        ({"processes": -1}, "number of runs at once"),
        ({"vehicle_share": 1.5}, r"between 0 and 1, not 1\.5"),
    ],
)
def test_options_that_cannot_be_are_told(change, sentence):
    with pytest.raises(TrafficError, match=sentence):
        options(**change)


def test_vehicles_draw_alike_where_a_scenario_has_more_of_them(city):
    _, demand = city
    few = draw_trips(demand, 1, BEGIN_S, END_S)
    more = pd.concat([few.sample(200, random_state=1), few], ignore_index=True)
    assert np.array_equal(draws(more, 1, 3)[200:], draws(few, 1, 3))
    spread = draws(few, 1, 3)
    assert abs(spread.mean() - 0.5) < 0.03 and abs(np.corrcoef(spread, draws(few, 1, 4))[0, 1]) < 0.1
    assert not np.array_equal(spread, draws(few, 2, 3))


def test_an_edge_costs_what_it_does_on_arrival():
    times = EdgeTimes(np.array([[100.0, 10.0], [50.0, 5.0]]), 0.0, 60.0)
    routes = Routes.of(["a b", "b", ""], {"a": 0, "b": 1})
    assert list(routes.cost(np.array([0.0, 59.0, 0.0]), times)) == [105.0, 50.0, 0.0]
    entries, ends = routes.entry_times(np.array([0.0, 59.0, 0.0]), times)
    assert list(entries) == [0.0, 100.0, 59.0] and list(ends) == [105.0, 109.0, 0.0]


def test_measured_times_are_believed_by_the_number_of_vehicles(city):
    edges = city[0].edges.head(1)
    empty = EdgeTimes.empty_roads(edges, 0.0, 1800.0, 900.0)
    free = empty.seconds[0, 0]
    data = pd.DataFrame(
        {"edge_id": edges["edge_id"], "begin_s": 0.0, "sampled_s": 600.0, "entered": 5.0, "departed": 0.0,
         "speed_mps": edges["length_m"] / (3 * free)}
    )  # fmt: skip
    seconds = empty.measured(edges, data).seconds[0]
    assert seconds == pytest.approx([2 * free, free])  # five vehicles count as much as the empty road
    assert empty.measured(edges, data, until_s=900.0).seconds[0] == pytest.approx([2 * free, 2 * free])
    standing = data.assign(entered=0.0, sampled_s=5 * 900.0)  # so do five that stand there all the time
    assert empty.measured(edges, standing).seconds[0] == pytest.approx([2 * free, free])


def test_a_jam_that_everybody_has_left_is_forgotten(city, tmp_path):
    network, demand = city
    sumo_city = SumoCity(find_sumo(), network, make_sumo_net(network, tmp_path), tmp_path, options())
    sumo_city.write_common(demand.classes)
    jam = EdgeTimes(sumo_city.empty_roads.seconds * 50, BEGIN_S, sumo_city.options.interval_s)
    history = History([sumo_city.empty_roads, jam])
    ways = first_ways(sumo_city, "seed1", draw_trips(demand, 1, BEGIN_S, END_S, scale=0.1), SILENT)
    found = equilibrate(sumo_city, "seed1", ways, history, 1, 1, SILENT)
    driven = network.edges["edge_id"].isin(found.outputs.edges.query("sampled_s > 0")["edge_id"]).to_numpy()
    assert 10 < driven.sum() < len(driven)
    assert np.array_equal(history.times[-1].seconds[~driven], sumo_city.empty_roads.seconds[~driven])
    assert (history.times[-1].seconds < jam.seconds).all()


def test_a_closed_road_stays_dear_whatever_was_measured(city):
    edges = city[0].edges.head(2)
    closure = TimedClosure(edges["edge_id"].iloc[1], 900.0, 1800.0)
    times = EdgeTimes.empty_roads(edges, 0.0, 2700.0, 900.0, [closure])
    assert list(times.seconds[1] >= CLOSED_S) == [False, True, False]
    data = pd.DataFrame({"edge_id": [closure.edge_id], "begin_s": [900.0], "sampled_s": [9.0], "entered": [1.0],
                         "departed": [0.0], "speed_mps": [9.0]})  # fmt: skip
    assert times.measured(edges, data).seconds[1, 1] == CLOSED_S
