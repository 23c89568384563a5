"""What lies on the disk while a pull runs and after it: whole at every moment, and clear about itself."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from locking import locked_elsewhere

from sijeong.catalog.entries import Dataset, Field, FieldKind, SourceKind, Theme
from sijeong.catalog.errors import CatalogError
from sijeong.catalog.http.platform import Platform
from sijeong.catalog.http.request import Request
from sijeong.catalog.journal import Journal
from sijeong.catalog.journal_file import counts_in
from sijeong.catalog.remarks import remark
from sijeong.catalog.shaping import Shaper
from sijeong.catalog.sources.base import FEATURE_ID, Page
from sijeong.catalog.store import Store
from sijeong.catalog.writing import LayerWriter, read_aliases
from sijeong.common.progress import SILENT
from sijeong.common.provenance import Provenance, Source

SERVER = Platform("trial", "Trial")
WORDS = {"ko": "시험"}
ENTRY = Dataset(
    "trial",
    Theme.PARCELS,
    SourceKind.WFS,
    WORDS,
    WORDS,
    WORDS,
    WORDS,
    geometry="point",
    key_fields=("code",),
    fields=(Field("code", ("CODE",)), Field("size", ("SIZE",), FieldKind.INTEGER, {"ko": "크기"})),
)


def request(number: int, group: str = "all") -> Request:
    return Request(SERVER, "https://example.kr/wfs", (("page", str(number)),), group=group)


def page(*codes: str, promised: int | None = None, size: int = 1, **more) -> Page:
    points = [shapely.Point(200_000 + int(code or 0), 500_000) for code in codes]
    return Page(gpd.GeoDataFrame({"CODE": codes, "SIZE": size}, geometry=points, crs=5186), promised, **more)


def finished(journal: Journal, number: int, answer: Page, group: str = "all") -> int:
    return journal.finish(request(number, group), answer, Shaper(ENTRY).rows(answer.frame))


def opened(file: Path, plan: str = "plan") -> Journal:
    return Journal.open_for(file, "trial", "41390", plan)


@pytest.fixture
def file(tmp_path) -> Path:
    return Store(tmp_path).journal_file("trial", "41390")


def codes_in(journal: Journal) -> list[str]:
    return [values[0] for _, rows in journal.batches(100) for values in rows]


# --- Journal ------------------------------------------------------------------------------------------------------


def test_what_is_finished_is_known_when_it_is_opened_again(file):
    with opened(file) as journal:
        journal.plan((request(1), request(2)))
        finished(journal, 1, page("1", "2", following=(request(3),)))
    with opened(file) as journal:
        journal.plan((request(1), request(2)))
        assert [asked.value("page") for _, asked in journal.waiting(SERVER)] == ["2", "3"]
        assert (journal.counts.finished, journal.counts.known, journal.counts.features) == (1, 3, 2)
        assert journal.waiting(SERVER)[0][1] == request(2)
    assert counts_in(file, "plan").finished == 1
    assert counts_in(file, "another plan") is None


def test_another_plan_begins_anew(file):
    with opened(file) as journal:
        journal.plan((request(1),))
        finished(journal, 1, page("1"))
    with opened(file, "another plan") as journal:
        assert (journal.counts.known, journal.counts.features) == (0, 0)


def test_an_answer_that_comes_twice_counts_once(file):
    with opened(file) as journal:
        journal.plan((request(1),))
        assert finished(journal, 1, page("1", "2", promised=2)) == 2
        assert finished(journal, 1, page("1", "2", "3", promised=2)) == 0
        assert codes_in(journal) == ["1", "2"]


def test_features_and_the_finished_request_are_one_step(file):
    """When the disk takes the features but not the rest, the request still waits and the features are gone."""
    with opened(file) as journal:
        journal.plan((request(1), request(2)))
        finished(journal, 1, page("1"))
        journal._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(CatalogError, match="is full"):
            finished(journal, 2, page(*map(str, range(5000))))
        assert (journal.counts.finished, journal.counts.features) == (1, 1)
    with opened(file) as journal:
        assert [asked.value("page") for _, asked in journal.waiting(SERVER)] == ["2"]
        assert codes_in(journal) == ["1"]
        assert finished(journal, 2, page("2")) == 1


def test_a_page_that_is_replaced_by_smaller_ones_counts_for_nothing(file):
    with opened(file) as journal:
        journal.plan((request(1, "large"),))
        smaller = (request(2, "west"), request(3, "east"))
        finished(journal, 1, page("1", "2", promised=99, following=smaller, replaced=True), "large")
        finished(journal, 2, page("1", promised=1), "west")
        finished(journal, 3, page("2", "1", promised=2), "east")
        assert [(group.name, group.promised, group.arrived) for group in journal.groups()] == [
            ("west", 1, 1),
            ("east", 2, 2),
        ]
        assert codes_in(journal) == ["1", "2"]
        assert journal.ask_again() == 0


def test_a_group_that_came_short_is_asked_again_once(file):
    with opened(file) as journal:
        journal.plan((request(1), request(2)))
        finished(journal, 1, page("1", promised=3))
        finished(journal, 2, page("2", promised=3))
        assert journal.ask_again() == 2
        assert len(journal.waiting(SERVER)) == 2
        finished(journal, 1, page("1", "3", promised=3))
        finished(journal, 2, page("2", promised=3))
        assert [(group.promised, group.arrived) for group in journal.groups()] == [(3, 3)]
        assert journal.ask_again() == 0


def test_the_same_feature_with_other_values_in_another_answer_is_told(file):
    with opened(file) as journal:
        journal.plan((request(1), request(2)))
        finished(journal, 1, page("1"))
        finished(journal, 2, page("1", size=2))
        assert (journal.counts.features, journal.differing, journal.repeated) == (1, 1, 0)


def test_what_a_source_remarks_is_kept_once(file):
    said = (remark("The axes of {server} were exchanged.", server="a"),)
    with opened(file) as journal:
        journal.plan((request(1), request(2)))
        finished(journal, 1, page("1", remarks=said))
        finished(journal, 2, page("2", remarks=said))
    with opened(file) as journal:
        assert [one.sentence() for one in journal.remarks] == ["The axes of a were exchanged."]


def test_a_journal_that_is_no_database_any_more_is_begun_anew(file):
    with opened(file) as journal:
        journal.plan((request(1),))
    file.write_bytes(b"torn apart" * 1000)
    assert Store(file.parent.parent).unfinished() == ()
    with opened(file) as journal:
        assert journal.counts.known == 0


PAGES = st.lists(st.lists(st.integers(0, 30), max_size=8, unique=True), min_size=1, max_size=12)


@settings(max_examples=25, deadline=None)
@given(pages=PAGES, stops=st.sets(st.integers(0, 11)), order=st.randoms(use_true_random=False))
def test_however_pages_overlap_and_wherever_it_is_stopped_each_feature_is_there_once(
    tmp_path_factory, pages, stops, order
):
    file = Store(tmp_path_factory.mktemp("data")).journal_file("trial", "41390")
    numbers = list(range(len(pages)))
    order.shuffle(numbers)
    journal = opened(file)
    journal.plan(tuple(map(request, numbers)))
    try:
        for number in numbers:
            if number in stops:
                journal.close()
                journal = opened(file)
            finished(journal, number, page(*map(str, pages[number])))
        assert sorted(codes_in(journal), key=int) == sorted({str(code) for part in pages for code in part}, key=int)
        assert journal.waiting(SERVER) == []
    finally:
        journal.close()


def test_features_without_a_key_are_known_by_the_servers_id_or_their_content(file):
    bare = Dataset("trial", Theme.PARCELS, SourceKind.WFS, WORDS, WORDS, WORDS, WORDS, geometry="none")
    first = gpd.pd.DataFrame({"a": [1, 1, 2]})
    assert len(set(Shaper(bare).rows(first).keys)) == 2
    with_id = first.assign(**{FEATURE_ID: ["x.1", "x.2", "x.3"]})
    assert len(set(Shaper(bare).rows(with_id).keys)) == 3


# --- Store --------------------------------------------------------------------------------------------------------


def keep(store: Store, area: str = "41390", fetched: datetime | None = None, codes=("1", "2")) -> Path:
    """A small dataset in the store, as a pull leaves it."""
    target = store.file("trial", area)
    moment = fetched or datetime.now(UTC)
    note = Provenance(
        "시험",
        "sijeong:pulldataset",
        {"DATASET": "trial", "AREA": area, "FETCHED": moment.isoformat()},
        (Source("LX", "https://example.kr/wfs", "2026-04", "공공누리 1유형"),),
    )
    journal = Journal.open_for(store.journal_file("trial", area), "trial", area, "", resumable=False)
    journal.keep(page(*codes), Shaper(ENTRY).rows(page(*codes).frame))
    LayerWriter(target, "trial", ENTRY, journal).finish(note, SILENT)
    journal.remove()
    return target


def test_what_is_kept_is_told_without_copying_a_dataset_that_is_edited(tmp_path, monkeypatch):
    """The home page asks on the main thread, and a dataset may have gigabytes."""
    (tmp_path / "copies").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "copies"))
    store = Store(tmp_path / "store")
    file = keep(store)
    with closing(sqlite3.connect(file, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE gpkg_ogr_contents SET feature_count = NULL")
        assert file.with_name(f"{file.name}-wal").stat().st_size
        (kept,) = store.kept()
    assert (kept.dataset_id, kept.features) == ("trial", 2)
    assert not list((tmp_path / "copies").iterdir())


def test_one_that_another_program_has_locked_is_left_out_and_found_again(tmp_path):
    store = Store(tmp_path)
    file = keep(store)
    with locked_elsewhere(file):
        assert store.kept() == ()
    assert len(store.kept()) == 1


def test_a_kept_dataset_says_what_it_is_and_how_old(tmp_path):
    store = Store(tmp_path)
    keep(store, fetched=datetime.now(UTC) - timedelta(days=200, hours=1))
    (kept,) = store.kept()
    assert (kept.dataset_id, kept.area_key, kept.layer, kept.features) == ("trial", "41390", "trial", 2)
    assert (kept.age_days, kept.is_old(ENTRY), kept.licence) == (200, True, "공공누리 1유형")
    assert kept.aliases == read_aliases(kept.file, "trial") == {"size": "크기"}
    assert store.find("trial", "41390") == kept
    assert store.find("trial", "41110") is None
    store.remove("trial", "41390")
    assert store.kept() == ()
    assert not (tmp_path / "trial").exists()


def test_what_is_not_ours_or_broken_is_passed_over(tmp_path):
    store = Store(tmp_path)
    file = keep(store)
    (tmp_path / "trial" / "cut.gpkg").write_bytes(file.read_bytes()[:5000])
    page("1").frame.to_file(tmp_path / "trial" / "own.gpkg")
    (tmp_path / "notes.txt").write_text("x")
    assert [kept.area_key for kept in store.kept()] == ["41390"]


def test_looking_at_a_store_makes_no_folder(tmp_path):
    store = Store(tmp_path / "nothing")
    assert store.kept() == store.unfinished() == ()
    store.remove("trial", "41390")
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize("name", ["../up", "a/b", "", ".", "..", "a b", "c:", ".hidden", "a\\b"])
def test_names_that_lead_elsewhere_are_refused(tmp_path, name):
    with pytest.raises(CatalogError, match="file name"):
        Store(tmp_path).file(name, "41390")


def test_many_dongs_make_a_short_file_name_and_different_ones_different_names(tmp_path):
    codes = [f"41390{number:05d}" for number in range(10100, 13600, 100)]
    store = Store(tmp_path)
    one, other = store.file("trial", "-".join(codes)), store.file("trial", "-".join(codes[:-1]))
    assert len(one.name) < 90
    assert one != other
    keep(store, "-".join(codes))
    assert store.kept()[0].area_key == "-".join(codes)


def test_an_empty_answer_makes_an_empty_layer(tmp_path):
    store = Store(tmp_path)
    keep(store, codes=())
    assert store.find("trial", "41390").features == 0


def test_a_full_disk_is_told_in_a_sentence_and_leaves_the_journal(tmp_path):
    """On a real file system that is really full."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small disk needs the rights of an administrator")
    try:
        store = Store(disk)
        with opened(store.journal_file("trial", "41390")) as journal:
            journal.plan(tuple(map(request, range(40))))
            with pytest.raises(CatalogError, match="full"):
                for number in range(40):
                    finished(journal, number, page(*(str(number * 1000 + code) for code in range(1000))))
            done = journal.counts.finished
        with opened(store.journal_file("trial", "41390")) as journal:
            assert journal.counts.finished == done > 0
            assert journal.counts.features == done * 1000
            with pytest.raises(CatalogError, match="could not be written"):
                LayerWriter(disk / "x.gpkg", "trial", ENTRY, journal).finish(Provenance("x", "x"), SILENT)
    finally:
        subprocess.run(["umount", disk], check=True)


def test_the_file_is_a_plain_geopackage(tmp_path):
    store = Store(tmp_path)
    file = keep(store)
    with sqlite3.connect(file) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM rtree_trial_geom").fetchone() == (2,)
        assert database.execute("SELECT data_type, srs_id FROM gpkg_contents").fetchall() == [("features", 5186)]
    assert sorted(os.listdir(file.parent)) == ["41390.gpkg"]
