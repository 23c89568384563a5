"""The plugin as users get it, built once for all house tests."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def run_tool(*command, cwd=ROOT, **environment) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=300,
    )


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def tool():
    """Runs a program in the checkout (or ``cwd``) and gives its exit code and output."""
    return run_tool


@pytest.fixture(scope="session")
def python() -> list[str]:
    return [sys.executable, "-P"]


@pytest.fixture(scope="session")
def zipped() -> Path:
    """The zip of ``make package``."""
    done = run_tool("tools/package.sh")
    assert done.returncode == 0, done.stderr
    return ROOT / done.stdout.split(" (")[0]


@pytest.fixture(scope="session")
def shipped(zipped, tmp_path_factory) -> Path:
    """The unpacked plugin folder ``sijeong``, in a folder of its own."""
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(zipped) as archive:
        archive.extractall(folder)
    return folder / "sijeong"


@pytest.fixture
def planted(tmp_path):
    """A plugin folder that holds only the one given file."""

    def plant(source: str) -> Path:
        folder = tmp_path / "sijeong"
        folder.mkdir()
        (folder / "planted.py").write_text(source, encoding="utf-8")
        return folder

    return plant
