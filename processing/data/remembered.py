"""Where the data of this user or office lies, and whose addresses were given by hand; never a key."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QStandardPaths

from ...common.addresses import without_secrets
from ..settings import CATALOGUE_FILE, DATA_FOLDER, address

FOLDER_NAME = "시정"
"""One name in every language, so that a project finds its data under any locale."""
DATA_FOLDER_NAME = "자료"


def data_folder() -> Path:
    """Where pulled data is kept: what the setting says, else ``시정/자료`` in the user's documents.

    One folder serves all projects, so nothing is pulled twice.
    """
    return Path(DATA_FOLDER.value()) if DATA_FOLDER.value() else usual_data_folder()


def usual_data_folder() -> Path:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / FOLDER_NAME / DATA_FOLDER_NAME


def remember_address(dataset_id: str, given: str) -> None:
    """Keep the URL, file or folder that the user has ``given`` for a dataset, but no key or password in it."""
    address(dataset_id).set(without_secrets(given))


def catalogue_file() -> Path | None:
    """The city's own catalogue file."""
    return Path(CATALOGUE_FILE.value()) if CATALOGUE_FILE.value() else None
