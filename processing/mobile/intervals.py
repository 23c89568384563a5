"""Which rows of a layer with times are one feature. Knows no QGIS."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import shapely

from ...mobile.model import SourceLayer
from ...mobile.style.model import Geometry

IDS = ("edge_id", "link_id", "line_id", "stop_id", "route_id", "id")
"""Fields that number features, the best first; after them any other field, and at last the shape itself."""
PLACE = "_place"


def with_times(layer: SourceLayer) -> SourceLayer:
    """``layer`` with the field that tells its features apart; without times where its rows are no intervals of features
    that stay where they are, such as vehicles on their way."""
    if layer.time_fields is None:
        return layer
    frame = layer.frame.assign(**{PLACE: _places(layer)})
    for name in _candidates(layer):
        if _numbers_features(frame, name, layer.time_fields[0]):
            kept = frame if name == PLACE else layer.frame
            return replace(layer, frame=kept, id_field=name)
    return replace(layer, time_fields=None)


def _places(layer: SourceLayer) -> np.ndarray:
    """A number for each place; a table has one."""
    if layer.symbology.geometry is Geometry.NONE:
        return np.zeros(len(layer.frame), np.int64)
    return pd.factorize(shapely.to_wkb(layer.frame.geometry.to_numpy()))[0]


def _candidates(layer: SourceLayer) -> list[str]:
    names = [name for name in layer.field_names if name not in layer.time_fields]
    known = [name for name in IDS if name in names]
    return [*known, *(name for name in names if name not in known), PLACE]


def _numbers_features(frame: pd.DataFrame, name: str, begin: str) -> bool:
    """Whether each value of ``name`` is one place, with one row an interval, and some have several."""
    values = frame[name]
    if values.isna().any() or values.nunique() == len(frame):
        return False
    one_row = not pd.DataFrame({"id": values, "begin": frame[begin]}).duplicated().any()
    return one_row and bool((frame.groupby(name)[PLACE].nunique() == 1).all())
