"""Who may drive on a road: all, some kinds of vehicles, or a lane for buses."""

from __future__ import annotations

from ....common.texts import marked
from ...errors import TrafficError
from ..city import City
from ..model import Change
from ..places import along_edges
from ..values import checked_number
from .behaviour import Behaviour

BUS_LANES = "bus_lanes"
"""Field of the edges, there once a scenario makes a bus lane: how many of the lanes are for buses alone."""

ALL = "all"

CLASSES = frozenset(
    {
        "passenger", "private", "emergency", "authority", "army", "vip", "hov", "taxi", "bus", "coach", "delivery",
        "truck", "trailer", "motorcycle", "moped", "bicycle", "evehicle", "pedestrian",
    }
)  # fmt: skip
"""SUMO's vehicle classes that drive on roads (sumo.dlr.de/docs/Simulation/VehiclePermissions.html)."""


class Allowing(Behaviour):
    """``bus_lane=1``: so many of the lanes are for buses, the cars' capacity is that of the others; ``all``: no limit;
    else SUMO's names of the classes that may drive, with blanks between."""

    def old(self, city: City, change: Change) -> str:
        row = city.edges[city.rows_of(change)].iloc[-1]
        lanes = int(row.get(BUS_LANES, 0) or 0)
        return f"bus_lane={lanes}" if lanes else row["allow"] or ALL

    def apply(self, city: City, change: Change) -> City:
        rows = city.rows_of(change)
        edges = city.edges.copy()
        name, _, count = change.value.strip().partition("=")
        if name != "bus_lane":
            edges.loc[rows, "allow"] = self._classes(change)
            return city.with_edges(edges)
        buses = int(checked_number(change, count or "1", whole=True))
        lanes = edges["lanes"].to_numpy()[rows]
        taken = edges[BUS_LANES].to_numpy()[rows] if BUS_LANES in edges else 0
        if (lanes <= buses).any():
            raise TrafficError(
                "Step {step}: road {target} has {lanes} lanes, so {buses} of them cannot be for buses alone.",
                step=change.step,
                target=change.target,
                lanes=int(lanes.min()),
                buses=buses,
            )
        if BUS_LANES not in edges:
            edges[BUS_LANES] = 0
        edges.loc[rows, BUS_LANES] = buses
        edges.loc[rows, "capacity_vph"] *= (lanes - buses) / (lanes - taken)
        return city.with_edges(edges)

    def _classes(self, change: Change) -> str:
        names = change.value.split()
        if names == [ALL]:
            return ""
        unknown = [name for name in names if name not in CLASSES]
        if unknown or not names:
            raise TrafficError(
                "Step {step} ({target}): “{value}” is no kind of vehicle. Write bus_lane=1, all, or some of {known}.",
                step=change.step,
                target=change.target,
                value=unknown[0] if unknown else change.value,
                known=", ".join(sorted(CLASSES)),
            )
        return " ".join(names)

    def place(self, city: City, change: Change):
        return along_edges(city, change)

    def words(self, change: Change) -> tuple[str, dict]:
        name, _, count = change.value.strip().partition("=")
        if name == "bus_lane":
            return marked("Road {target}: {count} lane(s) for buses alone"), {
                "target": change.target,
                "count": count or "1",
            }
        return marked("Road {target}: open to {value}"), {"target": change.target, "value": change.value}
