"""The files of a delivery: folders, zips, text in the encodings that agencies use, in chunks of whole lines."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from ..errors import TransitError

CHUNK_BYTES = 32 * 1024 * 1024
"""Text read at a time: large enough for the engine, small enough to stop within half a second or so."""

SAMPLE_BYTES = 1024 * 1024
"""Text looked at to recognise the encoding."""

MAX_ZIP_RATIO = 200
"""Unpacked to packed bytes beyond which a zip is taken for a bomb; card records reach about 20."""

MAX_ZIP_BYTES = 200 * 1024**3
"""Unpacked bytes beyond which a zip is refused: some 1.5 billion records."""

SMALL_ZIP_BYTES = 16 * 1024**2
"""Below this many unpacked bytes a ratio means nothing: a small table of zeros packs very well."""

TEXT_SUFFIXES = (".csv", ".txt")
PARQUET_SUFFIXES = (".parquet",)
ZIP_SUFFIXES = (".zip",)
_ENCRYPTED = 0x1


class TapEncoding(Enum):
    """How the text of a delivery is encoded; ``auto`` looks at the byte order mark and the first megabyte."""

    AUTO = "auto"
    UTF_8 = "utf-8"
    CP949 = "cp949"

    @property
    def codec(self) -> str:
        return "utf-8-sig" if self is TapEncoding.UTF_8 else self.value


@dataclass(frozen=True)
class Chunk:
    """Whole lines of a file: their text, without carriage returns, and the number of the first."""

    first_line: int
    text: str
    bytes_read: int


@dataclass(frozen=True)
class Source:
    """One file of a delivery; ``name`` is how messages call it, ``path`` where it lies unless in a zip."""

    name: str
    size: int
    is_text: bool
    open: Callable[[], BinaryIO]
    path: Path | None = None

    def chunks(self, encoding: TapEncoding, chunk_bytes: int | None = None) -> Iterator[Chunk]:
        """The text of this file. Raises :class:`TransitError` for a wrong encoding and a damaged zip."""
        try:
            with self.open() as stream:
                yield from self._decoded(stream, encoding, chunk_bytes or CHUNK_BYTES)
        except (zipfile.BadZipFile, zlib.error, EOFError) as cause:
            raise damaged(self.name) from cause

    def _decoded(self, stream: BinaryIO, encoding: TapEncoding, chunk_bytes: int) -> Iterator[Chunk]:
        line, rest, codec = 1, b"", None
        size = SAMPLE_BYTES
        while block := stream.read(size):
            size = chunk_bytes
            codec = codec or self._codec(block[:SAMPLE_BYTES], encoding)
            whole, newline, tail = block.rpartition(b"\n")
            if not newline:
                rest += block
                continue
            yield self._chunk(line, rest + whole, codec, len(block))
            line += rest.count(b"\n") + whole.count(b"\n") + 1
            rest, codec = tail, codec.removesuffix("-sig")
        if rest:
            yield self._chunk(line, rest, codec, 0)

    def _chunk(self, line: int, lines: bytes, codec: str, bytes_read: int) -> Chunk:
        try:
            # Most deliveries are ASCII but for the header, and that decodes much faster.
            text = lines.decode("ascii" if lines.isascii() else codec)
        except UnicodeDecodeError as cause:
            raise TransitError(
                "{file} is not {encoding} text: line {line} cannot be read. Choose the encoding that the agency used "
                "(utf-8 or cp949).",
                file=self.name,
                encoding=codec.removesuffix("-sig"),
                line=line + lines.count(b"\n", 0, cause.start),
            ) from cause
        return Chunk(line, text.replace("\r", "") if "\r" in text else text, bytes_read)

    def _codec(self, sample: bytes, encoding: TapEncoding) -> str:
        if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise TransitError("{file} is UTF-16 text. Save it as UTF-8 and import it again.", file=self.name)
        if encoding is not TapEncoding.AUTO:
            return encoding.codec
        for candidate in (TapEncoding.UTF_8, TapEncoding.CP949):
            if _decodes(sample, candidate.codec):
                return candidate.codec
        raise TransitError(
            "{file} is neither UTF-8 nor cp949 text. Ask the agency for one of these, or for Parquet.", file=self.name
        )


def _decodes(sample: bytes, codec: str) -> bool:
    try:
        sample.decode(codec)
    except UnicodeDecodeError as cause:
        # A character may be cut at the end of the sample.
        return len(sample) == SAMPLE_BYTES and cause.start >= len(sample) - 4
    return True


def sources_of(delivery: Path, text_suffixes: tuple[str, ...] = TEXT_SUFFIXES) -> list[Source]:
    """The files with card records in ``delivery`` (a file, or a folder with its subfolders), by name.

    Files with one of ``text_suffixes`` are text.

    Raises :class:`TransitError` when there are none, or for a zip that is damaged, encrypted, a bomb, or would
    write outside its folder.
    """
    delivery = Path(delivery)
    if delivery.is_dir():
        files = sorted(
            path
            for path in delivery.rglob("*")
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(delivery).parts)
        )
        found = [
            source for path in files for source in _sources_in(path, str(path.relative_to(delivery)), text_suffixes)
        ]
    elif delivery.is_file():
        found = _sources_in(delivery, delivery.name, text_suffixes)
    else:
        raise TransitError("{path} does not exist. Choose the file or folder that the agency delivered.", path=delivery)
    if not found:
        raise TransitError(
            "{path} holds no card records: neither CSV, TXT, ZIP nor Parquet. Choose another file or folder.",
            path=delivery,
        )
    return found


def _sources_in(path: Path, name: str, text_suffixes: tuple[str, ...]) -> list[Source]:
    suffix = path.suffix.lower()
    if suffix in text_suffixes + PARQUET_SUFFIXES:
        return [Source(name, path.stat().st_size, suffix in text_suffixes, lambda: path.open("rb"), path)]
    if suffix in ZIP_SUFFIXES:
        return _sources_in_zip(path, name, text_suffixes)
    return []


def _sources_in_zip(path: Path, name: str, text_suffixes: tuple[str, ...]) -> list[Source]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
    except (zipfile.BadZipFile, EOFError, zlib.error) as cause:
        raise damaged(name) from cause
    _refuse_dangerous(name, members)
    return [
        Source(
            f"{name}/{_readable(member)}",
            member.file_size,
            PurePosixPath(member.filename).suffix.lower() in text_suffixes,
            lambda member=member: _member(path, member),
        )
        for member in sorted(members, key=lambda member: member.filename)
        if PurePosixPath(member.filename).suffix.lower() in text_suffixes + PARQUET_SUFFIXES
    ]


def _refuse_dangerous(name: str, members: list[zipfile.ZipInfo]) -> None:
    for member in members:
        place = PurePosixPath(member.filename.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts or ":" in member.filename:
            raise TransitError(
                "The zip {file} names a file outside its own folder ({member}) and is refused. Ask for a clean one.",
                file=name,
                member=member.filename,
            )
        if member.flag_bits & _ENCRYPTED:
            raise TransitError("The zip {file} is encrypted. Unpack it first and import the files in it.", file=name)
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if unpacked > MAX_ZIP_BYTES or (unpacked > SMALL_ZIP_BYTES and unpacked > MAX_ZIP_RATIO * packed):
        raise TransitError(
            "The zip {file} would unpack to {megabytes} MB, {ratio} times its size, and is refused as a zip bomb. "
            "If it is genuine, unpack it first and import the files in it.",
            file=name,
            megabytes=unpacked // 1024**2,
            ratio=unpacked // max(packed, 1),
        )


def _member(path: Path, member: zipfile.ZipInfo) -> BinaryIO:
    with zipfile.ZipFile(path) as archive:
        # The member keeps the archive's file open for itself.
        return io.BufferedReader(archive.open(member))


def _readable(member: zipfile.ZipInfo) -> str:
    """The member's name; Korean names without the UTF-8 flag come as cp949 that was taken for cp437."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("cp949")
    except UnicodeError:
        return member.filename


def damaged(name: str) -> TransitError:
    """The file ``name`` cannot be read to its end."""
    return TransitError("{file} is damaged or cut off. Copy it again from where it came from.", file=name)
