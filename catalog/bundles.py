"""Pulled datasets on a disk, for a closed network: a zip with the GeoPackages, a list of them, and their checksums."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ..common.files import replacing, take_the_place
from ..common.geopackages import as_saved
from ..common.progress import SILENT, Progress
from ..common.provenance import VERSION
from ..common.texts import marked
from .errors import CatalogError
from .remarks import Remark, remark
from .store import Kept, Store, read_kept

MANIFEST = "sijeong-bundle.json"
FORMAT = 1
PIECE = 1_048_576
MOST_MANIFEST_BYTES = 10_000_000
COMPRESSION_LEVEL = 3
"""GeoPackages shrink to a third; higher levels take longer and gain little."""


@dataclass(frozen=True)
class Piece:
    """One dataset in a bundle. ``fetched`` is ISO 8601 in UTC, ``size`` in bytes; ``sha256`` is the GeoPackage's."""

    name: str
    dataset: str
    area: str
    fetched: str
    licence: str
    features: int
    size: int
    sha256: str


@dataclass(frozen=True)
class Imported:
    """What an import has brought: the datasets taken in, and a remark for each that was left out."""

    taken: tuple[Piece, ...]
    remarks: tuple[Remark, ...] = ()


def export_bundle(
    store: Store, file: Path, dataset_ids: Sequence[str] = (), progress: Progress = SILENT
) -> tuple[Piece, ...]:
    """Write the kept datasets (all areas of ``dataset_ids``; everything where none is given) into the zip ``file``.

    ``file`` appears when it is complete. Raises :class:`CatalogError` where a dataset is not kept or nothing is.
    """
    kept = store.kept()
    for dataset_id in dataset_ids:
        if all(one.dataset_id != dataset_id for one in kept):
            raise CatalogError(
                "{dataset} is not in the data folder {folder}. Pull it first, or leave it out.",
                dataset=dataset_id,
                folder=store.folder,
            )
    chosen = [one for one in kept if not dataset_ids or one.dataset_id in dataset_ids]
    if not chosen:
        raise CatalogError("The data folder {folder} holds nothing that could be carried.", folder=store.folder)
    with replacing(file) as fresh:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION_LEVEL) as bundle:
            pieces = tuple(
                _pack(one, bundle, progress.part(number / len(chosen), (number + 1) / len(chosen)))
                for number, one in enumerate(chosen)
            )
            manifest = {
                "format": FORMAT,
                "version": VERSION,
                "created": datetime.now(UTC).isoformat(timespec="seconds"),
                "pieces": [asdict(piece) for piece in pieces],
            }
            bundle.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        progress.check()
    return pieces


def import_bundle(file: Path, store: Store, progress: Progress = SILENT) -> Imported:
    """Take the datasets of the bundle ``file`` into ``store``; none where anything is wrong with the bundle.

    Every checksum is verified before the first dataset is put in its place. A copy in the store that is newer than
    the bundle's stays, and a remark says so. Raises :class:`CatalogError` naming the file that was changed, cut or is
    no part of a bundle.
    """
    store.folder.mkdir(parents=True, exist_ok=True)
    with _opened(file) as bundle, TemporaryDirectory(dir=store.folder, prefix=".bundle-") as folder:
        pieces = _pieces(bundle, file)
        _check_space(pieces, store.folder)
        fresh = {}
        for number, piece in enumerate(pieces):
            share = progress.part(number / len(pieces), (number + 1) / len(pieces))
            fresh[piece] = _unpack(piece, bundle, Path(folder) / f"{number}.gpkg", file, share)
        taken, remarks = [], []
        for piece, unpacked in fresh.items():
            progress.check()
            here = store.find(piece.dataset, piece.area)
            if here is not None and here.fetched > datetime.fromisoformat(piece.fetched):
                remarks.append(_newer_here(here, piece))
                continue
            target = store.file(piece.dataset, piece.area)
            target.parent.mkdir(parents=True, exist_ok=True)
            take_the_place(unpacked, target)
            taken.append(piece)
    return Imported(tuple(taken), tuple(remarks))


# --- Out --------------------------------------------------------------------------------------------------------


def _pack(kept: Kept, bundle: zipfile.ZipFile, progress: Progress) -> Piece:
    name = f"{kept.dataset_id}/{kept.file.name}"
    digest, done = hashlib.sha256(), 0
    with (
        as_saved(kept.file, progress) as file,
        file.open("rb") as source,
        bundle.open(name, "w", force_zip64=True) as target,
    ):
        size = file.stat().st_size
        while part := source.read(PIECE):
            digest.update(part)
            target.write(part)
            done += len(part)
            progress.at(done / max(size, 1))
    return Piece(
        name,
        kept.dataset_id,
        kept.area_key,
        kept.fetched.isoformat(timespec="seconds"),
        kept.licence,
        kept.features,
        done,
        digest.hexdigest(),
    )


# --- In ---------------------------------------------------------------------------------------------------------


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as bundle:
            yield bundle
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as cause:
        raise CatalogError(
            "{file} is not a bundle of Sijeong, or it was cut off. Copy it again from where it was made.", file=file
        ) from cause


def _pieces(bundle: zipfile.ZipFile, file: Path) -> tuple[Piece, ...]:
    """What the list in the bundle promises, checked: no more and no less than what it holds, no file name outside."""
    try:
        if bundle.getinfo(MANIFEST).file_size > MOST_MANIFEST_BYTES:
            raise ValueError(MANIFEST)
        manifest = json.loads(bundle.read(MANIFEST))
        if manifest["format"] != FORMAT:
            raise CatalogError(
                "The bundle {file} was made by a newer Sijeong ({version}). Update the plugin here first.",
                file=file,
                version=manifest.get("version", "?"),
            )
        pieces = tuple(Piece(**table) for table in manifest["pieces"])
        for piece in pieces:
            datetime.fromisoformat(piece.fetched)
    except (KeyError, TypeError, ValueError) as cause:
        raise CatalogError(
            "{file} is not a bundle of Sijeong: its list of datasets ({name}) is missing or damaged.",
            file=file,
            name=MANIFEST,
        ) from cause
    listed = {piece.name for piece in pieces}
    for entry in bundle.infolist():
        if entry.filename != MANIFEST and (entry.filename not in listed or not _is_plain(entry)):
            raise CatalogError(
                "The bundle {file} holds {name}, which is not in its list. It was changed after it was made, so "
                "nothing was taken in.",
                file=file,
                name=entry.filename,
            )
    return pieces


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    """A file, neither a folder nor a link, that is not locked."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return not entry.is_dir() and kind in (0, stat.S_IFREG) and not entry.flag_bits & 1


def _check_space(pieces: tuple[Piece, ...], folder: Path) -> None:
    needed, free = sum(piece.size for piece in pieces), shutil.disk_usage(folder).free
    if needed > free:
        raise CatalogError(
            "The bundle needs {needed} MB in {folder}, where {free} MB are free. Free some space or choose another "
            "data folder.",
            needed=needed // 1_000_000 + 1,
            free=free // 1_000_000,
            folder=folder,
        )


def _unpack(piece: Piece, bundle: zipfile.ZipFile, target: Path, file: Path, progress: Progress) -> Path:
    """The piece at ``target``, if it is just what the list says."""
    digest, done = hashlib.sha256(), 0
    try:
        with bundle.open(piece.name) as source, target.open("wb") as unpacked:
            # Not a byte more than promised: a small zip can hold a very large file.
            while done <= piece.size and (part := source.read(PIECE)):
                digest.update(part)
                unpacked.write(part)
                done += len(part)
                progress.at(min(1.0, done / max(piece.size, 1)))
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as cause:
        if isinstance(cause, OSError) and cause.errno is not None:
            raise
        raise _damaged(piece, file) from cause
    if done != piece.size or digest.hexdigest() != piece.sha256:
        raise _damaged(piece, file)
    kept = read_kept(target)
    if kept is None or (kept.dataset_id, kept.area_key) != (piece.dataset, piece.area):
        raise CatalogError(
            "{name} in the bundle {file} is not the dataset that the list says. Nothing was taken in.",
            name=piece.name,
            file=file,
        )
    return target


def _damaged(piece: Piece, file: Path) -> CatalogError:
    return CatalogError(
        "{name} in the bundle {file} is damaged or was changed: its checksum differs. Nothing was taken in; copy the "
        "bundle again.",
        name=piece.name,
        file=file,
    )


def _newer_here(here: Kept, piece: Piece) -> Remark:
    return remark(
        marked("{dataset} ({area}) was left as it is: the copy here is of {here}, the bundle's of {there}."),
        dataset=piece.dataset,
        area=piece.area,
        here=here.fetched.date().isoformat(),
        there=piece.fetched[:10],
    )
