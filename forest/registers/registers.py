"""Both registers of one day, with what people wrote before and what changed: the one thing an office asks for."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from ...common.progress import SILENT, Progress
from ..stands.layers import in_crs
from .buildings import BuildingRegister, building_register
from .changes import Changes, register_changes, with_change_days
from .model import RegisterLayers, RegisterRules
from .parcels import ParcelRegister, parcel_register
from .previous import PREVIOUS, carry_over, read_previous


@dataclass(frozen=True)
class Registers:
    """``frame``: the register of parcels with what was taken over; ``parcels``: as it was made, with its counts.

    ``buildings`` is None without a building layer, ``changes`` without a register before.
    """

    frame: gpd.GeoDataFrame
    parcels: ParcelRegister
    buildings: BuildingRegister | None
    changes: Changes | None


def forest_registers(layers: RegisterLayers, rules: RegisterRules, progress: Progress = SILENT) -> Registers:
    """Make the registers that ``layers`` allow: see :func:`~.parcels.parcel_register`,
    :func:`~.buildings.building_register` and :func:`~.changes.register_changes`."""
    previous = None if layers.previous is None else read_previous(layers.previous)
    parcels = parcel_register(layers, rules, progress.part(0, 0.6))
    buildings = None
    if layers.buildings is not None:
        progress.step("Measuring the buildings")
        buildings = building_register(layers, rules, parcels.every, progress.part(0.6, 0.9))
    if previous is None:
        return Registers(parcels.frame, parcels, buildings, None)
    frame, changes = _compared(parcels, previous, rules, progress)
    return Registers(frame, parcels, buildings, changes)


def _compared(
    parcels: ParcelRegister, previous: pd.DataFrame, rules: RegisterRules, progress: Progress
) -> tuple[gpd.GeoDataFrame, Changes]:
    if isinstance(previous, gpd.GeoDataFrame):
        previous = in_crs(previous, parcels.frame.crs, PREVIOUS)
    frame = carry_over(parcels.frame, previous)
    changes = register_changes(previous, frame, parcels.every, progress)
    return with_change_days(frame, previous, changes, rules.day), changes
