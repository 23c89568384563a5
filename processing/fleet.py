"""The office's ini file, which sets up all of its PCs alike: where it lies, and what stands in it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from .setting_kinds import WrongSetting

FILE_VARIABLE = "SIJEONG_SETTINGS_FILE"
"""Environment variable that names the file; it comes before the usual places."""
FILE_NAME = "sijeong.ini"
MOST_BYTES = 1_000_000
"""Far more than a settings file ever has: whatever else was named by mistake is not read."""
SECTION, ENTRY = re.compile(r"\[([^]]+)]\s*"), re.compile(r"([^=:]+?)\s*[=:](.*)")
BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""Of UTF-16, which Windows's Notepad calls "Unicode"."""


@dataclass(frozen=True)
class Entry:
    """What stands behind the sign of equality, and in which line of the file (from 1)."""

    text: str
    line: int


@dataclass(frozen=True)
class FleetFile:
    """``entries`` by (section, name), both in small letters; ``path`` is None where the office has no such file."""

    path: Path | None
    entries: dict[tuple[str, str], Entry]
    problems: tuple[WrongSetting, ...] = ()


@lru_cache(maxsize=1)
def fleet_file() -> FleetFile:
    """The office's file as it was when QGIS started: read once, from this PC's disk, never over the network.

    What cannot be read is among its ``problems``; everything else counts. ``fleet_file.cache_clear()`` lets
    it be read anew.
    """
    path = next(filter(None, _chosen_path()), None)
    if path is None:
        return FleetFile(None, {})
    try:
        return read_fleet(path)
    except WrongSetting as problem:
        return FleetFile(path, {}, (problem,))


def usual_places() -> tuple[Path, ...]:
    """Where the file is looked for, in this order: beside QGIS's own global settings, then in the computer's folder."""
    global_settings = QgsSettings.globalSettingsPath()
    beside = [Path(global_settings).parent] if global_settings else []
    folders = (*beside, Path(QgsApplication.pkgDataPath()) / "resources", _folder_of_computer())
    return tuple(dict.fromkeys(folder / FILE_NAME for folder in folders))


def read_fleet(path: Path) -> FleetFile:
    """The entries of an ini file in UTF-8 (with or without byte order mark), UTF-16 with one, or CP949.

    Lines that are no entry are among the ``problems``. Raises :class:`WrongSetting` where nothing of it can be
    read.
    """
    if str(path).startswith(("\\\\", "//")):
        raise WrongSetting(
            "The settings file {file} lies on a server, and QGIS would hang where that cannot be reached. Copy it to "
            "each PC and name it there ({variable}).",
            file=path,
            variable=FILE_VARIABLE,
        )
    return _parsed(path, _text_of(path))


def _chosen_path() -> Iterator[Path | None]:
    """One that is named must be there; of the usual places, the first that has one counts."""
    named = os.environ.get(FILE_VARIABLE, "").strip()
    yield Path(named) if named else None
    yield from (place for place in usual_places() if place.is_file())


def _folder_of_computer() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Sijeong"
    return Path("/Library/Application Support/Sijeong" if sys.platform == "darwin" else "/etc/sijeong")


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise WrongSetting(
            "The settings file {file} cannot be read: {reason}. Ask your administrator; without it your own settings "
            "count.",
            file=path,
            reason=error.strerror or str(error),
        ) from error
    if len(content) <= MOST_BYTES:
        for encoding in ("utf-16",) if content.startswith(BYTE_ORDER_MARKS) else ("utf-8-sig", "cp949"):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise WrongSetting(
        "The settings file {file} is no text in UTF-8 or CP949. Save it in the editor as UTF-8.", file=path
    )


def _parsed(path: Path, text: str) -> FleetFile:
    entries, problems, section = {}, [], ""
    for number, line in enumerate(map(str.strip, text.splitlines()), start=1):
        if not line or line.startswith((";", "#")):
            continue
        heading, entry = SECTION.fullmatch(line), ENTRY.fullmatch(line)
        if heading:
            section = heading[1].strip().lower()
        elif entry and section and (section, entry[1].lower()) not in entries:
            entries[section, entry[1].lower()] = Entry(entry[2].strip(), number)
        else:
            problems.append(_what_is_wrong(path, number, entry is not None, section))
    return FleetFile(path, entries, tuple(problems))


def _what_is_wrong(path: Path, line: int, is_entry: bool, section: str) -> WrongSetting:
    if not is_entry:
        return WrongSetting(
            "{file}, line {line} is neither a section such as [data] nor an entry such as folder = D:\\Data. "
            "Correct it, or put a semicolon before it.",
            file=path,
            line=line,
        )
    if not section:
        return WrongSetting(
            "{file}, line {line} stands before the first section. Put a line such as [data] above it.",
            file=path,
            line=line,
        )
    return WrongSetting(
        "{file}, line {line} sets something of section [{section}] a second time, and only the first counts. "
        "Take one of them out.",
        file=path,
        line=line,
        section=section,
    )
