"""Bus stops, buses and riders as SUMO reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from ...common.progress import SILENT, Progress
from ..network.model import RoadNetwork
from ..sumo.net_files import SumoNet
from ..sumo.xml_files import element, write_elements
from .dwelling import DwellRule
from .loading import BusLoads, load_buses
from .matching import match_lines
from .model import LINES, RUN, LineWays
from .riders import persons_of

STOPS_FILE, BUSES_FILE = "buses.add.xml", "buses.rou.xml"
VEHICLE_PREFIX = "bus."
"""Every bus begins so, and no other vehicle does."""
TYPE_PREFIX = "bus_"
PERSON_PREFIX = "rider."

STOP_M = 15.0
"""Length of a stop: one large bus (12 m) and room to leave."""
BUS_M = 12.0
EMISSION_CLASS = "HBEFA4/UBus_Std_gt15-18t_Euro-VI_A-C"


@dataclass(frozen=True)
class BusOptions:
    """``with_riders``: each rider is a person of SUMO, who waits, boards where there is room, and can make the bus wait
    beyond the expected dwell (in micro only: boarding takes no time in meso). ``parks``: on roads of two lanes and
    more, buses at a stop leave the lane.

    Measured on the sample city with 4,000 cars and 256 buses in an hour: buses that stay on the road lengthen the mean
    car trip by 26 s in meso and 79 s in micro; those that park by 4 s and, because they have to squeeze in again, 148
    s. So they stay on the road unless stops have bays."""

    with_riders: bool = False
    parks: bool = False


@dataclass(frozen=True)
class BusFiles:
    """``additional`` and ``routes``: names of the files in the folder of the net. ``vehicles``: ``vehicle_id`` of each
    departure (``line_id direction departure_s``). ``persons``: riders written. ``ways`` and ``loads``: what the buses
    do, for reading the run back."""

    additional: str
    routes: str
    vehicles: pd.DataFrame
    persons: int
    ways: LineWays
    loads: BusLoads


def bus_files(
    network: RoadNetwork, sumo_net: SumoNet, buses: dict[str, pd.DataFrame], begin_s: float, end_s: float,
    options: BusOptions | None = None, progress: Progress = SILENT,
) -> BusFiles:  # fmt: skip
    """Write the buses that leave between ``begin_s`` and ``end_s`` (seconds after midnight, SUMO's clock as well).

    A bus is a vehicle with its whole way and its stops; it begins at its first stop. ``network`` is the one that
    ``sumo_net`` was made of. Give ``additional`` to ``--additional-files``, ``routes`` to ``--route-files``, and read
    ``--stop-output`` back with :func:`~.sumo_reading.read_bus_runs`.
    """
    options = options or BusOptions()
    progress.step("Laying the bus lines along the roads")
    ways = match_lines(network, buses, progress=progress.part(0, 0.6))
    loads = load_buses(network, buses, ways, progress=progress.part(0.6, 1))
    calls = loads.calls
    calls = calls[(calls["departure_s"] >= begin_s) & (calls["departure_s"] < end_s)]
    vehicles = calls[[*RUN, "departure_s"]].drop_duplicates().sort_values(["departure_s", *RUN], ignore_index=True)
    vehicles["vehicle_id"] = [f"{VEHICLE_PREFIX}{number}" for number in range(len(vehicles))]
    written = _Writer.of(network, sumo_net, buses, ways, calls, options)
    write_elements(sumo_net.folder / STOPS_FILE, "additional", written.additional())
    persons = persons_of(calls, begin_s) if options.with_riders else pd.DataFrame({"depart_s": []})
    elements = written.vehicles(vehicles) + (written.persons(persons) if len(persons) else [])
    elements.sort(key=lambda item: item[0])
    write_elements(sumo_net.folder / BUSES_FILE, "routes", (text for _, text in elements))
    return BusFiles(STOPS_FILE, BUSES_FILE, vehicles, len(persons), ways, loads)


@dataclass(frozen=True)
class _Writer:
    """``stops``: stop and edge → SUMO's id; ``lines``: line and direction → SUMO's line."""

    net: SumoNet
    options: BusOptions
    buses: dict[str, pd.DataFrame]
    calls: pd.DataFrame
    stops: dict[tuple[str, str], str]
    lines: dict[tuple[str, str], str]
    routes: dict[tuple[str, str], str]
    lanes: pd.Series
    length: pd.Series
    capacity: pd.Series

    @classmethod
    def of(cls, network, net: SumoNet, buses, ways: LineWays, calls: pd.DataFrame, options: BusOptions) -> _Writer:
        edges = network.edges.set_index("edge_id")
        served = calls[["stop_id", "edge_id"]].drop_duplicates().sort_values(["stop_id", "edge_id"])
        stops = {pair: f"stop.{number}" for number, pair in enumerate(served.itertuples(index=False, name=None))}
        lines = {run: f"line.{number}" for number, run in enumerate(ways.runs)}
        routes = {
            run: " ".join(net.edges.to_sumo[edge] for edge in part.sort_values("place")["edge_id"])
            for run, part in ways.ways.groupby(RUN)
        }
        capacity = buses[LINES].set_index("line_id")["capacity"].astype(int)
        return cls(net, options, buses, calls, stops, lines, routes, edges["lanes"], edges["length_m"], capacity)

    def additional(self) -> Iterator[str]:
        rule = DwellRule.of(self.buses)
        for places in sorted(set(self.capacity)):
            yield element(
                "vType", id=f"{TYPE_PREFIX}{places}", vClass="bus", length=BUS_M, personCapacity=places,
                boardingDuration=rule.boarding_s, emissionClass=EMISSION_CLASS,
            )  # fmt: skip
        names = self.calls.drop_duplicates(["stop_id", "edge_id"]).set_index(["stop_id", "edge_id"])
        for (stop, edge), name in self.stops.items():
            row = names.loc[(stop, edge)]
            length, at = float(self.length[edge]), float(row["position_m"])
            begin = min(max(at - STOP_M, 0.0), max(length - STOP_M, 0.0))
            told = element("param", key="stop_id", value=stop)
            yield element(
                "busStop", told, id=name, lane=f"{self.net.edges.to_sumo[edge]}_0", startPos=begin,
                endPos=min(begin + STOP_M, length), friendlyPos="true",
            )  # fmt: skip

    def vehicles(self, vehicles: pd.DataFrame) -> list[tuple[float, str]]:
        by_bus = dict(iter(self.calls.sort_values("along_m").groupby([*RUN, "departure_s"])))
        texts = []
        for bus in vehicles.itertuples():
            run = (bus.line_id, bus.direction)
            inside = element("route", edges=self.routes[run])
            inside += "".join(map(self._stop, by_bus[(*run, bus.departure_s)].itertuples()))
            inside += element("param", key="line_id", value=bus.line_id)
            text = element(
                "vehicle", inside, id=bus.vehicle_id, type=f"{TYPE_PREFIX}{self.capacity.get(bus.line_id)}",
                depart=float(bus.departure_s), line=self.lines[run], departPos="stop", departLane="best",
            )  # fmt: skip
            texts.append((bus.departure_s, text))
        return texts

    def _stop(self, call) -> str:
        parks = self.options.parks and self.lanes[call.edge_id] > 1
        return element("stop", busStop=self.stops[call.stop_id, call.edge_id], duration=float(call.dwell_s),
                       parking="true" if parks else None)  # fmt: skip

    def persons(self, persons: pd.DataFrame) -> list[tuple[float, str]]:
        """Riders at their stops. Without ``departPos`` at the stop nobody ever boards (reference/traffic.md §3.8)."""
        texts = []
        for number, rider in enumerate(persons.itertuples()):
            length, at = float(self.length[rider.from_edge]), float(rider.from_m)
            begin = min(max(at - STOP_M, 0.0), max(length - STOP_M, 0.0))
            middle = (begin + min(begin + STOP_M, length)) / 2
            ride = element(
                "ride", from_=self.net.edges.to_sumo[rider.from_edge], busStop=self.stops[rider.to_stop, rider.to_edge],
                lines=self.lines[rider.line_id, rider.direction],
            )  # fmt: skip
            text = element(
                "person", ride, id=f"{PERSON_PREFIX}{number}", depart=float(rider.depart_s), departPos=middle
            )
            texts.append((rider.depart_s, text))
        return texts
