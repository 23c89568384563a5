"""Reading legs: the dataset that :func:`~.linking.linking.link_taps` writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import engine
from .columns import JOURNEY_COLUMNS, TRANSFER_MARKS
from .errors import TransitError

_LEG_COLUMNS = frozenset(["route_id", "board_stop", "alight_stop", "passengers", *JOURNEY_COLUMNS, *TRANSFER_MARKS])


def legs_table(connection: Any, legs: Path) -> str:
    """The legs at ``legs`` (folder or one Parquet file) as a table in SQL.

    Raises :class:`TransitError` when there are none.
    """
    legs = Path(legs)
    files = sorted(legs.rglob("*.parquet")) if legs.is_dir() else [legs] if legs.is_file() else []
    if not files:
        raise _no_legs(legs)
    table = engine.parquet(files)
    if missing := sorted(_LEG_COLUMNS.difference(engine.columns_of(connection, table))):
        raise TransitError(
            "{path} holds no legs: the columns {columns} are missing. Choose the folder that Link taps has written; "
            "if an older version wrote it, link the taps again.",
            path=legs,
            columns=", ".join(missing),
        )
    if not engine.count_rows(connection, table):
        raise _no_legs(legs)
    return table


def _no_legs(legs: Path) -> TransitError:
    return TransitError("{path} holds no legs. Choose the folder that Link taps has written.", path=legs)
