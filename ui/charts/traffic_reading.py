"""Traffic results → the rows of a chart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.PyQt.QtCore import QDateTime

from ...processing.translation import tr
from .capture import LayerCopy, condition, number
from .question import Question
from .rows import Row
from .subject import Kind, Subject

SECONDS_PER_MINUTE = 60.0
MOST_ROADS = 15
"""As many as can be told apart in a dock."""
MOST_RUNS = 3
"""Runs whose curves can be told apart in one chart."""
CHANGED = ("more", "less")
"""Verdicts of a comparison that chance does not explain."""
RECORD = "run"
"""The table of a result that says which scenario was run."""


@dataclass(frozen=True)
class Slice(Row):
    """A link in one slice of time of a run: ``hour`` is when it begins, as a fraction of the day's hours."""

    run: str
    hour: float
    flow_vph: float
    speed_kmh: float
    queue_veh: float

    @property
    def time(self) -> str:
        return clock(self.hour)


@dataclass(frozen=True)
class Round(Row):
    """A round of the equilibrium: the mean of what the seeds came to, and how far from equilibrium it is."""

    number: int
    mean_trip_min: float
    gap: float


@dataclass(frozen=True)
class Difference(Row):
    """A road whose flow changes beyond chance: vehicles an hour more (or fewer), and half of the interval's width."""

    edge_id: str
    name: str
    flow_vph: float
    noise_vph: float

    @property
    def where(self) -> str:
        return condition({"edge_id": self.edge_id})

    @property
    def subject(self) -> Subject:
        return Subject(Kind.LINK, self.edge_id, self.name)


@dataclass(frozen=True)
class Traffic(Row):
    """The vehicles that were followed in one slice: how many came, went, and were on the way."""

    hour: float
    entered: int
    left: int
    driving: int

    @property
    def time(self) -> str:
        return clock(self.hour)


def clock(hour: float) -> str:
    """An hour of the day as people write it: 7.75 is 07:45."""
    minutes = round(hour * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def differences_of(asked: Question) -> list[Difference]:
    """The :data:`MOST_ROADS` roads whose flow changes most, the largest change first.

    Of a road's links the one that changes most stands for it, once for more and once for less.
    """
    columns = ("edge_id", "road_name", "flow_diff", "flow_noise", "flow_verdict")
    rows = zip(*asked.layer.columns(*columns, check=asked.check), strict=True)
    changed = [
        Difference(str(edge), str(name or edge), float(change or 0.0), float(noise or 0.0))
        for edge, name, change, noise, verdict in rows
        if verdict in CHANGED
    ]
    largest: dict[tuple[str, bool], Difference] = {}
    for link in sorted(changed, key=lambda one: -abs(one.flow_vph)):
        largest.setdefault((link.name, link.flow_vph > 0), link)
    return list(largest.values())[:MOST_ROADS]


def slices_of(asked: Question) -> list[Slice]:
    """A link through the time of each run in the project, the base first: so that a scenario is seen against it."""
    runs = {}
    for layer in asked.layers[:MOST_RUNS]:
        scenario = layer.facts(RECORD).get("scenario", "")
        slices = sorted(_slices(layer, asked, scenario or tr("Base")), key=lambda one: one.hour)
        if slices:
            runs.setdefault((bool(scenario), scenario), slices)
    return [one for key in sorted(runs) for one in runs[key]]


def _slices(layer: LayerCopy, asked: Question, run: str) -> Iterator[Slice]:
    key = condition({"edge_id": asked.subject.id})
    for row in layer.rows(key, asked.check):
        values = (number(row[name]) for name in ("flow_vph", "speed_kmh", "queue_veh"))
        yield Slice(run, _hour(row["time_begin"]), *values)


def busiest_link(asked: Question) -> Subject | None:
    """The link with the highest flow of any slice."""
    links = zip(*asked.layer.columns("flow_vph", "edge_id", "road_name", check=asked.check), strict=True)
    _, edge, name = max(links, key=lambda link: link[0] or 0.0, default=(0.0, None, None))
    return Subject(Kind.LINK, str(edge), str(name or edge)) if edge is not None else None


def rounds_of(asked: Question) -> list[Round]:
    """The rounds that led the first seed to its equilibrium, in order."""
    columns = asked.layer.columns("seed", "round", "mean_trip_s", "gap", check=asked.check)
    by_seed: dict[int, list[Round]] = defaultdict(list)
    for seed, place, seconds, gap in zip(*columns, strict=True):
        by_seed[int(seed)].append(Round(int(place), float(seconds or 0) / SECONDS_PER_MINUTE, float(gap or 0)))
    return sorted(by_seed[min(by_seed)], key=lambda one: one.number) if by_seed else []


def traffic_of(asked: Question) -> list[Traffic]:
    """The followed vehicles through the time of a run; who drives at its beginning or end has not entered or left."""
    moments = zip(*asked.layer.columns("vehicle_id", "time_begin", check=asked.check), strict=True)
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    driving: dict[float, set[str]] = defaultdict(set)
    for vehicle, begin in moments:
        hour = _hour(begin)
        minute = hour * 60 // 1 / 60
        first[vehicle] = min(first.get(vehicle, minute), minute)
        last[vehicle] = max(last.get(vehicle, minute), minute)
        driving[minute].add(vehicle)
    entered, left = Counter(first.values()), Counter(last.values())
    minutes = sorted(driving)
    return [
        Traffic(
            minute,
            0 if minute == minutes[0] else entered[minute],
            0 if minute == minutes[-1] else left[minute],
            len(driving[minute]),
        )
        for minute in minutes
    ]


def _hour(moment: object) -> float:
    """The hour of the day of a moment, as a layer or the table of its file gives it."""
    parsed = QDateTime.fromString(moment[:19], "yyyy-MM-ddTHH:mm:ss") if isinstance(moment, str) else moment
    if isinstance(parsed, QDateTime) and parsed.isValid():
        time = parsed.time()
        return time.hour() + time.minute() / 60.0 + time.second() / 3600.0
    return 0.0
