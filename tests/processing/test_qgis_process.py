"""End to end by ``qgis_process``, as a nightly batch runs it: own profile, no display, Korean."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import box

ROOT = Path(__file__).resolve().parents[2]
# Debian's wrapper passes an option that qgis_process does not know (reference/machine.md).
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no qgis_process on this machine")


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """Runs ``qgis_process`` in Korean with a fresh profile in which the plugin is enabled."""
    home = tmp_path_factory.mktemp("home")
    plugins = home / "plugins"
    plugins.mkdir()
    (plugins / "sijeong").symlink_to(ROOT)
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LC_ALL": "ko_KR.UTF-8",
        "LANG": "ko_KR.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "profile"),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],
        "PYTHONDONTWRITEBYTECODE": "1",
        "XDG_RUNTIME_DIR": str(home),
    }
    if "PROJ_DATA" in os.environ:
        environment["PROJ_DATA"] = os.environ["PROJ_DATA"]

    def run(*arguments: str, program: str = PROGRAM, **more: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [program, *arguments], env=environment | more, capture_output=True, text=True, timeout=120, check=False
        )

    assert run("plugins", "enable", "sijeong").returncode == 0
    return run


def test_the_algorithms_are_listed(batch):
    listed = batch("list").stdout
    for name in ("importtaps", "linktaps", "transferpairs", "transferhubs", "forestproximity", "forestbands"):
        assert f"sijeong:{name}" in listed
    assert "스마트시정" in listed


def test_the_line_from_taps_to_hubs(batch, taps_file, stops_file, tmp_path):
    taps, legs, hubs = tmp_path / "taps", tmp_path / "legs", tmp_path / "hubs.gpkg"
    imported = batch("run", "sijeong:importtaps", "--", f"INPUT={taps_file}", f"OUTPUT={taps}")
    assert imported.returncode == 0, imported.stdout + imported.stderr
    assert "ROWS_KEPT:\t6" in imported.stdout
    linked = batch("run", "sijeong:linktaps", "--", f"TAPS={taps}", f"STOPS={stops_file}", f"OUTPUT={legs}")
    assert "TRANSFERS:\t3" in linked.stdout, linked.stdout + linked.stderr
    counted = batch("run", "sijeong:transferhubs", "--", f"LEGS={legs}", f"STOPS={stops_file}", f"OUTPUT={hubs}")
    assert counted.returncode == 0, counted.stdout + counted.stderr
    assert gpd.read_file(hubs)["transfers"].max() == 3


def test_a_month_of_records_by_its_model(batch, deliver_days, stops_file, tmp_path):
    gpd.GeoDataFrame(
        {"adm_cd": ["4139010100"], "adm_nm": ["대야동"]}, geometry=[box(179_000, 529_000, 183_000, 532_000)], crs=5186
    ).to_file(tmp_path / "dongs.gpkg")
    records = deliver_days(tmp_path / "records", ("20260511",), [f"{number:016d}" for number in range(6)])
    done = batch(
        "run", "sijeong:monthlytransfers", "--", f"RECORDS={records}", f"STOPS={stops_file}",
        f"DONGS={tmp_path / 'dongs.gpkg'}", f"link:OUTPUT={tmp_path / 'legs'}",
        *(f"{step}:OUTPUT={tmp_path / step}.gpkg" for step in ("pairs", "hubs", "flows")),
        f"report:OUTPUT={tmp_path / '환승보고.html'}",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert gpd.read_file(tmp_path / "pairs.gpkg")["transfers"].tolist() == [6]
    assert "환승" in (tmp_path / "환승보고.html").read_text(encoding="utf-8")


def test_forest(batch, parcels_file, forest_file, tmp_path):
    output = tmp_path / "out.gpkg"
    done = batch(
        "run", "sijeong:forestproximity", "--", f"INPUT={parcels_file}", f"FOREST={forest_file}", f"OUTPUT={output}"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert gpd.read_file(output)["dist_m"].round(3).tolist() == [0, 0, 40, 100, 300, 800]


def test_a_permit_is_checked_and_its_page_drawn(batch, parcels_file, forest_file, tmp_path):
    done = batch(
        "run", "sijeong:permitcheck", "--", "PARCEL=대야동 2", f"PARCELS={parcels_file}", f"FOREST={forest_file}",
        f"OUTPUT={tmp_path / 'o.gpkg'}", f"LINES={tmp_path / 'l.gpkg'}", f"REPORT={tmp_path / '확인서.pdf'}",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ANSWER:\tyes" in done.stdout
    assert "DISTANCE:\t40" in done.stdout
    assert (tmp_path / "확인서.pdf").read_bytes().startswith(b"%PDF")


def test_two_nights_by_the_script_of_the_documentation(batch, parcels_file, forest_file, parcels, tmp_path):
    """Two runs of the script as it stands in docs/forest.md, with yesterday's register made to look like one."""
    script = re.search(r"```sh\n(.*?)```", (ROOT / "docs" / "forest.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    whole = [box(*parcels.total_bounds)]
    gpd.GeoDataFrame({"adm_cd": ["4139010100"], "adm_nm": ["대야동"]}, geometry=whole, crs=5186).to_file(
        tmp_path / "dongs.gpkg"
    )
    houses = parcels.geometry.centroid.buffer(2)
    gpd.GeoDataFrame({"USABILITY": ["01000"] * len(houses)}, geometry=houses, crs=5186).to_file(
        tmp_path / "buildings.gpkg"
    )
    (tmp_path / "nightly.sh").write_text(script, encoding="utf-8")
    program = tmp_path / "bin" / "qgis_process"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {PROGRAM} "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}:/usr/bin:/bin"
    first = batch(str(tmp_path / "nightly.sh"), program="sh", PATH=path)
    assert first.returncode == 0, first.stdout + first.stderr
    (made,) = tmp_path.glob("register_*.gpkg")
    made.rename(tmp_path / "register_2026-01-01.gpkg")
    parcels.drop(index=2).to_file(parcels_file, layer="parcels")
    second = batch(str(tmp_path / "nightly.sh"), program="sh", PATH=path)
    assert second.returncode == 0, second.stdout + second.stderr
    (changes,) = tmp_path.glob("changes_*.gpkg")
    assert gpd.read_file(changes)["became"].tolist() == ["gone"]
    assert list(tmp_path.glob("register_*.xlsx"))
    assert (tmp_path / "summary.gpkg").exists()


def test_bad_input_is_one_korean_sentence_and_exit_code_1(batch, parcels_file, forest, tmp_path):
    forest.iloc[:0].to_file(tmp_path / "비었음.gpkg", geometry_type="Polygon")
    output = tmp_path / "out.gpkg"
    failed = batch(
        "run", "sijeong:forestproximity", "--",
        f"INPUT={parcels_file}", f"FOREST={tmp_path / '비었음.gpkg'}", f"OUTPUT={output}",
    )  # fmt: skip
    said = failed.stdout + failed.stderr
    assert failed.returncode == 1
    assert "산림" in said
    assert "Traceback" not in said
    assert not output.exists()


def test_an_engine_that_is_not_there_is_named_in_korean(batch, taps_file, tmp_path):
    """A QGIS without DuckDB: its import is blocked by a module of that name that is none."""
    blocker = tmp_path / "blocker"
    blocker.mkdir()
    (blocker / "duckdb.py").write_text("raise ImportError('not installed')\n")
    failed = batch(
        "run", "sijeong:importtaps", "--", f"INPUT={taps_file}", f"OUTPUT={tmp_path / 'taps'}",
        PYTHONPATH=f"{blocker}:{sysconfig.get_paths()['purelib']}",
    )  # fmt: skip
    said = failed.stdout + failed.stderr
    assert failed.returncode == 1
    assert "duckdb 엔진이 설치되어 있지 않습니다" in said
    assert "Traceback" not in said
    assert not (tmp_path / "taps").exists()
