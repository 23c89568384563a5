"""Zips: Korean names, hostile ones, cut ones."""

from __future__ import annotations

import struct
import zipfile

import pytest

from sijeong.catalog.errors import CatalogError
from sijeong.catalog.files import archives
from sijeong.catalog.files.archives import unpacked
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress


def names_in(archive) -> list[str]:
    with unpacked(archive) as folder:
        return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())


def zip_with_raw_names(target, names: dict[bytes, bytes]) -> None:
    """A zip whose names are bytes without the UTF-8 flag, as Windows writes them in Korea."""
    entries, directory = b"", b""
    for name, content in names.items():
        head = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0, zipfile.crc32(content), len(content), len(content),
                           len(name), 0)  # fmt: skip
        directory += (
            b"PK\x01\x02" + struct.pack("<H", 20) + head + struct.pack("<HHHII", 0, 0, 0, 0, len(entries)) + name
        )
        entries += b"PK\x03\x04" + head + name + content
    end = struct.pack("<HHHHIIH", 0, 0, len(names), len(names), len(directory), len(entries), 0)
    target.write_bytes(entries + directory + b"PK\x05\x06" + end)


def test_names_without_the_utf8_flag_are_korean(tmp_path):
    zip_with_raw_names(tmp_path / "a.zip", {"시흥시/행정동경계.shp".encode("cp949"): b"1", "필지.dbf".encode(): b"2"})
    assert names_in(tmp_path / "a.zip") == ["시흥시/행정동경계.shp", "필지.dbf"]


def test_clutter_is_left_out_and_zips_inside_are_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:
        inner.writestr("a.shp", b"1")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(tmp_path / "inner.zip", "41390.zip")
        for clutter in ("__MACOSX/._a.shp", "x/.DS_Store", "Thumbs.db", "._b.shp"):
            archive.writestr(clutter, b"1")
    assert names_in(tmp_path / "a.zip") == ["41390/a.shp"]


def test_nothing_stays_when_the_block_ends(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", b"1")
    with unpacked(tmp_path / "a.zip") as folder:
        assert (folder / "a.txt").exists()
    assert not folder.exists()


@pytest.mark.parametrize("name", ["../../evil.shp", "/etc/evil", "C:/evil.shp", "a/../../evil", "..\\evil.shp"])
def test_an_entry_that_leaves_the_folder_is_refused(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "slip.zip", "w") as archive:
        archive.writestr("good.txt", b"1")
        archive.writestr(name, b"1")
    with pytest.raises(CatalogError, match=r"slip\.zip is not safe"), unpacked(tmp_path / "slip.zip"):
        pass
    assert not list(tmp_path.parent.glob("evil*"))


def test_a_link_is_not_followed(tmp_path):
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as archive:
        link = zipfile.ZipInfo("passwd.csv")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.csv", "1")
    assert names_in(tmp_path / "link.zip") == ["a.csv"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.dbf", b"\0" * (80 << 20))
    with pytest.raises(CatalogError, match=r"zeros\.dbf unpacks to .* times its size"), unpacked(tmp_path / "bomb.zip"):
        pass


def test_a_zip_that_says_it_is_larger_than_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MAX_BYTES", 1000)
    with zipfile.ZipFile(tmp_path / "large.zip", "w") as archive:
        archive.writestr("a.shp", b"1" * 2000)
    with pytest.raises(CatalogError, match="more than fits"), unpacked(tmp_path / "large.zip"):
        pass


def test_entries_that_share_their_bytes_are_refused(tmp_path):
    """The flat bomb: many entries of the directory lead to one packed body."""
    with zipfile.ZipFile(tmp_path / "flat.zip", "w") as archive:
        archive.writestr("a.shp", b"1" * 4000)
    raw = (tmp_path / "flat.zip").read_bytes()
    start = raw.index(b"PK\x01\x02")
    end = raw.index(b"PK\x05\x06")
    entry, copies = raw[start:end], 50
    tail = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, copies, copies, len(entry) * copies, start, 0)
    (tmp_path / "flat.zip").write_bytes(raw[:start] + entry * copies + tail)
    with pytest.raises(CatalogError, match="more than fits"), unpacked(tmp_path / "flat.zip"):
        pass


def test_zips_in_zips_without_end_are_refused(tmp_path):
    (tmp_path / "0.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    for depth in range(1, 6):
        with zipfile.ZipFile(tmp_path / f"{depth}.zip", "w") as archive:
            archive.write(tmp_path / f"{depth - 1}.zip", f"{depth - 1}.zip")
    with pytest.raises(CatalogError, match="zips inside zips"), unpacked(tmp_path / "5.zip"):
        pass


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_cut_zip_is_one_sentence_with_its_name(tmp_path, share):
    with zipfile.ZipFile(tmp_path / "cut.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.shp", bytes(range(256)) * 400)
    raw = (tmp_path / "cut.zip").read_bytes()
    (tmp_path / "cut.zip").write_bytes(raw[: int(len(raw) * share)])
    with pytest.raises(CatalogError, match=r"cut\.zip is cut off or damaged"), unpacked(tmp_path / "cut.zip"):
        pass


def test_a_flipped_byte_is_noticed(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.shp", b"1" * 5000)
    raw = bytearray((tmp_path / "a.zip").read_bytes())
    raw[2000] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(raw)
    with pytest.raises(CatalogError, match="cut off or damaged"), unpacked(tmp_path / "a.zip"):
        pass


def test_a_locked_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "locked.zip", "w") as archive:
        archive.writestr("a.shp", b"1" * 100)
    raw = bytearray((tmp_path / "locked.zip").read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(raw)
    with pytest.raises(CatalogError, match="locked with a password"), unpacked(tmp_path / "locked.zip"):
        pass


def test_a_cancel_leaves_nothing(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.shp", b"1" * 100)

    class Stopped(Progress):
        def is_cancelled(self) -> bool:
            return True

    (tmp_path / "place").mkdir()
    with pytest.raises(Cancelled), unpacked(tmp_path / "a.zip", Stopped(), tmp_path / "place"):
        pass
    assert list((tmp_path / "place").iterdir()) == []
