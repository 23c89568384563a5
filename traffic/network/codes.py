"""Codes of the standard node-link (표준노드링크) whose meaning sources disagree on: tables that a city may change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import TrafficError

ROAD_TYPES = {"001": "overpass", "002": "underpass", "003": "bridge", "004": "tunnel"}
"""ROAD_TYPE by the first list of reference/datasources.md §6; the second has 001 교량, 002 터널, 003 고가, 004 지하."""

TURN_KINDS = {
    "002": "ban", "003": "ban", "101": "ban", "102": "ban", "103": "ban", "011": "uturn",
}  # fmt: skip
"""TURN_TYPE (datasources.md §6): 002 for buses only, 003 no turn, 101 no left, 102 no straight on, 103 no right turn,
011 U-turn. 001 (unprotected) and 012 (P-turn) neither forbid nor add anything."""

ROAD_VEHICLES = ("passenger", "taxi", "bus", "coach", "delivery", "truck", "trailer", "motorcycle", "emergency")
"""SUMO's classes of vehicles that use roads."""

BANNED_VEHICLES = {
    "1": ("passenger", "taxi"), "2": ("coach",), "3": ("bus", "coach"), "4": ("delivery", "truck", "trailer"),
    "5": ("motorcycle",),
}  # fmt: skip
"""REST_VEH (통행제한차량) → SUMO's classes that may not use the link; 0 bans nobody, 6 others of whom nothing is known.
That the code names who is
banned, not who is allowed, follows its name and traffic.md §3.1 (disallow); no official list was at hand."""


def allowed_vehicles(banned: tuple[str, ...]) -> str:
    """Who may use a link that ``banned`` may not, as SUMO writes it; empty for all."""
    return " ".join(vehicle for vehicle in ROAD_VEHICLES if vehicle not in banned) if banned else ""


ROAD_TYPE_WORDS = ("bridge", "tunnel", "overpass", "underpass", "")
TURN_WORDS = ("ban", "uturn", "")
APART = ("bridge", "tunnel", "overpass", "underpass")
"""What passes over or under other roads, so that a crossing on the map is none on the ground."""


@dataclass(frozen=True)
class RoadCodes:
    """What codes of the input mean, by code."""

    road_types: Mapping[str, str] = field(default_factory=lambda: dict(ROAD_TYPES))
    turn_kinds: Mapping[str, str] = field(default_factory=lambda: dict(TURN_KINDS))
    banned_vehicles: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: dict(BANNED_VEHICLES))


def parsed_codes(text: str, words: tuple[str, ...], shipped: Mapping[str, str]) -> dict[str, str]:
    """``001=bridge, 002=tunnel`` as a table; ``shipped`` where nothing is written.

    Raises :class:`TrafficError` for another form or a word that is not among ``words``.
    """
    if not text.strip():
        return dict(shipped)
    codes = {}
    for part in text.replace(";", ",").split(","):
        if not part.strip():
            continue
        code, equals, word = (piece.strip() for piece in part.partition("="))
        if not code or not equals or word not in words:
            raise TrafficError(
                "The code “{part}” cannot be read. Write codes with words, such as {example}; the words are {words}.",
                part=part.strip(),
                example=", ".join(f"{code}={word}" for code, word in list(shipped.items())[:2]),
                words=", ".join(filter(None, words)),
            )
        codes[code] = word
    return codes
