"""Another program that writes into a GeoPackage and lets nobody else at it meanwhile, or that asks what it holds."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HOLDING = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""
ASKING = """
import json, sqlite3, sys
database = sqlite3.connect(sys.argv[1])
print(json.dumps([row for question in sys.argv[2:] for row in database.execute(question)]))
"""


@contextmanager
def locked_elsewhere(file: Path) -> Iterator[None]:
    """Keeps ``file`` locked. A program of its own, because a lock does not hold against the process that has it."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert program.stdout.readline() == "locked\n"
        yield
    finally:
        program.communicate()


def asked_elsewhere(file: Path, *questions: str) -> list[tuple]:
    """The rows that answer ``questions``, as a program finds them that shares nothing with this one."""
    done = subprocess.run([sys.executable, "-c", ASKING, file, *questions], capture_output=True, text=True, check=True)
    return [tuple(row) for row in json.loads(done.stdout)]
