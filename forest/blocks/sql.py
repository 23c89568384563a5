"""SQL put together from names, numbers and pieces of SQL: a name cannot get in without its quotes."""

from __future__ import annotations

from collections.abc import Iterable


class Sql(str):
    """A piece of SQL, which goes into another as it is."""

    __slots__ = ()


def sql(template: str, **gaps: str | float) -> Sql:
    """``template`` with its ``{gaps}`` filled: names of tables and columns quoted, numbers and :class:`Sql` as such."""
    return Sql(template.format(**{gap: _written(value) for gap, value in gaps.items()}))


def listed(pieces: Iterable[str | float]) -> Sql:
    """Names, numbers and pieces of SQL with commas between them."""
    return Sql(", ".join(map(_written, pieces)))


def _written(value: str | float) -> str:
    if isinstance(value, Sql):
        return value
    return '"' + value.replace('"', '""') + '"' if isinstance(value, str) else repr(value)
