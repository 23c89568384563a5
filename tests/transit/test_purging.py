"""Records that stay, and data that go."""

import csv
from datetime import timedelta

import pytest
from leg_tables import DAY, ride, write_legs

from sijeong.transit.errors import TransitError
from sijeong.transit.privacy.purging import purge_dataset
from sijeong.transit.privacy.records import EXPORT_COLUMNS, add_record, earlier_exports, read_records


@pytest.fixture
def legs(tmp_path):
    rides = [ride(card, "R", "08:00", "A", "08:10", "B") for card in range(3)]
    return write_legs(tmp_path / "legs", [*rides, ride(7, "R", "08:00", "A", day=DAY + timedelta(days=1))])


def lines_of(log):
    with log.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_dataset_goes_and_its_record_stays(legs, tmp_path):
    log = tmp_path / "시정" / "destructions.csv"
    (legs / "rejected.csv").write_text("file,line\n")
    (legs / "rules.json").write_text("{}")
    found = purge_dataset(legs, log, "보유기간 만료")
    assert not legs.exists()
    assert (found.rows, found.kind, len(found.days), found.files) == (4, "legs", 2, 4)
    (line,) = lines_of(log)
    assert (line["rows"], line["first_day"], line["last_day"]) == ("4", "2026-04-16", "2026-04-17")
    assert (line["what"], line["kind"], line["reason"]) == (str(legs), "legs", "보유기간 만료")
    assert line["who"]
    assert line["time"][:4].isdigit()


def test_records_are_added_to_those_before(legs, tmp_path):
    log = tmp_path / "log.csv"
    purge_dataset(legs, log)
    purge_dataset(write_legs(tmp_path / "more", [ride(1, "R", "08:00", "A")]), log)
    assert [line["rows"] for line in lines_of(log)] == ["4", "1"]


@pytest.mark.parametrize("foreign", ["report.docx", "service_date=2026-04-16/notes.txt", "other/file.parquet"])
def test_a_folder_with_anything_else_is_left_alone(legs, tmp_path, foreign):
    (legs / foreign).parent.mkdir(exist_ok=True)
    (legs / foreign).write_text("mine")
    with pytest.raises(TransitError, match="something else than card records"):
        purge_dataset(legs, tmp_path / "log.csv")
    assert (legs / foreign).read_text() == "mine"
    assert len(list(legs.rglob("*.parquet"))) >= 2
    assert not (tmp_path / "log.csv").exists()


def test_parquet_that_is_no_card_record_is_left_alone(tmp_path):
    import duckdb
    import pandas as pd

    folder = tmp_path / "data" / "service_date=2026-04-16"
    folder.mkdir(parents=True)
    table = pd.DataFrame({"route_id": ["1"]})
    with duckdb.connect() as connection:
        connection.register("part", table)
        connection.execute(f"COPY part TO '{folder}/x.parquet' (FORMAT parquet)")
    with pytest.raises(TransitError, match="holds no card records"):
        purge_dataset(tmp_path / "data", tmp_path / "log.csv")
    assert (folder / "x.parquet").exists()


def test_what_is_no_folder_of_records_is_refused(legs, tmp_path):
    (tmp_path / "link").symlink_to(legs)
    for folder in (tmp_path / "nowhere", tmp_path / "link"):
        with pytest.raises(TransitError, match="no folder of card records"):
            purge_dataset(folder, tmp_path / "log.csv")
    (tmp_path / "empty").mkdir()
    with pytest.raises(TransitError, match="holds no card records"):
        purge_dataset(tmp_path / "empty", tmp_path / "log.csv")
    assert legs.exists()


def test_nothing_is_destroyed_without_its_record(legs, tmp_path):
    (tmp_path / "taken").write_text("a file where the folder of the log should be")
    with pytest.raises(TransitError, match="cannot be written"):
        purge_dataset(legs, tmp_path / "taken" / "log.csv")
    assert legs.exists()


def test_a_record_is_no_formula_and_one_line(tmp_path):
    add_record(tmp_path / "log.csv", EXPORT_COLUMNS, {"audience": "=1+1", "input": "a\nb,c"})
    (line,) = lines_of(tmp_path / "log.csv")
    assert (line["audience"], line["input"]) == ("'=1+1", "a b,c")
    assert list(line) == list(EXPORT_COLUMNS)


def test_exports_of_the_same_days_at_other_settings_are_found(tmp_path):
    log = tmp_path / "log.csv"
    april = {
        "days": "2026-04-01/2026-04-30",
        "fewest_cards": 10,
        "rounded": True,
        "breakdown": "none",
        "levels": "dong",
    }
    assert earlier_exports(log, april) == []
    add_record(log, EXPORT_COLUMNS, april)
    assert earlier_exports(log, april) == []
    by_hour = april | {"days": "2026-04-30/2026-05-02", "breakdown": "hour"}
    assert [line["breakdown"] for line in earlier_exports(log, by_hour)] == ["none"]
    assert earlier_exports(log, by_hour | {"days": "2026-05-01/2026-05-02"}) == []
    assert len(read_records(log)) == 1
