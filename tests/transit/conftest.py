import sys
from pathlib import Path

import pytest
from shared_data import SHARED

# The helpers beside the tests (reference_linking, tap_tables) are no package.
sys.path.append(str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "common"))


@pytest.fixture
def bus_data() -> Path:
    """The folder of real bus data, which is not part of the project."""
    folder = SHARED / "bus"
    if not folder.is_dir():
        pytest.skip("the real bus data are not here (set SIJEONG_SHARED)")
    return folder
