"""Whether an engine can be found, without loading it; the dock asks before it offers what needs it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from ...common.engine_store import installed_engine
from ...common.engines import engine_folder


def has_duckdb() -> bool:
    """Whether card records can be read."""
    if installed_engine("duckdb") is not None:
        return True
    spec = find_spec("duckdb")  # a module that was loaded from the folder is known also when it has been removed
    return spec is not None and bool(spec.origin) and Path(spec.origin).parents[1] != engine_folder()


def has_sumo() -> bool:
    """Whether traffic can be simulated."""
    from ...traffic.sumo.programs import is_installed  # late: the dock opens where packages are missing

    return is_installed()
