"""What the report is made of: what is asked for, and what it then tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

import geopandas as gpd

from ...common.provenance import Source
from ...common.texts import marked
from ..bundle.publication import IndicatorEntry
from ..indicators.definition import Definition
from ..indicators.previous import PreviousValues
from ..model import SourceLayer
from ..reduction.rules import USUAL, ReductionRules
from .dong_table import DongTable
from .joint import Joint


class Topic(Enum):
    """What an indicator is about: its key and its English name."""

    BUS = ("bus", marked("Bus transfers"))
    FOREST = ("forest", marked("Forest-adjacent land"))
    TRAFFIC = ("traffic", marked("Traffic simulation"))
    OTHER = ("other", marked("Other"))

    def __init__(self, key: str, english: str) -> None:
        self.key, self.english = key, english


@dataclass(frozen=True)
class Maker:
    """Where a kind of result belongs and what makes it: its topic, its title, and that of the algorithm."""

    topic: Topic
    result: str
    algorithm: str


@dataclass(frozen=True)
class CityRequest:
    """What goes into a report.

    ``layers``: results with all their rows; ``definitions``: the indicators, in their order; ``makers`` by kind of
    result; ``dongs``: as agencies deliver them, None where only the layers' own fields tell the dong; ``weights`` as
    :func:`.joint.weights_of` reads them; ``sources``: what the layers came from.
    """

    title: str
    layers: Sequence[SourceLayer]
    definitions: Sequence[Definition]
    makers: Mapping[str, Maker]
    dongs: gpd.GeoDataFrame | None = None
    period: str = ""
    publisher: str = ""
    weights: str = ""
    rules: ReductionRules = USUAL
    previous: PreviousValues | None = None
    sources: Sequence[Source] = ()
    language: str = "ko"


@dataclass(frozen=True)
class Figure:
    """An indicator, its topic, and whether the dongs' values add up to the city's."""

    entry: IndicatorEntry
    topic: Topic
    adds_up: bool = False


@dataclass(frozen=True)
class Absent:
    """An indicator of which no layer has the fields, and what would make it."""

    definition: Definition
    maker: Maker


@dataclass(frozen=True)
class CityReport:
    """What the page, the workbook and the JSON tell."""

    request: CityRequest
    figures: tuple[Figure, ...]
    table: DongTable
    joint: Joint
    absent: tuple[Absent, ...]
    doubts: tuple[tuple[str, str], ...] = ()
    """Title of a result and what its own report says against it."""
    shapes: gpd.GeoDataFrame | None = field(default=None, repr=False)
    """The dongs' ``name`` and shape in a projected CRS, by id."""

    def of_topic(self, topic: Topic) -> tuple[Figure, ...]:
        return tuple(one for one in self.figures if one.topic is topic)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Those of which there is a figure, in their order."""
        return tuple(topic for topic in Topic if self.of_topic(topic))
