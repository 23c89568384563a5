"""산림인접 건축물 대장: the buildings near forest, and what matters when it burns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.fields import texts_of
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..buildings.attributes import building_attributes
from ..crs import FOREST
from ..exposure.measures import ExposureRules, Surroundings, measured
from ..measuring.columns import BUILDING_FLAGS_M
from ..measuring.proximity import forest_proximity
from ..measuring.result import ProximityResult
from ..stands.layers import cleaned_with_progress, in_crs
from .model import RegisterLayers, RegisterRules
from .pnu import dong_codes, lot_numbers
from .stands import with_stands
from .surroundings import named_pnus

WATER = marked("water supply")
"""What the layer of hydrants and other water is called in messages."""

ID_FIELDS = (
    "building_id", "bld_id", "ufid", "bd_mgt_sn", "gis_idntfc_no", "gisidntfcn", "mgm_bldrgst_pk", "bldrgst_pk",
    "건물id", "건물관리번호", "건물식별번호", "관리건축물대장pk",
)  # fmt: skip

EXPOSURE_FIELDS = ("e30", "e100", "e500", "climb_deg")

BUILDING_FIELDS = (
    "no", "building_id", "pnu", "address", "jibun", "use", "construction", "floors", "approved_year", "area_m2",
    "floor_area_m2", "dist_m", "band", "within_5m", "within_25m", "within_50m", "within_100m", "review", "forest_id",
    "fuel", "age_class", *EXPOSURE_FIELDS, "water_m",
)  # fmt: skip


@dataclass(frozen=True)
class BuildingRegister:
    """``frame``: the register with :data:`BUILDING_FIELDS`, the nearest to forest first; ``measured``: what was met."""

    frame: gpd.GeoDataFrame
    measured: ProximityResult

    @property
    def to_review(self) -> int:
        """Buildings within the distance of the building-permit review."""
        return int(self.frame["review"].sum())


def building_register(
    layers: RegisterLayers, rules: RegisterRules, lots: gpd.GeoDataFrame, progress: Progress = SILENT
) -> BuildingRegister:
    """The register of the buildings of ``layers`` within the legal distance of forest, or of all of them.

    ``lots``: ``pnu address`` and shape of the parcels, which tell the lot of a building that names none. ``review``
    marks what would be reviewed were it built anew (within ``rules.review_m``; NULL where no law says so).
    ``e30 e100 e500``: share of forest within 30, 100, 500 m, and ``climb_deg``, the slope up which a fire comes (NULL
    without a DEM), as :func:`~..exposure.measures.measured` has them. Attributes as
    :func:`~..buildings.attributes.building_attributes` reads them; ``within_…`` by
    :data:`~..measuring.columns.BUILDING_FLAGS_M`; ``water_m``: metres from the building to the nearest hydrant or other
    water, NULL without the layer. ``building_id`` is that of the
    layer, else the row number. Buildings without a shape stay, with NULL distance.

    Raises :class:`~..errors.ForestError` as :func:`~..measuring.proximity.forest_proximity` does.
    """
    buildings, forest = layers.buildings.reset_index(drop=True), layers.forest.reset_index(drop=True)
    bare = gpd.GeoDataFrame(geometry=buildings.geometry.to_numpy(), crs=buildings.crs)
    found = forest_proximity(bare, forest, rules.proximity, progress=progress.part(0, 0.6))
    frame = with_stands(found.frame, forest)
    frame = frame.drop(columns="area_m2").join(building_attributes(buildings.set_geometry(frame.geometry)))
    frame["area_m2"] = found.frame["area_m2"]
    progress.check()
    frame["building_id"] = _ids(buildings)
    frame["pnu"] = _lots_of(buildings, frame.geometry.to_numpy(), in_crs(lots, frame.crs, "parcel"))
    frame["address"] = _places_of(frame["pnu"], lots, rules.dong_names)
    frame["jibun"] = lot_numbers(frame["pnu"])
    progress.check()
    for distance in BUILDING_FLAGS_M:
        frame[f"within_{distance:g}m"] = _within(frame["dist_m"], distance)
    frame["review"] = _within(frame["dist_m"], np.nan if rules.review_m is None else rules.review_m)
    if not rules.everything:
        frame = frame[frame["within_legal"].fillna(True).astype(bool)]
    frame = frame.sort_values(["dist_m", "building_id"], na_position="last", kind="stable").reset_index(drop=True)
    frame["no"] = np.arange(1, len(frame) + 1)
    frame["water_m"] = _to_water(frame, layers.water)
    frame = frame.join(_exposure(frame, layers, rules, progress.part(0.6, 1)))
    return BuildingRegister(frame[[*BUILDING_FIELDS, frame.geometry.name]], found)


def _within(dist_m: pd.Series, distance: float) -> pd.Series:
    """Closed, as bands are; missing where one of the two is."""
    return (dist_m <= distance).astype("boolean").where(dist_m.notna() & np.isfinite(distance))


def _ids(buildings: gpd.GeoDataFrame) -> pd.Series:
    numbers = pd.Series(np.arange(1, len(buildings) + 1), index=buildings.index).astype(str)
    texts = texts_of(buildings, ID_FIELDS)
    return texts.where(texts != "", numbers)


def _lots_of(buildings: gpd.GeoDataFrame, shapes: np.ndarray, lots: gpd.GeoDataFrame) -> pd.Series:
    """The PNU that each building names, else that of the lot under a point on its surface."""
    pnu = named_pnus(buildings)
    unknown = np.flatnonzero(pnu.isna() & ~shapely.is_missing(shapes))
    if len(unknown) and len(lots):
        point, lot = shapely.STRtree(lots.geometry.to_numpy()).query(
            shapely.point_on_surface(shapes[unknown]), predicate="intersects"
        )
        _, first = np.unique(point, return_index=True)
        pnu.iloc[unknown[point[first]]] = lots["pnu"].to_numpy()[lot[first]]
    return pnu


def _places_of(pnus: pd.Series, lots: gpd.GeoDataFrame, dong_names: Mapping[str, str]) -> pd.Series:
    """The dong as the register of parcels calls it, else by its code."""
    known = lots[lots["pnu"].notna()].set_index("pnu")["address"]
    found = pnus.map(known)
    return found.where(found.notna(), dong_codes(pnus).map(dict(dong_names)))


def _exposure(
    frame: gpd.GeoDataFrame, layers: RegisterLayers, rules: RegisterRules, progress: Progress
) -> pd.DataFrame:
    if not len(frame):
        return pd.DataFrame({name: pd.Series(dtype=float) for name in EXPOSURE_FIELDS})
    dem = None
    if layers.dem is not None:
        west, south, east, north = frame.total_bounds
        margin = rules.proximity.legal_distance_m
        dem = layers.dem.open(frame.crs, (west - margin, south - margin, east + margin, north + margin), progress)
    around = Surroundings(in_crs(layers.forest, frame.crs, FOREST), dem, ExposureRules(), progress)
    clean = cleaned_with_progress(frame.geometry.to_numpy(), progress)
    return measured(clean.geometries, around, progress)[list(EXPOSURE_FIELDS)]


def _to_water(frame: gpd.GeoDataFrame, water: gpd.GeoDataFrame | None) -> pd.Series:
    distance = pd.Series(np.nan, index=frame.index)
    if water is None:
        return distance
    places = in_crs(water, frame.crs, WATER).geometry.to_numpy()
    places = places[~(shapely.is_missing(places) | shapely.is_empty(places))]
    there = np.flatnonzero(~shapely.is_missing(frame.geometry.to_numpy()))
    if len(places) and len(there):
        (row, _), metres = shapely.STRtree(places).query_nearest(
            frame.geometry.to_numpy()[there], return_distance=True, all_matches=False
        )
        distance.iloc[there[row]] = metres
    return distance
