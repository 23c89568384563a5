"""The register of forest-adjacent parcels."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from layouts import layer
from register_layers import FOREST, PARCELS, cadastre, pnu, register
from shapely import box

from sijeong.forest.registers.surroundings import mean_slopes
from sijeong.forest.rules import ProximityRules
from sijeong.forest.terrain.dem import Dem


def test_only_what_is_adjacent_or_cannot_be_told_in_order_of_pnu():
    frame = register().frame
    assert frame["pnu"].tolist() == [pnu(1), pnu(3), pnu(4), pnu(2, 3, san=True)]
    assert frame["no"].tolist() == [1, 2, 3, 4]
    assert frame["address"].unique().tolist() == ["시흥시 대야동"]
    assert frame["jibun"].tolist() == ["1", "3", "4", "산 2-3"]
    assert frame["jimok"].tolist() == ["전", "답", "대", "임"]
    assert frame["dist_m"].round(6).tolist()[:2] == [10, 99.95]
    assert np.isnan(frame["dist_m"][2])
    assert frame["flag"].fillna("").tolist() == ["", "", "no_geometry", ""]
    assert frame["changed_on"].eq("2026-11-01").all()


def test_the_nearest_stand_is_told():
    frame = register().frame.set_index("pnu")
    inside = frame.loc[pnu(2, 3, san=True)]
    assert (inside["forest_id"], inside["fuel"], inside["age_class"]) == (1, "conifer", 4)
    assert (inside["forest_m2"], inside["adjacent_m2"]) == (pytest.approx(400), pytest.approx(0))
    assert frame.loc[pnu(1), "fuel"] == "broadleaf"
    assert pd.isna(frame.loc[pnu(4), "fuel"])


def test_the_ids_of_a_forest_layer_are_kept():
    forest = FOREST.assign(forest_id=[71, 72], patch_id=[9, 9], fuel=["mixed", "conifer"])
    frame = register(forest=forest).frame.set_index("pnu")
    assert frame.loc[pnu(1), ["forest_id", "patch_id", "fuel"]].tolist() == [72, 9, "conifer"]


def test_all_parcels_when_asked():
    assert len(register(everything=True).frame) == 5
    assert len(register(proximity=ProximityRules(legal_distance_m=300)).frame) == 5


def test_the_shapes_of_one_pnu_count_once():
    parcels = cadastre({pnu(1): box(160, 0, 180, 20)})
    twice = pd.concat([parcels, parcels, layer([box(180, 0, 190, 20)], PNU=[pnu(1)])], ignore_index=True)
    found = register(twice)
    row = found.frame.iloc[0]
    assert (len(found.frame), row["area_m2"], row["flag"]) == (1, pytest.approx(600), "repeated")
    assert found.cadastre.repeated == 2


def test_rows_without_a_pnu_stay_one_by_one():
    parcels = layer([box(160, 0, 170, 9), box(180, 0, 190, 9)], PNU=["4.13901E+18", None])
    found = register(parcels)
    assert found.frame["flag"].tolist() == ["digits_lost", "no_pnu"]
    assert (found.cadastre.without_pnu, found.cadastre.digits_lost) == (2, 1)


def test_a_thin_overlap_is_called_touching():
    frame = register(cadastre({pnu(1): box(149.999, 0, 200, 20), pnu(2): box(140, 0, 200, 20)})).frame
    assert frame["flag"].fillna("").tolist() == ["sliver", ""]


def test_buildings_and_fires_are_counted():
    buildings = layer(
        [box(161, 1, 165, 5), box(166, 1, 170, 5), box(900, 0, 905, 5), box(170, 8, 175, 12), None],
        PNU=[pnu(1), None, pnu(1), "9" * 19, None],
    )
    fires = layer([shapely.Point(170, 215), shapely.Point(170, 221), None])
    frame = register(buildings=buildings, fires=fires).frame.set_index("pnu")
    # By number even where the map is shifted; by place where it names none that is here.
    assert frame.loc[pnu(1), "buildings"] == 4
    assert frame["buildings"].sum() == 4
    assert frame.loc[pnu(1), "past_fires"] == 1
    assert register().frame["buildings"].isna().all()


def test_a_lot_of_the_register_takes_no_building_over_from_the_lot_beyond_it():
    """The old map of buildings is shifted, and the lot that a building names is not forest-adjacent."""
    shifted = layer([box(161, 1, 165, 5)], PNU=[pnu(5)])
    assert register(buildings=shifted).frame["buildings"].sum() == 0
    assert register(buildings=shifted, everything=True).frame.set_index("pnu").loc[pnu(5), "buildings"] == 1


def test_a_building_that_crosses_itself_counts():
    bow = shapely.Polygon([(161, 1), (165, 5), (165, 1), (161, 5)])
    assert register(buildings=layer([bow])).frame.set_index("pnu").loc[pnu(1), "buildings"] == 1


def test_the_slope_is_the_mean_over_the_parcel():
    x, _ = np.meshgrid(np.arange(100), np.arange(100))
    dem = Dem(np.where(x < 37, 0.0, (x - 36) * 10.0), 179_800.0, 530_500.0, 10.0, 10.0)
    shapes = layer([box(-20, 0, 80, 20), box(300, 0, 300.5, 20), None, box(2000, 0, 2020, 20)]).geometry.to_numpy()
    assert mean_slopes(shapes, dem).tolist() == pytest.approx([0, 45, np.nan, np.nan], nan_ok=True)


def test_an_empty_layer_makes_an_empty_register():
    assert len(register(PARCELS.iloc[:0]).frame) == 0


@pytest.mark.parametrize("crs", [5186, 5179, 5174, 4326])
def test_any_crs_gives_the_same_register_within_a_square_metre(crs):
    ours, theirs = register().frame, register(PARCELS.to_crs(crs), FOREST.to_crs(5179)).frame
    for name in ("area_m2", "forest_m2", "adjacent_m2"):
        assert theirs[name].tolist() == pytest.approx(ours[name].tolist(), abs=1, nan_ok=True)
    assert theirs["dist_m"].tolist() == pytest.approx(ours["dist_m"].tolist(), abs=0.01, nan_ok=True)
