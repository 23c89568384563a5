"""One HTML file that holds the app and the data: for small publications that are handed on by file."""

from __future__ import annotations

from pathlib import Path

from ..errors import MobileError
from ..sealing.key import SealingKey
from ..sealing.sealing import Binding

TEMPLATE = "one-file.html"
PLACE = "<!--sijeong-publication-->"
MOST_BYTES = 12 << 20
"""Of data: in base64 a third more, which phones still open from a file manager or a mail."""


def write_one_file(target: Path, data: Path, binding: Binding, key: SealingKey | None, language: str) -> int:
    raise MobileError("The form html is not there yet.")
