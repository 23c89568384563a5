"""What each change of a scenario asks of the user: what to select or draw, and how the new value is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class Chosen(Enum):
    """What a change is about: how to choose it, and what is said once it is chosen."""

    LINKS = (
        QT_TRANSLATE_NOOP("Find a road by name, or select links on the map."),
        QT_TRANSLATE_NOOP("{count} links selected on the map"),
    )
    JUNCTIONS = (
        QT_TRANSLATE_NOOP("Select a junction of the layer of nodes on the map."),
        QT_TRANSLATE_NOOP("{count} junctions selected on the map"),
    )
    ZONES = (
        QT_TRANSLATE_NOOP("Select a zone of the demand on the map, or draw the place."),
        QT_TRANSLATE_NOOP("{count} zones selected on the map"),
    )
    LINES = (QT_TRANSLATE_NOOP("Write the number or id of the bus line into “Ids instead of the selection”."), "")
    DRAWN_ROADS = (QT_TRANSLATE_NOOP("Draw the new road, from road to road."), "")

    def __init__(self, english_ask: str, english_said: str) -> None:
        self.english_ask, self.english_said = english_ask, english_said


@dataclass(frozen=True)
class Guide:
    """``example``: a value as it is written; ``english_hint``: what it means; without an example there is no value.

    ``value_may_be_empty``: what is drawn may tell it.
    """

    chosen: Chosen
    example: str = ""
    english_hint: str = ""
    value_may_be_empty: bool = False
    may_be_timed: bool = False

    @property
    def asks_value(self) -> bool:
        return bool(self.example)


GUIDES = {
    "close": Guide(
        Chosen.LINKS,
        english_hint=QT_TRANSLATE_NOOP("Both directions are closed; with times only then."),
        may_be_timed=True,
    ),
    "lanes": Guide(Chosen.LINKS, "2", QT_TRANSLATE_NOOP("Lanes of the direction, a whole number. Capacity follows.")),
    "speed": Guide(Chosen.LINKS, "50", QT_TRANSLATE_NOOP("Speed limit in km/h.")),
    "capacity": Guide(Chosen.LINKS, "1800", QT_TRANSLATE_NOOP("Vehicles an hour of all lanes of the direction.")),
    "allow": Guide(
        Chosen.LINKS,
        "bus_lane=1",
        QT_TRANSLATE_NOOP(
            "bus_lane=1: a lane for buses alone. bus taxi: only these may drive there. all: no limit any more."
        ),
    ),
    "new_road": Guide(
        Chosen.DRAWN_ROADS,
        "lanes=2 speed=50 rank=107 both=yes",
        QT_TRANSLATE_NOOP("Only for what the drawn road does not say itself: lanes, speed, rank, both=yes or no."),
        value_may_be_empty=True,
    ),
    "signal": Guide(
        Chosen.JUNCTIONS,
        "on cycle=120 green=0.4",
        QT_TRANSLATE_NOOP(
            "on cycle=120 green=0.4: a new signal. cycle=150: another cycle (s). approach=1001 green=0.5: share of "
            "green for one link. off: no signal."
        ),
    ),
    "ban_turn": Guide(
        Chosen.JUNCTIONS,
        "1001>1002",
        QT_TRANSLATE_NOOP("Id of the link that comes in > id of the link that goes out, at one junction."),
    ),
    "bus_route": Guide(
        Chosen.LINES,
        "1001 1002 1003",
        QT_TRANSLATE_NOOP("Ids of the stops in their new order, | between the directions. cut: no such line any more."),
    ),
    "bus_headway": Guide(
        Chosen.LINES, "10", QT_TRANSLATE_NOOP("Minutes from bus to bus; with times only then."), may_be_timed=True
    ),
    "development": Guide(
        Chosen.ZONES,
        "out=300 in=120",
        QT_TRANSLATE_NOOP(
            "Vehicles that leave and arrive in the period, or use=apartment area=45000 (m² of floors; apartment, "
            "office, shop, factory, school). A drawn place may say it itself."
        ),
        value_may_be_empty=True,
        may_be_timed=True,
    ),
}
"""By the key of the operation."""
