"""What grows in the forest nearest to each row."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from ...common.fields import field_named
from ..stands.fuel import stand_attributes


def with_stands(frame: gpd.GeoDataFrame, forest: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """``frame`` with what is known of the forest of each ``forest_id`` (row of ``forest``, from 1), and with the ids
    that the layer itself gives its stands and patches, where it does."""
    row = frame["forest_id"].astype("Int64")
    known = stand_attributes(forest)
    frame = frame.copy()
    for name in ("fuel", "species", "age_class"):
        frame[name] = _looked_up(known[name], row)
    frame["patch_id"] = pd.Series(None, index=frame.index, dtype=object)
    for name in ("forest_id", "patch_id"):
        own = field_named(forest.columns, (name,))
        if own is not None:
            frame[name] = _looked_up(forest[own], row)
    return frame


def _looked_up(values: pd.Series, row: pd.Series) -> pd.Series:
    found = values.reindex((row - 1).fillna(-1).astype(int))
    return pd.Series(found.to_numpy(), index=row.index, dtype=found.dtype)
