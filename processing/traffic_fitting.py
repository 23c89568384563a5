"""Fits the styles of traffic results to their data; each kind of result has a file of its own, merged here."""

from __future__ import annotations

from . import (
    bus_time_fitting,
    calibration_fitting,
    demand_fitting,
    difference_fitting,
    link_user_fitting,
    network_fitting,
    run_fitting,
)

PARTS = (
    network_fitting,
    run_fitting,
    bus_time_fitting,
    demand_fitting,
    calibration_fitting,
    difference_fitting,
    link_user_fitting,
)
FIT: dict = {result: fit for part in PARTS for result, fit in part.FIT.items()}
"""Result → function of a layer and its renderer."""
DISPLAY_PARTS: dict = {result: parts for part in PARTS for result, parts in part.DISPLAY_PARTS.items()}
"""Result → (field that must be there, piece of the display expression)."""
