"""Who lives within a walk of a stop: by hand, against brute force, and on real streets and feeds."""

import zipfile

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from cancelling import CancelAfter
from hypothesis import given, settings
from hypothesis import strategies as st
from leg_tables import ride, write_legs
from residents import CRS, X, Y, dong, houses
from shared_data import SHARED, needs_shared
from tap_tables import stop_layer

from sijeong.common.errors import Cancelled, UnusableLayer
from sijeong.common.population.people import People, PopulationSources
from sijeong.common.streets.street_network import StreetNetwork
from sijeong.transit.coverage.service_coverage import WHOLE, service_coverage, straight_metres
from sijeong.transit.coverage.stop_service import ServiceRule, served_stops
from sijeong.transit.errors import TransitError
from sijeong.transit.network.bus_tables import BusTables
from sijeong.transit.stops import Stops


def at(*metres: tuple[float, float]) -> list[shapely.Point]:
    return [shapely.Point(X + x, Y + y) for x, y in metres]


def counts(people: dict[tuple[float, float], float], **more) -> PopulationSources:
    layer = gpd.GeoDataFrame({"인구수": list(people.values())}, geometry=at(*people), crs=CRS)
    return PopulationSources(population=layer, **more)


ONE_STOP = stop_layer({"S1": (X, Y)})


def test_a_distance_counts_with_its_end():
    sources = counts({(299, 0): 10, (300, 0): 20, (300.5, 0): 5, (0, -500): 40, (0, 501): 25})
    found = service_coverage(ONE_STOP, sources)
    assert found.whole["within_people"].tolist() == [30, 35, 75]
    assert found.whole["within_share"].tolist() == [0.30, 0.35, 0.75]
    assert found.bands["people"].tolist() == [30, 5, 40]
    assert found.bands[["from_m", "to_m"]].to_numpy().tolist() == [[0, 300], [300, 400], [400, 500]]
    (village,) = found.gaps.itertuples()
    assert (village.people, village.nearest_m, village.distance_m) == (25, 501, 500)
    assert found.method == "counts"


def test_the_bands_are_drawn_where_the_stops_are():
    bands = service_coverage(ONE_STOP, counts({(0, 0): 1})).bands.geometry
    assert bands.area.tolist() == pytest.approx(
        [np.pi * 300**2, np.pi * (400**2 - 300**2), np.pi * (500**2 - 400**2)], rel=0.002
    )
    assert shapely.area(shapely.intersection(bands[0], bands[1])) == pytest.approx(0, abs=1e-6)


def test_along_the_streets_it_is_further_and_both_are_told():
    roads = gpd.GeoDataFrame(
        geometry=[shapely.LineString([(X, Y), (X, Y + 250), (X + 200, Y + 250), (X + 200, Y)])], crs=CRS
    )
    found = service_coverage(ONE_STOP, counts({(200, 0): 60, (10, 250): 40}), roads=roads)
    assert found.whole["within_share"].tolist() == [0.4, 0.4, 0.4]
    assert found.whole["straight_share"].tolist() == [1.0, 1.0, 1.0]
    assert found.gaps["nearest_m"].tolist() == [700]
    shapes = found.bands.geometry
    assert shapes[0].contains(shapely.Point(X + 5, Y + 200))
    assert not shapely.union_all(shapes.to_numpy()).contains(shapely.Point(X + 200, Y))


PLACES = st.lists(st.tuples(st.integers(-900, 900), st.integers(-900, 900)), min_size=1, max_size=12)


@settings(max_examples=50, deadline=None)
@given(PLACES, PLACES, st.lists(st.integers(50, 900), min_size=1, max_size=3, unique=True).map(sorted))
def test_shares_are_those_of_all_distances_one_by_one(stops, homes, distances):
    layer = stop_layer({f"S{number}": (X + x, Y + y) for number, (x, y) in enumerate(stops)})
    people = {place: 10 + number for number, place in enumerate(dict.fromkeys(homes))}
    found = service_coverage(layer, counts(people), distances)
    for distance in distances:
        near = sum(
            number
            for (x, y), number in people.items()
            if any((x - a) ** 2 + (y - b) ** 2 <= distance**2 for a, b in stops)
        )
        assert found.whole.loc[distance, "within_people"] == near
        assert found.whole.loc[distance, "within_share"] == pytest.approx(near / sum(people.values()))
    assert found.bands["people"].sum() + found.gaps["people"].sum() == pytest.approx(sum(people.values()))


def test_shares_stand_by_dong_with_the_elderly():
    two = pd.concat(
        [dong(100, right=1000, elderly=30), dong(50, left=1000, right=3000, code="41999520", elderly=10)],
        ignore_index=True,
    )
    buildings = houses((0, "01000", 100), (600, "01000", 100), (1500, "01000", 100), (1600, "17000", 100))
    found = service_coverage(ONE_STOP, PopulationSources(buildings=buildings, dongs=two), [500])
    table = found.by_dong.set_index("dong_id")
    assert table.loc[WHOLE, ["people", "within_people", "elderly", "within_elderly"]].tolist() == [150, 50, 40, 15]
    assert table.loc["41999510", ["name", "within_share", "elderly_share", "building_share"]].tolist() == [
        "10동", 0.5, 0.5, 0.5,
    ]  # fmt: skip
    assert table.loc["41999520", ["people", "within_people", "buildings", "within_buildings"]].tolist() == [50, 0, 2, 0]


def test_homes_that_lie_together_are_a_village():
    sources = counts({(1000, 0): 5, (1100, 0): 10, (1200, 0): 1, (2000, 0): 7, (3000, 0): 20}, dongs=dong(0))
    gaps = service_coverage(ONE_STOP, sources, [500]).gaps
    assert gaps["people"].tolist() == [20, 16, 7]
    assert gaps["village_id"].tolist() == [1, 2, 3]
    assert gaps["name"].tolist() == ["10동"] * 3
    assert gaps.loc[1, "nearest_m"] == pytest.approx((5 * 1000 + 10 * 1100 + 1 * 1200) / 16)
    assert gaps.geometry[1].contains(shapely.Point(X + 1150, Y))


def test_cells_of_a_wide_grid_are_neighbours():
    sources = counts({(1000 + 300 * place, 0): 1 for place in range(4)})
    assert service_coverage(ONE_STOP, sources, [500]).gaps["people"].tolist() == [4]


def test_only_stops_with_enough_buses_count():
    stops = stop_layer({"S1": (X, Y), "S2": (X + 2000, Y), "S3": (X + 4000, Y)})
    sequences = pd.DataFrame(
        {"route_id": ["R1", "R1", "R2", "R2"], "seq": [1, 2, 1, 2], "stop_id": ["S1", "S2", "S1", "S2"]}
    )
    routes = pd.DataFrame(
        {"route_id": ["R1", "R2"], "peak_min": [10, 60], "offpeak_min": [20, 60],
         "first_time": ["06:00", "08:00"], "last_time": ["21:59", "09:59"]}
    )  # fmt: skip
    tables = BusTables(stops, sequences, routes)
    assert served_stops(stops, tables=tables)[0].id.tolist() == ["S1", "S2"]
    kept, buses = served_stops(stops, ServiceRule(min_buses=1), tables)
    assert kept.id.tolist() == ["S1", "S2"]
    # R1: 4 peak hours with 6 buses, 12 others with 3; R2: one in each of two hours.
    assert buses.tolist() == [4 * 6 + 12 * 3 + 2] * 2
    assert served_stops(stops, ServiceRule(min_buses=1, first_hour=7, last_hour=9), tables)[1].tolist() == [13, 13]
    with pytest.raises(TransitError, match="No stop has so many buses"):
        served_stops(stops, ServiceRule(min_buses=63), tables)
    with pytest.raises(TransitError, match="Nothing tells how many buses"):
        served_stops(stops, ServiceRule(min_buses=1))
    with pytest.raises(TransitError, match="From 9 to 9"):
        ServiceRule(first_hour=9, last_hour=9)


def test_the_cards_tell_how_many_buses_call(tmp_path):
    stops = stop_layer({"S1": (X, Y), "S2": (X + 2000, Y)})
    rides = [
        ride(1, "R1", "08:00", "S1", "08:10", "S2", vehicle_id="V1"),
        ride(2, "R1", "08:01", "S1", "08:10", "S2", vehicle_id="V1"),
        ride(3, "R1", "09:00", "S1", "09:10", "S2", vehicle_id="V2"),
        ride(4, "R2", "12:00", "S1", vehicle_id="V3"),
    ]
    legs = write_legs(tmp_path / "legs", rides)
    kept, buses = served_stops(stops, ServiceRule(min_buses=1), legs=legs)
    assert dict(zip(kept.id, buses, strict=True)) == {"S1": 3, "S2": 2}
    kept, buses = served_stops(stops, ServiceRule(min_buses=1, first_hour=9, last_hour=13), legs=legs)
    assert dict(zip(kept.id, buses, strict=True)) == {"S1": 2, "S2": 1}
    assert served_stops(stops, ServiceRule(min_buses=3), legs=legs)[0].id.tolist() == ["S1"]


def test_what_is_missing_is_one_sentence():
    with pytest.raises(UnusableLayer, match="Nobody says where people live"):
        service_coverage(ONE_STOP, PopulationSources())
    with pytest.raises(UnusableLayer, match="Nobody says where people live"):
        service_coverage(ONE_STOP, PopulationSources(dongs=dong(1).drop(columns="인구수")))
    with pytest.raises(UnusableLayer, match="no field with their number"):
        service_coverage(ONE_STOP, PopulationSources(population=gpd.GeoDataFrame(geometry=at((0, 0)), crs=CRS)))
    with pytest.raises(UnusableLayer, match=r"no field 주민.*인구수"):
        service_coverage(ONE_STOP, counts({(0, 0): 1}, population_field="주민"))
    for layer in (dong(1)[:0], dong(1).set_geometry(dong(1).boundary)):
        with pytest.raises(UnusableLayer, match="no polygons"):
            service_coverage(ONE_STOP, PopulationSources(dongs=layer, buildings=houses((0, "01000", 1))))
    for layer in ("population", "buildings", "dongs"):
        lost = {"dongs": dong(1), layer: houses((0, "01000", 1)).set_crs(None, allow_override=True)}
        with pytest.raises(UnusableLayer, match="no coordinate reference system"):
            service_coverage(ONE_STOP, PopulationSources(**lost))
    for distances in ([], [0, 300], [500, 300]):
        with pytest.raises(TransitError, match="rise from above 0"):
            service_coverage(ONE_STOP, counts({(0, 0): 1}), distances)
    with pytest.raises(Cancelled):
        service_coverage(ONE_STOP, counts({(0, 0): 1}), progress=CancelAfter(3))


def test_layers_in_degrees_and_counts_as_text_are_read():
    layer = gpd.GeoDataFrame({"POP": ["1,200", None]}, geometry=at((100, 0), (200, 0)), crs=CRS).to_crs(4326)
    found = service_coverage(ONE_STOP, PopulationSources(population=layer))
    assert found.whole["within_people"].tolist() == [1200] * 3


def test_nobody_beyond_is_an_empty_layer():
    gaps = service_coverage(ONE_STOP, counts({(0, 0): 1})).gaps
    assert len(gaps) == 0
    assert gaps.crs == CRS


@pytest.mark.shared
@needs_shared
def test_the_streets_of_siheung_carry_its_residents_to_the_stops():
    roads = gpd.read_file(SHARED / "roads" / "siheung_osm_roads.gpkg")
    dongs = gpd.read_file(SHARED / "boundaries" / "siheung_boundaries.gpkg", layer="hjd_20230801")
    network = StreetNetwork.of(roads, CRS)
    rng = np.random.default_rng(1)
    nodes = rng.choice(len(network.x), 400, replace=False)
    stops = stop_layer({f"S{node}": (network.x[node], network.y[node]) for node in nodes})
    found = service_coverage(stops, PopulationSources(dongs=dongs), roads=roads)
    assert found.whole["people"].tolist() == [pytest.approx(dongs["인구수"].sum())] * 3
    assert (found.whole["within_share"] < found.whole["straight_share"]).all()
    assert found.whole["within_share"].is_monotonic_increasing
    assert len(found.by_dong) == 3 * (1 + len(dongs))
    # No way along the streets is shorter than the straight line.
    people = People.of(PopulationSources(dongs=dongs), CRS)
    placed = Stops.of(stops)
    along = network.reach(network.snap(placed.x, placed.y), network.snap(people.x, people.y))
    assert (along >= straight_metres(placed, people.x, people.y) - 1e-6).all()


@pytest.mark.shared
@needs_shared
def test_the_hexagons_of_porto_alegre_are_counted():
    cells = pd.read_csv(SHARED / "gtfs" / "poa_hexgrid.csv")
    grid = gpd.GeoDataFrame(cells, geometry=gpd.points_from_xy(cells["lon"], cells["lat"]), crs=4326)
    with zipfile.ZipFile(SHARED / "gtfs" / "poa_eptc_bus.zip") as feed, feed.open("stops.txt") as file:
        table = pd.read_csv(file, dtype={"stop_id": str})
    places = gpd.points_from_xy(table["stop_lon"], table["stop_lat"])
    stops = gpd.GeoDataFrame(table[["stop_id", "stop_name"]], geometry=places, crs=4326).to_crs(32722)
    found = service_coverage(stops, PopulationSources(population=grid))
    assert found.whole["people"].iloc[0] == cells["population"].sum()
    assert found.whole["within_share"].between(0.1, 1).all()
    covered = found.bands["people"].sum()
    assert covered + found.gaps["people"].sum() == pytest.approx(cells["population"].sum())
