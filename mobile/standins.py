"""Stand-ins until reduction, tiles and style have landed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from .bundle.publication import LayerData, LegendEntry, LegendSymbol, RowsData
from .style.model import Geometry


@dataclass(frozen=True)
class Reduced:
    layer: object
    left_out: tuple = ()
    held_back: int = 0
    remarks: tuple = ()


def reduce_layer(layer, rules, progress):
    return Reduced(layer)


@dataclass(frozen=True)
class Style:
    layers: tuple
    legend: tuple
    images: dict
    remarks: tuple = ()


def convert(symbology, key, fields, changing=frozenset()):
    kind = {"polygon": "fill", "line": "line", "point": "circle"}.get(symbology.geometry.value)
    if kind is None:
        return Style((), (), {})
    paint = {
        "fill": {"fill-color": "#4477aa", "fill-opacity": 0.5},
        "line": {"line-color": "#4477aa", "line-width": 2},
        "circle": {"circle-color": "#aa4444", "circle-radius": 5},
    }[kind]
    layers = ({"id": f"{key}-0", "type": kind, "paint": paint},)
    return Style(layers, (LegendEntry("", LegendSymbol(kind, "#4477aa")),), {})


def write_geojson(layer, folder):
    file = folder / "layers" / f"{layer.key}.geojson"
    file.parent.mkdir(exist_ok=True)
    frame = layer.frame[["_id", *layer.field_names, layer.frame.geometry.name]].copy()
    for c in frame.columns:
        if str(frame[c].dtype).startswith("datetime"):
            frame[c] = frame[c].astype(str)
    file.write_text(frame.to_json(drop_id=True), encoding="utf-8")
    return LayerData("geojson", f"data/layers/{layer.key}.geojson")


def write_rows(layer, folder):
    file = folder / "rows" / f"{layer.key}.json"
    file.parent.mkdir(exist_ok=True)
    if layer.symbology.geometry is Geometry.NONE:
        x = y = [0.0] * len(layer.frame)
    else:
        points = layer.frame.geometry.representative_point()
        x, y = points.x.tolist(), points.y.tolist()
    columns = json.loads(layer.frame[list(layer.field_names)].to_json(orient="split"))["data"] if layer.fields else []
    by_field = {name: [row[place] for row in columns] for place, name in enumerate(layer.field_names)}
    file.write_text(json.dumps({"ids": layer.frame["_id"].tolist(), "x": x, "y": y, "columns": by_field}), "utf-8")
    return RowsData((f"data/rows/{layer.key}.json",), len(layer.frame), len(layer.frame))


@dataclass(frozen=True)
class ReductionRules:
    fewest: int = 5
    secondary: bool = True
    allowed: frozenset = frozenset()
