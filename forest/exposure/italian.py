"""A second opinion: the score table of the Italian civil protection's manual for settlements at the forest."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ..stands.fuel import Fuel
from .fires import Fires
from .measures import Surroundings

STRIP_M = 200.0
"""Metres of the fascia perimetrale, the strip round a settlement that is judged (reference/forest.md §1.1)."""

CONTACT_M = 50.0
"""Metres from forest within which a piece of the settlement's edge is in contact (reference/forest.md §2.3)."""

EDGE_STEP_M = 10.0
"""Metres between the places on the edge that are asked."""

VEGETATION = {Fuel.CONIFER: 4, Fuel.MIXED: 4, Fuel.BROADLEAF: 3, Fuel.BAMBOO: 3, Fuel.UNKNOWN: 3, Fuel.UNSTOCKED: 2}
"""Points of the fuel that covers most of the strip: 4 Mediterranean conifers and scrub, 3 broadleaved woods, 2 land
left to itself, 0 fields. Which Korean stand is which is a choice of ours: Korean pine woods burn like the first."""

SPARSE, DENSE = 2, 4
"""Density: 밀도 A (crowns cover ≤ 50 %) is sparse, B and C are dense; unknown counts as dense."""

FIRE_POINTS = ((100.0, 8), (200.0, 4))
"""Past fire within metres → points."""

CONTACT_POINTS = ((0.0, 1), (0.25, 2), (0.75, 4))
"""Share of the edge in contact → points: above 0 limited, from 25 % lateral, from 75 % surrounded; none 0
(shares: reference/forest.md §2.3)."""

SLOPE_POINTS = ((10.0, 0), (30.0, 1), (np.inf, 2))
"""Per cent of mean slope along the edge up to which."""

CLASSES = ((10, "low"), (18, "medium"), (np.inf, "high"))
"""low ≤ 10, medium 11–18, high ≥ 19. The sixth row of the table, the class of the regional fire plan (0, 2, 4), has no
Korean counterpart and counts 0; so 22 of 26 points can be reached."""

ITALIAN_FIELDS = ("it_vegetation", "it_density", "it_fires", "it_contact", "it_slope", "it_score", "it_class")


def italian_scores(
    villages: gpd.GeoDataFrame, around: Surroundings, fires: Fires, progress: Progress = SILENT
) -> pd.DataFrame:
    """The points of each village by row of the table, their sum and its class (:data:`ITALIAN_FIELDS`).

    ``villages``: polygons in the CRS of the analysis. Without a DEM the slope counts 0; where no forest is in the
    strip, neither vegetation nor density do.
    """
    outlines = villages.geometry.to_numpy()
    share, slope = _edges(outlines, around, progress.part(0, 0.5))
    vegetation, density = _strips(outlines, around, progress.part(0.5, 1))
    points = {
        "it_vegetation": vegetation,
        "it_density": density,
        "it_fires": _fire_points(outlines, fires),
        "it_contact": _contact_points(share),
        "it_slope": np.where(np.isnan(slope), 0, _step(np.nan_to_num(slope), SLOPE_POINTS)),
    }
    frame = pd.DataFrame(points, index=villages.index).astype(np.int64)
    frame["it_score"] = frame.sum(axis=1)
    upper = [limit for limit, _ in CLASSES]
    names = np.array([name for _, name in CLASSES], dtype=object)
    frame["it_class"] = names[np.searchsorted(upper, frame["it_score"].to_numpy(), side="left")]
    return frame


def _edges(outlines: np.ndarray, around: Surroundings, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Of each village the share of its edge in contact with forest, and the mean slope along it in per cent."""
    share, slope = np.zeros(len(outlines)), np.full(len(outlines), np.nan)
    for number, outline in enumerate(outlines):
        progress.at(number / len(outlines))
        edge = shapely.get_exterior_ring(outline)
        places = shapely.line_interpolate_point(edge, np.arange(0.0, edge.length, EDGE_STEP_M))
        asked, _ = around.model.piece_tree.query(places, predicate="dwithin", distance=CONTACT_M)
        share[number] = len(np.unique(asked)) / len(places)
        if around.dem is not None:
            steep, _ = around.dem.slope_aspect_at(shapely.get_coordinates(places))
            if np.isfinite(steep).any():
                slope[number] = 100 * np.tan(np.radians(np.nanmean(steep)))
    return share, slope


def _strips(outlines: np.ndarray, around: Surroundings, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Points for vegetation and density: those of the kind that covers most of the strip."""
    strips = shapely.buffer(outlines, STRIP_M)
    pieces = around.model.pieces
    village, piece = around.model.piece_tree.query(strips, predicate="intersects")
    area = np.zeros(len(village))
    for start in range(0, len(village), 2000):
        progress.at(start / len(village))
        some = slice(start, start + 2000)
        area[some] = shapely.area(shapely.intersection(strips[village[some]], pieces.geometry[piece[some]]))
    stand = pieces.parent[piece]
    by_fuel = {fuel.key: points for fuel, points in VEGETATION.items()}
    fuel_points = around.stands["fuel"].map(by_fuel).fillna(0).to_numpy(np.int64)[stand]
    density = np.where(around.stands["density"] == "A", SPARSE, DENSE)[stand]
    grows = fuel_points > 0
    vegetation = _most(village[grows], fuel_points[grows], area[grows], len(outlines))
    return vegetation, _most(village[grows], density[grows], area[grows], len(outlines))


def _most(village: np.ndarray, points: np.ndarray, area: np.ndarray, count: int) -> np.ndarray:
    """Of each village the points with the largest area, of equal ones the more; 0 where there is none."""
    total = np.zeros((count, 1 + max(max(VEGETATION.values()), DENSE)))
    np.add.at(total, (village, points), area)
    best = total.shape[1] - 1 - np.argmax(total[:, ::-1], axis=1)
    return np.where(total.sum(axis=1) > 0, best, 0)


def _fire_points(outlines: np.ndarray, fires: Fires) -> np.ndarray:
    points = np.zeros(len(outlines), dtype=np.int64)
    if len(fires):
        tree = shapely.STRtree(shapely.points(fires.xy))
        for distance, given in sorted(FIRE_POINTS, reverse=True):
            points[tree.query(outlines, predicate="dwithin", distance=distance)[0]] = given
    return points


def _contact_points(share: np.ndarray) -> np.ndarray:
    begins, points = (np.array(column) for column in zip(*CONTACT_POINTS, strict=True))
    reached = np.searchsorted(begins, share, side="right")
    return np.where(share > 0, points[reached - 1], 0)


def _step(values: np.ndarray, steps: tuple[tuple[float, int], ...]) -> np.ndarray:
    upper = [limit for limit, _ in steps]
    return np.array([points for _, points in steps])[np.searchsorted(upper, np.minimum(values, upper[-1]), side="left")]
