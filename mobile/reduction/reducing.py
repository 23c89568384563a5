"""A layer as it may leave the office: what tiles, table, search and legends are made from, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.remarks import Remark
from ...common.texts import marked
from ..model import FieldKind, LayerField, SourceLayer
from ..remark import FieldLeftOut
from ..style.classing import CLASS, with_classes
from ..style.expression import fields_of
from .flows import CARDS, GUARDED, UNCHANGED, are_flows
from .hints import warnings_of
from .holding_back import Held, held_back
from .identifying import Finding, identifying_fields
from .rules import USUAL, ReductionRules
from .symbology import without_fields

MARK = "_held_back"
"""The field that names the hidden fields of a feature, so that an empty value and a hidden one are told apart."""
FEATURE = "_feature"
"""The id of a feature with a row an interval, where its own id may not be published."""


@dataclass(frozen=True)
class Reduced:
    """``layer`` may be published; ``left_out``: its fields that are not; ``held_back``: how many values are hidden.

    ``hidden``: which, a column of truths a field (rows of ``whole``); ``whole``: the layer before, for sums that hold
    to the same rules (:mod:`..indicators`), never written anywhere.
    """

    layer: SourceLayer
    left_out: tuple[FieldLeftOut, ...] = ()
    held_back: int = 0
    remarks: tuple[Remark, ...] = ()
    hidden: pd.DataFrame | None = None
    whole: SourceLayer | None = None
    rules: ReductionRules = USUAL


def reduce_layer(layer: SourceLayer, rules: ReductionRules = USUAL, progress: Progress = SILENT) -> Reduced:
    """What of ``layer`` may be published under ``rules``; its CRS and the order of its rows stay.

    1. Fields: only those on the white list. Of these, fields that identify a person, a household or a parcel are left
       out unless ``rules.allowed`` names them (:mod:`.identifying`).
    2. Numbers of people (``counts_people``) under ``rules.fewest``, and what would give them away, are emptied and
       named in the field ``_held_back``; lines of so few people are left out with their shape (:mod:`.holding_back`).
    3. The look: nothing that reads a field that is left out.

    A ``published_flows`` layer is already reduced and keeps all its numbers.
    """
    progress.step("Checking what may be shown of {layer}", layer=layer.title)
    findings = identifying_fields(layer.frame, (*layer.fields, *_unlisted(layer)), titles_tell=not layer.kind)
    refused = [
        one
        for one in findings
        if one.field in layer.field_names and not rules.allows(layer.key, layer.title, one.field)
    ]
    warnings = (*_allowed(layer, findings, refused), *warnings_of(layer, findings))
    chosen = _with_fields(layer, {one.field for one in refused})
    chosen, classed = _with_classes(chosen, layer, {one.field for one in findings}, rules)
    progress.at(0.3)
    held = held_back(chosen, _counted(chosen), rules, progress.part(0.3, 0.9))
    reduced, remarks = _without_numbers(chosen, held, rules)
    symbology, restyled = without_fields(reduced.symbology, set(layer.frame.columns) - set(reduced.field_names))
    return Reduced(
        replace(reduced, symbology=symbology),
        tuple(FieldLeftOut(one.field, Remark(one.reason)) for one in refused),
        held.count if len(reduced.frame) == len(layer.frame) else int(held.rows.sum()),
        (*warnings, *classed, *remarks, *restyled),
        pd.DataFrame(held.by_field, index=layer.frame.index),
        layer,
        rules,
    )


def _unlisted(layer: SourceLayer) -> tuple[LayerField, ...]:
    """The other columns, which are not published and yet tell whose the places are."""
    names = [str(name) for name in layer.frame.columns if name not in (*layer.field_names, "geometry")]
    return tuple(LayerField(name, name, FieldKind.TEXT) for name in names)


def _allowed(layer: SourceLayer, findings: tuple[Finding, ...], refused: list[Finding]) -> list[Remark]:
    template = marked("The field {field} is published because you allowed it. {reason}")
    return [
        Remark(template, {"field": one.field, "reason": one.reason})
        for one in findings
        if one not in refused and one.field in layer.field_names
    ]


def _with_fields(layer: SourceLayer, refused: set[str]) -> SourceLayer:
    """``layer`` with the columns that may be published, and those of its times."""
    fields = tuple(one for one in layer.fields if one.name in layer.frame.columns and one.name not in refused)
    names = [one.name for one in fields]
    frame, feature = layer.frame, layer.id_field
    if layer.time_fields is not None:
        names += [name for name in layer.time_fields if name not in names]
        if feature and feature not in names:
            frame = frame.assign(**{FEATURE: pd.factorize(frame[feature], use_na_sentinel=False)[0]})
            feature = FEATURE
            names.append(FEATURE)
    shape = [frame.geometry.name] if isinstance(frame, gpd.GeoDataFrame) and frame.active_geometry_name else []
    return replace(
        layer,
        frame=frame[[*names, *shape]].copy(),
        fields=fields,
        id_field=feature if feature in names else "",
        title_field=layer.title_field if layer.title_field in names else "",
    )


def _with_classes(
    chosen: SourceLayer, layer: SourceLayer, telling: set[str], rules: ReductionRules
) -> tuple[SourceLayer, list[Remark]]:
    """``chosen`` with the number of its class for each feature, where classes read fields that are not published.

    Not for fields that tell of a person (``telling``): their classes are left out with them. Numbers of few people are
    empty for classes too: one called "1 person" would say what the table holds back.
    """
    hidden = set(layer.frame.columns) - set(chosen.field_names) - telling
    if not any(fields_of(rule.condition) & hidden for rule in chosen.symbology.rules):
        return chosen, []
    every = replace(layer, fields=(*layer.fields, *layer.unlisted))
    held = held_back(every, _counted(every), rules, SILENT)
    classed = with_classes(chosen.symbology, _emptied(layer.frame, held), hidden)
    if classed.numbers is None:
        return chosen, []
    frame = chosen.frame.assign(**{CLASS: classed.numbers})
    fields = (*chosen.fields, LayerField(CLASS, CLASS, FieldKind.NUMBER, decimals=0))
    template = marked("Classes by {fields} are shown, though not its values: each feature has the number of its class.")
    told = [Remark(template, {"fields": ", ".join(classed.fields)})]
    return replace(chosen, frame=frame, fields=fields, symbology=classed.symbology), told


def _counted(layer: SourceLayer) -> tuple[LayerField, ...]:
    """The fields whose small numbers are few people."""
    if layer.kind == UNCHANGED:
        return ()
    counted = tuple(one for one in layer.fields if one.counts_people and one.kind is FieldKind.NUMBER)
    if layer.kind in GUARDED:
        return tuple(one for one in counted if one.name == CARDS)
    return counted


def _emptied(frame: gpd.GeoDataFrame, held: Held) -> gpd.GeoDataFrame:
    numbers = {
        name: pd.to_numeric(frame[name], errors="coerce").astype(float).mask(mask)
        for name, mask in held.by_field.items()
    }
    return frame.assign(**numbers)


def _without_numbers(layer: SourceLayer, held: Held, rules: ReductionRules) -> tuple[SourceLayer, list[Remark]]:
    if not held.count:
        return layer, []
    if are_flows(layer.frame) and layer.time_fields is None:
        kept = layer.frame[~held.rows].reset_index(drop=True)
        told = {"count": int(held.rows.sum()), "fewest": rules.fewest}
        return replace(layer, frame=kept), [
            Remark("{count} lines are left out: they are of fewer than {fewest} people, or would tell of those.", told)
        ]
    frame, title = _emptied(layer.frame, held), {one.name: one.title for one in layer.fields}
    names = np.full(len(frame), None, object)
    for name, mask in held.by_field.items():
        names[mask] = [name if already is None else f"{already},{name}" for already in names[mask]]
    frame[MARK] = names
    fields = (*layer.fields, LayerField(MARK, MARK, FieldKind.TEXT))
    told = {"count": held.count, "fewest": rules.fewest, "fields": ", ".join(title[name] for name in held.by_field)}
    remarks = [
        Remark(
            "{count} values are held back: fewer than {fewest} people, or they would tell of those ({fields}).", told
        )
    ]
    if held.sums:
        remarks.append(
            Remark(
                "Do not publish the sums over the day or over all features beside it: with {count} of them hidden "
                "values could be computed.",
                {"count": held.sums},
            )
        )
    return replace(layer, frame=frame, fields=fields), remarks
