"""What the user decides about the reduction."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import MobileError

FEWEST = 5
"""Fewest persons behind a number in the office: SGIS masks less than 5 (reference/mobile.md §4.2, transit.md §3)."""


@dataclass(frozen=True)
class ReductionRules:
    """``fewest``: numbers of people below are held back, 1 holds back none; ``secondary``: also what would give them
    away; ``allowed``: names ``layer.field`` that are published although they identify."""

    fewest: int = FEWEST
    secondary: bool = True
    allowed: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.fewest < 1:
            raise MobileError("The fewest people behind a number are {fewest}. Give 1 or more.", fewest=self.fewest)

    def allows(self, layer: str, title: str, field: str) -> bool:
        """Whether ``field`` of a layer, named by its key or its title, is allowed."""
        return f"{layer}.{field}" in self.allowed or f"{title}.{field}" in self.allowed


USUAL = ReductionRules()
