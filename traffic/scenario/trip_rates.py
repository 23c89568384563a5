"""Vehicles that floors of a use send out and take in, from an editable table."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ..errors import TrafficError
from .model import Change

RATES_FILE = Path(__file__).with_name("trip_rates.csv")
AREA_UNIT_M2 = 1000.0


def trips_of(change: Change, use: str, area_m2: float) -> tuple[float, float]:
    """Vehicles that leave and that come in the whole time of the demand, for ``area_m2`` of floors of ``use``.

    The rates are examples, to be replaced by those of the traffic impact statement (교통영향평가) of the site; the
    column ``source`` of ``trip_rates.csv`` says so. Raises :class:`TrafficError` for a use that is not in the table.
    """
    rates = pd.read_csv(RATES_FILE, dtype={"use": str})
    found = rates[rates["use"] == use]
    if found.empty:
        raise TrafficError(
            "Step {step} ({target}): the table of trip rates has no use “{use}”. It has {known}.",
            step=change.step,
            target=change.target,
            use=use,
            known=", ".join(rates["use"]),
        )
    row = found.iloc[0]
    return area_m2 / AREA_UNIT_M2 * row["out_per_1000m2"], area_m2 / AREA_UNIT_M2 * row["in_per_1000m2"]
