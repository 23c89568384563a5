"""Do fires begin where the ranking says? Each answer is held against chance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from .chance import ALPHA, ENOUGH_POWER, at_least, interval, power
from .fires import Fires
from .measures import Surroundings
from .ranking import CLASSES

REACH_M = 1000.0
"""Metres round a village within which a fire counts as its own (choice of ours)."""

BURNABLE_M = 100.0
"""Fires are compared with the forest and the land within 100 m of it, not with the whole city: fires begin there, so
any map that shows forest would look right against the sea and the town (Beverly et al. 2021 mask unburnable land)."""

EXPOSURE_M = 500.0
"""Metres of the disc whose hazardous share is validated (long-range embers, as Beverly et al. 2021)."""

LATTICE_M = 100.0
"""Metres between the places that stand for area."""

TOP_SHARES = (0.1, 0.2, 0.3, 0.5)
"""Parts of the burnable land with the highest exposure whose fires are counted."""

PRIMARY = {"villages": "A", "exposure": "20"}
"""The rows that were chosen before looking; the others show how it goes on and are no further tests."""

_LARGEST_LATTICE, _AT_ONCE = 400_000, 5_000

VALIDATION_FIELDS = (
    "checked", "top_part", "primary_test", "area_share", "fires", "fires_in_top", "fire_share", "low", "high", "ratio",
    "p_value", "power", "outcome",
)  # fmt: skip


class Outcome(Enum):
    """What a row of the validation says: its key and its English sentence."""

    FOUND = ("found", marked("More fires than chance would bring."))
    NOT_FOUND = ("not_found", marked("Not more fires than chance would bring."))
    TOO_FEW = ("too_few", marked("Too few fires to tell."))
    NO_FIRES = ("no_fires", marked("No fire to compare with."))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


@dataclass(frozen=True)
class Validation:
    """``table``: a row per thing checked and top part (:data:`VALIDATION_FIELDS`). Of ``given`` fires ``near`` lie near
    a village, and of these ``fires`` on burnable land: those took part."""

    table: pd.DataFrame
    fires: int
    near: int
    given: int

    def primary(self, checked: str) -> pd.Series | None:
        rows = self.table[(self.table["checked"] == checked) & (self.table["primary_test"])]
        return rows.iloc[0] if len(rows) else None


@dataclass(frozen=True)
class BurnableLand:
    """Places on forest or within 100 m of it that lie near a village: the number of the nearest village of each (its
    row), and the hazardous share within 500 m."""

    village: np.ndarray
    exposure: np.ndarray

    @classmethod
    def around(
        cls, villages: gpd.GeoDataFrame, surroundings: Surroundings, progress: Progress = SILENT
    ) -> BurnableLand:
        """All burnable land near ``villages``, as places at even steps."""
        return cls.at(_lattice(villages), villages, surroundings, progress)

    @classmethod
    def at(
        cls, places: np.ndarray, villages: gpd.GeoDataFrame, surroundings: Surroundings, progress: Progress = SILENT
    ) -> BurnableLand:
        """Those of ``places`` (n, 2) that lie on burnable land near a village."""
        outlines = shapely.STRtree(villages.geometry.to_numpy())
        kept, village = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
        for start in range(0, len(places), _AT_ONCE):
            progress.at(0.5 * start / len(places))
            points = shapely.points(places[start : start + _AT_ONCE])
            asked, nearest = outlines.query_nearest(points, max_distance=REACH_M, all_matches=False)
            near = surroundings.model.piece_tree.query(points[asked], predicate="dwithin", distance=BURNABLE_M)[0]
            burnable = np.unique(near)
            kept.append(start + asked[burnable])
            village.append(nearest[burnable])
        chosen = np.concatenate(kept)
        exposure = surroundings.exposure(places[chosen], (EXPOSURE_M,), progress.part(0.5, 1))
        return cls(np.concatenate(village), exposure[:, 0])

    def __len__(self) -> int:
        return len(self.village)


def validated(
    villages: gpd.GeoDataFrame, classes: np.ndarray, around: Surroundings, fires: Fires, progress: Progress = SILENT
) -> Validation:
    """Hold village classes and exposure against fires.

    ``classes`` must not know of ``fires`` (left out of the score, or earlier ones used). A place belongs to the nearest
    village within 1 km. For each top part: the share of the fires in it, the share of the burnable land in it (what
    chance would bring), the exact 95 % interval, the probability of as many fires or more by chance (binomial, one
    side), and the power: how likely so many fires would show twice the chance. Fires count as independent.
    """
    progress.step("Comparing with {count} past fires", count=len(fires))
    if villages.empty:
        return Validation(pd.DataFrame(columns=list(VALIDATION_FIELDS)), 0, 0, len(fires))
    land = BurnableLand.around(villages, around, progress.part(0, 0.8))
    burnt = BurnableLand.at(fires.xy, villages, around, progress.part(0.8, 1))
    near = shapely.STRtree(shapely.points(fires.xy)).query(villages.geometry, predicate="dwithin", distance=REACH_M)
    return Validation(compared(land, burnt, classes), len(burnt), len(np.unique(near[1])), len(fires))


def compared(land: BurnableLand, burnt: BurnableLand, classes: np.ndarray) -> pd.DataFrame:
    """The rows of :data:`VALIDATION_FIELDS`; none without burnable land. ``classes``: of each village."""
    if not len(land):
        return pd.DataFrame(columns=list(VALIDATION_FIELDS))
    rows = [*_by_class(classes[land.village], classes[burnt.village]), *_by_exposure(land.exposure, burnt.exposure)]
    return pd.DataFrame(rows, columns=list(VALIDATION_FIELDS))


def _by_class(land: np.ndarray, burnt: np.ndarray) -> list[dict]:
    return [
        _row(
            "villages", "+".join(CLASSES[: last + 1]),
            np.isin(land, CLASSES[: last + 1]), np.isin(burnt, CLASSES[: last + 1]),
        )
        for last in range(len(CLASSES) - 1)
    ]  # fmt: skip


def _by_exposure(land: np.ndarray, burnt: np.ndarray) -> list[dict]:
    rows = []
    for share in TOP_SHARES:
        threshold = np.quantile(land, 1 - share)
        rows.append(_row("exposure", f"{100 * share:g}", land >= threshold, burnt >= threshold))
    return rows


def _row(checked: str, top: str, land: np.ndarray, burnt: np.ndarray) -> dict:
    chance, hits, count = float(land.mean()), int(burnt.sum()), len(burnt)
    low, high = interval(hits, count)
    share = hits / count if count else np.nan
    p_value = at_least(hits, count, chance) if count else np.nan
    strength = power(count, chance)
    return {
        "checked": checked, "top_part": top, "primary_test": PRIMARY[checked] == top, "area_share": chance,
        "fires": count, "fires_in_top": hits, "fire_share": share, "low": low if count else np.nan,
        "high": high if count else np.nan,
        "ratio": share / chance if count and chance > 0 else np.nan, "p_value": p_value, "power": strength,
        "outcome": _outcome(count, p_value, strength).key,
    }  # fmt: skip


def _outcome(count: int, p_value: float, strength: float) -> Outcome:
    if count == 0:
        return Outcome.NO_FIRES
    if p_value <= ALPHA:
        return Outcome.FOUND
    return Outcome.NOT_FOUND if strength >= ENOUGH_POWER else Outcome.TOO_FEW


def _lattice(villages: gpd.GeoDataFrame) -> np.ndarray:
    """Places at even steps over all that lies within reach of a village."""
    west, south, east, north = villages.total_bounds + np.array([-1, -1, 1, 1]) * REACH_M
    step = max(LATTICE_M, float(np.sqrt((east - west) * (north - south) / _LARGEST_LATTICE)))
    x, y = np.arange(west + step / 2, east, step), np.arange(south + step / 2, north, step)
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
