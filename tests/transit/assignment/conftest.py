import sys
from pathlib import Path

# The helpers beside the tests (networks, reference_search) are no package.
sys.path.append(str(Path(__file__).parent))
