"""How often each route comes in each hour: from the routes' table, from the planner's text, or from the cards."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..errors import TransitError
from ..leg_days import HOUR_S, HOURS
from ..network.route_network import RouteNetwork
from ..stops import as_text
from .observed import PEAK_HOURS, ObservedDays

USUAL_HEADWAY_S = 900.0
"""Of a route of which nothing says how often it comes: the 15 minutes of a typical city route. Told to the user."""
DAY_BEGINS = 4
NEVER = np.inf
HOUR_BANDS = ((4, 7), (7, 9), (9, 17), (17, 19), (19, 22), (22, HOURS))
"""Hours whose vehicles are counted together: one hour of one day sees too few of them to tell a headway."""

_ENTRY = re.compile(r"^\s*(?P<route>[^=]+?)\s*=\s*(?P<peak>[\d.]+)(?:\s*/\s*(?P<offpeak>[\d.]+))?\s*$")


@dataclass(frozen=True)
class HourlyHeadways:
    """Seconds between two vehicles of each route in each hour of the service day; ``NEVER`` where it does not run.

    ``seconds`` is route × hour (of ``HOURS``), in the order of ``routes``.
    """

    routes: np.ndarray
    seconds: np.ndarray

    @classmethod
    def of(
        cls,
        network: RouteNetwork,
        observed: ObservedDays,
        table: pd.DataFrame | None = None,
        progress: Progress = SILENT,
    ) -> HourlyHeadways:
        """Headways of the routes of ``network``.

        ``table`` (the canonical routes: ``route_id peak_min offpeak_min first_time last_time``) counts where it has a
        headway; else the vehicles seen by the cards, by :data:`HOUR_BANDS`; else :data:`USUAL_HEADWAY_S`, of which the
        user is told. A route also runs in the hours in which somebody boarded it.
        """
        seen = _seen(network.routes, observed)
        seconds = np.full(seen.shape, NEVER)
        listed = listed_headways(network.routes, table)
        guessed = 0
        for row in range(len(network.routes)):
            boarded = seen[row] > 0
            if row in listed:
                seconds[row] = listed[row]
                off_peak = listed[row][np.isfinite(listed[row])].max()
                seconds[row, boarded & ~np.isfinite(seconds[row])] = off_peak
            elif boarded.any():
                seconds[row, boarded] = HOUR_S / _by_band(seen[row])[boarded]
            else:
                guessed += 1
                seconds[row, DAY_BEGINS + 1 : 24] = USUAL_HEADWAY_S
        if guessed:
            progress.warn(
                "{count} routes have no headway in the table and no vehicle in the card records; {minutes} minutes are "
                "assumed",
                count=guessed,
                minutes=round(USUAL_HEADWAY_S / 60),
            )
        return cls(network.routes, seconds)

    def row(self, route_id: str) -> np.ndarray:
        """The headways of one route."""
        return self.seconds[int(np.flatnonzero(self.routes == route_id)[0])]


@dataclass(frozen=True)
class NewHeadway:
    """What the planner sets: minutes in the peak hours and outside them."""

    peak_min: float
    offpeak_min: float

    def seconds(self, running: np.ndarray) -> np.ndarray:
        """By hour, for a route that runs in the hours ``running``."""
        return np.where(running, _by_hour(self.peak_min, self.offpeak_min), NEVER)


DAYTIME = np.isin(np.arange(HOURS), np.arange(DAY_BEGINS + 1, 24))
"""05:00 to 24:00: when a route runs of which no table says so."""


def headways_of_text(text: str) -> dict[str, NewHeadway]:
    """``R1=10, R2=8/15`` → headways in minutes: one for all day, or peak/off-peak.

    Raises :class:`TransitError` for what cannot be read, for 0 and for a route named twice.
    """
    found: dict[str, NewHeadway] = {}
    for entry in filter(str.strip, re.split(r"[,;\n]", text)):
        match = _ENTRY.match(entry)
        if match is None:
            raise TransitError("“{entry}” is no headway. Write route=minutes, for example 30=10 or 30=8/15.",
                               entry=entry.strip())  # fmt: skip
        _put(found, match["route"], match["peak"], match["offpeak"] or match["peak"])
    return found


def headways_of_table(table: pd.DataFrame) -> dict[str, NewHeadway]:
    """The same from a table with ``route_id``, ``peak_min`` and, optionally, ``offpeak_min``."""
    missing = [name for name in ("route_id", "peak_min") if name not in table.columns]
    if missing:
        raise TransitError("The table of new headways lacks the fields {fields}.", fields=", ".join(missing))
    found: dict[str, NewHeadway] = {}
    off_peak = table["offpeak_min"] if "offpeak_min" in table.columns else table["peak_min"]
    for route, peak, calm in zip(table["route_id"].map(as_text), table["peak_min"], off_peak, strict=True):
        if pd.notna(peak):
            _put(found, route.strip(), peak, peak if pd.isna(calm) else calm)
    return found


def _put(found: dict[str, NewHeadway], route: str, peak: object, off_peak: object) -> None:
    if route in found:
        raise TransitError("The new headway of route {route} is given twice. Give it once.", route=route)
    try:
        new = NewHeadway(float(peak), float(off_peak))
    except (TypeError, ValueError):
        new = NewHeadway(0, 0)
    if not (0 < new.peak_min < np.inf and 0 < new.offpeak_min < np.inf):
        raise TransitError("The new headway of route {route} is no number of minutes above 0.", route=route)
    found[route] = new


def _by_hour(peak_min: float, offpeak_min: float) -> np.ndarray:
    return 60.0 * np.where(np.isin(np.arange(HOURS), PEAK_HOURS), peak_min, offpeak_min)


def _seen(routes: np.ndarray, observed: ObservedDays) -> np.ndarray:
    """Vehicles a day that passed, by route of the network and hour."""
    known = pd.Series(np.arange(len(observed.vocabulary.routes)), index=observed.vocabulary.routes)
    row = pd.Series(routes, dtype=object).map(known).fillna(-1).to_numpy(np.int64)
    seen = np.zeros((len(routes), HOURS))
    seen[row >= 0] = observed.passages[row[row >= 0]] / max(observed.days, 1)
    return seen


def _by_band(seen: np.ndarray) -> np.ndarray:
    """Vehicles an hour, by hour: the mean over those hours of its band in which any was seen."""
    rates = np.zeros(HOURS)
    for begin, end in HOUR_BANDS:
        hours = seen[begin:end]
        rates[begin:end] = hours.sum() / max((hours > 0).sum(), 1)
    return rates


def listed_headways(routes: np.ndarray, table: pd.DataFrame | None) -> dict[int, np.ndarray]:
    """Headways by hour of the routes that ``table`` gives one, by row of ``routes``."""
    if table is None or "route_id" not in table.columns:
        return {}
    rows = table.assign(route_id=table["route_id"].map(as_text)).drop_duplicates("route_id").set_index("route_id")
    found = {}
    for row, route in enumerate(routes):
        if route in rows.index:
            peak, calm = (_minutes(rows.loc[route], name) for name in ("peak_min", "offpeak_min"))
            peak, calm = peak or calm, calm or peak
            if peak:
                hours = _running(rows.loc[route].get("first_time"), rows.loc[route].get("last_time"))
                found[row] = np.where(hours, _by_hour(peak, calm), NEVER)
    return found


def _minutes(row: pd.Series, name: str) -> float:
    """A headway; 0 where the table has none (GBIS writes 0 for a route without a timetable)."""
    value = pd.to_numeric(row.get(name), errors="coerce")
    return float(value) if pd.notna(value) and value > 0 else 0.0


def _running(first: object, last: object) -> np.ndarray:
    """The hours from the first departure to the last; all day where either is not known."""
    begin, end = _hour(first), _hour(last)
    if begin is None or end is None:
        return DAYTIME
    if end <= begin:
        end += 24
    return (np.arange(HOURS) >= begin) & (np.arange(HOURS) <= end)


def _hour(clock: object) -> int | None:
    match = re.match(r"\s*(\d{1,2})\s*:", str(clock))
    hour = int(match[1]) if match else None
    return hour if hour is None or hour >= DAY_BEGINS else hour + 24
