"""GeoPackages that the same program is editing through another SQLite than pyogrio's: Python's, which is QGIS's."""

import gc
import shutil
import sqlite3
import threading
from contextlib import closing

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from cancelling import CancelAfter
from locking import asked_elsewhere, locked_elsewhere
from shapely.geometry import Point

from sijeong.common import geopackages
from sijeong.common.errors import Cancelled
from sijeong.common.geopackages import IMMUTABLE, as_saved, list_layers, read_arrays, read_info, read_layer
from sijeong.common.progress import Progress
from sijeong.common.sqlite_files import FileState


@pytest.fixture
def package(tmp_path):
    file = tmp_path / "lots.gpkg"
    lots = gpd.GeoDataFrame({"number": [1, 2, 3]}, geometry=[Point(at, at) for at in range(3)], crs="EPSG:5186")
    # The triggers of a spatial index call functions of GDAL's, which this editor has not.
    pyogrio.write_dataframe(lots, file, layer="lots", driver="GPKG", layer_options={"SPATIAL_INDEX": "NO"})
    return file


@pytest.fixture
def editor(package):
    """Edits ``package`` as QGIS does: with a log, which is there from the first edit on."""
    with closing(sqlite3.connect(package, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        edit(editor, 1, 10)
        yield editor


def edit(editor: sqlite3.Connection, fid: int, number: int) -> None:
    editor.execute("UPDATE lots SET number = ? WHERE fid = ?", (number, fid))


def numbers_in(package) -> list[int]:
    return [number for (number,) in asked_elsewhere(package, "SELECT number FROM lots")]


READERS = pytest.mark.parametrize(
    "read",
    [
        lambda file: read_layer(file, layer="lots"),
        lambda file: read_layer(file, sql="SELECT number FROM lots"),
        lambda file: read_arrays(file, layer="lots"),
        lambda file: read_info(file, layer="lots"),
        list_layers,
    ],
    ids=["layer", "sql", "arrays", "info", "layers"],
)


@READERS
def test_an_edited_package_is_left_as_it_is(package, editor, read):
    log, index = (package.with_name(f"{package.name}{side}") for side in ("-wal", "-shm"))
    before = (log.stat().st_ino, log.stat().st_size, index.stat().st_ino, index.stat().st_size)
    read(package)
    assert (log.stat().st_ino, log.stat().st_size, index.stat().st_ino, index.stat().st_size) == before


@READERS
def test_what_is_saved_after_it_was_read_is_kept(package, editor, read):
    read(package)
    edit(editor, 2, 20)
    editor.close()
    assert numbers_in(package) == [10, 20, 3]


def test_what_stands_in_the_log_alone_is_read(package, editor):
    assert list(read_layer(package, layer="lots")["number"]) == [10, 2, 3]
    edit(editor, 3, 30)
    assert list(read_layer(package, layer="lots")["number"]) == [10, 2, 30]


def test_what_is_not_saved_yet_is_not_read(package, editor):
    editor.execute("BEGIN")
    edit(editor, 2, 20)
    assert list(read_layer(package, layer="lots")["number"]) == [10, 2, 3]
    editor.execute("COMMIT")
    assert list(read_layer(package, layer="lots")["number"]) == [10, 20, 3]


def test_pieces_of_an_edited_package_come_from_one_copy(package, editor, tmp_path, monkeypatch):
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(copies))
    read_layer(package, layer="lots", fids=[1])
    (first,) = copies.iterdir()
    read_layer(package, layer="lots", fids=[2])
    assert list(copies.iterdir()) == [first]
    edit(editor, 2, 20)
    read_layer(package, layer="lots", fids=[1])
    (second,) = copies.iterdir()
    assert second != first


def test_an_edited_package_is_carried_away_whole(package, editor, tmp_path):
    carried = tmp_path / "carried.gpkg"
    with as_saved(package) as file:
        shutil.copyfile(file, carried)
    assert numbers_in(carried) == [10, 2, 3]
    assert not list(tmp_path.glob("carried.gpkg-*"))
    editor.close()
    with as_saved(package) as file:
        assert file == package


def test_what_is_written_while_it_is_read_is_read_again(package):
    """The first look ends before somebody saves, so it may hold half of the edit."""
    looks = []

    def read(path, options):
        found = pyogrio.read_dataframe(path, layer="lots", **options)
        looks.append(options)
        if len(looks) == 1:
            with closing(sqlite3.connect(package)) as editor, editor:
                edit(editor, 2, 20)
        return found

    found = geopackages._read(package, read, geopackages.SILENT)
    assert list(found["number"]) == [1, 20, 3]
    assert looks == [IMMUTABLE, {}]


def test_an_error_counts_only_where_nobody_wrote(package):
    """Pages of before and after an edit do not fit together, which GDAL takes for a damaged file."""

    def read(path, options):
        if options:
            with closing(sqlite3.connect(package)) as editor, editor:
                edit(editor, 2, 20)
            raise pyogrio.errors.DataSourceError("database disk image is malformed")
        return pyogrio.read_dataframe(path, layer="lots")

    assert list(geopackages._read(package, read, geopackages.SILENT)["number"]) == [1, 20, 3]
    with pytest.raises(pyogrio.errors.DataLayerError, match="no_such_layer"):
        read_layer(package, layer="no_such_layer")


def test_a_package_without_a_log_is_read_while_another_program_has_it_locked(package):
    with locked_elsewhere(package):
        assert list(read_layer(package, layer="lots")["number"]) == [1, 2, 3]


def test_one_that_another_program_is_writing_is_locked_not_damaged(package, monkeypatch):
    monkeypatch.setattr("sijeong.common.sqlite_files.LOCK_PATIENCE_S", 0.2)
    package.with_name(f"{package.name}-journal").write_bytes(b"")
    with locked_elsewhere(package), pytest.raises(PermissionError):
        read_layer(package, layer="lots")


def test_waiting_for_a_copy_ends_with_a_cancel(package):
    package.with_name(f"{package.name}-journal").write_bytes(b"")
    with locked_elsewhere(package), pytest.raises(Cancelled):
        read_layer(package, CancelAfter(2), layer="lots")


def test_a_damaged_package_with_a_log_is_told_as_any_other(package):
    package.write_bytes(b"no database" * 500)
    package.with_name(f"{package.name}-wal").write_bytes(b"")
    with pytest.raises(pyogrio.errors.DataSourceError):
        read_layer(package, layer="lots")


def test_other_formats_are_read_as_ever(tmp_path):
    file = tmp_path / "lots.geojson"
    lots = gpd.GeoDataFrame({"number": [1]}, geometry=[Point(127, 37)], crs="EPSG:4326")
    pyogrio.write_dataframe(lots, file)
    pd.testing.assert_frame_equal(read_layer(file), pyogrio.read_dataframe(file))
    assert [name for name, _ in list_layers(file)] == ["lots"]


NAMES = ["%EC%84%9C a%20b", "갑!을", "갑;을", "x!y.zip", "#1 50%"]
"""Browsers save downloads under such names; to GDAL and pyogrio they hold signs with a meaning."""


@pytest.mark.parametrize("name", NAMES)
def test_a_package_of_any_name_is_read(package, tmp_path, name):
    file = tmp_path / name / f"{name}.gpkg"
    file.parent.mkdir()
    shutil.copyfile(package, file)
    assert list(read_layer(file, layer="lots")["number"]) == [1, 2, 3]
    with closing(sqlite3.connect(file, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        edit(editor, 1, 11)
        assert list(read_layer(file, layer="lots")["number"]) == [11, 2, 3]
        assert [layer for layer, _ in list_layers(file)] == ["lots"]


def test_an_edited_package_is_known_by_a_link_to_it(package, editor, tmp_path):
    link = tmp_path / "link.gpkg"
    link.symlink_to(package)
    assert FileState.of(link) == FileState.of(package)
    assert list(read_layer(link, layer="lots")["number"]) == [10, 2, 3]


def test_copies_go_when_nobody_asks_for_them_any_more(package, editor, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "copies"))
    (tmp_path / "copies").mkdir()
    with as_saved(package) as file:
        geopackages._COPIES.forget()
        assert file.exists(), "it is being read"
    gc.collect()
    assert not list((tmp_path / "copies").iterdir())
    assert list(read_layer(package, layer="lots")["number"]) == [10, 2, 3]


def test_who_waits_for_the_copy_of_another_may_cancel(package, editor):
    reached, let_go = threading.Event(), threading.Event()

    class Slow(Progress):
        def check(self):
            reached.set()
            let_go.wait()

    copying = threading.Thread(target=read_info, args=(package, Slow()), kwargs={"layer": "lots"})
    copying.start()
    try:
        reached.wait()
        with pytest.raises(Cancelled):
            read_info(package, CancelAfter(2), layer="lots")
    finally:
        let_go.set()
        copying.join()
