"""Zips from agencies and from strangers: unpacked with Korean names, never outside the folder, never without end."""

from __future__ import annotations

import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from ...common.file_names import allowed_name
from ...common.progress import SILENT, Progress
from ..errors import CatalogError

CHUNK_BYTES = 1 << 20
MAX_ENTRIES = 50_000
MAX_BYTES = 64 << 30
"""More than any national release that is handed out as one zip (the whole forest map is about 4 GB)."""
MAX_RATIO = 300
"""Blank-padded .dbf files shrink to about a hundredth; what shrinks more and is large is a trap."""
RATIO_FREE_BYTES = 64 << 20
"""Entries smaller than this may shrink as they like."""
MAX_DEPTH = 3
"""Zips inside zips."""

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_CLUTTER = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass
class _Budget:
    """What may still be unpacked, over all zips inside."""

    bytes_left: int
    entries_left: int = MAX_ENTRIES
    unpacked: list[Path] = field(default_factory=list)


def is_zip(path: Path) -> bool:
    """Whether the file begins like a zip, whatever it is called."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06")


@contextmanager
def unpacked(archive: Path, progress: Progress = SILENT, folder: Path | None = None) -> Iterator[Path]:
    """A temporary folder (inside ``folder``) with what the zip holds; it is removed when the block ends.

    Names that are not marked as UTF-8 are read as CP949. Zips inside are unpacked too, each into a folder of its name.
    Raises :class:`CatalogError` when the zip is cut off, locked with a password, leaves its folder, or grows too large.
    """
    with TemporaryDirectory(prefix="sijeong-", dir=folder, ignore_cleanup_errors=True) as place:
        target = Path(place)
        unpack(archive, target, progress)
        yield target


def unpack(archive: Path, target: Path, progress: Progress = SILENT) -> list[Path]:
    """Unpack ``archive`` into ``target`` and return the files; the rules are those of :func:`unpacked`."""
    free = shutil.disk_usage(target).free
    budget = _Budget(min(MAX_BYTES, free))
    _unpack(archive, target, budget, 1, progress)
    return budget.unpacked


def check_zip(archive: Path) -> None:
    """Refuse a file that is a zip inside (.xlsx, .kmz) under the rules of :func:`unpacked`, before others open it."""
    try:
        with zipfile.ZipFile(archive) as opened:
            _look_at(archive, opened.infolist(), _Budget(MAX_BYTES))
    except zipfile.BadZipFile as cause:
        raise _damaged(archive) from cause


def entry_name(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: UTF-8 where the zip says so or it fits, else CP949."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _unpack(archive: Path, target: Path, budget: _Budget, depth: int, progress: Progress) -> None:
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            _look_at(archive, entries, budget)
            for entry in entries:
                file = _place_of(entry, archive, target)
                if file is None:
                    continue
                _write(opened, entry, file, archive, budget, progress)
                _go_deeper(file, budget, depth, progress)
    except (zipfile.BadZipFile, zlib.error, EOFError) as cause:
        raise _damaged(archive) from cause
    except NotImplementedError as cause:
        raise CatalogError(
            "{file} is packed in a way that Sijeong cannot read ({reason}). Unpack it and choose the file inside.",
            file=archive.name,
            reason=cause,
        ) from cause


def _damaged(archive: Path) -> CatalogError:
    return CatalogError("{file} is cut off or damaged and cannot be unpacked. Get the file again.", file=archive.name)


def _go_deeper(file: Path, budget: _Budget, depth: int, progress: Progress) -> None:
    if file.suffix.lower() != ".zip" or not is_zip(file):
        budget.unpacked.append(file)
        return
    if depth >= MAX_DEPTH:
        raise CatalogError(
            "{file} holds zips inside zips, deeper than {depth}. Unpack it by hand.", file=file.name, depth=MAX_DEPTH
        )
    inner = file.with_suffix("")
    while inner.exists():
        inner = inner.with_name(f"{inner.name}_")
    inner.mkdir(parents=True)
    _unpack(file, inner, budget, depth + 1, progress)
    file.unlink()


def _look_at(archive: Path, entries: list[zipfile.ZipInfo], budget: _Budget) -> None:
    """Refuse before anything is written what says of itself that it is too much."""
    budget.entries_left -= len(entries)
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    # Entries that share their packed bytes are the trick of small zips that fill any disk.
    overlapping = packed > archive.stat().st_size
    if budget.entries_left < 0 or total > budget.bytes_left or overlapping:
        raise CatalogError(
            "{file} would unpack to {size} GB in {entries} files, more than fits or makes sense. If you trust it, "
            "unpack it by hand and choose the file inside.",
            file=archive.name,
            size=round(total / 1e9, 1),
            entries=len(entries),
        )
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise CatalogError(
                "{file} is locked with a password. Unpack it and choose the file inside.", file=archive.name
            )
        if entry.file_size > RATIO_FREE_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise CatalogError(
                "{file}: {entry} unpacks to {ratio} times its size, which no map data does. If you trust it, unpack it "
                "by hand and choose the file inside.",
                file=archive.name,
                entry=entry_name(entry),
                ratio=round(entry.file_size / max(entry.compress_size, 1)),
            )


def _place_of(entry: zipfile.ZipInfo, archive: Path, target: Path) -> Path | None:
    """Where the entry goes; None for clutter and links. Raises for a name that leaves the folder."""
    name = entry_name(entry).replace("\\", "/")
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or (parts and len(parts[0]) == 2 and parts[0][1] == ":"):
        raise CatalogError(
            "{file} is not safe: its entry {entry} would be written outside its folder. Do not use it; get it again "
            "from the agency.",
            file=archive.name,
            entry=name,
        )
    if not parts or any(part in _CLUTTER or part.startswith("._") for part in parts):
        return None
    if stat.S_ISLNK(entry.external_attr >> 16):
        return None
    place = target.joinpath(*map(allowed_name, parts))
    while place.exists():
        place = place.with_name(f"{place.stem}_{place.suffix}")
    return place


def _write(
    opened: zipfile.ZipFile, entry: zipfile.ZipInfo, file: Path, archive: Path, budget: _Budget, progress: Progress
) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(entry) as source, file.open("wb") as stream:
        while chunk := source.read(CHUNK_BYTES):
            progress.check()
            # The directory may lie about the size, so what really comes is counted.
            budget.bytes_left -= len(chunk)
            if budget.bytes_left < 0:
                raise CatalogError(
                    "{file} unpacks to more than it says of itself. Do not use it; get it again from the agency.",
                    file=archive.name,
                )
            stream.write(chunk)
