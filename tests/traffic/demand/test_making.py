"""Demand on a grid city: what is known of the answer without running it."""

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from grid_city import grid_network
from real_roads import ROADS, needs

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.traffic.assignment.problem import problem_of
from sijeong.traffic.assignment.solving import equilibrium
from sijeong.traffic.demand.deterrence import Curve, Deterrence
from sijeong.traffic.demand.flows import desire_lines, trip_lengths
from sijeong.traffic.demand.layers import DemandLayers, DemandRules, OdTime, OdUnit
from sijeong.traffic.demand.making import make_demand
from sijeong.traffic.demand.model import ACCESS_FIELDS, OD_FIELDS, PROFILE_FIELDS, ZONE_FIELDS
from sijeong.traffic.demand.store import read_demand, write_demand
from sijeong.traffic.demand.travel_times import travel_times
from sijeong.traffic.demand.trip_ends import TripRates
from sijeong.traffic.demand.trips import draw_trips
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.network.building import build_network
from sijeong.traffic.results.model import Verdict

SIHEUNG = ROADS / "siheung_osm_roads.gpkg"
PEAK = DemandRules(7 * 3600.0, 9 * 3600.0)
EVEN = pd.DataFrame({"hour": range(24), "share": [1] * 24})


@pytest.fixture(scope="module")
def network():
    return grid_network(9, 9)


@pytest.fixture(scope="module")
def zones(network):
    """Sixteen squares over the grid, with residents in the west and jobs in the east."""
    west, south, east, north = network.nodes.buffer(60).total_bounds
    xs, ys = np.linspace(west, east, 5), np.linspace(south, north, 5)
    shapes = [shapely.box(xs[i], ys[j], xs[i + 1], ys[j + 1]) for i in range(4) for j in range(4)]
    return gpd.GeoDataFrame(
        {
            "adm_cd": [str(100 + number) for number in range(16)],
            "adm_nm": [f"{number}동" for number in range(16)],
            "인구수": np.repeat([9000, 6000, 2000, 1000], 4),
            "종사자수": np.repeat([500, 1000, 3000, 6000], 4),
        },
        geometry=shapes,
        crs=network.crs,
    )


@pytest.fixture(scope="module")
def gates(network):
    west, south, east, north = network.nodes.total_bounds
    middle = (south + north) / 2
    return gpd.GeoDataFrame(
        {"zone_id": ["W", "E"], "in": [4000, 3000], "out": [3500, 3500], "through": [1000, 1000]},
        geometry=[shapely.Point(west, middle), shapely.Point(east, middle)],
        crs=network.crs,
    )


def grades(made) -> dict:
    return {check.check: check.verdict for check in made.checks}


def test_residents_and_jobs_with_outer_zones_add_up(network, zones, gates):
    made = make_demand(network, DemandLayers(zones, gates, profile=EVEN), PEAK)
    demand = made.demand
    inner = demand.zones[demand.zones["kind"] == "inner"]
    person_trips = 1.1 * zones["인구수"] + 2.0 * zones["종사자수"]
    assert inner["productions"].to_numpy() == pytest.approx(person_trips.to_numpy() * 0.5 / 1.25, rel=1e-5)
    outer = demand.zones[demand.zones["kind"] == "outer"].set_index("zone_id")
    assert outer.loc["W", "productions"] == pytest.approx(4000, rel=1e-5)
    assert demand.zones["productions"].sum() == pytest.approx(demand.zones["attractions"].sum())
    between = demand.od.groupby(["origin", "destination"])["vehicles"].sum()
    assert between["W", "E"] == pytest.approx(1000 / 12, rel=1e-5), "only what passes through, of two hours of 24"
    assert ("W", "W") not in between.index
    assert grades(made)["balance"] is grades(made)["sums"] is grades(made)["reachable"] is Verdict.GOOD
    for fields, table in ((OD_FIELDS, demand.od), (PROFILE_FIELDS, demand.profile), (ACCESS_FIELDS, demand.access)):
        assert list(table.columns) == list(fields)
    assert list(demand.zones.columns) == [*ZONE_FIELDS, "geometry"]


def test_a_steeper_curve_makes_shorter_trips_and_all_curves_balance(network, zones):
    def mean(curve, a, b):
        made = make_demand(network, DemandLayers(zones), replace(PEAK, deterrence=Deterrence(curve, a, b)))
        assert grades(made)["balance"] is Verdict.GOOD
        return made.mean_min

    assert mean(Curve.EXPONENTIAL, 0, 0.8) < mean(Curve.EXPONENTIAL, 0, 0.05)
    assert mean(Curve.POWER, 0, 3.0) < mean(Curve.POWER, 0, 0.5)
    assert mean(Curve.GAMMA, 1.5, 0.1) > mean(Curve.GAMMA, 0.0, 0.1)


def test_gravity_without_pull_is_the_product_of_the_totals(network, zones):
    flat = replace(PEAK, deterrence=Deterrence(Curve.EXPONENTIAL, 0, 0.0))
    demand = make_demand(network, DemandLayers(zones, profile=EVEN), flat).demand
    out, into = (demand.zones.set_index("zone_id")[name] for name in ("productions", "attractions"))
    table = demand.od.groupby(["origin", "destination"])["vehicles"].sum() * 12
    expected = out["103"] * into["112"] / into.sum()
    assert table["103", "112"] == pytest.approx(expected, rel=1e-5)


def test_tables_of_residents_and_jobs_are_joined_by_name_or_code(network, zones):
    bare = zones[["adm_cd", "adm_nm", "geometry"]]
    people = pd.DataFrame({"행정동명": zones["adm_nm"], "인구수": zones["인구수"].map("{:,}".format)})
    jobs = pd.DataFrame({"행정동코드": zones["adm_cd"], "종사자수": zones["종사자수"]})
    joined = make_demand(network, DemandLayers(bare, population=people, jobs=jobs), PEAK).demand
    own = make_demand(network, DemandLayers(zones), PEAK).demand
    assert joined.od["vehicles"].to_numpy() == pytest.approx(own.od["vehicles"].to_numpy())
    with pytest.raises(TrafficError, match="No row of the table of residents belongs to a zone"):
        make_demand(network, DemandLayers(bare, population=people.assign(행정동명="밖")), PEAK)


def test_tables_whose_heading_came_as_a_row(network, zones):
    rows = [["출발지", "도착지", "대수"], ["100", "115", "500"], ["115", "100", "250"]]
    nameless = pd.DataFrame(rows, columns=["Field1", "Field2", "Field3"])
    made = make_demand(network, DemandLayers(zones, od=nameless, profile=EVEN), PEAK)
    assert made.demand.od["vehicles"].sum() == pytest.approx(750 / 12)


def test_persons_become_vehicles_and_a_table_of_the_period_is_not_cut(network, zones):
    table = pd.DataFrame({"origin": ["100", "115"], "destination": ["115", "100"], "persons": [500, 250]})
    whole = make_demand(network, DemandLayers(zones, od=table, profile=EVEN), replace(PEAK, od_time=OdTime.PERIOD))
    assert whole.demand.od["vehicles"].sum() == pytest.approx(750)
    assert whole.demand.zones["productions"].sum() == pytest.approx(750 * 12)
    day = make_demand(network, DemandLayers(zones, od=table, profile=EVEN), PEAK)
    assert day.demand.od["vehicles"].sum() == pytest.approx(750 / 12)
    rules = replace(PEAK, od_unit=OdUnit.PERSONS, rates=TripRates(car_share=0.4, occupancy=1.6))
    people = make_demand(network, DemandLayers(zones, od=table, profile=EVEN), rules)
    assert people.demand.od["vehicles"].sum() == pytest.approx(750 / 12 * 0.25)
    with pytest.raises(TrafficError, match="share of trips in cars"):
        make_demand(network, DemandLayers(zones, od=table), replace(rules, rates=TripRates(car_share=1.4)))


def flows_of(network, demand) -> pd.Series:
    problem = problem_of(network, demand, demand.begin_s, demand.end_s)
    found = equilibrium(problem, 1e-4, 60)
    is_edge = problem.edges >= 0
    flow = np.bincount(problem.edges[is_edge], found.flows[is_edge], len(network.edges))
    return pd.Series(flow / 2, index=network.edges["edge_id"])


def test_counts_of_the_demand_itself_times_two_double_it(network, zones, gates):
    layers = DemandLayers(zones, gates, profile=EVEN, classes=pd.DataFrame({"vehicle_class": ["car"]}))
    base = make_demand(network, layers, PEAK).demand
    base = replace(base, od=base.od.assign(vehicles=base.od["vehicles"] * 0.3))
    flows = flows_of(network, base)
    links = flows.nlargest(60).index[::2]
    counts = pd.DataFrame(
        [(link, hour, flows[link]) for link in links for hour in (7, 8)], columns=["LINK_ID", "hour", "volume"]
    )
    made = make_demand(network, replace(layers, counts=counts), PEAK)
    assert made.demand.od["vehicles"].sum() == pytest.approx(base.od["vehicles"].sum(), rel=0.02)
    assert float(made.demand.facts["count_factor"]) == pytest.approx(0.3, rel=0.02)
    assert grades(made)["counts"] is Verdict.DOUBTFUL, "counts that want less than a third of the demand"


def test_roads_and_counts_alone_are_marked_as_a_first_look(network, zones):
    bare = zones[["adm_cd", "geometry"]]
    edges = network.edges["edge_id"].iloc[::5]
    counts = pd.DataFrame(
        [(edge, hour, 120) for edge in edges for hour in (7, 8)], columns=["edge_id", "hour", "volume"]
    )
    made = make_demand(network, DemandLayers(bare, counts=counts), PEAK)
    assert grades(made)["from_roads"] is Verdict.DOUBTFUL and grades(made)["outer"] is Verdict.DOUBTFUL
    carried = flows_of(network, made.demand)[edges].sum()
    pcu = made.demand.od["vehicle_class"].map({"car": 1.0, "truck": 1.8})
    mean_pcu = np.average(pcu, weights=made.demand.od["vehicles"])
    assert carried / mean_pcu == pytest.approx(120 * len(edges), rel=0.02)


def test_nothing_to_go_by_is_said(network, zones):
    with pytest.raises(TrafficError, match="Nothing says how many vehicles"):
        make_demand(network, DemandLayers(zones[["adm_cd", "geometry"]]), PEAK)
    with pytest.raises(TrafficError, match="ends before it begins"):
        make_demand(network, DemandLayers(zones), DemandRules(9 * 3600.0, 7 * 3600.0))
    with pytest.raises(TrafficError, match="zone 100 stands twice"):
        twice = gpd.GeoDataFrame({"zone_id": ["100"]}, geometry=[shapely.Point(0, 0)], crs=network.crs)
        make_demand(network, DemandLayers(zones, twice), PEAK)
    with pytest.raises(TrafficError, match="layer of zones has lines"):
        make_demand(network, DemandLayers(zones.set_geometry(zones.boundary)), PEAK)
    with pytest.raises(TrafficError, match="no coordinate reference system"):
        make_demand(network, DemandLayers(zones.set_crs(None, allow_override=True)), PEAK)


def test_zones_in_degrees_and_zones_that_are_points(network, zones):
    metres = make_demand(network, DemandLayers(zones), PEAK).demand
    degrees = make_demand(network, DemandLayers(zones.to_crs(4326)), PEAK).demand
    assert degrees.od["vehicles"].to_numpy() == pytest.approx(metres.od["vehicles"].to_numpy(), rel=1e-6)
    points = make_demand(network, DemandLayers(zones.set_geometry(zones.centroid)), PEAK).demand
    assert (points.zones.geom_type == "Polygon").all()
    assert points.access.groupby("zone_id").size().sum() == len(network.nodes)


def test_zones_that_nothing_names_keep_their_residents(network, zones):
    nameless = make_demand(network, DemandLayers(zones.drop(columns=["adm_cd", "adm_nm"])), PEAK).demand
    named = make_demand(network, DemandLayers(zones), PEAK).demand
    assert nameless.zones["productions"].to_numpy() == pytest.approx(named.zones["productions"].to_numpy())


def test_what_is_written_is_read_again(network, zones, gates, tmp_path):
    demand = make_demand(network, DemandLayers(zones, gates), PEAK).demand
    write_demand(demand, tmp_path / "demand.gpkg")
    again = read_demand(tmp_path / "demand.gpkg")
    pd.testing.assert_frame_equal(again.od, demand.od, check_dtype=False)
    assert again.facts == demand.facts and (again.begin_s, again.end_s) == (demand.begin_s, demand.end_s)


def test_cancel_stops_it(network, zones):
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        make_demand(network, DemandLayers(zones), PEAK, Stopped())


def test_travel_times_are_those_of_the_roads(network, zones):
    """A zone of one junction each: the time is that of the quickest way, searched by hand from the other side."""
    import scipy.sparse
    from scipy.sparse.csgraph import floyd_warshall

    from sijeong.traffic.network.costs import free_seconds

    ids = pd.Index(network.nodes["node_id"])
    edges = network.edges
    table = pd.DataFrame({"a": ids.get_indexer(edges["from_node"]), "b": ids.get_indexer(edges["to_node"]),
                          "s": free_seconds(edges)})  # fmt: skip
    graph = scipy.sparse.csr_matrix((table["s"], (table["a"], table["b"])), shape=(len(ids), len(ids)))
    expected = floyd_warshall(graph) / 60
    picked = ids[::7]
    access = pd.DataFrame({"zone_id": picked, "node_id": picked, "out_share": 1.0, "in_share": 1.0})
    times = travel_times(pd.Series(picked), access, network)
    off = ~np.eye(len(picked), dtype=bool)
    assert times.minutes[off] == pytest.approx(expected[np.ix_(range(0, len(ids), 7), range(0, len(ids), 7))][off])
    nearest = np.where(off, times.minutes, np.inf).min(axis=1)
    assert np.diagonal(times.minutes) == pytest.approx(nearest / 2)
    places = np.column_stack([network.nodes.geometry.x, network.nodes.geometry.y])[::7]
    straight = np.linalg.norm(places[:, None] - places[None], axis=2)[off] / 1000
    assert (times.km[off] >= straight - 1e-9).all() and (times.km[off] < 2.5 * straight).all()


def test_desire_lines_join_both_directions_and_stop_at_the_top_share(network, zones):
    access = pd.DataFrame({"zone_id": ["a", "b", "c"], "node_id": network.nodes["node_id"].iloc[[0, 40, 80]].to_numpy(),
                           "out_share": 1.0, "in_share": 1.0})  # fmt: skip
    named = gpd.GeoDataFrame({"zone_id": ["a", "b", "c"], "zone_name": ["A", "B", "C"]},
                             geometry=network.nodes.geometry.iloc[[0, 40, 80]].to_numpy(), crs=network.crs)  # fmt: skip
    times = travel_times(named["zone_id"], access, network)
    od = pd.DataFrame({
        "origin": ["a", "b", "a", "c", "a"], "destination": ["b", "a", "c", "c", "b"],
        "vehicle_class": ["car", "car", "car", "car", "truck"], "vehicles": [50.0, 30.0, 10.0, 500.0, 10.0],
    })  # fmt: skip
    lines = desire_lines(named, od, times, top_share=0.8)
    assert lines[["from_zone", "to_zone", "vehicles", "there", "back"]].to_numpy().tolist() == [["a", "b", 90, 60, 30]]
    assert lines["share"].item() == pytest.approx(0.9)
    assert len(desire_lines(named, od, times, top_share=1.0)) == 2
    lengths = trip_lengths(named, od, times)
    assert lengths["vehicles"].sum() == 600 and lengths["reached_share"].is_monotonic_increasing
    assert (lengths["to_km"] > lengths["from_km"]).all()


@needs(SIHEUNG)
def test_demand_on_the_streets_of_a_real_city():
    """Siheung's OpenStreetMap roads with a hundred zones at random places."""
    real = build_network(gpd.read_file(SIHEUNG))
    west, south, east, north = real.nodes.total_bounds
    drawn = np.random.default_rng(2)
    places = shapely.points(drawn.uniform(west, east, 100), drawn.uniform(south, north, 100))
    people = {"zone_id": [f"z{number}" for number in range(100)], "population": drawn.gamma(2, 2000, 100)}
    made = make_demand(real, DemandLayers(gpd.GeoDataFrame(people, geometry=places, crs=real.crs)), PEAK)
    assert grades(made)["balance"] is grades(made)["reachable"] is Verdict.GOOD
    assert 3 < made.mean_km < 20 and 15 < made.mean_km / made.mean_min * 60 < 80
    trips = draw_trips(made.demand, 1, PEAK.begin_s, PEAK.end_s)
    assert len(trips) + trips.attrs["staying"] == pytest.approx(made.demand.od["vehicles"].sum(), abs=10)
    assert set(trips["origin_node"]) <= set(real.nodes["node_id"])
