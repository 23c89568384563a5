"""Card records against their peers: linking + route × route transfers + stop OD.

    PYTHONPATH=build/plugins build/bench-venv/bin/python benchmarks/cards.py --taps 5000000

Every contender does the same task by the same rules in a process of its own: read the taps, link them (30 minutes, 60
from 21:00 to 07:00 by the alighting, not the same route or vehicle, equal passengers, five rides at most), and count
the passengers from route to route and from first boarding to last alighting. The peers read one Parquet file in no
order, as an analyst would find it; ours reads the sorted parts that its import leaves, and the import is shown apart.
Quoted are CPU seconds (user and system) from after the imports to the result, the wall clock beside them, and the
peak memory of the process (Linux): medians of interleaved runs. All contenders must give the same totals, or it stops.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "build" / "bench" / "cards"
KEY = b"benchmark key, no card is real.."
ROUTES, STOPS, VEHICLES = 220, 2600, 1500
TAPS_PER_DAY = 500_000
SIZES = (5_000_000, 10_000_000, 20_000_000)
QUICK_SIZES = (250_000, 500_000, 1_000_000)
Totals = dict[str, int]


# ---- the taps -------------------------------------------------------------------------------------------------------


def delivery(taps: int) -> Path:
    """A folder of 18-column CSV, one file a day as agencies deliver, made once for each size."""
    folder = FOLDER / f"{taps}" / "delivered"
    if folder.exists():
        return folder
    import duckdb

    fresh = folder.with_name("fresh")
    fresh.mkdir(parents=True, exist_ok=True)
    connection = duckdb.connect()
    days = max(1, round(taps / TAPS_PER_DAY))
    for day in range(days):
        connection.register("taps_of_day", _day(day, taps // days))
        connection.execute(_DELIVERED.format(day=f"DATE '2026-03-02' + {day}", file=fresh / f"TS_{day:03d}.csv"))
    fresh.rename(folder)
    return folder


_DELIVERED = """
COPY (
    SELECT strftime({day}, '%Y%m%d') AS "운행일자", '08' AS "정산사ID", 9010000000000000 + card AS "가상카드번호",
           'MM' AS "정산지역코드", '01' AS "카드구분코드", 'V' || vehicle AS "정산사차량ID", '105' AS "교통수단코드",
           41000000 + route AS "정산사노선ID",
           strftime({day} + to_seconds(board), '%Y%m%d%H%M%S') AS "승차일시",
           lpad(off::VARCHAR, 7, '0') AS "정산사승차정류장ID",
           CASE WHEN tagged THEN strftime({day} + to_seconds(alight), '%Y%m%d%H%M%S') END AS "하차일시",
           CASE WHEN tagged THEN lpad(goal::VARCHAR, 7, '0') END AS "정산사하차정류장ID",
           NULL AS "트랜잭션ID", NULL AS "환승건수", '01' AS "이용자유형코드(시스템)", passengers AS "이용자수",
           5400 AS "이용거리(m)", alight - board AS "탑승시간(s)"
    FROM taps_of_day
) TO '{file}' (HEADER, DELIMITER ',')
"""


def _day(day: int, taps: int):
    """A day's rides, shuffled: 2.3 for each card, a fifth of them transfers, 3 % to 10 % without an alighting."""
    import numpy as np
    import pandas as pd

    rng = np.random.default_rng(20260302 + day)
    card = np.sort(rng.integers(0, max(taps // 2, 1), taps))
    opens = np.append(True, card[1:] != card[:-1])
    closes = np.append(opens[1:], True)
    ride = rng.integers(180, 2400, taps)
    gap = np.where(rng.random(taps) < 0.4, rng.integers(30, 1700, taps), rng.integers(4000, 20000, taps))
    since = np.cumsum(np.where(opens, 0, np.append(0, ride[:-1] + gap[:-1])))
    first = np.maximum.accumulate(np.where(opens, np.arange(taps), 0))
    board = rng.integers(5 * 3600, 21 * 3600, taps)[first] + since - since[first]
    board = np.minimum(board, 27 * 3600 + rng.integers(0, 3000, taps))
    # Each route calls at 40 stops, so that origins and destinations repeat as they do in a city.
    route = (ROUTES * rng.random(taps) ** 1.5).astype(int)
    place = rng.integers(0, 39, taps)
    goal = place + 1 + (rng.random(taps) * (39 - place)).astype(int)
    table = pd.DataFrame(
        {
            "card": card,
            "vehicle": route * 7 + rng.integers(0, 7, taps),
            "route": route,
            "board": board,
            "off": (route * 37 + place * 11) % STOPS,
            "alight": board + ride,
            "goal": (route * 37 + goal * 11) % STOPS,
            "tagged": rng.random(taps) >= np.where(closes, 0.10, 0.01),
            "passengers": np.where(rng.random(taps) < 0.015, 2, 1)[first],
        }
    )
    return table.sample(frac=1, random_state=day)


def unsorted_taps(taps: int) -> Path:
    """The canonical taps of one size as a single Parquet file in no order."""
    file = FOLDER / f"{taps}" / "unsorted.parquet"
    if not file.exists():
        import duckdb

        duckdb.execute(
            f"COPY (SELECT * FROM read_parquet('{sorted_taps(taps)}/*/*.parquet', hive_partitioning=true) "
            f"ORDER BY hash(card_id, board_time)) TO '{file}.fresh' (FORMAT parquet, COMPRESSION zstd)"
        )
        Path(f"{file}.fresh").rename(file)
    return file


def sorted_taps(taps: int) -> Path:
    """The canonical taps of one size as our import leaves them."""
    return FOLDER / f"{taps}" / "taps"


# ---- the contenders -------------------------------------------------------------------------------------------------


def ours_import(taps: int) -> Callable[[], Totals]:
    from sijeong.transit.records.importing import import_taps

    def work() -> Totals:
        summary = import_taps(delivery(taps), sorted_taps(taps), KEY)
        return {"read": summary.rows_read, "kept": summary.rows_kept}

    return work


def ours(taps: int) -> Callable[[], Totals]:
    from sijeong.transit.linking.rules import LinkMethod, TransferRules
    from sijeong.transit.linking.trial import try_rules

    def work() -> Totals:
        trial = try_rules(sorted_taps(taps), TransferRules(method=LinkMethod.RULES, infer_alighting=False))
        return _totals(trial.route_transfers["transfers"], trial.stop_od["journeys"])

    return work


def ours_with_legs(taps: int) -> Callable[[], Totals]:
    """The same, by way of legs written to disk, which no peer does."""
    from sijeong.transit.linking.linking import link_taps
    from sijeong.transit.linking.rules import LinkMethod, TransferRules

    def work() -> Totals:
        rules = TransferRules(method=LinkMethod.RULES, infer_alighting=False)
        summary = link_taps(sorted_taps(taps), FOLDER / f"{taps}" / "legs", rules)
        return {"transfers": summary.transfers}

    return work


def pandas_shift(taps: int) -> Callable[[], Totals]:
    import numpy as np
    import pandas as pd

    columns = [
        "card_id", "board_time", "alight_time", "route_id", "vehicle_id", "board_stop", "alight_stop", "passengers",
    ]  # fmt: skip

    def work() -> Totals:
        table = pd.read_parquet(unsorted_taps(taps), columns=columns)
        table["day"] = (table["board_time"] - pd.Timedelta(hours=4)).dt.floor("D")
        table = table.sort_values(["card_id", "board_time", "route_id", "vehicle_id", "board_stop"], ignore_index=True)
        before = table.shift(1)
        gap = (table["board_time"] - before["alight_time"]).dt.total_seconds()
        hour = before["alight_time"].dt.hour
        window = np.where((hour >= 21) | (hour < 7), 3600, 1800)
        linked = (
            (table["card_id"] == before["card_id"]) & (table["day"] == before["day"]) & (gap >= -60) & (gap <= window)
            & (table["route_id"] != before["route_id"]) & (table["vehicle_id"] != before["vehicle_id"])
            & (table["passengers"] == before["passengers"])
        )  # fmt: skip
        table["leg"] = table.groupby((~linked).cumsum()).cumcount() % 5
        table["from_route"] = before["route_id"]
        transfers = table[table["leg"] > 0].groupby(["from_route", "route_id"], observed=True)["passengers"].sum()
        table["journey"] = (table["leg"] == 0).cumsum()
        # Not groupby.last, which skips missing values.
        opening = table[table["leg"] == 0]
        closing = table[~table.duplicated("journey", keep="last")]
        journeys = pd.DataFrame(
            {
                "origin": opening["board_stop"].to_numpy(),
                "goal": closing["alight_stop"].to_numpy(),
                "passengers": opening["passengers"].to_numpy(),
            }
        )
        od = journeys.dropna(subset="goal").groupby(["origin", "goal"])["passengers"].sum()
        return _totals(transfers, od)

    return work


def polars_shift(taps: int) -> Callable[[], Totals]:
    import polars as pl

    def work() -> Totals:
        c = pl.col
        day = (c("board_time") - pl.duration(hours=4)).dt.date()
        table = (
            pl.scan_parquet(unsorted_taps(taps))
            .select(
                "card_id", "board_time", "alight_time", "route_id", "vehicle_id", "board_stop", "alight_stop",
                "passengers", day.alias("day"),
            )
            .sort("card_id", "board_time", "route_id", "vehicle_id", "board_stop")
        )  # fmt: skip
        gap = (c("board_time") - c("alight_time").shift(1)).dt.total_seconds()
        hour = c("alight_time").shift(1).dt.hour()
        window = pl.when((hour >= 21) | (hour < 7)).then(3600).otherwise(1800)
        linked = (
            (c("card_id") == c("card_id").shift(1)) & (c("day") == c("day").shift(1)) & (gap >= -60) & (gap <= window)
            & (c("route_id") != c("route_id").shift(1)) & (c("vehicle_id") != c("vehicle_id").shift(1))
            & (c("passengers") == c("passengers").shift(1))
        ).fill_null(False)  # fmt: skip
        row = pl.int_range(pl.len(), dtype=pl.Int64)
        table = (
            table.with_columns(linked=linked, from_route=c("route_id").shift(1))
            .with_columns(leg=(row - pl.when(c("linked")).then(0).otherwise(row).cum_max()) % 5)
            .with_columns(start=pl.when(c("leg") == 0).then(c("board_stop")).otherwise(None).forward_fill())
            .with_columns(closes=(c("leg").shift(-1) == 0).fill_null(True))
            .collect(engine="streaming")
        )
        transfers = table.lazy().filter(c("leg") > 0).group_by("from_route", "route_id").agg(c("passengers").sum())
        ends = table.lazy().filter(c("closes") & c("alight_stop").is_not_null())
        od = ends.group_by("start", "alight_stop").agg(c("passengers").sum())
        transfers, od = pl.collect_all([transfers, od])
        return _totals(transfers["passengers"], od["passengers"])

    return work


_SQL = """
CREATE TEMP TABLE chained AS
WITH pairs AS (
    SELECT *, row_number() OVER w AS place,
           (epoch(board_time) - epoch(lag(alight_time) OVER w) BETWEEN -60 AND
               CASE WHEN hour(lag(alight_time) OVER w) >= 21 OR hour(lag(alight_time) OVER w) < 7
                    THEN 3600 ELSE 1800 END
            AND route_id <> lag(route_id) OVER w AND vehicle_id <> lag(vehicle_id) OVER w
            AND passengers = lag(passengers) OVER w) IS TRUE AS linked,
           lag(route_id) OVER w AS from_route
    FROM (SELECT *, CAST(board_time - INTERVAL 4 HOUR AS DATE) AS day FROM read_parquet('{taps}'))
    WINDOW w AS (PARTITION BY card_id, day ORDER BY board_time, route_id, vehicle_id, board_stop)
)
SELECT card_id, day, place, from_route, route_id, board_stop, alight_stop, passengers,
       (place - max(CASE WHEN linked THEN 0 ELSE place END)
                OVER (PARTITION BY card_id, day ORDER BY place ROWS UNBOUNDED PRECEDING)) % 5 AS leg
FROM pairs
"""
_SQL_TRANSFERS = "SELECT sum(passengers) FROM chained WHERE leg > 0 GROUP BY from_route, route_id"
_SQL_OD = """
SELECT sum(passengers) FROM (
    SELECT arg_min(board_stop, place) AS origin, max_by(coalesce(alight_stop, ''), place) AS goal,
           any_value(passengers) AS passengers
    FROM (SELECT *, place - leg AS opening FROM chained) GROUP BY card_id, day, opening
) WHERE goal <> '' GROUP BY origin, goal
"""


def duckdb_sql(taps: int) -> Callable[[], Totals]:
    import duckdb
    import pandas  # noqa: F401 (fetchnumpy would import it within the measured time)

    def work() -> Totals:
        connection = duckdb.connect()
        connection.execute(_SQL.format(taps=unsorted_taps(taps)))
        transfers = connection.execute(_SQL_TRANSFERS).fetchnumpy()["sum(passengers)"]
        od = connection.execute(_SQL_OD).fetchnumpy()["sum(passengers)"]
        return _totals(transfers, od)

    return work


def _totals(transfers, od) -> Totals:
    return {
        "pairs": len(transfers),
        "transfers": int(transfers.sum()),
        "od_cells": len(od),
        "od_journeys": int(od.sum()),
    }


CONTENDERS = {"ours": ours, "polars": polars_shift, "DuckDB one-shot SQL": duckdb_sql, "pandas": pandas_shift}
APART = {"ours: import of the CSV, once": ours_import, "ours: linking with all legs written": ours_with_legs}


# ---- measuring ------------------------------------------------------------------------------------------------------


def measure_here(name: str, taps: int) -> dict:
    work = (CONTENDERS | APART)[name](taps)
    cpu, wall = _cpu_s(), time.perf_counter()
    totals = work()
    cpu, wall = _cpu_s() - cpu, time.perf_counter() - wall
    return {"cpu": cpu, "wall": wall, "peak": _peak_mb(), "totals": totals}


def _peak_mb() -> float:
    """The most memory this process has held. Not ru_maxrss, which begins with that of the parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def measure(name: str, taps: int) -> dict:
    """One run of a contender in a process of its own."""
    command = [sys.executable, __file__, "--one", name, "--taps", str(taps)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def race(names: list[str], taps: int, runs: int) -> dict[str, dict]:
    """Medians of ``runs`` interleaved runs of each contender, all of which must agree."""
    results: dict[str, list[dict]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            results[name].append(measure(name, taps))
    answers = {json.dumps(run["totals"]): name for name in names for run in results[name]}
    if len(answers) != 1:
        raise SystemExit(f"The contenders disagree: {answers}")
    return {name: summed_up(runs_of) for name, runs_of in results.items()}


def summed_up(runs: list[dict]) -> dict:
    """The medians of the runs of one contender, and its totals."""
    medians = {key: statistics.median(run[key] for run in runs) for key in ("cpu", "wall", "peak")}
    return medians | {"totals": runs[0]["totals"]}


def show(title: str, rows: dict[str, dict], compared: bool = True) -> None:
    print(f"\n### {title}\n\n| | CPU s | wall s | peak MB | CPU × ours |\n| --- | ---: | ---: | ---: | ---: |")
    for name, row in rows.items():
        ratio = f"{row['cpu'] / rows['ours']['cpu']:.1f}" if compared else ""
        print(f"| {name} | {row['cpu']:.2f} | {row['wall']:.2f} | {row['peak']:,.0f} | {ratio} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--taps", type=int)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="small sizes, for make bench")
    parser.add_argument("--no-growth", action="store_true", help="only the race at --taps")
    parser.add_argument("--one", choices=[*CONTENDERS, *APART], help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    sizes = QUICK_SIZES if chosen.quick else SIZES
    taps = chosen.taps or (sizes[-1] if chosen.quick else sizes[0])
    if chosen.one:
        print(json.dumps(measure_here(chosen.one, taps)))
        return
    imported = prepare(taps)
    rows = race(list(CONTENDERS), taps, chosen.runs)
    totals = rows["ours"]["totals"]
    show(f"Linking + route × route transfers + stop OD, {taps:,} taps", rows)
    print(f"\nAll agree: {', '.join(f'{key} {value:,}' for key, value in totals.items())}.")
    name = "ours: linking with all legs written"
    show("Ours, apart", {"ours: import of the CSV, once": imported, **race([name], taps, chosen.runs)}, compared=False)
    if not chosen.no_growth:
        grow(sizes)


def prepare(taps: int) -> dict:
    delivery(taps)
    imported = measure("ours: import of the CSV, once", taps)
    unsorted_taps(taps)
    return imported


def grow(sizes: tuple[int, ...]) -> None:
    print("\n### Growth of ours\n\n| taps | import CPU s | import peak MB | linking CPU s | linking peak MB |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for taps in sizes:
        delivery(taps)
        imported, linked = measure("ours: import of the CSV, once", taps), measure("ours", taps)
        figures = f"{imported['cpu']:.1f} | {imported['peak']:,.0f} | {linked['cpu']:.2f} | {linked['peak']:,.0f}"
        print(f"| {taps:,} | {figures} |")


if __name__ == "__main__":
    main()
