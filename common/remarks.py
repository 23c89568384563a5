"""Sentences for the user that are kept with a result and translated when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .errors import filled


@dataclass(frozen=True)
class Remark:
    """A sentence: a constant English template with ``{named}`` gaps, and the values for them."""

    template: str
    values: dict[str, object] = field(default_factory=dict)

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The text in the language of ``translate``, with its values."""
        return filled(self.template, self.values, translate)
