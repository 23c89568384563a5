"""A wheel that is small, and pinned by its own hash: what an engine is to those that install and remove it."""

import base64
import hashlib
import sys
import zipfile
from pathlib import Path

from sijeong.common import engine_wheels


def pin_small_wheel(folder: Path, monkeypatch) -> Path:
    """Write a wheel under the name of DuckDB's into ``folder``/휠, and pin it instead of the real ones."""
    tag, text = f"cp3{sys.version_info.minor}", "ANSWER = 42\n"
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    place = folder / "휠"
    place.mkdir()
    file = place / f"duckdb-9.0.0-{tag}-{tag}-manylinux_2_28_x86_64.whl"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("duckdb/__init__.py", text)
        archive.writestr("duckdb-9.0.0.dist-info/RECORD", f"duckdb/__init__.py,sha256={digest},{len(text)}\n")
    pins = folder / "pins"
    pins.write_text(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
    monkeypatch.setattr(engine_wheels, "WHEEL_PINS", pins)
    return file
