"""Days by their type, held against days that everybody in Korea remembers."""

from datetime import date

import pytest

from sijeong.transit.calendar import DayType, public_holidays


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 4, 16), DayType.WEEKDAY),
        (date(2026, 4, 18), DayType.SATURDAY),
        (date(2026, 4, 19), DayType.HOLIDAY),  # Sunday
        (date(2026, 2, 17), DayType.HOLIDAY),  # 설날
        (date(2026, 9, 25), DayType.HOLIDAY),  # 추석
        (date(2026, 3, 2), DayType.HOLIDAY),  # substitute for 삼일절 on a Sunday
        (date(2024, 4, 10), DayType.HOLIDAY),  # election of the National Assembly
        (date(2026, 8, 15), DayType.HOLIDAY),  # 광복절 on a Saturday is a holiday, not a Saturday
        (date(2018, 7, 2), DayType.WEEKDAY),
    ],
)
def test_type_of_a_day(day, kind):
    assert DayType.of(day) is kind


def test_a_day_that_the_government_adds_is_given_by_the_user():
    assert DayType.of(date(2027, 4, 15)) is DayType.WEEKDAY
    assert DayType.of(date(2027, 4, 15), {date(2027, 4, 15)}) is DayType.HOLIDAY


def test_the_table_covers_the_records_that_exist_and_the_years_to_come():
    assert {day.year for day in public_holidays()} >= set(range(2015, 2031))
