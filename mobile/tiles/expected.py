"""What must be found in the tiles of a layer."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from ..contents.values import json_values, published_values
from ..errors import MobileError
from .decoding import TileFeatures
from .layers import ID, TileLayer


@dataclass
class Expected:
    """The ids and values of ``layer``; ``seen``: by zoom, which rows were found; ``compared``: values so far."""

    layer: TileLayer
    ids: np.ndarray
    """Sorted."""
    columns: dict[str, np.ndarray]
    """Python's own values or None, in the order of ``ids``."""
    seen: dict[int, np.ndarray] = field(default_factory=dict)
    compared: int = 0

    @classmethod
    def of(cls, layer: TileLayer) -> Expected:
        ids = layer.frame[ID].to_numpy(np.int64)
        order = np.argsort(ids, kind="stable")
        columns = {name: _objects(published_values(layer.frame[name], layer.title, name)) for name in layer.fields}
        seen = defaultdict(lambda: np.zeros(len(ids), bool))
        return cls(layer, ids[order], {name: values[order] for name, values in columns.items()}, seen)

    def compare(self, zoom: int, part: TileFeatures) -> None:
        """Raise :class:`MobileError` where ``part`` is not what it should be."""
        self._require_names(part)
        rows = self._rows(part)
        if not part.drawn.all():
            raise MobileError(
                "Feature {id} of the layer {layer} has lost its shape in the tiles. Report this error.",
                id=int(self.ids[rows[(~part.drawn).argmax()]]), layer=self.layer.title,
            )  # fmt: skip
        for name, wanted in self.columns.items():
            self._require_same(name, _values_of(part, name), wanted[rows], rows)
        self.seen[zoom][rows] = True
        self.compared += len(rows) * len(self.columns)

    def require_all(self, zoom: int) -> None:
        """Raise :class:`MobileError` where a feature was not found at ``zoom``."""
        missing = ~self.seen[zoom]
        if missing.any():
            raise MobileError(
                "{count} of {whole} features of the layer {layer} are not in the tiles of zoom {zoom}, the first is "
                "number {id}. Report this error.",
                count=int(missing.sum()), whole=len(missing), layer=self.layer.title, zoom=zoom,
                id=int(self.ids[missing.argmax()]),
            )  # fmt: skip

    def _require_names(self, part: TileFeatures) -> None:
        unknown = set(part.keys) - self.columns.keys() - {ID}
        if unknown:
            raise MobileError(
                "The tiles of the layer {layer} hold the field {field}, which was not to be published. Publish again.",
                layer=self.layer.title, field=min(unknown),
            )  # fmt: skip

    def _rows(self, part: TileFeatures) -> np.ndarray:
        """Which row each feature of ``part`` is."""
        found = _values_of(part, ID)
        rows = np.minimum(
            np.searchsorted(self.ids, np.array([-1 if one is None else one for one in found], np.int64)),
            len(self.ids) - 1,
        )
        strange = self.ids[rows] != found
        if strange.any():
            raise MobileError(
                "The tiles of the layer {layer} hold a feature number {id} that it does not have. Report this error.",
                layer=self.layer.title, id=str(found[strange.argmax()]),
            )  # fmt: skip
        return rows

    def _require_same(self, name: str, found: np.ndarray, wanted: np.ndarray, rows: np.ndarray) -> None:
        different = found != wanted
        either = (wanted == 0) | (wanted == 1)  # true equals 1 in Python, not on the phone
        different[either] |= _are_booleans(found[either]) != _are_booleans(wanted[either])
        if different.any():
            first = different.argmax()
            raise MobileError(
                "Feature {id} of the layer {layer} holds {found} in the field {field} of the tiles, but its source "
                "holds {wanted}. Report this error.",
                id=int(self.ids[rows[first]]), layer=self.layer.title, field=name, found=repr(found[first]),
                wanted=repr(wanted[first]),
            )  # fmt: skip


def _objects(values) -> np.ndarray:
    found = np.empty(len(values), object)
    found[:] = json_values(values)
    return found


def _values_of(part: TileFeatures, name: str) -> np.ndarray:
    """The value of the field in each feature of ``part``, None for nothing."""
    found = np.full(len(part.drawn), None, object)
    if name in part.keys:
        own = part.key == part.keys.index(name)
        found[part.feature[own]] = part.values[part.value[own]]
    return found


def _are_booleans(values: np.ndarray) -> np.ndarray:
    return np.fromiter((isinstance(one, bool) for one in values), bool, len(values))
