"""The zip that a small sample city comes in."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

MADE = {"made": "2026-11-27T00:00:00+00:00", "names": {"ko": "해솔시 (가상 도시)", "en": "Haesol (made-up city)"}}


def zipped(made: Path, root: Path, layers: list[dict], steps: list[dict]) -> Path:
    """The files of ``made``, with the list of what they are, as ``root/build/sample_city.zip``: where a developer's
    checkout at ``root`` has it."""
    contents = MADE | {"layers": layers, "steps": steps}
    (made / "sample_city.json").write_text(json.dumps(contents), encoding="utf-8")
    archive = root / "build" / "sample_city.zip"
    archive.parent.mkdir()
    with zipfile.ZipFile(archive, "w") as packed:
        for file in made.iterdir():
            packed.write(file, file.name)
    return archive
