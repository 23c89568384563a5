"""The sample city as a whole: its files, its size, its sameness."""

import hashlib

import pytest

from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.sample import CityPlan, SampleError, generate_city
from sijeong.sample.__main__ import main

SMALL_CITY_BYTES = 5_500_000


def _hashes(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_writes_every_promised_file(city):
    files = [city.boundaries, city.nodes, city.links, city.turns, city.stops, city.routes, city.parcels]
    files += [city.clean_parcels, city.buildings, city.forest, city.clean_forest, city.dem, city.fires, *city.cards]
    files += [city.traffic / f"{name}.csv" for name in ("od_dong", "od_morning", "jobs", "counts", "speeds", "profile")]
    files += [city.traffic / "signals.gpkg", city.traffic / "gates.gpkg"]
    files += [city.stations, city.water, city.shelters, city.forest_roads]
    files += [city.folder / "README.txt", city.folder / "bus" / "rail_stations.csv"]
    files += [
        city.truth / f"{name}.csv.gz"
        for name in ("journeys", "transfers", "legs", "traffic_od", "traffic_links", "defects")
    ]
    assert [path for path in files if not path.is_file()] == []
    for stem in ("station", "route", "routestation", "routeline"):
        assert list((city.folder / "bus").glob(f"{stem}2*.txt"))


def test_small_city_stays_small(city):
    assert sum(path.stat().st_size for path in city.folder.rglob("*") if path.is_file()) <= SMALL_CITY_BYTES


def test_same_seed_same_bytes_even_over_an_old_city(city, tmp_path):
    target = tmp_path / "city"
    (target / "old").mkdir(parents=True)
    again = generate_city(target, CityPlan(seed=1))
    assert _hashes(again.folder) == _hashes(city.folder)


def test_other_seed_other_city(city, tmp_path):
    other = generate_city(tmp_path / "city", CityPlan(seed=2, only=("roads", "fires", "boundaries")))
    assert other.links.read_bytes() != city.links.read_bytes()
    assert other.fires.read_bytes() != city.fires.read_bytes()
    assert other.boundaries.read_bytes() != city.boundaries.read_bytes()


def test_only_replaces_the_named_parts(city, tmp_path):
    target = tmp_path / "city"
    (target / "cards").mkdir(parents=True)
    (target / "cards" / "mine.csv").write_text("keep")
    (target / "roads").mkdir()
    (target / "roads" / "old.shp").write_text("old")
    made = generate_city(target, CityPlan(seed=1, only=("roads",)))
    assert (target / "cards" / "mine.csv").read_text() == "keep"
    assert not (target / "roads" / "old.shp").exists()
    assert made.links.read_bytes() == city.links.read_bytes()
    assert made.parcels is None
    assert sorted(path.name for path in target.iterdir()) == ["README.txt", "cards", "roads", "truth"]


class _StopsAt(Progress):
    def __init__(self, word):
        self._word, self._stop = word, False

    def _say(self, template, values):
        self._stop = values.get("part") == self._word

    def is_cancelled(self):
        return self._stop


def test_cancel_leaves_what_was_there(tmp_path):
    target = tmp_path / "city"
    target.mkdir()
    (target / "mine.txt").write_text("keep")
    with pytest.raises(Cancelled):
        generate_city(target, CityPlan(seed=1), _StopsAt("bus"))
    assert [path.name for path in tmp_path.iterdir()] == ["city"]
    assert [path.name for path in target.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    "wrong",
    [{"size": "huge"}, {"days": 0}, {"taps": 10}, {"parcels": 5}, {"only": ("castles",)}, {"cards_format": "xlsx"}],
)
def test_impossible_plans_say_why(wrong):
    with pytest.raises(SampleError) as problem:
        CityPlan(**wrong)
    assert str(next(iter(wrong.values())) if wrong != {"only": ("castles",)} else "castles") in str(problem.value)


def test_command_line(tmp_path, capsys):
    assert main([str(tmp_path / "city"), "--seed", "3", "--only", "roads"]) == 0
    assert (tmp_path / "city" / "roads" / "MOCT_LINK.shp").is_file()
    assert main([str(tmp_path / "other"), "--taps", "5"]) == 1
    assert "At least 500 taps a day" in capsys.readouterr().err
    assert not (tmp_path / "other").exists()
