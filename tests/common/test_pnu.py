"""Parcel numbers: which are some, and the lot that they name."""

import pytest

from sijeong.common.pnu import clean_pnu, is_well_formed, lot_number


@pytest.mark.parametrize(
    ("value", "clean"),
    [
        ("4139013200118000003", "4139013200118000003"),
        (" 41390-13200-1-1800-0003 ", "4139013200118000003"),
        (4139013200118000003, "4139013200118000003"),
        (4.139013200118e18, None),
        ("413901320011800000", None),
        ("４１３９０１３２００１１８０００００３", None),
        ("", None),
        (None, None),
    ],
)
def test_only_nineteen_digits_are_one(value, clean):
    assert clean_pnu(value) == clean


@pytest.mark.parametrize(
    ("pnu", "lot"),
    [
        ("4139013200118000003", "1800-3"),
        ("4139013200118000000", "1800"),
        ("4139013200200120003", "산 12-3"),
        ("4139013200100000000", None),
    ],
)
def test_the_lot_as_registers_write_it(pnu, lot):
    assert lot_number(pnu) == lot
    assert is_well_formed(pnu) == (lot is not None)


def test_a_block_of_project_land_needs_no_number():
    assert is_well_formed("4139013200800000000")
    assert not is_well_formed("4139013200300010000")
