"""The text files of a GTFS feed as they come: in a sub-folder of the zip, with a byte order mark, blanks in headers,
rows too long or too short, optional files missing."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from ..common.progress import Progress
from ..common.texts import marked
from .errors import CatalogError
from .files.archives import is_zip, unpacked
from .remarks import Remark, remark

NEEDED = ("stops.txt", "routes.txt", "trips.txt", "stop_times.txt")
PIECE_ROWS = 200_000
CHECK_EVERY = 10_000
_BLOCK = 1 << 20


class FeedFiles:
    """The files of the feed in ``folder``; ``title`` is what the user calls it, ``remarks`` what was left out."""

    def __init__(self, title: str, folder: Path, progress: Progress) -> None:
        self._title, self._progress = title, progress
        self._files = {file.name.lower(): file for file in folder.iterdir() if file.is_file()}
        self.remarks: list[Remark] = []
        for name in NEEDED:
            if name not in self._files:
                raise CatalogError("{file} has no {name}, which every GTFS feed needs.", file=title, name=name)

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def table(self, name: str, *needed: str) -> pd.DataFrame:
        """A small file as texts, stripped; blank where a value lacks. Empty for an optional file that is not there."""
        if name not in self._files:
            return pd.DataFrame(columns=list(needed), dtype=str)
        file = self._files[name]
        with file.open(encoding=_encoding(file, self._title, self._progress), newline="") as stream:
            reader = csv.reader(stream, skipinitialspace=True)
            names = self._header(name, next(reader, []), needed)
            rows = [row + [""] * (len(names) - len(row)) for row in self._checked(reader) if row]
        whole = [[text.strip() for text in row] for row in rows if len(row) == len(names)]
        if len(whole) < len(rows):
            # An unquoted comma in a name: which field is which cannot be known.
            self.remark(
                marked("{name}: {count} rows have more fields than the header and were left out."),
                name=name,
                count=len(rows) - len(whole),
            )
        return pd.DataFrame(whole, columns=names, dtype=object)

    def table_by(self, name: str, key: str, *needed: str) -> pd.DataFrame:
        """As :meth:`table`, of rows with the same ``key`` only the first."""
        table = self.table(name, key, *needed)
        repeated = table[key].duplicated()
        if repeated.any():
            self.remark(
                marked("{name}: {count} rows repeat a {key}; the first counts."),
                name=name,
                count=int(repeated.sum()),
                key=key,
            )
        return table[~repeated]

    def pieces(self, name: str, needed: tuple[str, ...], optional: tuple[str, ...]) -> Iterator[pd.DataFrame]:
        """A large file some columns and rows at a time; fields beyond the header are ignored."""
        file = self._files[name]
        encoding = _encoding(file, self._title, self._progress)
        with file.open(encoding=encoding, newline="") as stream:
            names = self._header(name, next(csv.reader(stream), []), needed)
        wanted = {place: column for place, column in enumerate(names) if column in needed + optional}
        try:
            reader = pd.read_csv(
                file, dtype=str, encoding=encoding, header=0, names=list(range(len(names))), usecols=list(wanted),
                keep_default_na=False, skipinitialspace=True, chunksize=PIECE_ROWS, index_col=False,
            )  # fmt: skip
            with reader:
                for piece in reader:
                    self._progress.check()
                    yield piece.rename(columns=wanted)
        except pd.errors.ParserError as cause:
            raise CatalogError(
                "{file}: {name} cannot be read as a table ({reason}). Get the feed again.",
                file=self._title,
                name=name,
                reason=str(cause).replace("\n", " "),
            ) from cause

    def remark(self, template: str, **values: object) -> None:
        """Note what a reader of the feed must know."""
        self.remarks.append(remark(template, **values))

    def _checked(self, rows: Iterable[list[str]]) -> Iterator[list[str]]:
        for number, row in enumerate(rows):
            if number % CHECK_EVERY == 0:
                self._progress.check()
            yield row

    def _header(self, name: str, header: list[str], needed: tuple[str, ...]) -> list[str]:
        names = [column.strip().lower() for column in header]
        for column in needed:
            if column not in names:
                raise CatalogError(
                    "{file}: {name} has no column {column}. Its columns are: {columns}.",
                    file=self._title,
                    name=name,
                    column=column,
                    columns=", ".join(names) or "–",
                )
        return names


def is_gtfs(names: list[str]) -> bool:
    """Whether the files of a folder or zip (paths within it) hold a feed."""
    last = {name.replace("\\", "/").rpartition("/")[2].lower() for name in names}
    return last.issuperset(NEEDED)


@contextmanager
def feed_folder(path: Path, progress: Progress) -> Iterator[Path]:
    """The folder that holds the feed of the zip or folder ``path``; of a zip, while the context lasts.

    Raises :class:`CatalogError` when there is no feed, or more than one.
    """
    if path.is_dir():
        yield _nearest_to_the_top(path, path)
    elif is_zip(path):
        with unpacked(path, progress) as place:
            yield _nearest_to_the_top(path, place)
    else:
        raise CatalogError("{file} is no zip and no folder, so it holds no GTFS feed.", file=path.name)


def _nearest_to_the_top(path: Path, place: Path) -> Path:
    found = sorted({file.parent for file in place.rglob("*") if file.name.lower() == "stops.txt"}, key=_depth)
    if not found:
        raise CatalogError("{file} holds no stops.txt, so it is no GTFS feed.", file=path.name)
    if len(found) > 1 and _depth(found[0]) == _depth(found[1]):
        raise CatalogError(
            "{file} holds several GTFS feeds ({folders}). Unpack it and choose the folder of one.",
            file=path.name,
            folders=", ".join(folder.name for folder in found),
        )
    return found[0]


def _depth(folder: Path) -> int:
    return len(folder.parts)


def _encoding(file: Path, title: str, progress: Progress) -> str:
    """UTF-8, which GTFS demands, else cp949. Strict; raises :class:`CatalogError` when neither fits."""
    for encoding in ("utf-8-sig", "cp949"):
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with file.open("rb") as stream:
                while block := stream.read(_BLOCK):
                    progress.check()
                    decoder.decode(block)
            decoder.decode(b"", final=True)
            return encoding
        except UnicodeDecodeError:
            continue
    raise CatalogError(
        "{file}: {name} is neither UTF-8 nor cp949 text. Get the feed again.", file=title, name=file.name
    )
