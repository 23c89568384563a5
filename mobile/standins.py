"""Stand-ins until reduction, tiles and style have landed."""

from __future__ import annotations

from dataclasses import dataclass

from .bundle.publication import LegendEntry, LegendSymbol


@dataclass(frozen=True)
class ConvertedStyle:
    layers: tuple
    legend: tuple
    images: dict
    remarks: tuple = ()


def convert(symbology, key, fields, changing=frozenset()):
    kind = {"polygon": "fill", "line": "line", "point": "circle"}.get(symbology.geometry.value)
    if kind is None:
        return ConvertedStyle((), (), {})
    paint = {
        "fill": {"fill-color": "#4477aa", "fill-opacity": 0.5},
        "line": {"line-color": "#4477aa", "line-width": 2},
        "circle": {"circle-color": "#aa4444", "circle-radius": 5},
    }[kind]
    layers = ({"id": f"{key}-0", "type": kind, "paint": paint},)
    return ConvertedStyle(layers, (LegendEntry("", LegendSymbol(kind, "#4477aa")),), {})
