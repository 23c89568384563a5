"""The table of a layer: what the list shows and screen readers read."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ...common.progress import SILENT, Progress
from ..bundle.publication import RowsData
from ..model import SourceLayer
from ..style.model import Geometry
from .files import write_json
from .places import places
from .values import json_values, published_values

CHUNK = 2_000
"""Rows of a file: some 300 KB at most, so a list shows at once and a phone holds a few."""
FOLDER = "rows"


def write_rows(layer: SourceLayer, folder: Path, progress: Progress = SILENT) -> RowsData:
    """Write the table of ``layer`` (EPSG:4326, column ``_id``, a row a feature) in files of :data:`CHUNK` rows.

    Only the fields of the white list, values as :func:`.values.published_values` has them; ``x`` and ``y`` are a point
    on the feature, null without one. Files lie in ``folder/rows/<key>/`` and are named ``data/rows/<key>/<n>.json``.
    """
    frame = layer.frame
    count = len(frame)
    columns = {}
    for name in layer.field_names:
        progress.check()
        columns[name] = json_values(published_values(frame[name], layer.title, name))
    ids = frame["_id"].tolist()
    x, y = _places(layer)
    files = []
    for number, first in enumerate(range(0, count, CHUNK)):
        progress.at(first / count)
        part = slice(first, first + CHUNK)
        content = {"ids": ids[part], "x": x[part], "y": y[part], "columns": {k: v[part] for k, v in columns.items()}}
        files.append(write_json(content, folder, FOLDER, layer.key, f"{number}.json"))
    return RowsData(tuple(files), count, CHUNK)


def _places(layer: SourceLayer) -> tuple[list, list]:
    if layer.symbology.geometry is Geometry.NONE:
        return [None] * len(layer.frame), [None] * len(layer.frame)
    x, y = places(layer.frame.geometry.to_numpy(), layer.symbology.geometry)
    return _or_none(x), _or_none(y)


def _or_none(numbers: np.ndarray) -> list[float | None]:
    return np.where(np.isnan(numbers), None, numbers.astype(object)).tolist()
