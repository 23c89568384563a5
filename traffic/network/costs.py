"""What it costs to drive along an edge: the wait at the signal, the capacity, the time on an empty road."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..units import KMH_PER_MS


def signal_delay(cycle_s: np.ndarray | float, green_share: np.ndarray | float) -> np.ndarray | float:
    """Mean wait in seconds of vehicles that arrive evenly at a signal: 0.5·C·(1 − g/C)² (reference/traffic.md §3.2).

    ``cycle_s``: C; ``green_share``: g/C of the approach, 1 where no signal stands.
    """
    return 0.5 * cycle_s * (1 - green_share) ** 2


def capacity(saturation_vph: np.ndarray, lanes: np.ndarray, green_share: np.ndarray) -> np.ndarray:
    """Vehicles an hour that get through: saturation of a lane × lanes × share of green.

    Who gives way without a signal carries a share of that (:mod:`.giving_way`).
    """
    return saturation_vph * lanes * green_share


def with_signals(edges: pd.DataFrame, green_share: np.ndarray, cycle_s: np.ndarray) -> pd.DataFrame:
    """``edges`` with these signals at their ends, and the delay and capacity that follow; nobody gives way yet."""
    return edges.assign(
        give_way_share=1.0,
        green_share=green_share,
        cycle_s=cycle_s,
        signal_delay_s=signal_delay(cycle_s, green_share),
        capacity_vph=capacity(edges["saturation_vph"].to_numpy(), edges["lanes"].to_numpy(), green_share),
    )


def free_seconds(edges: pd.DataFrame) -> np.ndarray:
    """Seconds along each edge when it is empty: length by speed, the wait at the signal and the toll."""
    driving = edges["length_m"].to_numpy(float) / (edges["speed_kmh"].to_numpy(float) / KMH_PER_MS)
    return driving + edges["signal_delay_s"].to_numpy(float) + edges["toll_s"].to_numpy(float)
