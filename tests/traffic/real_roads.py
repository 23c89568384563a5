"""Real roads that lie beside the checkout (SIJEONG_SHARED), and the mark of the tests that need them."""

import pytest
from shared_data import SHARED

ROADS = SHARED / "roads"


def needs(*files):
    """Marks a test of real data; it is skipped where one of ``files`` is not there."""
    missing = [file for file in files if not file.exists()]

    def mark(test):
        return pytest.mark.shared(pytest.mark.skipif(bool(missing), reason=f"not here: {missing}")(test))

    return mark
