"""How a chart looks in the theme of the user, and on white paper."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QColor, QPalette

LIGHT_FROM = 128
"""Lightness of ink (0 to 255) from which it must stand on something dark."""
QUIET = "38"
"""Opacity, as two hexadecimal digits, of lines that only guide the eye."""


@dataclass(frozen=True)
class Look:
    """The colours of texts and axes, and of what lies behind ("none": whatever the widget stands on).

    QGIS's dark theme is a style sheet: it gives labels their colour, and no palette knows what it puts behind them.
    """

    ink: str
    ground: str = "none"

    @classmethod
    def of(cls, palette: QPalette) -> Look:
        """The colours of a label's theme."""
        return cls(palette.color(QPalette.ColorRole.WindowText).name())

    @property
    def quiet(self) -> str:
        """Of lines that only guide the eye."""
        return f"{self.ink}{QUIET}"

    @property
    def is_dark(self) -> bool:
        """Whether it stands on something dark."""
        return QColor(self.ink).lightness() >= LIGHT_FROM


PAPER = Look("#22282e", "#ffffff")
"""Files are printed and pasted into reports, whatever the theme of the screen."""

BLUE, ORANGE, VIOLET, GREEN = "#3f83cf", "#cf6a28", "#9268c4", "#2b917a"
"""Told apart by people who see no red or green, and stand out by 3:1 from white, light grey and dark grey (tested)."""
FACTOR_COLOURS = ("#d24d75", "#2b917a", "#8d6cc9", "#3f83cf", "#cf6a28", "#a3822a", "#788691", "#c5678f")
"""The same for as many parts as a bar may have, the heaviest first."""
NOTHING = "#838b93"
"""Of what lies beyond, or is not reached."""
