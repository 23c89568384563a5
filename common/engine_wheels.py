"""The wheels of engines that Sijeong was tested with, pinned by name and SHA-256, and which fit this computer."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from .errors import SijeongError
from .progress import SILENT, Progress

WHEEL_PINS = Path(__file__).with_name("engine_wheels.sha256")
"""SHA-256 and name of each wheel, as published on the package index, in the format of ``sha256sum``."""

PACKAGES = {"eclipse_sumo": "sumo"}
"""Wheel → its package, where they are called differently."""

PIECE_BYTES = 4 << 20


class EngineWheelError(SijeongError):
    """A wheel file that must not be unpacked."""


@dataclass(frozen=True)
class Wheel:
    """A pinned wheel: its file name and the SHA-256 that was published for it."""

    file_name: str
    sha256: str

    @property
    def project(self) -> str:
        """As the package index calls it, with ``_`` for ``-``."""
        return self.file_name.split("-")[0]

    @property
    def engine(self) -> str:
        """The package that it brings."""
        return PACKAGES.get(self.project, self.project)

    @property
    def version(self) -> str:
        return self.file_name.split("-")[1]

    @property
    def fits_here(self) -> bool:
        """Whether it is for this system and this Python."""
        _, _, python, abi, platform = self.file_name.removesuffix(".whl").split("-")
        system = {"linux": "manylinux", "win32": "win", "darwin": "macosx"}.get(sys.platform, sys.platform)
        return _fits_version(python, abi) and platform.startswith(system)


def pinned_wheels() -> tuple[Wheel, ...]:
    """All of them, for every system."""
    lines = WHEEL_PINS.read_text(encoding="utf-8").splitlines()
    return tuple(Wheel(name, digest) for digest, name in map(str.split, lines))


def wheel_for(engine: str) -> Wheel | None:
    """The wheel of ``engine`` for this computer; None where there is none."""
    return next((wheel for wheel in pinned_wheels() if wheel.engine == engine and wheel.fits_here), None)


def checked_wheel(file: Path, progress: Progress = SILENT) -> Wheel:
    """The pin of ``file`` when it is for this computer and its SHA-256 is the published one.

    Raises :class:`EngineWheelError` naming the right file otherwise.
    """
    suitable = sorted(wheel.file_name for wheel in pinned_wheels() if wheel.fits_here)
    wheel = next((wheel for wheel in pinned_wheels() if wheel.file_name == file.name), None)
    if wheel is None:
        raise EngineWheelError(
            "{file} is not a wheel that Sijeong was tested with. Bring this one: {wanted}.",
            file=file.name,
            wanted=", ".join(suitable) or sys.platform,
        )
    if not wheel.fits_here:
        raise EngineWheelError(
            "{file} is for another system or Python. Bring this one: {wanted}.",
            file=file.name,
            wanted=", ".join(suitable) or sys.platform,
        )
    if _sha256(file, progress) != wheel.sha256:
        raise EngineWheelError(
            "{file} is damaged or was changed: its SHA-256 is not the published one. Get the file again.",
            file=file.name,
        )
    return wheel


def wheel_in(folder: Path, engine: str) -> Path:
    """The file of ``engine`` among the wheels that someone carried in. Raises :class:`EngineWheelError` naming it."""
    wheel = required_wheel(engine)
    file = folder / wheel.file_name
    if not file.is_file():
        raise EngineWheelError(
            "The folder {folder} has no {wanted}. Put that file into it, without changing its name.",
            folder=folder,
            wanted=wheel.file_name,
        )
    return file


def required_wheel(engine: str) -> Wheel:
    """Like :func:`wheel_for`, but :class:`EngineWheelError` where this computer has none."""
    wheel = wheel_for(engine)
    if wheel is None:
        raise EngineWheelError(
            "There is no wheel of {engine} for this system and Python {python}. Use the QGIS installer of qgis.org.",
            engine=engine,
            python=f"{sys.version_info.major}.{sys.version_info.minor}",
        )
    return wheel


def _sha256(file: Path, progress: Progress) -> str:
    digest, size, done = hashlib.sha256(), max(file.stat().st_size, 1), 0
    with file.open("rb") as stream:
        while piece := stream.read(PIECE_BYTES):
            digest.update(piece)
            done += len(piece)
            progress.at(done / size)
    return digest.hexdigest()


def _fits_version(python: str, abi: str) -> bool:
    if python == "py3":  # programs: any Python 3 carries them
        return True
    wanted, here = int(python.removeprefix("cp3")), sys.version_info.minor
    return here == wanted or (abi == "abi3" and here > wanted)
