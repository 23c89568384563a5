"""What is known of each village: its buildings' exposure in sum, its people, its engines, its fires."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.dongs import named_dongs
from ...common.fields import field_named
from ...common.population.people import People, PopulationSources, residents_by_building
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import ForestError
from ..stands.layers import in_crs
from ..villages.villages import Villages
from .fires import Fires

NEAR_M = 50.0
"""Metres from forest within which a building counts as near (the distance of the review of new buildings)."""

ELDERLY_LEAST = 5
"""Residents over 65 below which no number is shown (reference/forest.md §2.4: counts only, at least 5)."""

ACCESS_FIELDS = ("access_min", "response_min", "minutes")
"""What layers call the minutes from the call until an engine stands there, the likeliest first."""

ACCESS_REACH_M = 300.0
"""Metres from a village within which a place with a response time speaks for it."""

NEVER_MIN = 120.0
"""Minutes that stand for a place which no engine reaches."""

ACCESS, DONGS = marked("access"), marked("dongs")

FACING_M = 500.0
"""Metres from forest up to which a building faces it: as far as long-range embers fly. What grows and how the ground
lies further away says nothing about the building."""

_MEANS = ("conifer_100", "e30", "e100", "e500")
_OF_FACED_FOREST = ("fmi", "tmi", "climb_deg", "wind_term")


def village_measures(villages: Villages, buildings: pd.DataFrame) -> gpd.GeoDataFrame:
    """``villages.frame`` with the measures of their buildings (as :func:`~.measures.measured` gives them, in the order
    of ``villages.village_id``).

    ``dist_m``: the least; ``near_50``, ``near_share``: buildings within 50 m of forest; shares of discs: the mean;
    ``fmi``, ``tmi``, ``wind_term``, ``climb_deg`` (downhill counts as level): the mean of the buildings within 500 m of
    forest, 0 where there is none.
    """
    frame = villages.frame.set_index("village_id", drop=False)
    inside = villages.village_id > 0
    grouped = buildings[inside].groupby(villages.village_id[inside])
    near = (buildings["dist_m"] <= NEAR_M)[inside].groupby(villages.village_id[inside]).sum()
    frame["dist_m"] = grouped["dist_m"].min().reindex(frame.index)
    frame["near_50"] = near.reindex(frame.index).fillna(0).astype(np.int64)
    frame["near_share"] = frame["near_50"] / frame["buildings"]
    for name in _MEANS:
        frame[name] = grouped[name].mean().reindex(frame.index)
    faces = inside & (buildings["dist_m"] <= FACING_M).to_numpy()
    facing = buildings.assign(climb_deg=buildings["climb_deg"].clip(lower=0))[faces].groupby(villages.village_id[faces])
    for name in _OF_FACED_FOREST:
        known = buildings[name].notna().any()
        mean = facing[name].mean().reindex(frame.index)
        frame[name] = mean.where(frame.index.isin(facing.groups), 0.0) if known else np.nan
    return frame.reset_index(drop=True)


def people_of(
    villages: Villages, buildings: gpd.GeoDataFrame, sources: PopulationSources | None, progress: Progress = SILENT
) -> pd.DataFrame:
    """``people`` and ``elderly`` of each village; NULL where nobody counted them.

    Counts of cells or dongs are spread over the homes in them; counts at points belong to the village around them.
    """
    frame = villages.frame
    nobody = pd.DataFrame({"people": np.nan, "elderly": np.nan}, index=frame.index)
    if sources is None or frame.empty:
        return nobody
    if sources.population is not None and (sources.population.geom_type.dropna() == "Point").all():
        return _at_points(frame, People.of(sources, frame.crs, progress))
    # Silent: that buildings tell no use has been said when villages were made of them.
    spread = residents_by_building(PopulationSources(sources.population, buildings, sources.dongs), frame.crs)
    inside = villages.village_id > 0
    total = spread[inside].groupby(villages.village_id[inside]).sum(min_count=1)
    return total.reindex(frame["village_id"]).set_axis(frame.index)


def _at_points(frame: gpd.GeoDataFrame, people: People) -> pd.DataFrame:
    points = shapely.points(people.x, people.y)
    village, place = shapely.STRtree(points).query(frame.geometry.to_numpy(), predicate="intersects")
    sums = {
        "people": np.bincount(village, people.people[place], minlength=len(frame)),
        "elderly": np.bincount(village, people.elderly[place], minlength=len(frame)),
    }
    found = pd.DataFrame(sums, index=frame.index)
    return found if people.knows_elderly else found.assign(elderly=np.nan)


def without_small_counts(elderly: pd.Series) -> pd.Series:
    """``elderly`` rounded, and NULL below :data:`ELDERLY_LEAST`: so few old people could be told by name."""
    whole = elderly.round()
    return whole.where((whole == 0) | (whole >= ELDERLY_LEAST))


def access_of(frame: gpd.GeoDataFrame, access: gpd.GeoDataFrame | None) -> np.ndarray:
    """The longest response time in minutes within 300 m of each village; NULL where no place speaks for it.

    ``access``: a layer with one of :data:`ACCESS_FIELDS`, such as that of ``sijeong:fireaccess``; without a number no
    engine arrives. Raises :class:`ForestError` without such a field.
    """
    minutes = np.full(len(frame), np.nan)
    if access is None or frame.empty:
        return minutes
    field = field_named(access.columns, ACCESS_FIELDS)
    if field is None:
        raise ForestError(
            "The access layer has no field of minutes ({names}). Choose a result of the access to fires.",
            names=", ".join(ACCESS_FIELDS),
        )
    given = pd.to_numeric(access[field], errors="coerce").fillna(NEVER_MIN).clip(0, NEVER_MIN).to_numpy(float)
    places = in_crs(access, frame.crs, ACCESS).geometry.to_numpy()
    village, place = shapely.STRtree(places).query(
        frame.geometry.to_numpy(), predicate="dwithin", distance=ACCESS_REACH_M
    )
    np.fmax.at(minutes, village, given[place])
    return minutes


def fires_near(frame: gpd.GeoDataFrame, fires: Fires | None, reach_m: float) -> pd.DataFrame:
    """``fires``: past fires within ``reach_m`` of each village; ``fire_m``: metres to the nearest of all. NULL where
    no layer of fires is given."""
    found = pd.DataFrame({"fires": np.nan, "fire_m": np.nan}, index=frame.index)
    if fires is None:
        return found
    found["fires"] = 0
    if len(fires) and len(frame):
        points, outlines = shapely.points(fires.xy), frame.geometry.to_numpy()
        tree = shapely.STRtree(points)
        village, _ = tree.query(outlines, predicate="dwithin", distance=reach_m)
        found["fires"] = np.bincount(village, minlength=len(frame))
        (asked, _), apart = tree.query_nearest(outlines, all_matches=False, return_distance=True)
        found.loc[found.index[asked], "fire_m"] = apart
    return found


def dong_names(frame: gpd.GeoDataFrame, dongs: gpd.GeoDataFrame | None) -> np.ndarray:
    """The dong in which the middle of each village lies; empty outside all, and without a layer."""
    names = np.full(len(frame), "", dtype=object)
    if dongs is None or frame.empty:
        return names
    ours = in_crs(dongs, frame.crs, DONGS)
    table = named_dongs(ours[ours.geometry.notna() & ~ours.geometry.is_empty])
    if table.empty:
        return names
    middles = shapely.point_on_surface(frame.geometry.to_numpy())
    village, dong = shapely.STRtree(table.geometry.to_numpy()).query(middles, predicate="intersects")
    names[village] = table["name"].to_numpy(object)[dong]
    return names
