import sys
from pathlib import Path

# The helpers of the tests of the reduction (layers) are no package.
sys.path.append(str(Path(__file__).parents[1] / "reduction"))
