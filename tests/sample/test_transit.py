"""Buses, trains and card taps: a network one can ride, taps that the rules link as they happened, all dirt known."""

import zipfile
from collections import Counter

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from sijeong.common.engines import load_engine
from sijeong.sample import CityPlan, generate_city
from sijeong.sample.cards import COLUMNS

# Hwaseong, July 2018 (reference data.md, section 3). Tolerances hold the small city's few thousand journeys.
TWO_OR_MORE, THREE_OR_MORE = 0.415, 0.094
QUARTILES_MIN = (10, 21, 39)


@pytest.fixture(scope="module")
def stops(city):
    return gpd.read_file(city.stops)


@pytest.fixture(scope="module")
def rows(city):
    """The delivered card rows with file and line."""
    encodings = ("cp949", "utf-8-sig", "utf-8")
    tables = []
    for path, encoding in zip(city.cards, encodings, strict=True):
        table = pd.read_csv(path, encoding=encoding, dtype=str, keep_default_na=False)
        assert tuple(table.columns) == COLUMNS
        tables.append(table.assign(file=f"cards/{path.name}", line=np.arange(2, len(table) + 2)))
    return pd.concat(tables, ignore_index=True)


def _base(path, encoding):
    records = path.read_bytes().decode(encoding).split("^")
    header, *body = (record.split("|") for record in records)
    return pd.DataFrame(body, columns=header)


def test_base_files_agree(city, stops):
    folder = city.folder / "bus"
    station = _base(next(folder.glob("station2*.txt")), "utf-8")
    route = _base(next(folder.glob("route2*.txt")), "cp949")
    order = _base(next(folder.glob("routestation*.txt")), "utf-8")
    line = _base(next(folder.glob("routeline*.txt")), "utf-8")
    assert set(station["STATION_ID"]) == set(stops.loc[stops["mode"] == "bus", "stop_id"])
    assert set(order["STATION_ID"]) <= set(station["STATION_ID"])
    assert set(order["ROUTE_ID"]) == set(route["ROUTE_ID"]) == set(line["ROUTE_ID"])
    assert 25 <= len(route) <= 40 and 300 <= len(stops) <= 450
    with pytest.raises(UnicodeDecodeError):
        next(folder.glob("route2*.txt")).read_bytes().decode("utf-8")
    rail = pd.read_csv(folder / "rail_stations.csv", encoding="cp949", dtype=str)
    assert 4 <= (stops.loc[stops["mode"] == "rail", "dong"] != "").sum() <= 6 < len(rail)


def test_stops_lie_by_their_routes(city, stops):
    lines = gpd.read_file(city.routes)
    away = shapely.STRtree(lines.geometry.to_numpy()).query_nearest(
        stops.geometry.to_numpy(), return_distance=True, all_matches=False
    )[1]
    assert away.max() < 60 and np.median(away) < 15
    links = gpd.read_file(city.links).union_all().buffer(15)
    bus = lines[lines["route_name"] != "해솔선"]
    on_roads = shapely.length(shapely.intersection(bus.geometry.to_numpy(), links)) / bus.length
    assert on_roads.min() > 0.95


def test_marginals_are_those_of_real_cards(truth):
    journeys = truth["journeys"]
    assert (journeys["legs"] >= 2).mean() == pytest.approx(TWO_OR_MORE, abs=0.03)
    assert (journeys["legs"] >= 3).mean() == pytest.approx(THREE_OR_MORE, abs=0.015)
    assert journeys["legs"].max() <= 5
    reached = np.percentile(journeys["boarding_s"] / 60, [25, 50, 75])
    assert reached == pytest.approx(QUARTILES_MIN, rel=0.12)
    assert journeys["passengers"].mean() == pytest.approx(1.015, abs=0.012)
    assert journeys["passengers"].max() == 16
    assert set(journeys["user_type"]) == {"01", "02", "03", "04", "05", "06", "07", "08"}


def test_days_have_peaks_and_weekends_none(truth):
    journeys = truth["journeys"]
    hours = journeys["start"].dt.hour
    working = journeys["service_date"] < "2026-04-18"
    by_hour = Counter(hours[working])
    assert by_hour[7] > 2.5 * by_hour[10] and by_hour[18] > 2 * by_hour[12]
    assert (hours[~working] == 7).mean() < 0.6 * (hours[working] == 7).mean()
    assert (~working).sum() < 0.8 * working.sum() / 2


def test_morning_goes_to_work_and_evening_home(truth, stops):
    dong = stops.set_index("stop_id")["dong"]
    journeys = truth["journeys"][truth["journeys"]["service_date"] < "2026-04-18"]
    to_work = dong.loc[journeys["destination_stop"]].isin(["공단1동", "공단2동", ""]).to_numpy()
    from_work = dong.loc[journeys["origin_stop"]].isin(["공단1동", "공단2동", ""]).to_numpy()
    morning, evening = (
        journeys["start"].dt.hour.between(6, 8).to_numpy(),
        journeys["start"].dt.hour.between(17, 19).to_numpy(),
    )
    assert to_work[morning].mean() > 2 * from_work[morning].mean()
    assert from_work[evening].mean() > 2 * to_work[evening].mean()


def test_transfers_keep_the_rules_and_journeys_stay_apart(truth):
    transfers, legs = truth["transfers"], truth["legs"]
    night = (transfers["alight_time"].dt.hour >= 21) | (transfers["alight_time"].dt.hour < 7)
    assert (transfers["time_s"] <= np.where(night, 3_600, 1_800)).all() and (transfers["time_s"] > 0).all()
    assert transfers["walk_m"].max() <= 215
    assert (transfers["from_route"] != transfers["to_route"]).all()
    assert len(transfers) == len(legs) - len(truth["journeys"])
    ordered = legs.sort_values(["card_no", "board_time"], kind="stable")
    day = (ordered["board_time"] - pd.Timedelta(hours=4)).dt.date
    follows = (ordered["card_no"] == ordered["card_no"].shift()) & (day == day.shift())
    other_journey = follows & (ordered["journey_id"] != ordered["journey_id"].shift())
    gap = (ordered["board_time"] - ordered["alight_time"].shift()).dt.total_seconds()
    hour = ordered["alight_time"].shift().dt.hour
    window = np.where((hour >= 21) | (hour < 7), 3_600, 1_800)
    linked_by_rule = other_journey & (gap <= window) & (ordered["route_id"] != ordered["route_id"].shift())
    assert other_journey.sum() > 500 and not linked_by_rule.any()
    assert (gap[follows] > 0).all()


def test_every_row_tells_a_true_ride_or_a_known_defect(rows, truth, stops):
    defects = truth["defects"][truth["defects"]["file"].str.startswith("cards/")]
    kinds = defects.groupby(["file", "line"])["kind"].agg(set)
    spoiling = {"missing_alighting", "missing_alighting_stop", "missing_alighting_before_transfer", "bad_boarding_time",
                "alighting_before_boarding", "unknown_stop"}  # fmt: skip
    told = truth["legs"].merge(rows, on=["file", "line"], how="outer", indicator=True)
    copies = told["_merge"] == "right_only"
    assert (told["_merge"] != "left_only").all()
    marks = [kinds.get((file, line), set()) for file, line in zip(told["file"], told["line"], strict=True)]
    assert all("duplicate_row" in mark for mark, copy in zip(marks, copies, strict=True) if copy)
    clean = np.array([not mark & spoiling for mark in marks]) & ~copies.to_numpy()
    fine = told[clean]
    assert (fine["승차일시"] == fine["board_time"].dt.strftime("%Y%m%d%H%M%S")).all()
    assert (fine["하차일시"] == fine["alight_time"].dt.strftime("%Y%m%d%H%M%S")).all()
    assert (fine["정산사승차정류장ID"] == fine["board_stop"]).all() and (fine["정산사노선ID"] == fine["route_id"]).all()
    known = set(stops["stop_id"])
    for mark, row in zip(marks, told.to_dict("records"), strict=True):
        assert ("missing_alighting" in mark or "missing_alighting_before_transfer" in mark) == (row["하차일시"] == "")
        assert ("missing_alighting_stop" in mark) == (row["하차일시"] != "" and row["정산사하차정류장ID"] == "")
        strange = [
            stop for stop in (row["정산사승차정류장ID"], row["정산사하차정류장ID"]) if stop and stop not in known
        ]
        assert ("unknown_stop" in mark) == bool(strange)
        assert ("bad_boarding_time" in mark) == (len(row["승차일시"]) != 14)
        assert ("alighting_before_boarding" in mark) == ("" != row["하차일시"] < row["승차일시"])
        assert ("sentinel_vehicle" in mark) == (row["정산사차량ID"] == "999999999")
        assert ("group_on_one_card" in mark) == (row["이용자수"] != "1")
        assert ("blank_linked_trip" in mark) == (row["트랜잭션ID"] == "") == (row["정산사ID"] == "03")
        assert ("past_midnight" in mark) == (row["승차일시"][:8] > row["운행일자"])
    everything = Counter(kind for mark in marks for kind in mark)
    for kind in [
        *spoiling,
        "duplicate_row",
        "same_route_reboarding",
        "past_midnight",
        "group_on_one_card",
        "sentinel_vehicle",
    ]:
        assert everything[kind] >= 2, kind


def test_share_without_alighting_is_the_real_one(rows, truth):
    journeys = len(truth["journeys"])
    kind = truth["defects"]["kind"]
    assert (kind == "missing_alighting").sum() / journeys == pytest.approx(0.0113, rel=0.1)
    stopless = kind.isin(["missing_alighting", "missing_alighting_stop"]).sum()
    assert stopless / journeys == pytest.approx(0.0145, rel=0.1)
    assert 0.9 * CityPlan().target_taps < len(rows) < 1.1 * CityPlan().target_taps


def test_files_are_encoded_as_promised(city):
    first, second, third = city.cards
    assert "운행일자".encode("cp949") in first.read_bytes()[:40]
    with zipfile.ZipFile(second) as archive:
        assert archive.read(archive.namelist()[0]).startswith(b"\xef\xbb\xbf")
    assert third.read_bytes().startswith("운행일자".encode())


def test_canonical_parquet_is_unsorted_and_complete(tmp_path):
    duckdb = load_engine("duckdb")
    plan = CityPlan(seed=1, taps=30_000, days=2, cards_format="parquet", only=("taps",))
    city = generate_city(tmp_path / "city", plan)
    assert len(city.cards) == 2 and city.truth is None
    with duckdb.connect() as connection:
        columns = connection.execute(
            "DESCRIBE SELECT * FROM read_parquet(?)", [[str(p) for p in city.cards]]
        ).fetchall()
        table = connection.execute("SELECT * FROM read_parquet(?)", [[str(p) for p in city.cards]]).df()
    assert [name for name, *_ in columns] == [
        "card_id", "service_date", "mode", "route_id", "vehicle_id", "board_stop", "board_time", "alight_stop",
        "alight_time", "linked_trip_id", "leg_no", "user_type", "passengers",
    ]  # fmt: skip
    assert 0.9 * plan.target_taps < len(table) < 1.1 * plan.target_taps
    assert not table["card_id"].is_monotonic_increasing and not table["board_time"].is_monotonic_increasing
    assert (
        0 < table["alight_time"].isna().mean() < 0.02
        and (table["alight_time"].isna() == table["alight_stop"].isna()).all()
    )
    assert table["linked_trip_id"].isna().any()
