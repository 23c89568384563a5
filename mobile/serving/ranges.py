"""The header ``Range`` (RFC 9110 §14), as far as a file on tiles needs it: one range of bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass

UNIT = "bytes="
LONGEST_HEADER = 100
"""Characters. One range has at most 46; what is longer asks for many, to make the server work."""
_RANGE = re.compile(r"(\d{0,19})-(\d{0,19})")
"""19 digits: 8 exabytes."""


@dataclass(frozen=True)
class Span:
    """``length`` bytes from ``start``."""

    start: int
    length: int


class Unsatisfiable(Exception):
    """Answered by 416: outside the file, malformed, or several ranges, which nothing here asks for."""


def span_of(header: str, size: int) -> Span | None:
    """What ``header`` asks of a file of ``size`` bytes; None: all of it (no header, or another unit than bytes).

    Raises :class:`Unsatisfiable`.
    """
    asked = header.strip()
    if not asked.lower().startswith(UNIT):
        return None
    found = _RANGE.fullmatch(asked[len(UNIT) :].strip()) if len(asked) <= LONGEST_HEADER else None
    if found is None or found[0] == "-":
        raise Unsatisfiable
    first, last = found.groups()
    start, end = (int(first), int(last) if last else size - 1) if first else (max(size - int(last), 0), size - 1)
    end = min(end, size - 1)
    if start > end:
        raise Unsatisfiable
    return Span(start, end - start + 1)
