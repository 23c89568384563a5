"""Records that stay when the data are gone: what was handed out and what was destroyed (개인정보 보호법 제28조의4).

The act wants them kept for three years after the destruction; so nothing here ever deletes a line.
"""

from __future__ import annotations

import csv
import getpass
import io
import os
from datetime import UTC, datetime
from pathlib import Path

from ..errors import TransitError

EXPORTS_FILE = "exports.csv"
DESTRUCTIONS_FILE = "destructions.csv"

EXPORT_COLUMNS = (
    "time",
    "who",
    "algorithm",
    "audience",
    "fewest_cards",
    "rounded",
    "breakdown",
    "levels",
    "flows",
    "kept_share",
    "days",
    "input",
    "output",
)
DESTRUCTION_COLUMNS = (
    "time",
    "who",
    "what",
    "kind",
    "days",
    "first_day",
    "last_day",
    "rows",
    "files",
    "bytes",
    "reason",
)

_EXCEL_FORMULA = ("=", "+", "-", "@")


def require_writable(file: Path) -> None:
    """Whether lines can be added to ``file``: asked before the deed, since none may go without its record.

    Raises :class:`TransitError` where they cannot.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8"):
            pass
    except OSError as cause:
        raise TransitError(
            "The record {file} cannot be written ({reason}), and nothing is done without it. Close it in other "
            "programs and check that you may write there.",
            file=file,
            reason=cause.strerror,
        ) from cause


def add_record(file: Path, columns: tuple[str, ...], values: dict[str, object]) -> None:
    """Add a line to ``file`` with the time and the user's name of the computer; the first one brings the heading.

    Raises :class:`TransitError` where it cannot be written.
    """
    require_writable(file)
    stamped = {"time": datetime.now(UTC).astimezone().isoformat(timespec="seconds"), "who": _user(), **values}
    with file.open("ab") as stream:
        is_new = stream.tell() == 0
        line = _line([_harmless(stamped.get(name, "")) for name in columns])
        # One write of whole lines, so that two programs never mix theirs. The mark tells Excel that this is UTF-8.
        stream.write((("\ufeff" + _line(columns) if is_new else "") + line).encode())
        stream.flush()
        os.fsync(stream.fileno())


def read_records(file: Path) -> list[dict[str, str]]:
    """The lines of ``file``, oldest first; none where it is not there."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def earlier_exports(file: Path, export: dict[str, object]) -> list[dict[str, str]]:
    """The exports in ``file`` that tell of some of the same days as ``export`` at other settings."""
    first, last = _period(str(export["days"]))
    return [
        line
        for line in read_records(file)
        if line.get("days")
        and first <= _period(line["days"])[1]
        and _period(line["days"])[0] <= last
        and any(
            line.get(name) != str(export[name]) for name in ("fewest_cards", "rounded", "breakdown", "levels", "days")
        )
    ]


def _period(days: str) -> tuple[str, str]:
    """The first and the last of ``days``, as ``2026-04-16/2026-04-18``: texts that sort as dates do."""
    first, _, last = days.partition("/")
    return first, last


def _line(values) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(values)
    return text.getvalue()


def _harmless(value: object) -> str:
    """``value`` as text that no spreadsheet takes for a formula."""
    text = " ".join(str(value).split())
    return f"'{text}" if text.startswith(_EXCEL_FORMULA) else text


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
