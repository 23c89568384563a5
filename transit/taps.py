"""Reading canonical taps: a folder for each service day, and each day as columns of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from ..common.progress import SILENT, Progress
from . import engine
from .columns import RAIL_MODE_PREFIX, TAP_COLUMNS
from .errors import TransitError

DAY_FOLDER = "service_date="
REJECTED_FILE = "rejected.csv"
"""Beside the service days in a dataset: file, line, reason, and the row with its card number masked."""

RULES_FILE = "rules.json"
"""Beside the service days in a dataset of legs: the rules by which they were linked."""

OWN_FILES = (REJECTED_FILE, RULES_FILE)
"""What a dataset holds beside its service days."""

UNKNOWN = -1
"""Code of a stop that is not recorded."""

NO_LEG_NO = -1
"""Leg number of a tap for which the fare system gives none."""

NEVER_S = -1_000_000_000
"""Alighting time that is not recorded: so early that no window reaches it."""

US_PER_S = 1_000_000


@dataclass(frozen=True)
class Part:
    """The files of one service day."""

    day: date
    files: tuple[Path, ...]

    @property
    def sql(self) -> str:
        """The part as a table in SQL, in the order of its files and rows."""
        return engine.parquet(self.files)

    @property
    def midnight_us(self) -> int:
        """Midnight at which the calendar day of this service day began, microseconds since 1970."""
        return (self.day - date(1970, 1, 1)).days * 86_400 * US_PER_S


def parts_of(dataset: Path) -> list[Part]:
    """The service days of ``dataset``, oldest first.

    Raises :class:`TransitError` when ``dataset`` is not such a folder.
    """
    dataset = Path(dataset)
    parts = [
        Part(_day_of(folder), files)
        for folder in sorted(dataset.glob(f"{DAY_FOLDER}*"))
        if folder.is_dir() and (files := tuple(sorted(folder.glob("*.parquet"))))
    ]
    if not parts:
        raise TransitError(
            "{folder} holds no card records by service day. Choose a folder that the import of card taps has written.",
            folder=dataset,
        )
    return parts


def require_replaceable(output: Path) -> None:
    """A dataset replaces its folder as a whole, so refuse one that holds anything else than an older dataset.

    Raises :class:`TransitError` that names what is in the way.
    """
    if output.is_file():
        raise TransitError("{path} is a file. Choose a folder for the result.", path=output)
    entries = sorted(output.iterdir()) if output.is_dir() else []
    foreign = [entry for entry in entries if not entry.name.startswith(DAY_FOLDER) and entry.name not in OWN_FILES]
    if foreign:
        raise TransitError(
            "The folder {folder} holds other files ({name}), which the result would replace. "
            "Choose a new or empty folder.",
            folder=output,
            name=foreign[0].name,
        )


def _day_of(folder: Path) -> date:
    try:
        return date.fromisoformat(folder.name.removeprefix(DAY_FOLDER))
    except ValueError as cause:
        raise TransitError("The folder {folder} is not named after a service day.", folder=folder) from cause


_IDS = "SELECT DISTINCT {column} FROM {part} WHERE {column} IS NOT NULL"


@dataclass(frozen=True)
class Vocabulary:
    """The route and stop ids of a dataset, in byte order: the code of an id is its place here."""

    routes: np.ndarray
    stops: np.ndarray

    @classmethod
    def read(cls, connection: Any, parts: list[Part], progress: Progress = SILENT) -> Vocabulary:
        """The ids in ``parts``; the connection gets the types of :meth:`declare`."""
        _require_columns(connection, parts)
        routes: set[str] = set()
        stops: set[str] = set()
        for part in parts:
            for ids, column in ((routes, "route_id"), (stops, "board_stop"), (stops, "alight_stop")):
                query = _IDS.format(column=column, part=part.sql)
                ids.update(
                    row[0]
                    for row in engine.run(
                        connection, lambda query=query: connection.execute(query).fetchall(), progress
                    )
                )
        vocabulary = cls(_in_byte_order(routes), _in_byte_order(stops))
        vocabulary.declare(connection)
        return vocabulary

    def declare(self, connection: Any) -> None:
        """Give ``connection`` the types ``route_code`` and ``stop_code``, whose codes are the places here."""
        for name, ids in (("route_code", self.routes), ("stop_code", self.stops)):
            # An ENUM needs one value at least.
            values = ", ".join(engine.text(value) for value in ids) or "''"
            connection.execute(f"CREATE OR REPLACE TYPE {name} AS ENUM ({values})")


def _in_byte_order(ids: set[str]) -> np.ndarray:
    return np.array(sorted(ids, key=lambda value: value.encode()), dtype=object)


def _require_columns(connection: Any, parts: list[Part]) -> None:
    for part in parts:
        present = engine.columns_of(connection, part.sql)
        missing = [name for name in TAP_COLUMNS if name not in present]
        if missing:
            raise TransitError(
                "{file} lacks the columns {columns}. Import the card records again with Import card taps.",
                file=part.files[0],
                columns=", ".join(missing),
            )


def _require_unlinked(connection: Any, parts: list[Part]) -> None:
    """Legs have all columns of taps; but alightings that were inferred would pass for recorded ones."""
    for part in parts:
        if "journey_id" in engine.columns_of(connection, part.sql):
            raise TransitError(
                "{folder} holds legs, which are linked already. Choose the folder that Import card taps has written.",
                folder=part.files[0].parent.parent,
            )


@dataclass(frozen=True)
class DayTaps:
    """The taps of one service day, one element for each, by card and boarding time.

    ``board`` and ``alight`` are seconds since the midnight before (``NEVER_S``: not recorded); ``route``,
    ``board_stop`` and ``alight_stop`` are codes of the :class:`Vocabulary` (``UNKNOWN``: not recorded); ``vehicle``
    and ``linked_trip`` are 64-bit hashes good for comparing neighbours (0: not recorded). ``linked_trip``, ``rail``
    (whether the ride is by rail) and ``leg_no`` (``NO_LEG_NO``: not recorded) are there where they were asked for.
    """

    part: Part
    card: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    route: np.ndarray
    board_stop: np.ndarray
    alight_stop: np.ndarray
    vehicle: np.ndarray
    linked_trip: np.ndarray | None
    passengers: np.ndarray
    rail: np.ndarray | None = None
    leg_no: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.card)

    @property
    def same_card(self) -> np.ndarray:
        """Whether each tap but the first is of the same card as the one before it."""
        return self.card[1:] == self.card[:-1]


# TRY_CAST, not CAST: only the cast that cannot fail is computed once for each value of the Parquet dictionary.
_DAY = """
SELECT card_id,
       ((epoch_us(board_time) - {midnight}) // {second})::INTEGER AS board,
       coalesce(((epoch_us(alight_time) - {midnight}) // {second})::INTEGER, {never}) AS alight,
       enum_code(TRY_CAST(route_id AS route_code))::INTEGER AS route,
       enum_code(TRY_CAST(board_stop AS stop_code))::INTEGER AS board_stop,
       coalesce(enum_code(TRY_CAST(alight_stop AS stop_code))::INTEGER, {unknown}) AS alight_stop,
       CASE WHEN vehicle_id IS NULL THEN 0 ELSE hash(vehicle_id) END::UBIGINT AS vehicle,
       {linked_trip}
       {rail}
       {leg_no}
       passengers
FROM {part}
"""
_LINKED_TRIP = "CASE WHEN linked_trip_id IS NULL THEN 0 ELSE hash(linked_trip_id) END::UBIGINT AS linked_trip,"
_RAIL = f"coalesce(mode LIKE '{RAIL_MODE_PREFIX}%', false) AS rail,"
_LEG_NO = f"coalesce(leg_no, {NO_LEG_NO}) AS leg_no,"


def days(
    connection: Any,
    parts: list[Part],
    with_linked_trip: bool,
    progress: Progress = SILENT,
    with_rail: bool = False,
    with_leg_no: bool = False,
) -> Iterator[DayTaps]:
    """Each of ``parts`` as columns of numbers; :meth:`Vocabulary.read` comes first.

    Raises :class:`TransitError` for legs, and when a part is not sorted or has a tap without card, time, route or stop.
    """
    _require_unlinked(connection, parts)
    for number, part in enumerate(parts):
        progress.at(number / len(parts))
        query = _DAY.format(
            midnight=part.midnight_us,
            second=US_PER_S,
            never=NEVER_S,
            unknown=UNKNOWN,
            linked_trip=_LINKED_TRIP if with_linked_trip else "",
            rail=_RAIL if with_rail else "",
            leg_no=_LEG_NO if with_leg_no else "",
            part=part.sql,
        )
        columns = engine.run(connection, lambda query=query: connection.execute(query).fetchnumpy(), progress)
        card = _complete(part, columns, "card_id")
        day = DayTaps(
            part,
            card,
            _complete(part, columns, "board"),
            _plain(columns["alight"]),
            _complete(part, columns, "route"),
            _complete(part, columns, "board_stop"),
            _plain(columns["alight_stop"]),
            _plain(columns["vehicle"]),
            _plain(columns["linked_trip"]) if with_linked_trip else None,
            _complete(part, columns, "passengers"),
            _plain(columns["rail"]) if with_rail else None,
            _plain(columns["leg_no"]) if with_leg_no else None,
        )
        _require_order(day)
        yield day
    progress.at(1.0)


def _plain(column: np.ndarray) -> np.ndarray:
    return column.data if isinstance(column, np.ma.MaskedArray) else column


def _complete(part: Part, columns: dict[str, np.ndarray], name: str) -> np.ndarray:
    column = columns[name]
    if isinstance(column, np.ma.MaskedArray) and np.ma.is_masked(column):
        raise TransitError(
            "{file} has a tap without {name}. Import the card records again with Import card taps.",
            file=part.files[0],
            name=name,
        )
    return _plain(column)


def _require_order(day: DayTaps) -> None:
    card, board = day.card, day.board
    if np.any(card[1:] < card[:-1]) or np.any((board[1:] < board[:-1]) & day.same_card):
        raise TransitError(
            "{file} is not sorted by card and boarding time. Import the card records again with Import card taps.",
            file=day.part.files[0],
        )
