"""Where SUMO is found, and how its programs are run, stopped and judged."""

import os
import stat
import sys
import time
import zipfile
from pathlib import Path

import pytest

from sijeong.common import engine_store, engine_wheels, engines
from sijeong.common.errors import Cancelled, MissingEngine
from sijeong.common.progress import Progress
from sijeong.traffic.errors import TrafficError
from sijeong.traffic.sumo import programs
from sijeong.traffic.sumo.folders import work_folder
from sijeong.traffic.sumo.programs import SETTING, find_sumo
from sijeong.traffic.sumo.running import run_program
from sijeong.traffic.sumo.watchdog import GRIDLOCK_SLICES, Gridlock, Watchdog

ENDLESS_NET = (
    '<net version="1.20"><location netOffset="0,0" convBoundary="0,0,100,0" origBoundary="0,0,100,0" '
    'projParameter="!"/><edge id="a" from="x" to="y"><lane id="a_0" index="0" speed="10" length="100" '
    'shape="0,0 100,0"/></edge><junction id="x" type="dead_end" x="0" y="0" incLanes="" intLanes="" shape="0,0"/>'
    '<junction id="y" type="dead_end" x="100" y="0" incLanes="a_0" intLanes="" shape="100,0"/></net>'
)


class StopsAfter(Progress):
    """A user who presses the button some seconds after the program began."""

    def __init__(self, seconds):
        self.at_clock = time.monotonic() + seconds
        self.pressed = None

    def is_cancelled(self):
        if time.monotonic() < self.at_clock:
            return False
        self.pressed = self.pressed or time.monotonic()
        return True


@pytest.fixture
def no_sumo(monkeypatch, tmp_path):
    for name in (SETTING, "SUMO_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(engines.ENGINE_FOLDER_VARIABLE, str(tmp_path / "engines"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(programs.sysconfig, "get_path", lambda name: "")


def a_sumo(folder, version, monkeypatch=None):
    """A program that tells its version, as SUMO does."""
    file = folder / "bin" / "sumo"
    file.parent.mkdir(parents=True)
    file.write_text(f"#!/bin/sh\necho 'Eclipse SUMO sumo {version}'\n")
    file.chmod(0o755)
    return folder


def test_the_sumo_of_this_python_is_found_with_its_version():
    sumo = find_sumo()
    assert tuple(map(int, sumo.version.split("."))) >= (*programs.LEAST_VERSION, 0)
    assert all(sumo.program(name).is_file() for name in ("sumo", "netconvert", "duarouter"))


def test_without_any_the_sentence_says_how_to_get_it(no_sumo):
    with pytest.raises(MissingEngine, match=r"Install engine….*sijeong:installengine.*SIJEONG_SUMO_HOME"):
        find_sumo()


def test_the_setting_goes_before_sumo_home_and_that_before_the_engines(no_sumo, monkeypatch, tmp_path):
    a_sumo(tmp_path / "engines" / "sumo", "1.25.0")
    assert find_sumo().version == "1.25.0"
    monkeypatch.setenv("SUMO_HOME", str(a_sumo(tmp_path / "home", "1.26.0")))
    assert find_sumo().version == "1.26.0"
    monkeypatch.setenv(SETTING, str(a_sumo(tmp_path / "설정", "1.27.0") / "bin"))
    assert find_sumo().version == "1.27.0"


@pytest.mark.parametrize(
    ("says", "sentence"),
    [("1.19.0", r"is version 1\.19\.0; 1\.24 or newer"), ("error: libGL.so.1", r"does not start: .*libGL")],
)
def test_one_that_is_too_old_or_does_not_start_is_told(no_sumo, monkeypatch, tmp_path, says, sentence):
    monkeypatch.setenv(SETTING, str(a_sumo(tmp_path / "sumo", says)))
    with pytest.raises(MissingEngine, match=sentence):
        find_sumo()


def test_what_qgis_sets_for_its_own_libraries_does_not_reach_sumo(monkeypatch):
    for name in ("PROJ_LIB", "GDAL_DATA", "PYTHONHOME", "QT_PLUGIN_PATH"):
        monkeypatch.setenv(name, "/qgis")
    environment = find_sumo().environment()
    assert not {"PROJ_LIB", "GDAL_DATA", "PYTHONHOME", "QT_PLUGIN_PATH"} & set(environment)
    assert Path(environment["SUMO_HOME"], "data").is_dir()


def test_the_wheel_is_unpacked_with_programs_that_run_beside_their_libraries(monkeypatch, tmp_path):
    folder = tmp_path / "engines"
    folder.mkdir()
    monkeypatch.setenv(engines.ENGINE_FOLDER_VARIABLE, str(folder))
    wheel = tmp_path / "eclipse_sumo-1.28.0-py3-none-manylinux_2_28_x86_64.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text, mode in (
            ("sumo/bin/sumo", "#!/bin/sh\ncat $(dirname $0)/../../eclipse_sumo.libs/said\n", 0o755),
            ("eclipse_sumo.libs/said", "Eclipse SUMO sumo 1.28.0\n", 0o644),
            ("sumo/tools/game/big", "x", 0o644),
            ("sumo/data/xsd/net.xsd", "x", 0o644),
            ("eclipse_sumo-1.28.0.dist-info/RECORD", "sumo/bin/sumo,,\n", 0o644),
        ):
            member = zipfile.ZipInfo(name)
            member.external_attr = (stat.S_IFREG | mode) << 16
            archive.writestr(member, text)
    import hashlib

    pins = tmp_path / "pins"
    pins.write_text(f"{hashlib.sha256(wheel.read_bytes()).hexdigest()}  {wheel.name}\n")
    monkeypatch.setattr(engine_wheels, "WHEEL_PINS", pins)
    installed = engine_store.install_engine(wheel)
    assert (installed.name, installed.version, installed.folder) == ("sumo", "1.28.0", folder / "sumo")
    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.delenv("SUMO_HOME", raising=False)
    assert find_sumo().home == folder / "sumo"
    assert not (folder / "sumo" / "tools" / "game").exists() and (folder / "sumo" / "data" / "xsd").is_dir()


def test_a_program_that_fails_is_told_in_its_own_words(tmp_path):
    with pytest.raises(TrafficError, match=r"netconvert did not finish.*nowhere\.net\.xml"):
        run_program(find_sumo(), "netconvert", ["-s", "nowhere.net.xml", "-o", "city.net.xml"], tmp_path)


def test_an_exit_code_of_zero_is_not_believed(no_sumo, monkeypatch, tmp_path):
    home = a_sumo(tmp_path / "sumo", "1.28.0")  # says its version, ends with 0, simulates nothing
    monkeypatch.setenv(SETTING, str(home))
    with pytest.raises(TrafficError, match=r"exit code 0"):
        run_program(find_sumo(), "sumo", [], tmp_path)


def test_a_stop_ends_the_program_within_a_second(tmp_path):
    (tmp_path / "net.xml").write_text(ENDLESS_NET)
    user = StopsAfter(0.5)
    options = ["-n", "net.xml", "--end", "100000000", "--step-length", "0.01", "--step-log.period", "100000"]
    with pytest.raises(Cancelled):
        run_program(find_sumo(), "sumo", options, tmp_path, user)
    ended = time.monotonic()
    assert ended - user.pressed < 1.0
    assert not _children_called("sumo")


def _children_called(name):
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            text = (folder / "stat").read_text()
        except OSError:
            continue
        command, rest = text[text.index("(") + 1 : text.rindex(")")], text[text.rindex(")") + 2 :].split()
        if command == name and int(rest[1]) == os.getpid() and rest[0] != "Z":
            found.append(folder.name)
    return found


def test_simulated_time_is_the_progress(tmp_path):
    (tmp_path / "net.xml").write_text(ENDLESS_NET)

    class Seen(Progress):
        def __init__(self):
            self.shares = []

        def _show(self, fraction):
            self.shares.append(fraction)

    seen = Seen()
    options = ["-n", "net.xml", "-b", "3600", "-e", "4600", "--step-log.period", "100", "--duration-log.statistics"]
    done = run_program(find_sumo(), "sumo", options, tmp_path, seen, (3600.0, 4600.0))
    assert done.is_complete and seen.shares == sorted(seen.shares) and seen.shares[-1] == 1.0
    assert {0.1, 0.5} <= {round(share, 3) for share in seen.shares}


def test_a_program_that_tells_nothing_is_seen_to_be_at_work(tmp_path):
    """netconvert and duarouter say nothing of how far they are, and may take a minute."""
    (tmp_path / "nodes.xml").write_text('<nodes><node id="a" x="0" y="0"/><node id="b" x="100" y="0"/></nodes>')
    (tmp_path / "edges.xml").write_text('<edges><edge id="ab" from="a" to="b"/></edges>')
    shares = []

    class Seen(Progress):
        def _show(self, fraction):
            shares.append(fraction)

    run_program(find_sumo(), "netconvert", ["-n", "nodes.xml", "-e", "edges.xml", "-o", "net.xml"], tmp_path, Seen())
    assert shares and shares == sorted(shares) and shares[-1] < 1.0


def test_sumo_works_in_ascii_and_the_files_come_to_the_folder_that_was_wanted(tmp_path):
    class Told(Progress):
        def __init__(self):
            self.said = []

        def _say(self, template, values):
            self.said.append(template.format(**values))

    wanted, told = tmp_path / "홍길동" / "결과", Told()
    with work_folder(wanted, told) as folder:
        assert str(folder).isascii()
        (folder / "net.xml").write_text("x")
    assert (wanted / "net.xml").read_text() == "x" and not folder.exists()
    assert str(folder) in told.said[0] and "결과" in told.said[0]


def test_the_watchdog_lets_a_jam_pass_and_stops_a_gridlock():
    dog = Watchdog(300.0)
    for number, (running, speed) in enumerate([(100, 30), (300, 4), (500, 4), (450, 4), (600, 4), (700, 4)]):
        dog.look(300.0 * number, running, speed)
    assert dog.stuck == GRIDLOCK_SLICES - 1
    with pytest.raises(Gridlock):
        dog.look(1800.0, 800, 3)


def test_the_watchdog_reads_what_sumo_says_in_one_line_with_the_step():
    dog = Watchdog(60.0)
    counts = 'loaded="9" inserted="9" running="7" waiting="2" ended="0"'
    dog(f'Step #60.00    <step time="60.00" {counts} meanSpeed="2.50" duration="1"/>')
    assert dog.running == [(60.0, 9, 9.0)]
