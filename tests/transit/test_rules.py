import pytest

from sijeong.transit.errors import TransitError
from sijeong.transit.rules import TransferRules


@pytest.mark.parametrize("values", [{"window_min": -1}, {"night_window_min": 1441}, {"max_transfers": -1}])
def test_numbers_out_of_range_are_refused(values):
    with pytest.raises(TransitError, match=str(next(iter(values.values())))):
        TransferRules(**values)


def test_the_defaults_are_the_metropolitan_rules():
    rules = TransferRules()
    assert (rules.window_min, rules.night_window_min, rules.max_transfers) == (30, 60, 4)
    assert (rules.night_start.hour, rules.night_end.hour, rules.allow_same_route) == (21, 7, False)
