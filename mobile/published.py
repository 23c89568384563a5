"""What became of each layer in a publication: what the report tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..common.remarks import Remark
from .bundle.publication import IndicatorEntry
from .model import SourceLayer
from .remark import FieldLeftOut


@dataclass(frozen=True)
class PublishedLayer:
    """A layer: what it was (``source``, before the reduction), and what of it is on the phone."""

    source: SourceLayer
    features: int
    on_map: int
    fields: tuple[str, ...]
    """Titles."""
    left_out: tuple[FieldLeftOut, ...]
    held_back: int
    remarks: tuple[Remark, ...]
    """On data that were repaired or left out, and on values that were held back."""
    restyled: tuple[Remark, ...]
    """On looks that the phone draws in another way."""


@dataclass(frozen=True)
class PublishReport:
    """A publication as it was made; sizes in bytes."""

    title: str
    target: Path
    index: Path
    published: str
    valid_until: str
    sealed: bool
    layers: tuple[PublishedLayer, ...]
    indicators: tuple[IndicatorEntry, ...]
    remarks: tuple[Remark, ...]
    files: int
    size: int
    data_size: int
    first_view: int

    @property
    def features(self) -> int:
        return sum(layer.features for layer in self.layers)

    @property
    def held_back(self) -> int:
        return sum(layer.held_back for layer in self.layers)

    @property
    def fields_left_out(self) -> int:
        return sum(len(layer.left_out) for layer in self.layers)
