"""The plugin starts in an instant: the algorithms are announced, and what they need is imported beside the window."""

import json

import pytest
from own_program import run_with_plugin

from sijeong.processing.algorithms import ALGORITHMS
from sijeong.processing.model import MODELS

pytestmark = pytest.mark.qgis


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    done = run_with_plugin("started_slowly.py", tmp_path_factory.mktemp("start"))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_nothing_heavy_is_imported_while_qgis_starts(told):
    assert told["imported"] == []


def test_all_algorithms_are_in_the_toolbox_at_once(told):
    assert set(told["announced"]) == {one.name for one in ALGORITHMS} | {model.NAME for model in MODELS}


def test_whoever_asks_for_an_algorithm_gets_the_real_one(told):
    assert told["whoever asks gets it"] > 5


def test_a_script_is_told_the_parameters_before_the_algorithms_are_there(told):
    assert told["scripts are told"] == [True, True]


def test_the_real_algorithms_and_the_dock_come_by_themselves(told):
    assert set(told["real"]) == set(told["announced"])
    assert all(told["real"].values()), "each has parameters"
    docks, actions = told["parts"]
    assert told["parts at once"] == [0, 0]
    assert docks == 2
    assert actions > 0


def test_the_plugin_may_be_switched_off_before_it_is_ready(told):
    assert told["parts after"] == [0, 0]


def test_the_dock_is_built_at_once_for_whoever_asks_for_it(told):
    assert told["asked for"]


def test_python_collects_by_itself_only_while_the_plugin_is_off(told):
    """The thread that imports makes objects by the hundred thousand: it would clear away a closed dock."""
    started, (ready, frozen), (off, still_frozen) = told["collects"][0], told["collects"][1:3], told["collects"][3:]
    assert (started, ready, off) == (False, False, True)
    assert (frozen, still_frozen) == (True, False)
