"""One HTML file that holds the app and the data: for small publications that are handed on as a file."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from ...common.progress import Progress
from ..errors import MobileError
from ..sealing.key import SealingKey
from ..sealing.sealing import Binding, sealed
from .forms import BUNDLE
from .marks import FILES
from .writing import APP, BundleFile, bundle_json, data_files

TEMPLATE = "one-file.html"
MOST_BYTES = 15_000_000
"""Of data: 20 MB in base64, which a phone's browser holds twice while it opens the file, beside the map itself."""


def write_one_file(target: Path, data: Path, binding: Binding, key: SealingKey | None, progress: Progress) -> int:
    """Write the app with the files of ``data`` in it, sealed where ``key`` is given; returns how many they are.

    Raises :class:`MobileError` for more than :data:`MOST_BYTES` of data.
    """
    places = data_files(data)
    _require_small(sum(path.stat().st_size for path in places.values()))
    contents, listed = {}, []
    for done, (place, path) in enumerate(places.items()):
        progress.at(done / len(places))
        content, iv = (path.read_bytes(), "") if key is None else sealed(path.read_bytes(), place, binding, key)
        contents[place] = _base64(content)
        listed.append(BundleFile(place, len(content), hashlib.sha256(content).hexdigest(), iv))
    listing = bundle_json(tuple(listed), binding, key)
    contents[BUNDLE] = _base64(json.dumps(listing, ensure_ascii=False).encode("utf-8"))
    before, after = _template()
    with target.open("w", encoding="utf-8", newline="\n") as page:
        page.write(before)
        json.dump(contents, page)
        page.write(after)
    return len(listed)


def _template() -> tuple[str, str]:
    """What stands before the files and after them."""
    file = APP / TEMPLATE
    parts = file.read_text(encoding="utf-8").split(FILES) if file.is_file() else []
    if len(parts) != 2:
        raise MobileError(
            "The phone app in one file is missing in this installation ({file}). Install the plugin from its package, "
            "or choose the form folder or zip.",
            file=str(file),
        )
    return parts[0], parts[1]


def _require_small(size: int) -> None:
    if size > MOST_BYTES:
        raise MobileError(
            "The data are {size} MB, too much for one HTML file (at most {most} MB). Choose the form folder or zip, or "
            "publish fewer layers and fields.",
            size=f"{size / 1e6:.1f}",
            most=f"{MOST_BYTES / 1e6:.0f}",
        )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
