"""The papers that a sheet can have."""

from __future__ import annotations

from ..paper import A3, A4, Size

PAPERS = {"A4": A4, "A3": A3}
LANDSCAPE, PORTRAIT = "landscape", "portrait"


def paper_of(paper: str, orientation: str) -> Size:
    """The size of ``paper`` (a key of :data:`PAPERS`) as it is held."""
    size = PAPERS[paper]
    return size if orientation == PORTRAIT else size.turned()
