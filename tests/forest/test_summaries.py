"""Forest-adjacent land in numbers: every parcel, building and person is counted once, wherever borders run."""

from __future__ import annotations

from datetime import date

import geopandas as gpd
import numpy as np
import openpyxl
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from layouts import layer
from shapely import box

from sijeong.common.workbook.writing import write_workbook
from sijeong.forest.errors import ForestError
from sijeong.forest.jimok import JIMOK
from sijeong.forest.registers.model import RegisterLayers, RegisterRules
from sijeong.forest.registers.parcels import parcel_register
from sijeong.forest.summaries.areas import AreaLevel
from sijeong.forest.summaries.land_classes import LandClass, land_classes
from sijeong.forest.summaries.sheets import area_sheet, fuel_sheet, land_sheet
from sijeong.forest.summaries.summary import SUMS, SummaryLayers, SummaryRules, forest_summary

DAY = date(2026, 11, 1)
FOREST = layer([box(0, 0, 100, 200), box(100, 0, 150, 100)], FRTP_CD=["1", "2"])
DONGS = layer(
    [box(-50, -50, 200, 300), box(200, -50, 800, 300)], adm_cd=["4139051000", "4139052000"],
    adm_nm=["시흥시 대야동", "시흥시 신천동"], population=[100, 30],
)  # fmt: skip
PARCELS = layer(
    [
        box(160, 0, 180, 20),  # 10 m, farmland
        box(190, 0, 206, 20),  # 40 m, across the border, mostly in 대야동
        box(20, 20, 40, 40),  # in the conifers
        box(500, 0, 520, 20),  # 350 m
        box(900, 0, 920, 20),  # in no dong
        None,
    ],
    PNU=[f"413901010010{number:03d}0000" for number in range(6)],
    JIBUN=["1전", "2대", "산3임", "4답", "5대", "6도"],
)  # fmt: skip
BUILDINGS = layer(
    [box(192, 2, 196, 6), box(510, 2, 515, 7), box(400, 0, 405, 5)],
    USABILITY=["01000", "01000", "18000"], TOTALAREA=[100.0, 100.0, 50.0],
)  # fmt: skip


def summary(level=AreaLevel.DONG, parcels=PARCELS, areas=DONGS, buildings=BUILDINGS, **rules):
    return forest_summary(SummaryLayers(parcels, FOREST, areas, buildings), SummaryRules(level, **rules))


def test_each_parcel_counts_once_in_the_dong_of_its_middle():
    areas = summary().areas.set_index("area_name")
    assert areas["parcels"].to_dict() == {"대야동": 3, "신천동": 1}
    assert areas["near_parcels"].to_dict() == {"대야동": 3, "신천동": 0}
    assert areas["near_farmland"].to_dict() == {"대야동": 1, "신천동": 0}
    assert areas["near_farmland_m2"].tolist() == [pytest.approx(400), 0]
    assert areas["near_parcel_share"].tolist() == [1, 0]


def test_what_lies_in_no_area_or_nowhere_is_in_the_table():
    made = summary()
    outside = made.table[made.table["area_id"] == "*"]
    assert outside.set_index("land_class")["distance_class"].to_dict() == {
        "building": "beyond", "traffic": "not_measured",
    }  # fmt: skip
    assert made.outside == 2
    assert made.table["parcels"].sum() == len(PARCELS)


def test_areas_of_a_dong_are_those_of_its_polygon():
    areas = summary().areas.set_index("area_name")
    assert areas.loc["대야동", "forest_m2"] == pytest.approx(25_000)
    assert areas.loc["대야동", "forest_share"] == pytest.approx(25_000 / (250 * 350))
    # East of x = 200 the legal zone is what the 100 m round the forest leave.
    assert 0 < areas.loc["신천동", "adjacent_m2"] < 50 * 250
    assert areas.loc["신천동", "forest_m2"] == 0


def test_the_table_tells_distance_land_and_fuel():
    rows = summary().table.set_index(["distance_class", "land_class", "fuel"])
    assert rows.loc[("25", "farmland", "broadleaf"), "parcels"] == 1
    assert rows.loc[("50", "building", "broadleaf"), "parcels"] == 1
    assert rows.loc[("0", "forest", "conifer"), "area_m2"] == pytest.approx(400)


def test_buildings_have_their_own_distance_and_people_live_in_homes():
    made = summary()
    areas = made.areas.set_index("area_name")
    assert areas["buildings"].to_dict() == {"대야동": 1, "신천동": 2}
    assert areas["near_buildings"].to_dict() == {"대야동": 1, "신천동": 0}
    assert areas["people"].to_dict() == {"대야동": pytest.approx(100), "신천동": pytest.approx(30)}
    assert areas["near_people"].to_dict() == {"대야동": pytest.approx(100), "신천동": 0}
    # The third building stands on no parcel.
    assert made.table.groupby("land_class")["buildings"].sum()["unknown"] == 1


def test_without_buildings_nobody_is_counted():
    made = summary(buildings=None)
    assert made.areas[["buildings", "near_buildings", "people", "near_people"]].isna().all(axis=None)
    assert made.table[["buildings", "people"]].isna().all(axis=None)
    nobody = summary(areas=DONGS.drop(columns="population"))
    assert nobody.areas["people"].isna().all()
    assert nobody.areas["buildings"].sum() == 3


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(-60, 800), min_size=1, max_size=25), st.sampled_from(list(AreaLevel)))
def test_sums_are_those_of_the_layers_and_of_the_register(places, level):
    shapes = [box(x, (7 * number) % 280, x + 18, (7 * number) % 280 + 15) for number, x in enumerate(places)]
    parcels = layer(
        shapes, PNU=[f"41390101001{number:04d}0000" for number in range(len(places))], JIBUN=["1전"] * len(places)
    )
    made = summary(level, parcels, cell_m=100.0)
    register = parcel_register(RegisterLayers(parcels, FOREST), RegisterRules(DAY)).frame
    near = made.table[made.table["band"] <= 100]
    assert made.table["parcels"].sum() == len(parcels)
    assert near["parcels"].sum() == len(register)
    for name in ("area_m2", "adjacent_m2", "forest_m2"):
        assert near[name].sum() == pytest.approx(register[name].sum(), abs=1e-6)
    inside = made.table[made.table["area_id"] != "*"]
    for name in ("parcels", "buildings"):
        assert inside[name].sum() == made.areas[name].sum()


def test_cells_of_a_grid_are_those_with_something_in_them():
    areas = summary(AreaLevel.GRID, areas=None, cell_m=100.0).areas
    assert areas["parcels"].sum() == 5
    assert (areas[["parcels", "buildings"]].sum(axis=1) > 0).all()
    assert np.allclose(areas.geometry.area, 10_000)
    assert np.allclose(areas.geometry.bounds.to_numpy() % 100, 0)


def test_villages_are_made_of_buildings_where_no_layer_has_them():
    homes = layer([box(300 + 30 * n, 0, 310 + 30 * n, 10) for n in range(10)], USABILITY=["01000"] * 10)
    made = summary(AreaLevel.VILLAGE, areas=None, buildings=homes)
    assert made.areas["area_name"].tolist() == ["마을 1"]
    assert made.areas["buildings"].tolist() == [10]


@pytest.mark.parametrize(
    ("level", "areas", "buildings", "said"),
    [
        (AreaLevel.DONG, None, None, "For dongs give a layer"),
        (AreaLevel.VILLAGE, None, None, "For villages give a layer"),
        (AreaLevel.VILLAGE, None, BUILDINGS, "make no village"),
        (AreaLevel.DONG, layer([shapely.Point(0, 0)]), None, "no polygon"),
    ],
)
def test_a_missing_layer_is_said(level, areas, buildings, said):
    with pytest.raises(ForestError, match=said):
        summary(level, areas=areas, buildings=buildings)


@pytest.mark.parametrize("size", [0, -5, float("nan")])
def test_cells_without_size_are_said(size):
    with pytest.raises(ForestError, match="cell of"):
        summary(AreaLevel.GRID, cell_m=size)


def test_too_many_cells_are_said():
    with pytest.raises(ForestError, match="more than"):
        summary(AreaLevel.GRID, cell_m=0.1)


def test_parcels_without_pnu_and_land_category():
    made = summary(parcels=PARCELS[["geometry"]])
    assert made.table["parcels"].sum() == 6
    assert made.table.loc[made.table["parcels"] > 0, "land_class"].unique().tolist() == ["unknown"]


def test_an_empty_layer_counts_nothing():
    made = summary(parcels=PARCELS.iloc[:0], buildings=None)
    assert made.areas["parcels"].tolist() == [0, 0]
    assert made.table.empty


def test_a_dong_in_two_rows_is_one_area():
    halves = gpd.GeoDataFrame(pd.concat([DONGS, DONGS.iloc[:1].translate(0, 1000).to_frame("geometry")]), crs=DONGS.crs)
    halves.iloc[2, :3] = DONGS.iloc[0, :3]
    made = summary(areas=halves)
    assert sorted(made.areas["area_name"]) == ["대야동", "신천동"]


def test_each_of_the_28_categories_is_in_one_class():
    assert sorted("".join(kind.letters for kind in LandClass)) == sorted(JIMOK)
    assert land_classes(pd.Series(["전", "임", "묘", None])).tolist() == ["farmland", "forest", "grave", "unknown"]


def test_the_sheets_add_up(tmp_path):
    made = summary()
    file = tmp_path / "통계.xlsx"
    write_workbook(file, [sheet(of, DAY, ["법"]) for sheet, of in (
        (area_sheet, made.areas), (land_sheet, made.table), (fuel_sheet, made.table),
    )])  # fmt: skip
    book = openpyxl.load_workbook(file)
    for name in ("거리대×지목", "거리대×임상"):
        rows = [[cell.value for cell in row] for row in book[name].iter_rows(min_row=5)]
        assert rows[-1][0] == "합계"
        assert rows[-1][2] == sum(row[2] for row in rows[:-1]) == len(PARCELS)
        assert rows[-1][3] == pytest.approx(made.table["area_m2"].sum())
        # the columns of the kinds make the first two
        for row in rows:
            assert row[2] == sum(row[4::2])
    headings = [cell.value for cell in book["거리대×지목"][4]]
    assert headings[:4] == ["구역", "거리대", "계\n(필지)", "계\n(㎡)"]
    assert "농지\n(필지)" in headings
    assert [cell.value for cell in book["구역별"]["A"]][4:] == ["대야동", "신천동", "합계"]


def test_sums_of_the_table_are_the_fields_that_are_documented():
    assert set(SUMS) < set(summary().table.columns)
