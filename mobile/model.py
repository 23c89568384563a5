"""What is handed to publishing: layers as frames with their fields, look and origin."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

import geopandas

from .style.model import Symbology


class FieldKind(Enum):
    """What a field holds; the value stands in the publication."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"


@dataclass(frozen=True)
class LayerField:
    """A field that may be published.

    ``title`` and ``values`` (stored value → what it is called) are in the user's language; ``counts_people``: the field
    counts persons or cards, so that small numbers are held back (:mod:`.reduction`). What is shown is the stored number
    times ``factor``: shares are shown as %.
    """

    name: str
    title: str
    kind: FieldKind
    unit: str = ""
    decimals: int | None = None
    values: dict[str, str] = field(default_factory=dict)
    counts_people: bool = False
    factor: float = 1.0


@dataclass(frozen=True)
class SourceLayer:
    """A layer as the user chose it.

    ``key``: ASCII, unique in the publication; ``frame``: any CRS, all of the layer's columns, index 0 … n-1;
    ``fields``: the white list, in the order of display; ``title_field``: what names a feature; ``kind``: key of the
    result that it is (``processing/results.py``), "" for any other layer; ``time_fields``: columns with the begin and
    end of each row (one feature has a row an interval; ``id_field`` then tells which rows are one feature);
    ``doubts``: what its own report says against the result, in the user's language; ``unlisted``: fields that the user
    took off the white list, which the look may still read.
    """

    key: str
    title: str
    frame: geopandas.GeoDataFrame
    fields: tuple[LayerField, ...]
    symbology: Symbology
    group: str = ""
    title_field: str = ""
    id_field: str = ""
    kind: str = ""
    visible: bool = True
    background: bool = False
    time_fields: tuple[str, str] | None = None
    data_date: str = ""
    sources: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    unlisted: tuple[LayerField, ...] = ()

    @property
    def field_names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.fields)
