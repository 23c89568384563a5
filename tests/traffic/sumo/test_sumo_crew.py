"""Seeds side by side: the same results as one after the other, one progress, and nothing left after a stop."""

import os
import threading
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from grid_city import BEGIN_S, grid_network, peak_demand

from sijeong.common.errors import Cancelled
from sijeong.common.progress import SILENT, Progress
from sijeong.traffic.sumo import estimate
from sijeong.traffic.sumo.crew import THREAD_NAME, side_by_side
from sijeong.traffic.sumo.estimate import processes_of, seconds_of_run
from sijeong.traffic.sumo.options import ALL_CORES, Mode, SimulationOptions
from sijeong.traffic.sumo.programs import find_sumo
from sijeong.traffic.sumo.running import run_program
from sijeong.traffic.sumo.simulating import simulate

ENDLESS_NET = (
    '<net version="1.20"><location netOffset="0,0" convBoundary="0,0,100,0" origBoundary="0,0,100,0" '
    'projParameter="!"/><edge id="a" from="x" to="y"><lane id="a_0" index="0" speed="10" length="100" '
    'shape="0,0 100,0"/></edge><junction id="x" type="dead_end" x="0" y="0" incLanes="" intLanes="" shape="0,0"/>'
    '<junction id="y" type="dead_end" x="100" y="0" incLanes="a_0" intLanes="" shape="100,0"/></net>'
)
ENDLESS = ["-n", "net.xml", "--end", "100000000", "--step-length", "0.01", "--step-log.period", "1000"]


def options(**changes):
    usual = SimulationOptions(
        BEGIN_S, BEGIN_S + 3600.0, 300.0, rounds=2, seeds=(1, 2, 3), vehicle_share=0.1, day=date(2026, 5, 12)
    )
    return replace(usual, **changes)


@pytest.fixture(scope="module")
def city():
    network = grid_network(5, 5)
    return network, peak_demand(network, 400)


class Watching(Progress):
    """Hears everything, in which thread; stops once ``words`` were said and ``enough`` says so."""

    def __init__(self, words=None, enough=lambda: True):
        self.said, self.warned, self.shares, self.threads = [], [], [], set()
        self._words, self._enough = words, enough

    def _say(self, template, values):
        self.said.append(template.format(**values))
        self.threads.add(threading.current_thread())

    def _warn(self, template, values):
        self.warned.append(template.format(**values))

    def _show(self, fraction):
        self.shares.append(fraction)
        self.threads.add(threading.current_thread())

    def is_cancelled(self):
        return self._words is not None and any(self._words in text for text in self.said) and self._enough()


def no_worker_is_left():
    return not [thread.name for thread in threading.enumerate() if thread.name.startswith(THREAD_NAME)]


def children():
    """Programs that this process started and that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == os.getpid() and state != "Z":
            found.append(folder.name)
    return set(found)


@pytest.mark.parametrize("mode", list(Mode))
def test_results_do_not_hang_on_how_many_runs_there_are_at_once(city, mode):
    alone, together = (simulate(*city, None, options(mode=mode, processes=count)) for count in (1, 3))
    assert list(together.seeds["seed"]) == [1, 2, 3] and together.seeds["mean_trip_s"].nunique() == 3
    for field in fields(together):
        one, other = getattr(alone, field.name), getattr(together, field.name)
        if field.name == "vehicles" and mode is Mode.MESO:
            # SUMO itself shows some vehicles at another end of a road from run to run (results/vehicles.py).
            one, other = (pd.DataFrame(frame.drop(columns="geometry")) for frame in (one, other))
        if isinstance(one, pd.DataFrame):
            pd.testing.assert_frame_equal(one, other, check_exact=True)
        else:
            assert one == other, field.name


def test_a_caller_hears_of_all_runs_in_its_own_thread_and_progress_only_grows(city):
    user = Watching()
    simulate(*city, None, options(processes=2), user)
    assert user.threads == {threading.current_thread()}
    assert user.shares == sorted(user.shares)
    for seed in (1, 2, 3):
        assert any(f"seed {seed}, round 1" in text for text in user.said)
    assert no_worker_is_left()


def test_runs_are_really_side_by_side():
    meeting = threading.Barrier(3)  # broken when one waits for the others in vain
    found = list(side_by_side(lambda task, told: (meeting.wait(30), task)[1], [1, 2, 3], 3, SILENT))
    assert sorted(found) == [1, 2, 3]


def test_a_stop_ends_all_programs_and_keeps_the_runs_that_were_finished(tmp_path):
    (tmp_path / "net.xml").write_text(ENDLESS_NET)
    before, finished = children(), []

    def task(number, told):
        told.step("begun")
        return number if number == 1 else run_program(find_sumo(), "sumo", ENDLESS, tmp_path, told)

    user = Watching("begun", lambda: finished and len(children() - before) == 2)
    with pytest.raises(Cancelled):
        for number in side_by_side(task, [1, 2, 3], 3, user):
            finished.append(number)
    assert finished == [1]
    assert children() == before and no_worker_is_left()


def test_what_one_run_lacks_is_told_once_and_ends_the_others(city, tmp_path):
    before, user = children(), Watching()
    (tmp_path / "seed2.edges.csv").mkdir()  # so that SUMO cannot write there
    results = simulate(*city, None, options(processes=2, sumo_folder=tmp_path), user)
    assert results.is_partial and list(results.seeds["seed"]) == [1]
    assert len(user.warned) == 1 and "seed2.edges.csv" in user.warned[0]
    assert children() == before and no_worker_is_left()


def test_as_many_run_at_once_as_there_are_cores_seeds_and_memory(city, monkeypatch):
    network, _ = city
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    monkeypatch.setattr(estimate, "free_memory_mb", lambda: 8000.0)
    assert processes_of(600, network, options(processes=ALL_CORES, seeds=tuple(range(9)))) == 4
    assert processes_of(600, network, options(processes=6, seeds=tuple(range(9)))) == 6
    assert processes_of(600, network, options(processes=6)) == 2
    assert processes_of(600, network, options(processes=6, seeds=(1,))) == 1
    monkeypatch.setattr(estimate, "free_memory_mb", lambda: 500.0)
    assert processes_of(600, network, options(processes=6, seeds=tuple(range(9)))) == 3


def test_the_time_that_is_told_counts_runs_at_once(city):
    network, _ = city
    wanted = options(seeds=(1, 2, 3, 4, 5))
    alone, two, three, four = (seconds_of_run(600, network, wanted, count) for count in (1, 2, 3, 4))
    assert alone > two == three > four
    first = seconds_of_run(600, network, options(seeds=(1,)))
    assert alone - first == pytest.approx(4 * (four - first))
