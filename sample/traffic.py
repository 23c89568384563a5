"""Traffic files that a city hall has or gets: trips between dongs, workers, counts, speeds, signals, gates."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from .dirt import Defect, Dirt
from .geopackage import write_geopackage
from .node_link import BRIDGE, NodeLink
from .plan import CityPlan
from .traffic_truth import HOURS, Traffic

COUNTED_STREETS = 20
"""Streets that are counted, in both directions."""
LEAST_COUNTED = 60.0
"""Vehicles in the hour from 8, both directions, below which nobody counts."""
COUNTING_ERROR = 0.04
SPEED_LINKS = 80
SPEED_ERROR = 0.05
QUARTERS = 4
OUTAGE_HOURS = (10, 11, 12)
SURVEY_DAY = "20260416"


def write_traffic(folder: Path, plan: CityPlan, roads: NodeLink, traffic: Traffic) -> list[Defect]:
    """Write all of them to ``folder``, cp949 where they are text; returns the defects that were put in."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_signals(folder / "signals.gpkg", traffic)
    _write_gates(folder / "gates.gpkg", traffic)
    _write_times(folder / "profile.csv", traffic)
    return [
        *_write_trips(folder / "od_dong.csv", plan, traffic),
        *_write_morning(folder / "od_morning.csv", traffic),
        *_write_jobs(folder / "jobs.csv", traffic),
        *_write_counts(folder / "counts.csv", plan, roads, traffic),
        *_write_speeds(folder / "speeds.csv", plan, roads, traffic),
    ]


def truth_tables(roads: NodeLink, traffic: Traffic) -> dict[str, pd.DataFrame]:
    """``traffic_od``: true vehicles of a day by pair and class; ``traffic_links``: true vehicles and seconds a link and
    hour, of which counts and speeds are observations."""
    ids = traffic.zones.table["zone_id"].to_numpy()
    pairs = [
        pd.DataFrame({
            "origin": np.repeat(ids, len(ids)), "destination": np.tile(ids, len(ids)), "vehicle_class": name,
            "vehicles": table.ravel().round(2),
        })
        for name, table in traffic.true_day.items()
    ]  # fmt: skip
    links = [
        pd.DataFrame({
            "link_id": roads.links["link_id"], "hour": hour, "vehicles": vehicles.round(1), "seconds": seconds.round(1),
        })
        for hour, (vehicles, seconds) in traffic.flows.items()
    ]  # fmt: skip
    return {"traffic_od": pd.concat(pairs, ignore_index=True), "traffic_links": pd.concat(links, ignore_index=True)}


def _write_signals(path: Path, traffic: Traffic) -> None:
    signals = traffic.signals
    table = gpd.GeoDataFrame(
        {
            "관리번호": [f"SIG-{number + 1:04d}" for number in range(len(signals))],
            "교차로명": signals["name"],
            "신호주기": signals["cycle_s"],
        },
        geometry=signals["geometry"].to_numpy(),
        crs=5186,
    )
    write_geopackage(path, "signals", table)


def _write_gates(path: Path, traffic: Traffic) -> None:
    """The roads across the border with the vehicles that a cordon count of a day has found there, in and out."""
    table = traffic.zones.table
    outer = (table["kind"] == "outer").to_numpy()
    day = traffic.cars + traffic.lorries
    gates = gpd.GeoDataFrame(
        {
            "외부존코드": table.loc[outer, "zone_id"].to_numpy(),
            "외부존명": table.loc[outer, "zone_name"].to_numpy(),
            "유입교통량": day[outer].sum(axis=1).round().astype(int),
            "유출교통량": day[:, outer].sum(axis=0).round().astype(int),
            "통과교통량": day[np.ix_(outer, outer)].sum(axis=1).round().astype(int),
        },
        geometry=table.geometry[outer].to_numpy(),
        crs=5186,
    )
    write_geopackage(path, "gates", gates)


def _write_times(path: Path, traffic: Traffic) -> None:
    """When vehicles leave, in percent of a day, as a household survey finds it: to a tenth."""
    times = traffic.times
    rows = pd.DataFrame({
        "시간": times["hour"], "승용차": (100 * times["car"]).round(1), "화물차": (100 * times["truck"]).round(1)
    })  # fmt: skip
    _write_text(path, rows)


def _write_trips(path: Path, plan: CityPlan, traffic: Traffic) -> list[Defect]:
    """Vehicles a day as KTDB and the metropolitan transport authority deliver them: a row a pair, a column a means."""
    rows = _trip_rows(traffic, traffic.cars, traffic.lorries)
    totals = ["합계", "", "합계", "", rows["승용차"].sum().round(2), rows["화물차"].sum().round(2)]
    text = rows.astype({"승용차": str, "화물차": str})
    random = plan.random("trip table dirt")
    blank = np.sort(random.choice(np.nonzero((rows["화물차"] < 2).to_numpy())[0], 4, replace=False))
    text.loc[blank, "화물차"] = ""
    padded = np.sort(random.choice(len(rows), 3, replace=False))
    text.loc[padded, "도착존코드"] += " "
    text.loc[len(text)] = [str(value) for value in totals]
    _write_text(path, text)
    name = f"traffic/{path.name}"
    return [
        *(Defect(name, int(row) + 2, Dirt.BLANK_VEHICLES) for row in blank),
        *(Defect(name, int(row) + 2, Dirt.PADDED_CODE) for row in padded),
        Defect(name, len(text) + 1, Dirt.TOTAL_ROW),
    ]


def _write_morning(path: Path, traffic: Traffic) -> list[Defect]:
    """Vehicles of :data:`~.traffic_truth.MORNING` as a traffic study of the city tells them; clean."""
    _write_text(path, _trip_rows(traffic, *traffic.morning))
    return []


def _trip_rows(traffic: Traffic, cars: np.ndarray, lorries: np.ndarray) -> pd.DataFrame:
    """A row a pair of zones that has vehicles."""
    table = traffic.zones.table
    count = len(table)
    origin, destination = (part.ravel() for part in np.meshgrid(np.arange(count), np.arange(count), indexing="ij"))
    rows = pd.DataFrame({
        "출발존코드": table["zone_id"].to_numpy()[origin], "출발존명": table["zone_name"].to_numpy()[origin],
        "도착존코드": table["zone_id"].to_numpy()[destination], "도착존명": table["zone_name"].to_numpy()[destination],
        "승용차": cars.ravel().round(2), "화물차": lorries.ravel().round(2),
    })  # fmt: skip
    return rows[(rows["승용차"] > 0) | (rows["화물차"] > 0)].reset_index(drop=True)


def _write_jobs(path: Path, traffic: Traffic) -> list[Defect]:
    """The census on establishments: workers by dong, with thousands separators as statistics offices print them."""
    inner = traffic.zones.table[traffic.zones.table["kind"] == "inner"]
    workers = traffic.jobs["jobs"].astype(int).to_numpy()
    rows = pd.DataFrame({
        "기준연도": "2024", "행정동코드": inner["zone_id"].to_numpy(), "행정동명": inner["zone_name"].to_numpy(),
        "사업체수": [f"{int(count):,}" for count in np.ceil(workers / 6.5)],
        "종사자수": [f"{count:,}" for count in workers],
    })  # fmt: skip
    _write_text(path, rows)
    return [Defect(f"traffic/{path.name}", 0, Dirt.THOUSANDS_SEPARATORS)]


def _write_counts(path: Path, plan: CityPlan, roads: NodeLink, traffic: Traffic) -> list[Defect]:
    """Vehicles an hour of some links, with the scatter of a day and of counting; a detector fails, one counts twice."""
    random = plan.random("counts")
    links = _counted_links(random, roads, traffic)
    hours = list(HOURS)
    true = np.array([traffic.flows[hour][0][links] for hour in hours]).T
    counted = random.poisson(true * np.exp(COUNTING_ERROR * random.standard_normal((len(links), 1))))
    doubled, failing = random.choice(np.arange(2, len(links) // 2), 2, replace=False) * 2
    counted[doubled] += counted[doubled + 1]  # its neighbour is the other direction of the street
    outage = [hours.index(hour) for hour in OUTAGE_HOURS]
    counted[failing, outage] = 0
    rows = pd.DataFrame({
        "LINK_ID": np.repeat(roads.links["link_id"].to_numpy()[links], len(hours)), "조사일자": SURVEY_DAY,
        "시간": np.tile(hours, len(links)), "교통량": counted.ravel(),
    })  # fmt: skip
    _write_text(path, rows)
    name, first = f"traffic/{path.name}", 2 + len(hours) * np.arange(len(links))
    return [
        *(Defect(name, int(first[doubled] + number), Dirt.BOTH_DIRECTIONS_COUNTED) for number in range(len(hours))),
        *(Defect(name, int(first[failing] + number), Dirt.DETECTOR_OUTAGE) for number in outage),
    ]


def _counted_links(random: np.random.Generator, roads: NodeLink, traffic: Traffic) -> np.ndarray:
    """Rows of the links: streets in pairs; first the busiest bridge, then the busy streets at random."""
    peak = traffic.flows[8][0].reshape(-1, 2).sum(axis=1)
    bridges = (roads.links["road_type"] == BRIDGE).to_numpy()[::2]
    fit = np.nonzero(peak >= LEAST_COUNTED)[0]
    chance = peak[fit] ** 0.5
    wanted = min(COUNTED_STREETS, len(fit))
    chosen = random.choice(fit, wanted, replace=False, p=chance / chance.sum())
    if bridges.any():
        busiest = int(np.argmax(np.where(bridges, peak, -1)))
        chosen = np.r_[busiest, chosen[chosen != busiest][: wanted - 1]]
    return (chosen[:, None] * 2 + np.arange(2)).ravel()


def _write_speeds(path: Path, plan: CityPlan, roads: NodeLink, traffic: Traffic) -> list[Defect]:
    """Mean speeds of probe vehicles a quarter of an hour, as ITS centres deliver them; some quarters have none."""
    random = plan.random("speeds")
    busy = np.argsort(-traffic.flows[8][0] * roads.links["length"].to_numpy(), kind="stable")
    links = np.sort(random.choice(busy[: SPEED_LINKS * 2], min(SPEED_LINKS, len(busy)), replace=False))
    hours = np.array(list(HOURS))
    flow = np.array([traffic.flows[hour][0] for hour in hours])
    quarter = hours[0] + (np.arange(len(hours) * QUARTERS) + 0.5) / QUARTERS
    between = np.array([np.interp(quarter, hours + 0.5, flow[:, link]) for link in range(flow.shape[1])])
    seconds = np.array([traffic.street.seconds(between[:, number]) for number in range(len(quarter))])[:, links]
    seconds *= np.exp(SPEED_ERROR * random.standard_normal(seconds.shape))
    speed = roads.links["length"].to_numpy()[links] / seconds * 3.6
    begin = (quarter * 60 - 7.5).round().astype(int)
    rows = pd.DataFrame({
        "생성일": SURVEY_DAY,
        "생성시분": np.repeat([f"{minute // 60:02d}{minute % 60:02d}" for minute in begin.tolist()], len(links)),
        "LINK_ID": np.tile(roads.links["link_id"].to_numpy()[links], len(quarter)),
        "통행속도": speed.ravel().round(1).astype(str), "통행시간": seconds.ravel().round().astype(int).astype(str),
    })  # fmt: skip
    blank = np.sort(random.choice(len(rows), 25, replace=False))
    rows.loc[blank, ["통행속도", "통행시간"]] = ""
    _write_text(path, rows)
    return [Defect(f"traffic/{path.name}", int(row) + 2, Dirt.BLANK_SPEED) for row in blank]


def _write_text(path: Path, rows: pd.DataFrame) -> None:
    rows.to_csv(path, index=False, encoding="cp949", lineterminator="\r\n")
