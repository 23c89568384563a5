"""QGIS expressions as a tree: what conditions, labels and data-defined looks are made of.

The one place that says which expressions can go to the phone; what cannot is refused by name where QGIS is read.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """The value of a field."""

    name: str


@dataclass(frozen=True)
class Literal:
    """A number, a text, true, false or NULL (None)."""

    value: float | str | bool | None


@dataclass(frozen=True)
class Call:
    """An operator or function on arguments: ``+ - * / % ^ || = <> < <= > >= and or not is_null in`` and functions by
    QGIS's name.

    ``in``: the first argument is looked for among the others.
    """

    name: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True)
class Case:
    """CASE WHEN condition THEN value … ELSE otherwise END."""

    whens: tuple[tuple[Expression, Expression], ...]
    otherwise: Expression


Expression = Field | Literal | Call | Case
