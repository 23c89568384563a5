"""Says in one sentence when the venv does not fit QGIS: then nothing else would fail as clearly."""

import importlib
import sys

NEEDED = ("numpy", "osgeo.gdal_array", "qgis.core", "pandas", "geopandas", "shapely", "pyogrio", "duckdb")


def problem() -> str:
    """What is wrong, or nothing."""
    for name in NEEDED:
        try:
            importlib.import_module(name)
        except ImportError as cause:
            return f"{name} does not import in {sys.prefix}: {cause}"
    numpy_major = int(sys.modules["numpy"].__version__.split(".")[0])
    if sys.version_info < (3, 12) and numpy_major > 1:
        return "numpy 2 came into the venv, but this QGIS and GDAL were built against numpy 1: see constraints.txt"
    return ""


if __name__ == "__main__":
    sys.exit(problem() or 0)
