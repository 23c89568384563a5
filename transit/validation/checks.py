"""The outcome of a validation: one row for each number, with what it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

import pandas as pd

from ...common.texts import marked


class Probe(Enum):
    """What is put to the test; the value stands in the table."""

    TRANSACTION_ID = "transaction_id"
    TRANSFER_COUNT = "transfer_count"
    ALIGHTING = "alighting"
    BALANCE = "balance"
    ROBUSTNESS = "robustness"
    DAY_TO_DAY = "day_to_day"
    OD = "od"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Probe.TRANSACTION_ID: marked("Transfers by the rules against the transaction id"),
            Probe.TRANSFER_COUNT: marked("Transfers by the rules against the fare system's transfer count"),
            Probe.ALIGHTING: marked("Inferred alightings against recorded ones that were hidden"),
            Probe.BALANCE: marked("Boardings against alightings, route by route"),
            Probe.ROBUSTNESS: marked("How much the numbers depend on the rules"),
            Probe.DAY_TO_DAY: marked("How much the numbers differ from day to day"),
            Probe.OD: marked("Journeys between zones against STCIS"),
        }[self]

    @property
    def explanation(self) -> str:
        """What the numbers of the test mean, in a sentence or two."""
        return {
            Probe.TRANSACTION_ID: marked(
                "Neighbouring rides of a card that both carry a transaction id: does the rule alone find the transfers "
                "that the fare system granted? Precision: of those found, the true ones. Recall: of the true ones, "
                "those found."
            ),
            Probe.TRANSFER_COUNT: marked(
                "The same against the transfer count (환승건수) of the records: a ride whose count is one more than "
                "that of the ride before is a transfer."
            ),
            Probe.ALIGHTING: marked(
                "A part of the recorded alightings is hidden, inferred, and compared. Published shares of alightings "
                "that could be inferred: 80.64 % (He & Trépanier 2015), over 80 % (Munizaga & Palma 2012)."
            ),
            Probe.BALANCE: marked(
                "Everyone who boards a route alights from it. The residual is the share of boardings whose alighting "
                "is neither recorded nor inferred."
            ),
            Probe.ROBUSTNESS: marked(
                "The headline numbers under other windows and distances. A number that moves much depends on the rule "
                "more than on the passengers, so say the rule with it."
            ),
            Probe.DAY_TO_DAY: marked(
                "Days of one kind should resemble each other; a day that does not may lack records."
            ),
            Probe.OD: marked(
                "A day's journeys between the same zones: R² of the passengers by pair of zones, SRMSE (root mean "
                "square difference ÷ mean of STCIS), and the share of pairs that both have."
            ),
        }[self]


class Metric(Enum):
    """A number of a test; the value stands in the table, and tells the unit."""

    COMPARED = "compared"
    PRECISION = "precision_percent"
    RECALL = "recall_percent"
    F1 = "f1_percent"
    FOUND = "inferred_percent"
    EXACT = "exact_stop_percent"
    BESIDE = "within_one_stop_percent"
    NEAR = "within_400_m_percent"
    MEDIAN_ERROR = "median_error_m"
    RESIDUAL = "residual_percent"
    ROUTES_OFF = "routes_off"
    PLACED = "on_route_sequence_percent"
    OF_BOARDINGS = "transfers_of_boardings_percent"
    OF_JOURNEYS = "journeys_with_transfer_percent"
    CHANGE = "change_points"
    VARIATION = "boardings_variation_percent"
    SPREAD = "journeys_with_transfer_spread_points"
    R2 = "r_squared"
    SRMSE = "srmse"
    COMMON = "common_pairs_percent"
    UNMATCHED = "unmatched_percent"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Metric.COMPARED: marked("Compared"),
            Metric.PRECISION: marked("Precision"),
            Metric.RECALL: marked("Recall"),
            Metric.F1: "F1",
            Metric.FOUND: marked("Inferred"),
            Metric.EXACT: marked("Very stop"),
            Metric.BESIDE: marked("One stop or less off"),
            Metric.NEAR: marked("Within 400 m"),
            Metric.MEDIAN_ERROR: marked("Median error"),
            Metric.RESIDUAL: marked("Residual"),
            Metric.ROUTES_OFF: marked("Routes over 5 %"),
            Metric.PLACED: marked("On the route's stops"),
            Metric.OF_BOARDINGS: marked("Transfers ÷ boardings"),
            Metric.OF_JOURNEYS: marked("Journeys with a transfer ÷ journeys"),
            Metric.CHANGE: marked("Change"),
            Metric.VARIATION: marked("Variation of boardings"),
            Metric.SPREAD: marked("Spread of journeys with a transfer"),
            Metric.R2: "R²",
            Metric.SRMSE: "SRMSE",
            Metric.COMMON: marked("Common pairs"),
            Metric.UNMATCHED: marked("Passengers of unknown zones"),
        }[self]

    @property
    def unit(self) -> str:
        if self.value.endswith("percent"):
            return "%"
        return {Metric.MEDIAN_ERROR: "m", Metric.CHANGE: "%p", Metric.SPREAD: "%p"}.get(self, "")

    @property
    def digits(self) -> int:
        """Digits behind the point that mean something to a reader."""
        if self in (Metric.COMPARED, Metric.MEDIAN_ERROR, Metric.ROUTES_OFF):
            return 0
        if self in (Metric.R2, Metric.SRMSE):
            return 3
        return 2 if self in (Metric.PRECISION, Metric.RECALL, Metric.F1, Metric.RESIDUAL) else 1


_OUR_TEST = marked("at least 97 %, as in our own test on a city whose truth is known")

BOUNDS: dict[tuple[Probe, Metric], tuple[float, str]] = {
    (Probe.TRANSACTION_ID, Metric.F1): (97.0, _OUR_TEST),
    (Probe.TRANSFER_COUNT, Metric.F1): (97.0, _OUR_TEST),
    (Probe.ALIGHTING, Metric.FOUND): (80.64, marked("at least 80.64 % (He & Trépanier 2015)")),
    (Probe.ALIGHTING, Metric.NEAR): (80.0, marked("at least 80 %, our own bound")),
    (Probe.BALANCE, Metric.RESIDUAL): (5.0, marked("at most 5 %, our own bound")),
}
"""What the number of the whole must reach (of a residual: must not exceed) to pass, and where the bound is from."""

WHOLE = "all"
"""The subject of a number that is about everything together."""


@dataclass(frozen=True)
class Check:
    """One number: of which test and ``subject`` (ASCII, such as ``bus_rail`` or ``window_20_min``)."""

    test: Probe
    metric: Metric
    value: float | None
    subject: str = WHOLE

    @property
    def bound(self) -> tuple[float, str] | None:
        return BOUNDS.get((self.test, self.metric)) if self.subject == WHOLE else None

    @property
    def passed(self) -> bool | None:
        """Whether the bound holds; None where there is none, or nothing to compare."""
        if self.bound is None or self.value is None:
            return None
        limit, _ = self.bound
        return self.value <= limit if self.metric is Metric.RESIDUAL else self.value >= limit


def table_of(checks: Iterable[Check], translate=str) -> pd.DataFrame:
    """``test subject metric value passed note``: ``passed`` is ``yes``, ``no`` or empty where no bound is set."""
    rows = [
        (
            check.test.value,
            check.subject,
            check.metric.value,
            check.value,
            {True: "yes", False: "no", None: None}[check.passed],
            translate(check.bound[1]) if check.bound else None,
        )
        for check in checks
    ]
    table = pd.DataFrame(rows, columns=["test", "subject", "metric", "value", "passed", "note"])
    return table.astype({"value": "float64"})
