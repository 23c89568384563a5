"""What a run of SUMO left: counts, trips, edges, positions, warnings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ..buses.sumo_files import VEHICLE_PREFIX
from .net_files import SumoNet
from .simulation_files import SEPARATOR, RunFiles
from .xml_files import read_elements

EDGES = {
    "interval_begin": "begin_s",
    "interval_end": "end_s",
    "edge_id": "edge_id",
    "edge_entered": "entered",
    "edge_departed": "departed",
    "edge_left": "left",
    "edge_arrived": "arrived",
    "edge_sampledSeconds": "sampled_s",
    "edge_speed": "speed_mps",
    "edge_waitingTime": "waiting_s",
    "edge_distance": "distance_m",
}
EMISSIONS = {"edge_CO2_abs": "co2_g", "edge_NOx_abs": "nox_g", "edge_PMx_abs": "pm_g"}
TRIPS = {
    "id": "trip_id",
    "depart": "depart_s",
    "departDelay": "depart_delay_s",
    "arrival": "arrival_s",
    "duration": "duration_s",
    "timeLoss": "lost_s",
}
TEXTS = ("edge_id", "trip_id", "vehicle_id", "vehicle_class")
MG_PER_G = 1000.0


@dataclass(frozen=True)
class RunOutputs:
    """``counts``: SUMO's own (loaded, inserted, running, waiting, teleports, persons_…); ``trips``: a row a vehicle
    (:data:`TRIPS`; departures are -1 for those that never entered); ``edges``: as ``results/statistics.py`` reads it
    (without ``seed``), and ``left`` and ``arrived``; ``warnings``: kinds and how often. Buses are not among the trips;
    ``all_arrived`` counts them."""

    counts: dict[str, int]
    trips: pd.DataFrame
    edges: pd.DataFrame
    positions: pd.DataFrame | None
    warnings: Counter
    seconds: float
    until_s: float
    all_arrived: int = 0
    is_partial: bool = False

    def mean_trip_s(self, from_s: float) -> float:
        """Mean seconds from the wish to leave until arrival, of vehicles that wish to leave from ``from_s``.

        Those on their way when the run ended count with their time so far.
        """
        mine = self._driven(from_s)
        return float((mine["duration_s"] + mine["depart_delay_s"]).mean()) if len(mine) else float("nan")

    def mean_delay_s(self, from_s: float) -> float:
        """Mean seconds that the same vehicles lost on their ways and before they could enter."""
        mine = self._driven(from_s)
        return float((mine["lost_s"] + mine["depart_delay_s"]).mean()) if len(mine) else float("nan")

    def _driven(self, from_s: float) -> pd.DataFrame:
        wished = self.trips["depart_s"] - self.trips["depart_delay_s"]
        return self.trips[(wished >= from_s) & (self.trips["depart_s"] >= 0)]


def read_outputs(
    folder: Path, files: RunFiles, net: SumoNet, warnings: Counter, seconds: float, until_s: float, is_partial: bool
) -> RunOutputs:
    """Read what a run wrote to ``folder``; of a run that was stopped, the slices that were complete."""
    edges = _table(folder / files.edges, EDGES)
    emissions = _table(folder / files.emissions, {"interval_begin": "begin_s", "edge_id": "edge_id"} | EMISSIONS)
    edges = edges.merge(emissions, how="left", on=["begin_s", "edge_id"])
    edges[list(EMISSIONS.values())] /= MG_PER_G
    edges["edge_id"] = edges["edge_id"].map(net.edges.from_sumo)
    edges = edges[edges["edge_id"].notna()]
    if is_partial:
        edges = edges[edges["end_s"] <= until_s]
    trips = _table(folder / files.trips, {f"tripinfo_{name}": ours for name, ours in TRIPS.items()})
    arrived = int((trips["arrival_s"] >= 0).sum())
    trips = trips[~trips["trip_id"].str.startswith(VEHICLE_PREFIX, na=True)].reset_index(drop=True)
    positions = folder / files.positions
    return RunOutputs(
        _counts(folder / files.counts), trips, edges.reset_index(drop=True),
        _positions(positions) if positions.is_file() else None, warnings, seconds, until_s, arrived, is_partial,
    )  # fmt: skip


def _table(file: Path, fields: dict[str, str]) -> pd.DataFrame:
    """Columns of one of SUMO's tables under our names; numbers where all but ids are; a torn last line is dropped."""
    try:
        frame = pd.read_csv(
            file, sep=SEPARATOR, usecols=lambda name: name in fields, dtype={"edge_id": str, "tripinfo_id": str},
            on_bad_lines="skip", low_memory=False,
        )  # fmt: skip
    except (FileNotFoundError, pd.errors.EmptyDataError):
        frame = pd.DataFrame()
    frame = frame.reindex(columns=list(fields)).rename(columns=fields)
    for name in frame.columns:
        # an empty table, of a run that was stopped at once, has no types of its own
        frame[name] = frame[name].astype(object) if name in TEXTS else pd.to_numeric(frame[name], errors="coerce")
    return frame


def _positions(file: Path) -> pd.DataFrame:
    fields = {"timestep_time": "second", "vehicle_id": "vehicle_id", "vehicle_x": "x", "vehicle_y": "y",
              "vehicle_speed": "speed_mps", "vehicle_type": "vehicle_class"}  # fmt: skip
    return _table(file, fields).dropna(subset=["vehicle_id", "x", "y"])


def _counts(file: Path) -> dict[str, int]:
    found: dict[str, int] = {}
    if not file.is_file():
        return found
    for part in read_elements(file, "vehicles", "teleports", "persons"):
        prefix = {"vehicles": "", "teleports": "teleports_", "persons": "persons_"}[part.tag]
        found |= {prefix + name: int(value) for name, value in part.attrib.items() if value.isdigit()}
    return found
