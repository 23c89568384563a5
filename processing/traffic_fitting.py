"""Fits the styles of traffic results to their data; each kind of result has a file of its own, merged here."""

from __future__ import annotations

from . import network_fitting, run_fitting

FIT: dict = {**network_fitting.FIT, **run_fitting.FIT}
"""Result → function of a layer and its renderer."""
DISPLAY_PARTS: dict = {**network_fitting.DISPLAY_PARTS, **run_fitting.DISPLAY_PARTS}
"""Result → (field that must be there, piece of the display expression)."""
