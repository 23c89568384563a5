"""Which folders a publication may take the place of: empty ones, and publications of before."""

from __future__ import annotations

import json
from pathlib import Path

from ..errors import MobileError
from .forms import BUNDLE, HOSTING, Form

PACKED = {Form.ZIP.index, Form.HTML.index, HOSTING}
"""All that lies in the folder of a publication in one file."""


def require_replaceable(folder: Path) -> None:
    """Raise :class:`MobileError` where ``folder`` is a file, or holds what is not a publication of ours."""
    if folder.is_file():
        raise MobileError("{folder} is a file. Choose a folder for the publication.", folder=str(folder))
    if folder.is_dir() and any(folder.iterdir()) and not is_publication(folder):
        raise MobileError(
            "The folder {folder} holds other files, which would be lost. Choose an empty or a new folder, or one with "
            "an earlier publication.",
            folder=str(folder),
        )


def is_publication(folder: Path) -> bool:
    """Whether Sijeong wrote all that lies in ``folder``."""
    if (folder / BUNDLE).is_file():
        return _is_whole(folder)
    names = {path.name for path in folder.iterdir()}
    return bool(names - {HOSTING}) and names <= PACKED


def _is_whole(folder: Path) -> bool:
    """Whether ``bundle.json`` is ours and nothing lies beside what it lists: a server's own files are not ours."""
    try:
        listed = json.loads((folder / BUNDLE).read_text(encoding="utf-8"))
        known = {BUNDLE, HOSTING, *(file["path"] for file in listed["files"])}
    except (OSError, ValueError, KeyError, TypeError):
        return False
    lying = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return lying <= known
