import errno
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from locking import asked_elsewhere, locked_elsewhere

from sijeong.common.files import LEAST_FREE, is_disk_full, replacing


def test_a_file_takes_the_place_of_the_old_one(tmp_path):
    target = tmp_path / "result.txt"
    target.write_text("old")
    with replacing(target) as fresh:
        fresh.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["result.txt"]


def test_a_file_never_takes_the_place_of_a_folder(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "kept.txt").touch()
    with pytest.raises(IsADirectoryError), replacing(tmp_path / "mine") as fresh:
        fresh.write_text("new")
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "kept.txt"]


def test_a_folder_takes_the_place_of_the_old_one(tmp_path):
    target = tmp_path / "legs"
    target.mkdir()
    (target / "old.parquet").touch()
    with replacing(target) as fresh:
        fresh.mkdir()
        (fresh / "new.parquet").touch()
    assert [path.name for path in target.iterdir()] == ["new.parquet"]
    assert [path.name for path in tmp_path.iterdir()] == ["legs"]


@pytest.mark.parametrize("make", ["file", "folder"])
def test_an_error_leaves_what_was_there(tmp_path, make):
    target = tmp_path / "result"
    target.write_text("old")
    with pytest.raises(RuntimeError), replacing(target) as fresh:
        if make == "file":
            fresh.write_text("half")
        else:
            fresh.mkdir()
            (fresh / "half").touch()
        raise RuntimeError
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["result"]


def test_side_files_of_the_fresh_one_go_with_it(tmp_path):
    with pytest.raises(RuntimeError), replacing(tmp_path / "a.gpkg") as fresh:
        fresh.write_text("half")
        fresh.with_name(fresh.name + "-journal").write_text("journal")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_an_error_names_the_file_that_was_asked_for(tmp_path):
    target = tmp_path / "a.gpkg"
    with pytest.raises(FileNotFoundError) as caught, replacing(target) as fresh:
        fresh.open()
    assert caught.value.filename == str(target)


def test_missing_parent_folders_are_made(tmp_path):
    with replacing(tmp_path / "a" / "b" / "c.txt") as fresh:
        fresh.write_text("x")
    assert (tmp_path / "a" / "b" / "c.txt").read_text() == "x"


def test_a_full_disk_is_known_by_what_the_writer_says(tmp_path):
    assert is_disk_full(sqlite3.OperationalError("database or disk is full"), tmp_path)
    assert is_disk_full(OSError(errno.ENOSPC, "No space left on device"), tmp_path / "not there")
    assert not is_disk_full(sqlite3.OperationalError("attempt to write a readonly database"), tmp_path)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_a_copy_to_a_full_disk_is_told_by_its_cause(tmp_path):
    with pytest.raises(OSError) as told, open("/dev/full", "wb") as full:
        full.write(b"x")
    assert is_disk_full(told.value, tmp_path)


def test_an_error_of_gdal_on_a_full_disk_is_told_as_that(tmp_path, monkeypatch):
    """GDAL says "no such table" there: it could not make one."""
    full = shutil.disk_usage(tmp_path)._replace(free=LEAST_FREE - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: full)
    with pytest.raises(OSError) as told, replacing(tmp_path / "roads.gpkg"):
        raise RuntimeError("no such table: edges")
    assert (told.value.errno, told.value.filename) == (errno.ENOSPC, str(tmp_path / "roads.gpkg"))


def test_any_other_error_of_gdal_stays_what_it_is(tmp_path):
    with pytest.raises(RuntimeError, match="no such table"), replacing(tmp_path / "roads.gpkg"):
        raise RuntimeError("no such table: edges")


def database(file: Path, name: str) -> Path:
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("CREATE TABLE lots (name TEXT)")
        made.execute("INSERT INTO lots VALUES (?)", (name,))
    return file


def told_elsewhere(file: Path) -> list[str]:
    """Whether ``file`` is whole, and what it holds."""
    return [told for (told,) in asked_elsewhere(file, "PRAGMA integrity_check", "SELECT name FROM lots")]


@pytest.fixture
def edited(tmp_path):
    """A GeoPackage with a log, because a connection has edited it and is still open, as those of QGIS's layers are."""
    target = database(tmp_path / "results.gpkg", "old")
    with closing(sqlite3.connect(target, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE lots SET name = 'edited'")
        yield target, editor


def test_a_database_with_a_log_gets_the_new_content(edited, tmp_path):
    """Renamed over it, the new file would be destroyed by the log of the old one."""
    target, editor = edited
    with replacing(target) as fresh:
        database(fresh, "new")
        assert editor.execute("SELECT name FROM lots").fetchall() == [("edited",)]
    assert editor.execute("SELECT name FROM lots").fetchall() == [("new",)]
    editor.execute("UPDATE lots SET name = 'edited again'")
    assert told_elsewhere(target) == ["ok", "edited again"]
    editor.close()
    assert told_elsewhere(target) == ["ok", "edited again"]
    assert [file.name for file in tmp_path.iterdir()] == ["results.gpkg"]


def test_a_database_that_another_program_keeps_locked_stays(edited, tmp_path, monkeypatch):
    monkeypatch.setattr("sijeong.common.sqlite_files.LOCK_PATIENCE_S", 0.2)
    target, editor = edited
    editor.close()
    target.with_name("results.gpkg-journal").touch()
    with locked_elsewhere(target), pytest.raises(PermissionError) as told, replacing(target) as fresh:
        database(fresh, "new")
    assert told.value.filename == str(target)
    assert told_elsewhere(target) == ["ok", "edited"]
    assert not list(tmp_path.glob(".results*"))


def refuses_as_windows_does(_fresh, target):
    raise PermissionError(errno.EACCES, "The file is used by another process", str(target))


def test_an_open_database_that_cannot_be_replaced_gets_the_new_content(tmp_path, monkeypatch):
    target = database(tmp_path / "results.gpkg", "old")
    monkeypatch.setattr(os, "replace", refuses_as_windows_does)
    with closing(sqlite3.connect(target)) as reader:
        with replacing(target) as fresh:
            database(fresh, "new")
        assert reader.execute("SELECT name FROM lots").fetchall() == [("new",)]
    assert [file.name for file in tmp_path.iterdir()] == ["results.gpkg"]


@pytest.mark.parametrize("name", ["notes.csv", "no_database.gpkg"])
def test_any_other_file_that_cannot_be_replaced_is_told(tmp_path, monkeypatch, name):
    target = tmp_path / name
    target.write_text("old" * 1_000)
    monkeypatch.setattr(os, "replace", refuses_as_windows_does)
    with pytest.raises(PermissionError, match="used by another"), replacing(target) as fresh:
        database(fresh, "new")
    assert target.read_text() == "old" * 1_000
    assert [file.name for file in tmp_path.iterdir()] == [name]
