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
