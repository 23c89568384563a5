"""What an indicator is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .aggregation import Aggregation, Condition


class Better(Enum):
    """Which way is good; the value stands in the publication."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


@dataclass(frozen=True)
class Definition:
    """One indicator as data. ``title``, ``unit`` and ``how`` by language (``ko``, ``en``).

    ``kind``: key of the result (``processing/results.py``) that it is computed from; ``dong``: the fields that tell
    the dong of a row (code or name, the first that there is), none: by where the row lies; ``shown``: which features a
    tap shows (all of ``shown`` hold); ``people``: the fields that count the people behind the value, which is held back
    where they are few; ``by_dong``: told by dong as well.
    """

    key: str
    kind: str
    title: dict[str, str]
    unit: dict[str, str]
    how: dict[str, str]
    aggregation: Aggregation
    better: Better = Better.NEITHER
    decimals: int = 0
    people: tuple[str, ...] = ()
    by_dong: bool = True
    dong: tuple[str, ...] = ()
    shown: tuple[Condition, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """The fields that a layer must have for this indicator."""
        return tuple(dict.fromkeys((*self.aggregation.needs, *self.people)))
