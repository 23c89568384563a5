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
    mode: str = "105"

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
    anchor: str = "previous_alighting"
    max_transfers: int | None = 4
    allow_same_route: bool = False
    allow_route_before: bool = True
    reentry_min: float = 0
    infer_alighting: bool = True
    infer_by: str = "distance"
    infer_history: bool = False
    definition: str = "fare"
    missed_buses: int | None = None


@dataclass(frozen=True)
class Leg:
    tap: Tap
    journey: int
    leg: int
    inferred: bool
    transfer_time_s: int | None
    prev_route: str | None
    prev_alight_stop: str | None
    fare: bool = False
    behaviour: bool = False
    source: str | None = None


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
        legs.extend(link_day(of_day, infer(of_day, rules, places), rules, places))
    return legs


def link_day(of_day: list[Tap], known: list[tuple[Tap, str | None]], rules: Rules, places) -> list[Leg]:
    """Journeys by one definition, and the marks of both."""
    taps = [tap for tap, _ in known]
    fare = continuing(taps, lambda journey, tap: is_fare_system(journey, tap, rules))
    recorded = [replace(tap, alight=was.alight) for tap, was in zip(taps, of_day, strict=True)]
    strict = continuing(recorded, lambda journey, tap: is_fare_system(journey, tap, rules))
    behaviour = continuing(taps, lambda journey, tap: goes_on(journey, tap, taps, rules, places))
    continues = fare if rules.definition == "fare" else behaviour
    legs, journey = [], 0
    for place, (tap, source) in enumerate(known):
        inferred, marks = source not in (None, "tag"), (strict[place], behaviour[place], source)
        if continues[place]:
            before = taps[place - 1]
            waited = None if before.alight is None else int((tap.board - before.alight).total_seconds())
            number = legs[-1].leg + 1
            legs.append(Leg(tap, journey, number, inferred, waited, before.route, before.alight_stop, *marks))
        else:
            journey += 1
            legs.append(Leg(tap, journey, 1, inferred, None, None, None, *marks))
    return legs


def continuing(taps: list[Tap], rule) -> list[bool]:
    """Whether each tap goes on with the journey so far, the list of its taps."""
    result, journey = [], []
    for tap in taps:
        goes = bool(journey) and journey[-1].card == tap.card and rule(journey, tap)
        journey = [*journey, tap] if goes else [tap]
        result.append(goes)
    return result


def is_fare_system(journey: list[Tap], tap: Tap, rules: Rules) -> bool:
    before = journey[-1]
    if rules.method in ("auto", "linked_trip_id") and before.trip is not None and tap.trip is not None:
        return before.trip == tap.trip
    if rules.method == "linked_trip_id":
        return False
    if rules.max_transfers is not None and len(journey) > rules.max_transfers:
        return False
    if not rules.allow_route_before and len(journey) > 1 and journey[-2].route == tap.route:
        return False
    return before.passengers == tap.passengers and is_in_time(journey, tap, rules) and is_a_change(before, tap, rules)


def goes_on(journey: list[Tap], tap: Tap, of_day: list[Tap], rules: Rules, places) -> bool:
    """45 minutes beside the walk, 750 m, another route and vehicle, nobody joins, not back to within 400 m."""
    before = journey[-1]
    if before.alight is None or before.route == tap.route or tap.passengers > before.passengers:
        return False
    if is_same_vehicle(before, tap):
        return False
    walk_m = distance(before.alight_stop, tap.board_stop, places)
    back_m = distance(tap.alight_stop, journey[0].board_stop, places)
    if (walk_m is not None and walk_m > 750) or (back_m is not None and back_m <= 400):
        return False
    walk_s = (walk_m or 0) * 1.3 / 1.2
    if not -60 <= (tap.board - before.alight).total_seconds() <= 45 * 60 + walk_s:
        return False
    there = before.alight + timedelta(seconds=int(walk_s))
    return rules.missed_buses is None or missed(tap, there, of_day) <= rules.missed_buses


def missed(tap: Tap, there: datetime, of_day: list[Tap]) -> int:
    """Calls of the route at the stop from ``there`` to before the last one up to the boarding, which is one's own."""
    calls = []
    last: dict[str | None, datetime] = {}
    here = [other for other in of_day if (other.route, other.board_stop) == (tap.route, tap.board_stop)]
    for other in sorted(here, key=lambda other: other.board):
        pause = timedelta(seconds=90 if other.vehicle is None else 600)
        if other.vehicle not in last or other.board - last[other.vehicle] > pause:
            calls.append(other.board)
        last[other.vehicle] = other.board
    return max(0, len([call for call in calls if there <= call <= tap.board]) - (1 if calls else 0))


def distance(a: str | None, b: str | None, places: dict[str, tuple[int, int]]) -> float | None:
    if a is None or b is None:
        return None
    if a == b:
        return 0.0
    if a not in places or b not in places:
        return None
    return ((places[a][0] - places[b][0]) ** 2 + (places[a][1] - places[b][1]) ** 2) ** 0.5


def is_a_change(before: Tap, tap: Tap, rules: Rules) -> bool:
    """Another vehicle of another route, or the same line of rail again at the same station soon after."""
    same_gate = tap.mode == "201" and before.route == tap.route and before.alight_stop == tap.board_stop
    soon = before.alight is not None and tap.board - before.alight <= timedelta(minutes=rules.reentry_min)
    if rules.reentry_min and same_gate and soon:
        return True
    return (before.route != tap.route or rules.allow_same_route) and not is_same_vehicle(before, tap)


def is_same_vehicle(before: Tap, tap: Tap) -> bool:
    return before.vehicle is not None and before.vehicle == tap.vehicle


def is_in_time(journey: list[Tap], tap: Tap, rules: Rules) -> bool:
    """Within the window from the anchor; the boarding follows an alighting where the anchor is one."""
    before = journey[-1]
    if rules.anchor == "first_boarding":
        since = journey[0].board
    elif before.alight is None or (tap.board - before.alight).total_seconds() < -60:
        return False
    else:
        since = (journey[0] if rules.anchor == "first_alighting" else before).alight
        if since is None:  # a journey that a linked trip id began may have no first alighting
            return False
    clock = (since if rules.window_clock == "alighting" else tap.board).time()
    if rules.night_start <= rules.night_end:
        night = rules.night_start <= clock < rules.night_end
    else:
        night = clock >= rules.night_start or clock < rules.night_end
    longest = max(rules.window_min, rules.night_window_min)
    if rules.anchor == "first_alighting" and tap.board - before.alight > timedelta(minutes=longest):
        return False
    return tap.board - since <= timedelta(minutes=rules.night_window_min if night else rules.window_min)


def infer(of_day: list[Tap], rules: Rules, places, limit_m: int = 1000) -> list[tuple[Tap, str | None]]:
    """The taps of a day with what can be inferred, and where each alighting stop is known from."""
    result = []
    for tap in of_day:
        if tap.alight_stop is not None:
            result.append((tap, "tag"))
            continue
        found, source = None, None
        if rules.infer_alighting:
            card = [other for other in of_day if other.card == tap.card]
            place = next(number for number, other in enumerate(card) if other is tap)
            following = card[place + 1] if place + 1 < len(card) else None
            seen = rides_like(tap, of_day)
            if len(card) > 1:
                target = (following or card[0]).board_stop
                found, source = nearest(seen, target, rules, places, limit_m), "next" if following else "return"
            if found is None and rules.infer_history and seen:
                found, source = min(seen, key=lambda stop: (-len(seen[stop]), stop.encode())), "history"
        result.append((tap, None) if found is None else (alighted(tap, found, seen[found], following), source))
    return result


def rides_like(tap: Tap, of_day: list[Tap]) -> dict[str, list[float]]:
    """Where those alighted who boarded the same route at the same stop, and the seconds of each ride, in order."""
    rides: dict[str, list[float]] = {}
    for other in of_day:
        same_start = (other.route, other.board_stop) == (tap.route, tap.board_stop)
        tagged = other.alight_stop is not None and other.alight is not None and other.alight > other.board
        if same_start and tagged and other.alight_stop != tap.board_stop:
            rides.setdefault(other.alight_stop, []).append((other.alight - other.board).total_seconds())
    return {stop: sorted(seconds) for stop, seconds in rides.items()}


def nearest(seen: dict[str, list[float]], target: str, rules: Rules, places, limit_m: int) -> str | None:
    near = []
    for stop, seconds in seen.items():
        apart = distance(stop, target, places)
        if apart is not None and apart <= limit_m:
            in_time = median(seconds) + 2 * apart * 1.3 / 1.2
            near.append((apart if rules.infer_by == "distance" else in_time, stop.encode(), stop))
    return min(near)[2] if near else None


def median(seconds: list[float]) -> float:
    """The lower one of two in the middle."""
    return seconds[(len(seconds) - 1) // 2]


def alighted(tap: Tap, stop: str, seconds: list[float], following: Tap | None) -> Tap:
    alight = tap.board + timedelta(seconds=median(seconds))
    if following is not None:
        alight = min(alight, following.board)
    return replace(tap, alight_stop=stop, alight=tap.alight or alight)
