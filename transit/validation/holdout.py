"""How well alightings are inferred: hide some that were recorded, infer them, and compare."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from ..linking.inference import AlightSource, Places, infer_alightings
from ..linking.rules import TransferRules
from ..network.route_network import RouteNetwork
from ..taps import NEVER_S, UNKNOWN, DayTaps, Vocabulary

HIDDEN_SHARE = 0.15
"""Of the recorded alightings (10 to 20 %: reference/transit.md §2.18)."""

NEAR_M = 400
"""An inferred alighting so near to the recorded one is right for planning: a stop's catchment (§2.18)."""

FARTHEST_M = 20_000
"""Errors from here on are counted as this one."""

_SOURCES = len(AlightSource) - 1


def _per_source(*more: int) -> np.ndarray:
    return np.zeros((_SOURCES, *more), np.int64)


@dataclass(frozen=True)
class HoldOut:
    """Hidden alightings (records) and what became of them, an element for each :class:`~.inference.AlightSource`.

    ``metres`` are histograms of the distance between the inferred and the recorded stop, one column a metre; ``exact``
    are at the very stop, ``beside`` at most one stop of the route away, of those ``placed`` on the route's sequence.
    """

    hidden: int = 0
    exact: np.ndarray = field(default_factory=_per_source)
    beside: np.ndarray = field(default_factory=_per_source)
    placed: np.ndarray = field(default_factory=_per_source)
    found: np.ndarray = field(default_factory=_per_source)
    metres: np.ndarray = field(default_factory=lambda: _per_source(FARTHEST_M + 1))

    def __add__(self, other: HoldOut) -> HoldOut:
        names = ("hidden", "exact", "beside", "placed", "found", "metres")
        return HoldOut(**{name: getattr(self, name) + getattr(other, name) for name in names})

    def score(self, *sources: AlightSource) -> Score:
        """The score of what was inferred from ``sources``."""
        which = list(sources)
        return Score(
            self.hidden,
            *(int(getattr(self, name)[which].sum()) for name in ("found", "exact", "beside", "placed")),
            self.metres[which].sum(axis=0),
        )


INFERRED = (AlightSource.NEXT, AlightSource.RETURN, AlightSource.HISTORY)


@dataclass(frozen=True)
class Score:
    """How right the inferred alightings are; shares are percent, None where nothing was compared."""

    hidden: int
    found: int
    exact: int
    beside: int
    placed: int
    metres: np.ndarray

    @property
    def found_share(self) -> float | None:
        """Of the hidden alightings: those that were inferred at all."""
        return _percent(self.found, self.hidden)

    @property
    def exact_share(self) -> float | None:
        return _percent(self.exact, self.found)

    @property
    def beside_share(self) -> float | None:
        """At most one stop away, of those on the stop sequence of their route."""
        return _percent(self.beside, self.placed)

    @property
    def near_share(self) -> float | None:
        """Within :data:`NEAR_M`, of those whose two stops have places."""
        return _percent(int(self.metres[: NEAR_M + 1].sum()), int(self.metres.sum()))

    @property
    def median_m(self) -> int | None:
        """The median error."""
        total = self.metres.sum()
        return int(np.searchsorted(np.cumsum(self.metres), (total + 1) // 2)) if total else None


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None


def hold_out(
    day: DayTaps,
    rules: TransferRules,
    places: Places,
    vocabulary: Vocabulary,
    network: RouteNetwork | None = None,
    share: float = HIDDEN_SHARE,
) -> HoldOut:
    """Hide ``share`` of the recorded alightings of ``day``, infer them by ``rules``, and compare.

    Which ones depends on the day alone, so two runs hide the same. ``network`` tells which stops lie beside each other.
    """
    tagged = (day.alight_stop != UNKNOWN) & (day.alight != NEVER_S)
    chosen = np.random.default_rng(day.part.day.toordinal()).random(len(day)) < share
    hidden = np.flatnonzero(tagged & chosen)
    alight, alight_stop = day.alight.copy(), day.alight_stop.copy()
    alight[hidden], alight_stop[hidden] = NEVER_S, UNKNOWN
    masked = replace(day, alight=alight, alight_stop=alight_stop)
    inferred, source = infer_alightings(masked, places, by=rules.infer_by, from_history=rules.infer_history)
    tap = hidden[source[hidden] > AlightSource.TAG]
    guess, truth = inferred.alight_stop[tap], day.alight_stop[tap]
    known_from = source[tap]
    steps = _steps(vocabulary, network, day.route[tap], day.board_stop[tap], guess, truth)
    metres = np.sqrt(places.squared_distance(guess, truth))
    return HoldOut(
        len(hidden),
        exact=_by_source(known_from[guess == truth]),
        beside=_by_source(known_from[(steps >= 0) & (steps <= 1)]),
        placed=_by_source(known_from[steps >= 0]),
        found=_by_source(known_from),
        metres=_histograms(known_from, metres),
    )


def _by_source(sources: np.ndarray) -> np.ndarray:
    return np.bincount(sources, minlength=_SOURCES)


def _histograms(sources: np.ndarray, metres: np.ndarray) -> np.ndarray:
    known = ~np.isnan(metres)
    column = np.minimum(np.round(metres[known]), FARTHEST_M).astype(np.int64)
    cell = sources[known].astype(np.int64) * (FARTHEST_M + 1) + column
    return np.bincount(cell, minlength=_SOURCES * (FARTHEST_M + 1)).reshape(_SOURCES, FARTHEST_M + 1)


NOT_PLACED = -1


def _steps(
    vocabulary: Vocabulary,
    network: RouteNetwork | None,
    route: np.ndarray,
    board: np.ndarray,
    guess: np.ndarray,
    truth: np.ndarray,
) -> np.ndarray:
    """Stops between two alightings along the way of the ride; :data:`NOT_PLACED` where they are not on one way."""
    if network is None or not len(route):
        return np.full(len(route), NOT_PLACED)
    rides = pd.DataFrame({"route": route, "board": board, "guess": guess, "truth": truth})
    number = rides.groupby(list(rides.columns), sort=False).ngroup().to_numpy()
    once = rides.iloc[np.unique(number, return_index=True)[1]]
    routes, boards = vocabulary.routes[once["route"]], vocabulary.stops[once["board"]]
    one = network.place(routes, boards, vocabulary.stops[once["guess"]])
    other = network.place(routes, boards, vocabulary.stops[once["truth"]])
    same_way = one.found & other.found & (one.pattern == other.pattern)
    return np.where(same_way, np.abs(one.alight - other.alight), NOT_PLACED)[number]
