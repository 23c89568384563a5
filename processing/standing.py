"""Lets results stand in QGIS's 3D view: houses, forest and the edges of fire access, in the colours of their legend."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import ModuleType

from qgis.core import (
    Qgis,
    QgsProperty,
    QgsPropertyCollection,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

from ..forest.buildings.attributes import FLOORS_FIELDS
from .results import Result

STOREY_M = 3.0
"""Metres of a floor, where a layer tells floors only."""

HOUSE_M = 4.5
"""Metres of a house of which nothing is told: one floor and a roof."""

HEIGHT_FIELDS = ("height", "bldg_hgt", "bld_hgt", "높이", "건물높이")

TREE_HEIGHT_FIELDS = ("heigt_cd", "heigt", "height", "수고")
"""Of the forest map: metres in steps of 2 (임상도 HEIGT_CD)."""

TREES_M = (4.0, 7.0, 10.0, 12.0, 14.0, 15.0, 16.0, 17.0, 18.0)
"""Metres of trees by age class 1–9 where no height is told: to be looked at, not to be measured by."""

SHRUB_M = 2.0
"""Metres of what grows where neither height nor age is told."""

WALL_M, WALL_WIDTH_M = 16.0, 7.0
"""Height and width of the ribbon along a forest edge: seen over the trees of a young stand."""


@cache
def three_d() -> ModuleType | None:
    """QGIS's own classes for the 3D view; None in a QGIS without them, as some Linux packages are."""
    try:
        from qgis import _3d
    except ImportError:
        return None
    return _3d


def house_height(fields: dict[str, str]) -> str | None:
    """Metres of a building: its height, else its floors; None for a layer that tells neither."""
    told = [_number(fields[name]) for name in HEIGHT_FIELDS if name in fields]
    floors = [f"{STOREY_M:g} * {_number(fields[name])}" for name in FLOORS_FIELDS if name in fields]
    return f"coalesce({', '.join([*told, *floors, f'{HOUSE_M:g}'])})" if told or floors else None


def tree_height(fields: dict[str, str]) -> str:
    """Metres of the trees of a stand: as mapped, else by age class."""
    told = [_number(fields[name]) for name in TREE_HEIGHT_FIELDS if name in fields]
    ages = f"array({', '.join(f'{metres:g}' for metres in TREES_M)})"
    aged = [
        f"try(array_get({ages}, {_number(fields[name])} - 1), NULL)"
        for name in ("age_class", "agcls_cd")
        if name in fields
    ]
    return f"coalesce({', '.join([*told, *aged, f'{SHRUB_M:g}'])})"


def wall_height(fields: dict[str, str]) -> str:
    """Metres of the ribbon along an edge, whatever the fields."""
    return f"{WALL_M:g}"


def _number(field: str) -> str:
    """Expression of the number in a field, also in one of text; NULL for 0 and for what is none."""
    return f'try(nullif(to_real("{field}"), 0), NULL)'


STANDING = {
    Result.FOREST_LAYER: tree_height,
    Result.FOREST_PROXIMITY: house_height,
    Result.BUILDING_REGISTER: house_height,
    Result.EVACUATION_BUILDINGS: house_height,
    Result.EXPOSED_BUILDINGS: house_height,
    Result.WUI_BUILDINGS: house_height,
    Result.ACCESS_EDGES: wall_height,
}
"""How high a result stands: an expression of metres by the names of its fields (lower case → as they are), or None
where this layer lies. All other results lie on the ground as they are drawn on the map."""


def stand(layer: QgsVectorLayer, result: Result) -> bool:
    """Give ``layer`` a look for QGIS's 3D view, in the classes and colours of its map; False where it lies.

    Places and roads lie, and everything does in a QGIS without 3D. Nothing changes on the map; in a 3D view what stands
    is not painted on the ground as well.
    """
    if three_d() is None or result not in STANDING or not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return False
    is_wall = layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
    if layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry or is_wall != (result is Result.ACCESS_EDGES):
        return False
    fields = {field.name().lower(): field.name() for field in layer.fields()}
    height = STANDING[result](fields)
    if height is None:
        return False
    root = three_d().QgsRuleBased3DRenderer.Rule(None)
    for condition, colour in _classes(layer.renderer()):
        symbol = wall_symbol(colour) if is_wall else block_symbol(colour, height)
        root.appendChild(three_d().QgsRuleBased3DRenderer.Rule(symbol, condition))
    renderer = three_d().QgsRuleBased3DRenderer(root)
    renderer.setLayer(layer)
    layer.setRenderer3D(renderer)
    return True


def _classes(renderer: QgsRuleBasedRenderer) -> Iterator[tuple[str, QColor]]:
    """Filter and colour of each class of the map that draws something."""
    for rule in renderer.rootRule().descendants():
        if rule.symbol() is not None and rule.filterExpression().upper() != "FALSE":
            yield rule.filterExpression(), rule.symbol().color()


def stand_as_houses(layer: QgsVectorLayer, colour: str = "#d9d4c8") -> bool:
    """Let the polygons of any layer stand as blocks by its height or floors; False where it tells neither.

    Of buildings that are no result of ours: the city's own layer in the scene of a traffic run.
    """
    fields = {field.name().lower(): field.name() for field in layer.fields()}
    height = house_height(fields)
    if three_d() is None or height is None or layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return False
    renderer = three_d().QgsVectorLayer3DRenderer(block_symbol(QColor(colour), height))
    renderer.setLayer(layer)
    layer.setRenderer3D(renderer)
    return True


def block_symbol(colour: QColor, height: str):
    """A block from the ground up to the metres that the expression ``height`` gives, lying on the slope."""
    symbol = three_d().QgsPolygon3DSymbol()
    clamp(symbol)
    paint(symbol, colour)
    properties = QgsPropertyCollection()
    properties.setProperty(_extrusion(), QgsProperty.fromExpression(height))
    symbol.setDataDefinedProperties(properties)
    return symbol


def wall_symbol(colour: QColor):
    """A ribbon along a line, :data:`WALL_M` high."""
    symbol = three_d().QgsLine3DSymbol()
    clamp(symbol)
    paint(symbol, colour)
    symbol.setWidth(WALL_WIDTH_M)
    symbol.setExtrusionHeight(WALL_M)
    return symbol


def _extrusion():
    """The key of a symbol's extrusion (names of QGIS 3.22, or of those after it)."""
    kinds = three_d().QgsPolygon3DSymbol.Property
    return kinds.ExtrusionHeight if hasattr(kinds, "ExtrusionHeight") else kinds.PropertyExtrusionHeight


def clamp(symbol) -> None:
    """Every corner stands on the terrain (names of QGIS 3.22, or of those after it)."""
    if hasattr(Qgis, "AltitudeClamping"):
        symbol.setAltitudeClamping(Qgis.AltitudeClamping.Terrain)
        symbol.setAltitudeBinding(Qgis.AltitudeBinding.Vertex)
    else:
        symbol.setAltitudeClamping(three_d().Qgs3DTypes.AltitudeClamping.AltClampTerrain)
        symbol.setAltitudeBinding(three_d().Qgs3DTypes.AltitudeBinding.AltBindVertex)


def paint(symbol, colour: QColor) -> None:
    """Matt paint, lit from all sides a little, so that what faces away is dark and not black."""
    matt = three_d().QgsPhongMaterialSettings()
    matt.setDiffuse(colour)
    matt.setAmbient(colour.darker(135))
    matt.setSpecular(QColor("#000000"))
    (symbol.setMaterialSettings if hasattr(symbol, "setMaterialSettings") else symbol.setMaterial)(matt)
