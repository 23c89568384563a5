import os
import sys
from pathlib import Path

import pytest

# The helpers beside the tests (reference_linking, tap_tables) are no package.
sys.path.append(str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "common"))

SHARED = Path(os.environ.get("SIJEONG_SHARED", Path(__file__).resolve().parents[3] / "shared"))


@pytest.fixture
def bus_data() -> Path:
    """The folder of real bus data, which is not part of the project."""
    folder = SHARED / "data" / "bus"
    if not folder.is_dir():
        pytest.skip("the real bus data are not here (set SIJEONG_SHARED)")
    return folder
