"""The Python packages that QGIS's own installers bring and Sijeong computes with."""

from __future__ import annotations

from importlib.util import find_spec

NEEDED_PACKAGES = ("numpy", "pandas", "shapely", "pyproj", "pyogrio", "geopandas")


def missing_packages() -> tuple[str, ...]:
    """Those of :data:`NEEDED_PACKAGES` that this Python cannot find (some Linux packages of QGIS leave them out)."""
    return tuple(name for name in NEEDED_PACKAGES if find_spec(name) is None)
