"""Puts the pictures of tools/gallery.sh into docs/gallery/, small, with a page that shows them.

.venv/bin/python tools/gallery_pages.py build/gallery
"""

from __future__ import annotations

import sys
from pathlib import Path

from gallery_moments import TITLES  # beside this file
from PIL import Image

GALLERY = Path(__file__).resolve().parent.parent / "docs" / "gallery"
QUALITY = 80
"""Of WebP: letters stay sharp and colours true at a quarter of a PNG's bytes."""


def keep(picture: Path, kept: Path) -> None:
    """Write ``picture`` to ``kept``, small."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    Image.open(picture).convert("RGB").save(kept, "WEBP", quality=QUALITY, method=6)


def write_page(looks: list[str]) -> None:
    """``docs/gallery/README.md``: a row for each page, a column for each look."""
    lines = [
        "# Gallery",
        "",
        "Every page of the desktop in real QGIS, made by `tools/gallery.sh` (`make gallery`) from the demo's project.",
        "",
        f"| Page | {' | '.join(look.replace('-', ' ') for look in looks)} |",
        f"| --- |{' --- |' * len(looks)}",
    ]
    for name, title in TITLES.items():
        cells = [f"[![{title}]({look}/{name}.webp)]({look}/{name}.webp)" for look in looks if _is_there(look, name)]
        if cells:
            lines.append(f"| {title} | {' | '.join(cells)} |")
    (GALLERY / "README.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _is_there(look: str, name: str) -> bool:
    return (GALLERY / look / f"{name}.webp").exists()


def main() -> None:
    for picture in sorted(Path(sys.argv[1]).glob("*/*.png")):
        keep(picture, (GALLERY / picture.parent.name / picture.name).with_suffix(".webp"))
    write_page(sorted(folder.name for folder in GALLERY.iterdir() if folder.is_dir()))


if __name__ == "__main__":
    main()
