"""What is told of a publication on its way: sentences that are translated when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..common.errors import filled


@dataclass(frozen=True)
class Remark:
    """A sentence for the user: a constant English template and its values."""

    template: str
    values: dict[str, object] = field(default_factory=dict)

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        return filled(self.template, self.values, translate)


@dataclass(frozen=True)
class FieldLeftOut:
    """A field that is not published, and why."""

    field: str
    reason: Remark
