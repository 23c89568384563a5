"""The record of a run: what it ran on, by names that comparisons and reports look up."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

import pandas as pd

from ..clock import clock_of
from ..demand.model import Demand
from ..network.model import RoadNetwork
from ..scenario.fingerprint import fingerprint_of
from ..scenario.model import Scenario

ENGINE, VERSION = "engine", "version"
"""``engine``: ``static``, ``meso`` or ``micro``."""
STATIC = "static"
NETWORK, DEMAND = "network", "demand"
"""Fingerprints of the base network and the base demand, before the scenario."""
SCENARIO, CHANGES = "scenario", "changes"
"""Name of the scenario, empty for the base, and its changes as JSON."""
BEGIN_S, END_S = "begin_s", "end_s"
"""Seconds after midnight from which and to which statistics were taken."""
SEEDS, GAP = "seeds", "gap"
"""Seeds with blanks between (none: static); the largest relative gap at the end."""
CALIBRATED = "calibrated"
"""``yes`` where demand and costs passed hold-out validation; anything else is not calibrated."""


def record_of(
    engine: str,
    network: RoadNetwork,
    demand: Demand,
    scenario: Scenario | None,
    begin_s: float,
    end_s: float,
    seeds: Iterable[int] = (),
    **more: object,
) -> dict[str, str]:
    """The record of a run of ``engine`` on the base ``network`` and ``demand`` under ``scenario``; ``more`` by name."""
    scenario = scenario or Scenario()
    named = {
        ENGINE: engine,
        NETWORK: fingerprint_of(network),
        DEMAND: demand_fingerprint(demand),
        SCENARIO: scenario.name if scenario.changes else "",
        CHANGES: _as_json(scenario),
        BEGIN_S: f"{begin_s:g}",
        END_S: f"{end_s:g}",
        SEEDS: " ".join(map(str, seeds)),
        CALIBRATED: demand.facts.get(CALIBRATED, "no"),
    }
    return named | {name: str(value) for name, value in more.items()}


def demand_fingerprint(demand: Demand) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of what is driven: OD, profile, classes and access."""
    found = hashlib.sha256(f"{demand.begin_s:g} {demand.end_s:g}".encode())
    for table in (demand.od, demand.profile, demand.classes, demand.access):
        ordered = table.reindex(columns=sorted(table.columns)).round(6).astype(str)
        found.update("\n".join(sorted(ordered.agg("|".join, axis=1))).encode() if len(ordered) else b"-")
    return found.hexdigest()[:16]


def changes_of(record: dict[str, str]) -> pd.DataFrame:
    """The changes in a record: ``step operation target value old begin end note``, one row each."""
    rows = json.loads(record.get(CHANGES) or "[]")
    return pd.DataFrame(rows, columns=["step", "operation", "target", "value", "old", "begin", "end", "note"])


def _as_json(scenario: Scenario) -> str:
    rows = [
        {
            "step": change.step,
            "operation": change.operation.key,
            "target": change.target,
            "value": change.value,
            "old": change.old,
            "begin": "" if change.begin_s is None else clock_of(change.begin_s),
            "end": "" if change.end_s is None else clock_of(change.end_s),
            "note": change.note,
        }
        for change in scenario.changes
    ]
    return json.dumps(rows, ensure_ascii=False)
