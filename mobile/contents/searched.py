"""Which fields of a layer people search by."""

from __future__ import annotations

from enum import Enum

import pandas as pd

from ...common.fields import field_named, texts_of
from ..model import SourceLayer


class SearchKind(Enum):
    """What is found, the most asked for first; the value stands in the publication."""

    DONG = "dong"
    STOP = "stop"
    ROUTE = "route"
    PLACE = "place"
    ADDRESS = "address"


FIELDS = {
    SearchKind.STOP: ("stop_name", "stop_nm", "sttn_nm", "정류장명", "정류소명", "정류장", "정류소"),
    SearchKind.ROUTE: ("route_name", "route_nm", "route_no", "노선명", "노선번호", "노선"),
    SearchKind.ADDRESS: (
        "road_address", "rn_addr", "도로명주소", "address", "lot_address", "지번주소", "소재지", "주소",
        "jibun", "지번",
    ),
}  # fmt: skip
"""What agencies call them (catalog/datasets.toml), the likeliest first."""
LOTS = ("jibun", "지번")
"""These are numbers only: they are found together with the legal dong."""
LEGAL_DONGS = ("legal_dong", "emd_nm", "emd_kor_nm", "법정동", "법정동명", "dong")
_LONGEST = 120
"""Letters of an entry: no phone shows more in a list."""


def names_in(layer: SourceLayer) -> list[tuple[SearchKind, pd.Series]]:
    """The names by which features of ``layer`` are searched, by kind: a text for each row, "" for none."""
    allowed = layer.frame[list(layer.field_names)]
    found = [(kind, _texts(allowed, kind)) for kind in FIELDS if field_named(allowed.columns, FIELDS[kind]) is not None]
    used = {field_named(allowed.columns, names) for names in FIELDS.values()}
    if layer.title_field in allowed.columns and layer.title_field not in used:
        found.append((SearchKind.PLACE, _shown(layer)))
    return found


def _texts(allowed: pd.DataFrame, kind: SearchKind) -> pd.Series:
    texts = texts_of(allowed, FIELDS[kind])
    field = str(field_named(allowed.columns, FIELDS[kind])).lower()
    if kind is SearchKind.ADDRESS and field in LOTS:
        dong = texts_of(allowed, LEGAL_DONGS)
        texts = (dong + " " + texts).str.strip().where(texts != "", "")
    return texts.str.slice(0, _LONGEST)


def _shown(layer: SourceLayer) -> pd.Series:
    """What names a feature, called as the layer calls its values."""
    called = next(one.values for one in layer.fields if one.name == layer.title_field)
    texts = texts_of(layer.frame[[layer.title_field]], (layer.title_field.lower(),))
    return texts.map(lambda text: called.get(text, text)).str.slice(0, _LONGEST)
