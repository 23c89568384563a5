"""The lines of a TNTP file: its header, its rows of numbers, and what is wrong with which line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..errors import TrafficError

COMMENT = "~"
HEADER = re.compile(r"<([^>]+)>\s*(.*)")
END = "END OF METADATA"


@dataclass(frozen=True)
class Line:
    """A line of a file: its number (from 1) and its text without comment."""

    file: Path
    number: int
    text: str

    def numbers(self, fields: tuple[str, ...]) -> list[float]:
        """The first numbers of the line, one for each of ``fields``."""
        words = re.split(r"[\s,;:]+", self.text.strip(" \t;"))
        if len(words) < len(fields):
            raise self.error("line has {count} values, but it needs {fields}", count=len(words), fields=fields)
        try:
            return [float(word) for word in words[: len(fields)]]
        except ValueError:
            wrong = next(word for word in words if not _is_number(word))
            raise self.error("{word} is no number", word=wrong) from None

    def error(self, what: str, **values: object) -> TrafficError:
        return TrafficError(
            "{file}, line {line}: {what}. Correct the line, or get the TNTP file again.",
            file=self.file.name,
            line=self.number,
            what=what.format(**{name: _listed(value) for name, value in values.items()}),
        )


@dataclass(frozen=True)
class TntpText:
    """A TNTP file: ``header`` by name in capitals, and the ``lines`` after it that are neither empty nor comment."""

    file: Path
    header: dict[str, Line]
    lines: tuple[Line, ...]

    @staticmethod
    def of(file: Path) -> TntpText:
        """The file, which may lack a header. Raises :class:`TrafficError` where it cannot be read as text."""
        header: dict[str, Line] = {}
        lines = []
        for line in _lines(Path(file)):
            named = HEADER.match(line.text)
            if named is None:
                lines.append(line)
            elif named[1].strip().upper() != END:
                header[named[1].strip().upper()] = Line(line.file, line.number, named[2])
        return TntpText(Path(file), header, tuple(lines))

    def count(self, name: str) -> int:
        """The whole number that the header gives for ``name``."""
        if name not in self.header:
            raise TrafficError(
                "{file} has no line <{name}>, so it is no TNTP file of this kind. Choose another file.",
                file=self.file.name,
                name=name,
            )
        return int(self.header[name].numbers((name.lower(),))[0])


def table(lines: tuple[Line, ...], fields: tuple[str, ...]) -> np.ndarray:
    """One row a line, one column a field."""
    return np.array([line.numbers(fields) for line in lines], dtype=float).reshape(-1, len(fields))


def without_titles(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """``lines`` without the first, where that names columns."""
    is_title = bool(lines) and not _is_number(lines[0].text.split()[0])
    return lines[1:] if is_title else lines


def _lines(file: Path) -> Iterator[Line]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as cause:
        raise TrafficError("{file} cannot be read as a TNTP text file: {cause}", file=file.name, cause=cause) from cause
    for number, line in enumerate(text.splitlines(), 1):
        content = line.strip()
        if content and not content.startswith(COMMENT):
            yield Line(file, number, content)


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


def _listed(value: object) -> object:
    return ", ".join(value) if isinstance(value, tuple) else value
