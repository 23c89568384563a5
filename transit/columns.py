"""The canonical columns of taps and legs (the contract of every reader and writer in this room)."""

from __future__ import annotations

TAP_COLUMNS = {
    "card_id": "BIGINT",
    "mode": "VARCHAR",
    "route_id": "VARCHAR",
    "vehicle_id": "VARCHAR",
    "board_stop": "VARCHAR",
    "board_time": "TIMESTAMP",
    "alight_stop": "VARCHAR",
    "alight_time": "TIMESTAMP",
    "linked_trip_id": "VARCHAR",
    "leg_no": "TINYINT",
    "user_type": "VARCHAR",
    "passengers": "SMALLINT",
}
"""Columns inside each part and their types; ``service_date`` is the name of the part's folder."""

JOURNEY_COLUMNS = (
    "journey_id",
    "leg",
    "legs",
    "transfer_time_s",
    "transfer_walk_m",
    "prev_route_id",
    "prev_alight_stop",
)
"""What linking adds to a tap to make it a leg, beside the mark ``alight_inferred`` and the :data:`TRANSFER_MARKS`."""

TRANSFER_MARKS = ("fare_transfer", "behaviour_transfer")
"""Whether the boarding is a transfer from the card's ride before, by the fare and by behaviour: two meanings, each
marked whichever of them makes the journeys (reference/transit.md §2.2)."""

FEW_VALUED = ("mode", "route_id", "vehicle_id", "board_stop", "alight_stop", "user_type")
"""Text columns whose values repeat, as long as a city is what it is."""

TAP_ORDER = (
    "card_id",
    "board_time",
    "leg_no NULLS FIRST",
    "route_id",
    "vehicle_id NULLS FIRST",
    "board_stop",
    "alight_time NULLS LAST",
    "alight_stop NULLS LAST",
    "linked_trip_id NULLS LAST",
    "mode NULLS LAST",
    "user_type NULLS LAST",
    "passengers",
)
"""The total order of a card's taps, so that every engine agrees on ties."""

SAME_TAP = ("card_id", "board_time", "leg_no", "route_id", "vehicle_id", "board_stop")
"""Two rows that agree in these are one tap delivered twice; the first in :data:`TAP_ORDER` is kept."""

RAIL_MODE_PREFIX = "2"
"""Mode codes of rail begin so (201; buses are 1xx: docs/formats.md, cards)."""

SERVICE_DAY_START_H = 4
"""Hour at which a service day begins (reference/datasources.md §4.1)."""
