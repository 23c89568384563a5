"""A file that somebody fetched by hand → clean features, with everything told that was found and done on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..areas import Area
from ..cities import City
from ..converting import READERS, Unreadable, is_missing
from ..entries import Dataset, FieldKind
from ..errors import CatalogError
from ..remarks import Remark, remark
from ..sources.bus_tables import gbis_id
from . import forest_map
from .cleaning import Repeats, key_of, repaired, without_misplaced
from .crs_guess import CrsFound, chosen_crs, find_crs
from .delivery import Delivery, LayerInfo, list_layers, open_delivery, open_layer
from .encoding import EncodingFound, chosen_encoding
from .field_names import NameRepair, named_after
from .points import TableReader
from .tables import Rejected

__all__ = ["Findings", "Imported", "import_file", "list_layers"]

GEOMETRY_TYPES = {"Polygon": "MultiPolygon", "MultiPolygon": "MultiPolygon", "LineString": "MultiLineString",
                  "MultiLineString": "MultiLineString", "Point": "Point"}  # fmt: skip
"""Type of the result by the type that the file states: shapefiles call many-part shapes by the single name."""

NUMBERED_COLUMNS = ("AL_D002", "AL_D010")
"""How files of V-World's downloads begin that hold parcels and buildings, their PNU in a column of a number."""
GBIS_STOP = "gbis_stop"
"""The code of fields with ids of stops."""
CITY_PADDING_M = 500.0
"""A city's bounds are rounded and not its outline: nothing at its edge may be lost by that."""


@dataclass
class Findings:
    """What was met while the batches were read; complete after the last one."""

    features: int = 0
    repaired: int = 0
    empty: int = 0
    """Without a shape, in a layer that has shapes."""
    misplaced: int = 0
    """Rows of a table whose coordinates lie outside Korea; their shape is left out."""
    duplicates: int = 0
    renamed_stops: int = 0
    """Ids of stops that had TAGO's letters before GBIS's own number."""
    unreadable: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Field of the entry → values that are not of its type, and the first of them."""


@dataclass
class Imported:
    """An opened layer: what it is, and its features by :meth:`batches`. Close it, or use it in a ``with`` block."""

    path: Path
    layer: LayerInfo
    layers: tuple[LayerInfo, ...]
    encoding: EncodingFound | None
    crs: CrsFound
    names: tuple[NameRepair, ...]
    fields: dict[str, str]
    """Column of the file → field of the entry, where an entry is given."""
    missing: tuple[str, ...]
    """Fields of the entry that the file lacks."""
    geometry_type: str | None
    """``MultiPolygon``, ``MultiLineString``, ``Point``, ``Unknown``; None for a table without coordinates."""
    findings: Findings
    _reader: object
    _delivery: Delivery
    _dataset: Dataset | None
    _area: BaseGeometry | None
    _prefixes: tuple[str, ...]
    """Of the legal dongs that were chosen without an outline being known."""
    _fix: bool
    _declare: bool

    def __enter__(self) -> Imported:
        return self

    def __exit__(self, *problem: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove what was unpacked."""
        self._delivery.close()

    @property
    def title(self) -> str:
        """The name by which the user knows the file: of a folder that of the file inside."""
        is_folder = self.path.is_dir() and self.path.suffix.lower() != ".gdb"
        return self.layer.file.name if is_folder else self.path.name

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """Rows of a table that could not be read, after the last batch."""
        return tuple(getattr(self._reader, "rejected", ()))

    def batches(self, progress: Progress = SILENT) -> Iterator[pd.DataFrame]:
        """The features, some ten thousand at a time, with shapes where there are some; at least one, maybe empty."""
        self.findings = Findings()
        repeats = Repeats(self._key()) if self._declare else None
        came = False
        for batch in self._reader.batches(self._box(), progress):
            progress.check()
            frame = self._clean(batch)
            if repeats is not None:
                repeats.see(frame)
            self.findings.features += len(frame)
            came = True
            yield frame
        if not came:
            yield self._nothing()
        self.findings.duplicates = repeats.count if repeats is not None else 0
        progress.at(1)

    def frame(self, progress: Progress = SILENT) -> pd.DataFrame:
        """All features at once."""
        frames = [frame for frame in self.batches(progress)]
        if len(frames) == 1:
            return frames[0]
        return pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)

    def remarks(self) -> tuple[Remark, ...]:
        """What the user should know, most important first; counts are complete after the last batch."""
        return tuple(_remarks(self))

    def _key(self) -> tuple[str, ...]:
        if self._dataset is not None:
            return tuple(self._dataset.key_fields)
        return key_of(self._reader.columns)

    def _box(self) -> tuple[float, float, float, float] | None:
        """The area's bounds as they stand in the file."""
        if self._area is None or self.geometry_type is None:
            return None
        box = Transformer.from_crs("EPSG:4326", self.crs.crs, always_xy=True).transform_bounds(
            *self._area.bounds, densify_pts=21
        )
        return (box[1], box[0], box[3], box[2]) if self.crs.swapped else box

    def _clean(self, frame: pd.DataFrame) -> pd.DataFrame:
        if isinstance(frame, gpd.GeoDataFrame):
            frame = self._placed(frame)
        if forest_map.is_forest_map(frame.columns):
            frame = forest_map.with_names(frame)
        return frame if self._dataset is None else self._as_declared(frame)

    def _placed(self, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        shapes = frame.geometry.to_numpy()
        if self.crs.swapped:
            shapes = shapely.transform(shapes, lambda points: points[:, ::-1])
        shapes = np.where(shapely.is_empty(shapes), None, shapes)
        if self._fix:
            shapes, count = repaired(shapes)
            self.findings.repaired += count
        frame = frame.set_geometry(gpd.GeoSeries(shapes, index=frame.index)).set_crs(self.crs.crs, allow_override=True)
        if isinstance(self._reader, TableReader):
            frame, count = without_misplaced(frame)
            self.findings.misplaced += count
        frame = self._clipped(frame)
        self.findings.empty += int(shapely.is_missing(frame.geometry.to_numpy()).sum())
        return frame

    def _clipped(self, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        """Features that meet the area; those without a shape stay, for nobody can say where they lie."""
        if self._area is None:
            return frame
        outline = gpd.GeoSeries([self._area], crs="EPSG:4326").to_crs(frame.crs).iloc[0]
        shapely.prepare(outline)
        shapes = frame.geometry.to_numpy()
        kept = shapely.intersects(outline, shapes) | shapely.is_missing(shapes)
        if self._prefixes and self._pnu is not None:
            kept &= frame[self._pnu].astype(str).str.startswith(self._prefixes).to_numpy(bool)
        return frame[kept].reset_index(drop=True)

    @property
    def _pnu(self) -> str | None:
        return next((str(name) for name in self._reader.columns if str(name).upper() == "PNU"), None)

    def _as_declared(self, frame: pd.DataFrame) -> pd.DataFrame:
        frame = frame.rename(columns=self.fields)
        for declared in self._dataset.fields:
            if declared.name in frame:
                values, kind = frame[declared.name], declared.kind
                if not _is_already(values, kind):
                    frame[declared.name] = self._converted(values, kind, declared.name)
                if declared.code == GBIS_STOP:
                    frame[declared.name] = self._as_of_gbis(frame[declared.name])
        if isinstance(frame, gpd.GeoDataFrame) and frame.crs is not None and frame.crs != self._dataset.crs:
            frame = frame.to_crs(self._dataset.crs)
        return frame

    def _converted(self, values: pd.Series, kind: FieldKind, name: str) -> pd.Series:
        converted = []
        for value in values.tolist():
            try:
                converted.append(None if is_missing(value) else READERS[kind](value))
            except Unreadable:
                count, first = self.findings.unreadable.get(name, (0, str(value)))
                self.findings.unreadable[name] = (count + 1, first)
                converted.append(None)
        return pd.Series(converted, index=values.index, dtype=_TYPES.get(kind, object))

    def _as_of_gbis(self, identifiers: pd.Series) -> pd.Series:
        """The nationwide list writes GGB224000063 for the stop that Gyeonggi's routes and cards know as 224000063."""
        known = identifiers.map(lambda identifier: None if is_missing(identifier) else gbis_id(identifier))
        self.findings.renamed_stops += int((known.notna() & (known != identifiers)).sum())
        return known

    def _nothing(self) -> pd.DataFrame:
        columns = [self.fields.get(name, name) for name in self._reader.columns]
        empty = pd.DataFrame({name: pd.Series(dtype=object) for name in columns})
        if self.geometry_type is None:
            return empty
        crs = self._dataset.crs if self._dataset is not None else self.crs.crs
        return gpd.GeoDataFrame(empty, geometry=gpd.GeoSeries([], crs=crs))


_TYPES = {FieldKind.INTEGER: "Int64", FieldKind.REAL: "float64"}


def _is_already(values: pd.Series, kind: FieldKind) -> bool:
    """Whether a column needs no look at each value."""
    if kind is FieldKind.INTEGER:
        return pd.api.types.is_integer_dtype(values)
    if kind is FieldKind.REAL:
        return pd.api.types.is_float_dtype(values)
    return False


def import_file(
    path: Path,
    *,
    layer: str | None = None,
    dataset: Dataset | None = None,
    crs: str | None = None,
    encoding: str | None = None,
    city: City | Sequence[City],
    area: Area | None = None,
    boundary: BaseGeometry | None = None,
    fix_geometries: bool = True,
    padding_m: float = 0.0,
    declare: bool = True,
    progress: Progress = SILENT,
) -> Imported:
    """Open a layer of a file, zip or folder and find out how it must be read; nothing is kept in memory yet.

    ``dataset`` names and types the fields after a catalogue entry and puts the features into its CRS; without it they
    stay as they are. ``declare=False`` lets the entry only find the layer and complete its names, and counts no
    repeats: the engine does the rest. ``crs`` and ``encoding`` override what is found. ``area`` (widened by
    ``padding_m``) clips while reading. ``city`` is where the coordinates are expected; of several the one that they
    fit. ``boundary`` (EPSG:4326, for example the city's outline) decides between
    systems that overlap. Raises :class:`CatalogError` with one sentence for a file that is cut off, hostile, empty of
    layers or of another kind.
    """
    delivery = open_delivery(path, progress)
    try:
        chosen = delivery.choose(layer, dataset)
        progress.step("Reading {layer}", layer=chosen.name)
        reader = open_layer(chosen, chosen_encoding(encoding) if encoding else None, dataset, progress)
        found = chosen_crs(crs) if crs else crs_of(reader, city, boundary, progress)
        if area is not None and found.crs is None and reader.geometry is not None:
            raise CatalogError(
                "{file}: the coordinate reference system is not known, so it cannot be cut to the area. Choose it "
                "(CRS), or import the whole file.",
                file=delivery.path.name,
            )
        entry = dataset if declare else None
        names = (delivery.path.name, chosen.file.name, chosen.name)
        fields = named_after(_columns_of(reader), entry, names) if entry is not None else {}
        return Imported(
            path=delivery.path,
            layer=chosen,
            layers=delivery.layers,
            encoding=reader.encoding,
            crs=found,
            names=reader.repairs,
            fields=fields,
            missing=_missing(entry, fields),
            geometry_type=None if reader.geometry is None else _type_of(reader.geometry),
            findings=Findings(),
            _reader=reader,
            _delivery=delivery,
            _dataset=entry,
            _area=None if area is None else _padded(area, padding_m),
            _prefixes=area.dong_prefixes if area is not None and area.dongs and area.outline is None else (),
            _fix=fix_geometries,
            _declare=declare,
        )
    except BaseException:
        delivery.close()
        raise


def crs_of(reader, city: City | Sequence[City], boundary: BaseGeometry | None, progress: Progress) -> CrsFound:
    """The system of an opened layer, as :func:`.crs_guess.find_crs` finds it."""
    cities = (city,) if isinstance(city, City) else tuple(city)
    is_numbered = reader.file.name.upper().startswith(NUMBERED_COLUMNS)
    holds_parcels = is_numbered or any(name.upper() == "PNU" for name in reader.columns)
    return find_crs(reader.crs, reader.sample(progress), cities, boundary, prefers_cadastral=holds_parcels)


def _columns_of(reader) -> list[str]:
    """The columns of the result: those of the file and, of the forest map, the names that are added."""
    columns = list(reader.columns)
    if forest_map.is_forest_map(columns):
        columns += [name for name, _ in forest_map.LABELS.values() if name not in columns]
    return columns


def _missing(dataset: Dataset | None, fields: dict[str, str]) -> tuple[str, ...]:
    declared = [field.name for field in dataset.fields] if dataset is not None else []
    return tuple(name for name in declared if name not in fields.values())


def _type_of(stated: str) -> str:
    plain = stated.removeprefix("2.5D ").removesuffix(" ZM").removesuffix(" Z").removesuffix(" M")
    return GEOMETRY_TYPES.get(plain, "Unknown")


def _padded(area: Area, padding_m: float) -> BaseGeometry:
    if area.outline is None and area.box is None:
        padding_m += CITY_PADDING_M
    if not padding_m:
        return area.geometry
    plain = gpd.GeoSeries([area.geometry], crs="EPSG:4326").to_crs(area.city.analysis_crs)
    return plain.buffer(padding_m).to_crs("EPSG:4326").iloc[0]


def _remarks(imported: Imported) -> Iterator[Remark]:
    file, findings, crs = imported.title, imported.findings, imported.crs
    if crs.crs is None and imported.geometry_type is not None:
        yield remark(
            marked("{file}: the coordinate reference system is not known ({reason}). Choose it (CRS)."),
            file=file,
            reason=crs.reason,
        )
    elif crs.doubtful and crs.alternatives:
        yield remark(
            marked(
                "{file} was read as {crs} ({reason}), but it could also be {alternatives}; the metres say how far away "
                "that would be. Lay it over a layer that you trust, and if it is off, import it again with that CRS."
            ),
            file=file, crs=crs.title, reason=crs.reason, alternatives=crs.alternatives,
        )  # fmt: skip
    elif crs.doubtful:
        yield remark(
            marked("{file} was read as {crs} ({reason}). Look whether it lies where it should; else choose the CRS."),
            file=file, crs=crs.title, reason=crs.reason,
        )  # fmt: skip
    if crs.swapped or _swapped_columns(imported):
        yield remark(marked("{file} has x and y (or longitude and latitude) the wrong way round; they were put right."),
                     file=file)  # fmt: skip
    if imported.encoding is not None and imported.encoding.doubtful:
        yield remark(
            marked("{file} was read as {encoding} ({reason}). If the texts look wrong, choose the encoding."),
            file=file, encoding=imported.encoding.name, reason=imported.encoding.reason,
        )  # fmt: skip
    yield from getattr(imported._reader, "remarks", ())
    yield from _remarks_on_content(imported, file, findings)


def _swapped_columns(imported: Imported) -> bool:
    table = getattr(imported._reader, "table", None)
    return table is not None and table.coordinates is not None and table.coordinates.swapped


def _remarks_on_content(imported: Imported, file: str, findings: Findings) -> Iterator[Remark]:
    if imported._prefixes and imported._pnu is None and imported.geometry_type is not None:
        yield remark(
            marked("{file} was cut to the whole city, because the outline of the chosen dongs is not known. Pull the "
                   "boundaries of legal dongs first."),
            file=file,
        )  # fmt: skip
    for suffix in imported._reader.lost:
        if suffix == ".dbf":
            yield remark(marked("{file} came without its .dbf, so there are only shapes and no fields."), file=file)
        else:
            yield remark(marked("{file} came without its {part}; that was made anew."), file=file, part=suffix)
    if imported.names:
        yield remark(
            marked("{file}: field names that were cut off have been completed: {names}."),
            file=file, names=", ".join(f"{name.found} → {name.repaired}" for name in imported.names),
        )  # fmt: skip
    if imported.missing:
        yield remark(
            marked("{file} lacks fields that the entry of the catalogue has: {fields}."),
            file=file, fields=", ".join(imported.missing),
        )  # fmt: skip
    for name, (count, first) in findings.unreadable.items():
        yield remark(
            marked("{file}: {count} values of {field} are not of its type and were left empty; first: “{value}”."),
            file=file, count=count, field=name, value=first,
        )  # fmt: skip
    spoilt = getattr(getattr(imported._reader, "table", None), "spoilt_codes", 0)
    if spoilt:
        yield remark(
            marked("{file}: a spreadsheet has turned {count} codes into numbers like 4.139E+18; they cannot be "
                   "restored. Get the original file."),
            file=file, count=spoilt,
        )  # fmt: skip
    for template, count in (
        (marked("{file}: {count} rows could not be read and were set aside."), len(imported.rejected)),
        (marked("{file}: {count} shapes were invalid and were repaired."), findings.repaired),
        (marked("{file}: {count} features have no shape; they were kept."), findings.empty - findings.misplaced),
        (marked("{file}: {count} rows have coordinates outside Korea; they were kept without a shape."),
         findings.misplaced),
        (marked("{file}: {count} features repeat another one; they were kept."), findings.duplicates),
        (marked("{file}: {count} ids of stops are written as GBIS has them (GGB224000063 is 224000063)."),
         findings.renamed_stops),
    ):  # fmt: skip
        if count > 0:
            yield remark(template, file=file, count=count)
    if not findings.features:
        yield remark(marked("{file} holds no features here."), file=file)
