"""Where people live: counts of a layer as they are, or a dong's residents spread over its homes."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..dongs import NO_DONG, dongs_at, named_dongs
from ..errors import UnusableLayer
from ..progress import SILENT, Progress
from .homes import floor_area, is_home, numbers_of

POPULATION_FIELDS = (
    "population",
    "people",
    "pop",
    "인구수",
    "인구",
    "총인구",
    "총인구수",
    "tot_pop",
    "val",
    "to_in_001",
)
ELDERLY_FIELDS = ("elderly", "senior", "pop65", "노인인구", "고령인구", "65세이상", "노인수", "고령자수")
"""What layers call the number of residents and of those over 65, the likeliest first (any case)."""

CELL_M = 100.0
"""Cells over which a dong's residents are spread evenly where no buildings are given (national grid: 100 m)."""


@dataclass(frozen=True)
class PopulationSources:
    """Layers that say where people live: a layer of counts (``population``), or ``dongs`` with residents, spread over
    ``buildings`` where there are any. The fields are found by their usual names unless they are told."""

    population: gpd.GeoDataFrame | None = None
    buildings: gpd.GeoDataFrame | None = None
    dongs: gpd.GeoDataFrame | None = None
    population_field: str = ""
    elderly_field: str = ""


@dataclass(frozen=True)
class People:
    """Places with people, one element for each: ``x`` and ``y`` (metres), residents, those of them over 65 (NaN: not
    known), and the dong (place in ``dong_id`` and ``dong_name``, ``NO_DONG`` outside all). ``building``: whether the
    place is a building, which then counts as one also without residents. ``method``: how residents were placed."""

    x: np.ndarray
    y: np.ndarray
    people: np.ndarray
    elderly: np.ndarray
    dong: np.ndarray
    building: np.ndarray
    dong_id: np.ndarray
    dong_name: np.ndarray
    method: str

    def __len__(self) -> int:
        return len(self.x)

    @property
    def knows_elderly(self) -> bool:
        return bool(np.isfinite(self.elderly).any())

    @classmethod
    def of(cls, sources: PopulationSources, crs: object, progress: Progress = SILENT) -> People:
        """The people of ``sources`` in the projected ``crs``.

        A layer of counts puts its people at its points or in the middle of its polygons. Otherwise each dong's
        residents live in the homes whose middle lies in it, in proportion to their floor area (the field of the
        building register, else footprint × floors); in a dong without homes in all its buildings, and without
        buildings evenly in its cells of :data:`CELL_M`.

        Raises :class:`UnusableLayer` where neither counts nor dongs with residents are given.
        """
        dongs = _Dongs.of(sources, crs)
        if sources.population is not None:
            return _counted(sources, dongs, crs)
        if sources.dongs is None or dongs.people is None:
            raise _nobody_says()
        if sources.buildings is not None:
            return _in_buildings(sources.buildings, dongs, crs, progress)
        progress.warn("Without buildings the residents of each dong are spread evenly over its area")
        return _in_cells(dongs)


@dataclass(frozen=True)
class _Dongs:
    shapes: np.ndarray
    id: np.ndarray
    name: np.ndarray
    people: np.ndarray | None
    elderly: np.ndarray | None

    @classmethod
    def of(cls, sources: PopulationSources, crs: object) -> _Dongs:
        if sources.dongs is None:
            nothing = np.empty(0, object)
            return cls(nothing, nothing, nothing, None, None)
        if sources.dongs.crs is None:
            raise UnusableLayer("The dong layer has no coordinate reference system. Set the one it was made in.")
        usable = sources.dongs[sources.dongs.geometry.notna() & ~sources.dongs.geometry.is_empty].to_crs(crs)
        if sources.population is None:
            usable = usable.assign(
                residents_=numbers_of(usable, POPULATION_FIELDS, sources.population_field),
                elderly_=numbers_of(usable, ELDERLY_FIELDS, sources.elderly_field),
            )
        kept = [name for name in ("residents_", "elderly_") if name in usable.columns and usable[name].notna().all()]
        table = named_dongs(usable, *kept)
        if table.empty:
            raise UnusableLayer("The dong layer has no polygons. Choose the layer of administrative dongs.")
        people, elderly = (table[name].to_numpy(float) if name in kept else None for name in ("residents_", "elderly_"))
        return cls(table.geometry.to_numpy(), table["id"].to_numpy(), table["name"].to_numpy(), people, elderly)

    @classmethod
    def of_counts(cls, sources: PopulationSources, crs: object) -> _Dongs:
        """The areas of the layer of counts as if they were dongs."""
        layer, people, elderly = _read_counts(sources, crs)
        if not layer.geom_type.isin(("Polygon", "MultiPolygon")).all():
            raise UnusableLayer(
                "The layer of people has points, which do not say who lives in which building. Give cells or other "
                "areas with counts of people, or dongs with a field of residents."
            )
        nameless = np.full(len(layer), "", object)
        return cls(shapely.make_valid(layer.geometry.to_numpy()), nameless, nameless, people, elderly)

    def at(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """The dong of each place; one on a border belongs to the first."""
        return dongs_at(shapely.STRtree(self.shapes), shapely.points(x, y))


def _nobody_says() -> UnusableLayer:
    return UnusableLayer(
        "Nobody says where people live. Give a layer with counts of people, or dongs with a field of residents "
        "(such as 인구수 or population)."
    )


def _read_counts(sources: PopulationSources, crs: object) -> tuple[gpd.GeoDataFrame, np.ndarray, np.ndarray | None]:
    """The layer of counts in ``crs``, without rows that lie nowhere; its people and elderly."""
    layer = sources.population
    if layer.crs is None:
        raise UnusableLayer("The layer of people has no coordinate reference system. Set the one it was made in.")
    layer = layer[layer.geometry.notna() & ~layer.geometry.is_empty].to_crs(crs)
    people = numbers_of(layer, POPULATION_FIELDS, sources.population_field)
    if people is None:
        raise UnusableLayer(
            "The layer of people has no field with their number ({names}). Name the field.",
            names=", ".join(POPULATION_FIELDS[:4]),
        )
    return layer, people, numbers_of(layer, ELDERLY_FIELDS, sources.elderly_field)


def _counted(sources: PopulationSources, dongs: _Dongs, crs: object) -> People:
    layer, people, elderly = _read_counts(sources, crs)
    x, y = _middles(layer)
    return People(
        x, y, people, np.full(len(x), np.nan) if elderly is None else elderly, dongs.at(x, y),
        np.zeros(len(x), bool), dongs.id, dongs.name, "counts",
    )  # fmt: skip


def residents_by_building(sources: PopulationSources, crs: object, progress: Progress = SILENT) -> pd.DataFrame:
    """``people elderly`` of each building of ``sources``, in the order and with the index of the layer.

    Residents of a dong, or of a cell or other area of the layer of counts, live in the homes in it as :meth:`People.of`
    says. A building without geometry or outside all of them has nobody; ``elderly`` is NaN where nobody counted them.

    Raises :class:`UnusableLayer` as :meth:`People.of` does, and for counts at points, which name no building.
    """
    buildings = sources.buildings
    areas = _Dongs.of(sources, crs) if sources.population is None else _Dongs.of_counts(sources, crs)
    if areas.people is None:
        raise _nobody_says()
    placed = _in_buildings(buildings, areas, crs, progress)
    drawn = (buildings.geometry.notna() & ~buildings.geometry.is_empty).to_numpy()
    found = pd.DataFrame({"people": 0.0, "elderly": 0.0 if areas.elderly is not None else np.nan}, buildings.index)
    for name in found:
        found.loc[drawn, name] = np.nan_to_num(getattr(placed, name)[: drawn.sum()], nan=found[name].iloc[0])
    return found


def _in_buildings(buildings: gpd.GeoDataFrame, dongs: _Dongs, crs: object, progress: Progress) -> People:
    if buildings.crs is None:
        raise UnusableLayer("The building layer has no coordinate reference system. Set the one it was made in.")
    buildings = buildings[buildings.geometry.notna() & ~buildings.geometry.is_empty].to_crs(crs)
    x, y = _middles(buildings)
    dong = dongs.at(x, y)
    area = floor_area(buildings)
    home = is_home(buildings, progress)
    inside = dong != NO_DONG
    homes = np.bincount(dong[inside], np.where(home, area, 0)[inside], len(dongs.id))
    weight = np.where(home | (homes[dong] == 0), area, 0.0) * inside
    total = np.bincount(dong[inside], weight[inside], len(dongs.id))
    share = np.divide(weight, total[dong], out=np.zeros(len(x)), where=inside & (total[dong] > 0))
    lost = float(np.nansum(np.where(total == 0, dongs.people, 0)))
    if lost:
        progress.warn(
            "{people} residents live in dongs without a building; they are spread evenly over the dong",
            people=round(lost),
        )
    elderly = np.full(len(dongs.id), np.nan) if dongs.elderly is None else dongs.elderly
    placed = People(
        x, y, share * np.nan_to_num(dongs.people)[dong], share * elderly[dong], dong, np.ones(len(x), bool),
        dongs.id, dongs.name, "floor_area",
    )  # fmt: skip
    empty = np.flatnonzero((total == 0) & (np.nan_to_num(dongs.people) > 0))
    return _joined(placed, _in_cells(dongs, empty)) if len(empty) else placed


def _in_cells(dongs: _Dongs, chosen: np.ndarray | None = None) -> People:
    """The residents of the ``chosen`` dongs (all by default) evenly in the middles of their cells."""
    parts = []
    for dong in range(len(dongs.id)) if chosen is None else chosen:
        left, low, right, high = shapely.bounds(dongs.shapes[dong])
        columns = (np.arange(np.floor(left / CELL_M), np.ceil(right / CELL_M)) + 0.5) * CELL_M
        rows = (np.arange(np.floor(low / CELL_M), np.ceil(high / CELL_M)) + 0.5) * CELL_M
        x, y = (grid.ravel() for grid in np.meshgrid(columns, rows))
        within = shapely.contains_xy(dongs.shapes[dong], x, y)
        if not within.any():
            point = shapely.point_on_surface(dongs.shapes[dong])
            x, y, within = np.array([point.x]), np.array([point.y]), np.array([True])
        parts.append(pd.DataFrame({"x": x[within], "y": y[within], "dong": dong, "share": 1 / within.sum()}))
    table = pd.concat(parts, ignore_index=True)
    dong, share = table["dong"].to_numpy(), table["share"].to_numpy()
    elderly = np.full(len(dongs.id), np.nan) if dongs.elderly is None else dongs.elderly
    return People(
        table["x"].to_numpy(), table["y"].to_numpy(), share * np.nan_to_num(dongs.people)[dong], share * elderly[dong],
        dong, np.zeros(len(table), bool), dongs.id, dongs.name, "area",
    )  # fmt: skip


def _joined(one: People, other: People) -> People:
    columns = ("x", "y", "people", "elderly", "dong", "building")
    both = {name: np.concatenate([getattr(one, name), getattr(other, name)]) for name in columns}
    return People(**both, dong_id=one.dong_id, dong_name=one.dong_name, method=one.method)


def _middles(layer: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    middles = shapely.centroid(layer.geometry.to_numpy())
    return shapely.get_x(middles), shapely.get_y(middles)
