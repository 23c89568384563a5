"""What the buses of a SUMO run did: times, stops and passengers, and whether all adds up."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ..results.model import RunCheck, Verdict
from ..sumo.xml_files import read_elements
from .model import RUN
from .static_runs import M_PER_KM, RUN_FIELDS, runs_of
from .sumo_files import BusFiles

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

INSERTED = QT_TRANSLATE_NOOP("{there} of {wanted} buses left their first stop.")
FINISHED = QT_TRANSLATE_NOOP("{there} of {wanted} buses reached their last stop before the end of the run.")
BALANCED = QT_TRANSLATE_NOOP(
    "{boarded} passengers boarded buses, {alighted} alighted and {aboard} were still on board."
)
LEFT = QT_TRANSLATE_NOOP("{count} riders were left behind at a stop because the bus was full.")


def read_bus_runs(
    files: BusFiles, stop_output: Path, seed: int, begin_s: float, end_s: float, is_meso: bool
) -> pd.DataFrame:
    """Bus runs (:data:`~.static_runs.RUN_FIELDS`) of the departures from ``begin_s`` to ``end_s`` that SUMO finished.

    ``run_s``: from the planned departure to the end of the stay at the last stop, so that waiting for a place on the
    road counts. ``stopped_s``: what SUMO's ``--stop-output`` says; in meso the planned dwell, because there a stop is
    said to last from entering the road's segment to leaving it. Passengers are those of the stops where riders were
    persons of the run, else the expected ones. Passenger-km come from the places of the stops: SUMO's meso lengths of
    rides are wrong (reference/traffic.md §3.8). Buses that did not finish are left out, and :func:`bus_checks` counts
    them.
    """
    table = runs_of(files.loads, begin_s, end_s).drop(columns="stops")
    table = table.merge(files.vehicles, on=[*RUN, "departure_s"])
    stops = _stops(stop_output)
    table = table.join(_times(files, stops), on="vehicle_id")
    done = table["calls"] == table["planned"]
    table = table[done.to_numpy()].copy()
    table["run_s"] = table["ended"] - table["departure_s"]
    if not is_meso:
        table["stopped_s"] = table["stood"]
    if files.persons:
        for name, source in (("boarded", "loaded"), ("alighted", "unloaded"), ("passenger_km", "ridden_km")):
            table[name] = table[source]
    table["seed"] = seed
    return table[list(RUN_FIELDS)].reset_index(drop=True)


def bus_checks(files: BusFiles, stop_output: Path, runs: pd.DataFrame, begin_s: float, end_s: float) -> list[RunCheck]:
    """Whether all buses left and arrived, passengers in are passengers out, and how many were left behind."""
    stops = _stops(stop_output)
    wanted = files.vehicles["departure_s"].between(begin_s, end_s, inclusive="left")
    ids = files.vehicles.loc[wanted, "vehicle_id"]
    there = int(ids.isin(stops["vehicle_id"]).sum())
    checks = [
        _check("buses_inserted", INSERTED, there == len(ids), there=there, wanted=len(ids)),
        _check("buses_arrived", FINISHED, len(runs) == len(ids), there=len(runs), wanted=len(ids)),
    ]
    if files.persons:
        boarded, alighted = int(stops["loaded"].sum()), int(stops["unloaded"].sum())
        last = stops.sort_values("ended").groupby("vehicle_id").tail(1)
        aboard = int((last["initial"] + last["loaded"] - last["unloaded"]).sum())
        checks.append(
            _check("bus_passengers", BALANCED, boarded == alighted + aboard, boarded=boarded, alighted=alighted,
                   aboard=aboard)
        )  # fmt: skip
    left = float(runs["left_behind"].sum()) / max(runs["seed"].nunique(), 1)
    checks.append(_check("left_behind", LEFT, left < 0.5, count=round(left)))
    return checks


def _check(name: str, sentence: str, is_good: bool, **values: object) -> RunCheck:
    return RunCheck(name, Verdict.GOOD if is_good else Verdict.DOUBTFUL, sentence, values)


def _stops(stop_output: Path) -> pd.DataFrame:
    rows = [
        (found.get("id"), float(found.get("started")), float(found.get("ended")),
         int(found.get("initialPersons") or 0), int(found.get("loadedPersons") or 0),
         int(found.get("unloadedPersons") or 0))
        for found in read_elements(stop_output, "stopinfo")
    ]  # fmt: skip
    names = ["vehicle_id", "started", "ended", "initial", "loaded", "unloaded"]
    return pd.DataFrame(rows, columns=names)


def _times(files: BusFiles, stops: pd.DataFrame) -> pd.DataFrame:
    """By vehicle: planned and served calls, the end of the last, seconds stood, passengers and passenger-km."""
    calls = files.ways.calls.sort_values([*RUN, "along_m"])
    planned = calls.groupby(RUN).size().rename("planned")
    places = calls.assign(call=calls.groupby(RUN).cumcount())[[*RUN, "call", "along_m"]]
    served = stops.sort_values("started", kind="stable").merge(files.vehicles[["vehicle_id", *RUN]], on="vehicle_id")
    served["call"] = served.groupby("vehicle_id").cumcount()
    served = served.merge(places, on=[*RUN, "call"], how="left")
    ahead = served.groupby("vehicle_id")["along_m"].shift(-1) - served["along_m"]
    load = served["initial"] + served["loaded"] - served["unloaded"]
    served = served.assign(ridden_km=load * ahead / M_PER_KM, stood=served["ended"] - served["started"])
    table = served.groupby("vehicle_id").agg(
        calls=("call", "size"), ended=("ended", "max"), stood=("stood", "sum"), loaded=("loaded", "sum"),
        unloaded=("unloaded", "sum"), ridden_km=("ridden_km", "sum"), **{name: (name, "first") for name in RUN},
    )  # fmt: skip
    return table.join(planned, on=list(RUN)).drop(columns=list(RUN))
