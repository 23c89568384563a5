"""Legs → journeys between stops."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ...common.progress import SILENT, Progress
from .. import engine
from ..legs import legs_table

_STOP_OD = """
SELECT from_stop, to_stop, sum(passengers)::BIGINT AS journeys
FROM (
    SELECT any_value(board_stop) FILTER (leg = 1) AS from_stop,
           any_value(alight_stop) FILTER (leg = legs) AS to_stop,
           any_value(passengers) FILTER (leg = 1) AS passengers
    FROM {legs} GROUP BY journey_id
)
WHERE to_stop IS NOT NULL
GROUP BY ALL ORDER BY journeys DESC, from_stop, to_stop
"""


def stop_od(legs: Path, progress: Progress = SILENT) -> pd.DataFrame:
    """Journeys (passengers) between the first boarding and the last alighting stop: ``from_stop to_stop journeys``.

    Journeys whose last alighting is neither recorded nor inferred are left out. Most journeys first.
    """
    with engine.session() as connection:
        query = _STOP_OD.format(legs=legs_table(connection, legs))
        return engine.run(connection, lambda: connection.execute(query).df(), progress)
