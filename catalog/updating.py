"""A new pull beside the kept one: what was added, changed and removed."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pyogrio import raw

from ..common.geopackages import read_arrays
from ..common.progress import SILENT, Progress
from ..common.sqlite_files import sqlite_address
from ..common.texts import marked
from .entries import Dataset
from .remarks import Remark, remark
from .shaping import FEATURE_ID_NAME
from .store import CHANGES_SUFFIX

CHANGE_FIELD = "change"
"""Field of the layer of changes: ``added``, ``changed`` or ``removed``."""
STEPS_BETWEEN_LOOKS = 100_000
"""Of SQLite's virtual machine: a few milliseconds."""
LONGEST_LIST = 500
"""Feature numbers in one question to GDAL."""


@dataclass(frozen=True)
class Difference:
    """Numbers (fids) of features: ``added`` and ``changed`` of the new layer, ``removed`` of the old one."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)

    @property
    def sentence(self) -> Remark:
        return remark(
            marked("{added} added, {changed} changed, {removed} removed."),
            added=len(self.added),
            changed=len(self.changed),
            removed=len(self.removed),
        )


def difference_of(
    dataset: Dataset, old: Path, old_layer: str, new: Path, new_layer: str, progress: Progress = SILENT
) -> Difference:
    """How the features of ``new`` differ from those of ``old``, both GeoPackages of ``dataset``.

    Features are paired by the key fields of the entry (by the server's feature id where it has none; by all of their
    content where there is neither, and then nothing counts as changed). Content is all fields that both have, and the
    geometry. Done by SQLite on the disk, so memory does not grow with the number of features.
    """
    with closing(sqlite3.connect(":memory:", uri=True)) as database, _stoppable(database, progress):
        database.execute("PRAGMA temp_store = FILE")
        database.create_function("digest", -1, _digest, deterministic=True)
        database.execute("ATTACH ? AS was", (sqlite_address(old),))
        database.execute("ATTACH ? AS now", (sqlite_address(new),))
        old_number, old_columns = _columns(database, "was", old_layer)
        new_number, new_columns = _columns(database, "now", new_layer)
        common = [name for name in new_columns if name in old_columns]
        keys = [name for name in (*dataset.key_fields, FEATURE_ID_NAME) if name in common and name in _keys(dataset)]
        _number(database, "was", old_layer, old_number, keys, common)
        _number(database, "now", new_layer, new_number, keys, common)
        same = " AND ".join(f"x.{_quoted(name)} IS y.{_quoted(name)}" for name in common) if keys else "1"
        database.execute(
            # Names of tables and columns are quoted identifiers of our own files; no value is put in.
            f"""CREATE TEMP TABLE same AS SELECT n.fid AS new_fid, o.fid AS old_fid
                FROM now_keys n JOIN was_keys o ON n.key = o.key
                JOIN now.{_quoted(new_layer)} x ON x.{_quoted(new_number)} = n.fid
                JOIN was.{_quoted(old_layer)} y ON y.{_quoted(old_number)} = o.fid
                WHERE {same}"""  # nosec B608
        )
        return Difference(
            added=_fids(database, "SELECT fid FROM now_keys WHERE key NOT IN (SELECT key FROM was_keys) ORDER BY fid"),
            changed=_fids(
                database,
                """SELECT fid FROM now_keys WHERE key IN (SELECT key FROM was_keys)
                   AND fid NOT IN (SELECT new_fid FROM same) ORDER BY fid""",
            ),
            removed=_fids(
                database, "SELECT fid FROM was_keys WHERE key NOT IN (SELECT key FROM now_keys) ORDER BY fid"
            ),
        )


@contextmanager
def _stoppable(database: sqlite3.Connection, progress: Progress) -> Iterator[None]:
    """Let the user's wish to stop end a statement that is running."""
    database.set_progress_handler(progress.is_cancelled, STEPS_BETWEEN_LOOKS)
    try:
        yield
    except sqlite3.OperationalError:
        progress.check()
        raise


def have_same_fields(old: Path, old_layer: str, new: Path, new_layer: str) -> bool:
    """Whether both layers have the same fields in the same order."""
    with closing(sqlite3.connect(":memory:", uri=True)) as database:
        database.execute("ATTACH ? AS was", (sqlite_address(old),))
        database.execute("ATTACH ? AS now", (sqlite_address(new),))
        return _columns(database, "was", old_layer) == _columns(database, "now", new_layer)


def write_changes(
    old: Path, old_layer: str, new: Path, new_layer: str, difference: Difference, progress: Progress = SILENT
) -> None:
    """Add to ``new`` a layer with the features of ``difference`` and what has become of each (:data:`CHANGE_FIELD`).

    Changed features are there as they are now, removed ones as they were.
    """
    parts = (
        (new, new_layer, difference.added, "added"),
        (new, new_layer, difference.changed, "changed"),
        (old, old_layer, difference.removed, "removed"),
    )
    for file, layer, fids, word in parts:
        for start in range(0, len(fids), LONGEST_LIST):
            progress.check()
            _copy(file, layer, fids[start : start + LONGEST_LIST], word, new, f"{new_layer}{CHANGES_SUFFIX}")


def _copy(file: Path, layer: str, fids: Sequence[int], word: str, target: Path, target_layer: str) -> None:
    about, _, shapes, values = read_arrays(file, layer=layer, fids=np.array(fids, dtype="int64"))
    whole = [_whole_again(*pair) for pair in zip(values, about["ogr_types"], strict=True)]
    raw.write(
        str(target),
        shapes,
        [*(array for array, _ in whole), np.full(len(fids), word, dtype=object)],
        [*about["fields"], CHANGE_FIELD],
        field_mask=[*(mask for _, mask in whole), None],
        layer=target_layer,
        driver="GPKG",
        geometry_type=about["geometry_type"],
        crs=about["crs"],
        append=True,
    )


def _whole_again(values: np.ndarray, ogr_type: str) -> tuple[np.ndarray, np.ndarray | None]:
    """Whole numbers with gaps are read as real ones."""
    if not ogr_type.startswith("OFTInteger") or values.dtype.kind != "f":
        return values, None
    missing = np.isnan(values)
    return np.where(missing, 0, values).astype("int64"), missing


def _keys(dataset: Dataset) -> tuple[str, ...]:
    return dataset.key_fields or (FEATURE_ID_NAME,)


def _columns(database: sqlite3.Connection, schema: str, layer: str) -> tuple[str, list[str]]:
    """The column of the feature numbers, and the others in order."""
    found = list(database.execute(f"PRAGMA {schema}.table_info({_quoted(layer)})"))
    number = next(name for _, name, _, _, _, is_key in found if is_key)
    return number, [name for _, name, _, _, _, is_key in found if not is_key]


def _number(
    database: sqlite3.Connection, schema: str, layer: str, number: str, keys: list[str], columns: list[str]
) -> None:
    """A temporary table of feature numbers and keys; content stands for the key where there is none."""
    parts = ", ".join(_quoted(name) for name in keys or columns)
    database.execute(f"CREATE TEMP TABLE {schema}_keys(key BLOB NOT NULL, fid INTEGER NOT NULL)")
    database.execute(
        f"""INSERT INTO {schema}_keys SELECT digest({parts}), {_quoted(number)}
            FROM {schema}.{_quoted(layer)}"""  # nosec B608 - quoted identifiers of our own files
    )
    database.execute(f"CREATE INDEX {schema}_by_key ON {schema}_keys(key)")


def _digest(*values: object) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for value in values:
        piece = value if isinstance(value, bytes) else repr(value).encode()
        digest.update(len(piece).to_bytes(8, "little") + piece)
    return digest.digest()


def _fids(database: sqlite3.Connection, question: str) -> tuple[int, ...]:
    return tuple(fid for (fid,) in database.execute(question))


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
