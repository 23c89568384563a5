"""The model of today's routes against what riders did, on the sample city whose journeys are known."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from small_city import ALIKE, crossing, crossing_legs

from sijeong.sample.city import generate_city
from sijeong.sample.plan import CityPlan
from sijeong.transit.assignment.calibration import fitted_half
from sijeong.transit.assignment.costs import Costs
from sijeong.transit.assignment.evaluating import Assumptions, BusTables, evaluate_routes
from sijeong.transit.assignment.headways import NewHeadway
from sijeong.transit.assignment.ridden import Ridden
from sijeong.transit.assignment.scenario import Scenario
from sijeong.transit.errors import TransitError
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.records.importing import import_taps

STATED_ERROR = 0.10
"""The transfers of journeys that nothing was fitted to are modelled within a tenth (docs/transit.md)."""


def gbis(file, encoding) -> pd.DataFrame:
    header, *rows = [record.split("|") for record in file.read_text(encoding=encoding).split("^")]
    return pd.DataFrame(rows, columns=header)


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """The sample city's bus tables and the legs of 20,000 taps."""
    folder = tmp_path_factory.mktemp("city")
    generate_city(folder / "city", CityPlan(only=("bus", "taps"), taps=20_000))
    bus = folder / "city" / "bus"
    stops = gpd.read_file(bus / "stops.gpkg")
    import_taps(folder / "city" / "cards", folder / "taps", bytes(32))
    link_taps(folder / "taps", folder / "legs", stops=stops)
    calls = gbis(next(bus.glob("routestation*.txt")), "utf-8")
    routes = gbis(next(bus.glob("route2*.txt")), "cp949")
    tables = BusTables(
        stops,
        pd.DataFrame({"route_id": calls["ROUTE_ID"], "seq": calls["STA_ORDER"], "stop_id": calls["STATION_ID"]}),
        pd.DataFrame(
            {"route_id": routes["ROUTE_ID"], "route_name": routes["ROUTE_NM"], "peak_min": routes["PEEK_ALLOC"],
             "offpeak_min": routes["NPEEK_ALLOC"], "first_time": routes["UP_FIRST_TIME"],
             "last_time": routes["UP_LAST_TIME"]}
        ),
        gpd.read_file(bus / "routes.gpkg"),
    )  # fmt: skip
    return tables, folder / "legs"


@pytest.fixture(scope="module")
def evaluated(city):
    tables, legs = city
    return evaluate_routes(legs, tables, Scenario(headways={"299000002": NewHeadway(5, 5)}))


def test_fitting_brings_the_held_out_transfers_within_the_stated_error(evaluated):
    assert abs(evaluated.error.transfer_error) <= STATED_ERROR
    assert abs(evaluated.unfitted.transfer_error) > 2 * abs(evaluated.error.transfer_error)
    assert evaluated.costs.taste_spread > 0
    assert evaluated.error.unserved == 0


def test_modelled_journeys_resemble_the_observed_ones(evaluated):
    error = evaluated.error
    assert error.same_transfers > 0.75
    assert error.minutes_modelled == pytest.approx(error.minutes_observed, rel=0.15)
    assert evaluated.misplaced < 0.15


def test_halves_share_no_pair_of_stops_and_the_passengers(evaluated):
    demand = evaluated.comparison.demand
    half = fitted_half(demand)
    pairs = demand.table[["origin", "destination"]]
    both = pd.merge(pairs[half].drop_duplicates(), pairs[~half].drop_duplicates())
    assert both.empty
    assert demand.passengers[half].sum() / demand.passengers.sum() == pytest.approx(0.5, abs=0.1)


def test_a_route_that_comes_twice_as_often_gains_riders(evaluated):
    routes = evaluated.routes.set_index("route_id")
    assert routes.loc["299000002", "boardings_change"] > 0
    assert evaluated.comparison.total["winners"] > 0 and evaluated.comparison.total["losers"] == 0
    assert Ridden.of(evaluated.comparison.base, evaluated.comparison.demand).passengers.sum() == pytest.approx(
        routes["base_boardings"].sum(), abs=1
    )


def test_costs_are_kept_as_given_where_nothing_is_fitted(tmp_path):
    legs = crossing_legs(tmp_path / "legs")
    made = evaluate_routes(legs, crossing(), Scenario(cut=("R2",)), None, ALIKE)
    assert made.costs == ALIKE.costs
    assert made.error.transfer_error == made.unfitted.transfer_error == 0


def test_transfers_that_the_model_makes_too_many_of_are_made_dearer(tmp_path):
    # A slow direct ride against a fast change: all rode direct, so a transfer must cost more than five minutes.
    from leg_tables import ride, write_legs
    from small_city import headway_table, sequences, stop_layer

    places = {"A": (0, 0), "B": (2000, 0), "C": (4000, 0), "M": (2000, 4000)}
    routes = {"DIRECT": ["A", "M", "C"], "R1": ["A", "B"], "R2": ["B", "C"]}
    table = headway_table(routes, 4)
    rides = [ride(card, "DIRECT", "12:00", "A", "12:40", "C") for card in range(40)]
    rides += [ride(100 + card, "R1", "12:00", "A", "12:05", "B") for card in range(9)]
    rides += [ride(200 + card, "R2", "12:00", "B", "12:05", "C") for card in range(9)]
    legs = write_legs(tmp_path / "legs", rides)
    tables = BusTables(stop_layer(places), sequences(routes), table)
    made = evaluate_routes(legs, tables, Scenario(cut=("R2",)), None, Assumptions(costs=Costs(transfer_min=1)))
    assert made.costs.taste_spread == 0 and made.costs.transfer_min > 10
    assert (made.comparison.base.paths.rides == 1).all()


@pytest.mark.parametrize("change", [{"wait_weight": -1}, {"transfer_min": np.nan}, {"max_transfers": 8}])
def test_costs_that_make_no_sense_are_refused(change):
    with pytest.raises(TransitError):
        Costs(**change)


def test_rides_of_a_journey_are_compared_as_shares(evaluated):
    numbers, observed, modelled = zip(*evaluated.rides, strict=True)
    assert numbers[:4] == (1, 2, 3, 4)
    assert sum(observed) == pytest.approx(1) and sum(modelled) == pytest.approx(1)
    assert modelled[0] == pytest.approx(observed[0], abs=0.1)
