import sys
import zipfile

import pytest

from sijeong.common import engines
from sijeong.common.engines import EngineWheelError, install_engine, load_engine
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
        archive.writestr("toyengine/__init__.py", "from _toyengine import ANSWER\n")
        archive.writestr("_toyengine.py", "ANSWER = 42\n")
        archive.writestr("toyengine-1.2.0.dist-info/METADATA", "")
    pin(file, monkeypatch, tmp_path)
    return file


def pin(file, monkeypatch, tmp_path):
    import hashlib

    pins = tmp_path / "pins.sha256"
    pins.write_text(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
    monkeypatch.setattr(engines, "WHEEL_PINS", pins)


def test_an_installed_engine_is_found(folder, wheel):
    with pytest.raises(MissingEngine, match="toyengine is not installed"):
        load_engine("toyengine")
    installed = install_engine(wheel)
    assert (installed.name, installed.version) == ("toyengine", "1.2.0")
    assert load_engine("toyengine").ANSWER == 42
    assert sys.path[-1] == str(folder)
    unpacked = {path.name for path in folder.iterdir()} - {"__pycache__"}
    assert unpacked == {"_toyengine.py", "toyengine"}


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
    pins = engines.pinned_wheels()
    assert {name.rsplit("-", 1)[1].split("_")[0] for name in pins} == {"win", "macosx", "manylinux"}
    assert all(len(digest) == 64 for digest in pins.values())
