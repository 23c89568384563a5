"""Classes whose fields are not published: each feature gets the number of its classes, and the values stay at home.

The number ``_class`` counts the sets of classes that features are in, 0, 1, …, in no order of size: it tells which
class a feature is in, as the map does, and nothing finer.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from .evaluating import mask_of
from .expression import Call, Expression, Field, Literal, fields_of
from .model import Rule, Symbology

CLASS = "_class"
MOST_CLASSES = 50
"""So many sets of classes say as much as the values themselves would."""


@dataclass(frozen=True)
class Classed:
    """``symbology`` reads ``numbers`` (one a row) in place of the hidden ``fields``; None: none is needed."""

    symbology: Symbology
    numbers: np.ndarray | None = None
    fields: tuple[str, ...] = ()


def with_classes(symbology: Symbology, frame: pd.DataFrame, hidden: Set[str]) -> Classed:
    """``symbology`` whose rules no longer read fields of ``hidden``, and the class numbers that they read instead.

    Nothing is changed where there would be more than :data:`MOST_CLASSES`.
    """
    asked = [rule for rule in symbology.rules if fields_of(rule.condition) & hidden]
    if not asked:
        return Classed(symbology)
    holds = np.column_stack([mask_of(rule.condition, frame) for rule in asked])
    kinds, numbers = np.unique(holds, axis=0, return_inverse=True)
    if len(kinds) > MOST_CLASSES:
        return Classed(symbology)
    conditions = {id(rule): _among(np.flatnonzero(kinds[:, place])) for place, rule in enumerate(asked)}
    rules = tuple(_read_by_number(rule, conditions.get(id(rule))) for rule in symbology.rules)
    fields = frozenset().union(*(fields_of(rule.condition) for rule in asked)) & hidden
    return Classed(replace(symbology, rules=rules), numbers.reshape(-1), tuple(sorted(fields)))


def _read_by_number(rule: Rule, condition: Expression | None) -> Rule:
    return rule if condition is None else replace(rule, condition=condition)


def _among(numbers: np.ndarray) -> Expression:
    if len(numbers) == 0:
        return Literal(False)
    told = [Literal(int(number)) for number in numbers]
    return Call("=", (Field(CLASS), told[0])) if len(told) == 1 else Call("in", (Field(CLASS), *told))
