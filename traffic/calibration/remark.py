"""What reading left out, as a sentence with its gaps, so that the user sees it in his own language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

NAMED = 3
"""Links that a sentence names; more would bury it."""


@dataclass(frozen=True)
class Remark:
    """An English template and its values."""

    sentence: str
    values: dict[str, object] = field(default_factory=dict)

    def told(self, translate=str) -> str:
        return translate(self.sentence).format(**self.values)


def remark_on(sentence: str, links: Iterable[object]) -> tuple[Remark, ...]:
    """A remark with ``{count}`` and ``{names}`` of ``links``; none where there are none."""
    names = list(dict.fromkeys(map(str, links)))
    if not names:
        return ()
    first = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    return (Remark(sentence, {"count": len(names), "names": first}),)
