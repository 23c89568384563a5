"""What a reader of pulled data must know of how it came, a sentence each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..common.errors import filled


@dataclass(frozen=True)
class Remark:
    """A sentence: a constant English template with ``{named}`` gaps, and the values for them."""

    template: str
    values: dict[str, object] = field(default_factory=dict)

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The text in the language of ``translate``, with its values."""
        return filled(self.template, self.values, translate)


def remark(template: str, /, **values: object) -> Remark:
    """``remark(marked("{count} …"), count=3)``."""
    return Remark(template, values)
