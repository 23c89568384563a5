"""The rows of a chart: what each says, and what it stands for on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ...processing.translation import tr
from .subject import Subject

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class Row:
    """Base of the rows. A mark of the chart stands for the features that ``where`` finds in the layer of its result,

    or for ``subject``, which any layer may know.
    """

    where: str = ""
    subject: Subject | None = None


@dataclass(frozen=True)
class Column:
    """What a row says, for the tooltip of its mark and for the table: the attribute, its title, and its decimals.

    ``digits``: None for texts. ``factor``: by what the value is multiplied, as 100 for per cent.
    """

    name: str
    english: str
    digits: int | None = 0
    factor: float = 1.0

    @property
    def title(self) -> str:
        return tr(self.english)

    def value(self, row: Row) -> object:
        """For a table: a number stays one, rounded to its decimals."""
        value = getattr(row, self.name)
        if value is None or self.digits is None:
            return value
        return round(value * self.factor, self.digits) if self.digits else round(value * self.factor)

    def shown(self, row: Row) -> str:
        """For people; empty where there is no value."""
        value = getattr(row, self.name)
        if value is None:
            return ""
        return str(value) if self.digits is None else f"{value * self.factor:,.{self.digits}f}"


def table_of(columns: Sequence[Column], rows: Sequence[Row]) -> list[list[object]]:
    """Headings, then a line for each row."""
    return [[column.title for column in columns], *([column.value(row) for column in columns] for row in rows)]


def tip_of(columns: Sequence[Column], row: Row) -> str:
    """What ``row`` says, as the tooltip of its mark (HTML)."""
    (_, first), *others = ((column.title, escape(column.shown(row))) for column in columns if column.shown(row))
    lines = (f"<tr><td>{name}&nbsp;</td><td align='right'><b>{value}</b></td></tr>" for name, value in others)
    return f"<b>{first}</b><table>{''.join(lines)}</table>"
