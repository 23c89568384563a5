"""Destroying card records that are no longer needed, with a record of it that stays."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...common.progress import SILENT, Progress
from .. import engine
from ..columns import JOURNEY_COLUMNS, TAP_COLUMNS
from ..errors import TransitError
from ..taps import DAY_FOLDER, OWN_FILES, Part, parts_of
from .records import DESTRUCTION_COLUMNS, add_record, require_writable


@dataclass(frozen=True)
class Destroyed:
    """What was destroyed: ``kind`` is taps or legs."""

    folder: Path
    kind: str
    days: tuple[date, ...]
    rows: int
    files: int
    size: int


def purge_dataset(folder: Path, log: Path, reason: str = "", progress: Progress = SILENT) -> Destroyed:
    """Delete the dataset of taps or legs at ``folder`` and write what was destroyed to ``log``, which stays.

    Only a folder that is such a dataset through and through is deleted. Card numbers of rejected rows are masked, but
    their rows go too. Deleted files can be brought back from a disk by experts; only an encrypted disk prevents that.

    Raises :class:`TransitError`, and deletes nothing, where the folder is or holds anything else and where the record
    cannot be written.
    """
    folder = Path(folder)
    progress.step("Looking at what is to be destroyed")
    parts = _dataset(folder)
    require_writable(log)
    found = _looked_at(folder, parts, progress)
    progress.check()
    progress.step("Destroying the records")
    # From here on nothing may be stopped: what is gone is written down.
    shutil.rmtree(folder)
    add_record(
        log,
        DESTRUCTION_COLUMNS,
        {
            "what": folder.resolve(),
            "kind": found.kind,
            "days": len(found.days),
            "first_day": found.days[0],
            "last_day": found.days[-1],
            "rows": found.rows,
            "files": found.files,
            "bytes": found.size,
            "reason": reason,
        },
    )
    return found


def _dataset(folder: Path) -> list[Part]:
    """The parts of the dataset at ``folder``, which must hold nothing else."""
    if folder.is_symlink() or not folder.is_dir():
        raise TransitError("{folder} is no folder of card records, so nothing is deleted.", folder=folder)
    for entry in sorted(folder.iterdir()):
        is_day = entry.is_dir() and not entry.is_symlink() and entry.name.startswith(DAY_FOLDER)
        foreign = [file.name for file in entry.iterdir() if file.suffix != ".parquet"] if is_day else []
        if foreign or not (is_day or entry.name in OWN_FILES):
            raise TransitError(
                "The folder {folder} holds something else than card records ({name}), so nothing is deleted. Choose "
                "the folder that Import card taps or Link taps into journeys has written.",
                folder=folder,
                name=foreign[0] if foreign else entry.name,
            )
    return parts_of(folder)


def _looked_at(folder: Path, parts: list[Part], progress: Progress) -> Destroyed:
    rows, columns = 0, set()
    with engine.session() as connection:
        for number, part in enumerate(parts, 1):
            progress.check()
            rows += engine.count_rows(connection, part.sql)
            columns = set(engine.columns_of(connection, part.sql))
            if not columns >= TAP_COLUMNS.keys():
                raise TransitError(
                    "{file} holds no card records, so nothing is deleted. Choose the folder that Import card taps or "
                    "Link taps into journeys has written.",
                    file=part.files[0],
                )
            progress.at(0.9 * number / len(parts))
    files = [file for file in folder.rglob("*") if file.is_file()]
    kind = "legs" if columns >= set(JOURNEY_COLUMNS) else "taps"
    size = sum(file.stat().st_size for file in files)
    return Destroyed(folder, kind, tuple(part.day for part in parts), rows, len(files), size)
