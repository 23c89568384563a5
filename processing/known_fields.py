"""Titles of the columns that Korean agencies deliver, for results that carry an input's own columns along."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsVectorLayer

from .translation import tr, user_language

QT_TRANSLATE_NOOP = str  # marks a constant for tools/translations.py; looked up later by tr()

TITLES = {
    "fid": QT_TRANSLATE_NOOP("Record"),
    "ogc_fid": QT_TRANSLATE_NOOP("Record"),
    "grnd_flr": QT_TRANSLATE_NOOP("Floors above ground"),
    "ugrnd_flr": QT_TRANSLATE_NOOP("Floors below ground"),
    "height": QT_TRANSLATE_NOOP("Height (m)"),
    "archarea": QT_TRANSLATE_NOOP("Building area (m²)"),
    "totalarea": QT_TRANSLATE_NOOP("Total floor area (m²)"),
    "useapr_day": QT_TRANSLATE_NOOP("Day of approval for use"),
    "bchk": QT_TRANSLATE_NOOP("Kind of the cadastral map"),
    "sgg_oid": QT_TRANSLATE_NOOP("Number at the city"),
    "col_adm_se": QT_TRANSLATE_NOOP("City code"),
    "template": QT_TRANSLATE_NOOP("Sentence without its numbers"),
    "gaps": QT_TRANSLATE_NOOP("Numbers of the sentence"),
}
"""What no dataset of the catalogue names alike: 건물통합정보, 연속지적도, and the records of a run."""


def name_known_fields(layer: QgsVectorLayer) -> None:
    """Give the fields of ``layer`` without an alias the title by which the catalogue knows them."""
    known = _titles(user_language())
    for index, field in enumerate(layer.fields()):
        if layer.attributeAlias(index):
            continue
        name = field.name().lower()
        title = known.get(name) or (tr(TITLES[name]) if name in TITLES else "")
        if title:
            layer.setFieldAlias(index, title)


@lru_cache(maxsize=4)
def _titles(language: str) -> dict[str, str]:
    """Name in small letters → title in ``language``, where all datasets that have the field agree."""
    try:
        from .data import shelf  # late: the catalogue needs packages that a QGIS may lack
    except ImportError:
        return {}
    found: dict[str, set[str]] = {}
    for card in shelf.cards():
        for field in card.fields:
            found.setdefault(field.name.lower(), set()).add(field.title)
    return {name: next(iter(titles)) for name, titles in found.items() if len(titles) == 1}
