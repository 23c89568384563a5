"""Renderers of QGIS as rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsGraduatedSymbolRenderer,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from ...common.texts import marked
from ...mobile.style.expression import Call, Expression, Literal, both, none_of
from ...mobile.style.model import Rule
from .expressions import ExpressionReader, Unreadable
from .remarks import Remarks
from .symbols import SymbolReader

NEVER = Literal(False)


class RendererReader:
    """Reads the rules of a layer's renderer."""

    def __init__(
        self, layer: QgsVectorLayer, symbols: SymbolReader, expressions: ExpressionReader, remarks: Remarks
    ) -> None:
        self._layer = layer
        self._symbols = symbols
        self._expressions = expressions
        self._remarks = remarks

    def rules(self, renderer: QgsFeatureRenderer) -> tuple[Rule, ...]:
        """All rules, in the order of QGIS's legend."""
        read = READERS.get(renderer.type())
        if read is not None:
            return tuple(read(self, renderer))
        return self._unknown(renderer)

    def single(self, renderer) -> Iterator[Rule]:
        yield Rule(self._layer.name(), self._symbols.parts(renderer.symbol()))

    # ---- categories

    def categorised(self, renderer: QgsCategorizedSymbolRenderer) -> Iterator[Rule]:
        """A rule a category; those that are switched off draw nothing, and are not among "all other values" either."""
        subject = self._read(renderer.classAttribute())
        if subject is None:
            self._remarks.remark("Classes by {expression} are left out: the app cannot compute them.",
                              expression=renderer.classAttribute())  # fmt: skip
            return
        asked = [_one_of(subject, values) for one in renderer.categories() if (values := _values(one.value()))]
        for category in renderer.categories():
            if not category.renderState():
                continue
            values = _values(category.value())
            condition = _one_of(subject, values) if values else none_of(asked)
            yield Rule(category.label(), self._symbols.parts(category.symbol()), condition)

    # ---- classes

    def graduated(self, renderer: QgsGraduatedSymbolRenderer) -> Iterator[Rule]:
        """A rule a class; a value on the border of two belongs to the one that stands first (QGIS takes the first)."""
        subject = self._read(renderer.classAttribute())
        if subject is None:
            self._remarks.remark("Classes by {expression} are left out: the app cannot compute them.",
                              expression=renderer.classAttribute())  # fmt: skip
            return
        before: list[tuple[float, float]] = []
        for one in renderer.ranges():
            low, high = one.lowerValue(), one.upperValue()
            condition = Call("and", (
                Call(">" if _is_within(low, before) else ">=", (subject, Literal(low))),
                Call("<" if _is_within(high, before) else "<=", (subject, Literal(high))),
            ))  # fmt: skip
            before.append((low, high))
            if one.renderState():
                yield Rule(one.label(), self._symbols.parts(one.symbol()), condition)

    # ---- rules

    def rule_based(self, renderer: QgsRuleBasedRenderer) -> Iterator[Rule]:
        yield from self._children(renderer.rootRule(), None, (0.0, 0.0))

    def _children(
        self, parent: QgsRuleBasedRenderer.Rule, within: Expression | None, scales: tuple[float, float]
    ) -> Iterator[Rule]:
        children = [rule for rule in parent.children() if rule.active()]
        told = {rule.ruleKey(): self._condition(rule) for rule in children if not rule.isElse()}
        if any(rule.isElse() for rule in children) and any(
            rule.minimumScale() or rule.maximumScale() for rule in children
        ):
            self._remarks.remark("ELSE rules do not ask at which scales the other rules are drawn.")
        for rule in children:
            if rule.isElse():
                condition = none_of(one for one in told.values() if one is not NEVER)
            elif (condition := told[rule.ruleKey()]) is NEVER:
                continue  # named in the remarks
            yield from self._rule(rule, both(within, condition), _inside(scales, rule))

    def _rule(
        self, rule: QgsRuleBasedRenderer.Rule, condition: Expression | None, scales: tuple[float, float]
    ) -> Iterator[Rule]:
        parts = self._symbols.parts(rule.symbol())
        if parts or rule.label():
            yield Rule(rule.label() or rule.filterExpression(), parts, _simple(condition), *scales)
        yield from self._children(rule, condition, scales)

    def _condition(self, rule: QgsRuleBasedRenderer.Rule) -> Expression | None:
        if not rule.filterExpression():
            return None
        try:
            return self._expressions.read(rule.filterExpression())
        except Unreadable as error:
            self._remarks.remark("The class {label} is left out: the app cannot compute {what}.",
                              label=rule.label() or rule.filterExpression(), what=str(error))  # fmt: skip
            return NEVER

    # ---- the others

    def inner(self, renderer) -> tuple[Rule, ...]:
        """What a renderer draws that changes where or how others draw."""
        self._remarks.remark(REMARKS[renderer.type()])
        return self.rules(renderer.embeddedRenderer()) if renderer.embeddedRenderer() is not None else ()

    def nothing(self, renderer) -> tuple[Rule, ...]:
        return ()

    def _unknown(self, renderer: QgsFeatureRenderer) -> tuple[Rule, ...]:
        """A heatmap, 2.5D, …: as rules if QGIS can say it so, else one plain symbol."""
        rules = QgsRuleBasedRenderer.convertFromRenderer(renderer, self._layer)
        self._remarks.remark("The {kind} display is drawn in plain symbols.", kind=renderer.type())
        if rules is not None:
            return tuple(self.rule_based(rules))
        symbol = next(iter(renderer.symbols(QgsRenderContext())), None)
        if symbol is None:
            symbol = QgsSymbol.defaultSymbol(self._layer.geometryType())
        return (Rule(self._layer.name(), self._symbols.parts(symbol)),)

    def _read(self, attribute: str) -> Expression | None:
        """A field's name, or an expression."""
        quoted = f'"{attribute}"' if self._layer.fields().lookupField(attribute) >= 0 else attribute
        try:
            return self._expressions.read(quoted)
        except Unreadable:
            return None


REMARKS = {
    "pointDisplacement": marked("Points at one place are drawn over each other, not beside."),
    "pointCluster": marked("Points are drawn each, not as clusters."),
    "invertedPolygonRenderer": marked("The area outside of the features is not filled; the features are."),
    "mergedFeatureRenderer": marked("Features are drawn each, not merged."),
}
READERS: dict[str, Callable] = {
    "singleSymbol": RendererReader.single,
    "categorizedSymbol": RendererReader.categorised,
    "graduatedSymbol": RendererReader.graduated,
    "RuleRenderer": RendererReader.rule_based,
    "nullSymbol": RendererReader.nothing,
    **dict.fromkeys(REMARKS, RendererReader.inner),
}


def _values(value: object) -> list:
    """The values of a category; none for "all other values"."""
    told = value if isinstance(value, list) else [value]
    return [one for one in told if isinstance(one, (bool, int, float)) or (isinstance(one, str) and one)]


def _one_of(subject: Expression, values: list) -> Expression:
    if len(values) == 1:
        return Call("=", (subject, Literal(values[0])))
    return Call("in", (subject, *map(Literal, values)))


def _is_within(value: float, ranges: list[tuple[float, float]]) -> bool:
    return any(low <= value <= high for low, high in ranges)


def _inside(scales: tuple[float, float], rule: QgsRuleBasedRenderer.Rule) -> tuple[float, float]:
    """The scales at which the rule and all those above it are drawn (denominators; 0: no limit)."""
    limits = [one for one in (scales[0], rule.minimumScale()) if one > 0]
    return min(limits, default=0.0), max(scales[1], rule.maximumScale())


def _simple(condition: Expression | None) -> Expression | None:
    """Without TRUE, and FALSE where it can never hold."""
    if isinstance(condition, Literal) and condition.value is True:
        return None
    if isinstance(condition, Call) and condition.name == "and":
        parts = [_simple(part) for part in condition.arguments]
        if NEVER in parts:
            return NEVER
        first, second = parts
        return both(first, second)
    return condition
