"""An indicator as SQL, for a view of the city's database: the same sums as :mod:`.computing`.

Names of fields are quoted, values are written as literals: both stand in definitions that the office keeps.
"""

from __future__ import annotations

from .aggregation import Aggregation, Comparison, Condition, Ratio, Sum


def sql_of(aggregation: Aggregation) -> str:
    """An aggregate expression for PostgreSQL, to stand in ``SELECT dong, <expression> FROM … GROUP BY dong``.

    A :class:`Busiest` has none by group: raises TypeError; view it with :func:`sum_sql` of its sum by interval.
    """
    if isinstance(aggregation, Sum):
        return sum_sql(aggregation)
    if isinstance(aggregation, Ratio):
        both = there_sql(aggregation)
        part, whole = (sum_sql(one, both) for one in (aggregation.part, aggregation.whole))
        return f"{part} / NULLIF({whole}, 0)"
    raise TypeError(f"no aggregate expression for {type(aggregation).__name__}")


def sum_sql(one: Sum, also: str = "") -> str:
    """``coalesce(sum(…) FILTER (WHERE …), 0)`` of ``one``, where ``also`` holds as well."""
    tests = [f"{quoted(field)} IS NOT NULL" for field in one.fields]
    tests += [condition_sql(condition) for condition in one.conditions]
    tests += [also] if also else []
    product = " * ".join([f"{one.factor!r}", *(f"{quoted(field)}::double precision" for field in one.fields)])
    return f"coalesce(sum({product}::double precision) FILTER (WHERE {' AND '.join(tests) or 'true'}), 0)"


def there_sql(ratio: Ratio) -> str:
    """Where the fields of part and whole are there."""
    fields = dict.fromkeys((*ratio.part.fields, *ratio.whole.fields))
    return " AND ".join(f"{quoted(field)} IS NOT NULL" for field in fields)


def condition_sql(condition: Condition) -> str:
    if condition.comparison is Comparison.ONE_OF:
        return f"{quoted(condition.field)} IN ({', '.join(map(_literal, condition.value))})"
    return f"{quoted(condition.field)} {condition.comparison.value} {_literal(condition.value)}"


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(value: float | str | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else repr(value)
