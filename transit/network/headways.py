"""Headways of routes as their timetables state them: minutes in the peak and off the peak."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..assignment.observed import PEAK_HOURS
from ..errors import TransitError
from ..stops import as_text

SECONDS_PER_MINUTE = 60
FIELDS = ("peak_min", "offpeak_min")


@dataclass(frozen=True)
class Headways:
    """Seconds between two buses, by route code of a dataset; NaN where the timetable does not say."""

    peak_s: np.ndarray
    offpeak_s: np.ndarray

    @classmethod
    def of(cls, routes: pd.DataFrame, route_ids: np.ndarray) -> Headways:
        """Those of ``route_ids`` in the canonical table ``routes`` (route_id, peak_min, offpeak_min).

        A route with one of the two has it all day. Raises :class:`TransitError` without these fields.
        """
        if "route_id" not in routes.columns or not set(FIELDS) & set(routes.columns):
            raise TransitError(
                "The table of routes lacks route_id, or the headways peak_min and offpeak_min. Choose the routes that "
                "the data page pulls."
            )
        table = pd.DataFrame({"route": routes["route_id"].map(as_text)})
        for name in FIELDS:
            minutes = pd.to_numeric(routes[name], errors="coerce") if name in routes.columns else np.nan
            table[name] = minutes
            table.loc[~(table[name] > 0), name] = np.nan
        table = table.groupby("route").min().reindex(route_ids)
        peak, offpeak = (table[name].to_numpy(float) * SECONDS_PER_MINUTE for name in FIELDS)
        return cls(np.where(np.isnan(peak), offpeak, peak), np.where(np.isnan(offpeak), peak, offpeak))

    @classmethod
    def unknown(cls, routes: int) -> Headways:
        """Of ``routes`` routes nothing is known."""
        return cls(np.full(routes, np.nan), np.full(routes, np.nan))

    def at(self, route: np.ndarray, hour: np.ndarray) -> np.ndarray:
        """The headway of each ``route`` (code) at each ``hour``, seconds."""
        return np.where(np.isin(hour, PEAK_HOURS), self.peak_s[route], self.offpeak_s[route])
