"""Reading legs in bulk: each service day as columns of numbers, the same codes on all days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from ..common.progress import SILENT, Progress
from . import engine
from .calendar import DayType
from .errors import TransitError
from .legs import legs_table
from .taps import NEVER_S, UNKNOWN, US_PER_S, Part, Vocabulary, parts_of

HOUR_S = 3600
HOURS = 28
"""Hours of a service day counted from midnight: 04:00 is hour 4, 03:59 of the next morning hour 27."""

NO_WALK_M = -1
"""Walk of a leg that is no transfer, or whose stops have no known place."""


@dataclass(frozen=True)
class DayLegs:
    """The legs of one service day, one element for each, by card and boarding time: journeys lie together.

    ``board`` and ``alight`` are seconds since the midnight before (``NEVER_S``: not known); ``route``,
    ``board_stop`` and ``alight_stop`` are codes of the :class:`~.taps.Vocabulary` (``UNKNOWN``: not known);
    ``vehicle`` is a 64-bit hash (0: not recorded); ``user_type`` is 1 to 8 (0: not recorded); ``leg`` counts from 1
    within the journey; ``transfer_walk_m`` is whole metres to this boarding (``NO_WALK_M``: none or not known).
    """

    day: date
    card: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    route: np.ndarray
    board_stop: np.ndarray
    alight_stop: np.ndarray
    vehicle: np.ndarray
    user_type: np.ndarray
    passengers: np.ndarray
    leg: np.ndarray
    transfer_walk_m: np.ndarray
    inferred: np.ndarray
    fare_transfer: np.ndarray
    behaviour_transfer: np.ndarray

    def __len__(self) -> int:
        return len(self.card)

    @property
    def day_type(self) -> DayType:
        return DayType.of(self.day)

    @cached_property
    def hour(self) -> np.ndarray:
        """The hour of each boarding, 4 to 27."""
        return (self.board // HOUR_S).astype(np.int8)

    @cached_property
    def first(self) -> np.ndarray:
        """The first leg of each journey."""
        return np.flatnonzero(self.leg == 1)

    @cached_property
    def last(self) -> np.ndarray:
        """The last leg of each journey."""
        return np.append(self.first, len(self))[1:] - 1

    @cached_property
    def transfers(self) -> np.ndarray:
        """The legs that continue a journey; the leg before each is the one that was changed from."""
        return np.flatnonzero(self.leg > 1)


@dataclass(frozen=True)
class LegDays:
    """A dataset of legs: its service days, and the ids that its codes stand for."""

    folder: Path
    parts: tuple[Part, ...]
    vocabulary: Vocabulary

    @classmethod
    def open(cls, legs: Path, progress: Progress = SILENT) -> LegDays:
        """The dataset that :func:`~.linking.linking.link_taps` wrote at ``legs``.

        Raises :class:`TransitError` when there is none.
        """
        with engine.session() as connection:
            legs_table(connection, legs)
            parts = parts_of(legs)
            return cls(Path(legs), tuple(parts), Vocabulary.read(connection, parts, progress))

    def days(self, progress: Progress = SILENT) -> Iterator[DayLegs]:
        """Each service day, oldest first."""
        with engine.session() as connection:
            self.vocabulary.declare(connection)
            for number, part in enumerate(self.parts):
                progress.at(number / len(self.parts))
                yield read_day(connection, part, progress)
            progress.at(1.0)

    def only(self, part: Part) -> LegDays:
        """The same dataset with one service day, for a task of its own."""
        return LegDays(self.folder, (part,), self.vocabulary)


# TRY_CAST, not CAST: only the cast that cannot fail is computed once for each value of the Parquet dictionary.
_DAY = """
SELECT card_id,
       ((epoch_us(board_time) - {midnight}) // {second})::INTEGER AS board,
       coalesce(((epoch_us(alight_time) - {midnight}) // {second})::INTEGER, {never}) AS alight,
       enum_code(TRY_CAST(route_id AS route_code))::INTEGER AS route,
       enum_code(TRY_CAST(board_stop AS stop_code))::INTEGER AS board_stop,
       coalesce(enum_code(TRY_CAST(alight_stop AS stop_code))::INTEGER, {unknown}) AS alight_stop,
       CASE WHEN vehicle_id IS NULL THEN 0 ELSE hash(vehicle_id) END::UBIGINT AS vehicle,
       coalesce(TRY_CAST(user_type AS TINYINT), 0) AS user_type,
       passengers, leg,
       coalesce(round(transfer_walk_m)::INTEGER, {no_walk}) AS transfer_walk_m,
       alight_inferred, fare_transfer, behaviour_transfer
FROM {part}
"""


def read_day(connection: Any, part: Part, progress: Progress = SILENT) -> DayLegs:
    """One service day; ``connection`` knows the codes (:meth:`~.taps.Vocabulary.declare`).

    Raises :class:`TransitError` when a leg lacks its card, route, stop or time.
    """
    query = _DAY.format(
        midnight=part.midnight_us,
        second=US_PER_S,
        never=NEVER_S,
        unknown=UNKNOWN,
        no_walk=NO_WALK_M,
        part=part.sql,
    )
    columns = engine.run(connection, lambda: connection.execute(query).fetchnumpy(), progress)
    arrays = [_complete(part, name, column) for name, column in columns.items()]
    return DayLegs(part.day, *arrays)


def _complete(part: Part, name: str, column: np.ndarray) -> np.ndarray:
    if not isinstance(column, np.ma.MaskedArray):
        return column
    if np.ma.is_masked(column):
        raise TransitError(
            "{file} has a leg without {column}. Link the taps again with Link taps into journeys.",
            file=part.files[0],
            column=name,
        )
    return column.data
