"""Vehicle classes by what tables call them."""

from __future__ import annotations

_WORDS = {
    "car": ("car", "cars", "passenger", "auto", "승용차", "승용", "자가용", "택시", "소형"),
    "truck": ("truck", "trucks", "lorry", "hgv", "화물차", "화물", "트럭", "대형화물"),
    "bus": ("bus", "buses", "버스", "승합"),
}
NOT_DRIVEN = ("철도", "지하철", "도보", "자전거", "rail", "subway", "walk", "bicycle", "합계", "계", "전체", "total")
"""Means of a table that do not drive on the roads, and sums."""


def class_named(text: str) -> str:
    """``car``, ``truck`` or ``bus`` for the usual words, with or without a unit in brackets; else the text itself."""
    plain = str(text).split("(")[0].strip().lower()
    return next((name for name, words in _WORDS.items() if plain in words), str(text).strip())


def is_vehicle_class(text: str) -> bool:
    """Whether a column's name is a known class of vehicles."""
    return class_named(text) in _WORDS
