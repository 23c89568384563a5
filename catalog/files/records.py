"""Lines of a text file cut into the cells of a table, however its quotes stand."""

from __future__ import annotations

import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...common.texts import marked

DELIMITERS = (",", "\t", "|", ";", "^")
RECORD_LINES = 20
"""A quoted text goes over some lines at most; a quote that stays open longer is a defect of its line."""
FORMULA = '="'
"""How a text begins that is to stay one in Excel."""
MAX_LINE = 4 << 20
"""A longer line is no line of a table; reading stops there, so that it cannot fill the memory."""


class RowDefect:
    """Reasons for which a row is set aside."""

    TOO_MANY = marked("more cells than the header; a text holds the delimiter without quotes")
    TOO_FEW = marked("fewer cells than the header")
    OPEN_QUOTE = marked("a quote is opened and not closed")


@dataclass(frozen=True)
class Record:
    """A row as it was cut: its first line, its cells, its text, and whether a quote in it was left open."""

    line: int
    cells: list[str]
    text: str
    is_open: bool = False

    def defect(self, width: int) -> str | None:
        """Why the row does not fit a header of ``width`` cells; None where it does."""
        if len(self.cells) > width and any(self.cells[width:]):
            return RowDefect.OPEN_QUOTE if self.is_open else RowDefect.TOO_MANY
        if len(self.cells) < width:
            return RowDefect.OPEN_QUOTE if self.is_open else RowDefect.TOO_FEW
        return None


def lines_in(file: Path, encoding: str) -> Iterator[str]:
    """The lines of a text file, none longer than :data:`MAX_LINE`; what cannot be decoded becomes �."""
    with file.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="") as stream:
        while line := stream.readline(MAX_LINE):
            yield line.rstrip("\r\n")


def delimiter_of(lines: list[str]) -> str:
    """The one that cuts most lines into the same number of cells, more than one."""
    lines = [_unwrapped(line) for line in lines if line.strip()]

    def steadiness(delimiter: str) -> tuple[float, int]:
        widths = Counter(len(_cells(line, delimiter)) for line in lines)
        width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
        return (count / len(lines) if width > 1 else 0.0, width)

    return max(DELIMITERS, key=steadiness)


def records_in(lines: Iterator[str], delimiter: str) -> Iterator[Record]:
    """The rows; a quoted text may go on over some lines.

    A quote that stays open does not swallow the rest of the file: its line is cut as if the quote were not there.
    """
    waiting: deque[str] = deque()

    def following() -> str | None:
        return waiting.popleft() if waiting else next(lines, None)

    number = 0
    while (line := following()) is not None:
        number += 1
        text, more = line, []
        while _is_open(text, delimiter) and len(more) < RECORD_LINES and (other := following()) is not None:
            more.append(other)
            text = f"{text}\n{other}"
        if _is_open(text, delimiter):
            waiting.extendleft(reversed(more))
            cells = [cell.strip() for cell in line.replace('"', "").split(delimiter)]
            yield Record(number, cells, line, is_open=True)
        else:
            cells = [cell.strip() for cell in _cells(_unwrapped(text), delimiter)]
            yield Record(number, [_bare(cell) for cell in cells] if FORMULA in text else cells, text)
            number += len(more)


def _bare(cell: str) -> str:
    """``="00123"`` is how some exports keep Excel from taking zeros away."""
    return cell[len(FORMULA) : -1] if cell.startswith(FORMULA) and cell.endswith('"') else cell


def _is_open(text: str, delimiter: str) -> bool:
    if text.count('"') % 2 == 0:
        return False
    # A lone quote inside a text (5" pipe) is no opening: only one at the beginning of a cell is.
    return text.startswith('"') or f'{delimiter}"' in text


def _cells(text: str, delimiter: str) -> list[str]:
    lines = [text] if "\n" not in text else io.StringIO(text, newline="")
    return next(csv.reader(lines, delimiter=delimiter), [])


def _unwrapped(text: str) -> str:
    """Some exports quote a whole line: ``"a,b,c"`` is three cells."""
    if len(text) > 2 and text[0] == text[-1] == '"' and text.count('"') == 2 and any(d in text for d in DELIMITERS):
        return text[1:-1]
    return text
