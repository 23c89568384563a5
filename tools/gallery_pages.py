"""Puts the pictures of tools/gallery.sh into docs/gallery/, small, with a page that shows them.

.venv/bin/python tools/gallery_pages.py build/gallery ko-light-1366x768…

Ends with an error that names each picture that is missing or empty.
"""

from __future__ import annotations

import sys
from pathlib import Path

from gallery_moments import TITLES  # beside this file
from PIL import Image

GALLERY = Path(__file__).resolve().parent.parent / "docs" / "gallery"
QUALITY = 80
"""Of WebP: letters stay sharp and colours true at a quarter of a PNG's bytes."""
FEWEST_COLOURS = 16
"""Letters alone, smoothed at their edges, have more."""


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


def missing(taken: Path) -> list[str]:
    """Pictures that a tour did not bring home, and those of one colour."""
    faults = []
    for name in TITLES:
        picture = taken / f"{name}.png"
        if not picture.exists():
            faults.append(f"{taken.name}/{name} was not taken")
        elif not is_a_picture(Image.open(picture)):
            faults.append(f"{taken.name}/{name} is empty")
    return faults


def is_a_picture(image: Image.Image) -> bool:
    """Whether something is to be seen: an unpainted window has one or two colours."""
    colours = image.convert("RGB").getcolors(FEWEST_COLOURS)
    return colours is None


def main() -> None:
    folders = [Path(sys.argv[1]) / look for look in sys.argv[2:]]
    faults = [fault for folder in folders for fault in missing(folder)]
    for picture in sorted(picture for folder in folders for picture in folder.glob("*.png")):
        keep(picture, (GALLERY / picture.parent.name / picture.name).with_suffix(".webp"))
    write_page(sorted(folder.name for folder in GALLERY.iterdir() if folder.is_dir()))
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
