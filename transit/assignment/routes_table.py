"""Route by route: boardings, passenger hours and vehicle-km before and after."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .ridden import Ridden
from .scenario import Change, ChangedSupply


def compared_routes(base: Ridden, scenario: Ridden, changed: ChangedSupply, names: dict[str, str]) -> pd.DataFrame:
    """A row a route: ``route_id route_name change base_boardings scenario_boardings boardings_change
    base_passenger_h scenario_passenger_h base_vehicle_km scenario_vehicle_km vehicle_km_change``.

    Boardings and hours on board are passengers a day; vehicle-km are length × departures of the day, empty for links
    that no stop sequence describes. Changed routes first, then by the change of boardings.
    """
    columns = {}
    for name, ridden in (("base", base), ("scenario", scenario)):
        columns[f"{name}_boardings"] = ridden.by_route(ridden.passengers)
        columns[f"{name}_passenger_h"] = ridden.by_route(ridden.passengers * ridden.seconds / 3600)
        columns[f"{name}_vehicle_km"] = ridden.assignment.supply.vehicle_km()
    table = pd.DataFrame(columns)
    for name in columns:
        if not name.endswith("vehicle_km"):
            table[name] = table[name].fillna(0.0).round(2)
    listed = table.index.isin(list(changed.changes))
    for name in ("base_vehicle_km", "scenario_vehicle_km"):
        table.loc[listed, name] = table.loc[listed, name].fillna(0.0).round(2)
    table["boardings_change"] = (table["scenario_boardings"] - table["base_boardings"]).round(2) + 0.0
    table["vehicle_km_change"] = (table["scenario_vehicle_km"] - table["base_vehicle_km"]).round(2) + 0.0
    change = [changed.changes.get(route, Change.KEPT) for route in table.index]
    table.insert(0, "route_id", table.index)
    table.insert(1, "route_name", [changed.names.get(route) or names.get(route) or route for route in table.index])
    table.insert(2, "change", [one.value for one in change])
    kept = np.array([one is Change.KEPT for one in change])
    order = np.lexsort((table["route_id"], -table["boardings_change"].abs(), kept))
    return table.iloc[order][list(ROUTE_COLUMNS)].reset_index(drop=True)


ROUTE_COLUMNS = (
    "route_id",
    "route_name",
    "change",
    "base_boardings",
    "scenario_boardings",
    "boardings_change",
    "base_passenger_h",
    "scenario_passenger_h",
    "base_vehicle_km",
    "scenario_vehicle_km",
    "vehicle_km_change",
)
