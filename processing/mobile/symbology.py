"""A layer's look, read off QGIS once, on the main thread."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...mobile.style.expression import Call, Expression
from ...mobile.style.model import Geometry, Symbology
from .expressions import ExpressionReader, Unreadable
from .extrusion import read_extrusion
from .labels import LabelReader
from .remarks import Remarks
from .renderers import RendererReader
from .symbols import SymbolReader
from .values import ValueReader

KINDS = {
    QgsWkbTypes.GeometryType.PointGeometry: Geometry.POINT,
    QgsWkbTypes.GeometryType.LineGeometry: Geometry.LINE,
    QgsWkbTypes.GeometryType.PolygonGeometry: Geometry.POLYGON,
}
MIDDLE_OF_KOREA = 36.5


def geometry_of(layer: QgsVectorLayer) -> Geometry:
    """What ``layer`` draws."""
    return KINDS.get(layer.geometryType(), Geometry.NONE)


def read_symbology(layer: QgsVectorLayer) -> Symbology:
    """How ``layer`` is drawn. What the app cannot draw is named in ``left_out``; nothing is drawn wrong in silence."""
    geometry = geometry_of(layer)
    if geometry is Geometry.NONE or layer.renderer() is None:
        return Symbology(geometry, ())
    remarks = Remarks()
    expressions = ExpressionReader(layer)
    values = ValueReader(expressions, remarks, QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), METRES))
    symbols = SymbolReader(geometry, values)
    rules = RendererReader(layer, symbols, expressions, remarks).rules(layer.renderer())
    labels = LabelReader(layer, expressions, values, remarks).labels()
    extrusion = read_extrusion(layer, geometry, values, expressions, remarks)
    order = _order(layer, expressions, remarks)
    limits = (layer.minimumScale(), layer.maximumScale()) if layer.hasScaleBasedVisibility() else (0.0, 0.0)
    if layer.blendMode() != 0:
        remarks.remark("The blending of the layer is left out.")
    return Symbology(
        geometry, rules, labels, extrusion, layer.opacity(), remarks.all(), order, _latitude(layer), *limits
    )


METRES = QgsUnitTypes.DistanceUnit.DistanceMeters


def _order(layer: QgsVectorLayer, expressions: ExpressionReader, remarks: Remarks) -> Expression | None:
    """By what QGIS sorts the features that it draws; larger values are drawn later."""
    renderer = layer.renderer()
    if not renderer.orderByEnabled():
        return None
    for clause in renderer.orderBy().list():
        try:
            told = expressions.read(clause.expression().expression())
        except Unreadable:
            remarks.remark("Features are not drawn in the order of QGIS.")
            return None
        return told if clause.ascending() else Call("negative", (told,))
    return None


def _latitude(layer: QgsVectorLayer) -> float:
    """The middle of the layer, degrees north."""
    try:
        to_world = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
        latitude = to_world.transform(layer.extent().center()).y()
    except QgsCsException:
        return MIDDLE_OF_KOREA
    return latitude if -85 < latitude < 85 and not layer.extent().isEmpty() else MIDDLE_OF_KOREA
