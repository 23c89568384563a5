"""Labels of QGIS."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsExpression,
    QgsExpressionNodeFunction,
    QgsPalLayerSettings,
    QgsRuleBasedLabeling,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ...mobile.style.expression import Call, Expression, Field, Literal, both, none_of
from ...mobile.style.model import Anchor, Label, Value
from .expressions import ExpressionReader, Unreadable
from .remarks import Remarks
from .values import ValueReader, expression_of

Property = QgsPalLayerSettings.Property
Placement = QgsPalLayerSettings.Placement
Quadrant = QgsPalLayerSettings.QuadrantPosition
ANCHORS = {
    Quadrant.QuadrantAboveLeft: Anchor.ABOVE_LEFT,
    Quadrant.QuadrantAbove: Anchor.ABOVE,
    Quadrant.QuadrantAboveRight: Anchor.ABOVE_RIGHT,
    Quadrant.QuadrantLeft: Anchor.LEFT,
    Quadrant.QuadrantOver: Anchor.MIDDLE,
    Quadrant.QuadrantRight: Anchor.RIGHT,
    Quadrant.QuadrantBelowLeft: Anchor.BELOW_LEFT,
    Quadrant.QuadrantBelow: Anchor.BELOW,
    Quadrant.QuadrantBelowRight: Anchor.BELOW_RIGHT,
}
ALONG = (Placement.Line, Placement.Curved, Placement.PerimeterCurved)
AROUND = (Placement.AroundPoint, Placement.OrderedPositionsAroundPoint)


class LabelReader:
    """Reads the labels of a layer."""

    def __init__(
        self, layer: QgsVectorLayer, expressions: ExpressionReader, values: ValueReader, remarks: Remarks
    ) -> None:
        self._layer = layer
        self._expressions = expressions
        self._values = values
        self._remarks = remarks

    def labels(self) -> tuple[Label, ...]:
        """All labels that are shown."""
        labeling = self._layer.labeling()
        if labeling is None or not self._layer.labelsEnabled():
            return ()
        if isinstance(labeling, QgsVectorLayerSimpleLabeling):
            told = self._label(labeling.settings(), None)
            return () if told is None else (told,)
        if isinstance(labeling, QgsRuleBasedLabeling):
            return tuple(self._children(labeling.rootRule(), None))
        self._remarks.remark("Labels of the kind {kind} are left out.", kind=labeling.type())
        return ()

    def _children(self, parent: QgsRuleBasedLabeling.Rule, within: Expression | None) -> Iterator[Label]:
        rules = [rule for rule in parent.children() if rule.active()]
        read = {}
        for rule in rules:
            try:
                if not rule.isElse():
                    text = rule.filterExpression()
                    read[rule.ruleKey()] = self._expressions.read(text) if text else None
            except Unreadable as error:
                self._remarks.remark("A label is left out: the app cannot compute {what}.", what=str(error))
        for rule in rules:
            if not rule.isElse() and rule.ruleKey() not in read:
                continue
            condition = both(within, none_of(read.values()) if rule.isElse() else read[rule.ruleKey()])
            if rule.settings() is not None:
                told = self._label(rule.settings(), condition, rule.minimumScale(), rule.maximumScale())
                if told is not None:
                    yield told
            yield from self._children(rule, condition)

    def _label(
        self, settings: QgsPalLayerSettings, condition: Expression | None, min_scale: float = 0, max_scale: float = 0
    ) -> Label | None:
        try:
            text = self._text(settings)
        except Unreadable as error:
            self._remarks.remark("A label is left out: the app cannot compute {what}.", what=str(error))
            return None
        told, written = settings.dataDefinedProperties(), settings.format()
        size = self._values.in_pixels(
            self._values.defined(told, Property.Size, written.size(), "label size"), written.sizeUnit()
        )
        color = self._values.color(told, Property.Color, written.color(), "label colour")
        below = self._below(settings)
        if settings.scaleVisibility:
            min_scale, max_scale = _narrower((min_scale, max_scale), (settings.minimumScale, settings.maximumScale))
        return Label(
            text,
            size,
            color.color,
            written.opacity() * (color.opacity if isinstance(color.opacity, float) else 1.0),
            *self._halo(written),
            along_line=settings.placement in ALONG,
            bold=_is_bold(written),
            anchor=self._anchor(settings) if below is None else Anchor.BELOW,
            around=settings.placement in AROUND,
            shift=self._shift(settings),
            distance=below if below is not None else 0.0,
            priority=self._priority(settings),
            always=bool(settings.displayAll),
            condition=both(condition, self._shown(settings)),
            min_scale=min_scale,
            max_scale=max_scale,
        )

    def _text(self, settings: QgsPalLayerSettings) -> Expression:
        """The text: of numbers with the decimals that QGIS is told."""
        if settings.isExpression:
            text = self._expressions.read(settings.fieldName)
        else:
            text = self._expressions.read(f'"{settings.fieldName}"')
        if settings.formatNumbers and isinstance(text, Field):
            return Call("format_number", (text, Literal(settings.decimals)))
        return text

    def _halo(self, written: QgsTextFormat) -> tuple[str, float]:
        buffer = written.buffer()
        if not buffer.enabled():
            return "#ffffff", 0.0
        width = self._values.in_pixels(buffer.size() / 2, buffer.sizeUnit())  # half of QGIS's pen lies outside
        return buffer.color().name(), width if isinstance(width, float) else 1.0

    def _anchor(self, settings: QgsPalLayerSettings) -> Anchor:
        if settings.placement != Placement.OverPoint:
            return Anchor.MIDDLE
        return ANCHORS.get(_quadrant(settings), Anchor.MIDDLE)

    def _shift(self, settings: QgsPalLayerSettings) -> tuple[float, float]:
        if settings.placement != Placement.OverPoint:
            return 0.0, 0.0
        across, down = (
            self._values.in_pixels(float(one), settings.offsetUnits) for one in (settings.xOffset, settings.yOffset)
        )
        return tuple(one if isinstance(one, float) else 0.0 for one in (across, down))

    def _below(self, settings: QgsPalLayerSettings) -> Value | None:
        """How far below its place a label stands, where that is data-defined (``array(0, …)``)."""
        told = settings.dataDefinedProperties()
        if settings.placement != Placement.OverPoint or not told.isActive(Property.OffsetXY):
            return None
        expression = QgsExpression(expression_of(told.property(Property.OffsetXY)))  # owns its nodes
        root = expression.rootNode()
        arguments = root.args().list() if isinstance(root, QgsExpressionNodeFunction) and root.args() else []
        try:
            if len(arguments) == 2 and self._expressions.read(arguments[0].dump()) == Literal(0):
                return self._values.in_pixels(self._expressions.read(arguments[1].dump()), settings.offsetUnits)
        except Unreadable:
            pass
        self._remarks.remark("Labels stand as far from their place for all features.")
        return None

    def _priority(self, settings: QgsPalLayerSettings) -> Value:
        return self._values.defined(
            settings.dataDefinedProperties(), Property.Priority, float(settings.priority), "label priority"
        )

    def _shown(self, settings: QgsPalLayerSettings) -> Expression | None:
        return self._values.expression(settings.dataDefinedProperties(), Property.Show, "whether a label is shown")


def _quadrant(settings: QgsPalLayerSettings):
    """Names of QGIS 3.22, or of those after it."""
    if hasattr(settings, "quadOffset"):
        return settings.quadOffset
    return settings.pointSettings().quadrant()


def _is_bold(written: QgsTextFormat) -> bool:
    return written.font().weight() >= QFont.Weight.DemiBold or "bold" in written.namedStyle().lower()


def _narrower(first: tuple[float, float], second: tuple[float, float]) -> tuple[float, float]:
    limits = [one for one in (first[0], second[0]) if one > 0]
    return min(limits, default=0.0), max(first[1], second[1])
