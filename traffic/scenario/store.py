"""The scenario GeoPackage: layer ``changes`` and table ``facts``; written as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from ...common.files import replacing
from ...common.geopackages import read_layer
from ...common.texts import marked
from ..clock import clock_of, seconds_of
from ..errors import TrafficError
from ..package_file import FACTS, facts_table, layers_of, read_facts, write_layer
from .model import Change, Operation, Scenario

UNREADABLE = marked("{file} cannot be read as a scenario. Choose the GeoPackage that “Edit scenario” wrote.")
CHANGE_FIELDS = ("step", "operation", "target", "value", "old", "begin", "end", "note", "undone")
"""Fields of the layer ``changes``; ``begin`` and ``end`` are texts like 07:30, ``undone`` is 1 for what undo took."""


def write_scenario(scenario: Scenario, file: Path, metadata: dict[str, str] | None = None) -> None:
    """Write ``scenario`` with what was undone to ``file``, which is replaced as a whole when all of it is written."""
    facts = {"name": scenario.name, "fingerprint": scenario.fingerprint}
    with replacing(file) as fresh:
        write_layer(changes_frame(scenario), fresh, "changes", metadata, "MultiLineString")
        write_layer(facts_table(facts), fresh, FACTS)


def changes_frame(scenario: Scenario) -> gpd.GeoDataFrame:
    """The layer ``changes``: done ones in their order, then the undone ones; all as lines, so that QGIS draws them."""
    rows = [(change, 0) for change in scenario.changes] + [(change, 1) for change in scenario.undone]
    table = pd.DataFrame([_row(change, undone) for change, undone in rows], columns=list(CHANGE_FIELDS))
    table = table.astype({name: "int64" if name in ("step", "undone") else object for name in CHANGE_FIELDS})
    return gpd.GeoDataFrame(table, geometry=[_as_lines(change.geometry) for change, _ in rows], crs=scenario.crs)


def read_scenario(file: Path) -> Scenario:
    """The scenario in ``file``, with what was undone in ``undone``.

    Raises :class:`TrafficError`, which names the step, where a row cannot be read, and for a file that is no scenario.
    """
    if not {"changes", FACTS} <= layers_of(file, UNREADABLE):
        raise TrafficError(
            "{file} is no scenario: it has no layer “changes”. Choose the GeoPackage that “Edit scenario” wrote.",
            file=Path(file).name,
        )
    table = read_layer(file, layer="changes")
    missing = [name for name in CHANGE_FIELDS if name not in table.columns]
    if missing:
        raise TrafficError(
            "The changes of {file} lack the field {missing}. Make the scenario with “Edit scenario”.",
            file=Path(file).name,
            missing=", ".join(missing),
        )
    facts = read_facts(file)
    is_undone = table["undone"] == 1
    done, undone = (
        tuple(_change(row, Path(file).name) for row in rows.itertuples())
        for rows in (table[~is_undone], table[is_undone])
    )
    return Scenario(facts.get("name", ""), done, undone, facts.get("fingerprint", ""), getattr(table, "crs", None))


def _as_lines(shape: shapely.Geometry | None) -> shapely.MultiLineString | None:
    return None if shape is None else shapely.MultiLineString(list(getattr(shape, "geoms", [shape])))


def _row(change: Change, undone: int) -> tuple:
    begin, end = ("" if time is None else clock_of(time) for time in (change.begin_s, change.end_s))
    texts = (change.target, change.value, change.old, begin, end, change.note)
    return (change.step, change.operation.key, *texts, undone)


def _change(row, file: str) -> Change:
    try:
        operation = Operation.of(row.operation)
    except KeyError as cause:
        raise TrafficError(
            "Step {step} of {file} has the unknown operation “{operation}”. Known are {known}.",
            step=row.step,
            file=file,
            operation=row.operation,
            known=", ".join(operation.key for operation in Operation),
        ) from cause
    target, value, old, begin, end, note = (
        "" if text is None or text != text else str(text)
        for text in (row.target, row.value, row.old, row.begin, row.end, row.note)
    )
    times = (seconds_of(text) if text else None for text in (begin, end))
    shape = getattr(row, "geometry", None)
    if pd.isna(row.step):
        raise TrafficError(
            "A change of {file} ({operation}, {target}) has no step. Number it in the field “step”, or delete the row.",
            file=file,
            operation=operation.key,
            target=target,
        )
    return Change(int(row.step), operation, target, value, old, *times, note, shape)
