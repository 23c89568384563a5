"""Routes as sequences of stops: where along its route a passenger boards and alights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..errors import TransitError
from ..stops import Stops
from .along_line import positions_along, there_and_back

UNKNOWN_DIRECTION = -1
NOWHERE = -1

MAX_LINE_OFFSET_M = 250.0
"""Median distance of a route's stops from its line beyond which the line is not believed and straight lines between the
stops are measured instead: wider than any Korean bus road, narrower than two parallel arterials."""

LEAST_LINE_SHARE = 0.9
"""A line on which the stops lie closer together than on straight lines between them, beyond the width of a road, is not
the one that the route follows."""


@dataclass(frozen=True)
class Pattern:
    """One way a route goes: its stops in order.

    ``stops`` are rows of :attr:`RouteNetwork.stops`, ``direction`` is 0 out, 1 back or ``UNKNOWN_DIRECTION`` for each,
    ``cum_m`` the metres from the first stop, along the route's line where there is one. ``line`` is that line and
    ``begin_m`` where on it the first stop lies; without a line the way is straight from stop to stop.
    """

    route_id: str
    pattern: int
    stops: np.ndarray
    direction: np.ndarray
    cum_m: np.ndarray
    line: object | None = None
    begin_m: float = 0.0

    def __len__(self) -> int:
        return len(self.stops)

    @property
    def is_loop(self) -> bool:
        """Whether the route ends where it began, so that passengers ride on through its terminal."""
        return len(self) > 2 and self.stops[0] == self.stops[-1]

    @property
    def length_m(self) -> float:
        return float(self.cum_m[-1])


@dataclass(frozen=True)
class Placed:
    """Where rides lie on the network: number of the pattern and positions in its stops; ``NOWHERE`` where they do not.

    ``alight`` is smaller than ``board`` where a passenger rides on through the terminal of a loop.
    """

    pattern: np.ndarray
    board: np.ndarray
    alight: np.ndarray

    @property
    def found(self) -> np.ndarray:
        return self.pattern != NOWHERE


@dataclass(frozen=True)
class RouteNetwork:
    """The stop sequences of all routes over the stops of a layer (x, y in metres, NaN for a stop without a place)."""

    stops: Stops
    patterns: tuple[Pattern, ...]

    @classmethod
    def of(
        cls,
        stops: gpd.GeoDataFrame,
        route_stops: pd.DataFrame,
        lines: gpd.GeoDataFrame | None = None,
        progress: Progress = SILENT,
    ) -> RouteNetwork:
        """The network of the canonical bus tables (docs/formats.md).

        ``stops``: points with ``stop_id``. ``route_stops``: ``route_id seq stop_id`` and, where known, ``direction``
        and ``pattern`` (1 is the way that most trips go). ``lines``: ``route_id`` (and ``pattern``), the way along
        which distances are measured; without it, or where it does not follow the stops, straight lines between them.
        A stop of a sequence that is not among ``stops`` keeps its position and is told of.

        Raises :class:`TransitError` where fields are missing or no route has two stops.
        """
        table = _ordered(route_stops, progress)
        known = Stops.of(stops)
        row = known.rows_of(table["stop_id"])
        if (row < 0).any():
            lost = table["stop_id"][row < 0].drop_duplicates()
            progress.warn(
                "{count} stops of the stop sequences are not in the stop layer ({examples}); distances pass them by",
                count=len(lost),
                examples=", ".join(map(str, lost[:3])),
            )
            known = known.with_placeless(lost)
            row = known.rows_of(table["stop_id"])
        shapes = _shapes_of(lines, known.crs)
        patterns = []
        for (route, number), part in table.assign(row=row).groupby(["route_id", "pattern"], sort=True):
            if len(part) > 1:
                rows = part["row"].to_numpy(np.int32)
                shape = shapes.get((route, number), shapes.get((route, None)))
                direction = part["direction"].to_numpy(np.int8)
                way = _measured(known.x[rows], known.y[rows], shape)
                patterns.append(Pattern(route, int(number), rows, direction, *way))
        if not patterns:
            raise TransitError("The stop sequences hold no route with two stops or more.")
        return cls(known, tuple(patterns))

    @cached_property
    def routes(self) -> np.ndarray:
        """The ids of the routes, in byte order."""
        return np.array(sorted({pattern.route_id for pattern in self.patterns}, key=str.encode), dtype=object)

    def patterns_of(self, route_id: str) -> list[Pattern]:
        """The ways ``route_id`` goes, the main one first."""
        return [pattern for pattern in self.patterns if pattern.route_id == route_id]

    def place(self, routes: Sequence[str], board_stops: Sequence[str], alight_stops: Sequence[str]) -> Placed:
        """Where rides on ``routes`` between stops (ids, one element for each ride) lie.

        Of several ways to place a ride, as on loops and at stops that are served twice, the one with the fewest stops
        is taken, then the main pattern, then the earliest: nobody rides round a loop to a stop just passed.
        """
        route = _codes(self.routes, routes)
        board, alight = self.stops.rows_of(board_stops), self.stops.rows_of(alight_stops)
        wanted = self._key(route, board, alight)
        keys, pattern, first, second = self._pairs
        slot = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        found = (keys[slot] == wanted) & (route >= 0) & (board >= 0) & (alight >= 0)
        return Placed(*(np.where(found, values[slot], NOWHERE).astype(np.int32) for values in (pattern, first, second)))

    def boarding_positions(self, routes: Sequence[str], board_stops: Sequence[str]) -> Placed:
        """Where rides whose alighting is not known begin: the first position of the stop on the main pattern."""
        route, board = _codes(self.routes, routes), self.stops.rows_of(board_stops)
        keys, pattern, position = self._served
        wanted = route * len(self.stops.id) + board
        slot = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        found = (keys[slot] == wanted) & (route >= 0) & (board >= 0)
        where = [np.where(found, values[slot], NOWHERE).astype(np.int32) for values in (pattern, position)]
        return Placed(*where, np.full(len(route), NOWHERE, np.int32))

    def _key(self, route: np.ndarray, board: np.ndarray, alight: np.ndarray) -> np.ndarray:
        count = len(self.stops.id)
        return (route.astype(np.int64) * count + board) * count + alight

    @cached_property
    def _pairs(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Every ride that the network offers, once: its key, pattern, and positions; sorted by key."""
        parts = [rides_of(pattern) for pattern in self.patterns]
        number = np.repeat(np.arange(len(parts)), [len(first) for first, _, _ in parts])
        first, second, span = (np.concatenate(column) for column in zip(*parts, strict=True))
        stops = np.concatenate([pattern.stops for pattern in self.patterns])
        offset = np.cumsum([0, *(len(pattern) for pattern in self.patterns)])[number]
        route = _codes(self.routes, [pattern.route_id for pattern in self.patterns])[number]
        key = self._key(route, stops[offset + first], stops[offset + second])
        order = np.lexsort((first, number, span, key))
        best = order[np.diff(key[order], prepend=-1) != 0]
        return key[best], number[best], first[best], second[best]

    @cached_property
    def _served(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Each stop of each route once: its key, pattern and first position; sorted by key."""
        number = np.repeat(np.arange(len(self.patterns)), [len(pattern) for pattern in self.patterns])
        position = np.concatenate([np.arange(len(pattern)) for pattern in self.patterns])
        route = _codes(self.routes, [pattern.route_id for pattern in self.patterns])[number]
        key = route * len(self.stops.id) + np.concatenate([pattern.stops for pattern in self.patterns])
        order = np.lexsort((position, number, key))
        best = order[np.diff(key[order], prepend=-1) != 0]
        return key[best], number[best], position[best]


def rides_of(pattern: Pattern) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """First and second position of every ride on ``pattern``, and its number of stops; on a loop also those that go on
    through the terminal."""
    size = len(pattern)
    first, second = np.triu_indices(size, 1)
    span = second - first
    if pattern.is_loop:
        # The last position is the first again: rides go on through it to a stop that lies behind it.
        late, early = (positions + 1 for positions in np.tril_indices(size - 2, -1))
        first, second = np.append(first, late), np.append(second, early)
        span = np.append(span, size - 1 - late + early)
    return first, second, span


def _ordered(route_stops: pd.DataFrame, progress: Progress) -> pd.DataFrame:
    missing = [name for name in ("route_id", "seq", "stop_id") if name not in route_stops.columns]
    if missing:
        raise TransitError(
            "The stop sequences lack the fields {fields}. Choose the table of the stops of each route (route_id, seq, "
            "stop_id), as the data page pulls it.",
            fields=", ".join(missing),
        )
    table = pd.DataFrame(
        {
            "route_id": route_stops["route_id"].map(_as_text),
            "pattern": _numbers(route_stops, "pattern", 1),
            "seq": pd.to_numeric(route_stops["seq"], errors="coerce"),
            "stop_id": route_stops["stop_id"].map(_as_text),
            "direction": _numbers(route_stops, "direction", UNKNOWN_DIRECTION),
        }
    )
    usable = route_stops["route_id"].notna() & route_stops["stop_id"].notna() & table["seq"].notna()
    if lost := len(table) - int(usable.sum()):
        progress.warn(
            "{count} rows of the stop sequences lack a route, a number or a stop and are left out", count=lost
        )
    return table[usable.to_numpy()].sort_values(["route_id", "pattern", "seq"], kind="stable")


def _numbers(table: pd.DataFrame, name: str, otherwise: int) -> pd.Series:
    if name not in table.columns:
        return pd.Series(otherwise, index=table.index)
    return pd.to_numeric(table[name], errors="coerce").fillna(otherwise).astype(int)


def _as_text(value: object) -> str:
    """An id as text; 1234.0, which a table without text columns makes of 1234, becomes 1234 again."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _codes(known: np.ndarray, ids: Sequence[str]) -> np.ndarray:
    places = pd.Series(np.arange(len(known)), index=known)
    return pd.Series(list(ids), dtype=object).map(places).fillna(NOWHERE).to_numpy(np.int64)


def _shapes_of(lines: gpd.GeoDataFrame | None, crs: object) -> dict[tuple[str, int | None], object]:
    """The line of each route, and of each of its patterns where the layer tells them apart."""
    if lines is None or "route_id" not in lines.columns:
        return {}
    if lines.crs is None:
        raise TransitError("The route lines have no coordinate reference system. Set the one they were made in.")
    usable = lines[lines.geometry.notna() & ~lines.geometry.is_empty].to_crs(crs)
    patterns = usable["pattern"] if "pattern" in usable.columns else [None] * len(usable)
    shapes: dict[tuple[str, int | None], object] = {}
    for route, pattern, shape in zip(usable["route_id"].map(_as_text), patterns, usable.geometry, strict=True):
        shapes.setdefault((route, None if pd.isna(pattern) else int(pattern)), shape)
    return shapes


def _measured(x: np.ndarray, y: np.ndarray, shape: object) -> tuple[np.ndarray, object | None, float]:
    """Metres from the first stop, the line along which they run (None: straight) and where on it the first stop lies.

    ``shape`` is that line where it follows the stops. Stops without a place share the way between their neighbours
    equally.
    """
    placed = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
    if len(placed) < 2:
        return np.zeros(len(x)), None, 0.0
    straight = np.append(0.0, np.cumsum(np.hypot(np.diff(x[placed]), np.diff(y[placed]))))
    along, line = straight, None
    if shape is not None:
        line, along = _followed(shape, x[placed], y[placed], straight)
    return np.interp(np.arange(len(x)), placed, along - along[0]), line, float(along[0])


def _followed(shape: object, x: np.ndarray, y: np.ndarray, straight: np.ndarray) -> tuple[object | None, np.ndarray]:
    """The line that the stops follow and where they lie along it; None and ``straight`` where it is not believed.

    Deliveries often draw only the way out of a route that comes back on the same roads: then the line is followed
    there and back.
    """
    along, offset = positions_along(shape, x, y)
    if offset.max() > MAX_LINE_OFFSET_M:
        both = there_and_back(shape)
        along_both, offset_both = positions_along(both, x, y)
        if (offset_both**2).sum() < (offset**2).sum():
            shape, along, offset = both, along_both, offset_both
    is_near = np.median(offset) <= MAX_LINE_OFFSET_M
    is_long = along[-1] - along[0] >= LEAST_LINE_SHARE * straight[-1]
    return (shape, along) if is_near and is_long else (None, straight)
