"""XML for SUMO and from SUMO, an element at a time."""

from __future__ import annotations

# Only files that SUMO's own programs wrote a moment ago into the work folder are parsed.
import xml.etree.ElementTree as ET  # nosec B405
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr  # nosec B406 - writes text, parses nothing


def element(tag: str, inside: str = "", /, **attributes: object) -> str:
    """One element as text; attributes that are None are left out, ``from_`` is written ``from``."""
    given = "".join(
        f" {name.rstrip('_')}={quoteattr(_text(value))}" for name, value in attributes.items() if value is not None
    )
    return f"<{tag}{given}>{inside}</{tag}>\n" if inside else f"<{tag}{given}/>\n"


def write_elements(file: Path, root: str, elements: Iterable[str]) -> None:
    """Write ``elements`` within ``root`` to ``file``, one after the other."""
    with file.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<{root}>\n')
        stream.writelines(elements)
        stream.write(f"</{root}>\n")


def read_elements(file: Path, *tags: str) -> Iterator[ET.Element]:
    """The elements of ``file`` called one of ``tags``, each whole with its children, forgotten after use.

    A file that ends early (its program was stopped) gives the elements that are complete.
    """
    wanted = frozenset(tags)
    root = None
    try:
        for event, found in ET.iterparse(file, ("start", "end")):  # nosec B314
            if root is None:
                root = found
            elif event == "end" and found.tag in wanted:
                yield found
                root.clear()
    except ET.ParseError:
        return


def _text(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
