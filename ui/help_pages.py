"""The pages of the help in the user's language: their titles and words, and which page belongs to a widget."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qgis.PyQt.QtWidgets import QWidget

from ..processing.base import HELP
from ..processing.data.words import matches
from ..processing.translation import user_language
from .jobs import Step

FIRST_PAGE = "index"
PAGE_PROPERTY = "sijeong/help"
"""Property of a widget that names the page of it and of all that lies in it."""
STEP_PAGES = {
    Step.IMPORT_TAPS: "importtaps",
    Step.LINK_TAPS: "linktaps",
    Step.MAP_TRANSFERS: "transferpairs",
    Step.MEASURE_FOREST: "forestproximity",
    Step.DRAW_BANDS: "forestbands",
}
"""Of the steps that are no analyses, which have that of their algorithm."""
SEPARATOR = ":"
"""Between provider and name in the id of an algorithm."""


@dataclass(frozen=True)
class HelpPage:
    """One page: its name, its title and all its words."""

    name: str
    title: str
    text: str


def page_file(name: str) -> Path:
    """The page in the user's language, or the English one."""
    wanted = HELP / user_language() / f"{name}.md"
    return wanted if wanted.exists() else HELP / "en" / f"{name}.md"


def search(words: str) -> tuple[HelpPage, ...]:
    """The pages that hold every word of ``words``, those first whose titles do; none where nothing is asked."""
    if not words.strip():
        return ()
    found = [page for page in _pages(user_language()) if matches(words, f"{page.title} {page.name} {page.text}")]
    return tuple(sorted(found, key=lambda page: not matches(words, f"{page.title} {page.name}")))


def belongs_to(widget: QWidget, page: str) -> None:
    """F1 in ``widget`` leads to ``page``: a name of a page, or the id of an algorithm."""
    widget.setProperty(PAGE_PROPERTY, page.rpartition(SEPARATOR)[2])


def page_of(widget: QWidget | None) -> str:
    """The page of ``widget`` or of what it lies in; empty where none of them has one."""
    while widget is not None:
        page = widget.property(PAGE_PROPERTY)
        if page:
            return str(page)
        widget = widget.parentWidget()
    return ""


@lru_cache(maxsize=2)
def _pages(language: str) -> tuple[HelpPage, ...]:
    files = sorted((HELP / language).glob("*.md"))
    return tuple(_read(file) for file in files if file.stem != FIRST_PAGE)


def _read(file: Path) -> HelpPage:
    text = file.read_text(encoding="utf-8")
    return HelpPage(file.stem, text.partition("\n")[0].removeprefix("# "), text)
