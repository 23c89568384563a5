"""The whole city, from the ground up, and where everything lies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..common.files import replacing
from ..common.progress import SILENT, Progress
from . import agencies
from .buildings import make_buildings
from .bus_network import Network, make_network
from .cards import CardsWritten, write_cards
from .days import make_timetable
from .dirt import Defect
from .dongs import make_dongs
from .fire_service import make_fire_service
from .fires import make_fires
from .forest import make_forest
from .gbis import write_bus_files
from .landuse import LandUse
from .node_link import NodeLink, make_node_link
from .parcels import make_parcels
from .plan import CityPlan
from .rail import make_railway
from .readme import readme
from .roads import plan_streets
from .terrain import make_terrain
from .traffic import truth_tables, write_traffic
from .traffic_truth import make_traffic
from .truth import write_truth


@dataclass(frozen=True)
class GeneratedCity:
    """Where the files lie; ``None`` and empty for parts that were not asked for."""

    folder: Path
    boundaries: Path | None = None
    nodes: Path | None = None
    links: Path | None = None
    turns: Path | None = None
    bus: Path | None = None
    stops: Path | None = None
    routes: Path | None = None
    parcels: Path | None = None
    clean_parcels: Path | None = None
    buildings: Path | None = None
    forest: Path | None = None
    clean_forest: Path | None = None
    dem: Path | None = None
    fires: Path | None = None
    stations: Path | None = None
    water: Path | None = None
    shelters: Path | None = None
    forest_roads: Path | None = None
    traffic: Path | None = None
    cards: tuple[Path, ...] = ()
    truth: Path | None = None


def generate_city(folder: Path, plan: CityPlan, progress: Progress = SILENT) -> GeneratedCity:
    """Make the city of ``plan`` in ``folder`` and say where its files lie.

    The folder is replaced as a whole when all is written; with ``plan.only`` just the folders of those parts are.
    Raises :class:`~.plan.SampleError` for a plan that cannot be and ``MissingEngine`` for Parquet cards without
    duckdb. The same plan writes the same bytes.
    """
    folder = Path(folder)
    if not plan.only:
        with replacing(folder) as fresh:
            fresh.mkdir(parents=True)
            return _moved(_Maker(fresh, plan, progress).make(), fresh, folder)
    with replacing(folder / "unfinished") as fresh:
        fresh.mkdir(parents=True)
        made = _Maker(fresh, plan, progress).make()
        for part in sorted(path for path in fresh.iterdir() if path.is_dir()):
            with replacing(folder / part.name) as place:
                part.rename(place)
        for file in sorted(path for path in fresh.iterdir() if path.is_file()):
            file.replace(folder / file.name)
        city = _moved(made, fresh, folder)
    (folder / "unfinished").rmdir()
    return city


def _moved(city: GeneratedCity, before: Path, after: Path) -> GeneratedCity:
    def place(value):
        if isinstance(value, tuple):
            return tuple(after / path.relative_to(before) for path in value)
        return value if value is None else after / value.relative_to(before)

    return GeneratedCity(**{name: place(getattr(city, name)) for name in GeneratedCity.__dataclass_fields__})


class _Maker:
    """Makes each layer once, when something first needs it, and writes the parts in turn."""

    def __init__(self, folder: Path, plan: CityPlan, progress: Progress) -> None:
        self._folder, self._plan, self._progress = folder, plan, progress
        self._defects: list[Defect] = []
        self._traffic_truth: dict[str, pd.DataFrame] = {}

    def make(self) -> GeneratedCity:
        city = GeneratedCity(self._folder)
        writers = {
            "boundaries": self._write_boundaries, "roads": self._write_roads, "bus": self._write_bus,
            "parcels": self._write_parcels, "buildings": self._write_buildings, "forest": self._write_forest,
            "fires": self._write_fires, "fire_service": self._write_fire_service, "traffic": self._write_traffic,
            "taps": self._write_taps,
        }  # fmt: skip
        wanted = [part for part in writers if self._plan.wants(part)]
        for number, part in enumerate(wanted):
            self._progress.step("Writing the sample city: {part}.", part=part)
            self._progress.at(number / len(wanted))
            city = writers[part](city)
        return self._write_truth(city)

    @cached_property
    def terrain(self):
        return make_terrain(self._plan)

    @cached_property
    def use(self) -> LandUse:
        return LandUse(self._plan, self.terrain)

    @cached_property
    def railway(self):
        return make_railway(self._plan, self.terrain.land)

    @cached_property
    def streets(self):
        return plan_streets(self._plan, self.terrain, self.use, self.railway.ground, SILENT)

    @cached_property
    def node_link(self) -> NodeLink:
        names = agencies.road_names(self.streets, self._dong_and_use)
        return make_node_link(self.streets, names, self.terrain.water)

    @cached_property
    def dongs(self) -> gpd.GeoDataFrame:
        return make_dongs(self._plan, self.terrain, self.streets.blocks)

    @cached_property
    def parcels(self) -> gpd.GeoDataFrame:
        return make_parcels(self._plan, self.terrain, self.streets, self.railway.ground, self.use, self.dongs, SILENT)

    @cached_property
    def forest(self) -> gpd.GeoDataFrame:
        return make_forest(self._plan, self.terrain)

    @cached_property
    def network(self) -> Network:
        return make_network(self._plan, self.streets, self.railway, self.use, self._dong_and_use)

    def _dong_and_use(self, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        nearest = shapely.STRtree(self.dongs.geometry.to_numpy()).nearest(shapely.points(places))
        return self.dongs["adm_nm"].to_numpy()[nearest], self.use.at(places)

    def _write_boundaries(self, city: GeneratedCity) -> GeneratedCity:
        residents = agencies.residents_by_dong(self.parcels, self.dongs)
        path, defects = agencies.write_boundaries(self._folder / "boundaries", self.dongs, residents)
        self._defects += defects
        return replace(city, boundaries=path)

    def _write_roads(self, city: GeneratedCity) -> GeneratedCity:
        folder = self._folder / "roads"
        self._defects += agencies.write_roads(folder, self.node_link)
        return replace(
            city, nodes=folder / "MOCT_NODE.shp", links=folder / "MOCT_LINK.shp", turns=folder / "TURNINFO.dbf"
        )

    def _write_bus(self, city: GeneratedCity) -> GeneratedCity:
        written = write_bus_files(self._folder / "bus", self.network, self.dongs)
        return replace(city, bus=self._folder / "bus", stops=written["stops"], routes=written["routes"])

    def _write_parcels(self, city: GeneratedCity) -> GeneratedCity:
        path, defects = agencies.write_parcels(self._folder / "parcels", self._plan, self.parcels)
        self._defects += defects
        return replace(city, parcels=path, clean_parcels=path.with_name("parcels.gpkg"))

    def _write_buildings(self, city: GeneratedCity) -> GeneratedCity:
        buildings = make_buildings(self._plan, self.parcels)
        path, defects = agencies.write_buildings(self._folder / "buildings", buildings)
        self._defects += defects
        return replace(city, buildings=path)

    def _write_forest(self, city: GeneratedCity) -> GeneratedCity:
        path, defects = agencies.write_forest(self._folder / "forest", self._plan, self.forest)
        self._defects += defects
        dem = agencies.write_dem(self._folder / "dem", self.terrain)
        return replace(city, forest=path, clean_forest=path.with_name("forest.gpkg"), dem=dem)

    def _write_fires(self, city: GeneratedCity) -> GeneratedCity:
        fires = make_fires(self._plan, self.forest, self.use, self.dongs)
        return replace(city, fires=agencies.write_fires(self._folder / "fires", fires))

    def _write_fire_service(self, city: GeneratedCity) -> GeneratedCity:
        service = make_fire_service(self._plan, self.terrain, self.streets, self.use, self.dongs)
        return replace(city, **agencies.write_fire_service(self._folder / "fire_service", service))

    def _write_traffic(self, city: GeneratedCity) -> GeneratedCity:
        residents = agencies.residents_by_dong(self.parcels, self.dongs)
        made = make_traffic(self._plan, self.node_link, self.dongs, self.parcels, residents)
        folder = self._folder / "traffic"
        self._defects += write_traffic(folder, self._plan, self.node_link, made)
        self._traffic_truth = truth_tables(self.node_link, made)
        return replace(city, traffic=folder)

    def _write_taps(self, city: GeneratedCity) -> GeneratedCity:
        timetable = make_timetable(self._plan, self.network, self.parcels, self._progress)
        folder = self._folder / "cards"
        folder.mkdir()
        written = write_cards(folder, self._plan, timetable, self._progress)
        self._written = written
        self._defects += written.defects
        return replace(city, cards=written.files)

    def _write_truth(self, city: GeneratedCity) -> GeneratedCity:
        (self._folder / "README.txt").write_text(readme(self._plan), encoding="utf-8")
        if not self._plan.writes_truth:
            return city
        written = getattr(self, "_written", None) or CardsWritten((), pd.DataFrame(), ())
        write_truth(self._folder / "truth", written.legs, tuple(self._defects), self._traffic_truth)
        return replace(city, truth=self._folder / "truth")
