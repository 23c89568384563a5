import sys
from pathlib import Path

# The helpers beside the tests (attack, layers) are no package.
sys.path.append(str(Path(__file__).parent))
