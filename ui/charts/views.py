"""The charts there are: of whom each is, which result it reads, and how it reads and draws it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from qgis.core import QgsVectorLayer

from ...processing.results import Result
from ...processing.translation import tr
from . import forest_reading, reading, traffic_reading
from .subject import Kind, Subject

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


@dataclass(frozen=True)
class Question:
    """What a chart is asked: of whom, with the names that are known, and for a route at which hour on which way."""

    subject: Subject
    names: dict[Kind, dict[str, str]]
    pattern: int = 1
    hour: int | None = None


Reader = Callable[[QgsVectorLayer, Question], list]
"""The layer of the result and the question → the rows of the chart."""


class View(Enum):
    """What a chart shows: of whom, its title, its result, its reader, and the function of ``drawing`` that draws it.

    ``where``: for a row of the chart the expression that selects what it stands for in the layer; "" for none.
    ``is_of_all``: it shows all there is, not one subject.
    """

    PROFILE = (
        (Kind.ROUTE,),
        QT_TRANSLATE_NOOP("Load along the route"),
        Result.ROUTE_PROFILE,
        lambda layer, asked: reading.profile_of(layer, asked.subject.id, asked.pattern, asked.hour),
        "draw_profile",
    )
    ROUTE_PARTNERS = (
        (Kind.ROUTE,),
        QT_TRANSLATE_NOOP("Partners of its transfers"),
        Result.TRANSFER_PAIRS,
        lambda layer, asked: reading.partners_of(layer, asked.subject, asked.names),
        "draw_partners",
    )
    MATRIX = (
        (Kind.ROUTE,),
        QT_TRANSLATE_NOOP("Transfers between all routes"),
        Result.TRANSFER_PAIRS,
        lambda layer, asked: reading.matrix_of(layer, asked.names),
        "draw_matrix",
        None,
        True,
    )
    HOURS = (
        (Kind.STOP,),
        QT_TRANSLATE_NOOP("Through the day"),
        Result.STOP_PROFILE,
        lambda layer, asked: reading.hours_at(layer, asked.subject.id),
        "draw_hours",
    )
    STOP_PARTNERS = (
        (Kind.STOP,),
        QT_TRANSLATE_NOOP("Partners of its transfers"),
        Result.TRANSFER_PAIRS,
        lambda layer, asked: reading.partners_of(layer, asked.subject, asked.names),
        "draw_partners",
    )
    BANDS = (
        (Kind.FOREST, Kind.PARCEL),
        QT_TRANSLATE_NOOP("By distance from forest"),
        Result.FOREST_PROXIMITY,
        lambda layer, _asked: forest_reading.bands_of(layer),
        "draw_bands",
        lambda band: band.where,
        True,
    )

    CHANGES = (
        (Kind.FOREST,),
        QT_TRANSLATE_NOOP("Changes since the register before"),
        Result.REGISTER_CHANGES,
        lambda layer, _asked: forest_reading.changes_of(layer),
        "draw_changes",
        lambda change: change.where,
        True,
    )

    EXPOSURE = (
        (Kind.FOREST, Kind.VILLAGE),
        QT_TRANSLATE_NOOP("Most exposed villages, by factor"),
        Result.EXPOSED_VILLAGES,
        lambda layer, _asked: forest_reading.villages_of(layer),
        "draw_villages",
        lambda village: village.where,
        True,
    )
    RESPONSE = (
        (Kind.FOREST,),
        QT_TRANSLATE_NOOP("Forest edge by the time of the first engine"),
        Result.ACCESS_EDGES,
        lambda layer, _asked: forest_reading.responses_of(layer),
        "draw_responses",
        lambda row: row.where,
        True,
    )

    SLICES = (
        (Kind.LINK,),
        QT_TRANSLATE_NOOP("Flow and speed through the day"),
        Result.LINK_INTERVALS,
        lambda layer, asked: traffic_reading.slices_of(layer, asked.subject.id),
        "draw_slices",
    )
    CONVERGENCE = (
        (Kind.TRAFFIC,),
        QT_TRANSLATE_NOOP("Way to the equilibrium"),
        Result.RUN_ROUNDS,
        lambda layer, _asked: traffic_reading.rounds_of(layer),
        "draw_rounds",
        None,
        True,
    )
    DIFFERENCES = (
        (Kind.TRAFFIC,),
        QT_TRANSLATE_NOOP("Roads that change most"),
        Result.LINK_DIFFERENCES,
        lambda layer, _asked: traffic_reading.differences_of(layer),
        "draw_differences",
        lambda row: row.where,
        True,
    )

    def __init__(
        self,
        kinds: tuple[Kind, ...],
        english_title: str,
        result: Result,
        rows: Reader,
        drawing: str,
        where: Callable[[object], str] | None = None,
        is_of_all: bool = False,
    ) -> None:
        self.kinds, self.english_title, self.result = kinds, english_title, result
        self.rows, self.drawing, self.where, self.is_of_all = rows, drawing, where, is_of_all

    @property
    def title(self) -> str:
        return tr(self.english_title)

    def draw(self, axes, rows: list) -> None:
        """Put ``rows`` on matplotlib ``axes``."""
        from . import drawing, forest_drawing, traffic_drawing  # late: some QGIS come without matplotlib

        parts = (drawing, forest_drawing, traffic_drawing)
        next(getattr(part, self.drawing) for part in parts if hasattr(part, self.drawing))(axes, rows)
