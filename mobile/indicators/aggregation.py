"""How an indicator is computed, as a tree of sums: the same for a frame, a database view and a filter on the map."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Comparison(Enum):
    """How a field is compared; the value stands in the file of definitions and is the operator in SQL."""

    EQUAL = "="
    UNEQUAL = "<>"
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    ONE_OF = "in"


@dataclass(frozen=True)
class Condition:
    """Holds where ``field`` compares so with ``value`` (a tuple with ONE_OF); never where the field is empty (SQL)."""

    field: str
    comparison: Comparison
    value: float | str | bool | tuple[float | str, ...]


@dataclass(frozen=True)
class Sum:
    """The sum of the product of ``fields`` times ``factor`` over the rows in which all ``conditions`` hold.

    A row with an empty field counts nothing. Without fields: the number of rows.
    """

    fields: tuple[str, ...] = ()
    factor: float = 1.0
    conditions: tuple[Condition, ...] = ()

    @property
    def needs(self) -> tuple[str, ...]:
        """The fields that the layer must have."""
        return tuple(dict.fromkeys((*self.fields, *(condition.field for condition in self.conditions))))


@dataclass(frozen=True)
class Ratio:
    """``part`` over ``whole`` of the rows in which the fields of both are there; none where the whole is nothing.

    Means, weighted means and shares are such ratios.
    """

    part: Sum
    whole: Sum

    @property
    def needs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.part.needs, *self.whole.needs)))


@dataclass(frozen=True)
class Busiest:
    """The largest of the sums by interval, of a layer with a row a feature and interval (``time``: its begin)."""

    sum: Sum
    time: str = "time_begin"

    @property
    def needs(self) -> tuple[str, ...]:
        return (*self.sum.needs, self.time)


Aggregation = Sum | Ratio | Busiest
