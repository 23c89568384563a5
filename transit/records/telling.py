"""Whether a file holds card records at all, for somebody who sorts a folder of files."""

from __future__ import annotations

from pathlib import Path

from ...common.errors import SijeongError
from .file_sample import look
from .layouts import TapProfile
from .recognition import layout_of_columns, layout_of_lines
from .sampling import SAMPLE_ROWS, first_lines
from .sources import PARQUET_SUFFIXES, TEXT_SUFFIXES, ZIP_SUFFIXES, TapEncoding, sources_of

SUFFIXES = (*TEXT_SUFFIXES, *PARQUET_SUFFIXES, *ZIP_SUFFIXES)


def holds_card_records(file: Path) -> bool:
    """Whether the first table of ``file`` has what linking needs, by its header or its rows.

    Reads the beginning alone. False also for what cannot be read: who imports it is told why.
    """
    if file.suffix.lower() not in SUFFIXES:
        return False
    try:
        source = sources_of(file)[0]
        if not source.is_text:
            layout_of_columns(source.name, list(look(file).names), TapProfile.AUTO)
            return True
        lines: list[str] = []
        for chunk in source.chunks(TapEncoding.AUTO):
            lines += first_lines(chunk.text)
            if len(lines) > SAMPLE_ROWS:
                break
        layout_of_lines(source.name, lines, TapProfile.AUTO)
    except (SijeongError, OSError, IndexError):
        return False
    return True


def tables_in(folder: Path) -> tuple[Path, ...]:
    """The files of ``folder`` that an import of the whole folder would read."""
    return tuple(file for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES and file.is_file())
