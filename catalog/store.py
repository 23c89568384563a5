"""The local store: one GeoPackage per dataset and area, each with where it came from and when."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from ..common.provenance import BUSY_S, Provenance, provenance_in
from ..common.sqlite_files import FileState, open_database
from .entries import Dataset
from .errors import CatalogError

SUFFIX = ".gpkg"
JOURNAL_SUFFIX = ".pull"
CHANGES_SUFFIX = "_changes"
"""Ending of the layer that holds what the last update has added, changed and removed."""
NAME = re.compile(r"[\w가-힣](?:[\w가-힣.\-]*[\w가-힣])?", re.ASCII)
"""What a dataset id and an area key may look like, because both become file names."""
LONGEST_KEY = 80
"""Letters of an area key in a file name; paths on Windows end at 260."""
SECONDS_OF_A_DAY = 86_400
LAYERS = """
    SELECT table_name, feature_count FROM gpkg_contents LEFT JOIN gpkg_ogr_contents USING (table_name)
    WHERE data_type IN ('features', 'attributes') ORDER BY gpkg_contents.rowid
"""


@dataclass(frozen=True)
class Kept:
    """A dataset that was pulled for an area and lies in the store."""

    dataset_id: str
    area_key: str
    file: Path
    layer: str
    fetched: datetime
    """In UTC: when its pull was begun."""
    features: int
    licence: str
    provenance: Provenance
    aliases: dict[str, str] = field(default_factory=dict)
    """Field name → its title as the provider has it."""

    @property
    def age_days(self) -> int:
        """Whole days since it was fetched."""
        return max(0, int((datetime.now(UTC) - self.fetched).total_seconds() // SECONDS_OF_A_DAY))

    def is_old(self, dataset: Dataset) -> bool:
        """Whether the entry of the catalogue calls a copy of this age old."""
        return self.age_days > dataset.fresh_days

    @property
    def uri(self) -> str:
        """What QGIS opens it by."""
        return f"{self.file}|layername={self.layer}"


@dataclass(frozen=True)
class Unfinished:
    """A pull that was stopped before its end; the next pull of the same dataset and area goes on from there.

    ``requests`` are finished, of ``known`` so far. ``running``: another process is at it right now, and the numbers
    are not known.
    """

    dataset_id: str
    area_key: str
    file: Path
    started: datetime
    requests: int = 0
    known: int = 0
    features: int = 0
    running: bool = False


class Store:
    """The pulled datasets under ``folder``, each in ``<dataset id>/<area key>.gpkg``. Making one touches no disk."""

    def __init__(self, folder: Path | str) -> None:
        self.folder = Path(folder)

    def file(self, dataset_id: str, area_key: str) -> Path:
        """Where the dataset of that area lies, or would lie."""
        return self.folder / _checked(dataset_id) / f"{_short(_checked(area_key))}{SUFFIX}"

    def journal_file(self, dataset_id: str, area_key: str) -> Path:
        """Where a running or stopped pull keeps what it has."""
        file = self.file(dataset_id, area_key)
        return file.with_name(f".{file.name.removesuffix(SUFFIX)}{JOURNAL_SUFFIX}")

    def kept(self) -> tuple[Kept, ...]:
        """Everything that was pulled, by dataset and area. A file that cannot be read is left out."""
        found = (read_kept(file) for file in sorted(self.folder.glob(f"[!.]*/[!.]*{SUFFIX}")))
        return tuple(kept for kept in found if kept is not None)

    def find(self, dataset_id: str, area_key: str) -> Kept | None:
        """The kept copy of a dataset for an area; None where there is none that can be read."""
        file = self.file(dataset_id, area_key)
        return read_kept(file) if file.is_file() else None

    def unfinished(self) -> tuple[Unfinished, ...]:
        """The pulls that were stopped and can go on."""
        from .journal_file import look_at

        found = (look_at(file) for file in sorted(self.folder.glob(f"[!.]*/.*{JOURNAL_SUFFIX}")))
        return tuple(pull for pull in found if pull is not None)

    def remove(self, dataset_id: str, area_key: str) -> None:
        """Delete the kept copy and whatever a stopped pull has left."""
        from .journal_file import remove_journal

        remove_journal(self.journal_file(dataset_id, area_key))
        file = self.file(dataset_id, area_key)
        for part in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
            part.unlink(missing_ok=True)
        if file.parent.is_dir() and not any(file.parent.iterdir()):
            file.parent.rmdir()


def read_kept(file: Path) -> Kept | None:
    """What a GeoPackage of a store says of itself; None where it says nothing that can be used.

    Remembered until the file changes: a list of a hundred datasets is asked for at every click, on the main thread.
    """
    try:
        return _read(file, FileState.of(file))
    except (OSError, sqlite3.Error):
        return None  # gone, broken, or just being written by another program


@lru_cache(maxsize=1024)
def _read(file: Path, _state: FileState) -> Kept | None:
    from .writing import read_aliases

    with closing(open_database(file, timeout=BUSY_S)) as package:
        found = (row for row in package.execute(LAYERS) if not row[0].endswith(CHANGES_SUFFIX))
        layer, features = next(found, (None, None))
        if layer is not None and features is None:  # GDAL has lost count
            (features,) = package.execute(f'SELECT count(*) FROM "{layer}"').fetchone()  # nosec B608 - a layer of ours
    provenance = provenance_in(file, layer)
    if layer is None or provenance is None:
        return None
    try:
        return Kept(
            dataset_id=str(provenance.parameters["DATASET"]),
            area_key=str(provenance.parameters["AREA"]),
            file=file,
            layer=layer,
            fetched=_moment(str(provenance.parameters["FETCHED"])),
            features=features,
            licence=next((source.licence for source in provenance.sources), ""),
            provenance=provenance,
            aliases=read_aliases(file, layer),
        )
    except (KeyError, TypeError, ValueError):
        return None  # a GeoPackage of something else


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _checked(name: str) -> str:
    if NAME.fullmatch(name):
        return name
    raise CatalogError(
        "“{name}” cannot be the name of a dataset or area, because it must also be a file name. Use letters, digits, "
        "“_” and “-”.",
        name=name,
    )


def _short(key: str) -> str:
    """Many dongs together make a long key: its beginning and a hash then."""
    if len(key) <= LONGEST_KEY:
        return key
    return f"{key[: LONGEST_KEY - 13].rstrip('-.')}-{hashlib.sha256(key.encode()).hexdigest()[:12]}"
