"""Where a pull from a WFS stands: capabilities, fields, count, pages."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace

from ..cells import Cell

PAGE = 1000
"""Features per request: what most servers allow at least."""
CAPABILITIES, FIELDS, COUNT, PAGES = "capabilities", "fields", "count", "page"
FIRST, SECOND, NEXT, KNOWN, QUARTER = "first", "second", "next", "known", "quarter"


@dataclass(frozen=True)
class Step:
    """Where in the conversation a request stands; it travels in the request's note, so that a pull can be resumed.

    ``place``: of a page: the first; the second, which shows whether the server pages at all; the next of unknown many;
    one of a known number; all of a quarter. ``size``: the features that are asked for. ``seen``: digest of the page
    before. ``turned``: the box is written against the rule, because the rule found nothing. ``boxless``: the server
    does not look at the box, so its counts are of more than was asked for.
    """

    task: str
    cell: str
    beginnings: tuple[str, ...] = ()
    version: str = ""
    layer: str = ""
    system: str = ""
    systems: tuple[str, ...] = ()
    extent: str = ""
    turned: bool = False
    boxless: bool = False
    json: str = ""
    gml: str = ""
    form: str = ""
    geometry: str = ""
    kinds: dict[str, str] = field(default_factory=dict)
    sort: str = ""
    place: str = FIRST
    start: int = 0
    size: int = PAGE
    limit: int | None = None
    promised: int | None = None
    seen: str = ""

    @property
    def note(self) -> str:
        told = {name: value for name, value in asdict(self).items() if value not in ("", (), {}, None, False)}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, note: str) -> Step:
        values = json.loads(note)
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})

    @property
    def box(self) -> Cell:
        return Cell.of_xy(self.cell)

    @property
    def quarters(self) -> tuple[Step, ...]:
        """The same for each quarter of the box, all of it in one answer."""
        fresh = replace(self, place=QUARTER, start=0, promised=None, seen="")
        return tuple(replace(fresh, cell=quarter.xy) for quarter in self.box.quarters)
