"""Taps → how far their linking can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from .. import engine
from ..errors import TransitError
from ..flows.zones import Zones
from ..linking.chaining import chain
from ..linking.inference import infer_alightings
from ..linking.linked_days import places_of
from ..linking.rules import TransferRules
from ..network.route_network import RouteNetwork
from ..taps import Vocabulary, days, parts_of
from .balance import Balance
from .checks import WHOLE, Check, Metric, Probe
from .holdout import INFERRED, HoldOut, hold_out
from .od_match import OdMatch, Published
from .robustness import DayToDay, Robustness
from .signs import Signs


@dataclass(frozen=True)
class Validation:
    """The numbers of all tests, in the order of the tests."""

    checks: tuple[Check, ...]
    rows: int
    days: int

    def value(self, test: Probe, metric: Metric, subject: str = WHOLE) -> float | None:
        """One of the numbers; None where that test could not be made."""
        found = (check for check in self.checks if (check.test, check.metric, check.subject) == (test, metric, subject))
        return next((check.value for check in found), None)

    @property
    def failed(self) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if check.passed is False)

    @property
    def bounded(self) -> tuple[Check, ...]:
        """The numbers that had a bound to keep."""
        return tuple(check for check in self.checks if check.passed is not None)


def validate_linking(
    taps: Path,
    stops: gpd.GeoDataFrame | None,
    rules: TransferRules | None = None,
    network: RouteNetwork | None = None,
    flows: pd.DataFrame | None = None,
    zones: Zones | None = None,
    progress: Progress = SILENT,
) -> Validation:
    """Put the linking of ``taps`` by ``rules`` to the tests of reference/transit.md §2.18, in one reading.

    Without legs on the disk: each service day is read, inferred, linked by the rules and by their variants, and let
    go. ``stops`` (points with ``stop_id``) give distances, ``network`` tells which stops lie beside each other, and
    ``flows`` (``from_zone to_zone passengers [date]``, as STCIS publishes them) over ``zones`` are compared with our
    journeys. Tests for which the records or inputs have nothing are left out.

    Raises :class:`TransitError` for taps, stops or flows that cannot be used.
    """
    rules = rules or TransferRules()
    if (flows is None) != (zones is None):
        raise TransitError("Flows are compared zone by zone: give both the table of flows and the layer of its zones.")
    parts = parts_of(taps)
    with engine.session() as connection:
        progress.step("Reading route and stop numbers")
        vocabulary = Vocabulary.read(connection, parts, progress)
        places = places_of(vocabulary, stops)
        signs, held_out, balance = Signs(), HoldOut(), Balance(vocabulary, network)
        robustness, day_to_day = Robustness(rules), DayToDay()
        od = OdMatch(vocabulary, zones, Published.of(flows, zones)) if zones is not None else None
        rows = 0
        progress.step("Testing {days} service days", days=len(parts))
        for day in days(connection, parts, True, progress, with_rail=True, with_leg_no=True):
            held_out += hold_out(day, rules, places, vocabulary, network)
            progress.check()
            known, _ = infer_alightings(day, places, by=rules.infer_by, from_history=rules.infer_history)
            known = known if rules.infer_alighting else day
            joined = robustness.add(known, places)
            progress.check()
            signs.add(day, joined)
            day_to_day.add(day, joined)
            balance.add(known)
            if od is not None:
                od.add(known, chain(known, rules, places))
            rows += len(day)
            progress.check()
    tests = (signs.checks(), _of_alightings(held_out), balance.checks(), robustness.checks(), day_to_day.checks())
    checks = [check for test in tests for check in test]
    if od is not None:
        checks.extend(od.checks())
    return Validation(tuple(checks), rows, len(parts))


def _of_alightings(held_out: HoldOut) -> Iterator[Check]:
    """The scores of all inferred alightings, then by where they are known from."""
    subjects = {WHOLE: INFERRED} | {source.name.lower(): (source,) for source in INFERRED}
    for subject, sources in subjects.items():
        score = held_out.score(*sources)
        if not held_out.hidden or (subject != WHOLE and not score.found):
            continue
        values = {
            Metric.COMPARED: float(held_out.hidden if subject == WHOLE else score.found),
            Metric.FOUND: score.found_share,
            Metric.EXACT: score.exact_share,
            Metric.BESIDE: score.beside_share,
            Metric.NEAR: score.near_share,
            Metric.MEDIAN_ERROR: score.median_m,
        }
        for metric, value in values.items():
            yield Check(Probe.ALIGHTING, metric, value, subject)
