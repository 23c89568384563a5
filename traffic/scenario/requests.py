"""What a user asks for in one go → the changes of one step."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

import geopandas as gpd
import pandas as pd
import shapely

from ..demand.model import Demand
from ..errors import TrafficError
from ..network.model import RoadNetwork
from .city import is_edge
from .model import Change, Operation
from .operations.development import NAMES as DEVELOPMENT_NAMES
from .operations.new_road import NAMES as ROAD_NAMES

ID_FIELDS = {"edge": "edge_id", "node": "node_id", "zone": "zone_id", "line": "line_id"}
"""What a change names → the field of a layer that tells its ids."""


@dataclass(frozen=True)
class Request:
    """``targets``: ids; ``drawn``: lines of new roads, points or areas of developments, in the network's CRS.

    ``both_ways``: a closure closes the other direction of the road too.
    """

    operation: Operation
    targets: tuple[str, ...] = ()
    value: str = ""
    begin_s: float | None = None
    end_s: float | None = None
    drawn: gpd.GeoDataFrame | None = None
    note: str = ""
    both_ways: bool = True


def changes_of(request: Request, network: RoadNetwork, demand: Demand | None, step: int) -> list[Change]:
    """The changes that ``request`` asks for, as step ``step``.

    Raises :class:`TrafficError` for a drawn layer that the operation has no use for, and for one that is missing.
    """
    drawn = None if request.drawn is None or request.drawn.empty else request.drawn
    if request.operation is Operation.NEW_ROAD:
        return _new_roads(request, drawn, network, step)
    if request.operation is Operation.DEVELOPMENT and drawn is not None:
        return _developments(request, drawn, demand)
    if request.operation is Operation.BUS_ROUTE and drawn is not None:
        return _routes(request, drawn)
    if drawn is not None:
        raise TrafficError(
            "“{operation}” takes no drawn layer. Choose roads, junctions, zones or lines instead.",
            operation=request.operation.key,
        )
    targets = list(dict.fromkeys(request.targets))
    if request.operation is Operation.CLOSE and request.both_ways:
        targets = _with_opposites(targets, network)
    return [_change(request, target) for target in targets]


def ids_in(layer: pd.DataFrame, operation: Operation) -> tuple[str, ...]:
    """The ids that ``layer`` gives for ``operation``.

    Raises :class:`TrafficError` where it has no field of ids.
    """
    field = ID_FIELDS[operation.target]
    if field not in layer.columns:
        raise TrafficError(
            "“{operation}” needs a layer with the field {field}; the chosen one has none. Choose a layer of the "
            "network or the demand.",
            operation=operation.key,
            field=field,
        )
    return tuple(layer[field].dropna().astype(str))


def _change(request: Request, target: str, value: str | None = None, shape: shapely.Geometry | None = None) -> Change:
    value = request.value.strip() if value is None else value
    return Change(0, request.operation, target, value, "", request.begin_s, request.end_s, request.note.strip(), shape)


def _with_opposites(targets: list[str], network: RoadNetwork) -> list[str]:
    edges = network.edges
    found = list(targets)
    for target in targets:
        others = edges["opposite"][is_edge(edges["edge_id"], target)]
        found += [other for other in others if other]
    return list(dict.fromkeys(found))


def _new_roads(request: Request, drawn: gpd.GeoDataFrame | None, network: RoadNetwork, step: int) -> list[Change]:
    if drawn is None or not drawn.geom_type.isin(["LineString", "MultiLineString"]).all():
        raise TrafficError("A new road needs a layer of drawn lines (DRAWN), from road to road.")
    names = list(request.targets)
    if names and len(names) != len(drawn):
        raise TrafficError(
            "{names} names are given for {lines} drawn lines. Give one for each, or none.",
            names=len(names),
            lines=len(drawn),
        )
    names = names or _free_names(network, f"new{step}", len(drawn))
    values = _values(request.value, drawn, ROAD_NAMES)
    rows = zip(names, values, drawn.geometry, strict=True)
    return [_change(request, name, value, shape) for name, value, shape in rows]


def _free_names(network: RoadNetwork, stem: str, wanted: int) -> list[str]:
    taken = set(network.edges["edge_id"])
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    free = (name for name in names if name not in taken)
    return [next(free) for _ in range(wanted)]


def _developments(request: Request, drawn: gpd.GeoDataFrame, demand: Demand | None) -> list[Change]:
    if demand is None:
        raise TrafficError("A development that is drawn needs the demand (DEMAND), which tells its zones.")
    zones = demand.zones
    made = []
    for value, shape in zip(_values(request.value, drawn, DEVELOPMENT_NAMES), drawn.geometry, strict=True):
        place = shapely.point_on_surface(shape)
        zone = zones["zone_id"].iloc[int(zones.geometry.distance(place).to_numpy().argmin())]
        made.append(_change(request, zone, f"{value} at={place.x:.1f},{place.y:.1f}".strip()))
    return made


def _routes(request: Request, drawn: gpd.GeoDataFrame) -> list[Change]:
    targets = request.targets or ids_in(drawn, request.operation)
    if len(targets) != len(drawn):
        raise TrafficError(
            "{names} bus lines are named, but {lines} lines are drawn. Draw one for each.",
            names=len(targets),
            lines=len(drawn),
        )
    return [_change(request, target, shape=shape) for target, shape in zip(targets, drawn.geometry, strict=True)]


def _values(value: str, drawn: gpd.GeoDataFrame, names: tuple[str, ...]) -> list[str]:
    """``value`` for each drawn feature, with what its own fields say of ``names`` in the place of that."""
    given = dict(part.partition("=")[::2] for part in value.split())
    fields = {str(field).lower(): field for field in drawn.columns if field != drawn.geometry.name}
    own = [name for name in names if name in fields]
    found = []
    for _, row in drawn.iterrows():
        said = {name: _text(row[fields[name]]) for name in own if pd.notna(row[fields[name]])}
        found.append(" ".join(f"{name}={text}" if text else name for name, text in (given | said).items()))
    return found


def _text(value: object) -> str:
    """A value of a field without blanks; 2.0 is 2, and what is true or false is yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, (int, float)) else str(value).strip().replace(" ", "_")
