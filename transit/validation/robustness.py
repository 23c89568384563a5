"""The headline numbers under other rules, and on different days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from ..calendar import DayType
from ..linking.chaining import chain
from ..linking.inference import Places
from ..linking.rates import TransferRate
from ..linking.rules import LinkMethod, TransferDefinition, TransferRules
from ..taps import DayTaps
from .checks import Check, Metric, Probe

WINDOWS_MIN = (20, 30, 40)
"""Transfer windows of the day that are tried (reference/transit.md §2.18)."""

WALKS_M = (300, 500, 750)
"""Longest walks of a behavioural transfer that are tried (§2.18)."""

AS_GIVEN = "as_given"


class Robustness:
    """Transfers of one dataset by several rules: those given, other windows, other walks."""

    def __init__(self, rules: TransferRules) -> None:
        by_rules = replace(rules, method=LinkMethod.RULES, definition=TransferDefinition.FARE)
        by_behaviour = replace(rules, definition=TransferDefinition.BEHAVIOUR)
        self._variants = {f"fare_{AS_GIVEN}": by_rules, f"behaviour_{AS_GIVEN}": by_behaviour}
        for minutes in WINDOWS_MIN:
            self._variants[f"window_{minutes}_min"] = replace(by_rules, window_min=minutes)
        for metres in WALKS_M:
            behaviour = replace(rules.behaviour, walk_limit_m=metres)
            self._variants[f"walk_{metres}_m"] = replace(by_behaviour, behaviour=behaviour)
        self._rates = dict.fromkeys(self._variants, TransferRate())

    def add(self, day: DayTaps, places: Places) -> np.ndarray:
        """Count a day whose missing alightings have been inferred; what the given rules alone join comes back."""
        joined = {}
        for name, rules in self._variants.items():
            joined[name] = chain(day, rules, places).continues
            self._rates[name] += TransferRate.of(day.passengers, joined[name])
        return joined[f"fare_{AS_GIVEN}"]

    def checks(self) -> Iterator[Check]:
        """Both transfer rates of each variant, and the change of the second against the rules as given."""
        for name, rate in self._rates.items():
            kind = "behaviour" if name.startswith(("walk", "behaviour")) else "fare"
            base = self._rates[f"{kind}_{AS_GIVEN}"]
            yield Check(Probe.ROBUSTNESS, Metric.OF_BOARDINGS, rate.of_boardings, name)
            yield Check(Probe.ROBUSTNESS, Metric.OF_JOURNEYS, rate.of_journeys, name)
            yield Check(Probe.ROBUSTNESS, Metric.CHANGE, rate.of_journeys - base.of_journeys, name)


class DayToDay:
    """Boardings and transfers of each day, compared within the kinds of days."""

    def __init__(self) -> None:
        self._days: dict[DayType, list[TransferRate]] = {}

    def add(self, day: DayTaps, joined: np.ndarray) -> None:
        self._days.setdefault(DayType.of(day.part.day), []).append(TransferRate.of(day.passengers, joined))

    def checks(self) -> Iterator[Check]:
        """Of each kind with two days or more: the coefficient of variation of boardings, and from the least to the
        most journeys with a transfer."""
        for kind, rates in self._days.items():
            if len(rates) < 2:
                continue
            boardings = np.array([rate.boardings for rate in rates], float)
            shares = [rate.of_journeys for rate in rates]
            yield Check(Probe.DAY_TO_DAY, Metric.COMPARED, float(len(rates)), kind.value)
            yield Check(Probe.DAY_TO_DAY, Metric.VARIATION, 100 * float(boardings.std() / boardings.mean()), kind.value)
            yield Check(Probe.DAY_TO_DAY, Metric.SPREAD, max(shares) - min(shares), kind.value)
