"""Engines: wheels without dependencies that live in a folder of the plugin's own, never in QGIS's Python."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from .errors import MissingEngine

ENGINE_FOLDER_VARIABLE = "SIJEONG_ENGINES"
"""Environment variable that names the folder of unpacked engines; it comes before :func:`use_engine_folder`."""

_folder: Path | None = None
_in_use: Counter[str] = Counter()
_counting = threading.Lock()


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
        importlib.invalidate_caches()
    try:
        return importlib.import_module(name)
    except ImportError as cause:
        raise MissingEngine(
            "The engine {engine} is not installed. Install it with the button “Install engine…” of the Sijeong dock, "
            "or run the algorithm sijeong:installengine with the wheel file that you were given.",
            engine=name,
        ) from cause


@contextmanager
def using(name: str) -> Iterator[None]:
    """Nobody may take the engine ``name`` away while the block runs."""
    with _counting:
        _in_use[name] += 1
    try:
        yield
    finally:
        with _counting:
            _in_use[name] -= 1


def is_in_use(name: str) -> bool:
    """Whether a job of this QGIS is at work with the engine."""
    return _in_use[name] > 0
