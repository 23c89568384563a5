"""Loads and indicators of the sample city's routes, from records with their usual defects, against its true rides."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from sijeong.catalog.sources.gbis_base_file import read_base_file
from sijeong.sample.city import generate_city
from sijeong.sample.plan import CityPlan
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.linking.rules import TransferRules
from sijeong.transit.network.bus_tables import BusTables
from sijeong.transit.records.importing import import_taps
from sijeong.transit.routes.route_profile import ProfilePlan, route_profile
from sijeong.transit.routes.route_summary import route_summary

TABLES = {"station": "stops", "routestation": "route_stops", "route": "routes", "routeline": "route_lines"}
DAYS = 3


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "city"
    generate_city(folder, CityPlan(only=("bus", "taps")))
    return folder


@pytest.fixture(scope="module")
def bus(city):
    return BusTables(*(read_base_file(city / "bus" / f"{file}20260504.txt", table) for file, table in TABLES.items()))


def linked(city, folder, infer):
    import_taps(city / "cards", folder / "taps", bytes(range(32)))
    stops = gpd.read_file(city / "bus" / "stops.gpkg")
    link_taps(folder / "taps", folder / "legs", TransferRules(infer_alighting=infer), stops)
    return folder / "legs"


@pytest.fixture(scope="module", params=[True, False], ids=["inferred", "not inferred"])
def legs(request, city, tmp_path_factory):
    return linked(city, tmp_path_factory.mktemp("linked"), request.param)


@pytest.fixture(scope="module")
def true_loads(city, bus):
    """Passengers by route and segment, ride by ride as they truly happened, all days together."""
    rides = pd.read_csv(city / "truth" / "legs.csv.gz", dtype=str).merge(
        pd.read_csv(city / "truth" / "journeys.csv.gz", dtype=str)[["journey_id", "passengers"]], on="journey_id"
    )
    network = bus.network()
    placed = network.place(rides["route_id"], rides["board_stop"], rides["alight_stop"])
    loads = {(pattern.route_id, seq): 0 for pattern in network.patterns for seq in range(1, len(pattern))}
    for row in np.flatnonzero(placed.found):
        pattern = network.patterns[placed.pattern[row]]
        first, last = placed.board[row], placed.alight[row]
        ridden = range(first, last) if first < last else [*range(first, len(pattern) - 1), *range(last)]
        for position in ridden:
            loads[pattern.route_id, position + 1] += int(rides["passengers"][row])
    return pd.Series(loads)


def test_loads_are_near_the_true_ones(legs, bus, true_loads):
    profile = route_profile(legs, bus, ProfilePlan(by_hour=False))
    table = profile.segments[profile.segments["to_stop"].notna()]
    found = table.set_index(["route_id", "seq"])["load"] * DAYS
    true = true_loads[true_loads.index.get_level_values(0).isin(table["route_id"])]
    assert (found.reindex(true.index) - true).abs().sum() < 0.03 * true.sum()
    assert found.sum() == pytest.approx(true.sum(), rel=0.02)


def test_hours_add_up_to_the_day(legs, bus):
    by_hour, day = (route_profile(legs, bus, ProfilePlan(by_hour=one)).segments for one in (True, False))
    names = ["boardings", "alightings", "load", "spread"]
    keys = ["route_id", "pattern", "seq"]
    hours, whole = by_hour.groupby(keys)[names].sum(), day.set_index(keys)[names]
    assert np.allclose(hours, whole.reindex(hours.index), atol=1e-6)


def test_every_route_balances(legs, bus):
    profile = route_profile(legs, bus)
    sums = profile.segments.groupby("route_id")[["boardings", "alightings", "spread"]].sum() * DAYS
    balance = profile.balance.set_index("route_id").reindex(sums.index)
    assert np.allclose(sums["boardings"], sums["alightings"])
    assert np.allclose(sums["boardings"], balance["placed"] + balance["spread"])
    assert np.allclose(sums["spread"], balance["spread"])
    assert balance["unplaced"].sum() < 0.01 * balance["passengers"].sum()


def test_indicators_are_in_the_range_of_a_city(legs, bus):
    table = route_summary(legs, bus).routes
    drawn = table[table["length_km"].notna()]
    assert len(drawn) == 32
    assert drawn["curvature"].between(1, 5).all()
    assert (drawn["curvature_demand"].dropna() >= 1).all()
    busy = drawn[drawn["passengers"] > 50]
    # The sample's buses do 16 km/h in the city and 22 on express routes (docs/formats.md).
    assert busy["speed_kmh"].between(12, 26).all()
    assert (busy["turnover"] >= 1).all()
    assert table["passengers_total"].sum() == pytest.approx(table["passengers"].sum() * DAYS)
