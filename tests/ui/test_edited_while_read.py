"""A user edits the layer that a job reads: QGIS stays, and what he saves is there."""

import json

import pytest
from own_program import run_with_plugin

pytestmark = pytest.mark.qgis


def test_neither_side_harms_the_other(tmp_path):
    done = run_with_plugin("edited_while_read.py", tmp_path)
    assert done.returncode == 0, done.stderr[-3_000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert (told["refused"], told["errors"]) == ([], [])
    assert told["last"] == told["wanted"]
    assert told["reads"] > 0 and told["sizes"] == [told["rows"]]
