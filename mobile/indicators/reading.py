"""Definitions of indicators from TOML, each field checked."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from ..errors import MobileError
from .aggregation import Aggregation, Busiest, Comparison, Condition, Ratio, Sum
from .definition import Better, Definition

INDICATORS_FILE = Path(__file__).with_name("indicators.toml")

_REQUIRED = ("key", "kind", "title", "how", "aggregation")
_OPTIONAL = (
    "unit", "field", "weight", "part_field", "whole_field", "factor", "where", "part", "better", "decimals",
    "counts_people", "people", "by_dong", "dong", "shown",
)  # fmt: skip
_LANGUAGES = ("ko", "en")


def read_definitions(*files: Path) -> tuple[Definition, ...]:
    """The definitions of ``indicators.toml`` and of the city's own ``files``; a later one of the same key replaces an
    earlier.

    Raises :class:`MobileError` naming file, indicator and field of what cannot be used.
    """
    found: dict[str, Definition] = {}
    for file in (INDICATORS_FILE, *files):
        own = [definition_of(table, file.name) for table in _tables(file)]
        keys = [one.key for one in own]
        for key in keys:
            if keys.count(key) > 1:
                raise MobileError("{file}: the indicator {key} is defined twice. Remove one.", file=file.name, key=key)
        found |= {one.key: one for one in own}
    return tuple(found.values())


def chosen(definitions: Sequence[Definition], keys: Sequence[str]) -> tuple[Definition, ...]:
    """The definitions of ``keys`` in their order; raises :class:`MobileError` for one that nothing defines."""
    known = {one.key: one for one in definitions}
    for key in keys:
        if key not in known:
            raise MobileError(
                "There is no indicator {key}. Choose from: {known}.", key=key, known=", ".join(sorted(known))
            )
    return tuple(known[key] for key in dict.fromkeys(keys))


def definition_of(table: dict, file: str) -> Definition:
    """One ``[[indicator]]`` of ``file``."""
    key = str(table.get("key", "?"))
    _check(table, key, file)
    shown = table.get("shown", table.get("part", table.get("where", [])))
    return Definition(
        key=key,
        kind=table["kind"],
        title=_texts(table, "title", key, file),
        unit=_texts(table, "unit", key, file),
        how=_texts(table, "how", key, file),
        aggregation=_AGGREGATIONS[table["aggregation"]](table, key, file),
        better=_one_of(Better, table.get("better", "neither"), "better", key, file),
        decimals=table.get("decimals", 0),
        people=_people(table, key, file),
        by_dong=table.get("by_dong", table["aggregation"] != "busiest"),
        dong=tuple(table.get("dong", ())),
        shown=_conditions(shown, key, file),
    )


def _tables(file: Path) -> list[dict]:
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as cause:
        raise MobileError("{file} cannot be read: {cause}", file=file, cause=cause) from cause
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as cause:
        raise MobileError("{file} is not valid TOML in UTF-8: {cause}", file=file.name, cause=cause) from cause
    tables = content.get("indicator")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise MobileError(
            "{file} defines no indicators. Begin each one with [[indicator]], as in indicators.toml.", file=file.name
        )
    return tables


def _check(table: dict, key: str, file: str) -> None:
    for name in _REQUIRED:
        if name not in table:
            raise MobileError("{file}: the indicator {key} has no {field}. Add it.", file=file, key=key, field=name)
    for name in table:
        if name not in (*_REQUIRED, *_OPTIONAL):
            known = ", ".join((*_REQUIRED, *_OPTIONAL))
            raise MobileError(
                "{file}: the indicator {key} has an unknown field {field}. Known are: {known}.",
                file=file,
                key=key,
                field=name,
                known=known,
            )
    if not key.isascii() or not key.isidentifier():
        raise MobileError(
            "{file}: the key {key} may have letters without accents, digits and _ only, as it names a database view.",
            file=file,
            key=key,
        )
    if table["aggregation"] not in _AGGREGATIONS:
        _refuse("aggregation", table["aggregation"], ", ".join(_AGGREGATIONS), key, file)
    for name, kind in (("decimals", int), ("counts_people", bool), ("by_dong", bool), ("factor", (int, float))):
        if name in table and (not isinstance(table[name], kind) or (kind is not bool and table[name] is True)):
            _refuse(name, table[name], "true, false" if kind is bool else "0, 1, 2 …", key, file)


def _refuse(name: str, value: object, known: str, key: str, file: str) -> None:
    raise MobileError(
        "{file}: the indicator {key} says {field} = {value}. Possible are: {known}.",
        file=file,
        key=key,
        field=name,
        value=value,
        known=known,
    )


def _texts(table: dict, name: str, key: str, file: str) -> dict[str, str]:
    texts = table.get(name, dict.fromkeys(_LANGUAGES, ""))
    if not isinstance(texts, dict) or any(not isinstance(texts.get(language), str) for language in _LANGUAGES):
        raise MobileError(
            '{file}: {field} of the indicator {key} needs both languages: {{ ko = "…", en = "…" }}.',
            file=file,
            field=name,
            key=key,
        )
    return dict(texts)


def _one_of(kind: type, value: object, name: str, key: str, file: str):
    try:
        return kind(value)
    except ValueError:
        _refuse(name, value, ", ".join(str(one.value) for one in kind), key, file)


def _conditions(entries: object, key: str, file: str) -> tuple[Condition, ...]:
    """``[["dist_m", "<=", 100], …]``."""
    found = []
    for entry in entries if isinstance(entries, list) else [entries]:
        if not isinstance(entry, list) or len(entry) != 3 or not isinstance(entry[0], str):
            raise MobileError(
                '{file}: a condition of the indicator {key} is not of the form ["field", "<=", 100]: {entry}',
                file=file,
                key=key,
                entry=entry,
            )
        comparison = _one_of(Comparison, entry[1], "condition", key, file)
        value = tuple(entry[2]) if isinstance(entry[2], list) else entry[2]
        if isinstance(value, tuple) != (comparison is Comparison.ONE_OF):
            raise MobileError(
                '{file}: a condition of the indicator {key} needs a list with "in", and one value with all others: '
                "{entry}",
                file=file,
                key=key,
                entry=entry,
            )
        found.append(Condition(entry[0], comparison, value))
    return tuple(found)


def _fields(table: dict, name: str, key: str, file: str) -> tuple[str, ...]:
    """One field, or several whose product counts."""
    value = table.get(name, ())
    fields = (value,) if isinstance(value, str) else tuple(value)
    if not fields or not all(isinstance(field, str) for field in fields):
        raise MobileError(
            "{file}: the indicator {key} is a {aggregation} and needs {field} with the name of a field, or a list of "
            "fields that are multiplied.",
            file=file,
            key=key,
            aggregation=table["aggregation"],
            field=name,
        )
    return fields


def _people(table: dict, key: str, file: str) -> tuple[str, ...]:
    """The fields that count people: ``people``, else those that the value is made of."""
    if not table.get("counts_people", False):
        return ()
    named = ("people", "weight", "whole_field", "part_field", "field")
    told = next(([name] for name in named[:2] if name in table), [name for name in named[2:] if name in table])
    return tuple(dict.fromkeys(field for name in told for field in _fields(table, name, key, file)))


def _sum(table: dict, key: str, file: str) -> Sum:
    where = _conditions(table.get("where", []), key, file)
    return Sum(_fields(table, "field", key, file), float(table.get("factor", 1)), where)


def _count(table: dict, key: str, file: str) -> Sum:
    return Sum((), float(table.get("factor", 1)), _conditions(table.get("where", []), key, file))


def _mean(table: dict, key: str, file: str) -> Ratio:
    part = _sum(table, key, file)
    return Ratio(part, Sum((), 1.0, part.conditions))


def _weighted_mean(table: dict, key: str, file: str) -> Ratio:
    own, weights = _sum(table, key, file), _fields(table, "weight", key, file)
    return Ratio(Sum((*own.fields, *weights), own.factor, own.conditions), Sum(weights, 1.0, own.conditions))


def _share(table: dict, key: str, file: str) -> Ratio:
    """Of the rows where ``where`` holds (or of the sum of ``field`` over them), the part where ``part`` holds too."""
    where = _conditions(table.get("where", []), key, file)
    fields = _fields(table, "field", key, file) if "field" in table else ()
    if "part" not in table:
        raise MobileError(
            "{file}: the indicator {key} is a share and needs part, the conditions of what is counted.",
            file=file,
            key=key,
        )
    part = _conditions(table["part"], key, file)
    return Ratio(Sum(fields, float(table.get("factor", 100)), (*where, *part)), Sum(fields, 1.0, where))


def _ratio(table: dict, key: str, file: str) -> Ratio:
    where = _conditions(table.get("where", []), key, file)
    part = Sum(_fields(table, "part_field", key, file), float(table.get("factor", 1)), where)
    return Ratio(part, Sum(_fields(table, "whole_field", key, file), 1.0, where))


def _busiest(table: dict, key: str, file: str) -> Busiest:
    return Busiest(_sum(table, key, file))


_AGGREGATIONS: dict[str, Callable[[dict, str, str], Aggregation]] = {
    "sum": _sum,
    "count": _count,
    "mean": _mean,
    "weighted_mean": _weighted_mean,
    "share": _share,
    "ratio": _ratio,
    "busiest": _busiest,
}
