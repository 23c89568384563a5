"""The indicators of the newest publication that can be read: the preview's cards show them until the next one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from .history import Publication

CONTENTS = "data/publication.json"


def last_figures(publications: Iterable[Publication]) -> dict[str, str]:
    """Key of each indicator → its value with unit; empty where the newest folder cannot be read or nothing is there."""
    folders = (one for one in publications if one.form == "folder" and not one.sealed)
    newest = next(folders, None)
    if newest is None:
        return {}
    file = Path(newest.output, CONTENTS)
    try:
        return _figures_in(file, file.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # moved, or of another version: a preview does without


@lru_cache(maxsize=4)
def _figures_in(file: Path, _changed: int) -> dict[str, str]:
    """Read once: the preview asks at each key that is pressed."""
    contents = json.loads(file.read_text(encoding="utf-8"))
    return {one["key"]: _text(one) for one in contents["indicators"] if one["value"] is not None}


def _text(indicator: dict) -> str:
    number = f"{indicator['value']:,.{indicator.get('decimals', 0)}f}"
    return f"{number} {indicator['unit']}".strip()
