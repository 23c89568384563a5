"""The files and the clipboard's contents of a chart."""

from __future__ import annotations

import csv
import errno
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ...common.files import is_disk_full, replacing


@contextmanager
def in_place_of(file: Path) -> Iterator[Path]:
    """A fresh file that takes the place of ``file`` at the end, so that a full disk leaves what was there.

    Raises :class:`FileNotFoundError` for a folder that is not there.
    """
    if not file.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
    with replacing(file) as fresh:
        try:
            yield fresh
        except (AttributeError, ValueError) as error:  # matplotlib closes a PDF that it could not write
            if is_disk_full(error, file.parent):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file)) from error
            raise


def write_table(lines: Iterable[Sequence[object]], file: Path) -> None:
    """As UTF-8 with its mark, which Excel needs to read Korean."""
    with in_place_of(file) as fresh, fresh.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(lines)


def tabbed(lines: Iterable[Sequence[object]]) -> str:
    """The same for the clipboard: cells parted by tabs, as spreadsheets take them."""
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t", lineterminator="\n").writerows(lines)
    return stream.getvalue()
