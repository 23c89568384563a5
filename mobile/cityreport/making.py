"""Layers and definitions → the report: figures, the table by dong, and where the topics meet."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd

from ...common.progress import SILENT, Progress
from ..errors import MobileError
from ..indicators.aggregation import Ratio
from ..indicators.by_dong import known_dongs
from ..indicators.definition import Definition
from ..indicators.indicators import fitting_definitions, indicators_of
from ..reduction.reducing import reduce_layer
from .dong_table import DongTable, dong_table
from .joint import Known, joint_reading, weights_of
from .model import Absent, CityReport, CityRequest, Figure, Topic

METRES = "EPSG:5179"
"""Korea as one: the map is drawn in it."""


def city_report(request: CityRequest, progress: Progress = SILENT) -> CityReport:
    """The report of ``request``.

    Its layers are reduced as for phones first, so few people are held back by one rule; a report and a publication of
    the same layers tell the same numbers. Raises :class:`MobileError` where no indicator can be computed.
    """
    reading = progress.part(0, 0.6)
    reduced = []
    for place, layer in enumerate(request.layers):
        reading.at(place / len(request.layers))
        reduced.append(reduce_layer(layer, request.rules, reading))
    progress.step("Computing the indicators")
    entries = indicators_of(
        reduced, request.definitions, request.dongs, request.previous, progress.part(0.6, 0.9), request.language
    )
    if not entries:
        raise MobileError(
            "None of the layers has an indicator. Choose results of the bus, forest or traffic analyses (LAYERS)."
        )
    fitting = {one.key for one in fitting_definitions(reduced, request.definitions)}
    figures = tuple(_figure(entry, request) for entry in entries)
    table = dong_table(entries)
    weights = weights_of(request.weights, [one.key for one in request.definitions])
    joint = joint_reading(table, [Known(one.entry, one.topic.key, one.adds_up) for one in figures], weights)
    absent = tuple(
        Absent(one, request.makers[one.kind])
        for one in request.definitions
        if one.key not in fitting and one.kind in request.makers
    )
    doubts = tuple(dict.fromkeys((layer.title, doubt) for layer in request.layers for doubt in layer.doubts))
    return CityReport(request, figures, table, joint, absent, doubts, _shapes(request.dongs, table))


def _figure(entry, request: CityRequest) -> Figure:
    definition = _definition_of(entry.key, request)
    maker = request.makers.get(definition.kind)
    entry = replace(entry, filter=None)
    return Figure(entry, maker.topic if maker else Topic.OTHER, not isinstance(definition.aggregation, Ratio))


def _definition_of(key: str, request: CityRequest) -> Definition:
    """Also of a card of a second layer of a kind, whose key ends in a number."""
    by_key = {one.key: one for one in request.definitions}
    return by_key.get(key) or by_key[key.rpartition("_")[0]]


def _shapes(dongs: gpd.GeoDataFrame | None, table: DongTable) -> gpd.GeoDataFrame | None:
    """The dongs by the ids of ``table``; those without a value too, so that the map has no holes."""
    if dongs is None or dongs.crs is None:
        return None
    named = known_dongs(dongs)
    by_name = {name: dong for dong, name in table.names.items() if dong not in set(named["id"])}
    ids = [by_name.get(name, dong) for dong, name in zip(named["id"], named["name"], strict=True)]
    return named[["name", "geometry"]].set_axis(ids).to_crs(METRES) if len(named) else None
