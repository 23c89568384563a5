"""What grows in a stand, read off forest maps as agencies deliver them."""

import geopandas as gpd
import pandas as pd
import pytest
from layouts import layer
from shapely import box

from sijeong.forest.stands.fuel import STAND_FIELDS, Fuel, stand_attributes

PLACE = box(0, 0, 10, 10)


def test_the_forest_map_with_its_cut_names():
    stands = layer(
        [PLACE] * 6,
        FRTP_CD=["1", "2", "3", "4", "0", "0"],
        KOFTR_GROU=["11", "31", "77", "78", "81", "82"],
        STORUNST_C=["1", "1", "1", "1", "2", "0"],
        AGCLS_CD=["4", "3", "-99", None, "", "-99"],
        DNST_CD=["C", "B", "A", None, "", "-99"],
    )
    read = stand_attributes(stands)
    assert list(read.columns) == list(STAND_FIELDS)
    assert list(read["fuel"]) == ["conifer", "broadleaf", "mixed", "bamboo", "unstocked", "bare"]
    assert list(read["conifer_share"]) == [1.0, 0.0, 0.5, 0.0, 0.0, 0.0]
    assert list(read["age_class"].astype(object).where(read["age_class"].notna(), None)) == [
        4,
        3,
        None,
        None,
        None,
        None,
    ]
    assert list(read["species"]) == ["11", "31", "77", "78", "81", "82"]
    assert list(read["density"]) == ["C", "B", "A", None, None, None]


def test_codes_as_numbers_and_in_lower_case():
    read = stand_attributes(layer([PLACE] * 3, frtp_cd=[1, 2.0, None], koftr_group_cd=[11.0, 31.0, 82.0]))
    assert list(read["fuel"]) == ["conifer", "broadleaf", "bare"]
    assert list(read["species"]) == ["11", "31", "82"]


def test_parcels_and_other_polygons_are_unknown():
    read = stand_attributes(layer([PLACE], pnu=["4139010100200010000"]))
    assert list(read["fuel"]) == ["unknown"]
    assert read["conifer_share"].isna().all()


def test_what_sijeong_wrote_is_read_back():
    codes = {"FRTP_CD": ["3", "1"], "KOFTR_GROUP_CD": ["77", "12"], "AGCLS_CD": ["2", "5"], "DNST_CD": ["A", "C"]}
    first = stand_attributes(layer([PLACE] * 2, **codes))
    first["conifer_share"] = [0.7, 1.0]
    again = stand_attributes(gpd.GeoDataFrame(first, geometry=[PLACE, PLACE]))
    pd.testing.assert_frame_equal(again, first)


@pytest.mark.parametrize("kind", Fuel)
def test_every_kind_has_its_own_key(kind):
    assert [other.key for other in Fuel].count(kind.key) == 1
