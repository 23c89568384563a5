"""Ids that SUMO can read, mapped both ways."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.~#-]*")
"""SUMO refuses ids with a blank or one of |\\;,"'<>&, keeps those that begin with a colon for itself, and on Windows
fails on other letters than ASCII."""


@dataclass(frozen=True)
class SumoIds:
    """``to_sumo``: the network's id → SUMO's; ``from_sumo``: back."""

    to_sumo: dict[str, str]
    from_sumo: dict[str, str]

    @classmethod
    def of(cls, ids: Iterable[str], prefix: str) -> SumoIds:
        """The ids as they are where SUMO can read them, else ``prefix`` and a number."""
        ids = list(ids)
        taken = set(ids)
        to_sumo = {}
        for number, name in enumerate(ids):
            safe = name
            if not _SAFE.fullmatch(name):
                safe = f"{prefix}{number}"
                while safe in taken:
                    safe += "x"
                taken.add(safe)
            to_sumo[name] = safe
        return cls(to_sumo, {safe: name for name, safe in to_sumo.items()})
