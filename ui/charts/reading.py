"""Result layers → the rows of a chart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import NULL, QgsExpression, QgsFeature, QgsFeatureRequest, QgsVectorLayer

from .subject import Kind, Subject

MOST_ROUTES = 15
"""Routes of the transfer matrix: as many as can be read beside and below it."""
MOST_PARTNERS = 12
"""Partners in a chart: as many bars as can be read in a dock."""


@dataclass(frozen=True)
class ProfileStop:
    """One stop of a route's profile; ``load`` is on the way from here to the next stop (None behind the last)."""

    name: str
    boardings: float
    alightings: float
    load: float | None


@dataclass(frozen=True)
class HourUse:
    """A stop's passengers in one hour."""

    hour: int
    boardings: float
    alightings: float
    transfers: float


@dataclass(frozen=True)
class Partner:
    """Another route or stop, and the passengers who change from there and to there."""

    name: str
    arriving: float
    leaving: float

    @property
    def transfers(self) -> float:
        return self.arriving + self.leaving


@dataclass(frozen=True)
class MatrixRow:
    """A route of the transfer matrix: its name, and the passengers who change from it to each of the routes."""

    name: str
    to: dict[str, float]


def hours_of(layer: QgsVectorLayer) -> list[int]:
    """The hours that ``layer`` tells apart, in order."""
    index = layer.fields().lookupField("hour")
    return sorted(int(value) for value in layer.uniqueValues(index) if _is_value(value)) if index >= 0 else []


def directions_of(layer: QgsVectorLayer, route_id: str) -> list[tuple[int, int]]:
    """The patterns and directions of a route in ``layer``."""
    found = {(int(row["pattern"]), int(row["direction"])) for row in _rows(layer, {"route_id": route_id})}
    return sorted(found)


def profile_of(layer: QgsVectorLayer, route_id: str, pattern: int, hour: int | None) -> list[ProfileStop]:
    """The stops of a route's pattern in their order; over the whole day where ``hour`` is None."""
    key = {"route_id": route_id, "pattern": pattern}
    if hour is not None:
        key["hour"] = hour
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    names: dict[int, str] = {}
    goes_on: set[int] = set()
    for row in _rows(layer, key):
        seq = int(row["seq"])
        names[seq] = _text(row["from_name"]) or _text(row["from_stop"])
        if _is_value(row["to_stop"]):
            goes_on.add(seq)
        for place, name in enumerate(("boardings", "alightings", "load")):
            sums[seq][place] += _number(row[name])
    return [
        ProfileStop(names[seq], boardings, alightings, load if seq in goes_on else None)
        for seq, (boardings, alightings, load) in sorted(sums.items())
    ]


def hours_at(layer: QgsVectorLayer, stop_id: str) -> list[HourUse]:
    """A stop's boardings, alightings and transfers by hour."""
    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for row in _rows(layer, {"stop_id": stop_id}):
        if not _is_value(row["hour"]):
            continue
        for place, name in enumerate(("boardings", "alightings", "transfers_in")):
            sums[int(row["hour"])][place] += _number(row[name])
    return [HourUse(hour, *sums[hour]) for hour in sorted(sums)]


def partners_of(layer: QgsVectorLayer, subject: Subject, names: dict[Kind, dict[str, str]]) -> list[Partner]:
    """Who is changed with most at a stop or on a route, by the layer of transfer flows; the largest first.

    ``names`` are those of stops and routes by their ids, where they are known.
    """
    arriving: dict[str, float] = defaultdict(float)
    leaving: dict[str, float] = defaultdict(float)
    part = subject.kind.value
    for row in flows_at(layer, subject):
        passengers = _number(row["transfers"])
        if _text(row[f"to_{part}"]) == subject.id:
            arriving[_partner(row, "from", subject.kind, names)] += passengers
        if _text(row[f"from_{part}"]) == subject.id:
            leaving[_partner(row, "to", subject.kind, names)] += passengers
    partners = [Partner(name, arriving[name], leaving[name]) for name in arriving.keys() | leaving.keys() if name]
    return sorted(partners, key=lambda partner: (-partner.transfers, partner.name))[:MOST_PARTNERS]


def matrix_of(layer: QgsVectorLayer, names: dict[Kind, dict[str, str]]) -> list[MatrixRow]:
    """The transfers between the routes with most of them; empty where the flows do not tell routes apart."""
    cells: dict[tuple[str, str], float] = defaultdict(float)
    totals: dict[str, float] = defaultdict(float)
    for row in _rows(layer, {}):
        ends = [_text(row[name]) for name in ("from_route", "to_route")]
        if all(ends):
            one, other = (names[Kind.ROUTE].get(route, route) for route in ends)
            cells[one, other] += _number(row["transfers"])
            totals[one] += _number(row["transfers"])
            totals[other] += _number(row["transfers"])
    largest = sorted(totals, key=lambda name: (-totals[name], name))[:MOST_ROUTES]
    return [MatrixRow(one, {other: cells.get((one, other), 0.0) for other in largest}) for one in largest]


def flows_at(layer: QgsVectorLayer, subject: Subject) -> Iterator[QgsFeature]:
    """The flows of ``layer`` that begin or end at ``subject``."""
    part = subject.kind.value
    value = QgsExpression.quotedValue(subject.id)
    request = QgsFeatureRequest()
    request.setFilterExpression(f'"from_{part}" = {value} OR "to_{part}" = {value}')
    return layer.getFeatures(request)


def _partner(row: QgsFeature, end: str, kind: Kind, names: dict[Kind, dict[str, str]]) -> str:
    """The route where the flows tell routes apart, for a stop as well: that is what a planner can change."""
    route, stop = _text(row[f"{end}_route"]), _text(row[f"{end}_stop"])
    named = {Kind.ROUTE: names[Kind.ROUTE].get(route, route), Kind.STOP: names[Kind.STOP].get(stop, stop)}
    return named[Kind.ROUTE] or named[Kind.STOP] if kind is Kind.STOP else named[Kind.ROUTE]


def _rows(layer: QgsVectorLayer, key: dict[str, object]) -> Iterator[QgsFeature]:
    conditions = (f'"{name}" = {QgsExpression.quotedValue(value)}' for name, value in key.items())
    request = QgsFeatureRequest()
    request.setFilterExpression(" AND ".join(conditions) or "TRUE")
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return layer.getFeatures(request)


def _is_value(value: object) -> bool:
    return value is not None and value != NULL


def _number(value: object) -> float:
    return float(value) if _is_value(value) else 0.0


def _text(value: object) -> str:
    return str(value) if _is_value(value) else ""
