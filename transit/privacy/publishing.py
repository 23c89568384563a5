"""Legs → flows that may leave the office: as fine as their cards allow, nothing to be subtracted from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..errors import TransitError
from ..flows.flow_counts import CARDS_COUNTED, Breakdown, FlowTally
from ..flows.flows import warn_of_unknown_stops
from ..flows.ladder import Ladder
from ..leg_days import LegDays
from ..passes import run_tallies
from ..taps import Vocabulary
from .dong_table import DongTable
from .privacy import PrivacyRules, Reason
from .published_flows import HIDDEN, OTHERS, REST, Cells, Published


def publishing_tallies(
    ladder: Ladder, breakdown: Breakdown, rules: PrivacyRules, vocabulary: Vocabulary
) -> tuple[FlowTally]:
    """The tally that counts journeys between the atoms of ``ladder``, for :func:`~..passes.run_tallies`."""
    atoms = ladder.zone_of_atom.shape[1]
    cards = max(CARDS_COUNTED, rules.fewest_cards)
    return (FlowTally(ladder.atoms_of_stops(vocabulary.stops), atoms, breakdown, cards),)


@dataclass(frozen=True)
class Publication:
    """What may leave the office, and how it came about.

    ``kept`` are passengers by level (its key, or ``rest`` for what is shown without its category), ``hidden`` by
    :class:`~.privacy.Reason`, ``hidden_pairs`` counts pairs of dongs; ``origins`` and ``destinations`` are the totals
    of dongs, masked where hidden; ``total_is_hidden`` where all that is hidden together is too small to be told.
    """

    published: Published
    origins: np.ma.MaskedArray
    destinations: np.ma.MaskedArray
    journeys: int
    placed: int
    unknown: int
    outside: int
    kept: dict[str, int]
    hidden: dict[Reason, int]
    hidden_pairs: int
    total_is_hidden: bool
    days: tuple[date, ...]

    @property
    def kept_journeys(self) -> int:
        return sum(self.kept.values())

    @property
    def kept_share(self) -> float:
        """Of the journeys between dongs."""
        return self.kept_journeys / self.placed if self.placed else 0.0


def publish(
    legs: LegDays | Path,
    ladder: Ladder,
    rules: PrivacyRules,
    breakdown: Breakdown = Breakdown.NONE,
    progress: Progress = SILENT,
    scheduler: str = "",
) -> Publication:
    """The flows between the zones of ``ladder`` that may be shown to others, and the totals of dongs.

    1. Flows between dongs, all categories together, and the totals of dongs are one table. What ``rules`` hold back is
       hidden in it, and with it what would give it away (:mod:`sijeong.common.suppression`).
    2. The journeys of each pair of dongs that is shown are parted: into flows between finer zones and by category where
       the rules allow it, the remainder at the next level of the ladder, and what is left of a pair in one flow between
       its dongs in all other categories, which must hold to the rules as well. So nothing is hidden within a pair:
       the parts are the whole, and each of them is large enough.

    Raises :class:`TransitError` for legs that cannot be read and for rules that are off.
    """
    if rules.are_off:
        raise TransitError("Flows of single cards are never published. Give 2 cards or more.")
    progress.step("Counting journeys between zones")
    days = legs if isinstance(legs, LegDays) else LegDays.open(legs, progress)
    warn_of_unknown_stops(days.vocabulary, ladder.stops, progress)
    (tally,) = run_tallies(
        days, partial(publishing_tallies, ladder, breakdown, rules), progress.part(0, 0.7), scheduler
    )
    progress.step("Hiding what is too small")
    return publication_of(tally, ladder, rules, progress.part(0.7, 1))


def publication_of(tally: FlowTally, ladder: Ladder, rules: PrivacyRules, progress: Progress = SILENT) -> Publication:
    """What of ``tally`` may be shown; see :func:`publish`."""
    cells = Cells.of(tally, ladder)
    base = DongTable.of(cells, len(ladder.dongs), rules, progress)
    cells.place[base.hidden[cells.from_dong, cells.to_dong]] = HIDDEN
    progress.at(0.5)
    _part(cells, ladder, rules, progress)
    published = cells.published(ladder)
    return Publication(
        published,
        base.totals(axis=1),
        base.totals(axis=0),
        tally.total,
        tally.placed,
        tally.unknown,
        tally.outside,
        _kept(published, ladder),
        base.reasons(),
        int(base.hidden[:-1, :-1].sum()),
        bool(base.hidden[-1, -1]),
        tuple(sorted(set(tally.days))),
    )


def _kept(published: Published, ladder: Ladder) -> dict[str, int]:
    """Passengers by the level at which they are published, and those without their category."""
    journeys, own = published.table.journeys, published.category != OTHERS
    kept = {
        zones.level.value: int(journeys[own & (published.level == number)].sum())
        for number, zones in enumerate(ladder.zones)
    }
    return kept | {"rest": int(journeys[~own].sum())}


def _part(cells: Cells, ladder: Ladder, rules: PrivacyRules, progress: Progress) -> None:
    """Decide for every cell of a shown pair of dongs at which level it is published."""
    for number, zones in enumerate(ladder.zones):
        progress.check()
        open_cells = cells.place == REST
        group = cells.groups_at(number, ladder)
        table = cells.table(open_cells, group)
        allowed = rules.fine_enough(zones.level, cells.breakdown, cells.category)
        safe = np.isin(group, table.cell[rules.safe(table)])
        cells.place[open_cells & allowed & safe] = number
    _fill_rests(cells, ladder, rules, progress)


def _fill_rests(cells: Cells, ladder: Ladder, rules: PrivacyRules, progress: Progress) -> None:
    """Where the rest of a pair of dongs is too small, take its coarsest and smallest flow into it, until it is not."""
    pair = cells.groups_at(REST, ladder)
    while True:
        progress.check()
        table = cells.table(cells.place == REST, pair)
        wanting = np.isin(pair, table.cell[~rules.safe(table)]) & (cells.place != HIDDEN)
        candidates = wanting & (cells.place != REST)
        if not candidates.any():
            return
        group = np.full(len(pair), -1)
        for number in range(len(ladder.zones)):
            at_level = candidates & (cells.place == number)
            # Ascending from the coarsest level, so that the smallest number of a pair is what it gives up first.
            group[at_level] = cells.groups_at(number, ladder)[at_level] + (REST - number) * len(pair)
        sizes = cells.table(candidates, group)
        journeys = pd.Series(sizes.journeys, sizes.cell)
        flows = pd.DataFrame({"pair": pair[candidates], "group": group[candidates]}).drop_duplicates()
        flows["level"] = flows["group"] // len(pair)
        flows["journeys"] = flows["group"].map(journeys)
        given_up = flows.sort_values(["pair", "level", "journeys", "group"]).drop_duplicates("pair")["group"]
        cells.place[candidates & np.isin(group, given_up)] = REST
