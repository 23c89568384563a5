"""Polygons that stand up in QGIS: its 3D view, and its 2.5D display."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsVectorLayer

from ...mobile.style.expression import Call, Literal
from ...mobile.style.model import Extrusion, Geometry
from ..standing import three_d
from .expressions import ExpressionReader, Unreadable
from .remarks import Remarks
from .values import ValueReader


def read_extrusion(
    layer: QgsVectorLayer, geometry: Geometry, values: ValueReader, expressions: ExpressionReader, remarks: Remarks
) -> Extrusion | None:
    """How ``layer`` stands up; None where it lies flat."""
    if geometry is not Geometry.POLYGON:
        return None
    if layer.renderer() is not None and layer.renderer().type() == "25dRenderer":
        return _of_25d(layer, expressions, remarks)
    renderer = layer.renderer3D()
    if renderer is None or three_d() is None:
        return None
    if renderer.type() != "vector":
        remarks.remark("Buildings are flat: the app takes one height rule for a layer, not several.")
        return None
    symbol = renderer.symbol()
    if symbol is None or symbol.type() != "polygon":
        return None
    height = symbol.extrusionHeight()
    told = symbol.dataDefinedProperties()
    key = _property("ExtrusionHeight")
    value = values.defined(told, key, float(height), "building height")
    if value == 0:
        return None
    base = values.defined(told, _property("Height"), 0.0, "building base")
    top = value if base == 0 else Call("+", (_tree(base), _tree(value)))
    return Extrusion(top, base, _color(symbol))


def _property(name: str) -> int:
    """A key of QGIS 3.22, or of those after it."""
    kinds = three_d().QgsPolygon3DSymbol.Property if hasattr(three_d().QgsPolygon3DSymbol, "Property") else None
    from qgis.core import QgsAbstract3DSymbol

    kinds = kinds or QgsAbstract3DSymbol.Property
    return getattr(kinds, name) if hasattr(kinds, name) else getattr(kinds, f"Property{name}")


def _color(symbol) -> str:
    material = symbol.materialSettings() if hasattr(symbol, "materialSettings") else symbol.material()
    return material.diffuse().name() if hasattr(material, "diffuse") else "#b8bcc4"


def _tree(value):
    return Literal(value) if isinstance(value, (int, float)) else value


def _of_25d(layer: QgsVectorLayer, expressions: ExpressionReader, remarks: Remarks) -> Extrusion | None:
    scope = QgsExpressionContextUtils.layerScope(layer)
    text = str(scope.variable("qgis_25d_height") or "")
    try:
        return Extrusion(expressions.read(text), 0.0, layer.renderer().roofColor().name())
    except Unreadable as error:
        remarks.remark("Buildings have no height: the app cannot compute {what}.", what=str(error))
        return None
