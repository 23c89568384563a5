"""Attribute forms of results: tabs that say what a feature is, its numbers, how good they are and where they are from.

What Sijeong computed cannot be changed in a form; what officers fill in can, and stands first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsField,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

from ..forest.registers.columns import OFFICER_FIELDS
from . import legends
from .results import Result

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()


class FormPart(Enum):
    """A tab of a form; the value is its English title. They stand in this order."""

    TO_FILL_IN = QT_TRANSLATE_NOOP("To fill in")
    WHAT = QT_TRANSLATE_NOOP("What it is")
    NUMBERS = QT_TRANSLATE_NOOP("Numbers")
    QUALITY = QT_TRANSLATE_NOOP("Quality")
    ORIGIN = QT_TRANSLATE_NOOP("Origin")


QUALITY = {
    *("cards", "days", "days_before", "days_after", "early_share", "missed_share", "unknown_share", "unplaced_share"),
    *("note", "passed", "checked", "class_checked", "primary_test", "measured_from", "method", "remark", "hint"),
    *("runs", "runs_base", "runs_scenario", "runs_source", "runs_timetable", "filled", "severity", "check", "flag"),
    *("geh", "geh_before", "verdict", "held_out", "ci_low", "ci_high", "p_value", "q_value", "alpha", "spread"),
    *("flow_sd", "speed_sd", "delay_sd", "flow_noise", "delay_noise", "delay_h_noise", "run_min_noise"),
    *("flow_verdict", "delay_verdict", "run_verdict", "total_verdict", "grade", "finding", "reason", "undone"),
}
"""Fields that say how far the numbers can be relied on."""
ORIGIN = {
    *("source", "source_id", "law", "law_since", "forest_id", "related_pnu", "jimok_before", "changed_on"),
    *("edge_ids", "from_node", "to_node", "opposite", "place_id", "patch_id", "it_class", "fate", "line_type"),
}
"""Fields that lead back to the data from which the numbers were made."""
TECHNICAL = {"fid", "ogc_fid", "template", "gaps", "mid_x", "mid_y"}
"""Fields that no one reads; the attribute table has them."""
DATES = ("applied_on", "checked_on", "changed_on")
"""Days that are kept as text (yyyy-MM-dd), so that Excel and CSV keep them too."""
DECIMALS_OF_SHARES = 3
DAY, MOMENT = "yyyy-MM-dd", "yyyy-MM-dd HH:mm"


def lay_out_form(
    layer: QgsVectorLayer,
    result: Result,
    translate: Callable[[str], str],
    decimals: Callable[[str], int | None],
) -> None:
    """Give ``layer`` the form of ``result`` in the language of ``translate``: tabs, read-only fields, calendars.

    ``decimals`` of a field's name: how many its numbers are shown with, in the form and in the attribute table; with
    None as many as a share needs.
    """
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    ours = legends.FIELDS[result.key]
    by_part: dict[FormPart, list[int]] = {part: [] for part in FormPart}
    for index, field in _in_order(layer, ours):
        form.setReadOnly(index, field.name() in ours and field.name() not in OFFICER_FIELDS)
        if field.name().lower() not in TECHNICAL:
            by_part[part_of(field, ours)].append(index)
        if field.name() in ours:
            _set_decimals(layer, index, field, decimals(field.name()))
        _set_calendar(layer, index, field)
    for part, indices in by_part.items():
        if indices:
            form.addTab(_tab(translate(part.value), layer, indices, form.invisibleRootContainer()))
    layer.setEditFormConfig(form)


def part_of(field: QgsField, ours: Sequence[str]) -> FormPart:
    """The tab that a field stands on; an input's own fields tell where the result is from."""
    name = field.name()
    if name in OFFICER_FIELDS and name in ours:
        return FormPart.TO_FILL_IN
    if name not in ours or name in ORIGIN:
        return FormPart.ORIGIN
    if name in QUALITY:
        return FormPart.QUALITY
    is_measured = field.isNumeric() and not name.endswith("_id") and name not in legends.VALUES and name != "hour"
    return FormPart.NUMBERS if is_measured else FormPart.WHAT


def _in_order(layer: QgsVectorLayer, ours: Sequence[str]) -> list[tuple[int, QgsField]]:
    """Index and field: those of Sijeong in their order, then the others as they come."""
    places = {name: place for place, name in enumerate(ours)}
    fields = list(enumerate(layer.fields()))
    return sorted(fields, key=lambda pair: places.get(pair[1].name(), len(places) + pair[0]))


def _tab(title: str, layer: QgsVectorLayer, indices: Sequence[int], root) -> QgsAttributeEditorContainer:
    tab = QgsAttributeEditorContainer(title, root)
    tab.setIsGroupBox(False)
    tab.setColumnCount(1)
    for index in indices:
        tab.addChildElement(QgsAttributeEditorField(layer.fields()[index].name(), index, tab))
    return tab


def _set_decimals(layer: QgsVectorLayer, index: int, field: QgsField, decimals: int | None) -> None:
    """No number is known to ten places; words of ours for numbers keep their list."""
    if field.type() != QVariant.Double or layer.editorWidgetSetup(index).type() == "ValueMap":
        return
    settings = {
        "Precision": DECIMALS_OF_SHARES if decimals is None else decimals,
        "AllowNull": True,
        "Style": "SpinBox",
    }
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Range", settings))


def _set_calendar(layer: QgsVectorLayer, index: int, field: QgsField) -> None:
    if field.name() in DATES:
        shown, kept = DAY, DAY
    elif field.isDateOrTime():
        shown, kept = MOMENT, "yyyy-MM-ddTHH:mm:ss"
    else:
        return
    settings = {
        "display_format": shown, "field_format": kept, "calendar_popup": True, "allow_null": True,
        "field_format_overwrite": field.name() in DATES, "field_iso_format": False,
    }  # fmt: skip
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("DateTime", settings))
