"""Engines: wheels without dependencies that live in a folder of the plugin's own, never in QGIS's Python."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from types import ModuleType

from .errors import MissingEngine

ENGINE_FOLDER_VARIABLE = "SIJEONG_ENGINES"
"""Environment variable that names the folder of unpacked engines (the plugin sets it to one in the QGIS profile)."""


def engine_folder() -> Path | None:
    """The folder of unpacked engines, where one is set."""
    folder = os.environ.get(ENGINE_FOLDER_VARIABLE, "")
    return Path(folder) if folder else None


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
