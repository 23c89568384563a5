"""Figures as Korean offices write them."""

import pytest

from sijeong.common.korean_figures import hour_text, pyeong, short_won, won


@pytest.mark.parametrize(
    ("amount", "long", "short"),
    [
        (0, "0원", "0원"),
        (9_999, "9,999원", "9,999원"),
        (1_234_567, "1,234,567원", "123만 원"),
        (99_999_999, "99,999,999원", "1억 원"),
        (1_234_567_890, "1,234,567,890원", "12억 3,457만 원"),
        (-123_456_789.5, "-123,456,790원", "-1억 2,346만 원"),
        (2.5, "3원", "3원"),
    ],
)
def test_money(amount, long, short):
    assert (won(amount), short_won(amount)) == (long, short)


@pytest.mark.parametrize(
    ("hour", "korean", "english"),
    [(0, "0시대", "00:00–01:00"), (23, "23시대", "23:00–00:00"), (25, "익일 1시대", "01:00–02:00 (+1)")],
)
def test_hours_of_the_service_day(hour, korean, english):
    assert (hour_text(hour, "ko"), hour_text(hour, "en")) == (korean, english)


def test_a_hundred_pyeong():
    assert pyeong(330.5785) == pytest.approx(100, abs=1e-4)
