"""Fits the style of the users of chosen links to the data of a layer: as desire lines are fitted."""

from __future__ import annotations

from . import demand_fitting
from .results import Result

FIT = {Result.LINK_USERS: demand_fitting.FIT[Result.DEMAND_FLOWS]}
DISPLAY_PARTS = {Result.LINK_USERS: demand_fitting.DISPLAY_PARTS[Result.DEMAND_FLOWS]}
