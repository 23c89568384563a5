"""The page of contents of a publication: what the app reads first (``data/publication.json``).

The same shapes in TypeScript: ``mobile/app/src/publication/types.ts``. docs/mobile.md tells what lies where.
"""

from __future__ import annotations

from dataclasses import dataclass, field

FORMAT = 1
"""Counts up when an app of before could misread a publication."""


@dataclass(frozen=True)
class FieldEntry:
    """A field in details and list; ``kind``: text, number, date, boolean.

    What is shown is the stored number times ``factor``, with ``decimals``: shares are shown as %.
    """

    name: str
    title: str
    kind: str
    unit: str = ""
    decimals: int | None = None
    values: dict[str, str] = field(default_factory=dict)
    factor: float = 1.0


@dataclass(frozen=True)
class LegendSymbol:
    """What a legend shows beside a label; ``kind``: fill, line, circle, picture, extrusion, heading.

    A heading shows nothing; the entries after it are of it. Sizes in CSS pixels.
    """

    kind: str
    color: str = ""
    opacity: float = 1.0
    outline: str = ""
    outline_width: float = 0.0
    size: float = 0.0
    dash: tuple[float, ...] = ()
    picture: str = ""
    """Name of an image of the publication."""


@dataclass(frozen=True)
class LegendEntry:
    """A class: ``filter`` is a MapLibre expression that picks its features, None for all; ``count`` of published
    features."""

    label: str
    symbol: LegendSymbol
    count: int | None = None
    filter: list | None = None


@dataclass(frozen=True)
class LayerData:
    """Where features lie. ``kind``: tiles (``layer`` of ``file``, PMTiles, at zooms min … max; drawn above max too)
    or geojson.

    In both each feature has the property ``_id`` (0 … count-1), by which rows, values by time and search name it.
    """

    kind: str
    file: str
    layer: str = ""
    min_zoom: int = 0
    max_zoom: int = 14


@dataclass(frozen=True)
class Overview:
    """What is drawn below ``max_zoom`` in place of too many features: cells or dongs, with ``count`` and ``class`` as
    properties."""

    layer: str
    max_zoom: int
    note: str


@dataclass(frozen=True)
class RowsData:
    """The table: ``files`` of at most ``chunk`` rows, each ``{"ids": […], "x": […], "y": […], "columns": {field:
    […]}}``."""

    files: tuple[str, ...]
    count: int
    chunk: int


@dataclass(frozen=True)
class TimeStep:
    """An interval: ISO begin and end (local time, or a day's time), and what it is called."""

    begin: str
    end: str
    label: str


@dataclass(frozen=True)
class TimeData:
    """Values by interval: ``file`` holds for each field, step by step, ``count`` little-endian float32 (NaN: no value).

    A field's values of a step begin at ``(field index · steps + step) · count · 4`` bytes. Styles read them by
    feature-state.
    """

    file: str
    fields: tuple[str, ...]
    steps: tuple[TimeStep, ...]
    count: int
    first: int = 0


@dataclass(frozen=True)
class LayerEntry:
    """A layer of the publication, in the order of drawing (first is on top).

    ``style``: MapLibre layers without ``source`` and ``source-layer``; with ``"metadata": {"overview": true}`` where
    they draw the
    overview. ``geometry``: point, line, polygon, none (a table). ``held_back``: values that the reduction hid.
    """

    key: str
    title: str
    geometry: str
    count: int
    data: LayerData | None
    style: list[dict]
    legend: tuple[LegendEntry, ...]
    fields: tuple[FieldEntry, ...]
    group: str = ""
    title_field: str = ""
    visible: bool = True
    background: bool = False
    overview: Overview | None = None
    rows: RowsData | None = None
    time: TimeData | None = None
    bounds: tuple[float, float, float, float] | None = None
    data_date: str = ""
    sources: tuple[str, ...] = ()
    held_back: int = 0


@dataclass(frozen=True)
class Previous:
    """An indicator in the period before."""

    value: float
    label: str


@dataclass(frozen=True)
class DongValue:
    """An indicator of one dong; ``value`` None with ``held_back``: too small to be told."""

    dong: str
    name: str
    value: float | None
    previous: float | None = None
    held_back: bool = False


@dataclass(frozen=True)
class IndicatorEntry:
    """A card. ``better``: higher, lower or neither; ``layer`` and ``filter``: what a tap shows on the map; ``how``:
    one sentence."""

    key: str
    title: str
    unit: str
    value: float | None
    decimals: int = 0
    previous: Previous | None = None
    better: str = "neither"
    data_date: str = ""
    source: str = ""
    how: str = ""
    layer: str = ""
    filter: list | None = None
    by_dong: tuple[DongValue, ...] = ()
    held_back: bool = False


@dataclass(frozen=True)
class Comparison:
    """Two layers for the swipe."""

    title: str
    base: str
    scenario: str


@dataclass(frozen=True)
class SearchData:
    """``files``: parts of the index, each ``{"text": […], "about": […], "kind": […], "x": […], "y": […], "layer":
    […], "id": […]}``.

    ``kind``: dong, stop, route, address, place. ``layer`` is a key or "", ``id`` the feature's ``_id`` or -1.
    """

    files: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Publication:
    """All that the app needs to begin. Dates are ISO (published with its UTC offset, the others days)."""

    title: str
    city: str
    publisher: str
    published: str
    valid_until: str
    data_date: str
    language: str
    bounds: tuple[float, float, float, float]
    layers: tuple[LayerEntry, ...]
    indicators: tuple[IndicatorEntry, ...] = ()
    comparison: Comparison | None = None
    search: SearchData | None = None
    images: dict[str, dict] = field(default_factory=dict)
    """Pictures of the style by name: ``{"file": "data/images/x.png", "pixel_ratio": 2, "tinted": false}``.

    A tinted one holds distances to the edge of its shape in its alpha; the style gives the colour (MapLibre: ``sdf``).
    """
    notice: str = ""
    """What every reader must know: what was held back, doubts, for comparison only."""
    format: int = FORMAT
