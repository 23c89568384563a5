"""How much a phone loads before it shows something."""

from __future__ import annotations

from pathlib import Path

from .forms import CONTENTS
from .publication import Publication


def first_view_bytes(data: Path, publication: Publication) -> int:
    """Bytes: the page of contents, and the small layers that are visible at the start."""
    files = {CONTENTS}
    files |= {one.data.file for one in publication.layers if one.visible and one.data and one.data.kind == "geojson"}
    return sum((data.parent / file).stat().st_size for file in files)
