"""Behavioural transfers: where the same person goes on, whatever the fare system says."""

from __future__ import annotations

import numpy as np

from ..taps import UNKNOWN, DayTaps
from .changes import Changes
from .inference import Places
from .journey_cuts import cut_by
from .missed_buses import missed_buses
from .rules import BehaviourRules, walk_s


def behaviour_transfers(day: DayTaps, changes: Changes, rules: BehaviourRules, places: Places) -> np.ndarray:
    """For each tap of ``day`` whether the person goes on from the ride before, by :class:`BehaviourRules`."""
    goes_on = changes.marked(_reachable(day, changes, rules, places), len(day))

    def is_not_the_way_back(first: np.ndarray, tap: np.ndarray) -> np.ndarray:
        return ~(_squared_m(places, day.alight_stop[tap], day.board_stop[first]) <= rules.return_limit_m**2)

    return cut_by(goes_on, is_not_the_way_back)


def _reachable(day: DayTaps, changes: Changes, rules: BehaviourRules, places: Places) -> np.ndarray:
    """The changes to another vehicle of another route that lies within a walk and a wait."""
    before, after = changes.before, changes.after
    onward = ~changes.same_route & ~changes.same_vehicle & (day.passengers[after] <= day.passengers[before])
    which = np.flatnonzero(onward)
    squared_m = _squared_m(places, day.alight_stop[before[which]], day.board_stop[after[which]])
    walk = walk_s(np.sqrt(np.nan_to_num(squared_m)))
    near = ~(squared_m > rules.walk_limit_m**2) & (changes.gap_s[which] <= rules.wait_cap_min * 60 + walk)
    which, walk = which[near], walk[near]
    if rules.missed_buses is None:
        return which
    there_s = day.alight[before[which]] + walk
    return which[missed_buses(day, after[which], there_s, len(places.x)) <= rules.missed_buses]


def _squared_m(places: Places, alight_stop: np.ndarray, board_stop: np.ndarray) -> np.ndarray:
    """Squared metres, NaN where a stop or its place is unknown."""
    squared = places.squared_distance(alight_stop, board_stop)
    squared[alight_stop == UNKNOWN] = np.nan
    return squared
