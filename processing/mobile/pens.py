"""Pens of Qt in the words of MapLibre."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

CAPS = {Qt.PenCapStyle.FlatCap: "butt", Qt.PenCapStyle.SquareCap: "square", Qt.PenCapStyle.RoundCap: "round"}
JOINS = {Qt.PenJoinStyle.MiterJoin: "miter", Qt.PenJoinStyle.BevelJoin: "bevel", Qt.PenJoinStyle.RoundJoin: "round"}
DASHES = {
    Qt.PenStyle.DashLine: (4.0, 2.0),
    Qt.PenStyle.DotLine: (1.0, 2.0),
    Qt.PenStyle.DashDotLine: (4.0, 2.0, 1.0, 2.0),
    Qt.PenStyle.DashDotDotLine: (4.0, 2.0, 1.0, 2.0, 1.0, 2.0),
}
"""Qt's own, in widths of the pen."""


def join_of(join: Qt.PenJoinStyle) -> str:
    """Round for what MapLibre does not have."""
    return JOINS.get(join, "round")
