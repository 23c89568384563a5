"""The true traffic of the city, hour by hour: who drives where, and what it makes of the streets.

Commuters go to work in the morning and home in the evening, others through the day, lorries to the works; cars from
beyond the border come in, go out and pass through at the gates. What the city's files tell is less (:data:`GROWTH`,
:data:`UNKNOWN`): that is what calibration against the counts has to find out.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .landuse import USES
from .node_link import NodeLink
from .plan import CityPlan
from .roads import GATES, RoadClass
from .traffic_flow import StreetFlow

HOURS = range(6, 22)
"""Hours with counts."""
COMMUTE_OUT = {5: 0.04, 6: 0.12, 7: 0.30, 8: 0.33, 9: 0.12, 10: 0.04, 13: 0.02, 14: 0.02, 21: 0.01}
COMMUTE_BACK = {5: 0.01, 6: 0.01, 7: 0.02, 14: 0.02, 15: 0.04, 16: 0.08, 17: 0.16, 18: 0.27, 19: 0.17, 20: 0.10,
                21: 0.07, 22: 0.05}  # fmt: skip
OTHER = {6: 0.02, 7: 0.045, 8: 0.06, 9: 0.07, 10: 0.08, 11: 0.08, 12: 0.065, 13: 0.08, 14: 0.08, 15: 0.08, 16: 0.065,
         17: 0.07, 18: 0.06, 19: 0.05, 20: 0.04, 21: 0.03, 22: 0.025}  # fmt: skip
LORRIES = {5: 0.02, 6: 0.05, 7: 0.07, 8: 0.08, 9: 0.11, 10: 0.11, 11: 0.10, 12: 0.07, 13: 0.10, 14: 0.10, 15: 0.08,
           16: 0.06, 17: 0.03, 18: 0.02}  # fmt: skip
"""Share of a day's vehicles by the hour in which they leave."""
TIMES = {"out": COMMUTE_OUT, "back": COMMUTE_BACK, "other": OTHER, "lorries": LORRIES}
CAR_TRIPS = {"commute": 0.097, "other": 0.18}
"""Cars a resident and day, in one direction of commuting, and of all else."""
LORRY_TRIPS = 0.11
"""Lorries a job in industry and day."""
OUTSIDE_SHARE = {"residents": 0.16, "jobs": 0.26, "shops": 0.18, "works": 0.45}
"""What lies behind the gates, as a share of the whole that the city's people use."""
THROUGH_SHARE = 0.05
"""Cars that only pass through, of all cars."""
GATE_WEIGHTS = {"east": 0.32, "north": 0.24, "northeast": 0.10, "south": 0.20, "southeast": 0.14}
GATE_NAMES = {"east": "동부 시계", "north": "북부 시계", "northeast": "북동부 시계", "south": "남부 시계",
              "southeast": "남동부 시계"}  # fmt: skip
REACH_S = 620.0
"""Seconds of driving at which the pull of a place has fallen to 1/e."""
GROWTH = 1.12
"""True vehicles by those of the published table: it is some years old."""
UNKNOWN = 0.22
"""Standard deviation of the logarithm of true by published vehicles of a pair."""
PACE = 0.07
"""The same of the pace of a street by that of its class."""
PEAK_ROUNDS, OTHER_ROUNDS = 40, 12
PEAK_HOURS = (7, 8, 17, 18)
MORNING = (7, 8)
"""Hours of the published table of the morning peak."""


@dataclass(frozen=True)
class Zones:
    """Places that trips begin and end in: ``table`` with ``zone_id zone_name kind geometry``, and ``shares``, what part
    of a zone's vehicles each node has (zones × nodes)."""

    table: gpd.GeoDataFrame
    shares: np.ndarray


@dataclass(frozen=True)
class Traffic:
    """``cars`` and ``lorries``: published vehicles a day (zones × zones), ``morning``: those that leave in
    :data:`MORNING`; ``true_day``: true vehicles of a day by class
    name; ``flows``: hour → vehicles and seconds a link; ``signals``: ``node name cycle_s geometry``; ``jobs``: workers
    by dong; ``street``: capacity and times of the links; ``times``: share of a day's ``car`` and ``truck`` by hour."""

    zones: Zones
    cars: np.ndarray
    lorries: np.ndarray
    morning: tuple[np.ndarray, np.ndarray]
    true_day: dict[str, np.ndarray]
    flows: dict[int, tuple[np.ndarray, np.ndarray]]
    signals: pd.DataFrame
    jobs: pd.DataFrame
    street: StreetFlow
    times: pd.DataFrame


def make_traffic(
    plan: CityPlan, roads: NodeLink, dongs: gpd.GeoDataFrame, parcels: gpd.GeoDataFrame, residents: np.ndarray
) -> Traffic:
    """The traffic of a working day."""
    signals = make_signals(plan, roads)
    cycle = np.zeros(len(roads.nodes))
    cycle[signals["node"]] = signals["cycle_s"]
    pace = np.exp(PACE * plan.random("pace of streets").standard_normal(len(roads.links)))
    street = StreetFlow(roads, cycle, pace)
    zones = _zones(plan, roads, dongs)
    jobs = jobs_by_dong(parcels, dongs)
    between = zones.shares @ street.between() @ zones.shares.T
    published = _published(residents, jobs, between)
    true = _true(plan, published)
    flows = _flows(street, zones, true)
    commute, back, other, lorries = (published[name] for name in ("out", "back", "other", "lorries"))
    day = {"car": true["out"] + true["back"] + true["other"], "truck": true["lorries"]}
    morning = _morning(published)
    return Traffic(
        zones, commute + back + other, lorries, morning, day, flows, signals, jobs, street, _times_of_day(true)
    )


def make_signals(plan: CityPlan, roads: NodeLink) -> pd.DataFrame:
    """Signals where an arterial meets another arterial or a collector: ``node name cycle_s geometry``."""
    links = roads.links
    major = links["kind"] <= _code(RoadClass.COLLECTOR)
    legs = np.bincount(links.loc[major, "start"], minlength=len(roads.nodes))
    arterial = np.bincount(links.loc[links["kind"] == 0, "start"], minlength=len(roads.nodes))
    node = np.nonzero((legs >= 3) & (arterial >= 2))[0]
    large = legs[node] + (arterial[node] >= 3)
    cycle = np.array([120, 140, 160])[np.clip(large - 3, 0, 2)]
    aside = plan.random("signal places").uniform(-7, 7, (len(node), 2))
    places = shapely.get_coordinates(roads.nodes["geometry"].to_numpy()[node]) + aside
    return pd.DataFrame({
        "node": node, "name": roads.nodes["name"].to_numpy()[node], "cycle_s": cycle,
        "geometry": shapely.points(np.round(places, 2)),
    })  # fmt: skip


def jobs_by_dong(parcels: gpd.GeoDataFrame, dongs: gpd.GeoDataFrame) -> pd.DataFrame:
    """Workers by dong: ``jobs``, those in industry (``works``) and in the centres (``shops``)."""
    used = parcels[parcels["use"] >= 0]
    workers = used.geometry.area / 10_000 * np.array([use.value.jobs for use in USES])[used["use"]]
    names = np.array([use.name for use in USES])[used["use"]]
    table = pd.DataFrame({
        "adm_cd": used["adm_cd"], "jobs": workers, "works": workers.where(names == "INDUSTRY", 0.0),
        "shops": workers.where(names == "CENTRE", 0.35 * workers),
    })  # fmt: skip
    return table.groupby("adm_cd").sum().reindex(dongs["adm_cd"]).fillna(0.0).round()


def _code(kind: RoadClass) -> int:
    return list(RoadClass).index(kind)


def _zones(plan: CityPlan, roads: NodeLink, dongs: gpd.GeoDataFrame) -> Zones:
    places = roads.nodes["geometry"].to_numpy()
    weight = np.bincount(roads.links["start"], roads.links["length"].clip(upper=600), len(places))
    inside, node = shapely.STRtree(dongs.geometry.to_numpy()).query_nearest(places, all_matches=False)[::-1]
    shares = np.zeros((len(dongs) + len(GATES), len(places)))
    shares[inside, node] = weight[node]
    gates = [shapely.Point(plan.at(*place)) for place in GATES.values()]
    ends = np.nonzero((roads.nodes["legs"] == 1).to_numpy())[0]
    ends = ends if len(ends) else np.arange(len(places))
    at = ends[shapely.STRtree(places[ends]).nearest(gates)]
    shares[: len(dongs), at] = 0.0  # whoever lives at the border drives through the gate like all others
    shares[len(dongs) + np.arange(len(gates)), at] = 1.0
    total = shares.sum(axis=1, keepdims=True)
    names = [*dongs["adm_nm"], *(GATE_NAMES[gate] for gate in GATES)]
    table = gpd.GeoDataFrame(
        {
            "zone_id": [*dongs["adm_cd"], *(f"9{number + 1:09d}" for number in range(len(gates)))],
            "zone_name": names,
            "kind": ["inner"] * len(dongs) + ["outer"] * len(gates),
        },
        geometry=[*dongs.geometry, *places[at]],
        crs=dongs.crs,
    )
    return Zones(table, shares / np.where(total > 0, total, 1.0))


def _published(residents: np.ndarray, jobs: pd.DataFrame, between: np.ndarray) -> dict[str, np.ndarray]:
    """Vehicles a day by purpose, before growth and what nobody knows of the pairs."""
    inner = len(residents)
    outside = np.array(list(GATE_WEIGHTS.values()))

    def with_gates(values: np.ndarray, kind: str) -> np.ndarray:
        share = OUTSIDE_SHARE[kind]
        return np.concatenate([values, values.sum() * share / (1 - share) * outside])

    people = with_gates(residents.astype(float), "residents")
    pull = {kind: with_gates(jobs[kind].to_numpy(), kind) for kind in ("jobs", "shops", "works")}
    decay = np.exp(-between / REACH_S)
    decay[inner:, inner:] = 0.0
    commute = _gravity(people * CAR_TRIPS["commute"], pull["jobs"], decay)
    visits = _gravity(people * CAR_TRIPS["other"] / 2, pull["shops"] + 0.1 * people, decay)
    loads = _gravity(pull["works"] * LORRY_TRIPS / 2, pull["works"] + 0.25 * pull["shops"], decay**0.6)
    through = np.outer(outside, outside) * (1 - np.eye(len(outside)))
    passing = np.zeros_like(commute)
    cars = 2 * commute.sum() + 2 * visits.sum()
    passing[inner:, inner:] = through / through.sum() * cars * THROUGH_SHARE
    return {"out": commute, "back": commute.T, "other": visits + visits.T + passing, "lorries": loads + loads.T}


def _gravity(trips: np.ndarray, pull: np.ndarray, decay: np.ndarray) -> np.ndarray:
    """Trips to all places by their pull and decay, so that each place gets what its pull is worth (Furness 1965)."""
    wanted = pull / pull.sum() * trips.sum()
    table = trips[:, None] * pull[None] * decay
    for _ in range(30):
        table *= (trips / np.maximum(table.sum(axis=1), 1e-9))[:, None]
        table *= (wanted / np.maximum(table.sum(axis=0), 1e-9))[None]
    return table


def _true(plan: CityPlan, published: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    random = plan.random("unknown of trips")
    factor = GROWTH * np.exp(UNKNOWN * random.standard_normal(published["out"].shape) - UNKNOWN**2 / 2)
    return {
        name: table * (factor.T if name == "back" else factor) for name, table in published.items()
    }  # whoever drives out drives back


def _morning(published: dict[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Cars and lorries of the table of the peak: who goes to work goes one way, which a table of the day hides."""
    leaving = {name: table * sum(TIMES[name].get(hour, 0.0) for hour in MORNING) for name, table in published.items()}
    return leaving["out"] + leaving["back"] + leaving["other"], leaving["lorries"]


def _times_of_day(true: dict[str, np.ndarray]) -> pd.DataFrame:
    hours = range(24)
    leaving = {name: [true[name].sum() * TIMES[name].get(hour, 0.0) for hour in hours] for name in TIMES}
    cars = np.sum([leaving["out"], leaving["back"], leaving["other"]], axis=0)
    lorries = np.array(leaving["lorries"])
    return pd.DataFrame({"hour": hours, "car": cars / cars.sum(), "truck": lorries / lorries.sum()})


def _flows(street: StreetFlow, zones: Zones, true: dict[str, np.ndarray]) -> dict[int, tuple[np.ndarray, np.ndarray]]:
    flows: dict[int, tuple[np.ndarray, np.ndarray]] = {}
    before, total = None, 0.0
    for hour in HOURS:
        table = sum(true[name] * share.get(hour, 0.0) for name, share in TIMES.items())
        now = float(table.sum())
        found = street.spread(
            zones.shares.T @ table @ zones.shares,
            None if before is None else before * now / total,
            PEAK_ROUNDS if hour in PEAK_HOURS else OTHER_ROUNDS,
        )
        flows[hour] = found.vehicles, found.seconds
        before, total = found.vehicles, now
    return flows
