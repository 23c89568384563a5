"""Where results go: a folder that the user keeps, beside the project file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QStandardPaths

from ..processing.settings import RESULTS_FOLDER

FOLDER_NAME = "시정"
"""One name in every language, so that a project finds its results under any locale."""


def default_folder(project: QgsProject) -> Path:
    """``시정`` beside the project file, or in the user's documents while the project has not been saved.

    Where the setting names a folder for results: one in there that is called as the project.
    """
    chosen = RESULTS_FOLDER.value()
    if chosen:
        return Path(chosen) / (project.baseName() or FOLDER_NAME)
    home = project.homePath()
    if not home:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
    return Path(home) / FOLDER_NAME


def unused(folder: Path, name: str) -> Path:
    """``name`` in ``folder``, with a number where an earlier result has taken it: results are never overwritten."""
    wanted = folder / name
    candidate, number = wanted, 2
    while candidate.exists():
        candidate = wanted.with_name(f"{wanted.stem}_{number}{wanted.suffix}")
        number += 1
    return candidate
