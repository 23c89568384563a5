"""The peers of :mod:`.transit`: the same five indicators as an analyst would write them, each with one tool.

Hours run from 4 to 27, days from 04:00; a flow's cards are counted up to ten. Medians and transfers by behaviour, which
ours gives too, are left out.
"""

from __future__ import annotations

from collections.abc import Callable

from sijeong.transit.calendar import DayType
from sijeong.transit.flows.flow_counts import CARDS_COUNTED

from . import transit_data as data

COLUMNS = (
    "card_id", "board_time", "alight_time", "route_id", "vehicle_id", "board_stop", "alight_stop", "passengers",
)  # fmt: skip
ORDER = ("card_id", "board_time", "route_id", "vehicle_id", "board_stop")


def _days(taps: int):
    """``day kind`` of each service day."""
    import pandas as pd

    days = [pd.Timestamp(file.stem) for file in sorted(data.unsorted(taps).glob("*.parquet"))]
    return pd.DataFrame({"day": days, "kind": [DayType.of(day.date()).code for day in days]})


# ---- DuckDB ---------------------------------------------------------------------------------------------------------

_CHAINED = """
CREATE TEMP TABLE chained AS
WITH pairs AS (
    SELECT *, row_number() OVER w AS place,
           (epoch(board_time) - epoch(lag(alight_time) OVER w) BETWEEN -60 AND
               CASE WHEN hour(lag(alight_time) OVER w) >= 21 OR hour(lag(alight_time) OVER w) < 7
                    THEN 3600 ELSE 1800 END
            AND route_id <> lag(route_id) OVER w AND vehicle_id <> lag(vehicle_id) OVER w
            AND passengers = lag(passengers) OVER w) IS TRUE AS linked,
           lag(route_id) OVER w AS from_route, lag(alight_stop) OVER w AS from_stop,
           lag(alight_time) OVER w AS from_time
    FROM (SELECT *, CAST(board_time - INTERVAL 4 HOUR AS DATE) AS day FROM read_parquet('{taps}/*.parquet'))
    WINDOW w AS (PARTITION BY card_id, day ORDER BY board_time, route_id, vehicle_id, board_stop)
)
SELECT card_id, day, place, from_route, from_stop, from_time, route_id, board_stop, board_time, alight_stop,
       alight_time, passengers,
       (date_diff('second', day::TIMESTAMP, board_time) // 3600)::TINYINT AS hour,
       (date_diff('second', day::TIMESTAMP, alight_time) // 3600)::TINYINT AS alight_hour,
       (place - max(CASE WHEN linked THEN 0 ELSE place END)
                OVER (PARTITION BY card_id, day ORDER BY place ROWS UNBOUNDED PRECEDING)) % 5 AS leg
FROM pairs
"""
_PAIRS = """
SELECT count(*), sum(n), sum(s) FROM (
    SELECT sum(passengers) AS n, sum((epoch(board_time) - epoch(from_time)) * passengers) AS s
    FROM chained WHERE leg > 0 GROUP BY from_route, route_id)
"""
_FLOWS = """
SELECT count(*), sum(n), sum(t), sum(c) FROM (
    SELECT sum(passengers) AS n, sum(legs * passengers) AS t, least(count(DISTINCT card_id), {cards}) AS c
    FROM (SELECT card_id, arg_min(board_stop, place) AS origin,
                 max_by(coalesce(alight_stop, ''), place) AS goal, max(leg) AS legs, any_value(passengers) AS passengers
          FROM (SELECT *, place - leg AS opening FROM chained) GROUP BY card_id, day, opening)
    JOIN stops AS origins ON origin = origins.stop_id JOIN stops AS goals ON goal = goals.stop_id
    GROUP BY origins.zone, goals.zone)
"""
_RIDES = """
SELECT count(*), sum(n), sum(t), sum(s) FROM (
    SELECT sum(passengers) AS n, coalesce(sum(passengers) FILTER (alight_stop IS NOT NULL), 0) AS t,
           coalesce(sum((epoch(alight_time) - epoch(board_time)) * passengers), 0) AS s
    FROM chained
    GROUP BY route_id, board_stop, alight_stop, hour,
             least(alight_hour - hour, 3))
"""
_PROFILE = """
SELECT count(*), sum(b), sum(a), sum(i), sum(o) FROM (
    SELECT stop, kind, hour, sum(b) AS b, sum(a) AS a, sum(i) AS i, sum(o) AS o FROM (
        SELECT board_stop AS stop, day, hour, passengers AS b, 0 AS a,
               CASE WHEN leg > 0 THEN passengers ELSE 0 END AS i, 0 AS o
        FROM chained
        UNION ALL
        SELECT alight_stop, day, least(alight_hour, 27), 0, passengers, 0, 0 FROM chained WHERE alight_stop IS NOT NULL
        UNION ALL
        SELECT from_stop, day, least(date_diff('second', day::TIMESTAMP, from_time) // 3600, 27), 0, 0, 0,
               passengers
        FROM chained WHERE leg > 0)
    JOIN days USING (day) GROUP BY stop, kind, hour)
"""
_HUBS = """
SELECT count(*), sum(b), sum(a), sum(t), sum(s) FROM (
    SELECT sum(b) AS b, sum(a) AS a, sum(t) AS t, sum(s) AS s FROM (
        SELECT board_stop AS stop, route_id, passengers AS b, 0 AS a, CASE WHEN leg > 0 THEN passengers ELSE 0 END AS t,
               CASE WHEN leg > 0 THEN (epoch(board_time) - epoch(from_time)) * passengers ELSE 0 END AS s FROM chained
        UNION ALL
        SELECT alight_stop, route_id, 0, passengers, 0, 0 FROM chained WHERE alight_stop IS NOT NULL)
    GROUP BY stop, route_id)
"""


def duckdb_in_one_run(taps: int) -> Callable[[], dict]:
    import duckdb

    source, stops, days = data.unsorted(taps), data.stop_table(), _days(taps)

    def work() -> dict:
        connection = duckdb.connect()
        connection.register("stops", stops)
        connection.register("days", days)
        connection.execute(_CHAINED.format(taps=source))
        queries = {
            "pairs": _PAIRS,
            "flows": _FLOWS.format(cards=CARDS_COUNTED),
            "rides": _RIDES,
            "profile": _PROFILE,
            "hubs": _HUBS,
        }
        return data.totals_of(**{name: connection.execute(query).fetchone() for name, query in queries.items()})

    return work


# ---- polars ---------------------------------------------------------------------------------------------------------


def polars_in_one_run(taps: int) -> Callable[[], dict]:
    import polars as pl

    source, stops, days = data.unsorted(taps), pl.from_pandas(data.stop_table()), pl.from_pandas(_days(taps))
    days = days.with_columns(pl.col("day").cast(pl.Date))
    c = pl.col

    def work() -> dict:
        legs = _polars_legs(source)
        tables = pl.collect_all(_polars_tables(legs.lazy(), stops.lazy(), days.lazy()))
        return data.totals_of(
            **{
                name: (len(table), *(table[column].sum() for column in "nbatcsio" if column in table.columns))
                for name, table in zip(("pairs", "flows", "rides", "profile", "hubs"), tables, strict=True)
            }
        )

    def _polars_legs(source) -> pl.DataFrame:
        day = (c("board_time") - pl.duration(hours=4)).dt.date()
        table = pl.scan_parquet(source / "*.parquet").select(*COLUMNS, day.alias("day")).sort(*ORDER)
        gap = (c("board_time") - c("alight_time").shift(1)).dt.total_seconds()
        last_hour = c("alight_time").shift(1).dt.hour()
        window = pl.when((last_hour >= 21) | (last_hour < 7)).then(3600).otherwise(1800)
        linked = (
            (c("card_id") == c("card_id").shift(1)) & (c("day") == c("day").shift(1)) & (gap >= -60) & (gap <= window)
            & (c("route_id") != c("route_id").shift(1)) & (c("vehicle_id") != c("vehicle_id").shift(1))
            & (c("passengers") == c("passengers").shift(1))
        ).fill_null(False)  # fmt: skip
        row = pl.int_range(pl.len(), dtype=pl.Int64)
        seconds = c("day").cast(pl.Datetime("us"))
        return (
            table.with_columns(
                linked=linked,
                gap=gap,
                passengers=c("passengers").cast(pl.Int64),
                from_route=c("route_id").shift(1),
                from_stop=c("alight_stop").shift(1),
                hour=(c("board_time") - seconds).dt.total_seconds() // 3600,
                alight_hour=(c("alight_time") - seconds).dt.total_seconds() // 3600,
                seconds=(c("alight_time") - c("board_time")).dt.total_seconds(),
            )
            .with_columns(
                leg=(row - pl.when(c("linked")).then(0).otherwise(row).cum_max()) % 5,
                from_hour=c("alight_hour").shift(1),
            )
            .with_columns(
                opens=pl.when(c("leg") == 0).then(c("board_stop")).otherwise(None).forward_fill(),
                closes=(c("leg").shift(-1) == 0).fill_null(True),
            )
            .collect(engine="streaming")
        )

    def _polars_tables(legs, stops, days) -> list:
        people, after = c("passengers"), legs.filter(c("leg") > 0)
        zones = stops.select("stop_id", "zone")
        ends = legs.filter(c("closes") & c("alight_stop").is_not_null())
        ends = ends.join(zones, left_on="opens", right_on="stop_id").join(
            zones, left_on="alight_stop", right_on="stop_id", suffix="_to"
        )
        later = pl.min_horizontal(c("alight_hour") - c("hour"), 3)
        alighted = legs.filter(c("alight_stop").is_not_null())
        late = pl.min_horizontal(c("alight_hour"), 27)
        transfers = pl.when(c("leg") > 0).then(people).otherwise(0)
        nothing = pl.lit(0, pl.Int64)
        slots = pl.concat(
            [
                legs.select("day", stop="board_stop", slot="hour", b=people, a=nothing, i=transfers, o=nothing),
                alighted.select("day", stop="alight_stop", slot=late, b=nothing, a=people, i=nothing, o=nothing),
                after.select(
                    "day",
                    stop="from_stop",
                    slot=pl.min_horizontal(c("from_hour"), 27),
                    b=nothing,
                    a=nothing,
                    i=nothing,
                    o=people,
                ),
            ]
        )
        waited = pl.when(c("leg") > 0).then(c("gap") * people).otherwise(0)
        use = pl.concat(
            [
                legs.select("route_id", stop="board_stop", b=people, a=nothing, t=transfers, s=waited),
                alighted.select("route_id", stop="alight_stop", b=nothing, a=people, t=nothing, s=nothing),
            ]
        )
        timed = pl.when(c("alight_stop").is_not_null()).then(people).otherwise(0)
        return [
            after.group_by("from_route", "route_id").agg(n=people.sum(), s=(c("gap") * people).sum()),
            ends.group_by("zone", "zone_to").agg(
                n=people.sum(),
                t=(c("leg") * people).sum(),
                c=c("card_id").n_unique().clip(upper_bound=CARDS_COUNTED).cast(pl.Int64),
            ),
            legs.group_by("route_id", "board_stop", "alight_stop", "hour", later.alias("later")).agg(
                n=people.sum(), t=timed.sum(), s=(c("seconds") * people).sum()
            ),
            slots.join(days, on="day").group_by("stop", "kind", "slot").agg(pl.col("b", "a", "i", "o").sum()),
            use.group_by("stop", "route_id").agg(pl.col("b", "a", "t", "s").sum()),
        ]

    return work


# ---- pandas ---------------------------------------------------------------------------------------------------------


def pandas_in_one_run(taps: int) -> Callable[[], dict]:
    import numpy as np
    import pandas as pd

    source, stops, days = data.unsorted(taps), data.stop_table(), _days(taps)
    zone_of, kind_of = stops.set_index("stop_id")["zone"], days.set_index("day")["kind"]

    def work() -> dict:
        legs = _pandas_legs()
        return data.totals_of(
            pairs=_summed(legs[legs["leg"] > 0], ["from_route", "route_id"], n="passengers", s="waited"),
            flows=_flows(legs),
            rides=_rides(legs),
            profile=_profile(legs),
            hubs=_hubs(legs),
        )

    def _pandas_legs() -> pd.DataFrame:
        table = pd.read_parquet(source, columns=list(COLUMNS))
        table["day"] = (table["board_time"] - pd.Timedelta(hours=4)).dt.floor("D")
        table = table.sort_values(list(ORDER), ignore_index=True)
        before = table.shift(1)
        table["gap"] = (table["board_time"] - before["alight_time"]).dt.total_seconds()
        last_hour = before["alight_time"].dt.hour
        window = np.where((last_hour >= 21) | (last_hour < 7), 3600, 1800)
        linked = (
            (table["card_id"] == table["card_id"].shift(1, fill_value=0)) & (table["day"] == before["day"])
            & (table["gap"] >= -60) & (table["gap"] <= window) & (table["route_id"] != before["route_id"])
            & (table["vehicle_id"] != before["vehicle_id"]) & (table["passengers"] == before["passengers"])
        )  # fmt: skip
        table["leg"] = table.groupby((~linked).cumsum()).cumcount() % 5
        table["passengers"] = table["passengers"].astype(np.int64)
        table["waited"] = np.where(table["leg"] > 0, table["gap"] * table["passengers"], 0)
        table["from_route"], table["from_stop"] = before["route_id"], before["alight_stop"]
        table["hour"] = (table["board_time"] - table["day"]).dt.total_seconds() // 3600
        table["alight_hour"] = (table["alight_time"] - table["day"]).dt.total_seconds() // 3600
        table["from_hour"] = table["alight_hour"].shift(1)
        return table

    def _summed(table: pd.DataFrame, key: list[str], **columns: str) -> tuple:
        sums = table.groupby(key, observed=True, dropna=False)[list(columns.values())].sum()
        return len(sums), *sums.sum()

    def _flows(legs: pd.DataFrame) -> tuple:
        journey = (legs["leg"] == 0).cumsum()
        opening, closing = legs[legs["leg"] == 0], legs[~journey.duplicated(keep="last")]
        table = pd.DataFrame(
            {
                "origin": opening["board_stop"].map(zone_of).to_numpy(),
                "goal": closing["alight_stop"].map(zone_of).to_numpy(),
                "card": opening["card_id"].to_numpy(),
                "passengers": opening["passengers"].to_numpy(),
                "transfers": (closing["leg"].to_numpy() * opening["passengers"].to_numpy()),
            }
        ).dropna(subset="goal")
        key = ["origin", "goal"]
        cards = table.groupby(key)["card"].nunique().clip(upper=CARDS_COUNTED)
        return *_summed(table, key, n="passengers", t="transfers"), cards.sum()

    def _rides(legs: pd.DataFrame) -> tuple:
        known = legs["alight_stop"].notna()
        seconds = (legs["alight_time"] - legs["board_time"]).dt.total_seconds()
        table = legs[["route_id", "board_stop", "alight_stop", "hour", "passengers"]].assign(
            later=np.minimum(legs["alight_hour"] - legs["hour"], 3),
            seconds=(seconds * legs["passengers"]).fillna(0),
            timed=legs["passengers"].where(known, 0),
        )
        key = ["route_id", "board_stop", "alight_stop", "hour", "later"]
        return _summed(table, key, n="passengers", t="timed", s="seconds")

    def _stacked(parts: list[dict]) -> pd.DataFrame:
        return pd.concat([pd.DataFrame(part) for part in parts]).fillna(0)

    def _profile(legs: pd.DataFrame) -> tuple:
        known, after = legs[legs["alight_stop"].notna()], legs[legs["leg"] > 0]
        entering = legs["passengers"].where(legs["leg"] > 0, 0)
        parts = [
            {
                "stop": legs["board_stop"],
                "day": legs["day"],
                "slot": legs["hour"],
                "b": legs["passengers"],
                "i": entering,
            },
            {
                "stop": known["alight_stop"],
                "day": known["day"],
                "slot": known["alight_hour"].clip(upper=27),
                "a": known["passengers"],
            },
            {
                "stop": after["from_stop"],
                "day": after["day"],
                "slot": after["from_hour"].clip(upper=27),
                "o": after["passengers"],
            },
        ]
        table = _stacked(parts)
        table["kind"] = table["day"].map(kind_of)
        return _summed(table, ["stop", "kind", "slot"], b="b", a="a", i="i", o="o")

    def _hubs(legs: pd.DataFrame) -> tuple:
        known = legs[legs["alight_stop"].notna()]
        entering = legs["passengers"].where(legs["leg"] > 0, 0)
        parts = [
            {
                "stop": legs["board_stop"],
                "route": legs["route_id"],
                "b": legs["passengers"],
                "t": entering,
                "s": legs["waited"],
            },
            {"stop": known["alight_stop"], "route": known["route_id"], "a": known["passengers"]},
        ]
        return _summed(_stacked(parts), ["stop", "route"], b="b", a="a", t="t", s="s")

    return work
