"""The questions that an analysis asks: each knows its widget and how the answer is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtWidgets import QWidget

from ..processing.placement import RESULT_PROPERTY
from ..processing.results import Result
from ..processing.setting import Setting
from ..processing.translation import tr
from .layer_field import LayerField, has_all
from .narrow import Tick
from .path_field import PathField
from .point_field import PointField
from .settings.beginning import NumberBox, WholeBox, begin
from .widgets import choice
from .widgets import field as labelled
from .workbench import Workbench

Filters = QgsMapLayerProxyModel.Filter
NARROW_NUMBER = 84
"""Pixels that two numbers side by side have in the narrowest dock; wider only for their highest values."""


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
        """The widget with its label; a tick carries it itself."""
        if isinstance(widget, Tick):
            widget.setText(tr(self.english_label))
            widget.setToolTip(tr(self.english_tip) if self.english_tip else "")
            return widget
        return labelled(tr(self.english_label), widget, tr(self.english_tip) if self.english_tip else "")


def one_of(
    parameter: str, english_label: str, options: tuple[tuple[object, str], ...], tip: str = "", is_wide: bool = False
) -> Option:
    """A choice among (value, English text)."""

    def make(_bench: Workbench) -> QWidget:
        return choice([(value, tr(text)) for value, text in options])

    return Option(parameter, english_label, make, lambda box: box.currentData(), tip, is_wide=is_wide)


def whole(
    parameter: str, english_label: str, value: int | Setting, lowest: int, highest: int, suffix: str = "", tip: str = ""
) -> Option:
    """A whole number; one that begins with a setting follows it."""

    def make(_bench: Workbench) -> QWidget:
        box = WholeBox()
        box.setRange(lowest, highest)
        begin(box, value)
        box.setSuffix(tr(suffix) if suffix.strip(" %") else suffix)
        box.setGroupSeparatorShown(True)
        box.setMinimumWidth(NARROW_NUMBER)
        return box

    return Option(parameter, english_label, make, lambda box: box.value(), tip)


def number(
    parameter: str,
    english_label: str,
    value: float | Setting,
    lowest: float,
    highest: float,
    suffix: str = "",
    tip: str = "",
) -> Option:
    """A number with one decimal; one that begins with a setting follows it."""

    def make(_bench: Workbench) -> QWidget:
        box = NumberBox()
        box.setRange(lowest, highest)
        box.setDecimals(1)
        begin(box, value)
        box.setSuffix(tr(suffix) if suffix else "")
        box.setGroupSeparatorShown(True)
        box.setMinimumWidth(NARROW_NUMBER)
        return box

    return Option(parameter, english_label, make, lambda box: box.value(), tip)


def yes_no(parameter: str, english_label: str, value: bool, tip: str = "") -> Option:
    """A tick."""

    def make(_bench: Workbench) -> QWidget:
        box = Tick()
        box.setChecked(value)
        return box

    return Option(parameter, english_label, make, lambda box: box.isChecked(), tip)


def folder(parameter: str, english_label: str, tip: str = "") -> Option:
    """A folder that must be given."""

    def make(_bench: Workbench) -> QWidget:
        return PathField(files=False)

    return Option(parameter, english_label, make, lambda box: box.path(), tip, required=True, is_wide=True)


def file(parameter: str, english_label: str, pattern: str, tip: str = "", required: bool = False) -> Option:
    """A file, such as ``CSV (*.csv)``."""

    def make(_bench: Workbench) -> QWidget:
        return PathField(pattern, folders=False)

    return Option(parameter, english_label, make, lambda box: box.path(), tip, required=required, is_wide=True)


def words(
    parameter: str, english_label: str, english_example: str, tip: str = "", value: str = "", is_wide: bool = True
) -> Option:
    """A line of text that may stay empty."""

    def make(_bench: Workbench) -> QWidget:
        line = QgsFilterLineEdit()
        line.setPlaceholderText(tr(english_example) if english_example else "")
        line.setText(value)
        line.setCursorPosition(0)
        return line

    return Option(parameter, english_label, make, lambda line: line.text().strip(), tip, is_wide=is_wide)


def place(parameter: str, english_label: str, tip: str = "") -> Option:
    """A point, clicked on the map."""

    def make(bench: Workbench) -> QWidget:
        return PointField(bench.iface.mapCanvas())

    return Option(parameter, english_label, make, lambda field: field.text(), tip, is_wide=True)


def layer(
    parameter: str,
    english_label: str,
    kind: Filters,
    looks_right: Callable[[QgsMapLayer], bool] = lambda _layer: False,
    tip: str = "",
    offered: tuple[Result, ...] = (),
    required: bool = False,
) -> Option:
    """A layer that only this analysis asks for; taken by itself where one ``looks_right``, else left to the user."""

    def make(bench: Workbench) -> QWidget:
        return LayerField(bench, kind, looks_right, offered_results=offered)

    return Option(parameter, english_label, make, _layer_id, tip, required=required, is_wide=True)


def is_result(result: Result) -> Callable[[QgsMapLayer], bool]:
    """Whether a layer is this result of ours."""
    return lambda layer: layer.customProperty(RESULT_PROPERTY) == result.key


def drawn_layer(parameter: str, english_label: str, kind: Filters, *fields: str) -> Option:
    """A layer that the user has drawn for this: it is taken as soon as it is there."""
    return layer(parameter, english_label, kind, has_all(*fields))


def result_layer(parameter: str, english_label: str, kind: Filters, result: Result) -> Option:
    """A result of another analysis, or a table like it; never taken by itself: it would change what is asked."""
    return layer(parameter, english_label, kind, offered=(result,))


def _layer_id(chooser: LayerField) -> str | None:
    return chooser.layer().id() if chooser.layer() is not None else None
