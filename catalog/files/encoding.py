"""Which encoding a text is in: the order of reference/datasources.md §7.5, and why it was chosen."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import CatalogError

UTF8 = "utf-8"
CP949 = "cp949"
"""Superset of EUC-KR: whatever is called euc-kr, ms949 or uhc is read as this."""

CHUNK_BYTES = 4 << 20
WHOLE_FILE_BYTES = 1 << 30
"""Larger files are judged by their first gigabyte: decoding 1 GB takes some seconds."""
DBF_HEADER_BYTES = 32
FEW_BAD = 0.02
"""Share of undecodable characters among the non-ASCII ones that cut fields explain; above it no encoding fits."""

ONLY_ASCII = marked("it holds no Korean text")

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_KOREAN_NAMES = {"949", "ms949", "uhc", "windows949", "xwindows949", "ansi949", "ksc5601", "ksc56011987", "euckr"}
_LETTER = re.compile(r"[\u0080-\u10ff\u1200-\u2bff]")
"""Letters of Europe and the near East, which Korean data hardly hold."""
_KOREAN = re.compile(r"[\uac00-\ud7a3\u3131-\u318e\u4e00-\u9fff]")


@dataclass(frozen=True)
class EncodingFound:
    """A Python codec name, the reason for it (constant English text), and whether it should be looked at."""

    name: str
    reason: str
    doubtful: bool = False


def codec_of(text: str) -> str | None:
    """The codec that a user's or a .cpg's word means, None where it means none: ``949`` → ``cp949``."""
    word = text.strip().strip("\"'").lower()
    plain = re.sub(r"[^a-z0-9]", "", word)
    if plain in _KOREAN_NAMES or plain == "cp949":
        return CP949
    if plain in ("utf8", "65001", "cp65001", "utf8bom"):
        return UTF8
    try:
        return codecs.lookup(word).name if word else None
    except LookupError:
        return None


def chosen_encoding(text: str) -> EncodingFound:
    """What the user asked for. Raises :class:`CatalogError` when no such encoding is known."""
    name = codec_of(text)
    if name is None:
        raise CatalogError("There is no text encoding called {encoding}. Use cp949 or utf-8.", encoding=text)
    return EncodingFound(name, marked("chosen by the user"))


def check_encoding(file: Path, encoding: EncodingFound, progress: Progress = SILENT) -> None:
    """Raise :class:`CatalogError` where a text file is not in the encoding that the user has chosen."""
    trial = _Trial(encoding.name)
    for chunk in _chunks(file, 0):
        progress.check()
        trial.feed(chunk)
    trial.end()
    if trial.share_of_bad > FEW_BAD:
        raise CatalogError(
            "The text of {file} is not in the encoding {encoding}. Leave the encoding empty (ENCODING), so that it is "
            "found out, or choose another.",
            file=file.name,
            encoding=encoding.name,
        )


def whole_text(text: bytes, encoding: str) -> str:
    """``text`` decoded, without what is left of characters that were cut."""
    return text.decode(encoding, "ignore")


def shapefile_encoding(table: Path, progress: Progress = SILENT) -> EncodingFound:
    """The encoding of a .dbf: its .cpg where that fits the text, else UTF-8 where all of it is valid, else CP949."""
    said = _cpg_of(table)
    found = encoding_of(_dbf_texts(table), table, progress)
    if said is None:
        return found
    if said == found.name or found.reason == ONLY_ASCII:
        return EncodingFound(said, marked("its .cpg file says so"))
    if found.doubtful or said not in (UTF8, CP949):
        return EncodingFound(said, marked("its .cpg file says so, but some of the text does not fit"), doubtful=True)
    return EncodingFound(found.name, marked("its .cpg file says otherwise, but the text does not fit that"), True)


def text_encoding(file: Path, progress: Progress = SILENT) -> EncodingFound:
    """The encoding of a text file: byte order mark, strict UTF-8, CP949."""
    with file.open("rb") as stream:
        start = stream.read(4)
    for mark, name in _BOMS:
        if start.startswith(mark):
            return EncodingFound(name, marked("it begins with a byte order mark"))
    return encoding_of(_chunks(file, 0), file, progress)


def encoding_of(chunks: Iterator[bytes], file: Path, progress: Progress = SILENT) -> EncodingFound:
    """UTF-8 where all is valid UTF-8, else CP949 where all is valid CP949, else the one that fits all but a few.

    A few broken characters come from fields cut in mid-character. Raises :class:`CatalogError` when neither fits.
    """
    utf8, cp949 = _Trial(UTF8), _Trial(CP949)
    for chunk in chunks:
        progress.check()
        utf8.feed(chunk)
        # Once Hangul has been read as valid UTF-8 for long, CP949 need not be tried any more.
        if not utf8.is_settled:
            cp949.feed(chunk)
    utf8.end()
    cp949.end()
    return _judged(utf8, cp949, file)


def _judged(utf8: _Trial, cp949: _Trial, file: Path) -> EncodingFound:
    if not utf8.bad and not utf8.others:
        return EncodingFound(UTF8, ONLY_ASCII)
    if not utf8.bad and (utf8.korean or cp949.bad or not cp949.korean):
        return EncodingFound(UTF8, marked("all of its text is valid UTF-8"))
    if not utf8.bad:
        return EncodingFound(CP949, marked("read as UTF-8 it holds European letters, as CP949 it holds Hangul"), True)
    if not cp949.bad:
        return EncodingFound(CP949, marked("its text is not valid UTF-8, but valid CP949"))
    best = min(utf8, cp949, key=lambda trial: trial.share_of_bad)
    if best.share_of_bad > FEW_BAD:
        raise CatalogError(
            "{file}: the text is neither UTF-8 nor CP949, so it may be damaged. Choose the encoding by hand "
            "(ENCODING), or get the file again.",
            file=file,
        )
    return EncodingFound(best.name, marked("it fits best; a few characters are cut in the middle"), doubtful=True)


class _Trial:
    """Decodes a stream in one codec and counts what it meets; the memory does not grow."""

    SETTLED_KOREAN = 100_000

    def __init__(self, name: str) -> None:
        self.name = name
        self.bad = self.korean = self.others = 0
        self._decoder = codecs.getincrementaldecoder(name)(errors="replace")

    @property
    def is_settled(self) -> bool:
        return not self.bad and self.korean > self.SETTLED_KOREAN

    @property
    def share_of_bad(self) -> float:
        return self.bad / max(self.others, 1)

    def feed(self, chunk: bytes, final: bool = False) -> None:
        text = self._decoder.decode(chunk, final)
        if text.isascii():
            return
        self.bad += text.count("\ufffd")
        korean, european = len(_KOREAN.findall(text)), len(_LETTER.findall(text))
        self.korean += korean
        self.others += korean + european + text.count("\ufffd")

    def end(self) -> None:
        self.feed(b"", final=True)


def _cpg_of(table: Path) -> str | None:
    for suffix in (".cpg", ".CPG", ".Cpg"):
        page = table.with_suffix(suffix)
        if page.is_file():
            return codec_of(page.read_bytes()[:64].decode("ascii", "ignore"))
    return None


def _dbf_texts(table: Path) -> Iterator[bytes]:
    """The header's names and the records; numbers and dates are ASCII and do not matter."""
    with table.open("rb") as stream:
        head = stream.read(DBF_HEADER_BYTES)
        start = int.from_bytes(head[8:10], "little")
    yield from _chunks(table, max(start, DBF_HEADER_BYTES))


def _chunks(file: Path, start: int) -> Iterator[bytes]:
    with file.open("rb") as stream:
        stream.seek(start)
        left = WHOLE_FILE_BYTES
        while left > 0 and (chunk := stream.read(CHUNK_BYTES)):
            left -= len(chunk)
            yield chunk
