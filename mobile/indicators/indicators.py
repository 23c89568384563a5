"""The cards of a publication: each indicator that its layers allow, with its dongs and what it was before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..bundle.publication import DongValue, IndicatorEntry, Previous
from ..model import SourceLayer
from ..reduction.reducing import Reduced
from ..style.model import Geometry
from .aggregation import Busiest, Ratio
from .by_dong import dongs_of
from .computing import Amounts, amounts_of, busiest_of, holds, numbers
from .definition import Definition
from .map_filter import filter_of
from .previous import PreviousValues
from .small_numbers import PeopleBehind


def indicators_of(
    layers: Sequence[Reduced],
    definitions: Sequence[Definition],
    dongs: gpd.GeoDataFrame | None = None,
    previous: PreviousValues | None = None,
    progress: Progress = SILENT,
    language: str = "ko",
) -> tuple[IndicatorEntry, ...]:
    """The indicators of ``definitions``, in their order, that one of ``layers`` has the fields of.

    Computed from the layers as they were before the reduction, except for fields that identify; totals and dongs with
    few people behind them, and those that would tell of few, are held back by the rules of each layer. A second layer
    of a kind (a scenario) gives a card of its own that bears the layer's title. ``dongs``: see
    :func:`.by_dong.dongs_of`; ``previous``: of the publication before.
    """
    entries = []
    for place, definition in enumerate(definitions):
        progress.at(place / len(definitions))
        fitting = [one for one in layers if _fits(one, definition)]
        for number, one in enumerate(fitting):
            entry = _entry(one, definition, dongs, language)
            if len(fitting) > 1:
                key = definition.key if number == 0 else f"{definition.key}_{number + 1}"
                entry = replace(entry, key=key, title=f"{entry.title} · {one.layer.title}")
            entries.append(entry if previous is None else _compared(entry, previous))
    return tuple(entries)


def fitting_definitions(layers: Sequence[Reduced], definitions: Sequence[Definition]) -> tuple[Definition, ...]:
    """Those of ``definitions`` that one of ``layers`` has the fields of."""
    return tuple(one for one in definitions if any(_fits(layer, one) for layer in layers))


def _fits(reduced: Reduced, definition: Definition) -> bool:
    whole = _whole(reduced)
    refused = {one.field for one in reduced.left_out}
    return (
        whole.kind == definition.kind
        and not whole.background
        and set(definition.needs) <= set(whole.frame.columns) - refused
    )


def _whole(reduced: Reduced) -> SourceLayer:
    return reduced.whole or reduced.layer


def _entry(reduced: Reduced, definition: Definition, dongs: gpd.GeoDataFrame | None, language: str) -> IndicatorEntry:
    whole, shown = _whole(reduced), reduced.layer
    entry = IndicatorEntry(
        key=definition.key,
        title=definition.title[language],
        unit=definition.unit[language],
        value=None,
        decimals=definition.decimals,
        better=definition.better.value,
        data_date=shown.data_date,
        source=", ".join(shown.sources),
        how=definition.how[language],
        layer=shown.key if shown.symbology.geometry is not Geometry.NONE else "",
        filter=filter_of(definition.shown, shown.field_names),
    )
    if isinstance(definition.aggregation, Busiest):
        return _with_busiest(entry, definition.aggregation, whole.frame)
    amounts, people = amounts_of(definition.aggregation, whole.frame), _people(reduced, definition)
    by_dong = _by_dong(whole, definition, amounts, people, dongs) if definition.by_dong else ()
    few = people.are_few()
    return replace(entry, value=None if few else amounts.value(), held_back=few, by_dong=by_dong)


def _with_busiest(entry: IndicatorEntry, aggregation: Busiest, frame: pd.DataFrame) -> IndicatorEntry:
    found = busiest_of(aggregation, frame)
    if found is None:
        return replace(entry, how="")
    begin, value = found
    text = f"{begin:%H:%M}" if hasattr(begin, "strftime") else str(begin)
    return replace(entry, value=value, how=entry.how.format(time=_clock(text)))


def _clock(text: str) -> str:
    """The time of day of an ISO moment that is still a text."""
    return text.partition("T")[2][:5] or text.partition(" ")[2][:5] or text


def _people(reduced: Reduced, definition: Definition) -> PeopleBehind:
    """The people behind the rows, and which of their numbers the published layer hides.

    A mean or a time that is hidden where its people are not is one more such column: a value of which it is the only
    hidden part would tell it.
    """
    frame, names = _whole(reduced).frame, definition.people
    nothing = np.zeros(len(frame), bool)
    hidden = {} if reduced.hidden is None else reduced.hidden
    parts = [one for one in definition.aggregation.needs if one not in names and one in hidden]
    of_name = {name: np.nan_to_num(numbers(frame[name])) for name in names}
    values = [*of_name.values(), *(of_name[name] for name in names for _ in parts)]
    hides = [hidden[name].to_numpy() if name in hidden else nothing for name in names]
    hides += [hidden[part].to_numpy() for _ in names for part in parts]
    whole = definition.aggregation.whole if isinstance(definition.aggregation, Ratio) else definition.aggregation
    counted = nothing if isinstance(whole, Busiest) else holds(whole.conditions, frame)
    empty = np.empty((len(frame), 0))
    return PeopleBehind(
        np.column_stack(values) if values else empty,
        np.column_stack(hides) if hides else empty.astype(bool),
        counted,
        reduced.rules.fewest,
    )


def _by_dong(
    whole: SourceLayer,
    definition: Definition,
    amounts: Amounts,
    people: PeopleBehind,
    dongs: gpd.GeoDataFrame | None,
) -> tuple[DongValue, ...]:
    found = dongs_of(whole, definition.dong, dongs, people.counted)
    if found is None:
        return ()
    count = len(found.ids)
    held = people.held_back(found.of_row, count)
    values = amounts.by_group(found.of_row, count)
    return tuple(
        DongValue(dong, name, None if hidden else value, held_back=bool(hidden))
        for dong, name, value, hidden in zip(found.ids, found.names, values, held, strict=True)
        if value is not None or hidden
    )


def _compared(entry: IndicatorEntry, previous: PreviousValues) -> IndicatorEntry:
    """``entry`` with what it and its dongs were before."""
    before = previous.values.get(entry.key)
    if before is None or previous.units.get(entry.key, entry.unit) != entry.unit:
        return entry
    dongs = previous.by_dong.get(entry.key, {})
    return replace(
        entry,
        previous=Previous(before, previous.label),
        by_dong=tuple(replace(one, previous=dongs.get(one.dong)) for one in entry.by_dong),
    )
