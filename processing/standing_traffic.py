"""Lets traffic stand in QGIS's 3D view: ribbons of roads by level of service, vehicles by speed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.core import QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QMatrix4x4, QVector3D

from . import run_legends
from .results import Result
from .standing import clamp, paint, three_d

RIBBON_WIDTH_M = 9.0
RIBBON_M, RIBBON_STEP_M = 4.0, 1.5
"""Height of the ribbon of level A, above the roughness of a coarse terrain, and how much each worse level is higher: of
both directions of a road, which share a line in 3D, the worse one is seen."""
VEHICLE_M = {"car": 4.0, "truck": 5.5, "bus": 6.5}
"""Radius of the ball of a vehicle: larger than life, to be seen from above the roofs."""


def stand_in_traffic(layer: QgsVectorLayer, result: Result) -> bool:
    """Give ``layer`` of a run a look for QGIS's 3D view in the colours of its map; False for all other results."""
    if three_d() is None or result not in _RULES or not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return False
    root = three_d().QgsRuleBased3DRenderer.Rule(None)
    for condition, symbol in _RULES[result]():
        root.appendChild(three_d().QgsRuleBased3DRenderer.Rule(symbol, condition))
    renderer = three_d().QgsRuleBased3DRenderer(root)
    renderer.setLayer(layer)
    layer.setRenderer3D(renderer)
    return True


def _ribbons(field: str) -> Iterator[tuple[str, object]]:
    for rank, level in enumerate(run_legends.LEVEL_CLASSES):
        symbol = three_d().QgsLine3DSymbol()
        clamp(symbol)
        paint(symbol, QColor(level.colour))
        symbol.setWidth(RIBBON_WIDTH_M)
        symbol.setExtrusionHeight(RIBBON_M + RIBBON_STEP_M * rank)
        yield run_legends.level_condition(level, field), symbol


def _vehicles() -> Iterator[tuple[str, object]]:
    known = ", ".join(f"'{kind}'" for kind in VEHICLE_M if kind != "car")
    for speed in run_legends.SPEED_CLASSES:
        for kind, radius in VEHICLE_M.items():
            which = f"\"vehicle_class\" = '{kind}'" if kind != "car" else f'"vehicle_class" NOT IN ({known})'
            yield f"{run_legends.speed_condition(speed)} AND {which}", vehicle_symbol(radius, speed.colour)


def vehicle_symbol(radius_m: float, colour: str):
    """A ball on the ribbon of its road."""
    symbol = three_d().QgsPoint3DSymbol()
    symbol.setShape(three_d().QgsPoint3DSymbol.Shape.Sphere)
    symbol.setShapeProperties({"radius": radius_m})
    up = QMatrix4x4()
    up.translate(QVector3D(0, RIBBON_M + radius_m, 0))
    symbol.setTransform(up)
    paint(symbol, QColor(colour))
    return symbol


_RULES: dict[Result, Callable[[], Iterator[tuple[str, object]]]] = {
    Result.LINK_INTERVALS: lambda: _ribbons("los"),
    Result.LINK_PEAKS: lambda: _ribbons("worst_los"),
    Result.RUN_VEHICLES: _vehicles,
}
"""Result → filters and symbols of its classes."""
