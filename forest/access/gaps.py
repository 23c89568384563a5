"""Houses by the forest that no engine reaches in time, gathered into the places in which they stand."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.population.people import PopulationSources, residents_by_building
from ...common.progress import SILENT, Progress
from ..errors import ForestError
from ..geometry.model import ForestModel
from ..geometry.nearest import nearest_forest
from ..stands.layers import cleaned_with_progress
from ..villages.chains import chain_of
from ..villages.outlines import outlines
from ..villages.villages import LINK_M
from .reaching import Arrivals, Engines
from .rules import Access, AccessRules

GAP_FIELDS = (
    "gap_id", "dong", "access", "buildings", "people", "elderly", "response_min", "station", "road_m", "forest_m",
    "water_m", "dead_end", "shelter", "shelter_m", "shelter_min", "area_m2",
)  # fmt: skip

_AT_ONCE = 20_000


@dataclass(frozen=True)
class Houses:
    """Buildings within ``reach_m`` of forest: clean ``shapes``, metres to forest, residents (NaN: not known), and the
    first engine at each. ``repaired``: invalid geometries that were repaired, of all buildings."""

    shapes: np.ndarray
    forest_m: np.ndarray
    people: np.ndarray
    elderly: np.ndarray
    arrivals: Arrivals
    access: np.ndarray
    repaired: int

    @property
    def missed(self) -> np.ndarray:
        """Whether each is not reached in time."""
        return self.access != Access.IN_TIME.key


def houses_by_forest(
    sources: PopulationSources, model: ForestModel, reach_m: float, engines: Engines, rules: AccessRules,
    progress: Progress = SILENT,
) -> Houses:  # fmt: skip
    """The buildings of ``sources`` within ``reach_m`` of the forest, their residents and the first engine at each.

    Residents are placed over all buildings of the layer first, by :func:`residents_by_building`; without dongs or
    counts nobody knows them. Raises :class:`ForestError` for a layer without shapes.
    """
    buildings = sources.buildings
    crs = engines.roads.crs
    clean = cleaned_with_progress(buildings.geometry.to_crs(crs).to_numpy(), progress)
    there = np.flatnonzero(~clean.empty)
    if not len(there):
        raise ForestError("The building layer has no shapes. Choose a layer of buildings.")
    metres = _forest_metres(clean.geometries[there], model, progress)
    near = metres <= reach_m
    chosen, metres = there[near], metres[near]
    people = elderly = np.full(len(buildings), np.nan)
    if sources.dongs is not None or sources.population is not None:
        residents = residents_by_building(sources, crs, progress)
        people, elderly = residents["people"].to_numpy(), residents["elderly"].to_numpy()
    arrivals = engines.to(clean.geometries[chosen], progress)
    return Houses(
        clean.geometries[chosen], metres, people[chosen], elderly[chosen], arrivals, arrivals.access(rules),
        int(clean.repaired.sum()),
    )  # fmt: skip


def _forest_metres(shapes: np.ndarray, model: ForestModel, progress: Progress) -> np.ndarray:
    """The exact metres of each shape to forest."""
    found = [np.empty(0)]
    for first in range(0, len(shapes), _AT_ONCE):
        progress.check()
        found.append(nearest_forest(shapes[first : first + _AT_ONCE], model).distance)
    return np.concatenate(found)


def access_gaps(houses: Houses, names: np.ndarray, crs: object, progress: Progress = SILENT) -> gpd.GeoDataFrame:
    """One polygon for each chain (50 m) of houses that are not reached in time, most people first.

    ``access``: how most of its buildings are reached, of equals the worse. ``response_min``: mean of those that an
    engine reaches at all; ``road_m``: the longest way from a road; ``station``: that of most buildings; ``dead_end``:
    whether most of them have one way out only. ``names``: of the stations. What is asked of water, dongs and shelters
    comes later.
    """
    missed = np.flatnonzero(houses.missed)
    shapes = houses.shapes[missed]
    chain = chain_of(shapes, LINK_M, progress)
    _, place = np.unique(chain, return_inverse=True)
    order = [access.key for access in Access]
    arrivals = houses.arrivals
    table = pd.DataFrame(
        {
            "place": place, "access": [order.index(key) for key in houses.access[missed]],
            "people": houses.people[missed], "elderly": houses.elderly[missed],
            "minutes": _known(arrivals.minutes[missed]), "road_m": _known(arrivals.road_m[missed]),
            "station": arrivals.station[missed], "forest_m": houses.forest_m[missed],
            "dead_end": arrivals.dead_end[missed],
        }
    )  # fmt: skip
    groups = table.groupby("place")
    station = _most_often(table, "station")
    frame = gpd.GeoDataFrame(
        {
            "access": [order[code] for code in _most_often(table, "access")],
            "buildings": groups.size(),
            "people": groups["people"].sum(min_count=1),
            "elderly": groups["elderly"].sum(min_count=1),
            "response_min": groups["minutes"].mean(),
            "station": [None if number < 0 else names[number] for number in station],
            "road_m": groups["road_m"].max(),
            "forest_m": groups["forest_m"].min(),
            "dead_end": groups["dead_end"].mean() > 0.5,
        },
        geometry=outlines(shapes, place, LINK_M, progress) if len(missed) else np.empty(0, object),
        crs=crs,
    )
    frame["area_m2"] = frame.geometry.area
    west, south = (frame.geometry.bounds[name].to_numpy() for name in ("minx", "miny"))
    frame = frame.iloc[np.lexsort((south, west, -frame["buildings"], -frame["people"].fillna(0)))]
    frame.insert(0, "gap_id", np.arange(1, len(frame) + 1))
    return frame.reset_index(drop=True)


def _most_often(table: pd.DataFrame, code: str) -> np.ndarray:
    """The commonest ``code`` of each ``place``, of equally common ones the greatest."""
    counts = table.groupby(["place", code]).size().rename("count").reset_index()
    return counts.sort_values(["place", "count", code]).drop_duplicates("place", keep="last")[code].to_numpy()


def _known(values: np.ndarray) -> np.ndarray:
    return np.where(np.isfinite(values), values, np.nan)


def nearest_m(tree: shapely.STRtree | None, places: np.ndarray) -> np.ndarray:
    """Metres from each of ``places`` to the nearest thing in ``tree``; NaN where there is none."""
    metres = np.full(len(places), np.nan)
    if tree is not None and len(places):
        (place, _), found = tree.query_nearest(places, return_distance=True, all_matches=False)
        metres[place] = found
    return metres
