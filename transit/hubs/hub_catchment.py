"""The catchment of a hub: where the journeys that change there come from and go to."""

from __future__ import annotations

from functools import partial

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..counting.card_counts import CardCounts
from ..counting.key_counts import KeyCounts
from ..flows.flow_lines import flow_lines
from ..leg_days import DayLegs
from ..passes import run_tallies
from ..privacy.privacy import INSIDE_CARDS
from ..taps import UNKNOWN, Vocabulary
from .hubs import Hubs

ROLES = ("from", "to")
"""Whether journeys through a hub begin at a place or end there."""


def hub_catchment(
    hubs: Hubs, min_cards: int = INSIDE_CARDS, progress: Progress = SILENT, scheduler: str = ""
) -> gpd.GeoDataFrame:
    """For each hub the groups of stops where the journeys that change there begin and end, as lines with the travel.

    Columns ``hub_id hub_name hub_rank role place_id place_name passengers passenger_share``: ``role`` is ``from`` or
    ``to``; a place is a group of stops, named after its busiest one; ``passenger_share`` is among all who change at
    the hub and whose end of that role is known and in the stop layer. A journey that changes at two hubs counts at
    both. Places with fewer than ``min_cards`` different cards are left out, so that shares of a hub may add to less
    than 1.
    """
    make = partial(_tallies, hub=hubs.number, group=hubs.centre, min_cards=min_cards)
    progress.step("Counting where the journeys through each hub come from and go to")
    (tally,) = run_tallies(hubs.days, make, progress, scheduler)
    key, passengers = tally.passengers.items()
    table = pd.DataFrame({"key": key, "passengers": passengers})
    hub_role, place = np.divmod(key, tally.groups)
    table["passenger_share"] = table["passengers"] / table.groupby(hub_role)["passengers"].transform("sum")
    hub, role = np.divmod(hub_role, len(ROLES))
    table = table.assign(hub=hub, role=role, place=place, place_id=hubs.stops.id[place])
    table = table[tally.cards.cards_in(key) >= tally.cards.most]
    table = table.sort_values(["hub", "role", "passengers", "place_id"], ascending=[True, True, False, True])
    return _lines(table.reset_index(drop=True), hubs)


def _lines(table: pd.DataFrame, hubs: Hubs) -> gpd.GeoDataFrame:
    stops, place = hubs.stops, table["place"].to_numpy()
    at_hub = hubs.table.geometry.iloc[table["hub"]]
    there = np.column_stack([stops.x[place], stops.y[place]])
    here = np.column_stack([at_hub.x, at_hub.y])
    begins = table["role"].to_numpy()[:, None] == ROLES.index("from")
    lines = flow_lines(np.hstack([np.where(begins, there, here), np.where(begins, here, there)]))
    columns = {
        "hub_id": hubs.table["hub_id"].to_numpy()[table["hub"]],
        "hub_name": hubs.table["name"].to_numpy()[table["hub"]],
        "hub_rank": hubs.table["rank"].to_numpy()[table["hub"]],
        "role": np.array(ROLES, object)[table["role"]],
        "place_id": table["place_id"],
        "place_name": stops.name[place],
        "passengers": table["passengers"],
        "passenger_share": table["passenger_share"],
    }
    return gpd.GeoDataFrame(columns, geometry=lines, crs=stops.crs)


def _tallies(vocabulary: Vocabulary, hub, group, min_cards) -> tuple[_CatchmentTally]:
    return (_CatchmentTally(hub, group, min_cards),)


class _CatchmentTally:
    """Passengers by hub, role and place, coded as (hub × roles + role) × groups + place.

    ``hub`` and ``group`` are the number of the hub and the row of the group's centre of each stop code.
    """

    def __init__(self, hub: np.ndarray, group: np.ndarray, min_cards: int) -> None:
        self._hub, self._group = hub, group
        self.groups = int(group.max(initial=0)) + 1
        self.passengers = KeyCounts()
        self.cards = CardCounts(max(min_cards, 1))

    def add(self, day: DayLegs) -> None:
        on = day.transfers
        hub = self._hub[day.board_stop[on]]
        journey = np.searchsorted(day.first, on, side="right") - 1
        last = day.alight_stop[day.last[journey]]
        ends = (day.board_stop[day.first[journey]], last)
        for role, stop in enumerate(ends):
            place = np.where(stop != UNKNOWN, self._group[stop], UNKNOWN)
            at = np.flatnonzero((hub != UNKNOWN) & (place != UNKNOWN))
            key = (hub[at] * len(ROLES) + role) * self.groups + place[at]
            self.passengers.add(key, day.passengers[on[at]])
            self.cards.add(key, day.card[on[at]], day.passengers[on[at]])

    def merge(self, other: _CatchmentTally) -> None:
        self.passengers.merge(other.passengers)
        self.cards.merge(other.cards)
