"""Directed links on their way to edges: one frame, whatever the source, in which nothing is filled in yet."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.fields import texts_of

FIELDS = {
    "row": np.int64,
    "edge_id": object,
    "source_id": object,
    "from_node": object,
    "to_node": object,
    "road_rank": object,
    "road_type": object,
    "road_name": object,
    "lanes": float,
    "speed_kmh": float,
    "length_m": float,
    "allow": object,
    "ramp": bool,
    "pair": np.int64,
}
"""``row``: number of the row of the input; ids, empty where not told; ``lanes`` in this direction and ``speed_kmh``:
NaN where not told; ``length_m``: as told, NaN where not; ``ramp``: a link road between two others (연결로); ``pair``:
the two directions of one line share it, -1 where a row of the source is one direction. The line goes with traffic."""

ID_FIELDS = ("link_id", "linkid", "osm_id", "full_id", "ufid", "edge_id", "road_id", "id", "관리번호")

UNFIT = r"[\s|\\'\";,<>&:]+"
"""What SUMO refuses in an id (reference/traffic.md §3.1)."""


def fit_ids(ids: pd.Series) -> pd.Series:
    """``ids`` as texts that both engines take."""
    return ids.astype(str).str.strip().str.replace(UNFIT, "_", regex=True)


def source_ids(links: pd.DataFrame) -> pd.Series:
    """The id of each row of the input, its number (from 1) where it tells none."""
    ids = fit_ids(texts_of(links, ID_FIELDS))
    return ids.where(ids != "", [f"row{number}" for number in range(1, len(links) + 1)])


def candidates(columns: dict[str, object], lines: np.ndarray, crs: object) -> gpd.GeoDataFrame:
    """The frame of ``lines`` with :data:`FIELDS`."""
    table = pd.DataFrame({name: columns[name] for name in FIELDS}, index=range(len(lines)))
    return gpd.GeoDataFrame(table.astype(FIELDS), geometry=lines, crs=crs)
