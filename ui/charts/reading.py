"""Everything that is read beside the main thread for one subject: its rows, its card, and where it lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsApplication, QgsProject

from ...processing.translation import tr
from ..jobs import Step
from .capture import Check, LayerCopy
from .card import MOST_ROWS, CardLine, card_of, knowing_layers, origin_of
from .chart import Chart
from .lights import Lit, Places, flow_layers, flows_of, is_same, of_subject, places_of, rows_meant
from .question import Choices, Question, copies_of, knowing_names
from .rows import Row
from .subject import Kind, Subject


@dataclass(frozen=True)
class Asked:
    """What is wanted: a chart (None: the card alone) of a subject; of a route at an hour on a way."""

    subject: Subject
    chart: Chart | None
    pattern: int
    hour: int | None


@dataclass(frozen=True)
class Answer:
    """``lit``: the features to light up, ``own`` those that are the subject itself, ``mine`` the rows that are it."""

    subject: Subject
    rows: tuple[Row, ...]
    choices: Choices
    card: tuple[CardLine, ...]
    lit: tuple[Lit, ...]
    own: Lit
    mine: frozenset[int]


@dataclass(frozen=True)
class Reading:
    """Captured on the main thread by :func:`reading_of`, done in any by :meth:`read`."""

    asked: Asked
    layers: tuple[LayerCopy, ...]
    knowing: tuple[LayerCopy, ...]
    of_card: tuple[LayerCopy, ...]
    flows: tuple[LayerCopy, ...]
    shaped: tuple[LayerCopy, ...]
    makers: Mapping[str, str]

    @property
    def places(self) -> Places:
        """Where the marks of the chart may be found on the map."""
        return Places(self.layers[0] if self.layers else None, self.shaped)

    def read(self, check: Check) -> Answer:
        """All there is to show."""
        question = Question(self.asked.subject, self.layers, self.knowing, self.asked.pattern, self.asked.hour, check)
        chart = self.asked.chart if self.layers else None
        if chart is not None and chart.busiest is not None and not question.subject.id:
            question = replace(question, subject=chart.busiest(question) or question.subject)
        choices = chart.choices(question) if chart is not None and chart.choices is not None else Choices()
        if choices.ways and question.pattern not in choices.ways:
            question = replace(question, pattern=choices.ways[0])
        subject = question.subject
        own = of_subject(self.shaped, subject, 1 if subject.is_own else -1, check) if subject.id else Lit()
        flows = [flows_of(layer, subject, check) for layer in self.flows]
        rows = tuple(chart.read(question)) if chart is not None else ()
        return Answer(
            subject,
            rows,
            choices,
            tuple(card_of(self.of_card, subject, self.makers, check)),
            tuple(lit for lit in (own, *flows) if lit.features),
            own,
            self._rows_of(subject, rows, check) if chart is not None and chart.is_of_all else frozenset(),
        )

    def _rows_of(self, subject: Subject, rows: Sequence[Row], check: Check) -> frozenset[int]:
        """The rows of a chart of all that stand for ``subject``, as in a ranking; of a parcel its class of distance."""
        charted = self.places.charted
        itself = {place for place, row in enumerate(rows) if is_same(row.subject, subject)}
        if itself or charted is None or not charted.knows(subject):
            return frozenset(itself)
        return frozenset(rows_meant(rows, self.places, charted, charted.of(subject, check, MOST_ROWS), check))


def reading_of(project: QgsProject, asked: Asked) -> Reading:
    """Capture what has to be read; quick, for nothing is read yet."""
    chart, subject = asked.chart, asked.subject
    layers = copies_of(project, chart.result) if chart is not None else ()
    kinds = {subject.kind, Kind.STOP, Kind.ROUTE, Kind.LINK, Kind.VILLAGE, Kind.DONG}
    return Reading(
        asked,
        layers,
        knowing_names(project),
        knowing_layers(project, subject),
        flow_layers(project, subject),
        places_of(project, None, kinds).others,
        makers(),
    )


def makers() -> dict[str, str]:
    """The titles of our algorithms by their ids."""
    provider = QgsApplication.processingRegistry().providerById("sijeong")
    return {one.id(): one.displayName() for one in provider.algorithms()} if provider is not None else {}


def sources_of(layers: Sequence[LayerCopy], titles: Mapping[str, str]) -> str:
    """Where the chart has its numbers from, for the foot of a page."""
    told = (origin_of(layer.provenance, titles) for layer in layers[:1])
    return next(filter(None, told), layers[0].name if layers else "")


def why_empty(chart: Chart, layers: Sequence[LayerCopy], subject: Subject) -> tuple[str, Step | None]:
    """Why ``chart`` shows nothing of ``subject``, as a sentence, and the step that would change that."""
    if not layers:
        there_is_none = tr("There is no layer “{layer}” in the project. Make it in the panel “{panel}”.")
        return there_is_none.format(layer=chart.result.title, panel=chart.result.group.title), chart.step
    nothing = tr("The layer “{layer}” holds nothing of {name}.").format(layer=layers[0].name, name=subject.name)
    return tr(chart.english_empty) if chart.english_empty else nothing, chart.step if chart.step_fills else None
