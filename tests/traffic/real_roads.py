"""Real roads that lie beside the checkout (SIJEONG_SHARED), and the mark of the tests that need them."""

import os
from pathlib import Path

import pytest

ROADS = Path(os.environ.get("SIJEONG_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "data" / "roads"


def needs(*files):
    """Marks a test of real data; it is skipped where one of ``files`` is not there."""
    missing = [file for file in files if not file.exists()]

    def mark(test):
        return pytest.mark.shared(pytest.mark.skipif(bool(missing), reason=f"not here: {missing}")(test))

    return mark
