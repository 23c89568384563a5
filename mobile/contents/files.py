"""Files of a publication: compact JSON, named by their place in it."""

from __future__ import annotations

import json
from pathlib import Path

DATA = "data"
"""The folder of all data in a publication: names of files in its contents begin with it."""


def write_json(content: object, folder: Path, *name: str) -> str:
    """Write ``content`` as ``name`` below the data folder ``folder``; returns its name in the publication."""
    file = folder.joinpath(*name)
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Names may hold halves of letters (lone surrogates), which UTF-8 has no bytes for.
    file.write_text(text, encoding="utf-8", errors="replace")
    return "/".join((DATA, *name))
