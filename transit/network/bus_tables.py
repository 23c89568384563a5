"""The bus tables that analyses of routes begin with."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ..taps import Vocabulary
from .headways import FIELDS, Headways
from .route_network import RouteNetwork


@dataclass(frozen=True)
class BusTables:
    """The canonical bus tables (docs/formats.md): ``stops`` and ``route_stops``; where there are, ``routes`` (for
    headways, names and types), ``lines`` (along which distances are measured) and ``stop_times`` (the trips of a day,
    as Import GTFS makes them)."""

    stops: gpd.GeoDataFrame
    route_stops: pd.DataFrame
    routes: pd.DataFrame | None = None
    lines: gpd.GeoDataFrame | None = None
    stop_times: pd.DataFrame | None = None

    def network(self, progress: Progress = SILENT) -> RouteNetwork:
        """Their :class:`~.route_network.RouteNetwork`."""
        return RouteNetwork.of(self.stops, self.route_stops, self.lines, progress)

    def headways(self, vocabulary: Vocabulary) -> Headways:
        """Those of the timetable, by route code; unknown where the routes do not tell them."""
        if self.routes is None or not set(FIELDS) & set(self.routes.columns):
            return Headways.unknown(len(vocabulary.routes))
        return Headways.of(self.routes, vocabulary.routes)
