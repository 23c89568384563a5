"""Traffic demand of a time of day, from what a city has: an OD table, or residents and jobs, or counts alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.population.homes import floor_area
from ...common.progress import SILENT, Progress
from ..calibration.counts import read_counts
from ..errors import TrafficError
from ..network.model import RoadNetwork
from ..results.model import RunCheck
from .access import OUTER, access_shares
from .checks import Findings, checks_of
from .classes import default_classes, read_classes
from .count_scaling import Scaled, scaled_to_counts
from .flows import desire_lines, mean_trip, trip_lengths
from .layers import DemandLayers, DemandRules, OdTime
from .model import CLASS_FIELDS, OD_FIELDS, ZONE_FIELDS, Demand
from .profile import DayProfile, default_profile, read_profile
from .sources import Trips, trips_between
from .travel_times import TravelTimes, travel_times
from .zones import CORDON, areas_of, demand_zones


@dataclass(frozen=True)
class MadeDemand:
    """``demand``; ``flows``: desire lines (:data:`~.flows.FLOW_FIELDS`); ``lengths``: trips by road distance
    (:data:`~.flows.LENGTH_FIELDS`); ``checks``; mean trip on empty roads; pairs of zones without a way."""

    demand: Demand
    flows: gpd.GeoDataFrame
    lengths: pd.DataFrame
    checks: tuple[RunCheck, ...]
    mean_km: float
    mean_min: float
    unreachable: pd.DataFrame


def make_demand(
    network: RoadNetwork, layers: DemandLayers, rules: DemandRules, progress: Progress = SILENT
) -> MadeDemand:
    """The demand of ``layers`` on ``network`` in the time of ``rules`` (reference/traffic.md §3.3).

    An OD table is taken as it is, persons by car share and occupancy; without one a gravity model on the times of empty
    roads spreads the trips of residents and jobs (Furness, balanced to 1e-6). The day is cut by the profile; with
    counts the total is scaled so that the counted links carry what was counted. Raises :class:`TrafficError` for
    whatever cannot be used, and for a time that ends before it begins.
    """
    if not rules.end_s > rules.begin_s:
        raise TrafficError("The period ends before it begins. Choose an end that is later than the beginning.")
    layers = layers.with_headings()
    progress.step("Joining zones and roads")
    zones = demand_zones(layers.zones, layers.outer, network.crs)
    classes = default_classes() if layers.classes is None else read_classes(layers.classes)
    profile = default_profile() if layers.profile is None else read_profile(layers.profile)
    access = access_shares(zones, network, _weights(layers.buildings, network.crs), progress)
    progress.step("Searching ways between zones")
    times = travel_times(zones["zone_id"], access, network, progress.part(0.05, 0.5))
    progress.step("Making trips")
    trips = trips_between(network, layers, rules, zones, access, times.minutes, classes)
    demand = _cut(zones, access, trips, classes, profile, rules)
    scaled = None
    if layers.counts is not None:
        progress.step("Scaling the demand to the counts")
        counts = read_counts(layers.counts, network.edges, rules.begin_s, rules.end_s)
        scaled = scaled_to_counts(demand, network, counts, progress.part(0.5, 0.9))
        demand = scaled.demand
        trips = replace(trips, count_remarks=counts.remarks)
    progress.at(0.9)
    return _result(demand, times, trips, profile, scaled)


def _weights(buildings: gpd.GeoDataFrame | None, crs: object) -> gpd.GeoDataFrame | None:
    """Points with the floor area of buildings."""
    if buildings is None or buildings.empty:
        return None
    there = buildings[buildings.geometry.notna()].to_crs(crs)
    return gpd.GeoDataFrame({"weight": floor_area(there)}, geometry=there.geometry.centroid.to_numpy(), crs=crs)


def _cut(
    zones: gpd.GeoDataFrame,
    access: pd.DataFrame,
    trips: Trips,
    classes: pd.DataFrame,
    profile: DayProfile,
    rules: DemandRules,
) -> Demand:
    """The demand of the time, with the vehicles of a day at its zones."""
    used = [name for name in classes["vehicle_class"] if (trips.od["vehicle_class"] == name).any()]
    slices, of_day = profile.between(used, rules.begin_s, rules.end_s)
    part = trips.od["vehicle_class"].map(of_day)
    of_time = trips.od["vehicles"] * (part if trips.time is OdTime.DAY else 1.0)
    daily = trips.od["vehicles"] / (1.0 if trips.time is OdTime.DAY else part)
    ends = {
        name: zones["zone_id"].map(daily.groupby(trips.od[end]).sum()).fillna(0.0)
        for name, end in (("productions", "origin"), ("attractions", "destination"))
    }
    table = zones.drop(columns=["node_id", *CORDON]).assign(**ends)
    table.geometry = areas_of(zones)
    return Demand(
        zones=table[[*ZONE_FIELDS, "geometry"]],
        od=trips.od.assign(vehicles=of_time)[list(OD_FIELDS)],
        profile=slices,
        classes=classes.loc[classes["vehicle_class"].isin(used), list(CLASS_FIELDS)].reset_index(drop=True),
        access=access,
        begin_s=rules.begin_s,
        end_s=rules.end_s,
    )


def _result(demand: Demand, times: TravelTimes, trips: Trips, profile: DayProfile, scaled: Scaled | None) -> MadeDemand:
    zones, od = demand.zones, demand.od
    number = pd.Series(np.arange(len(zones)), index=zones["zone_id"])
    lost = ~np.isfinite(times.minutes[number[od["origin"]].to_numpy(), number[od["destination"]].to_numpy()])
    mean_km, mean_min = mean_trip(zones, od, times)
    findings = Findings(
        demand=demand,
        table=trips.table,
        source=trips.source.value,
        iterations=trips.iterations,
        error=trips.error,
        lost_pairs=int(lost.sum()),
        lost_vehicles=float(od.loc[lost, "vehicles"].sum()),
        profile_is_proposal=profile.is_proposal,
        scaled=scaled,
        remarks=tuple((remark.sentence, remark.values) for remark in trips.count_remarks),
        mean_km=mean_km,
        mean_min=mean_min,
    )
    facts = _facts(trips, profile, scaled, (zones["kind"] == OUTER).any())
    return MadeDemand(
        demand=replace(demand, facts=facts),
        flows=desire_lines(zones, od, times),
        lengths=trip_lengths(zones, od, times),
        checks=checks_of(findings),
        mean_km=mean_km,
        mean_min=mean_min,
        unreachable=od[lost].reset_index(drop=True),
    )


def _facts(trips: Trips, profile: DayProfile, scaled: Scaled | None, has_outer: bool) -> Mapping[str, str]:
    return {
        "source": trips.source.value,
        "profile": "proposal" if profile.is_proposal else "given",
        "outer_zones": "yes" if has_outer else "no",
        "count_factor": f"{scaled.factor:.4f}" if scaled else "1",
    }
