import sqlite3
from contextlib import closing
from pathlib import PureWindowsPath

import pytest

from sijeong.common.sqlite_files import FileState, is_sqlite, open_database, sqlite_address


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "필지 100%? #2.sqlite"
    with closing(sqlite3.connect(file)) as made, made:
        made.execute("CREATE TABLE lots (number)")
        made.execute("INSERT INTO lots VALUES (1)")
    return file


def test_a_database_is_read_whatever_its_name_and_not_written(file):
    with closing(open_database(file)) as database:
        assert database.execute("SELECT number FROM lots").fetchall() == [(1,)]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            database.execute("DELETE FROM lots")


@pytest.mark.parametrize("mode", ["ro", "rw"])
def test_a_database_that_is_not_there_is_not_made(tmp_path, mode):
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        open_database(tmp_path / "gone.gpkg", mode)
    assert list(tmp_path.iterdir()) == []


class WindowsPath(PureWindowsPath):
    def absolute(self):
        return self


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("//server/share/a.gpkg", "file:////server/share/a.gpkg?mode=ro"),
        ("C:/data/a.gpkg", "file:///C:/data/a.gpkg?mode=ro"),
    ],
)
def test_windows_paths_keep_their_share_and_drive(path, address):
    assert sqlite_address(WindowsPath(path)) == address


def test_an_edited_database_is_known_by_its_log(file):
    with closing(sqlite3.connect(file, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE lots SET number = 2")
        assert FileState.of(file).has_log and is_sqlite(file)
    assert not FileState.of(file).has_log and is_sqlite(file)


def test_a_text_is_no_database(tmp_path):
    text = tmp_path / "text.gpkg"
    text.write_text("no database")
    assert not is_sqlite(text)
