"""What the ground adds: the Korean terrain index, and whether fire climbs or descends to the building."""

from __future__ import annotations

import numpy as np

from ..terrain.aspect import Aspect, aspect_keys
from ..terrain.dem import Dem

RELIEF_M = 500.0
"""Metres around a place within which its foot and its summit are looked for. The paper speaks of foot, middle and top
of the slope and gives no radius; 500 m holds the hills of a Korean city (choice of ours)."""

FLAT_M = 20.0
"""Metres between lowest and highest within :data:`RELIEF_M` below which there is no slope to be on: all is foot."""

HEIGHT_TMI = (5.0, 1.5, 1.0, 0.5, 0.5, 0.5)
"""By sixths of the height from foot to summit: 산록하부, 산록상부, 산복하부, 산복상부, 산정하부 (reference/forest.md
§2.2). 산정상부 has no value there and takes its neighbour's."""

LEVEL_ASPECT_TMI = 1.5
"""Ground without aspect: the table has no value, so the least in it (east)."""

LEAST_RUN_M = 30.0
"""Metres over which a climb is measured at least, so that a DEM's noise is no slope (a usual cell)."""

_RINGS, _SIDES = (0.2, 0.4, 0.6, 0.8, 1.0), 12


def terrain_index(dem: Dem, places: np.ndarray) -> np.ndarray:
    """The TMI of each place (n, 2), 2 to 10: its position between foot and summit plus its aspect; NaN without DEM."""
    slope, aspect = dem.slope_aspect_at(places)
    key = aspect_keys(slope, aspect)
    by_aspect = {kind.key: LEVEL_ASPECT_TMI if kind.tmi is None else kind.tmi for kind in Aspect}
    faced = np.array([by_aspect.get(one, np.nan) for one in key], dtype=float)
    return _height_part(dem, places) + faced


def _height_part(dem: Dem, places: np.ndarray) -> np.ndarray:
    turn = np.arange(_SIDES) * 2 * np.pi / _SIDES
    circle = np.stack([np.sin(turn), np.cos(turn)], axis=1)
    height = dem.heights_at(places)
    lowest, highest = height.copy(), height.copy()
    for ring in _RINGS:
        for side in circle * (ring * RELIEF_M):
            around = dem.heights_at(places + side)
            lowest, highest = np.fmin(lowest, around), np.fmax(highest, around)
    relief = highest - lowest
    share = np.where(relief >= FLAT_M, (height - lowest) / np.where(relief > 0, relief, 1.0), 0.0)
    sixth = np.clip(np.nan_to_num(share) * len(HEIGHT_TMI), 0, len(HEIGHT_TMI) - 1).astype(np.int64)
    return np.where(np.isnan(height), np.nan, np.array(HEIGHT_TMI)[sixth])


def climb_deg(dem: Dem, near: np.ndarray, forest: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """Degrees that a fire climbs from the forest to the building (negative: it comes down), over at least 30 m.

    ``atan((height of the building − height of the forest) / distance)`` (reference/forest.md §2.2). Nearer than
    :data:`LEAST_RUN_M` the forest's place is moved on along the same line. Where the building touches the forest there
    is no line: the slope of the ground, because fire may come from below.
    """
    run = near - forest
    length = np.hypot(run[:, 0], run[:, 1])
    step = np.maximum(length, LEAST_RUN_M)
    with np.errstate(invalid="ignore", divide="ignore"):
        start = near - run * (step / length)[:, None]
        climb = np.degrees(np.arctan2(dem.heights_at(near) - dem.heights_at(start), step))
    slope, _ = dem.slope_aspect_at(near)
    return np.where(distance > 0, climb, slope)
