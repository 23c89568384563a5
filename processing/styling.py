"""Puts a style on a result layer: the .qml, its classes fitted to the data, its texts in the user's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from qgis.core import (
    NULL,
    Qgis,
    QgsEditorWidgetSetup,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from . import (
    forest_fitting,
    forest_legends,
    legends,
    period_legends,
    traffic_fitting,
    traffic_legends,
    transit_fitting,
    transit_legends,
)
from .forms import lay_out_form
from .known_fields import name_known_fields
from .label_units import translate_units
from .links import offer_links
from .message_log import log
from .results import Result
from .run_fitting import dress_table
from .standing import stand
from .standing_traffic import stand_in_traffic
from .translation import tr

TIME_FIELDS = ("time_begin", "time_end")
"""Fields of results that a map can animate; the end is not included."""
FIRST_DAYS = ("applied_on", "changed_on")
"""Fields of days (yyyy-MM-dd) from which on a feature is there: an application, an entry of the register."""
LONG_AGO = "make_datetime(1900, 1, 1, 0, 0, 0)"
"""Where no day is told the feature is always there."""

GEOMETRY_SUFFIX = {
    Result.FOREST_PROXIMITY: {"Point": "_points", "Line": "_lines"},
    Result.BUILDING_REGISTER: {"Point": "_points"},
    Result.EXPOSED_BUILDINGS: {"Point": "_points"},
    Result.WUI_BUILDINGS: {"Point": "_points"},
    Result.PERIOD_CHANGES: {"Line": "_lines"},
}
"""Ending of the style file of a result that comes with several geometries."""


def apply_style(layer: QgsVectorLayer, result: Result) -> None:
    """Style ``layer`` as ``result``: symbols, legend, labels, aliases, map tip and display name.

    A layer that already shows data gets classes that fit these data. Where the style file does not fit the geometry
    the layer keeps its look, and the message log says so. A table has names and no symbols.
    """
    if layer.isSpatial() and _load(layer, result):
        renderer = layer.renderer().clone()
        _FIT[result](layer, renderer)
        _translate(renderer.rootRule())
        layer.setRenderer(renderer)
        translate_units(layer, tr)
        if not stand(layer, result):
            stand_in_traffic(layer, result)
    describe(layer, result, tr)
    name_known_fields(layer)
    lay_out_form(layer, result, tr, decimals_of)
    offer_links(layer, tr)
    dress_table(layer, result)
    animate(layer)
    layer.triggerRepaint()


def _load(layer: QgsVectorLayer, result: Result) -> bool:
    file = result.style_file
    if result in GEOMETRY_SUFFIX:
        kind = QgsWkbTypes.geometryDisplayString(layer.geometryType())
        file = file.with_name(f"{file.stem}{GEOMETRY_SUFFIX[result].get(kind, '')}{file.suffix}")
    message, loaded = layer.loadNamedStyle(str(file))
    loaded = loaded and isinstance(layer.renderer(), QgsRuleBasedRenderer)
    if not loaded:
        log(f"{file.name}: {message}", Qgis.MessageLevel.Warning, notify=True)
    return loaded


def animate(layer: QgsVectorLayer) -> None:
    """Let the temporal controller step through a layer whose features say when they begin and end, or from which day
    on they are there."""
    fields = layer.fields()
    times = layer.temporalProperties()
    if all(fields.lookupField(name) >= 0 for name in TIME_FIELDS):
        times.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
        times.setStartField(TIME_FIELDS[0])
        times.setEndField(TIME_FIELDS[1])
        times.setIsActive(True)
    for day in [name for name in FIRST_DAYS if fields.lookupField(name) >= 0][:1]:
        times.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
        times.setStartExpression(f"coalesce(to_datetime(\"{day}\", 'yyyy-MM-dd'), {LONG_AGO})")
        times.setEndExpression("")
        times.setIsActive(True)


def describe(layer: QgsVectorLayer, result: Result, translate: Callable[[str], str]) -> None:
    """Set aliases, map tip and display name in the language of ``translate``."""
    present = [name for name in legends.FIELDS[result.key] if layer.fields().lookupField(name) >= 0]
    for name in present:
        layer.setFieldAlias(layer.fields().lookupField(name), translate(legends.alias(result.key, name)))
    for name, words in legends.VALUES.items():
        if name in present:
            pairs = [{translate(title): value} for value, title in words.items()]
            layer.setEditorWidgetSetup(
                layer.fields().lookupField(name), QgsEditorWidgetSetup("ValueMap", {"map": pairs})
            )
    told = (transit_legends.TIPS | forest_legends.TIPS | traffic_legends.TIPS).get(result.key, present)
    layer.setMapTipTemplate(map_tip(result, [name for name in told if name in present], translate))
    display = [part for name, part in DISPLAY_PARTS.get(result, ()) if name in present]
    if display:
        layer.setDisplayExpression(" || ".join(display))


def map_tip(result: Result, fields: Sequence[str], translate: Callable[[str], str]) -> str:
    """A small HTML table of the fields that have a value."""
    rows = "".join(
        f'[% CASE WHEN "{name}" IS NULL THEN \'\' ELSE \'<tr><td style="padding-right:10px">'
        f"{escape(translate(legends.alias(result.key, name))).replace(chr(39), chr(39) * 2)}</td>"
        f"<td align=\"right\"><b>' || {shown(name, translate)} || '</b></td></tr>' END %]"
        for name in fields
    )
    return f"<b>{escape(translate(result.english_title))}</b><table>{rows}</table>"


def shown(name: str, translate: Callable[[str], str]) -> str:
    """The QGIS expression of a field's value as users read it, as HTML."""
    if name in legends.VALUES:
        pairs = ", ".join(
            f"'{value}', '{escape(translate(title)).replace(chr(39), chr(39) * 2)}'"
            for value, title in legends.VALUES[name].items()
        )
        return f'coalesce(map_get(map({pairs}), "{name}"), "{name}")'
    if name == "hour":
        return 'CASE WHEN "hour" < 0 THEN \'–\' ELSE to_string("hour") END'
    if name in TIME_FIELDS:
        return f"format_date(\"{name}\", 'yyyy-MM-dd HH:mm')"
    if decimals_of(name) is not None:
        return f'format_number("{name}", {decimals_of(name)})'
    if is_share(name):
        return f"format_number(100 * \"{name}\", 1) || ' %'"
    if name in forest_legends.MARKS or name in traffic_legends.MARKS:
        return f"CASE WHEN \"{name}\" THEN 'O' ELSE 'X' END"
    return f"replace(replace(to_string(\"{name}\"), '&', '&amp;'), '<', '&lt;')"


_WHOLE_NUMBERS = {"row", *transit_legends.WHOLE_NUMBERS, *forest_legends.WHOLE_NUMBERS, *traffic_legends.WHOLE_NUMBERS}
_ONE_DECIMAL = {*transit_legends.ONE_DECIMAL, *forest_legends.ONE_DECIMAL, *traffic_legends.ONE_DECIMAL}
_HUNDREDTHS = {*transit_legends.HUNDREDTHS, *forest_legends.HUNDREDTHS, *traffic_legends.HUNDREDTHS}
_PERCENT = {*transit_legends.PERCENT, *forest_legends.PERCENT, *traffic_legends.PERCENT}


def decimals_of(name: str) -> int | None:
    """With how many decimals map tips show the numbers of a field of ours; None: as they are."""
    if name in _WHOLE_NUMBERS or name.endswith(("_m2", "_s")):
        return 0
    if name in period_legends.ROUNDED:
        return period_legends.ROUNDED[name]
    if name.endswith(("_m", "_km", "_min")) or name in _ONE_DECIMAL:
        return 1
    return 2 if name in _HUNDREDTHS else None


def is_share(name: str) -> bool:
    """Whether the numbers of a field of ours are shares, which are shown as per cent."""
    return name.endswith("share") or name in _PERCENT


DISPLAY_PARTS = {
    **transit_fitting.DISPLAY_PARTS,
    **forest_fitting.DISPLAY_PARTS,
    **traffic_fitting.DISPLAY_PARTS,
    Result.QUALITY_FINDINGS: (("sentence", '"sentence"'),),
}
"""Result → (field that must be there, piece of the display expression)."""


# --- Fitting to the data ------------------------------------------------------------------------------------------


def finding_condition(kind: legends.FindingClass) -> str:
    return f'"check" IN ({", ".join(repr(check) for check in kind.checks)})'


def _fit_findings(layer: QgsVectorLayer, renderer: QgsRuleBasedRenderer) -> None:
    """Leave the classes that occur; a layer without findings keeps them all."""
    field = layer.fields().lookupField("check")
    present = {value for value in layer.uniqueValues(field) if value and value != NULL}
    kinds = renderer.rootRule().children()[0]
    for rule, kind in zip(kinds.children(), legends.FINDING_CLASSES, strict=True):
        if present and not present & set(kind.checks):
            kinds.removeChild(rule)


_FIT = {
    Result.QUALITY_FINDINGS: _fit_findings,
    **transit_fitting.FIT,
    **forest_fitting.FIT,
    **traffic_fitting.FIT,
}


def _translate(rule: QgsRuleBasedRenderer.Rule) -> None:
    """Look up every label that is one of our constants; fitted labels are in the user's language already."""
    for child in rule.children():
        child.setLabel(tr(child.label()))
        _translate(child)
