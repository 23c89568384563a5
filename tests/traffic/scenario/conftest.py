"""Makes what the tests of this folder share importable by them."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
