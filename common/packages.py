"""The Python packages that QGIS's own installers bring and Sijeong computes with."""

from __future__ import annotations

import importlib
import os
import sys
from importlib.util import find_spec

NEEDED_PACKAGES = ("numpy", "pandas", "shapely", "pyproj", "pyogrio", "geopandas")


def missing_packages() -> tuple[str, ...]:
    """Those of :data:`NEEDED_PACKAGES` that this Python cannot find (some Linux packages of QGIS leave them out)."""
    return tuple(name for name in NEEDED_PACKAGES if find_spec(name) is None)


PACKAGES_WITH_LIBRARIES = ("shapely", "pyproj", "pyogrio")
"""Those whose wheels bring GEOS, PROJ and GDAL of their own."""


def import_with_own_libraries() -> None:
    """Import them so that each is bound to the libraries that it brought along; call it before any other import.

    QGIS's programs have a GEOS, PROJ and GDAL loaded before Python starts, and on Linux those come first when names are
    looked up: shapely 2.2 (GEOS 3.14) then calls QGIS's GEOS 3.11, fails ("WKB output dimension must be 2 or 3") and
    crashes. RTLD_DEEPBIND turns the order round. Windows and macOS bind each library to its own from the start.
    """
    if not hasattr(os, "RTLD_DEEPBIND"):
        return
    flags = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_NOW | os.RTLD_DEEPBIND)
    try:
        for name in PACKAGES_WITH_LIBRARIES:
            if find_spec(name) is not None:
                importlib.import_module(name)
    finally:
        sys.setdlopenflags(flags)


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
