"""Base against scenario, road by road."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..results.model import Results
from ..results.record import changes_of
from ..units import KMH_PER_MS
from .city import whole_edge
from .link_runs import LinkRuns
from .model import Operation
from .paired import Change, Noticed, Paired

FLOW_NOTICED = Noticed(least=5.0, share=0.01)
"""Vehicles an hour. With converged static results (gap 1e-5) what is smaller is the solver's, not the scenario's."""
DELAY_NOTICED = Noticed(least=1.0, share=0.01)
"""Seconds a vehicle."""

ROAD_FIELDS = ("edge_id", "road_name", "road_rank", "lanes", "length_m")
SIDES = ("base", "scenario", "diff")
LINK_DIFFERENCE_FIELDS = (
    *ROAD_FIELDS, "flow_verdict", "flow_base", "flow_scenario", "flow_diff", "flow_relative", "flow_noise",
    "delay_verdict", "delay_base", "delay_scenario", "delay_diff", "delay_noise", "speed_base", "speed_scenario",
    "speed_diff", "queue_base", "queue_scenario", "queue_diff", "co2_base", "co2_scenario", "co2_diff",
)  # fmt: skip
"""Flow: vehicles an hour; delay: seconds a vehicle; speed: km/h; queue: mean number of halting vehicles; co2: kg in
the period. ``…_diff``: scenario − base; ``…_noise``: half of the 95 % interval of the difference over common seeds."""

INTERVAL_FIELDS = (
    "edge_id", "time_begin", "time_end", "flow_verdict", "flow_base", "flow_scenario", "flow_diff", "flow_noise",
    "delay_diff", "speed_diff",
)  # fmt: skip


def roads_of(base: Results, scenario: Results) -> gpd.GeoDataFrame:
    """Each road of either result once (:data:`ROAD_FIELDS`), parts joined, with ``there``: a :class:`Change` or empty.

    A road that the scenario closes for the whole time is one of the base only, whether its result lists it or not.
    """
    ours, theirs = (_whole_roads(results.links) for results in (base, scenario))
    new = ~theirs["edge_id"].isin(ours["edge_id"])
    roads = pd.concat([ours, theirs[new]], ignore_index=True)
    closed = ~roads["edge_id"].isin(theirs["edge_id"]) | roads["edge_id"].isin(_closed(scenario))
    gone = roads["edge_id"].isin(_closed(base))
    fresh = ~roads["edge_id"].isin(ours["edge_id"]) | gone
    roads["there"] = np.select(
        [fresh & closed, closed, fresh],
        [Change.NO_CHANGE.value, Change.ONLY_BASE.value, Change.ONLY_SCENARIO.value],
        "",
    )
    return gpd.GeoDataFrame(roads, geometry="geometry", crs=base.links.crs)


def link_differences(roads: gpd.GeoDataFrame, base: LinkRuns, scenario: LinkRuns, static: bool) -> gpd.GeoDataFrame:
    """A row a road with :data:`LINK_DIFFERENCE_FIELDS`."""
    edges = roads["edge_id"].to_numpy()
    hours = base.seconds / 3600.0
    flow = Paired.of(*(runs.matrix("vehicles", edges) / hours for runs in (base, scenario)))
    delay = Paired.of(*(_seconds_a_vehicle(runs, "lost_s", edges) for runs in (base, scenario)))
    speed = Paired.of(*(_speeds(runs, edges) for runs in (base, scenario)))
    queue = Paired.of(*(_told(runs, "queue_veh", edges) for runs in (base, scenario)))
    co2 = Paired.of(*(_told(runs, "co2_g", edges) / 1000.0 for runs in (base, scenario)))
    columns = {name: roads[name].to_numpy() for name in ROAD_FIELDS}
    columns["flow_verdict"] = _verdict(roads, flow, FLOW_NOTICED, static)
    columns |= _sides("flow", flow) | {"flow_relative": flow.relative, "flow_noise": flow.noise}
    columns["delay_verdict"] = _verdict(roads, delay, DELAY_NOTICED, static)
    columns |= _sides("delay", delay) | {"delay_noise": delay.noise}
    columns |= _sides("speed", speed) | _sides("queue", queue) | _sides("co2", co2)
    table = pd.DataFrame(columns)[list(LINK_DIFFERENCE_FIELDS)]
    return gpd.GeoDataFrame(table, geometry=roads.geometry.to_numpy(), crs=roads.crs)


def _whole_roads(links: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    frame = pd.DataFrame({name: links[name].to_numpy() for name in ROAD_FIELDS})
    frame["geometry"] = links.geometry.to_numpy()
    frame["edge_id"] = frame["edge_id"].map(whole_edge)
    if not frame["edge_id"].duplicated().any():
        return frame
    rules = dict.fromkeys(ROAD_FIELDS[1:], "first") | {"length_m": "sum", "geometry": _joined}
    return frame.groupby("edge_id", sort=False).agg(rules).reset_index()


def _joined(lines: pd.Series) -> shapely.Geometry:
    return lines.iloc[0] if len(lines) == 1 else shapely.line_merge(shapely.union_all(lines.to_numpy()))


def _closed(results: Results) -> set[str]:
    changes = changes_of(results.record)
    whole = (changes["operation"] == Operation.CLOSE.key) & (changes["begin"] == "") & (changes["end"] == "")
    return set(changes["target"][whole].map(whole_edge))


def _seconds_a_vehicle(runs: LinkRuns, name: str, edges: np.ndarray) -> np.ndarray:
    vehicles = runs.matrix("vehicles", edges)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(vehicles > 0, runs.matrix(name, edges) / vehicles, np.nan)


def _speeds(runs: LinkRuns, edges: np.ndarray) -> np.ndarray:
    seconds = runs.matrix("vehicle_s", edges)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(seconds > 0, runs.matrix("vehicle_m", edges) / seconds * KMH_PER_MS, np.nan)


def _told(runs: LinkRuns, name: str, edges: np.ndarray) -> np.ndarray:
    """The column; NaN all over where the engine does not tell it."""
    found = runs.matrix(name, edges)
    return found if runs.table[name].notna().any() else np.full_like(found, np.nan)


def _sides(name: str, paired: Paired) -> dict[str, np.ndarray]:
    return {f"{name}_base": paired.base, f"{name}_scenario": paired.scenario, f"{name}_diff": paired.difference}


def _verdict(roads: gpd.GeoDataFrame, paired: Paired, noticed: Noticed, static: bool) -> np.ndarray:
    there = roads["there"].to_numpy(object)
    return np.where(there != "", there, paired.verdicts(noticed, of_chance=not static))
