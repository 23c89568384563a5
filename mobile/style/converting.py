"""QGIS's look as a MapLibre style: a layer for each layer of the symbols, with all classes in it.

What changes with time (``changing``) stands in paint properties alone, because MapLibre reads a feature-state only
there: a class that is not drawn is then transparent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import FieldKind, LayerField
from .classing import CLASS
from .compiling import Compiler
from .excluding import exclusive_groups
from .expression import Expression, Literal, fields_of
from .extruding import extrusion_layer
from .labelling import label_layers
from .legends import LegendClass, legend_of
from .literals import Untranslatable
from .model import FillPart, Geometry, PatternPart, Picture, Remark, Rule, Symbology, SymbolPart
from .painting import Drawn, Painter, constant_of, values_in
from .parts import Images, layer_of, likeness
from .scales import by_zoom, is_gradual, zooms_of

NEVER = Literal(False)


@dataclass(frozen=True)
class ConvertedStyle:
    """``layers``: MapLibre layers without ``source`` and ``source-layer``, the lowest first; ``images`` by name.

    ``legend``: a class each, still without counts (:func:`.legends.counted` puts them in); ``remarks``: what is shown
    otherwise than in QGIS.
    """

    layers: tuple[dict, ...]
    legend: tuple[LegendClass, ...]
    images: dict[str, Picture]
    remarks: tuple[Remark, ...]


def convert(
    symbology: Symbology, key: str, fields: Sequence[LayerField], changing: frozenset[str] = frozenset()
) -> ConvertedStyle:
    """The style of a layer whose published ``fields`` are these; ids of layers and images begin with ``key``.

    Conditions that need other fields are left out and named in the remarks: :func:`.classing.with_classes` puts a
    neutral number of the class in their place beforehand.
    """
    kinds = {field.name: field.kind for field in fields} | {CLASS: FieldKind.NUMBER}
    compiler = Compiler(kinds, changing)
    work = _Conversion(symbology, key, compiler, Painter(compiler, symbology.latitude, symbology.opacity))
    return work.style()


class _Conversion:
    """The state of one conversion: the layers so far, the images and the remarks."""

    def __init__(self, symbology: Symbology, key: str, compiler: Compiler, painter: Painter) -> None:
        self._symbology = symbology
        self._key = key
        self._compiler = compiler
        self._painter = painter
        self._images = Images(key)
        self._layers: list[dict] = []
        self._remarks: dict[str, Remark] = {}

    def style(self) -> ConvertedStyle:
        rules = [self._readable(rule) for rule in self._symbology.rules]
        if self._symbology.extrusion is not None:
            self._extrude()
        elif self._symbology.geometry is not Geometry.NONE:
            for group in exclusive_groups([rule for rule in rules if rule and rule.parts and rule.condition != NEVER]):
                self._draw(group)
        self._label()
        for place, layer in enumerate(self._layers):
            layer["id"] = f"{self._key}-{place}"
        legend = legend_of([rule for rule in rules if rule], self._symbology, self._compiler, self._images)
        remarks = (*self._symbology.left_out, *self._remarks.values())
        return ConvertedStyle(tuple(self._layers), legend, self._images.by_name, remarks)

    def _remark(self, template: str, **values: object) -> None:
        self._remarks.setdefault(f"{template}{sorted(values.items())}", (template, values))

    # ---- what may be read

    def _hidden(self, expression: Expression | None) -> list[str]:
        return [] if expression is None else sorted(fields_of(expression) - set(self._compiler.kinds))

    def _readable(self, rule: Rule) -> Rule | None:
        """``rule`` with what a phone can read; None where that is too little."""
        if hidden := self._hidden(rule.condition):
            self._remark("The class {label} is left out: its field {field} is not published.",
                         label=rule.label, field=", ".join(hidden))  # fmt: skip
            return None
        try:
            self._painter.filter([rule.condition])
        except Untranslatable as error:
            self._remark(
                "The class {label} is left out: the app cannot compute {what}.", label=rule.label, what=str(error)
            )
            return None
        return replace(rule, parts=tuple(self._readable_part(part, rule) for part in rule.parts))

    def _readable_part(self, part: SymbolPart, rule: Rule) -> SymbolPart:
        changes = {}
        for name, value in vars(part).items():
            if isinstance(value, Expression) and not self._is_readable(value, name, rule.label):
                fixed = constant_of(value)
                changes[name] = fixed if fixed is not None else type(part).__dataclass_fields__[name].default
        part = replace(part, **changes)
        if isinstance(part, PatternPart) and self._is_changing(rule):
            self._remark("The pattern of {label} is a plain colour in the app: it changes with time.", label=rule.label)
            return FillPart(part.color, part.opacity, part.enabled)
        return part

    def _is_readable(self, value: Expression, name: str, label: str) -> bool:
        if hidden := self._hidden(value):
            self._remark("{label}: {what} is the same for all features, because the field {field} is not published.",
                         label=label, what=name, field=", ".join(hidden))  # fmt: skip
            return False
        try:
            self._painter.compiled(value, 0)
        except Untranslatable as error:
            self._remark("{label}: {what} is the same for all features, because the app cannot compute {function}.",
                         label=label, what=name, function=str(error))  # fmt: skip
            return False
        return True

    # ---- drawing

    def _is_changing(self, rule: Rule) -> bool:
        return bool(fields_of(rule.condition) & self._compiler.changing) if rule.condition is not None else False

    def _draw(self, group: list[Rule]) -> None:
        changing = any(self._is_changing(rule) for rule in group)
        for drawn in _buckets(group, changing):
            layer = layer_of(drawn, self._symbology.geometry, self._painter, self._images, shown=not changing)
            limits = zooms_of(group[0], self._symbology)
            layer |= limits | self._switched(drawn, limits)
            if not changing:
                layer |= self._painter.filter([one.rule.condition for one in drawn])
            self._order(layer)
            self._layers.append(layer)

    def _switched(self, drawn: list[Drawn], limits: dict[str, float]) -> dict[str, float]:
        """Zooms at which parts are switched on by the scale alone."""
        enabled = drawn[0].part.enabled
        same = all(one.part.enabled == enabled for one in drawn)
        if not same or not isinstance(enabled, Expression) or fields_of(enabled) or is_gradual(enabled):
            return {}
        pieces = by_zoom(enabled, self._symbology.latitude)
        match [(zoom, self._compiler.filter(piece)) for zoom, piece in pieces]:
            case [(_, False), (zoom, True)]:
                return {"minzoom": max(round(zoom, 2), limits.get("minzoom", 0))}
            case [(_, True), (zoom, False)]:
                return {"maxzoom": min(round(zoom, 2), limits.get("maxzoom", 24))}
        return {}

    def _order(self, layer: dict) -> None:
        """Larger values on top, where QGIS draws in an order and MapLibre can."""
        order = self._symbology.order
        if (
            order is None
            or layer["type"] not in SORTED
            or self._hidden(order)
            or fields_of(order) & self._compiler.changing
        ):
            return
        try:
            layer.setdefault("layout", {})[SORTED[layer["type"]]] = self._painter.compiled(order, 0)
        except Untranslatable:
            self._remark("Features are not drawn in the order of QGIS.")

    def _extrude(self) -> None:
        extrusion = self._symbology.extrusion
        if any(self._hidden(value) for value in values_in(extrusion)):
            hidden = sorted({name for value in values_in(extrusion) for name in self._hidden(value)})
            self._remark("Buildings have no height: the field {field} is not published.", field=", ".join(hidden))
            return
        try:
            self._layers.append(extrusion_layer(extrusion, self._painter))
        except Untranslatable as error:
            self._remark("Buildings have no height: the app cannot compute {what}.", what=str(error))

    def _label(self) -> None:
        for label in self._symbology.labels:
            told = [label.text, *values_in(label)] + ([label.condition] if label.condition is not None else [])
            hidden = sorted({name for value in told for name in self._hidden(value)})
            if hidden:
                self._remark("A label is left out: the field {field} is not published.", field=", ".join(hidden))
                continue
            if any(fields_of(value) & self._compiler.changing for value in told):
                # MapLibre reads a feature-state in paint properties alone: the number of one interval would stay.
                self._remark("A label is left out: it tells of values that change with time.")
                continue
            try:
                self._layers += label_layers(label, self._symbology, self._painter)
            except Untranslatable as error:
                self._remark("A label is left out: the app cannot compute {what}.", what=str(error))


SORTED = {"fill": "fill-sort-key", "line": "line-sort-key", "circle": "circle-sort-key", "symbol": "symbol-sort-key"}


def _buckets(group: list[Rule], changing: bool) -> list[list[Drawn]]:
    """The parts of all classes by the layer of MapLibre that draws them, the lowest first.

    Parts that are alike share a layer, counted from the top: the lines of a class without a casing lie with the lines
    of the others, not with their casings.
    """
    likenesses: list[tuple] = []
    drawn: list[list[Drawn]] = []
    for rule in sorted(group, key=lambda rule: -len(rule.parts)):
        place = len(likenesses)
        for part in reversed(rule.parts):
            like = likeness(part, changing)
            found = next((at for at in reversed(range(place)) if likenesses[at] == like), None)
            if found is None:
                likenesses.insert(place, like)
                drawn.insert(place, [])
                found = place
            drawn[found].append(Drawn(rule, part))
            place = found
    order = {id(rule): at for at, rule in enumerate(group)}
    return [sorted(one, key=lambda one: order[id(one.rule)]) for one in drawn]
