"""Runs a script of these tests as a program of its own, with a fresh QGIS profile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PATIENCE_S = 120


def run_alone(
    script: str, folder: Path, *arguments: str, patience_s: int = PATIENCE_S, **variables: str
) -> subprocess.CompletedProcess[str]:
    """``script``, beside this file, at its end; ``folder`` has its profile, ``variables`` are of its environment."""
    return subprocess.run(
        [sys.executable, "-P", str(HERE / script), *arguments],
        env=os.environ | {"QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile")} | variables,
        capture_output=True,
        text=True,
        timeout=patience_s,
    )


def run_with_plugin(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Like :func:`run_alone`, without a screen, and given ``folder``, in which this checkout lies as ``sijeong``."""
    (folder / "sijeong").symlink_to(HERE.parents[1])
    return run_alone(script, folder, str(folder), QT_QPA_PLATFORM="offscreen")
