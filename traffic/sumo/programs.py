"""Where SUMO's programs lie on this machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess  # nosec B404 - SUMO's own programs, called with a list
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ...common.engines import engine_folder
from ...common.errors import MissingEngine

SETTING = "SIJEONG_SUMO_HOME"
"""Environment variable for a SUMO that the user points to (the folder that holds ``bin``); before ``SUMO_HOME``."""

LEAST_VERSION = (1, 24)
"""The first SUMO that writes tables as CSV (sumo.dlr.de/docs/TabularOutputs.html)."""

DROPPED = ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "PYTHONHOME", "PYTHONPATH", "LD_PRELOAD")
"""What QGIS sets for its own libraries: SUMO's would read the wrong files (reference/traffic.md §6)."""

NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Keeps Windows from opening a console for each program; there is no such flag elsewhere."""

_VERSION = re.compile(r"SUMO \w+ (?:Version )?v?(\d+)\.(\d+)(?:\.(\d+))?")
_ANSWER_S = 60

_chosen: Path | None = None


@dataclass(frozen=True)
class SumoInstallation:
    """SUMO's ``home`` (data, tools), the folder of its programs and its version (``1.28.0``)."""

    home: Path
    programs: Path
    version: str

    def program(self, name: str) -> Path:
        """The file of ``sumo``, ``netconvert``, …; :class:`MissingEngine` where this SUMO lacks it."""
        file = self.programs / _named(name)
        if not file.is_file():
            raise MissingEngine(
                "SUMO in {folder} has no program {program}. Install SUMO as a whole, or let {setting} name another.",
                folder=self.programs,
                program=name,
                setting=SETTING,
            )
        return file

    def environment(self) -> dict[str, str]:
        """The environment for its programs: this process's, without what QGIS set for its own libraries."""
        kept = {name: value for name, value in os.environ.items() if name not in DROPPED and not name.startswith("QT_")}
        return kept | {"SUMO_HOME": str(self.home), "LC_ALL": "C"}


def find_sumo() -> SumoInstallation:
    """The SUMO to use: ``SIJEONG_SUMO_HOME``, that of :func:`use_sumo`, ``SUMO_HOME``, our engines, packages, PATH.

    The first place that has one is taken. Raises :class:`MissingEngine` where none has, or where that one does not
    start or is older than :data:`LEAST_VERSION`.
    """
    for home, programs in _places():
        if (programs / _named("sumo")).is_file():
            return _checked(home, programs)
    raise MissingEngine(
        "SUMO is not installed. Install it with the button “Install engine…” of the Sijeong dock or the algorithm "
        "sijeong:installengine and the wheel file eclipse_sumo, or set {setting} to the folder of an installed SUMO.",
        setting=SETTING,
    )


def use_sumo(home: Path | None) -> None:
    """Take the SUMO in ``home`` from now on, unless the environment variable names one; None: the one that is found."""
    global _chosen
    _chosen = home


def is_installed() -> bool:
    """Whether there is a SUMO in one of these places, without starting it."""
    return any((programs / _named("sumo")).is_file() for _, programs in _places())


def _places() -> Iterator[tuple[Path, Path]]:
    for home in (os.environ.get(SETTING), _chosen, os.environ.get("SUMO_HOME")):
        if home:
            yield _home_and_programs(Path(home))
    folder = engine_folder()
    if folder is not None:
        yield _home_and_programs(folder / "sumo")
    for packages in dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib"), *sys.path]):
        if packages:
            yield _home_and_programs(Path(packages) / "sumo")
    on_path = shutil.which("sumo")
    if on_path:
        programs = Path(on_path).resolve().parent
        shared = programs.parent / "share" / "sumo"  # Debian's package
        yield (shared if shared.is_dir() else programs.parent), programs


def _home_and_programs(home: Path) -> tuple[Path, Path]:
    if home.name == "bin":  # the user pointed to the programs themselves
        return home.parent, home
    if not (home / "bin").is_dir() and (home.parents[1] / "bin" / _named("sumo")).is_file():
        return home, home.parents[1] / "bin"  # SUMO_HOME=/usr/share/sumo
    return home, home / "bin"


def _named(program: str) -> str:
    return f"{program}.exe" if sys.platform == "win32" else program


def _checked(home: Path, programs: Path) -> SumoInstallation:
    file = programs / _named("sumo")
    version = _version_of(file, file.stat().st_mtime_ns)
    if version[:2] < LEAST_VERSION:
        raise MissingEngine(
            "SUMO in {folder} is version {found}; {needed} or newer is needed. Install it with “Install engine…”.",
            folder=programs,
            found=".".join(map(str, version)),
            needed=".".join(map(str, LEAST_VERSION)),
        )
    return SumoInstallation(home, programs, ".".join(map(str, version)))


@lru_cache(maxsize=8)
def _version_of(file: Path, _changed: int) -> tuple[int, int, int]:
    environment = SumoInstallation(file.parents[1], file.parent, "").environment()
    try:
        answer = subprocess.run(  # nosec B603 - a list, no shell: the program that was found
            [str(file), "--version"], env=environment, capture_output=True, timeout=_ANSWER_S, creationflags=NO_WINDOW
        )
        told = (answer.stdout + answer.stderr).decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired) as cause:
        told = str(cause)
    found = _VERSION.search(told)
    if found is None:
        raise MissingEngine(
            "SUMO in {folder} does not start: {told} Install it with “Install engine…”, or point {setting} to another.",
            folder=file.parent,
            told=" ".join(told.split())[:200],
            setting=SETTING,
        )
    return tuple(int(part or 0) for part in found.groups())
