"""What an officer gives the permit check: a parcel typed, a point clicked, or a list of applications."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd
from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from shapely.geometry import Point

from ...common.progress import Progress
from ..inputs import LayerInput, text_of_crs
from ..parameters import ParameterError

APART = ";"
"""Between several parcels typed at once."""


@dataclass(frozen=True)
class TypedPoint:
    """A point as it was clicked or written; ``crs`` is empty where nobody said it."""

    x: float
    y: float
    crs: str

    def as_table(self, number: str, address: str) -> pd.DataFrame:
        """A list of one application at the point."""
        if not self.crs:
            return pd.DataFrame({"application": [number], "address": [address], "x": [self.x], "y": [self.y]})
        fields = {"application": [number], "address": [address]}
        return gpd.GeoDataFrame(fields, geometry=[Point(self.x, self.y)], crs=self.crs)


def typed_point(
    algorithm: QgsProcessingAlgorithm, parameters: dict, name: str, context: QgsProcessingContext
) -> TypedPoint | None:
    """The point of parameter ``name``; call it on the main thread."""
    if parameters.get(name) in (None, ""):
        return None
    point = algorithm.parameterAsPoint(parameters, name, context)
    return TypedPoint(point.x(), point.y(), text_of_crs(algorithm.parameterAsPointCrs(parameters, name, context)))


def application_tables(
    parcels: str, point: TypedPoint | None, number: str, layer: LayerInput | None, progress: Progress
) -> list[pd.DataFrame]:
    """All that was given, as tables of applications: what was typed first, then the list.

    A parcel and a point together are one application. Raises :class:`ParameterError` where nothing was given.
    """
    typed = [words.strip() for words in parcels.split(APART) if words.strip()]
    tables = []
    if point is not None:
        tables.append(point.as_table(number, typed.pop(0) if typed else ""))
    if typed:
        tables.append(pd.DataFrame({"application": [number] * len(typed), "address": typed}))
    if layer is not None:
        tables.append(layer.read_table(progress))
    if not any(len(table) for table in tables):
        raise ParameterError(
            "Nothing to check. Type a parcel (such as 월곶동 산138), choose a point, or give a list of applications."
        )
    return tables
