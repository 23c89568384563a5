"""Buses in real SUMO: they all leave and arrive, stand where riders are, and who boards alights."""

from dataclasses import replace

import bus_lines
import geopandas as gpd
import numpy as np
import pytest
import shapely

from sijeong.catalog.sources.gbis_base_file import read_base_file
from sijeong.sample import CityPlan, generate_city
from sijeong.traffic.buses.dwelling import DwellRule
from sijeong.traffic.buses.static_runs import static_runs
from sijeong.traffic.buses.summary import MatchSummary
from sijeong.traffic.buses.sumo_files import PERSON_PREFIX, BusOptions, bus_files
from sijeong.traffic.buses.sumo_reading import bus_checks, read_bus_runs
from sijeong.traffic.buses.tables import BusLayers, bus_tables
from sijeong.traffic.buses.timing import empty_road_seconds
from sijeong.traffic.network.building import build_network
from sijeong.traffic.results.model import Verdict
from sijeong.traffic.sumo.net_files import make_sumo_net
from sijeong.traffic.sumo.programs import find_sumo
from sijeong.traffic.sumo.running import run_program
from sijeong.traffic.sumo.xml_files import read_elements

BEGIN_S, END_S = 7 * 3600.0, 8 * 3600.0
MESO = ("--mesosim", "true", "--meso-junction-control", "true")


@pytest.fixture(scope="module")
def net(roads, tmp_path_factory):
    return make_sumo_net(roads, tmp_path_factory.mktemp("net"))


def simulated(net, files, *options):
    run_program(
        find_sumo(),
        "sumo",
        ["-n", net.file, "-a", files.additional, "-r", files.routes, "-b", str(BEGIN_S), "-e", str(END_S + 3600),
         "--verbose", "true", "--stop-output", "stops.xml", "--tripinfo-output", "trips.xml",
         "--tripinfo-output.write-unfinished", "true", *options],
        net.folder,
    )  # fmt: skip
    runs = read_bus_runs(files, net.folder / "stops.xml", 1, BEGIN_S, END_S, is_meso=bool(options))
    return runs, bus_checks(files, net.folder / "stops.xml", runs, BEGIN_S, END_S)


def waiting_riders(tripinfo):
    """Riders that never boarded, as ``--tripinfo-output`` (with unfinished trips) tells of persons."""
    waiting = 0
    for person in read_elements(tripinfo, "personinfo"):
        if person.get("id", "").startswith(PERSON_PREFIX):
            waiting += any(ride.get("vehicle", "NULL") in ("NULL", "") for ride in person.iter("ride"))
    return waiting


@pytest.mark.parametrize("mode", [(), MESO], ids=["micro", "meso"])
def test_all_buses_run_their_line_and_stand_as_long_as_expected(roads, net, mode):
    buses = bus_lines.tables(roads, profile=bus_lines.profile())
    files = bus_files(roads, net, buses, BEGIN_S, END_S)
    runs, checks = simulated(net, files, *mode)
    assert len(runs) == len(files.vehicles) == 12
    assert {check.check: check.verdict for check in checks} == {
        "buses_inserted": Verdict.GOOD, "buses_arrived": Verdict.GOOD, "left_behind": Verdict.GOOD,
    }  # fmt: skip
    calls = files.loads.calls
    expected = calls.groupby(["line_id", "direction", "departure_s"])["dwell_s"].sum()
    stood = runs.set_index(["line_id", "direction", "departure_s"])["stopped_s"]
    # Micro counts whole steps: up to a second a stop.
    assert stood.to_numpy() == pytest.approx(expected.reindex(stood.index).to_numpy(), abs=5.5)
    assert (runs["run_s"] > runs["stopped_s"] + 60).all()
    static = static_runs(roads, files.ways, files.loads, empty_road_seconds(roads), BEGIN_S, END_S, DwellRule())
    assert runs["run_s"].mean() == pytest.approx(static["run_s"].mean(), rel=0.25)


def test_a_hot_stop_makes_the_run_longer(roads, net):
    mean = []
    for hot in (30.0, 150.0):
        files = bus_files(roads, net, bus_lines.tables(roads, profile=bus_lines.profile(hot=hot)), BEGIN_S, END_S)
        runs, _ = simulated(net, files, *MESO)
        mean.append(runs.loc[runs["direction"] == "0", ["run_s", "stopped_s"]].mean())
    assert mean[1]["stopped_s"] > mean[0]["stopped_s"] + 30
    assert mean[1]["run_s"] > mean[0]["run_s"] + 30


@pytest.mark.parametrize("mode", [(), MESO], ids=["micro", "meso"])
def test_riders_board_alight_and_ride_as_far_as_their_stops_are_apart(roads, net, mode):
    buses = bus_lines.tables(roads, profile=bus_lines.profile())
    files = bus_files(roads, net, buses, BEGIN_S, END_S, BusOptions(with_riders=True))
    runs, checks = simulated(net, files, *mode)
    balance = next(check for check in checks if check.check == "bus_passengers")
    assert balance.verdict is Verdict.GOOD and balance.values["boarded"] > 0.9 * files.persons > 100
    assert runs["boarded"].sum() == balance.values["boarded"] == runs["alighted"].sum()
    assert waiting_riders(net.folder / "trips.xml") == files.persons - runs["boarded"].sum()
    longest = files.ways.calls.groupby("direction")["along_m"].agg(lambda along: along.max() - along.min()) / 1000
    assert 0 < runs["passenger_km"].sum() < runs["boarded"].sum() * longest.max()


def test_full_buses_leave_riders_at_the_stop(roads, net):
    buses = bus_lines.tables(roads, profile=bus_lines.profile(boardings=300.0, hot=300.0))
    files = bus_files(roads, net, buses, BEGIN_S, END_S, BusOptions(with_riders=True))
    _, checks = simulated(net, files, *MESO)
    verdicts = {check.check: check.verdict for check in checks}
    assert verdicts["left_behind"] is Verdict.DOUBTFUL and verdicts["bus_passengers"] is Verdict.GOOD
    capacity = buses["lines"]["capacity"].iloc[0]
    most = max(
        int(found.get("initialPersons")) + int(found.get("loadedPersons")) - int(found.get("unloadedPersons"))
        for found in read_elements(net.folder / "stops.xml", "stopinfo")
    )
    assert most == capacity
    assert waiting_riders(net.folder / "trips.xml") > 50


def test_ids_that_sumo_cannot_read_are_written_as_others(roads, net):
    given = bus_lines.tables(roads, profile=bus_lines.profile())
    buses = {name: table.copy() for name, table in given.items()}
    for table in buses.values():
        table["line_id"] = '마을 1<&"호선'
        if "stop_id" in table:
            table["stop_id"] = "정류장 <" + table["stop_id"] + ">"
    files = bus_files(roads, net, buses, BEGIN_S, END_S)
    runs, _ = simulated(net, files, *MESO)
    assert len(runs) == 12 and set(runs["line_id"]) == {'마을 1<&"호선'}
    told = next(read_elements(net.folder / files.additional, "busStop")).find("param").get("value")
    assert told == "정류장 <a0>"


def test_a_stop_at_the_very_end_of_a_short_road_fits(roads, tmp_path):
    buses = bus_lines.tables(roads)
    first = roads.edges[roads.edges["edge_id"] == "0001_0101"].iloc[0]
    end = shapely.get_coordinates(first.geometry)[-1]
    stops = buses["line_stops"].copy()
    stops.loc[stops["stop_id"] == "a1", ["x", "y"]] = end
    short = roads.edges.assign(length_m=roads.edges["length_m"].where(roads.edges["edge_id"] != "0101_0201", 9.0))
    roads = replace(roads, edges=short)
    net = make_sumo_net(roads, tmp_path)
    files = bus_files(roads, net, buses | {"line_stops": stops}, BEGIN_S, END_S)
    runs, checks = simulated(net, files)
    assert len(runs) == 12 and checks[0].verdict is Verdict.GOOD


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """Roads and bus tables of the sample city, as they are delivered."""
    city = generate_city(
        tmp_path_factory.mktemp("city") / "city", CityPlan(seed=1, only=("boundaries", "roads", "bus"))
    )
    links, nodes = (gpd.read_file(file, encoding="cp949") for file in (city.links, city.nodes))
    bus = {
        table: read_base_file(next((city.folder / "bus").glob(f"{file}2*.txt")), table)
        for table, file in (("stops", "station"), ("routes", "route"), ("route_stops", "routestation"))
    }
    network = build_network(links, nodes)
    return network, bus_tables(BusLayers(**bus), network.crs)


def test_all_lines_of_the_sample_city_run(sample, tmp_path):
    network, buses = sample
    net = make_sumo_net(network, tmp_path)
    files = bus_files(network, net, buses, BEGIN_S, BEGIN_S + 1200)
    runs, checks = simulated(net, files, *MESO)
    assert runs["line_id"].nunique() == buses["lines"]["line_id"].nunique() == 32
    assert all(check.verdict is Verdict.GOOD for check in checks)
    summary = MatchSummary.of(buses, files.ways)
    assert summary.matched / summary.stops > 0.98
    # As the crow flies from stop to stop a line is shorter than along the roads, but not by far.
    places = buses["line_stops"].sort_values("order").groupby(["line_id", "direction"])
    straight = places[["x", "y"]].apply(lambda xy: np.hypot(*np.diff(xy.to_numpy(), axis=0).T).sum())
    calls = files.ways.calls.groupby(["line_id", "direction"])["along_m"]
    ratio = (calls.max() - calls.min()) / straight
    assert 1.0 <= ratio.median() < 1.3 and ratio.max() < 2.5
    assert 10 < (runs["way_km"].sum() / runs["run_s"].sum() * 3600) < 40
