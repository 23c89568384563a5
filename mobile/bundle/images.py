"""The pictures of the styles, as files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..style.model import Picture

FOLDER = "images"


def write_images(styles: Iterable[Mapping[str, Picture]], folder: Path) -> dict[str, dict]:
    """Write all pictures below the data folder ``folder``; what the page of contents says of them, by name."""
    described: dict[str, dict] = {}
    for images in styles:
        for name, picture in images.items():
            file = folder / FOLDER / f"{name}.png"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(picture.png)
            described[name] = {
                "file": f"data/{FOLDER}/{name}.png", "pixel_ratio": picture.ratio, "tinted": picture.tinted
            }  # fmt: skip
    return described
