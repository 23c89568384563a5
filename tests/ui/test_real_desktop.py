"""The life of the plugin in a real QGIS on a real screen: used, cancelled, reloaded, and left in the midst of work."""

import json
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import Point

pytestmark = pytest.mark.qgis

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 150
PROFILE = (
    "[PythonPlugins]", "sijeong=true", "[core]", "NewsFeed\\httpsfeedqgisorg\\disabled=true", "[qgis]",
    "checkVersion=false", "[locale]", "overrideFlag=true", "userLocale=ko",
)  # fmt: skip
ACTS = {
    "nothing is left", "a click shows the dock", "a click opens a page", "a run ends well", "results are on the map",
    "one message", "cancelled", "nothing half-written after a cancel", "a layer may go while something runs",
    "the project may be closed while something runs", "nothing half-written after closing", "a reload stops what runs",
    "one dock after a reload", "no task is left", "nothing half-written after a reload",
    "the plugin speaks the language that was chosen", "left",
}  # fmt: skip


@pytest.fixture
def life(tmp_path, records, many_records) -> Path:
    """A folder with what ``real_desktop.py`` works with, and a fresh profile."""
    folder = tmp_path / "life"
    settings = folder / "profile" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("\n".join(PROFILE), encoding="utf-8")
    shutil.copy(records, folder / "few.csv")
    head, *rows = many_records.read_bytes().splitlines(keepends=True)
    (folder / "cards.csv").write_bytes(head + b"".join(rows) * 4)
    names = [f"S{number}" for number in range(1, 5)]
    places = [Point(180_000 + 500 * number, 530_000) for number in range(len(names))]
    gpd.GeoDataFrame({"stop_id": names, "stop_name": names}, geometry=places, crs=5186).to_file(folder / "stops.gpkg")
    return folder


def qgis(life: Path) -> subprocess.CompletedProcess:
    """QGIS from its start to its end; on a screen of its own where this process has none."""
    screen = [] if os.environ.get("DISPLAY") else ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24"]
    program = ["qgis", "--nologo", "--noversioncheck", "--lang", "ko", "--profiles-path", str(life / "profile")]
    unwanted = {"QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "QGIS_AUTH_DB_DIR_PATH"}
    environment = {name: value for name, value in os.environ.items() if name not in unwanted} | {
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "SIJEONG_LIFE": str(life),
        "SIJEONG_FIRST_RUN_DONE": "1",
        "SIJEONG_CARD_KEY_FILE": str(life / "card.key"),
    }
    return subprocess.run(
        [*screen, *program, "--code", str(Path(__file__).with_name("real_desktop.py"))],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )


def test_a_life_in_real_qgis(life):
    done = qgis(life)
    notes = [json.loads(line) for line in (life / "notes.jsonl").read_text(encoding="utf-8").splitlines()]
    failed = [one for one in notes if not one["holds"]]
    assert failed == [], done.stderr
    assert {one["what"] for one in notes} >= ACTS
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    assert list((life / "left").rglob("*")) == [], "what ran when QGIS was left has left nothing half-written"
