"""Sijeong's code as something that can be sent to machines that do not have it."""

from __future__ import annotations

import hashlib
import io
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

PACKAGE = Path(__file__).resolve().parents[1]

_DATE = (1980, 1, 1, 0, 0, 0)
_NOT_SENT = ("__pycache__",)

Thing = TypeVar("Thing")


def packed_rooms(rooms: Sequence[str]) -> tuple[bytes, str]:
    """A zip of the package ``sijeong`` with ``rooms`` and what all rooms share, and a digest of its content.

    Equal code gives equal bytes.
    """
    packed = io.BytesIO()
    files = [PACKAGE / "__init__.py"]
    for room in ("common", *rooms):
        files += _files(PACKAGE / room)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            name = f"sijeong/{file.relative_to(PACKAGE).as_posix()}"
            archive.writestr(zipfile.ZipInfo(name, _DATE), file.read_bytes())
    return packed.getvalue(), hashlib.sha256(packed.getvalue()).hexdigest()[:12]


def _files(room: Path) -> list[Path]:
    return sorted(file for file in room.rglob("*") if file.is_file() and not set(file.parts) & set(_NOT_SENT))


def with_code(thing: Thing) -> Thing:
    """A copy of a function or class that is pickled with its code, not by the name of its module."""
    import cloudpickle  # comes with Dask

    module = sys.modules[thing.__module__]
    cloudpickle.register_pickle_by_value(module)
    try:
        return cloudpickle.loads(cloudpickle.dumps(thing))
    finally:
        cloudpickle.unregister_pickle_by_value(module)
