"""How riders meet vehicles."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial

import pandas as pd

from ..stops import as_text
from .assigning import Assignment, assign
from .scenario import Change, ChangedSupply
from .scheduled_assigning import assign_by_timetable


class Mode(Enum):
    """How riders meet vehicles; the value is the algorithm's parameter."""

    HEADWAY = "headway"
    """They come at any time and wait half a headway."""
    SCHEDULE = "schedule"
    """They come at three times of the hour and take the trips of a timetable, which is laid out from the headways where
    there is none. Walking and waiting count as they are, and nothing is fitted."""

    def assigner(self, stop_times: pd.DataFrame | None, changed: ChangedSupply) -> Callable[..., Assignment]:
        """What assigns in this mode, with the arguments of :func:`~.assigning.assign`.

        By timetable, a route that changes runs at its headways before and after, so that the difference is not that
        between a timetable and a headway.
        """
        if self is Mode.HEADWAY:
            return assign
        if stop_times is not None and "route_id" in stop_times.columns:
            touched = {route for route, change in changed.changes.items() if change is not Change.KEPT}
            stop_times = stop_times[~stop_times["route_id"].map(as_text).isin(touched)]
        return partial(assign_by_timetable, stop_times=stop_times)
