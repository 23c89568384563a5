"""The header of a table: where it stands, and the names that it gives to the columns."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from .records import Record

HEADER_WITHIN = 8
"""Agencies put a title, a date, a place, the weather or a unit above the header, rarely more than that."""
FEWEST_MERGED = 2
"""A row with one text is a title."""


def header_of(records: list[Record]) -> tuple[int, list[str]]:
    """Line and cells of the header: the first of the usual width that names things; none gives made-up names."""
    filled = [(record.line, _trimmed(record.cells)) for record in records if any(record.cells)]
    widths = Counter(len(cells) for _, cells in filled)
    width = max(widths, key=lambda size: (widths[size], size))
    for (line, cells), (next_line, next_cells) in pairwise([*filled[: HEADER_WITHIN + 1], (0, [])]):
        if len(cells) >= width and _names(cells):
            return line, [cell or f"field_{number}" for number, cell in enumerate(cells, start=1)]
        if joined := _joined_names(_padded(cells, width), _padded(next_cells, width)):
            return next_line, joined
    return 0, [f"field_{number}" for number in range(1, width + 1)]


def _trimmed(cells: list[str]) -> list[str]:
    last = max((index for index, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


def _names(cells: list[str]) -> bool:
    """Whether the cells can be a header; the first may be empty, as pandas leaves it above its index."""
    return len(cells) > 1 and all(cells[1:]) and not any(_looks_like_data(cell) for cell in cells)


def _joined_names(upper: list[str], lower: list[str]) -> list[str]:
    """``07~08시 승용차``: the names of a header of two rows whose cells were merged; none where the rows are no header.

    A name above empty cells is that of a group; one that stands over both rows has nothing below.
    """
    if sum(map(bool, upper)) < FEWEST_MERGED or any(map(_looks_like_data, [*upper, *lower])) or not upper[0]:
        return []
    names, group = [], ""
    for above, below, following in zip(upper, lower, [*upper[1:], "end"], strict=True):
        group = above or group
        is_of_group = not above or not following
        if is_of_group != bool(below):
            return []
        names.append(f"{group} {below}" if below else group)
    return names if any(lower) else []


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _looks_like_data(cell: str) -> bool:
    return re.fullmatch(r"[\d.,:/+\- ]+", cell) is not None


def column_names(header: list[str]) -> tuple[str, ...]:
    """The cells of a header as names that differ, whatever the case of their letters: ``name``, ``name_2``."""
    names: list[str] = []
    taken: set[str] = set()
    for cell in header:
        name = cell.replace("\n", " ")
        number, unique = 1, name
        while unique.lower() in taken:
            number += 1
            unique = f"{name}_{number}"
        taken.add(unique.lower())
        names.append(unique)
    return tuple(names)
