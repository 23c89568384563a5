"""The linking rules in plain Python, slow and without a line of the engine: one card, one tap at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta


@dataclass(frozen=True)
class Tap:
    card: int
    board: datetime
    route: str
    board_stop: str
    alight: datetime | None = None
    alight_stop: str | None = None
    vehicle: str | None = None
    trip: str | None = None
    leg_no: int | None = None
    passengers: int = 1

    @property
    def service_day(self):
        return (self.board - timedelta(hours=4)).date()


@dataclass(frozen=True)
class Rules:
    method: str = "auto"
    window_min: float = 30
    night_window_min: float = 60
    night_start: time = time(21)
    night_end: time = time(7)
    window_clock: str = "alighting"
    max_transfers: int = 4
    allow_same_route: bool = False
    infer_alighting: bool = True


@dataclass(frozen=True)
class Leg:
    tap: Tap
    journey: int
    leg: int
    inferred: bool
    transfer_time_s: int | None
    prev_route: str | None
    prev_alight_stop: str | None


def total_order(tap: Tap):
    """Ties of boarding time: leg number, route, vehicle, stop, then what is recorded of the alighting."""

    def nulls_first(value):
        return (value is not None, value if value is not None else 0)

    def nulls_last(value):
        return (value is None, value if value is not None else 0)

    return (
        tap.card,
        tap.board,
        nulls_first(tap.leg_no),
        tap.route.encode(),
        (tap.vehicle is not None, (tap.vehicle or "").encode()),
        tap.board_stop.encode(),
        nulls_last(tap.alight),
        (tap.alight_stop is None, (tap.alight_stop or "").encode()),
        (tap.trip is None, (tap.trip or "").encode()),
        tap.passengers,
    )


def link(taps: list[Tap], rules: Rules, places: dict[str, tuple[int, int]]) -> list[Leg]:
    """The legs of all ``taps``, by service day and total order; ``journey`` counts up within each day."""
    legs = []
    for day in sorted({tap.service_day for tap in taps}):
        of_day = sorted((tap for tap in taps if tap.service_day == day), key=total_order)
        known = infer(of_day, places) if rules.infer_alighting else [(tap, False) for tap in of_day]
        legs.extend(link_day(known, rules))
    return legs


def link_day(known: list[tuple[Tap, bool]], rules: Rules) -> list[Leg]:
    legs, journey, before = [], 0, None
    for tap, inferred in known:
        last = legs[-1] if legs else None
        if before is not None and continues(before, tap, last.leg - 1, rules):
            waited = None if before.alight is None else int((tap.board - before.alight).total_seconds())
            legs.append(Leg(tap, journey, last.leg + 1, inferred, waited, before.route, before.alight_stop))
        else:
            journey += 1
            legs.append(Leg(tap, journey, 1, inferred, None, None, None))
        before = tap
    return legs


def continues(before: Tap, tap: Tap, transfers_so_far: int, rules: Rules) -> bool:
    if before.card != tap.card:
        return False
    if rules.method in ("auto", "linked_trip_id") and before.trip is not None and tap.trip is not None:
        return before.trip == tap.trip
    if rules.method == "linked_trip_id":
        return False
    return transfers_so_far < rules.max_transfers and is_fare_transfer(before, tap, rules)


def is_fare_transfer(before: Tap, tap: Tap, rules: Rules) -> bool:
    if before.alight is None or before.passengers != tap.passengers:
        return False
    if before.route == tap.route and not rules.allow_same_route:
        return False
    if before.vehicle is not None and before.vehicle == tap.vehicle:
        return False
    clock = (before.alight if rules.window_clock == "alighting" else tap.board).time()
    if rules.night_start <= rules.night_end:
        night = rules.night_start <= clock < rules.night_end
    else:
        night = clock >= rules.night_start or clock < rules.night_end
    window = timedelta(minutes=rules.night_window_min if night else rules.window_min)
    return timedelta(seconds=-60) <= tap.board - before.alight <= window


def infer(of_day: list[Tap], places: dict[str, tuple[int, int]], limit_m: int = 1000) -> list[tuple[Tap, bool]]:
    result = []
    for tap in of_day:
        card = [other for other in of_day if other.card == tap.card]
        found = None
        if tap.alight_stop is None and len(card) > 1:
            place = next(number for number, other in enumerate(card) if other is tap)
            following = card[place + 1] if place + 1 < len(card) else None
            found = infer_one(tap, following, card[0], of_day, places, limit_m)
        result.append((tap, False) if found is None else (found, True))
    return result


def infer_one(tap, following, first, of_day, places, limit_m):
    target = (following or first).board_stop
    rides: dict[str, list[float]] = {}
    for other in of_day:
        same_start = (other.route, other.board_stop) == (tap.route, tap.board_stop)
        if same_start and other.alight_stop is not None and other.alight is not None and other.alight > other.board:
            rides.setdefault(other.alight_stop, []).append((other.alight - other.board).total_seconds())
    near = []
    for stop in rides:
        if stop == tap.board_stop:
            continue
        if stop == target:
            near.append((0, stop.encode(), stop))
        elif stop in places and target in places:
            (x, y), (to_x, to_y) = places[stop], places[target]
            squared = (x - to_x) ** 2 + (y - to_y) ** 2
            if squared <= limit_m**2:
                near.append((squared, stop.encode(), stop))
    if not near:
        return None
    stop = min(near)[2]
    seconds = sorted(rides[stop])
    alight = tap.board + timedelta(seconds=seconds[(len(seconds) - 1) // 2])
    if following is not None:
        alight = min(alight, following.board)
    return replace(tap, alight_stop=stop, alight=tap.alight or alight)
