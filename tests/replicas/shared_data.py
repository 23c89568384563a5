"""The real data beside the checkout (SIJEONG_SHARED), and the mark of the tests that need them."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("SIJEONG_SHARED", Path(__file__).resolve().parents[3] / "shared")) / "data"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared/data on this machine (set SIJEONG_SHARED)")
