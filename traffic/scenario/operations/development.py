"""A housing estate, a mall, a factory: more vehicles that leave a zone and come to it."""

from __future__ import annotations

import math

import geopandas as gpd
import pandas as pd
import shapely

from ....common.texts import marked
from ...demand.model import Demand
from ...errors import TrafficError
from ..city import City
from ..model import Change
from ..places import round_place, round_zone
from ..trip_rates import trips_of
from ..values import checked_number, named_values
from .behaviour import Behaviour

NAMES = ("out", "in", "class", "use", "area", "at")
CAR = "car"


class Development(Behaviour):
    """``out=300 in=120`` vehicles, or ``use=apartment area=45000`` (m² of floors × the rates of ``trip_rates.csv``).

    They are added to the vehicles of the whole time of the demand, with its times of day; with begin and end they leave
    evenly between those. ``class``: of vehicle, a car where none is given. Where they go to and come from is spread as
    today's trips of the zone are, or, where it has none, as those of the nearest zone that has. With ``at=x,y`` (metres
    in the CRS of the network) it is a zone of its own there, which joins the roads at the nearest node.
    """

    may_be_timed = True

    def apply(self, city: City, change: Change) -> City:
        if city.demand is None:
            return city
        demand = city.demand
        kind = self._kind(demand, change)
        if not (demand.zones["zone_id"] == change.target).any():
            raise TrafficError(
                "Step {step} of the scenario (development): the zone {target} is not in this demand. Take the step "
                "back, or use the demand on which the scenario was made.",
                step=change.step,
                target=change.target,
            )
        going, coming = self._trips(change)
        zone = change.target
        place = _place_of(change)
        if place is not None:
            zone = _free_zone(demand, change)
            city = _with_place(city, place, zone)
        if change.is_timed:
            city, kind = _with_times(city, change, kind)
        od = demand.od
        rows = [
            _spread(demand, change, going, "origin", "destination", zone, kind),
            _spread(demand, change, coming, "destination", "origin", zone, kind),
        ]
        return city.with_demand(od=pd.concat([od, *rows], ignore_index=True)[list(od.columns)])

    def _kind(self, demand: Demand, change: Change) -> str:
        known = list(demand.classes["vehicle_class"])
        wanted = named_values(change, NAMES).get("class") or (CAR if CAR in known else known[0])
        if wanted not in known:
            raise TrafficError(
                "Step {step} ({target}): the demand has no vehicle class {name}. It has {known}.",
                step=change.step,
                target=change.target,
                name=wanted,
                known=", ".join(known),
            )
        return wanted

    def _trips(self, change: Change) -> tuple[float, float]:
        values = named_values(change, NAMES)
        if "use" in values:
            return trips_of(change, values["use"], checked_number(change, values.get("area", "")))
        going, coming = (
            checked_number(change, values[name], least=-1e-9) if name in values else 0.0 for name in ("out", "in")
        )
        if not going + coming:
            raise TrafficError(
                "Step {step} ({target}): the development has no vehicles. Write “out=300 in=120”, or "
                "“use=apartment area=45000”.",
                step=change.step,
                target=change.target,
            )
        return going, coming

    def place(self, city: City, change: Change) -> shapely.Geometry | None:
        place = _place_of(change)
        return round_zone(city, change.target) if place is None else round_place(place)

    def words(self, change: Change) -> tuple[str, dict]:
        return marked("Development in zone {target}: {value}"), {"target": change.target, "value": change.value}


def _spread(
    demand: Demand, change: Change, vehicles: float, own: str, other: str, zone: str, kind: str
) -> pd.DataFrame:
    """Rows of the OD table that add up to ``vehicles``, spread as the trips of the zone are."""
    if not vehicles:
        return demand.od.iloc[:0]
    model = _model_zone(demand, change, own)
    trips = demand.od[(demand.od[own] == model) & (demand.od[other] != change.target)]
    by_zone = trips.groupby(other)["vehicles"].sum()
    by_zone = by_zone[by_zone > 0]
    rows = pd.DataFrame({other: by_zone.index, "vehicles": vehicles * by_zone.to_numpy() / by_zone.sum()})
    return rows.assign(**{own: zone}, vehicle_class=kind)


def _model_zone(demand: Demand, change: Change, own: str) -> str:
    """The zone itself where it has trips to other zones, else the nearest one that has."""
    between = demand.od[(demand.od["origin"] != demand.od["destination"]) & (demand.od["vehicles"] > 0)]
    other = "destination" if own == "origin" else "origin"
    has = set(between.loc[between[other] != change.target, own])
    if not has:
        raise TrafficError(
            "Step {step} ({target}): no zone has trips to other zones, so nothing tells where those of the development "
            "go. Check the OD table of the demand.",
            step=change.step,
            target=change.target,
        )
    if change.target in has:
        return change.target
    zones = demand.zones
    place = zones.geometry[zones["zone_id"] == change.target].iloc[0]
    others = zones[zones["zone_id"].isin(has)]
    return others["zone_id"].iloc[int(others.geometry.distance(place).to_numpy().argmin())]


def _place_of(change: Change) -> shapely.Point | None:
    """The place that ``at=x,y`` names, None where nothing does."""
    said = named_values(change, NAMES).get("at")
    if said is None:
        return None
    x, _, y = said.partition(",")
    return shapely.Point(*(checked_number(change, part, least=-math.inf) for part in (x, y)))


def _free_zone(demand: Demand, change: Change) -> str:
    """``zone+step``, with a number where a step has several developments in a zone."""
    taken = set(demand.zones["zone_id"])
    name, number = f"{change.target}+{change.step}", 2
    while name in taken:
        name, number = f"{change.target}+{change.step}.{number}", number + 1
    return name


def _with_place(city: City, place: shapely.Point, zone: str) -> City:
    """A zone of its own at the place of the development."""
    demand, nodes = city.demand, city.network.nodes
    joined = set(city.edges["from_node"]) & set(city.edges["to_node"])
    usable = nodes[nodes["node_id"].isin(joined)]
    node = usable["node_id"].iloc[int(usable.geometry.distance(place).to_numpy().argmin())]
    row = {"zone_id": zone, "zone_name": zone, "kind": "inner", "productions": 0.0, "attractions": 0.0}
    shapes = demand.zones.geometry.name
    fresh = gpd.GeoDataFrame([row | {shapes: place.buffer(1.0)}], geometry=shapes, crs=demand.zones.crs)
    zones = pd.concat([demand.zones, fresh], ignore_index=True)
    door = pd.DataFrame([[zone, node, 1.0, 1.0]], columns=["zone_id", "node_id", "out_share", "in_share"])
    return city.with_demand(zones=zones, access=pd.concat([demand.access, door], ignore_index=True))


def _with_times(city: City, change: Change, kind: str) -> tuple[City, str]:
    """A vehicle class like ``kind`` whose vehicles all leave between the times of ``change``."""
    demand = city.demand
    begin = max(demand.begin_s, demand.begin_s if change.begin_s is None else change.begin_s)
    end = min(demand.end_s, demand.end_s if change.end_s is None else change.end_s)
    if begin >= end:
        raise TrafficError(
            "Step {step} ({target}): the development's times lie outside those of the demand. Give others.",
            step=change.step,
            target=change.target,
        )
    name = f"{kind}_step{change.step}"
    classes, profile = demand.classes, demand.profile
    if not (classes["vehicle_class"] == name).any():
        like = classes[classes["vehicle_class"] == kind].assign(vehicle_class=name)
        classes = pd.concat([classes, like], ignore_index=True)
        slices = pd.DataFrame([[name, begin, end, 1.0]], columns=["vehicle_class", "begin_s", "end_s", "share"])
        profile = pd.concat([profile, slices], ignore_index=True)
    return city.with_demand(classes=classes, profile=profile), name
