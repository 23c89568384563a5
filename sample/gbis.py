"""The bus information system's base files: ``^`` between records, ``|`` between fields, header first."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .bus_network import KINDS, Network, RouteKind
from .dongs import CITY_NAME
from .geopackage import write_geopackage

VERSION = "20260504"
LINE_TOLERANCE = 8.0
"""Route lines are thinned to this many metres."""


def write_bus_files(folder: Path, network: Network, dongs: gpd.GeoDataFrame) -> dict[str, Path]:
    """Write the four base files (the route file in cp949, the others in UTF-8), rail stations, stops and routes."""
    folder.mkdir(parents=True, exist_ok=True)
    stops = _located(network, dongs)
    bus = stops[stops["mode"] == "bus"]
    routes = network.routes.assign(kind_name=[KINDS[kind].value.type_name for kind in network.routes["kind"]])
    buses = routes[routes["kind"] != KINDS.index(RouteKind.RAIL)]
    _write_base(folder / f"station{VERSION}.txt", _station_table(bus), "utf-8")
    _write_base(folder / f"route{VERSION}.txt", _route_table(network, stops, buses), "cp949")
    _write_base(folder / f"routestation{VERSION}.txt", _order_table(network, stops, buses), "utf-8")
    _write_base(folder / f"routeline{VERSION}.txt", _line_table(network, buses), "utf-8")
    rail = stops[stops["mode"] == "rail"]
    pd.DataFrame({
        "역ID": rail["stop_id"], "역명": rail["stop_name"], "노선명": "해솔선",
        "경도": rail["lon"].map("{:.7f}".format), "위도": rail["lat"].map("{:.7f}".format),
    }).to_csv(folder / "rail_stations.csv", index=False, encoding="cp949", lineterminator="\r\n")  # fmt: skip
    columns = ["stop_id", "stop_name", "mode", "ars_no", "dong", "geometry"]
    lines = gpd.GeoDataFrame(
        {"route_id": routes["route_id"], "route_name": routes["route_name"], "route_type": routes["kind_name"]},
        geometry=network.lines, crs=5186,
    )  # fmt: skip
    return {
        "stops": write_geopackage(folder / "stops.gpkg", "stops", stops[columns]),
        "routes": write_geopackage(folder / "routes.gpkg", "routes", lines),
    }


def _located(network: Network, dongs: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    table = network.stops
    points = shapely.points(table[["x", "y"]].to_numpy())
    degrees = gpd.GeoSeries(points, crs=5186).to_crs(4326)
    stops = gpd.GeoDataFrame(table, geometry=points, crs=5186)
    point, dong = shapely.STRtree(dongs.geometry.to_numpy()).query(points, predicate="within")
    names = np.full(len(table), "", dtype=object)
    names[point] = dongs["adm_nm"].to_numpy()[dong]
    return stops.assign(lon=degrees.x, lat=degrees.y, dong=names)


def _station_table(bus: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({
        "STATION_ID": bus["stop_id"], "STATION_NM": bus["stop_name"], "CENTER_ID": "299", "CENTER_YN": "N",
        "X": bus["lon"].map("{:.7f}".format), "Y": bus["lat"].map("{:.7f}".format), "REGION_NAME": CITY_NAME,
        "MOBILE_NO": " " + bus["ars_no"], "DISTRICT_CD": "2",
    })  # fmt: skip


def _route_table(network: Network, stops: pd.DataFrame, buses: pd.DataFrame) -> pd.DataFrame:
    outward = network.runs[network.runs["direction"] == 0].set_index("route")["run"]
    ends = network.calls.groupby("run")["stop"].agg(["first", "last"])
    rows = []
    for route in buses.itertuples():
        first, last = ends.loc[outward[route.route]]
        traits = KINDS[route.kind].value
        rows.append({
            "ROUTE_ID": route.route_id, "ROUTE_NM": route.route_name, "ROUTE_TP": traits.type_code,
            "ROUTE_TP_NM": traits.type_name, "ST_STA_ID": stops["stop_id"].iloc[first],
            "ST_STA_NM": stops["stop_name"].iloc[first], "ED_STA_ID": stops["stop_id"].iloc[last],
            "ED_STA_NM": stops["stop_name"].iloc[last], "UP_FIRST_TIME": "05:00", "UP_LAST_TIME": "00:40",
            "PEEK_ALLOC": route.headway, "NPEEK_ALLOC": route.headway, "COMPANY_NAME": "해솔교통",
            "REGION_NAME": CITY_NAME,
        })  # fmt: skip
    return pd.DataFrame(rows)


def _order_table(network: Network, stops: pd.DataFrame, buses: pd.DataFrame) -> pd.DataFrame:
    calls = network.calls.merge(network.runs[["run", "route", "direction"]], on="run").merge(
        buses[["route", "route_id", "route_name"]], on="route"
    )
    calls = calls.sort_values(["route", "direction", "order"], kind="stable")
    return pd.DataFrame({
        "ROUTE_ID": calls["route_id"], "STATION_ID": stops["stop_id"].to_numpy()[calls["stop"]],
        "UPDOWN": np.where(calls["direction"] == 0, "정", "역"), "STA_ORDER": calls.groupby("route").cumcount() + 1,
        "ROUTE_NM": calls["route_name"], "STATION_NM": stops["stop_name"].to_numpy()[calls["stop"]],
    })  # fmt: skip


def _line_table(network: Network, buses: pd.DataFrame) -> pd.DataFrame:
    lines = gpd.GeoSeries(network.lines[buses["route"].to_numpy()], crs=5186).simplify(LINE_TOLERANCE).to_crs(4326)
    points, owner = shapely.get_coordinates(lines.to_numpy(), return_index=True)
    table = pd.DataFrame({"ROUTE_ID": buses["route_id"].to_numpy()[owner]})
    table["LINE_SEQ"] = table.groupby("ROUTE_ID", sort=False).cumcount() + 1
    table["X"], table["Y"] = np.char.mod("%.6f", points[:, 0]), np.char.mod("%.6f", points[:, 1])
    return table


def _write_base(path: Path, table: pd.DataFrame, encoding: str) -> None:
    records = ["|".join(table.columns), *("|".join(map(str, row)) for row in table.itertuples(index=False))]
    path.write_bytes("^".join(records).encode(encoding))
