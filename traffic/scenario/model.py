"""A scenario: an ordered list of changes over the base."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import shapely


class Operation(Enum):
    """What a change does. ``target``: what its ``target`` names (edge, node, line, zone).

    How each is checked and applied stands in a file of its own in ``operations/``.
    """

    CLOSE = ("close", "edge")
    LANES = ("lanes", "edge")
    SPEED = ("speed", "edge")
    CAPACITY = ("capacity", "edge")
    ALLOW = ("allow", "edge")
    NEW_ROAD = ("new_road", "edge")
    SIGNAL = ("signal", "node")
    BAN_TURN = ("ban_turn", "node")
    BUS_ROUTE = ("bus_route", "line")
    BUS_HEADWAY = ("bus_headway", "line")
    DEVELOPMENT = ("development", "zone")

    def __init__(self, key: str, target: str) -> None:
        self.key = key
        self.target = target

    @classmethod
    def of(cls, key: str) -> Operation:
        """The operation that is called ``key`` in files. Raises :class:`KeyError`."""
        return {operation.key: operation for operation in cls}[key]


@dataclass(frozen=True)
class Change:
    """One change: ``value`` is the new value as text (its meaning is the operation's), ``old`` the one it replaces.

    ``begin_s`` and ``end_s``: when it holds (seconds after midnight), None for the whole time. ``step``: changes that
    were made in one go share a step, which is what undo takes back.
    """

    step: int
    operation: Operation
    target: str
    value: str = ""
    old: str = ""
    begin_s: float | None = None
    end_s: float | None = None
    note: str = ""
    geometry: shapely.Geometry | None = None

    @property
    def is_timed(self) -> bool:
        return self.begin_s is not None or self.end_s is not None


@dataclass(frozen=True)
class Scenario:
    """``changes`` in the order in which they are applied; no changes is the base.

    ``undone``: changes that were taken back and can be brought again, which no engine sees. ``fingerprint``: that of
    the network on which the scenario was drawn (:func:`~.fingerprint.fingerprint_of`).
    """

    name: str = ""
    changes: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()
    fingerprint: str = ""
    crs: object = None
