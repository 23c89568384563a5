"""The rules of a linking, kept beside its legs."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import time
from enum import Enum
from pathlib import Path
from typing import get_type_hints

from ..errors import TransitError
from ..taps import RULES_FILE
from .city_rules import CityRules
from .rules import BehaviourRules, TransferRules

CUSTOM = "custom"
"""The name of rules that are no city's."""


def name_of(rules: TransferRules) -> str:
    """The preset that ``rules`` are, or :data:`CUSTOM`."""
    city = CityRules.of(rules)
    return city.value if city else CUSTOM


def write_rules(folder: Path, rules: TransferRules) -> None:
    """Write ``rules`` as ``rules.json`` into ``folder``: the preset's name and every value by its name."""
    content = {"preset": name_of(rules), **asdict(rules)}
    text = json.dumps(content, ensure_ascii=False, indent=2, default=_plain)
    (folder / RULES_FILE).write_text(text + "\n", encoding="utf-8")


def rules_of(legs: Path) -> TransferRules | None:
    """The rules by which ``legs`` were linked; None where an older version linked them, which kept none.

    Raises :class:`TransitError` when the file cannot be understood.
    """
    file = Path(legs) / RULES_FILE
    if not file.is_file():
        return None
    try:
        return _read(TransferRules, json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError) as cause:
        raise TransitError("{file} does not hold transfer rules. Link the taps again.", file=file) from cause


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in {RULES_FILE}")


def _read(kind: type, values: dict) -> TransferRules | BehaviourRules:
    """A dataclass of rules from its JSON. Names that this version does not know are left out, and a rule that the file
    does not name is at its default, which is how things were before there was such a rule."""
    if not isinstance(values, dict):
        raise TypeError(f"{values!r} names no rules")
    types = get_type_hints(kind)
    return kind(**{f.name: _value(types[f.name], values[f.name]) for f in fields(kind) if f.name in values})


def _value(kind: type, value: object) -> object:
    if kind is BehaviourRules:
        return _read(BehaviourRules, value)
    if kind is time:
        return time.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value
