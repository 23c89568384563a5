"""Whether an engine can be found, without loading it; the dock asks before it offers what needs it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from ...common.engines import engine_folder


def has_duckdb() -> bool:
    """Whether card records can be read."""
    folder = engine_folder()
    return find_spec("duckdb") is not None or (folder is not None and Path(folder, "duckdb").is_dir())


def has_sumo() -> bool:
    """Whether traffic can be simulated."""
    from ...traffic.sumo.programs import is_installed  # late: the dock opens where packages are missing

    return is_installed()
