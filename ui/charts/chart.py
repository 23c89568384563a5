"""A kind of chart as data: of whom it is, which result it reads, how it reads and draws it, and what its rows say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...processing.results import Result
from ...processing.translation import tr
from ..jobs import Step
from .look import Look
from .marks import Area
from .question import Choices, Question
from .rows import Column, Row, table_of
from .subject import Kind, Subject


@dataclass(frozen=True)
class Chart:
    """``read`` and ``choices`` run beside the main thread; ``step`` makes the result.

    ``is_of_all``: it shows all there is, not one subject; where it shows one, ``busiest`` is that which is shown before
    another is chosen. ``least_height``: pixels below which its rows would lie over each other. ``tabled``: the table
    where it is not one line a row. ``english_empty``: why there may be no row, in a sentence; ``step_fills``: the step
    can be run in another way, in which there are some.
    """

    kinds: tuple[Kind, ...]
    english_title: str
    result: Result
    step: Step
    read: Callable[[Question], Sequence[Row]]
    draw: Callable[[object, Sequence[Row], Look], list[Area]]
    columns: tuple[Column, ...]
    is_of_all: bool = False
    choices: Callable[[Question], Choices] | None = None
    least_height: Callable[[Sequence[Row]], int] | None = None
    tabled: Callable[[Sequence[Row]], list[list[object]]] | None = None
    busiest: Callable[[Question], Subject | None] | None = None
    english_empty: str = ""
    step_fills: bool = False

    @property
    def title(self) -> str:
        return tr(self.english_title)

    @property
    def whole(self) -> Kind | None:
        """The job of which it shows all; None for charts of one subject only."""
        return next((kind for kind in self.kinds if kind.is_whole), None)

    def table(self, rows: Sequence[Row]) -> list[list[object]]:
        """Headings and lines for a spreadsheet."""
        return self.tabled(rows) if self.tabled is not None else table_of(self.columns, rows)
