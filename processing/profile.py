"""Where Sijeong keeps what belongs to the user of this QGIS and to no project."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication


def profile_folder() -> Path:
    """The plugin's folder in the QGIS profile."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "sijeong"
