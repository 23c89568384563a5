"""The zip obeys the rules of plugins.qgis.org, and what is in it works in a fresh QGIS."""

import os
import stat
import sysconfig
import zipfile
from pathlib import PurePosixPath

import pytest

MAX_BYTES = 25_000_000
"""PLUGIN_MAX_UPLOAD_SIZE of the site's validator."""

REFUSED_NAMES = {"__pycache__", "__MACOSX", ".git", "__init__.pyc"}
SUSPICIOUS_ENDINGS = {".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd"}
NOT_FOR_USERS = {"tests", "tools", "benchmarks", "sample", "docs", "build", "conftest.py", "pyproject.toml", "Makefile"}
ROOMS = {"catalog", "common", "forest", "help", "mobile", "processing", "styles", "traffic", "transit", "ui"}


@pytest.fixture(scope="module")
def members(zipped) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(zipped) as archive:
        assert archive.testzip() is None
        return archive.infolist()


@pytest.fixture(scope="module")
def paths(members) -> list[PurePosixPath]:
    return [PurePosixPath(member.filename) for member in members]


def test_size(zipped):
    assert zipped.stat().st_size <= MAX_BYTES


def test_one_top_folder_with_what_the_site_asks_for(paths):
    assert {path.parts[0] for path in paths} == {"sijeong"}
    top = {path.parts[1] for path in paths if len(path.parts) > 1}
    assert {"__init__.py", "metadata.txt", "LICENSE", "plugin.py", "resources.qrc"} <= top
    assert top >= ROOMS


def test_nothing_that_the_site_refuses(paths):
    assert [path for path in paths if REFUSED_NAMES & set(path.parts) or ".." in path.parts] == []
    assert [path for path in paths if path.suffix in SUSPICIOUS_ENDINGS] == []
    assert [path for path in paths if path.name.startswith((".", "ui_")) or path.stem.endswith("_rc")] == []


def test_nothing_that_is_for_developers_only(paths):
    assert [path for path in paths if len(path.parts) > 1 and path.parts[1] in NOT_FOR_USERS] == []
    assert [path for path in paths if path.name.startswith(("test_", "requirements", "constraints"))] == []


def test_no_file_is_executable(members):
    assert [x.filename for x in members if not x.is_dir() and (x.external_attr >> 16) & stat.S_IXUSR] == []


def test_the_translation_is_compiled(shipped):
    assert (shipped / "i18n" / "sijeong_ko.qm").stat().st_size > 1000
    assert not list(shipped.rglob("*.ts"))


def test_the_licence_is_the_gpl_2(shipped):
    text = (shipped / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text


@pytest.fixture
def qgis_process(tool, shipped, tmp_path):
    """The program ``qgis_process`` with a fresh profile and the unpacked zip as its only plugin folder."""

    def run(*arguments):
        return tool(
            # Not Debian's wrapper, which hands it an option that it does not know.
            "/usr/bin/qgis_process.bin" if os.path.exists("/usr/bin/qgis_process.bin") else "qgis_process",
            *arguments,
            cwd=tmp_path,
            QT_QPA_PLATFORM="offscreen",
            QGIS_CUSTOM_CONFIG_PATH=str(tmp_path / "profile"),
            QGIS_PLUGINPATH=str(shipped.parent),
            PYTHONPATH=sysconfig.get_path("purelib"),
            HOME=str(tmp_path),
        )

    return run


@pytest.mark.qgis
def test_the_zip_loads_in_a_fresh_profile(qgis_process):
    enabled = qgis_process("plugins", "enable", "sijeong")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    listed = qgis_process("list")
    for algorithm in ("importtaps", "linktaps", "transferpairs", "transferhubs", "forestproximity", "forestbands"):
        assert f"sijeong:{algorithm}\t" in listed.stdout, listed.stderr
