import base64
import errno
import hashlib
import os
import shutil
import sys
import zipfile

import pytest

from sijeong.common import engine_store, engine_wheels, engines
from sijeong.common.engine_store import EngineBusy, damaged_files, install_engine, installed_engine, remove_engine
from sijeong.common.engine_wheels import EngineWheelError, wheel_in
from sijeong.common.engines import load_engine, using
from sijeong.common.errors import MissingEngine


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "engines"
    folder.mkdir()
    monkeypatch.setenv(engines.ENGINE_FOLDER_VARIABLE, str(folder))
    monkeypatch.setattr(sys, "path", list(sys.path))
    return folder


@pytest.fixture
def wheel(tmp_path, monkeypatch):
    """A small wheel of the shape of duckdb's, pinned by its real hash."""
    tag = f"cp3{sys.version_info.minor}"
    file = tmp_path / f"toyengine-1.2.0-{tag}-{tag}-manylinux_2_28_x86_64.whl"
    with zipfile.ZipFile(file, "w") as archive:
        files = {"toyengine/__init__.py": "from _toyengine import ANSWER\n", "_toyengine.py": "ANSWER = 42\n"}
        for name, text in files.items():
            archive.writestr(name, text)
        record = "".join(f"{name},sha256={digest_of(text)},{len(text)}\n" for name, text in files.items())
        archive.writestr("toyengine-1.2.0.dist-info/RECORD", f"{record}toyengine-1.2.0.dist-info/RECORD,,\n")
    pin(file, monkeypatch, tmp_path)
    return file


def digest_of(text):
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def pin(file, monkeypatch, tmp_path):
    pins = tmp_path / "pins.sha256"
    pins.write_text(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
    monkeypatch.setattr(engine_wheels, "WHEEL_PINS", pins)


def test_an_installed_engine_is_found(folder, wheel):
    with pytest.raises(MissingEngine, match="toyengine is not installed"):
        load_engine("toyengine")
    installed = install_engine(wheel)
    assert (installed.name, installed.version) == ("toyengine", "1.2.0")
    assert load_engine("toyengine").ANSWER == 42
    assert sys.path[-1] == str(folder)
    unpacked = {path.name for path in folder.iterdir()} - {"__pycache__"}
    assert unpacked == {"_toyengine.py", "toyengine", "toyengine-1.2.0.dist-info"}
    assert (installed.folder, installed.bytes) == (folder / "toyengine", 42)


def test_a_changed_wheel_is_refused_and_nothing_is_unpacked(folder, wheel):
    wheel.write_bytes(wheel.read_bytes() + b"x")
    with pytest.raises(EngineWheelError, match="SHA-256"):
        install_engine(wheel)
    assert list(folder.iterdir()) == []


def test_an_unknown_wheel_is_refused_with_the_name_of_the_right_one(folder, wheel):
    other = wheel.rename(wheel.with_name("toyengine-9.9.9-cp39-cp39-win_amd64.whl"))
    with pytest.raises(EngineWheelError, match=r"toyengine-1\.2\.0"):
        install_engine(other)


def test_a_wheel_for_another_system_is_refused(folder, tmp_path, monkeypatch):
    file = tmp_path / "toyengine-1.2.0-cp312-abi3-win_amd64.whl"
    file.write_bytes(b"")
    pin(file, monkeypatch, tmp_path)
    with pytest.raises(EngineWheelError, match="another system"):
        install_engine(file)


def test_the_real_pins_cover_the_systems_that_users_have():
    pins = engine_wheels.pinned_wheels()
    assert {pin.file_name.rsplit("-", 1)[1].split("_")[0] for pin in pins} == {"win", "macosx", "manylinux"}
    assert all(len(pin.sha256) == 64 for pin in pins)
    assert {pin.engine for pin in pins if pin.fits_here} == {"duckdb", "sumo"}


def test_a_cut_wheel_is_refused(folder, wheel):
    wheel.write_bytes(wheel.read_bytes()[:-200])
    with pytest.raises(EngineWheelError, match="damaged"):
        install_engine(wheel)
    assert installed_engine("toyengine") is None


def test_a_full_disk_leaves_what_was_there(folder, wheel, monkeypatch):
    install_engine(wheel)

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(zipfile.ZipFile, "extract", full)
        with pytest.raises(OSError, match="No space"):
            install_engine(wheel)
    assert damaged_files("toyengine") == ()
    assert not [path for path in folder.iterdir() if path.name.startswith(".")]


def test_the_wheel_is_found_in_a_folder_by_its_name(folder, wheel, tmp_path):
    assert wheel_in(tmp_path, "toyengine") == wheel
    wheel.unlink()
    with pytest.raises(EngineWheelError, match=r"toyengine-1\.2\.0"):
        wheel_in(tmp_path, "toyengine")
    with pytest.raises(EngineWheelError, match="no wheel of other"):
        wheel_in(tmp_path, "other")


def test_a_newer_version_takes_the_place_of_the_older(folder, wheel):
    older = folder / "toyengine-1.1.0.dist-info"
    older.mkdir(parents=True)
    (older / "RECORD").write_text("")
    install_engine(wheel)
    assert installed_engine("toyengine").version == "1.2.0"
    assert not older.exists()


def test_damage_is_found_and_repaired_by_installing_again(folder, wheel):
    install_engine(wheel)
    (folder / "_toyengine.py").write_text("ANSWER = 41\n")
    (folder / "toyengine/__init__.py").unlink()
    assert damaged_files("toyengine") == ("toyengine/__init__.py", "_toyengine.py")
    install_engine(wheel)
    assert damaged_files("toyengine") == ()


def test_an_engine_of_an_older_sijeong_cannot_be_vouched_for(folder, wheel):
    install_engine(wheel)
    shutil.rmtree(folder / "toyengine-1.2.0.dist-info")
    assert installed_engine("toyengine").version == ""
    assert damaged_files("toyengine")
    assert remove_engine("toyengine")
    assert installed_engine("toyengine") is None


def test_a_removed_engine_leaves_nothing(folder, wheel):
    install_engine(wheel)
    (folder / "distributed").mkdir()
    assert remove_engine("toyengine")
    assert [path.name for path in folder.iterdir()] == ["distributed"]
    for what in (remove_engine, damaged_files):
        with pytest.raises(MissingEngine, match="toyengine"):
            what("toyengine")


def test_an_engine_at_work_is_neither_removed_nor_replaced(folder, wheel):
    install_engine(wheel)
    with using("toyengine"):
        for what in (lambda: remove_engine("toyengine"), lambda: install_engine(wheel)):
            with pytest.raises(EngineBusy, match="at work"):
                what()
    assert damaged_files("toyengine") == ()
    assert remove_engine("toyengine")


@pytest.fixture
def locked(folder, monkeypatch):
    """As on Windows, where files that a program has loaded can neither be renamed nor deleted."""
    replace = os.replace

    def refuse(source, target):
        if "toyengine" in str(source) and str(source).startswith(str(folder)) and ".unpacking-" not in str(source):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(source))
        replace(source, target)

    patched = pytest.MonkeyPatch()
    patched.setattr(os, "replace", refuse)
    yield patched
    patched.undo()


def test_what_windows_holds_back_goes_when_qgis_starts_again(folder, wheel, request):
    install_engine(wheel)
    locked = request.getfixturevalue("locked")
    assert not remove_engine("toyengine")
    assert installed_engine("toyengine") is None
    engine_store.finish_removals(folder)
    assert (folder / "toyengine").exists()
    locked.undo()
    engine_store.finish_removals(folder)
    assert list(folder.iterdir()) == []


def test_installing_again_calls_the_removal_off(folder, wheel, request):
    install_engine(wheel)
    locked = request.getfixturevalue("locked")
    assert not remove_engine("toyengine")
    with pytest.raises(EngineBusy, match="Windows"):
        install_engine(wheel)
    locked.undo()
    install_engine(wheel)
    engine_store.finish_removals(folder)
    assert damaged_files("toyengine") == ()
