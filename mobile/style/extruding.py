"""Polygons that stand up."""

from __future__ import annotations

from .model import Extrusion
from .painting import Painter

EXTRUSION_OPACITY = 0.85
"""Streets behind buildings are to be seen a little."""


def extrusion_layer(extrusion: Extrusion, painter: Painter) -> dict:
    """The layer of MapLibre; features without a height lie flat."""
    paint = {
        "fill-extrusion-height": painter.compiled(extrusion.height, 0),
        "fill-extrusion-base": painter.compiled(extrusion.base, 0),
        "fill-extrusion-color": painter.compiled(extrusion.color, "#b8bcc4"),
        "fill-extrusion-opacity": round(EXTRUSION_OPACITY * painter.opacity, 3),
    }
    return {"type": "fill-extrusion", "paint": paint}
