"""The files and the clipboard's contents of a chart."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path


def write_table(lines: Iterable[Sequence[object]], file: Path) -> None:
    """As UTF-8 with its mark, which Excel needs to read Korean."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(lines)


def tabbed(lines: Iterable[Sequence[object]]) -> str:
    """The same for the clipboard: cells parted by tabs, as spreadsheets take them."""
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="\n").writerows(lines)
    return stream.getvalue()
