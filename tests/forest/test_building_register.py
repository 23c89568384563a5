"""The register of the buildings near forest."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from layouts import layer
from register_layers import DAY, DONGS, FOREST, PARCELS, pnu
from shapely import box

from sijeong.forest.registers.buildings import BUILDING_FIELDS, building_register
from sijeong.forest.registers.model import RegisterLayers, RegisterRules
from sijeong.forest.registers.parcels import parcel_register

HOUSES = layer(
    [box(154, 2, 158, 6), box(175, 2, 179, 6), box(255, 41, 259, 45), box(405, 5, 410, 10), None],
    USABILITY=["01000", "11000", "18000", "01000", "01000"], USEAPR_DAY=["19980303", "", None, "20200101", "2020"],
    PNU=[pnu(9), None, None, None, None], bld_id=["가-1", "가-2", "가-3", "가-4", ""],
)  # fmt: skip


def buildings(**more):
    rules = {"review_m": 50.0, "dong_names": DONGS} | {
        name: more.pop(name) for name in ("review_m", "everything") if name in more
    }
    layers = RegisterLayers(PARCELS, FOREST, HOUSES, **more)
    made = RegisterRules(DAY, **rules)
    return building_register(layers, made, parcel_register(layers, made).every)


def test_buildings_near_forest_the_nearest_first():
    frame = buildings().frame
    assert frame["building_id"].tolist() == ["가-1", "가-2", "5"]
    assert frame["dist_m"].round(6).fillna(-1).tolist() == [4, 25, -1]
    assert frame["use"].tolist() == ["house", "care", "house"]
    assert frame["approved_year"].fillna(0).tolist() == [1998, 0, 2020]
    assert buildings(everything=True).frame["building_id"].tolist() == ["가-1", "가-2", "가-3", "가-4", "5"]


def test_marks_are_closed_and_missing_without_a_distance():
    frame = buildings().frame
    marks = [frame[f"within_{metres}m"].fillna(False).tolist() for metres in (5, 25, 50, 100)]
    assert marks == [[True, False, False], [True, True, False], [True, True, False], [True, True, False]]
    assert frame["within_5m"].isna().tolist() == [False, False, True]
    assert frame["review"].fillna(False).tolist() == [True, True, False]
    assert buildings(review_m=None).frame["review"].isna().all()
    assert buildings(review_m=10.0).to_review == 1


def test_the_lot_of_a_building_is_the_one_it_names_else_the_one_it_stands_on():
    frame = buildings().frame
    assert frame["pnu"].fillna("").tolist() == [pnu(9), pnu(1), ""]
    assert frame["address"].fillna("").tolist() == ["시흥시 대야동", "시흥시 대야동", ""]
    assert frame["jibun"].fillna("").tolist() == ["9", "1", ""]


def test_exposure_and_water_of_buildings():
    frame = buildings(water=layer([shapely.Point(158, 16), None])).frame
    assert frame["water_m"].round(6).fillna(-1).tolist() == [10, pytest.approx(np.hypot(17, 10)), -1]
    assert frame.loc[0, "e30"] > frame.loc[1, "e30"] > 0
    assert frame.loc[:1, ["e100", "e500"]].gt(0).all(axis=None)
    assert frame["climb_deg"].isna().all()
    assert np.isnan(frame.loc[2, "e30"])


def test_no_building_near_forest_makes_an_empty_register():
    layers = RegisterLayers(PARCELS, FOREST, HOUSES.iloc[3:4])
    made = building_register(layers, RegisterRules(DAY), parcel_register(layers, RegisterRules(DAY)).every)
    assert list(made.frame.columns) == [*BUILDING_FIELDS, "geometry"]
    assert len(made.frame) == 0
