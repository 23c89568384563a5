"""Results of the bus room → the rows of a chart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsFeature

from ...processing.translation import tr
from .capture import Check, LayerCopy, condition, is_value, never_stop, number, text
from .question import Choices, Question
from .rows import Row
from .subject import Kind, Subject

MOST_ROUTES = 15
"""Routes of the transfer matrix that have a row of their own: as many as can be read beside and below it."""
MOST_PARTNERS = 12
MOST_HUBS = 15
"""Bars of a ranking: as many as can be read in a dock."""


@dataclass(frozen=True)
class ProfileStop(Row):
    """One stop of a route's profile; ``load`` is on the way from here to the next stop (None behind the last)."""

    name: str
    boardings: float
    alightings: float
    load: float | None
    where: str = ""
    subject: Subject | None = None


@dataclass(frozen=True)
class HourUse(Row):
    """Passengers of one hour: of a stop, a route or the whole network; ``transfers`` None where nobody counts them."""

    hour: int
    boardings: float
    alightings: float
    transfers: float | None
    where: str = ""


@dataclass(frozen=True)
class Partner(Row):
    """Another route or stop, and the passengers who change from there and to there."""

    name: str
    arriving: float
    leaving: float
    where: str = ""
    subject: Subject | None = None

    @property
    def transfers(self) -> float:
        return self.arriving + self.leaving


@dataclass(frozen=True)
class MatrixCell(Row):
    """The passengers who change from one route to another; the rest of the routes counts as one."""

    one: str
    other: str
    transfers: float
    where: str = ""


@dataclass(frozen=True)
class Hub(Row):
    """A transfer hub: its transfers a period, and their median time in minutes."""

    name: str
    transfers: float
    minutes: float | None
    where: str = ""
    subject: Subject | None = None


def busiest_route(asked: Question) -> Subject | None:
    """The route that most passengers board."""
    boarded: Counter = Counter()
    for route, name, passengers in zip(
        *asked.layer.columns("route_id", "route_name", "boardings", check=asked.check), strict=True
    ):
        boarded[route, name] += number(passengers)
    if not boarded:
        return None
    route, name = max(boarded, key=boarded.get)
    return Subject(Kind.ROUTE, str(route), str(name or route))


def ways_and_hours(asked: Question) -> Choices:
    """What can be told apart of a route's profile."""
    hours, ways = set(), set()
    for row in asked.layer.rows({"route_id": asked.subject.id}, asked.check):
        hours.add(int(row["hour"]) if is_value(row["hour"]) else -1)
        ways.add(int(row["pattern"]))
    return Choices(tuple(sorted(hours - {-1})), tuple(sorted(ways)))


def profile_of(asked: Question) -> list[ProfileStop]:
    """The stops of a route's pattern in their order; over the whole day where no hour is asked."""
    key: dict[str, object] = {"route_id": asked.subject.id, "pattern": asked.pattern}
    if asked.hour is not None:
        key["hour"] = asked.hour
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    stops: dict[int, Subject] = {}
    goes_on: set[int] = set()
    for row in asked.layer.rows(key, asked.check):
        seq = int(row["seq"])
        stop = text(row["from_stop"])
        stops[seq] = Subject(Kind.STOP, stop, text(row["from_name"]) or stop)
        if is_value(row["to_stop"]):
            goes_on.add(seq)
        for place, name in enumerate(("boardings", "alightings", "load")):
            sums[seq][place] += number(row[name])
    return [
        ProfileStop(
            stops[seq].name,
            boardings,
            alightings,
            load if seq in goes_on else None,
            condition(key | {"seq": seq}),
            stops[seq],
        )
        for seq, (boardings, alightings, load) in sorted(sums.items())
    ]


def hours_at(asked: Question) -> list[HourUse]:
    """A stop's boardings, alightings and transfers by hour, of a mean day where the layer says of how many days."""
    return _by_hour(asked, {"stop_id": asked.subject.id}, lambda _hour: "")


def hours_of_network(asked: Question) -> list[HourUse]:
    """The same of all stops together."""
    return _by_hour(asked, {}, lambda hour: condition({"hour": hour}))


def _by_hour(asked: Question, key: dict[str, object], where: Callable[[int], str]) -> list[HourUse]:
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    days: Counter = Counter()
    knows_days = asked.layer.has("days", "day_type")
    for row in asked.layer.rows(key, asked.check):
        if knows_days:
            days[text(row["day_type"])] = max(days[text(row["day_type"])], int(number(row["days"])))
        if not is_value(row["hour"]) or row["hour"] < 0:
            continue
        for place, name in enumerate(("boardings", "alightings", "transfers_in")):
            sums[int(row["hour"])][place] += number(row[name])
    whole = max(sum(days.values()), 1)
    return [HourUse(hour, *(value / whole for value in sums[hour]), where=where(hour)) for hour in sorted(sums)]


def hours_of_route(asked: Question) -> list[HourUse]:
    """A route's boardings and alightings by hour, all its ways together."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for row in asked.layer.rows({"route_id": asked.subject.id}, asked.check):
        if is_value(row["hour"]) and row["hour"] >= 0:
            for place, name in enumerate(("boardings", "alightings")):
                sums[int(row["hour"])][place] += number(row[name])
    return [HourUse(hour, *sums[hour], None) for hour in sorted(sums)]


def partners_of(asked: Question) -> list[Partner]:
    """Who is changed with most at a stop or on a route, by the layer of transfer flows; the largest first."""
    arriving: dict[Subject, float] = defaultdict(float)
    leaving: dict[Subject, float] = defaultdict(float)
    names = {kind: asked.names(kind) for kind in (Kind.STOP, Kind.ROUTE)}
    part = asked.subject.kind.key
    for row in flows_at(asked.layer, asked.subject, asked.check):
        asked.check()
        if text(row[f"to_{part}"]) == asked.subject.id:
            arriving[_partner(row, "from", asked.subject.kind, names)] += number(row["transfers"])
        if text(row[f"from_{part}"]) == asked.subject.id:
            leaving[_partner(row, "to", asked.subject.kind, names)] += number(row["transfers"])
    ones = [one for one in arriving.keys() | leaving.keys() if one.id]
    bearers = Counter(one.name for one in ones)
    partners = [
        Partner(
            one.name if bearers[one.name] == 1 else f"{one.name} ({one.id})",  # the two sides of a road share a name
            arriving[one],
            leaving[one],
            _flows_with(asked.subject, one),
            one,
        )
        for one in ones
    ]
    return sorted(partners, key=lambda partner: (-partner.transfers, partner.name))[:MOST_PARTNERS]


def _flows_with(subject: Subject, partner: Subject) -> str:
    there = {f"from_{subject.kind.key}": subject.id, f"to_{partner.kind.key}": partner.id}
    back = {f"from_{partner.kind.key}": partner.id, f"to_{subject.kind.key}": subject.id}
    return f"({condition(there)}) OR ({condition(back)})"


def _partner(row: QgsFeature, end: str, kind: Kind, names: dict[Kind, dict[str, str]]) -> Subject:
    """The route where the flows tell routes apart, for a stop as well: that is what a planner can change."""
    route, stop = text(row[f"{end}_route"]), text(row[f"{end}_stop"])
    chosen, identifier = (Kind.STOP, stop) if kind is Kind.STOP and not route else (Kind.ROUTE, route)
    return Subject(chosen, identifier, names[chosen].get(identifier, identifier))


def matrix_of(asked: Question) -> list[MatrixCell]:
    """A cell for each pair of the routes with most transfers, and of the rest together, row by row.

    Empty where the flows do not tell routes apart.
    """
    ends = asked.layer.columns("from_route", "to_route", "transfers", check=asked.check)
    pairs: Counter = Counter()
    totals: Counter = Counter()
    for one, other, passengers in zip(*ends, strict=True):
        if one and other:
            pairs[str(one), str(other)] += number(passengers)
            totals[str(one)] += number(passengers)
            totals[str(other)] += number(passengers)
    own = sorted(totals, key=lambda route: (-totals[route], route))[:MOST_ROUTES]
    rest = [route for route in totals if route not in own]
    names = asked.names(Kind.ROUTE)
    groups = {names.get(route, route): (route,) for route in own}
    if rest:
        groups[tr("{count} others").format(count=len(rest))] = tuple(rest)
    return [
        MatrixCell(
            one,
            other,
            sum(pairs[start, end] for start in starts for end in ends),
            f'"from_route" IN ({_listed(starts)}) AND "to_route" IN ({_listed(ends)})',
        )
        for one, starts in groups.items()
        for other, ends in groups.items()
    ]


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(map(QgsExpression.quotedValue, values))


def hubs_of(asked: Question) -> list[Hub]:
    """The hubs with most transfers, the largest first."""
    names = ("hub_id", "name", "transfers", "time_median_s")
    rows = [row for row in zip(*asked.layer.columns(*names, check=asked.check), strict=True) if row[2]]
    rows.sort(key=lambda row: -row[2])
    return [
        Hub(
            str(name or hub),
            float(transfers),
            None if seconds is None else seconds / 60,
            condition({"hub_id": hub}),
            Subject(Kind.STOP, str(hub), str(name or hub)),
        )
        for hub, name, transfers, seconds in rows[:MOST_HUBS]
    ]


def flows_at(layer: LayerCopy, subject: Subject, check: Check = never_stop) -> Iterator[QgsFeature]:
    """The flows that begin or end at ``subject``."""
    part = subject.kind.key
    return layer.where(
        f"({condition({f'from_{part}': subject.id})}) OR ({condition({f'to_{part}': subject.id})})", check
    )
