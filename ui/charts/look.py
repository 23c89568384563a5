"""How a chart looks in the theme of the user, and on white paper."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QPalette

DARK_BELOW = 128
"""Lightness of a ground (0 to 255) below which ink has to be light."""
QUIET_ON_DARK, QUIETER = "#4a5058", 122
"""Lines that guide the eye: on a dark ground, and by how many per cent darker than a light one."""


@dataclass(frozen=True)
class Look:
    """Colours as ``#rrggbb``: of texts and axes, of what lies behind, and of lines that only guide the eye."""

    ink: str
    ground: str
    quiet: str
    is_dark: bool = False

    @classmethod
    def of(cls, palette: QPalette) -> Look:
        """The colours of a widget's theme."""
        ink, ground = (palette.color(role) for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Base))
        is_dark = ground.lightness() < DARK_BELOW
        quiet = QUIET_ON_DARK if is_dark else ground.darker(QUIETER).name()
        return cls(ink.name(), ground.name(), quiet, is_dark)


PAPER = Look("#22282e", "#ffffff", "#d8dde2")
"""Files are printed and pasted into reports, whatever the theme of the screen."""

BLUE, ORANGE, VIOLET, GREEN = "#3f83cf", "#e07b39", "#9268c4", "#2f9e83"
"""Told apart by people who see no red or green, and stand out from white and from dark grey (3:1 and more)."""
FACTOR_COLOURS = ("#c2375f", "#2f9e83", "#8d6cc9", "#3f83cf", "#e07b39", "#b8932e", "#7d8b96", "#d07ba4")
"""The same for as many parts as a bar may have, the heaviest first."""
NOTHING = "#9aa1a8"
"""Of what lies beyond, or is not reached."""
