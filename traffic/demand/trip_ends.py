"""How many vehicles begin and end in each zone on a day: from residents and jobs, or from the roads alone."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from ..errors import TrafficError
from ..network.model import RoadNetwork
from .access import OUTER
from .furness import MAX_ITERATIONS, Balanced, balanced


@dataclass(frozen=True)
class TripRates:
    """Person trips a day that begin in a zone, a resident and a job; as many end there, for whoever goes out comes
    back. ``car_share``: what part is driven in cars; ``occupancy``: people in a car.

    The defaults are proposals in the range of the national household survey (가구통행실태조사: some 2.2 trips a person
    and day, of which half begin at home and half elsewhere; half of them by car outside of Seoul, 1.2–1.3 people a
    car). ``by_job`` holds visitors and customers too. Put in the figures of the own city.
    """

    by_resident: float = 1.1
    by_job: float = 2.0
    car_share: float = 0.5
    occupancy: float = 1.25

    @property
    def vehicles_a_person(self) -> float:
        """Vehicles for one person's trip. Raises :class:`TrafficError` for rates that cannot be."""
        if not 0 < self.car_share <= 1 or not self.occupancy >= 1:
            raise TrafficError(
                "The share of trips in cars must lie above 0 and up to 1 (it is {share}), and people in a car must be "
                "1 or more (it is {people}).",
                share=self.car_share,
                people=self.occupancy,
            )
        return self.car_share / self.occupancy


@dataclass(frozen=True)
class TripEnds:
    """Vehicles a day that begin (``productions``) and end (``attractions``) in each zone, without those that only
    pass through; ``through``: those, by outer zone, as many in as out."""

    productions: np.ndarray
    attractions: np.ndarray
    through: np.ndarray


def ends_of_people(zones: gpd.GeoDataFrame, residents: np.ndarray, jobs: np.ndarray, rates: TripRates) -> TripEnds:
    """From residents and jobs of the inner zones, and the cordon counts of the outer ones.

    Without the numbers of jobs everything is by residents. Raises :class:`TrafficError` where both are 0 everywhere.
    """
    inner = (zones["kind"] != OUTER).to_numpy()
    people = rates.by_resident * residents + rates.by_job * jobs
    if not people[inner].sum() > 0:
        raise TrafficError("No zone has residents or jobs. Check the fields of the zones and the codes of the tables.")
    vehicles = np.where(inner, people * rates.vehicles_a_person, 0.0)
    return _with_cordon(zones, vehicles, vehicles.copy())


def ends_of_roads(zones: gpd.GeoDataFrame, access: pd.DataFrame, network: RoadNetwork) -> TripEnds:
    """Where neither is known: by metres of road at the junctions of a zone, one vehicle a metre. Only their ratios say
    anything; the total has to come from counts."""
    metres = (
        (network.edges["length_m"] / network.edges["lanes"].clip(lower=1)).groupby(network.edges["from_node"]).sum()
    )
    own = access["node_id"].map(metres).fillna(0.0).groupby(access["zone_id"]).sum()
    inner = (zones["kind"] != OUTER).to_numpy()
    vehicles = np.where(inner, zones["zone_id"].map(own).fillna(0.0).to_numpy(float), 0.0)
    return _with_cordon(zones, vehicles, vehicles.copy())


def _with_cordon(zones: gpd.GeoDataFrame, productions: np.ndarray, attractions: np.ndarray) -> TripEnds:
    """Whoever comes in at the cordon begins there; those who pass through are apart."""
    through = np.minimum(zones["through"], np.minimum(zones["coming"], zones["going"])).to_numpy(float)
    productions = productions + zones["coming"].to_numpy(float) - through
    attractions = attractions + zones["going"].to_numpy(float) - through
    return TripEnds(productions, attractions, through)


def distributed(
    ends: TripEnds, pull: np.ndarray, zones: gpd.GeoDataFrame, max_iterations: int = MAX_ITERATIONS
) -> Balanced:
    """Vehicles a day from zone to zone: the gravity model with both totals kept (Wilson 1967), no trips among outer
    zones but those that pass through, which are spread over the other outer zones by what passes there."""
    outer = (zones["kind"] == OUTER).to_numpy()
    names = zones["zone_id"].tolist()
    inside = np.where(outer[:, None] & outer[None, :], 0.0, pull)
    found = balanced(inside, ends.productions, ends.attractions, max_iterations=max_iterations, names=names)
    if np.count_nonzero(ends.through) < 2:
        return found
    passing = balanced(
        _between_different(ends.through), ends.through, ends.through, max_iterations=max_iterations, names=names
    )
    return Balanced(
        found.table + passing.table, max(found.iterations, passing.iterations), max(found.error, passing.error)
    )


def _between_different(through: np.ndarray) -> np.ndarray:
    table = np.outer(through, through)
    np.fill_diagonal(table, 0.0)
    return table
