"""What has come in a pull, as the journal's tables tell it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from .entries import FieldKind
from .journal_file import about_in
from .remarks import Remark


@dataclass(frozen=True)
class Group:
    """One query of which the server said how many features match it."""

    name: str
    promised: int
    arrived: int


class Arrivals:
    """Reads a journal: features, columns, and all that came otherwise than it should."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def groups(self) -> list[Group]:
        """The queries of which the server said how many features match, those replaced by smaller ones left out."""
        return [group for _, group in self.numbered_groups()]

    def numbered_groups(self) -> list[tuple[int, Group]]:
        """The same with their numbers."""
        found = self._connection.execute(
            """SELECT number, name, promised, (SELECT count(*) FROM arrivals WHERE grp = number)
               FROM groups WHERE promised IS NOT NULL AND NOT replaced ORDER BY number"""
        )
        return [(number, Group(name, promised, arrived)) for number, name, promised, arrived in found]

    @property
    def arrived(self) -> int:
        """Features of all groups that were not replaced, those on the edge of two cells counted in both."""
        return self._one("SELECT count(*) FROM arrivals JOIN groups ON grp = number WHERE NOT replaced")

    @property
    def outside(self) -> int:
        """Features that came but lie wholly outside the area."""
        return self._one("SELECT count(DISTINCT key) FROM arrivals WHERE key NOT IN (SELECT key FROM features)")

    @property
    def repeated(self) -> int:
        """Features with the key of another one of the same answer, but other values; all are kept."""
        return self._one("SELECT count(*) FROM features WHERE repeated")

    @property
    def differing(self) -> int:
        """Features that two requests brought with different values; the first is kept."""
        return self._one("SELECT count(*) FROM features WHERE differs")

    @property
    def without_shape(self) -> int:
        return self._one("SELECT count(*) FROM features WHERE shape IS NULL")

    @property
    def faults(self) -> list[tuple[str, int, str]]:
        """Field, how many of its values could not be read, and one of them."""
        return list(self._connection.execute("SELECT field, count, example FROM faults ORDER BY field"))

    @property
    def missing(self) -> list[str]:
        """Declared fields that no answer brought."""
        pages = int(about_in(self._connection)["pages"])
        return [name for (name,) in self._connection.execute("SELECT field FROM missing WHERE count = ?", (pages,))]

    @property
    def remarks(self) -> list[Remark]:
        """What the source said of how the features came."""
        found = self._connection.execute("SELECT template, named FROM remarks ORDER BY rowid")
        return [Remark(template, json.loads(named)) for template, named in found]

    @property
    def kinds(self) -> frozenset[int]:
        """Types of the geometries (shapely's numbers)."""
        return frozenset(kind for (kind,) in self._connection.execute("SELECT kind FROM kinds"))

    @property
    def columns(self) -> dict[str, FieldKind]:
        """Source's name → type, in the order of their coming, where the entry declares no fields."""
        found = self._connection.execute("SELECT source, kind FROM columns ORDER BY rowid")
        return {source: FieldKind(kind) for source, kind in found}

    def batches(self, size: int, after: int = 0) -> Iterator[tuple[list[bytes | None], list]]:
        """The features beyond the first ``after`` in pieces of ``size``: WKB, and values as JSON has them."""
        while True:
            found = self._connection.execute(
                "SELECT number, shape, content FROM features WHERE number > ? ORDER BY number LIMIT ?", (after, size)
            ).fetchall()
            if not found:
                return
            after = found[-1][0]
            yield [shape for _, shape, _ in found], json.loads(f"[{','.join(content for _, _, content in found)}]")

    def _one(self, question: str) -> int:
        return self._connection.execute(question).fetchone()[0]
