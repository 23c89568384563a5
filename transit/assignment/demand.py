"""The journeys to assign: those of a mean day, between stops of the layer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ..errors import TransitError
from ..stops import Stops
from .observed import JOURNEY_KEY, ObservedDays
from .tastes import TASTES

QUERY = ["taste", "hour", "origin", "destination"]


@dataclass(frozen=True)
class Demand:
    """Journeys of a mean day.

    ``table``: ``taste hour origin destination`` (rows of the stops) ``user_type passengers transfers seconds timed``,
    one row a group; ``passengers`` and the others are means over the days and shared among the kinds of riders
    (:mod:`.tastes`), so they have fractions. What cannot be assigned
    is counted in passengers: the end is not known, a stop is not in the layer, or both ends are one stop.
    """

    table: pd.DataFrame
    days: int
    unknown_end: float
    unknown_stop: float
    same_stop: float

    @classmethod
    def of(cls, observed: ObservedDays, stops: Stops) -> Demand:
        """The mean day of ``observed``. Raises :class:`TransitError` when no journey is left."""
        if not observed.days:
            raise TransitError("The legs hold no day of the chosen kind. Choose another kind of day.")
        table, days = observed.journeys, observed.days
        rows = stops.rows_of(observed.vocabulary.stops)
        ends = {name: rows[table[name].to_numpy(int)] for name in ("origin", "destination")}
        table = table.assign(**ends)
        known = (table["origin"] >= 0) & (table["destination"] >= 0)
        apart = table["origin"] != table["destination"]
        lost = [float(table.loc[which, "passengers"].sum()) / days for which in (~known, known & ~apart)]
        table = table[known & apart].groupby(JOURNEY_KEY).sum().reset_index()
        if table.empty:
            raise TransitError("No journey of the legs begins and ends at stops of the stop layer.")
        counts = ["passengers", "transfers", "seconds", "timed"]
        table[counts] = table[counts] / (days * TASTES)
        table = pd.concat([table.assign(taste=taste) for taste in range(TASTES)], ignore_index=True)
        return cls(table, days, observed.unknown_end / days, *lost)

    @property
    def passengers(self) -> np.ndarray:
        return self.table["passengers"].to_numpy(float)

    @cached_property
    def _queries(self) -> tuple[pd.DataFrame, np.ndarray]:
        grouped = self.table.groupby(QUERY, sort=True)
        return grouped.size().reset_index()[QUERY], grouped.ngroup().to_numpy()

    @property
    def queries(self) -> pd.DataFrame:
        """Each ``taste hour origin destination`` once: what is searched."""
        return self._queries[0]

    @property
    def query(self) -> np.ndarray:
        """The query of each row of ``table``."""
        return self._queries[1]
