"""Who travels where: homes, jobs, schools and shops by land use, and how often each pair of places is travelled.

The pull of places follows land use (a gravity model); then pairs are re-weighted by iterative proportional fitting
until journeys have the number of rides and the boarding time of the real card data (:data:`RIDE_SHARES`,
:data:`BOARDING_MINUTES`; data.md §3, Hwaseong 2018).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import geopandas as gpd
import numpy as np
import shapely

from .bus_network import Network
from .choice import MAX_RIDES, TASTES, Ways
from .landuse import USES, Use
from .plan import CityPlan
from .rail import OUTSIDE_NAMES

RIDE_SHARES = (0.585, 0.321, 0.078, 0.016)
"""Shares of journeys with 1, 2, 3 and 4 rides: 41.5 % have two or more, 9.4 % three or more."""
BOARDING_MINUTES = (10.0, 21.0, 39.0)
"""Quartiles of the total boarding time of a journey."""
REACH_SECONDS = 2_600.0
"""Generalised cost at which the pull of a place has fallen to 1/e."""
CATCHMENT = 900.0
"""People walk at most this many metres to a stop."""
FITTING_ROUNDS = 40


class Purpose(Enum):
    """Why somebody leaves home, and the share of tours of a working day and of a weekend day."""

    WORK = (0.50, 0.25)
    SCHOOL = (0.15, 0.0)
    PERSONAL = (0.29, 0.60)
    EVENING = (0.06, 0.15)


PURPOSES = tuple(Purpose)


@dataclass(frozen=True)
class Demand:
    """Cumulative weights of all pairs by purpose: taste × home site × activity site, flattened."""

    sites: int
    cumulative: dict[Purpose, np.ndarray]

    def drawn(self, purpose: Purpose, chance: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Taste, home site and activity site at the quantiles ``chance``."""
        cell = np.searchsorted(self.cumulative[purpose], chance, side="right").clip(0, TASTES * self.sites**2 - 1)
        taste, pair = np.divmod(cell, self.sites**2)
        return taste, *np.divmod(pair, self.sites)

    errands: np.ndarray
    """Cumulative pull of sites for a stop on the way home."""


@dataclass(frozen=True)
class Targets:
    """The marginals to fit: shares of journeys by number of rides, and by the four classes of boarding time."""

    rides: np.ndarray
    times: np.ndarray

    @classmethod
    def real(cls) -> Targets:
        return cls(np.array(RIDE_SHARES), np.full(4, 0.25))

    def corrected(self, made: Targets) -> Targets:
        """Aim higher where the simulation made too little: return trips, errands and traffic shift the marginals."""
        goal = Targets.real()
        rides = self.rides * np.clip(goal.rides / made.rides, 0.5, 2.0)
        times = self.times * np.clip(goal.times / made.times, 0.5, 2.0)
        return Targets(rides / rides.sum(), times / times.sum())


def make_demand(plan: CityPlan, network: Network, ways: Ways, parcels: gpd.GeoDataFrame, targets: Targets) -> Demand:
    """The travel demand of the city, fitted to ``targets``."""
    pull = _pull(plan, network, parcels)
    decay = np.where(ways.rides > 0, np.exp(-ways.cost / REACH_SECONDS), 0.0)
    reach = pull["residents"][:, None]
    raw = {
        Purpose.WORK: reach * pull["jobs"] * decay**0.7,
        Purpose.SCHOOL: reach * pull["schools"] * decay**1.6,
        Purpose.PERSONAL: reach * pull["shops"] * decay**1.2,
        Purpose.EVENING: reach * pull["shops"] * decay,
    }
    whole = sum(weights / weights.sum() * purpose.value[0] for purpose, weights in raw.items())
    factor = _fitting(whole, ways, targets)
    cumulative = {}
    for purpose, weights in raw.items():
        total = np.cumsum((weights * factor).ravel())
        cumulative[purpose] = total / total[-1]
    errands = np.cumsum(pull["shops"])
    return Demand(len(network.sites), cumulative, errands / errands[-1])


def _pull(plan: CityPlan, network: Network, parcels: gpd.GeoDataFrame) -> dict[str, np.ndarray]:
    sites = network.sites
    built = parcels[(parcels["use"] >= 0)]
    points = shapely.point_on_surface(built.geometry.to_numpy())
    tree = shapely.STRtree(shapely.points(sites[["x", "y"]].to_numpy()))
    pairs, away = tree.query_nearest(points, max_distance=CATCHMENT, return_distance=True, all_matches=False)
    lot, site = pairs
    hectares = shapely.area(built.geometry.to_numpy())[lot] / 10_000 * np.exp(-away / 700)
    use, jimok = built["use"].to_numpy()[lot], built["jimok"].to_numpy()[lot]
    living = np.isin(jimok, ["대"])
    residents = np.array([kind.value.residents for kind in USES])[use] * hectares * living
    jobs = np.array([kind.value.jobs for kind in USES])[use] * hectares
    schools = np.where(jimok == "학", hectares * 300, 0.0)
    shops = (
        np.select([use == Use.CENTRE.code, use == Use.OLD_TOWN.code, use == Use.APARTMENT.code], [260, 30, 14], 1)
        * hectares
    )
    add = lambda values: np.bincount(site, values, len(sites)) + 1e-6  # noqa: E731
    pull = {"residents": add(residents), "jobs": add(jobs), "schools": add(schools), "shops": add(shops)}
    outside = np.isin(sites["name"].to_numpy(), OUTSIDE_NAMES)
    shares = {"residents": 0.05, "jobs": 0.28, "schools": 0.10, "shops": 0.18}
    for kind, share in shares.items():
        # The metropolis down the line: a fixed share of what the city itself has.
        pull[kind][outside] = pull[kind][~outside].sum() * share / (1 - share) / outside.sum()
    return pull


def _fitting(whole: np.ndarray, ways: Ways, targets: Targets) -> np.ndarray:
    """Factors per way that bring the number of rides and the boarding time to the targets."""
    ride_class = np.clip(ways.rides, 1, MAX_RIDES) - 1
    time_class = np.searchsorted(BOARDING_MINUTES, ways.seconds / 60)
    factor = np.ones_like(whole)
    for _ in range(FITTING_ROUNDS):
        for classes, wanted in ((ride_class, targets.rides), (time_class, targets.times)):
            now = np.bincount(classes.ravel(), (whole * factor).ravel(), len(wanted))
            factor *= np.clip(wanted / np.maximum(now / now.sum(), 1e-9), 0.02, 50)[classes]
    return factor
