"""Where pulled data is kept, and the city's own catalogue files."""

from __future__ import annotations

from pathlib import Path

from ..parameters import existing_path
from ..profile import profile_folder
from ..translation import tr
from . import remembered


def catalogue_files(chosen: str = "") -> tuple[Path, ...]:
    """The city's own TOML files, those that count most last.

    They are all files of ``sijeong/catalogue`` in the QGIS profile, the file that the user has chosen in the panel, and
    ``chosen`` (a file, or a folder with several). Raises :class:`ParameterError` where ``chosen`` is not there.
    """
    remembered_file = remembered.catalogue_file()
    files = [*_in(profile_folder() / "catalogue")]
    if remembered_file is not None and remembered_file.exists():
        files += _in(remembered_file)
    if chosen:
        files += _in(existing_path(chosen, tr("The city's own catalogue (TOML file or folder)")))
    return tuple(dict.fromkeys(files))


def _in(path: Path) -> list[Path]:
    return sorted(path.glob("*.toml")) if path.is_dir() else [path] if path.exists() else []
