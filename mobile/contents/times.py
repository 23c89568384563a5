"""Values by interval, such as the flow of each link by hour: one file of numbers that the app pages through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ..bundle.publication import TimeData, TimeStep
from ..errors import MobileError
from ..model import SourceLayer
from ..style.model import Geometry
from .files import DATA
from .values import published_values

FOLDER = "times"
PEAK_FIELDS = ("flow_vph", "flow", "vehicles", "boardings", "people", "count")
"""The busiest interval is the one with the largest sum of the first of these; a map begins with it."""
_ID = "_id"
_ROUND = "s"
"""Intervals of results end a millisecond before the next begins; people read whole seconds."""


@dataclass(frozen=True)
class TimesWritten:
    """``data``: what the contents say. ``features``: the layer with one row a feature (``_id`` 0 … n-1), changing
    fields as they are in the interval ``data.first``: what is drawn before the file is there. ``texts``: fields that
    change too but hold no numbers, so that only this interval's are told."""

    data: TimeData
    features: SourceLayer
    texts: tuple[str, ...]


def write_times(
    layer: SourceLayer, folder: Path, fields: Sequence[str] | None = None, progress: Progress = SILENT
) -> TimesWritten:
    """Write the changing numbers of ``layer``, which has a row a feature and interval, to ``folder/times/<key>.bin``.

    ``layer.time_fields`` name begin and end, ``_id`` says whose row it is; ``fields``: which numbers (None: all of the
    white list that change). Values are float32 (7 digits), NaN where there is none. Raises :class:`MobileError` where a
    feature has two rows for one interval or a row has no begin.
    """
    progress.step("Writing the values of {layer} by time", layer=layer.title)
    frame = layer.frame.reset_index(drop=True)
    step, steps = _steps(layer, frame)
    _require_single(layer, frame, step, steps)
    ids = frame[_ID].to_numpy()
    count = int(ids.max()) + 1
    values = {one: published_values(frame[one], layer.title, one) for one in layer.field_names}
    values = {name: column for name, column in values.items() if name not in layer.time_fields}
    changing = [name for name, column in values.items() if _changes(column, ids)]
    numbers = [one for one in changing if _is_number(values[one]) and (fields is None or one in fields)]
    cube = np.full((len(numbers), len(steps), count), np.nan, np.float32)
    for place, name in enumerate(numbers):
        progress.at(place / len(numbers))
        cube[place, step, ids] = values[name].to_numpy(np.float64, na_value=np.nan)
    first = _busiest(values, step, len(steps))
    file = folder / FOLDER / f"{layer.key}.bin"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(cube.astype("<f4", copy=False).tobytes())
    data = TimeData(f"{DATA}/{FOLDER}/{layer.key}.bin", tuple(numbers), steps, count, first)
    texts = tuple(one for one in changing if not _is_number(values[one]))
    return TimesWritten(data, _features(layer, frame, step == first, changing), texts)


def has_steps(layer: SourceLayer) -> bool:
    """Whether :func:`write_times` can be asked: every row has a begin, each feature one row an interval, and one place.

    Vehicles on their way have one row an interval and many places.
    """
    if layer.time_fields is None or len(layer.frame) == 0:
        return False
    begin = layer.time_fields[0]
    shapes = layer.frame.geometry.to_wkb() if layer.symbology.geometry is not Geometry.NONE else 0
    places = pd.DataFrame({"id": layer.frame[_ID], "shape": shapes}).drop_duplicates()
    twice = layer.frame.duplicated([_ID, *layer.time_fields]).any()
    return not (layer.frame[begin].isna().any() or twice or places["id"].duplicated().any())


def _steps(layer: SourceLayer, frame: pd.DataFrame) -> tuple[np.ndarray, tuple[TimeStep, ...]]:
    """The number of each row's interval, and all intervals in order."""
    begin, end = (_clock(frame[one]) for one in layer.time_fields)
    if begin.isna().any():
        raise MobileError(
            "Row {row} of the layer {layer} has no time in the field {field}. Leave such rows out.",
            row=int(begin.isna().argmax()) + 1, layer=layer.title, field=layer.time_fields[0],
        )  # fmt: skip
    pairs = pd.MultiIndex.from_arrays([begin.astype(str), end.fillna("").astype(str)])
    step, found = pd.factorize(pairs, sort=True)
    days = {one[:10] for one, _ in found if _is_moment(one)}
    return step, tuple(TimeStep(begin, end, _label(begin, end, len(days) > 1)) for begin, end in found)


def _clock(times: pd.Series) -> pd.Series:
    """ISO texts by the city's clock, to the second."""
    if pd.api.types.is_datetime64_any_dtype(times.dtype):
        local = times.dt.tz_localize(None).dt.round(_ROUND)
        return local.dt.strftime("%Y-%m-%dT%H:%M:%S").where(local.notna(), None)
    return times.astype(object).map(lambda one: one.isoformat() if hasattr(one, "isoformat") else str(one), "ignore")


def _is_moment(text: str) -> bool:
    return len(text) >= len("2026-03-01T07:00") and text[10] in "T "


def _label(begin: str, end: str, several_days: bool) -> str:
    """07:00–08:00, with month and day before it where there are several days."""
    if not _is_moment(begin):
        return f"{begin}–{end}" if end else begin
    day = f"{begin[5:10]} " if several_days else ""
    return day + begin[11:16] + (f"–{end[11:16]}" if _is_moment(end) else "")


def _require_single(layer: SourceLayer, frame: pd.DataFrame, step: np.ndarray, steps: tuple[TimeStep, ...]) -> None:
    twice = pd.DataFrame({"id": frame[_ID], "step": step}).duplicated().to_numpy()
    if twice.any():
        row = int(twice.argmax())
        raise MobileError(
            "Row {row} of the layer {layer} tells of the same feature and time ({time}) as a row before it. Choose a "
            "layer with one row for each feature and interval.",
            row=row + 1, layer=layer.title, time=steps[step[row]].label,
        )  # fmt: skip


def _changes(column: pd.Series, ids: np.ndarray) -> bool:
    """Whether some feature has two values; nothing beside a value counts."""
    codes = pd.factorize(column)[0]
    by_feature = pd.Series(codes).groupby(ids)
    return bool((by_feature.max() != by_feature.min()).any())


def _is_number(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column.dtype) and not pd.api.types.is_bool_dtype(column.dtype)


def _busiest(values: dict[str, pd.Series], step: np.ndarray, steps: int) -> int:
    for name in PEAK_FIELDS:
        if name in values and _is_number(values[name]):
            amounts = values[name].to_numpy(np.float64, na_value=0.0)
            return int(np.bincount(step, np.nan_to_num(amounts), steps).argmax())
    return 0


def _features(layer: SourceLayer, frame: pd.DataFrame, shown: np.ndarray, changing: list[str]) -> SourceLayer:
    features = frame[~frame[_ID].duplicated()].sort_values(_ID).reset_index(drop=True)
    at = frame[shown].set_index(_ID).reindex(features[_ID])
    for name in changing:
        features[name] = at[name].to_numpy()
    return replace(layer, frame=features)
