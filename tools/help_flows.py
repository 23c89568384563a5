"""What goes into an algorithm and what comes out of it, drawn off its own definition; of a model its steps."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProcessing, QgsProcessingModelAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPainterPath, QPen, QPolygonF

INK, QUIET, GROUND, BOX, EDGE = "#22303c", "#5f6b76", "#f5f7f8", "#ffffff", "#c4ccd3"
INPUT, OUTPUT = "#2b6ca3", "#1f6f5c"
MOST_ROWS = 5
COLUMN, ROW, GAP = 166, 44, 8
ICON = 64
SOURCES = ("source", "vector", "multilayer", "file", "raster", "layer", "point", "providerconnection")
"""Types of parameters that bring data; the rest are settings."""
LETTERS = 16
SHAPES = {
    "folderDestination": "folder",
    "point": "point",
    "extent": "polygon",
    "multilayer": "polygon",
    "raster": "table",
    "file": "file",
    "fileDestination": "file",
}
"""Types of parameters that say by themselves what they hold."""


@dataclass(frozen=True)
class Node:
    """A box: its word and the shape of what it holds (point, line, polygon, table, file, step)."""

    word: str
    shape: str


def draw_flow(algorithm, size: tuple[int, int]) -> QImage:
    """``size`` in pixels."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, right = _inputs(algorithm), _outputs(algorithm)
    middle = QPointF(size[0] / 2, size[1] / 2)
    _draw_column(painter, left, 10, size[1], INPUT, middle, is_left=True)
    _draw_column(painter, right, size[0] - COLUMN - 10, size[1], OUTPUT, middle, is_left=False)
    _draw_middle(painter, algorithm, middle)
    painter.end()
    return image


def _inputs(algorithm) -> list[Node]:
    parameters = [one for one in algorithm.parameterDefinitions() if not one.isDestination()]
    plain = [one for one in parameters if not one.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced]
    data = [one for one in plain if one.type() in SOURCES]
    chosen = data or plain
    return [Node(one.name(), _shape_of(one)) for one in chosen[:MOST_ROWS]]


def _outputs(algorithm) -> list[Node]:
    made = [one for one in algorithm.parameterDefinitions() if one.isDestination()]
    if made:
        return [Node(one.name(), _shape_of(one)) for one in made[:MOST_ROWS]]
    return [Node(one.name(), "table") for one in algorithm.outputDefinitions()[:MOST_ROWS]]


def _shape_of(parameter) -> str:
    kinds = {
        QgsProcessing.SourceType.TypeVectorPoint: "point",
        QgsProcessing.SourceType.TypeVectorLine: "line",
        QgsProcessing.SourceType.TypeVectorPolygon: "polygon",
        QgsProcessing.SourceType.TypeVector: "table",
    }
    if hasattr(parameter, "dataTypes"):
        known = [kinds[kind] for kind in parameter.dataTypes() if kind in kinds]
        return known[0] if known else "polygon"
    if parameter.type() == "vectorDestination":
        return kinds.get(parameter.dataType(), "polygon")
    return SHAPES.get(parameter.type(), "setting")


def _draw_column(
    painter, nodes: list[Node], x: float, height: int, colour: str, middle: QPointF, is_left: bool
) -> None:
    top = (height - len(nodes) * ROW - (len(nodes) - 1) * GAP) / 2
    for place, node in enumerate(nodes):
        box = QRectF(x, top + place * (ROW + GAP), COLUMN, ROW)
        side = QPointF(box.right() if is_left else box.left(), box.center().y())
        _draw_curve(painter, side, QPointF(middle.x() + (-44 if is_left else 44), middle.y()), has_tip=not is_left)
        painter.setPen(QPen(QColor(EDGE), 1.2))
        painter.setBrush(QColor(BOX))
        painter.drawRoundedRect(box, 7, 7)
        _draw_shape(painter, node.shape, QRectF(box.left() + 10, box.top() + 11, 24, 22), QColor(colour))
        painter.setPen(QColor(INK))
        painter.setFont(_font(11))
        word = node.word if len(node.word) <= LETTERS else f"{node.word[: LETTERS - 1]}…"
        painter.drawText(box.adjusted(42, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, word)


def _draw_curve(painter, outside: QPointF, centre: QPointF, has_tip: bool) -> None:
    path = QPainterPath(outside)
    half = (outside.x() + centre.x()) / 2
    path.cubicTo(QPointF(half, outside.y()), QPointF(half, centre.y()), centre)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(EDGE), 2))
    painter.drawPath(path)
    tip = outside if has_tip else centre
    painter.setBrush(QColor(QUIET))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(-8, -5), tip + QPointF(-8, 5)]))


def _draw_middle(painter, algorithm, middle: QPointF) -> None:
    painter.setPen(QPen(QColor(EDGE), 1.5))
    painter.setBrush(QColor(BOX))
    painter.drawEllipse(middle, 44, 44)
    icon: QIcon = algorithm.icon()
    corner = middle - QPointF(ICON / 2, ICON / 2)
    painter.drawPixmap(corner, icon.pixmap(QSize(ICON, ICON)))
    painter.setPen(QColor(QUIET))
    painter.setFont(_font(9.5))
    steps = len(algorithm.childAlgorithms()) if isinstance(algorithm, QgsProcessingModelAlgorithm) else 0
    word = algorithm.name() if not steps else f"{algorithm.name()} ({steps})"
    place = QRectF(middle.x() - 80, middle.y() + 48, 160, 20)
    painter.fillRect(place.adjusted(20, 0, -20, 0), QColor(GROUND))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)


def _draw_shape(painter, shape: str, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 2))
    soft = QColor(colour)
    soft.setAlpha(60)
    painter.setBrush(soft)
    x, y, w, h = box.getRect()
    if shape == "point":
        painter.setBrush(colour)
        for dx, dy in ((0.2, 0.7), (0.5, 0.25), (0.8, 0.6)):
            painter.drawEllipse(QPointF(x + dx * w, y + dy * h), 2.6, 2.6)
    elif shape == "line":
        painter.drawPolyline(QPolygonF([QPointF(x + dx * w, y + dy * h) for dx, dy in
                                        ((0, 0.9), (0.35, 0.3), (0.65, 0.7), (1, 0.1))]))  # fmt: skip
    elif shape == "polygon":
        painter.drawPolygon(QPolygonF([QPointF(x + dx * w, y + dy * h) for dx, dy in
                                       ((0.1, 0.2), (0.7, 0), (1, 0.6), (0.5, 1), (0, 0.75))]))  # fmt: skip
    elif shape == "table":
        painter.drawRect(box)
        for part in (1 / 3, 2 / 3):
            painter.drawLine(QPointF(x, y + part * h), QPointF(x + w, y + part * h))
        painter.drawLine(QPointF(x + w * 0.4, y), QPointF(x + w * 0.4, y + h))
    elif shape == "setting":
        painter.drawLine(QPointF(x, y + h / 2), QPointF(x + w, y + h / 2))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x + w * 0.62, y + h / 2), 5, 5)
    elif shape == "folder":
        painter.drawRect(QRectF(x, y + h * 0.2, w, h * 0.8))
        painter.drawRect(QRectF(x, y, w * 0.45, h * 0.2))
    else:
        painter.drawPolygon(QPolygonF([QPointF(x + dx * w, y + dy * h) for dx, dy in
                                       ((0.15, 0), (0.6, 0), (0.85, 0.3), (0.85, 1), (0.15, 1))]))  # fmt: skip


def _font(points: float) -> QFont:
    font = QFont("Noto Sans CJK KR")
    font.setPointSizeF(points * 0.75 * 96 / 96)
    return font
