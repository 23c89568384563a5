import sys
from pathlib import Path

# The helpers beside the tests (hidden_tables) are no package.
sys.path.append(str(Path(__file__).parent))
