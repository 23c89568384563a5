"""The files and the clipboard's contents of a chart."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')
"""What Windows allows in no file name, and blanks, which e-mail programs break at."""
LONGEST_NAME = 80


def file_name(*parts: str) -> str:
    """A name that tells the file apart from others in a folder: what it is of, what it shows, and when."""
    named = "_".join(filter(None, (FORBIDDEN.sub("_", part.strip()).strip("_.") for part in parts)))
    return f"{named[:LONGEST_NAME].rstrip('_')}_{date.today().isoformat()}"


def write_table(lines: Iterable[Sequence[object]], file: Path) -> None:
    """As UTF-8 with its mark, which Excel needs to read Korean."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(lines)


def tabbed(lines: Iterable[Sequence[object]]) -> str:
    """The same for the clipboard: cells parted by tabs, as spreadsheets take them."""
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="\n").writerows(lines)
    return stream.getvalue()
