"""Another program that writes into a GeoPackage, and lets nobody else at it meanwhile."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked_elsewhere(file: Path) -> Iterator[None]:
    """Keeps ``file`` locked. A program of its own, because a lock does not hold against the process that has it."""
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert program.stdout.readline() == "locked\n"
        yield
    finally:
        program.communicate()
