"""The folder that SUMO works in: ASCII on the way there, whatever the user's folder is called."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...common.progress import SILENT, Progress
from ..errors import TrafficError


@contextmanager
def work_folder(wanted: Path | None, progress: Progress = SILENT) -> Iterator[Path]:
    """A folder for SUMO's files: ``wanted`` itself, or one with an ASCII path that is copied to ``wanted`` at the end.

    SUMO on Windows fails on other letters in paths (its issue 3973), and a Korean user name is enough for that. The
    user is told which folder is used instead. Without ``wanted`` the folder is removed at the end.
    """
    if wanted is not None and str(wanted.absolute()).isascii():
        wanted.mkdir(parents=True, exist_ok=True)
        yield wanted
        return
    with tempfile.TemporaryDirectory(prefix="sijeong-sumo-", dir=_ascii_parent(), ignore_cleanup_errors=True) as name:
        if wanted is not None:
            progress.step(
                "SUMO works in {folder}, because {wanted} has letters outside ASCII.", folder=name, wanted=wanted
            )
        try:
            yield Path(name)
        finally:
            if wanted is not None:
                copied(Path(name), wanted)


def copied(folder: Path, wanted: Path) -> None:
    """Copy the files of ``folder`` into ``wanted``, beside what lies there. Raises the :class:`OSError` of the first
    that cannot be written.
    """
    for file in sorted(folder.rglob("*")):
        place = wanted / file.relative_to(folder)
        if file.is_file():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)


def _ascii_parent() -> str:
    usual = tempfile.gettempdir()
    for folder in (usual, os.environ.get("PROGRAMDATA"), os.environ.get("PUBLIC")):
        if folder and folder.isascii() and os.access(folder, os.W_OK):
            return folder
    if sys.platform != "win32":  # only there SUMO cannot read such paths
        return usual
    raise TrafficError(
        "SUMO needs a folder with an ASCII path, and {folder} has other letters. Choose such a folder (SUMO_FOLDER).",
        folder=usual,
    )
