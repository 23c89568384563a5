"""Results by dong → the rows of a chart that compares the dongs."""

from __future__ import annotations

from dataclasses import dataclass

from .capture import condition
from .question import Question
from .rows import Row
from .subject import Kind, Subject

MOST_DONGS = 25
"""As many as can be read in a dock; a city has about twenty."""
WHOLE_CITY = "*"
"""Stands in a table by dong for all of them together."""


@dataclass(frozen=True)
class DongValue(Row):
    """What a result says of a dong; ``noise`` is half of the interval's width where the value is a difference."""

    name: str
    value: float
    noise: float = 0.0
    where: str = ""
    subject: Subject | None = None


@dataclass(frozen=True)
class DongParts(Row):
    """A dong's forest edge in km by what fire engines reach."""

    name: str
    in_time: float
    late: float
    not_reached: float
    where: str = ""
    subject: Subject | None = None

    @property
    def length(self) -> float:
        return self.in_time + self.late + self.not_reached


def values_of(asked: Question, value: str, noise: str = "", factor: float = 1.0) -> list[DongValue]:
    """The dongs with the largest values (by size, whichever the sign), the largest first; without a value none.

    A dong with several rows, as one for each slice of time, counts with their sum.
    """
    named = asked.layer.named
    wanted = [named.id, *named.names[:1], value, *filter(None, [noise])]
    sums: dict[str, list] = {}
    for identifier, name, amount, *width in zip(*asked.layer.columns(*wanted, check=asked.check), strict=True):
        if amount is not None and identifier not in (None, WHOLE_CITY):
            known = sums.setdefault(str(identifier), [str(name or identifier), 0.0, 0.0])
            known[1] += amount * factor
            known[2] += sum(filter(None, width)) * factor
    largest = sorted(sums.items(), key=lambda item: (-abs(item[1][1]), item[1][0]))[:MOST_DONGS]
    return [
        DongValue(name, amount, width, condition({named.id: identifier}), Subject(Kind.DONG, identifier, name))
        for identifier, (name, amount, width) in largest
    ]


def reach_of(asked: Question) -> list[DongParts]:
    """The forest edge of each dong in km, the longest that is not reached in time first."""
    wanted = ("dong_id", "name", "in_time_m", "late_m", "too_late_m", "no_hose_m", "no_road_m")
    rows = [
        DongParts(
            str(name or dong),
            *((sum(part or 0 for part in parts)) / 1000 for parts in ((in_time,), (late,), rest)),
            condition({"dong_id": dong}),
            Subject(Kind.DONG, str(dong), str(name or dong)),
        )
        for dong, name, in_time, late, *rest in zip(*asked.layer.columns(*wanted, check=asked.check), strict=True)
        if dong not in (None, WHOLE_CITY)
    ]
    rows = [row for row in rows if row.length > 0]
    return sorted(rows, key=lambda row: -(row.late + row.not_reached))[:MOST_DONGS]
