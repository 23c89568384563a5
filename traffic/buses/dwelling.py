"""How long a bus stands at a stop."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

import numpy as np
import pandas as pd

from .model import RULES

DOOR_S = 5.0
BOARDING_S = 2.75
"""Seconds of a stop without passengers and a boarding passenger: Levinson 1983, dwell = 5.0 + 2.75 N."""
ALIGHTING_S = 2.0
"""Seconds an alighting passenger through the rear door: TCQSM (TCRP 165, Chapter 6) has 1.4 to 2.7."""
UNCOUNTED_S = 15.0
"""Where nobody counted passengers: TCQSM's dwell at a typical stop outside the centre."""
SLOWING_S = 6.0
"""Time lost by braking and speeding up: v/2·(1/1.2 + 1/4.0) at 40 km/h with SUMO's bus (1.2 and 4.0 m/s²)."""


@dataclass(frozen=True)
class DwellRule:
    """Seconds of dwell: ``door_s`` + the longer of boarding in front and alighting at the back.

    Passengers tag in at the front door and leave by the rear one on Korean city buses, so the busier door governs
    (TCQSM, Chapter 6). ``uncounted_s`` holds where nothing is known of the passengers. ``slowing_s``: lost at each stop
    beside the dwell, in static runs (SUMO brakes by itself).
    """

    door_s: float = DOOR_S
    boarding_s: float = BOARDING_S
    alighting_s: float = ALIGHTING_S
    uncounted_s: float = UNCOUNTED_S
    slowing_s: float = SLOWING_S

    @classmethod
    def of(cls, buses: dict[str, pd.DataFrame]) -> DwellRule:
        """The rule that the demand was made with (``Demand.buses``), else the usual one."""
        table = buses.get(RULES)
        if table is None:
            return cls()
        known = {each.name for each in fields(cls)}
        given = zip(table["name"], table["value"].astype(float), strict=True)
        return cls(**{name: value for name, value in given if name in known})

    def table(self) -> pd.DataFrame:
        """The same as a table: ``name value``."""
        values = asdict(self)
        return pd.DataFrame({"name": list(values), "value": list(map(float, values.values()))})

    def seconds(self, boardings: np.ndarray, alightings: np.ndarray) -> np.ndarray:
        """The mean dwell of buses with so many passengers in the mean.

        Buses pass a stop where nobody waits and nobody leaves: the doors open with the chance that somebody comes,
        1 − exp(−passengers) for passengers who come by chance.
        """
        passengers = np.maximum(boardings, 0) + np.maximum(alightings, 0)
        opens = -np.expm1(-passengers)
        return opens * self.door_s + np.maximum(boardings * self.boarding_s, alightings * self.alighting_s)
