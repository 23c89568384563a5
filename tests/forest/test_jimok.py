"""지목 off the fields that cadastral layers have it in."""

import pandas as pd
import pytest

from sijeong.forest.errors import ForestError
from sijeong.forest.jimok import JIMOK, jimok_of, require_forest_land, require_jimok


def letters(**fields):
    return [letter if isinstance(letter, str) else None for letter in jimok_of(pd.DataFrame(fields))]


def test_there_are_28_and_forest_land_is_the_fifth():
    assert len(JIMOK) == 28 and list(JIMOK)[4] == "임"


@pytest.mark.parametrize("values", [["임", "전"], ["임야", "전"], ["05", "01"], [5, 1], [5.0, 1.0], [" 임야 ", "전 "]])
@pytest.mark.parametrize("field", ["jimok", "JIMOK", "지목", "LNDCGR_COD"])
def test_letters_names_and_codes(field, values):
    assert letters(**{field: values}) == ["임", "전"]


def test_the_last_letter_of_the_lot_number():
    lots = ["산12임", "산 12-3 임야", "39-18전", "1 답", "산4-4", "", None, "가좌동 12", "100"]
    assert letters(JIBUN=lots) == ["임", "임", "전", "답", None, None, None, None, None]


def test_a_category_comes_before_the_lot_number_and_an_empty_field_is_passed_over():
    assert letters(jimok=["도", None], JIBUN=["1임", "2임"]) == ["도", None]
    assert letters(jimok=[None, ""], JIBUN=["1임", "2대"]) == ["임", "대"]


def test_no_field_tells_it():
    assert jimok_of(pd.DataFrame({"PNU": ["4139010100100010000"], "JIBUN": ["1-2"]})) is None
    with pytest.raises(ForestError, match=r"none of the fields PNU, JIBUN tells it"):
        require_jimok(pd.DataFrame({"PNU": ["4139010100100010000"], "JIBUN": ["1-2"]}))


def test_a_whole_cadastre_is_no_forest():
    with pytest.raises(ForestError, match="cadastral map: 2 of its 4 parcels"):
        require_forest_land(pd.DataFrame({"JIBUN": ["산1임", "2전", "3대", "산4"]}))


@pytest.mark.parametrize("lots", [["산1임", "산2임", "3전"], ["산1임", "2전"], ["산1", "산2"], []])
def test_forest_parcels_pass_with_some_of_another_category(lots):
    require_forest_land(pd.DataFrame({"JIBUN": pd.Series(lots, dtype=object)}))
