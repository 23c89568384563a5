"""Card taps as delivered: the 18-column TS layout by day, or canonical columns in Parquet for benchmarks."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from ..common.engines import load_engine
from ..common.progress import Progress
from .bus_network import KINDS
from .days import GROUP_SIZES, USER_CODES, DayRides, Timetable, chunks, persons_for, simulate
from .dirt import Defect, Dirt, soil
from .plan import CityPlan

COLUMNS = ("운행일자", "정산사ID", "가상카드번호", "정산지역코드", "카드구분코드", "정산사차량ID", "교통수단코드",
           "정산사노선ID", "승차일시", "정산사승차정류장ID", "하차일시", "정산사하차정류장ID", "트랜잭션ID", "환승건수",
           "이용자유형코드(시스템)", "이용자수", "이용거리", "탑승시간")  # fmt: skip
"""datasources.md §4.1."""
COMPANY_WITHOUT_LINKS = "03"
"""This settlement company (village buses) delivers no linked-trip ids."""
DELIVERIES = (("cp949", ".csv"), ("utf-8-sig", ".zip"), ("utf-8", ".csv"))
"""Encoding and packing of the first, second and third day; then round again."""
CARD_RANGE = 10**12
ZIP_TIME = (2026, 5, 4, 0, 0, 0)


@dataclass(frozen=True)
class CardsWritten:
    """The files, the ground truth of every ride (empty where none is kept) and the defects put in."""

    files: tuple[Path, ...]
    legs: pd.DataFrame
    defects: tuple[Defect, ...]


def write_cards(folder: Path, plan: CityPlan, timetable: Timetable, progress: Progress) -> CardsWritten:
    """Write the taps of all days into ``folder``, chunk by chunk, in memory that does not grow with the number."""
    persons = persons_for(plan, timetable)
    write_day = _write_parquet_day if plan.cards_format == "parquet" else _write_csv_day
    files, legs, defects = [], [], []
    for number, day in enumerate(plan.service_days):
        part = progress.part(number / plan.days, (number + 1) / plan.days)
        written = write_day(folder, plan, timetable, day, number, persons, part)
        files += written.files
        legs.append(written.legs)
        defects += written.defects
    return CardsWritten(tuple(files), pd.concat(legs, ignore_index=True), tuple(defects))


def _write_csv_day(folder: Path, plan: CityPlan, timetable: Timetable, day: date, number: int, persons: int,
                   progress: Progress) -> CardsWritten:  # fmt: skip
    stem = f"TB_KTS_DWTCD_METROPOLITAN_{day:%Y%m%d}"
    encoding, suffix = DELIVERIES[number % len(DELIVERIES)]
    path = folder / (stem + suffix)
    legs, defects, line, journeys = [], [], 2, 0
    with _opened(path, stem + ".csv", encoding) as out:
        for chunk, size in chunks(persons):
            progress.at(chunk / max(1, persons // size))
            rides = _reboarded(
                simulate(plan, timetable, day, chunk, size), timetable, plan.random("reboarding", number, chunk)
            )
            if number == chunk == 0:
                rides = _with_an_excursion(rides)
            clean = _ts_rows(plan, timetable, rides, day, chunk, journeys)
            journeys += int(rides.journey[-1]) + 1 if len(rides.journey) else 0
            rows, found = soil(clean, plan.random("dirt", number, chunk))
            rows[list(COLUMNS)].to_csv(out, index=False, header=chunk == 0, lineterminator="\r\n")
            defects += [Defect(f"cards/{path.name}", line + row, kind) for row, kind in found + _features(rows, plan)]
            if plan.writes_truth:
                legs.append(_truth(rows, timetable, rides, day, path.name, line))
            line += len(rows)
    return CardsWritten((path,), pd.concat(legs) if legs else pd.DataFrame(), tuple(defects))


class _opened:
    """A text file to write to, inside a zip where the name ends so."""

    def __init__(self, path: Path, member: str, encoding: str) -> None:
        self._path, self._member, self._encoding = path, member, encoding

    def __enter__(self):
        self._zip = None
        if self._path.suffix == ".zip":
            self._zip = zipfile.ZipFile(self._path, "w", zipfile.ZIP_DEFLATED)
            info = zipfile.ZipInfo(self._member, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            raw = self._zip.open(info, "w", force_zip64=True)
        else:
            raw = self._path.open("wb")
        self._text = io.TextIOWrapper(raw, encoding=self._encoding, newline="")
        return self._text

    def __exit__(self, *problem) -> None:
        self._text.close()
        if self._zip is not None:
            self._zip.close()


def _card_numbers(plan: CityPlan, person: np.ndarray, chunk: int) -> np.ndarray:
    """Twelve-digit card numbers that say nothing about the order of persons; a bijection."""
    return (((chunk * 1_000_003 + person + 1) * 611_953_211_227 % 999_999_000_001) + plan.seed * 104_729) % CARD_RANGE


def _journey_numbers(rides: DayRides, before: int) -> np.ndarray:
    return rides.journey + before + 1


def _ts_rows(plan: CityPlan, timetable: Timetable, rides: DayRides, day: date, chunk: int, before: int) -> pd.DataFrame:
    route = timetable.route[rides.run]
    kinds = timetable.network.routes["kind"].to_numpy()[route]
    company = np.array([kind.value.company for kind in KINDS])[kinds]
    midnight = np.datetime64(day, "s")
    stops = timetable.network.stops["stop_id"].to_numpy()
    number = _journey_numbers(rides, before)
    rows = pd.DataFrame({
        "운행일자": f"{day:%Y%m%d}",
        "정산사ID": company,
        "가상카드번호": np.char.zfill(_card_numbers(plan, rides.person.astype(object), chunk).astype(str), 12),
        "정산지역코드": "MM",
        "카드구분코드": np.where(rides.user % 3 == 0, "02", "01"),
        "정산사차량ID": _vehicles(timetable, rides).astype(str),
        "교통수단코드": np.array([kind.value.mode_code for kind in KINDS])[kinds],
        "정산사노선ID": timetable.network.routes["route_id"].to_numpy()[route],
        "승차일시": _stamps(midnight + rides.board),
        "정산사승차정류장ID": stops[rides.board_stop],
        "하차일시": _stamps(midnight + rides.alight),
        "정산사하차정류장ID": stops[rides.alight_stop],
        "트랜잭션ID": np.where(company == COMPANY_WITHOUT_LINKS, "", np.char.zfill(number.astype(str), 9)),
        "환승건수": (rides.leg - 1).astype(str),
        "이용자유형코드(시스템)": np.array(USER_CODES)[rides.user],
        "이용자수": rides.passengers.astype(str),
        "이용거리": rides.metres.astype(str),
        "탑승시간": (rides.alight - rides.board).astype(str),
    }).astype(object)  # fmt: skip
    rows["last"] = rides.leg == rides.legs
    rows["ride"] = np.arange(len(rows))
    rows["boards_again"] = _boards_again(timetable, rides)
    rows["journey_number"] = number
    # Each company delivers its rides as they were settled: in the order of alighting.
    order = np.lexsort((rides.alight, company))
    return rows.iloc[order].reset_index(drop=True)


def _stamps(times: np.ndarray) -> np.ndarray:
    text = np.datetime_as_string(times, unit="s")
    parts = text.view("U1").reshape(len(text), -1)[:, [0, 1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18]]
    return np.ascontiguousarray(parts).view("U14").ravel()


def _vehicles(timetable: Timetable, rides: DayRides) -> np.ndarray:
    route = timetable.route[rides.run]
    fleet = timetable.fleet[rides.run]
    odd = timetable.network.runs["direction"].to_numpy()[rides.run]
    return 290_000_000 + (route + 1) * 1_000 + (rides.trip * 2 + odd) % fleet


def _with_an_excursion(rides: DayRides) -> DayRides:
    """One class of sixteen travels on one card: however few the taps, the largest group of real data is there."""
    outing = np.nonzero((rides.legs == 1) & (rides.board > 9.5 * 3600))[0][:1]
    passengers = rides.passengers.copy()
    passengers[outing] = GROUP_SIZES[-1][0]
    return replace(rides, passengers=passengers)


def _reboarded(rides: DayRides, timetable: Timetable, random: np.random.Generator) -> DayRides:
    """Some passengers get off on the way and board the same route again: two journeys, never a transfer."""
    person_end = np.append(rides.person[1:] != rides.person[:-1], True) if len(rides.person) else np.array([], bool)
    long = (rides.alight - rides.board > 900) & (rides.legs == 1) & person_end & ~timetable.is_rail[rides.run]
    long &= rides.board < 20 * 3600
    candidates = np.nonzero(long)[0]
    wanted = min(len(candidates), max(3, round(Dirt.SAME_ROUTE_REBOARDING.share * len(rides.person))))
    chosen = np.sort(random.choice(candidates, wanted, replace=False))
    calls = timetable.network.calls
    keys = {(run, stop): (order, metres) for run, stop, order, metres in
            zip(calls["run"], calls["stop"], calls["order"], calls["metres"], strict=True)}  # fmt: skip
    columns = {name: [] for name in DayRides.__dataclass_fields__}
    cut = dict.fromkeys(chosen.tolist())
    stops_of = {run: group for run, group in calls.groupby("run")}
    for ride in cut:
        run = int(rides.run[ride])
        first, last = keys[run, int(rides.board_stop[ride])], keys[run, int(rides.alight_stop[ride])]
        group = stops_of[run]
        between = group[(group["order"] > first[0]) & (group["order"] < last[0])]
        if between.empty:
            continue
        middle = between.iloc[len(between) // 2]
        share = (middle["metres"] - first[1]) / max(last[1] - first[1], 1.0)
        halfway = int(rides.board[ride] + (rides.alight[ride] - rides.board[ride]) * share)
        cut[ride] = (int(middle["stop"]), halfway, int(timetable.headway[run]), int(rides.metres[ride] * share))
    return _split(rides, {ride: at for ride, at in cut.items() if at is not None}, columns)


def _split(rides: DayRides, cuts: dict[int, tuple[int, int, int, int]], columns: dict) -> DayRides:
    repeat = np.ones(len(rides.person), dtype=int)
    repeat[list(cuts)] = 2
    source = np.repeat(np.arange(len(rides.person)), repeat)
    values = {name: getattr(rides, name)[source].copy() for name in columns}
    first_row = np.cumsum(repeat) - repeat
    extra = np.zeros(len(source), dtype=int)
    for ride, (stop, halfway, headway, metres) in cuts.items():
        row = first_row[ride]
        values["alight_stop"][row], values["board_stop"][row + 1] = stop, stop
        rest = values["alight"][row] - halfway
        values["alight"][row], values["board"][row + 1] = halfway, halfway + headway
        values["alight"][row + 1] = halfway + headway + rest
        values["metres"][row + 1] -= metres
        values["metres"][row] = metres
        values["trip"][row + 1] += 1
        extra[row + 1] = 1
    values["journey"] = values["journey"] + np.cumsum(extra)
    return DayRides(**values)


def _boards_again(timetable: Timetable, rides: DayRides) -> np.ndarray:
    """Rides that go on, within the transfer window, with the route the same person has just left."""
    again = np.zeros(len(rides.person), dtype=bool)
    route = timetable.route[rides.run]
    again[1:] = (
        (rides.person[1:] == rides.person[:-1])
        & (route[1:] == route[:-1])
        & (rides.board[1:] - rides.alight[:-1] <= 1_800)
    )
    return again


def _features(rows: pd.DataFrame, plan: CityPlan) -> list[tuple[int, Dirt]]:
    """What is no error but must be met: groups, rides after midnight, blank linked-trip ids."""
    late = rows["승차일시"].str.slice(0, 8) > rows["운행일자"]
    again = rows["boards_again"] & ~rows["is_copy"]
    marks = (
        (Dirt.SAME_ROUTE_REBOARDING, again),
        (Dirt.GROUP, rows["이용자수"] != "1"),
        (Dirt.PAST_MIDNIGHT, late),
        (Dirt.BLANK_LINKED_TRIP, rows["트랜잭션ID"] == ""),
    )
    return [(int(row), kind) for kind, where in marks for row in np.nonzero(where.to_numpy())[0]]


def _truth(
    rows: pd.DataFrame, timetable: Timetable, rides: DayRides, day: date, file: str, first_line: int
) -> pd.DataFrame:
    """One row per true ride with the line that tells of it."""
    original = ~rows["is_copy"].to_numpy()
    ride = rows["ride"].to_numpy()[original].astype(int)
    midnight = np.datetime64(day, "s")
    stops = timetable.network.stops["stop_id"].to_numpy()
    place = timetable.places
    return pd.DataFrame({
        "file": f"cards/{file}",
        "line": first_line + np.nonzero(original)[0],
        "service_date": day.isoformat(),
        "journey_id": [f"{day:%Y%m%d}-{number:06d}" for number in rows["journey_number"].to_numpy()[original]],
        "card_no": rows["가상카드번호"].to_numpy()[original],
        "leg": rides.leg[ride],
        "legs": rides.legs[ride],
        "route_id": timetable.network.routes["route_id"].to_numpy()[timetable.route[rides.run[ride]]],
        "board_stop": stops[rides.board_stop[ride]],
        "board_time": (midnight + rides.board[ride]).astype("datetime64[s]"),
        "alight_stop": stops[rides.alight_stop[ride]],
        "alight_time": (midnight + rides.alight[ride]).astype("datetime64[s]"),
        "user_type": np.array(USER_CODES)[rides.user[ride]],
        "passengers": rides.passengers[ride],
        "board_x": place[rides.board_stop[ride], 0], "board_y": place[rides.board_stop[ride], 1],
        "alight_x": place[rides.alight_stop[ride], 0], "alight_y": place[rides.alight_stop[ride], 1],
    })  # fmt: skip


def _write_parquet_day(folder: Path, plan: CityPlan, timetable: Timetable, day: date, number: int, persons: int,
                       progress: Progress) -> CardsWritten:  # fmt: skip
    duckdb = load_engine("duckdb")
    files, journeys = [], 0
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        for chunk, size in chunks(persons):
            progress.at(chunk / max(1, persons // size))
            rides = simulate(plan, timetable, day, chunk, size)
            table = _canonical(plan, timetable, rides, day, chunk, journeys)
            journeys += int(rides.journey[-1]) + 1 if len(rides.journey) else 0
            path = folder / f"taps_{day:%Y%m%d}_{chunk:04d}.parquet"
            connection.register("taps", table)
            connection.execute(_COPY, [str(path)])
            connection.unregister("taps")
            files.append(path)
    return CardsWritten(tuple(files), pd.DataFrame(), ())


_COPY = """
COPY (SELECT card_id, service_date::DATE AS service_date, mode::VARCHAR AS mode, route_id::VARCHAR AS route_id,
      vehicle_id::VARCHAR AS vehicle_id, board_stop::VARCHAR AS board_stop, board_time::TIMESTAMP AS board_time,
      alight_stop::VARCHAR AS alight_stop, alight_time::TIMESTAMP AS alight_time,
      linked_trip_id::VARCHAR AS linked_trip_id,
      leg_no, user_type::VARCHAR AS user_type, passengers FROM taps)
TO $1 (FORMAT parquet, COMPRESSION zstd)
"""


def _canonical(
    plan: CityPlan, timetable: Timetable, rides: DayRides, day: date, chunk: int, before: int
) -> pd.DataFrame:
    """Canonical columns (issue 2), in no order: as unsorted as taps come in."""
    random = plan.random("unsorted", day.toordinal(), chunk)
    mix = random.permutation(len(rides.person))
    route = timetable.route[rides.run][mix]
    network = timetable.network
    midnight = np.datetime64(day, "s")
    gone = (random.uniform(0, 1, len(mix)) < Dirt.MISSING_ALIGHTING.share) & (rides.leg == rides.legs)[mix]
    company = np.array([kind.value.company for kind in KINDS])[network.routes["kind"].to_numpy()[route]]
    modes = [kind.value.mode_code for kind in KINDS]
    alight_code = np.where(gone, -1, rides.alight_stop[mix])
    number = _journey_numbers(rides, before)[mix]
    linked = pd.Series(number).astype("Int64").mask(company == COMPANY_WITHOUT_LINKS)
    return pd.DataFrame({
        "card_id": _card_numbers(plan, rides.person, chunk)[mix].astype(np.int64),
        "service_date": np.full(len(mix), np.datetime64(day, "s")),
        "mode": pd.Categorical.from_codes(network.routes["kind"].to_numpy()[route], modes),
        "route_id": pd.Categorical.from_codes(route, network.routes["route_id"]),
        "vehicle_id": _vehicles(timetable, rides)[mix],
        "board_stop": pd.Categorical.from_codes(rides.board_stop[mix], network.stops["stop_id"]),
        "board_time": midnight + rides.board[mix],
        "alight_stop": pd.Categorical.from_codes(alight_code, network.stops["stop_id"]),
        "alight_time": np.where(gone, np.datetime64("NaT"), midnight + rides.alight[mix]),
        "linked_trip_id": linked,
        "leg_no": rides.leg[mix].astype(np.int16),
        "user_type": pd.Categorical.from_codes(rides.user[mix], USER_CODES),
        "passengers": rides.passengers[mix].astype(np.int32),
    })  # fmt: skip
