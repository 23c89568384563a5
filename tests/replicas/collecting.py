"""Python's garbage in tests that open clients of Dask's by themselves."""

import gc

import pytest


@pytest.fixture(autouse=True)
def collected_between_tests():
    """Nothing is collected while a test runs: see ``_Uncollected`` of common/cluster.py, which guards our clients."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()
