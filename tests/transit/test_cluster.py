"""Service days as tasks of a real Dask cluster of two worker processes, which know nothing of Sijeong."""

import gc
import os
import random
import shutil
import signal
import sys
import threading
import time
from datetime import datetime, timedelta

import pandas as pd
import pytest
from cancelling import CancelAfter
from collecting import collected_between_tests  # noqa: F401 - for all tests here
from distributed import Client, LocalCluster
from distributed.utils import LoopRunner
from loopback import nobody_listens
from reference_linking import Tap
from tap_tables import stop_layer, write_dataset

from sijeong.common.cluster import connected
from sijeong.common.cluster_errors import ClusterError, require_same_versions
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.transit.coverage.stop_service import ServiceRule, served_stops
from sijeong.transit.errors import TransitError
from sijeong.transit.gaps.direct_gaps import find_direct_gaps
from sijeong.transit.gaps.gap_options import GapOptions
from sijeong.transit.hubs.hub_catchment import hub_catchment
from sijeong.transit.hubs.hub_pairs import worst_pairs
from sijeong.transit.hubs.hubs import find_hubs
from sijeong.transit.hubs.stop_profile import stop_profile
from sijeong.transit.leg_days import LegDays
from sijeong.transit.linking.linking import link_taps
from sijeong.transit.network.bus_tables import BusTables
from sijeong.transit.routes.route_profile import route_profile
from sijeong.transit.routes.route_summary import route_summary

DAYS = 8
PLACES = {f"S{number}": (180000.0 + 120 * number, 530000.0 + 90 * (number % 3)) for number in range(12)}


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as running:
        yield running


@pytest.fixture(scope="module")
def scheduler(cluster):
    return cluster.scheduler_address


@pytest.fixture(scope="module")
def taps(tmp_path_factory):
    chance = random.Random(4)
    rides = []
    for day in range(DAYS):
        for card in range(60):
            clock = datetime(2026, 3, 2, 7) + timedelta(days=day, minutes=chance.randrange(600))
            for _ in range(chance.randrange(1, 5)):
                end = clock + timedelta(minutes=chance.randrange(3, 30))
                stop = chance.choice(list(PLACES)) if chance.random() < 0.9 else None
                route, board_stop = str(chance.randrange(5)), chance.choice(list(PLACES))
                rides.append(Tap(card, clock, route, board_stop, end if stop else None, stop, f"V{route}"))
                clock = end + timedelta(minutes=chance.randrange(1, 50))
    return write_dataset(tmp_path_factory.mktemp("shared") / "taps", rides)


@pytest.fixture(scope="module")
def legs(taps):
    link_taps(taps, taps.with_name("legs"), stops=stop_layer(PLACES))
    return taps.with_name("legs")


def files_of(dataset):
    return {str(path.relative_to(dataset)): path.read_bytes() for path in dataset.rglob("*") if path.is_file()}


def idle(scheduler) -> bool:
    """Whether the scheduler soon has nothing left to do."""
    with Client(scheduler, set_as_default=False) as client:
        for _ in range(100):
            if not client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)):
                return True
            time.sleep(0.1)
    return False


class Said(Progress):
    def __init__(self):
        self.shown = []

    def _show(self, fraction):
        self.shown.append(fraction)


class KillsAWorker(Said):
    """Kills a worker process when the first days are done."""

    def __init__(self, cluster):
        super().__init__()
        self.cluster = cluster
        self.killed = None

    def _show(self, fraction):
        super()._show(fraction)
        if self.killed is None and 0 < fraction < 1:
            self.killed = next(iter(self.cluster.workers.values())).pid
            os.kill(self.killed, signal.SIGKILL)


def test_a_days_counts_are_the_same_wherever_they_were_made(legs, scheduler):
    stops = stop_layer(PLACES)
    here, there = find_hubs(legs, stops), find_hubs(legs, stops, scheduler=scheduler)
    assert here.table["transfers"].sum() > 100
    pd.testing.assert_frame_equal(there.table, here.table, check_exact=True)
    assert there.centre.tolist() == here.centre.tolist()


def test_routes_are_the_same_wherever_they_were_counted(legs, scheduler):
    calls = [(str(route), seq, stop) for route in range(5) for seq, stop in enumerate([*PLACES, *reversed(PLACES)], 1)]
    bus = BusTables(stop_layer(PLACES), pd.DataFrame(calls, columns=["route_id", "seq", "stop_id"]))
    here, there = route_profile(legs, bus), route_profile(legs, bus, scheduler=scheduler)
    assert here.segments["load"].sum() > 100
    pd.testing.assert_frame_equal(there.segments, here.segments, check_exact=True)
    here, there = route_summary(legs, bus), route_summary(legs, bus, scheduler=scheduler)
    pd.testing.assert_frame_equal(there.routes, here.routes, check_exact=True)


def test_what_lies_behind_hubs_and_gaps_is_the_same_from_the_cluster(legs, scheduler):
    stops = stop_layer(PLACES)
    here = find_hubs(legs, stops)
    for work in (worst_pairs, hub_catchment):
        found = work(here, min_cards=2)
        assert len(found)
        pd.testing.assert_frame_equal(work(here, min_cards=2, scheduler=scheduler), found, check_exact=True)
    profile = stop_profile(legs, stops)
    pd.testing.assert_frame_equal(stop_profile(legs, stops, scheduler=scheduler), profile, check_exact=True)
    order = [("1", "S0"), ("1", "S4"), ("2", "S7"), ("2", "S9")]
    sequences = pd.DataFrame(order, columns=["route_id", "stop_id"]).assign(seq=[1, 2, 1, 2])
    network, options = BusTables(stops, sequences).network(), GapOptions(min_cards=2, headway_min=1, speed_kmh=60)
    gaps = find_direct_gaps(legs, network, options)
    assert len(gaps.table)
    there = find_direct_gaps(legs, network, options, scheduler=scheduler)
    pd.testing.assert_frame_equal(there.table, gaps.table, check_exact=True)
    rule = ServiceRule(min_buses=1)
    assert (
        served_stops(stops, rule, legs=legs, scheduler=scheduler)[1].tolist()
        == served_stops(stops, rule, legs=legs)[1].tolist()
    )


def test_legs_of_the_cluster_are_those_of_this_pc_byte_for_byte(taps, legs, scheduler, tmp_path):
    progress = Said()
    there = link_taps(taps, tmp_path / "legs", stops=stop_layer(PLACES), progress=progress, scheduler=scheduler)
    here = link_taps(taps, tmp_path / "here", stops=stop_layer(PLACES))
    assert there == here
    assert len(there.by_day) == DAYS
    assert files_of(tmp_path / "legs") == files_of(legs)
    assert sorted(progress.shown) == progress.shown
    assert progress.shown[-1] == 1


def test_workers_use_the_rooms_that_were_sent(scheduler, legs):
    find_hubs(legs, stop_layer(PLACES), scheduler=scheduler)
    with Client(scheduler, set_as_default=False) as client:
        places = client.run(lambda dask_worker: (__import__("sijeong").__file__, dask_worker.local_directory))
    assert len(places) == 2
    assert all(file.startswith(folder) for file, folder in places.values())


def test_a_killed_worker_loses_nothing(cluster, scheduler, taps, legs, tmp_path):
    progress = KillsAWorker(cluster)
    link_taps(taps, tmp_path / "legs", stops=stop_layer(PLACES), progress=progress, scheduler=scheduler)
    assert progress.killed
    assert files_of(tmp_path / "legs") == files_of(legs)
    cluster.wait_for_workers(2)
    progress = KillsAWorker(cluster)
    killed, whole = (
        find_hubs(legs, stop_layer(PLACES), progress=progress, scheduler=scheduler),
        find_hubs(legs, stop_layer(PLACES)),
    )
    assert progress.killed
    pd.testing.assert_frame_equal(killed.table, whole.table, check_exact=True)
    cluster.wait_for_workers(2)


@pytest.mark.parametrize("looks", [0, 4, 9, 14])
def test_cancel_leaves_the_old_legs_and_an_idle_cluster(taps, scheduler, tmp_path, looks):
    legs = tmp_path / "out" / "legs"
    legs.mkdir(parents=True)
    with pytest.raises(Cancelled):
        link_taps(taps, legs, progress=CancelAfter(looks), scheduler=scheduler)
    assert idle(scheduler)
    assert [path.name for path in legs.parent.iterdir()] == ["legs"]
    assert list(legs.iterdir()) == []


def test_a_scheduler_that_is_away_is_one_sentence(taps, tmp_path):
    with nobody_listens() as port:
        address = f"tcp://127.0.0.1:{port}"
        with pytest.raises(ClusterError, match=f"No scheduler answers at {address}"):
            link_taps(taps, tmp_path / "legs", scheduler=address)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["nonsense", "ftp://10.0.0.1:1"])
def test_an_address_that_is_none_is_one_sentence(legs, address):
    with pytest.raises(ClusterError, match="No scheduler answers"):
        find_hubs(legs, stop_layer(PLACES), scheduler=address)


def test_records_that_the_workers_do_not_see_are_named(legs, scheduler, tmp_path):
    opened = LegDays.open(shutil.copytree(legs, tmp_path / "legs"))
    missing = opened.parts[3].files[0]
    missing.unlink()
    with pytest.raises(TransitError, match=f"cannot read {missing}.*same path"):
        find_hubs(opened, stop_layer(PLACES), scheduler=scheduler)


class Holder:
    """Holds itself, so that it and what it has are garbage that only a look for cycles finds."""

    def __init__(self, held):
        self.held, self.itself = held, self


def let_a_client_become_garbage():
    """One that reached nobody; nothing else holds it."""
    try:
        Client("nonsense", set_as_default=False)
    except ValueError as cause:
        Holder(cause)


def test_a_client_that_is_found_to_be_garbage_stops_no_other(scheduler, monkeypatch):
    """It closes itself in the thread that finds it, which may hold the lock that it waits for."""
    let_a_client_become_garbage()
    gc.freeze()  # it is to be found at the worst moment, not before
    start = LoopRunner._start_unlocked

    def start_while_python_collects(runner):
        if gc.isenabled():
            gc.unfreeze()
            gc.collect()
        start(runner)

    monkeypatch.setattr(LoopRunner, "_start_unlocked", start_while_python_collects)
    gc.enable()
    ended = threading.Event()

    def connect():
        with connected(scheduler, ("transit",)):
            ended.set()

    threading.Thread(target=connect, daemon=True).start()
    assert ended.wait(30)
    gc.unfreeze()


def test_a_task_that_fails_says_so(scheduler):
    with connected(scheduler, ("transit",)) as cluster, pytest.raises(ClusterError, match="A worker of the cluster"):
        list(cluster.in_order(divmod, 1, [0]))


def test_a_worker_without_the_engine_is_named(legs, scheduler):
    with Client(scheduler, set_as_default=False) as client:
        client.run(lambda: __import__("sys").modules.update(duckdb=None))  # as if it were not installed
        try:
            with pytest.raises(ClusterError, match=r"The worker tcp://127.* lacks duckdb\. Install duckdb into"):
                find_hubs(legs, stop_layer(PLACES), scheduler=scheduler)
        finally:
            client.restart()


@pytest.mark.parametrize(
    ("engines", "sentence"), [("", "is not in this Python"), ("/opt/engines", "--target “/opt/engines” distributed==")]
)
def test_without_distributed_it_is_said_where_to_put_it(legs, scheduler, monkeypatch, engines, sentence):
    monkeypatch.setenv("SIJEONG_ENGINES", engines)
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=sentence):
        find_hubs(legs, stop_layer(PLACES), scheduler=scheduler)


def test_a_cluster_without_workers_is_one_sentence(legs, monkeypatch):
    from sijeong.common import cluster as ours

    monkeypatch.setattr(ours, "WORKERS_S", 1)
    with (
        LocalCluster(n_workers=0, dashboard_address=":0") as empty,
        pytest.raises(ClusterError, match="has no workers"),
    ):
        find_hubs(legs, stop_layer(PLACES), scheduler=empty.scheduler_address)


def test_a_scheduler_that_goes_away_in_the_middle_is_one_sentence(taps, tmp_path):
    class Ends(Said):
        def _show(self, fraction):
            super()._show(fraction)
            if 0 < fraction < 1:
                brief.close()

    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as brief:
        with pytest.raises(ClusterError, match=r"was lost|has no workers"):
            link_taps(taps, tmp_path / "legs", progress=Ends(), scheduler=brief.scheduler_address)
        assert list(tmp_path.iterdir()) == []


def machine(python="3.11.2.final.0", distributed="2026.8.0"):
    return {"packages": {"python": python, "distributed": distributed}}


@pytest.mark.parametrize(
    ("worker", "sentence"),
    [
        (machine(distributed="2024.1.0"), r"distributed 2024\.1\.0 \(tcp://w:1\), this PC 2026\.8\.0"),
        (machine(python="3.13.1.final.0"), r"python 3\.13 \(tcp://w:1\), this PC 3\.11"),
    ],
)
def test_another_version_there_is_named(worker, sentence):
    versions = {"client": machine(), "scheduler": machine(), "workers": {"tcp://w:1": worker}}
    with pytest.raises(ClusterError, match=sentence):
        require_same_versions(versions, "tcp://s:8786")


def test_a_later_python_of_the_same_minor_version_will_do():
    versions = {"client": machine(), "scheduler": machine(python="3.11.9.final.0"), "workers": {}}
    require_same_versions(versions, "tcp://s:8786")
