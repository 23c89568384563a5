"""A layer's look without what it would tell of fields that are not published: conditions, labels, names of classes."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import fields, replace

from ...common.remarks import Remark
from ..style.expression import Call, Case, Expression, Literal, fields_of, none_of
from ..style.model import Extrusion, Label, Rule, Symbology, SymbolPart
from ..style.painting import constant_of


def texts_in(expression: Expression | None) -> tuple[str, ...]:
    """The texts that stand in ``expression``: a class of a field of names holds the names."""
    if isinstance(expression, Literal):
        return (expression.value,) if isinstance(expression.value, str) else ()
    if isinstance(expression, Call):
        return tuple(text for argument in expression.arguments for text in texts_in(argument))
    if isinstance(expression, Case):
        inner = [part for pair in expression.whens for part in pair]
        return tuple(text for part in (*inner, expression.otherwise) for text in texts_in(part))
    return ()


def without_fields(symbology: Symbology, hidden: Set[str]) -> tuple[Symbology, tuple[Remark, ...]]:
    """``symbology`` with nothing that reads a field of ``hidden``, and what was taken out.

    Where all classes read one, all features look like the last of them.
    """
    rules = tuple(rule for rule in symbology.rules if not fields_of(rule.condition) & hidden)
    lost = len(symbology.rules) - len(rules)
    if lost and not any(rule.condition is None and rule.parts for rule in rules):
        rules = (*rules, _for_the_rest(symbology, rules))
    labels = tuple(label for label in symbology.labels if not _label_fields(label) & hidden)
    stands = symbology.extrusion if symbology.extrusion and not _fields_of(symbology.extrusion) & hidden else None
    plain = tuple(replace(rule, parts=tuple(_without(part, hidden) for part in rule.parts)) for rule in rules)
    remarks = []
    if lost:
        remarks.append(
            Remark("{count} classes are not drawn apart: they read fields that are left out.", {"count": lost})
        )
    if len(labels) < len(symbology.labels):
        remarks.append(Remark("Labels are left out: they show fields that are left out."))
    if plain != rules or stands != symbology.extrusion:
        remarks.append(Remark("Sizes, colours or heights that read fields that are left out are drawn as constants."))
    return replace(symbology, rules=plain, labels=labels, extrusion=stands), tuple(remarks)


def _for_the_rest(symbology: Symbology, kept: tuple[Rule, ...]) -> Rule:
    """One class for all that is left, without the name of the one that it looks like."""
    model = next(rule for rule in reversed(symbology.rules) if rule not in kept)
    asked = [rule.condition for rule in kept if rule.parts]
    return Rule("", model.parts, none_of(asked) if asked else None)


def _label_fields(label: Label) -> frozenset[str]:
    return frozenset().union(*(fields_of(one) for one in (label.text, label.size, label.color, label.condition)))


def _fields_of(extrusion: Extrusion) -> frozenset[str]:
    return frozenset().union(*(fields_of(one) for one in (extrusion.height, extrusion.base, extrusion.color)))


def _without(part: SymbolPart, hidden: Set[str]) -> SymbolPart:
    read = {name: value for name, value in vars(part).items() if fields_of(value) & hidden}
    fixed = {name: constant_of(value) for name, value in read.items()}
    usual = {one.name: one.default for one in fields(part)}
    return replace(part, **{name: usual[name] if value is None else value for name, value in fixed.items()})
