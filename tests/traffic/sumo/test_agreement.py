"""Engines against each other on the same routes, and a drawn area against the city (reference/traffic.md §2.4)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import shapely
from grid_city import grid_network, peak_demand

from sijeong.common.progress import SILENT
from sijeong.traffic.assignment.problem import problem_of
from sijeong.traffic.assignment.solving import equilibrium
from sijeong.traffic.calibration.geh import fit_of
from sijeong.traffic.demand.trips import draw_trips
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.costs import free_seconds
from sijeong.traffic.sumo.area import edges_within, micro_in_area, stretches
from sijeong.traffic.sumo.city import SumoCity
from sijeong.traffic.sumo.net_files import make_sumo_net
from sijeong.traffic.sumo.options import Mode, SimulationOptions
from sijeong.traffic.sumo.programs import find_sumo
from sijeong.traffic.sumo.rounds import History, equilibrate, first_ways
from sijeong.traffic.sumo.signals import with_programs

TRIPS = 2_000
ROUNDS = 3


class City:
    """A small city with its demand, taken to an equilibrium in meso once, and driven in micro on the same routes."""

    def __init__(self, folder) -> None:
        network = grid_network(7, 7)
        self.demand = peak_demand(network, TRIPS, zones=3)
        self.options = SimulationOptions(self.demand.begin_s, self.demand.end_s, seeds=(1,), rounds=ROUNDS)
        sumo = find_sumo()
        net = make_sumo_net(network, folder, SILENT, sumo)
        self.network = with_programs(network, net)
        self.sumo = SumoCity(sumo, self.network, net, folder, self.options)
        self.sumo.write_common(self.demand.classes)
        trips = draw_trips(self.demand, 1, self.options.begin_s, self.options.end_s)
        self.history = History([self.sumo.empty_roads])
        self.first = first_ways(self.sumo, "seed1", trips, SILENT)
        self.done = equilibrate(self.sumo, "meso", self.first, self.history, 1, ROUNDS, SILENT)
        self.meso, self.ways = self.done.outputs, self.done.ways
        self.micro = self.sumo.drive("micro", self.ways.trips, self.ways.routes, 1, SILENT, Mode.MICRO)
        west, south, east, north = network.edges.total_bounds
        cut_x, cut_y = 0.2 * (east - west), 0.2 * (north - south)
        self.area = shapely.box(west + cut_x, south + cut_y, east - cut_x, north - cut_y)

    @property
    def edges(self):
        return self.network.edges

    def volume(self, outputs) -> pd.Series:
        """Vehicles an hour by edge, of the hours in which trips leave."""
        rows = outputs.edges[outputs.edges["end_s"] <= self.options.end_s]
        hours = (self.options.end_s - self.options.begin_s) / 3600
        count = (rows["entered"] + rows["departed"]).groupby(rows["edge_id"]).sum() / hours
        return count.reindex(self.edges["edge_id"]).fillna(0.0)

    def within(self) -> SumoCity:
        return replace(self.sumo, options=replace(self.options, mode=Mode.MICRO, area=self.area))


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    return City(tmp_path_factory.mktemp("sumo"))


def test_meso_tells_the_volumes_of_micro_on_the_same_routes(city):
    fit = fit_of(city.volume(city.meso), city.volume(city.micro))
    assert fit.r2 >= 0.97
    assert fit.geh5 >= 0.95
    # it was another simulation: each vehicle by itself takes longer
    assert city.micro.mean_trip_s(city.options.begin_s) > city.meso.mean_trip_s(city.options.begin_s)


def test_on_empty_roads_the_static_map_is_that_of_the_first_routes(city):
    """One cost specification: both engines send the same vehicles the same ways, but for ways that are equally fast."""
    problem = problem_of(city.network, city.demand, city.options.begin_s, city.options.end_s)
    nodes = pd.Index(city.network.nodes["node_id"])
    ends = ((problem.origins, "origin_node"), (problem.destinations, "destination_node"))
    places = [pd.Index(own).get_indexer(nodes.get_indexer(city.first.trips[name])) for own, name in ends]
    vehicles = np.zeros_like(problem.vehicles)
    np.add.at(vehicles, tuple(places), 1.0)
    flows = equilibrium(replace(problem, vehicles=vehicles, alpha=0 * problem.alpha), 1e-6).flows
    static = np.zeros(len(city.edges))
    static[problem.edges[problem.edges >= 0]] = flows[problem.edges >= 0]
    routed = np.bincount(city.first.routes.edges, minlength=len(city.edges))
    assert routed @ free_seconds(city.edges) == pytest.approx(static @ free_seconds(city.edges), rel=0.002)
    assert np.corrcoef(static, routed)[0, 1] ** 2 > 0.95


def test_more_demand_never_takes_less_time_altogether(city):
    hours = []
    for scale in (0.25, 0.5, 0.75, 1.0):
        trips = draw_trips(city.demand, 1, city.options.begin_s, city.options.end_s, scale)
        ways = first_ways(city.sumo, "again", trips, SILENT)
        outputs = city.sumo.drive(f"scaled{100 * scale:.0f}", ways.trips, ways.routes, 1, SILENT)
        assert outputs.counts["running"] == outputs.counts["waiting"] == 0
        hours.append(outputs.trips["duration_s"].sum() / 3600)
    assert np.all(np.diff(hours) > 0)
    assert hours[-1] / hours[0] > 4 * 0.99  # a trip takes as long at least


def test_an_area_has_the_volumes_of_the_city_in_micro_and_those_in_meso_outside(city):
    inside = edges_within(city.area, city.within())
    assert 0.2 < inside.mean() < 0.6
    found = micro_in_area(city.within(), "area", city.ways, city.meso, city.history.times[-1], 1, 0.0, SILENT)
    volume, micro, meso = (city.volume(outputs) for outputs in (found, city.micro, city.meso))
    fit = fit_of(volume[inside], micro[inside])
    assert fit.r2 >= 0.97 and fit.geh5 == 1.0
    pd.testing.assert_series_equal(volume[~inside], meso[~inside])


def test_ways_are_cut_where_they_come_in_and_go_out(city):
    inside = edges_within(city.area, city.within())
    trips, routes = stretches(city.within(), city.ways, inside, city.history.times[-1])
    assert inside[routes.edges].all()
    assert len(routes.edges) == inside[city.ways.routes.edges].sum()  # none is lost, none comes twice
    assert trips["depart_s"].is_monotonic_increasing and trips["trip_id"].is_unique
    left = city.ways.trips.set_index("trip_id")["depart_s"].reindex(trips["trip_id"].str.split("~").str[0])
    assert (trips["depart_s"].to_numpy() >= left.to_numpy() - 0.01).all()


def test_the_times_by_which_vehicles_enter_are_those_that_the_run_took(city):
    told = city.ways.routes.cost(city.ways.trips["depart_s"].to_numpy(), city.history.times[-1])
    measured = city.meso.trips.set_index("trip_id")["duration_s"].reindex(city.ways.trips["trip_id"])
    assert told.mean() == pytest.approx(measured.mean(), rel=0.1)


def test_an_area_without_roads_is_refused(city):
    with pytest.raises(TrafficError, match="touches no road"):
        edges_within(shapely.box(0, 0, 10, 10), city.within())
