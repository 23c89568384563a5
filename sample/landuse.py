"""What the land is used for, and how each use is cut into blocks and lots and built upon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely

from .noise import Noise
from .plan import ORIGIN, CityPlan
from .subdivide import CutStyle
from .terrain import Terrain


@dataclass(frozen=True)
class UseTraits:
    """Sizes in m² (superblock, block, lot), shape of cuts, and people and jobs per hectare of lot."""

    superblock: float
    block: float
    lot: float
    slender: float
    skew: float
    uneven: float
    residents: float
    jobs: float
    grows_denser: bool = True


class Use(Enum):
    """A kind of land use, as in a city's basic plan."""

    FARM = UseTraits(420_000, 95_000, 20_000, 3.2, 7, 0.16, 1.5, 0.6)
    INDUSTRY = UseTraits(240_000, 62_000, 17_500, 1.0, 0, 0.03, 0.2, 75)
    APARTMENT = UseTraits(150_000, 48_000, 30_000, 1.0, 2, 0.06, 280, 12, grows_denser=False)
    OLD_TOWN = UseTraits(75_000, 10_500, 1_000, 1.3, 9, 0.13, 190, 45)
    HOUSES = UseTraits(100_000, 13_000, 1_450, 1.2, 4, 0.07, 160, 12)
    VILLAGE = UseTraits(120_000, 16_000, 1_700, 1.2, 12, 0.18, 32, 3)
    CENTRE = UseTraits(60_000, 15_000, 1_700, 1.1, 2, 0.06, 60, 260)

    @property
    def code(self) -> int:
        return USES.index(self)


USES = tuple(Use)

OLD_CENTRE = (0.435, 0.54)
NEW_CENTRE = (0.555, 0.335)
COAST_CENTRE = (0.262, 0.745)
EAST_CENTRE = (0.715, 0.585)
PLACES = (  # use, centre, half axes as shares of the frame's width, turned by degrees
    (Use.HOUSES, (0.43, 0.545), (0.078, 0.068), 20),
    (Use.OLD_TOWN, OLD_CENTRE, (0.046, 0.040), 20),
    (Use.HOUSES, (0.40, 0.72), (0.036, 0.044), 0),
    (Use.APARTMENT, (0.565, 0.325), (0.096, 0.070), -12),
    (Use.HOUSES, (0.475, 0.335), (0.030, 0.036), -12),
    (Use.HOUSES, (0.615, 0.40), (0.036, 0.022), -12),
    (Use.APARTMENT, (0.40, 0.645), (0.044, 0.030), 0),
    (Use.APARTMENT, (0.52, 0.475), (0.034, 0.026), -30),
    (Use.APARTMENT, (0.665, 0.615), (0.022, 0.018), 10),
    (Use.HOUSES, (0.715, 0.59), (0.040, 0.028), 10),
    (Use.OLD_TOWN, (0.715, 0.585), (0.026, 0.022), 10),
    (Use.INDUSTRY, (0.625, 0.70), (0.032, 0.022), 5),
    (Use.INDUSTRY, (0.87, 0.525), (0.030, 0.016), 5),
    (Use.CENTRE, OLD_CENTRE, (0.020, 0.016), 20),
    (Use.CENTRE, NEW_CENTRE, (0.020, 0.014), -12),
    (Use.CENTRE, EAST_CENTRE, (0.009, 0.008), 10),
)
VILLAGES = (
    (0.60, 0.545), (0.66, 0.655), (0.795, 0.60), (0.80, 0.44), (0.865, 0.59), (0.785, 0.355), (0.645, 0.195),
    (0.74, 0.19), (0.50, 0.78), (0.585, 0.775), (0.71, 0.79), (0.82, 0.80), (0.90, 0.78), (0.455, 0.13),
    (0.40, 0.335), (0.43, 0.84), (0.82, 0.155), (0.905, 0.50), (0.69, 0.465), (0.535, 0.515), (0.36, 0.895),
)  # fmt: skip


class LandUse:
    """The use of any place on land."""

    def __init__(self, plan: CityPlan, terrain: Terrain) -> None:
        self._plan = plan
        self._estate, self._town = terrain.estate.buffer(30), terrain.new_coast_town.buffer(30)
        self._noise = Noise(plan.random("land use"), 700 * plan.stretch, 3)
        drift = plan.random("villages").normal(0, 0.008, size=(len(VILLAGES), 2))
        self.villages = tuple((u + du, v + dv) for (u, v), (du, dv) in zip(VILLAGES, drift, strict=True))

    def at(self, places: np.ndarray) -> np.ndarray:
        """The use codes (:attr:`Use.code`) at places of shape (n, 2)."""
        x, y = places[:, 0], places[:, 1]
        u = (x - ORIGIN[0]) / self._plan.width
        v = (y - ORIGIN[1]) / self._plan.width
        wobble = 1 + 0.25 * self._noise(x, y)
        codes = np.full(len(places), Use.FARM.code)
        for centre in self.villages:
            codes[self._within(u, v, centre, (0.0125, 0.0105), 0, wobble)] = Use.VILLAGE.code
        for use, centre, axes, degrees in PLACES:
            codes[self._within(u, v, centre, axes, degrees, wobble)] = use.code
        codes[shapely.contains_xy(self._estate, x, y)] = Use.INDUSTRY.code
        codes[shapely.contains_xy(self._town, x, y)] = Use.APARTMENT.code
        codes[self._within(u, v, COAST_CENTRE, (0.014, 0.012), 4, 1.0)] = Use.CENTRE.code
        return codes

    def _within(self, u, v, centre, axes, degrees, wobble) -> np.ndarray:
        angle = np.radians(degrees)
        du, dv = u - centre[0], v - centre[1] * self._plan.height / self._plan.width
        a, b = du * np.cos(angle) + dv * np.sin(angle), dv * np.cos(angle) - du * np.sin(angle)
        return (a / axes[0]) ** 2 + (b / axes[1]) ** 2 < wobble**2

    def superblocks(self, places: np.ndarray) -> CutStyle:
        return self._style(places, "superblock", square=True)

    def blocks(self, places: np.ndarray) -> CutStyle:
        return self._style(places, "block", square=True)

    def lots(self, places: np.ndarray) -> CutStyle:
        return self._style(places, "lot", square=False)

    def _style(self, places: np.ndarray, level: str, square: bool) -> CutStyle:
        codes = self.at(places)
        traits = [use.value for use in USES]
        area = np.array([getattr(t, level) * self._growth(t, level) for t in traits])[codes]
        slender = np.ones(len(codes)) if square else np.array([t.slender for t in traits])[codes]
        return CutStyle(
            area, slender, np.array([t.skew for t in traits])[codes], np.array([t.uneven for t in traits])[codes]
        )

    def _growth(self, traits: UseTraits, level: str) -> float:
        if level != "lot":
            return self._plan.lot_factor**0.45
        return self._plan.lot_factor if traits.grows_denser else self._plan.lot_factor**0.5
