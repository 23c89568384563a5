"""``MIN_CARDS``: what rests on fewer different cards could show a person."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterNumber

from ...transit.privacy.privacy import INSIDE_CARDS
from ..translation import tr


def fewest_cards() -> QgsProcessingParameterNumber:
    """The parameter, with the default for inside the office (reference/transit.md §3); 1 switches the rule off."""
    return QgsProcessingParameterNumber(
        "MIN_CARDS",
        tr("Leave out what has fewer different cards than"),
        QgsProcessingParameterNumber.Type.Integer,
        INSIDE_CARDS,
        minValue=1,
    )
