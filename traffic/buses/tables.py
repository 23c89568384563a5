"""Layers as the bus side delivers and makes them → the tables of ``Demand.buses``."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from ...common.fields import field_named, texts_of
from ...common.progress import SILENT, Progress
from ...common.texts import marked
from ..errors import TrafficError
from .departures import by_headway, by_timetable
from .model import DEPARTURES, DRAWN, LINE_FIELDS, LINE_STOPS, LINES, RIDER_FIELDS, RIDERS, RUN, STOP_FIELDS

ROUTE_ID = ("route_id", "routeid", "line_id")
STOP_ID = ("stop_id", "stationid", "station_id")
ORDER = ("seq", "sta_order", "stop_sequence", "order")
RAIL = "rail"

SEAT_ONLY = ("좌석", "광역", "급행")
SMALL = ("마을", "따복")
SEATS, SMALL_PLACES, PLACES = 41, 33, 55
"""Passengers a bus by the name of its type: coaches seat all, medium buses of 마을버스, large city buses
(docs/transit.md, Loads of routes: MOLIT 2014, news1 5589589)."""

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400
FIRST_S, LAST_S = 5 * HOUR_S, 23 * HOUR_S
"""First and last departure where the routes tell none."""

WHOLE_DAY = -1
"""``hour`` of a profile that was not made by hour."""


@dataclass(frozen=True)
class BusLayers:
    """The canonical bus tables (docs/formats.md). ``stops``, ``routes`` and ``route_stops`` must be there.

    ``route_lines``: the ways as drawn; ``profile``: of ``sijeong:routeprofile`` (boardings and alightings by stop and
    hour); ``stop_times``: of ``sijeong:importgtfs``, the departures of a day, which come before headways.
    """

    stops: gpd.GeoDataFrame
    routes: pd.DataFrame
    route_stops: pd.DataFrame
    route_lines: gpd.GeoDataFrame | None = None
    profile: pd.DataFrame | None = None
    stop_times: pd.DataFrame | None = None


def bus_tables(layers: BusLayers, crs: object, progress: Progress = SILENT) -> dict[str, pd.DataFrame]:
    """The tables ``lines line_stops departures riders`` (fields in ``model.py``) and, with lines, ``drawn``.

    ``crs``: that of the road network, projected, in which the stops' ``x`` and ``y`` are. Lines whose stops are all
    rail stations are left out, and so are, with a warning, lines without two stops and without any departure.

    Raises :class:`TrafficError` where a layer lacks a field or nothing is left.
    """
    stops = _stops(layers.stops, crs)
    line_stops = _line_stops(layers.route_stops, stops)
    lines = _lines(layers.routes, line_stops)
    if layers.stop_times is not None:
        departures = by_timetable(layers.stop_times, line_stops)
    else:
        departures = by_headway(lines, main_ways(layers.route_stops, line_stops))
    running = pd.Index(departures["line_id"].unique())
    idle = lines.loc[~lines["line_id"].isin(running), "line_name"]
    if len(idle):
        progress.warn(
            "{count} bus lines have no headway and no timetable and do not run: {lines}",
            count=len(idle),
            lines=_some(idle),
        )
    if running.empty:
        raise TrafficError(
            "No bus line has departures. Choose routes with headways (peak_min, offpeak_min) or a timetable."
        )
    lines = lines[lines["line_id"].isin(running)].reset_index(drop=True)
    line_stops = line_stops[line_stops["line_id"].isin(running)].reset_index(drop=True)
    tables = {LINES: lines, LINE_STOPS: line_stops[list(STOP_FIELDS)], DEPARTURES: departures}
    tables[RIDERS] = _riders(layers.profile, line_stops, departures, progress)
    if layers.route_lines is not None:
        tables[DRAWN] = _drawn(layers.route_lines, line_stops, crs)
    return tables


def main_ways(route_stops: pd.DataFrame, line_stops: pd.DataFrame) -> pd.DataFrame:
    """Line and direction of the ways that buses by headway go: of several patterns one way, that of most trips, each.

    A pattern of GTFS goes one way (``direction``); the others are variants of it whose share of the headway nobody
    knows.
    """
    ways = line_stops[[*RUN, "way"]].drop_duplicates()
    trips = field_named(route_stops.columns, ("trips",))
    if trips is None:
        return ways[RUN]
    count = line_stops.groupby(RUN)["trips"].max()
    ranked = ways.join(count, on=RUN).sort_values(["trips", "direction"], ascending=[False, True])
    return ranked.drop_duplicates(["line_id", "way"])[RUN].sort_values(RUN)


def _stops(layer: gpd.GeoDataFrame, crs: object) -> pd.DataFrame:
    _require(layer, marked("stops"), stop_id=STOP_ID)
    if layer.crs is None:
        raise TrafficError("The layer of bus stops has no coordinate reference system. Set the one it was made in.")
    places = layer.geometry.to_crs(crs).centroid
    table = pd.DataFrame({"stop_id": texts_of(layer, STOP_ID), "x": places.x.to_numpy(), "y": places.y.to_numpy()})
    table["stop_name"] = texts_of(layer, ("stop_name", "station_nm")).to_numpy()
    table["mode"] = texts_of(layer, ("mode",)).to_numpy()
    return table[table["stop_id"] != ""].drop_duplicates("stop_id").set_index("stop_id")


def _line_stops(layer: pd.DataFrame, stops: pd.DataFrame) -> pd.DataFrame:
    """The stop sequences with places; ``way`` is the direction where ``direction`` is a pattern."""
    _require(layer, marked("stops of the routes"), route_id=ROUTE_ID, stop_id=STOP_ID, seq=ORDER)
    table = pd.DataFrame({"line_id": texts_of(layer, ROUTE_ID), "stop_id": texts_of(layer, STOP_ID)})
    table["order"] = pd.to_numeric(layer[field_named(layer.columns, ORDER)], errors="coerce")
    table["way"] = texts_of(layer, ("direction", "updown")).replace({"": "0", "정": "0", "역": "1"})
    pattern = texts_of(layer, ("pattern",))
    table["direction"] = pattern.where(pattern != "", table["way"])
    table["trips"] = pd.to_numeric(texts_of(layer, ("trips",)), errors="coerce").fillna(0)
    table = table[(table["line_id"] != "") & (table["stop_id"] != "") & table["order"].notna()]
    table = table.join(stops, on="stop_id")
    told = texts_of(layer, ("stop_name", "station_nm")).reindex(table.index)
    table["stop_name"] = table["stop_name"].where(table["stop_name"].fillna("") != "", told)
    table["order"] = table["order"].astype(np.int64)
    by_rail = table["mode"].eq(RAIL).groupby(table["line_id"]).transform("all")
    table = table[~by_rail].sort_values([*RUN, "order"])
    table = table[table.groupby(RUN)["stop_id"].transform("size") > 1]
    if table.empty:
        raise TrafficError("No bus line has two stops. Choose the stops of the routes in order, with their route_id.")
    return table.reset_index(drop=True)


def _lines(layer: pd.DataFrame, line_stops: pd.DataFrame) -> pd.DataFrame:
    _require(layer, marked("bus routes"), route_id=ROUTE_ID)
    table = pd.DataFrame({"line_id": texts_of(layer, ROUTE_ID)})
    table["line_name"] = texts_of(layer, ("route_name", "route_nm"))
    table["line_type"] = texts_of(layer, ("route_type", "route_tp_nm"))
    peak = _minutes(layer, ("peak_min", "peek_alloc"))
    offpeak = _minutes(layer, ("offpeak_min", "npeek_alloc"))
    table["headway_s"] = offpeak.fillna(peak)
    table["peak_s"] = peak.fillna(offpeak)
    table["begin_s"] = _clock(texts_of(layer, ("first_time", "up_first_time")), FIRST_S)
    end = _clock(texts_of(layer, ("last_time", "up_last_time")), LAST_S)
    table["end_s"] = end + DAY_S * (end < table["begin_s"])
    table["capacity"] = table["line_type"].map(places_of)
    table = table[table["line_id"].isin(line_stops["line_id"])].drop_duplicates("line_id")
    unknown = line_stops.loc[~line_stops["line_id"].isin(table["line_id"]), "line_id"].drop_duplicates()
    table = pd.concat([table, pd.DataFrame({"line_id": unknown, "capacity": PLACES})], ignore_index=True)
    table["line_name"] = table["line_name"].where(table["line_name"].fillna("") != "", table["line_id"])
    return table.fillna({"line_type": "", "begin_s": FIRST_S, "end_s": LAST_S})[list(LINE_FIELDS)]


def places_of(line_type: str) -> int:
    """Passengers of a bus of a line of ``line_type`` (GBIS's name of it)."""
    if any(word in line_type for word in SEAT_ONLY):
        return SEATS
    return SMALL_PLACES if any(word in line_type for word in SMALL) else PLACES


def _riders(
    profile: pd.DataFrame | None, line_stops: pd.DataFrame, departures: pd.DataFrame, progress: Progress
) -> pd.DataFrame:
    if profile is None:
        return pd.DataFrame({name: [] for name in RIDER_FIELDS}).astype({"line_id": str, "direction": str})
    counts = {"boardings": ("boardings",), "alightings": ("alightings",)}
    _require(
        profile, marked("route profile"), route_id=ROUTE_ID, from_stop=("from_stop", *STOP_ID), hour=("hour",), **counts
    )
    table = pd.DataFrame(
        {"line_id": texts_of(profile, ROUTE_ID), "stop_id": texts_of(profile, ("from_stop", *STOP_ID))}
    )
    for name in ("hour", "boardings", "alightings"):
        table[name] = pd.to_numeric(profile[field_named(profile.columns, (name,))], errors="coerce").fillna(0)
    if (table[["boardings", "alightings"]] < 0).any(axis=None):
        raise TrafficError("The route profile has negative boardings or alightings. Make it again from the legs.")
    way, pattern = texts_of(profile, ("direction",)), texts_of(profile, ("pattern",))
    by_pattern = not set(line_stops["direction"]) <= {"0", "1"} or line_stops["trips"].gt(0).any()
    table["direction"] = pattern if by_pattern else way.where(way.isin(["0", "1"]), "0")
    served = line_stops[["line_id", "direction", "stop_id"]].drop_duplicates()
    known = table.merge(served, on=["line_id", "direction", "stop_id"])
    lost = table["boardings"].sum() - known["boardings"].sum()
    if lost >= 1:
        progress.warn("{count} boardings of the route profile are at stops that no line has", count=round(lost))
    known = _by_hour(known, departures)
    keys = ["line_id", "direction", "stop_id", "hour"]
    summed = known.groupby(keys, as_index=False)[["boardings", "alightings"]].sum()
    return summed[summed[["boardings", "alightings"]].sum(axis=1) > 0].reset_index(drop=True)[list(RIDER_FIELDS)]


def _by_hour(riders: pd.DataFrame, departures: pd.DataFrame) -> pd.DataFrame:
    """Riders of the whole day spread over the hours as the buses of their line are."""
    whole = riders["hour"] == WHOLE_DAY
    if not whole.any():
        return riders.astype({"hour": np.int64})
    hourly = departures.assign(hour=(departures["depart_s"] // HOUR_S).astype(np.int64))
    buses = hourly.groupby([*RUN, "hour"]).size().rename("buses").reset_index()
    buses["share"] = buses["buses"] / buses.groupby(RUN)["buses"].transform("sum")
    spread = riders[whole].drop(columns="hour").merge(buses, on=RUN)
    spread[["boardings", "alightings"]] = spread[["boardings", "alightings"]].mul(spread["share"], axis=0)
    return pd.concat([riders[~whole], spread[riders.columns]]).astype({"hour": np.int64})


def _drawn(layer: gpd.GeoDataFrame, line_stops: pd.DataFrame, crs: object) -> gpd.GeoDataFrame:
    """Drawn lines; without ``direction`` where the layer tells none: the road is the same both ways."""
    _require(layer, marked("route lines"), route_id=ROUTE_ID)
    pattern = texts_of(layer, ("pattern",))
    frame = gpd.GeoDataFrame(
        {"line_id": texts_of(layer, ROUTE_ID), "direction": pattern}, geometry=layer.geometry.to_crs(crs).to_numpy()
    ).set_crs(crs)
    usable = frame["line_id"].isin(line_stops["line_id"]) & frame.geometry.notna() & ~frame.geometry.is_empty
    return frame[usable].reset_index(drop=True)


def _minutes(layer: pd.DataFrame, names: tuple[str, ...]) -> pd.Series:
    minutes = pd.to_numeric(texts_of(layer, names), errors="coerce")
    return minutes.where(minutes > 0) * MINUTE_S


def _clock(texts: pd.Series, usual_s: float) -> pd.Series:
    """Seconds after midnight of ``05:30``, ``0530`` or ``5:30:00``."""
    found = texts.str.extract(r"^(\d{1,2}):?(\d{2})(?::?\d{2})?$").astype(float)
    return (found[0] * HOUR_S + found[1] * MINUTE_S).fillna(usual_s)


def _require(layer: pd.DataFrame, title: str, **fields: tuple[str, ...]) -> None:
    for name, names in fields.items():
        if field_named(layer.columns, names) is None:
            raise TrafficError(
                "The layer of {title} has no field {field}. It has: {fields}.",
                title=title,
                field=name,
                fields=", ".join(str(column) for column in layer.columns if column != "geometry"),
            )


def _some(names: pd.Series, most: int = 5) -> str:
    shown = ", ".join(map(str, names[:most]))
    return shown + (" …" if len(names) > most else "")
