"""Makes the lines of this folder importable by its tests, and builds their roads once."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))


@pytest.fixture(scope="session")
def roads():
    import bus_lines

    return bus_lines.network()
