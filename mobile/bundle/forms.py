"""What a publication is handed over as."""

from __future__ import annotations

from enum import Enum

HOSTING = "HOSTING.txt"
BUNDLE = "bundle.json"
CONTENTS = "data/publication.json"
"""Where a publication's page of contents lies in its folder."""


class Form(Enum):
    """A folder for a web server, the same folder as one zip, or one HTML file for small data."""

    FOLDER = ("folder", "index.html")
    ZIP = ("zip", "publication.zip")
    HTML = ("html", "publication.html")

    def __init__(self, key: str, index: str) -> None:
        self.key = key
        self.index = index
        """The file that is opened or handed on."""

    @classmethod
    def of(cls, key: str) -> Form:
        return next(form for form in cls if form.key == key)
