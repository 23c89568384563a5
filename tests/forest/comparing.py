"""Holds forest proximity against brute force, row by row."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from brute_force import BruteForce

from sijeong.forest.measuring.proximity import forest_proximity
from sijeong.forest.rules import ProximityRules

MILLIMETRE, SQUARE_DECIMETRE = 1e-3, 0.01
ROUNDING = 1e-7
"""m²: what coordinates of 530 km, rounded at 1e-10 m, leave open of the area of a parcel some hundred metres long."""


def compare(features: gpd.GeoDataFrame, forest: gpd.GeoDataFrame, radius_m: float = 100.0) -> None:
    """Each row of the result is what brute force says, within 1 mm and 0.01 m². The forest has a field ``stand``."""
    ids = forest["stand"].tolist()
    # What is valid stays as it is; the repair itself is tested elsewhere.
    stands = [
        g if g.is_valid else shapely.make_valid(g, method="structure", keep_collapsed=True)
        for g in shapely.force_2d(forest.geometry.to_numpy())
    ]
    reference = BruteForce(stands, ids, radius_m)
    rules = ProximityRules(legal_distance_m=radius_m)
    result = forest_proximity(features, forest, rules, "stand").frame
    assert len(result) == len(features)
    for geometry, row in zip(result.geometry, result.itertuples(), strict=True):
        if geometry is None or geometry.is_empty:
            assert np.isnan(row.dist_m) and pd.isna(row.forest_id) and pd.isna(row.within_legal)
            continue
        expected = reference.answer(shapely.force_2d(geometry))
        assert row.dist_m == pytest.approx(expected.dist_m, abs=MILLIMETRE)
        assert (row.dist_m == 0) == (expected.dist_m == 0)
        assert row.within_legal == (expected.dist_m <= radius_m)
        assert row.forest_id == ids[expected.stand]
        if geometry.geom_type.endswith("Polygon"):
            assert row.area_m2 == pytest.approx(expected.size, abs=SQUARE_DECIMETRE)
            assert row.forest_m2 == pytest.approx(expected.forest, abs=SQUARE_DECIMETRE)
            assert row.adjacent_m2 == pytest.approx(expected.adjacent, abs=SQUARE_DECIMETRE)
        else:
            assert np.isnan(row.area_m2) and np.isnan(row.forest_m2) and np.isnan(row.adjacent_m2)
        if expected.size > 0:
            # Of a sliver, areas of 1e-10 m² are rounding, and so is their ratio.
            rounding = ROUNDING / expected.size
            assert row.adjacent_share == pytest.approx(expected.adjacent / expected.size, abs=1e-6 + rounding)
        else:
            assert np.isnan(row.adjacent_share)
