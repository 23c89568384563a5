"""The days of two periods, and which of them may be compared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...common.progress import SILENT, Progress
from ..calendar import DayType
from ..errors import TransitError
from ..leg_days import LegDays

LEAST_DAYS = 2
"""Days of a kind in each period without which nothing is compared: one day says nothing about how days vary."""

FEW_DAYS = 5
"""Days of a kind in each period under which a result is called uncertain: a week's working days."""


@dataclass(frozen=True)
class Period:
    """The service days of ``legs`` from ``first`` to ``last``, both included; None is the dataset's own end."""

    legs: Path
    first: date | None = None
    last: date | None = None

    def open(self, without: Collection[date] = (), progress: Progress = SILENT) -> LegDays:
        """The dataset with the days of this period only, none of ``without`` among them.

        Raises :class:`TransitError` when no day is left.
        """
        dataset = LegDays.open(self.legs, progress)
        first, last = self.first or date.min, self.last or date.max
        parts = tuple(part for part in dataset.parts if first <= part.day <= last and part.day not in without)
        if not parts:
            raise TransitError(
                "{folder} has no service day from {first} to {last}; it has {days} from {from_day} to {to_day}.",
                folder=self.legs,
                first=self.first or "–",
                last=self.last or "–",
                days=len(dataset.parts),
                from_day=dataset.parts[0].day,
                to_day=dataset.parts[-1].day,
            )
        return replace(dataset, parts=parts)


def require_apart(opened: Sequence[LegDays]) -> None:
    before, after = ({part.day for part in dataset.parts} for dataset in opened)
    if before & after:
        raise TransitError(
            "The service day {day} lies in both periods. Give the days before and after the change so that none is in "
            "both.",
            day=min(before & after),
        )


DaysOfKind = tuple[list[date], list[date]]
"""The service days of one kind before and after."""


def days_by_type(opened: Sequence[LegDays], extra_holidays: Collection[date]) -> dict[DayType, DaysOfKind]:
    def of_kind(dataset: LegDays, kind: DayType) -> list[date]:
        return [part.day for part in dataset.parts if DayType.of(part.day, extra_holidays) is kind]

    before, after = opened
    return {kind: (of_kind(before, kind), of_kind(after, kind)) for kind in DayType}


def comparable(days: dict[DayType, DaysOfKind], progress: Progress) -> dict[DayType, DaysOfKind]:
    """The kinds of days with enough of them in both periods; warns of the others and of those with few.

    Raises :class:`TransitError` when there is none.
    """
    counts = {kind: (len(before), len(after)) for kind, (before, after) in days.items()}
    for kind, (before, after) in counts.items():
        if max(before, after) and min(before, after) < LEAST_DAYS:
            progress.warn(
                "Days of the kind “{kind}” are not compared: {before} before and {after} after; two of each are needed",
                kind=kind.title,
                before=before,
                after=after,
            )
        elif 0 < min(before, after) < FEW_DAYS:
            progress.warn(
                "Only {before} days before and {after} after of the kind “{kind}”: small changes will not show, and "
                "one odd day weighs much. Five of each are better",
                kind=kind.title,
                before=before,
                after=after,
            )
    enough = {kind: days[kind] for kind, (before, after) in counts.items() if min(before, after) >= LEAST_DAYS}
    if not enough:
        raise TransitError(
            "No kind of day has two days before and two after (weekdays {weekday}, Saturdays {saturday}, Sundays and "
            "holidays {holiday}). Give longer periods: one day says nothing about how days vary.",
            **{kind.value: f"{before}/{after}" for kind, (before, after) in counts.items()},
        )
    return enough
