"""Trips for duarouter, routes from it, and vehicles with routes for SUMO."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from .edge_times import EdgeTimes
from .net_files import SumoNet
from .xml_files import element, read_elements, write_elements

TYPES = "types.add.xml"


@dataclass(frozen=True)
class Routes:
    """Ways of vehicles: ``text`` as SUMO writes them; their edges as row numbers of the network, one after the other
    in ``edges`` from ``first[i]`` to ``first[i + 1]``. A vehicle without a way has an empty text."""

    text: np.ndarray
    edges: np.ndarray
    first: np.ndarray

    @classmethod
    def of(cls, texts: Iterable[str], number: dict[str, int]) -> Routes:
        """``number``: SUMO's id of an edge → its row."""
        texts = list(texts)
        ways = [text.split() for text in texts]
        first = np.concatenate([[0], np.cumsum([len(way) for way in ways])]).astype(np.int64)
        edges = np.fromiter((number[edge] for way in ways for edge in way), np.int64, int(first[-1]))
        return cls(np.array(texts, object), edges, first)

    def __len__(self) -> int:
        return len(self.text)

    @property
    def has_way(self) -> np.ndarray:
        return np.diff(self.first) > 0

    def cost(self, depart_s: np.ndarray, times: EdgeTimes) -> np.ndarray:
        """Seconds that each way takes at ``times``: an edge costs what it does on arrival there."""
        _, arrival = self.entry_times(depart_s, times)
        return arrival - depart_s

    def entry_times(self, depart_s: np.ndarray, times: EdgeTimes) -> tuple[np.ndarray, np.ndarray]:
        """When each of ``edges`` is entered at ``times``, and when each way ends.

        Before the first slice of the times that one holds, beyond the last the last.
        """
        entries = np.zeros(len(self.edges))
        lengths = np.diff(self.first)
        now = np.asarray(depart_s, float).copy()
        for place in range(int(lengths.max(initial=0))):
            driving = np.flatnonzero(lengths > place)
            at = self.first[driving] + place
            entries[at] = now[driving]
            now[driving] += times.seconds[self.edges[at], times.slice_at(now[driving])]
        return entries, now


def write_types(file: Path, classes: pd.DataFrame) -> None:
    """Vehicle types, one a class of the demand."""
    rows = classes.itertuples()
    write_elements(
        file, "additional",
        (
            element("vType", id=row.vehicle_class, vClass=row.sumo_class, length=float(row.length_m),
                    emissionClass=row.emission_class or None)
            for row in rows
        ),
    )  # fmt: skip


def write_trips(file: Path, trips: pd.DataFrame, net: SumoNet) -> None:
    """``trips`` (``trip_id depart_s origin_node destination_node vehicle_class``, by departure) from node to node."""
    nodes = net.nodes.to_sumo
    columns = (trips[name] for name in ("trip_id", "depart_s", "origin_node", "destination_node", "vehicle_class"))
    write_elements(
        file, "routes",
        (
            f'<trip id="{name}" depart="{depart:.2f}" type="{kind}" '
            f'fromJunction="{nodes[start]}" toJunction="{nodes[end]}"/>\n'
            for name, depart, start, end, kind in zip(*columns, strict=True)
        ),
    )  # fmt: skip


def read_routes(file: Path, trips: pd.DataFrame) -> list[str]:
    """The way of each of ``trips`` that duarouter wrote to ``file``, empty where it found none."""
    found = dict(_ways(file))
    return [found.get(name, "") for name in trips["trip_id"]]


def _ways(file: Path) -> Iterator[tuple[str, str]]:
    for vehicle in read_elements(file, "vehicle"):
        yield vehicle.get("id"), vehicle[-1].get("edges")


def write_vehicles(file: Path, trips: pd.DataFrame, routes: Routes) -> None:
    """Vehicles with their routes for SUMO; trips without a way are left out."""
    there = routes.has_way
    columns = (trips[name][there] for name in ("trip_id", "depart_s", "vehicle_class"))
    write_elements(
        file, "routes",
        (
            f'<vehicle id="{name}" depart="{depart:.2f}" type="{kind}" departLane="best" departSpeed="max">'
            f'<route edges="{way}"/></vehicle>\n'
            for name, depart, kind, way in zip(*columns, routes.text[there], strict=True)
        ),
    )  # fmt: skip
