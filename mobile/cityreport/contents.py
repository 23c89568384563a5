"""The report as plain data: a file for other programs, and the part of the page that a later run compares with."""

from __future__ import annotations

import json
import math

from ...common.provenance import VERSION
from .model import CityReport
from .previous import EMBEDDED, FORMAT


def contents_of(report: CityReport, made: str) -> dict:
    """What the report tells, ``made`` at this moment (ISO). Values that are held back are null."""
    return {
        "format": FORMAT,
        "made": made,
        "version": VERSION,
        "language": report.request.language,
        "title": report.request.title,
        "period": report.request.period,
        "fewest": report.request.rules.fewest,
        "compared_with": report.request.previous.label if report.request.previous else "",
        "weights": {one.entry.key: round(one.weight, 6) for one in report.joint.factors},
        "indicators": [_indicator(one) for one in report.figures],
        "dongs": [_dong(report, dong) for dong in report.table.names.index],
        "missing": [{"key": one.definition.key, "made_by": one.maker.algorithm} for one in report.absent],
    }


def embedded(data: object, element: str = EMBEDDED) -> str:
    """``data`` as an element of the page; no name in it can end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script type="application/json" id="{element}">{text}</script>'


def _indicator(figure) -> dict:
    entry = figure.entry
    return {
        "key": entry.key,
        "title": entry.title,
        "topic": figure.topic.key,
        "unit": entry.unit,
        "decimals": entry.decimals,
        "better": entry.better,
        "value": entry.value,
        "held_back": entry.held_back,
        "previous": entry.previous.value if entry.previous else None,
        "data_date": entry.data_date,
        "dongs": [
            {
                "dong": one.dong,
                "name": one.name,
                "value": one.value,
                "held_back": one.held_back,
                "previous": one.previous,
            }
            for one in entry.by_dong
        ],
    }


def _dong(report: CityReport, dong: str) -> dict:
    place = report.joint.places.loc[dong]
    return {
        "dong": dong,
        "name": report.table.names[dong],
        "score": _number(place["score"], 1),
        "rank": _number(place["rank"]),
        "rank_between": [_number(place["best"]), _number(place["worst"])],
        "first_in": _number(place["first"], 3),
        "burdened_in": list(report.joint.burdened(dong)),
    }


def _number(value: float, digits: int = 0) -> float | int | None:
    if math.isnan(value):
        return None
    return round(float(value), digits) if digits else int(value)
