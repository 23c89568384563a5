"""The sample city knows its true journeys: what import and linking find is held against them."""

import csv
import gzip
from collections import Counter

import duckdb
import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from sijeong.sample.city import generate_city
from sijeong.sample.plan import CityPlan
from sijeong.transit.cards import CardNumbers
from sijeong.transit.hubs import transfer_hubs
from sijeong.transit.importing import import_taps
from sijeong.transit.linking import link_taps
from sijeong.transit.pairs import PairBy, transfer_pairs
from sijeong.transit.rules import LinkMethod, TransferRules

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "city"
    generate_city(folder, CityPlan(only=("bus", "taps")))
    return folder


@pytest.fixture(scope="module")
def imported(city, tmp_path_factory):
    dataset = tmp_path_factory.mktemp("imported") / "taps"
    return dataset, import_taps(city / "cards", dataset, KEY)


@pytest.fixture(scope="module")
def stops(city):
    return gpd.read_file(city / "bus" / "stops.gpkg")


def true_rides(city) -> pd.DataFrame:
    rides = pd.read_csv(city / "truth" / "legs.csv.gz", dtype=str)
    rides["card_id"] = CardNumbers(KEY).of(rides["card_no"])
    rides["board_time"] = pd.to_datetime(rides["board_time"])
    rides["leg"] = rides["leg"].astype(int)
    return rides


def defects(city, kind: str) -> list[tuple[str, int]]:
    with gzip.open(city / "truth" / "defects.csv.gz", "rt", encoding="utf-8") as stream:
        return [
            (row["file"].removeprefix("cards/").split(".")[0], int(row["line"]))
            for row in csv.DictReader(stream)
            if row["kind"] == kind and row["file"].startswith("cards/")
        ]


def test_every_spoiled_row_is_rejected_by_its_line_and_no_other(city, imported):
    dataset, summary = imported
    with (dataset / "rejected.csv").open(encoding="utf-8-sig", newline="") as stream:
        rejected = [(row["reason"], row["file"].split(".")[0], int(row["line"])) for row in csv.DictReader(stream)]
    bad_times, duplicates = defects(city, "bad_boarding_time"), defects(city, "duplicate_row")
    assert bad_times
    assert duplicates
    expected = [("board_time_unreadable", *place) for place in bad_times] + [
        ("duplicate", *place) for place in duplicates
    ]
    assert Counter(rejected) == Counter(expected)
    assert summary.rows_rejected == len(expected)
    assert summary.repaired_by_kind == {"alight_not_after_board": len(defects(city, "alighting_before_boarding"))}


@pytest.mark.parametrize(
    ("method", "recall", "precision"),
    [(LinkMethod.AUTO, 0.99, 0.995), (LinkMethod.RULES, 0.99, 0.995), (LinkMethod.LINKED_TRIP_ID, 0.45, 0.995)],
)
def test_transfers_are_found_as_they_were(city, imported, stops, tmp_path, method, recall, precision):
    link_taps(imported[0], tmp_path / "legs", TransferRules(method=method), stops)
    legs = duckdb.connect().execute(f"SELECT * FROM '{tmp_path}/legs/*/*.parquet'").df()
    found = transfers_of(legs)
    true = transfers_of(true_rides(city))
    # Half of the rows were delivered without a linked trip id, so that method alone finds half.
    assert len(found & true) / len(true) >= recall
    assert len(found & true) / len(found) >= precision


def transfers_of(legs: pd.DataFrame) -> set[tuple]:
    after = legs[legs["leg"] > 1]
    return set(zip(after["card_id"], after["board_time"], after["route_id"], strict=True))


def test_inferred_alightings_are_mostly_the_true_ones(city, imported, stops, tmp_path):
    link_taps(imported[0], tmp_path / "legs", stops=stops)
    query = f"SELECT * FROM '{tmp_path}/legs/*/*.parquet' WHERE alight_inferred"
    inferred = duckdb.connect().execute(query).df()
    both = inferred.merge(true_rides(city), on=["card_id", "board_time", "route_id"], suffixes=("", "_true"))
    places = stops.set_index("stop_id").geometry
    apart = places.reindex(both["alight_stop"]).distance(places.reindex(both["alight_stop_true"]), align=False)
    assert len(both) >= 50  # the sample leaves out as few as real cards do (1.1 % of final alightings)
    assert np.mean(apart <= 400) >= 0.8


def test_flows_and_hubs_of_the_city_count_every_transfer(imported, stops, tmp_path):
    summary = link_taps(imported[0], tmp_path / "legs", stops=stops)
    for by in PairBy:
        pairs = transfer_pairs(tmp_path / "legs", stops, by)
        assert pairs["transfers"].sum() == summary.transfers
        drawn = pairs.geometry.dropna()
        assert drawn.is_valid.all()
        assert (drawn.length > 0).all()
    hubs = transfer_hubs(tmp_path / "legs", stops)
    assert hubs["transfers"].is_monotonic_decreasing
    assert 0.98 * summary.transfers <= hubs["transfers"].sum() <= summary.transfers
