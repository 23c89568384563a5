"""The rule of the review: the distance that the law table says on the day of an application."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..errors import ForestError
from ..law import Kind, LawTable, LegalDistance


@dataclass(frozen=True)
class ReviewRule:
    """``limit_m``: metres, closed. ``law``: the line of the law table. ``in_force``: whether it holds on the day."""

    limit_m: float
    law: LegalDistance
    in_force: bool


def review_rule(table: LawTable, day: date, limit_m: float | None = None) -> ReviewRule:
    """The rule of 산림인접건축 위험성 검토 on ``day``; ``limit_m`` takes the place of its distance.

    산림재난방지법, since 2026-02-01: before a building permit the city asks the forest service for its opinion where
    the building is within 50 m of forest; the opinion does not bind (segye 2026-01-15, seoul.co.kr 2026-01-16;
    reference/forest.md §0). On a day on which no line holds, the nearest in time is given, as not in force. Raises
    :class:`ForestError` where the table has no line of this kind.
    """
    lines = [rule for rule in table.rules if rule.kind is Kind.PERMIT_REVIEW]
    if not lines:
        raise ForestError(
            "{table} has no rule “{kind}”. Add a row, or use the table that Sijeong brings.",
            table=table.name, kind=Kind.PERMIT_REVIEW.key,
        )  # fmt: skip
    law = min(lines, key=lambda line: _days_off(line, day))
    return ReviewRule(limit_m or law.distance_m, law, law.holds_on(day))


def _days_off(line: LegalDistance, day: date) -> int:
    if line.holds_on(day):
        return 0
    ends = [end for end in (line.since, line.until) if end is not None]
    return min(abs((day - end).days) for end in ends)
