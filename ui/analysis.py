"""An analysis of the bus panel, as data: what it needs, what it asks, what it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtWidgets import QCheckBox, QSpinBox, QWidget

from ..processing.results import Result
from ..processing.translation import tr
from .jobs import Step
from .layer_field import LayerField, has_field
from .widgets import PathField, choice
from .widgets import field as labelled
from .workbench import Workbench

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()
Filters = QgsMapLayerProxyModel.Filter


def _has_all(*names: str) -> Callable[[QgsVectorLayer], bool]:
    return lambda layer: all(has_field(name)(layer) for name in names)


class Need(Enum):
    """A layer that analyses share: parameter, label, kind, how it is told, and the sentence where it is missing."""

    ROUTE_STOPS = (
        "ROUTE_STOPS",
        QT_TRANSLATE_NOOP("Stops of each route (table)"),
        Filters.NoGeometry,
        _has_all("route_id", "seq", "stop_id"),
        QT_TRANSLATE_NOOP("Choose the table of the stops of each route; the data page pulls it."),
    )
    ROUTES = (
        "ROUTES",
        QT_TRANSLATE_NOOP("Routes (table)"),
        Filters.NoGeometry,
        _has_all("route_id", "route_name", "peak_min"),
        QT_TRANSLATE_NOOP("Choose the table of routes; the data page pulls it."),
    )
    ROUTE_LINES = (
        "ROUTE_LINES",
        QT_TRANSLATE_NOOP("Lines of the routes"),
        Filters.LineLayer,
        has_field("route_id"),
        QT_TRANSLATE_NOOP("Choose the layer of route lines; the data page pulls it."),
    )
    ZONES = (
        "ZONES",
        QT_TRANSLATE_NOOP("Dongs (areas)"),
        Filters.PolygonLayer,
        has_field("adm_cd", "adm_nm", "행정동명"),
        QT_TRANSLATE_NOOP("Choose the layer of dongs."),
    )
    BUILDINGS = (
        "BUILDINGS",
        QT_TRANSLATE_NOOP("Buildings"),
        Filters.PolygonLayer,
        has_field("usability", "grnd_flr", "totalarea"),
        QT_TRANSLATE_NOOP("Choose the layer of buildings."),
    )
    ROADS = (
        "ROADS",
        QT_TRANSLATE_NOOP("Roads"),
        Filters.LineLayer,
        has_field("link_id", "road_rank", "hw", "highway"),
        QT_TRANSLATE_NOOP("Choose the layer of roads."),
    )

    def __init__(
        self,
        parameter: str,
        english_label: str,
        kind: Filters,
        looks_right: Callable[[QgsVectorLayer], bool],
        english_missing: str,
    ) -> None:
        self.parameter, self.english_label, self.kind = parameter, english_label, kind
        self.looks_right, self.english_missing = looks_right, english_missing

    @property
    def label(self) -> str:
        return tr(self.english_label)

    @property
    def missing(self) -> str:
        return tr(self.english_missing)


@dataclass(frozen=True)
class Option:
    """One question: the parameter, its label, the widget that asks, and how its value is read.

    ``required``: without a value the analysis cannot run. ``is_wide``: it takes a row of its own.
    """

    parameter: str
    english_label: str
    make: Callable[[Workbench], QWidget]
    read: Callable[[QWidget], object]
    english_tip: str = ""
    required: bool = False
    is_wide: bool = False

    def build(self, widget: QWidget) -> QWidget:
        """The widget with its label."""
        return labelled(tr(self.english_label), widget, tr(self.english_tip) if self.english_tip else "")


def one_of(parameter: str, english_label: str, options: tuple[tuple[object, str], ...], tip: str = "") -> Option:
    """A choice among (value, English text)."""

    def make(_bench: Workbench) -> QWidget:
        return choice([(value, tr(text)) for value, text in options])

    return Option(parameter, english_label, make, lambda box: box.currentData(), tip)


def whole(parameter: str, english_label: str, value: int, lowest: int, highest: int, suffix: str = "") -> Option:
    """A whole number."""

    def make(_bench: Workbench) -> QWidget:
        box = QSpinBox()
        box.setRange(lowest, highest)
        box.setValue(value)
        box.setSuffix(suffix)
        box.setGroupSeparatorShown(True)
        return box

    return Option(parameter, english_label, make, lambda box: box.value())


def yes_no(parameter: str, english_label: str, value: bool) -> Option:
    """A tick."""

    def make(_bench: Workbench) -> QWidget:
        box = QCheckBox()
        box.setChecked(value)
        return box

    return Option(parameter, english_label, make, lambda box: box.isChecked())


def folder(parameter: str, english_label: str, tip: str = "") -> Option:
    """A folder that must be given."""

    def make(_bench: Workbench) -> QWidget:
        return PathField(files=False)

    return Option(parameter, english_label, make, lambda box: box.path(), tip, required=True, is_wide=True)


def words(parameter: str, english_label: str, english_example: str, tip: str = "") -> Option:
    """A line of text that may stay empty."""

    def make(_bench: Workbench) -> QWidget:
        line = QgsFilterLineEdit()
        line.setPlaceholderText(tr(english_example))
        return line

    return Option(parameter, english_label, make, lambda line: line.text().strip(), tip, is_wide=True)


def drawn_layer(parameter: str, english_label: str, kind: Filters, *fields: str) -> Option:
    """A layer that the user has drawn for this: it is taken as soon as it is there."""

    def make(bench: Workbench) -> QWidget:
        return LayerField(bench, kind, _has_all(*fields))

    return Option(parameter, english_label, make, _layer_id, is_wide=True)


def result_layer(parameter: str, english_label: str, kind: Filters, result: Result) -> Option:
    """A result of another analysis, or a table like it; never taken by itself: it would change what is asked."""

    def make(bench: Workbench) -> QWidget:
        return LayerField(bench, kind, lambda _layer: False, offered_results=(result,))

    return Option(parameter, english_label, make, _layer_id, is_wide=True)


def _layer_id(chooser: LayerField) -> str | None:
    return chooser.layer().id() if chooser.layer() is not None else None


@dataclass(frozen=True)
class Analysis:
    """One algorithm of the panel.

    ``needs`` must be given, ``takes`` may be; ``outputs``: parameter → file name, and the result that is shown;
    the view goes to the first.
    """

    step: Step
    algorithm: str
    english_button: str
    english_tip: str
    needs: tuple[Need, ...] = ()
    takes: tuple[Need, ...] = ()
    options: tuple[Option, ...] = ()
    outputs: dict[str, tuple[str, Result | None]] = field(default_factory=dict)
    names: dict[Need, str] = field(default_factory=dict)
    """Where the algorithm calls a shared layer by another parameter than the panel does."""
    source: Step = Step.LINK_TAPS
    source_parameter: str = "LEGS"
    wants_stops: bool = True
    follows_rules: bool = False
    """It links by the rules that are set in the panel."""

    addition: Callable[[Workbench, Callable[[], Path]], QWidget] | None = None
    """Makes one more widget below the options, from the bench and the folder for results."""

    def parameter_of(self, need: Need) -> str:
        return self.names.get(need, need.parameter)
