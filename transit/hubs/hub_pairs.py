"""The worst pairs of routes of each hub: where changing costs the passengers most."""

from __future__ import annotations

from functools import partial

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..counting.card_counts import CardCounts
from ..counting.key_counts import KeyCounts
from ..counting.keyed_sums import KeyedSums
from ..counting.quantiles import quantiles
from ..leg_days import DayLegs
from ..network.headways import Headways
from ..passes import run_tallies
from ..privacy.privacy import INSIDE_CARDS
from ..taps import UNKNOWN, Vocabulary
from .hub_tally import SignedCounts
from .hubs import SECONDS_PER_MINUTE, Hubs
from .transfer_times import NOT_KNOWN, StopPlaces, Transfers, Walking

PAIRS_PER_HUB = 10
"""Pairs of routes shown for each hub: as many as a meeting can discuss."""

RESOLUTION_S = 5
"""Medians and percentiles of a pair are told in steps of so many seconds, so that memory follows the pairs and not the
transfers; the minutes lost are exact."""


def worst_pairs(
    hubs: Hubs,
    walking: Walking | None = None,
    headways: Headways | None = None,
    min_cards: int = INSIDE_CARDS,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> pd.DataFrame:
    """For each hub the :data:`PAIRS_PER_HUB` pairs of routes on which most person-minutes are lost.

    Columns ``hub_id hub_name rank from_route to_route transfers time_median_s wait_median_s wait_p85_s
    lost_person_min missed_share``. ``missed_share`` is the share of the transfers with a known wait that waited
    longer than the headway of the route boarded, so that a bus was missed (P(t_wait > H), reference/transit.md §2.6);
    empty where ``headways`` do not know the route. Pairs with fewer than ``min_cards`` different cards are left out.
    """
    vocabulary = hubs.days.vocabulary
    make = partial(
        _tallies,
        hub=hubs.number,
        places=hubs.places,
        walking=walking or Walking(),
        headways=headways or Headways.unknown(len(vocabulary.routes)),
        min_cards=min_cards,
    )
    progress.step("Counting the pairs of routes of each hub")
    (tally,) = run_tallies(hubs.days, make, progress, scheduler)
    table = _measured(tally)
    hub, pair = np.divmod(table.index.to_numpy(), tally.routes**2)
    table.insert(0, "hub", hub)
    table.insert(1, "from_route", vocabulary.routes[pair // tally.routes])
    table.insert(2, "to_route", vocabulary.routes[pair % tally.routes])
    table = table.sort_values(
        ["hub", "lost_person_min", "transfers", "from_route", "to_route"], ascending=[True, False, False, True, True]
    )
    table.insert(1, "rank", table.groupby("hub").cumcount() + 1)
    table = table[table["rank"] <= PAIRS_PER_HUB].reset_index(drop=True)
    named = hubs.table[["hub_id", "name"]].iloc[table.pop("hub")].reset_index(drop=True)
    return pd.concat([named.rename(columns={"name": "hub_name"}), table], axis=1)


def _tallies(vocabulary: Vocabulary, hub, places, walking, headways, min_cards) -> tuple[_PairTally]:
    return (_PairTally(vocabulary, hub, places, walking, headways, min_cards),)


class _PairTally:
    """Transfers by hub and pair of routes, coded as (hub × routes + from) × routes + to, and their times.

    ``hub`` is the number of the hub of each stop code.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        hub: np.ndarray,
        places: StopPlaces,
        walking: Walking,
        headways: Headways,
        min_cards: int,
    ) -> None:
        self._hub, self._places, self._walking = hub, places, walking
        self._headways = headways
        self.routes = max(len(vocabulary.routes), 1)
        self.transfers = KeyCounts()
        self.timetabled = KeyCounts()
        self.lost = KeyedSums(1)
        self.times = SignedCounts(RESOLUTION_S)
        self.waits = SignedCounts(RESOLUTION_S)
        self.cards = CardCounts(max(min_cards, 1))

    def add(self, day: DayLegs) -> None:
        changes = Transfers.of(day, self._places, self._walking)
        hub = self._hub[day.board_stop[changes.on]]
        at = np.flatnonzero(hub != UNKNOWN)
        on, off, people = changes.on[at], changes.off[at], changes.passengers[at]
        pair = (hub[at] * self.routes + day.route[off]) * self.routes + day.route[on]
        wait = np.where(changes.wait_s == NOT_KNOWN, NOT_KNOWN, np.maximum(changes.wait_s, 0))[at]
        self.transfers.add(pair, people)
        time = np.maximum(changes.time_s[at], 0).astype(np.int64)  # what is not known is below 0
        self.lost.add(pair, time * people)
        self.times.add(pair, changes.time_s[at], people)
        self.waits.add(pair, wait, people)
        headway = self._headways.at(day.route[on], day.hour[on])
        told = np.flatnonzero(np.isfinite(headway) & (wait != NOT_KNOWN))
        self.timetabled.add(2 * pair[told] + (wait[told] > headway[told]), people[told])
        self.cards.add(pair, day.card[on], people)

    def merge(self, other: _PairTally) -> None:
        for name in ("transfers", "timetabled", "lost", "times", "waits", "cards"):
            getattr(self, name).merge(getattr(other, name))


def _measured(tally: _PairTally) -> pd.DataFrame:
    """The pairs with enough cards, by their code, and what changing costs on each."""
    pair, transfers = tally.transfers.items()
    enough = tally.cards.cards_in(pair) >= tally.cards.most
    table = pd.DataFrame({"transfers": transfers[enough]}, index=pair[enough])
    pair, time, people = tally.times.cells()
    table["time_median_s"] = quantiles(pair, time, people, (0.5,))[0.5].reindex(table.index)
    pair, wait, people = tally.waits.cells()
    table[["wait_median_s", "wait_p85_s"]] = quantiles(pair, wait, people, (0.5, 0.85)).reindex(table.index)
    pair, lost = tally.lost.table()
    table["lost_person_min"] = pd.Series(lost, index=pair).reindex(table.index) / SECONDS_PER_MINUTE
    key, people = tally.timetabled.items()
    pair, missed = np.divmod(key, 2)
    counted = pd.DataFrame({"missed": missed * people, "all": people}).groupby(pair).sum()
    table["missed_share"] = (counted["missed"] / counted["all"]).reindex(table.index)
    return table
