"""The season of caution against forest fire, on and around its first and last days."""

from datetime import date

import pytest

from sijeong.catalog.cities import read_cities
from sijeong.forest.errors import ForestError
from sijeong.forest.season import NATIONAL, Season, SeasonState, season_on, seasons_of


@pytest.mark.parametrize(
    ("day", "is_on", "turn", "days"),
    [
        ("2027-01-31", False, "2027-02-01", 1),
        ("2027-02-01", True, "2027-05-15", 103),
        ("2027-05-15", True, "2027-05-15", 0),
        ("2027-05-16", False, "2027-11-01", 169),
        ("2027-12-15", True, "2027-12-15", 0),
        ("2027-12-16", False, "2028-02-01", 47),
        ("2025-12-16", False, "2026-01-20", 35),
        ("2026-01-19", False, "2026-01-20", 1),
        ("2026-01-20", True, "2026-05-15", 115),
        ("2026-11-26", True, "2026-12-15", 19),
        ("2028-02-29", True, "2028-05-15", 76),
    ],
)
def test_each_day_knows_how_long_until_the_season_turns(day, is_on, turn, days):
    found = season_on(date.fromisoformat(day))
    assert found == SeasonState(is_on, date.fromisoformat(turn), days)


def test_the_season_of_one_year_takes_the_place_of_the_yearly_one():
    shorter = (Season("02-01", "05-15"), Season("03-01", "04-01", 2026))
    assert not season_on(date(2026, 2, 10), shorter).is_on
    assert season_on(date(2027, 2, 10), shorter).is_on


def test_a_season_may_end_with_february():
    assert season_on(date(2027, 2, 28), (Season("02-01", "02-29"),)).days == 0
    assert season_on(date(2028, 2, 28), (Season("02-01", "02-29"),)).days == 1


def test_without_seasons_there_is_nothing_to_say():
    assert season_on(date(2026, 3, 1), ()) is None


@pytest.mark.parametrize(("first", "last"), [("2-1", "05-15"), ("02-01", "05-35"), ("", "05-15"), ("12-01", "01-31")])
def test_days_that_cannot_be_are_told(first, last):
    with pytest.raises(ForestError, match=r"02-01|New Year"):
        Season(first, last)


@pytest.mark.parametrize("city", read_cities(), ids=lambda city: city.id)
def test_the_seasons_of_the_shipped_cities_are_the_national_ones(city):
    assert set(seasons_of(city.rules["fire"]["seasons"])) == set(NATIONAL)
