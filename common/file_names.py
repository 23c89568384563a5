"""Names for files that users keep, send and put on servers."""

from __future__ import annotations

import re
from datetime import date

FORBIDDEN = re.compile(r"[^\w.()-]+")
"""What Windows allows in no name, blanks, which e-mail programs break at, and signs with a meaning in an address."""
NOT_ON_WINDOWS = re.compile(r'[\\/:*?"<>|\0]')
LONGEST_NAME = 80


def allowed_name(text: str) -> str:
    """``text`` with a low line for each sign that Windows allows in no name; blanks and all else stay."""
    return NOT_ON_WINDOWS.sub("_", text)


def plain_name(text: str, longest: int = LONGEST_NAME) -> str:
    """``text`` as a name that every file system, mail program and web server takes, Korean as it is; may be empty."""
    return FORBIDDEN.sub("_", text.strip()).strip("_.")[:longest].rstrip("_.")


def dated_name(*parts: str, longest: int = LONGEST_NAME) -> str:
    """A name that tells a file apart from others in a folder: what it is of, what it shows, and when it was made.

    ``longest`` holds for the name without its day.
    """
    named = "_".join(filter(None, map(plain_name, parts)))
    return f"{named[:longest].rstrip('_.')}_{date.today().isoformat()}"
