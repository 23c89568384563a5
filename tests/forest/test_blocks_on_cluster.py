"""Blocks as tasks of a real Dask cluster of two worker processes, which know nothing of Sijeong."""

import os
import signal
import time

import numpy as np
import pyogrio
import pytest
import shapely
from block_city import parcelled, saved, wooded
from cancelling import CancelAfter
from collecting import collected_between_tests  # noqa: F401 - for all tests here
from distributed import Client, LocalCluster
from layouts import CRS, layer
from loopback import nobody_listens

from sijeong.common.cluster_errors import ClusterError
from sijeong.common.errors import Cancelled
from sijeong.common.progress import Progress
from sijeong.forest.blocks.indexed_table import indexed_table
from sijeong.forest.blocks.proximity import proximity_in_blocks
from sijeong.forest.errors import ForestError

ROWS = 40


@pytest.fixture(scope="module")
def cluster():
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50) as running:
        yield running


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """A table of parcels, and forest."""
    random = np.random.default_rng(21)
    file = saved(parcelled(random), tmp_path_factory.mktemp("shared") / "parcels.gpkg")
    return indexed_table(file, None, CRS), wooded(random)


def result_of(city, folder, **how):
    table, forest = city
    with proximity_in_blocks(table, [forest], folder=folder, rows_per_block=ROWS, **how) as found:
        found.write(folder / "result.gpkg", "result")
    return pyogrio.read_dataframe(folder / "result.gpkg", fid_as_index=True)


class KillsAWorker(Progress):
    """Kills a worker process when the first blocks are done."""

    def __init__(self, cluster):
        self.cluster, self.killed = cluster, None

    def _show(self, fraction):
        if self.killed is None and 0.1 < fraction < 0.9:
            self.killed = next(iter(self.cluster.workers.values())).pid
            os.kill(self.killed, signal.SIGKILL)


def idle(scheduler):
    """Whether the scheduler soon has nothing left to do."""
    with Client(scheduler, set_as_default=False) as client:
        for _ in range(100):
            if not client.run_on_scheduler(lambda dask_scheduler: len(dask_scheduler.tasks)):
                return True
            time.sleep(0.1)
    return False


def test_a_cluster_finds_what_this_pc_finds_although_a_worker_dies(city, cluster, tmp_path):
    (tmp_path / "here").mkdir()
    here = result_of(city, tmp_path / "here")
    progress = KillsAWorker(cluster)
    there = result_of(city, tmp_path, scheduler=cluster.scheduler_address, progress=progress)
    assert progress.killed
    assert there.drop(columns="geometry").equals(here.drop(columns="geometry"))
    assert shapely.to_wkb(there.geometry).tolist() == shapely.to_wkb(here.geometry).tolist()
    cluster.wait_for_workers(2)


@pytest.mark.parametrize("looks", [6, 14])
def test_cancel_leaves_nothing_and_an_idle_cluster(city, cluster, tmp_path, looks):
    with pytest.raises(Cancelled):
        result_of(city, tmp_path, scheduler=cluster.scheduler_address, progress=CancelAfter(looks))
    assert idle(cluster.scheduler_address)
    assert list(tmp_path.iterdir()) == []


def test_a_layer_that_the_workers_do_not_see_is_named(city, cluster, tmp_path):
    class TakesAway(Progress):
        def _say(self, template, values):
            if "on the cluster" in template:
                file.rename(tmp_path / "elsewhere.gpkg")

    file = saved(layer([shapely.box(0, 0, 10, 10)]), tmp_path / "mine.gpkg")
    with (
        pytest.raises(ForestError, match=r"mine\.gpkg is not there.*under the same path"),
        proximity_in_blocks(
            indexed_table(file, None, CRS), [city[1]], scheduler=cluster.scheduler_address, progress=TakesAway()
        ),
    ):
        pytest.fail("nobody has read the layer")


def test_a_scheduler_that_is_away_is_one_sentence(city, tmp_path):
    with nobody_listens() as port, pytest.raises(ClusterError, match="No scheduler answers"):
        result_of(city, tmp_path, scheduler=f"tcp://127.0.0.1:{port}")
    assert list(tmp_path.iterdir()) == []
