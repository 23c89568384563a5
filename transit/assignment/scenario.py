"""What the planner changes: routes cut, edited, added or re-timed, on top of the base and never a copy of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import TransitError
from ..network.route_network import RouteNetwork
from ..stops import Stops, as_text
from .bundles import bundles_of
from .drawn_routes import SNAP_M, DrawnRoutes
from .headways import DAYTIME, USUAL_HEADWAY_S, HourlyHeadways, NewHeadway
from .supply import Supply, shares_of


class Change(Enum):
    """What happens to a route; the value is what stands in the results."""

    KEPT = "kept"
    EDITED = "edited"
    ADDED = "added"
    CUT = "cut"
    RETIMED = "retimed"

    @property
    def title(self) -> str:
        """English text for the user, looked up in the translation."""
        return {
            Change.KEPT: marked("unchanged"),
            Change.EDITED: marked("edited"),
            Change.ADDED: marked("added"),
            Change.CUT: marked("cut"),
            Change.RETIMED: marked("re-timed"),
        }[self]


@dataclass(frozen=True)
class Scenario:
    """Changes over the base.

    ``cut``: ids of routes that end. ``headways``: new ones by route id. ``route_stops``: ``route_id seq stop_id`` (and
    ``direction``) of routes that take another way or are new. ``drawn``: lines of such routes, with the stops within
    ``snap_m`` of them.
    """

    cut: tuple[str, ...] = ()
    headways: dict[str, NewHeadway] = field(default_factory=dict)
    route_stops: pd.DataFrame | None = None
    drawn: gpd.GeoDataFrame | None = None
    snap_m: float = SNAP_M

    def with_ids(self, names: dict[str, str]) -> Scenario:
        """The same with ids in the place of names (``names``: id → name) that the planner has written.

        Raises :class:`TransitError` for a name that several routes bear.
        """
        ids: dict[str, list[str]] = {}
        for route, name in names.items():
            ids.setdefault(name, []).append(route)

        def id_of(text: str) -> str:
            if text in names or text not in ids:
                return text
            if len(ids[text]) > 1:
                raise TransitError(
                    "{count} routes are called {name}. Write the number of the one that is meant: {routes}.",
                    count=len(ids[text]),
                    name=text,
                    routes=", ".join(sorted(ids[text])),
                )
            return ids[text][0]

        headways = {id_of(route): headway for route, headway in self.headways.items()}
        return replace(self, cut=tuple(map(id_of, self.cut)), headways=headways)

    def applied(self, base: Supply, progress: Progress = SILENT) -> ChangedSupply:
        """The supply under these changes.

        Raises :class:`TransitError`, with one sentence for each, for routes that the base does not have, routes that
        are cut and changed at once, stops that the layer does not have, positions given twice, and no change at all.
        """
        ways = _new_ways(self, base)
        known = set(base.network.routes)
        self._check(known, set(ways.routes), set(base.links.route))
        network = _network(base.network, ways, set(self.cut))
        headways = self._headways(base.headways, network, ways, progress)
        shares = _shares(base, network, ways)
        supply = Supply(network, headways, base.riding.on(network), base.links, shares, bundles_of(network))
        return ChangedSupply(supply, _changes(known, set(ways.routes), self), ways.names)

    def _check(self, known: set[str], new: set[str], linked: set[str]) -> None:
        if not (self.cut or self.headways or new):
            raise TransitError(
                "The scenario changes nothing. Cut a route, give a new headway, or add a table or lines of routes."
            )
        for route in self.cut:
            if route in linked:
                raise TransitError(
                    "Route {route} cannot be cut: it has no stop sequence, so its rides are kept as they are.",
                    route=route,
                )
            if route not in known:
                raise TransitError("Route {route}, which is to be cut, is not in the base.", route=route)
            if route in new or route in self.headways:
                raise TransitError("Route {route} is cut and changed at once. Do one of both.", route=route)
        for route in self.headways:
            if route not in known | new:
                raise TransitError("Route {route}, which gets a new headway, is not in the base.", route=route)

    def _headways(
        self, base: HourlyHeadways, network: RouteNetwork, ways: _NewWays, progress: Progress
    ) -> HourlyHeadways:
        rows, assumed = [], []
        for route in network.routes:
            old = base.row(route) if route in base.routes else None
            running = np.isfinite(old) if old is not None else DAYTIME
            new = self.headways.get(route) or ways.headways.get(route)
            if new is None and old is None:
                assumed.append(route)
                new = NewHeadway(USUAL_HEADWAY_S / 60, USUAL_HEADWAY_S / 60)
            rows.append(new.seconds(running) if new is not None else old)
        if assumed:
            progress.warn(
                "The new routes {routes} have no headway; {minutes} minutes are assumed",
                routes=", ".join(assumed[:5]) + (" …" if len(assumed) > 5 else ""),
                minutes=round(USUAL_HEADWAY_S / 60),
            )
        return HourlyHeadways(network.routes, np.array(rows).reshape(len(rows), -1))


@dataclass(frozen=True)
class ChangedSupply:
    """A supply under a scenario, what happened to each route (``changes``) and what new routes are called."""

    supply: Supply
    changes: dict[str, Change]
    names: dict[str, str]


@dataclass(frozen=True)
class _NewWays:
    """The routes that take another way or are new, whether listed or drawn."""

    route_stops: pd.DataFrame
    lines: gpd.GeoDataFrame | None = None
    headways: dict[str, NewHeadway] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def routes(self) -> list[str]:
        return list(dict.fromkeys(self.route_stops["route_id"]))


def _new_ways(scenario: Scenario, base: Supply) -> _NewWays:
    stops = base.network.stops
    listed = _listed(scenario.route_stops, stops)
    names = _listed_names(listed)
    if scenario.drawn is None:
        return _NewWays(listed, names=names)
    drawn = DrawnRoutes.of(scenario.drawn, stops, scenario.snap_m, closed=base.stations)
    twice = set(listed["route_id"]) & set(drawn.route_stops["route_id"])
    if twice:
        raise TransitError(
            "Route {route} is in the table of new stop sequences and drawn as well. Give it once.", route=min(twice)
        )
    table = pd.concat([listed, drawn.route_stops], ignore_index=True)
    return _NewWays(table, drawn.lines, drawn.headways, names | drawn.names)


def _listed_names(table: pd.DataFrame) -> dict[str, str]:
    if "route_name" not in table.columns:
        return {}
    named = table[table["route_name"].notna()].drop_duplicates("route_id")
    return dict(zip(named["route_id"], named["route_name"].map(str), strict=True))


def _listed(table: pd.DataFrame | None, stops: Stops) -> pd.DataFrame:
    """The table of new stop sequences, each position once and each stop known."""
    if table is None or table.empty:
        return pd.DataFrame({"route_id": [], "seq": [], "stop_id": []}, dtype=object)
    missing = [name for name in ("route_id", "seq", "stop_id") if name not in table.columns]
    if missing:
        raise TransitError("The table of new stop sequences lacks the fields {fields}.", fields=", ".join(missing))
    table = table[table["route_id"].notna()].assign(route_id=table["route_id"].map(as_text))
    key = [name for name in ("route_id", "pattern", "seq") if name in table.columns]
    again = table[table.duplicated(key)]
    if len(again):
        raise TransitError(
            "Route {route} has position {seq} twice in the table of new stop sequences.",
            route=again["route_id"].iloc[0],
            seq=again["seq"].iloc[0],
        )
    unknown = table[stops.rows_of(table["stop_id"].map(as_text)) < 0]
    if len(unknown):
        raise TransitError(
            "Stop {stop} of route {route} is not in the stop layer. Add the stop to the layer first.",
            stop=unknown["stop_id"].iloc[0],
            route=unknown["route_id"].iloc[0],
        )
    short = table.groupby("route_id").size()
    if (short < 2).any():
        raise TransitError("The new route {route} has fewer than two stops.", route=short.index[short < 2][0])
    return table.reset_index(drop=True)


def _network(base: RouteNetwork, ways: _NewWays, cut: set[str]) -> RouteNetwork:
    """The base's patterns without those of changed routes, then the new ones; stops keep their rows."""
    gone = cut | set(ways.routes)
    kept = tuple(pattern for pattern in base.patterns if pattern.route_id not in gone)
    if ways.route_stops.empty:
        if not kept:
            raise TransitError("The scenario cuts every route. Leave one at least.")
        return RouteNetwork(base.stops, kept)
    layer = gpd.GeoDataFrame(
        {"stop_id": base.stops.id}, geometry=gpd.points_from_xy(base.stops.x, base.stops.y), crs=base.stops.crs
    )
    placed = layer[np.isfinite(base.stops.x)]
    fresh = RouteNetwork.of(placed, ways.route_stops, ways.lines)
    rows = base.stops.rows_of(fresh.stops.id).astype(np.int32)
    moved = tuple(replace(pattern, stops=rows[pattern.stops]) for pattern in fresh.patterns)
    return RouteNetwork(base.stops, kept + moved)


def _shares(base: Supply, network: RouteNetwork, ways: _NewWays) -> np.ndarray:
    old = {id(pattern): share for pattern, share in zip(base.network.patterns, base.shares, strict=True)}
    new = shares_of(network, ways.route_stops)
    return np.array(
        [old.get(id(pattern), share) for pattern, share in zip(network.patterns, new, strict=True)], dtype=float
    )


def _changes(known: set[str], new: set[str], scenario: Scenario) -> dict[str, Change]:
    changes = dict.fromkeys(known, Change.KEPT)
    changes |= dict.fromkeys(scenario.headways, Change.RETIMED)
    changes |= {route: Change.EDITED if route in known else Change.ADDED for route in new}
    return changes | dict.fromkeys(scenario.cut, Change.CUT)
