"""The letters of charts on the screen: as large as those of QGIS, and of its family."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QFont, QFontInfo

USUAL_PX = 12
"""QGIS's letters as Windows has them: 9 points."""
SMALLEST_SCALE, LARGEST_SCALE = 0.85, 1.5
"""Smaller ones than these cannot be read, and larger ones leave a narrow dock no room for the marks."""


@dataclass(frozen=True)
class Letters:
    """``scale``: how many times the usual ones; an empty ``family`` is that of files."""

    family: str = ""
    scale: float = 1.0

    @classmethod
    def of(cls, font: QFont) -> Letters:
        """Those of a widget in this ``font``, which follows QGIS's option of the application's font."""
        known = QFontInfo(font)
        scale = min(max(known.pixelSize() / USUAL_PX, SMALLEST_SCALE), LARGEST_SCALE)
        return cls(known.family(), scale)


USUAL = Letters()
