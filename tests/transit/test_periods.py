"""Two periods compared, on days made by hand and on days that chance made."""

from datetime import date, datetime, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from cancelling import CancelAfter
from leg_tables import ride, write_legs
from listening import Listening
from tap_tables import stop_layer

from sijeong.common.errors import Cancelled
from sijeong.common.many_tests import false_discovery
from sijeong.transit.errors import TransitError
from sijeong.transit.periods.period_counts import Measure, PeriodBy
from sijeong.transit.periods.period_days import Period
from sijeong.transit.periods.period_places import PeriodLayers
from sijeong.transit.periods.periods import PeriodOptions, compare_periods
from sijeong.transit.periods.significance import compare

MONDAY, CHANGE = datetime(2026, 4, 6), datetime(2026, 4, 20)
PLACES = {"A": (180000, 530000), "B": (180040, 530000), "C": (185000, 530000)}
COLUMNS = [
    "item_id", "name", "day_type", "before", "after", "difference", "difference_share", "ci_low", "ci_high", "p_value",
    "p_rank", "q_value", "verdict", "days_before", "days_after", "transfers_before", "transfers_after",
]  # fmt: skip


def weekdays(first: datetime, count: int) -> list[datetime]:
    """The first ``count`` weekdays of the two weeks from ``first``, a Monday."""
    return [first + timedelta(days=day) for day in range(14) if day % 7 < 5][:count]


def rides_of(day: datetime, route: str, stop: str, passengers: int, card: int = 1, **more) -> dict:
    return ride(card, route, "08:00", stop, "08:20", "C", day=day, passengers=passengers, **more)


def period(folder, days: list[datetime], counts: dict[str, list[int]]):
    """Legs of ``days``: each route boards as many passengers at A as ``counts`` says of the day."""
    rides = [
        rides_of(day, route, "A", passengers[number], card)
        for number, day in enumerate(days)
        for card, (route, passengers) in enumerate(counts.items())
        if passengers[number]
    ]
    return Period(write_legs(folder, rides))


@pytest.fixture
def both(tmp_path):
    days = [100, 104, 98, 101, 103]
    counts = {"1": days, "2": [50, 52, 49, 51, 50], "9": [1, 0, 2, 1, 0]}
    before = period(tmp_path / "before", weekdays(MONDAY, 5), counts)
    counts = {"1": days[::-1], "2": [80, 79, 83, 81, 80], "7": [20, 21, 19, 20, 22]}
    after = period(tmp_path / "after", weekdays(CHANGE, 5), counts)
    return before, after


def rows(compared) -> pd.DataFrame:
    return compared.items.set_index("item_id")


def test_daily_means_their_difference_and_what_is_certain_of_it(both):
    compared = compare_periods(*both)
    assert list(compared.items.columns) == COLUMNS
    found = rows(compared)
    assert list(found.index) == ["1", "2", "7"]  # route 9 is below five a day
    assert found.loc["1", ["before", "after", "difference", "verdict"]].tolist() == [101.2, 101.2, 0, "uncertain"]
    assert found.loc["2", ["before", "after", "verdict"]].tolist() == [50.4, 80.6, "more"]
    assert found.loc["2", "difference_share"] == pytest.approx(30.2 / 50.4)
    assert found.loc["2", "ci_low"] < 30.2 < found.loc["2", "ci_high"]
    assert found.loc["7", ["before", "after"]].tolist() == [0, 20.4]
    assert np.isnan(found.loc["7", "difference_share"])
    assert found.loc["7", "verdict"] == "more"
    assert (found[["days_before", "days_after"]] == 5).all(axis=None)
    np.testing.assert_allclose(found["q_value"], false_discovery(found["p_value"].to_numpy()))


def test_a_day_without_a_passenger_counts_as_zero(tmp_path):
    before = period(tmp_path / "before", weekdays(MONDAY, 3), {"1": [9, 9, 9], "2": [30, 0, 30]})
    after = period(tmp_path / "after", weekdays(CHANGE, 3), {"1": [9, 9, 9], "2": [0, 0, 30]})
    found = rows(compare_periods(before, after))
    assert found.loc["2", ["before", "after"]].tolist() == [20, 10]


def test_weekdays_saturdays_and_holidays_are_compared_apart(tmp_path):
    """13 to 26 April 2026; Wednesday the 22nd is declared a holiday."""
    days = [datetime(2026, 4, 13) + timedelta(days=day) for day in range(28)]
    before = period(tmp_path / "before", days[:14], {"1": [100 + day.weekday() for day in days[:14]]})
    after = period(tmp_path / "after", days[14:], {"1": [200 + day.weekday() for day in days[14:]]})
    compared = compare_periods(before, after)
    found = compared.items.set_index("day_type")
    assert found.loc["saturday", ["before", "after", "days_before", "days_after"]].tolist() == [105, 205, 2, 2]
    assert found.loc["weekday", "days_before"] == 10
    assert found.loc["holiday", "days_after"] > 2
    options = PeriodOptions(extra_holidays=(date(2026, 4, 22),))
    found = compare_periods(before, after, options).items.set_index("day_type")
    assert found.loc["weekday", "days_before"] == 9
    assert found.loc["holiday", "before"] == pytest.approx((106 + 106 + 102) / 3)


def test_days_may_be_left_out(both):
    found = rows(compare_periods(*both, PeriodOptions(without=(date(2026, 4, 7),))))
    assert found.loc["1", ["before", "days_before"]].tolist() == [pytest.approx((100 + 98 + 101 + 103) / 4), 4]


def test_one_dataset_may_hold_both_periods(tmp_path):
    days = weekdays(MONDAY, 10)
    whole = period(tmp_path / "legs", days, {"1": [10] * 5 + [20] * 5}).legs
    found = rows(compare_periods(Period(whole, None, date(2026, 4, 12)), Period(whole, date(2026, 4, 13))))
    assert found.loc["1", ["before", "after"]].tolist() == [10, 20]
    with pytest.raises(TransitError, match="2026-04-10 lies in both periods"):
        compare_periods(Period(whole, None, date(2026, 4, 13)), Period(whole, date(2026, 4, 10)))
    with pytest.raises(TransitError, match="no service day from 2027-01-01 to –; it has 10 from 2026-04-06"):
        compare_periods(Period(whole), Period(whole, date(2027, 1, 1)))


def test_one_day_is_refused_and_few_are_warned_of(tmp_path):
    one = period(tmp_path / "one", weekdays(MONDAY, 1), {"1": [10]})
    two = period(tmp_path / "two", weekdays(CHANGE, 2), {"1": [10, 11]})
    with pytest.raises(TransitError, match=r"weekdays 1/2, Saturdays 0/0"):
        compare_periods(one, two)
    progress = Listening()
    compare_periods(period(tmp_path / "three", weekdays(MONDAY, 3), {"1": [10, 12, 13]}), two, progress=progress)
    assert progress.warnings == [
        "Only 3 days before and 2 after of the kind “weekday”: small changes will not show, and one odd day weighs "
        "much. Five of each are better"
    ]


@pytest.fixture
def with_transfers(tmp_path):
    """Before, ten change from route 1 at B to route 2 each day; after, thirty do, from A."""

    def legs(name, first, people, stop, day_count=5):
        rides = []
        for day in weekdays(first, day_count):
            rides.append(rides_of(day, "1", "C", people))
            rides.append(ride(1, "2", "08:30", stop, "08:40", "C", leg=2, day=day, passengers=people))
        return Period(write_legs(tmp_path / name, rides))

    return legs("before", MONDAY, 10, "B"), legs("after", CHANGE, 30, "A")


def test_pairs_of_routes_are_compared_by_their_transfers(with_transfers):
    names = pd.DataFrame({"route_id": ["1", "2"], "route_name": ["30-2", None]})
    found = compare_periods(*with_transfers, PeriodOptions(by=PeriodBy.ROUTE_PAIR), PeriodLayers(routes=names)).items
    assert found[["item_id", "name", "from_route", "to_route", "before", "after"]].to_numpy().tolist() == [
        ["1 → 2", "30-2 → 2", "1", "2", 10, 30]
    ]


def test_stops_are_points_and_their_group_takes_both_sides_of_the_road(with_transfers):
    layers = PeriodLayers(stops=stop_layer(PLACES))
    stops = rows(compare_periods(*with_transfers, PeriodOptions(by=PeriodBy.STOP), layers))
    assert stops.loc["A", ["before", "after", "transfers_after"]].tolist() == [0, 30, 30]
    assert stops.loc["B", ["before", "after", "transfers_before"]].tolist() == [10, 0, 10]
    assert stops.loc["A", "geometry"] == shapely.Point(180000, 530000)
    options = PeriodOptions(by=PeriodBy.GROUP, measure=Measure.TRANSFERS)
    groups = compare_periods(*with_transfers, options, layers).items
    assert groups[["before", "after"]].to_numpy().tolist() == [[10, 30]]
    assert groups.geometry.iloc[0].x == pytest.approx(180020)
    with pytest.raises(TransitError, match="Give the stop layer"):
        compare_periods(*with_transfers, options)


def test_a_stop_that_the_layer_does_not_know_keeps_its_row(with_transfers):
    few = stop_layer({"A": PLACES["A"]})
    found = compare_periods(*with_transfers, PeriodOptions(by=PeriodBy.STOP), PeriodLayers(stops=few)).items
    assert found.set_index("item_id").loc["B", ["name", "geometry"]].tolist() == ["B", None]


def test_routes_take_their_lines_where_there_are_some(both):
    ends = (((0, 0), (1, 0)), ((1, 0), (2, 0)), ((0, 5), (1, 5)))
    lines = [shapely.LineString(line) for line in ends]
    routes = gpd.GeoDataFrame({"route_id": ["1", "1", "2"]}, geometry=lines, crs=5186)
    found = rows(compare_periods(*both, layers=PeriodLayers(routes=routes)))
    assert found.loc["1", "geometry"].equals(shapely.MultiLineString(lines[:2]))
    assert found.loc["7", "geometry"] is None
    with pytest.raises(TransitError, match="no field route_id"):
        compare_periods(*both, layers=PeriodLayers(routes=routes.rename(columns={"route_id": "ROUTE_ID"})))


def test_headline_figures_of_the_days(with_transfers):
    found = compare_periods(*with_transfers).figures.set_index("figure")
    assert found.loc["boardings", ["before", "after"]].tolist() == [20, 60]
    assert found.loc["journeys", ["before", "after"]].tolist() == [10, 30]
    assert found.loc["rides_per_journey", ["before", "after"]].tolist() == [2, 2]
    assert found.loc["changing_share", ["before", "after"]].tolist() == [1, 1]
    assert found.loc["fare_share", ["before", "after"]].tolist() == [0.5, 0.5]
    assert found.loc["transfer_min", ["before", "after"]].tolist() == [10, 10]


def test_where_nothing_changed_one_in_twenty_seems_to():
    """Days of 4,000 routes that share good and bad days, as weather makes them; the corrected ones are hardly any."""
    chance = np.random.default_rng(7)
    mean = chance.lognormal(4, 1, 4000)[:, None]
    days = chance.lognormal(0, 0.05, (4000, 22))
    counts = chance.poisson(mean * days).astype(float)
    found = compare(counts[:, :10], counts[:, 10:])
    assert 0.04 < (found.p_value < 0.05).mean() < 0.06
    assert 0.035 < (found.p_rank < 0.05).mean() < 0.06
    assert (false_discovery(found.p_value) < 0.05).sum() <= 3


def test_a_change_that_is_there_is_found():
    chance = np.random.default_rng(8)
    counts = chance.poisson(np.full((500, 20), 80)).astype(float)
    counts[:100, 10:] = chance.poisson(110, (100, 10))
    q = false_discovery(compare(counts[:, :10], counts[:, 10:]).p_value)
    assert (q[:100] < 0.05).mean() > 0.95
    assert (q[100:] < 0.05).sum() <= 12


@pytest.mark.parametrize("looks", [0, 6, 12, 18])
def test_cancel(both, looks):
    with pytest.raises(Cancelled):
        compare_periods(*both, progress=CancelAfter(looks))
