"""How many passengers a bus holds, by the kind of route, and how crowded it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import pandas as pd

from ...common.texts import marked
from ..errors import TransitError
from ..stops import as_text

NORMAL_UP_TO = 1.5
"""Passengers per seat up to which a bus is 보통, beyond it is 혼잡; up to one a seat it is 여유. One rule for all
kinds of buses: Seoul, announced 2024-11-05 (news1 5589589; reference/transit.md §2.8)."""


class BusKind(Enum):
    """Kinds of routes by their buses; the value is the key in parameters."""

    CITY = "city"
    EXPRESS = "express"
    VILLAGE = "village"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            BusKind.CITY: marked("city bus"),
            BusKind.EXPRESS: marked("express bus"),
            BusKind.VILLAGE: marked("village bus"),
        }[self]

    @classmethod
    def of(cls, route_type: str) -> BusKind:
        """The kind of a route type in words, as GBIS and TAGO tell it (직행좌석형시내버스, 마을버스, …)."""
        if any(word in route_type for word in ("좌석", "광역", "급행", "시외", "고속", "공항", "리무진")):
            return cls.EXPRESS
        return cls.VILLAGE if any(word in route_type for word in ("마을", "따복", "맞춤")) else cls.CITY


@dataclass(frozen=True)
class BusSizes:
    """Seats and places (정원: seats and standing places) of the buses of each kind.

    A large city bus has 25 to 30 seats and a 정원 of 55, a medium one, as village buses are, a 정원 of 33 (news1
    5589589); an express bus to Seoul has 41 seats (MOLIT, edaily 2014-09-01) and nobody may stand on motorways. The
    seats of medium buses are an assumption. Fleets differ: these are parameters.
    """

    seats_city: int = 25
    places_city: int = 55
    seats_express: int = 41
    places_express: int = 41
    seats_village: int = 16
    places_village: int = 33

    def __post_init__(self) -> None:
        for kind in BusKind:
            if not 0 < self.seats(kind) <= self.places(kind):
                raise TransitError(
                    "A bus of this kind, {kind}, has {seats} seats and {places} places. Give at least one seat, and no "
                    "fewer places than seats.",
                    kind=kind.title,
                    seats=self.seats(kind),
                    places=self.places(kind),
                )

    def seats(self, kind: BusKind) -> int:
        return getattr(self, f"seats_{kind.value}")

    def places(self, kind: BusKind) -> int:
        return getattr(self, f"places_{kind.value}")


class Crowding(Enum):
    """How crowded a bus is (여유, 보통, 혼잡); the value is the key in results."""

    FREE = "free"
    NORMAL = "normal"
    CROWDED = "crowded"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Crowding.FREE: marked("seats left"),
            Crowding.NORMAL: marked("standing"),
            Crowding.CROWDED: marked("crowded"),
        }[self]

    @staticmethod
    def of(load: np.ndarray, seats: np.ndarray) -> np.ndarray:
        """The keys for ``load`` passengers on ``seats``; None where the load is not known."""
        keys = np.select(
            [load <= seats, load <= NORMAL_UP_TO * seats], [Crowding.FREE.value, Crowding.NORMAL.value], "crowded"
        ).astype(object)
        keys[np.isnan(load)] = None
        return keys


@dataclass(frozen=True)
class RouteBook:
    """What the table of routes tells of each route: its name, and seats and places of its buses."""

    names: dict[str, str]
    kinds: dict[str, BusKind]
    sizes: BusSizes

    @classmethod
    def of(cls, routes: pd.DataFrame | None, route_stops: pd.DataFrame, sizes: BusSizes = BusSizes()) -> RouteBook:
        """From the canonical table ``routes``; without it names come from the stop sequences and all are city buses."""
        table = route_stops if routes is None else routes
        if "route_id" not in table.columns:
            raise TransitError("The table of routes lacks the field route_id.")
        ids = table["route_id"].map(as_text)
        names = {}
        if "route_name" in table.columns:
            named = table["route_name"].notna() & (table["route_name"].astype(str).str.strip() != "")
            names = dict(zip(ids[named], table.loc[named, "route_name"].map(as_text), strict=True))
        kinds = {}
        if routes is not None and "route_type" in routes.columns:
            kinds = {route: BusKind.of(str(kind)) for route, kind in zip(ids, routes["route_type"], strict=True)}
        return cls(names, kinds, sizes)

    def name(self, route: str) -> str:
        return self.names.get(route, route)

    def kind(self, route: str) -> BusKind:
        return self.kinds.get(route, BusKind.CITY)

    def seats(self, route: str) -> int:
        return self.sizes.seats(self.kind(route))

    def places(self, route: str) -> int:
        return self.sizes.places(self.kind(route))
