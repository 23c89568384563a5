"""MapLibre's ``all``, ``any``, ``!`` and ``case``, without what is always or never so."""

from __future__ import annotations

Compiled = object
"""JSON of a MapLibre expression, or a constant."""


def all_of(*parts: Compiled) -> Compiled:
    """``["all", …]`` without what is always true."""
    told = [part for part in parts if part is not True]
    if any(part is False for part in told):
        return False
    return True if not told else told[0] if len(told) == 1 else ["all", *told]


def any_of(*parts: Compiled) -> Compiled:
    """``["any", …]`` without what is never true."""
    told = [part for part in parts if part is not False]
    if any(part is True for part in told):
        return True
    return False if not told else told[0] if len(told) == 1 else ["any", *told]


def inverse(part: Compiled) -> Compiled:
    if isinstance(part, bool):
        return not part
    return part[1] if part[0] == "!" else ["!", part]


def chosen(branches: list[tuple[Compiled, Compiled]], otherwise: Compiled) -> Compiled:
    """``["case", …]`` without branches that never hold, and none after one that always does."""
    told: list[Compiled] = []
    for condition, value in branches:
        if condition is True:
            otherwise = value
            break
        if condition is not False:
            told += [condition, value]
    values = told[1::2]
    if all(value == otherwise and type(value) is type(otherwise) for value in values):
        return otherwise
    return ["case", *told, otherwise]
