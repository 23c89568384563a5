"""The city's traffic files: what they say must be what an observer of the hidden truth could have seen."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from sijeong.sample import CityPlan, generate_city


@pytest.fixture(scope="module")
def tables(city):
    read = {"encoding": "cp949", "dtype": {"LINK_ID": str, "출발존코드": str, "도착존코드": str, "행정동코드": str}}
    return {name: pd.read_csv(city.traffic / f"{name}.csv", **read) for name in ("od_dong", "jobs", "counts", "speeds")}


@pytest.fixture(scope="module")
def true_links(city):
    return pd.read_csv(city.truth / "traffic_links.csv.gz", dtype={"link_id": str})


@pytest.fixture(scope="module")
def defects(truth):
    frame = truth["defects"]
    return frame[frame["file"].str.startswith("traffic/")]


@pytest.fixture(scope="module")
def links(city):
    return gpd.read_file(city.links, encoding="cp949")


def test_bridges_are_the_streets_over_water_and_come_in_both_directions(links):
    bridges = links[links["ROAD_TYPE"] == "003"]
    assert set(links["ROAD_TYPE"]) == {"000", "003"}
    assert 4 <= len(bridges) <= 20
    ends = set(zip(bridges["F_NODE"], bridges["T_NODE"], strict=True))
    assert {(end, start) for start, end in ends} == ends


def test_trips_are_between_dongs_and_gates_that_exist(city, tables, defects):
    trips = tables["od_dong"]
    known = set(gpd.read_file(city.folder / "boundaries" / "dongs.gpkg")["adm_cd"])
    known |= set(gpd.read_file(city.traffic / "gates.gpkg")["외부존코드"])
    named = trips[trips["출발존코드"] != "합계"]
    assert len(known) == 25 and len(trips) - len(named) == 1
    assert set(named["출발존코드"]) <= known and set(named["도착존코드"].str.strip()) <= known
    padded = named[named["도착존코드"].str.endswith(" ")].index + 2
    assert padded.tolist() == defects.loc[defects["kind"] == "padded_code", "line"].tolist()
    blank = trips[trips["화물차"].isna()].index + 2
    assert blank.tolist() == defects.loc[defects["kind"] == "blank_vehicles", "line"].tolist()
    assert (named[["승용차", "화물차"]].fillna(0) >= 0).all(axis=None)


def test_published_trips_differ_from_the_true_ones(city, tables):
    true = pd.read_csv(city.truth / "traffic_od.csv.gz", dtype={"origin": str, "destination": str})
    published = tables["od_dong"].iloc[:-1][["승용차", "화물차"]].sum().sum()
    assert true["vehicles"].sum() / published == pytest.approx(1.12, abs=0.05)
    morning = 0.14 * published
    assert 6_000 < morning < 15_000, "a morning peak that the streets can serve"


def test_the_table_of_the_morning_has_the_direction_that_the_day_hides(city, tables, true_links):
    morning = pd.read_csv(
        city.traffic / "od_morning.csv", encoding="cp949", dtype={"출발존코드": str, "도착존코드": str}
    )
    day = tables["od_dong"].iloc[:-1]

    def lopsided(table):
        pairs = table.assign(도착존코드=table["도착존코드"].str.strip()).set_index(["출발존코드", "도착존코드"])[
            "승용차"
        ]
        back = pairs.swaplevel().reindex(pairs.index)
        return (pairs - back).abs().sum() / (pairs + back).sum()

    assert lopsided(day) < 0.05 < 0.2 < lopsided(morning)
    leaving = morning[["승용차", "화물차"]].sum()
    times = pd.read_csv(city.traffic / "profile.csv", encoding="cp949").set_index("시간")
    assert leaving["승용차"] == pytest.approx(day["승용차"].sum() * times.loc[[7, 8], "승용차"].sum() / 100, rel=0.03)
    assert leaving["화물차"] == pytest.approx(day["화물차"].sum() * times.loc[[7, 8], "화물차"].sum() / 100, rel=0.03)


def test_the_times_of_day_are_a_whole_day_with_the_peaks_of_commuters(city):
    times = pd.read_csv(city.traffic / "profile.csv", encoding="cp949")
    assert times["시간"].tolist() == list(range(24))
    assert times[["승용차", "화물차"]].sum().tolist() == pytest.approx([100, 100], abs=0.6)
    assert set(times.nlargest(3, "승용차")["시간"]) <= {7, 8, 17, 18}


def test_counts_scatter_around_the_truth_but_for_the_defects(tables, true_links, defects):
    counts = tables["counts"]
    joined = counts.merge(true_links, left_on=["LINK_ID", "시간"], right_on=["link_id", "hour"], how="left")
    assert len(joined) == len(counts) == 40 * 16 and joined["vehicles"].notna().all()
    bad = set(defects.loc[defects["file"] == "traffic/counts.csv", "line"] - 2)
    good = joined.drop(index=list(bad))
    geh = np.sqrt(2 * (good["교통량"] - good["vehicles"]) ** 2 / (good["교통량"] + good["vehicles"]).clip(lower=1))
    assert (geh < 5).mean() > 0.98
    assert abs(good["교통량"].sum() / good["vehicles"].sum() - 1) < 0.05
    out = joined.loc[defects.loc[defects["kind"] == "detector_outage", "line"] - 2]
    assert (out["교통량"] == 0).all() and (out["vehicles"] > 5).all()
    both = joined.loc[defects.loc[defects["kind"] == "both_directions_counted", "line"] - 2]
    assert both["교통량"].sum() > 1.3 * both["vehicles"].sum()


def test_speeds_are_slower_in_the_morning_peak_and_near_the_truth(tables, true_links, links, defects):
    speeds = tables["speeds"]
    assert len(speeds) == 80 * 64 and speeds.duplicated(["생성시분", "LINK_ID"]).sum() == 0
    assert speeds["통행속도"].isna().sum() == len(defects[defects["kind"] == "blank_speed"]) == 25
    hourly = speeds.assign(hour=speeds["생성시분"] // 100).groupby(["LINK_ID", "hour"])["통행속도"].mean()
    length = links.set_index("LINK_ID")["LENGTH"]
    true = true_links.assign(speed=true_links["link_id"].map(length) / true_links["seconds"] * 3.6)
    compared = true.set_index(["link_id", "hour"])["speed"].reindex(hourly.index)
    assert (hourly / compared - 1).abs().median() < 0.06
    peak = true_links[true_links["hour"] == 8].set_index("link_id")
    lanes = peak.index.map(links.set_index("LINK_ID")["LANES"])
    busiest = (peak["vehicles"] / lanes).reindex(speeds["LINK_ID"].unique()).nlargest(8).index
    by_hour = hourly[hourly.index.get_level_values("LINK_ID").isin(busiest)].groupby("hour").mean()
    assert by_hour[8] < 0.97 * by_hour[13]


def test_the_peak_is_congested_but_flows(city, true_links, links):
    lanes = true_links["link_id"].map(links.set_index("LINK_ID")["LANES"])
    peak = true_links[true_links["hour"] == 8]
    a_lane = peak["vehicles"] / lanes[peak.index]
    assert 600 < a_lane.max() < 1_100


def test_signals_stand_at_junctions_and_workers_are_where_the_industry_is(city, tables):
    signals = gpd.read_file(city.traffic / "signals.gpkg")
    nodes = gpd.read_file(city.nodes, encoding="cp949")
    junctions = nodes[nodes["NODE_TYPE"] == "101"].set_crs(5186, allow_override=True)
    away = signals.sjoin_nearest(junctions, distance_col="away")["away"]
    assert len(signals) > 30 and away.max() < 15
    assert set(signals["신호주기"]) <= {120, 140, 160}
    workers = tables["jobs"].set_index("행정동명")["종사자수"].str.replace(",", "").astype(int)
    assert workers.nlargest(2).index.str.startswith("공단").any()


def test_traffic_alone_is_the_traffic_of_the_whole_city(city, tmp_path):
    made = generate_city(tmp_path / "city", CityPlan(seed=1, only=("traffic",)))
    for file in sorted(city.traffic.iterdir()):
        assert (made.traffic / file.name).read_bytes() == file.read_bytes()
    assert sorted(path.name for path in made.truth.iterdir()) == [
        "defects.csv.gz", "traffic_links.csv.gz", "traffic_od.csv.gz"
    ]  # fmt: skip
