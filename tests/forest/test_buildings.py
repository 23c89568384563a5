"""Buildings of the agencies' layers: use, construction, floors, area, year, in any spelling."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from sijeong.common.fields import field_named
from sijeong.forest.buildings.attributes import BUILDING_FIELDS, building_attributes, is_building_layer
from sijeong.forest.buildings.construction import Construction
from sijeong.forest.buildings.use import Use


def buildings(**fields):
    count = len(next(iter(fields.values()))) if fields else 1
    return gpd.GeoDataFrame(fields, geometry=[shapely.box(0, 0, 10, 12)] * count, crs=5186)


@pytest.mark.parametrize(
    ("entry", "use"),
    [
        ("01000", Use.HOUSE), ("1000", Use.HOUSE), ("01003", Use.HOUSE), ("02001", Use.FLATS), ("2001", Use.FLATS),
        ("11000", Use.CARE), ("19002", Use.HAZARD), ("21000", Use.FARM), ("27000", Use.LODGING), ("28000", Use.OTHER),
        ("공동주택", Use.FLATS), ("단독주택", Use.HOUSE), ("제 1종 근린생활시설", Use.SHOP), ("노유자시설", Use.CARE),
        ("동물 및 식물 관련 시설", Use.FARM), ("위험물저장및처리시설", Use.HAZARD), ("장례시설", Use.OTHER),
        ("", Use.UNKNOWN),
    ],
)  # fmt: skip
def test_uses_by_code_and_by_word(entry, use):
    assert Use.of(entry) is use


@pytest.mark.parametrize(
    ("entry", "kind", "burns"),
    [
        ("11", Construction.BRICK, False), ("21", Construction.CONCRETE, False), ("31", Construction.STEEL, False),
        ("42", Construction.CONCRETE, False), ("51", Construction.WOOD, True), ("99", Construction.OTHER, None),
        ("철근콘크리트구조", Construction.CONCRETE, False), ("철골철근콘크리트구조", Construction.CONCRETE, False),
        ("경량철골구조", Construction.STEEL, False), ("일반목구조", Construction.WOOD, True),
        ("샌드위치판넬", Construction.PANEL, True), ("경량철골구조(샌드위치패널)", Construction.PANEL, True),
        ("연와조", Construction.BRICK, False), ("시멘트블럭조", Construction.BRICK, False),
        ("", Construction.UNKNOWN, None),
    ],
)  # fmt: skip
def test_constructions_by_code_and_by_word(entry, kind, burns):
    assert Construction.of(entry) is kind and kind.combustible is burns


def test_the_integrated_building_layer():
    layer = buildings(
        PNU=["1", "2"], USABILITY=["01000", "17000"], STRCT_CD=["51", None], GRND_FLR=[2, 0], TOTALAREA=[0.0, 950.5],
        USEAPR_DAY=["19870523", "00010101"],
    )  # fmt: skip
    found = building_attributes(layer)
    assert tuple(found.columns) == BUILDING_FIELDS
    assert found["use"].tolist() == ["house", "factory"]
    assert found["construction"].tolist() == ["wood", "unknown"]
    assert found["combustible"].tolist() == [True, pd.NA]
    assert found["floors"].tolist() == [2, pd.NA]
    assert found["floor_area_m2"].tolist() == [240.0, 950.5], "not registered: footprint × floors"
    assert found["approved_year"].tolist() == [1987, pd.NA]


def test_the_same_in_lower_case_in_korean_cut_and_as_our_own_layers_say_it():
    said = {"use": "house", "construction": "brick", "floors": 3, "floor_area_m2": 300.0, "approved_year": 2001}
    ours = {"usability": ["1000"], "strct_cd": [11.0], "floors_above": [3], "totalarea_m2": ["300"]}
    korean = {"건축물용도명": ["단독주택"], "건축물구조명": ["벽돌구조"], "지상층수": ["3"], "연면적": ["300.0"]}
    cut = {"main_purps": ["01001"], "StrctCdNm": ["벽돌구조"], "grnd_flr_c": [3], "TotArea": ["300"]}
    layers = (
        buildings(**ours, approved=["2001-04-01"]),
        buildings(**ours, useapr_day=pd.to_datetime(["2001-04-01"])),
        buildings(**korean, 사용승인일자=["2001.4.1"]),
        buildings(**cut, use_apr_da=[20010401]),
    )
    for layer in layers:
        found = building_attributes(layer).iloc[0]
        assert {name: found[name] for name in said} == said


def test_a_layer_that_says_nothing_and_one_of_points():
    found = building_attributes(buildings(name=["a"])).iloc[0]
    assert (found["use"], found["construction"], found["floor_area_m2"]) == ("unknown", "unknown", 120.0)
    assert found[["combustible", "floors", "approved_year"]].isna().all()
    points = gpd.GeoDataFrame({"grnd_flr": [3]}, geometry=[shapely.Point(0, 0)], crs=5186)
    assert pd.isna(building_attributes(points)["floor_area_m2"].iloc[0])
    assert building_attributes(buildings(USABILITY=["01000"]).iloc[:0]).empty


def test_what_is_a_building_layer():
    assert is_building_layer(["PNU", "STRCT_CD"]) and is_building_layer(["gro_flo_co"])
    assert not is_building_layer(["pnu", "jimok", "area_m2"]) and not is_building_layer([])


def test_a_whole_name_goes_before_a_cut_one():
    assert field_named(["main_purps", "usability"], ("main_purps_cd", "usability")) == "usability"
    assert field_named(["MAIN_PURPS"], ("main_purps_cd", "usability")) == "MAIN_PURPS"
    assert field_named(["use_cd_2"], ("use_cd",)) is None
