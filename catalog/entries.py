"""The catalogue: which datasets exist, who provides them, and how each is asked for. It is data, read from TOML."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from .errors import CatalogError
from .validation import DATASET, check_dataset, check_unique, tables_in

DATASETS_FILE = Path(__file__).with_name("datasets.toml")


class Theme(Enum):
    """What a dataset is about; the order is that of the dock."""

    BOUNDARIES = "boundaries"
    PARCELS = "parcels"
    BUILDINGS = "buildings"
    ROADS = "roads"
    BUS = "bus"
    FOREST = "forest"
    FIRE = "fire"
    LAND_USE = "land_use"
    SENSORS = "sensors"
    BASE_MAP = "base_map"


class SourceKind(Enum):
    """How a dataset is reached."""

    VWORLD_DATA = "vworld_data"
    VWORLD_WFS = "vworld_wfs"
    VWORLD_NED = "vworld_ned"
    WFS = "wfs"
    OGC_FEATURES = "ogc_features"
    NGSI_LD = "ngsi_ld"
    TAGO = "tago"
    GBIS = "gbis"
    GBIS_BASE = "gbis_base"
    FIRE_INDEX = "fire_index"
    STCIS = "stcis"
    POSTGIS = "postgis"
    FILE = "file"
    WMS = "wms"
    WMTS = "wmts"
    XYZ = "xyz"

    @property
    def is_picture(self) -> bool:
        """Shown as a map layer, never pulled."""
        return self in (SourceKind.WMS, SourceKind.WMTS, SourceKind.XYZ)


class FieldKind(Enum):
    """The type of a field in the layer that users get."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    DATE = "date"
    TIME = "time"


@dataclass(frozen=True)
class Field:
    """A field: its name here (ASCII snake_case), the platform's names for it, its type, and what its codes must be.

    ``code`` is the key of a :class:`.quality.codes.Code`: ``pnu``, ``legal_dong``, ``road_rank``, …
    A source ``AL_D010/A2`` is the column A2 of files called so: V-World's downloads number their columns.
    """

    name: str
    sources: tuple[str, ...]
    kind: FieldKind = FieldKind.TEXT
    titles: dict[str, str] = field(default_factory=dict)
    code: str = ""
    required: bool = False
    stand_ins: tuple[str, ...] = ()
    """Names of columns that hold it where none of its own is there, though another field may claim them."""

    def title(self, language: str) -> str:
        return self.titles.get(language) or self.name


@dataclass(frozen=True)
class Dataset:
    """One entry of the catalogue.

    ``crs``: what the pulled layer has (EPSG:5186 unless the entry says otherwise). ``key_fields``: our names of the
    fields that identify a feature; empty where the server's own feature id must serve. ``request``: what the source
    needs (each source documents its names). ``address``: URL; empty where the city must give its own (SOURCE).
    """

    id: str
    theme: Theme
    source: SourceKind
    titles: dict[str, str]
    summaries: dict[str, str]
    providers: dict[str, str]
    licences: dict[str, str]
    updated: str = ""
    """When the provider last renewed it, as far as known: ``2026-04``."""
    address: str = ""
    geometry: str = "polygon"
    """polygon, line, point, none or any."""
    crs: str = "EPSG:5186"
    needs_key: bool = True
    key_fields: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    request: dict[str, object] = field(default_factory=dict)
    fresh_days: int = 180
    """After how many days a pulled copy is called old."""
    doubt: dict[str, str] = field(default_factory=dict)
    """What is not certain about the entry, for the user."""
    file: str = ""
    """Of a file the user must fetch by hand: where from, and what the file is called."""
    unlike: tuple[str, ...] = ()
    """Columns that a layer of it never has: they are those of something else with the same codes."""

    def title(self, language: str) -> str:
        return _in(self.titles, language)

    def summary(self, language: str) -> str:
        return _in(self.summaries, language)

    def provider(self, language: str) -> str:
        return _in(self.providers, language)

    def licence(self, language: str) -> str:
        return _in(self.licences, language)


def _in(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()), "")


def read_catalogue(*files: Path) -> tuple[Dataset, ...]:
    """The datasets of ``datasets.toml`` and the user's own ``files``; a later one of the same id replaces an earlier.

    Raises :class:`CatalogError` naming the file, the dataset and the field that cannot be used.
    """
    datasets: dict[str, Dataset] = {}
    for file in (DATASETS_FILE, *files):
        tables = tables_in(file, "dataset")
        check_unique((str(table.get("id", "?")) for table in tables), file, DATASET)
        for table in tables:
            dataset = _dataset(table, file)
            datasets[dataset.id] = dataset
    return tuple(datasets.values())


def dataset_of(identifier: str, datasets: tuple[Dataset, ...]) -> Dataset:
    """The dataset with this id. Raises :class:`CatalogError` with the nearest ids when there is none."""
    from difflib import get_close_matches

    for dataset in datasets:
        if dataset.id == identifier:
            return dataset
    near = get_close_matches(identifier, [dataset.id for dataset in datasets], 3, 0.4)
    raise CatalogError(
        "There is no dataset {dataset} in the catalogue. Did you mean: {near}?",
        dataset=identifier,
        near=", ".join(near) or datasets[0].id,
    )


_WORDS = {"theme": Theme, "source": SourceKind, "type": FieldKind}
_PLAIN = ("id", "updated", "address", "geometry", "crs", "needs_key", "fresh_days", "file")


def _dataset(table: dict, file: Path) -> Dataset:
    check_dataset(table, file, _WORDS)
    try:
        return Dataset(
            **{name: table[name] for name in _PLAIN if name in table},
            theme=Theme(table["theme"]),
            source=SourceKind(table["source"]),
            titles=dict(table["title"]),
            summaries=dict(table["summary"]),
            providers=dict(table["provider"]),
            licences=dict(table["licence"]),
            key_fields=tuple(table.get("key_fields", ())),
            fields=tuple(_field(line) for line in table.get("field", [])),
            request=dict(table.get("request", {})),
            doubt=dict(table.get("doubt", {})),
            unlike=tuple(table.get("unlike", ())),
        )
    except (KeyError, TypeError, ValueError) as cause:
        raise CatalogError(
            "{file}: the dataset {dataset} has a field that is missing or cannot be used: {field}. Compare it with "
            "docs/catalog.md.",
            file=file,
            dataset=table.get("id", "?"),
            field=cause,
        ) from cause


def _field(line: dict) -> Field:
    return Field(
        name=line["name"],
        sources=tuple(line.get("from", [line["name"]])),
        kind=FieldKind(line.get("type", "text")),
        titles=dict(line.get("title", {})),
        code=line.get("code", ""),
        required=line.get("required", False),
        stand_ins=tuple(line.get("else_from", ())),
    )
