"""The dong of each stored row, and which indicators the rows give again by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np

from ..bundle.publication import IndicatorEntry
from ..indicators.aggregation import Busiest
from ..indicators.by_dong import dongs_of
from ..indicators.computing import amounts_of
from ..indicators.definition import Definition
from ..indicators.indicators import fitting_definitions
from ..reduction.reducing import Reduced
from .tables import table_name
from .views import NEARLY, IndicatorSource


@dataclass(frozen=True)
class RowDongs:
    """``codes``: the dong of each row of a layer, None where it lies in none; ``computed``: by key of the indicator,
    how the rows give its values again."""

    codes: np.ndarray
    computed: dict[str, IndicatorSource]


def row_dongs(
    reduced: Reduced,
    definitions: Sequence[Definition],
    entries: Sequence[IndicatorEntry],
    dongs: gpd.GeoDataFrame | None,
) -> RowDongs:
    """The dongs of the rows of ``reduced``, as its first indicator by dong finds them.

    None are known, and nothing is computed from the rows, where the reduction has left out rows or values: sums over
    the rest would be other numbers than those of the app.
    """
    none = np.full(len(reduced.layer.frame), None, object)
    fitting = [one for one in fitting_definitions([reduced], definitions) if one.by_dong]
    if reduced.held_back or not fitting:
        return RowDongs(none, {})
    found = dongs_of(reduced.layer, fitting[0].dong, dongs, np.ones(len(none), bool))
    if found is None:
        return RowDongs(none, {})
    codes = np.array([*found.ids, None], object)[found.of_row]
    computed = {
        entry.key: IndicatorSource(table_name(reduced.layer), definition.aggregation)
        for definition in fitting
        for entry in entries
        if entry.key == definition.key and entry.layer in ("", reduced.layer.key)
        if _gives_again(reduced, definition, codes, entry)
    }
    return RowDongs(codes, computed)


def _gives_again(reduced: Reduced, definition: Definition, codes: np.ndarray, entry: IndicatorEntry) -> bool:
    """Whether sums over the stored rows by ``codes`` are what ``entry`` tells of each dong."""
    layer = reduced.layer
    if isinstance(definition.aggregation, Busiest) or not set(definition.needs) <= set(layer.field_names):
        return False
    place = {one.dong: number for number, one in enumerate(entry.by_dong)}
    group = np.array([place.get(code, -1) for code in codes], np.int64)
    values = amounts_of(definition.aggregation, layer.frame).by_group(group, len(place))
    return all(
        one.value is not None and value is not None and np.isclose(one.value, value, rtol=NEARLY, atol=NEARLY)
        for one, value in zip(entry.by_dong, values, strict=True)
    )
