"""The Python packages that QGIS's own installers bring and Sijeong computes with."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec
from threading import RLock
from types import ModuleType

NEEDED_PACKAGES = ("numpy", "pandas", "shapely", "pyproj", "pyogrio", "geopandas")


def missing_packages() -> tuple[str, ...]:
    """Those of :data:`NEEDED_PACKAGES` that this Python cannot find (some Linux packages of QGIS leave them out)."""
    return tuple(name for name in NEEDED_PACKAGES if find_spec(name) is None)


PACKAGES_WITH_LIBRARIES = ("shapely", "pyproj", "pyogrio")
"""Those whose wheels bring GEOS, PROJ and GDAL of their own."""


class _OwnLibraries(MetaPathFinder):
    """Finds those packages as Python does, and has their code run with each library bound to the package itself."""

    def __init__(self) -> None:
        self._lock, self._depth, self._usual = RLock(), 0, 0

    def find_spec(self, name: str, path=None, target=None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in PACKAGES_WITH_LIBRARIES else None
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module
            spec.loader.exec_module = lambda module: self._run(run, module)
        return spec

    def _run(self, run: Callable[[ModuleType], None], module: ModuleType) -> None:
        self._enter()
        try:
            run(module)
        finally:
            self._leave()

    def _enter(self) -> None:
        """The flags are the program's, and two threads may import at once: the last to leave puts them back."""
        with self._lock:
            if not self._depth:
                self._usual = sys.getdlopenflags()
                sys.setdlopenflags(os.RTLD_NOW | os.RTLD_DEEPBIND)
            self._depth += 1

    def _leave(self) -> None:
        with self._lock:
            self._depth -= 1
            if not self._depth:
                sys.setdlopenflags(self._usual)


_OWN_LIBRARIES = _OwnLibraries()


def bind_to_own_libraries() -> None:
    """From now on each of them is bound to the libraries that it brought along, whoever imports it first.

    QGIS's programs have a GEOS, PROJ and GDAL loaded before Python starts, and on Linux those come first when names are
    looked up: shapely 2.2 (GEOS 3.14) then calls QGIS's GEOS 3.11, fails ("WKB output dimension must be 2 or 3") and
    crashes. RTLD_DEEPBIND turns the order round. Windows and macOS bind each library to its own from the start.
    """
    if hasattr(os, "RTLD_DEEPBIND") and _OWN_LIBRARIES not in sys.meta_path:
        sys.meta_path.insert(0, _OWN_LIBRARIES)


def leave_imports_alone() -> None:
    """Undo :func:`bind_to_own_libraries`; what is imported stays as it is."""
    if _OWN_LIBRARIES in sys.meta_path:
        sys.meta_path.remove(_OWN_LIBRARIES)


def import_noted(name: str) -> ModuleType:
    """Like ``importlib.import_module``, but by ``__import__``: QGIS reloads a plugin's modules that it saw come so."""
    __import__(name)
    return sys.modules[name]


_KEPT_CONTEXTS: list[object] = []


def keep_projection_context() -> None:
    """Keep what pyproj has set up in this thread for as long as the program runs; call it before leaving the thread.

    pyproj 3.7 remembers a thread's PROJ context in the thread itself but frees it with Python's state of that thread.
    In a thread of Qt's pool that state ends with every call into Python while the thread lives on: the next algorithm
    in it would use freed memory, and QGIS crashes. One context per thread is kept, some hundred kilobytes each.
    """
    context = sys.modules.get("pyproj._context")
    manager = context.get_context_manager() if hasattr(context, "get_context_manager") else None
    if manager is not None:
        _KEPT_CONTEXTS.append(manager)
