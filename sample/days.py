"""A day in the city: who leaves home when, and every ride this takes, on vehicles that keep a timetable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import geopandas as gpd
import numpy as np

from ..common.progress import Progress
from .bus_network import KINDS, Network
from .choice import MAX_RIDES, WALK_SPEED, Rides, Ways, best_ways, direct_rides
from .demand import BOARDING_MINUTES, PURPOSES, Demand, Purpose, Targets, make_demand
from .plan import CityPlan

CALIBRATIONS = 4
TRIAL = 20_000
"""Persons in a trial day."""
CHUNK = 150_000
"""Persons that are simulated at once: bounds the memory."""
LAST_BOARDING = 25.6 * 3600
FIRST_BUS = 5 * 3600
PEAKS = ((7.75, 0.75), (18.3, 1.1))
GOES_OUT = {
    Purpose.WORK: (0.93, 0.28),
    Purpose.SCHOOL: (0.97, 0.0),
    Purpose.PERSONAL: (0.55, 0.75),
    Purpose.EVENING: (0.45, 0.9),
}
"""Share of persons of each purpose who travel on a working day and on a weekend day."""
ERRAND_SHARE = 0.13
SECOND_TOUR_SHARE = 0.12
USER_TYPES = {
    Purpose.WORK: (("01", 0.92), ("07", 0.03), ("05", 0.02), ("04", 0.03)),
    Purpose.SCHOOL: (("03", 0.62), ("02", 0.12), ("01", 0.26)),
    Purpose.PERSONAL: (("01", 0.57), ("04", 0.34), ("05", 0.05), ("06", 0.015), ("03", 0.025)),
    Purpose.EVENING: (("01", 0.90), ("07", 0.03), ("04", 0.05), ("08", 0.02)),
}
USER_CODES = ("01", "02", "03", "04", "05", "06", "07", "08")
GROUP_SHARE = 0.0088
GROUP_SIZES = ((2, 0.70), (3, 0.155), (4, 0.09), (5, 0.025), (6, 0.012), (8, 0.008), (12, 0.006), (16, 0.004))
"""Passengers on one card; with the share above the mean is 1.015 and the greatest 16, as in data.md §3."""
APART = 40 * 60
APART_AT_NIGHT = 70 * 60
"""Least time between journeys: longer than the transfer window (30 min, 60 min at night), so that they stay apart."""


@dataclass(frozen=True)
class DayRides:
    """Rides of one chunk of persons on one service day, journeys of a person in order of time.

    All arrays have one entry per ride; ``stop`` entries are row numbers in the network's stops, times seconds after
    midnight of the service date, ``journey`` numbers within the chunk, ``leg`` counts from 1.
    """

    person: np.ndarray
    journey: np.ndarray
    leg: np.ndarray
    legs: np.ndarray
    run: np.ndarray
    board_stop: np.ndarray
    alight_stop: np.ndarray
    board: np.ndarray
    alight: np.ndarray
    metres: np.ndarray
    trip: np.ndarray
    user: np.ndarray
    passengers: np.ndarray


@dataclass(frozen=True)
class _Journeys:
    person: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    ready: np.ndarray


@dataclass
class Timetable:
    """The network's numbers, laid out for lookup."""

    network: Network
    rides: Rides
    ways: Ways
    demand: Demand
    headway: np.ndarray = field(init=False)
    phase: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        route = self.network.runs["route"].to_numpy()
        self.route = route
        self.headway = self.network.routes["headway"].to_numpy()[route] * 60.0
        self.phase = self.network.routes["phase"].to_numpy()[route] + 97.0 * self.network.runs["direction"].to_numpy()
        calls = self.network.calls
        self.call_stop, self.call_seconds = calls["stop"].to_numpy(), calls["seconds"].to_numpy()
        self.call_metres = calls["metres"].to_numpy()
        self.places = self.network.stops[["x", "y"]].to_numpy()
        self.fleet = np.ceil(2 * self.network.runs["seconds"].to_numpy() / self.headway).astype(int) + 2
        self.is_rail = np.array([KINDS[kind].name == "RAIL" for kind in self.network.routes["kind"]])[route]


def make_timetable(plan: CityPlan, network: Network, parcels: gpd.GeoDataFrame, progress: Progress) -> Timetable:
    """The network with a demand whose simulated journeys have the real marginals."""
    rides = direct_rides(network)
    ways = best_ways(network, rides, plan.random("taste"))
    targets = Targets.real()
    for _ in range(CALIBRATIONS):
        progress.check()
        timetable = Timetable(network, rides, ways, make_demand(plan, network, ways, parcels, targets))
        targets = targets.corrected(_marginals(plan, timetable))
    return Timetable(network, rides, ways, make_demand(plan, network, ways, parcels, targets))


def _marginals(plan: CityPlan, timetable: Timetable) -> Targets:
    """What trial days make: each kind of day (working, weekend) as often as the plan has it."""
    days = {day.weekday() >= 5: day for day in plan.service_days}
    rides, times = np.zeros(MAX_RIDES), np.zeros(4)
    for weekend, day in days.items():
        made = simulate(plan, timetable, day, 0, TRIAL)
        often = sum((other.weekday() >= 5) == weekend for other in plan.service_days)
        minutes = np.bincount(made.journey, made.alight - made.board) / 60
        rides += often * np.bincount(np.bincount(made.journey) - 1, minlength=MAX_RIDES)
        times += often * np.bincount(np.searchsorted(BOARDING_MINUTES, minutes), minlength=4)
    return Targets(np.maximum(rides / rides.sum(), 1e-4), np.maximum(times / times.sum(), 1e-4))


def persons_for(plan: CityPlan, timetable: Timetable) -> int:
    """How many persons make the wanted number of rides over all days, by a trial of each kind of day."""
    per_person = 0.0
    made: dict[bool, float] = {}
    for day in plan.service_days:
        weekend = day.weekday() >= 5
        if weekend not in made:
            made[weekend] = len(simulate(plan, timetable, day, 0, TRIAL).person) / TRIAL
        per_person += made[weekend]
    return max(50, round(plan.target_taps / per_person))


def chunks(persons: int) -> Iterator[tuple[int, int]]:
    """Chunk numbers and sizes."""
    for number, start in enumerate(range(0, persons, CHUNK)):
        yield number, min(CHUNK, persons - start)


def simulate(plan: CityPlan, timetable: Timetable, day: date, chunk: int, persons: int) -> DayRides:
    """All rides of a chunk of persons on one service day."""
    who = _Persons(plan, timetable.demand, chunk, persons)
    random = plan.random("day", day.toordinal(), chunk)
    journeys = _journeys(who, timetable, day, random)
    return _ride(who, journeys, timetable, random)


class _Persons:
    """Homes, places of activity and habits; the same on every day."""

    def __init__(self, plan: CityPlan, demand: Demand, chunk: int, persons: int) -> None:
        random = plan.random("persons", chunk)
        # Persons who go out less often are more, so that tours have the shares of the table.
        weight = np.array([p.value[0] / GOES_OUT[p][0] for p in PURPOSES])
        shares = np.cumsum(weight / weight.sum())
        self.purpose = np.searchsorted(shares, _evenly(persons, random)).clip(0, len(PURPOSES) - 1)
        self.taste, self.home, self.place = (np.empty(persons, int) for _ in range(3))
        self.user = np.zeros(persons, int)
        for number, purpose in enumerate(PURPOSES):
            here = np.nonzero(self.purpose == number)[0]
            drawn = demand.drawn(purpose, _evenly(len(here), random))
            self.taste[here], self.home[here], self.place[here] = drawn
            codes, odds = zip(*USER_TYPES[purpose], strict=True)
            drawn = np.searchsorted(np.cumsum(odds), random.uniform(0, 1, len(here))).clip(0, len(codes) - 1)
            self.user[here] = np.array([USER_CODES.index(code) for code in codes])[drawn]
        self.leaves = random.normal(0, 1, persons)
        self.alone = random.uniform(0, 1, persons)


def _group_sizes(chance: np.ndarray) -> np.ndarray:
    """Passengers on a card: 1, or a group where ``chance`` lies in the last :data:`GROUP_SHARE`."""
    sizes, odds = zip(*GROUP_SIZES, strict=True)
    in_groups = (chance - (1 - GROUP_SHARE)) / GROUP_SHARE
    size = np.array(sizes)[np.searchsorted(np.cumsum(odds), in_groups).clip(0, len(sizes) - 1)]
    return np.where(in_groups > 0, size, 1)


def _evenly(number: int, random: np.random.Generator) -> np.ndarray:
    """Random numbers of 0 to 1, one from each of ``number`` equal steps: few persons are as typical as many."""
    return (random.permutation(number) + random.uniform(0, 1, number)) / max(number, 1)


def _journeys(who: _Persons, timetable: Timetable, day: date, random: np.random.Generator) -> _Journeys:
    weekend = day.weekday() >= 5
    number = len(who.home)
    odds = np.array([GOES_OUT[purpose][weekend] for purpose in PURPOSES])[who.purpose]
    out = np.nonzero(random.uniform(0, 1, number) < odds)[0]
    leave, stay = _hours(who, out, random)
    ways, taste, home, place = timetable.ways, who.taste[out], who.home[out], who.place[out]
    there = ways.cost[taste, home, place] * 1.25
    back_at = leave + there + stay
    errand = np.searchsorted(timetable.demand.errands, random.uniform(0, 1, len(out)))
    stops_by = (random.uniform(0, 1, len(out)) < ERRAND_SHARE) & (who.purpose[out] == 0) & (back_at < 20 * 3600)
    stops_by &= (ways.rides[taste, place, errand] > 0) & (ways.rides[taste, errand, home] > 0) & (errand != home)
    shop = random.uniform(45, 110, len(out)) * 60
    home_again = back_at + np.where(
        stops_by, ways.cost[taste, place, np.where(stops_by, errand, home)] * 1.25 + shop, 0
    )
    parts = [
        (out, home, place, leave),
        (out[stops_by], place[stops_by], errand[stops_by], back_at[stops_by]),
        (out, np.where(stops_by, errand, place), home, home_again),
    ]
    parts += _second_tours(who, timetable, out, home, home_again, random)
    person, origin, destination, ready = (np.concatenate(column) for column in zip(*parts, strict=True))
    good = (ways.rides[who.taste[person], origin, destination] > 0) & (ready < LAST_BOARDING)
    order = np.lexsort((ready[good], person[good]))
    return _Journeys(person[good][order], origin[good][order], destination[good][order], ready[good][order])


def _second_tours(who: _Persons, timetable: Timetable, out, home, home_again, random) -> list[tuple]:
    """Some go out once more in the evening."""
    again = (random.uniform(0, 1, len(out)) < SECOND_TOUR_SHARE) & (home_again < 18.5 * 3600)
    _, _, place = timetable.demand.drawn(Purpose.EVENING, random.uniform(0, 1, len(out)))
    taste = who.taste[out]
    again &= (
        (place != home)
        & (timetable.ways.rides[taste, home, place] > 0)
        & (timetable.ways.rides[taste, place, home] > 0)
    )
    leave = home_again + timetable.ways.cost[taste, who.place[out], home] * 1.3 + random.uniform(45, 120, len(out)) * 60
    back = leave + timetable.ways.cost[taste, home, place] * 1.3 + random.uniform(60, 150, len(out)) * 60
    return [(out[again], home[again], place[again], leave[again]), (out[again], place[again], home[again], back[again])]


def _hours(who: _Persons, out: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Time of leaving home and length of stay, in seconds."""
    purpose, number = who.purpose[out], len(out)
    habit, today = who.leaves[out], random.normal(0, 1, number)
    shift = who.alone[out] < 0.06
    work = np.where(shift, np.where(who.alone[out] < 0.03, 13.4, 20.2), 7.35) + 0.8 * habit + 0.12 * today
    personal = np.clip(12.6 + 2.8 * habit + 0.6 * today, 6.5, 19.5)
    leave = np.select([purpose == 0, purpose == 1, purpose == 2],
                      [work, 7.6 + 0.35 * habit + 0.05 * today, personal],
                      18.6 + 0.9 * habit + 0.4 * today)  # fmt: skip
    stay = np.select(
        [purpose == 0, purpose == 1, purpose == 2],
        [9.4 + 0.9 * random.normal(0, 1, number),
         np.where(who.alone[out] < 0.3, 13.5, 7.7) + 0.7 * random.normal(0, 1, number),
         np.clip(random.lognormal(0.55, 0.5, number), 0.85, 6)],
        np.clip(3.4 + 1.1 * random.normal(0, 1, number), 1.2, 6.5),
    )  # fmt: skip
    return np.maximum(leave * 3600, FIRST_BUS), stay * 3600


def _ride(who: _Persons, journeys: _Journeys, timetable: Timetable, random: np.random.Generator) -> DayRides:
    """Board the first vehicle that comes, ride, walk to the next stop, and so on, for all journeys at once."""
    number = len(journeys.person)
    taste = who.taste[journeys.person]
    legs = timetable.ways.rides[taste, journeys.origin, journeys.destination]
    now = journeys.ready + random.uniform(0, 240, number)
    last_stop, last_route = np.full(number, -1), np.full(number, -1)
    good = np.ones(number, dtype=bool)
    taken: list[dict] = []
    for leg in range(MAX_RIDES):
        going = np.nonzero((legs > leg) & good)[0]
        a = timetable.ways.board[taste[going], leg, journeys.origin[going], journeys.destination[going]]
        b = timetable.ways.alight[taste[going], leg, journeys.origin[going], journeys.destination[going]]
        option = _option(timetable.rides, a, b, random)
        run = timetable.rides.run[option]
        board, alight = timetable.rides.board[option], timetable.rides.alight[option]
        stop = timetable.call_stop[board]
        walk = np.where(
            last_stop[going] >= 0,
            np.linalg.norm(timetable.places[stop] - timetable.places[last_stop[going]], axis=1),
            0,
        )
        ready = now[going] + walk * 1.2 / WALK_SPEED + np.where(leg > 0, random.uniform(8, 45, len(going)), 0)
        passing = timetable.call_seconds[board] + timetable.phase[run]
        trip = np.ceil((ready - passing) / timetable.headway[run])
        late = random.normal(0, 12, len(going)) + random.uniform(0, 14, len(going))
        boarded = np.maximum(np.round(trip * timetable.headway[run] + passing + late), np.ceil(ready))
        slow = _traffic(boarded, timetable.is_rail[run]) * (1 + random.normal(0, 0.05, len(going)))
        ride = np.maximum((timetable.call_seconds[alight] - timetable.call_seconds[board]) * slow, 45)
        alighted = np.round(boarded + ride)
        bad = (timetable.route[run] == last_route[going]) | (boarded > LAST_BOARDING) | (walk > 215)
        good[going[bad]] = False
        taken.append({"journey": going, "leg": leg + 1, "run": run, "board_stop": stop,
                      "alight_stop": timetable.call_stop[alight],
                      "board": boarded, "alight": alighted, "trip": trip.astype(int),
                      "metres": timetable.call_metres[alight] - timetable.call_metres[board]})  # fmt: skip
        now[going], last_stop[going], last_route[going] = alighted, timetable.call_stop[alight], timetable.route[run]
    return _collected(who, journeys, legs, good, taken, _group_sizes(_evenly(number, random)))


def _option(rides: Rides, a: np.ndarray, b: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """One of the alternatives of each ride, by frequency."""
    first, count = rides.first[a, b], rides.count[a, b]
    chance = random.uniform(0, 1, len(a))
    slots = np.arange(3)[None]
    weight = np.where(
        slots < count[:, None], rides.weight[np.minimum(first[:, None] + slots, len(rides.weight) - 1)], 0
    )
    total = np.cumsum(weight, axis=1)
    return first + (chance[:, None] * total[:, -1:] > total).sum(axis=1)


def _traffic(seconds: np.ndarray, rail: np.ndarray) -> np.ndarray:
    """How much slower buses are in the peaks."""
    hour = seconds / 3600
    peak = sum(np.exp(-(((hour - centre) / width) ** 2)) for centre, width in PEAKS)
    return np.where(rail, 1.0, 0.92 + 0.28 * peak)


def _collected(who: _Persons, journeys: _Journeys, legs, good, taken, passengers) -> DayRides:
    column = {
        name: np.concatenate([np.broadcast_to(part[name], part["journey"].shape) for part in taken])
        for name in taken[0]
    }
    good = good & _apart(journeys, column, len(good))
    keep = good[column["journey"]]
    column = {name: values[keep] for name, values in column.items()}
    order = np.lexsort((column["leg"], column["journey"]))
    column = {name: values[order] for name, values in column.items()}
    journey = column["journey"]
    renumbered = np.cumsum(np.append(True, journey[1:] != journey[:-1])) - 1 if len(journey) else journey
    person = journeys.person[journey]
    return DayRides(
        person, renumbered, column["leg"], legs[journey], column["run"], column["board_stop"], column["alight_stop"],
        column["board"].astype(np.int64), column["alight"].astype(np.int64), column["metres"].astype(np.int64),
        column["trip"], who.user[person], passengers[journey],
    )  # fmt: skip


def _apart(journeys: _Journeys, column: dict, number: int) -> np.ndarray:
    """Journeys that start late enough after the one before them; the others are not made."""
    start, end = np.full(number, np.inf), np.full(number, -np.inf)
    np.minimum.at(start, column["journey"], column["board"])
    np.maximum.at(end, column["journey"], column["alight"])
    fine = np.ones(number, dtype=bool)
    same = journeys.person[1:] == journeys.person[:-1]
    # The latest end so far of the person; the offset keeps persons apart in the running maximum.
    offset = journeys.person * 1e7
    before = (np.maximum.accumulate(np.where(np.isfinite(end), end, -1e6) + offset) - offset)[:-1]
    night = (before % 86_400 >= 20.5 * 3600) | (before % 86_400 < 7 * 3600)
    fine[1:] = ~same | (start[1:] >= before + np.where(night, APART_AT_NIGHT, APART))
    return fine
