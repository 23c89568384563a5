"""What the user has chosen before: ids, addresses and folders in QGIS's settings, never a key."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

ROOT = "sijeong/data"
FOLDER_NAME = "시정"
"""One name in every language, so that a project finds its data under any locale."""
DATA_FOLDER_NAME = "자료"
SECRET_NAME = re.compile(r"[^=]*(key|token|passw|pwd|secret|auth)[^=]*=", re.IGNORECASE)
CONNECTION_SECRET = re.compile(r"\bpassword\s*=\s*('[^']*'|\S+)", re.IGNORECASE)


def data_folder() -> Path:
    """Where pulled data is kept: the folder that was chosen, else ``시정/자료`` in the user's documents.

    One folder serves all projects, so nothing is pulled twice.
    """
    chosen = chosen_data_folder()
    if chosen:
        return Path(chosen)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / FOLDER_NAME / DATA_FOLDER_NAME


def chosen_data_folder() -> str:
    """The folder that the user has chosen; empty where it is the usual one."""
    return _read("folder")


def remember_data_folder(folder: str) -> None:
    _write("folder", folder)


def login_of(name: str) -> str:
    """The id of the authentication configuration that was last used for a platform or dataset."""
    return _read(f"login/{name}")


def remember_login(name: str, authcfg: str) -> None:
    _write(f"login/{name}", authcfg)


def address_of(dataset_id: str) -> str:
    """The URL, file or folder that the user has given for a dataset."""
    return _read(f"address/{dataset_id}")


def remember_address(dataset_id: str, address: str) -> None:
    """Keep ``address``, but no key or password in it."""
    _write(f"address/{dataset_id}", without_secrets(address))


def catalogue_file() -> Path | None:
    """The city's own catalogue file."""
    chosen = _read("catalogue")
    return Path(chosen) if chosen else None


def remember_catalogue_file(file: str) -> None:
    _write("catalogue", file)


def city_id() -> str:
    """The city that was chosen last."""
    return _read("city")


def remember_city(identifier: str) -> None:
    _write("city", identifier)


def without_secrets(address: str) -> str:
    """``address`` without password and keys: of a URL, and of a PostgreSQL connection text."""
    parts = urlsplit(address)
    if not parts.scheme or not parts.netloc:
        return CONNECTION_SECRET.sub("", address).strip()
    user, _, host = parts.netloc.rpartition("@")
    place = f"{user.partition(':')[0]}@{host}" if user else host
    query = "&".join(part for part in parts.query.split("&") if not SECRET_NAME.match(part))
    return urlunsplit((parts.scheme, place, parts.path, query, parts.fragment))


def _read(name: str) -> str:
    return str(QgsSettings().value(f"{ROOT}/{name}", "") or "")


def _write(name: str, value: str) -> None:
    if value:
        QgsSettings().setValue(f"{ROOT}/{name}", value)
    else:
        QgsSettings().remove(f"{ROOT}/{name}")
