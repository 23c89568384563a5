"""What the fields of a layer are called, in which unit they are, and what their values mean. Knows no geopandas."""

from __future__ import annotations

import re

from qgis.core import QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ...mobile.model import FieldKind, LayerField
from .. import legends, styling
from ..results import Result
from ..translation import tr

UNIT_IN_TITLE = re.compile(r"^(?P<title>.*\S)\s*\((?P<unit>[^()]+)\)$")
UNITS = {
    "m", "km", "m²", "km²", "㎡", "㎢", "ha", "cm", "mm", "%", "°", "s", "min", "h", "hours", "km/h", "kg", "g", "t",
    "vehicles", "vehicles/h", "vehicles/km/lane", "vehicle hours", "s/vehicle", "passengers", "passengers a day",
    "초", "분", "시간", "대", "대/시", "대/km/차로", "초/대", "대·시", "명", "명/일", "건", "동", "필지", "개", "원",
    "곳",
}  # fmt: skip
"""What stands in the brackets at the end of a title and is a unit; anything else belongs to the title."""
PERSONS_UNITS = {"명", "인", "명/일", "passengers", "passengers a day", "people", "persons"}
PEOPLE = {
    "passengers", "people", "elderly", "gap_people", "gap_elderly", "near_people", "residents", "population",
    "households", "transfers", "fare_transfers", "behaviour_transfers", "boardings", "alightings", "journeys",
    "origins", "destinations", "cards", "boarded", "alighted", "left_behind", "changing", "demand", "winners", "losers",
    "lost_service", "new_service", "intrazonal", "load", "covered_people", "uncovered_people",
}  # fmt: skip
"""Our own fields that count persons or their cards."""
COUNTS_PEOPLE_TITLE = re.compile(
    r"(인구|주민|승객|환승객|이용객|이용자|고령자|세대)\s?수?$|(승차|하차|환승|통행|이용)\s?(인원|건수)$|(인원|인구수)$"
)
"""How other layers call such counts."""
PERCENT = 100.0


def layer_fields(layer: QgsVectorLayer, result: Result | None) -> tuple[LayerField, ...]:
    """All fields of ``layer`` in its own order, as the user sees them."""
    fields = layer.fields()
    return tuple(_field(layer, place, fields.at(place), result) for place in range(fields.count()))


def _field(layer: QgsVectorLayer, place: int, field: QgsField, result: Result | None) -> LayerField:
    name = field.name()
    own = result is not None and name in legends.FIELDS.get(result.key, ())
    title, unit = split_title(_title(layer, place, name, result if own else None))
    kind = _kind(field)
    is_share = kind is FieldKind.NUMBER and own and styling.is_share(name)
    return LayerField(
        name=name,
        title=title,
        kind=kind,
        unit="%" if is_share else unit,
        decimals=_decimals(field, kind, own, is_share),
        values=_values(layer, place, name, own),
        counts_people=kind is FieldKind.NUMBER and not is_share and counts_people(name, title, unit, own),
        factor=PERCENT if is_share else 1.0,
    )


def split_title(title: str) -> tuple[str, str]:
    """``Length (m)`` → ``Length`` and ``m``; brackets that hold no unit stay."""
    found = UNIT_IN_TITLE.match(title)
    if found is None or found["unit"].strip() not in UNITS:
        return title, ""
    return found["title"], found["unit"].strip()


def counts_people(name: str, title: str, unit: str, own: bool) -> bool:
    """Whether a field counts persons or cards, by our own list or by what others call such counts."""
    if own:
        return name in PEOPLE or unit in PERSONS_UNITS
    return unit in PERSONS_UNITS or name in PEOPLE or COUNTS_PEOPLE_TITLE.search(title) is not None


def _title(layer: QgsVectorLayer, place: int, name: str, result: Result | None) -> str:
    if layer.attributeAlias(place):
        return layer.attributeAlias(place)
    return tr(legends.alias(result.key, name)) if result is not None else name


def _kind(field: QgsField) -> FieldKind:
    if field.type() == QVariant.Bool:
        return FieldKind.BOOLEAN
    if field.isNumeric():
        return FieldKind.NUMBER
    return FieldKind.DATE if field.isDateOrTime() else FieldKind.TEXT


def _decimals(field: QgsField, kind: FieldKind, own: bool, is_share: bool) -> int | None:
    """How many decimals are shown: as in our map tips, else what the layer's fields say."""
    if kind is not FieldKind.NUMBER:
        return None
    if field.type() != QVariant.Double:
        return 0
    if is_share:
        return 1
    if own:
        return styling.decimals_of(field.name())
    return field.precision() if 0 < field.precision() <= 6 else None


def _values(layer: QgsVectorLayer, place: int, name: str, own: bool) -> dict[str, str]:
    if own and name in legends.VALUES:
        return {str(value): tr(title) for value, title in legends.VALUES[name].items()}
    setup = layer.editorWidgetSetup(place)
    if setup.type() != "ValueMap":
        return {}
    pairs = setup.config().get("map", {})
    listed = pairs if isinstance(pairs, list) else [pairs]
    return {str(value): str(title) for pair in listed for title, value in pair.items()}
